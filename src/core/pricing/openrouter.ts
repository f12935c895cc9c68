import { parseJson } from "../json.ts";
import { z } from "zod";
import type { Offer } from "../ports.ts";
import { priceLines, variantsOf, type Priced } from "./openrouter-lines.ts";
import { listed, shown, shownValue } from "./outside.ts";
import type { Tariff } from "./tariff.ts";

/**
 * OpenRouter's record of an image model, GET /images/models/{author}/{slug}/endpoints (its OpenAPI description,
 * ImageModelEndpointsResponse): the providers behind the model, each with price lines of its own. The general list of models is not
 * asked: its `image_output` is described as USD an image and holds USD a token.
 */

const endpointSchema = z.looseObject({
  provider_slug: z.string().nullish(),
  provider_tag: z.string().nullish(),
  provider_name: z.string().nullish(),
  pricing: z.unknown().optional(),
});
const recordSchema = z.looseObject({ endpoints: z.array(endpointSchema).max(1_000) });
const errorSchema = z.looseObject({ error: z.looseObject({ message: z.string() }) });

/** One provider of a model. The first name is the one to show; each of them may stand in the manifest. */
export type Endpoint = { readonly names: readonly string[]; readonly pricing: unknown };

/** What the manifest says of an OpenRouter price. */
export type OpenRouterAsk = { readonly model: string; readonly endpoint?: string; readonly variant?: string };

export function askOf({ model, price }: Offer): OpenRouterAsk {
  if (price?.source !== "openrouter") return { model };
  const { endpoint, variant } = price;
  return {
    model: price.model ?? model,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(variant === undefined ? {} : { variant }),
  };
}

/** The path of a model's record below the API's address; null for a name that is not author/slug. */
export function recordPath(model: string): string | null {
  const parts = model.split("/");
  const odd = parts.length !== 2 || parts.some((part) => part.trim() === "" || part === "." || part === "..");
  // A half of a surrogate pair has no encoding.
  if (odd || /\p{Cs}/u.test(model)) return null;
  return `/images/models/${parts.map(encodeURIComponent).join("/")}/endpoints`;
}

/** The endpoints in a reply's text, or why there are none to be read. */
export function readEndpoints(text: string): { readonly endpoints: readonly Endpoint[] } | { readonly problem: string } {
  const json = parseJson(text);
  const record = recordSchema.safeParse(json).data;
  if (!record) {
    const error = errorSchema.safeParse(json).data?.error.message;
    if (error !== undefined) return { problem: `the reply is an error: ${shownValue(error)}` };
    return { problem: "the reply is not a record of endpoints with prices; the API may have changed" };
  }
  const endpoints = record.endpoints.map(({ provider_slug, provider_tag, provider_name, pricing }, index) => {
    const names = [provider_tag, provider_slug, provider_name].filter((name) => typeof name === "string" && name !== "");
    return { names: names.length > 0 ? (names as string[]) : [`number ${index + 1}`], pricing };
  });
  return { endpoints };
}

/** The one price of a model for a request, or why it has none; with the variants that its endpoints list. */
export function priceEndpoints(
  endpoints: readonly Endpoint[],
  { endpoint, variant }: OpenRouterAsk,
  input: Offer["input"],
): Priced & { readonly tiers: readonly string[] } {
  const picked = endpoint === undefined ? endpoints : endpoints.filter((each) => isNamed(each, endpoint));
  const tiers = [...new Set(picked.flatMap(({ pricing }) => variantsOf(pricing)))];
  if (endpoints.length === 0) return { problem: "no provider serves it at present", tiers };
  if (picked.length === 0)
    return { problem: `it has no endpoint "${shown(endpoint ?? "")}" (it has ${listed(endpoints.map(nameOf))})`, tiers };
  const ask = { input, ...(variant === undefined ? {} : { variant }) };
  const priced = picked.map((each) => ({ name: nameOf(each), ...priceLines(each.pricing, ask) }));
  const bad = priced.find((each) => "problem" in each);
  if (bad && "problem" in bad) {
    const problem = picked.length === 1 ? bad.problem : `at the endpoint ${shown(bad.name)} ${bad.problem}${otherwise(picked)}`;
    return { problem, tiers };
  }
  const good = priced.filter((each) => "tariff" in each);
  const [first] = good;
  if (!first || good.some(({ tariff }) => priceText(tariff) !== priceText(first.tariff))) {
    const prices = good.map(({ name, tariff }) => `${shown(name)}: ${priceText(tariff)}`);
    return { problem: `its endpoints have different prices (${prices.slice(0, 12).join("; ")})${otherwise(picked)}`, tiers };
  }
  return { tariff: first.tariff, ...(first.tier === undefined ? {} : { tier: first.tier }), tiers };
}

function otherwise(picked: readonly Endpoint[]): string {
  const example = shown(picked[0] ? nameOf(picked[0]) : "");
  return `: say which one in the candidate's \`price\`, such as \`endpoint: ${example}\``;
}

function isNamed({ names }: Endpoint, name: string): boolean {
  return names.some((each) => each.toLowerCase() === name.toLowerCase());
}

function nameOf({ names }: Endpoint): string {
  return names[0] ?? "";
}

/** "$0.05/image", all lines. */
function priceText({ lines }: Tariff): string {
  return lines.map(({ usd, of }) => `$${usd}/${of.join("x")}`).join(" + ");
}
