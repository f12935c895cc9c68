import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { CandidateResult } from "../../src/core/report/results.ts";
import type { ScenarioInput } from "../../src/sandbox/scenario.ts";
import { MANIFEST, withMeasuring, type Bench, type Measured } from "../support/measuring.ts";
import { withServers, type Handler } from "../support/servers.ts";

/** What a state directory is worth: what was paid for counts again, and nothing is paid for twice. */

const RETRIES: Partial<ScenarioInput> = { models: [{ id: "z-image", baseUsd: 0.003, latencyMs: 5, quality: { blank: 0.5 } }] };
/** One attempt on a prompt and no more. */
const ONCE = MANIFEST.replace("giveUpUsd: 0.012", "giveUpUsd: 0.003");

const tasks = ({ sandbox }: Bench): number => sandbox.stats().tasks.length;
const candidate = ({ results }: Measured): CandidateResult => results.candidates[0]!;
/** What a candidate's figures are, without what this run spent and when. */
const figures = (measured: Measured): object => {
  const {
    spend: { listUsd, hiddenUsd },
    price: { usdPerImage },
    ...rest
  } = candidate(measured);
  return { ...rest, price: usdPerImage, listUsd, hiddenUsd };
};

describe("a run that was completed", () => {
  test("costs nothing when it is started again, and shows the same figures", async () => {
    await withMeasuring(RETRIES, async (bench) => {
      const first = await bench.run();
      const made = tasks(bench);
      const again = await bench.run();
      expect(tasks(bench)).toBe(made);
      expect(again.end.exit).toBe(0);
      expect(again.results.spend).toEqual({ ...first.results.spend, billedUsd: "0.0000" });
      expect(figures(again)).toEqual(figures(first));
      expect([first.results.replayedAttempts, again.results.replayedAttempts]).toEqual([0, made]);
      expect(again.attempts.map(({ taskId, replayed }) => [taskId, replayed])).toEqual(
        first.attempts.map(({ taskId }) => [taskId, true]),
      );
    });
  });

  test("at the end of its budget goes on with a new one, and not before its results are written", async () => {
    await withMeasuring(RETRIES, async (bench) => {
      const small = { options: { "budget-usd": "0.007" } };
      await writeFile(join(bench.folder, "blocked"), "");
      await expect(bench.run({ options: { ...small.options, "output-dir": "blocked/out" } })).rejects.toThrow(/ENOTDIR|EEXIST/);
      // The prices lock comes first: where nothing can be written nothing is bought.
      expect(tasks(bench)).toBe(0);
      await mkdir(join(bench.folder, "half", "results.json"), { recursive: true });
      await expect(bench.run({ options: { ...small.options, "output-dir": "half" } })).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
      expect(tasks(bench)).toBe(2);
      const first = await bench.run(small);
      expect(tasks(bench)).toBe(2);
      expect(first.results).toMatchObject({ spend: { billedUsd: "0.0060" }, replayedAttempts: 0 });
      expect(first.results.warnings.map(({ code }) => code)).toEqual(["budget-reached"]);
      const next = await bench.run(small);
      expect(tasks(bench)).toBe(4);
      expect(next.results).toMatchObject({ spend: { billedUsd: "0.0060" }, replayedAttempts: 2 });
    });
  });
});

describe("a manifest that changed", () => {
  test("in one prompt's text: that one is bought anew", async () => {
    await withMeasuring({}, async (bench) => {
      await bench.run();
      const changed = await bench.run({ manifest: MANIFEST.replace("A blue mug", "A green mug") });
      expect(bench.sandbox.stats().tasks.map(({ prompt }) => prompt)).toHaveLength(4);
      expect(bench.sandbox.stats().tasks.at(-1)?.prompt).toBe("A green mug");
      expect(candidate(changed)).toMatchObject({ attempts: 3, usable: 3, spend: { billedUsd: "0.0030", listUsd: "0.0090" } });
      // And back again: what was bought then is still there.
      await bench.run();
      expect(tasks(bench)).toBe(4);
    });
  });

  test("in the order of the prompts, an id or a weight: nothing is bought", async () => {
    await withMeasuring({}, async (bench) => {
      await bench.run();
      const manifest = MANIFEST.replace(
        /prompts: .*\n/,
        "prompts: [{ id: x, prompt: A green chair, weight: 4 }, { id: y, prompt: A red lamp }, { id: b, prompt: A blue mug }]\n",
      );
      expect(candidate(await bench.run({ manifest }))).toMatchObject({ attempts: 3, usable: 3 });
      expect(tasks(bench)).toBe(3);
    });
  });

  test("in a candidate's input: its attempts are others now", async () => {
    await withMeasuring({}, async (bench) => {
      await bench.run();
      const manifest = MANIFEST.replace("model: z-image", 'model: z-image, input: { aspect_ratio: "1:1" }');
      expect(candidate(await bench.run({ manifest }))).toMatchObject({ attempts: 3, spend: { billedUsd: "0.0090" } });
      expect(tasks(bench)).toBe(6);
    });
  });

  test("in a candidate's id alone: nothing is bought", async () => {
    await withMeasuring({}, async (bench) => {
      await bench.run();
      expect(candidate(await bench.run({ manifest: MANIFEST.replace("id: draft", "id: sketch") }))).toMatchObject({
        id: "sketch",
        attempts: 3,
      });
      expect(tasks(bench)).toBe(3);
    });
  });

  test("in its checks: recorded images are judged again, and only what they reject is bought anew", async () => {
    await withMeasuring(RETRIES, async (bench) => {
      const first = await bench.run();
      const made = tasks(bench);
      const loose = await bench.run({ manifest: MANIFEST.replace("notBlank: true", "minWidth: 8") });
      expect(tasks(bench)).toBe(made);
      expect(candidate(loose)).toMatchObject({ attempts: made, usable: made, spend: { billedUsd: "0.0000" } });
      const strict = await bench.run({
        manifest: MANIFEST.replace("notBlank: true", "minWidth: 5000"),
        options: { "budget-usd": "1" },
      });
      expect(candidate(strict)).toMatchObject({ usable: 0, attempts: 12 });
      expect(tasks(bench)).toBe(12);
      const back = await bench.run();
      expect(tasks(bench)).toBe(12);
      expect(candidate(back).usable).toBeGreaterThanOrEqual(candidate(first).usable);
    });
  });

  test("to another seed: nothing is bought, the order alone is another", async () => {
    await withMeasuring(RETRIES, async (bench) => {
      await bench.run();
      const made = tasks(bench);
      await bench.run({ options: { seed: "99" } });
      expect(tasks(bench)).toBe(made);
    });
  });
});

