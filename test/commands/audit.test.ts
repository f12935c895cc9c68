import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parseUsd } from "../../src/core/money.ts";
import type { Audit, Results } from "../../src/core/report/results.ts";
import { resultsSchema } from "../../src/core/report/results.ts";
import type { ScenarioInput } from "../../src/sandbox/scenario.ts";
import { MANIFEST, withMeasuring, type Bench, type Measured } from "../support/measuring.ts";

/** Audits against the sandbox: prices move, nothing is generated, and what was measured is priced again. */

const TWO = MANIFEST.replace(
  "candidates: [{ id: draft, provider: hiapi, model: z-image }]",
  "candidates: [{ id: draft, provider: hiapi, model: z-image }, { id: rival, provider: hiapi, model: flux-schnell }]\nvolumePerMonth: 4000",
);
const model = (id: string, baseUsd: number): NonNullable<ScenarioInput["models"]>[number] => ({ id, baseUsd, latencyMs: 5 });
const at = (draft: number, rival: number): Partial<ScenarioInput> => ({
  models: [model("z-image", draft), model("flux-schnell", rival)],
});
const tasks = ({ sandbox }: Bench): number => sandbox.stats().tasks.length;
const auditOf = ({ results }: Measured): Audit => results.audit!;
const codes = ({ results }: { results: Results }): string[] =>
  results.warnings.map(({ code, candidate }) => `${code} ${candidate ?? ""}`.trim());
const lockOf = async ({ folder }: Bench, where = "out"): Promise<string> =>
  readFile(join(folder, where, "image-prices.lock.json"), "utf8").catch(() => "");

describe("an audit", () => {
  test("tells what a risen price means, and that another one is the cheapest now", async () => {
    await withMeasuring(at(0.003, 0.0033), async (bench) => {
      const measured = await bench.run({ manifest: TWO });
      expect(measured.results.decision.leader).toBe("draft");
      const made = tasks(bench);
      bench.sandbox.setScenario(at(0.0039, 0.0033));
      const audited = await bench.run({ manifest: TWO, command: "audit", environment: { HIAPI_API_KEY: "" } });
      expect(resultsSchema.safeParse(audited.results).error).toBeUndefined();
      expect(tasks(bench)).toBe(made);
      expect(codes(audited)).toEqual(["price-changed draft"]);
      expect(audited.results).toMatchObject({ mode: "audit", spend: { billedUsd: "0.0000" }, errors: [] });
      expect(audited.results.candidates[0]!.price).toMatchObject({
        usdPerImage: "0.0039",
        change: { fromUsd: "0.0030", toUsd: "0.0039", percent: 30, against: "history", isNew: true, applied: true },
      });
      expect(auditOf(audited)).toMatchObject({
        lastAuditedAt: null,
        volumePerMonth: 4000,
        cheapest: { before: "draft", after: "rival", changed: true },
        candidates: [
          {
            id: "draft",
            old: { usdPerImage: "0.0030", costPerUsableUsd: { estimate: "0.0030" } },
            new: { usdPerImage: "0.0039", costPerUsableUsd: { estimate: "0.0039" } },
            priceEffectUsd: "0.0009",
            yieldEffectUsd: "0.0000",
            monthlyUsd: "3.6000",
          },
          { id: "rival", priceEffectUsd: "0.0000", monthlyUsd: "0.0000" },
        ],
      });
      expect(auditOf(audited).cheapest.sentence).toBe("draft rose 30 %: rival now looks cheapest by $0.0006 per usable image.");
      expect(audited.end.exit).toBe(0);
    });
  });

  test("of the same prices tells nothing, and a change is new once", async () => {
    await withMeasuring(at(0.003, 0.0033), async (bench) => {
      await bench.run({ manifest: TWO });
      const audit = () => bench.run({ manifest: TWO, command: "audit" });
      expect(codes(await audit())).toEqual([]);
      bench.sandbox.setScenario(at(0.0031, 0.0033));
      const first = await audit();
      expect(codes(first)).toEqual(["price-changed draft"]);
      expect(auditOf(first).lastAuditedAt).not.toBeNull();
      // Without a lock the last price in the ledger is what the next one is held against.
      expect(codes(await audit())).toEqual([]);
      const history = auditOf(await audit()).candidates[0]!.history.map(({ usd }) => usd);
      expect(history).toEqual(["0.0030", "0.0031"]);
    });
  });

  test("with more records since the last one splits the change, and the parts add up", async () => {
    await withMeasuring({ models: [{ id: "z-image", baseUsd: 0.003, latencyMs: 5, quality: { blank: 0.4 } }] }, async (bench) => {
      await bench.run({ options: { "budget-usd": "0.012" } });
      await bench.run({ command: "audit" });
      await bench.run();
      bench.sandbox.setScenario({ models: [{ id: "z-image", baseUsd: 0.0042, latencyMs: 5, quality: { blank: 0.4 } }] });
      const { results } = await bench.run({ command: "audit" });
      const [candidate] = results.audit!.candidates;
      const usd = (text: string | null | undefined): bigint =>
        text?.startsWith("-") ? -parseUsd(text.slice(1))! : parseUsd(text!)!;
      const change = usd(candidate!.new.costPerUsableUsd.estimate) - usd(candidate!.old.costPerUsableUsd.estimate);
      expect(usd(candidate!.priceEffectUsd) + usd(candidate!.yieldEffectUsd)).toBe(change);
      expect(usd(candidate!.priceEffectUsd)).toBeGreaterThan(0n);
      expect(candidate!.yieldEffectUsd).not.toBe("0.0000");
    });
  });

  test("fails with `fail-on: price`, and names the line", async () => {
    await withMeasuring(at(0.003, 0.0033), async (bench) => {
      await bench.run({ manifest: TWO });
      bench.sandbox.setScenario(at(0.0039, 0.0033));
      const { end, results } = await bench.run({ manifest: TWO, command: "audit", options: { "fail-on": "price" } });
      expect(end.exit).toBe(1);
      expect(results.failOn[0]).toMatch(/^price: the live price went from \$0.0030 to \$0.0039 an image \(\+30.0 %\)/);
      expect(results.warnings[0]).toMatchObject({
        line: 2,
        message: expect.stringContaining("1,000 images cost $3.90 instead of $3.00"),
      });
    });
  });

  test("without any record shows the prices", async () => {
    await withMeasuring(at(0.003, 0.0033), async (bench) => {
      const { results, end } = await bench.run({ manifest: TWO, command: "audit" });
      expect(end.exit).toBe(0);
      expect(auditOf({ results } as Measured).candidates).toMatchObject([
        {
          id: "draft",
          attempts: 0,
          old: { usdPerImage: "0.0030", costPerUsableUsd: {} },
          priceEffectUsd: null,
          monthlyUsd: null,
        },
        { id: "rival" },
      ]);
    });
  });
});

