import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { errorRate, judgeText, type ReadWord } from "../../../src/core/checks/text.ts";
import { checksSchema, type TextCheck } from "../../../src/core/manifest/check-schema.ts";

const read = (text: string, confidence = 95): ReadWord[] =>
  text
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => ({ text: word, confidence }));
const spec = (text: Partial<TextCheck>): TextCheck => checksSchema.parse({ text })[0]!.text!;
const verdict = (text: Partial<TextCheck>, ...readings: (readonly ReadWord[])[]): string =>
  judgeText(spec(text), readings).verdict;

describe("the character error rate of the best-matching stretch", () => {
  // Distances that textbooks give (kitten/sitting 3, saturday/sunday 3), or counted by hand; white space is in neither side.
  test.each([
    ["sitting", "kitten", 3 / 7],
    ["kitten", "sitting", 3 / 6],
    ["sunday", "saturday", 3 / 6],
    ["Open Sunday", "we are OPEN SUNDAY all day", 0],
    ["Open Sunday", "OPEN SUNDEY", 1 / 10],
    ["Open Sunday", "OPENSUNDAY", 0],
    ["Open Sunday", "O P E N S U N D A Y", 0],
    ["Open Sunday", "OPEN", 6 / 10],
    ["coffee", "a cofee bar", 1 / 6],
    ["sale", "SALE!", 0],
    ["sale", "“SALE”", 0],
    ["cat", "the catalogue", 1],
    ["cat", "catalogue", 1],
    ["cat", "concat", 1],
    ["cat", "cut", 1 / 3],
    ["anything", "", 1],
    ["ﬁne", "fine", 0],
    ["Straße", "STRASSE", 2 / 6],
    ["CAFÉ", "cafe\u0301", 0],
    ["１２", "12", 0],
    ["營業", "本店營業中", 0],
    ["ab", "xx yy", 1],
  ])("%j in %j is %f", (phrase, text, rate) => {
    expect(errorRate(phrase, read(text))).toBeCloseTo(rate, 12);
  });

  test("with case", () => {
    expect(errorRate("Sale", read("SALE"), true)).toBeCloseTo(3 / 4, 12);
    expect(errorRate("Sale", read("Sale"), true)).toBe(0);
  });

  test("agrees with trying every run of whole words, each by the recursive definition of the distance", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(word, word, fc.array(word, { maxLength: 5 }), (first, second, words) => {
        const phrase = first + second;
        const runs = words.flatMap((_, from) => words.slice(from).map((__, n) => words.slice(from, from + n + 1).join("")));
        const fewest = Math.min(phrase.length, ...runs.map((run) => distance(phrase, run)));
        expect(errorRate(`${first} ${second}`, read(words.join(" ")))).toBeCloseTo(fewest / phrase.length, 12);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});

function distance(a: string, b: string, known = new Map<string, number>()): number {
  if (a === "" || b === "") return a.length + b.length;
  const key = `${a}|${b}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const value = Math.min(
    distance(restA, restB, known) + (a[0] === b[0] ? 0 : 1),
    distance(restA, b, known) + 1,
    distance(a, restB, known) + 1,
  );
  known.set(key, value);
  return value;
}

describe("words that must be readable", () => {
  test.each([
    ["OPEN SUNDAY", "usable"],
    ["OPEN SUNDEY", "usable"],
    ["OPEN SUNDEI", "rejected"],
    ["", "rejected"],
  ])("read as %j at an error rate of at most 0.1: %s", (text, expected) => {
    expect(verdict({ contains: ["Open Sunday"], maxErrorRate: 0.1 }, read(text))).toBe(expected);
  });

  test("all of them must be, in any of the readings, however sure the recognizer is", () => {
    const wanted = { contains: ["Open", "Sunday"] };
    expect(verdict(wanted, read("OPEN"))).toBe("rejected");
    expect(verdict(wanted, read("OPEN"), read("SUNDAY", 20))).toBe("usable");
  });

  test("the reason names what is missing and what was read, on one line, cut", () => {
    const { failures } = judgeText(spec({ contains: ["Open"] }), [
      [...read("CLOSED"), { text: "\u202E|\n#", confidence: 90 }, ...read("junk", 10), ...read("x".repeat(300))],
    ]);
    expect(failures).toEqual([
      {
        check: "text",
        message: expect.stringMatching(/^"Open" cannot be read; what is read is "CLOSED \uFFFD\| # x{60,80}…"\.$/),
      },
    ]);
    expect(judgeText(spec({ contains: ["Open"] }), [read("junk", 10)]).failures[0]!.message).toBe(
      '"Open" cannot be read; no text was read for sure.',
    );
  });
});

describe("words that must not be readable", () => {
  test("are refused when they are read for sure", () => {
    expect(judgeText(spec({ forbids: ["sample"] }), [read("a SAMPLE image")])).toEqual({
      verdict: "rejected",
      failures: [{ check: "text", message: '"sample" can be read, and must not be.' }],
    });
  });

  test("leave it open when they are read unsurely, since texture is read as letters, too", () => {
    const { verdict: unsure, failures } = judgeText(spec({ forbids: ["AI"] }), [read("xq AI", 31)]);
    expect(unsure).toBe("undetermined");
    expect(failures[0]!.message).toBe(
      '"AI", which must not be there, may be: it was read with a confidence of 31 of 100; at least 60 would be sure.',
    );
    expect(verdict({ forbids: ["AI"] }, [...read("AI", 31), ...read("and AI", 90)])).toBe("rejected");
  });

  test("are not in other words, nor in junk that is unlike them", () => {
    expect(verdict({ forbids: ["AI"] }, read("HE SAID: MAIN"))).toBe("usable");
    expect(verdict({ forbids: ["sample"] }, read("ee Le 2 oe wy", 12))).toBe("usable");
    expect(verdict({ forbids: ["sample"] }, [])).toBe("usable");
  });

  test("what must be there and is not counts more than a doubt", () => {
    expect(verdict({ contains: ["Open"], forbids: ["AI"] }, read("AI", 31))).toBe("rejected");
  });
});
