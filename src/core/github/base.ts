import type { RunContext } from "./context.ts";

/** Where the manifest of a run's base branch is: what a pull request brings may only run or be sent a key when it is there, too. */

export type BasePlace =
  /** Nobody without the right to write to the repository starts such a run, nor chooses what it checks out. */
  | { readonly kind: "trusted" }
  /** A full reference such as `refs/heads/main`; null stands for the default branch. */
  | { readonly kind: "ref"; readonly ref: string | null }
  /** The event does not say it: the pull request of this number does. */
  | { readonly kind: "pull"; readonly number: number };

/** A list of what is trusted, so that an event that is not known here is not. */
const TRUSTED: ReadonlySet<string> = new Set(["push", "schedule", "workflow_dispatch", "repository_dispatch", "release"]);

/**
 * The place of the base for a run; null is a run outside of GitHub Actions, where whoever starts it may run whatever they like. The
 * branch as it is now counts, not the commit that the event names: what landed there since is allowed, and what was taken back is not.
 */
export function basePlace(context: RunContext | null): BasePlace {
  if (context === null || TRUSTED.has(context.eventName)) return { kind: "trusted" };
  if (context.baseRef !== null) return { kind: "ref", ref: `refs/heads/${context.baseRef}` };
  return isHeadUnknown(context) ? { kind: "pull", number: context.pullRequest! } : { kind: "ref", ref: null };
}

/** Whether the run is about a pull request of which the event does not tell where its head comes from, such as a comment on it. */
export function isHeadUnknown({ eventName, pullRequest, headSha }: RunContext): boolean {
  return !TRUSTED.has(eventName) && !eventName.startsWith("pull_request") && pullRequest !== null && headSha === null;
}
