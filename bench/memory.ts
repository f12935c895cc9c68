import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { measure, readLedger } from "./command.ts";
import { startDouble } from "./double/start.ts";
import { slope } from "./numbers.ts";
import type { Bench } from "./table.ts";
import { createWorkspace, steadyScenario } from "./workspace.ts";

const ATTEMPTS = 2_000;
const POOL = 16;
const CONCURRENCY = 32;
const EVERY_MS = 200;

export const memory: Bench = {
  name: "memory",
  title: "Memory over many attempts",
  how:
    `${ATTEMPTS} attempts of 1024x1024 PNG images with real checks, \`--concurrency ${CONCURRENCY}\`, the sandbox in a process of its own. The resident size of the whole command ` +
    `(workers are threads of it) is read from outside every ${EVERY_MS} ms. The slope is that of a least-squares line through the second half of the attempts.`,
  repeat: 3,
  run: async (repeat, say) => {
    const runs: Found[] = [];
    for (let time = 0; time < repeat; time++) {
      const found = await once();
      runs.push(found);
      say(
        `peak ${found.peakMb.toFixed(0)} MB, ${found.growth.toFixed(1)} MB over the second half, ${found.perSecond.toFixed(1)} images/s`,
      );
    }
    return [
      { what: "peak resident size", values: runs.map((each) => each.peakMb), unit: " MB", target: { most: 350 } },
      { what: "growth over the second half", values: runs.map((each) => each.growth), unit: " MB", target: { most: 10 } },
      { what: "images downloaded / peak", values: runs.map((each) => each.downloadedMb / each.peakMb) },
      { what: "attempts a second", values: runs.map((each) => each.perSecond) },
    ];
  },
};

type Found = { readonly peakMb: number; readonly growth: number; readonly downloadedMb: number; readonly perSecond: number };

async function once(): Promise<Found> {
  const workspace = await createWorkspace(ATTEMPTS);
  const scenario = steadyScenario(200, { images: {} });
  const double = await startDouble({ scenario, pool: POOL });
  const samples: Sample[] = [];
  const watching = new AbortController();
  try {
    let watch = Promise.resolve();
    await measure(workspace, double, CONCURRENCY, ({ pid }) => {
      watch = follow(pid!, samples, watching.signal);
    });
    watching.abort();
    await watch;
    const ledger = await readLedger(workspace);
    const judged = ledger.filter(({ event }) => event === "verdict");
    if (judged.length !== ATTEMPTS) throw new Error(`${judged.length} of ${ATTEMPTS} images were judged`);
    const times = judged.map((entry) => entry.at!).toSorted((a, b) => a - b);
    const [half, end] = [times[ATTEMPTS / 2]!, times.at(-1)!];
    const second = samples.filter(({ at }) => at >= half && at <= end);
    const perMs = slope(second.map(({ at, mb }) => [at - half, mb] as const));
    const bytes = judged.reduce((sum, entry) => sum + (entry.facts?.bytes ?? 0), 0);
    return {
      peakMb: Math.max(...samples.map(({ mb }) => mb)),
      growth: perMs * (end - half),
      downloadedMb: bytes / 2 ** 20,
      perSecond: ATTEMPTS / ((end - times[0]!) / 1000),
    };
  } finally {
    watching.abort();
    double.stop();
    await workspace.remove();
  }
}

type Sample = { readonly at: number; readonly mb: number };

async function follow(pid: number, samples: Sample[], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const mb = residentMb(pid);
    if (mb !== null) samples.push({ at: Date.now(), mb });
    await sleep(EVERY_MS);
  }
}

/** The resident size of a process, in megabytes; null when it is gone. */
function residentMb(pid: number): number | null {
  try {
    if (process.platform === "linux") {
      const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
      return kilobytes === undefined ? null : Number(kilobytes) / 1024;
    }
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;
  } catch {
    return null;
  }
}
