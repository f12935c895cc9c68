import { alerts, checkErrorsBlock, warningsBlock } from "./alerts.ts";
import { auditBody, auditHead } from "./audit-markdown.ts";
import { candidatesTable } from "./candidates-table.ts";
import { estimateBody, estimateHead } from "./estimate.ts";
import { COMMENT_FORMS, fit, type Form } from "./fit.ts";
import { blocks, bullets, sentence } from "./markdown.ts";
import { draftingTexts } from "./pairs.ts";
import { plansBlock } from "./plans-markdown.ts";
import { rescoreBlock } from "./rescore-markdown.ts";
import type { Results } from "./results.ts";
import { sections } from "./sections.ts";
import { spendLines } from "./spend.ts";
import { verdictOf } from "./view.ts";
import { amount, plural } from "./format.ts";

/**
 * The pull-request comment: the answer, one table, what to beware of, what it cost, and the rest to open.
 *
 * @param options.limit most characters and most bytes of UTF-8; GitHub refuses a comment of more than 65,536 characters
 * @param options.note a sentence of the caller that stands right below the answer, such as why nothing was generated
 */
export function renderComment(results: Results, options: { readonly limit?: number; readonly note?: string } = {}): string {
  return fit(COMMENT_FORMS, (form) => renderForm(results, form, options.note), options.limit ?? 60_000);
}

/** The document in one form; the job summary uses it too. */
export function renderForm(results: Results, form: Form, note?: string): string {
  const body = BODIES[results.mode](results, form);
  return `${blocks(headline(results, form), alerts(results, form, note), body, sections(results, form))}\n`;
}

const BODIES: Readonly<Record<Results["mode"], (results: Results, form: Form) => string>> = {
  measure: measured,
  estimate: estimateBody,
  audit: auditBody,
  report: measured,
};

function headline(results: Results, form: Form): string {
  if (results.mode === "estimate") return estimateHead(results);
  if (results.mode === "audit") return auditHead(results, form);
  const { sign, title } = verdictOf(results);
  const simulated = results.simulated ? " (SIMULATED)" : "";
  return `### ${sign} Usable image cost: ${title}${simulated}

**${sentence(results.decision.sentence, form.sentence)}**`;
}

function measured(results: Results, form: Form): string {
  return blocks(
    candidatesTable(results, form),
    rescoreBlock(results, form),
    checkErrorsBlock(results, form),
    settle(results),
    drafting(results, form),
    plansBlock(results, form),
    warningsBlock(results, form),
    bill(results),
  );
}

function settle({ decision }: Results): string | null {
  const { toSettle, status } = decision;
  if (!toSettle || status !== "undecided") return null;
  return `**To settle it:** about ${plural(toSettle.attempts, "more attempt")}, about ${amount(toSettle.usd)}.`;
}

function drafting(results: Results, form: Form): string | null {
  const texts = draftingTexts(results).map((text) => `<sub>${sentence(text, form.sentence)}</sub>`);
  return texts.length === 0 ? null : texts.join("\n\n");
}

function bill(results: Results): string {
  return `**This run**\n${bullets(spendLines(results).map(({ label, value, note }) => `${label}: **${value}** ${note}`))}`;
}
