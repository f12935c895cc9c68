import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { USAGE } from "../support/chat.ts";
import { asWanted, firstOf, judgedManifest, PRICE, runJudged, TODAY, useChat, yesAndNo } from "../support/judging.ts";
import { withMeasuring } from "../support/measuring.ts";

/** What a judge costs, through the whole program: in the figures, in the bill, and within the budget. */

const chat = useChat();

describe("what it costs", () => {
  test("tokens at the price, measured for each attempt, and part of the figure", async () => {
    chat().behave(({ ids }, n) => ({
      content: Object.fromEntries(ids.map((id, index) => [id, n > 1 && index === 0 ? "yes" : "no"])),
    }));
    await withMeasuring({}, async (bench) => {
      // The first image is rejected, the second one usable; each was judged once: 1,000 tokens in at $1 and 20 out at $10 a million.
      const measured = await runJudged(bench, judgedManifest(chat(), `, votes: 1, ${PRICE}`));
      const { results } = measured;
      expect(results.spend).toMatchObject({ billedUsd: "0.0060", checksUsd: "0.0024" });
      const [candidate] = results.candidates;
      expect(candidate).toMatchObject({
        attempts: 2,
        usable: 1,
        checkCost: {
          usdPerAttempt: "0.0012",
          included: true,
          spentUsd: "0.0024",
          unpriced: 0,
          inputTokens: 2000,
          outputTokens: 40,
        },
        // 2 attempts at $0.0030 and $0.0012 each.
        costPerUsableUsd: { estimate: "0.0084" },
        maxAttemptsPerPrompt: 2,
      });
      expect(results.warnings).toEqual([]);
      const comment = await readFile(join(bench.folder, "out/comment.md"), "utf8");
      expect(comment.replaceAll("\u{A0}", " ")).toContain("+ $0.0012 for checks");
      expect(await readFile(join(bench.folder, "out/report.html"), "utf8")).toContain("+ $0.0012 for checks");
    });
  });

  test("includeCheckCost: false shows it on its own", async () => {
    chat().behave(yesAndNo);
    await withMeasuring({}, async (bench) => {
      const { results } = await runJudged(
        bench,
        judgedManifest(chat(), `, votes: 1, ${PRICE}`, { more: "includeCheckCost: false\n" }),
      );
      expect(results.candidates[0]).toMatchObject({
        checkCost: { usdPerAttempt: "0.0012", included: false },
        costPerUsableUsd: { estimate: "0.0030" },
      });
      expect(results.spend.checksUsd).toBe("0.0012");
    });
  });

  test("what the reply says was charged goes before tokens at a price", async () => {
    chat().behave(() => ({ ...asWanted, usage: { ...USAGE, cost: 0.00012345 } }));
    await withMeasuring({}, async (bench) => {
      const { results } = await runJudged(bench, judgedManifest(chat(), ", votes: 1"));
      expect(results.spend.checksUsd).toBe("0.00012345");
      expect(results.warnings).toEqual([]);
    });
  });

  test("without a price and without a charge in the reply it is not known: a warning, and not in the figure", async () => {
    chat().behave(yesAndNo);
    await withMeasuring({}, async (bench) => {
      const { results, end } = await runJudged(bench, judgedManifest(chat(), ", votes: 1"));
      expect(end.exit).toBe(0);
      expect(results.candidates[0]).toMatchObject({
        checkCost: { usdPerAttempt: null, included: false, unpriced: 1 },
        costPerUsableUsd: { estimate: "0.0030" },
      });
      expect(results.warnings).toEqual([
        { code: "price-unknown", message: expect.stringContaining("what a request to a judge cost is not known") },
      ]);
    });
  });

  test("a price that is too old counts against the budget and is in no figure", async () => {
    chat().behave(yesAndNo);
    await withMeasuring({}, async (bench) => {
      const { results } = await runJudged(bench, judgedManifest(chat(), `, votes: 1, ${PRICE.replace(TODAY, "2024-01-01")}`));
      expect(results.spend).toMatchObject({ checksUsd: "0.0000", checksUnknownUsd: "0.0012" });
      expect(results.candidates[0]!.costPerUsableUsd.estimate).toBe("0.0030");
      expect(results.warnings).toEqual([
        { code: "price-stale", message: expect.stringContaining("the price of the judge judge-1") },
      ]);
    });
  });

  test("a reply that does not say what it used may have used all that was reserved", async () => {
    chat().behave(() => ({ ...asWanted, usage: null }));
    await withMeasuring({}, async (bench) => {
      const { results } = await runJudged(bench, judgedManifest(chat(), `, votes: 1, ${PRICE}`));
      expect(results.spend.checksUsd).toBe("0.0000");
      // The image may count 25,501 tokens, the reply 1,024 at $10 a million.
      expect(Number(results.spend.checksUnknownUsd)).toBeGreaterThan(0.0255 + 0.01);
      expect(Number(results.spend.checksUnknownUsd)).toBeLessThan(0.04);
    });
  });

  test("a request without an answer counts as charged", async () => {
    chat().behave((_, n) => (n === 1 ? { status: 500 } : asWanted));
    await withMeasuring({}, async (bench) => {
      const { results } = await runJudged(bench, judgedManifest(chat(), `, votes: 1, ${PRICE}`));
      expect(results.spend.checksUsd).toBe("0.0012");
      expect(Number(results.spend.checksUnknownUsd)).toBeGreaterThan(0.0355);
    });
  });
});

