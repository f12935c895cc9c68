import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { cp, mkdtemp, readdir, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The built program as a user gets it: a copy of dist/ in a folder of its own, with no node_modules anywhere above it. */

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/** A program that hangs is ended before the test is, so that nothing stays behind. */
const LONGEST_MS = 110_000;

export type Ended = {
  readonly exit: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};
export type Running = { readonly child: ChildProcessWithoutNullStreams; readonly ended: Promise<Ended> };

/** A fresh folder, without the symbolic links that some systems have in the name of theirs. */
export async function makeFolder(): Promise<string> {
  return mkdtemp(join(await realpath(tmpdir()), "uic test "));
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** @returns the folder of the copy */
export async function copyBundle(folder: string): Promise<string> {
  for (let above = folder; ; above = dirname(above)) {
    if ((await readdir(above)).includes("node_modules")) throw new Error(`there is a node_modules in ${above}`);
    if (above === dirname(above)) break;
  }
  const copy = join(folder, "dist");
  await cp(DIST, copy, { recursive: true });
  return copy;
}

/** Starts Node on a file. The environment is exactly `env`, with what a process needs to find programs and folders. */
export function start(args: readonly string[], options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv }): Running {
  const { PATH, HOME, TMPDIR, SystemRoot, TEMP } = process.env;
  const own = Object.fromEntries(
    Object.entries({ PATH, HOME, TMPDIR, SystemRoot, TEMP }).filter(([, value]) => value !== undefined),
  );
  const child = spawn(process.execPath, [...args], {
    cwd: options.cwd,
    env: { ...own, ...options.env },
    timeout: LONGEST_MS,
    killSignal: "SIGKILL",
  });
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8");
    child[name].on("data", (text: string) => (texts[name] += text));
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exit, signal) => resolve({ exit, signal, ...texts }));
  });
  return { child, ended };
}
