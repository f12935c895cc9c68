import Ajv from "ajv/dist/2020.js";

/**
 * The documented shape of OpenRouter's GET /images/models/{author}/{slug}/endpoints (its OpenAPI description:
 * ImageModelEndpointsResponse, ImageEndpoint, ImagePricingEntry), so that the double can say nothing that OpenRouter would not.
 */
const text = { type: "string" };
const ENTRY = {
  type: "object",
  required: ["billable", "unit", "cost_usd"],
  properties: {
    billable: { enum: ["output_image", "input_image", "input_font", "input_reference", "input_text"] },
    unit: { enum: ["request", "image", "megapixel", "token"] },
    cost_usd: { type: "number" },
    variant: text,
  },
};
const ENDPOINT = {
  type: "object",
  properties: {
    provider_name: text,
    provider_slug: text,
    provider_tag: { type: ["string", "null"] },
    supports_streaming: { type: "boolean" },
    supported_parameters: { type: "object" },
    allowed_passthrough_parameters: { type: "array", items: text },
    pricing: { type: "array", items: ENTRY },
  },
};
const RECORD = {
  type: "object",
  required: ["id", "endpoints"],
  properties: { id: text, endpoints: { type: "array", items: { ...ENDPOINT, required: Object.keys(ENDPOINT.properties) } } },
};

const isRecord = new Ajv.default().compile(RECORD);

/** Cost by "billable unit" or "billable unit variant". */
export type Prices = Readonly<Record<string, number>>;

/** What OpenRouter answers for a model: its providers by slug, each with its prices. */
export function record(id: string, providers: Readonly<Record<string, Prices>>): unknown {
  const endpoints = Object.entries(providers).map(([slug, prices]) => ({
    provider_name: `${slug.toUpperCase()} Inc.`,
    provider_slug: slug,
    provider_tag: slug === "untagged" ? null : `${slug}/fast`,
    supports_streaming: false,
    supported_parameters: { resolution: { type: "enum", values: ["1K", "2K"] }, seed: { type: "boolean" } },
    allowed_passthrough_parameters: [],
    pricing: Object.entries(prices).map(([line, cost]) => {
      const [billable, unit, variant] = line.split(" ");
      return { billable, unit, cost_usd: cost, ...(variant === undefined ? {} : { variant }) };
    }),
  }));
  const body = { id, endpoints };
  if (!isRecord(body)) throw new Error(`not what OpenRouter documents: ${JSON.stringify(isRecord.errors)}`);
  return body;
}
