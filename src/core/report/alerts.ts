import type { Form } from "./fit.ts";
import { alert, idCode, more, sentence } from "./markdown.ts";
import type { Results, Warning } from "./results.ts";
import { blocks } from "./markdown.ts";
import { SIMULATED } from "./view.ts";

/** GitHub alert blocks: what a reader must know before believing the table, and what to beware of after it. */

/** Above the table: simulated, not finished, a condition of `fail-on`, the caller's note. */
export function alerts(results: Results, form: Form, note: string | undefined): string | null {
  const parts = [
    results.simulated ? alert("CAUTION", [`**SIMULATED.** ${SIMULATED}`]) : null,
    note === undefined || note === "" ? null : alert("NOTE", [sentence(note, form.sentence)]),
    list("**This run did not finish.**", results.errors, form),
    list("**This run fails, as `fail-on` asks.**", results.failOn, form),
  ];
  return blocks(...parts) || null;
}

/** How far the checks are to be trusted, where it is known: a warning when they are too weak to rank by. */
export function checkErrorsBlock({ checkErrors }: Results, form: Form): string | null {
  if (!checkErrors) return null;
  const text = sentence(checkErrors.sentence, Math.max(form.sentence, LEAST_ERRORS));
  return checkErrors.tooWeak ? alert("WARNING", [text]) : text;
}

/** The sentence is ours, and its end says what it means. */
const LEAST_ERRORS = 400;

function list(title: string, sentences: readonly string[], form: Form): string | null {
  const most = Math.max(1, form.warnings);
  const rest = more(sentences.length, most, "in the report");
  const items = sentences.slice(0, most).map((text) => `- ${sentence(text, form.sentence)}`);
  return sentences.length === 0 ? null : alert("CAUTION", [title, "", ...items, ...(rest === null ? [] : [`- ${rest}`])]);
}

/** All warnings in one alert. */
export function warningsBlock({ warnings }: Results, form: Form): string | null {
  if (warnings.length === 0) return null;
  const rest = more(warnings.length, form.warnings, "in the report");
  const items = warnings.slice(0, form.warnings).map((warning) => `- ${warningLine(warning, form)}`);
  return alert("WARNING", [...items, ...(rest === null ? [] : [`- ${rest}`])]);
}

function warningLine({ code, candidate, message, line }: Warning, form: Form): string {
  const where = [candidate === undefined ? null : idCode(candidate), line === undefined ? null : `line ${line}`].filter(
    (part) => part !== null,
  );
  return `**${code}**${where.length === 0 ? "" : ` (${where.join(", ")})`}: ${sentence(message, form.sentence)}`;
}
