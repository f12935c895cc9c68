import { parseJson } from "../../json.ts";
import type { PagePrice } from "../../manifest/price-schema.ts";
import { pointTo, type Pointed } from "./pointer.ts";
import { scriptsOf, type Script } from "./scripts.ts";

/** Finds what a manifest's `extract` names in the text of a page. An expression is the exception: that takes a time limit. */

export type Extract = PagePrice["extract"];
export type ExpressionExtract = Extract & { readonly regex: string };
export type PointerExtract = Exclude<Extract, { readonly regex: string }>;

/** A match, with the currency that the page says beside it. */
export type Match = { readonly raw: string | number; readonly currency?: string };

/** `many` when the search was given up after so many different ones; `problem` when there was nothing to search in. */
export type Matches = { readonly matches: readonly Match[]; readonly many?: true } | { readonly problem: string };

export function isExpression(extract: Extract): extract is ExpressionExtract {
  return "regex" in extract;
}

export function findMatches(extract: PointerExtract, text: string): Matches {
  if ("json" in extract) {
    const document = parseJson(text);
    if (document === undefined) return { problem: "the page is not JSON" };
    return { matches: matchesIn([document], extract.json) };
  }
  const [wanted, pointer, what] =
    "ldjson" in extract
      ? ([isLinkedData, extract.ldjson, "application/ld+json script"] as const)
      : ([hasId(extract.script), extract.pointer, `script with the id ${JSON.stringify(extract.script.slice(0, 80))}`] as const);
  const scripts = scriptsOf(text).filter(wanted);
  if (scripts.length === 0) return { problem: `the page has no ${what}` };
  const documents = scripts.map((script) => parseJson(script.text)).filter((document) => document !== undefined);
  if (documents.length === 0) return { problem: `the page's ${what} is not JSON` };
  return { matches: matchesIn(documents, pointer) };
}

function isLinkedData({ attributes }: Script): boolean {
  return attributes.get("type")?.split(";")[0]?.trim().toLowerCase() === "application/ld+json";
}

function hasId(id: string): (script: Script) => boolean {
  return ({ attributes }) => attributes.get("id") === id;
}

function matchesIn(documents: readonly unknown[], pointer: string): Match[] {
  return documents.flatMap((document) => {
    const pointed = pointTo(document, pointer);
    return pointed ? matchOf(pointed) : [];
  });
}

/** schema.org's Offer says the currency beside the price; many a JSON does the same under another name. */
const CURRENCY_KEYS = ["priceCurrency", "currency", "currencyCode", "currency_code"];

function matchOf({ value, holder }: Pointed): Match[] {
  if (typeof value !== "string" && typeof value !== "number") return [];
  const key = CURRENCY_KEYS.find((each) => typeof holder === "object" && holder !== null && Object.hasOwn(holder, each));
  const currency = key === undefined ? undefined : (holder as Record<string, unknown>)[key];
  return [{ raw: value, ...(typeof currency === "string" ? { currency } : {}) }];
}
