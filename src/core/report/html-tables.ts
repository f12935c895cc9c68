import { estimateCells } from "./estimate-text.ts";
import { duration, interval, level, moment, percent, thousands } from "./format.ts";
import { code, htmlTable, list, prose, shifted, small, type HtmlColumn } from "./html-parts.ts";
import { promptCell, promptRows } from "./prompts.ts";
import type { CandidateResult, Results } from "./results.ts";
import { stagesText } from "./pipeline-words.ts";
import { priceShift } from "./shift.ts";
import { moneyTable } from "./spend.ts";
import {
  acceptedText,
  attemptsPerUsable,
  billedText,
  chargeUnknownText,
  checkCostText,
  costText,
  evidence,
  pictureCostText,
  progressText,
  ranked,
  rejections,
  standing,
  usableText,
  withExtrasText,
} from "./view.ts";

/** The tables of the report. */

export function numbers(...titles: readonly string[]): HtmlColumn[] {
  return titles.map((title) => ({ title, number: true }));
}

export function candidatesTable(results: Results): string {
  const columns = [
    { title: "Candidate" },
    ...numbers(
      `Cost per usable image${small(level(results.confidence))}`,
      "Attempts per usable",
      "Usable",
      "Coverage",
      "Price per image",
      "Billed now",
    ),
  ];
  const all = ranked(results);
  const out = all.filter(({ eligible }) => !eligible);
  const reasons = out.map(({ id, ineligibleBecause }) => `${code(id)}: ${prose(ineligibleBecause ?? "no reason is given")}`);
  const rows = all.map((candidate) => candidateRow(candidate, results));
  return `${htmlTable("Candidates", columns, rows)}\n${out.length === 0 ? "" : `<h3>Not ranked</h3>\n${list(reasons)}`}`;
}

function candidateRow(candidate: CandidateResult, results: Results): string[] {
  const lead = candidate.eligible && candidate.id === results.decision.leader;
  const mark = (html: string): string => (lead ? `<span class="lead">${html}</span>` : html);
  const figure = candidate.costPerUsableUsd;
  const range = interval(figure);
  const picture = pictureCostText(candidate);
  return [
    `${mark(code(candidate.id))}${small(standing(candidate, results))}${small(progressText(candidate, results))}${small(stagesText(candidate))}`,
    `${mark(costText(candidate))}${small(range)}${small(picture === null ? null : `${picture} per picture`)}${small(withExtrasText(candidate))}${small(acceptedText(candidate))}`,
    attemptsPerUsable(candidate),
    usableText(candidate),
    candidate.coverage === null ? "–" : percent(candidate.coverage),
    `${shifted(priceShift(candidate.price))}${small(prose(evidence(candidate)))}${small(checkCostText(candidate))}`,
    `${billedText(candidate)}${small(chargeUnknownText(candidate))}`,
  ];
}

export function promptsTable(results: Results): string {
  const tried = ranked(results).filter(({ attempts }) => attempts > 0);
  const rows = promptRows(tried);
  if (rows.length === 0) return "";
  const columns = [{ title: "Prompt" }, ...numbers(...tried.map(({ id }) => code(id, 40)))];
  return htmlTable(
    "By prompt",
    columns,
    rows.map(({ id, cells }) => [code(id), ...cells.map(promptCell)]),
  );
}

export function outcomesTable({ candidates }: Results): string {
  const tried = candidates.filter(({ attempts, unbilledFailures }) => attempts + unbilledFailures > 0);
  if (tried.length === 0) return "";
  const columns = [
    { title: "Candidate" },
    ...numbers("Images", "Empty", "Refused", "Failed", "Lost", "Turned down", "Median time"),
    { title: "Rejected by" },
  ];
  const rows = tried.map((candidate) => {
    const { id, outcomes: o, unbilledFailures, medianSeconds } = candidate;
    const counts = [o.image, o.empty, o.refused, o.failed, o.lost, unbilledFailures].map(thousands);
    const checks = rejections(candidate).map(([check, count]) => `${prose(check)} ${count}`);
    return [code(id), ...counts, medianSeconds === null ? "–" : duration(medianSeconds), checks.join(", ") || "–"];
  });
  return `${htmlTable("What became of the attempts", columns, rows)}
<p class="soft">Turned down: before a task was made, so not billed and not an attempt. One image can be rejected by several checks.</p>`;
}

export function spentTable({ candidates }: Results): string {
  const { titles, rows } = moneyTable(candidates);
  if (rows.length === 0) return "";
  const columns = [{ title: "Candidate" }, ...numbers(...titles)];
  const cells = rows.map(({ id, amounts }) => [code(id), ...amounts]);
  return `<h3>Where the money goes</h3>
${htmlTable("Where the money goes", columns, cells)}
<p class="soft">At today's price, attempts of earlier runs included.</p>`;
}

export function pricesTable({ candidates }: Results): string {
  const columns = [{ title: "Candidate" }, ...numbers("Price per image"), { title: "Read from" }, { title: "Input sent" }];
  const rows = candidates.map(({ id, provider, model, price, input }) => {
    return [
      `${code(id)}${small(`${code(provider)} ${code(model)}`)}`,
      `${shifted(priceShift(price))}${small(price.grade ?? "not read")}${small(price.tier === undefined ? null : prose(price.tier))}`,
      `${code(price.source)}${small(prose(moment(price.readAt)))}`,
      code(JSON.stringify(input), 1000),
    ];
  });
  return htmlTable("Prices and inputs", columns, rows);
}

export function estimateTable({ estimate }: Results): string {
  if (!estimate) return "";
  const columns = [{ title: "Candidate" }, ...numbers("Expected", "Worst case", "Attempts expected", "Usable share")];
  const rows = estimate.candidates.map((row) => {
    const { expected, atMost, attempts, usable, origin } = estimateCells(row);
    return [code(row.id), expected, atMost, attempts, `${usable}${small(origin)}`];
  });
  return htmlTable("Estimate by candidate", columns, rows);
}
