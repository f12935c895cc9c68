import { spawn, type ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Double } from "./double/start.ts";
import type { Workspace } from "./workspace.ts";

/** Runs the command line as it ships. Wall times are in milliseconds, the process's own start included. */

export type Ran = { readonly wallMs: number; readonly status: number | null; readonly errors: string };

const CLI = resolve("dist/cli.js");

export type RunOptions = {
  readonly node?: string;
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  readonly started?: (child: ChildProcess) => void;
};

/** @param started is given the process, to be watched from outside */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const begun = process.hrtime.bigint();
  const child = spawn(options.node ?? process.execPath, [...args], {
    stdio: ["ignore", "ignore", "pipe"],
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: { PATH: process.env["PATH"], ...options.env },
  });
  options.started?.(child);
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  return new Promise((done, reject) => {
    child.once("error", reject);
    child.once("close", (status) => done({ wallMs: Number(process.hrtime.bigint() - begun) / 1e6, status, errors }));
  });
}

/** `measure` against a sandbox. @throws when it did not end well: what it measured would be worth nothing */
export async function measure(
  { folder, manifest }: Omit<Workspace, "remove">,
  double: Double,
  concurrency: number,
  started?: (child: ChildProcess) => void,
): Promise<Ran> {
  const args = [
    CLI,
    "measure",
    "--manifest",
    manifest,
    "--output-dir",
    join(folder, "out"),
    "--concurrency",
    String(concurrency),
  ];
  const env = { HIAPI_BASE_URL: double.url, HIAPI_SITE_URL: double.url, HIAPI_API_KEY: "any" };
  const ran = await run(args, { env, cwd: folder, ...(started ? { started } : {}) });
  if (ran.status !== 0) throw new Error(`measure ended with ${ran.status}: ${ran.errors}`);
  return ran;
}

export async function validate({ folder, manifest }: Workspace): Promise<Ran> {
  return run([CLI, "validate", "--manifest", manifest], { cwd: folder });
}

export type LedgerEntry = {
  readonly event: string;
  readonly at?: number;
  readonly verdict?: string;
  readonly facts?: { readonly bytes: number } | null;
};

/** What `measure` wrote down, line by line. */
export async function readLedger({ folder }: Workspace): Promise<LedgerEntry[]> {
  const text = await readFile(join(folder, "out", "state", "ledger.ndjson"), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as LedgerEntry);
}
