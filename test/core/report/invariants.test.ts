import { expect, test } from "@jest/globals";
import { committedUsd } from "../../../src/core/ledger/fold.ts";
import { formatUsd, parseUsd, sumUsd } from "../../../src/core/money.ts";
import { seededRandom } from "../../../src/core/random.ts";
import { resultsSchema, type CandidateResult, type Figure, type Results } from "../../../src/core/report/results.ts";
import { randomBench } from "./random-records.ts";

const usd = (text: string): bigint => parseUsd(text)!;

function figureHolds({ estimate, low, high }: Figure): boolean {
  if (low === undefined) return estimate === undefined && high === undefined;
  if (estimate === undefined) return high === undefined && usd(low) > 0n;
  return usd(low) <= usd(estimate) && (high === undefined || usd(estimate) <= usd(high));
}

function candidateHolds(candidate: CandidateResult): boolean {
  const { attempts, usable, undetermined, outcomes, prompts, spend, price, usableRate } = candidate;
  const sum = (value: (prompt: (typeof prompts)[number]) => number): number =>
    prompts.reduce((total, prompt) => total + value(prompt), 0);
  const ended = Object.values(outcomes).reduce((total, count) => total + count, 0);
  return [
    ended === attempts,
    sum((prompt) => prompt.attempts) === attempts && sum((prompt) => prompt.usable) === usable,
    sum((prompt) => prompt.undetermined) === undetermined,
    usable + undetermined <= outcomes.image,
    usableRate === (attempts > undetermined ? usable / (attempts - undetermined) : null),
    usd(spend.listUsd) === usd(price.usdPerImage ?? "0") * BigInt(attempts),
    usd(spend.hiddenUsd) === usd(price.usdPerImage ?? "0") * BigInt(attempts - outcomes.image),
    [candidate.costPerUsableUsd, candidate.costPerPictureUsd, ...prompts.map((prompt) => prompt.costPerUsableUsd)].every(
      figureHolds,
    ),
    (candidate.costPerUsableUsd.estimate !== undefined) === (usable > 0 && price.usdPerImage !== null),
    candidate.eligible === (candidate.ineligibleBecause === undefined),
    !candidate.eligible || usable > 0,
  ].every(Boolean);
}

function decisionHolds({ decision: { status, leader, cheapest }, candidates }: Results): boolean {
  const eligible = candidates.filter((candidate) => candidate.eligible).map(({ id }) => id);
  if (status === "none") return leader === null && cheapest === null && eligible.length === 0;
  return leader !== null && eligible.includes(leader) && cheapest === (status === "undecided" ? null : leader);
}

test("whatever was recorded, counts and money add up, and nothing is said that the records do not say", () => {
  const random = seededRandom(7, "invariants");
  for (let time = 0; time < 300; time++) {
    const made = randomBench(random);
    const results = made.results();
    const mine = made.attempts.filter(({ intent }) => intent.run === "run-1");
    const committed = sumUsd(mine.map(committedUsd));
    const total = usd(results.spend.billedUsd) + usd(results.spend.unknownUsd);
    const bought = sumUsd(results.candidates.flatMap(({ spend }) => [usd(spend.billedUsd), usd(spend.unknownUsd)]));
    const holds = [
      results.candidates.every(candidateHolds),
      decisionHolds(results),
      total === committed && bought === committed,
      resultsSchema.safeParse(results).success,
    ];
    // The records of a run that breaks a rule are shown, with which rule it is.
    if (!holds.every(Boolean))
      expect({
        time,
        holds,
        total: formatUsd(total),
        committed: formatUsd(committed),
        results,
        attempts: made.attempts,
      }).toBeNull();
  }
});

test("reading the same records again gives the same results", () => {
  const made = randomBench(seededRandom(3, "again"));
  expect(made.results()).toEqual(made.results());
});
