import { definitions, provenance } from "./about.ts";
import { budgetSentence, estimateAnswer } from "./estimate-text.ts";
import { amount, plural } from "./format.ts";
import { auditAnswer, auditTable, historyTables, toDoList } from "./html-audit.ts";
import { intervalChart } from "./html-chart.ts";
import { galleries, galleryStyle } from "./html-gallery.ts";
import { extrasList, plansTable } from "./html-plans.ts";
import { box, code, list, prose, section } from "./html-parts.ts";
import { rescoreTables } from "./html-rescore.ts";
import { STYLE } from "./html-style.ts";
import { candidatesTable, estimateTable, spentTable, outcomesTable, pricesTable, promptsTable } from "./html-tables.ts";
import { draftingTexts } from "./pairs.ts";
import type { Results } from "./results.ts";
import { spendLines } from "./spend.ts";
import { never } from "../terms.ts";
import { SIMULATED, verdictOf } from "./view.ts";

/** Nothing may be loaded or run; only the page's own style and the images inside it. */
export const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * `report.html`: one file that needs no network and no script.
 *
 * @param sheets the contact sheet of each candidate by id, as WebP in base64; candidates without one have no gallery
 */
export function renderHtml(results: Results, sheets: Readonly<Record<string, string>>): string {
  const measured = results.mode === "measure" || results.mode === "report";
  const main = mainParts(results, sheets);
  const parts = [header(results), ...main, about(results)].filter((part) => part !== "");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${results.simulated ? "SIMULATED: " : ""}Usable image cost</title>
<style>${STYLE}${measured ? galleryStyle(results, sheets) : ""}</style>
</head>
<body>
<main>
${parts.join("\n")}
</main>
</body>
</html>
`;
}

function header(results: Results): string {
  const banner = results.simulated ? `<p class="simulated" role="note"><strong>SIMULATED.</strong> ${SIMULATED}</p>` : "";
  return `<header>
${banner}
<h1>Usable image cost</h1>
${answer(results)}
</header>
${results.errors.length === 0 ? "" : box("caution", "This run did not finish.", list(results.errors.map(prose)))}
${results.failOn.length === 0 ? "" : box("caution", "This run fails, as <code>fail-on</code> asks.", list(results.failOn.map(prose)))}`;
}

function answer(results: Results): string {
  const { decision, estimate } = results;
  if (estimate && results.mode === "estimate") {
    const { answer: sentence, relief } = estimateAnswer(estimate);
    return `<p class="answer">${sentence}</p>\n<p>${relief}</p>`;
  }
  if (results.mode === "audit") return auditAnswer(results);
  const failing = results.errors.length > 0 || results.failOn.length > 0;
  const settle =
    decision.toSettle && decision.status === "undecided"
      ? `<p><strong>To settle it:</strong> about ${plural(decision.toSettle.attempts, "more attempt")}, about ${amount(decision.toSettle.usd)}.</p>`
      : "";
  return `<p class="answer">${prose(decision.sentence)}</p>
<p><span class="badge ${failing ? "none" : decision.status}">${verdictOf(results).title}</span></p>
${settle}`;
}

function mainParts(results: Results, sheets: Readonly<Record<string, string>>): string[] {
  switch (results.mode) {
    case "measure":
    case "report":
      return measuredParts(results, sheets);
    case "estimate":
      return estimateParts(results);
    case "audit":
      return auditParts(results);
    default:
      return never(results.mode);
  }
}

function measuredParts(results: Results, sheets: Readonly<Record<string, string>>): string[] {
  return [
    section("intervals", "Cost per usable image", `${intervalChart(results)}\n${candidatesTable(results)}${drafting(results)}`),
    section("rescored", "What today's checks changed", rescoreTables(results)),
    checkErrors(results),
    ...plans(results),
    warnings(results),
    section("spend", "What this run cost", `${spend(results)}\n${spentTable(results)}`),
    section("prompts", "By prompt, worst first", promptsTable(results)),
    section("images", "Images", galleries(results, sheets)),
    section("attempts", "What became of the attempts", outcomesTable(results)),
    section("prices", "Prices and inputs", pricesTable(results)),
    definition(results),
  ];
}

function checkErrors({ checkErrors: errors }: Results): string {
  if (!errors) return "";
  const title = errors.tooWeak
    ? "The checks are too weak to rank the candidates."
    : "The checks err, and the figures are corrected.";
  return box(errors.tooWeak ? "warning" : "note", title, `<p>${prose(errors.sentence)}</p>`);
}

function drafting(results: Results): string {
  return draftingTexts(results)
    .map((text) => `\n<p>${prose(text)}</p>`)
    .join("");
}

function definition(results: Results): string {
  const sentences = definitions(results).map((text) => `<p>${prose(text)}</p>`);
  return section("definition", "How the figures are defined", sentences.join("\n"));
}

function auditParts(results: Results): string[] {
  return [
    section("audit", "Prices, and what they do to the figures", auditTable(results)),
    ...plans(results),
    warnings(results),
    section("todo", "What to do", toDoList(results)),
    section("history", "How the prices moved", historyTables(results)),
    section("prices", "Prices and inputs", pricesTable(results)),
    definition(results),
  ];
}

function plans(results: Results): string[] {
  return [section("plans", "Plans", plansTable(results)), section("extras", "Extra costs", extrasList(results))];
}

function estimateParts(results: Results): string[] {
  const { estimate } = results;
  if (!estimate) return [warnings(results)];
  const rest = `<p>${budgetSentence(estimate, results)}</p>
<p><strong>What this rests on:</strong> ${prose(estimate.assumption)}</p>`;
  return [
    section("estimate", "By candidate", `${estimateTable(results)}\n${rest}`),
    warnings(results),
    section("prices", "Prices and inputs", pricesTable(results)),
  ];
}

function warnings(results: Results): string {
  const items = results.warnings.map(({ code: name, candidate, message, line }) => {
    const where = [candidate === undefined ? null : code(candidate), line === undefined ? null : `line ${line}`].filter(
      (part) => part !== null,
    );
    return `<strong>${name}</strong>${where.length === 0 ? "" : ` (${where.join(", ")})`}: ${prose(message)}`;
  });
  return items.length === 0 ? "" : box("warning", plural(items.length, "warning"), list(items));
}

function spend(results: Results): string {
  return list(spendLines(results).map(({ label, value, note }) => `${label}: <strong>${value}</strong> ${note}`));
}

function about(results: Results): string {
  const facts = provenance(results).map(
    ({ label, value, code: asCode }) => `<dt>${label}</dt><dd>${asCode ? code(value) : prose(value)}</dd>`,
  );
  return section("provenance", "Where the figures come from", `<dl>\n${facts.join("\n")}\n</dl>`);
}
