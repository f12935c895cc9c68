import type { Form } from "./fit.ts";
import { level } from "./format.ts";
import { blocks, bullets, idCode, nowrap, sentence, stacked, table, type Column } from "./markdown.ts";
import { countMore, extraText, monthText, movedPlans, paidRow, planRows, type PlanRow } from "./plan-rows.ts";
import type { Results } from "./results.ts";

/** Longest note in a cell, in code points. */
const NOTE = 120;

/** Plans against pay-as-you-go, what an audit moved of them, and the declared extra costs; null when the manifest has neither. */
export function plansBlock(results: Results, form: Form): string | null {
  const text = blocks(plansTable(results, form), moved(results, form), extras(results, form));
  return text === "" ? null : text;
}

function plansTable(results: Results, form: Form): string | null {
  const all = planRows(results);
  const shown = all.slice(0, form.candidates);
  if (shown.length === 0) return null;
  const paid = paidRow(results);
  const rows = [
    ...(paid ? [[stacked("pay-as-you-go", idCode(paid.candidate)), "–", month(paid.monthly, paid.range), "–", ""]] : []),
    ...shown.map(cells),
  ];
  const rest = countMore(all.length, shown.length, "plans");
  return blocks(
    `**Plans**`,
    table(columns(results), rows),
    bullets(shown.map((row) => sentence(row.sentence, form.sentence))),
    rest === null ? null : `<sub>${rest}</sub>`,
  );
}

function columns(results: Results): Column[] {
  const volume = monthText(results);
  const confidence = nowrap(level(results.confidence));
  return [
    { title: "Plan" },
    { title: "Fee and quota<br>a month" },
    { title: stacked("A month", volume === null ? null : volume, confidence), number: true },
    { title: stacked("Pays from", "usable images a month", confidence), number: true },
    { title: "At this volume" },
  ];
}

function cells(row: PlanRow): string[] {
  return [
    stacked(
      idCode(row.id),
      row.candidate === null ? null : `on ${idCode(row.candidate)}`,
      row.note === null ? null : sentence(row.note, NOTE),
    ),
    stacked(row.offer, row.asOf === null ? null : nowrap(sentence(row.asOf, 40))),
    month(row.monthly, row.monthlyRange),
    month(row.breakEven, row.breakEvenRange),
    row.verdict,
  ];
}

function month(value: string, range: string | null): string {
  return stacked(nowrap(value), range === null ? null : nowrap(range));
}

function moved(results: Results, form: Form): string | null {
  const all = movedPlans(results).slice(0, form.candidates);
  return all.length === 0 ? null : `**Plans that moved**\n${bullets(all.map(({ id, text }) => `${idCode(id)}: ${text}`))}`;
}

function extras(results: Results, form: Form): string | null {
  const all = results.extras ?? [];
  const shown = all.slice(0, form.candidates);
  if (shown.length === 0) return null;
  const rest = countMore(all.length, shown.length, "extras");
  return blocks(
    `**Extra costs that the manifest declares**\n${bullets(shown.map((extra) => `${idCode(extra.id)}: ${sentence(extraText(extra), 200)}`))}`,
    rest === null ? null : `<sub>${rest}</sub>`,
  );
}
