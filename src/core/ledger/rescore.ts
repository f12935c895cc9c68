import type { Plan } from "../manifest/plan.ts";
import type { LedgerEvent, VerdictEvent } from "./events.ts";
import type { Attempt } from "./fold.ts";

/** What was judged before the checks of now were applied to recorded images, and what since. */

/** A rescoring that did not finish: taken up again, it has what is left of the same budget. */
export type OpenRescore = {
  readonly run: string;
  /** The verdicts that it gave, see `verdictName`. */
  readonly given: ReadonlySet<string>;
};

/** The last rescoring of a ledger, unless it finished or a run began since. */
export function openRescore(events: readonly LedgerEvent[]): OpenRescore | null {
  let open: { run: string; given: Set<string> } | null = null;
  for (const event of events) {
    if (event.event === "rescore") open = { run: event.run, given: new Set() };
    else if (event.event === "run" || (event.event === "finish" && event.run === open?.run)) open = null;
    else if (event.event === "verdict") open?.given.add(verdictName(event.attempt, event.checks));
  }
  return open;
}

export function verdictName(attempt: string, checks: string): string {
  return `${attempt} ${checks}`;
}

/**
 * The attempts with their last verdict of before, as if the checks of now had given it: the same plan then tells the figures of before.
 *
 * @param given verdicts of a rescoring under way, which are not of before
 */
export function asJudgedBefore(plan: Plan, attempts: readonly Attempt[], given: ReadonlySet<string>): Attempt[] {
  const prompts = new Map(plan.prompts.map((prompt) => [prompt.key, prompt]));
  return attempts.map((attempt) => {
    const { intent, verdicts } = attempt;
    const prompt = prompts.get(intent.promptKey);
    if (!prompt) return attempt;
    const last = newest([...verdicts.values()].filter(({ checks }) => !given.has(verdictName(intent.attempt, checks))));
    return { ...attempt, verdicts: new Map(last ? [[prompt.checksKey, last]] : []) };
  });
}

function newest(verdicts: readonly VerdictEvent[]): VerdictEvent | undefined {
  return verdicts.reduce<VerdictEvent | undefined>((last, each) => (last && last.at > each.at ? last : each), undefined);
}

/**
 * The attempts with the images that the checks of now have not judged as undetermined: they were paid for, and nobody knows what the checks
 * would say. Passed over, they would leave only the attempts without an image, which count as rejected.
 */
export function asNotJudged(plan: Plan, attempts: readonly Attempt[]): Attempt[] {
  const prompts = new Map(plan.prompts.map((prompt) => [prompt.key, prompt]));
  return attempts.map((attempt) => {
    const { intent, verdicts, end } = attempt;
    const prompt = prompts.get(intent.promptKey);
    if (!prompt || end?.sha256 === undefined || verdicts.has(prompt.checksKey)) return attempt;
    const none: VerdictEvent = {
      event: "verdict",
      attempt: intent.attempt,
      checks: prompt.checksKey,
      verdict: "undetermined",
      failures: [],
      facts: null,
      at: end.at,
    };
    return { ...attempt, verdicts: new Map([...verdicts, [prompt.checksKey, none]]) };
  });
}
