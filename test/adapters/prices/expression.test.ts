import { describe, expect, test } from "@jest/globals";
import { runExpression } from "../../../src/adapters/prices/expression.ts";

const TWO_MEGABYTES = 2_000_000;

describe("an expression on a page", () => {
  test.each<[string, string, string[]]>([
    ["(?<price>\\d+\\.\\d+)", "from 0.04 to 0.08, or 0.04", ["0.04", "0.08"]],
    ["usd: (?<price>\\S+)", "<p>usd: 1</p>\nusd: 2", ["1</p>", "2"]],
    ["(?<price>\\s*1\\s*)", " 1 ", ["1"]],
    ["(?:a|(?<price>b))", "ab", ["b"]],
    ["(?<price>)", "ab", [""]],
    ["(?<price>x)", "ab", []],
    ["(?<price>.)", "é😀".slice(0, 1), ["é"]],
    ["(?<price>__proto__)", "__proto__", ["__proto__"]],
  ])("%s in %j", async (expression, text, expected) => {
    expect(await runExpression(expression, text)).toEqual({ matches: expected.map((raw) => ({ raw })) });
  });

  test("is not searched on after more than twenty different ones", async () => {
    const numbers = Array.from({ length: 100_000 }, (_, n) => n).join(" ");
    const found = await runExpression("(?<price>\\d+)", numbers);
    expect(found).toMatchObject({ many: true });
    expect("matches" in found && found.matches.length).toBe(20);
    // What comes behind them would take for ever.
    expect(await runExpression("(?<price>\\d+)|(?:a+)+$", `${numbers} ${"a".repeat(60)}!`)).toMatchObject({ many: true });
  });

  test("brings no more of a page than an amount is long", async () => {
    const found = await runExpression("(?<price>[^]*)x", `${"a".repeat(TWO_MEGABYTES)}x`);
    expect("matches" in found && found.matches.map(({ raw }) => String(raw).length)).toEqual([200]);
  });

  test("finds what is at the end of a large page", async () => {
    const text = `${"<p>lorem ipsum 12</p>\n".repeat(TWO_MEGABYTES / 22)}"usd": 0.04`;
    expect(await runExpression('"usd":\\s*(?<price>[\\d.]+)', text)).toEqual({ matches: [{ raw: "0.04" }] });
  });

  test.each(["(?<price>(a+)+)$", "(?<price>(a|aa)+)$", "(?<price>(.*)*)x", "(?<price>(\\w+\\s?)*)b", "(?<price>(?:a*)*?)b"])(
    "%s that would backtrack for ever is ended in time, while other work goes on",
    async (expression) => {
      const before = performance.now();
      let ticks = 0;
      const ticking = setInterval(() => ticks++, 10);
      for (const text of [`${"a".repeat(60)}!`, `${"a".repeat(TWO_MEGABYTES)}!`]) {
        const found = await runExpression(expression, text, 300);
        // A vast backtrack may run out of its own memory before its time is over; a match is not among the ends.
        expect("problem" in found ? found.problem : found).toMatch(/^the regular expression (takes over 0\.3 s|cannot be run)/);
      }
      clearInterval(ticking);
      expect(performance.now() - before).toBeLessThan(5_000);
      expect(ticks).toBeGreaterThan(10);
    },
  );

  test("that cannot be run says so", async () => {
    expect(await runExpression("(", "a")).toEqual({ problem: "the regular expression cannot be run on the page" });
  });
});
