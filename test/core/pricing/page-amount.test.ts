import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { readAmount } from "../../../src/core/pricing/page/amount.ts";
import { compare, parseRational } from "../../../src/core/pricing/rational.ts";

describe("an amount", () => {
  test.each([
    ["0.04", "0.04"],
    ["$0.04", "0.04"],
    ["$ 0.04", "0.04"],
    ["US$0.04", "0.04"],
    ["US $ 0.04", "0.04"],
    ["0.04 USD", "0.04"],
    ["0.04usd", "0.04"],
    ["USD 0.04", "0.04"],
    ["$0.04 USD", "0.04"],
    ["\n\t 0.04\u00A0USD  ", "0.04"],
    [`${" ".repeat(500)}0.04${" ".repeat(500)}`, "0.04"],
    [".04", "0.04"],
    ["4", "4"],
    ["1e-7", "0.0000001"],
    ["1,234.50", "1234.5"],
    ["$1,234,567", "1234567"],
    ["1,234,567.89", "1234567.89"],
    ["1 234.50", "1234.5"],
    ["1\u202F234\u202F567", "1234567"],
    ["0.0000191616766467066", "0.0000191616766467066"],
    [0.04, "0.04"],
    [3e-5, "0.00003"],
    [1e21, "1000000000000000000000"],
    [0.039000000000000007, "0.039"],
  ])("%j is %s", (raw, expected) => {
    const amount = readAmount(raw);
    expect("value" in amount ? compare(amount.value, parseRational(expected)!) : amount).toBe(0);
  });

  test.each(["0,04", "0,040", "1,234", "12,5 USD", "1.234,50", "1.234.567,8", "$1,23"])(
    "%j could be two, and is read as none",
    (raw) => {
      expect(readAmount(raw)).toMatchObject({
        code: "source-unreadable",
        problem: expect.stringContaining("comma may stand before decimals or between thousands"),
      });
    },
  );

  test.each([
    "",
    "free",
    "from $0.04",
    "$0.04 / image",
    "0.04-0.08",
    "0.04 0.08",
    "1.2.3",
    "1 234",
    "12,34.5",
    "0,123.4",
    "0x10",
    "$$1",
    "4 cents",
    "1e999",
    "٤",
    "0.04".repeat(100),
  ])("%j is none", (raw) => {
    expect(readAmount(raw)).toMatchObject({ code: "source-unreadable" });
  });

  test.each(["€0.04", "0.04 €", "£0.04", "¥4", "0.04 EUR", "GBP 0.04", "C$0.04", "A$ 0.04", "R$0.2", "HK$4", "4 kr", "₿1"])(
    "%j is not in dollars",
    (raw) => {
      expect(readAmount(raw)).toMatchObject({ code: "price-unknown", problem: expect.stringContaining("not in US dollars") });
    },
  );

  test.each([
    "0",
    "$0.00",
    "-1",
    "-$1",
    "$-1",
    "−0.04",
    "- 0.04",
    "NaN",
    "-Infinity",
    "0e5",
    0,
    -0,
    -1,
    NaN,
    Infinity,
    -0.5,
    1e-320,
  ])("%j is no price", (raw) => {
    expect(readAmount(raw)).toMatchObject({ code: "price-unknown", problem: expect.stringContaining("no price above zero") });
  });
});

test("what a page says elsewhere is not told on: only what looks like an amount is shown", () => {
  for (const secret of ["token=sk-very-secret", "secret 0,04", "<b>x</b>", "a\u202Eb", "0,04\u0007 secret"]) {
    const amount = readAmount(secret);
    expect(JSON.stringify(amount)).not.toContain(secret.slice(0, 6));
    expect(JSON.stringify(amount)).toContain(`a text of ${secret.length} characters`);
  }
  expect(readAmount("0,04")).toMatchObject({ problem: expect.stringContaining('"0,04"') });
});

test("whatever is written, it is above zero or a problem, and it is read in no time", () => {
  const likely = fc.string({ unit: fc.constantFrom(..."0123456789.,' -$€eE+USD\u00A0".split("")) });
  fc.assert(
    fc.property(fc.oneof(likely, fc.string(), fc.double(), fc.string({ unit: "grapheme", size: "large" })), (raw) => {
      const amount = readAmount(raw);
      if ("value" in amount) expect(amount.value.top > 0n && amount.value.bottom > 0n).toBe(true);
      else expect(amount.problem.length).toBeLessThan(200);
    }),
    { numRuns: 1_000 },
  );
  const before = performance.now();
  for (const unit of ["1", ",", "1,", " ", " 1", "$", "1,234"]) readAmount(unit.repeat(1_000_000 / unit.length));
  expect(performance.now() - before).toBeLessThan(1_000);
});

test("a plain decimal is read as it is, to the last digit", () => {
  fc.assert(
    fc.property(fc.bigInt(1n, 10n ** 20n), fc.nat(20), (digits, decimals) => {
      const text = digits.toString().padStart(decimals + 1, "0");
      const decimal = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
      const amount = readAmount(`$${decimal}`);
      expect("value" in amount && amount.value.top * 10n ** BigInt(decimals) === digits * amount.value.bottom).toBe(true);
    }),
  );
});
