import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createChecker } from "../src/adapters/checks/checker.ts";
import { createImageInspector } from "../src/adapters/checks/inspector.ts";
import { fastClock } from "../src/adapters/clock.ts";
import { sha256 } from "../src/adapters/disk.ts";
import { createDownload } from "../src/adapters/download.ts";
import { createHttp } from "../src/adapters/http.ts";
import { createHiapi } from "../src/adapters/providers/hiapi/client.ts";
import { openState } from "../src/adapters/store/state.ts";
import type { Clock } from "../src/core/ports.ts";
import { fullPass } from "../src/engine/next.ts";
import { runEngine } from "../src/engine/run.ts";
import type { ScenarioInput } from "../src/sandbox/scenario.ts";
import { startDouble, type Double } from "./double/start.ts";
import { runNaive } from "./naive.ts";
import { planFor } from "./plan.ts";
import type { Bench, Row } from "./table.ts";
import { createWorkspace, steadyScenario } from "./workspace.ts";

/** HiAPI's documented limits, and about a minute an image (hiapi.md, 1.7 and 1.8). */
const LIMIT = 60;
const MINUTE = 60_000;
const SECOND = 1_000;
const LATENCY = { median: MINUTE, spread: 0.25 };
const REPLY_MS = 150;
const IMAGES = 1_000;
const CONCURRENCY = 128;
const FACTOR = 40;

export const rate: Bench = {
  name: "rate",
  title: "Images a minute under HiAPI's limits",
  how:
    `${LIMIT} requests a minute and 10 at once, enforced by the sandbox with its headers and 429s; ${LATENCY.median / SECOND} s an image (log-normal, sigma ${LATENCY.spread}), ${REPLY_MS} ms a reply, ${IMAGES} images, ` +
    `\`--concurrency ${CONCURRENCY}\`. Both sides run on a clock that is ${FACTOR} times as fast, all waits scaled alike. Steady state: from the third minute to the last create. ` +
    "Naive clients: each task is polled every three seconds, by one with as many tasks as the limit lets it poll, and by one with as many as ours, which tries again three seconds after a 429.",
  repeat: 3,
  run: async (repeat, say) => {
    const rows = new Map<string, { values: number[]; row: Omit<Row, "what" | "values"> }>();
    const note = (what: string, value: number, row: Omit<Row, "what" | "values"> = {}): void => {
      const entry = rows.get(what) ?? { values: [], row };
      entry.values.push(value);
      rows.set(what, entry);
      say(`${what}: ${value.toFixed(3)}`);
    };
    for (let time = 0; time < repeat; time++) {
      for (const window of ["fixed", "sliding"] as const) {
        const ours = await withDouble(window, measureOurs);
        note(`${window} window: steady state / limit`, ours.steady, { target: { least: 0.85 } });
        note(`${window} window: with ramp-up and drain / limit`, ours.whole);
        note(`${window} window: 429 replies`, ours.refused);
        note(`${window} window: requests an image`, ours.requestsPerImage);
      }
      const few = await withDouble("fixed", (double, clock) => runNaive(double, clock, { tasks: 3, minutes: 6 }));
      note("naive, 3 tasks at once / limit", few.perMinute / LIMIT);
      const many = await withDouble("fixed", (double, clock) => runNaive(double, clock, { tasks: CONCURRENCY, minutes: 6 }));
      note(`naive, ${CONCURRENCY} tasks at once / limit`, many.perMinute / LIMIT);
      note(`naive, ${CONCURRENCY} tasks at once: 429 replies an image`, many.refusedPerImage);
    }
    return [...rows].map(([what, { values, row }]) => ({ what, values, ...row }));
  },
};

async function withDouble<T>(window: "fixed" | "sliding", story: (double: Double, clock: Clock) => Promise<T>): Promise<T> {
  const time = { factor: FACTOR, origin: Date.now() };
  const limits: ScenarioInput["limits"] = { requestsPerMinute: LIMIT, concurrentRequests: 10, window };
  const double = await startDouble({ scenario: steadyScenario(LATENCY, { limits, replyMs: REPLY_MS }), time });
  try {
    return await story(double, fastClock(time.factor, time.origin));
  } finally {
    double.stop();
  }
}

type Ours = { readonly steady: number; readonly whole: number; readonly refused: number; readonly requestsPerImage: number };

/** The engine with its ledger, its images and its checks, on a fast clock. */
async function measureOurs(double: Double, clock: Clock): Promise<Ours> {
  const workspace = await createWorkspace(1);
  const state = await openState(join(workspace.folder, "state"));
  if (!state.ok) throw new Error("no state");
  const unasked = (): Promise<never> => Promise.reject(new Error("only pixels are checked here"));
  const checker = createChecker({
    inspector: createImageInspector({ workerUrl: new URL("../../../dist/worker/index.js", import.meta.url) }),
    runners: { text: unasked, judge: unasked, command: unasked, http: unasked },
  });
  const http = createHttp("bench");
  const [baseUrl, apiKey, random] = [double.url, "any", Math.random];
  const provider = createHiapi({ http, clock, random, baseUrl, apiKey, download: createDownload("bench", baseUrl) });
  const plan = planFor(IMAGES);
  const silent = (): void => undefined;
  try {
    await provider.preflight();
    const { journal, images } = state.value;
    const log = { info: silent, warning: silent, group: silent, progress: silent };
    const { attempts } = await runEngine(
      {
        provider,
        checker,
        images,
        journal,
        clock,
        log,
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
        timeoutMs: 10 * MINUTE,
        choose: fullPass(plan),
      },
    );
    const settled = attempts.flatMap(({ end }) => (end?.outcome === "image" ? [end.at] : []));
    if (settled.length < IMAGES) throw new Error(`only ${settled.length} of ${IMAGES} images came`);
    const begun = Math.min(...attempts.map(({ intent }) => intent.at));
    const [from, to] = [begun + 3 * MINUTE, Math.max(...attempts.map(({ intent }) => intent.at))];
    const { rateLimited, requests } = await double.count();
    return {
      steady: settled.filter((at) => at >= from && at < to).length / ((to - from) / MINUTE) / LIMIT,
      whole: IMAGES / ((Math.max(...settled) - begun) / MINUTE) / LIMIT,
      refused: rateLimited,
      requestsPerImage: requests / IMAGES,
    };
  } finally {
    await checker.close();
    await state.value.close();
    await rm(workspace.folder, { recursive: true, force: true });
  }
}
