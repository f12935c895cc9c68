import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createCommandRunner } from "../../../src/adapters/checks/command.ts";
import { checksSchema, type CommandCheck } from "../../../src/core/manifest/check-schema.ts";
import { SUBJECT } from "../../support/local-checker.ts";

/** Real programs, started for real. */

const FACTS = { format: "png", width: 64, height: 32, bytes: 900, hash: "0123456789abcdef" };
const ENVIRONMENT = {
  PATH: process.env["PATH"],
  HOME: "/home/somebody",
  HIAPI_API_KEY: "sk-hiapi-of-the-test",
  SCORER_KEY: "sk-scorer-of-the-test",
  GITHUB_TOKEN: "ghs_of_the_test",
};
const node = process.execPath;
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "command-"));
});
afterAll(() => rm(root, { recursive: true }));

const spec = (command: object): CommandCheck => checksSchema.parse({ command })[0]!.command!;

async function run(command: object, signal = new AbortController().signal) {
  const subject = { ...SUBJECT, places: { manifest: root, root }, signal };
  return createCommandRunner(ENVIRONMENT)({ spec: spec(command), file: "/images/one", facts: FACTS, subject });
}

/** Runs a script of Node; `more` is the rest of the check. */
async function script(source: string, more: object = {}, signal?: AbortSignal) {
  const name = `${Math.random().toString(36).slice(2)}.mjs`;
  await writeFile(join(root, name), source);
  return run({ run: [node, name], ...more }, signal);
}

const message = (result: { failures: readonly { message: string }[] }): string =>
  result.failures.map((each) => each.message).join("|");

test("it is started in the working directory, is sent the request, and its answer counts", async () => {
  const result = await script(`
    import { readFileSync, writeFileSync } from "node:fs";
    const request = JSON.parse(readFileSync(0, "utf8"));
    writeFileSync("request.json", JSON.stringify(request));
    console.error("a log line");
    console.log(JSON.stringify({ verdict: "rejected", reasons: ["too dark"], score: 0.25 }));
  `);
  expect(result).toEqual({ verdict: "rejected", failures: [{ check: "command", message: "too dark" }], score: 0.25 });
  expect(JSON.parse(await readFile(join(root, "request.json"), "utf8"))).toEqual({
    version: 1,
    image: { path: "/images/one", format: "png", width: 64, height: 32, bytes: 900 },
    prompt: { id: "lamp", text: "A red lamp" },
    candidate: { id: "draft", provider: "hiapi", model: "z-image" },
    attempt: 1,
  });
});

test("an answer beats the exit status; without one the status says it", async () => {
  expect(await script('console.log(JSON.stringify({ verdict: "usable" })); process.exitCode = 1;')).toMatchObject({
    verdict: "usable",
  });
  expect(await script('console.log("fine")')).toEqual({ verdict: "usable", failures: [] });
  expect(await script('console.error("too dark"); process.exitCode = 1;')).toMatchObject({ verdict: "rejected" });
  expect(await script("process.exitCode = 3")).toMatchObject({ verdict: "undetermined" });
});

test("no shell reads its arguments", async () => {
  const hostile = ["$(touch made)", "; touch made", "`touch made`", "&& touch made", "*"];
  const result = await run({
    run: [node, "-e", "console.log(JSON.stringify({ verdict: 'rejected', reasons: process.argv.slice(1) }))", ...hostile],
  });
  expect(result.failures.map((each) => each.message)).toEqual(hostile);
  await expect(readFile(join(root, "made"))).rejects.toThrow("ENOENT");
});

describe("its environment", () => {
  const TELL = "console.log(JSON.stringify({ verdict: 'rejected', reasons: Object.keys(process.env).sort() }))";

  test("is what programs need, and the variables that the check names", async () => {
    const names = async (more: object = {}): Promise<string[]> => (await script(TELL, more)).failures.map((each) => each.message);
    expect(await names()).toEqual(["HOME", "PATH"]);
    expect(await names({ env: ["SCORER_KEY", "NOT_SET"] })).toEqual(["HOME", "PATH", "SCORER_KEY"]);
  });

  test("a secret of it that comes back is not told", async () => {
    const result = await script('console.error("no access with " + process.env.SCORER_KEY); process.exitCode = 4;', {
      env: ["SCORER_KEY"],
    });
    expect(message(result)).toContain('it ended with status 4 and wrote "no access with ***"');
  });
});

