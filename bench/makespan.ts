import { startDouble } from "./double/start.ts";
import { measure, readLedger, validate } from "./command.ts";
import { median } from "./numbers.ts";
import type { Bench, Row } from "./table.ts";
import { createWorkspace, steadyScenario } from "./workspace.ts";

const LATENCY_MS = 200;
const ROUNDS = 40;
const CONCURRENCIES = [1, 4, 16, 64] as const;

export const makespan: Bench = {
  name: "makespan",
  title: "Makespan against the ideal",
  how:
    `Ideal: ceil(images / concurrency) x ${LATENCY_MS} ms, ${ROUNDS} rounds. The command as it ships, against the sandbox in a process of its own; ` +
    "from the first request written to the ledger to the last image judged. The whole command also reads prices, links images, draws the contact sheet and writes the report; its start-up (that of `validate`) is taken off.",
  repeat: 5,
  run: async (repeat, say) => {
    const results = new Map(CONCURRENCIES.map((concurrency) => [concurrency, [] as Timing[]]));
    for (let time = 0; time < repeat; time++)
      for (const concurrency of CONCURRENCIES) {
        const timing = await once(concurrency);
        results.get(concurrency)!.push(timing);
        say(`concurrency ${concurrency}: ${timing.making.toFixed(3)}, whole command ${timing.command.toFixed(3)}`);
      }
    return [
      ...[...results].map(([concurrency, timings]): Row => ({
        what: `makespan / ideal, concurrency ${concurrency}`,
        values: timings.map((timing) => timing.making),
        target: { most: 1.05 },
      })),
      ...[...results].map(([concurrency, timings]): Row => ({
        what: `whole command less start-up / ideal, concurrency ${concurrency}`,
        values: timings.map((timing) => timing.command),
      })),
    ];
  },
};

type Timing = { readonly making: number; readonly command: number };

async function once(concurrency: number): Promise<Timing> {
  const images = concurrency * ROUNDS;
  const ideal = Math.ceil(images / concurrency) * LATENCY_MS;
  const workspace = await createWorkspace(images);
  const double = await startDouble({ scenario: steadyScenario(LATENCY_MS) });
  try {
    const startUps: number[] = [];
    for (let time = 0; time < 3; time++) startUps.push((await validate(workspace)).wallMs);
    const { wallMs } = await measure(workspace, double, concurrency);
    const ledger = await readLedger(workspace);
    const usable = ledger.filter((entry) => entry.verdict === "usable").length;
    if (usable !== images) throw new Error(`${usable} of ${images} images were judged usable`);
    const begun = Math.min(...ledger.filter(({ event }) => event === "intent").map((entry) => entry.at!));
    const settled = Math.max(...ledger.filter(({ event }) => event === "verdict").map((entry) => entry.at!));
    return { making: (settled - begun) / ideal, command: (wallMs - median(startUps)) / ideal };
  } finally {
    double.stop();
    await workspace.remove();
  }
}
