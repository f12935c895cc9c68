import { readFileSync } from "node:fs";
import { sha256 } from "../src/adapters/disk.ts";
import { systemClock } from "../src/adapters/clock.ts";
import { manifestSchema } from "../src/core/manifest/schema.ts";
import { parseUsd, sumUsd, usdToNumber } from "../src/core/money.ts";
import { makePlan, type Plan } from "../src/core/manifest/plan.ts";
import { flatTariff } from "../src/core/pricing/tariff.ts";
import type { Checker } from "../src/core/checks/port.ts";
import type { ImageProvider, ImageStore, Journal, PriceReading } from "../src/core/ports.ts";
import { hash32, seededRandom } from "../src/core/random.ts";
import { computeResults } from "../src/core/report/compute.ts";
import { lowerBound } from "../src/core/statistics/lower-bound.ts";
import { raceChooser } from "../src/engine/race.ts";
import { runEngine } from "../src/engine/run.ts";
import type { Bench, Row } from "./table.ts";

const RUNS = 200;
const BUDGET = "50";
const CONCURRENCY = 16;
const DELTA = 0.05;
const INDIFFERENCE = 0.05;
const PROMPTS = 24;
/** The instances that the procedure settles within the budget every time (statistics.md, 4). */
const SETTLING = ["I01", "I02", "I03", "I05", "I06", "I08", "I09", "I10", "I12"];

type Instance = { readonly id: string; readonly arms: readonly { readonly c: number; readonly p: number }[] };
const INSTANCES = (JSON.parse(readFileSync("test/fixtures/statistics/instances.json", "utf8")) as { any_image: Instance[] })
  .any_image;

export const spend: Bench = {
  name: "spend",
  title: "What an answer costs",
  how:
    `Races through the real engine on invented candidates whose chances are known, ${RUNS} seeded runs each, ${PROMPTS} prompts, \`--concurrency ${CONCURRENCY}\`, a budget of $${BUDGET}, every answer at once. ` +
    "The lower bound is the least that any procedure with the same error must spend in the mean. Wrong: named cheapest, and dearer than the cheapest by more than the indifference of 5 %.",
  repeat: 1,
  run: async (repeat, say) => {
    const rows: Row[] = [];
    const ratios: number[] = [];
    for (const id of SETTLING) {
      const instance = INSTANCES.find((each) => each.id === id)!;
      const runs: Race[] = [];
      for (let seed = 0; seed < RUNS * repeat; seed++) runs.push(await once(instance, seed));
      const mean = runs.reduce((sum, { usd }) => sum + usd, 0) / runs.length;
      const ratio = mean / boundOf(instance);
      const wrong = runs.filter((each) => each.isWrong).length / runs.length;
      ratios.push(ratio);
      say(`${id}: $${mean.toFixed(3)}, ${ratio.toFixed(2)} times the bound, ${(100 * wrong).toFixed(1)} % wrong`);
      rows.push({ what: `${id}: mean spend / lower bound`, values: [ratio] });
      rows.push({ what: `${id}: wrong winner`, values: [wrong], target: { most: 0.05 } });
      rows.push({ what: `${id}: undecided at the budget`, values: [runs.filter(({ isOpen }) => isOpen).length / runs.length] });
    }
    const geometric = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
    return [{ what: "geometric mean of spend / lower bound", values: [geometric], target: { most: 2.6 } }, ...rows];
  },
};

function boundOf({ arms }: Instance): number {
  const bound = lowerBound(
    arms.map(({ c, p }) => ({ attemptUsd: c, productionUsd: c, chance: p })),
    DELTA,
    INDIFFERENCE,
  );
  if (!bound) throw new Error("no bound");
  return bound.usd;
}

type Race = { readonly usd: number; readonly isWrong: boolean; readonly isOpen: boolean };

