import { describe, expect, test } from "@jest/globals";
import { composeSheet } from "../../../../src/adapters/checks/sheet/compose.ts";
import { BORDER, CROSS, FRAMES, GAP, GROUND, INNER, TILE, layoutOf } from "../../../../src/adapters/checks/sheet/layout.ts";
import { turnUpright } from "../../../../src/adapters/checks/pixels/upright.ts";

test("up to eight columns, as many rows as it takes", () => {
  expect(layoutOf(0)).toEqual({ columns: 1, rows: 1, width: TILE, height: TILE });
  expect(layoutOf(3)).toEqual({ columns: 3, rows: 1, width: 3 * TILE, height: TILE });
  expect(layoutOf(17)).toEqual({ columns: 8, rows: 3, width: 8 * TILE, height: 3 * TILE });
});

describe("a sheet", () => {
  const rgb = new Uint8Array(INNER * 90 * 3).fill(7);
  const sheet = composeSheet([
    { verdict: "usable", thumbnail: { width: INNER, height: 90, rgb } },
    { verdict: "rejected", thumbnail: null },
    { verdict: "undetermined", thumbnail: { width: 1, height: 1, rgb: Uint8Array.of(1, 2, 3) } },
  ]);
  const at = (x: number, y: number) => Array.from(sheet.rgba.subarray((y * sheet.width + x) * 4, (y * sheet.width + x) * 4 + 4));
  const centre = TILE / 2;

  test("is opaque and of the layout's size", () => {
    expect([sheet.width, sheet.height]).toEqual([3 * TILE, TILE]);
    expect(sheet.rgba.every((value, index) => index % 4 !== 3 || value === 255)).toBe(true);
  });
  test("frames each tile in its verdict's colour", () => {
    for (const [index, verdict] of (["usable", "rejected", "undetermined"] as const).entries()) {
      expect(at(index * TILE + GAP, centre)).toEqual([...FRAMES[verdict], 255]);
      expect(at(index * TILE + GAP - 1, centre)).toEqual([...GROUND, 255]);
    }
  });
  test("keeps an image's aspect and puts it in the middle", () => {
    const edge = GAP + BORDER;
    expect(at(edge, centre)).toEqual([7, 7, 7, 255]);
    expect(at(TILE - edge - 1, centre)).toEqual([7, 7, 7, 255]);
    expect(at(centre, centre - 46)).toEqual([...GROUND, 255]);
    expect(at(2 * TILE + Math.floor((TILE - 1) / 2), Math.floor((TILE - 1) / 2))).toEqual([1, 2, 3, 255]);
  });
  test("marks what has no picture with a cross", () => {
    expect(at(TILE + centre, centre)).toEqual([...CROSS, 255]);
    expect(at(TILE + centre, GAP + BORDER + 5)).toEqual([...GROUND, 255]);
  });
});

test("the ninth tile begins a second row", () => {
  const sheet = composeSheet(
    Array.from({ length: 9 }, (_, index) => ({ verdict: index === 8 ? "rejected" : "usable", thumbnail: null })),
  );
  const red = (x: number, y: number) => sheet.rgba[(y * sheet.width + x) * 4];
  expect(red(GAP, TILE + TILE / 2)).toBe(FRAMES.rejected[0]);
  expect(red(TILE / 2, TILE + GAP)).toBe(FRAMES.rejected[0]);
  expect(red(TILE + GAP, TILE + TILE / 2)).toBe(GROUND[0]);
  expect(red(7 * TILE + GAP, TILE / 2)).toBe(FRAMES.usable[0]);
});

/** The stored picture for each orientation of the upright one "ab/cd/ef" (Exif 2.32: where row 0 and column 0 lie). */
test.each([
  [1, 2, "abcdef"],
  [2, 2, "badcfe"],
  [3, 2, "fedcba"],
  [4, 2, "efcdab"],
  [5, 3, "acebdf"],
  [6, 3, "bdface"],
  [7, 3, "fdbeca"],
  [8, 3, "ecafdb"],
] as const)("orientation %i is turned upright", (orientation, width, stored) => {
  const values = Float32Array.from(stored.split("").flatMap((letter) => Array<number>(3).fill(letter.charCodeAt(0))));
  const upright = turnUpright({ width, height: 6 / width, values }, orientation);
  expect([upright.width, upright.height]).toEqual([2, 3]);
  expect(String.fromCharCode(...upright.values.filter((_, index) => index % 3 === 0))).toBe("abcdef");
});
