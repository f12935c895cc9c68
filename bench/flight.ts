import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Results } from "../src/core/report/results.ts";
import { measure } from "./command.ts";
import { startDouble } from "./double/start.ts";
import { readInstances, type Instance } from "./spend/instances.ts";
import { manifestOf, scenarioOf } from "./spend/sandbox.ts";
import type { Bench } from "./table.ts";

const INSTANCES = ["I01", "I06", "I12"] as const;
const SEEDS = 8;
const CONCURRENCIES = [1, 16] as const;

export const flight: Bench = {
  name: "flight",
  title: "What concurrency costs",
  how:
    `The command as it ships, over HTTP against the sandbox in a process of its own, on models with the prices and chances of ${INSTANCES.join(", ")}: an image is blank where it is not usable, and takes 30 ms, log-normal with sigma 1, so that answers come back out of order. ` +
    `What \`--concurrency 16\` spends in the mean over what \`--concurrency 1\` spends; what is billed is the sandbox's own count.`,
  repeat: 1,
  run: async (repeat, say, { runs = SEEDS, only = INSTANCES }) => {
    const instances = readInstances().filter(({ id }) => only.includes(id));
    return Promise.all(
      instances.map(async (instance) => {
        const means: number[] = [];
        for (const concurrency of CONCURRENCIES) {
          let usd = 0;
          for (let seed = 0; seed < runs * repeat; seed++) usd += await spentOn(instance, seed, concurrency);
          means.push(usd / (runs * repeat));
          say(`${instance.id}, concurrency ${concurrency}: $${means.at(-1)!.toFixed(4)}`);
        }
        const [alone, together] = means as [number, number];
        return {
          what: `${instance.id}: spend at concurrency 16 / at 1, ${runs * repeat} seeds`,
          values: [together / alone],
          target: { most: 1.25 },
        };
      }),
    );
  },
};

/** Dollars of one measurement. @throws when the results tell another amount than the sandbox billed */
async function spentOn(instance: Instance, seed: number, concurrency: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "usable-image-cost-bench-"));
  const double = await startDouble({ scenario: scenarioOf(instance, seed) });
  try {
    const manifest = join(folder, "image-prompts.yml");
    await writeFile(manifest, JSON.stringify(manifestOf(instance, seed)));
    await measure({ folder, manifest }, double, concurrency);
    const results = JSON.parse(await readFile(join(folder, "out", "results.json"), "utf8")) as Results;
    const { billed } = await double.count();
    const attempts = results.candidates.reduce((sum, candidate) => sum + candidate.attempts, 0);
    if (billed !== attempts) throw new Error(`the sandbox billed ${billed} tasks, and the results have ${attempts} attempts`);
    return Number(results.spend.billedUsd) + Number(results.spend.unknownUsd);
  } finally {
    double.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
