import { sha256 } from "../../src/adapters/disk.ts";
import { systemClock } from "../../src/adapters/clock.ts";
import { makePlan, type Plan } from "../../src/core/manifest/plan.ts";
import { manifestSchema, type Manifest } from "../../src/core/manifest/schema.ts";
import { parseUsd } from "../../src/core/money.ts";
import type { PriceReading } from "../../src/core/ports.ts";
import { seededRandom, type Random } from "../../src/core/random.ts";
import { flatTariff } from "../../src/core/pricing/tariff.ts";
import type { EngineWorld } from "../../src/engine/run.ts";
import { DELTA, INDIFFERENCE, MIN_COVERAGE, type Instance } from "./instances.ts";

/** What surrounds the engine in a simulated run: a plan, and a provider in process that answers at once. */

export function planOf({ arms, giveUp }: Instance, seed: number): { readonly plan: Plan; readonly manifest: Manifest } {
  const manifest = manifestSchema.parse({
    version: 1,
    candidates: arms.map((_, index) => ({ id: `a${index}`, provider: "hiapi", model: `a${index}` })),
    prompts: arms[0]!.chances.map((_, index) => ({ id: `p${index}`, prompt: `p${index}` })),
    sampling: {
      ...(giveUp === null
        ? { objective: "any-image" }
        : { objective: "every-prompt", giveUpUsd: String(giveUp), minCoverage: MIN_COVERAGE }),
      seed,
      confidence: 1 - DELTA,
      indifference: INDIFFERENCE,
    },
  });
  const readings = arms.map(({ price }, index): PriceReading => {
    const base = { source: "bench", readAt: "" };
    const quote = { ...base, usd: parseUsd(price)!, tariff: flatTariff(String(price)), grade: "list", input: {} } as const;
    return { ...base, candidate: `a${index}`, quote };
  });
  const prompts = manifest.prompts.flatMap((each) =>
    "prompt" in each ? [{ id: each.id, text: each.prompt, weight: 1, checks: [] }] : [],
  );
  return { plan: makePlan(manifest, prompts, readings, true, sha256), manifest };
}

/** Which candidate a plan's id stands for, by its place. */
export const placeOf = (id: string): number => Number(id.slice(1));

/**
 * Whether an attempt is usable is drawn from the seed and the attempt's own number: on its candidate where prompts are alike, on its
 * candidate and prompt where they are not. So the order of answers changes no outcome.
 */
export function worldOf({ id, arms, giveUp }: Instance, seed: number): EngineWorld {
  const luck = new Map<string, Random>();
  const draw = (candidate: string, prompt: string): boolean => {
    const stream = giveUp === null ? candidate : `${candidate} ${prompt}`;
    let random = luck.get(stream);
    if (!random) luck.set(stream, (random = seededRandom(seed, `spend ${id} ${stream}`)));
    return random() < arms[placeOf(candidate)]!.chances[placeOf(prompt)]!;
  };
  const usable = new Map<string, boolean>();
  const silent = (): void => undefined;
  return {
    provider: {
      preflight: async () => null,
      compose: ({ model }, prompt) => `${model} ${prompt}`,
      submit: async ({ body }) => {
        const taskId = String(usable.size);
        const [candidate, prompt] = body.split(" ") as [string, string];
        usable.set(taskId, draw(candidate, prompt));
        return { kind: "created", taskId };
      },
      settle: async (taskId) => ({ kind: "image", url: taskId }),
      download: async (url) => ({ ok: true, bytes: Buffer.from(url) }),
    },
    images: { put: async (bytes) => ({ sha256: Buffer.from(bytes).toString(), file: "" }), find: async (hash) => hash },
    checker: {
      check: async (file) => ({ verdict: usable.get(file) ? "usable" : "rejected", failures: [], facts: null }),
      close: async () => undefined,
    },
    journal: { lines: [], append: async () => undefined, close: async () => undefined },
    clock: systemClock,
    log: { info: silent, warning: silent, group: silent, progress: silent },
    hash: sha256,
    places: { manifest: "", root: "" },
    signal: new AbortController().signal,
  };
}