describe("no verdict could be had", () => {
  const sentence = async (source: string, more: object = {}): Promise<string> => {
    const result = await script(source, more);
    expect(result.verdict).toBe("undetermined");
    return message(result);
  };

  test("there is no such program, or it may not be executed", async () => {
    expect(message(await run({ run: ["no-such-program", "x"] }))).toMatch(
      /^The command `no-such-program x` gave no verdict: it could not be started: there is no program `no-such-program`: install it/,
    );
    await writeFile(join(root, "plain.sh"), "#!/bin/sh\nexit 0\n", { mode: 0o644 });
    expect(message(await run({ run: ["./plain.sh"] }))).toContain("may not be executed: give it the right to (chmod +x)");
    expect(message(await run({ run: ["node", "a\0b"] }))).toContain("the machine refused (ERR_INVALID_ARG_VALUE)");
  });

  test("it crashes", async () => {
    expect(await sentence("process.abort()")).toContain("it was ended by the signal SIGABRT");
    expect(await sentence("throw new Error('x')")).toContain("it broke down");
    expect(await sentence("import 'not-installed'")).toContain("it broke down");
  });

  test("its answer is none, or half of one", async () => {
    expect(await sentence(`console.log('{"verdict":"us')`)).toContain("its answer is not valid JSON");
    expect(await sentence(`console.log('{"verdict":"yes"}')`)).toContain("not what the protocol says");
  });

  test("it takes too long, deaf to a request to end", async () => {
    const started = performance.now();
    expect(await sentence("process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)", { timeoutSeconds: 1 })).toContain(
      "it took longer than 1 s (`timeoutSeconds`), and was ended",
    );
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test.each(["stdout", "stderr"])("it writes to %s without end", async (stream) => {
    expect(await sentence(`const go = () => process.${stream}.write("x".repeat(60000), go); go();`)).toContain(
      `it wrote more than 1 MB to standard ${stream === "stdout" ? "output" : "error"}, and was ended`,
    );
  });

  test("it ends, and what it started holds its output open", async () => {
    const source = `
      import { spawn } from "node:child_process";
      spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"], { stdio: ["ignore", "inherit", "ignore"] }).unref();
    `;
    expect(await sentence(source)).toContain("a process that it started held its output open");
  });
});

test("a program that does not read what it is sent, and one that closes its input, are judged by what they say", async () => {
  expect(await script("setTimeout(() => {}, 50)")).toMatchObject({ verdict: "usable" });
  const subject = { ...SUBJECT, prompt: { id: "p", text: "x".repeat(3_000_000) }, places: { manifest: root, root } };
  await writeFile(join(root, "deaf.mjs"), "process.stdin.destroy(); setTimeout(() => process.exit(1), 100);");
  const command = createCommandRunner(ENVIRONMENT);
  const asked = { spec: spec({ run: [node, "deaf.mjs"] }), file: "/images/one", facts: FACTS, subject };
  expect(await command(asked)).toMatchObject({ verdict: "rejected" });
});

test("what it started ends with it", async () => {
  const source = `
    import { spawn } from "node:child_process";
    import { writeFileSync } from "node:fs";
    const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"], { stdio: "ignore" });
    writeFileSync("child.pid", String(child.pid));
    setInterval(() => {}, 1000);
  `;
  expect(await script(source, { timeoutSeconds: 2 })).toMatchObject({ verdict: "undetermined" });
  const pid = Number(await readFile(join(root, "child.pid"), "utf8"));
  expect(await isGone(pid)).toBe(true);
});

/** Whether a process ends within two seconds; one that has ended and that nobody has asked about counts. */
async function isGone(pid: number): Promise<boolean> {
  for (let look = 0; look < 40; look++) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    if (/\) Z /.test(status)) return true;
    await sleep(50);
  }
  return false;
}

test("two run at once, and no more", async () => {
  await writeFile(
    join(root, "count.mjs"),
    `import { appendFileSync } from "node:fs";
     appendFileSync("count.txt", "+"); setTimeout(() => appendFileSync("count.txt", "-"), 150);`,
  );
  const command = createCommandRunner(ENVIRONMENT);
  const subject = { ...SUBJECT, places: { manifest: root, root } };
  const asked = { spec: spec({ run: [node, "count.mjs"] }), file: "/images/one", facts: FACTS, subject };
  await Promise.all(Array.from({ length: 6 }, () => command(asked)));
  const steps = Array.from(await readFile(join(root, "count.txt"), "utf8"));
  let now = 0;
  const most = Math.max(...steps.map((step) => (now += step === "+" ? 1 : -1)));
  expect([steps.length, most]).toEqual([12, 2]);
});

test("a run that is interrupted ends it at once", async () => {
  const interrupt = new AbortController();
  setTimeout(() => interrupt.abort(new Error("interrupted")), 200);
  const started = performance.now();
  await expect(script("setInterval(() => {}, 1000)", {}, interrupt.signal)).rejects.toThrow("interrupted");
  expect(performance.now() - started).toBeLessThan(3_000);
  await expect(script("", {}, interrupt.signal)).rejects.toThrow("interrupted");
});
