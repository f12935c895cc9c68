import { standAlone } from "../manifest/alone.ts";
import type { Plan, PlannedCandidate } from "../manifest/plan.ts";
import { usdToNumber } from "../money.ts";
import { seededRandom, type Random } from "../random.ts";
import { confidenceSequence } from "../statistics/binomial.ts";
import { alphaForAttempts, judgeOf, rateBounds, trulyWithin } from "../statistics/errors.ts";
import { expectedChance } from "../statistics/forecast.ts";
import { costInterval } from "../statistics/passes/compare.ts";
import { coursesOf } from "../statistics/passes/course.ts";
import { isGivenUpOn, standingOf } from "../statistics/passes/standing.ts";
import type { Verdict } from "../terms.ts";
import { checkUsd } from "./check-cost.ts";
import { countsOf } from "./forecast-batch.ts";
import type { PipelinesInput } from "./forecast-pipelines.ts";
import { verdictsOf } from "./pass-forecast.ts";
import type { CandidateResult } from "./results.ts";

/** Plays of what the candidates show. */
const PLAYS = 16;

/** The records that a candidate is expected to end with. */
type Ended = {
  readonly candidate: PlannedCandidate;
  readonly known: CandidateResult | undefined;
  /** Attempts to be bought. */
  readonly attempts: number;
  readonly price: number;
};

/**
 * What the cheapest candidate will be shown to cost at most when the candidates are done (engine/proven.ts), in some plays: dollars per
 * picture, or per usable image where any counts; null where nothing is shown.
 */
export function foreseenProofs(plan: Plan, { recorded, alone, terms }: PipelinesInput): (number | null)[] {
  const priced = standAlone(plan).filter(({ priceUsd }) => priceUsd !== null);
  const allowed = terms.delta / Math.max(1, priced.length + plan.pipelines.length);
  const ended = priced.map((candidate): Ended => {
    const known = recorded.find(({ id }) => id === candidate.id);
    const attempts = alone.candidates.find(({ id }) => id === candidate.id)?.expectedAttempts ?? 0;
    const check = known && !plan.excludeCheckCost ? checkUsd(known) : 0n;
    return { candidate, known, attempts, price: usdToNumber((candidate.priceUsd ?? 0n) + check) };
  });
  const highOf = plan.objective === "any-image" ? sampledHigh : passedHigh;
  return Array.from({ length: PLAYS }, (_, play) => {
    const highs = ended.flatMap((each) => {
      const random = seededRandom(plan.seed, `proven ${play} ${each.candidate.id}`);
      return highOf(plan, each, { allowed, minCoverage: terms.minCoverage }, random) ?? [];
    });
    return highs.length === 0 ? null : Math.min(...highs);
  });
}

type Allowed = { readonly allowed: number; readonly minCoverage: number };

function sampledHigh({ rates }: Plan, { known, attempts, price }: Ended, { allowed }: Allowed, random: Random): number | null {
  const counts = countsOf(known);
  const made = Math.floor(attempts + random());
  let usable = counts.usable;
  for (let each = 0; each < made; each++) if (random() < expectedChance(counts)) usable++;
  const accepted = confidenceSequence(usable, counts.attempts + made, alphaForAttempts(rates, allowed));
  const { low } = rates ? trulyWithin(accepted, rateBounds(rates, allowed / 2)) : accepted;
  return low > 0 ? price / low : null;
}

function passedHigh(
  plan: Plan,
  { candidate, known, attempts, price }: Ended,
  { allowed, minCoverage }: Allowed,
  random: Random,
): number | null {
  const { id, cap } = candidate;
  const verdicts = plan.prompts.map((prompt) => verdictsOf(known?.prompts.find((each) => each.id === prompt.id)));
  buy(plan, verdicts, { cap, attempts, chance: expectedChance(countsOf(known)) }, random);
  const contestant = {
    id,
    price,
    cap,
    giveUp: usdToNumber(plan.giveUpUsd ?? 0n),
    weights: plan.prompts.map(({ weight }) => weight),
    courses: verdicts.map((own) => coursesOf(own, cap)),
    judge: judgeOf(plan.rates, allowed),
  };
  if (isGivenUpOn(contestant, minCoverage)) return null;
  return costInterval(standingOf(contestant), alphaForAttempts(plan.rates, allowed)).high;
}

/** So many attempts: one on each prompt in turn in a plain batch, else course after course. A first pass that is begun is worked to its end. */
function buy(
  { design }: Plan,
  verdicts: Verdict[][],
  { cap, attempts, chance }: { readonly cap: number; readonly attempts: number; readonly chance: number },
  random: Random,
): void {
  const isFixed = design.kind === "fixed";
  const isOpen = (own: readonly Verdict[]): boolean => coursesOf(own, cap).every(({ end }) => end === "open");
  const seesThrough = !isFixed && attempts >= verdicts.filter(isOpen).length;
  let left = attempts;
  for (let pass = 0; left > 0; pass++) {
    for (const own of verdicts) {
      for (let tries = 0; tries < (isFixed ? 1 : cap); tries++) {
        if (pass === 0 && !isFixed && !isOpen(own)) break;
        if (left <= 0 && !(pass === 0 && seesThrough)) return;
        left--;
        const isUsable = random() < chance;
        own.push(isUsable ? "usable" : "rejected");
        if (isUsable && !isFixed) break;
      }
    }
  }
}
