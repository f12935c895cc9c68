import { parseJson } from "../json.ts";
import { z } from "zod";
import { failed, ok } from "../failure.ts";
import type { Result } from "../failure.ts";

/** What this program reads of an event's payload; every other key may be anything. */

const repository = z.object({ full_name: z.string().min(1) });
const number = z.int().positive();
const sha = z.string().regex(/^[0-9a-f]{40,64}$/);

const payloadSchema = z.object({
  pull_request: z
    .object({
      number,
      head: z.object({ sha, repo: repository.nullish() }),
      base: z.object({ ref: z.string().min(1), repo: repository }),
    })
    .optional(),
  issue: z.object({ number, pull_request: z.unknown().optional() }).optional(),
  workflow_run: z.object({ head_repository: repository.nullish(), repository }).optional(),
});
type Payload = z.output<typeof payloadSchema>;

/** What an event says of a pull request; `headSha` and `baseRef` are null where the payload does not have them. */
export type EventFacts = {
  readonly pullRequest: number | null;
  readonly headSha: string | null;
  readonly baseRef: string | null;
  readonly isFork: boolean;
};

/** Reads the payload of an event; `path` is named in a problem. */
export function readEvent(eventName: string, path: string, text: string): Result<EventFacts> {
  const json = parseJson(text);
  if (json === undefined) return failed({ message: `The event file ${path} is not JSON. ${REMEDY}` });
  const parsed = payloadSchema.safeParse(json);
  if (parsed.success) return ok(factsOf(eventName, parsed.data));
  const places = parsed.error.issues.map((issue) => issue.path.join(".") || "the whole file");
  return failed({
    message: `The event file ${path} is not a payload of "${eventName}" as GitHub describes it (${places.join(", ")}). ${REMEDY}`,
  });
}

const REMEDY = "The runner writes it: check that no earlier step of the job changes GITHUB_EVENT_PATH or the file.";

/** The events about a pull request (its review and its comments among them) carry it; a comment on one carries an issue. */
function factsOf(eventName: string, { pull_request, issue, workflow_run }: Payload): EventFacts {
  if (eventName.startsWith("pull_request") && pull_request) {
    const { number: pullRequest, head, base } = pull_request;
    return { pullRequest, headSha: head.sha, baseRef: base.ref, isFork: isForeign(head.repo, base.repo) };
  }
  if (eventName === "issue_comment" && issue?.pull_request) {
    return { pullRequest: issue.number, headSha: null, baseRef: null, isFork: false };
  }
  const isFork = workflow_run !== undefined && isForeign(workflow_run.head_repository, workflow_run.repository);
  return { pullRequest: null, headSha: null, baseRef: null, isFork };
}

/** A head whose repository is gone counts as foreign: only a fork can be deleted under a pull request. */
function isForeign(head: { full_name: string } | null | undefined, base: { full_name: string }): boolean {
  return head?.full_name.toLowerCase() !== base.full_name.toLowerCase();
}