async function once(instance: Instance, seed: number): Promise<Race> {
  const { plan, manifest } = planOf(instance, seed);
  const silent = (): void => undefined;
  const journal: Journal = { lines: [], append: () => Promise.resolve(), close: () => Promise.resolve() };
  const { attempts } = await runEngine(
    {
      ...fakes(instance, seed),
      journal,
      clock: systemClock,
      log: { info: silent, warning: silent, group: silent, progress: silent },
      hash: sha256,
      places: { manifest: "", root: "" },
      signal: new AbortController().signal,
    },
    {
      run: "bench",
      plan,
      ledger: { attempts: [], openRun: null, nextSequence: 0, withdrawn: [] },
      budgetUsd: parseUsd(BUDGET)!,
      concurrency: CONCURRENCY,
      timeoutMs: 600_000,
      choose: raceChooser(plan, { delta: DELTA, indifference: INDIFFERENCE }),
    },
  );
  const facts = { version: "", run: "bench", simulated: true, manifest: { path: "", sha256: "" }, startedAt: "", finishedAt: "" };
  const results = computeResults({ ...facts, budgetUsd: 1n, errors: [], warnings: [] }, manifest, plan, attempts);
  const cost = (id: string): number => {
    const { c, p } = instance.arms[Number(id.slice(1))]!;
    return p > 0 ? c / p : Infinity;
  };
  const best = Math.min(...plan.candidates.map(({ id }) => cost(id)));
  const { cheapest, status } = results.decision;
  return {
    usd: usdToNumber(sumUsd(attempts.map(({ intent }) => intent.priceUsd ?? 0n))),
    isWrong: status === "clear" && cheapest !== null && cost(cheapest) > best * (1 + INDIFFERENCE) * (1 + 1e-9),
    isOpen: status === "undecided" || status === "none",
  };
}

function planOf({ arms }: Instance, seed: number): { plan: Plan; manifest: ReturnType<typeof manifestSchema.parse> } {
  const manifest = manifestSchema.parse({
    version: 1,
    candidates: arms.map((_, index) => ({ id: `a${index}`, provider: "hiapi", model: `a${index}` })),
    prompts: Array.from({ length: PROMPTS }, (_, index) => ({ id: `p${index}`, prompt: `picture ${index}` })),
    sampling: { objective: "any-image", seed, confidence: 1 - DELTA, indifference: INDIFFERENCE },
  });
  const readings = arms.map(({ c }, index): PriceReading => {
    const base = { candidate: `a${index}`, source: "bench", readAt: "" };
    return {
      ...base,
      quote: { usd: parseUsd(c)!, tariff: flatTariff(String(c)), grade: "list", source: "bench", readAt: "", input: {} },
    };
  });
  const prompts = manifest.prompts.flatMap((each) =>
    "prompt" in each ? [{ id: each.id, text: each.prompt, weight: 1, checks: [] }] : [],
  );
  return { plan: makePlan(manifest, prompts, readings, true, sha256), manifest };
}

/** Every task ends at once; whether its image is usable is drawn from the seed, the candidate and the attempt's own number. */
function fakes({ arms }: Instance, seed: number): { provider: ImageProvider; checker: Checker; images: ImageStore } {
  const random = arms.map((_, index) => seededRandom(hash32(`spend ${seed}`), `arm ${index}`));
  let tasks = 0;
  const outcome = new Map<string, boolean>();
  return {
    provider: {
      preflight: async () => null,
      compose: ({ model }) => model,
      submit: async ({ body }) => {
        const taskId = `task-${++tasks}`;
        const index = Number(body.slice(1));
        outcome.set(taskId, random[index]!() < arms[index]!.p);
        return { kind: "created", taskId };
      },
      settle: async (taskId) => ({ kind: "image", url: taskId }),
      download: async (url) => ({ ok: true, bytes: Buffer.from(url) }),
    },
    images: {
      put: async (bytes) => ({ sha256: Buffer.from(bytes).toString(), file: "" }),
      find: async (hash) => hash,
    },
    checker: {
      check: async (file) => ({ verdict: outcome.get(file) ? "usable" : "rejected", failures: [], facts: null }),
      close: async () => undefined,
    },
  };
}
