import type { Course } from "./passes/course.ts";
import { chancesOf, restOf, type Counts } from "./rest.ts";

/** What the records of one prompt tell of a course of retries: what was seen of it, and how much of it is still to come. */
export type Seen = {
  /** Mean attempts seen of a course, and the share of courses seen to be delivered. */
  readonly attempts: number;
  readonly delivered: number;
  /** The share of courses that are open, and how many attempts such a one has. */
  readonly open: number;
  readonly after: number;
};

/** From courses of retries, at least one: those that ended and the open one count alike, since the short ones end first. */
export function seenInCourses(courses: readonly Course[]): Seen {
  const mean = (value: (course: Course) => number): number =>
    courses.reduce((sum, course) => sum + value(course), 0) / courses.length;
  return {
    attempts: mean(({ attempts }) => attempts),
    delivered: mean(({ end }) => (end === "usable" ? 1 : 0)),
    open: mean(({ end }) => (end === "open" ? 1 : 0)),
    after: courses.find(({ end }) => end === "open")?.attempts ?? 0,
  };
}

/**
 * From a plain batch, whose number of attempts was set beforehand: the course that begins it, averaged over all orders in which the batch
 * could have come, which is unbiased. The first t attempts are all rejected in C(n-k,t)/C(n,t) of the orders. Cutting the batch into
 * courses one after the other would not be: it has many of them where they are short.
 */
export function seenInBatch({ usable, attempts }: Counts, cap: number): Seen {
  const most = Math.min(attempts, cap);
  const rejected = allRejected(usable, attempts, most);
  // The sum over t < most of C(n-k,t)/C(n,t).
  const tries = (attempts + 1 - (attempts - most + 1) * rejected) / (usable + 1);
  return { attempts: tries, delivered: 1 - rejected, open: attempts < cap ? rejected : 0, after: attempts };
}

/** C(n-k,t)/C(n,t), as the shorter of the two products that it is. */
function allRejected(usable: number, attempts: number, first: number): number {
  const [less, more] = [Math.min(usable, first), Math.max(usable, first)];
  let share = 1;
  for (let i = 0; i < less && share > Number.MIN_VALUE; i++) share *= Math.max(0, attempts - more - i) / (attempts - i);
  return share;
}

/** Mean attempts and delivery of a course on each prompt, with what is expected of the open ones. */
export function withRest(
  prompts: readonly (Seen & { readonly counts: Counts })[],
  cap: number,
): { readonly attempts: number; readonly delivered: number }[] {
  if (prompts.every(({ open }) => open === 0)) return prompts.map(({ attempts, delivered }) => ({ attempts, delivered }));
  const chances = chancesOf(prompts.map(({ counts }) => counts));
  return prompts.map(({ attempts, delivered, open, after, counts }) => {
    if (open === 0) return { attempts, delivered };
    const rest = restOf(counts, chances, cap - after);
    return { attempts: attempts + open * rest.attempts, delivered: delivered + open * rest.delivered };
  });
}
