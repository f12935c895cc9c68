import { describe, expect, test } from "@jest/globals";
import { MANIFEST } from "./example.ts";
import { MANIFEST_PATH, withJob } from "./job.ts";
import type { Outcome } from "./job.ts";

/** What is wrong with the input is said at once, in full, at its place in the repository. */

const BROKEN = `version: 1
candidates:
  - id: cheap
    provider: hiapi
    modle: z-image
prompts:
  - { id: hero, prompt: "" }
budget: { usd: -1 }
judge: {}
`;

function errors({ commands }: Outcome): string[][] {
  return commands
    .filter(({ name }) => name === "error")
    .map(({ properties: { file = "", line = "", col = "" }, message }) => [`${file}:${line}:${col}`, message]);
}

describe("a manifest with problems", () => {
  test("each is an annotation on its line and a line of the log; nobody is asked anything", async () => {
    await withJob({ files: { [MANIFEST_PATH]: BROKEN } }, async (job) => {
      const end = await job.run();
      expect([end.exit, end.outputs["verdict"], end.outputs["report-path"]]).toEqual([2, "invalid", ""]);
      expect(errors(end)).toEqual([
        [`${MANIFEST_PATH}:5:5`, expect.stringContaining("did you mean `model`?")],
        [`${MANIFEST_PATH}:7:25`, expect.stringContaining("prompts.0.prompt")],
        [`${MANIFEST_PATH}:8:16`, expect.stringContaining("a positive amount in USD")],
        [`${MANIFEST_PATH}:9:1`, expect.stringContaining("unknown key `judge`")],
      ]);
      const told = end.lines.filter((line) => line.startsWith(`${MANIFEST_PATH}:`));
      expect(told).toEqual(errors(end).map(([place, message]) => `${place}: ${message}`));
      expect([end.connections, end.summary, await job.read("usable-image-cost/results.json")]).toEqual([[], "", null]);
    });
  });

  test("in a working directory: the place is still the one in the repository", async () => {
    await withJob({ files: { "shop/art/prompts.yml": BROKEN } }, async (job) => {
      const end = await job.run({ inputs: { "working-directory": "shop", manifest: "art/prompts.yml", mode: "validate" } });
      expect(errors(end).map(([place]) => place)).toEqual(
        ["5:5", "7:25", "8:16", "9:1"].map((at) => `shop/art/prompts.yml:${at}`),
      );
    });
  });

  test("more of them than GitHub shows: the last annotation counts the rest, the log has them all", async () => {
    const prompts = Array.from({ length: 25 }, (_, i) => `  - { id: "?${i}", prompt: a cat }`).join("\n");
    await withJob(
      { files: { [MANIFEST_PATH]: MANIFEST.replace(/prompts:[^]*?check:/, `prompts:\n${prompts}\ncheck:`) } },
      async (job) => {
        const end = await job.run({ inputs: { mode: "validate" } });
        expect(errors(end)).toHaveLength(10);
        expect(errors(end)[9]![1]).toMatch(/^16 more/);
        expect(end.lines.filter((line) => line.startsWith(`${MANIFEST_PATH}:`))).toHaveLength(25);
      },
    );
  });

  test("none is there", async () => {
    await withJob({}, async (job) => {
      const end = await job.run({ inputs: { manifest: "art/none.yml" } });
      expect([end.exit, errors(end)]).toEqual([2, [["::", expect.stringContaining("there is no manifest at art/none.yml")]]]);
    });
  });
});

test("a good manifest validates, without a key and without a request", async () => {
  await withJob({}, async (job) => {
    const end = await job.run({ inputs: { mode: "validate" }, env: { HIAPI_API_KEY: undefined } });
    expect([end.exit, end.outputs["verdict"], end.connections]).toEqual([0, "passed", []]);
    expect(end.lines).toContain(`${MANIFEST_PATH} is valid: 2 candidates, 3 prompts`);
  });
});

test("wrong inputs of the Action are all told at once, and nothing is tried", async () => {
  const inputs = {
    mode: "meashure",
    comment: "sometimes",
    images: "branch",
    concurrency: "0",
    shard: "3/2",
    seed: "-1",
    "budget-usd": "free",
    "fail-on": "errors",
    state: "branch:images",
    rescore: "yes",
    prices: "free",
    "pull-request": "twelve",
  };
  await withJob({}, async (job) => {
    const end = await job.run({ inputs });
    expect([end.exit, end.outputs["verdict"], end.connections]).toEqual([2, "invalid", []]);
    for (const name of Object.keys(inputs))
      expect(end.lines.filter((line) => line.includes(`\`${name}\``) || line.includes(`"${name}"`))).not.toEqual([]);
    expect(end.stdout).toContain("did you mean measure?");
  });
});

test("the paths of a run begin at the working directory", async () => {
  await withJob({ files: { "shop/art/prompts.yml": MANIFEST } }, async (job) => {
    const end = await job.run({
      inputs: { "working-directory": "shop", manifest: "art/prompts.yml", mode: "estimate", "output-dir": "out" },
    });
    expect(end.outputs["results-path"]).toBe(`${job.workspace}/shop/out/results.json`);
    expect(JSON.parse((await job.read("shop/out/results.json"))!)).toMatchObject({ manifest: { path: "art/prompts.yml" } });
  });
});
