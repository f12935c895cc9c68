import { renderForm } from "./comment.ts";
import { fit, SUMMARY_FORMS } from "./fit.ts";
import type { Results } from "./results.ts";

/** GitHub drops a whole job summary that is over 1 MiB; other steps of the job may add to theirs. */
const LIMIT = 1024 * 1024 - 64 * 1024;

/** The job summary: the comment with every row there is room for. Options as for `renderComment`. */
export function renderSummary(results: Results, options: { readonly limit?: number; readonly note?: string } = {}): string {
  return fit(SUMMARY_FORMS, (form) => renderForm(results, form, options.note), options.limit ?? LIMIT);
}
