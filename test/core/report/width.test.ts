import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { clean } from "../../../src/core/report/escape.ts";
import { grid } from "../../../src/core/report/grid.ts";
import { columns, pad, shorten, wrap } from "../../../src/core/report/width.ts";

const text = fc.string({ unit: "binary" });

test("wide characters take two columns, marks none", () => {
  expect([columns("cat"), columns("猫"), columns("e\u{301}"), columns("🐱"), columns("ｗ"), columns("…")]).toEqual([
    3, 2, 1, 2, 2, 1,
  ]);
});

test("an id loses its middle, since ids often differ at their ends", () => {
  expect(shorten("gpt-image-2-quality-high", 14)).toBe("gpt-image…high");
  expect(shorten("z-image", 14)).toBe("z-image");
  expect(shorten("猫猫猫猫猫", 6)).toBe("猫猫…");
});

test("shortened text fits, padded text fills, wrapped lines fit and keep every word", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 40 }), (raw, width) => {
      expect(columns(shorten(raw, width))).toBeLessThanOrEqual(width);
      expect(columns(pad(shorten(raw, width), width))).toBe(width);
      const lines = wrap(raw, width, "  ");
      for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width);
      expect(lines.join("").replaceAll(" ", "")).toBe(clean(raw).replaceAll(" ", ""));
    }),
  );
});

test("a table leaves out columns at its end before it overflows", () => {
  const column = [{ title: "Id", flexible: true as const }, { title: "Cost", number: true as const }, { title: "Note" }];
  const rows = [{ cells: ["a-very-long-candidate", "$1", "many words here"], paint: (line: string) => line }];
  expect(grid(column, rows, 80)[1]).toBe("a-very-long-candidate    $1  many words here");
  expect(grid(column, rows, 36)[1]).toBe("a-very-l…date    $1  many words here");
  expect(grid(column, rows, 24)).toEqual(["Id                  Cost", "a-very-long-…idate    $1"]);
  expect(grid(column, rows, 10)).toEqual(["Id", "a-very…ate"]);
});
