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

type Place = { readonly top: Rgb; readonly low: Rgb; readonly ground: Rgb };
const PLACES: Readonly<Record<string, Place>> = {
  sunset: { top: [86, 60, 130], low: [250, 150, 84], ground: [94, 56, 66] },
  sunrise: { top: [120, 150, 210], low: [252, 196, 140], ground: [110, 96, 84] },
  night: { top: [10, 14, 36], low: [40, 52, 96], ground: [20, 24, 38] },
  ocean: { top: [96, 166, 220], low: [198, 226, 240], ground: [18, 92, 128] },
  sea: { top: [96, 166, 220], low: [198, 226, 240], ground: [18, 92, 128] },
  beach: { top: [110, 184, 232], low: [214, 236, 244], ground: [226, 202, 152] },
  desert: { top: [120, 176, 224], low: [246, 220, 178], ground: [214, 162, 98] },
  forest: { top: [140, 180, 190], low: [206, 222, 200], ground: [44, 84, 48] },
  garden: { top: [136, 194, 232], low: [222, 238, 226], ground: [82, 134, 62] },
  mountain: { top: [104, 150, 206], low: [220, 230, 240], ground: [92, 104, 98] },
  snow: { top: [146, 176, 210], low: [226, 234, 244], ground: [232, 238, 246] },
  city: { top: [112, 140, 176], low: [214, 206, 200], ground: [84, 86, 92] },
  studio: { top: [206, 208, 212], low: [236, 236, 238], ground: [188, 188, 192] },
  kitchen: { top: [222, 206, 186], low: [244, 234, 218], ground: [152, 108, 72] },
};

/** The lower-case words of a prompt. */
export function wordsOf(prompt: string): string[] {
  return prompt.toLowerCase().match(/\p{L}+/gu) ?? [];
}

export function choosePalette(words: readonly string[], random: Random): Palette {
  const named = words.flatMap((word) => (Object.hasOwn(COLOURS, word) ? [COLOURS[word]!] : []));
  const place = words.flatMap((word) => (Object.hasOwn(PLACES, word) ? [PLACES[word]!] : []))[0] ?? inventPlace(random);
  const hue = random() * 360;
  const subject = named[0] ?? hsl(hue, 0.62, 0.5);
  const dark = place.top[0] + place.top[1] + place.top[2] < 150;
  return {
    skyTop: place.top,
    skyLow: place.low,
    ground: place.ground,
    subject,
    accent: named[1] ?? mix(hsl(hue + 150 + 60 * random(), 0.7, 0.6), subject, 0.15),
    dark,
  };
}

function inventPlace(random: Random): Place {
  const hue = random() * 360;
  return {
    top: hsl(hue, 0.4 + 0.25 * random(), 0.45 + 0.2 * random()),
    low: hsl(hue + 30 + 60 * random(), 0.55, 0.8),
    ground: hsl(hue + 120 + 120 * random(), 0.35, 0.28 + 0.2 * random()),
  };
}
