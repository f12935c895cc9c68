import type { Plan } from "../manifest/plan.ts";
import type { Decision } from "../statistics/decision.ts";
import { rateBounds, rateEstimates, truly, type CheckRates, type RateBounds } from "../statistics/errors.ts";
import { countOf, percent } from "./format.ts";
import type { CandidateResult, Results } from "./results.ts";

/** What a run says of the errors of its checks, and whether they leave anything to rank by. */

type CheckErrors = NonNullable<Results["checkErrors"]>;

export type ErrorFacts = {
  readonly plan: Plan;
  readonly candidates: readonly CandidateResult[];
  readonly decision: Decision;
  readonly confidence: number;
  /** The decision on the checks' own counts, as if they did not err. */
  readonly uncorrected: () => Decision;
};

/** Undefined where nothing is known of the checks' errors. */
export function checkErrorsOf(facts: ErrorFacts): CheckErrors | undefined {
  const { rates, objective } = facts.plan;
  if (!rates) return undefined;
  const { falseAccept, falseReject } = rateEstimates(rates);
  const bounds = rateBounds(rates, 1 - facts.confidence);
  const weak = weakness(facts, rates, bounds);
  const approximate = objective === "every-prompt" ? " With a keeper for every prompt the correction is approximate." : "";
  const effect = weak === USELESS ? "" : ` The figures are corrected for it.${approximate}`;
  return {
    source: rates.source,
    falseAccept: { estimate: digits(falseAccept), ...outward(bounds.falseAccept) },
    falseReject: { estimate: digits(falseReject), ...outward(bounds.falseReject) },
    tooWeak: weak !== null,
    sentence: `${ratesSentence(rates)}${effect}${weak === null ? "" : ` They are too weak to rank the candidates: ${weak}.`}`,
  };
}

function ratesSentence(rates: CheckRates): string {
  const { falseAccept, falseReject } = rateEstimates(rates);
  if (rates.source === "manifest")
    return `The manifest says that the checks accept ${percent(falseAccept)} of the images that are not usable and reject ${percent(falseReject)} of those that are.`;
  const counted = ({ wrong, of }: typeof rates.falseAccept): string => countOf(wrong, of);
  return (
    `Held against labelled images, the checks accept ${percent(falseAccept)} of those that people reject (${counted(rates.falseAccept)}) ` +
    `and reject ${percent(falseReject)} of those that people would ship (${counted(rates.falseReject)}).`
  );
}

const USELESS = "they accept what is usable no more often than what is not";

/** Why the checks are too weak to rank the candidates; null when they are not shown to be. */
function weakness(facts: ErrorFacts, rates: CheckRates, bounds: RateBounds): string | null {
  const { candidates, decision, uncorrected } = facts;
  if (truly(1, rateEstimates(rates)) === null) return USELESS;
  const tried = candidates.filter(({ attempts, undetermined }) => attempts > undetermined);
  const leader = candidates.find(({ id }) => id === decision.leader);
  const most = bounds.falseAccept.high;
  const reach = (share: number): string => (rates.source === "manifest" ? percent(share) : `up to ${percent(share)}`);
  if (leader?.usableRate !== null && leader?.usableRate !== undefined && leader.usableRate <= most)
    return `${leader.id} has ${percent(leader.usableRate)} of its images accepted, and ${reach(most)} of unusable ones are accepted too`;
  if (decision.status === "clear" || decision.status === "tie" || tried.length < 2) return null;
  const plain = uncorrected();
  if (plain.status !== "clear" && plain.status !== "tie") return null;
  return `by what they accept ${plain.leader} would be the cheapest, and with their errors that is not shown`;
}

function digits(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Six decimals; an end of an interval is rounded outward. */
function outward({ low, high }: { readonly low: number; readonly high: number }): { low: number; high: number } {
  return { low: Math.floor(low * 1e6 + 1e-6) / 1e6, high: Math.ceil(high * 1e6 - 1e-6) / 1e6 };
}
