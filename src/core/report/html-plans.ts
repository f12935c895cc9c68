import { level } from "./format.ts";
import { code, htmlTable, list, prose, small, type HtmlColumn } from "./html-parts.ts";
import { extraText, monthText, movedPlans, paidRow, planRows, type PlanRow } from "./plan-rows.ts";
import type { Results } from "./results.ts";

/** Plans and extra costs in the report; nothing when the manifest has none. */

export function plansTable(results: Results): string {
  const rows = planRows(results);
  if (rows.length === 0) return "";
  const paid = paidRow(results);
  const first = paid
    ? [[`pay-as-you-go${small(code(paid.candidate))}`, "–", `${paid.monthly}${small(paid.range)}`, "–", ""]]
    : [];
  const moved = movedPlans(results).map(({ id, text }) => `${code(id)}: ${text}`);
  return `${htmlTable("Plans", columns(results), [...first, ...rows.map(cells)])}
${list(rows.map(({ sentence }) => prose(sentence)))}
${moved.length === 0 ? "" : `<h3>Moved since the last audit</h3>\n${list(moved)}`}`;
}

function columns(results: Results): HtmlColumn[] {
  const confidence = small(level(results.confidence));
  return [
    { title: "Plan" },
    { title: "Fee and quota a month" },
    { title: `A month${small(monthText(results))}${confidence}`, number: true },
    { title: `Pays from${small("usable images a month")}${confidence}`, number: true },
    { title: "At this volume" },
  ];
}

function cells(row: PlanRow): string[] {
  return [
    `${code(row.id)}${small(row.candidate === null ? null : `on ${code(row.candidate)}`)}${small(row.note === null ? null : prose(row.note))}`,
    `${row.offer}${small(row.asOf === null ? null : prose(row.asOf))}`,
    `${row.monthly}${small(row.monthlyRange)}`,
    `${row.breakEven}${small(row.breakEvenRange)}`,
    row.verdict,
  ];
}

export function extrasList({ extras = [] }: Results): string {
  return extras.length === 0 ? "" : list(extras.map((extra) => `${code(extra.id)}: ${prose(extraText(extra))}`));
}
