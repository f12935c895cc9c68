/**
 * When to look next, so that a finished image is seen soon and requests are few. Before any image has come, waits grow with the age
 * of the oldest task. After that the first look is just before images have been coming, and the next ones follow at a fraction of how
 * much their times differ; a task that is overdue is looked at ever more rarely, since it may be stuck.
 */

export type Rhythm = {
  /** Notes when a task was seen to have ended, and when it was last seen to be at work, in milliseconds after it was sent. */
  readonly ended: (after: number, atWork: number) => void;
  /** When to look again at tasks that were sent at these times and last looked at together then (milliseconds since 1970). */
  readonly next: (since: readonly number[], lastLook: number) => number;
  /** How long a task takes, in milliseconds; null before any has ended. */
  readonly typical: () => number | null;
};

const REMEMBERED = 64;
/** HiAPI's own clients poll each task every three seconds: no look needs to be rarer than that to be polite. */
const LONGEST_MS = 3_000;
const SHORTEST_MS = 2;
const FIRST_MS = 50;

export function createRhythm(): Rhythm {
  const times: Time[] = [];
  let known: Spread | null = null;
  return {
    ended: (after, atWork) => {
      times.push({ after, atWork });
      if (times.length > REMEMBERED) times.shift();
      known = null;
    },
    next: (since, lastLook) => {
      if (times.length === 0) {
        const oldest = Math.min(...since);
        return Math.max(lastLook, oldest) + Math.max(FIRST_MS, clamp((lastLook - oldest) / 4));
      }
      const { early, late, step } = (known ??= spreadOf(times));
      const due = (sent: number): number => {
        const age = lastLook - sent;
        return age < early ? Math.max(sent + early, lastLook + step) : lastLook + Math.max(step, clamp((age - late) / 4));
      };
      return Math.min(...since.map(due));
    },
    typical: () => (times.length === 0 ? null : (known ??= spreadOf(times)).typical),
  };
}

type Time = { readonly after: number; readonly atWork: number };
type Spread = { readonly typical: number; readonly early: number; readonly late: number; readonly step: number };

function spreadOf(times: readonly Time[]): Spread {
  const at = quantiles(times.map(({ after }) => after));
  const typical = at(0.5);
  const step = clamp(Math.max((at(0.9) - at(0.1)) / 8, typical * 0.01));
  return { typical, early: earliest(times), late: at(0.9), step };
}

/** Times that looks far apart told are only used while there are no better ones: such a task may have ended long before it was seen. */
function earliest(times: readonly Time[]): number {
  const close = times.filter(({ after, atWork }) => atWork <= 0 || after - atWork < after * 0.05);
  if (close.length === 0) return quantiles(times.map(({ atWork }) => atWork))(0.1);
  return quantiles(close.map(({ after }) => after))(0.1) * 0.98;
}

function quantiles(values: readonly number[]): (share: number) => number {
  const sorted = values.toSorted((a, b) => a - b);
  return (share) => sorted[Math.floor(share * (sorted.length - 1))]!;
}

function clamp(milliseconds: number): number {
  return Math.min(Math.max(milliseconds, SHORTEST_MS), LONGEST_MS);
}
