import type { CheckCost, CheckReport } from "../checks/port.ts";
import { formatUsd, type Usd } from "../money.ts";
import { plural } from "../report/format.ts";
import { cohensKappa, exactShare, type Share } from "../statistics/agreement.ts";
import type { LabelledImage } from "./labels.ts";
import type { Calibration, ToldImage } from "./schema.ts";

/** Works a calibration out of what people and checks say of the same images. */

/** A labelled image with what the checks say of it. */
export type Judged = { readonly image: LabelledImage; readonly report: CheckReport };

export type CalibrationFacts = {
  readonly version: string;
  /** ISO time. */
  readonly madeAt: string;
  readonly manifest: string;
  readonly checks: Calibration["checks"];
  readonly confidence: number;
  readonly budgetUsd: Usd;
  /** What is to be known beside what the counts tell. */
  readonly notes: readonly string[];
};

/** With fewer images of a label than this, the interval is so wide that a reader should be told. */
const FEW = 30;

export function computeCalibration(facts: CalibrationFacts, judged: readonly Judged[]): Calibration {
  const confusion = countsOf(judged);
  const { usable, rejected } = confusion;
  const alpha = 1 - facts.confidence;
  const wrongOf = (wrong: number, right: number): Share => exactShare(wrong, wrong + right, alpha);
  const falseReject = outward(wrongOf(usable.rejected, usable.usable));
  const falseAccept = outward(wrongOf(rejected.usable, rejected.rejected));
  const kappa = cohensKappa(
    {
      usableAccepted: usable.usable,
      usableRejected: usable.rejected,
      rejectedAccepted: rejected.usable,
      rejectedRejected: rejected.rejected,
    },
    alpha,
  );
  return {
    schemaVersion: 1,
    tool: { name: "usable-image-cost", version: facts.version },
    madeAt: facts.madeAt,
    manifest: facts.manifest,
    checks: facts.checks,
    images: judged.length,
    confusion,
    confidence: facts.confidence,
    sensitivity: complement(falseReject),
    specificity: complement(falseAccept),
    falseAccept,
    falseReject,
    kappa: kappa && { ...outward(kappa), estimate: digits(kappa.estimate), method: kappa.method },
    spend: spendOf(judged, facts.budgetUsd),
    notes: [...facts.notes, ...classNotes(confusion)],
    apart: judged.flatMap((each) => (isApart(each) ? [toldOf(each)] : [])),
    notJudged: judged.flatMap((each) => (each.report.verdict === "undetermined" ? [toldOf(each)] : [])),
  };
}

/** Whether people and checks disagree; no verdict is no disagreement. */
export function isApart({ image, report }: Judged): boolean {
  return report.verdict !== "undetermined" && report.verdict !== image.label;
}

/** What goes into the repository: the counts and what is told of them, without the lists of images. */
export function toCommit(calibration: Calibration): Calibration {
  const { apart: _apart, notJudged: _notJudged, sheet: _sheet, ...rest } = calibration;
  return rest;
}

function countsOf(judged: readonly Judged[]): Calibration["confusion"] {
  const none = () => ({ usable: 0, rejected: 0, undetermined: 0 });
  const counts = { usable: none(), rejected: none() };
  for (const { image, report } of judged) counts[image.label][report.verdict]++;
  return counts;
}

function toldOf({ image, report }: Judged): ToldImage {
  return {
    file: image.shown,
    ...(image.prompt === null ? {} : { prompt: image.prompt }),
    label: image.label,
    verdict: report.verdict,
    reasons: report.failures.map(({ check, message }) => ({ check, message })),
  };
}

function classNotes({ usable, rejected }: Calibration["confusion"]): string[] {
  const decided = { usable: usable.usable + usable.rejected, rejected: rejected.usable + rejected.rejected };
  const lacking = (label: string, rate: string, undecided: number): string =>
    undecided > 0
      ? `Of no image with the label "${label}" is there a verdict, so nothing is known of ${rate}.`
      : `No image has the label "${label}", so nothing is known of ${rate}.`;
  const few = (count: number, label: string): string[] =>
    count > 0 && count < FEW
      ? [`Only ${plural(count, "image")} with the label "${label}": the intervals are wide; ${FEW} or more of each tell more.`]
      : [];
  const undetermined = usable.undetermined + rejected.undetermined;
  return [
    ...(decided.usable === 0 ? [lacking("usable", "false rejects", usable.undetermined)] : few(decided.usable, "usable")),
    ...(decided.rejected === 0
      ? [lacking("rejected", "false accepts", rejected.undetermined)]
      : few(decided.rejected, "rejected")),
    ...(undetermined > 0
      ? [`${plural(undetermined, "image")} without a verdict, since the check could not run on them: they are in no figure.`]
      : []),
  ];
}

function spendOf(judged: readonly Judged[], budgetUsd: Usd): Calibration["spend"] {
  const costs = judged.flatMap(({ report }) => report.cost ?? []);
  const sum = (part: (cost: CheckCost) => Usd): string => formatUsd(costs.reduce((total, cost) => total + part(cost), 0n));
  return {
    checksUsd: sum(({ usd }) => usd),
    unknownUsd: sum(({ unknownUsd }) => unknownUsd),
    unpriced: costs.reduce((total, { unpriced }) => total + unpriced, 0),
    budgetUsd: formatUsd(budgetUsd),
  };
}

const DECIMALS = 1e6;

/** Six decimals, the ends rounded outward: writing never narrows an interval. */
function outward({ estimate, low, high }: Share): { estimate: number | null; low: number; high: number } {
  // Noise must not push an end that has six decimals to the next one.
  const floor = (value: number): number => Math.floor(value * DECIMALS + 1e-6) / DECIMALS;
  return { estimate: estimate === null ? null : digits(estimate), low: floor(low), high: -floor(-high) };
}

function digits(value: number): number {
  return Math.round(value * DECIMALS) / DECIMALS;
}

/** 1 - a share: its ends change places. */
function complement({ estimate, low, high }: ReturnType<typeof outward>): ReturnType<typeof outward> {
  return { estimate: estimate === null ? null : digits(1 - estimate), low: digits(1 - high), high: digits(1 - low) };
}
