import { describe, expect, test } from "@jest/globals";
import { figures, promptFigure, type Picture, type Terms } from "../../../src/core/statistics/figures.ts";
import { delivered, expectedAttempts } from "../../../src/core/statistics/retry.ts";

const terms = (more: Partial<Terms> = {}): Terms => ({
  objective: "every-prompt",
  price: 0.02,
  cap: 4,
  giveUp: 0.08,
  alpha: 0.05,
  ...more,
});
const picture = (more: Partial<Picture> = {}): Picture => ({
  weight: 1,
  attempts: 1,
  delivered: 1,
  decided: 1,
  usable: 1,
  undetermined: 0,
  ...more,
});
const near = (value: number | null, expected: number): void => expect(Math.abs(value! / expected - 1)).toBeLessThan(1e-9);

/** `usable` of `decided` pictures, each tried once, as any-image has them. */
const singles = (usable: number, decided: number): Picture[] =>
  Array.from({ length: decided }, (_, index) => picture({ usable: index < usable ? 1 : 0, delivered: index < usable ? 1 : 0 }));

describe("any image: d / p with the confidence sequence at 95 %", () => {
  // Recomputed independently: [price, usable, attempts, dollars per usable image, low, high].
  const REFERENCE = [
    [0.003, 7, 20, 0.008571428571428572, 0.004458749641961621, 0.028990353992538177],
    [0.003, 35, 100, 0.008571428571428572, 0.005893820996959168, 0.014226711743663469],
    [0.04, 18, 20, 0.044444444444444446, 0.04014688490330525, 0.06782662145882858],
    [0.04, 45, 50, 0.044444444444444446, 0.04063630581268479, 0.05615299735268547],
    [0.012, 12, 40, 0.04, 0.0222052706423198, 0.10160090853155475],
    [0.134, 3, 3, 0.134, 0.134, 0.5773884969285447],
  ] as const;

  test.each(REFERENCE)("$%d, %i of %i: $%d (%d to %d)", (price, usable, decided, point, low, high) => {
    const { perUsable, perPicture, rank, rankInterval } = figures(
      singles(usable, decided),
      terms({ objective: "any-image", price }),
    );
    near(perUsable.estimate, point);
    near(perUsable.low, low);
    near(perUsable.high, high);
    expect(perPicture).toEqual(perUsable);
    expect({ rank, rankInterval }).toEqual({
      rank: perUsable.estimate,
      rankInterval: { low: perUsable.low, high: perUsable.high },
    });
  });

  test("$0.003, none of 20: at least $0.0115, and no more is known", () => {
    const { perUsable, rank, rankInterval } = figures(singles(0, 20), terms({ objective: "any-image", price: 0.003 }));
    near(perUsable.low, 0.011508744590491973);
    expect(perUsable).toMatchObject({ estimate: null, high: null });
    expect([rank, rankInterval.high]).toEqual([null, null]);
  });

  test("weights say how often a picture is made: $0.02 x (3+1) tries / 3 usable", () => {
    const { perUsable } = figures(
      [picture({ weight: 3 }), picture({ usable: 0, delivered: 0 })],
      terms({ objective: "any-image" }),
    );
    near(perUsable.estimate, (0.02 * 4) / 3);
  });

  test("one prompt on its own has the same interval", () => {
    const figure = promptFigure(picture({ decided: 20, usable: 7 }), 0.003, 0.05);
    near(figure.estimate, 0.008571428571428572);
    near(figure.low, 0.004458749641961621);
    near(figure.high, 0.028990353992538177);
    expect(promptFigure(picture({ decided: 0, usable: 0 }), 0.003, 0.05)).toEqual({ estimate: null, low: 0.003, high: null });
  });
});

describe("every prompt: dollars spent / frames delivered", () => {
  test("by hand: weight 3 delivered after 2 attempts, weight 1 given up after 4", () => {
    const pictures = [
      picture({ weight: 3, attempts: 2, decided: 2 }),
      picture({ attempts: 4, delivered: 0, decided: 4, usable: 0 }),
    ];
    const { perUsable, perPicture, rank } = figures(pictures, terms());
    near(perUsable.estimate, (0.02 * (3 * 2 + 4)) / 3);
    near(perPicture.estimate, (0.02 * (3 * 2 + 4) + 0.08 * 1) / 4);
    expect(rank).toBe(perPicture.estimate);
  });

  // Recomputed independently: five prompts at $0.02, giving up at $0.50.
  test.each([
    [1, 0.05555555555555556, 0.34],
    [2, 0.06721311475409836, 0.2888],
    [5, 0.09293435259082045, 0.2386492],
    [20, 0.18168864225993137, 0.253141618088707],
  ])("with a cap of %i: R = %d, L = %d", (cap, perUsableUsd, perPictureUsd) => {
    const pictures = [0.9, 0.5, 0.1, 0, 0.3].map((chance) =>
      picture({ attempts: expectedAttempts(chance, cap), delivered: delivered(chance, cap) }),
    );
    const { perUsable, perPicture } = figures(pictures, terms({ cap, giveUp: 0.5 }));
    near(perUsable.estimate, perUsableUsd);
    near(perPicture.estimate, perPictureUsd);
  });

  test("nothing usable: at least, and yet a rank, since giving up has a price", () => {
    const pictures = [
      picture({ attempts: 4, delivered: 0, decided: 4, usable: 0 }),
      picture({ attempts: 4, delivered: 0, decided: 4, usable: 0 }),
    ];
    const { perUsable, perPicture, rank, rankInterval } = figures(pictures, terms());
    expect(perUsable).toMatchObject({ estimate: null, high: null });
    expect(perUsable.low).toBeGreaterThan(0.02);
    expect(perPicture).toMatchObject({ estimate: null, high: null });
    near(rank, 0.02 * 4 + 0.08);
    near(rankInterval.high, 0.02 * 4 + 0.08);
  });

  test("a picture whose request was turned down costs what it costs elsewhere", () => {
    const { perUsable, rank } = figures([picture(), picture({ attempts: 0, delivered: 0, decided: 0, usable: 0 })], terms());
    near(perUsable.estimate, 0.02);
    near(rank, (0.02 + 0.08) / 2);
  });

  test("nothing tried: at least the price, and no rank", () => {
    expect(figures([], terms())).toMatchObject({
      perUsable: { estimate: null, low: 0.02, high: null },
      rank: null,
      rankInterval: { low: 0.02 },
    });
  });
});

test("attempts without a verdict widen the interval both ways, and do not move the estimate", () => {
  const sure = picture({ attempts: 10, decided: 10, usable: 5 });
  const unsure = { ...sure, undetermined: 4 };
  for (const objective of ["every-prompt", "any-image"] as const) {
    const [narrow, wide] = [figures([sure], terms({ objective })), figures([unsure], terms({ objective }))];
    expect(wide.perUsable.estimate).toBe(narrow.perUsable.estimate);
    expect(wide.perUsable.low).toBeLessThan(narrow.perUsable.low);
    expect(wide.perUsable.high).toBeGreaterThan(narrow.perUsable.high!);
  }
});

test("more confidence is a wider interval", () => {
  const pictures = [picture({ attempts: 20 / 7, decided: 20, usable: 7 })];
  const [loose, strict] = [0.1, 0.01].map((alpha) => figures(pictures, terms({ alpha, cap: 30 })));
  expect(strict!.perUsable.low).toBeLessThan(loose!.perUsable.low);
  expect(strict!.perUsable.high).toBeGreaterThan(loose!.perUsable.high!);
});
