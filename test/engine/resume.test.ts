import { describe, expect, test } from "@jest/globals";
import { foldLedger } from "../../src/core/ledger/fold.ts";
import type { LedgerEvent } from "../../src/core/ledger/events.ts";
import { createCells } from "../../src/engine/cells.ts";
import { recoveries } from "../../src/engine/resume.ts";
import { plan, type PlanInput } from "./world.ts";

const NOW = Date.UTC(2026, 0, 10);
const HOUR = 3_600_000;
const PLAN: PlanInput = { prices: { a: "0.01" }, prompts: 1 };

type Past = {
  /** Hours ago. */
  readonly age?: number;
  readonly run?: string;
  readonly task?: boolean;
  readonly end?: Partial<Extract<LedgerEvent, { event: "end" }>>;
  readonly verdict?: boolean;
  /** The plan that the attempt was made under, when it was another one. */
  readonly under?: PlanInput;
};

/** What is to be done for one attempt of the past, by today's plan. */
function todo(
  { age = 1, run = "now", task = false, end, verdict = false, under = PLAN }: Past,
  today: PlanInput = PLAN,
): string[] {
  const then = plan(under);
  const [candidate, prompt] = [then.candidates[0]!, then.prompts[0]!];
  const at = NOW - age * HOUR;
  const key = { attempt: "key" };
  const events: LedgerEvent[] = [
    {
      event: "intent",
      ...key,
      run,
      offer: candidate.key,
      candidate: candidate.id,
      prompt: prompt.id,
      promptKey: prompt.key,
      number: 1,
      sequence: 0,
      priceUsd: 10n,
      reservedUsd: 10n,
      body: "{}",
      at,
    },
    ...(task ? [{ event: "task" as const, ...key, taskId: "task-1", at }] : []),
    ...(end ? [{ event: "end" as const, ...key, outcome: "image" as const, charged: "yes" as const, at, ...end }] : []),
    ...(verdict
      ? [
          {
            event: "verdict" as const,
            ...key,
            checks: prompt.checksKey,
            verdict: "usable" as const,
            failures: [],
            facts: null,
            at,
          },
        ]
      : []),
  ];
  const ledger = foldLedger(events);
  const planned = plan(today);
  return recoveries(planned, ledger, createCells(planned, ledger, "now"), "now", NOW).map(({ todo: what }) =>
    what.kind === "writeOff" ? `writeOff: ${what.message}` : what.kind,
  );
}

const SHA = "a".repeat(64);
const CHANGED: PlanInput = { ...PLAN, textOf: () => "another picture" };
const UNPRICED: PlanInput = { prices: { a: null }, prompts: 1 };

describe("what a killed run left", () => {
  test.each<[string, Past, string[]]>([
    ["a request without an answer", {}, ["resend"]],
    ["a task without an end", { task: true }, ["collect"]],
    ["a task of another run without an end", { task: true, run: "then" }, ["collect"]],
    ["an image without a verdict", { task: true, end: { sha256: SHA } }, ["judge"]],
    ["an image with its verdict", { task: true, end: { sha256: SHA }, verdict: true }, []],
    ["a refusal", { task: true, end: { outcome: "refused", charged: "unknown" } }, []],
    ["an answer that was lost", { end: { outcome: "lost", charged: "unknown", recoverable: true } }, ["resend"]],
    ["an image that could not be had", { task: true, end: { outcome: "lost", recoverable: true } }, ["collect"]],
    ["an answer that was lost by another run", { run: "then", end: { outcome: "lost", recoverable: true } }, []],
    ["a loss that was written off", { end: { outcome: "lost", charged: "unknown" } }, []],
    ["a request of 22 hours ago", { age: 22 }, ["resend"]],
    [
      "a request of 24 hours ago, whose key may be forgotten",
      { age: 24 },
      ["writeOff: the run was killed before the answer came, too long ago to ask again safely"],
    ],
    ["a lost answer of 24 hours ago", { age: 24, end: { outcome: "lost", recoverable: true } }, []],
    ["a task of six days ago", { age: 144, task: true }, ["collect"]],
    [
      "a task of eight days ago",
      { age: 192, task: true },
      ["writeOff: the run was killed before the answer came, too long ago to ask again safely"],
    ],
    ["an image of a year ago without a verdict", { age: 9000, task: true, end: { sha256: SHA } }, ["judge"]],
  ])("%s", (_, past, expected) => {
    expect(todo(past)).toEqual(expected);
  });

  test("a prompt that the manifest no longer has: its task is collected, its unanswered request is written off", () => {
    expect(todo({ task: true, under: PLAN }, CHANGED)).toEqual(["collect"]);
    expect(todo({ under: PLAN }, CHANGED)).toEqual([
      "writeOff: the run was killed before the answer came, and the manifest changed since",
    ]);
    expect(todo({ task: true, end: { sha256: SHA }, under: PLAN }, CHANGED)).toEqual([]);
  });

  test("a candidate whose price is not to be had now: its unanswered request waits for a better time", () => {
    // With the price, the defaults that it depends on were part of what was sent.
    const under: PlanInput = { ...PLAN, simulated: true };
    expect(todo({ under }, UNPRICED)).toEqual([]);
    expect(todo({ under, run: "then" }, UNPRICED)).toEqual([
      "writeOff: the run was killed before the answer came, and the manifest changed since",
    ]);
  });
});
