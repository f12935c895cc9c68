import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "@jest/globals";
import { createChecker, type Runners } from "../../src/adapters/checks/checker.ts";
import { createImageInspector } from "../../src/adapters/checks/inspector.ts";
import { calibrate } from "../../src/commands/calibrate.ts";
import type { End, World } from "../../src/commands/world.ts";
import type { Calibration } from "../../src/core/calibration/schema.ts";
import { readOptions } from "../../src/options.ts";
import { paint } from "../../src/sandbox/painter.ts";
import type { ImageKind } from "../../src/sandbox/scenario/chances.ts";
import { buildWorld } from "../../src/world.ts";
import { NOBODY } from "./local-checker.ts";
import { WORKER } from "./measuring.ts";

/** Runs `check calibrate` from the sources on painted images of known truth, with the built image worker. */

const inspector = createImageInspector({ workerUrl: WORKER, workers: 1 });
afterAll(() => inspector.close());

export const CALIBRATED = `version: 1
candidates: [{ id: draft, provider: hiapi, model: z-image }]
prompts:
  - { id: a, prompt: A red lamp }
  - { id: wide, prompt: A wide banner, check: [{ image: { aspect: "2:1" } }] }
check: [{ image: { notBlank: true } }]
`;

export type Calibrating = {
  readonly folder: string;
  readonly put: (name: string, content: string | Uint8Array) => Promise<void>;
  /** Paints an image of a kind. */
  readonly paint: (name: string, kind: ImageKind, seed?: number, size?: readonly [number, number]) => Promise<void>;
  readonly run: (
    labels: string,
    more?: { options?: Record<string, string>; runners?: Partial<Runners>; signal?: AbortSignal },
  ) => Promise<{ end: End; calibration: Calibration; lines: readonly string[] }>;
  readonly text: (name: string) => Promise<string | null>;
};

/** An empty folder with a manifest `m.yml` for the time of one test. */
export async function withLabels(manifest: string, test: (bench: Calibrating) => Promise<void>): Promise<void> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "uic-labels-")));
  const put = async (name: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  };
  try {
    await put("m.yml", manifest);
    await test({
      folder,
      put,
      paint: async (name, kind, seed = 1, [width, height] = [48, 48]) =>
        put(name, await paint({ prompt: name, seed, width, height, transparent: false, kind })),
      run: (labels, more = {}) => runOnce(folder, labels, more),
      text: (name) => readFile(join(folder, name), "utf8").catch(() => null),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runOnce(
  folder: string,
  labels: string,
  { options: given = {}, runners = {}, signal = new AbortController().signal }: Parameters<Calibrating["run"]>[1] & object,
): Promise<{ end: End; calibration: Calibration; lines: readonly string[] }> {
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const log = { info: say, warning: say, progress: () => undefined, group: say };
  const checker = createChecker({ inspector, runners: { ...NOBODY, ...runners } });
  const world: World = { ...buildWorld({}, { log, signal }), checker };
  const options = readOptions({ manifest: "m.yml", "output-dir": "out", ...given }, folder, (name) => name);
  if (!options.ok) throw new Error(JSON.stringify(options.problems));
  const end = await calibrate(world, { ...options.value, labels: join(folder, labels) });
  return { end, calibration: end.calibration as Calibration, lines };
}
