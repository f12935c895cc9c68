import { randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { codeOf, readIfThere, writeAtomically } from "../disk.ts";

/**
 * One process at a time for a folder. Holders count up: `lock.1`, `lock.2`, ...; the highest one counts, its file tells who has it, and a
 * number is never used twice, so that of two who take a dead one's place only one can get the next number. Given back, the file
 * stays and says "free".
 */

/** Who holds a lock: a process id means something on its own machine only, and comes again. */
export type Holder = { readonly host: string; readonly pid: number; readonly process: string };

export type Lock = { readonly release: () => Promise<void> };
/** `by` is the file that says who has the folder. */
export type Taken = { readonly by: string };

const ME: Holder = { host: hostname(), pid: process.pid, process: randomUUID() };
const FREE = "free\n";
/** A holder shows so often that it lives, and on another machine is given up for dead after a silence. */
const BEAT_MS = 5_000;
const SILENCE_MS = 30_000;
const TRIES = 20;

/** Takes a folder, which is made when it is not there, or says who has it. A lock that a killed process left is taken over. */
export async function takeFolder(folder: string, me: Holder = ME): Promise<Lock | Taken> {
  await mkdir(folder, { recursive: true });
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const last = await highest(folder);
    if (last > 0 && (await isHeld(fileOf(folder, last), me))) return { by: fileOf(folder, last) };
    const mine = last + 1;
    if (!(await createNew(folder, mine, me))) continue;
    if ((await highest(folder)) === mine) return hold(folder, mine);
    // Somebody was faster by more than one number; this one had been used and cleared away.
    await rm(fileOf(folder, mine), { force: true });
  }
  return { by: fileOf(folder, await highest(folder)) };
}

function fileOf(folder: string, number: number): string {
  return join(folder, `lock.${number}`);
}

async function numbers(folder: string): Promise<number[]> {
  return (await readdir(folder)).flatMap((name) => (/^lock\.\d{1,9}$/.test(name) ? [Number(name.slice(5))] : []));
}

async function highest(folder: string): Promise<number> {
  return Math.max(0, ...(await numbers(folder)));
}

/** Makes the file with all that it says, or not at all; false when the number is taken. */
async function createNew(folder: string, number: number, me: Holder): Promise<boolean> {
  const text = `${JSON.stringify(me)}\n`;
  const beside = join(folder, `.${randomUUID()}.tmp`);
  try {
    await writeFile(beside, text);
    await link(beside, fileOf(folder, number)).catch(async (error: unknown) => {
      // A file system without links: readers know that a file without words is one being written.
      if (!["EPERM", "ENOTSUP", "ENOSYS", "EOPNOTSUPP"].includes(codeOf(error))) throw error;
      await writeFile(fileOf(folder, number), text, { flag: "wx" });
    });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}

async function hold(folder: string, mine: number): Promise<Lock> {
  const file = fileOf(folder, mine);
  for (const number of await numbers(folder)) if (number < mine) await rm(fileOf(folder, number), { force: true });
  const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), BEAT_MS);
  beat.unref();
  return {
    release: async () => {
      clearInterval(beat);
      // At once: a kill in the middle must not leave a file without words, which would count as one being written.
      await writeAtomically(file, FREE);
    },
  };
}

async function isHeld(file: string, me: Holder): Promise<boolean> {
  let text: string;
  let touched: number;
  try {
    text = await readFile(file, "utf8");
    touched = (await stat(file)).mtimeMs;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
  if (text === FREE) return false;
  const holder = readHolder(text);
  if (holder?.process === me.process) return true;
  if (holder?.host === me.host) return holder.pid !== me.pid && (await processIsAlive(holder.pid));
  return Date.now() - touched < SILENCE_MS;
}

function readHolder(text: string): Holder | null {
  try {
    const value = JSON.parse(text) as Partial<Holder> | null;
    return typeof value?.pid === "number" && typeof value.host === "string" && typeof value.process === "string"
      ? (value as Holder)
      : null;
  } catch {
    return null;
  }
}

/** Whether a process with this id runs on this machine; one that was killed and that nobody has asked about does not. */
async function processIsAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
  const status = await readIfThere(`/proc/${pid}/stat`);
  // proc(5): the state is the third field, after the name in parentheses.
  return status === null || !/\) [ZXx] /.test(status);
}
