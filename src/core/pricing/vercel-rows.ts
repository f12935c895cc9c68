import type { JsonObject } from "../terms.ts";
import { shown } from "./outside.ts";
import { readPositiveUsd } from "./read-usd.ts";

/** The lines of Vercel AI Gateway's `image_dimension_quality_pricing`, each with its conditions as they read for one request. */

type Plain = string | number | boolean;
/** A condition in the request's own terms: its field, spelt as the request spells it. */
export type Condition = { readonly name: string; readonly when: Readonly<Record<string, Plain>> };
export type Row = {
  readonly usd: string | null;
  readonly raw: unknown;
  readonly conditions: readonly Condition[];
  readonly label: string;
};

const SIZE_FIELDS = ["size", "image_size", "resolution"];
/** No model has so many prices; more is not a price table. */
const MOST_LINES = 1_000;

/** The lines of a table and the usual price as one more, or null when something in them cannot be read. */
export function readRows(table: unknown, usual: unknown, input: JsonObject): Row[] | null {
  const rows: Row[] = [];
  if (Array.isArray(table) && table.length > MOST_LINES) return null;
  for (const entry of table === undefined ? [] : Array.isArray(table) ? (table as unknown[]) : [null]) {
    if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return null;
    const { cost, ...rest } = entry as Record<string, unknown>;
    const named = Object.entries(rest).filter(([, value]) => value !== null && value !== "default");
    const plain = named.filter((pair): pair is [string, Plain] => ["string", "number", "boolean"].includes(typeof pair[1]));
    if (plain.length < named.length) return null;
    const sorted = plain.toSorted(([a], [b]) => (a < b ? -1 : 1));
    const conditions = sorted.map(([name, value]) => ({ name, when: inTermsOf(input, name, value) }));
    const label = shown(sorted.map(([name, value]) => `${name}=${value}`).join(" ")) || "default";
    rows.push({ usd: readPositiveUsd(cost), raw: cost, conditions, label });
  }
  if (usual !== undefined) rows.push({ usd: readPositiveUsd(usual), raw: usual, conditions: [], label: "default" });
  return rows.length > 0 ? rows : null;
}

/** A size may stand in several fields of a request, or as its width and height; letter case and the cross in it do not matter. */
function inTermsOf(input: JsonObject, name: string, value: Plain): Record<string, Plain> {
  const field = name === "size" ? (SIZE_FIELDS.find((each) => said(input, each) !== undefined) ?? name) : name;
  const own = said(input, field);
  if (typeof own === "string" && normal(own) === normal(String(value))) return { [field]: own };
  const sides = name === "size" && own === undefined ? /^(\d{1,5})x(\d{1,5})$/.exec(normal(String(value))) : null;
  if (sides && said(input, "width") !== undefined) return { width: Number(sides[1]), height: Number(sides[2]) };
  return { [field]: value };
}

/** Whether the request says anything of what a condition of this name is about. */
export function states(input: JsonObject, name: string): boolean {
  const fields = name === "size" ? [...SIZE_FIELDS, "width", "height"] : [name];
  return fields.some((field) => said(input, field) !== undefined);
}

export function holds(when: Condition["when"], input: JsonObject): boolean {
  return Object.entries(when).every(([field, value]) => said(input, field) === value);
}

function said(input: JsonObject, field: string): unknown {
  return Object.hasOwn(input, field) ? (input[field] ?? undefined) : undefined;
}

function normal(text: string): string {
  return text.toLowerCase().replace(/\s/g, "").replace(/[*×]/g, "x");
}
