import { seenInBatch, seenInCourses, withRest, type Seen } from "../seen.ts";
import type { Course, Policy } from "./course.ts";

/** What a candidate costs as far as it is seen, whether its courses came to their end or not. */

type Records = Policy & {
  readonly weights: readonly number[];
  readonly courses: readonly (readonly Course[])[];
  readonly batch?: readonly boolean[];
};

/** Usable images and attempts of one prompt. */
export function countsOf(courses: readonly Course[]): { readonly usable: number; readonly attempts: number } {
  const usable = courses.filter(({ end }) => end === "usable").length;
  return { usable, attempts: courses.reduce((sum, { attempts }) => sum + attempts, 0) };
}

/** Mean attempts and delivery of a course on each prompt, open ones with the rest that is expected of them. */
export function expectedCourses({ courses, batch, cap }: Omit<Records, "weights">): { attempts: number; delivered: number }[] {
  const seen = (own: readonly Course[], prompt: number): Seen => {
    if (own.length === 0) return seenInCourses([{ attempts: 0, end: "open" }]);
    return batch?.[prompt] === true ? seenInBatch(countsOf(own), cap) : seenInCourses(own);
  };
  return withRest(
    courses.map((own, prompt) => ({ ...seen(own, prompt), counts: countsOf(own) })),
    cap,
  );
}

/** L, dollars per picture needed by weight: what is expected of the courses, not the least that they can cost. */
export function expectedPictureCost(records: Records): number {
  const { price, giveUp, weights } = records;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return expectedCourses(records).reduce(
    (sum, { attempts, delivered }, prompt) => sum + (weights[prompt]! / total) * (price * attempts + giveUp * (1 - delivered)),
    0,
  );
}
