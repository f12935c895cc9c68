import type { Random } from "../../core/random.ts";
import type { Grain } from "./backdrop.ts";
import { ELLIPSE } from "./lathe.ts";
import type { Lathe } from "./lathe.ts";
import type { Palette } from "./palette.ts";
import { mix } from "./raster.ts";
import type { Rgb } from "./raster.ts";

/** The thing in the middle: what it is comes from the prompt's words, or by chance. */

export const SUBJECTS = ["animal", "vessel", "box", "plant", "building", "ball"] as const;
type Subject = (typeof SUBJECTS)[number];

const WORDS: Readonly<Record<Subject, RegExp>> = {
  animal: /^(cats?|dogs?|puppy|kitten|fox|bear|animals?|horse|rabbit|bird|owl)$/,
  vessel: /^(bottles?|vases?|cups?|mugs?|jars?|perfume|teapot|glass|lamp|candle)$/,
  box: /^(box|package|packaging|phone|laptop|book|poster|card|screen|bag|sofa|chair)$/,
  plant: /^(trees?|plants?|flowers?|roses?|bouquet|leaf|leaves|cactus|monstera)$/,
  building: /^(house|building|city|castle|tower|skyline|cafe|shop|lighthouse|street)$/,
  ball: /^(ball|planet|moon|orb|fruit|apple|lemon|peach|logo|icon|badge)$/,
};

export function chooseSubject(words: readonly string[], random: Random): Subject {
  const byChance = SUBJECTS[Math.floor(random() * SUBJECTS.length)] ?? "ball";
  return SUBJECTS.find((subject) => words.some((word) => WORDS[subject].test(word))) ?? byChance;
}

type Brush = { readonly round: number; readonly grain: Lathe["grain"] & object };

/** The parts of a subject, back to front, standing on `floor` with its axis at `axis` and the given height, all in pixels. */
export function buildSubject(
  subject: Subject,
  place: { readonly axis: number; readonly floor: number; readonly size: number },
  palette: Palette,
  grain: Grain,
  random: Random,
): Lathe[] {
  const { axis, floor, size } = place;
  const brush: Brush = { round: 1, grain: { ...grain, strength: 0.16 } };
  const part = (dx: number, top: number, bottom: number, half: (share: number) => number, colour: Rgb): Lathe => ({
    axis: axis + dx * size,
    top: floor - top * size,
    bottom: floor - bottom * size,
    half: (share) => half(share) * size,
    colour,
    ...brush,
  });
  const { subject: main, accent } = palette;
  const deep = mix(main, [20, 18, 24], 0.45);
  const wide = 0.85 + 0.3 * random();
  const shadow: Lathe = { ...part(0.06, 0.05, -0.07, ELLIPSE(0.52 * wide), [12, 12, 18]), opacity: 0.35, round: 0 };
  return [shadow, ...PARTS[subject]({ part, main, accent, deep, wide, random })];
}

type Kit = {
  readonly part: (dx: number, top: number, bottom: number, half: (share: number) => number, colour: Rgb) => Lathe;
  readonly main: Rgb;
  readonly accent: Rgb;
  readonly deep: Rgb;
  readonly wide: number;
  readonly random: Random;
};

const flat = (half: number) => () => half;
const wedge = (half: number) => (share: number) => half * share;

const PARTS: Readonly<Record<Subject, (kit: Kit) => Lathe[]>> = {
  animal: ({ part, main, accent, deep, wide }) => [
    part(0.42 * wide, 0.62, 0.02, (share) => 0.05 + 0.03 * Math.sin(share * 9), deep),
    part(0, 0.62, 0, ELLIPSE(0.4 * wide), main),
    part(-0.02, 0.4, 0.02, ELLIPSE(0.2 * wide), mix(main, [250, 246, 238], 0.6)),
    part(-0.17, 1.04, 0.78, wedge(0.1), deep),
    part(0.17, 1.04, 0.78, wedge(0.1), deep),
    part(0, 0.96, 0.48, ELLIPSE(0.29), main),
    part(-0.11, 0.79, 0.7, ELLIPSE(0.045), [24, 22, 26]),
    part(0.11, 0.79, 0.7, ELLIPSE(0.045), [24, 22, 26]),
    part(0, 0.66, 0.61, ELLIPSE(0.035), accent),
  ],
  vessel: ({ part, main, accent, deep, wide }) => [
    part(0, 0.98, 0.86, flat(0.1), deep),
    part(0, 0.88, 0, (share) => wide * (0.11 + 0.24 * (1 - Math.exp(-7 * share ** 2)) - (share > 0.96 ? share - 0.96 : 0)), main),
    part(0, 0.42, 0.16, flat(0.3 * wide), accent),
    part(0, 0.36, 0.33, flat(0.2 * wide), deep),
    part(0, 0.27, 0.25, flat(0.14 * wide), deep),
  ],
  box: ({ part, main, accent, deep, wide }) => [
    part(0.3 * wide, 0.78, 0.02, flat(0.16), deep),
    part(-0.06, 0.8, 0, flat(0.36 * wide), main),
    part(-0.06, 0.7, 0.4, flat(0.26 * wide), accent),
    part(-0.06, 0.62, 0.48, ELLIPSE(0.07), mix(accent, [255, 255, 255], 0.7)),
    part(-0.06, 0.3, 0.27, flat(0.24 * wide), deep),
    part(-0.06, 0.2, 0.17, flat(0.16 * wide), deep),
  ],
  plant: ({ part, main, accent, deep, random }) => [
    part(0, 0.6, 0.1, (share) => 0.02 + 0.03 * share, [94, 70, 44]),
    ...Array.from({ length: 11 }, () => {
      const [dx, y, radius] = [0.62 * (random() - 0.5), 0.5 + 0.42 * random(), 0.09 + 0.09 * random()];
      return part(dx, y + radius, y - radius, ELLIPSE(radius), random() < 0.35 ? accent : random() < 0.5 ? main : deep);
    }),
    part(0, 0.24, 0, (share) => 0.22 - 0.07 * share, mix(accent, [150, 90, 60], 0.6)),
  ],
  building: ({ part, main, accent, deep, wide }) => [
    part(0.34 * wide, 0.56, 0, flat(0.2), deep),
    part(-0.08, 0.74, 0, flat(0.3 * wide), main),
    part(-0.08, 1, 0.73, wedge(0.38 * wide), accent),
    ...[0.6, 0.42].flatMap((top) => [-0.26, -0.08, 0.1].map((dx) => part(dx, top, top - 0.11, flat(0.05), [250, 228, 160]))),
    part(-0.08, 0.22, 0, flat(0.07), deep),
  ],
  ball: ({ part, main, accent, deep }) => [
    part(0, 0.86, 0, ELLIPSE(0.43), main),
    part(0, 0.5, 0.36, flat(0.425), accent),
    part(0, 0.33, 0.3, flat(0.4), deep),
    part(-0.14, 0.76, 0.62, ELLIPSE(0.08), mix(main, [255, 255, 255], 0.75)),
  ],
};
