import { groupBy } from "../../core/group.ts";
import type { PagePrice } from "../../core/manifest/price-schema.ts";
import type { Offer, PriceReading, PriceReadings, PriceSource } from "../../core/ports.ts";
import { findMatches, isExpression } from "../../core/pricing/page/extract.ts";
import { pageName, pageQuote } from "../../core/pricing/page/reading.ts";
import { isLoopbackHost } from "../address.ts";
import { createFollow, type Follow, type GuardLimits } from "../guard.ts";
import { textOf } from "../http.ts";
import { againMs } from "../retry.ts";
import { MATCH_LIMIT_MS, runExpression } from "./expression.ts";
import type { PriceWorld } from "./get.ts";

/** Prices on pages that the manifest names: any address could stand there, so each is asked under guard and without a key. */

export type PageWorld = PriceWorld & {
  readonly userAgent: string;
  /** Whether pages on this machine itself may be read: only where a provider's own address is on it, too. */
  readonly allowLoopback: boolean;
  readonly limits?: Partial<PageLimits>;
};
export type PageLimits = GuardLimits & { readonly matchMs: number };

const LIMITS: PageLimits = { maxBytes: 2_000_000, timeoutMs: 30_000, maxRedirects: 5, matchMs: MATCH_LIMIT_MS };
const TRIES = 3;
/** Pages that are read at the same time. */
const LANES = 4;

type PageOffer = { readonly offer: Offer; readonly price: PagePrice };
type Page = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

export function createPagePrices(world: PageWorld): PriceSource {
  const limits = { ...LIMITS, ...world.limits };
  const follow = createFollow(
    world.userAgent,
    {
      allows: (_, address) => world.allowLoopback && isLoopbackHost(address),
      words: { names: "the manifest leads to a page", thing: "page" },
      accept: "text/html, application/json",
    },
    limits,
  );
  return {
    read: async (offers, signal): Promise<PriceReadings> => {
      const readAt = new Date(world.clock.now()).toISOString();
      const readings = new Map<Offer, PriceReading>();
      const waiting = [...byAddress(offers)];
      const lane = async (): Promise<void> => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          const [address, wanted] = next;
          const page = await fetchPage(world, follow, address, signal);
          for (const each of wanted) {
            signal?.throwIfAborted();
            readings.set(each.offer, await readingOf(each, page, readAt, limits));
          }
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      return { readings: offers.map((offer) => readings.get(offer) ?? noPage(offer, readAt)), simulated: false };
    },
  };
}

/** A page that tells several prices is asked for once. */
function byAddress(offers: readonly Offer[]): Map<string, PageOffer[]> {
  const ofPages = offers.flatMap((offer): PageOffer[] => {
    const { price } = offer;
    return price?.source === "page" ? [{ offer, price }] : [];
  });
  return groupBy(ofPages, ({ price }) => price.url);
}

/** What may pass (network, 429, 5xx) is tried again; a page that took all of its time had its chance. */
async function fetchPage(world: PageWorld, follow: Follow, address: string, signal: AbortSignal | undefined): Promise<Page> {
  for (let attempt = 0; ; attempt++) {
    const result = await follow(address, signal);
    const status = result.ok ? result.reply.status : 0;
    if (result.ok && status >= 200 && status < 300) return { ok: true, text: textOf(result.reply) };
    const mayPass = result.ok ? status === 429 || status >= 500 : result.kind === "lost";
    if (!mayPass || attempt === TRIES - 1)
      return { ok: false, message: result.ok ? `the page's address answers HTTP ${status}` : result.message };
    const headers = result.ok ? result.reply.headers : {};
    await world.clock.sleep(againMs(headers, attempt, { now: world.clock.now(), random: world.random }), signal);
  }
}

async function readingOf({ offer, price }: PageOffer, page: Page, readAt: string, limits: PageLimits): Promise<PriceReading> {
  const reading = { candidate: offer.candidate, source: pageName(price.url), readAt };
  if (!page.ok) {
    const message = `no live price could be read from ${reading.source} (${page.message}): no price is guessed; try again later or set \`url\` anew`;
    return { ...reading, quote: null, problem: { code: "source-unreadable", message } };
  }
  const { extract } = price;
  const matches = isExpression(extract)
    ? await runExpression(extract.regex, page.text, limits.matchMs)
    : findMatches(extract, page.text);
  return { ...reading, ...pageQuote(offer, price, matches, readAt) };
}

function noPage({ candidate }: Offer, readAt: string): PriceReading {
  const problem = { code: "price-unknown", message: "the manifest names no page for this price" } as const;
  return { candidate, source: "the manifest", readAt, quote: null, problem };
}
