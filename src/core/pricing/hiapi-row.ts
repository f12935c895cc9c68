import { z } from "zod";
import { parseUsd, type Usd } from "../money.ts";
import { readPositiveUsd } from "./read-usd.ts";
import type { Json, JsonObject } from "../terms.ts";

/**
 * One row of HiAPI's price list: a base price and policies; the first policy whose rules all hold for the request's literal input gives
 * the price. A rule is `{"match": value}` or `{"with": true}` (the field is present); any other makes the price unknown.
 */

/** A row as it was read; only its name is sure to be there. */
export type PriceRow = { readonly model_name: string; readonly [key: string]: unknown };

export type RowQuote = { readonly usd: Usd; readonly tier?: string } | { readonly problem: string };

const policySchema = z.object({
  name: z.string().optional(),
  rule: z.custom<Record<string, unknown>>(isObject),
  usd_value: z.unknown().optional(),
});

/** The input fields whose value some policy asks for: the request has to say them, or the price is a guess. */
export function fieldsThatMatter(rows: readonly PriceRow[]): string[] {
  const policies = rows.flatMap((row) => policiesOf(row) ?? []).flatMap((policy) => policySchema.safeParse(policy).data ?? []);
  const fields = policies.flatMap(({ rule }) =>
    Object.entries(rule).flatMap(([field, test]) => (isObject(test) && Object.hasOwn(test, "match") ? [field] : [])),
  );
  return [...new Set(fields)];
}

/** The names of the policies of a model's rows: the tiers in which it is sold, beside its base price. */
export function tiersOf(rows: readonly PriceRow[]): string[] {
  return [
    ...new Set(
      rows.flatMap((row) => (policiesOf(row) ?? []).map((raw, index) => tierName(policySchema.safeParse(raw).data, index))),
    ),
  ];
}

function tierName(policy: z.output<typeof policySchema> | undefined, index: number): string {
  return policy?.name?.trim().slice(0, 60) || `number ${index + 1}`;
}

/** The price of one image by all the rows of its model; rows that disagree make it unknown. */
export function quoteRows(rows: readonly PriceRow[], input: JsonObject): RowQuote {
  const quotes = rows.map((row) => quoteRow(row, input));
  const [first] = quotes;
  if (!first) return { problem: "the price list has no row for it" };
  const prices = new Set(quotes.map((quote) => ("usd" in quote ? quote.usd : quote.problem)));
  return prices.size === 1 ? first : { problem: "the price list has it more than once, at different prices" };
}

/**
 * The price of one image for a literal input. A price that is missing, not a number, negative or zero is unknown: HiAPI gives
 * nothing away.
 */
export function quoteRow(row: PriceRow, input: JsonObject): RowQuote {
  const unit = unitProblem(row["base_display_unit"]);
  if (unit !== null) return { problem: unit };
  const policies = policiesOf(row);
  if (!policies) return { problem: "the policies of the price list cannot be read" };
  for (const [index, raw] of policies.entries()) {
    const policy = policySchema.safeParse(raw).data;
    const name = tierName(policy, index);
    if (!policy) return { problem: `policy ${name} of the price list cannot be read` };
    const told = tell(policy.rule, input);
    if (told.some(({ holds }) => holds === false)) continue;
    const strange = told.filter(({ holds }) => holds === "unknown").map(({ field }) => `\`${field.slice(0, 40)}\``);
    if (strange.length > 0)
      return { problem: `policy ${name} has a rule that this version does not know, on ${strange.slice(0, 5).join(", ")}` };
    const usd = priceOf(policy.usd_value);
    return usd === null ? { problem: `policy ${name} has no usable price` } : { usd, tier: name };
  }
  const usd = priceOf(row["base_usd_value"]);
  return usd === null ? { problem: "the price list has no usable base price" } : { usd };
}

/** The policies of a row; null when they are something else than a list. */
function policiesOf(row: PriceRow): readonly unknown[] | null {
  const { policies } = row as { policies?: unknown };
  if (policies === undefined || policies === null) return [];
  return Array.isArray(policies) ? (policies as unknown[]) : null;
}

/** Whether each entry of a rule holds: one that does not decides, even beside one that is not understood. */
function tell(rule: Readonly<Record<string, unknown>>, input: JsonObject): { field: string; holds: boolean | "unknown" }[] {
  return Object.entries(rule).map(([field, test]) => ({
    field,
    holds: holdsFor(test, Object.hasOwn(input, field) ? input[field] : undefined),
  }));
}

/** Matching is literal: "2" is not 2. Only plain values are compared; how HiAPI compares lists and objects nobody has seen. */
function holdsFor(test: unknown, value: Json | undefined): boolean | "unknown" {
  if (!isObject(test)) return "unknown";
  const operators = Object.keys(test);
  if (operators.length !== 1) return "unknown";
  if (operators[0] === "match") return isPlain(test["match"]) ? value === test["match"] : "unknown";
  if (operators[0] === "with" && test["with"] === true) return value !== undefined && value !== null;
  return "unknown";
}

function isPlain(value: unknown): boolean {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function priceOf(value: unknown): Usd | null {
  const text = readPositiveUsd(value);
  return text === null ? null : parseUsd(text);
}

const ONE_IMAGE = /\b(images?|pictures?|requests?|tasks?|generations?|calls?)\b|[张次]/i;
const SOMETHING_ELSE =
  /second|minute|token|pixel|\bmp\b|credit|step|\b(?:[2-9]|\d{2,})\b|\b\d+k images\b|hundred|thousand|million|dozen|batch|[秒分百千万]/i;

/** One task makes one image, so a unit that speaks of anything but an image, a request or a task is not understood. */
function unitProblem(unit: unknown): string | null {
  if (unit === undefined || unit === null) return null;
  const text = unitText(unit).trim();
  if (text === "") return "the unit of the price cannot be read";
  const perOne = ONE_IMAGE.test(text) && !SOMETHING_ELSE.test(text);
  return perOne ? null : `the price is "${text.slice(0, 80)}", which is not a price for one image`;
}

/** A unit is a text, or one for each language. */
function unitText(unit: unknown): string {
  if (typeof unit === "string") return unit;
  if (!isObject(unit)) return "";
  const english = unit["en"];
  return typeof english === "string" ? english : (Object.values(unit).find((text) => typeof text === "string") ?? "");
}

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
