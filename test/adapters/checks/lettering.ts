import { canvas, disc, type Canvas, type Colour } from "./canvas.ts";

/** Legible lettering for tests: capital letters as strokes of a round pen, drawn by the project itself. */

const { ceil, hypot, max } = Math;

/** Strokes of a letter as points on a grid of 4 by 6, the origin at the top left. */
const GLYPHS: Readonly<Record<string, readonly string[]>> = {
  A: ["06 20 46", "14 34"],
  B: ["00 06 36 45 44 33 03", "00 30 41 42 33"],
  C: ["41 30 10 01 05 16 36 45"],
  D: ["00 06 26 44 42 20 00"],
  E: ["40 00 06 46", "03 33"],
  F: ["40 00 06", "03 33"],
  G: ["41 30 10 01 05 16 36 45 43 23"],
  H: ["00 06", "40 46", "03 43"],
  I: ["20 26"],
  J: ["40 45 36 16 05"],
  K: ["00 06", "40 03 46"],
  L: ["00 06 46"],
  M: ["06 00 24 40 46"],
  N: ["06 00 46 40"],
  O: ["10 30 41 45 36 16 05 01 10"],
  P: ["06 00 30 41 42 33 03"],
  R: ["06 00 30 41 42 33 03", "23 46"],
  S: ["41 30 10 01 02 13 33 44 45 36 16 05"],
  T: ["00 40", "20 26"],
  U: ["00 05 16 36 45 40"],
  V: ["00 26 40"],
  W: ["00 16 22 36 40"],
  Y: ["00 23 40", "23 26"],
};

/** Writes a line of capital letters and spaces; `height` is that of a letter in pixels. */
export function write(on: Canvas, left: number, top: number, words: string, height: number, colour: Colour): void {
  const unit = height / 6;
  const pen = height / 7;
  Array.from(words).forEach((letter, index) => {
    const strokes = letter === " " ? [] : GLYPHS[letter];
    if (!strokes) throw new Error(`there is no letter ${letter}`);
    const at = (point: string) => [left + (index * 5.6 + Number(point[0])) * unit, top + Number(point[1]) * unit] as const;
    for (const points of strokes.map((each) => each.split(" ").map(at)))
      for (const [n, to] of points.slice(1).entries()) line(on, points[n]!, to, pen, colour);
  });
}

type Point = readonly [number, number];

function line(on: Canvas, from: Point, to: Point, pen: number, colour: Colour): void {
  const steps = max(1, ceil(hypot(to[0] - from[0], to[1] - from[1])));
  for (let step = 0; step <= steps; step++)
    disc(on, from[0] + ((to[0] - from[0]) * step) / steps, from[1] + ((to[1] - from[1]) * step) / steps, pen / 2 - 0.5, colour);
}

/** A poster with lines of words, dark on light unless told. */
export function poster(
  lines: readonly string[],
  { height = 60, ink = [20, 20, 30], paper = [245, 240, 225] }: Style = {},
): Canvas {
  const on = canvas(900, 160 * lines.length + 80, paper);
  lines.forEach((words, index) => write(on, 60, 70 + 160 * index, words, height, ink));
  return on;
}
export type Style = { readonly height?: number; readonly ink?: Colour; readonly paper?: Colour };
