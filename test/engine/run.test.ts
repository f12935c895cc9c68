import { describe, expect, test } from "@jest/globals";
import { committedUsd, type Attempt } from "../../src/core/ledger/fold.ts";
import { parseUsd, sumUsd } from "../../src/core/money.ts";
import { fullPass } from "../../src/engine/next.ts";
import { runEngine, type EngineEnd, type EngineInput } from "../../src/engine/run.ts";
import { virtualClock } from "../support/virtual-clock.ts";
import {
  chance,
  createBooks,
  createDisk,
  createWorld,
  ledgerOf,
  plan,
  type Books,
  type Disk,
  type FateOf,
  type PlanInput,
  type TestWorld,
} from "./world.ts";

type Setup = Partial<Omit<EngineInput, "plan" | "budgetUsd">> & {
  readonly plan: PlanInput;
  readonly budgetUsd?: string;
  readonly fateOf?: FateOf;
  readonly disk?: Disk;
  readonly books?: Books;
  readonly signal?: AbortSignal;
  readonly startAt?: number;
};

type Told = EngineEnd & { readonly books: Books; readonly disk: Disk; readonly world: TestWorld };

async function measure(setup: Setup): Promise<Told> {
  const { disk = createDisk(), books = createBooks(setup.plan.prices), fateOf = () => ({}) } = setup;
  const planned = plan(setup.plan);
  const clock = virtualClock(setup.startAt);
  const world = createWorld({ books, disk, fateOf, clock, ...(setup.signal ? { signal: setup.signal } : {}) });
  const input: EngineInput = {
    run: setup.run ?? "run-1",
    plan: planned,
    ledger: ledgerOf(disk),
    budgetUsd: parseUsd(setup.budgetUsd ?? "100")!,
    concurrency: setup.concurrency ?? 4,
    timeoutMs: setup.timeoutMs ?? 600_000,
    choose: fullPass(planned),
  };
  return { ...(await clock.run(runEngine(world, input))), books, disk, world };
}

const name = ({ intent }: Attempt): string => `${intent.candidate} ${intent.prompt} ${intent.number}`;
const names = (end: EngineEnd): string[] => end.attempts.map(name);
const random: FateOf = (candidate, prompt, number) => ({
  latencyMs: 50 + 400 * chance(`l ${candidate} ${prompt} ${number}`),
  verdict: chance(`v ${candidate} ${prompt} ${number}`) < 0.4 ? "usable" : "rejected",
});

describe("a full pass", () => {
  test("tries each prompt on each candidate until it is usable or at its cap", async () => {
    const end = await measure({
      plan: { prices: { cheap: "0.01", dear: "0.03" }, prompts: 3, sampling: { giveUpUsd: 0.06 } },
      fateOf: (_, prompt) => ({ verdict: prompt === "picture 0" ? "usable" : "rejected" }),
    });
    const counts = new Map<string, number>();
    for (const { intent } of end.attempts) {
      const cell = `${intent.candidate} ${intent.prompt}`;
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      "cheap p0": 1,
      "cheap p1": 6,
      "cheap p2": 6,
      "dear p0": 1,
      "dear p1": 2,
      "dear p2": 2,
    });
    expect(end).toMatchObject({ stop: null, unaffordable: 0 });
  });

  test("goes round by round, each candidate in an order of its own, the same for the same seed", async () => {
    const setup = (seed: number): Setup => ({
      plan: { prices: { a: "0.01", b: "0.01" }, prompts: 6, sampling: { giveUpUsd: 0.03, seed } },
      concurrency: 1,
      fateOf: () => ({ verdict: "rejected" }),
    });
    const first = names(await measure(setup(7)));
    expect(names(await measure(setup(7)))).toEqual(first);
    expect(names(await measure(setup(8)))).not.toEqual(first);
    expect(first.slice(0, 12).map((each) => each.split(" ")[0])).toEqual(Array.from({ length: 6 }, () => ["a", "b"]).flat());
    expect(first.slice(0, 12).every((each) => each.endsWith(" 1"))).toBe(true);
    const order = (candidate: string): string[] =>
      first.slice(0, 12).flatMap((each) => (each.startsWith(candidate) ? [each.split(" ")[1]!] : []));
    expect(order("a")).not.toEqual(order("b"));
  });

  test("makes the same attempts at any concurrency, in the same launch order per cell", async () => {
    const at = (concurrency: number): Promise<Told> =>
      measure({
        plan: { prices: { a: "0.01", b: "0.02" }, prompts: 12, sampling: { giveUpUsd: 0.08 } },
        fateOf: random,
        concurrency,
      });
    const [one, four, sixteen] = [await at(1), await at(4), await at(16)];
    expect(names(four).toSorted()).toEqual(names(one).toSorted());
    expect(names(sixteen).toSorted()).toEqual(names(one).toSorted());
    expect(four.world.mostUnderWay()).toBe(4);
    expect(sixteen.world.mostUnderWay()).toBe(16);
    expect(new Set(one.books.tasks.keys())).toEqual(new Set(sixteen.books.tasks.keys()));
  });

  test("uses all places of the pool: the downloads and checks of one wait for no generation of another", async () => {
    const end = await measure({
      plan: { prices: { a: "0.01" }, prompts: 64, sampling: { giveUpUsd: 0.01 } },
      concurrency: 16,
      fateOf: () => ({ latencyMs: 1_000 }),
    });
    expect(end.world.clock.elapsed()).toBeLessThan(4_000 * 1.05);
  });

  test("any-image makes one decided attempt a prompt", async () => {
    const end = await measure({
      plan: { prices: { a: "0.01", b: "0.01" }, prompts: 8, sampling: { objective: "any-image", giveUpUsd: 1 } },
      fateOf: () => ({ verdict: "rejected" }),
    });
    expect(end.attempts.length).toBe(16);
    expect(end.attempts.every(({ intent }) => intent.number === 1)).toBe(true);
  });
});

