import { checksOn, stagesOf, type Plan } from "../manifest/plan.ts";
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

/** The keys of the checks that are asked of an attempt's image now, the prompt's own first; none when the plan has it no more. */
export function askedOf(plan: Plan): (attempt: Attempt) => readonly string[] {
  const candidates = new Map(stagesOf(plan).map((candidate) => [candidate.key, candidate]));
  const prompts = new Map(plan.prompts.map((prompt) => [prompt.key, prompt]));
  return ({ intent }) => {
    const [candidate, prompt] = [candidates.get(intent.offer), prompts.get(intent.promptKey)];
    return candidate && prompt ? checksOn(plan, candidate, prompt).map(({ checksKey }) => checksKey) : [];
  };
}

/**
 * The attempts with their last verdicts of before, as if the checks of now had given them: the same plan then tells the figures of before.
 *
 * @param given verdicts of a rescoring under way, which are not of before
 */
export function asJudgedBefore(plan: Plan, attempts: readonly Attempt[], given: ReadonlySet<string>): Attempt[] {
  const asked = askedOf(plan);
  return attempts.map((attempt) => {
    const keys = asked(attempt);
    if (keys.length === 0) return attempt;
    const known = [...attempt.verdicts.values()]
      .filter(({ checks }) => !given.has(verdictName(attempt.intent.attempt, checks)))
      .toSorted((a, b) => a.at - b.at);
    return { ...attempt, verdicts: new Map(keys.length === 1 ? lastOf(keys[0]!, known) : paired(keys, known)) };
  });
}

function lastOf(key: string, known: readonly VerdictEvent[]): [string, VerdictEvent][] {
  const last = known.at(-1);
  return last ? [[key, last]] : [];
}

/**
 * A pipeline's drafts are judged twice, by the prompt's checks and then as drafts, and a verdict does not say as what it was given. Those
 * that the checks of now gave stand; the others are told apart by the order in which they were given.
 */
function paired(keys: readonly string[], known: readonly VerdictEvent[]): [string, VerdictEvent][] {
  const standing = new Map(known.map((verdict) => [verdict.checks, verdict]));
  const old = known.filter(({ checks }) => !keys.includes(checks));
  const open = keys.filter((key) => !standing.has(key));
  return keys.flatMap((key): [string, VerdictEvent][] => {
    const place = old.length - open.length + open.indexOf(key);
    const verdict = standing.get(key) ?? old[Math.max(place, 0)];
    return verdict ? [[key, verdict]] : [];
  });
}

/**
 * The attempts with the images that the checks of now have not judged as undetermined: they were paid for, and nobody knows what the checks
 * would say. Passed over, they would leave only the attempts without an image, which count as rejected.
 */
export function asNotJudged(plan: Plan, attempts: readonly Attempt[]): Attempt[] {
  const asked = askedOf(plan);
  return attempts.map((attempt) => {
    const { intent, verdicts, end } = attempt;
    if (end?.sha256 === undefined) return attempt;
    const open = asked(attempt).filter((checks) => !verdicts.has(checks));
    if (open.length === 0) return attempt;
    const none = open.map((checks): [string, VerdictEvent] => [
      checks,
      { event: "verdict", attempt: intent.attempt, checks, verdict: "undetermined", failures: [], facts: null, at: end.at },
    ]);
    return { ...attempt, verdicts: new Map([...verdicts, ...none]) };
  });
}
