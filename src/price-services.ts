import { systemClock } from "./adapters/clock.ts";
import { hostOf } from "./adapters/guard.ts";
import type { Http } from "./adapters/http.ts";
import { crossChecked } from "./adapters/prices/cross-check.ts";
import { isLoopbackHost } from "./adapters/address.ts";
import { createPriceSources } from "./adapters/prices/sources.ts";
import type { PriceSourceName } from "./core/manifest/price-schema.ts";
import type { PriceSource } from "./core/ports.ts";
import type { Environment } from "./services.ts";

/** Every price source, made from the environment when the first candidate asks for it. */

const ADDRESSES = {
  HIAPI_SITE_URL: "https://www.hiapi.ai",
  OPENROUTER_BASE_URL: "https://openrouter.ai/api/v1",
  AI_GATEWAY_BASE_URL: "https://ai-gateway.vercel.sh/v1",
  FAL_API_URL: "https://api.fal.ai/v1",
  IDEOGRAM_API_URL: "https://api.ideogram.ai",
  RUNWARE_SITE_URL: "https://runware.ai",
  LITELLM_PRICES_URL: "https://raw.githubusercontent.com/BerriAI/litellm/main/model_prices_and_context_window.json",
} as const;

export function createPrices(
  environment: Environment,
  outside: { readonly http: Http; readonly userAgent: string },
): PriceSource {
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const at = (name: keyof typeof ADDRESSES): string => given(name) ?? ADDRESSES[name];
  const world = { http: outside.http, clock: systemClock, random: Math.random };
  const keyed = (name: string): { apiKey: string | undefined } => ({ apiKey: given(name) });
  const makers: Record<PriceSourceName, () => Promise<PriceSource>> = {
    hiapi: async () =>
      (await import("./adapters/prices/hiapi.ts")).createHiapiPrices({ ...world, siteUrl: at("HIAPI_SITE_URL") }),
    openrouter: async () => {
      const { createOpenRouterPrices } = await import("./adapters/prices/openrouter.ts");
      const apiKey = given("OPENROUTER_API_KEY");
      return createOpenRouterPrices({
        ...world,
        baseUrl: at("OPENROUTER_BASE_URL"),
        ...(apiKey === undefined ? {} : { apiKey }),
      });
    },
    vercel: async () =>
      (await import("./adapters/prices/vercel.ts")).createVercelPrices({ ...world, baseUrl: at("AI_GATEWAY_BASE_URL") }),
    fal: async () =>
      (await import("./adapters/prices/fal.ts")).createFalPrices({ ...world, apiUrl: at("FAL_API_URL"), ...keyed("FAL_KEY") }),
    ideogram: async () => {
      const { createIdeogramPrices } = await import("./adapters/prices/ideogram.ts");
      return createIdeogramPrices({ ...world, apiUrl: at("IDEOGRAM_API_URL"), ...keyed("IDEOGRAM_API_KEY") });
    },
    runware: async () =>
      (await import("./adapters/prices/runware.ts")).createRunwarePrices({ ...world, siteUrl: at("RUNWARE_SITE_URL") }),
    declared: async () => (await import("./adapters/prices/declared.ts")).createDeclaredPrices(world),
    page: async () => {
      const { createPagePrices } = await import("./adapters/prices/page.ts");
      return createPagePrices({ ...world, userAgent: outside.userAgent, allowLoopback: isHere(given("HIAPI_SITE_URL")) });
    },
  };
  const litellm = async () =>
    (await import("./adapters/prices/litellm.ts")).createLitellmCrossCheck({ ...world, url: at("LITELLM_PRICES_URL") });
  return crossChecked(createPriceSources(makers), litellm);
}

/** Whether the price list is a double on this machine: then the pages that a manifest names may be here, too. */
function isHere(address: string | undefined): boolean {
  return address !== undefined && URL.canParse(address) && isLoopbackHost(hostOf(new URL(address)));
}
