/** GitHub's limit for a job summary, in bytes of UTF-8; of a longer one nothing at all is shown. */
export const SUMMARY_LIMIT = 1024 * 1024;

/**
 * The first of the texts (in order of preference, so of decreasing size) that fits beside what a summary already holds, with
 * its place in the row; null when none fits. A text is taken whole or not at all, since cut Markdown swallows what follows.
 */
export function chooseSummary(
  texts: readonly string[],
  usedBytes: number,
  limit = SUMMARY_LIMIT,
): { readonly text: string; readonly index: number } | null {
  const encoder = new TextEncoder();
  const index = texts.findIndex((text) => usedBytes + encoder.encode(text).length <= limit);
  const text = texts[index];
  return text === undefined ? null : { text, index };
}
