import type { ScenarioInput } from "../../src/sandbox/scenario.ts";
import { DELTA, INDIFFERENCE, type Instance } from "./instances.ts";

/** An instance of any image as a sandbox and a manifest: an image that is not usable is blank. */

/** Images take 30 ms, log-normal with sigma 1, so that answers come back out of order. */
export function scenarioOf({ arms }: Instance, seed: number): ScenarioInput {
  return {
    seed,
    models: arms.map(({ price, chances }, index) => ({
      id: `a${index}`,
      baseUsd: price,
      quality: { blank: 1 - chances[0]! },
      latencyMs: { median: 30, spread: 1 },
    })),
    images: { longestSide: 64 },
    limits: { advertise: 100_000 },
  };
}

/** A manifest that asks which of its models is cheapest. */
export function manifestOf({ arms }: Instance, seed: number): object {
  return {
    version: 1,
    candidates: arms.map((_, index) => ({ id: `a${index}`, provider: "hiapi", model: `a${index}` })),
    prompts: arms[0]!.chances.map((_, index) => ({ id: `p${index}`, prompt: `picture ${index} of a small harbour` })),
    check: [{ image: { notBlank: true } }],
    sampling: { objective: "any-image", confidence: 1 - DELTA, indifference: INDIFFERENCE, seed },
    budget: { usd: "50" },
  };
}
