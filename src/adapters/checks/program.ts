import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { platform } from "node:os";
import { codeOf } from "../disk.ts";

/** Runs another program, without a shell: bounded in time and output, and what it started ends with it. */

export type Program = {
  /** The program and its arguments. */
  readonly run: readonly string[];
  readonly cwd: string;
  /** All that it sees of the environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly input: string;
  readonly timeoutMs: number;
  /** Of standard output and of standard error, each. */
  readonly maxBytes: number;
  readonly signal: AbortSignal;
};

export type ProgramEnding =
  | {
      readonly kind: "ended";
      readonly status: number | null;
      readonly signal: string | null;
      readonly stdout: string;
      readonly stderr: string;
    }
  /** `code` is the machine's, such as ENOENT. */
  | { readonly kind: "not-started"; readonly code: string }
  | { readonly kind: "timeout" }
  | { readonly kind: "too-much"; readonly stream: "stdout" | "stderr" }
  /** It ended, and a process that it started holds its output open: what more would come is not known. */
  | { readonly kind: "left-behind" };

/** How long the output may stay open after the program has ended. */
const GRACE_MS = 1_000;

/** Runs a program to its end. Rejects only when the signal aborts. */
export function runProgram(program: Program): Promise<ProgramEnding> {
  program.signal.throwIfAborted();
  let child: ChildProcessWithoutNullStreams;
  try {
    child = start(program);
  } catch (error) {
    return Promise.resolve({ kind: "not-started", code: codeOf(error) });
  }
  return follow(child, program);
}

function start({ run: [file = "", ...args], cwd, env }: Program): ChildProcessWithoutNullStreams {
  // Its own process group, so that what it starts can be ended with it; Windows has none, and would open a console window instead.
  return spawn(file, args, { cwd, env, stdio: "pipe", shell: false, windowsHide: true, detached: platform() !== "win32" });
}

function follow(child: ChildProcessWithoutNullStreams, program: Program): Promise<ProgramEnding> {
  return new Promise((resolve, reject) => {
    const texts = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    let grace: NodeJS.Timeout | undefined;
    let over = false;
    const end = (settle: () => void): void => {
      if (over) return;
      over = true;
      clearTimeout(limit);
      clearTimeout(grace);
      program.signal.removeEventListener("abort", abort);
      endGroup(child);
      // Whoever holds the other end: nothing is read any more, and it does not keep this program alive.
      for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
      settle();
    };
    const finish = (ending: ProgramEnding): void => end(() => resolve(ending));
    const abort = (): void => end(() => reject(program.signal.reason as Error));
    const limit = setTimeout(() => finish({ kind: "timeout" }), program.timeoutMs);
    program.signal.addEventListener("abort", abort);
    for (const stream of ["stdout", "stderr"] as const) {
      let size = 0;
      child[stream]
        .on("error", () => undefined)
        .on("data", (chunk: Buffer) => {
          size += chunk.byteLength;
          if (size > program.maxBytes) finish({ kind: "too-much", stream });
          else texts[stream].push(chunk);
        });
    }
    child.on("error", (error) => finish({ kind: "not-started", code: codeOf(error) }));
    child.once("exit", () => {
      grace = setTimeout(() => finish({ kind: "left-behind" }), GRACE_MS);
    });
    child.once("close", (status, signal) =>
      finish({ kind: "ended", status, signal, stdout: textOf(texts.stdout), stderr: textOf(texts.stderr) }),
    );
    // A program need not read what it is sent.
    child.stdin.on("error", () => undefined).end(program.input);
  });
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString("utf8");
}

/** Ends whatever is left of a program and of what it started. */
function endGroup(child: ChildProcessWithoutNullStreams): void {
  const { pid } = child;
  if (pid === undefined) return;
  if (platform() === "win32") {
    if (child.exitCode === null && child.signalCode === null)
      spawn("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore", windowsHide: true }).on("error", () =>
        child.kill(),
      );
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Nothing is left of the group.
  }
}
