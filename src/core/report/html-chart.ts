import { clip, clipMiddle, htmlText } from "./escape.ts";
import { amount, interval, level } from "./format.ts";
import type { CandidateResult, Results } from "./results.ts";
import { axis, type Axis } from "./scale.ts";
import { costText, ranked } from "./view.ts";

/** The chart of intervals: a row for each candidate with a point and its bar; a bar without an upper end runs into an arrow. */

/** Where things stand, in units of the view box. */
type Layout = {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly row: number;
  readonly ticks: number;
};

const WIDE: Layout = { width: 960, left: 250, right: 40, row: 34, ticks: 7 };
/** For a phone the names stand above their bars. */
const NARROW: Layout = { width: 380, left: 24, right: 24, row: 52, ticks: 4 };

/** The chart in a wide and a narrow form, one of which the style sheet shows; empty when no candidate has a figure. */
export function intervalChart(results: Results): string {
  const rows = ranked(results).filter(({ costPerUsableUsd: figure }) => figure.low !== undefined);
  if (rows.length === 0) return "";
  const description = rows
    .map((candidate) => `${clip(candidate.id, 60)}: ${costText(candidate)}${spoken(candidate, results)}`)
    .join("; ");
  const described = `role="img" aria-label="Cost per usable image. ${htmlText(description)}"`;
  return `<div class="chart wide" ${described}>${svg(rows, results, WIDE)}</div>
<div class="chart narrow" ${described}>${svg(rows, results, NARROW)}</div>`;
}

function spoken({ costPerUsableUsd }: CandidateResult, { confidence }: Results): string {
  const range = interval(costPerUsableUsd, "to");
  return range === null ? "" : ` (${level(confidence)} ${range})`;
}

function svg(rows: readonly CandidateResult[], results: Results, layout: Layout): string {
  const figures = rows.map(({ costPerUsableUsd }) => costPerUsableUsd);
  const values = figures
    .flatMap(({ low, estimate, high }) => [low, estimate, high])
    .flatMap((usd) => (usd === undefined ? [] : [Number(usd)]));
  const scale = axis(values, { from: layout.left, to: layout.width - layout.right }, layout.ticks);
  const height = rows.length * layout.row + 44;
  return `<svg viewBox="0 0 ${layout.width} ${height}" aria-hidden="true" focusable="false">
${scale.ticks.map((tick) => gridLine(tick, scale, height)).join("\n")}
${rows.map((candidate, i) => bar(candidate, results, scale, layout, i * layout.row)).join("\n")}
<text class="soft" x="${layout.width - 4}" y="${height - 4}" text-anchor="end">USD for each usable image${scale.logarithmic ? ", logarithmic scale" : ""}</text>
</svg>`;
}

function gridLine(tick: number, scale: Axis, height: number): string {
  const x = scale.at(tick).toFixed(1);
  return `<line class="grid" x1="${x}" x2="${x}" y1="4" y2="${height - 38}"/><text class="soft" x="${x}" y="${height - 22}" text-anchor="middle">${amount(plain(tick))}</text>`;
}

/** A positive number as decimal text without an exponent. */
function plain(value: number): string {
  return value.toFixed(value < 1 ? 10 : 2);
}

function bar(candidate: CandidateResult, results: Results, scale: Axis, layout: Layout, top: number): string {
  const { low, estimate, high } = candidate.costPerUsableUsd;
  const narrow = layout === NARROW;
  const middle = top + (narrow ? 36 : 18);
  const from = scale.at(Number(low));
  const to = high === undefined ? layout.width - layout.right + 6 : scale.at(Number(high));
  const kind =
    candidate.eligible && candidate.id === results.decision.leader ? ` class="top"` : candidate.eligible ? "" : ` class="out"`;
  const name = narrow
    ? `<text x="2" y="${top + 20}">${label(candidate, 34)} <tspan class="soft">${htmlText(costText(candidate))}</tspan></text>`
    : `<text x="${layout.left - 14}" y="${middle + 4}" text-anchor="end">${label(candidate, 30)}</text>`;
  const arrow = high === undefined ? `<path class="end" d="M${to.toFixed(1)} ${middle - 6}l10 6l-10 6z"/>` : cap(to, middle);
  const dot =
    estimate === undefined ? "" : `<circle class="dot" cx="${scale.at(Number(estimate)).toFixed(1)}" cy="${middle}" r="6"/>`;
  return `<g${kind}>${name}<line class="bar" x1="${from.toFixed(1)}" x2="${to.toFixed(1)}" y1="${middle}" y2="${middle}"/>${cap(from, middle)}${arrow}${dot}</g>`;
}

function cap(x: number, middle: number): string {
  return `<line class="bar" x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="${middle - 6}" y2="${middle + 6}"/>`;
}

function label({ id }: CandidateResult, length: number): string {
  return htmlText(clipMiddle(id, length));
}
