import { relative } from "node:path";
import type { Admission } from "./core/checks/port.ts";
import { basePlace, isHeadUnknown } from "./core/github/base.ts";
import type { RunContext } from "./core/github/context.ts";
import type { GitHubApi } from "./core/github/port.ts";
import type { Clock } from "./core/ports.ts";

/** What GitHub says of the pull request that a run belongs to, where the event is not to be relied on. */

export type Asking = {
  /** Null when there is no token. */
  readonly api: GitHubApi | null;
  readonly context: RunContext | null;
  readonly clock: Clock;
  readonly signal: AbortSignal;
};

const NO_TOKEN = "the input `github-token` is empty, so GitHub was not asked. Leave it out to use the job's token.";

/** @param workspace absolute path of the folder that the repository is checked out into */
export function createBase({ api, context, clock, signal }: Asking, workspace: string): Admission["base"] {
  return async (manifestFile) => {
    const place = basePlace(context);
    if (context === null || place.kind === "trusted") return null;
    const path = relative(workspace, manifestFile).replaceAll("\\", "/");
    if (path.startsWith("../") || /^[A-Za-z]:/.test(path))
      return { ok: false, message: "the manifest is not in the repository. Put it there, and into the base branch." };
    if (!api) return { ok: false, message: NO_TOKEN };
    const { readBaseManifest } = await import("./adapters/github/base.ts");
    const { owner, name: repo } = context.repository;
    return readBaseManifest(api, { owner, repo }, place, path, { clock, random: Math.random, signal });
  };
}

/** The context of a run; where its event does not tell whose the pull request's head is, with GitHub's answer, or as a fork's. */
export async function withHead({ api, context, clock, signal }: Asking): Promise<RunContext | null> {
  if (context === null || context.isFork || !isHeadUnknown(context)) return context;
  if (!api) return { ...context, isFork: true };
  const { isForeignPull } = await import("./adapters/github/base.ts");
  const { owner, name: repo } = context.repository;
  const isFork = await isForeignPull(api, { owner, repo }, context.pullRequest!, { clock, random: Math.random, signal });
  return { ...context, isFork };
}
