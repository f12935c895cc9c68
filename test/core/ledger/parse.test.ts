import { describe, expect, test } from "@jest/globals";
import { parseEvents, type LedgerEvent } from "../../../src/core/ledger/events.ts";
import type { Json } from "../../../src/core/terms.ts";
import { toLine } from "../../../src/engine/records.ts";
import { end, intent, usd, verdict } from "./events.ts";

/** One of each kind, with every field. */
const EVENTS: LedgerEvent[] = [
  { event: "run", run: "r", at: 1, manifest: "ab", seed: 3, budgetUsd: usd("1.50"), simulated: true },
  {
    event: "offer",
    offer: "o",
    candidate: "a",
    provider: "hiapi",
    model: "m",
    route: "ext",
    input: { a: [1, null, { b: "x" }] },
    simulated: false,
  },
  {
    event: "price",
    offer: "o",
    usd: usd("0.0172"),
    grade: "list",
    tier: "1K",
    source: "http://prices",
    readAt: "2026-11-22T18:20:05.120Z",
  },
  { event: "price", offer: "o", source: "http://prices", readAt: "2026-11-22T18:20:05.120Z" },
  intent("k", { priceUsd: usd("0.000000000001"), body: '{"input":{"prompt":"\\"A\\" cat\\n🐈 \\ud800"}}' }),
  { event: "task", attempt: "k", taskId: "tk-1", at: 2 },
  { event: "withdrawn", attempt: "k", message: "the balance is used up", at: 3 },
  end("k", "lost", "unknown", { message: "no answer", recoverable: true }),
  verdict("k", "rejected"),
  verdict("k", "undetermined", { facts: null }),
  { event: "finish", run: "r", at: 9 },
];

test("every event is the same after it was written and read, money included", () => {
  const lines = EVENTS.map((event) => JSON.parse(JSON.stringify(toLine(event))) as Json);
  expect(parseEvents(lines, "ledger.ndjson")).toEqual({ ok: true, value: EVENTS });
});

test("money is written as decimal text, what is absent is left out", () => {
  const { priceUsd: _, ...unpriced } = intent("k", { reservedUsd: usd("0.5") });
  expect(toLine(unpriced)).toMatchObject({ reservedUsd: "0.5000" });
  expect(toLine(unpriced)).not.toHaveProperty("priceUsd");
});

test("what a later version adds to an event is passed over", () => {
  const line = { ...(toLine(EVENTS[5]!) as object), colour: "red" } as Json;
  expect(parseEvents([line], "l")).toEqual({ ok: true, value: [EVENTS[5]] });
});

describe("a line that is no event is refused with its number, since passing it over could lose a paid attempt", () => {
  const good = toLine(EVENTS[5]!);
  const odd = (change: object): Json => ({ ...(toLine(intent("k")) as object), ...change });
  test.each<[string, Json, string]>([
    ["null", null, "Invalid input"],
    ["a list", [], "Invalid input"],
    ["no kind", {}, "event"],
    ["a kind of a later version", { event: "replaced" }, "event"],
    ["no key", { event: "task", taskId: "t", at: 1 }, "attempt"],
    ["a body that is no text", odd({ body: {} }), "body"],
    ["money as a number", odd({ reservedUsd: 0.02 }), "reservedUsd"],
    ["money that is none", odd({ reservedUsd: "-0.02" }), "reservedUsd not an amount"],
    ["money beyond what is kept", odd({ reservedUsd: "0.00000000000001" }), "reservedUsd not an amount"],
    ["an outcome of a later version", { event: "end", attempt: "k", outcome: "partial", charged: "yes", at: 1 }, "outcome"],
  ])("%s", (_, line, what) => {
    const read = parseEvents([good, good, line, good], "state/ledger.ndjson");
    expect(read).toMatchObject({ ok: false, problems: [{ place: { file: "state/ledger.ndjson", line: 3, column: 1 } }] });
    const message = read.ok ? "" : read.problems[0]!.message;
    expect(message).toContain(
      `this line of the ledger is not an event of this version (${what === "Invalid input" ? " " : ""}${what}`,
    );
    expect(message).toContain("restore the file, or use another --state directory");
  });
});
