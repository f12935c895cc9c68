import { alerts, warningsBlock } from "./alerts.ts";
import { auditAnswer, auditTable, historyTable } from "./audit-markdown.ts";
import { toDo } from "./audit-words.ts";
import { fit, ISSUE_FORMS, type Form } from "./fit.ts";
import { moment } from "./format.ts";
import { blocks, bullets, idCode, phrase, sentence } from "./markdown.ts";
import { plansBlock } from "./plans-markdown.ts";
import type { Results } from "./results.ts";
import { sections } from "./sections.ts";

/** GitHub takes 65,536 characters; the rest is for what the issue remembers. */
const LIMIT = 40_000;

/**
 * The visible part of the standing issue, as the last audit leaves it: the answer, when it was last looked at, the table, what to do, the
 * history of each price that moved. Two audits that found the same differ in times to the minute and in nothing else.
 *
 * @param options.limit most characters and most bytes of UTF-8
 */
export function renderIssueBody(results: Results, options: { readonly limit?: number } = {}): string {
  return fit(ISSUE_FORMS, (form) => `${body(results, form)}\n`, options.limit ?? LIMIT);
}

function body(results: Results, form: Form): string {
  const history = form.sections.includes("history") ? historyTable(results, form) : null;
  const list = toDo(results).map(phrase);
  return blocks(
    auditAnswer(results, form),
    `Last audited: **${sentence(moment(results.finishedAt), 40)}**, from ${idCode(results.manifest.path)}`,
    alerts(results, form, undefined),
    auditTable(results, form),
    plansBlock(results, form),
    warningsBlock(results, form),
    list.length === 0 ? null : `### What to do\n\n${bullets(list)}`,
    history === null ? null : `### How the prices moved\n\n${history}`,
    sections(results, form, ["prices", "definition"]),
  );
}
