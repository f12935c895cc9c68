import { aboutDigest, digestOf, isAbout, MOST_REMEMBERED, readMemory } from "./issue-memory.ts";
import type { Change, Memory } from "./issue-memory.ts";
import { allClearComment, findMarker, issueBody, newsComment, plainTitle, shownText } from "./issue-text.ts";
import { compareStamps } from "./marker.ts";
import type { Stamp } from "./marker.ts";

/** The one standing issue of scheduled audits: what to do about it, decided from its text and from what holds now. */

export type Audit = {
  /** From `commentKey`: the same for every run that audits the same manifest. */
  readonly id: string;
  readonly label: string;
  readonly title: string;
  /** Inert Markdown without a marker, at most `ISSUE_TEXT_LIMIT` bytes; it lists every change. */
  readonly body: string;
  /** Everything that holds now, whether it was reported before or not. */
  readonly changes: readonly Change[];
  /**
   * The `about` of what could not be looked at, such as the candidates of a source that does not answer: what was reported of
   * them counts as still holding, since nobody knows that it went away.
   */
  readonly unread?: readonly string[];
  /** Which run; its `at` is when the prices were read. */
  readonly stamp: Stamp;
};

export type Issue = { readonly number: number; readonly state: "open" | "closed"; readonly body: string };

export type IssueStep =
  /** There is none, and nothing to tell. */
  | { readonly kind: "none" }
  /** A newer run has written already. */
  | { readonly kind: "superseded"; readonly stamp: Stamp }
  | { readonly kind: "create"; readonly title: string; readonly label: string; readonly body: string }
  /** `unchanged` differs from the body at most in the audit's date. `comment` is Markdown, null when nobody needs to be told. */
  | {
      readonly kind: "update" | "unchanged" | "reopen" | "close";
      readonly number: number;
      readonly body: string;
      readonly comment: string | null;
    };

/** Stands among the digests of a closing comment; it is no digest of a change, and no issue remembers it. */
const ALL_CLEAR = "0.allclear";

/**
 * @param said digests from comments of ours that the body does not know of yet: another run wrote them, or this one before it
 *   was cut off. They are not told again.
 */
export function nextIssue(current: Issue | null, audit: Audit, said: Memory = new Set()): IssueStep {
  const stamp = current && findMarker(current.body, audit.id)?.stamp;
  if (stamp && compareStamps(stamp, audit.stamp) > 0) return { kind: "superseded", stamp };
  const { memory, news, told } = compare(current ? readMemory(current.body) : new Set(), audit, said);
  const marker = { id: audit.id, stamp: audit.stamp };
  const body = issueBody(audit.body, audit.changes, memory, marker);
  if (!current) {
    if (news.length === 0) return { kind: "none" };
    return { kind: "create", title: plainTitle(audit.title, 200), label: labelName(audit.label), body };
  }
  const { number, state } = current;
  const comment = told.length > 0 ? newsComment(told, new Set(told.map(digestOf)), marker) : null;
  if (state === "closed" && news.length > 0) return { kind: "reopen", number, body, comment };
  if (state === "open" && memory.size === 0) {
    const isSaid = said.has(ALL_CLEAR);
    return { kind: "close", number, body, comment: isSaid ? null : allClearComment(new Set([ALL_CLEAR]), marker) };
  }
  const isSame = shownText(current.body) === shownText(body);
  return { kind: isSame && news.length === 0 ? "unchanged" : "update", number, body, comment };
}

/** GitHub takes at most 50 characters, and reads a comma in a query as the end of a name. */
export function labelName(label: string): string {
  return plainTitle(label.replaceAll(",", " "), 50);
}

/**
 * `news` is what the memory lacks, `told` the part of it that no comment has yet. What there is no room to remember is left for
 * a later audit: told now, it would be told every day.
 */
function compare(before: Memory, { changes, unread = [] }: Audit, said: Memory) {
  const now = new Map(changes.map((change) => [digestOf(change), change]));
  const unseen = new Set(unread.map(aboutDigest));
  const kept = [...before].filter((entry) => now.has(entry) || isAbout(entry, unseen));
  const isKept = new Set(kept);
  const fresh = [...now].filter(([entry]) => !isKept.has(entry)).slice(0, Math.max(0, MOST_REMEMBERED - kept.length));
  return {
    memory: new Set([...kept, ...fresh.map(([entry]) => entry)]),
    news: fresh.map(([, change]) => change),
    told: fresh.filter(([entry]) => !said.has(entry)).map(([, change]) => change),
  };
}
