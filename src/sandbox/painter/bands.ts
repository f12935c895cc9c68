/**
 * Long work over pixels in steps: a generator that gives way after every band, so that the process can do something else in
 * between and the work itself stays free of promises.
 */
export type InBands<T> = Generator<void, T, void>;

/** About a millisecond or two of work, in pixels. */
const BAND = 100_000;

/** How many whole rows of this many pixels make a band, at least one. */
export function rowsInBand(width: number): number {
  return Math.max(1, Math.floor(BAND / width));
}

/** Runs `work` to its end, waiting for `breathe` after each band. */
export async function gently<T>(work: InBands<T>, breathe: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await breathe();
  }
}
