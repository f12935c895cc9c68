import { readFileSync } from "node:fs";
import { delivered, expectedAttempts } from "../../src/core/statistics/retry.ts";
import { courseCap } from "../../src/core/statistics/passes/course.ts";
import { lowerBound } from "../../src/core/statistics/lower-bound.ts";

/** Invented candidates whose chances are known, and what is true of them. Dollars are floating. */

export const DELTA = 0.05;
export const INDIFFERENCE = 0.05;
/** L tells what a picture costs that is given up: coverage excludes nobody here, as in statistics.md. */
export const MIN_COVERAGE = 0;

/** `settling`: decided within its budget every time (statistics.md, 4). `near`: ties that probe the error. */
export type Kind = "settling" | "open" | "near" | "every-prompt";

export type Instance = {
  readonly id: string;
  readonly kind: Kind;
  readonly budgetUsd: string;
  /** Dollars at which a picture is given up; null where any keeper counts. */
  readonly giveUp: number | null;
  /** The price of an attempt, and its chance on each prompt. */
  readonly arms: readonly { readonly price: number; readonly chances: readonly number[] }[];
};

type Data = {
  readonly any_image: readonly AnyImage[];
  readonly near_ties: readonly AnyImage[];
  readonly every_prompt: readonly { id: string; F: number; arms: readonly { c: number; ps: readonly number[] }[] }[];
};
type AnyImage = { readonly id: string; readonly arms: readonly { readonly c: number; readonly p: number }[] };

const SETTLING = new Set(["I01", "I02", "I03", "I05", "I06", "I08", "I09", "I10", "I12"]);
const PROMPTS = 24;

/** All of them, with the budgets that statistics.md simulated them at. Runs in the repository's root. */
export function readInstances(): Instance[] {
  const data = JSON.parse(readFileSync("test/fixtures/statistics/instances.json", "utf8")) as Data;
  const alike = ({ arms }: AnyImage) =>
    arms.map(({ c, p }) => ({ price: c, chances: Array.from({ length: PROMPTS }, () => Math.min(p, 1)) }));
  return [
    ...data.any_image.map((each): Instance => {
      const kind = SETTLING.has(each.id) ? "settling" : "open";
      return { id: each.id, kind, budgetUsd: "50", giveUp: null, arms: alike(each) };
    }),
    ...data.near_ties.map((each): Instance => {
      return { id: each.id, kind: "near", budgetUsd: "20", giveUp: null, arms: alike(each) };
    }),
    ...data.every_prompt.map(({ id, F, arms }): Instance => {
      const own = arms.map(({ c, ps }) => ({ price: c, chances: ps }));
      return { id, kind: "every-prompt", budgetUsd: "25", giveUp: F, arms: own };
    }),
  ];
}

/** What each candidate really costs: d/p for any image, L for every prompt; Infinity where nothing is ever usable. */
export function trueCosts({ arms, giveUp }: Instance): number[] {
  return arms.map(({ price, chances }) => {
    const mean = (value: (chance: number) => number): number =>
      chances.reduce((sum, chance) => sum + value(chance), 0) / chances.length;
    if (giveUp === null) return price / mean((chance) => chance);
    const cap = courseCap(price, giveUp);
    return price * mean((chance) => expectedAttempts(chance, cap)) + giveUp * mean((chance) => 1 - delivered(chance, cap));
  });
}

/** Whether naming a candidate the cheapest is an error: it costs more than the indifference above the cheapest. */
export function isWrong(costs: readonly number[], named: number): boolean {
  return costs[named]! > Math.min(...costs) * (1 + INDIFFERENCE) * (1 + 1e-9);
}

/** The least that any procedure with this error must spend in the mean; null where no spend is enough. */
export function boundOf({ arms }: Instance): number | null {
  const rates = arms.map(({ price, chances }) => ({ attemptUsd: price, productionUsd: price, chance: chances[0]! }));
  return lowerBound(rates, DELTA, INDIFFERENCE)?.usd ?? null;
}