describe("the lock", () => {
  test("is made in the output directory, and beside the manifest with `lock: write`; the same prices give the same bytes", async () => {
    await withMeasuring(at(0.003, 0.0033), async (bench) => {
      const { results } = await bench.run({ manifest: TWO, command: "audit" });
      expect(results.audit!.lock).toEqual({ path: "image-prices.lock.json", status: "missing", written: false });
      expect(await lockOf(bench, ".")).toBe("");
      const written = await bench.run({ manifest: TWO, command: "audit", options: { lock: "write" } });
      expect(written.results.audit!.lock).toMatchObject({ status: "missing", written: true });
      const text = await lockOf(bench, ".");
      expect(text).toBe(await lockOf(bench));
      const again = await bench.run({ manifest: TWO, command: "audit", options: { lock: "write" } });
      expect(again.results.audit!.lock).toMatchObject({ status: "unchanged", written: false });
      expect(await lockOf(bench, ".")).toBe(text);
      expect(JSON.parse(text)).toMatchObject({
        lockVersion: 1,
        simulated: true,
        prices: {
          draft: { base: { usdPerImage: "0.0030", grade: "list", tariff: { lines: [{ usd: "0.0030", of: ["image"] }] } } },
          rival: {},
        },
      });
    });
  });

  test("is held against every time until the new one is committed", async () => {
    await withMeasuring(at(0.003, 0.0033), async (bench) => {
      await bench.run({ manifest: TWO, command: "audit", options: { lock: "write" } });
      bench.sandbox.setScenario(at(0.0039, 0.0033));
      const audit = (options: Record<string, string> = {}) => bench.run({ manifest: TWO, command: "audit", options });
      const [first, second] = [await audit(), await audit()];
      expect([codes(first), codes(second)]).toEqual([["price-changed draft"], ["price-changed draft"]]);
      expect([first, second].map(({ results }) => results.candidates[0]!.price.change)).toMatchObject([
        { against: "lock", isNew: true },
        { against: "lock", isNew: false },
      ]);
      await audit({ lock: "write" });
      expect(codes(await audit())).toEqual([]);
    });
  });

  test("keeps a suspicious price out until it is accepted: nothing is generated on it", async () => {
    await withMeasuring(at(0.003, 0.0033), async (bench) => {
      await bench.run({ manifest: TWO, command: "audit", options: { lock: "write" } });
      bench.sandbox.setScenario(at(0.06, 0.0033));
      const measured = await bench.run({ manifest: TWO });
      expect(codes(measured)).toEqual(["price-suspicious draft"]);
      expect(measured.results.candidates[0]).toMatchObject({
        attempts: 0,
        eligible: false,
        price: { usdPerImage: null, change: { fromUsd: "0.0030", toUsd: "0.0600", applied: false } },
      });
      await bench.run({ manifest: TWO, command: "audit", options: { lock: "write" } });
      const accepted = await bench.run({ manifest: TWO, options: { "budget-usd": "1" } });
      expect(codes(accepted)).toEqual([]);
      expect(accepted.results.candidates[0]!.price).toMatchObject({ usdPerImage: "0.0600", change: null });
    });
  });

  test("that is broken is an input that is wrong", async () => {
    await withMeasuring({}, async (bench) => {
      const { writeFile } = await import("node:fs/promises");
      await writeFile(join(bench.folder, "image-prices.lock.json"), '{"lockVersion":2}');
      const { end } = await bench.run({ command: "audit" });
      expect(end).toMatchObject({
        exit: 2,
        problems: [
          {
            message: expect.stringMatching(
              /^image-prices\.lock\.json beside the manifest is not a lock of this version .*`lock: write`/,
            ),
          },
        ],
      });
    });
  });
});

describe("sources that fail", () => {
  test("are loud: no price at all is exit status 3", async () => {
    await withMeasuring({}, async (bench) => {
      const { end, results } = await bench.run({ command: "audit", environment: { HIAPI_SITE_URL: "http://127.0.0.1:9" } });
      expect(end.exit).toBe(3);
      expect(codes({ results })).toEqual(["source-unreadable", "price-unknown draft"]);
      expect(results.errors.join()).toMatch(/no price could be read/);
    });
  }, 40_000);
});
