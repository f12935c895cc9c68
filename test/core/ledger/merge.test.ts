import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import type { Intent, LedgerEvent } from "../../../src/core/ledger/events.ts";
import { foldLedger } from "../../../src/core/ledger/fold.ts";
import { mergeLedgers } from "../../../src/core/ledger/merge.ts";
import { foldPrices } from "../../../src/core/ledger/prices.ts";
import { attemptOf, end, intent, life, usd, verdict } from "./events.ts";

/** Ledgers of several runs as one view. */

const shown = (events: readonly LedgerEvent[]): string[] =>
  foldLedger(events).attempts.map(({ intent: { attempt, sequence, number } }) => `${attempt} ${sequence} #${number}`);
/** A whole attempt, launched at a time in seconds. */
const made = (id: string, seconds: number, more: Partial<Intent> = {}): LedgerEvent[] => {
  const at = seconds * 1000;
  return life(attemptOf(id, "usable", { at, ...more })).map((event) =>
    event.event === "intent" ? event : { ...event, at: at + 500 },
  );
};

describe("attempts of several ledgers", () => {
  const a = [...made("a1", 10), ...made("a2", 30, { sequence: 1, number: 2 })];
  const b = [...made("b1", 20), ...made("b2", 25, { sequence: 1, promptKey: "other" })];

  test("stand by the time of launch, each with a number of its own in its cell", () => {
    expect(shown(mergeLedgers([a, b]))).toEqual(["a1 0 #1", "b1 1 #2", "b2 2 #1", "a2 3 #3"]);
  });

  test("however the ledgers are named, and however often", () => {
    const once = mergeLedgers([a, b]);
    for (const ledgers of [
      [b, a],
      [a, b, a],
      [b, a, b, b],
      [a, a.slice(0, 4), b],
    ])
      expect(foldLedger(mergeLedgers(ledgers))).toEqual(foldLedger(once));
  });

  test("keep the launch order of their ledger although its clock went back", () => {
    const back = [...made("late", 90), ...made("early", 5, { sequence: 1, number: 2 })];
    expect(shown(mergeLedgers([back, made("other", 50)]))).toEqual(["other 0 #1", "late 1 #2", "early 2 #3"]);
  });

  test("of one ledger stay as they are, with the gaps that were never sent", () => {
    const gap = [...made("a1", 1), ...made("a3", 2, { sequence: 5, number: 3 })];
    expect(mergeLedgers([gap])).toEqual(gap);
    expect(shown(mergeLedgers([gap, gap]))).toEqual(["a1 0 #1", "a3 1 #3"]);
    expect(mergeLedgers([[], []])).toEqual([]);
  });
});

test("what became of an attempt in one ledger goes before what another knew of it earlier", () => {
  const lost = [intent("k"), end("k", "lost", "unknown", { recoverable: true, at: 2_000 })];
  const found = [...lost, end("k", "image", "yes", { at: 3_000 }), verdict("k", "usable", { at: 4_000 })];
  for (const ledgers of [
    [lost, found],
    [found, lost],
  ])
    expect(foldLedger(mergeLedgers(ledgers)).attempts).toMatchObject([{ intent: { attempt: "k" }, end: { outcome: "image" } }]);
});

test("a verdict finds its attempt in a ledger that is named later", () => {
  const verdicts: LedgerEvent[] = [verdict("k", "rejected", { checks: "checks-2", at: 99_000 })];
  const [attempt] = foldLedger(mergeLedgers([verdicts, made("k", 1)])).attempts;
  expect([...attempt!.verdicts.keys()]).toEqual(["checks-1", "checks-2"]);
});

test("prices of several ledgers are one history", () => {
  const price = (amount: string, day: number): LedgerEvent => ({
    event: "price",
    offer: "o",
    usd: usd(amount),
    source: "s",
    readAt: `2026-11-0${day}T00:00:00.000Z`,
  });
  const merged = mergeLedgers([
    [price("0.01", 1), price("0.03", 3)],
    [price("0.02", 2), price("0.03", 4)],
  ]);
  expect(
    foldPrices(merged)
      .of("o")
      .map(({ usd: amount }) => amount),
  ).toEqual([usd("0.01"), usd("0.02"), usd("0.03")]);
});

test("whatever the ledgers hold: every attempt once, each ledger's order kept, and no number twice in a cell", () => {
  const ledger = (name: string) =>
    fc.array(fc.record({ at: fc.nat(20), cell: fc.nat(2) }), { maxLength: 12 }).map((each) => {
      const counts = [0, 0, 0];
      return each.map(({ at, cell }, sequence) =>
        intent(`${name}${sequence}`, { at, sequence, promptKey: `p${cell}`, number: (counts[cell] = counts[cell]! + 1) }),
      );
    });
  fc.assert(
    fc.property(ledger("a"), ledger("b"), ledger("c"), (a, b, c) => {
      const { attempts } = foldLedger(mergeLedgers([a, b, c, a]));
      const ids = attempts.map((attempt) => attempt.intent.attempt);
      expect(ids.toSorted()).toEqual([...a, ...b, ...c].map(({ attempt }) => attempt).toSorted());
      for (const each of [a, b, c]) {
        const own = new Set(each.map(({ attempt }) => attempt));
        expect(ids.filter((id) => own.has(id))).toEqual(each.map(({ attempt }) => attempt));
      }
      const places = attempts.map(({ intent: { promptKey, number } }) => `${promptKey} ${number}`);
      expect(new Set(places).size).toBe(places.length);
    }),
    { numRuns: 200 },
  );
});
