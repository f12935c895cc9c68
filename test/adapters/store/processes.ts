import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Processes of their own, to be killed. */

const here = (file: string): string => fileURLToPath(new URL(`processes/${file}`, import.meta.url));

export type Child = {
  /** What it said so far, by lines; a line that is not whole is left out. */
  readonly lines: () => string[];
  /** Resolves when it has said so many lines. */
  readonly says: (count: number) => Promise<string[]>;
  readonly kill: () => Promise<void>;
  /** Closes its input, and waits for its end. */
  readonly finish: () => Promise<void>;
};

export function startChild(file: string, ...args: readonly string[]): Child {
  const child: ChildProcessWithoutNullStreams = spawn(
    process.execPath,
    ["--import", here("typescript.mjs"), here(file), ...args],
    {
      timeout: 30_000,
      killSignal: "SIGKILL",
    },
  );
  let said = "";
  let complaint = "";
  let wake = (): void => undefined;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    wake();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaint += text));
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve(wake())));
  const lines = (): string[] => said.split("\n").slice(0, -1);
  return {
    lines,
    says: async (count) => {
      while (lines().length < count) {
        if (child.exitCode !== null) throw new Error(`the child ended: ${complaint}`);
        await new Promise<void>((resolve) => (wake = resolve));
      }
      return lines();
    },
    kill: async () => {
      child.kill("SIGKILL");
      await gone;
    },
    finish: async () => {
      child.stdin.end();
      await gone;
    },
  };
}
