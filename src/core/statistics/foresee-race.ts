import { parseUsd } from "../money.ts";
import { seededRandom } from "../random.ts";
import { beginCourse, learn, nextStep, type Outcome } from "./course.ts";
import type { Arm } from "./field.ts";
import { medianBound } from "./passes/foresee.ts";
import { raceVerdict } from "./verdict.ts";

/** What accuracy a budget buys in a race, played before a cent is spent against chances that are assumed or recorded. */

export type RaceTake = {
  /** The share of plays that ended with an answer within the budget. */
  readonly decidedShare: number;
  /** How much more than the cheapest the leader may cost at the end: the median share; null when most plays leave it unbounded. */
  readonly atMostMore: number | null;
};

/** Near ties would be played for minutes: a play ends after so many attempts, as if the budget were used up. */
const MOST_ATTEMPTS = 1_000;

/** Plays a race `plays` times, from the counts that the arms have. The same seed gives the same result. */
export function foreseeRace(
  arms: readonly { readonly arm: Arm; readonly chance: number }[],
  terms: { readonly delta: number; readonly indifference: number; readonly seed: number; readonly budgetUsd: number },
  plays: number,
): RaceTake {
  const verdicts = Array.from({ length: plays }, (_, play) => playOnce(arms, terms, play));
  const decided = verdicts.filter(({ status }) => status === "clear" || status === "tie");
  return {
    decidedShare: decided.length / plays,
    atMostMore: medianBound(verdicts.map(({ atMostAboveCheapest }) => atMostAboveCheapest)),
  };
}

function playOnce(
  arms: readonly { readonly arm: Arm; readonly chance: number }[],
  { delta, indifference, seed, budgetUsd }: Parameters<typeof foreseeRace>[1],
  play: number,
) {
  const luck = new Map(arms.map(({ arm }) => [arm.id, seededRandom(seed, `foresee ${play} ${arm.id}`)]));
  const chances = new Map(arms.map(({ arm, chance }) => [arm.id, chance]));
  const terms = { delta, indifference, batch: 1, look: "window" } as const;
  let course = beginCourse(
    arms.map(({ arm }) => arm),
    parseUsd(budgetUsd.toFixed(12)) ?? 0n,
  );
  for (let made = 0; made < MOST_ATTEMPTS; made++) {
    const next = nextStep(course, terms, []);
    course = next.course;
    if (next.step.kind === "stop") break;
    const [oldest] = course.underWay;
    if (oldest === undefined) break;
    const usable = luck.get(oldest)!() < chances.get(oldest)! ? 1 : 0;
    course = learn(course, { attempts: 1, usable, releasedUsd: 0n } satisfies Outcome);
  }
  return raceVerdict(course.arms, course.state, { delta, indifference });
}
