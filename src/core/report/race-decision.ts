import type { Plan } from "../manifest/plan.ts";
import { formatFigure, usdToNumber } from "../money.ts";
import { alphaForAttempts, judgeOf } from "../statistics/errors.ts";
import { RACE_START, type Arm, type RaceState } from "../statistics/field.ts";
import { sideOf } from "../statistics/pair.ts";
import { rule, settled } from "../statistics/race.ts";
import { toSettle } from "../statistics/settle.ts";
import { raceVerdict, type RaceVerdict, type RivalVerdict } from "../statistics/verdict.ts";
import type { Measured } from "./candidate.ts";
import { attemptUsd, checkUsd } from "./check-cost.ts";
import type { Proof } from "./proof.ts";
import type { CandidateResult } from "./results.ts";

/** What the records of an any-image measurement prove (statistics.md, 5): the evidence is the race's, however the attempts were chosen. */

export function raceDecision(
  plan: Plan,
  measured: readonly Measured[],
  asked: { readonly delta: number; readonly indifference: number },
): Proof {
  const judge = judgeOf(plan.rates, asked.delta);
  const terms = { delta: alphaForAttempts(plan.rates, asked.delta), indifference: asked.indifference };
  const priced = measured.filter(({ result }) => result.price.usdPerImage !== null);
  const unclear = priced.flatMap(({ result }) => (result.undetermined > 0 && !result.eligible ? [result.id] : []));
  const clear = priced.filter(({ result }) => !unclear.includes(result.id));
  const arms = clear.map(({ result }) => ({ ...armOf(plan, result), judge }));
  const state = everProven(arms, clear, terms);
  const verdict = raceVerdict(arms, state, terms);
  const leader = arms.find(({ id }) => id === verdict.leader);
  if (!leader || sideOf(leader).usable === 0)
    return { status: "none", leader: null, cheapest: null, others: [], toSettle: null, atMostAboveCheapest: null, unseen: [] };
  // A candidate whose images could not be judged is not ruled out by that.
  const isOpen = verdict.status === "undecided" || unclear.length > 0;
  const missing = isOpen ? toSettle(arms, state, terms) : null;
  const middle = ({ low, high }: { low: number; high: number }): number => (low + high) / 2;
  return {
    status: isOpen ? "undecided" : verdict.status,
    leader: leader.id,
    cheapest: isOpen ? null : leader.id,
    others: isOpen ? [...verdict.open, ...unclear] : verdict.status === "tie" ? verdict.tied : within(verdict),
    atMostAboveCheapest: unclear.length > 0 ? null : verdict.atMostAboveCheapest,
    shown: new Map(verdict.rivals.flatMap((rival) => shownOf(rival))),
    unseen: verdict.rivals.filter(({ unseen }) => unseen).map(({ id }) => id),
    toSettle:
      missing && missing.attempts.high > 0
        ? { usd: formatFigure(middle(missing.usd)), attempts: Math.ceil(middle(missing.attempts)) }
        : null,
  };
}

/** Those that are not shown to be dearer: the leader costs hardly more than they do. */
function within({ rivals }: RaceVerdict): string[] {
  return rivals.flatMap(({ id, standing }) => (standing === "within" ? [id] : []));
}

function shownOf({ id, standing, leaderAtMost, rivalAtLeast }: RivalVerdict): [string, number][] {
  if (standing === "dearer") return [[id, 0]];
  if (rivalAtLeast !== null) return [[id, 1 / (1 + rivalAtLeast)]];
  return leaderAtMost === null ? [] : [[id, 1 + leaderAtMost]];
}

/** Looks back at every record up to so many; of more, at as many evenly among them, and at every one of the last. */
const MOST_LOOKS = 20_000;
/** A race ends when it is proven, and by then has bought a little ahead: that moment must not fall between two looks. */
const LAST_LOOKS = 256;

/**
 * What was proven at any moment of the measurement, in launch order: evidence that was strong enough once is proof, although later
 * records may weaken it (Ville's inequality; statistics.md, 5).
 */
function everProven(
  arms: readonly Arm[],
  measured: readonly Measured[],
  terms: { readonly delta: number; readonly indifference: number },
): RaceState {
  const told = measured.flatMap(({ result, outcomes }) => outcomes().map((outcome) => ({ ...outcome, id: result.id })));
  const inOrder = told.toSorted((a, b) => a.sequence - b.sequence);
  const every = Math.ceil(inOrder.length / MOST_LOOKS);
  const rules = { ...terms, batch: 1, leftUsd: 0n };
  const counts = new Map(arms.map((arm) => [arm.id, { ...arm, attempts: 0, usable: 0 }]));
  let state = RACE_START;
  for (const [index, { id, usable }] of inOrder.entries()) {
    const arm = counts.get(id)!;
    arm.attempts++;
    if (usable) arm.usable++;
    if (index % every !== 0 && index < inOrder.length - LAST_LOOKS) continue;
    const now = [...counts.values()];
    state = rule(now, state, rules);
    if (settled(now, state)) break;
  }
  return state;
}

function armOf(plan: Plan, result: CandidateResult): Arm {
  const { id, usable, attempts, undetermined, price } = result;
  const reserveUsd = plan.candidates.find((candidate) => candidate.id === id)?.reserveUsd ?? 0n;
  return {
    id,
    usable,
    attempts: attempts - undetermined,
    attemptUsd: Number(price.usdPerImage) + usdToNumber(checkUsd(result)),
    productionUsd: usdToNumber(attemptUsd(result) ?? 0n),
    reserveUsd,
    underWay: 0,
    open: true,
  };
}
