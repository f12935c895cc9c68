import type { Plan } from "../src/core/manifest/plan.ts";
import { MODEL } from "./workspace.ts";

/** A plan of one candidate and so many prompts, each of which needs one usable image and is tried `cap` times at most. */
export function planFor(prompts: number, cap = 3): Plan {
  return {
    objective: "every-prompt",
    design: { kind: "pass" },
    seed: 1,
    giveUpUsd: 3_000_000_000n,
    giveUpIsDefault: true,
    candidates: [
      {
        id: MODEL,
        provider: "hiapi",
        offer: { candidate: MODEL, provider: "hiapi", model: MODEL, input: {} },
        key: "a".repeat(64),
        reading: { candidate: MODEL, source: "", readAt: "", quote: null },
        priceUsd: 1_000_000_000n,
        reserveUsd: 1_000_000_000n,
        cap,
        maxAttempts: null,
      },
    ],
    pipelines: [],
    prompts: Array.from({ length: prompts }, (_, index) => ({
      id: `picture-${index + 1}`,
      text: `picture number ${index + 1} of a small harbour`,
      weight: 1,
      checks: [{ image: { minWidth: 32, notBlank: true } }],
      key: `${index}`.padStart(64, "b"),
      checksKey: "c".repeat(64),
    })),
  };
}