describe("within the budget", () => {
  test("no image is bought that could not be judged, and nothing is spent beyond it", async () => {
    chat().behave(() => ({ content: { q1: "no", q2: "yes" } }));
    await withMeasuring({}, async (bench) => {
      // One asking may cost $0.0378 and costs $0.0012.
      const { results, end } = await runJudged(bench, judgedManifest(chat(), `, ${PRICE}`, { prompts: 30, budget: "0.06" }));
      const spent = Number(results.spend.billedUsd) + Number(results.spend.checksUsd);
      expect(spent).toBeLessThanOrEqual(0.06);
      expect(results.candidates[0]).toMatchObject({ undetermined: 0, attempts: chat().calls.length });
      expect(results.candidates[0]!.attempts).toBeGreaterThan(3);
      expect(results.warnings.map(({ code }) => code)).toEqual(["budget-reached"]);
      expect(end.exit).toBe(0);
    });
  });

  test("a stated bound for the image's tokens lets more of it be used", async () => {
    chat().behave(() => ({ content: { q1: "no", q2: "yes" } }));
    await withMeasuring({}, async (bench) => {
      const bounded = PRICE.replace(" }", ", maxImageTokens: 900 }");
      const { results } = await runJudged(bench, judgedManifest(chat(), `, ${bounded}`, { prompts: 30, budget: "0.06" }));
      expect(Number(results.spend.billedUsd) + Number(results.spend.checksUsd)).toBeGreaterThan(0.035);
      expect(Number(results.spend.billedUsd) + Number(results.spend.checksUsd)).toBeLessThanOrEqual(0.06);
    });
  });

  test("what could not be judged is judged first by the next run with a new budget", async () => {
    // Requests that are charged without an answer use the budget up.
    chat().behave(() => ({ status: 500 }));
    await withMeasuring({}, async (bench) => {
      const text = judgedManifest(chat(), `, votes: 1, ${PRICE}`, { budget: "0.05" });
      const before = await runJudged(bench, text);
      expect(firstOf(before)).toEqual(["undetermined", expect.stringContaining("The budget did not allow to ask the judge.")]);
      expect(before.results.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(["budget-reached"]));
      expect(chat().calls).toHaveLength(1);
      chat().behave(yesAndNo);
      const after = await runJudged(bench, text);
      expect(firstOf(after)[0]).toBe("usable");
      expect(bench.sandbox.stats().tasks).toHaveLength(1);
      expect(after.results.spend).toMatchObject({ billedUsd: "0.0000", checksUsd: "0.0012" });
    });
  }, 20_000);

  test("cut short while it asks: what may have been used counts in the run that goes on", async () => {
    const cut = new AbortController();
    chat().behave(() => {
      cut.abort(new Error("interrupted"));
      return { ...asWanted, delayMs: 2_000 };
    });
    await withMeasuring({}, async (bench) => {
      const text = judgedManifest(chat(), `, votes: 1, ${PRICE}`);
      await runJudged(bench, text, { signal: cut.signal });
      expect(chat().calls).toHaveLength(1);
      chat().behave(yesAndNo);
      const { results } = await runJudged(bench, text);
      expect(results.candidates[0]).toMatchObject({ attempts: 1, usable: 1 });
      expect(results.spend.checksUsd).toBe("0.0012");
      expect(Number(results.spend.checksUnknownUsd)).toBeGreaterThan(0.0355);
      expect(bench.sandbox.stats().tasks).toHaveLength(1);
    });
  });

  test("another price or another key does not have an image judged again; another question does", async () => {
    chat().behave(yesAndNo);
    await withMeasuring({}, async (bench) => {
      await runJudged(bench, judgedManifest(chat(), `, votes: 1, ${PRICE}`));
      await runJudged(bench, judgedManifest(chat(), `, votes: 1, timeoutSeconds: 9`));
      expect(chat().calls).toHaveLength(1);
      await runJudged(bench, judgedManifest(chat(), ", votes: 1").replace("Is there a lamp?", "Is there a cat?"));
      expect(chat().calls).toHaveLength(2);
      expect(bench.sandbox.stats().tasks).toHaveLength(1);
    });
  });
});

