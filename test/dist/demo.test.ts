import { existsSync, readFileSync, readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { resultsSchema } from "../../src/core/report/results.ts";
import { copyBundle, makeFolder, removeFolder, start } from "../support/bundle.ts";

/** The one command that a newcomer runs: no key, no network, nothing installed. */

const HOOK = fileURLToPath(new URL("../support/watch.cjs", import.meta.url));
/** The demo promises 20 seconds. Tests share their machine with others, so the processor's time is what is held to that. */
const LIMIT_SECONDS = 20;

test("the demo measures, says that it is simulated, and speaks to this machine alone", async () => {
  const folder = await makeFolder();
  try {
    const bundle = await copyBundle(folder);
    const [connections, seconds] = [join(folder, "connections"), join(folder, "seconds")];
    await writeFile(connections, "");
    const env = { NODE_OPTIONS: `--require ${JSON.stringify(HOOK)}`, TEST_CONNECTIONS: connections, TEST_CPU_SECONDS: seconds };
    const end = await start([join(bundle, "cli.js"), "demo"], { cwd: folder, env }).ended;
    expect(Number(readFileSync(seconds, "utf8"))).toBeLessThan(LIMIT_SECONDS);
    expect(end.exit).toBe(0);
    expect(end.stdout).toMatch(/^SIMULATED\./);
    expect(end.stdout).toMatch(/^Candidate +Cost\/usable/m);

    const output = join(folder, "usable-image-cost-demo");
    const results = resultsSchema.parse(JSON.parse(readFileSync(join(output, "results.json"), "utf8")));
    expect([results.simulated, results.decision.status, results.candidates.length]).toEqual([true, "clear", 3]);
    for (const file of [
      "comment.md",
      "summary.md",
      "report.html",
      "attempts.ndjson",
      "sheets/z-image.webp",
      "images/z-image/hero",
    ])
      expect([file, existsSync(join(output, file))]).toEqual([file, true]);
    for (const file of ["comment.md", "report.html"]) expect(readFileSync(join(output, file), "utf8")).toContain("SIMULATED");

    const hosts = readFileSync(connections, "utf8")
      .split("\n")
      .filter((line) => line !== "");
    expect(new Set(hosts.map((line) => line.replace(/:\d+$/, "")))).toEqual(new Set(["127.0.0.1"]));
    expect(readdirSync(folder).toSorted()).toEqual(["connections", "dist", "seconds", "usable-image-cost-demo"]);
  } finally {
    await removeFolder(folder);
  }
});