describe("a price that is unknown", () => {
  const prices = { known: "0.01", unknown: null };
  test("buys nothing", async () => {
    const end = await measure({ plan: { prices, prompts: 3 } });
    expect(new Set(end.attempts.map(({ intent }) => intent.candidate))).toEqual(new Set(["known"]));
  });
  test("buys as many as the manifest allows, over all runs together", async () => {
    const setup: Setup = {
      plan: { prices, prompts: 5, whenPriceUnknown: { maxAttempts: 3, reserveUsd: "0.05" }, sampling: { giveUpUsd: 1 } },
      fateOf: () => ({ verdict: "rejected" }),
      concurrency: 8,
    };
    const first = await measure(setup);
    const of = (end: EngineEnd): number => end.attempts.filter(({ intent }) => intent.candidate === "unknown").length;
    expect(of(first)).toBe(3);
    expect(of(await measure({ ...setup, run: "run-2", disk: first.disk, books: first.books }))).toBe(3);
  });
  test("counts as what the manifest reserves for it", async () => {
    const end = await measure({
      plan: { prices: { unknown: null }, prompts: 9, whenPriceUnknown: { maxAttempts: 9, reserveUsd: "0.05" } },
      budgetUsd: "0.17",
    });
    expect(end.attempts.length).toBe(3);
    expect(end.unaffordable).toBe(6);
  });
});

describe("what an attempt may become", () => {
  const one = (fateOf: FateOf, setup: Partial<Setup> = {}): Promise<Told> =>
    measure({ plan: { prices: { a: "0.01" }, prompts: 1, sampling: { giveUpUsd: 0.02 } }, fateOf, ...setup });

  test.each<[string, ReturnType<FateOf>, string, string]>([
    ["an image", {}, "image", "yes"],
    ["nothing", { end: "empty" }, "empty", "yes"],
    ["a refusal", { end: "refused" }, "refused", "unknown"],
    ["a failure", { end: "failed" }, "failed", "unknown"],
    ["unknown to the provider", { end: "lost" }, "lost", "unknown"],
    ["late", { latencyMs: 1e9 }, "lost", "unknown"],
    ["an image that cannot be had", { failedDownloads: 99 }, "lost", "yes"],
    ["unclear", { submit: "ambiguous" }, "lost", "unknown"],
    ["turned down", { submit: "rejected" }, "failed", "no"],
  ])("%s", async (_, fate, outcome, charged) => {
    const { attempts } = await one(() => fate);
    expect(attempts[0]!.end).toMatchObject({ outcome, charged });
  });

  test("a request that was turned down is not asked again, and its money is free", async () => {
    const { attempts, unaffordable } = await one((_, __, number) => (number === 1 ? { submit: "rejected" } : {}), {
      budgetUsd: "0.01",
    });
    expect(attempts.length).toBe(1);
    expect(sumUsd(attempts.map(committedUsd))).toBe(0n);
    expect(unaffordable).toBe(0);
  });

  test("what may be charged keeps its money", async () => {
    for (const fate of [{ end: "failed" }, { end: "refused" }, { submit: "ambiguous" }, { latencyMs: 1e9 }] as const) {
      const { attempts, unaffordable } = await one(() => fate, { budgetUsd: "0.01" });
      expect(attempts.length).toBe(1);
      expect(unaffordable).toBe(1);
    }
  });

  test("a provider that stops ends the run: what is under way is kept, what was not sent is withdrawn", async () => {
    let asked = 0;
    const end = await measure({
      plan: { prices: { a: "0.01" }, prompts: 20, sampling: { giveUpUsd: 0.01 } },
      fateOf: () => (++asked > 5 ? { submit: "stopped" } : { latencyMs: 1_000 }),
      concurrency: 8,
    });
    expect(end.stop?.reason).toBe("balance");
    expect(end.attempts.length).toBe(5);
    expect(end.attempts.every((attempt) => attempt.end?.outcome === "image")).toBe(true);
    expect(end.books.tasks.size).toBe(5);
    expect(ledgerOf(end.disk).withdrawn.length).toBe(3);
  });

  test("the task has its full time, however long the request waited", async () => {
    const { attempts } = await one(() => ({ latencyMs: 9_000 }), { timeoutMs: 9_500 });
    expect(attempts[0]!.end?.outcome).toBe("image");
  });
});

