import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { canvas } from "../adapters/checks/canvas.ts";
import { png } from "../adapters/checks/encode.ts";
import { MANIFEST, withMeasuring } from "../support/measuring.ts";

/** References through the whole command, against the sandbox. */

const manifest = MANIFEST.replace("[{ image: { notBlank: true } }]", "[{ reference: { file: logo.png, maxHashDistance: 63 } }]");

test("a reference that is missing or no image is an input problem at its line, before anything is asked or bought", async () => {
  await withMeasuring({}, async ({ run, folder }) => {
    const missing = await run({ manifest });
    const place = { file: "m.yml", line: 4, column: expect.any(Number) };
    const message = "There is no reference logo.png: its path begins at the manifest's folder.";
    expect(missing.end).toEqual({ exit: 2, problems: [{ message, place }] });
    await writeFile(join(folder, "logo.png"), png(canvas(8, 8, [1, 2, 3])).subarray(0, 60));
    const damaged = await run({ manifest });
    expect(damaged.end.exit).toBe(2);
    expect(damaged.end.problems[0]!.message).toMatch(/^The reference logo.png cannot be used. The PNG is damaged/);
    await expect(readFile(join(folder, "state", "ledger.ndjson"))).rejects.toThrow("ENOENT");
  });
});

test("a changed reference makes the earlier verdicts stale: the same images are judged again, and none is bought for it", async () => {
  await withMeasuring({}, async ({ run, folder }) => {
    const verdicts = async () => {
      const lines = (await readFile(join(folder, "state", "ledger.ndjson"), "utf8")).trimEnd().split("\n");
      return lines
        .map((line) => JSON.parse(line) as { event: string; attempt: string; checks: string })
        .filter(({ event }) => event === "verdict");
    };
    await writeFile(join(folder, "logo.png"), png(canvas(8, 8, [1, 2, 3])));
    const first = await run({ manifest });
    const judged = await verdicts();
    await run({ manifest });
    expect(await verdicts()).toHaveLength(judged.length);
    await writeFile(join(folder, "logo.png"), png(canvas(8, 8, [200, 2, 3])));
    const again = await run({ manifest });
    const all = await verdicts();
    expect(
      all
        .slice(judged.length)
        .map(({ attempt }) => attempt)
        .toSorted(),
    ).toEqual(judged.map(({ attempt }) => attempt).toSorted());
    expect(new Set(all.map(({ checks }) => checks)).size).toBe(2);
    expect([again.attempts.length, again.end.exit]).toEqual([first.attempts.length, first.end.exit]);
  });
});
