import { describe, expect, test } from "@jest/globals";
import { createCodecs } from "../../src/adapters/checks/codecs.ts";
import { inspect } from "../../src/adapters/checks/inspect.ts";
import { plainPasses } from "../../src/adapters/checks/pixels/passes.ts";
import { createReferences } from "../../src/adapters/checks/references.ts";
import { nextCheck } from "../../src/core/checks/evaluate.ts";
import type { Checker } from "../../src/core/checks/port.ts";
import { treeOf } from "../../src/core/checks/tree.ts";
import { checksSchema } from "../../src/core/manifest/check-schema.ts";
import { parseUsd } from "../../src/core/money.ts";
import { fixedBatch } from "../../src/engine/next.ts";
import { runEngine } from "../../src/engine/run.ts";
import { canvas, disc } from "../adapters/checks/canvas.ts";
import { png } from "../adapters/checks/encode.ts";
import { virtualClock } from "../support/virtual-clock.ts";
import { createBooks, createDisk, createWorld, ledgerOf, plan, type Disk } from "./world.ts";

/** Near-duplicates through the engine: the real look at real images, in the same thread, on attempts that end out of order. */

const PRICES = { a: "0.01", b: "0.01" };

/** A disc whose place tells pictures apart. */
function picture(place: number): Buffer {
  const frame = canvas(64, 64, (u, v) => [200 * u, 90, 200 * v]);
  disc(frame, 12 + 13 * place, 20 + 8 * place, 10, [250, 250, 90]);
  return png(frame);
}

const blank = (): Buffer => png(canvas(64, 64, [0, 0, 0]));

function checkerOn(disk: Disk): Checker {
  const codecs = createCodecs(new URL("../../dist/worker/wasm/", import.meta.url));
  const tools = { codecs, references: createReferences(codecs), passes: plainPasses };
  return {
    check: async (file, checks, { prompt, earlier }) => {
      const asked = { checks, beside: { prompt: prompt.id, earlier, references: [] } };
      const { inspection } = await inspect(disk.images.get(file)!, asked, tools, () => undefined);
      const step = nextCheck(treeOf(checks), new Map(inspection.results));
      if (step.kind === "run") throw new Error("a check was left open");
      return { ...step, facts: inspection.facts };
    },
    close: () => Promise.resolve(),
  };
}

type Setup = {
  readonly among: "prompt" | "candidate";
  readonly prompts: number;
  readonly attempts: number;
  /** By candidate, prompt and number of the attempt on it. */
  readonly image: (candidate: string, prompt: string, number: number) => Buffer;
  readonly latencyMs: (number: number) => number;
  readonly disk?: Disk;
  readonly run?: string;
};

/** `candidate prompt number: verdict` in launch order, with what failed. */
async function verdicts(setup: Setup): Promise<string[]> {
  const { disk = createDisk() } = setup;
  const books = createBooks(PRICES);
  const clock = virtualClock();
  const planned = plan({ prices: PRICES, prompts: setup.prompts });
  const checks = checksSchema.parse({ image: { duplicateOf: { among: setup.among } } });
  const mine = { ...planned, prompts: planned.prompts.map((prompt) => ({ ...prompt, checks })) };
  const world = createWorld({ books, disk, clock, fateOf: (_c, _p, number) => ({ latencyMs: setup.latencyMs(number) }) });
  const download = async (id: string) => {
    const task = books.byId.get(id)!;
    const { model, prompt } = JSON.parse(task.body) as { model: string; prompt: string };
    const number = books.keysOf.get(task.body)!.indexOf(task.key) + 1;
    return { ok: true as const, bytes: setup.image(model, prompt, number) };
  };
  const end = await clock.run(
    runEngine(
      { ...world, checker: checkerOn(disk), provider: { ...world.provider, download } },
      {
        run: setup.run ?? "run-1",
        plan: mine,
        ledger: ledgerOf(disk),
        budgetUsd: parseUsd("10")!,
        concurrency: 16,
        timeoutMs: 600_000,
        choose: fixedBatch(mine, setup.attempts),
      },
    ),
  );
  return end.attempts.map(({ intent, verdicts: all }) => {
    const [verdict] = all.values();
    return `${intent.candidate} ${intent.prompt} ${intent.number}: ${[verdict?.verdict, ...(verdict?.failures ?? []).map(({ check }) => check)].join(" ")}`;
  });
}

describe.each([
  ["that end in launch order", (number: number) => 100 * number],
  ["that end in the reverse order", (number: number) => 1000 - 100 * number],
])("attempts %s", (_order, latencyMs) => {
  test("the later launched of two alike is the duplicate, and another picture is none", async () => {
    const image = (_c: string, _p: string, number: number) => picture(number === 3 ? 3 : 0);
    const told = await verdicts({ among: "prompt", prompts: 1, attempts: 4, image, latencyMs });
    expect(told.filter((each) => each.startsWith("a"))).toEqual([
      "a p0 1: usable",
      "a p0 2: rejected duplicateOf",
      "a p0 3: usable",
      "a p0 4: rejected duplicateOf",
    ]);
    expect(told.filter((each) => each.startsWith("b"))).toEqual(
      told.filter((each) => each.startsWith("a")).map((each) => each.replace("a", "b")),
    );
  });

  test("among a prompt's own attempts, or among all of the candidate", async () => {
    const image = () => picture(1);
    const among = (which: Setup["among"]) => verdicts({ among: which, prompts: 3, attempts: 1, image, latencyMs });
    expect((await among("prompt")).every((each) => each.endsWith("usable"))).toBe(true);
    const told = await among("candidate");
    for (const candidate of ["a", "b"])
      expect(told.filter((each) => each.startsWith(candidate)).map((each) => each.split(": ")[1])).toEqual([
        "usable",
        "rejected duplicateOf",
        "rejected duplicateOf",
      ]);
  });

  test("blank frames are no duplicates of each other", async () => {
    const told = await verdicts({ among: "candidate", prompts: 2, attempts: 2, image: blank, latencyMs });
    expect(told.every((each) => each.endsWith("usable"))).toBe(true);
  });
});

test("images of an earlier run count, by the hashes in the ledger", async () => {
  const disk = createDisk();
  const once = (run: string, attempts: number) =>
    verdicts({ among: "prompt", prompts: 1, attempts, image: () => picture(2), latencyMs: () => 100, disk, run });
  expect(await once("run-1", 1)).toEqual(["a p0 1: usable", "b p0 1: usable"]);
  expect((await once("run-2", 2)).slice(2)).toEqual(["a p0 2: rejected duplicateOf", "b p0 2: rejected duplicateOf"]);
});
