/**
 * When to look next, so that a finished image is seen soon and requests are few: one read shows up to 100 tasks. Before any image
 * has come, waits grow with the age of the oldest task. After that the first look is just before images have been coming, and the
 * next ones follow at a fraction of how much their times differ.
 */

export type Rhythm = {
  /** Notes how long a task took, in milliseconds. */
  readonly ended: (milliseconds: number) => void;
  /** Milliseconds to wait before the next look, for tasks of these ages. */
  readonly next: (agesMs: readonly number[]) => number;
};

const REMEMBERED = 64;
/** HiAPI's own clients poll each task every three seconds: no look needs to be rarer than that to be polite. */
const LONGEST_MS = 3_000;
const SHORTEST_MS = 2;
const FIRST_MS = 50;

export function createRhythm(): Rhythm {
  const times: number[] = [];
  return {
    ended: (milliseconds) => {
      times.push(milliseconds);
      if (times.length > REMEMBERED) times.shift();
    },
    next: (ages) => {
      if (times.length === 0) return Math.min(Math.max(Math.max(...ages) / 4, FIRST_MS), LONGEST_MS);
      const sorted = times.toSorted((a, b) => a - b);
      const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))]!;
      const step = clamp(Math.max((at(0.9) - at(0.1)) / 8, at(0.5) * 0.02));
      const [early, late] = [at(0.1) * 0.98, at(0.9)];
      // Not yet due: when it may be ready. Due: after a step. Overdue: ever more rarely, since it may be stuck.
      const wait = (age: number): number => (age < early ? Math.max(early - age, step) : Math.max(step, clamp((age - late) / 4)));
      return Math.min(...ages.map(wait));
    },
  };
}

function clamp(milliseconds: number): number {
  return Math.min(Math.max(milliseconds, SHORTEST_MS), LONGEST_MS);
}
