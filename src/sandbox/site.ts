import { json, notFound } from "./http/reply.ts";
import type { Sent } from "./http/reply.ts";
import { listedModels, priceList } from "./prices.ts";
import type { Model } from "./scenario/model.ts";
import type { World } from "./world.ts";

/** The site's two public pages for programs: the price list and a model's input schema. Neither wants a key. */

export function pricing(world: World): Sent {
  const list = priceList(modelsNow(world));
  world.pricing.reads += 1;
  return json(200, list);
}

/** GET /api/models/content?name=: the input schema, with `model` among its properties as the real ones have it. */
export function content(world: World, query: URLSearchParams): Sent {
  const name = query.get("name") ?? "";
  const model = modelsNow(world).find((each) => each.id === name || each.aliases.includes(name));
  if (!model) return notFound("model not found");
  return json(200, { simulated: true, data: { model_name: name, input_schema: publishedSchema(model.inputSchema, name) } });
}

function modelsNow({ scenario, pricing: { reads, sinceMs }, clock }: World): Model[] {
  return listedModels(scenario, { reads, elapsedMs: clock.now() - sinceMs });
}

function publishedSchema(inputSchema: Model["inputSchema"], name: string): Record<string, unknown> {
  const { properties, required } = inputSchema;
  const model = { type: "string", enum: [name], default: name, description: "Model name" };
  return {
    ...inputSchema,
    properties: { ...(properties as object | undefined), model },
    required: [...(Array.isArray(required) ? (required as unknown[]) : []), "model"],
  };
}
