import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256 } from "../src/adapters/disk.ts";
import { systemClock } from "../src/adapters/clock.ts";
import { openJournal } from "../src/adapters/store/journal.ts";
import { parseEvents } from "../src/core/ledger/events.ts";
import { foldLedger } from "../src/core/ledger/fold.ts";
import { manifestSchema } from "../src/core/manifest/schema.ts";
import type { Checker } from "../src/core/checks/port.ts";
import type { ImageProvider, ImageStore } from "../src/core/ports.ts";
import { computeResults } from "../src/core/report/compute.ts";
import { fullPass } from "../src/engine/next.ts";
import { runEngine } from "../src/engine/run.ts";
import { planFor } from "./plan.ts";
import type { Bench, Row } from "./table.ts";

const SIZES = [2_500, 10_000] as const;
const CONCURRENCY = 64;

export const engine: Bench = {
  name: "engine",
  title: "The engine's own work",
  how:
    `${SIZES.join(" and ")} attempts on a provider, a checker and an image store that answer at once, with the real ledger on the disk, \`--concurrency ${CONCURRENCY}\`: ` +
    "one attempt on each prompt, and four on each with the last one usable. Work that grows faster than the attempts would show in the ratio of the times per attempt. Reading back: the ledger is parsed and folded, and the results computed.",
  repeat: 3,
  run: async (repeat, say) => {
    const rows: Row[] = [];
    for (const tries of [1, 4]) {
      const runs: { small: Timing; large: Timing }[] = [];
      for (let time = 0; time < repeat; time++) {
        const [small, large] = [await once(SIZES[0], tries), await once(SIZES[1], tries)];
        runs.push({ small, large });
        say(
          `${tries} on a prompt: ${(1000 / large.run).toFixed(0)} attempts/s, run ${(large.run / small.run).toFixed(2)}, back ${(large.back / small.back).toFixed(2)}`,
        );
      }
      const what = tries === 1 ? "one attempt on a prompt" : `${tries} attempts on a prompt`;
      rows.push(
        { what: `${what}: attempts a second`, values: runs.map(({ large }) => 1000 / large.run) },
        {
          what: `${what}: time per attempt, ${SIZES[1]} / ${SIZES[0]}`,
          values: runs.map(({ small, large }) => large.run / small.run),
          target: { most: 1.5 },
        },
        {
          what: `${what}: reading back, per attempt, ${SIZES[1]} / ${SIZES[0]}`,
          values: runs.map(({ small, large }) => large.back / small.back),
          target: { most: 1.5 },
        },
      );
    }
    return rows;
  },
};

/** Milliseconds per attempt. */
type Timing = { readonly run: number; readonly back: number };

const MANIFEST = manifestSchema.parse({
  version: 1,
  candidates: [{ id: "steady", provider: "hiapi", model: "steady" }],
  prompts: [{ id: "one", prompt: "a small harbour" }],
});

async function once(attempts: number, tries: number): Promise<Timing> {
  const folder = await mkdtemp(join(tmpdir(), "usable-image-cost-bench-"));
  const file = join(folder, "ledger.ndjson");
  const journal = await openJournal(file);
  if (!journal.ok) throw new Error("no ledger");
  const plan = planFor(attempts / tries, 10);
  const silent = (): void => undefined;
  try {
    const begun = performance.now();
    const { attempts: made } = await runEngine(
      {
        ...fakes(tries),
        journal: journal.value,
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
        budgetUsd: 10n ** 18n,
        concurrency: CONCURRENCY,
        timeoutMs: 600_000,
        choose: fullPass(plan),
      },
    );
    const ran = performance.now() - begun;
    if (made.length !== attempts) throw new Error(`${made.length} attempts instead of ${attempts}`);
    await journal.value.close();
    return { run: ran / attempts, back: (await readBack(file, plan)) / attempts };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readBack(file: string, plan: ReturnType<typeof planFor>): Promise<number> {
  const begun = performance.now();
  const journal = await openJournal(file);
  if (!journal.ok) throw new Error("no ledger");
  const events = parseEvents(journal.value.lines, "ledger");
  if (!events.ok) throw new Error(JSON.stringify(events.problems));
  const facts = {
    version: "0",
    run: "bench",
    simulated: true,
    manifest: { path: "", sha256: "" },
    startedAt: "",
    finishedAt: "",
    budgetUsd: 1n,
    errors: [],
    warnings: [],
  };
  computeResults(facts, MANIFEST, plan, foldLedger(events.value).attempts);
  await journal.value.close();
  return performance.now() - begun;
}

/** Every task ends at once; the image of every `tries`-th attempt on a prompt is usable. */
function fakes(tries: number): { provider: ImageProvider; checker: Checker; images: ImageStore } {
  let tasks = 0;
  const attemptsOn = new Map<string, number>();
  const promptOf = new Map<string, string>();
  return {
    provider: {
      preflight: async () => null,
      compose: (_, prompt) => prompt,
      submit: async ({ body }) => {
        const taskId = `task-${++tasks}`;
        promptOf.set(taskId, body);
        return { kind: "created", taskId };
      },
      settle: async (taskId) => ({ kind: "image", url: taskId }),
      download: async (url) => ({ ok: true, bytes: Buffer.from(promptOf.get(url)!) }),
    },
    images: {
      put: async (bytes) => ({ sha256: Buffer.from(bytes).toString(), file: "" }),
      find: async (hash) => hash,
    },
    checker: {
      check: async (file) => {
        const number = (attemptsOn.get(file) ?? 0) + 1;
        attemptsOn.set(file, number);
        return { verdict: number === tries ? "usable" : "rejected", failures: [], facts: null };
      },
      close: async () => undefined,
    },
  };
}
