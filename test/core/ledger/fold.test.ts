import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { LedgerEvent } from "../../../src/core/ledger/events.ts";
import { committedUsd, foldLedger, unfinished } from "../../../src/core/ledger/fold.ts";
import { CHARGED, OUTCOMES, VERDICTS } from "../../../src/core/terms.ts";
import { attemptOf, end, intent, life, usd, verdict } from "./events.ts";

const run = (id: string, at = 1): LedgerEvent => ({ event: "run", run: id, at, manifest: "m", seed: 1, budgetUsd: usd("1") });
const finish = (id: string): LedgerEvent => ({ event: "finish", run: id, at: 2 });
const task = (key: string, taskId = `tk-${key}`): LedgerEvent => ({ event: "task", attempt: key, taskId, at: 2 });
const withdrawn = (key: string): LedgerEvent => ({ event: "withdrawn", attempt: key, message: "no balance", at: 3 });

describe("foldLedger", () => {
  test("of nothing is nothing", () => {
    expect(foldLedger([])).toEqual({ attempts: [], openRun: null, nextSequence: 0, withdrawn: [] });
  });

  test("puts an attempt's life together", () => {
    const whole = attemptOf("k", "rejected");
    expect(foldLedger([run("r"), ...life(whole), finish("r")])).toEqual({
      attempts: [whole],
      openRun: null,
      nextSequence: 1,
      withdrawn: [],
    });
  });

  test("orders attempts by launch, whatever order they ended in", () => {
    const [a, b] = [attemptOf("a", "usable", { sequence: 0 }), attemptOf("b", "usable", { sequence: 1 })];
    const folded = foldLedger([b.intent, a.intent, ...life(b).slice(1), ...life(a).slice(1)]);
    expect(folded.attempts.map(({ intent: { attempt: key } }) => key)).toEqual(["a", "b"]);
    expect(folded.nextSequence).toBe(2);
  });

  test("the last end counts, and the last verdict of each key of checks", () => {
    const [first, second, other] = [
      verdict("k", "rejected"),
      verdict("k", "usable"),
      verdict("k", "undetermined", { checks: "checks-2" }),
    ];
    const lost = end("k", "lost", "unknown", { recoverable: true });
    const { attempts } = foldLedger([intent("k"), task("k"), lost, end("k", "image", "yes"), first, other, second]);
    expect(attempts[0]?.end?.outcome).toBe("image");
    expect([...(attempts[0]?.verdicts ?? [])]).toEqual([
      ["checks-1", second],
      ["checks-2", other],
    ]);
  });

  test("an attempt withdrawn before it had a task is none, but its number is not used again", () => {
    const folded = foldLedger([intent("k", { sequence: 4 }), withdrawn("k")]);
    expect(folded).toMatchObject({ attempts: [], nextSequence: 5, withdrawn: [{ attempt: "k" }] });
  });

  test("an attempt with a task or an end is never dropped, whatever comes after", () => {
    expect(foldLedger([intent("k"), task("k"), withdrawn("k")]).attempts).toHaveLength(1);
    expect(foldLedger([intent("k"), end("k", "lost", "unknown"), withdrawn("k")]).attempts).toHaveLength(1);
    expect(foldLedger([intent("k"), task("k"), intent("k")]).attempts).toMatchObject([{ taskId: "tk-k" }]);
  });

  test("a run is open until its own finish", () => {
    expect(foldLedger([run("r", 7)]).openRun).toEqual({ run: "r", at: 7 });
    expect(foldLedger([run("r"), finish("r")]).openRun).toBeNull();
    expect(foldLedger([run("r"), finish("other")]).openRun).toEqual({ run: "r", at: 1 });
    expect(foldLedger([run("r"), finish("r"), run("s", 9)]).openRun).toEqual({ run: "s", at: 9 });
  });

  test("what is told of an attempt that nobody intended is passed over", () => {
    expect(foldLedger([task("x"), end("x", "image", "yes"), verdict("x", "usable"), withdrawn("x")]).attempts).toEqual([]);
  });
});

