import { level, plural } from "./format.ts";
import { code, htmlTable, prose, shifted, small, type HtmlColumn } from "./html-parts.ts";
import { numbers } from "./html-tables.ts";
import { changedPrompts, judgedSentence, rescoreRows, type RescoreRow } from "./rescore-rows.ts";
import type { Results } from "./results.ts";

/** What today's checks changed, in the report. */

/** Prompts that are shown; `results.json` has all of them. */
const MOST_PROMPTS = 500;

export function rescoreTables(results: Results): string {
  const { rescore, confidence } = results;
  if (!rescore) return "";
  const columns: HtmlColumn[] = [
    { title: "Candidate" },
    ...numbers(
      `Usable${small("before → now")}`,
      `Coverage${small("before → now")}`,
      `Cost per usable image${small(`before → now, ${level(confidence)}`)}`,
    ),
  ];
  const rows = rescoreRows(results);
  return `<p><strong>${prose(rescore.cheapest.sentence)}</strong> ${judgedSentence(rescore)}</p>
${rows.length === 0 ? "" : htmlTable("What today's checks changed", columns, rows.map(cells))}
${promptsTable(results)}`;
}

function cells({ id, standing, judged, usable, coverage, cost, ranges }: RescoreRow): string[] {
  const mark = (html: string): string => (standing === "cheapest" ? `<span class="lead">${html}</span>` : html);
  const { before, after } = ranges;
  return [
    `${mark(code(id))}${small(standing)}${small(judged)}`,
    shifted(usable),
    shifted(coverage),
    `${mark(shifted(cost))}${small(before === after || before === null ? null : `before ${before}`)}${small(after)}`,
  ];
}

function promptsTable(results: Results): string {
  const all = changedPrompts(results);
  const shown = all.slice(0, MOST_PROMPTS);
  if (shown.length === 0) return "";
  const columns = [
    { title: "Candidate" },
    { title: "Prompt" },
    ...numbers("Verdicts changed", "Usable", "Cost per usable image"),
  ];
  const rows = shown.map(({ candidate, prompt, changed, usable, cost }) => [
    code(candidate),
    code(prompt),
    String(changed),
    shifted(usable),
    shifted(cost),
  ]);
  const rest = all.length - shown.length;
  return `<h3>Prompts that changed</h3>
${htmlTable("Prompts that changed", columns, rows)}
${rest === 0 ? "" : `<p class="soft">and ${plural(rest, "more prompt")} in <code>results.json</code></p>`}`;
}
