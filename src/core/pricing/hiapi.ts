import { parseJson } from "../json.ts";
import { groupBy } from "../group.ts";
import { z } from "zod";
import { nearest } from "../failure.ts";
import type { Offer } from "../ports.ts";
import type { Json } from "../terms.ts";
import { isObject, type PriceRow } from "./hiapi-row.ts";

/**
 * HiAPI's price list, GET /api/pricing on its site, and its models' input schemas. The list is not described in its documentation; the
 * shape is what its own published clients read.
 */

const rowSchema = z.looseObject({ model_name: z.string() });
const listSchema = z.object({ data: z.array(z.unknown()).min(1), simulated: z.unknown().optional() });

export type PriceList = {
  /** By model name. A name that is listed more than once has all its rows, so that they can be held against each other. */
  readonly rows: ReadonlyMap<string, readonly PriceRow[]>;
  readonly simulated: boolean;
};

/** The list in a reply's text, or null when it is none. A row without a name is left out: it is nobody's price. */
export function readPriceList(text: string): PriceList | null {
  const parsed = listSchema.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const named = parsed.data.data.flatMap((each) => rowSchema.safeParse(each).data ?? []);
  const rows = groupBy(named, (row) => row.model_name);
  return rows.size === 0 ? null : { rows, simulated: parsed.data.simulated === true };
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

const contentSchema = z.object({ data: z.object({ input_schema: z.object({ properties: z.unknown().optional() }) }) });

/** What a model's published input schema says of a field: its default, that it has none, or that there is no such field. */
export type FieldDefault =
  | { readonly kind: "default"; readonly value: Json }
  | { readonly kind: "none" }
  | { readonly kind: "absent" };

/** Reads GET /api/models/content (`data.input_schema`, JSON Schema); null when the reply has no schema. */
export function readFieldDefaults(text: string): ((field: string) => FieldDefault) | null {
  const parsed = contentSchema.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const outer = parsed.data.data.input_schema.properties;
  if (!isObject(outer)) return null;
  // Seen both ways: the model's fields at the top, or below a property `input`.
  const nested = isObject(outer["input"]) && isObject(outer["input"]["properties"]) ? outer["input"]["properties"] : {};
  return (field) => {
    const holder = [nested, outer].find((properties) => Object.hasOwn(properties, field));
    if (!holder) return { kind: "absent" };
    const property = holder[field];
    return isObject(property) && Object.hasOwn(property, "default")
      ? { kind: "default", value: property["default"] as Json }
      : { kind: "none" };
  };
}
