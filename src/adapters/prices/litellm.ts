import { disagreement, litellmPrice, readLitellmMap, type CrossCheckItem } from "../../core/pricing/litellm.ts";
import { getJson, type PriceWorld } from "./get.ts";

export type CrossCheckFinding = {
  readonly candidate: string;
  readonly code: "price-disagrees" | "source-unreadable";
  readonly message: string;
};

/** A second opinion on prices. That an item has no finding means no more than that nothing spoke against its price. */
export type CrossCheck = {
  readonly check: (items: readonly CrossCheckItem[], signal?: AbortSignal) => Promise<readonly CrossCheckFinding[]>;
};

/** The map had 1.6 MB in 2026 and grows. */
const MAX_BYTES = 20_000_000;

/** Holds quotes against LiteLLM's public price map, which is read once for all checks; no key goes along. */
export function createLitellmCrossCheck(world: PriceWorld & { readonly url: string }): CrossCheck {
  const { url } = world;
  return {
    check: async (items, signal) => {
      if (items.length === 0) return [];
      const reply = await getJson(world, { url, maxBytes: MAX_BYTES }, signal);
      const map = reply.ok ? readLitellmMap(reply.text) : null;
      const why = reply.ok ? "the reply is not a map of models" : reply.message;
      const unread =
        `LiteLLM's public price map could not be read from ${url} (${why}): ` +
        `the price was not cross-checked and stands as its own source gave it; try again later`;
      return items.flatMap((item): CrossCheckFinding[] => {
        const { candidate } = item;
        if (!map) return [{ candidate, code: "source-unreadable", message: unread }];
        const there = litellmPrice(map, item);
        const message = there === null ? null : disagreement(there, item);
        return message === null ? [] : [{ candidate, code: "price-disagrees", message }];
      });
    },
  };
}
