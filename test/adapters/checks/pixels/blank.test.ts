import { expect, test } from "@jest/globals";
import { blankSide, blankness, blanknessIfAny } from "../../../../src/adapters/checks/pixels/blank.ts";
import { shrinkRgb } from "../../../../src/adapters/checks/pixels/resize.ts";
import { SCENES } from "../scenes.ts";
import { canvas, dab } from "../canvas.ts";

const judged = (pixels: ReturnType<typeof canvas>) =>
  blankness(shrinkRgb(pixels, blankSide(pixels.width, pixels.height), "opaque"));

/** The verdict, and the margins that the thresholds were chosen for: a change that eats them up is seen here. */
test.each(SCENES.map((scene) => [scene.blank ? "blank" : "a picture", scene.name, scene] as const))(
  "%s: %s",
  (_kind, _name, scene) => {
    const small = shrinkRgb(scene.paint(512, 512), blankSide(512, 512), "opaque");
    const { blank, ink, spread } = blankness(small);
    expect(blank).toBe(scene.blank);
    // The quick answer is never another one.
    expect(blanknessIfAny(small)?.blank ?? false).toBe(blank);
    if (scene.blank) expect([ink < 0.0125, spread < 0.065]).toEqual([true, true]);
    else expect(ink > 0.0185 || spread > 0.1).toBe(true);
  },
);

test("counted by hand, in each channel: 3 of 64 cells differ, in 2 of the grid's rows and 3 of its columns", () => {
  for (const colour of [
    [40, 20, 30],
    [10, 50, 30],
    [10, 20, 60],
    [10, 11, 30],
  ] as const) {
    const image = canvas(16, 16, [10, 20, 30]);
    for (const [x, y] of [
      [0, 0],
      [4, 0],
      [8, 6],
    ] as const)
      for (let cell = 0; cell < 4; cell++) dab(image, x + (cell & 1), y + (cell >> 1), colour, 1);
    const result = judged(image);
    expect(result).toMatchObject({ colour: [10, 20, 30], ink: 3 / 64, blank: false });
    expect(result.spread).toBeCloseTo((2 * 3) / 1024, 9);
  }
});

test("a difference of 8 levels is none", () => {
  const image = canvas(16, 16, (u) => (u < 0.4 ? [18, 12, 38] : [10, 20, 30]));
  expect(judged(image)).toMatchObject({ ink: 0, blank: true });
});

test("a single pixel is a uniform frame", () => {
  expect(judged(canvas(1, 1, [1, 2, 3]))).toMatchObject({ blank: true, ink: 0, colour: [1, 2, 3] });
});
