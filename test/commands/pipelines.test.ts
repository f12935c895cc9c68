import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { LedgerLine } from "../../src/core/ledger/events.ts";
import type { ScenarioInput } from "../../src/sandbox/scenario.ts";
import { withMeasuring, type Bench } from "../support/measuring.ts";

/** Draft on one model, finalize on another, over HTTP against the sandbox. */

const TAKES_DRAFT = {
  type: "object",
  additionalProperties: false,
  required: ["prompt", "input_urls"],
  properties: { prompt: { type: "string" }, input_urls: { type: "array", minItems: 1, items: { type: "string" } } },
};
/** Half of the drafts are blank; finals hardly ever. */
const MODELS: ScenarioInput["models"] = [
  { id: "z-image", baseUsd: 0.003, latencyMs: 20, quality: { blank: 0.5 } },
  { id: "gpt-image-2/image-to-image", baseUsd: 0.01, latencyMs: 20, inputSchema: TAKES_DRAFT },
  { id: "flagship", baseUsd: 0.011, latencyMs: 20, quality: { blank: 0.1 } },
];
const MANIFEST = `version: 1
candidates:
  - { id: draft, provider: hiapi, model: z-image }
  - { id: edit, provider: hiapi, model: gpt-image-2/image-to-image, onlyInPipelines: true }
  - { id: flagship, provider: hiapi, model: flagship }
pipelines:
  - { id: edited, draft: draft, final: edit, passDraft: true }
  - { id: remade, draft: draft, final: flagship }
prompts: [{ id: a, prompt: A red lamp }, { id: b, prompt: A blue mug }, { id: c, prompt: A green chair }]
check: [{ image: { notBlank: true } }]
sampling: { giveUpUsd: 0.06, attemptTimeoutSeconds: 4 }
budget: { usd: 2 }
`;
const scenario = { models: MODELS, difficulty: { spread: 0 }, images: { longestSide: 64 } };

async function ledger({ folder }: Bench): Promise<LedgerLine[]> {
  const text = await readFile(join(folder, "state/ledger.ndjson"), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as LedgerLine);
}

