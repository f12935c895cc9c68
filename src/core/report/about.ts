import { never } from "../terms.ts";
import { amount, duration, moment, percent, plural } from "./format.ts";
import type { Results } from "./results.ts";

/** How the figures are defined and where they come from. Plain text, a sentence or a pair of words and value each. */

/** The definition of the figures under this run's settings, as sentences. */
export function definitions(results: Results): string[] {
  const level = `${Number((results.confidence * 100).toFixed(2))} %`;
  return [
    ...objectiveSentences(results),
    ...checkSentence(results),
    `The intervals hold at ${level} and stay valid although a run stops early${approximate(results)}.`,
    ...(results.checkErrors ? [results.checkErrors.sentence] : []),
    ...(results.candidates.length > 1
      ? [
          `The decision tests the leader against every rival, and is right at ${level} for all of them together; it can be there although two intervals overlap.`,
        ]
      : []),
    ...crossovers(results),
  ];
}

function checkSentence({ candidates }: Results): string[] {
  return candidates.some(({ checkCost }) => checkCost?.included)
    ? ["An attempt costs its price and what checks cost on it, which is the mean over the attempts measured."]
    : [];
}

function approximate({ objective }: Results): string {
  return objective === "every-prompt"
    ? "; they and the decision are approximate, since how much prompts differ is estimated from few attempts on each"
    : "";
}

/** At which cost of a picture given up the ranking of the leader and another flips. */
function crossovers({ candidates, decision: { leader }, giveUpUsd }: Results): string[] {
  if (leader === null || giveUpUsd === null) return [];
  return candidates.flatMap(({ id, crossoverUsd }) => {
    if (crossoverUsd === undefined) return [];
    const side = Number(crossoverUsd) > Number(giveUpUsd) ? "more" : "less";
    return [`If a picture given up cost ${side} than ${amount(crossoverUsd)} elsewhere, ${id} would come before ${leader}.`];
  });
}

function objectiveSentences(results: Results): string[] {
  switch (results.objective) {
    case "every-prompt":
      return [
        `Cost per usable image is dollars spent ÷ images delivered when a picture is retried until it is usable${givingUp(results)}.`,
        `Coverage is the share of pictures that get delivered, by weight; below ${percent(results.minCoverage)} a candidate is not eligible.`,
        "Candidates rank by the cost per picture needed, which adds the give-up amount for every picture that is not delivered.",
      ];
    case "any-image":
      return [
        "Cost per usable image is the price of an attempt ÷ the share of usable images. Prompts are samples of one workload: any usable image counts.",
      ];
    default:
      return never(results.objective);
  }
}

function givingUp({ giveUpUsd, giveUpIsDefault, candidates }: Results): string {
  if (giveUpUsd === null) return "";
  const caps = candidates.flatMap(({ maxAttemptsPerPrompt: cap }) => (cap === null ? [] : [cap]));
  const range = caps.length === 0 ? "" : ` (at most ${span(caps)} attempts)`;
  const origin = giveUpIsDefault ? ", three times the dearest candidate's list price" : "";
  return ` and given up after it has eaten ${amount(giveUpUsd)}${range}${origin}`;
}

function span(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? String(low) : `${low} to ${high}`;
}

/** One fact about the run; `code` asks for the code font. */
export type Fact = { readonly label: string; readonly value: string; readonly code?: true };

/** Where the figures come from. */
export function provenance(results: Results): Fact[] {
  const { manifest, tool, seed, startedAt, finishedAt, shard, objective, indifference, audit, records } = results;
  return [
    { label: "Manifest", value: manifest.path, code: true },
    { label: "SHA-256", value: manifest.sha256, code: true },
    { label: "Prompts", value: String(manifest.prompts) },
    { label: "Objective", value: objective, code: true },
    { label: "Indifference", value: percent(indifference) },
    { label: "Seed", value: String(seed) },
    ...(shard === undefined ? [] : [{ label: "Shard", value: shard }]),
    ...(records ? [{ label: "Records", value: recordsText(records) }] : []),
    { label: "Started", value: moment(startedAt) },
    { label: "Finished", value: `${moment(finishedAt)}${took(startedAt, finishedAt)}` },
    ...(audit ? [{ label: "Audit before this one", value: audit.lastAuditedAt ? moment(audit.lastAuditedAt) : "none" }] : []),
    { label: "Tool", value: `${tool.name} ${tool.version}` },
  ];
}

/** "31 attempts of 2 runs in 2 states, 1 without an end". */
function recordsText({ states, runs, attempts, open }: NonNullable<Results["records"]>): string {
  const told = `${plural(attempts, "attempt")} of ${plural(runs, "run")} in ${plural(states, "state")}`;
  return open === 0 ? told : `${told}, ${open} without an end`;
}

function took(startedAt: string, finishedAt: string): string {
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  return seconds >= 0 ? ` (took ${duration(seconds)})` : "";
}
