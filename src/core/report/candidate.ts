import type { Attempt } from "../ledger/fold.ts";
import { tallyCell, type CellTally } from "../ledger/tally.ts";
import type { PlannedCandidate, Plan } from "../manifest/plan.ts";
import { formatFigure, formatUsd, usdToNumber } from "../money.ts";
import type { PriceChange } from "../ports.ts";
import { coursesOf, type Course } from "../statistics/passes/course.ts";
import { figures, promptFigure, type Estimate, type Figures, type Picture } from "../statistics/figures.ts";
import { seenInBatch, seenInCourses, withRest, type Seen } from "../statistics/seen.ts";
import { checkCostOf, checkUsd } from "./check-cost.ts";
import { spendOf } from "./counts.ts";
import { whyNotEligible } from "./eligible.ts";
import type { CandidateResult, Figure } from "./results.ts";
import type { Tried, TriedPrompt } from "./tried.ts";

/** What the figures of one candidate are computed from. */
export type CandidateFacts = {
  readonly candidate: PlannedCandidate;
  readonly tried: Tried;
  readonly confidence: number;
  readonly minCoverage: number;
};

/** A candidate as measured: its public result, and what the decision needs. */
export type Measured = {
  readonly candidate: PlannedCandidate;
  readonly result: CandidateResult;
  readonly figuresAt: (alpha: number) => Figures | null;
  /** The attempts behind the figures, those of earlier runs included. */
  readonly counted: readonly Attempt[];
  /** What came of those that were judged, by their place in launch order. */
  readonly outcomes: () => readonly SampleOutcome[];
  /** By prompt, in the order of the plan: its attempts as courses of retries. */
  readonly prompts: () => readonly { readonly weight: number; readonly courses: readonly Course[]; readonly isBatch: boolean }[];
};

export type SampleOutcome = { readonly sequence: number; readonly usable: boolean };

type Cell = TriedPrompt & { readonly tally: CellTally };

/** Computes the result of one candidate from the records alone. */
export function measureCandidate(facts: CandidateFacts, plan: Plan): Measured {
  const { candidate, tried, confidence } = facts;
  const cells = tried.prompts.map((each): Cell => ({ ...each, tally: tallyCell(each.told, candidate.cap, plan.objective) }));
  const pictures = picturesOf(
    cells.filter(({ tally }) => tally.decided > 0 || tally.settled),
    candidate,
    plan,
  );
  const checkCost = checkCostOf(cells, tried, { included: !plan.excludeCheckCost });
  const inFigures = checkCost?.included ? checkUsd({ checkCost }) : 0n;
  const price = candidate.priceUsd === null ? null : usdToNumber(candidate.priceUsd + inFigures);
  const terms = (alpha: number) => ({
    objective: plan.objective,
    price: price ?? 0,
    cap: candidate.cap,
    giveUp: plan.giveUpUsd === null ? 0 : usdToNumber(plan.giveUpUsd),
    alpha,
    rates: plan.rates,
  });
  const figuresAt = (alpha: number): Figures | null => (price === null ? null : figures(pictures, terms(alpha)));
  const measured = figuresAt(1 - confidence);
  const accepted = plan.rates && price !== null ? figures(pictures, { ...terms(1 - confidence), rates: undefined }) : null;
  const { counted } = tried;
  const total = (value: (tally: CellTally) => number): number => cells.reduce((sum, cell) => sum + value(cell.tally), 0);
  const [usable, decided, undetermined] = [total((t) => t.usable), total((t) => t.decided), total((t) => t.undetermined)];
  const coverage = plan.objective === "any-image" ? null : coverageOf(pictures);
  const reachable = plan.objective === "any-image" ? 1 : reachableCoverage(cells);
  const truth = measured?.perUsable.estimate ?? null;
  const byMistake = usable > 0 && price !== null && truth === null;
  const ineligible = whyNotEligible({
    candidate,
    decided,
    undetermined,
    usable,
    byMistake,
    reachable,
    minCoverage: facts.minCoverage,
  });
  const result: CandidateResult = {
    id: candidate.id,
    kind: "model",
    provider: candidate.provider,
    model: candidate.offer.route === undefined ? candidate.offer.model : `${candidate.offer.model}@${candidate.offer.route}`,
    input: { ...candidate.offer.input },
    price: priceOf(candidate),
    attempts: counted.length,
    usable,
    undetermined,
    unbilledFailures: tried.unbilledFailures,
    outcomes: tried.outcomes,
    rejectedBy: tried.rejectedBy,
    usableRate: decided > 0 ? usable / decided : null,
    coverage,
    complete: cells.every((cell) => cell.tally.complete),
    eligible: ineligible === null,
    ...(ineligible === null ? {} : { ineligibleBecause: ineligible }),
    maxAttemptsPerPrompt: mostOnPrompt(candidate, plan),
    spend: spendOf(candidate, tried),
    ...(checkCost ? { checkCost } : {}),
    medianSeconds: tried.medianSeconds,
    costPerPictureUsd: figureOf(measured?.perPicture, confidence),
    costPerUsableUsd: figureOf(measured?.perUsable, confidence),
    ...(accepted ? { costPerAcceptedUsd: figureOf(accepted.perUsable, confidence) } : {}),
    prompts: cells.map((cell) => ({
      id: cell.id,
      attempts: cell.samples.length,
      usable: cell.tally.usable,
      undetermined: cell.tally.undetermined,
      complete: cell.tally.complete,
      costPerUsableUsd: figureOf(
        price === null ? undefined : promptFigure(pictureOf(cell), price, 1 - confidence, plan.rates),
        confidence,
      ),
    })),
  };
  // Asked for by each figure and each comparison.
  let courses: ReturnType<Measured["prompts"]> | null = null;
  const prompts = () =>
    (courses ??= cells.map((cell) => ({ weight: cell.weight, courses: coursesOfCell(cell, candidate), isBatch: isBatch(cell) })));
  return { candidate, result, figuresAt, counted, outcomes: () => cells.flatMap(outcomesOfCell), prompts };
}

