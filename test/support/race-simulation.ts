import { readFileSync } from "node:fs";
import { seededRandom } from "../../src/core/random.ts";
import { beginCourse, nextStep, type Course, type CourseTerms, type Outcome } from "../../src/core/statistics/course.ts";
import type { Arm } from "../../src/core/statistics/field.ts";

/** Races against invented candidates whose chances are known, in memory and from a seed. */

export type Instance = { readonly id: string; readonly arms: readonly { readonly c: number; readonly p: number }[] };

const DATA = JSON.parse(readFileSync(new URL("../fixtures/statistics/instances.json", import.meta.url), "utf8")) as {
  any_image: Instance[];
  near_ties: Instance[];
};

export function instance(id: string): Instance {
  const found = [...DATA.any_image, ...DATA.near_ties].find((each) => each.id === id);
  if (!found) throw new Error(`no instance ${id}`);
  return found;
}

export function armOf(id: string, usd: number, more: Partial<Arm> = {}): Arm {
  const reserveUsd = BigInt(Math.round(usd * 1e12));
  return { id, attemptUsd: usd, productionUsd: usd, reserveUsd, usable: 0, attempts: 0, underWay: 0, open: true, ...more };
}

export type Simulated = {
  readonly course: Course;
  readonly winner: string | null;
  readonly reason: "settled" | "budget" | "closed";
  readonly usd: number;
  /** Candidates in the order in which they were bought. */
  readonly bought: readonly string[];
  /** Times that everything under way had to be waited for: a batch is one. */
  readonly batches: number;
};

/**
 * Runs a race to its end. `passes` says whether attempt number t (from 1) of a candidate is usable. `inFlight` bounds how many attempts run
 * at once, as a slow provider would; it must change nothing.
 */
export function runRace(
  arms: readonly Arm[],
  passes: (arm: number, attempt: number) => boolean,
  terms: CourseTerms,
  budgetUsd: number,
  inFlight = Infinity,
): Simulated {
  const budget = BigInt(Math.round(budgetUsd * 1e12));
  const tries = new Map<string, number>();
  const bought: string[] = [];
  const pending: Outcome[] = [];
  let course = beginCourse(arms, budget);
  let batches = 0;
  let mustKnow = 0;
  for (;;) {
    const known = Math.max(mustKnow, pending.length - inFlight + 1, 0);
    const told = nextStep(course, terms, pending.slice(0, known));
    pending.splice(0, told.used);
    course = told.course;
    if (told.step.kind === "wait") {
      if (pending.length === 0) throw new Error("waits for nothing");
      mustKnow = 1;
      continue;
    }
    mustKnow = 0;
    if (told.step.kind === "stop") {
      const winner = told.step.reason === "settled" ? told.step.winner : null;
      return { course, winner, reason: told.step.reason, usd: Number(budget - course.leftUsd) / 1e12, bought, batches };
    }
    if (course.underWay.length === 1) batches++;
    const id = told.step.arm;
    const attempt = (tries.get(id) ?? 0) + 1;
    tries.set(id, attempt);
    bought.push(id);
    const usable = passes(
      arms.findIndex((arm) => arm.id === id),
      attempt,
    );
    pending.push({ attempts: 1, usable: usable ? 1 : 0, releasedUsd: 0n });
  }
}

/** One seeded run of an instance. */
export function simulate(
  id: string,
  seed: number,
  terms: CourseTerms,
  budgetUsd: number,
): Simulated & { readonly wrong: boolean } {
  const { arms } = instance(id);
  const luck = arms.map((_, index) => seededRandom(seed, `${id} ${index}`));
  const result = runRace(
    arms.map(({ c }, index) => armOf(String(index), c)),
    (arm) => luck[arm]!() < arms[arm]!.p,
    terms,
    budgetUsd,
  );
  const cost = arms.map(({ c, p }) => (p > 0 ? c / p : Infinity));
  const allowed = Math.min(...cost) * (1 + terms.indifference) * (1 + 1e-12);
  return { ...result, wrong: result.winner !== null && cost[Number(result.winner)]! > allowed };
}
