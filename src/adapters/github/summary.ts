import { appendFile, stat } from "node:fs/promises";
import { chooseSummary, SUMMARY_LIMIT } from "../../core/github/summary.ts";

export type SummaryOutcome =
  /** `index` is the place of the text that was taken, 0 for the preferred one. */
  | { readonly kind: "written"; readonly index: number }
  /** The runner offers no summary, as outside of Actions. */
  | { readonly kind: "unavailable" }
  | { readonly kind: "failed"; readonly message: string };

/**
 * Adds the first of the texts that fits to the job summary.
 *
 * @param path the value of GITHUB_STEP_SUMMARY
 * @param texts Markdown in order of preference, each complete in itself
 */
export async function appendSummary(path: string | undefined, texts: readonly string[]): Promise<SummaryOutcome> {
  if (!path) return { kind: "unavailable" };
  try {
    const used = await sizeOf(path);
    const separator = used > 0 ? "\n\n" : "";
    const choice = chooseSummary(texts, used + separator.length + 1);
    if (!choice) return { kind: "failed", message: TOO_LARGE };
    await appendFile(path, `${separator}${choice.text}\n`);
    return { kind: "written", index: choice.index };
  } catch (error) {
    const reason = codeOf(error);
    if (reason === null) throw error;
    return {
      kind: "failed",
      message: `The job summary could not be written (${reason}). The report is in the output directory.`,
    };
  }
}

const TOO_LARGE =
  `The job summary would be over GitHub's limit of ${SUMMARY_LIMIT} bytes, so nothing was added to it. ` +
  "The report is in the output directory; an earlier text of the same step may have filled the summary.";

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return 0;
    throw error;
  }
}

/** The system's name for what went wrong with a file, such as ENOSPC; null for anything else, which is a bug. */
function codeOf(error: unknown): string | null {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : null;
}
