/** An expected failure is data: what is wrong, where, and what to do next. Exceptions are for bugs. */

/** A place in a text file; line and column count from 1. */
export type Place = { readonly file: string; readonly line: number; readonly column: number };

/** One thing that is wrong with an input, as a sentence that says what was expected and what to do next. */
export type Problem = { readonly message: string; readonly place?: Place };

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed<T = never>(...problems: readonly Problem[]): Result<T> {
  return { ok: false, problems };
}

/** `file:line:column: message`, the form that editors and terminals turn into a link. */
export function describeProblem(problem: Problem): string {
  const { place, message } = problem;
  return place ? `${place.file}:${place.line}:${place.column}: ${message}` : message;
}

/** The candidate word nearest to `word`, for "did you mean": within two edits, and fewer in short words, which are near to many. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = 3;
  for (const candidate of candidates) {
    if (Math.abs(word.length - candidate.length) >= bestDistance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance > 0.4 * Math.max(word.length, candidate.length)) continue;
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Levenshtein distance, two rows. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, substituted));
    }
    row = next;
  }
  return row[b.length]!;
}
