import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { takeFolder, type Holder, type Lock, type Taken } from "../../../src/adapters/store/lock.ts";
import { startChild } from "./processes.ts";

let top: string;
let folder: string;
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), "lock-"));
  folder = join(top, "state");
});
afterEach(() => rm(top, { recursive: true, force: true }));

const has = (lock: Lock | Taken): lock is Lock => "release" in lock;
const held = (lock: Lock | Taken): Lock => {
  if (!has(lock)) throw new Error(`held by ${lock.by}`);
  return lock;
};
const someone = (more: Partial<Holder> = {}): Holder => ({ host: hostname(), pid: process.pid, process: "another", ...more });
/** The id of a process that ran and is no more. */
const deadPid = (): number => spawnSync(process.execPath, ["--version"]).pid;

/** Leaves a lock as a process would that was killed, `seconds` ago. */
async function leave(number: number, content: string | Holder, seconds = 3600): Promise<void> {
  await held(await takeFolder(folder)).release();
  const file = join(folder, `lock.${number}`);
  await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
  const then = new Date(Date.now() - seconds * 1000);
  await utimes(file, then, then);
}

// Only Linux tells of a process that was killed and that nobody has waited for.
if (process.platform === "linux")
  test("a killed process that its parent has not asked about holds nothing", async () => {
    // The shell's child is killed and never waited for, since the shell has become another program.
    const shell = spawn("sh", ["-c", "sleep 60 & echo $!; kill -9 $!; exec sleep 60"], { stdio: ["ignore", "pipe", "ignore"] });
    try {
      const pid = Number(String(await new Promise<Buffer>((resolve) => shell.stdout.once("data", resolve))));
      await leave(7, someone({ pid }), 0);
      for (let wait = 0; wait < 50 && !has(await takeFolder(folder)); wait++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await readdir(folder)).toEqual(["lock.8"]);
    } finally {
      shell.kill("SIGKILL");
    }
  });

test("the first has the folder, the second is told who has it, and after release it is free", async () => {
  const first = held(await takeFolder(folder));
  const second = await takeFolder(folder);
  expect(second).toEqual({ by: join(folder, "lock.1") });
  expect(JSON.parse(await readFile(join(folder, "lock.1"), "utf8"))).toMatchObject({ pid: process.pid, host: hostname() });
  await first.release();
  await held(await takeFolder(folder)).release();
  expect(await readdir(folder)).toEqual(["lock.2"]);
});

describe("a lock that was left", () => {
  test.each<[string, () => string | Holder, number, boolean]>([
    ["by a process of this machine that is gone", () => someone({ pid: deadPid() }), 0, true],
    ["by an earlier process with our id, as in a container", () => someone(), 0, true],
    ["by a process of this machine that lives", () => someone({ pid: process.ppid }), 3600, false],
    ["by another machine, a minute ago", () => someone({ host: "elsewhere", pid: deadPid() }), 60, true],
    ["by another machine, a second ago", () => someone({ host: "elsewhere", pid: deadPid() }), 1, false],
    ["half written, a minute ago", () => "", 60, true],
    ["being written", () => "", 0, false],
    ["unreadable, a minute ago", () => "{", 60, true],
    ["given back", () => "free\n", 0, true],
  ])("%s: taken over %p", async (_, content, seconds, taken) => {
    await leave(7, content(), seconds);
    const lock = await takeFolder(folder);
    expect(has(lock)).toBe(taken);
    if (!has(lock)) return expect(lock.by).toBe(join(folder, "lock.7"));
    expect(await readdir(folder)).toEqual(["lock.8"]);
    await lock.release();
  });

  test("of many who come at once exactly one takes it over", async () => {
    for (let round = 0; round < 20; round++) {
      await leave(50 + round * 100, someone({ pid: deadPid() }));
      const all = await Promise.all(Array.from({ length: 12 }, () => takeFolder(folder)));
      const winners = all.filter(has);
      expect(winners).toHaveLength(1);
      await winners[0]!.release();
    }
  });
});

test("a folder without a lock that many come to at once: one has it", async () => {
  const all = await Promise.all(Array.from({ length: 12 }, () => takeFolder(folder)));
  expect(all.filter(has)).toHaveLength(1);
  await all.find(has)!.release();
});

describe("processes", () => {
  test("at one moment: one is let in; killed, it makes way at once", async () => {
    await leave(3, someone({ pid: deadPid() }));
    const moment = String(Date.now() + 1_500);
    const children = Array.from({ length: 4 }, () => startChild("take.ts", folder, moment));
    const said = (await Promise.all(children.map((child) => child.says(1)))).flat();
    expect(said.toSorted()).toEqual(["refused", "refused", "refused", "taken"]);
    const winner = children[said.indexOf("taken")]!;
    expect(has(await takeFolder(folder))).toBe(false);
    await Promise.all(children.filter((child) => child !== winner).map((child) => child.finish()));
    expect(has(await takeFolder(folder))).toBe(false);
    await winner.kill();
    await held(await takeFolder(folder)).release();
  });
});

test("what is no lock is left alone", async () => {
  await leave(1, "free\n");
  for (const name of ["lock.txt", "lock.", "ledger.ndjson"]) await writeFile(join(folder, name), "x");
  await held(await takeFolder(folder)).release();
  expect((await readdir(folder)).toSorted()).toEqual(["ledger.ndjson", "lock.", "lock.2", "lock.txt"]);
});
