import type { Verdict } from "../../terms.ts";
import { delivered, expectedAttempts } from "../retry.ts";

/**
 * A course of retries on one prompt: attempts until one is usable, or until the picture is given up. `usable` and `gaveUp` are its
 * ends; `refused` ended before the cap because the same request would be turned down again; `open` is still to go on.
 */
export type Course = {
  readonly attempts: number;
  readonly end: "usable" | "gaveUp" | "refused" | "open";
};

/** What production pays: dollars per attempt, most attempts on one picture, and dollars for a picture that is given up. */
export type Policy = {
  readonly price: number;
  readonly cap: number;
  readonly giveUp: number;
};

/** M = max(1, floor(giveUp / price)), and never over `retryCap`: a picture is given up when it has eaten what it costs elsewhere. */
export function courseCap(price: number, giveUp: number, retryCap = Infinity): number {
  // A price that divides the amount evenly must not lose an attempt to the rounding of binary fractions.
  const byMoney = price > 0 ? Math.floor((giveUp / price) * (1 + 1e-12)) : Number.MAX_SAFE_INTEGER;
  return Math.min(Math.max(1, byMoney), retryCap, Number.MAX_SAFE_INTEGER);
}

/** Z = c T + F (1-S): dollars of a course. What an open one costs so far, and at least one attempt more, is its least possible cost. */
export function courseCost({ attempts, end }: Course, { price, giveUp }: Policy): number {
  if (end === "usable") return price * attempts;
  return end === "open" ? price * (attempts + 1) : price * attempts + giveUp;
}

/** L(p) = c A + F (1-S): expected dollars of a course whose attempts are usable with chance p each. */
export function expectedCost(chance: number, { price, cap, giveUp }: Policy): number {
  return price * expectedAttempts(chance, cap) + giveUp * (1 - delivered(chance, cap));
}

/**
 * Cuts the verdicts of one prompt, in launch order, into courses under today's cap: a record keeps its worth when a price and with it
 * the cap has moved. An attempt without a verdict tells nothing of the candidate and is left out; `refused` ends the course under way.
 */
export function coursesOf(verdicts: readonly Verdict[], cap: number, refused = false): Course[] {
  const courses: Course[] = [];
  let attempts = 0;
  for (const verdict of verdicts) {
    if (verdict === "undetermined") continue;
    attempts++;
    if (verdict !== "usable" && attempts < cap) continue;
    courses.push({ attempts, end: verdict === "usable" ? "usable" : "gaveUp" });
    attempts = 0;
  }
  if (refused && (attempts > 0 || courses.length === 0)) courses.push({ attempts, end: "refused" });
  else if (attempts > 0) courses.push({ attempts, end: "open" });
  return courses;
}
