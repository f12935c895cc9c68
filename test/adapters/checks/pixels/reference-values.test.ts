import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { ssim as published } from "ssim.js";
import { ciede2000, isWithin, labOf, type Lab } from "../../../../src/adapters/checks/pixels/ciede2000.ts";
import { lowFrequencies, perceptualHash } from "../../../../src/adapters/checks/pixels/hash.ts";
import { ssim } from "../../../../src/adapters/checks/pixels/ssim.ts";
import { drawn, greyPicture, plane, planesOf } from "./planes.ts";

/** Values from outside; the file says where each is from. */
const VALUES = JSON.parse(readFileSync(new URL("../../../fixtures/checks/reference-values.json", import.meta.url), "utf8")) as {
  readonly ciede2000: readonly (readonly number[])[];
  readonly lab: readonly (readonly [readonly [number, number, number], readonly number[]])[];
  readonly ssim: Readonly<Record<string, number>>;
  readonly dct: { readonly low: readonly number[]; readonly hash: string };
};

test("CIEDE2000: the 34 published pairs, either way round, to the four decimals that are published", () => {
  expect(VALUES.ciede2000).toHaveLength(34);
  for (const [l1, a1, b1, l2, a2, b2, wanted] of VALUES.ciede2000 as readonly number[][]) {
    const [one, other]: [Lab, Lab] = [
      [l1!, a1!, b1!],
      [l2!, a2!, b2!],
    ];
    expect([ciede2000(one, other).toFixed(4), ciede2000(other, one).toFixed(4)]).toEqual(Array(2).fill(wanted!.toFixed(4)));
  }
});

test("the quick answer by lightness is never another one", () => {
  const channel = fc.integer({ min: 0, max: 255 });
  const colour = fc.tuple(channel, channel, channel);
  fc.assert(
    fc.property(colour, colour, fc.double({ min: 0.1, max: 100, noNaN: true }), (a, b, distance) => {
      const [one, other] = [labOf(...a), labOf(...b)];
      expect(isWithin(one, other, distance)).toBe(ciede2000(one, other) <= distance);
    }),
    { numRuns: 2000 },
  );
});

test("L*a*b* of sRGB colours", () => {
  for (const [rgb, wanted] of VALUES.lab)
    labOf(...rgb).forEach((value, index) => expect(Math.abs(value - wanted[index]!)).toBeLessThan(0.05));
});

describe("SSIM", () => {
  const planes = planesOf(48, 40);
  test.each(Object.keys(planes))("scikit-image: %s", (name) => {
    expect(ssim(planes["itself"]!, planes[name]!)).toBeCloseTo(VALUES.ssim[name]!, 9);
  });

  test("scikit-image: two even planes of other lightness", () => {
    expect(
      ssim(
        plane(48, 40, () => 128),
        plane(48, 40, () => 120),
      ),
    ).toBeCloseTo(VALUES.ssim["flat and flat"]!, 9);
  });

  test("ssim.js, on planes by chance and at any size, its smallest too", () => {
    const size = fc.integer({ min: 11, max: 40 });
    fc.assert(
      fc.property(size, size, fc.nat(), fc.integer({ min: 2, max: 256 }), (width, height, seed, most) => {
        const [one, other] = [plane(width, height, drawn(width, seed)(256)), plane(width, height, drawn(width, seed)(most))];
        const data = ({ values }: typeof one) =>
          Uint8ClampedArray.from({ length: values.length * 4 }, (_, at) => values[at >> 2]!);
        const image = (of: typeof one) => ({ width, height, data: data(of) }) as Parameters<typeof published>[0];
        const options = { ssim: "original", downsample: false, rgb2grayVersion: "integer" } as const;
        expect(ssim(one, other)).toBeCloseTo(published(image(one), image(other), options).mssim, 6);
      }),
      { numRuns: 40 },
    );
  });
});

describe("perceptual hash", () => {
  const itself = planesOf(32, 32)["itself"]!;
  test("SciPy: the 64 lowest frequencies", () => {
    lowFrequencies(itself).forEach((value, index) => expect(value).toBeCloseTo(VALUES.dct.low[index]!, 3));
  });
  test("SciPy: which of them are over their median by more than 1", () => {
    expect(perceptualHash(greyPicture(itself))).toBe(VALUES.dct.hash);
  });
});
