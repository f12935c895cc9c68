import type { Decision } from "../statistics/decision.ts";
import { never, type Objective } from "../terms.ts";
import { amount, percent } from "./format.ts";
import type { CandidateResult } from "./results.ts";

type Terms = { readonly objective: Objective; readonly confidence: number; readonly indifference: number };

/** The answer of a run in one sentence or two. */
export function decisionSentence(
  decision: Decision & { readonly unseen?: readonly string[] },
  candidates: readonly CandidateResult[],
  terms: Terms,
): string {
  const leader = candidates.find((candidate) => candidate.id === decision.leader);
  const { status, others } = decision;
  switch (status) {
    case "none":
      return `No candidate can be called the cheapest. ${candidates.map(whyNot).join(" ")}`.trim();
    case "clear": {
      const single = candidates.length === 1 ? " It is the only candidate." : "";
      const within = others.length === 0 ? "" : `, or costs at most ${percent(terms.indifference)} more than ${list(others)}`;
      return `${named(leader)} is the cheapest${within}: ${cost(leader)} per usable image${coverage(leader)}${next(leader, candidates)}.${single}${left(leader, candidates, decision.unseen ?? [])}`;
    }
    case "tie":
      return `${named(leader)} at ${cost(leader)} per usable image and ${list(others)} are within ${percent(terms.indifference)} of each other.`;
    case "undecided":
      return (
        `Too close to call: ${named(leader)} leads at ${cost(leader)} per usable image${coverage(leader)}, ` +
        `but at ${percent(terms.confidence)} confidence ${list(others)} ${others.length === 1 ? "is" : "are"} not ruled out.${bound(decision)}`
      );
    default:
      return never(status);
  }
}

/** " It costs at most 12 % more than the cheapest.", where that is proven. */
function bound({ atMostAboveCheapest }: Decision): string {
  if (atMostAboveCheapest === undefined || atMostAboveCheapest === null) return "";
  return ` It costs at most ${percent(Math.ceil(atMostAboveCheapest * 100) / 100)} more than the cheapest.`;
}

/** The eligible candidate that comes after the leader, with its figure: what the answer is worth. */
function next(leader: CandidateResult | undefined, candidates: readonly CandidateResult[]): string {
  const rivals = candidates.filter(
    (candidate) => candidate !== leader && candidate.eligible && candidate.costPerUsableUsd.estimate !== undefined,
  );
  const estimate = (candidate: CandidateResult): number => Number(candidate.costPerUsableUsd.estimate);
  const [second] = rivals.toSorted((a, b) => estimate(a) - estimate(b));
  return second ? `; next is ${second.id} at ${cost(second)}` : "";
}

/** Says of the candidates that are out of the ranking why they are, when one has the better figure or none at all. */
function left(leader: CandidateResult | undefined, candidates: readonly CandidateResult[], unseen: readonly string[]): string {
  const out = candidates.filter((candidate) => candidate !== leader && !candidate.eligible && !unseen.includes(candidate.id));
  const dear = unseen.length === 0 ? "" : ` ${list(unseen)} ${unseen.length === 1 ? "costs" : "cost"} more by list price alone.`;
  return `${dear}${out.length === 0 ? "" : ` Not in the ranking: ${out.map((candidate) => candidate.id).join(", ")}.`}`;
}

function whyNot(candidate: CandidateResult): string {
  const reason = candidate.ineligibleBecause ?? "it was not measured";
  return `${candidate.id}: ${reason}${/[.!?]$/.test(reason) ? "" : "."}`;
}

function named(candidate: CandidateResult | undefined): string {
  return candidate?.id ?? "nobody";
}

function cost(candidate: CandidateResult | undefined): string {
  const figure = candidate?.costPerUsableUsd;
  return figure?.estimate === undefined ? `at least ${amount(figure?.low ?? "0.0")}` : amount(figure.estimate);
}

function coverage(candidate: CandidateResult | undefined): string {
  const share = candidate?.coverage;
  return share === null || share === undefined || share === 1 ? "" : ` with ${percent(share)} of the pictures delivered`;
}

function list(ids: readonly string[]): string {
  return ids.length < 2 ? (ids[0] ?? "") : `${ids.slice(0, -1).join(", ")} and ${ids.at(-1)}`;
}
