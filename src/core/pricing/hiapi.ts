import { z } from "zod";
import { nearest } from "../failure.ts";
import { parseUsd, type Usd } from "../money.ts";
import type { Offer } from "../ports.ts";
import type { Json, JsonObject } from "../terms.ts";

/**
 * HiAPI's price list, GET /api/pricing on its site. Not described in its documentation; the shape is what its own published clients
 * read. A row has a base price and policies; the first policy whose rules all hold for the request's literal input gives the price.
 * A rule is `{"match": value}` or `{"with": true}` (the field is present); any other makes the price unknown.
 */

const rowSchema = z.object({
  model_name: z.string(),
  base_usd_value: z.unknown(),
  base_display_unit: z.unknown().optional(),
  policies: z.array(z.unknown()).nullish(),
});
const policySchema = z.object({ name: z.string().optional(), rule: z.record(z.string(), z.unknown()), usd_value: z.unknown() });
const listSchema = z.object({ data: z.array(z.unknown()).min(1), simulated: z.boolean().optional() });

export type PriceRow = z.output<typeof rowSchema>;
export type PriceList = { readonly rows: ReadonlyMap<string, PriceRow>; readonly simulated: boolean };

/** The list in a reply's text, or null when it is none. A row that cannot be read is left out: its model is unlisted then. */
export function readPriceList(text: string): PriceList | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = listSchema.safeParse(json);
  if (!parsed.success) return null;
  const rows = parsed.data.data.flatMap((row) => rowSchema.safeParse(row).data ?? []);
  if (rows.length === 0) return null;
  const byName = new Map<string, PriceRow>();
  for (const row of rows) if (!byName.has(row.model_name)) byName.set(row.model_name, row);
  return { rows: byName, simulated: parsed.data.simulated === true };
}

/** The name of an offer's row: the model id, with its route for a routed request. */
export function rowName(offer: Offer): string {
  return offer.route === undefined || offer.route === "default" ? offer.model : `${offer.model}@${offer.route}`;
}

/** The nearest listed name, for "did you mean". */
export function similarModel(list: PriceList, name: string): string | undefined {
  const names = [...list.rows.keys()];
  return (
    names.find((other) => other.toLowerCase() === name.toLowerCase()) ??
    nearest(name, names) ??
    names.find((other) => other.startsWith(`${name}/`))
  );
}

/** The input fields whose value some policy of a row asks for: the request has to say them, or the price is a guess. */
export function fieldsThatMatter(row: PriceRow): string[] {
  const policies = (row.policies ?? []).flatMap((policy) => policySchema.safeParse(policy).data ?? []);
  const fields = policies.flatMap(({ rule }) =>
    Object.entries(rule).flatMap(([field, test]) => (isObject(test) && "match" in test ? [field] : [])),
  );
  return [...new Set(fields)];
}

export type RowQuote = { readonly usd: Usd; readonly tier?: string } | { readonly problem: string };

/**
 * The price of one image for a literal input. A price that is missing, not a number, negative or zero is unknown: HiAPI gives
 * nothing away.
 */
export function quoteRow(row: PriceRow, input: JsonObject): RowQuote {
  const unit = unitProblem(row.base_display_unit);
  if (unit !== null) return { problem: unit };
  for (const [index, raw] of (row.policies ?? []).entries()) {
    const policy = policySchema.safeParse(raw);
    const name = policy.data?.name ?? `number ${index + 1}`;
    if (!policy.success) return { problem: `policy ${name} of the price list cannot be read` };
    const holds = applies(policy.data.rule, input);
    if (holds === "unknown")
      return {
        problem: `policy ${name} has a rule that this version does not know: ${JSON.stringify(policy.data.rule).slice(0, 120)}`,
      };
    if (!holds) continue;
    const usd = readPrice(policy.data.usd_value);
    return usd === null ? { problem: `policy ${name} has no usable price` } : { usd, tier: name };
  }
  const usd = readPrice(row.base_usd_value);
  return usd === null ? { problem: "the price list has no usable base price" } : { usd };
}

/** Whether every entry of a rule holds; a false entry decides, an entry that is not understood makes the rest unknown. */
function applies(rule: Readonly<Record<string, unknown>>, input: JsonObject): boolean | "unknown" {
  const told = new Set(Object.entries(rule).map(([field, test]) => holdsFor(test, input[field])));
  if (told.has(false)) return false;
  return told.has("unknown") ? "unknown" : true;
}

function holdsFor(test: unknown, value: Json | undefined): boolean | "unknown" {
  if (!isObject(test)) return "unknown";
  const operators = Object.keys(test);
  if (operators.length !== 1) return "unknown";
  if (operators[0] === "match") return value !== undefined && JSON.stringify(value) === JSON.stringify(test["match"]);
  if (operators[0] === "with" && test["with"] === true) return value !== undefined && value !== null;
  return "unknown";
}

function readPrice(value: unknown): Usd | null {
  if (typeof value !== "number" && typeof value !== "string") return null;
  const usd = parseUsd(value);
  return usd === null || usd === 0n ? null : usd;
}

/** One task makes one image, so a unit that speaks of anything but an image, a request or a task is not understood. */
function unitProblem(unit: unknown): string | null {
  if (unit === undefined || unit === null) return null;
  const text =
    typeof unit === "string" ? unit : isObject(unit) && typeof unit["en"] === "string" ? unit["en"] : JSON.stringify(unit);
  const perOne = /\b(images?|pictures?|requests?|tasks?|generations?|calls?)\b/i.test(text) || /张|次/.test(text);
  const perOther = /second|minute|token|megapixel|\bmp\b|\b(?:[2-9]|\d{2,})\b|credit|step/i.test(text);
  return perOne && !perOther ? null : `the price is "${text.slice(0, 80)}", which is not a price for one image`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const contentSchema = z.object({ data: z.object({ input_schema: z.object({ properties: z.record(z.string(), z.unknown()) }) }) });

/** What a model's published input schema says of a field: its default, that it has none, or that there is no such field. */
export type FieldDefault =
  | { readonly kind: "default"; readonly value: Json }
  | { readonly kind: "none" }
  | { readonly kind: "absent" };

/** Reads GET /api/models/content (`data.input_schema`, JSON Schema); null when the reply has no schema. */
export function readFieldDefaults(text: string): ((field: string) => FieldDefault) | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = contentSchema.safeParse(json);
  if (!parsed.success) return null;
  const outer = parsed.data.data.input_schema.properties;
  // Seen both ways: the model's fields at the top, or below a property `input`.
  const nested = isObject(outer["input"]) && isObject(outer["input"]["properties"]) ? outer["input"]["properties"] : {};
  return (field) => {
    const property = nested[field] ?? outer[field];
    if (property === undefined) return { kind: "absent" };
    return isObject(property) && property["default"] !== undefined
      ? { kind: "default", value: property["default"] as Json }
      : { kind: "none" };
  };
}
