import type { Offer, PriceReading, PriceReadings, PriceSource } from "../../core/ports.ts";
import { shown } from "../../core/pricing/outside.ts";
import { quoteBy } from "../../core/pricing/quote.ts";
import { endingDay, priceModel, readModels, similarId, vercelName, type VercelModels } from "../../core/pricing/vercel.ts";
import { getJson, type PriceWorld } from "./get.ts";

/** @param world `baseUrl` such as "https://ai-gateway.vercel.sh/v1" */
export type VercelWorld = PriceWorld & { readonly baseUrl: string };

type Learnt = Pick<PriceReading, "quote" | "problem" | "tiers" | "notes">;

/** Live prices of Vercel AI Gateway: its list of models is public, no key goes along, and it is read once for all offers. */
export function createVercelPrices(world: VercelWorld): PriceSource {
  const source = `${world.baseUrl.replace(/\/+$/, "")}/models`;
  return {
    read: async (offers, signal): Promise<PriceReadings> => {
      const readAt = new Date(world.clock.now()).toISOString();
      const reply = await getJson(world, { url: source }, signal);
      const models = reply.ok ? readModels(reply.text) : null;
      const why = reply.ok ? "the reply is not a list of models; the API may have changed" : reply.message;
      const message = `no live price could be read from ${source} (${why}): no price is guessed; try again later`;
      const readings = offers.map((offer): PriceReading => {
        const learnt = models ? learn(offer, models, source, readAt) : none("source-unreadable", message);
        return { candidate: offer.candidate, source, readAt, ...learnt };
      });
      return { readings, simulated: false };
    },
  };
}

function learn(offer: Offer, models: VercelModels, source: string, readAt: string): Learnt {
  const name = vercelName(offer);
  const model = models.get(name);
  if (!model) {
    const similar = similarId(models, name);
    const hint = similar === undefined ? "" : `: did you mean "${shown(similar)}"?`;
    return none("model-vanished", `Vercel AI Gateway's list has no model "${shown(name)}"${hint}`);
  }
  const day = endingDay(model);
  const when =
    day !== null && day <= readAt
      ? `since ${day}: choose what takes its place`
      : `from ${day} on: choose what takes its place before then`;
  const ending = `Vercel AI Gateway marks "${shown(name)}" as deprecated ${when}`;
  const { tiers, ...priced } = priceModel(model, offer.input);
  const learnt =
    "problem" in priced
      ? none("price-unknown", `the price of "${shown(name)}" at Vercel AI Gateway is unknown: ${priced.problem}`)
      : quoteBy({ offer, ...priced, grade: "list", source, readAt });
  return {
    ...learnt,
    ...(tiers.length > 0 ? { tiers } : {}),
    ...(day === null ? {} : { notes: [{ code: "model-ending", message: ending }] }),
  };
}

function none(code: NonNullable<PriceReading["problem"]>["code"], message: string): Learnt {
  return { quote: null, problem: { code, message } };
}