/** M of the policy that the figures are about, whatever was measured; where any image counts, what is bought at most, null in a race. */
function mostOnPrompt({ reserveUsd, cap }: PlannedCandidate, { design, objective }: Plan): number | null {
  if (reserveUsd === null) return null;
  if (objective === "every-prompt") return cap;
  return design.kind === "fixed" ? design.attemptsPerPrompt : design.kind === "race" ? null : 1;
}

function outcomesOfCell({ samples }: Cell): SampleOutcome[] {
  return samples.flatMap(({ verdict, attempt }) =>
    verdict === "undetermined" ? [] : [{ sequence: attempt.intent.sequence, usable: verdict === "usable" }],
  );
}

function coursesOfCell({ samples, tally }: Cell, { cap }: PlannedCandidate): Course[] {
  return coursesOf(
    samples.map(({ verdict }) => verdict),
    cap,
    tally.turnedDown,
  );
}

function pictureOf({ weight, tally }: Cell): Picture {
  const { decided, usable, undetermined } = tally;
  return { weight, attempts: tally.attemptsPerPicture, delivered: tally.deliveredPerPicture, decided, usable, undetermined };
}

/** Courses under way are neither delivered nor given up: what is expected of them is added. */
function picturesOf(cells: readonly Cell[], candidate: PlannedCandidate, { objective }: Plan): Picture[] {
  const pictures = cells.map(pictureOf);
  if (objective === "any-image") return pictures;
  const whole = withRest(
    cells.map((cell) => ({ ...seenOf(cell, candidate), counts: { usable: cell.tally.usable, attempts: cell.tally.decided } })),
    candidate.cap,
  );
  return pictures.map((picture, index) => ({ ...picture, whole: whole[index]! }));
}

/** Made whatever became of those before, as a plain batch is: no retries. */
function isBatch({ tally, told }: Cell): boolean {
  return !tally.turnedDown && told.every(({ independent }) => independent === true);
}

function seenOf(cell: Cell, candidate: PlannedCandidate): Seen {
  const { tally } = cell;
  const { decided, usable, attemptsPerPicture, deliveredPerPicture } = tally;
  // What is turned down is asked for no more: nothing is to come.
  if (decided === 0 || tally.turnedDown)
    return { attempts: attemptsPerPicture, delivered: deliveredPerPicture, open: 0, after: 0 };
  return isBatch(cell)
    ? seenInBatch({ usable, attempts: decided }, candidate.cap)
    : seenInCourses(coursesOfCell(cell, candidate));
}

/** Weighted mean of delivery over the pictures tried, of open ones the expected one; null before the first. */
function coverageOf(pictures: readonly Picture[]): number | null {
  const weights = pictures.reduce((sum, picture) => sum + picture.weight, 0);
  const delivered = pictures.reduce((sum, picture) => sum + picture.weight * (picture.whole ?? picture).delivered, 0);
  return weights === 0 ? null : Math.min(1, delivered / weights);
}

/** The coverage that is still possible: all of the pictures by weight, but those that were given up. */
function reachableCoverage(cells: readonly Cell[]): number {
  const weights = cells.reduce((sum, cell) => sum + cell.weight, 0);
  const givenUp = cells.reduce(
    (sum, { weight, tally }) => sum + (tally.complete ? weight * (1 - tally.deliveredPerPicture) : 0),
    0,
  );
  return 1 - givenUp / weights;
}

function priceOf({ reading, priceUsd }: PlannedCandidate): CandidateResult["price"] {
  const { quote } = reading;
  return {
    usdPerImage: priceUsd === null ? null : formatUsd(priceUsd),
    grade: quote?.grade ?? null,
    source: reading.source,
    readAt: reading.readAt,
    ...(quote?.tier === undefined ? {} : { tier: quote.tier }),
    change: reading.change ? changeOf(reading.change) : null,
  };
}

function changeOf({ fromUsd, toUsd, ...rest }: PriceChange): CandidateResult["price"]["change"] {
  return { ...rest, fromUsd: formatUsd(fromUsd), toUsd: formatUsd(toUsd), percent: Number(rest.percent.toFixed(4)) };
}

function figureOf(estimate: Estimate | undefined, confidence: number): Figure {
  if (!estimate) return {};
  return {
    ...(estimate.estimate === null ? {} : { estimate: formatFigure(estimate.estimate) }),
    low: formatFigure(estimate.low, "down"),
    ...(estimate.high === null || estimate.estimate === null ? {} : { high: formatFigure(estimate.high, "up") }),
    confidence,
  };
}
