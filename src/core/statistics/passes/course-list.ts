import type { Sample } from "../../ledger/tally.ts";
import type { Verdict } from "../../terms.ts";
import { coursesOf, type Course } from "./course.ts";

/** The attempts of one candidate on one prompt as courses of retries, as they grow. */
export type CourseList = {
  readonly add: (sample: Sample) => void;
  readonly courses: () => readonly Course[];
  readonly decided: () => number;
  readonly undetermined: () => number;
  /** The provider turned a request down, and would again. */
  readonly isClosed: () => boolean;
  /** All attempts were made whatever became of those before. */
  readonly isBatch: () => boolean;
};

/** @param cap most attempts on one picture */
export function courseList(cap: number): CourseList {
  const verdicts: Verdict[] = [];
  let [undetermined, turnedDown, retries] = [0, false, 0];
  let courses: readonly Course[] | null = null;
  return {
    add: ({ billed, verdict, independent }) => {
      courses = null;
      if (independent !== true) retries++;
      if (!billed) turnedDown = true;
      else if (verdict === "undetermined") undetermined++;
      else verdicts.push(verdict);
    },
    courses: () => (courses ??= coursesOf(verdicts, cap, turnedDown)),
    decided: () => verdicts.length,
    undetermined: () => undetermined,
    isClosed: () => turnedDown,
    isBatch: () => retries === 0 && !turnedDown,
  };
}