describe("what was lost for now is collected by the next start", () => {
  test("an image that could not be downloaded", async () => {
    await withMeasuring({ faults: [{ kind: "imageGone", on: [1], downloads: 4 }] }, async (bench) => {
      const first = await bench.run({ manifest: ONCE });
      expect(candidate(first)).toMatchObject({ attempts: 3, usable: 2, outcomes: { image: 2, lost: 1 } });
      const next = await bench.run({ manifest: ONCE });
      expect(candidate(next)).toMatchObject({ attempts: 3, usable: 3, outcomes: { image: 3, lost: 0 } });
      expect(next.results).toMatchObject({ replayedAttempts: 3, spend: { billedUsd: "0.0000" } });
      expect(tasks(bench)).toBe(3);
    });
  });

  test("a task that ended after its time", async () => {
    await withMeasuring({ faults: [{ kind: "late", on: [1], latencyMs: 2_500 }] }, async (bench) => {
      const manifest = ONCE.replace("attemptTimeoutSeconds: 4", "attemptTimeoutSeconds: 1");
      expect(candidate(await bench.run({ manifest })).outcomes).toMatchObject({ image: 2, lost: 1 });
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(candidate(await bench.run({ manifest })).outcomes).toMatchObject({ image: 3, lost: 0 });
      expect(tasks(bench)).toBe(3);
    });
  });

  test("a request without an answer, although the price list cannot be read at the next start", async () => {
    await withMeasuring({ models: MODEL_WITH_DEFAULT, faults: [{ kind: "dropAfterAccept", on: [1] }] }, async (bench) => {
      await withServers(async (start) => {
        const real = { manifest: ONCE, environment: { HIAPI_SITE_URL: (await start(realSite(bench))).url } };
        await interrupted(bench, { ...real, options: { concurrency: "1" } }, (books) => books.tasks.length === 1);
        bench.sandbox.setScenario({ faults: [{ kind: "notFound", at: "pricing" }] });
        const blind = await bench.run(real);
        expect(blind.end.exit).toBe(3);
        expect(blind.results.spend.unknownUsd).toBe("0.0030");
        bench.sandbox.setScenario({ faults: [] });
        const next = await bench.run(real);
        expect(next.results).toMatchObject({ spend: { billedUsd: "0.0090", unknownUsd: "0.0000" }, replayedAttempts: 0 });
        expect(tasks(bench)).toBe(3);
      });
    });
  });
});

/** The sandbox's site with a price list that does not call itself simulated: to the program it is a real one. */
function realSite({ sandbox }: Bench): Handler {
  return async (request, response) => {
    const reply = await fetch(sandbox.url + (request.url ?? ""));
    response.writeHead(reply.status).end((await reply.text()).replace('"simulated":true', '"simulated":false'));
  };
}

const MODEL_WITH_DEFAULT: ScenarioInput["models"] = [
  {
    id: "z-image",
    baseUsd: 0.009,
    policies: [{ name: "1K", rule: { resolution: { match: "1K" } }, usd: 0.003 }],
    inputSchema: { type: "object", properties: { prompt: { type: "string" }, resolution: { type: "string", default: "1K" } } },
    latencyMs: 5,
  },
];

