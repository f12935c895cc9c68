import type { JsonObject } from "../terms.ts";
import { listed, shownValue } from "./outside.ts";
import type { Tariff } from "./tariff.ts";
import { holds, readRows, states, type Row } from "./vercel-rows.ts";

/**
 * Vercel AI Gateway's prices for one image: `image` (the usual price), and `image_dimension_quality_pricing`, a list of
 * `{ size?, quality?, style?, operation?, cost }`, where every field but `cost` is a condition and "default" is none. The list does not
 * say which of its lines a request gets that says nothing, so a price is taken only where there is no choice.
 */

export type Priced = { readonly tariff: Tariff; readonly tier?: string } | { readonly problem: string };

/** What nearly always moves the price: a request that says one of these must be of a line that says it too. */
const DECISIVE = ["size", "quality"];

/** @param table the value of `image_dimension_quality_pricing`, undefined when there is none; `usual` that of `image` */
export function priceTable(table: unknown, usual: unknown, input: JsonObject): Priced & { readonly tiers: readonly string[] } {
  const rows = readRows(table, usual, input);
  if (!rows)
    return { problem: "its table of image prices cannot be read (expected a list of { size, quality, cost })", tiers: [] };
  const tiers = [...new Set(rows.filter(({ conditions }) => conditions.length > 0).map(({ label }) => label))];
  return { ...choose(rows, input, tiers), tiers };
}

function choose(rows: readonly Row[], input: JsonObject, tiers: readonly string[]): Priced {
  const held = rows.filter(({ conditions }) => conditions.every(({ when }) => holds(when, input)));
  const most = held.reduce((sofar, { conditions }) => Math.max(sofar, conditions.length), 0);
  const best = held.filter(({ conditions }) => conditions.length === most);
  const [row] = best;
  const unsaid = DECISIVE.find(
    (name) =>
      states(input, name) && rows.some((each) => speaksOf(each, name)) && !(row ? speaksOf(row, name) : knows(rows, name, input)),
  );
  if (unsaid !== undefined)
    return { problem: `its list does not say what this \`${unsaid}\` costs (it prices ${listed(tiers)}): ${REMEDY}` };
  if (!row) return onlyPrice(rows, tiers);
  if (row.usd === null) return { problem: `its price is ${shownValue(row.raw)}, expected a positive amount in USD` };
  if (best.some(({ usd }) => usd !== row.usd))
    return { problem: `several lines of its list hold for this request (${listed(best.map(({ label }) => label))}): ${REMEDY}` };
  const tariff = tariffOf(rows);
  return most === 0 ? { tariff } : { tariff, tier: row.label };
}

const REMEDY = "ask for one that is listed, or state the price with `price: { source: declared, ... }`";

/** A list without a usual price has one all the same when it knows no other. */
function onlyPrice(rows: readonly Row[], tiers: readonly string[]): Priced {
  const [first] = rows;
  const alone = rows.every((row) => row.usd === first?.usd && row.conditions.every(({ name }) => DECISIVE.includes(name)));
  if (!first || first.usd === null || !alone)
    return { problem: `it has no usual price, only those of ${listed(tiers)}: say which one in the candidate's \`input\`` };
  const tariff: Tariff = { currency: "USD", lines: [{ usd: first.usd, of: ["image"] }] };
  return rows.length === 1 ? { tariff, tier: first.label } : { tariff };
}

/** The lines with the most conditions come first: the tariff uses the first that holds. */
function tariffOf(rows: readonly Row[]): Tariff {
  const sorted = rows.toSorted((a, b) => b.conditions.length - a.conditions.length);
  const lines = sorted.flatMap(({ usd, conditions }) => {
    const when = Object.fromEntries(conditions.flatMap((condition) => Object.entries(condition.when)));
    if (usd === null) return [];
    return [{ usd, of: ["image" as const], ...(conditions.length > 0 ? { when } : {}) }];
  });
  return { currency: "USD", lines };
}

/** Whether some line is for what the request says here, whatever else that line asks for. */
function knows(rows: readonly Row[], name: string, input: JsonObject): boolean {
  return rows.some(({ conditions }) => conditions.some((each) => each.name === name && holds(each.when, input)));
}

function speaksOf(row: Row, name: string): boolean {
  return row.conditions.some((condition) => condition.name === name);
}
