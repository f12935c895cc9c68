import type { Usd } from "../money.ts";
import { RACE_START, type Arm, type RaceState, type RaceStep, type RaceTerms } from "./field.ts";
import { race } from "./race.ts";

/**
 * A race as it goes on: outcomes are taken in launch order, and only as many as the next purchase needs. So what is bought depends on the
 * seed and the outcomes alone, never on which answer came back first or on how many requests ran at once; reacting in completion order
 * names false winners (statistics.md, 7).
 */
export type Course = {
  readonly arms: readonly Arm[];
  readonly state: RaceState;
  readonly leftUsd: Usd;
  /** Launched and not yet taken in, oldest first, by candidate. */
  readonly underWay: readonly string[];
  /** Chosen and not yet launched. */
  readonly chosen: readonly string[];
};

/** What became of the oldest attempt under way. One that was not billed counts as no attempt and gives its reserve back. */
export type Outcome = { readonly attempts: 0 | 1; readonly usable: 0 | 1; readonly releasedUsd: Usd };

export type CourseTerms = Omit<RaceTerms, "leftUsd"> & {
  /**
   * `batch`: a batch is chosen when all before it is known. `window`: each attempt is chosen on all but the latest `batch` outcomes, so that
   * no request waits for the slowest of a batch.
   */
  readonly look: "batch" | "window";
};

/** `launch` one attempt of a candidate; `wait` for the oldest attempt under way; or stop. */
export type CourseStep = { readonly kind: "launch"; readonly arm: string } | Exclude<RaceStep, { kind: "buy" }>;

/** A race at its start, with the counts that earlier runs left. */
export function beginCourse(arms: readonly Arm[], leftUsd: Usd): Course {
  return { arms, state: RACE_START, leftUsd, underWay: [], chosen: [] };
}

/**
 * The next step, and the course after it. `known` are outcomes not yet taken in, in launch order, from the oldest under way; `used` says
 * how many of them were taken in.
 */
export function nextStep(
  course: Course,
  terms: CourseTerms,
  known: readonly Outcome[],
): { readonly course: Course; readonly step: CourseStep; readonly used: number } {
  let now = course;
  let used = 0;
  for (;;) {
    const step = askOnce(now, terms);
    now = step.course;
    if (step.step.kind !== "wait") return { ...step, step: step.step, used };
    const outcome = known[used];
    if (outcome === undefined || now.underWay.length === 0) return { course: now, step: step.step, used };
    now = learn(now, outcome);
    used++;
  }
}

/** The course with the oldest attempt's outcome taken in. */
export function learn(course: Course, outcome: Outcome): Course {
  const [oldest, ...underWay] = course.underWay;
  return {
    ...course,
    underWay,
    leftUsd: course.leftUsd + outcome.releasedUsd,
    arms: course.arms.map((arm) =>
      arm.id === oldest
        ? { ...arm, underWay: arm.underWay - 1, attempts: arm.attempts + outcome.attempts, usable: arm.usable + outcome.usable }
        : arm,
    ),
  };
}

function askOnce(course: Course, terms: CourseTerms): { course: Course; step: CourseStep } {
  const [first, ...chosen] = course.chosen;
  if (first !== undefined) return launch({ ...course, chosen }, first);
  if (terms.look === "batch" && course.underWay.length > 0) return { course, step: { kind: "wait" } };
  const { state, step } = race(course.arms, course.state, { ...terms, leftUsd: course.leftUsd });
  if (step.kind !== "buy") return { course: { ...course, state }, step };
  const [next, ...rest] = step.arms;
  return launch({ ...course, state, chosen: terms.look === "batch" ? rest : [] }, next!);
}

function launch(course: Course, id: string): { course: Course; step: CourseStep } {
  const arms = course.arms.map((arm) => (arm.id === id ? { ...arm, underWay: arm.underWay + 1 } : arm));
  const reserve = arms.find((arm) => arm.id === id)!.reserveUsd;
  return {
    course: { ...course, arms, leftUsd: course.leftUsd - reserve, underWay: [...course.underWay, id] },
    step: { kind: "launch", arm: id },
  };
}