describe("an abort", () => {
  test("leaves what was paid for in the ledger, and the next start collects it", async () => {
    const off = new AbortController();
    const disk = createDisk();
    const prices = { a: "0.01" };
    const books = createBooks(prices);
    const setup: Setup = {
      plan: { prices, prompts: 10, sampling: { giveUpUsd: 0.01 } },
      disk,
      books,
      concurrency: 4,
      fateOf: () => ({ latencyMs: 1_000 }),
    };
    const planned = plan(setup.plan);
    const clock = virtualClock();
    const world = createWorld({ books, disk, fateOf: setup.fateOf!, clock, signal: off.signal });
    const input = {
      run: "run-1",
      plan: planned,
      ledger: ledgerOf(disk),
      budgetUsd: parseUsd("1")!,
      concurrency: 4,
      timeoutMs: 60_000,
      choose: fullPass(planned),
    };
    const work = runEngine(world, input);
    await clock.pass(500);
    off.abort(new Error("interrupted"));
    const end = await clock.run(work);
    expect(end.attempts.length).toBe(4);
    expect(end.attempts.every((attempt) => attempt.end === undefined && attempt.taskId !== undefined)).toBe(true);
    expect(clock.sleepers()).toBe(0);

    const next = await measure(setup);
    expect(next.attempts.length).toBe(10);
    expect(next.books.tasks.size).toBe(10);
    expect(next.attempts.every((attempt) => attempt.end?.outcome === "image")).toBe(true);
    expect(next.world.story).toContain("Taking up 4 attempts of an earlier run");
  });
});

describe("a ledger or a store that cannot be written", () => {
  test.each(["append", "put"] as const)(
    "ends the run with the error: nothing is bought that cannot be kept (%s)",
    async (what) => {
      const books = createBooks({ a: "0.01" });
      const disk = createDisk();
      const world = createWorld({ books, disk, fateOf: () => ({ latencyMs: 50 }) });
      const full = Promise.reject(new Error("ENOSPC"));
      full.catch(() => undefined);
      let left = 3;
      const broken = {
        ...world,
        journal: {
          ...world.journal,
          append: (line: Parameters<typeof world.journal.append>[0]) =>
            what === "append" && left-- <= 0 ? full : world.journal.append(line),
        },
        images: { ...world.images, put: (bytes: Uint8Array) => (what === "put" ? full : world.images.put(bytes)) },
      };
      const planned = plan({ prices: { a: "0.01" }, prompts: 20, sampling: { giveUpUsd: 0.01 } });
      const input = {
        run: "r",
        plan: planned,
        ledger: ledgerOf(disk),
        budgetUsd: parseUsd("1")!,
        concurrency: 2,
        timeoutMs: 1_000,
        choose: fullPass(planned),
      };
      await expect(world.clock.run(runEngine(broken, input))).rejects.toThrow("ENOSPC");
      expect(books.tasks.size).toBeLessThanOrEqual(what === "append" ? 3 : 2);
    },
  );
});

describe("many recorded attempts", () => {
  test("whose images were never judged are taken up a few at a time", async () => {
    const prices = { a: "0.01" };
    const setup: Setup = { plan: { prices, prompts: 300, sampling: { giveUpUsd: 0.01 } }, concurrency: 16 };
    const first = await measure(setup);
    const disk: Disk = {
      ...first.disk,
      lines: first.disk.lines.filter((line) => (line as { event: string }).event !== "verdict"),
    };
    let checking = 0;
    let most = 0;
    const clock = virtualClock();
    const world = createWorld({ books: first.books, disk, fateOf: () => ({}), clock });
    const slow: TestWorld = {
      ...world,
      checker: {
        ...world.checker,
        check: async (...asked) => {
          most = Math.max(most, ++checking);
          await clock.sleep(10);
          checking--;
          return world.checker.check(...asked);
        },
      },
    };
    const planned = plan(setup.plan);
    const input = {
      run: "run-2",
      plan: planned,
      ledger: ledgerOf(disk),
      budgetUsd: parseUsd("1")!,
      concurrency: 16,
      timeoutMs: 60_000,
      choose: fullPass(planned),
    };
    const end = await clock.run(runEngine(slow, input));
    expect(most).toBeLessThanOrEqual(16 + 64);
    expect(end.attempts.filter((attempt) => attempt.verdicts.size > 0).length).toBe(300);
    expect(first.books.tasks.size).toBe(300);
  });

  test("5,000 of them cost seconds, not minutes", async () => {
    const prices = { a: "0.001", b: "0.001" };
    const setup: Setup = {
      plan: { prices, prompts: 100, sampling: { giveUpUsd: 0.025 } },
      fateOf: () => ({ verdict: "rejected", latencyMs: 10 }),
      concurrency: 64,
    };
    const before = process.cpuUsage();
    const end = await measure(setup);
    expect(end.attempts.length).toBe(5_000);
    const again = await measure({ ...setup, run: "run-2", disk: end.disk, books: end.books });
    expect(again.attempts.length).toBe(5_000);
    // Time of the processor, in microseconds: others may be busy on the same machine.
    expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
  });
});
