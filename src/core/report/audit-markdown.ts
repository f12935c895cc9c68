import { warningsBlock } from "./alerts.ts";
import { histories } from "./audit-history.ts";
import { auditRows, type AuditRow } from "./audit-rows.ts";
import { auditVerdict, EFFECTS, NOTHING_SPENT, toDo, volumeText } from "./audit-words.ts";
import type { Form } from "./fit.ts";
import { level } from "./format.ts";
import {
  blocks,
  bullets,
  idCode,
  more,
  notesOf,
  nowrap,
  phrase,
  sentence,
  shifted,
  stacked,
  table,
  type Column,
} from "./markdown.ts";
import { plansBlock } from "./plans-markdown.ts";
import type { Results } from "./results.ts";

/** An audit in Markdown: what the prices are now, and what that does to the figures of before. Nothing was generated for it. */

export function auditHead(results: Results, form: Form): string {
  const { sign, title } = auditVerdict(results);
  return blocks(`### ${sign} Usable image cost: ${title}${results.simulated ? " (SIMULATED)" : ""}`, auditAnswer(results, form));
}

/** Which candidate is the cheapest now, and that it cost nothing to learn it. */
export function auditAnswer({ audit }: Results, form: Form): string {
  return audit ? `**${sentence(audit.cheapest.sentence, form.sentence)}** ${NOTHING_SPENT}` : NOTHING_SPENT;
}

export function auditBody(results: Results, form: Form): string {
  const list = toDo(results).map(phrase);
  return blocks(
    auditTable(results, form),
    plansBlock(results, form),
    warningsBlock(results, form),
    list.length === 0 ? null : `**What to do**\n${bullets(list)}`,
  );
}

/** The table, and below it why a price is not known. */
export function auditTable(results: Results, form: Form): string | null {
  const all = auditRows(results);
  const shown = all.slice(0, form.candidates);
  if (shown.length === 0) return null;
  const notes = [more(all.length, shown.length, "candidates in the report"), EFFECTS].filter((text) => text !== null);
  const volume = results.audit ? volumeText(results.audit) : null;
  const reasons = shown.flatMap(({ id, unknownBecause }) =>
    unknownBecause === null ? [] : [`${idCode(id)}: ${sentence(unknownBecause, form.sentence)}`],
  );
  return blocks(
    table(
      columns(results, volume),
      shown.map((row) => cells(row, volume !== null)),
    ),
    `<sub>${notes.join("; ")}</sub>`,
    reasons.length === 0 ? null : `**Price not known**\n${bullets(reasons)}`,
  );
}

function columns({ confidence }: Results, volume: string | null): Column[] {
  const number = true as const;
  return [
    { title: "Candidate" },
    { title: "Price per image<br>then → now", number },
    { title: stacked("Cost per usable image<br>then → now", nowrap(level(confidence))), number },
    { title: "Price<br>effect", number },
    { title: "Yield<br>effect", number },
    ...(volume === null ? [] : [{ title: stacked("A month", `for ${volume}`), number }]),
  ];
}

function cells(row: AuditRow, withMonth: boolean): string[] {
  const { id, standing, attempts, price, cost, range, priceEffect, yieldEffect, monthly } = row;
  return [
    stacked(standing === "cheapest" ? `**${idCode(id)}**` : idCode(id), standing, attempts),
    stacked(shifted(price), ...notesOf(price)),
    stacked(
      standing === "cheapest" ? `**${shifted(cost)}**` : shifted(cost),
      range === null ? null : nowrap(range),
      ...notesOf(cost),
    ),
    nowrap(priceEffect),
    nowrap(yieldEffect),
    ...(withMonth ? [nowrap(monthly)] : []),
  ];
}

/** The history of each price that moved; null when none ever did. */
export function historyTable(results: Results, form: Form): string | null {
  const all = histories(results, form.history);
  const shown = all.slice(0, form.candidates);
  if (shown.length === 0) return null;
  const rows = shown.flatMap(({ id, steps, older }) => [
    ...steps.map(({ since, price, change }) => [idCode(id), nowrap(sentence(since, 40)), price, nowrap(change)]),
    ...(older === 0 ? [] : [[idCode(id), `<sub>and ${older} older</sub>`, "", ""]]),
  ]);
  const rest = more(all.length, shown.length, "candidates in the report");
  return blocks(
    table(
      [{ title: "Candidate" }, { title: "Since (UTC)" }, { title: "Price", number: true }, { title: "Change", number: true }],
      rows,
    ),
    rest === null ? null : `<sub>${rest}</sub>`,
  );
}
