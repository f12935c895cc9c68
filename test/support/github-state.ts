/** What the fake GitHub keeps; a test may change all of it at any time. */

export type FakeUser = { readonly login: string; readonly type: "User" | "Bot" };
export type FakeLabel = { readonly name: string; readonly color: string; readonly description: string | null };
/** `user` is null for an account that is gone. */
export type FakeComment = {
  id: number;
  issue: number;
  body: string;
  user: FakeUser | null;
  createdAt: string;
  updatedAt: string;
};

export type FakeIssue = {
  readonly number: number;
  title: string;
  body: string;
  state: "open" | "closed";
  stateReason?: string | null;
  locked: boolean;
  labels: string[];
  user: FakeUser;
  readonly isPullRequest: boolean;
  readonly headSha: string;
  /** The full name of the repository that a pull request's head is in, when it is another one. */
  readonly headRepository?: string;
};

/** `read` refuses to write with 403, `none` hides the place with 404. */
export type FakeAccess = "write" | "read" | "none";

/** Something that goes wrong with the next requests whose `METHOD /path` matches. */
export type FakeFault = {
  readonly on: RegExp;
  /** How many requests it meets; 1 when it is left out. */
  times?: number;
  /** Answers with this instead of doing the request. */
  readonly reply?: { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown };
  readonly delayMs?: number;
  /** Cuts the connection: before or after the request was carried out. */
  readonly drop?: "before" | "after";
  /** Runs before the request is carried out: what somebody else does at that very moment. */
  readonly meanwhile?: () => void;
};

export type FakeState = {
  owner: string;
  repo: string;
  defaultBranch: string;
  /** Whom the token acts as; GitHub tells a bot's name over GraphQL only. */
  viewer: FakeUser;
  /** The only token that is accepted; null accepts any. */
  token: string | null;
  access: FakeAccess;
  /** False: issues are turned off in the repository's settings. */
  hasIssues: boolean;
  /** True for a token that may write issues and not set labels: GitHub leaves them out without a word. */
  dropsLabels: boolean;
  /** False for a proxy that drops the `Link` header. */
  hasLinks: boolean;
  /** People who may write in a locked conversation include the token's owner. */
  mayWriteWhenLocked: boolean;
  issues: FakeIssue[];
  comments: FakeComment[];
  labels: FakeLabel[];
  /** Texts of files by branch, then by path. */
  files: Readonly<Record<string, Readonly<Record<string, string>>>>;
  faults: FakeFault[];
};

export const ACTIONS_BOT_USER: FakeUser = { login: "github-actions[bot]", type: "Bot" };

export function makeState(overrides: Partial<FakeState>): FakeState {
  return {
    owner: "octo",
    repo: "shop",
    defaultBranch: "main",
    viewer: ACTIONS_BOT_USER,
    token: null,
    access: "write",
    hasIssues: true,
    dropsLabels: false,
    hasLinks: true,
    mayWriteWhenLocked: false,
    issues: [makePull(12)],
    comments: [],
    labels: [],
    files: {},
    faults: [],
    ...overrides,
  };
}

/** An open pull request of a person. */
export function makePull(number: number, overrides: Partial<FakeIssue> = {}): FakeIssue {
  const user: FakeUser = { login: "mona", type: "User" };
  const texts = { title: `Pull request ${number}`, body: "", headSha: number.toString(16).padStart(40, "c") };
  return { number, ...texts, state: "open", locked: false, labels: [], user, isPullRequest: true, ...overrides };
}

/** An open issue of the workflow's bot. */
export function makeIssue(number: number, overrides: Partial<FakeIssue> = {}): FakeIssue {
  return makePull(number, { isPullRequest: false, headSha: "", title: `Issue ${number}`, user: ACTIONS_BOT_USER, ...overrides });
}

/** Adds a comment as GitHub would, with the next id. */
export function addComment(state: FakeState, comment: Pick<FakeComment, "issue" | "body"> & Partial<FakeComment>): FakeComment {
  const id = Math.max(1_000, ...state.comments.map((other) => other.id)) + 1;
  const now = new Date().toISOString();
  const added: FakeComment = { id, user: ACTIONS_BOT_USER, createdAt: now, updatedAt: now, ...comment };
  state.comments.push(added);
  return added;
}
