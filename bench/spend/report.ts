import { markdownTable, type Found, type Row } from "../table.ts";
import { leastAttempts } from "./fixed.ts";
import { NEAR_TIES, RACE_USD, RECOMMENDED_USD } from "./published.ts";
import { geometricMean, type Summary } from "./summary.ts";

/** What the runs came to, as the limits that hold and as tables. */

const ERROR = 0.05;
const COVERAGE = 0.95;
/** At this error a plain batch is held against the race. */
const FIXED_ERROR = 0.001;
const FIXED_LIMIT = 1_000;

export function report(summaries: readonly Summary[]): Found {
  const any = summaries.filter(({ instance }) => instance.giveUp === null);
  const every = summaries.filter(({ instance }) => instance.giveUp !== null);
  const near = any.filter(({ instance }) => instance.kind === "near");
  const fixed = new Map(any.flatMap((each) => (each.instance.kind === "settling" ? [[each, fixedOf(each)] as const] : [])));
  return {
    rows: [...anyRows(any, near, [...fixed.values()]), ...everyRows(every)],
    details: [
      ...(any.length > near.length ? [anyTable(any, fixed)] : []),
      ...(near.length > 0 ? [nearTable(near)] : []),
      ...(every.length > 0 ? [everyTable(every)] : []),
    ],
  };
}

type Fixed = { readonly attempts: number; readonly usd: number; readonly times: number };

/** The least plain batch with an error of 0.1 %, which nobody can know beforehand, and how many times the race's spend it costs. */
function fixedOf({ instance, meanUsd }: Summary): Fixed {
  const arms = instance.arms.map(({ price, chances }) => ({ price, chance: chances[0]! }));
  const attempts = leastAttempts(arms, FIXED_ERROR, FIXED_LIMIT);
  if (attempts === null) throw new Error(`no plain batch of up to ${FIXED_LIMIT} settles ${instance.id}`);
  const usd = attempts * arms.reduce((sum, { price }) => sum + price, 0);
  return { attempts, usd, times: usd / meanUsd };
}

function anyRows(any: readonly Summary[], near: readonly Summary[], fixed: readonly Fixed[]): Row[] {
  if (any.length === 0) return [];
  const settling = any.filter(({ instance }) => instance.kind === "settling");
  return [
    ...(settling.length > 0
      ? [
          row("any image: spend / lower bound, geometric mean of those that settle", geometricMean(settling.map(timesBound)), {
            most: 2.6,
          }),
          row("any image: plain batch of equal error (0.1 %) / spend, geometric mean", geometricMean(fixed.map(timesOf))),
          row("any image: the same, least", Math.min(...fixed.map(timesOf)), { least: 1 }),
          row("any image: undecided, of those that settle, worst", Math.max(...settling.map(({ undecided }) => undecided))),
        ]
      : []),
    row("any image: wrong winner, worst instance", Math.max(...any.map(({ wrong }) => wrong)), { most: ERROR }),
    ...(near.length > 0
      ? [row("near ties: best ever ruled out, worst", Math.max(...near.map((each) => each.bestDropped!)), { most: ERROR })]
      : []),
    ...coverageRows("any image", any),
  ];
}

function everyRows(every: readonly Summary[]): Row[] {
  if (every.length === 0) return [];
  return [
    row("every prompt: spend / recommended procedure's, geometric mean", geometricMean(every.map(timesRecommended)), {
      most: 0.5,
    }),
    row("every prompt: the same, worst instance", Math.max(...every.map(timesRecommended)), { most: 1 }),
    // Spending less by not deciding is no saving; the recommended procedure does not decide H5 in 91 % of its runs.
    row("every prompt: undecided, worst instance but H5", Math.max(0, ...every.map(undecidedIfDecidable)), { most: ERROR }),
    row("every prompt: wrong winner, worst instance", Math.max(...every.map(({ wrong }) => wrong)), { most: ERROR }),
    ...coverageRows("every prompt", every),
  ];
}

function coverageRows(what: string, summaries: readonly Summary[]): Row[] {
  return [
    row(`${what}: intervals that hold, all tried at once, least`, Math.min(...summaries.map((each) => each.coveredJointly)), {
      least: COVERAGE,
    }),
    row(`${what}: intervals that hold, each candidate, least`, Math.min(...summaries.map(({ coveredEach }) => coveredEach)), {
      least: COVERAGE,
    }),
  ];
}

const row = (what: string, value: number, target?: Row["target"]): Row => ({
  what,
  values: [value],
  ...(target ? { target } : {}),
});
const timesOf = ({ times }: Fixed): number => times;
const timesBound = (summary: Summary): number => summary.timesBound!;
const undecidedIfDecidable = ({ instance, undecided }: Summary): number => (instance.id === "H5" ? 0 : undecided);
const timesRecommended = ({ instance, meanUsd }: Summary): number => meanUsd / RECOMMENDED_USD[instance.id]!;

const usd = (value: number): string => `$${value.toPrecision(3)}`;
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const times = (value: number): string => `${value.toFixed(2)}x`;
const found = ({ instance, runs }: Summary): string[] => [instance.id, String(runs)];
const coverage = ({ coveredJointly, coveredEach }: Summary): string[] => [percent(coveredJointly), percent(coveredEach)];

function anyTable(any: readonly Summary[], fixed: ReadonlyMap<Summary, Fixed>): string {
  const heads = [
    "any image",
    "runs",
    "mean spend",
    "statistics.md",
    "/ bound",
    "wrong",
    "undecided",
    "all hold",
    "each holds",
    "plain batch",
  ];
  const lines = any.flatMap((each) => {
    if (each.instance.kind === "near") return [];
    const plain = fixed.get(each);
    return [
      [
        ...found(each),
        usd(each.meanUsd),
        usd(RACE_USD[each.instance.id]!),
        each.timesBound === null ? "" : times(each.timesBound),
        percent(each.wrong),
        percent(each.undecided),
        ...coverage(each),
        plain ? `${plain.attempts} each: ${usd(plain.usd)}, ${times(plain.times)}` : "",
      ],
    ];
  });
  return markdownTable(heads, lines);
}

function nearTable(near: readonly Summary[]): string {
  const heads = [
    "near tie",
    "runs",
    "mean spend",
    "wrong",
    "best ruled out",
    "undecided",
    "all hold",
    "each holds",
    "statistics.md",
  ];
  const lines = near.map((each) => {
    const theirs = NEAR_TIES[each.instance.id]!;
    return [
      ...found(each),
      usd(each.meanUsd),
      percent(each.wrong),
      percent(each.bestDropped!),
      percent(each.undecided),
      ...coverage(each),
      `${usd(theirs.usd)}, ${percent(theirs.wrong)}, ${percent(theirs.dropped)}`,
    ];
  });
  return markdownTable(heads, lines);
}

function everyTable(every: readonly Summary[]): string {
  const heads = ["every prompt", "runs", "mean spend", "recommended", "ratio", "wrong", "undecided", "all hold", "each holds"];
  const lines = every.map((each) => [
    ...found(each),
    usd(each.meanUsd),
    usd(RECOMMENDED_USD[each.instance.id]!),
    times(timesRecommended(each)),
    percent(each.wrong),
    percent(each.undecided),
    ...coverage(each),
  ]);
  return markdownTable(heads, lines);
}
