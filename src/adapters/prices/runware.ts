import type { Offer, PriceReading, PriceReadings, PriceSource } from "../../core/ports.ts";
import { noPrice, unreadable } from "../../core/pricing/no-price.ts";
import { shown } from "../../core/pricing/outside.ts";
import { quoteBy } from "../../core/pricing/quote.ts";
import { priceByRates } from "../../core/pricing/runware-rates.ts";
import {
  findModel,
  modelAtRunware,
  readModels,
  readPricing,
  similarName,
  type RunwareModel,
} from "../../core/pricing/runware.ts";
import { getJson, type Got, type PriceWorld } from "./get.ts";

type Learnt = Pick<PriceReading, "quote" | "problem" | "tiers" | "notes">;

/** Live prices that Runware publishes beside its documentation: public, no key goes along. One request, and one for each model. */
export function createRunwarePrices(world: PriceWorld & { readonly siteUrl: string }): PriceSource {
  const models = `${world.siteUrl.replace(/\/+$/, "")}/docs/models`;
  const index = `${models}/index.json`;
  return {
    read: async (offers, signal): Promise<PriceReadings> => {
      const readAt = new Date(world.clock.now()).toISOString();
      const reply = await getJson(world, { url: index }, signal);
      const list = reply.ok ? readModels(reply.text) : null;
      const asked = new Map<string, Promise<Got>>();
      const get = (url: string): Promise<Got> => {
        const known = asked.get(url) ?? getJson(world, { url }, signal);
        asked.set(url, known);
        return known;
      };
      const readings = await Promise.all(
        offers.map(async (offer): Promise<PriceReading> => {
          const base = { candidate: offer.candidate, source: index, readAt };
          if (!list) return { ...base, ...unreadable(index, reply.ok ? "the reply is no list of models" : reply.message) };
          const model = findModel(list, modelAtRunware(offer));
          if (model === null || model === "several") return { ...base, ...notFound(list, offer, model) };
          const source = `${models}/${model.id}/schema.json`;
          return { ...base, source, ...learn(offer, model, await get(source), { source, readAt }) };
        }),
      );
      return { readings, simulated: false };
    },
  };
}

function learn(offer: Offer, model: RunwareModel, reply: Got, at: { readonly source: string; readonly readAt: string }): Learnt {
  const pricing = reply.ok ? readPricing(reply.text) : null;
  if (pricing === null) return unreadable(at.source, reply.ok ? "the reply is no model schema" : reply.message);
  const { tiers, ...priced } = priceByRates(pricing, offer.input);
  const more = { ...(tiers.length > 0 ? { tiers } : {}), ...ending(model) };
  if ("tariff" in priced) return { ...quoteBy({ offer, ...priced, grade: "list", ...at }), ...more };
  const message = `the price of ${shown(model.id)} at Runware is unknown: ${priced.problem}`;
  return { ...noPrice("price-unknown", message), ...more };
}

function ending({ id, status }: RunwareModel): Pick<PriceReading, "notes"> {
  if (status?.toLowerCase() !== "deprecated") return {};
  const message = `Runware lists ${shown(id)} as deprecated, without a day on which it ends: look for the model that follows it`;
  return { notes: [{ code: "model-ending", message }] };
}

function notFound(list: readonly RunwareModel[], offer: Offer, found: "several" | null): Learnt {
  const name = modelAtRunware(offer);
  if (found === "several") {
    const message = `Runware lists several models as "${shown(name)}": write the one that is meant into the candidate's \`price: { model }\``;
    return noPrice("price-unknown", message);
  }
  const similar = similarName(list, name);
  const hint = similar === undefined ? "check the model's name, or remove the candidate" : `did you mean "${shown(similar)}"?`;
  return noPrice("model-vanished", `Runware's list has no model "${shown(name)}": ${hint}`);
}
