import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { commentKey, compareStamps, markerLine, readMarker, withMarker, withoutMarker } from "../../../src/core/github/marker.ts";

const stamp = { runId: "16543210987", attempt: 2, at: "2026-11-22T10:00:00Z" };

describe("the id of a comment", () => {
  test("is readable for the usual names", () => {
    expect(commentKey("Image cost", "measure", ".github/image-prompts.yml")).toBe(
      "Image%20cost:measure:.github%2Fimage-prompts.yml",
    );
  });

  test("cannot end or nest an HTML comment", () => {
    expect(commentKey("--><script>", "a---b", "<!--", "-", "-")).toBe("%2D-%3E%3Cscript%3E:a%2D%2D-b:%3C!%2D-:-:-");
  });

  test("any texts give a marker that is read back, and different texts different ids", () => {
    const texts = fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const id = commentKey(...a);
        expect(readMarker(`x\n${markerLine({ id, stamp })}`)).toEqual({ id, stamp });
        expect(markerLine({ id, stamp }).slice(4, -3)).not.toMatch(/--|>/);
        expect(commentKey(...b) === id).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  test("one that was not made this way is a bug", () => {
    expect(() => markerLine({ id: "a-->b", stamp })).toThrow(RangeError);
    expect(() => markerLine({ id: "a", stamp: { ...stamp, at: "now -->" } })).toThrow(RangeError);
  });
});

describe("the last line of a body", () => {
  const line = markerLine({ id: "a", stamp });

  test("comes off as it was put on", () => {
    expect(withoutMarker(withMarker("# Title\n\ntext\n\n", { id: "a", stamp }))).toBe("# Title\n\ntext");
  });

  test.each([
    ["alone", line, true],
    ["after CRLF and before white space", `x\r\n${line}\r\n \n`, true],
    ["after a closed block of code", `~~~\n\`\`\`\n~~~\n${line}`, true],
    ["after a fence in an item that closes longer", `\`\`\`js\n\`\`\`\`\`\n${line}`, true],
    ["in an open block of code", `\`\`\`\n${line}`, false],
    ["in a block whose closing fence is too short", `\`\`\`\`\n\`\`\`\n${line}`, false],
    ["quoted", `> ${line}`, false],
    ["indented as code", `x\n\n    ${line}`, false],
    ["not last", `${line}\nx`, false],
    ["of an unreadable run", line.replace("16543210987", "abc"), false],
    ["missing", "text", false],
  ])("%s", (_, body, isFound) => {
    expect(readMarker(body) !== null).toBe(isFound);
  });
});

test("runs are ordered by number, attempt, then time", () => {
  const order = [
    { runId: "9", attempt: 3, at: "2026-11-22T12:00:00Z" },
    { runId: "10", attempt: 1, at: "2026-11-22T11:00:00Z" },
    { runId: "10", attempt: 2, at: "2026-11-22T09:00:00Z" },
    { runId: "10", attempt: 2, at: "2026-11-22T09:00:01Z" },
    { runId: "98765432109876543210", attempt: 1, at: "?" },
  ];
  for (const [i, a] of order.entries()) {
    for (const [j, b] of order.entries()) expect(Math.sign(compareStamps(a, b))).toBe(Math.sign(i - j));
  }
});