/** Starts a run and interrupts it, as by Ctrl-C, when the sandbox's books say so. */
async function interrupted(
  bench: Bench,
  options: Parameters<Bench["run"]>[0],
  when: (books: ReturnType<Bench["sandbox"]["stats"]>) => boolean,
): Promise<Measured> {
  const off = new AbortController();
  const watch = setInterval(() => when(bench.sandbox.stats()) && off.abort(new Error("interrupted")), 2);
  try {
    return await bench.run({ ...options, signal: off.signal });
  } finally {
    clearInterval(watch);
  }
}

describe("an interruption", () => {
  test("while images are made: results say so, and the same state goes on within the same budget", async () => {
    await withMeasuring({ models: [{ id: "z-image", baseUsd: 0.003, latencyMs: 700 }] }, async (bench) => {
      const first = await interrupted(bench, { options: { concurrency: "2" } }, (books) => books.tasks.length === 2);
      expect(first.end.exit).toBe(3);
      expect(first.results.errors[0]).toContain("start it again with the same state");
      expect(first.results.spend).toMatchObject({ billedUsd: "0.0000", unknownUsd: "0.0060" });
      const next = await bench.run();
      expect(next.results).toMatchObject({ spend: { billedUsd: "0.0090", unknownUsd: "0.0000" }, replayedAttempts: 0 });
      expect(tasks(bench)).toBe(3);
    });
  });

  test.each(["pricing", "list"] as const)("while the %s is read at the start: a sentence, and nothing is bought", async (at) => {
    await withMeasuring({ faults: [{ kind: "slow", at, delayMs: 20_000 }] }, async (bench) => {
      const { end } = await interrupted(bench, {}, ({ requests }) => requests[at] === 1);
      expect(end).toMatchObject({ exit: 3, problems: [{ message: expect.stringContaining("interrupted before anything") }] });
      expect(tasks(bench)).toBe(0);
    });
  });
});

describe("real and simulated records in one state directory", () => {
  test("never mix: each kind has its own run, its own budget and its own figures", async () => {
    await withMeasuring({ models: [{ id: "z-image", baseUsd: 0.003, latencyMs: 300 }] }, async (bench) => {
      await withServers(async (start) => {
        const real = { environment: { HIAPI_SITE_URL: (await start(realSite(bench))).url } };
        const cut = await interrupted(bench, { ...real, options: { concurrency: "1" } }, (books) => books.tasks.length === 1);
        expect(cut.results).toMatchObject({ simulated: false, spend: { unknownUsd: "0.0030" } });

        const simulated = await bench.run();
        expect(simulated.results).toMatchObject({
          simulated: true,
          replayedAttempts: 0,
          spend: { billedUsd: "0.0090", unknownUsd: "0.0000" },
        });
        expect(tasks(bench)).toBe(4);
        expect(simulated.attempts).toHaveLength(3);

        const rest = await bench.run(real);
        expect(rest.results).toMatchObject({
          simulated: false,
          replayedAttempts: 0,
          spend: { billedUsd: "0.0090", unknownUsd: "0.0000" },
        });
        expect(rest.results.candidates[0]).toMatchObject({ attempts: 3, usable: 3 });
        expect(tasks(bench)).toBe(6);
      });
    });
  });
});

test("any-image: one attempt a prompt, one pooled figure", async () => {
  await withMeasuring({ ...RETRIES, seed: 5 }, async (bench) => {
    const manifest = MANIFEST.replace("sampling: {", "sampling: { objective: any-image,").replace(
      /prompts: .*\n/,
      `prompts: [${Array.from({ length: 8 }, (_, i) => `{ id: p${i}, prompt: Lamp number ${i} }`).join(", ")}]\n`,
    );
    const { results, attempts } = await bench.run({ manifest });
    const { usable, attempts: count, costPerUsableUsd, costPerPictureUsd, coverage } = results.candidates[0]!;
    expect(tasks(bench)).toBe(8);
    expect(count).toBe(8);
    expect(attempts.every(({ attempt }) => attempt === 1)).toBe(true);
    expect(usable).toBeGreaterThan(0);
    expect(usable).toBeLessThan(8);
    expect(Number(costPerUsableUsd.estimate)).toBeCloseTo((8 * 0.003) / usable, 4);
    expect(costPerPictureUsd).toEqual(costPerUsableUsd);
    expect(coverage).toBeNull();
    await bench.run({ manifest });
    expect(tasks(bench)).toBe(8);
  });
});

test("the ledger knows every request before it is sent, and every task as soon as it is made", async () => {
  await withMeasuring(RETRIES, async (bench) => {
    await bench.run();
    const text = await readFile(join(bench.folder, "state", "ledger.ndjson"), "utf8");
    const lines = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { event: string; attempt?: string });
    const order = (attempt: string): string[] => lines.flatMap((line) => (line.attempt === attempt ? [line.event] : []));
    for (const { idempotencyKey } of bench.sandbox.stats().tasks)
      expect(order(idempotencyKey!)).toEqual(["intent", "task", "end", "verdict"]);
    expect(lines[0]?.event).toBe("run");
    expect(lines.at(-1)?.event).toBe("finish");
  });
});
