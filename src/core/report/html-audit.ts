import { histories, type History } from "./audit-history.ts";
import { auditRows, type AuditRow } from "./audit-rows.ts";
import { auditVerdict, EFFECTS, NOTHING_SPENT, toDo, volumeText } from "./audit-words.ts";
import { clip, htmlText } from "./escape.ts";
import { level, plural } from "./format.ts";
import { code, htmlTable, list, notesOf, phrase, prose, shifted, small, type HtmlColumn } from "./html-parts.ts";
import { numbers } from "./html-tables.ts";
import type { Results } from "./results.ts";

/** An audit in the report: the answer, the table, what to do, and how each price moved. */

/** Steps of a history that are shown; `results.json` has all of them. */
const MOST_STEPS = 20;

export function auditAnswer(results: Results): string {
  const { errors, failOn, audit } = results;
  const { title, isQuiet } = auditVerdict(results);
  const kind = errors.length + failOn.length > 0 ? "none" : isQuiet ? "clear" : "undecided";
  return `<p class="answer">${audit ? prose(audit.cheapest.sentence) : ""}</p>
<p><span class="badge ${kind}">${title}</span></p>
<p>${NOTHING_SPENT}</p>`;
}

export function auditTable(results: Results): string {
  const rows = auditRows(results);
  if (!results.audit || rows.length === 0) return "";
  const volume = volumeText(results.audit);
  const columns: HtmlColumn[] = [
    { title: "Candidate" },
    ...numbers(
      `Price per image${small("then → now")}`,
      `Cost per usable image${small(`then → now, ${level(results.confidence)}`)}`,
      "Price effect",
      "Yield effect",
    ),
    ...(volume === null ? [] : numbers(`A month${small(`for ${volume}`)}`)),
  ];
  const reasons = rows.flatMap(({ id, unknownBecause }) =>
    unknownBecause === null ? [] : [`${code(id)}: ${prose(unknownBecause)}`],
  );
  return `${htmlTable(
    "Prices then and now",
    columns,
    rows.map((row) => cells(row, volume !== null)),
  )}
<p class="soft">${EFFECTS}</p>
${reasons.length === 0 ? "" : `<h3>Price not known</h3>\n${list(reasons)}`}`;
}

function cells(row: AuditRow, withMonth: boolean): string[] {
  const { id, standing, attempts, price, cost, range, priceEffect, yieldEffect, monthly } = row;
  const mark = (html: string): string => (standing === "cheapest" ? `<span class="lead">${html}</span>` : html);
  return [
    `${mark(code(id))}${small(standing)}${small(attempts)}`,
    shifted(price),
    `${mark(shifted({ ...cost, notes: [] }))}${small(range)}${notesOf(cost)}`,
    priceEffect,
    yieldEffect,
    ...(withMonth ? [monthly] : []),
  ];
}

export function toDoList(results: Results): string {
  const items = toDo(results).map(phrase);
  return items.length === 0 ? "" : list(items);
}

/** A table for each price that was ever another one, the newest step first. */
export function historyTables(results: Results): string {
  return histories(results, MOST_STEPS).map(historyTable).join("\n");
}

function historyTable({ id, steps, older }: History): string {
  const columns = [{ title: "Since (UTC)" }, ...numbers("Price per image", "Change")];
  const rows = steps.map(({ since, price, change }) => [prose(since), price, change]);
  const rest = older === 0 ? "" : `<p class="soft">and ${plural(older, "older price")} in <code>results.json</code></p>`;
  return `<h3>${code(id)}</h3>
${htmlTable(`How the price of ${htmlText(clip(id, 100))} moved`, columns, rows)}
${rest}`;
}
