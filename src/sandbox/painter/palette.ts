import type { Random } from "../../core/random.ts";
import { hsl, mix } from "./raster.ts";
import type { Rgb } from "./raster.ts";

/** The colours of a scene, taken from the words of the prompt where it names any. */
export type Palette = {
  readonly skyTop: Rgb;
  readonly skyLow: Rgb;
  readonly ground: Rgb;
  readonly subject: Rgb;
  readonly accent: Rgb;
  readonly dark: boolean;
};

const COLOURS: Readonly<Record<string, Rgb>> = {
  red: [200, 38, 42],
  crimson: [168, 20, 50],
  orange: [236, 126, 34],
  yellow: [244, 206, 52],
  gold: [212, 168, 56],
  golden: [212, 168, 56],
  green: [58, 142, 74],
  mint: [150, 214, 186],
  teal: [30, 134, 138],
  blue: [44, 98, 190],
  navy: [26, 42, 92],
  purple: [116, 62, 160],
  violet: [138, 84, 196],
  pink: [232, 132, 168],
  white: [240, 240, 236],
  cream: [240, 228, 204],
  beige: [218, 200, 172],
  brown: [122, 80, 50],
  wooden: [146, 100, 62],
  grey: [128, 132, 138],
  gray: [128, 132, 138],
  silver: [178, 184, 192],
  black: [36, 36, 42],
  calico: [222, 140, 76],
  lemon: [246, 220, 80],
  coffee: [92, 58, 40],
};

type Sky = { readonly top: Rgb; readonly low: Rgb };
const DAY: Sky = { top: [104, 168, 224], low: [216, 234, 244] };

/** Hours and weathers: the sky, and the light that falls on everything below. */
const SKIES: Readonly<Record<string, Sky & { readonly light: Rgb }>> = {
  sunset: { top: [86, 60, 130], low: [250, 150, 84], light: [150, 66, 50] },
  sunrise: { top: [120, 150, 210], low: [252, 196, 140], light: [200, 140, 100] },
  sunlit: { top: [120, 176, 226], low: [252, 236, 200], light: [240, 210, 140] },
  dawn: { top: [120, 150, 210], low: [252, 196, 140], light: [200, 140, 100] },
  dusk: { top: [52, 50, 104], low: [206, 140, 140], light: [70, 50, 90] },
  night: { top: [10, 14, 36], low: [40, 52, 96], light: [8, 10, 30] },
  midnight: { top: [6, 8, 26], low: [26, 34, 72], light: [4, 6, 20] },
  rainy: { top: [92, 104, 118], low: [170, 180, 188], light: [70, 80, 92] },
  studio: { top: [206, 208, 212], low: [236, 236, 238], light: [200, 200, 204] },
};

const GROUNDS: Readonly<Record<string, Rgb>> = {
  ocean: [18, 92, 128],
  sea: [18, 92, 128],
  lake: [44, 110, 132],
  beach: [226, 202, 152],
  desert: [214, 162, 98],
  forest: [44, 84, 48],
  garden: [82, 134, 62],
  meadow: [110, 150, 66],
  mountain: [92, 104, 98],
  snow: [232, 238, 246],
  winter: [222, 230, 240],
  city: [84, 86, 92],
  street: [84, 86, 92],
  kitchen: [152, 108, 72],
  desk: [146, 100, 62],
  table: [146, 100, 62],
  studio: [188, 188, 192],
};

/** The lower-case words of a prompt. */
export function wordsOf(prompt: string): string[] {
  return prompt.toLowerCase().match(/\p{L}+/gu) ?? [];
}

export function choosePalette(words: readonly string[], random: Random): Palette {
  const [first, second] = named(words, COLOURS);
  const [ground] = named(words, GROUNDS);
  const [sky] = named(words, SKIES);
  const [hue, turn] = [random() * 360, random()];
  const invented = inventSky(random);
  const earth = ground ?? hsl(hue + 120 + 120 * turn, 0.35, 0.28 + 0.2 * random());
  const { top, low } = sky ?? (ground ? DAY : invented);
  const subject = first ?? hsl(hue, 0.62, 0.5);
  return {
    skyTop: top,
    skyLow: low,
    ground: sky ? mix(earth, sky.light, 0.45) : earth,
    subject,
    accent: second ?? mix(hsl(hue + 150 + 60 * turn, 0.7, 0.6), subject, 0.15),
    dark: top[0] + top[1] + top[2] < 150,
  };
}

function named<T>(words: readonly string[], table: Readonly<Record<string, T>>): readonly T[] {
  return words.flatMap((word) => (Object.hasOwn(table, word) ? [table[word]!] : []));
}

function inventSky(random: Random): Sky {
  const hue = random() * 360;
  return {
    top: hsl(hue, 0.4 + 0.25 * random(), 0.45 + 0.2 * random()),
    low: hsl(hue + 30 + 60 * random(), 0.55, 0.8),
  };
}
