import { parseJson } from "../json.ts";
import { z } from "zod";
import { nearest } from "../failure.ts";
import type { Offer } from "../ports.ts";

/**
 * Runware's published model list, docs/models/index.json: a list of `{ id, air, status, ... }`, where `id` is the model's name in
 * addresses and `air` the one in requests ("runware:101@1"). Its own pricing page names the files; their fields were read in what
 * others made of them in 2026.
 */

const modelSchema = z.object({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/),
  air: z.string().nullish().catch(null),
  status: z.string().nullish().catch(null),
});
export type RunwareModel = z.output<typeof modelSchema>;

/** The models of the list, or null when the text is none. A row without a name that can stand in an address is left out. */
export function readModels(text: string): readonly RunwareModel[] | null {
  const list = z.array(z.unknown()).safeParse(parseJson(text)).data ?? [];
  const models = list.flatMap((row) => modelSchema.safeParse(row).data ?? []);
  return models.length === 0 ? null : models;
}

/** The model's name at Runware, which the manifest's `price` may say: one for addresses, or one for requests. */
export function modelAtRunware({ model, price }: Offer): string {
  return (price?.source === "runware" ? price.model : undefined) ?? model;
}

/** The model of either name; "several" when the list has different ones under it. */
export function findModel(models: readonly RunwareModel[], name: string): RunwareModel | "several" | null {
  const found = models.filter(({ id, air }) => id === name || air === name);
  const [first] = found;
  if (!first) return null;
  return found.every(({ id }) => id === first.id) ? first : "several";
}

/** The nearest listed name, for "did you mean". */
export function similarName(models: readonly RunwareModel[], name: string): string | undefined {
  return nearest(
    name,
    models.flatMap(({ id, air }) => (air ? [id, air] : [id])),
  );
}

const schemaSchema = z.object({ info: z.object({ "x-pricing": z.unknown().optional() }) });

/** `info["x-pricing"]` of a model's schema.json; undefined when it has none, null when the text is no schema at all. */
export function readPricing(text: string): unknown {
  const schema = schemaSchema.safeParse(parseJson(text)).data;
  return schema ? (schema.info["x-pricing"] ?? undefined) : null;
}