describe("pipelines", () => {
  test("each final begins from a draft that passed, is sent its address, and is in the books", async () => {
    await withMeasuring(scenario, async (bench) => {
      const { results, attempts, end } = await bench.run({ manifest: MANIFEST });
      expect(end.exit).toBe(0);
      const edited = results.candidates.find(({ id }) => id === "edited")!;
      expect(edited).toMatchObject({ kind: "pipeline", complete: true, eligible: true, price: { usdPerImage: "0.0130" } });
      expect(edited.pipeline).toMatchObject({ draft: "draft", final: "edit", passDraft: true, finals: 3, finalsUsable: 3 });
      expect(edited.usable).toBe(3);

      const lines = await ledger(bench);
      const usable = new Set(
        lines.flatMap((line) => (line.event === "verdict" && line.verdict === "usable" ? [line.attempt] : [])),
      );
      const urls = new Map(
        lines.flatMap((line) => (line.event === "end" && line.url ? [[line.attempt, line.url] as const] : [])),
      );
      const finals = lines.flatMap((line) => (line.event === "intent" && line.draft !== undefined ? [line] : []));
      expect(finals).toHaveLength(3);
      for (const { draft, body, candidate } of finals) {
        expect([candidate, usable.has(draft!)]).toEqual(["edited", true]);
        expect((JSON.parse(body) as { input: { input_urls: string[] } }).input.input_urls).toEqual([urls.get(draft!)]);
      }
      const books = bench.sandbox.stats();
      expect(attempts.filter(({ candidate }) => candidate === "edited")).toHaveLength(3);
      expect(books.tasks.filter(({ model }) => model === "gpt-image-2/image-to-image")).toHaveLength(3);
      expect(results.spend.billedUsd).toBe(books.billedUsd);
      // The model that needs a draft was never asked alone.
      expect(results.candidates.find(({ id }) => id === "edit")).toMatchObject({ attempts: 0, eligible: false });
    });
  });

  test("with several finals for each draft it says whether drafts differ, and what discarding none of them costs", async () => {
    const models = MODELS.map((model) =>
      model.id === "gpt-image-2/image-to-image" ? { ...model, quality: { blank: 0.7 } } : model,
    );
    // What becomes of a final depends on its draft's address, and so on the port: with ten prompts some are surely rejected.
    const prompts = Array.from({ length: 10 }, (_, index) => `{ id: p${index}, prompt: A lamp of kind ${index} }`).join(", ");
    const manifest = MANIFEST.replace("passDraft: true", "passDraft: true, finalsPerDraft: 4")
      .replace("0.06", "0.2")
      .replace(/^prompts: .*$/m, `prompts: [${prompts}]`);
    await withMeasuring({ ...scenario, models }, async (bench) => {
      const { results } = await bench.run({ manifest });
      const { drafts, draftsPassed, discard, ...pipe } = results.candidates.find(({ id }) => id === "edited")!.pipeline!;
      expect(pipe.finals).toBeGreaterThan(pipe.finalsUsable);
      const comment = await readFile(join(bench.folder, "out/comment.md"), "utf8");
      // Drafts are alike, and one time in twenty chance makes them look as if they were not.
      if (discard!.draftsDiffer) {
        expect(comment).toContain(`edited: drafts differ in how often finals made from them are usable`);
        return;
      }
      expect(discard).toMatchObject({ draftsDiffer: false, afterFinals: null });
      const never = (0.003 * drafts) / draftsPassed + (0.01 * pipe.finals) / pipe.finalsUsable;
      expect(Number(discard!.costPerUsableUsd)).toBeCloseTo(never, 4);
      expect(comment).toContain(
        "edited: nothing shows that some drafts are better to finalize than others, so it is best never to discard a draft that passed",
      );
    });
  });

  test.each(["every-prompt", "any-image", "every-prompt, design: fixed, attemptsPerPrompt: 2"])(
    "free drafts that never pass come to an end, and take no money of others: %s",
    async (objective) => {
      const models = MODELS.map((model) => (model.id === "z-image" ? { ...model, quality: { blank: 1 } } : model));
      const today = new Date().toISOString().slice(0, 10);
      const manifest = MANIFEST.replace("model: z-image", `model: z-image, price: { usd: 0, asOf: ${today} }`)
        .replace("giveUpUsd: 0.06", `giveUpUsd: 0.06, objective: ${objective}`)
        .replace(/^ {2}- \{ id: remade.*\n/m, "");
      await withMeasuring({ ...scenario, models }, async (bench) => {
        const { results, end } = await bench.run({ manifest });
        expect(end.exit).toBe(0);
        const [draft, edited] = ["draft", "edited"].map((id) => results.candidates.find((each) => each.id === id)!);
        // Twenty tries a picture, and as many samples of the workload.
        expect(draft!.attempts).toBeGreaterThanOrEqual(20 * 3);
        expect(draft!.attempts).toBeLessThan(20 * 3 + 16);
        expect(edited!.pipeline).toMatchObject({ draftsPassed: 0, finals: 0 });
        expect(Number(results.spend.billedUsd)).toBeLessThan(0.2);
      });
    },
  );

  test("a second run buys nothing again", async () => {
    await withMeasuring(scenario, async (bench) => {
      await bench.run({ manifest: MANIFEST });
      const before = bench.sandbox.stats().tasks.length;
      const { results } = await bench.run({ manifest: MANIFEST });
      expect(bench.sandbox.stats().tasks).toHaveLength(before);
      expect(results.candidates.find(({ id }) => id === "edited")!.pipeline!.finals).toBe(3);
    });
  });

  test("the figure is the money of drafts and finals for each usable final, recomputed from the attempts", async () => {
    await withMeasuring(scenario, async (bench) => {
      const { results } = await bench.run({ manifest: MANIFEST });
      const edited = results.candidates.find(({ id }) => id === "edited")!;
      const lines = await ledger(bench);
      const verdicts = new Map(
        lines.flatMap((line) => (line.event === "verdict" ? [[line.attempt, line.verdict] as const] : [])),
      );
      // Of each prompt: the drafts up to the one that was finalized, and one final.
      const intents = lines.flatMap((line) => (line.event === "intent" ? [line] : []));
      let usd = 0;
      for (const final of intents.filter(({ draft }) => draft !== undefined)) {
        const drafts = intents.filter(
          ({ prompt, draft, candidate }) => prompt === final.prompt && draft === undefined && candidate === "draft",
        );
        const used = drafts.findIndex(({ attempt }) => attempt === final.draft) + 1;
        expect(drafts.slice(0, used - 1).every(({ attempt }) => verdicts.get(attempt) !== "usable")).toBe(true);
        usd += 0.003 * used + 0.01;
      }
      expect(Number(edited.costPerUsableUsd.estimate)).toBeCloseTo(usd / 3, 4);
      const { low, high } = edited.costPerUsableUsd;
      expect([Number(low) <= usd / 3, Number(high) >= usd / 3]).toEqual([true, true]);
    });
  });

  test("a pipeline that its two prices alone rule out is not finalized, and says why", async () => {
    const dear = MANIFEST.replace("giveUpUsd: 0.06", "giveUpUsd: 0.3");
    const models = MODELS.map((model) => (model.id === "z-image" ? { ...model, quality: {} } : { ...model, baseUsd: 0.1 }));
    await withMeasuring({ ...scenario, models }, async (bench) => {
      const { results } = await bench.run({ manifest: dear });
      const [edited, remade] = ["edited", "remade"].map((id) => results.candidates.find((each) => each.id === id)!);
      for (const each of [edited!, remade!]) expect(each.ineligibleBecause).toMatch(/one draft and one final cost \$0\.1030/);
      expect(bench.sandbox.stats().tasks.every(({ model }) => model === "z-image")).toBe(true);
      expect(results.decision).toMatchObject({ status: "clear", cheapest: "draft" });
    });
  });

  test("finals that the budget does not allow are told of, and not bought", async () => {
    await withMeasuring(scenario, async (bench) => {
      const { results } = await bench.run({ manifest: MANIFEST.replace("usd: 2", "usd: 0.03") });
      expect(Number(results.spend.billedUsd)).toBeLessThanOrEqual(0.03);
      const { finals } = results.candidates.find(({ id }) => id === "edited")!.pipeline!;
      // The candidates leave the pipelines their share.
      expect(finals).toBeGreaterThan(0);
      expect(finals).toBeLessThan(3);
      expect(results.warnings.map(({ code }) => code)).toContain("budget-reached");
    });
  });

  describe("while the decision is open", () => {
    /** Few of the drafts are usable themselves, all pass as drafts, and finals are cheap. */
    const OPEN: ScenarioInput["models"] = [
      { id: "z-image", baseUsd: 0.002, latencyMs: 20, quality: { blank: 0.9 } },
      { id: "gpt-image-2/image-to-image", baseUsd: 0.004, latencyMs: 20, inputSchema: TAKES_DRAFT },
      { id: "flagship", baseUsd: 0.06, latencyMs: 20, quality: { blank: 0.1 } },
    ];
    const anyImage = MANIFEST.replace("passDraft: true }", "passDraft: true, draftCheck: [{ image: { minWidth: 8 } }] }")
      .replace("  - { id: remade, draft: draft, final: flagship }\n", "")
      .replace("giveUpUsd: 0.06", "objective: any-image");

    test("it goes on buying where it decides, until it is settled; what was proven among candidates stays so", async () => {
      await withMeasuring({ ...scenario, models: OPEN }, async (bench) => {
        const { results } = await bench.run({ manifest: anyImage });
        expect(results.decision).toMatchObject({ status: "clear", cheapest: "edited", toSettle: null });
        expect(Number(results.spend.billedUsd)).toBeLessThan(1);
        expect(results.candidates.find(({ id }) => id === "edited")!.pipeline!.finals).toBeGreaterThan(3);
        const before = bench.sandbox.stats().tasks.length;
        const again = await bench.run({ manifest: anyImage });
        expect(bench.sandbox.stats().tasks).toHaveLength(before);
        expect(again.results.decision).toMatchObject({ status: "clear", cheapest: "edited" });
      });
    });

    test("a further run on the same state goes on where the budget ended", async () => {
      await withMeasuring({ ...scenario, models: OPEN }, async (bench) => {
        const small = anyImage.replace("usd: 2", "usd: 0.08");
        const first = await bench.run({ manifest: small });
        expect(first.results.decision).toMatchObject({ status: "undecided", leader: "edited" });
        expect(Number(first.results.decision.toSettle?.usd ?? "1")).toBeGreaterThan(0);
        expect(first.results.decision.sentence).toMatch(/It costs at most \d+ % more than the cheapest/);
        expect(first.results.warnings.map(({ code }) => code)).toContain("budget-reached");
        const second = await bench.run({ manifest: anyImage });
        expect(second.results.decision).toMatchObject({ status: "clear", cheapest: "edited" });
        expect(second.results.replayedAttempts).toBeGreaterThan(0);
      });
    });

    test("pipelines have their share of a small budget", async () => {
      const models = OPEN.map((model) => (model.id === "z-image" ? { ...model, quality: { blank: 0.97 } } : model));
      await withMeasuring({ ...scenario, models }, async (bench) => {
        const { results } = await bench.run({ manifest: anyImage.replace("usd: 2", "usd: 0.04") });
        expect(results.candidates.find(({ id }) => id === "edited")!.pipeline!.finals).toBeGreaterThanOrEqual(3);
        expect(results.decision.leader).toBe("edited");
      });
    });

    test.each(["any-image", "every-prompt"])("%s: what is bought does not depend on how much runs at once", async (objective) => {
      const manifest = anyImage.replace("any-image", `${objective}, giveUpUsd: 0.1`).replace("usd: 2", "usd: 0.2");
      const told: string[] = [];
      for (const concurrency of ["1", "12"])
        await withMeasuring({ ...scenario, models: OPEN }, async (bench) => {
          const { results } = await bench.run({ manifest, options: { concurrency } });
          const { candidates, decision, spend } = results;
          const counts = candidates.map(({ id, attempts, usable, pipeline }) => [id, attempts, usable, pipeline]);
          told.push(JSON.stringify([counts, decision, spend.billedUsd]));
        });
      expect(told[1]).toBe(told[0]);
    });
  });

  test.each([
    ["draft: nobody, final: edit", /pipelines\.0\.draft: there is no candidate "nobody"/],
    ["draft: draft, final: draft", /expected another candidate than the draft's/],
    ["draft: draft, final: edit, passDraft: prompt", /pipelines\.0\.passDraft: `prompt` takes the prompt itself/],
    ["draft: draft, final: flagship, passDraft: true", /the field of flagship that takes a reference image is not known here/],
  ])("{ %s } is refused", async (stages, sentence) => {
    await withMeasuring(scenario, async (bench) => {
      const manifest = MANIFEST.replace("draft: draft, final: edit, passDraft: true", stages);
      const { end } = await bench.run({ manifest });
      expect(end.exit).toBe(2);
      expect(end.problems.map(({ message }) => message).join("\n")).toMatch(sentence);
    });
  });
});
