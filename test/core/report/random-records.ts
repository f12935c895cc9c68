import type { Random } from "../../../src/core/random.ts";
import { makeBench, type Bench } from "./records.ts";

const ENDINGS = [
  "usable",
  "usable",
  "rejected",
  "rejected",
  "rejected",
  "undetermined",
  "unjudged",
  "empty",
  "refused",
  "failed",
  "lost",
  "turned-down",
  "open",
] as const;

/** Some attempts on up to three candidates and four prompts, over two runs. */
export function randomBench(random: Random): Bench {
  const whole = (most: number): number => Math.floor(random() * (most + 1));
  const prices = Object.fromEntries(
    Array.from({ length: 1 + whole(2) }, (_, index) => [`c${index}`, random() < 0.1 ? null : (10 ** (-6 * random())).toFixed(6)]),
  );
  const weights = Object.fromEntries(Array.from({ length: 1 + whole(3) }, (_, index) => [`p${index}`, 0.1 + random() * 9]));
  const objective = random() < 0.3 ? "any-image" : "every-prompt";
  const made = makeBench(
    prices,
    weights,
    `{ objective: ${objective}, giveUpUsd: ${(0.001 + random()).toFixed(3)}, retryCap: ${1 + whole(5)} }`,
  );
  const pick = <T>(items: readonly T[]): T => items[whole(items.length - 1)]!;
  for (let count = whole(40); count > 0; count--)
    made.add(pick(Object.keys(prices)), pick(Object.keys(weights)), pick(ENDINGS), {
      run: random() < 0.3 ? "run-0" : "run-1",
      seconds: random() * 100,
    });
  return made;
}
