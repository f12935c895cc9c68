import { describe, expect, test } from "@jest/globals";
import type { Checker, CheckSubject } from "../../src/core/checks/port.ts";
import type { Attempt } from "../../src/core/ledger/fold.ts";
import type { Checks } from "../../src/core/manifest/check-schema.ts";
import type { Plan } from "../../src/core/manifest/plan.ts";
import { parseUsd } from "../../src/core/money.ts";
import { rescore, unjudged, type RescoreEnd } from "../../src/engine/rescore.ts";
import { attemptOf } from "../core/ledger/events.ts";
import { makeBench } from "../core/report/records.ts";
import { createBooks, createDisk, createWorld } from "./world.ts";

/** How recorded images are judged again: order, concurrency, and what happens when it is cut short. */

const LOOKS_BACK: Checks = [{ image: { duplicateOf: { maxDistance: 6 } } }] as unknown as Checks;

type Setup = { readonly attempts: number; readonly looksBack?: readonly number[]; readonly concurrency?: number };
type Told = RescoreEnd & { readonly story: string[]; readonly lines: readonly unknown[] };

/** Attempts by turns on two candidates, one on a prompt of its own each; a look takes longer the earlier the attempt. */
async function judgeAll(
  { attempts: count, looksBack = [], concurrency = 4 }: Setup,
  about: {
    readonly signal?: AbortSignal;
    readonly look?: (subject: CheckSubject, story: string[]) => void;
    readonly broken?: boolean;
  } = {},
): Promise<Told> {
  const weights = Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, 1]));
  const made = makeBench({ a: "0.01", b: "0.02" }, weights);
  for (let index = 0; index < count; index++) made.add(index % 2 === 0 ? "a" : "b", `p${index}`, "usable");
  const plan: Plan = {
    ...made.plan,
    prompts: made.plan.prompts.map((prompt, index) => ({
      ...prompt,
      checksKey: "checks-2",
      checks: looksBack.includes(index) ? LOOKS_BACK : [],
    })),
  };
  const disk = createDisk();
  disk.images.set("ab".repeat(32), new Uint8Array());
  const world = createWorld({
    books: createBooks({}),
    disk,
    fateOf: () => ({}),
    ...(about.signal ? { signal: about.signal } : {}),
  });
  const story: string[] = [];
  const checker: Checker = {
    check: async (_, __, subject) => {
      const name = subject.prompt.id;
      story.push(`begin ${name}`);
      about.look?.(subject, story);
      for (let turns = 3 * (count - Number(name.slice(1))); turns > 0; turns--) await Promise.resolve();
      subject.signal.throwIfAborted();
      story.push(`end ${name} ${subject.earlier.length}`);
      return { verdict: "rejected", failures: [], facts: { format: "png", width: 1, height: 1, bytes: 1, hash: "0".repeat(16) } };
    },
    close: async () => undefined,
  };
  const journal = about.broken
    ? { ...world.journal, append: () => Promise.reject(new Error("the disk is full")) }
    : world.journal;
  const end = await rescore(
    { ...world, journal, checker },
    {
      run: "s",
      plan,
      attempts: made.attempts,
      todo: unjudged(plan, made.attempts, new Set()),
      budgetUsd: parseUsd("1")!,
      concurrency,
    },
  );
  return { ...end, story, lines: disk.lines };
}

const mostAtOnce = (story: readonly string[]): number => {
  let [now, most] = [0, 0];
  for (const line of story) most = Math.max(most, (now += line.startsWith("begin") ? 1 : -1));
  return most;
};
const verdictOf = ({ verdicts }: Attempt): string | undefined => verdicts.get("checks-2")?.verdict;

describe("recorded images", () => {
  test("are all judged, so many at once and no more; each verdict is in the ledger", async () => {
    const end = await judgeAll({ attempts: 9, concurrency: 3 });
    expect([end.judged.size, mostAtOnce(end.story), end.lines.length]).toEqual([9, 3, 9]);
    expect(end.attempts.map(verdictOf)).toEqual(Array.from({ length: 9 }, () => "rejected"));
    expect(end.attempts.map(({ intent }) => intent.sequence)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test("whose checks look back come last, one after the other on a candidate, and see all before them judged", async () => {
    const { story } = await judgeAll({ attempts: 9, looksBack: [0, 2, 4, 7], concurrency: 4 });
    const order = story.filter((line) => line.startsWith("begin")).map((line) => line.slice(6));
    expect(order.slice(0, 5).toSorted()).toEqual(["p1", "p3", "p5", "p6", "p8"]);
    for (const [earlier, later] of [
      ["p0", "p2"],
      ["p2", "p4"],
    ])
      expect(story.findIndex((line) => line.startsWith(`end ${earlier}`))).toBeLessThan(story.indexOf(`begin ${later}`));
    expect(story.indexOf("begin p7")).toBeLessThan(story.findIndex((line) => line.startsWith("end p2")));
    // p4 is the third on a, p7 the fourth on b; those on the other candidate are not looked at.
    expect(story.filter((line) => /^end p[47]/.test(line)).toSorted()).toEqual(["end p4 2", "end p7 3"]);
  });

  test("are left where the signal aborts: what was judged is kept, nothing else begins", async () => {
    const interrupt = new AbortController();
    const end = await judgeAll(
      { attempts: 8, concurrency: 1 },
      { signal: interrupt.signal, look: ({ prompt }) => void (prompt.id === "p3" && interrupt.abort(new Error("interrupted"))) },
    );
    expect([end.judged.size, end.lines.length, end.story.at(-1)]).toEqual([3, 3, "begin p3"]);
    expect(end.attempts.map(verdictOf)).toEqual([
      "rejected",
      "rejected",
      "rejected",
      ...Array.from({ length: 5 }, () => undefined),
    ]);
  });

  test("are not judged on a disk that is full: it is an error, and no further image is looked at", async () => {
    let looked = 0;
    const judging = judgeAll({ attempts: 8, concurrency: 1 }, { broken: true, look: () => void looked++ });
    await expect(judging).rejects.toThrow("the disk is full");
    expect(looked).toBe(1);
  });
});

test("undetermined counts as not judged, unless this rescoring found it", () => {
  const { plan } = makeBench({ a: "0.02" }, { hero: 1 });
  const { key: promptKey } = plan.prompts[0]!;
  const at = { offer: plan.candidates[0]!.key, promptKey };
  const attempts = [
    attemptOf("usable", "usable", at),
    attemptOf("rejected", "rejected", at),
    attemptOf("undetermined", "undetermined", at),
    attemptOf("unjudged", "unjudged", at),
    attemptOf("refused", "refused", at),
    attemptOf("open", "open", at),
    attemptOf("elsewhere", "unjudged", { ...at, promptKey: "elsewhere" }),
  ];
  const names = (given: ReadonlySet<string>) => unjudged(plan, attempts, given).map(({ attempt }) => attempt.intent.attempt);
  expect(names(new Set())).toEqual(["undetermined", "unjudged"]);
  expect(names(new Set(["undetermined checks-1"]))).toEqual(["unjudged"]);
});
