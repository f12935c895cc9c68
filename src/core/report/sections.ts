import { definitions, provenance } from "./about.ts";
import { historyTable } from "./audit-markdown.ts";
import { clip } from "./escape.ts";
import { SECTIONS, type Form, type Section } from "./fit.ts";
import { duration, moment, plural, thousands } from "./format.ts";
import { blocks, bullets, details, idCode, more, notesOf, nowrap, sentence, shifted, stacked, table } from "./markdown.ts";
import { mdCode } from "./escape.ts";
import { promptCell, promptRows } from "./prompts.ts";
import { changedPromptsTable } from "./rescore-markdown.ts";
import type { Results } from "./results.ts";
import { priceShift } from "./shift.ts";
import { moneyTable } from "./spend.ts";
import { never } from "../terms.ts";
import { ranked, rejections } from "./view.ts";

/** The parts of a comment to open: each a heading with a table or a few sentences. */

const TITLES: Readonly<Record<Section, string>> = {
  history: "price history",
  rescored: "changed prompts",
  prompts: "prompts",
  outcomes: "attempts",
  money: "money",
  prices: "prices",
  definition: "definition",
  provenance: "provenance",
};

/** What there is to open of each kind of results. */
const WANTED: Readonly<Record<Results["mode"], readonly Section[]>> = {
  measure: SECTIONS.filter((name) => name !== "history" && name !== "rescored"),
  estimate: ["prices", "provenance"],
  audit: ["history", "prices", "definition", "provenance"],
  report: SECTIONS.filter((name) => name !== "history"),
};

export function sections(results: Results, form: Form, wanted: readonly Section[] = WANTED[results.mode]): string {
  const left = wanted
    .filter((name) => !form.sections.includes(name) && (name !== "rescored" || results.rescore !== undefined))
    .map((name) => TITLES[name]);
  const note = left.length === 0 ? null : `<sub>Left out to keep this short: ${left.join(", ")}. See the report.</sub>`;
  return blocks(...wanted.filter((name) => form.sections.includes(name)).map((name) => section(name, results, form)), note);
}

function section(name: Section, results: Results, form: Form): string | null {
  switch (name) {
    case "history":
      return historySection(results, form);
    case "rescored":
      return rescoredSection(results, form);
    case "prompts":
      return promptsSection(results, form);
    case "outcomes":
      return outcomesSection(results, form);
    case "money":
      return moneySection(results, form);
    case "prices":
      return pricesSection(results, form);
    case "definition":
      return details("How the figures are defined", definitions(results).join(" "));
    case "provenance":
      return details("Where the figures come from", provenanceList(results));
    default:
      return never(name);
  }
}

function promptsSection(results: Results, form: Form): string | null {
  const tried = ranked(results).filter(({ attempts }) => attempts > 0);
  const columns = tried.slice(0, form.promptColumns);
  const all = promptRows(columns);
  if (all.length === 0) return null;
  const shown = all.slice(0, form.prompts);
  const rest = more(all.length, shown.length, "prompts in the report");
  const notes = [
    rest,
    tried.length > columns.length ? `${plural(tried.length - columns.length, "more candidate")} in the report` : null,
  ].filter((line) => line !== null);
  const markdown = table(
    [{ title: "Prompt" }, ...columns.map(({ id }) => ({ title: idCode(id), number: true as const }))],
    shown.map(({ id, cells }) => [idCode(id), ...cells.map((cell) => nowrap(promptCell(cell)))]),
  );
  return details(
    `By prompt, worst first (${thousands(all.length)})`,
    blocks(markdown, notes.length === 0 ? null : `<sub>${notes.join("; ")}</sub>`),
  );
}

function outcomesSection(results: Results, form: Form): string | null {
  const tried = results.candidates
    .filter(({ attempts, unbilledFailures }) => attempts + unbilledFailures > 0)
    .slice(0, form.candidates);
  if (tried.length === 0) return null;
  const number = true as const;
  const columns = ["Images", "Empty", "Refused", "Failed", "Lost", "Turned down"].map((title) => ({ title, number }));
  const rows = tried.map((candidate) => {
    const { outcomes: o, unbilledFailures, medianSeconds } = candidate;
    const counts = [o.image, o.empty, o.refused, o.failed, o.lost, unbilledFailures].map(thousands);
    const checks = rejections(candidate)
      .slice(0, 8)
      .map(([check, count]) => `${sentence(check, 40)} ${count}`);
    return [
      idCode(candidate.id),
      ...counts,
      medianSeconds === null ? "–" : nowrap(duration(medianSeconds)),
      checks.join(", ") || "–",
    ];
  });
  const all = [{ title: "Candidate" }, ...columns, { title: "Median time", number }, { title: "Rejected by" }];
  return details(
    "What became of the attempts",
    blocks(
      table(all, rows),
      "<sub>Turned down: before a task was made, so not billed and not an attempt. One image can be rejected by several checks.</sub>",
    ),
  );
}

function moneySection(results: Results, form: Form): string | null {
  const { titles, rows } = moneyTable(results.candidates.slice(0, form.candidates));
  if (rows.length === 0) return null;
  const columns = [{ title: "Candidate" }, ...titles.map((title) => ({ title, number: true as const }))];
  const cells = rows.map(({ id, amounts }) => [idCode(id), ...amounts]);
  return details(
    "Where the money goes",
    blocks(table(columns, cells), "<sub>At today's price, attempts of earlier runs included.</sub>"),
  );
}

function historySection(results: Results, form: Form): string | null {
  const markdown = historyTable(results, form);
  return markdown === null ? null : details("How the prices moved", markdown);
}

function rescoredSection(results: Results, form: Form): string | null {
  const markdown = changedPromptsTable(results, form);
  return markdown === null ? null : details("Prompts that today's checks changed", markdown);
}

function pricesSection(results: Results, form: Form): string {
  const rows = results.candidates.slice(0, form.candidates).map(({ id, provider, model, input, price }) => {
    const shift = priceShift(price);
    return [
      stacked(idCode(id), idCode(`${provider} ${model}`)),
      stacked(
        shifted(shift),
        ...notesOf(shift),
        price.grade ?? "not read",
        price.tier === undefined ? null : sentence(price.tier, 60),
      ),
      stacked(mdCode(clip(price.source, 120)), sentence(moment(price.readAt), 40)),
      mdCode(clip(JSON.stringify(input), 200)),
    ];
  });
  return details(
    "Prices and inputs",
    table(
      [{ title: "Candidate" }, { title: "Price per image", number: true }, { title: "Read from" }, { title: "Input sent" }],
      rows,
    ),
  );
}

function provenanceList(results: Results): string {
  return bullets(
    provenance(results).map(({ label, value, code }) => `${label}: ${code ? mdCode(clip(value, 200)) : sentence(value, 200)}`),
  );
}
