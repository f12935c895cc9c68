import type { Offer, PriceReading, PriceReadings, PriceSource } from "../../core/ports.ts";
import { askOf, priceEndpoints, readEndpoints, recordPath } from "../../core/pricing/openrouter.ts";
import { shown } from "../../core/pricing/outside.ts";
import { quoteBy } from "../../core/pricing/quote.ts";
import { getJson, type Got, type PriceWorld } from "./get.ts";

export type OpenRouterWorld = PriceWorld & {
  /** Such as "https://openrouter.ai/api/v1". */
  readonly baseUrl: string;
  /** Goes along as a bearer token when there is one; the price records were also seen to answer without. */
  readonly apiKey?: string;
};

type Learnt = Pick<PriceReading, "quote" | "problem" | "tiers">;

/** Live prices of OpenRouter's image endpoints: one request for each model. */
export function createOpenRouterPrices(world: OpenRouterWorld): PriceSource {
  const base = world.baseUrl.replace(/\/+$/, "");
  const headers: Record<string, string> = world.apiKey ? { authorization: `Bearer ${world.apiKey}` } : {};
  return {
    read: async (offers, signal): Promise<PriceReadings> => {
      const readAt = new Date(world.clock.now()).toISOString();
      const asked = new Map<string, Promise<Got>>();
      const get = (url: string): Promise<Got> => {
        const reply = asked.get(url) ?? getJson(world, { url, headers }, signal);
        asked.set(url, reply);
        return reply;
      };
      const readings = await Promise.all(
        offers.map(async (offer): Promise<PriceReading> => {
          const path = recordPath(askOf(offer).model);
          const source = `${base}${path ?? "/images/models"}`;
          const learnt = path === null ? notAModel(offer) : learn(offer, await get(source), source, readAt);
          return { candidate: offer.candidate, source, readAt, ...learnt };
        }),
      );
      return { readings, simulated: false };
    },
  };
}

function learn(offer: Offer, reply: Got, source: string, readAt: string): Learnt {
  const ask = askOf(offer);
  const model = shown(ask.model);
  if (!reply.ok) {
    if (reply.status === 404)
      return none(
        "model-vanished",
        `OpenRouter has no image model "${model}" (HTTP 404): look for it on https://openrouter.ai/models`,
      );
    const keyHint =
      reply.status === 401 || reply.status === 403 ? "set OPENROUTER_API_KEY to a key that is valid" : "try again later";
    return unreadable(source, reply.message, keyHint);
  }
  const record = readEndpoints(reply.text);
  if ("problem" in record) return unreadable(source, record.problem, "try again later or look at the address");
  const { tiers, ...priced } = priceEndpoints(record.endpoints, ask, offer.input);
  const withTiers = tiers.length > 0 ? { tiers } : {};
  if ("problem" in priced)
    return { ...none("price-unknown", `the price of "${model}" at OpenRouter is unknown: ${priced.problem}`), ...withTiers };
  return { ...quoteBy({ offer, ...priced, grade: "list", source, readAt }), ...withTiers };
}

function notAModel(offer: Offer): Learnt {
  const model = shown(askOf(offer).model);
  return none(
    "price-unknown",
    `OpenRouter's models are named author/slug, and "${model}" is not: add \`model: author/slug\` to the candidate's \`price\``,
  );
}

function unreadable(source: string, why: string, remedy: string): Learnt {
  return none("source-unreadable", `no live price could be read from ${source} (${why}): no price is guessed; ${remedy}`);
}

function none(code: NonNullable<PriceReading["problem"]>["code"], message: string): Learnt {
  return { quote: null, problem: { code, message } };
}
