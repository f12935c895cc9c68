import * as core from "@actions/core";
import { createGitHub } from "./adapters/github/client.ts";
import { upsertIssue } from "./adapters/github/issues.ts";
import type { World } from "./commands/world.ts";
import type { RunContext } from "./core/github/context.ts";
import { commentKey } from "./core/github/marker.ts";
import { renderIssueBody } from "./core/report/issue.ts";
import { auditChanges } from "./core/report/issue-changes.ts";
import type { Results } from "./core/report/results.ts";
import { VERSION } from "./version.ts";

/** The one issue that scheduled audits keep. */

const LABEL = "image-prices";
const TITLE = "Image prices";

/** Brings the standing issue up to date with an audit; what GitHub refuses is a warning. Returns the issue's address, empty when there is none. */
export async function keepIssue(world: World, context: RunContext, token: string, results: Results): Promise<string> {
  const { owner, name: repo } = context.repository;
  const { path } = results.manifest;
  const outcome = await upsertIssue(
    createGitHub({ token, apiUrl: context.apiUrl, userAgent: `usable-image-cost/${VERSION}` }),
    {
      owner,
      repo,
      // One for each manifest, whichever workflow audits it.
      id: commentKey("audit", path),
      label: LABEL,
      title: `${TITLE}: ${path}`,
      body: renderIssueBody(results),
      changes: auditChanges(results),
      unread: unreadCandidates(results),
      stamp: { runId: context.runId, attempt: context.runAttempt, at: results.finishedAt },
      signal: world.signal,
    },
    { clock: world.clock, random: Math.random },
  );
  if (outcome.kind === "failed" || outcome.kind === "superseded") core.warning(outcome.message, { title: "Usable image cost" });
  return "url" in outcome ? outcome.url : "";
}

/** Candidates of which nobody knows now whether what was told of them still holds. */
function unreadCandidates({ candidates, warnings }: Results): string[] {
  const unknown = new Set(warnings.filter(({ code }) => code === "price-unknown").map(({ candidate }) => candidate));
  return candidates.filter(({ id, price }) => price.usdPerImage === null && unknown.has(id)).map(({ id }) => id);
}
