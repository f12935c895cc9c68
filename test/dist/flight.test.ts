import { writeFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readInstances } from "../../bench/spend/instances.ts";
import { manifestOf, scenarioOf } from "../../bench/spend/sandbox.ts";
import type { Results } from "../../src/core/report/results.ts";
import { scenarioSchema } from "../../src/sandbox/scenario.ts";
import { startSandbox } from "../../src/sandbox/server.ts";
import { copyBundle, makeFolder, removeFolder, start } from "../support/bundle.ts";

/** The built command against the sandbox: how many requests run at once must not cost money. */

const INSTANCE = readInstances().find(({ id }) => id === "I01")!;
const SEEDS = [1, 2, 3];
let folder: string;
let bundle: string;

beforeAll(async () => {
  folder = await makeFolder();
  bundle = await copyBundle(folder);
});
afterAll(() => removeFolder(folder));

async function measure(seed: number, concurrency: number): Promise<Results> {
  const sandbox = await startSandbox({ scenario: scenarioSchema.parse(scenarioOf(INSTANCE, seed)) });
  try {
    const name = `${seed}-${concurrency}`;
    await writeFile(join(folder, `${name}.yml`), JSON.stringify(manifestOf(INSTANCE, seed)));
    const args = ["measure", "--manifest", `${name}.yml`, "--output-dir", name, "--concurrency", String(concurrency)];
    const env = { HIAPI_API_KEY: "any", HIAPI_BASE_URL: sandbox.url, HIAPI_SITE_URL: sandbox.url };
    const { exit, stderr } = await start([join(bundle, "cli.js"), ...args], { cwd: folder, env }).ended;
    expect([exit, exit === 0 ? "" : stderr]).toEqual([0, ""]);
    return JSON.parse(await readFile(join(folder, name, "results.json"), "utf8")) as Results;
  } finally {
    await sandbox.close();
  }
}

test("at concurrency 16 it spends no more than 1.25 times what it spends one by one, and names the same", async () => {
  const runs = await Promise.all(SEEDS.map(async (seed) => [await measure(seed, 1), await measure(seed, 16)] as const));
  const spent = ({ spend }: Results): number => Number(spend.billedUsd);
  const total = (which: 0 | 1): number => runs.reduce((sum, pair) => sum + spent(pair[which]), 0);
  expect(total(0)).toBeGreaterThan(0);
  expect(total(1)).toBeLessThanOrEqual(1.25 * total(0));
  for (const [alone, together] of runs) expect(together.decision.cheapest).toBe(alone.decision.cheapest);
});
