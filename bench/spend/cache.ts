import { appendFile, mkdir, readFile, truncate } from "node:fs/promises";
import { dirname } from "node:path";
import type { Outcome } from "./once.ts";

/** Outcomes that are kept, one a line: a bench that was killed goes on from them. */

/** Those that were kept; the rest of a line that was being written when the bench was killed is thrown away. */
export async function readOutcomes(file: string): Promise<Outcome[]> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  if (whole.length < text.length) await truncate(file, Buffer.byteLength(whole));
  return whole
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Outcome);
}

export async function keepOutcomes(file: string, outcomes: readonly Outcome[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await appendFile(file, outcomes.map((outcome) => `${JSON.stringify(outcome)}\n`).join(""));
}
