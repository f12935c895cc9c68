import { amount, countOf, interval, level, percent, plural } from "./format.ts";
import { draftingTexts } from "./pairs.ts";
import { stagesText } from "./pipeline-words.ts";
import type { CandidateResult, Results } from "./results.ts";
import { spendLines } from "./spend.ts";
import { painter, type Paint } from "./paint.ts";
import { auditVerdict } from "./audit-words.ts";
import { never } from "../terms.ts";
import { priceShift, shiftText } from "./shift.ts";
import { terminalAudit, terminalToDo } from "./terminal-audit.ts";
import { terminalPlans } from "./terminal-plans.ts";
import { terminalRescore } from "./terminal-rescore.ts";
import { terminalEstimate } from "./terminal-estimate.ts";
import { grid, type GridColumn } from "./grid.ts";
import {
  acceptedText,
  attemptsPerUsable,
  checkCostText,
  costText,
  evidence,
  isLeader,
  progressText,
  ranked,
  SIMULATED,
  standing,
  verdictOf,
  withExtrasText,
} from "./view.ts";
import { wrap } from "./width.ts";

/**
 * The results for a terminal: the answer, a table, what to beware of, what it cost. No line is wider than `width` columns
 * (40 at least); without `colour` there is no escape sequence in it. Ends with a line break.
 */
export function renderTerminal(results: Results, options: { readonly width?: number; readonly colour?: boolean } = {}): string {
  const width = Math.max(40, options.width ?? 80);
  const paint = painter(options.colour ?? false);
  const [body, end] = bodyAndEnd(results, width, paint);
  const parts = [head(results, width, paint), body, terminalRescore(results, width, paint), trouble(results, width, paint), end];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** What stands before the warnings, and what after them. */
function bodyAndEnd(results: Results, width: number, paint: Paint): readonly [string[], string[]] {
  switch (results.mode) {
    case "measure":
    case "report":
      return [measured(results, width, paint), bill(results, width)];
    case "estimate":
      return [terminalEstimate(results, width), []];
    case "audit":
      return [[...terminalAudit(results, width, paint), ...terminalPlans(results, width)], terminalToDo(results, width)];
    default:
      return never(results.mode);
  }
}

function head(results: Results, width: number, paint: Paint): string[] {
  const simulated = results.simulated ? wrap(`SIMULATED. ${SIMULATED}`, width).map(paint.warning) : [];
  if (results.mode === "estimate") return simulated;
  const isAudit = results.mode === "audit";
  const title = `Usable image cost: ${(isAudit ? auditVerdict : verdictOf)(results).title}`;
  const answer = isAudit ? (results.audit?.cheapest.sentence ?? "") : results.decision.sentence;
  return [...simulated, ...wrap(title, width).map(paint.strong), ...wrap(answer, width)];
}

function measured(results: Results, width: number, paint: Paint): string[] {
  const candidates = ranked(results);
  const rows = candidates.map((candidate) => ({
    cells: COLUMNS.map(({ text }) => text(candidate)),
    paint: isLeader(candidate, results) ? paint.strong : candidate.eligible ? paint.plain : paint.faint,
  }));
  const titled = COLUMNS.map((column) =>
    column.title === "Interval" ? { ...column, title: level(results.confidence) } : column,
  );
  const notes = candidates.flatMap((candidate) => {
    const parts = [
      standing(candidate, results),
      candidate.ineligibleBecause,
      progressText(candidate, results),
      stagesText(candidate),
      movedText(candidate.price),
      withExtrasText(candidate),
      checkCostText(candidate),
      acceptedText(candidate),
    ];
    const note = parts.filter((text) => text).join("; ");
    return note === "" ? [] : wrap(`${candidate.id}: ${note}`, width, "  ");
  });
  return [
    ...grid(titled, rows, width),
    "",
    ...notes,
    ...settle(results, width),
    ...draftingTexts(results).flatMap((text) => wrap(text, width)),
    ...errors(results, width, paint),
    ...terminalPlans(results, width),
  ];
}

function settle({ decision }: Results, width: number): string[] {
  const { toSettle, status } = decision;
  if (!toSettle || status !== "undecided") return [];
  return wrap(`To settle it: about ${plural(toSettle.attempts, "more attempt")}, about ${amount(toSettle.usd)}.`, width);
}

function errors({ checkErrors }: Results, width: number, paint: Paint): string[] {
  if (!checkErrors) return [];
  return wrap(checkErrors.sentence, width).map(checkErrors.tooWeak ? paint.warning : paint.plain);
}

type Column = GridColumn & { readonly text: (candidate: CandidateResult) => string };

/** The price, and by how much it moved: a note below the table says from where. */
function priceCell({ price }: CandidateResult): string {
  const { to, percent: moved } = priceShift(price);
  return moved === null ? to : `${to} (${moved})`;
}

function movedText(price: CandidateResult["price"]): string {
  const shift = priceShift(price);
  const told = shift.from === null ? shift.notes : [`price ${shiftText(shift)}`, ...shift.notes];
  return told.join(", ").replaceAll("→", "->");
}

function usableCount({ usable, attempts, pipeline }: CandidateResult): string {
  if (attempts === 0 || pipeline?.finals === 0) return "-";
  return pipeline ? `${countOf(pipeline.finalsUsable, pipeline.finals)} finals` : countOf(usable, attempts);
}

/** In the order of importance: a narrow terminal gets the first ones. */
const COLUMNS: readonly Column[] = [
  { title: "Candidate", flexible: true, text: ({ id }) => id },
  { title: "Cost/usable", number: true, text: costText },
  { title: "Interval", number: true, text: ({ costPerUsableUsd: figure }) => interval(figure, "-") ?? "-" },
  { title: "Usable", number: true, text: usableCount },
  { title: "Coverage", number: true, text: ({ coverage }) => (coverage === null ? "-" : percent(coverage)) },
  { title: "Price", number: true, text: priceCell },
  { title: "Tries", number: true, text: (candidate) => attemptsPerUsable(candidate).replace("–", "-") },
  { title: "Evidence", text: evidence },
];

function trouble(results: Results, width: number, paint: Paint): string[] {
  const lines = (kind: string, text: string, colour: (line: string) => string): string[] =>
    wrap(`${kind}: ${text}`, width, "  ").map(colour);
  return [
    ...results.errors.flatMap((text) => lines("error", text, paint.error)),
    ...results.failOn.flatMap((text) => lines("fails", text, paint.error)),
    ...results.warnings.flatMap(({ code, candidate, message }) =>
      lines(`warning ${code}`, candidate === undefined ? message : `${candidate}: ${message}`, paint.warning),
    ),
  ];
}

function bill(results: Results, width: number): string[] {
  return spendLines(results).flatMap(({ label, value, note }) => wrap(`${label}: ${value} ${note}`, width, "  "));
}