/** The events of some attempts, each in its order, all interleaved at random. */
const streams = fc
  .array(
    fc.record({
      task: fc.boolean(),
      withdrawn: fc.boolean(),
      ends: fc.array(fc.tuple(fc.constantFrom(...OUTCOMES), fc.constantFrom(...CHARGED), fc.boolean()), { maxLength: 2 }),
      verdicts: fc.array(fc.constantFrom(...VERDICTS), { maxLength: 2 }),
      order: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
    }),
    { maxLength: 6 },
  )
  .map((lives) => {
    const events = lives.flatMap((each, index) => {
      const key = `k${index}`;
      const own: LedgerEvent[] = [intent(key, { sequence: index })];
      if (each.withdrawn && !each.task) own.push(withdrawn(key));
      else {
        if (each.task) own.push(task(key));
        for (const [outcome, charged, recoverable] of each.ends) own.push(end(key, outcome, charged, { recoverable }));
        for (const told of each.verdicts) own.push(verdict(key, told));
      }
      const moments = each.order.slice(0, own.length).toSorted((a, b) => a - b);
      return own.map((event, position) => ({ event, at: moments[position]! }));
    });
    return events.toSorted((a, b) => a.at - b.at).map(({ event }) => event);
  });

test("after a kill at any moment nothing that may be paid for is lost", () => {
  fc.assert(
    fc.property(streams, (events) => {
      for (let length = 0; length <= events.length; length++) {
        const seen = events.slice(0, length);
        const { attempts, nextSequence } = foldLedger(seen);
        const known = new Map(attempts.map((each) => [each.intent.attempt, each]));
        for (const event of seen) {
          if (event.event === "intent" && !known.has(event.attempt)) {
            if (!seen.some((other) => other.event === "withdrawn" && other.attempt === event.attempt)) return false;
          }
          if (event.event === "intent" && event.sequence >= nextSequence) return false;
          if (event.event === "task" && known.get(event.attempt)?.taskId !== event.taskId) return false;
          if (event.event === "end") {
            const last = seen.findLast((other) => other.event === "end" && other.attempt === event.attempt);
            if (known.get(event.attempt)?.end !== last) return false;
          }
          if (event.event === "verdict" && !known.get(event.attempt)?.verdicts.has(event.checks)) return false;
        }
      }
      return true;
    }),
    { numRuns: 500 },
  );
});

describe("unfinished", () => {
  const HOUR = 3_600_000;
  const DAY = 24 * HOUR;
  const age = (hours: number): number => 1_000 + hours * HOUR;
  const recoverable = { end: end("k", "lost", "unknown", { recoverable: true }) };

  test.each<[string, Parameters<typeof unfinished>[0], number, ReturnType<typeof unfinished>]>([
    ["sent, no answer, an hour ago", attemptOf("k", "open"), age(1), "resend"],
    ["sent, no answer, almost 23 hours ago", attemptOf("k", "open"), age(23) - 1, "resend"],
    ["sent, no answer, 23 hours ago: the key may be forgotten", attemptOf("k", "open"), age(23), "abandoned"],
    ["a task that is known, six days old", { ...attemptOf("k", "open"), taskId: "t" }, age(6 * 24), "collect"],
    ["a task that is known, seven days old", { ...attemptOf("k", "open"), taskId: "t" }, 1_000 + 7 * DAY, "abandoned"],
    ["lost for now, an hour ago", { ...attemptOf("k", "open"), ...recoverable }, age(1), "resend"],
    ["lost for now, a day ago: booked already", { ...attemptOf("k", "open"), ...recoverable }, age(24), null],
    ["its image lost for now", { ...attemptOf("k", "open"), ...recoverable, taskId: "t" }, age(24), "collect"],
    [
      "its image lost, a week ago: booked already",
      { ...attemptOf("k", "open"), ...recoverable, taskId: "t" },
      1_000 + 7 * DAY,
      null,
    ],
    ["lost for good", attemptOf("k", "lost"), age(1), null],
    ["an image", attemptOf("k", "usable"), age(1), null],
    ["turned down", attemptOf("k", "turned-down"), age(1), null],
  ])("%s", (_, each, now, todo) => expect(unfinished(each, now)).toBe(todo));
});

describe("committedUsd", () => {
  test.each([
    ["under way", attemptOf("k", "open"), "0.0200"],
    ["an image", attemptOf("k", "usable"), "0.0200"],
    ["charge unknown", attemptOf("k", "refused"), "0.0200"],
    ["turned down", attemptOf("k", "turned-down"), "0"],
    ["of unknown price, at what was reserved", { ...attemptOf("k", "usable"), intent: unpriced() }, "0.5"],
  ])("%s", (_, each, amount) => expect(committedUsd(each)).toBe(usd(amount)));
});

function unpriced(): ReturnType<typeof intent> {
  const { priceUsd: _, ...rest } = intent("k", { reservedUsd: usd("0.5") });
  return rest;
}
