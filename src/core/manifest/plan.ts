import { parseUsd, timesInto, type Usd } from "../money.ts";
import type { Hash, Offer, PriceReading } from "../ports.ts";
import { canonicalJson, type Json, type Objective } from "../terms.ts";
import type { Checks } from "./check-schema.ts";
import type { Candidate, Manifest, Prompt } from "./schema.ts";

/** A manifest with prices and identities worked out: what the engine runs and the report is computed from. */

export type PlannedPrompt = Prompt & {
  /** Identity of the text: attempts recorded under it count again. */
  readonly key: string;
  /** Identity of the checks: verdicts given under another one do not count. */
  readonly checksKey: string;
};

export type PlannedCandidate = {
  readonly id: string;
  readonly provider: string;
  readonly offer: Offer;
  /** Identity of what is bought: provider, model, route and input as sent. */
  readonly key: string;
  readonly reading: PriceReading;
  readonly priceUsd: Usd | null;
  /** The worst case of one attempt, reserved before it is sent; null when nothing may be bought. */
  readonly reserveUsd: Usd | null;
  /** Most attempts on one prompt: M = max(1, floor(giveUpUsd / price)), and never over `retryCap`. */
  readonly cap: number;
  /** Most attempts in all, for a candidate whose price is unknown. */
  readonly maxAttempts: number | null;
};

/** How attempts are chosen. `pass`: each prompt is tried until it is usable or given up. */
export type Design =
  | { readonly kind: "pass" }
  | { readonly kind: "race" }
  | { readonly kind: "fixed"; readonly attemptsPerPrompt: number };

export type Plan = {
  readonly objective: Objective;
  readonly design: Design;
  readonly seed: number;
  readonly giveUpUsd: Usd | null;
  readonly giveUpIsDefault: boolean;
  readonly candidates: readonly PlannedCandidate[];
  readonly prompts: readonly PlannedPrompt[];
};

/** A change in what the built-in checks compute makes earlier verdicts stale; counted up then. */
const CHECKS_VERSION = 1;
/** The default of giveUpUsd: three times the list price of the dearest candidate (DESIGN.md, section 2). */
const GIVE_UP_FACTOR = 3n;

/** The offer that a candidate of the manifest stands for, before prices are read. */
export function offerOf(candidate: Candidate): Offer {
  const { id, provider, model, route, input, price, crossCheck } = candidate;
  return {
    candidate: id,
    provider,
    model,
    ...(route === undefined ? {} : { route }),
    input,
    ...(price ? { price } : {}),
    ...(crossCheck ? { crossCheck } : {}),
  };
}

/** Works a plan out of a manifest, its prompts and the prices read for its candidates. */
export function makePlan(
  manifest: Manifest,
  prompts: readonly Prompt[],
  readings: readonly PriceReading[],
  simulated: boolean,
  hash: Hash,
): Plan {
  const priced = manifest.candidates.map((candidate) => {
    const reading = readings.find((each) => each.candidate === candidate.id);
    if (!reading) throw new Error(`no price reading for ${candidate.id}`);
    return { candidate, reading };
  });
  const stated = manifest.sampling.giveUpUsd === undefined ? null : parseUsd(manifest.sampling.giveUpUsd);
  const giveUpUsd = stated ?? threeTimesTheDearest(readings.map(({ quote }) => quote?.usd ?? null));
  const candidateKeys = counted();
  const promptKeys = counted();
  return {
    objective: manifest.sampling.objective,
    design: designOf(manifest),
    seed: manifest.sampling.seed,
    giveUpUsd,
    giveUpIsDefault: stated === null,
    candidates: priced.map(({ candidate, reading }) => {
      const sent = reading.quote?.input ?? reading.input;
      const offer = { ...offerOf(candidate), ...(sent ? { input: sent } : {}) };
      const identity: Json = {
        provider: candidate.provider,
        model: offer.model,
        route: offer.route ?? "",
        input: offer.input,
        simulated,
      };
      return {
        ...terms(candidate, reading, giveUpUsd, manifest.sampling.retryCap),
        offer,
        key: candidateKeys(hash(canonicalJson(identity))),
      };
    }),
    prompts: prompts.map((prompt) => ({
      ...prompt,
      key: promptKeys(hash(prompt.text)),
      checksKey: hash(canonicalJson(checksIdentity(prompt))),
    })),
  };
}

/** What a verdict depends on; a reference that changed is another one. */
function checksIdentity({ checks, references }: Prompt): Json {
  const own = { version: CHECKS_VERSION, checks: checks as unknown as Json };
  return references ? { ...own, references: [...references] } : own;
}

function terms(
  candidate: Candidate,
  reading: PriceReading,
  giveUpUsd: Usd | null,
  retryCap: number | undefined,
): Omit<PlannedCandidate, "offer" | "key"> {
  const priceUsd = reading.quote?.usd ?? null;
  const allowed = priceUsd === null ? candidate.whenPriceUnknown : undefined;
  const reserveUsd = priceUsd ?? (allowed ? parseUsd(allowed.reserveUsd) : null);
  return {
    id: candidate.id,
    provider: candidate.provider,
    reading,
    priceUsd,
    reserveUsd,
    cap: attemptCap(reserveUsd, giveUpUsd, retryCap),
    maxAttempts: allowed?.maxAttempts ?? null,
  };
}

function designOf({ sampling: { design, attemptsPerPrompt = 1, objective } }: Manifest): Design {
  if (design === "fixed") return { kind: "fixed", attemptsPerPrompt };
  return { kind: objective === "any-image" ? "race" : "pass" };
}

/**
 * The same plan with other prices for one image: what a candidate's attempts would have cost then, and how many a picture was worth.
 *
 * @param priceOf the price of each candidate, null when it was not known
 */
export function planAtPrices(plan: Plan, manifest: Manifest, priceOf: (candidate: PlannedCandidate) => Usd | null): Plan {
  const prices = plan.candidates.map(priceOf);
  const giveUpUsd = plan.giveUpIsDefault ? threeTimesTheDearest(prices) : plan.giveUpUsd;
  return {
    ...plan,
    giveUpUsd,
    candidates: plan.candidates.map((candidate, index) => {
      const priceUsd = prices[index] ?? null;
      return { ...candidate, priceUsd, cap: attemptCap(priceUsd ?? candidate.reserveUsd, giveUpUsd, manifest.sampling.retryCap) };
    }),
  };
}

/** M = max(1, floor(giveUpUsd / price)), and never over `retryCap`; a whole number that JSON can hold. */
export function attemptCap(price: Usd | null, giveUpUsd: Usd | null, retryCap: number | undefined): number {
  const byMoney = price === null || giveUpUsd === null ? 1 : Math.max(1, timesInto(price, giveUpUsd));
  return Math.min(byMoney, retryCap ?? Infinity, Number.MAX_SAFE_INTEGER);
}

function threeTimesTheDearest(prices: readonly (Usd | null)[]): Usd | null {
  const known = prices.filter((price) => price !== null);
  return known.length === 0 ? null : GIVE_UP_FACTOR * known.reduce((most, price) => (price > most ? price : most));
}

/** Makes equal identities differ by the order in which they come, so that a text that stands twice is two pictures. */
function counted(): (key: string) => string {
  const seen = new Map<string, number>();
  return (key) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}#${times}`;
  };
}

/** The checks of one prompt: the manifest's and its own, or its own alone where they say `replace`. */
export function checksFor(manifest: Manifest, own: Checks = []): Checks {
  return own.some(({ replace }) => replace === true) ? own : [...manifest.check, ...own];
}