test("a pipeline's drafts are judged by questions of their own, asked where the manifest says", async () => {
  chat().behave(({ questions }) => ({
    content: Object.fromEntries(Object.entries(questions).map(([id, ask]) => [id, ask.includes("text") ? "no" : "yes"])),
  }));
  await withMeasuring(
    {
      models: [
        { id: "z-image", baseUsd: 0.003, latencyMs: 5 },
        { id: "gpt-image-2", baseUsd: 0.01, latencyMs: 5 },
      ],
    },
    async (bench) => {
      const text = judgedManifest(chat(), `, votes: 1, ${PRICE}`, {
        more: "pipelines: [{ id: two, draft: draft, final: flagship, draftCheck: { judge: { questions: [Is it composed well?] } } }]\n",
      })
        .replace("model: z-image }]", "model: z-image }, { id: flagship, provider: hiapi, model: gpt-image-2 }]")
        .replace("giveUpUsd: 0.006", "giveUpUsd: 0.03");
      const { results } = await runJudged(bench, text);
      const asked = chat().calls.map(({ questions }) => Object.values(questions).join(" "));
      expect(asked).toContain("Is it composed well?");
      expect(results.spend.checksUsd).toBe((0.0012 * chat().calls.length).toFixed(4));
      const two = results.candidates.find(({ id }) => id === "two")!;
      // A draft at $0.003 and a final at $0.01, each judged for $0.0012.
      expect(two.costPerUsableUsd.estimate).toBe("0.0154");
    },
  );
});

test("replies that cost more than the declared price could are kept for from the second image on: the budget holds", async () => {
  // 25 cents a million: the worst case that is reserved first is far under the 3 cents that each reply says were charged.
  chat().behave(() => ({ ...asWanted, usage: { ...USAGE, cost: 0.03 }, delayMs: 50 }));
  await withMeasuring({}, async (bench) => {
    const cheap = `, votes: 1, price: { inputPerMillion: 0.25, outputPerMillion: 1, asOf: ${TODAY} }`;
    const manifest = judgedManifest(chat(), cheap, { prompts: 12, budget: "0.2" });
    const { results } = await runJudged(bench, manifest, { options: { concurrency: "12" } });
    const used = Number(results.spend.billedUsd) + Number(results.spend.checksUsd);
    expect(used).toBeLessThanOrEqual(0.2);
    expect(chat().calls.length).toBeGreaterThanOrEqual(4);
    expect(Number(results.spend.checksUsd)).toBeCloseTo(0.03 * chat().calls.length, 10);
  });
});
