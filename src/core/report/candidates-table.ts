import type { Form } from "./fit.ts";
import { interval, level, percent } from "./format.ts";
import { blocks, bullets, idCode, more, notesOf, nowrap, sentence, shifted, stacked, table, type Column } from "./markdown.ts";
import type { CandidateResult, Results } from "./results.ts";
import { stagesText } from "./pipeline-words.ts";
import { priceShift } from "./shift.ts";
import {
  acceptedText,
  attemptsPerUsable,
  billedText,
  chargeUnknownText,
  checkCostText,
  costText,
  evidence,
  isLeader,
  pictureCostText,
  progressText,
  ranked,
  standing,
  usableText,
  withExtrasText,
} from "./view.ts";

/** The one table of a comment: what a usable image costs on each candidate; below it why some are not ranked. */
export function candidatesTable(results: Results, form: Form): string {
  const all = ranked(results);
  const shown = all.slice(0, form.candidates);
  if (shown.length === 0) return "";
  const rest = more(all.length, shown.length, "candidates in the report");
  const rows = shown.map((candidate) => row(candidate, results));
  return blocks(table(columns(results), rows), rest === null ? null : `<sub>${rest}</sub>`, notRanked(shown, form));
}

/** Headings break where we say: a long one would take the room that ids need on one line. */
function columns({ confidence }: Results): Column[] {
  const numbers = ["Attempts<br>per usable", "Usable", "Coverage", "Price<br>per image", "Billed<br>now"];
  return [
    { title: "Candidate" },
    { title: stacked("Cost per<br>usable image", nowrap(level(confidence))), number: true },
    ...numbers.map((title) => ({ title, number: true as const })),
  ];
}

function row(candidate: CandidateResult, results: Results): string[] {
  const strong = (markdown: string): string => (isLeader(candidate, results) ? `**${markdown}**` : markdown);
  const range = interval(candidate.costPerUsableUsd);
  const picture = pictureCostText(candidate);
  const unknown = chargeUnknownText(candidate);
  const extras = withExtrasText(candidate);
  const accepted = acceptedText(candidate);
  const stages = stagesText(candidate);
  return [
    stacked(
      strong(idCode(candidate.id)),
      standing(candidate, results),
      progressText(candidate, results),
      stages === null ? null : sentence(stages, 120),
    ),
    stacked(
      strong(nowrap(costText(candidate))),
      range === null ? null : nowrap(range),
      picture === null ? null : nowrap(`${picture} per picture`),
      extras === null ? null : nowrap(extras),
      accepted === null ? null : nowrap(accepted),
    ),
    nowrap(attemptsPerUsable(candidate)),
    nowrap(usableText(candidate)),
    candidate.coverage === null ? "–" : nowrap(percent(candidate.coverage)),
    priceCell(candidate),
    stacked(billedText(candidate), unknown === null ? null : nowrap(unknown)),
  ];
}

/** The price, how it moved, and how good the evidence for it is. */
export function priceCell(candidate: CandidateResult): string {
  const shift = priceShift(candidate.price);
  const checks = checkCostText(candidate);
  return stacked(
    shifted(shift),
    ...notesOf(shift),
    nowrap(sentence(evidence(candidate), 40)),
    checks === null ? null : nowrap(checks),
  );
}

function notRanked(candidates: readonly CandidateResult[], form: Form): string | null {
  const out = candidates.filter(({ eligible }) => !eligible);
  if (out.length === 0) return null;
  const reason = ({ id, ineligibleBecause }: CandidateResult): string =>
    `${idCode(id)}: ${sentence(ineligibleBecause ?? "no reason is given", form.sentence)}`;
  return `**Not ranked**\n${bullets(out.map(reason))}`;
}
