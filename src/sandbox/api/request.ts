import { z } from "zod";
import { listedModels } from "../prices.ts";
import { schemaProblems } from "../schema-check.ts";
import type { Model } from "../scenario/model.ts";
import type { World } from "../world.ts";

/** Reads the body of a create: what is asked for, or why it is refused. */

const bodySchema = z.strictObject({
  model: z.string().min(1),
  input: z.record(z.string(), z.unknown()),
  route: z.string().optional(),
  callback: z
    .strictObject({ url: z.url({ protocol: /^https?$/ }), when: z.literal("final").default("final") })
    .nullable()
    .optional(),
  storage: z.enum(["temp", "persistent"]).optional(),
});

export type Asked = {
  readonly row: Model;
  /** As the detail will show it. */
  readonly model: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly prompt: string;
  readonly route?: string;
  readonly storage?: string;
};

export type Refusal = { readonly code: "INVALID_REQUEST" | "MODEL_UNAVAILABLE"; readonly message: string };
type Reading = { readonly asked: Asked } | { readonly refusal: Refusal };

const invalid = (message: string): Reading => ({ refusal: { code: "INVALID_REQUEST", message } });

export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}

/** The model that a body names, without judging it; null when it names none. */
export function namedModel(body: unknown): string | null {
  const parsed = z.looseObject({ model: z.string(), route: z.string().optional() }).safeParse(body);
  return parsed.success ? fullName(parsed.data.model, parsed.data.route) : null;
}

/** A route of "" or "default" is the same as none. */
function fullName(model: string, route: string | undefined): string {
  return route === undefined || route === "" || route === "default" ? model : `${model}@${route}`;
}

export function readRequest(world: World, body: unknown): Reading {
  if (body === undefined) return invalid("invalid request: the body is not JSON");
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success)
    return invalid(
      `invalid request: ${parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ")}`,
    );
  const { model, input, route, storage } = parsed.data;
  const name = fullName(model, route);
  const { reads, sinceMs } = world.pricing;
  const listed = listedModels(world.scenario, { reads, elapsedMs: world.clock.now() - sinceMs });
  const row = listed.find((each) => each.id === name || each.aliases.includes(name));
  if (!row) return { refusal: unknownModel(world, listed, name) };
  const problems = schemaProblems(input, row.inputSchema);
  if (problems.length > 0) return invalid(`invalid request: ${problems.join("; ")}`);
  const prompt = typeof input["prompt"] === "string" ? input["prompt"] : "";
  const sent = { ...(route === undefined ? {} : { route }), ...(storage === undefined ? {} : { storage }) };
  return { asked: { row, model: name, input, prompt, ...sent } };
}

function unknownModel(world: World, listed: readonly Model[], name: string): Refusal {
  if (world.scenario.models.some((model) => model.id === name))
    return { code: "MODEL_UNAVAILABLE", message: `model ${name} is not available` };
  const [base = name] = name.split("@");
  const routes = listed.flatMap(({ id }) =>
    id === base ? ["default"] : id.startsWith(`${base}@`) ? [id.slice(base.length + 1)] : [],
  );
  if (name !== base && routes.length > 0)
    return {
      code: "INVALID_REQUEST",
      message: `unknown route "${name.slice(base.length + 1)}" of ${base}; available routes: ${routes.join(", ")}`,
    };
  return { code: "INVALID_REQUEST", message: `unknown model "${name}"` };
}
