import type { Form } from "./fit.ts";
import { interval, level, percent } from "./format.ts";
import { blocks, idCode, more, nowrap, sentence, stacked, table, type Column } from "./markdown.ts";
import type { CandidateResult, Results } from "./results.ts";
import {
  attemptsPerUsable,
  billedText,
  costText,
  evidence,
  pictureCostText,
  priceText,
  progressText,
  ranked,
  standing,
  usableText,
} from "./view.ts";

/** The one table of a comment: what a usable image costs on each candidate. */

const COLUMNS: readonly Column[] = [
  { title: "Candidate" },
  { title: "Cost per usable image", number: true },
  { title: "Attempts per usable", number: true },
  { title: "Usable", number: true },
  { title: "Coverage", number: true },
  { title: "Price per image", number: true },
  { title: "Billed now", number: true },
];

export function candidatesTable(results: Results, form: Form): string {
  const all = ranked(results);
  const shown = all.slice(0, form.candidates);
  const rest = more(all.length, shown.length, "in the report");
  const rows = shown.map((candidate) => row(candidate, results));
  return blocks(shown.length === 0 ? null : table(COLUMNS, rows), rest === null ? null : `<sub>Candidates: ${rest}.</sub>`);
}

function row(candidate: CandidateResult, results: Results): string[] {
  return [
    name(candidate, results),
    cost(candidate, results),
    nowrap(attemptsPerUsable(candidate)),
    nowrap(usableText(candidate)),
    candidate.coverage === null ? "–" : nowrap(percent(candidate.coverage)),
    stacked(priceText(candidate), nowrap(sentence(evidence(candidate), 40))),
    nowrap(billedText(candidate)),
  ];
}

function name(candidate: CandidateResult, results: Results): string {
  const leads = candidate.eligible && candidate.id === results.decision.leader;
  const id = idCode(candidate.id);
  return stacked(leads ? `**${id}**` : id, sentence(standing(candidate, results), 120), progressText(candidate, results));
}

function cost(candidate: CandidateResult, results: Results): string {
  const { costPerUsableUsd: figure, eligible } = candidate;
  const range = interval(figure);
  const picture = pictureCostText(candidate);
  const main = nowrap(costText(candidate));
  return stacked(
    eligible && candidate.id === results.decision.leader ? `**${main}**` : main,
    range === null ? null : nowrap(`${level(figure, results.confidence)} ${range}`),
    picture === null ? null : nowrap(`${picture} per picture`),
  );
}
