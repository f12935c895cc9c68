import { z } from "zod";
import { formatUsd, parseUsd, type Usd } from "../money.ts";
import type { Hash, PriceReading } from "../ports.ts";
import { canonicalJson, GRADES, type Json } from "../terms.ts";
import { tariffSchema, type Tariff } from "./tariff.ts";

/**
 * The prices lock: every price in use as it was accepted, made to be read in a diff. Candidates, and tiers within them, are in order; an
 * entry that did not change keeps its time, so that a lock without news is the same file to the last byte.
 */

const decimal = z.string().refine((text) => (parseUsd(text) ?? 0n) > 0n, "expected a positive amount in USD");
const entrySchema = z.strictObject({
  provider: z.string(),
  model: z.string(),
  usdPerImage: decimal.meta({ description: "What one image of this candidate costs by the tariff." }),
  tariff: tariffSchema,
  grade: z.enum(GRADES),
  source: z.string(),
  readAt: z.string().meta({ description: "When the price was first read as it is here." }),
  hash: z.string().meta({ description: "SHA-256 of provider, model, tier, tariff and price." }),
});
export type LockEntry = z.output<typeof entrySchema>;

const lockSchema = z.strictObject({
  lockVersion: z.literal(1),
  simulated: z.literal(true).optional().meta({ description: "The prices are a sandbox's: they say nothing of real ones." }),
  prices: z.record(z.string(), z.record(z.string(), entrySchema)),
});
export type Lock = z.output<typeof lockSchema>;

/** The name of the price that holds when no tier does. */
export const BASE_TIER = "base";

/** The lock in a file's text, or a sentence what is wrong with it. */
export function readLock(text: string): { readonly lock: Lock } | { readonly problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: "is no JSON: restore it, or delete it and make it anew with `lock: write`" };
  }
  const parsed = lockSchema.safeParse(json);
  if (parsed.success) return { lock: parsed.data };
  const issue = parsed.error.issues[0];
  const where = issue && issue.path.length > 0 ? `${issue.path.join(".").slice(0, 120)}: ` : "";
  return {
    problem: `is not a lock of this version (${where}${issue?.message}): restore it, or delete it and make it anew with \`lock: write\``,
  };
}

/** A lock as its file's text. */
export function formatLock(lock: Lock): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}

/** What is locked of one candidate: the tier in use and its entry. */
export type Locked = { readonly tier: string; readonly entry: LockEntry };

/** A candidate's entry in a lock, or null when it has none. A lock has one tier of each candidate: the one in use. */
export function lockedOf(lock: Lock | null, candidate: string): Locked | null {
  const tiers = lock && Object.hasOwn(lock.prices, candidate) ? lock.prices[candidate] : undefined;
  const [first] = Object.entries(tiers ?? {});
  return first ? { tier: first[0], entry: first[1] } : null;
}

/** What identifies a price for the lock. */
type Priced = { readonly provider: string; readonly model: string; readonly reading: PriceReading };

/**
 * The lock of what was read now. A price that could not be read keeps its old entry: what is not known is no reason to forget what was
 * accepted.
 *
 * @param prices the manifest's candidates by id; what else the old lock has is left out
 */
export function makeLock(old: Lock | null, prices: ReadonlyMap<string, Priced>, simulated: boolean, hash: Hash): Lock {
  const entries = [...prices].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    lockVersion: 1,
    ...(simulated ? { simulated } : {}),
    prices: Object.fromEntries(
      entries.flatMap(([candidate, priced]) => {
        const before = lockedOf(old, candidate);
        const now = entryOf(priced, hash);
        if (!now) return before ? [[candidate, { [before.tier]: before.entry }]] : [];
        const isSame = before?.entry.hash === now.entry.hash;
        return [[candidate, isSame ? { [before.tier]: before.entry } : { [now.tier]: now.entry }]];
      }),
    ),
  };
}

function entryOf({ provider, model, reading }: Priced, hash: Hash): Locked | null {
  const { quote } = reading;
  if (!quote) return null;
  const tier = quote.tier ?? BASE_TIER;
  const usdPerImage = formatUsd(quote.usd);
  const identity: Json = { provider, model, tier, usdPerImage, tariff: quote.tariff as unknown as Json };
  return {
    tier,
    entry: {
      provider,
      model,
      usdPerImage,
      tariff: tidy(quote.tariff),
      grade: quote.grade,
      source: quote.source,
      readAt: quote.readAt,
      hash: hash(canonicalJson(identity)),
    },
  };
}

/** A tariff with the keys of its lines in one order, whoever made it. */
function tidy({ currency, lines }: Tariff): Tariff {
  return tariffSchema.parse({ currency, lines });
}

/** What an entry says one image costs. */
export function lockedUsd(entry: LockEntry): Usd {
  return parseUsd(entry.usdPerImage) ?? 0n;
}
