import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ScenarioInput } from "../src/sandbox/scenario.ts";

/** A folder with a manifest, thrown away afterwards. */
export type Workspace = { readonly folder: string; readonly manifest: string; readonly remove: () => Promise<void> };

export const MODEL = "steady";

/** One candidate, so many prompts, checks that decode; budget and retries without a limit that matters. */
export async function createWorkspace(prompts: number): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), "usable-image-cost-bench-"));
  const manifest = join(folder, "image-prompts.yml");
  await writeFile(
    manifest,
    JSON.stringify({
      version: 1,
      candidates: [{ id: MODEL, provider: "hiapi", model: MODEL }],
      prompts: [{ from: "prompts.jsonl", column: "prompt", idColumn: "id" }],
      check: [{ image: { minWidth: 32, notBlank: true } }],
      budget: { usd: "1000" },
    }),
  );
  const lines = Array.from({ length: prompts }, (_, index) =>
    JSON.stringify({ id: `picture-${index + 1}`, prompt: `picture number ${index + 1} of a small harbour` }),
  );
  await writeFile(join(folder, "prompts.jsonl"), `${lines.join("\n")}\n`);
  return { folder, manifest, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** One model whose images are all good and take `latencyMs`; small images unless told. */
export function steadyScenario(
  latencyMs: ScenarioInput["models"][number]["latencyMs"],
  more: Partial<ScenarioInput> = {},
): ScenarioInput {
  return {
    models: [{ id: MODEL, baseUsd: 0.001, ...(latencyMs === undefined ? {} : { latencyMs }) }],
    images: { longestSide: 64 },
    limits: { advertise: 100_000 },
    ...more,
  };
}
