import { z } from "zod";
import type { Usd } from "../money.ts";
import type { Json, JsonObject } from "../terms.ts";
import { ceilTo, compare, fromUsd, less, ONE, over, parseRational, plus, times, toUsd, ZERO, type Rational } from "./rational.ts";

/**
 * How something is priced, in one unit model for every provider (DESIGN.md, section 4; providers.md, part C): lines, each a price times
 * the product of its dimensions. Prices and quantities are exact; only the sum is rounded, to 1e-12 USD.
 */

export const DIMENSIONS = [
  "request",
  "image",
  "pixel",
  "megapixel",
  "tile512",
  "step",
  "stepRatio",
  "token.in.text",
  "token.in.image",
  "token.out.text",
  "token.out.image",
  "second",
  "unit",
] as const;
/** What is counted. `megapixel` is 1e6 pixels, `tile512` a square of 512 x 512 pixels, `stepRatio` steps over the model's usual ones, `unit` whatever the provider counts. */
export type Dimension = (typeof DIMENSIONS)[number];

const decimal = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .max(60);
const plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const conditionSchema = z.union([
  plain,
  z.strictObject({ lte: z.number().optional(), gte: z.number().optional() }),
  z.strictObject({ present: z.literal(true) }),
]);
/** What a parameter of the request must be: this very value, within bounds, or there at all. */
export type Condition = z.output<typeof conditionSchema>;

export const tariffLineSchema = z.strictObject({
  usd: decimal.meta({ description: "The price of `per` units, in USD." }),
  per: decimal.optional().meta({ description: "Units that `usd` buys; 1 unless told." }),
  of: z.array(z.enum(DIMENSIONS)).min(1).meta({ description: "The quantity is the product of these." }),
  free: decimal.optional().meta({ description: "So much of the quantity of an image costs nothing." }),
  round: z.literal("ceil").optional().meta({ description: "The quantity is rounded up to a multiple of `step`." }),
  step: decimal.optional().meta({ description: "What is rounded to; 1 unless told." }),
  min: decimal.optional().meta({ description: "The least quantity that is billed." }),
  when: z.record(z.string(), conditionSchema).optional().meta({ description: "Holds only for requests like this." }),
});
export const tariffSchema = z.strictObject({ currency: z.literal("USD"), lines: z.array(tariffLineSchema).min(1) });
export type TariffLine = z.output<typeof tariffLineSchema>;
export type Tariff = z.output<typeof tariffSchema>;

/** Quantities of one request; what is absent is not known. */
export type Usage = Readonly<Partial<Record<Dimension, Rational>>>;

export type Cost =
  | { readonly kind: "cost"; readonly usd: Usd }
  /** The price depends on quantities that are not known. */
  | { readonly kind: "missing"; readonly dimensions: readonly Dimension[] }
  /** No line holds for the request, or a line cannot be reckoned with. */
  | { readonly kind: "unusable"; readonly message: string };

/** A price of so much for one image, whatever the request. */
export function flatTariff(usd: string, of: Dimension = "image"): Tariff {
  return { currency: "USD", lines: [{ usd, of: [of] }] };
}

/**
 * What a request costs: the sum over the lines of usd / per x quantity. Of the lines that count the same dimensions the first whose
 * `when` holds is used, so that a line without `when` behind others is the usual case. Lines that ask for a value are the rows of a
 * table: when none of them holds the cost is not known, since what is left of it would be too low.
 *
 * @param parameters what `when` is held against: the request's input
 */
export function costOf(tariff: Tariff, usage: Usage, parameters: JsonObject): Cost {
  const lines = linesThatHold(tariff.lines, parameters);
  if (lines.length === 0 || rowIsMissing(tariff, lines, parameters))
    return { kind: "unusable", message: "no line of the price holds for this request" };
  const missing = new Set<Dimension>();
  let sum = ZERO;
  for (const line of lines) {
    const unknown = line.of.filter((dimension) => usage[dimension] === undefined);
    for (const dimension of unknown) missing.add(dimension);
    if (unknown.length > 0) continue;
    const cost = lineCost(line, usage);
    if (cost === null)
      return { kind: "unusable", message: `the price "${line.usd}" per "${line.per ?? "1"}" cannot be reckoned with` };
    sum = plus(sum, cost);
  }
  return missing.size > 0 ? { kind: "missing", dimensions: [...missing] } : { kind: "cost", usd: toUsd(sum) };
}

function countsOf({ of }: TariffLine): string {
  return of.toSorted().join(" ");
}

function linesThatHold(lines: readonly TariffLine[], parameters: JsonObject): TariffLine[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const counts = countsOf(line);
    if (seen.has(counts) || !holds(line.when, parameters)) return false;
    seen.add(counts);
    return true;
  });
}

/** Whether a table has no row for the request. A line for a switch (true, or there at all) is a surcharge, which may well not apply. */
function rowIsMissing({ lines }: Tariff, held: readonly TariffLine[], parameters: JsonObject): boolean {
  const counted = new Set(held.map(countsOf));
  return lines.some((line) => {
    if (counted.has(countsOf(line))) return false;
    const conditions = Object.entries(line.when ?? {});
    const switches = conditions.filter(([, condition]) => isSwitch(condition));
    return conditions.length > switches.length && holds(Object.fromEntries(switches), parameters);
  });
}

function isSwitch(condition: Condition): boolean {
  return condition === true || (typeof condition === "object" && condition !== null && "present" in condition);
}

function holds(when: TariffLine["when"], parameters: JsonObject): boolean {
  return Object.entries(when ?? {}).every(([name, condition]) =>
    holdsFor(condition, Object.hasOwn(parameters, name) ? parameters[name] : undefined),
  );
}

function holdsFor(condition: Condition, value: Json | undefined): boolean {
  if (typeof condition !== "object" || condition === null) return value === condition;
  if ("present" in condition) return value !== undefined && value !== null;
  if (typeof value !== "number") return false;
  return value <= (condition.lte ?? Infinity) && value >= (condition.gte ?? -Infinity);
}

/** Requests and images multiply what one of them costs: "free" and "rounded up" are meant for each image. */
const MULTIPLIERS: ReadonlySet<Dimension> = new Set(["request", "image"]);

function lineCost(line: TariffLine, usage: Usage): Rational | null {
  const [usd, per, step] = [fromUsd(line.usd), parseRational(line.per ?? "1"), parseRational(line.step ?? "1")];
  const [free, least] = [parseRational(line.free ?? "0"), parseRational(line.min ?? "0")];
  if (!usd || !per || !step || !free || !least || per.top === 0n || step.top === 0n) return null;
  const product = (dimensions: readonly Dimension[]): Rational =>
    dimensions.reduce((sofar, dimension) => times(sofar, usage[dimension] ?? ZERO), ONE);
  const inner = line.of.filter((dimension) => !MULTIPLIERS.has(dimension));
  const outer = line.of.filter((dimension) => MULTIPLIERS.has(dimension));
  const counted = less(product(inner.length > 0 ? inner : outer), free);
  const rounded = line.round === "ceil" ? ceilTo(counted, step) : counted;
  const billed = compare(rounded, least) < 0 ? least : rounded;
  const quantity = inner.length > 0 ? times(billed, product(outer)) : billed;
  return times(over(usd, per), quantity);
}

/** A tariff without its prices: two with the same shape count the same things in the same way. */
export function shapeOf({ lines }: Tariff): string {
  return JSON.stringify(
    lines.map(({ per, of, free, round, step, min, when }) => [
      per ?? "1",
      of,
      free ?? "0",
      round ?? "",
      step ?? "1",
      min ?? "0",
      when ?? {},
    ]),
  );
}
