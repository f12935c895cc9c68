import { seededRandom } from "../../../src/core/random.ts";
import { type Canvas, type Colour, canvas, disc, grain, stroke, text } from "./canvas.ts";

/** Pictures for finding and guarding the thresholds of `notBlank`. All of them at any size; 1024 is what the figures are for. */

export type Scene = { readonly name: string; readonly blank: boolean; readonly paint: (width: number, height: number) => Canvas };

const { cos, PI, sin, sqrt } = Math;
const BLACK: Colour = [0, 0, 0];
const WHITE: Colour = [255, 255, 255];
const grey = (value: number): Colour => [value, value, value];

/** A flat ground with something drawn on it, in units of a frame of 1024 pixels. */
function on(ground: Colour, draw: (frame: Canvas, unit: number) => void) {
  return (width: number, height: number) => {
    const frame = canvas(width, height, ground);
    draw(frame, sqrt(width * height) / 1024);
    return frame;
  };
}

/** Smooth uneven grey, like cloud or fog: a sum of a few waves, from -1 to 1. */
export function haze(u: number, v: number): number {
  return (sin(5 * u + 2 * v + 1) + sin(3 * v - 4 * u) + sin(9 * u * v + 2)) / 3;
}

/** Finer spots, like stone, from -1 to 1. */
function mottle(u: number, v: number): number {
  return (sin(61 * u + 20 * sin(7 * v)) + sin(83 * v + 15 * sin(9 * u)) + sin(190 * u * v + 40 * u)) / 3;
}

function lights(count: number, radius: number, glow: number, from: number, to: number) {
  return (frame: Canvas, unit: number) => {
    const random = seededRandom(7);
    for (let index = 0; index < count; index++) {
      const [x, y] = [random() * frame.width, (from + random() * (to - from)) * frame.height];
      disc(frame, x, y, radius * unit, [255, 190 + 60 * random(), 120 + 100 * random()], glow * unit);
    }
  };
}

function drawing(thickness: number, colour: Colour) {
  return (frame: Canvas, unit: number) => {
    const { width, height } = frame;
    const round = (cx: number, cy: number, r: number) => (t: number) =>
      [width * (cx + r * cos(2 * PI * t)), height * (cy + r * sin(2 * PI * t))] as const;
    for (const path of [round(0.5, 0.35, 0.15), round(0.45, 0.33, 0.02), round(0.55, 0.33, 0.02), round(0.5, 0.7, 0.2)])
      stroke(frame, path, thickness * unit, colour);
    stroke(frame, (t) => [width * (0.2 + 0.6 * t), height * (0.6 - 0.1 * sin(3 * t))], thickness * unit, colour);
  };
}

const blank = (name: string, paint: Scene["paint"]): Scene => ({ name, blank: true, paint });
const picture = (name: string, paint: Scene["paint"]): Scene => ({ name, blank: false, paint });
const flat = (colour: Colour) => on(colour, () => undefined);
const plain = (colour: Colour, deviation: number) => (width: number, height: number) =>
  grain(canvas(width, height, colour), deviation);
const ramp = (from: number, to: number) => (width: number, height: number) =>
  canvas(width, height, (u, v) => grey(from + ((to - from) * (u + v)) / 2));

export const SCENES: readonly Scene[] = [
  blank("black", flat(BLACK)),
  blank("white", flat(WHITE)),
  blank("grey", flat(grey(128))),
  blank("beige", flat([222, 205, 180])),
  blank("red", flat([200, 20, 30])),
  blank("flat with noise of 2", plain([90, 110, 130], 2)),
  blank("flat with noise of 4", plain([90, 110, 130], 4)),
  blank("black with noise of 3", plain(BLACK, 3)),
  blank("gradient of 6 levels", ramp(200, 206)),
  blank("gradient of 12 levels, dark", ramp(0, 12)),
  blank("vignette of 10 levels", (width, height) =>
    canvas(width, height, (u, v) => grey(245 - 20 * ((u - 0.5) ** 2 + (v - 0.5) ** 2))),
  ),
  blank(
    "black, watermark in a corner",
    on(BLACK, (frame, unit) => text(frame, frame.width - 110 * unit, frame.height - 40 * unit, 7, 18 * unit, grey(140))),
  ),
  blank(
    "black, line of 16 px text",
    on(BLACK, (frame, unit) => text(frame, 380 * unit, 504 * unit, 24, 16 * unit, WHITE)),
  ),
  blank(
    "black, line of 24 px text",
    on(BLACK, (frame, unit) => text(frame, 260 * unit, 500 * unit, 26, 24 * unit, WHITE)),
  ),
  blank(
    "white, line of 28 px text",
    on(WHITE, (frame, unit) => text(frame, 160 * unit, 500 * unit, 30, 28 * unit, grey(90))),
  ),
  blank(
    "grey, two lines of 20 px text",
    on(grey(40), (frame, unit) => {
      text(frame, 260 * unit, 480 * unit, 30, 20 * unit, grey(220));
      text(frame, 340 * unit, 512 * unit, 20, 20 * unit, grey(220));
    }),
  ),
  blank(
    "black, small warning sign",
    on(BLACK, (frame, unit) => disc(frame, frame.width / 2, frame.height / 2, 40 * unit, grey(200))),
  ),

  picture(
    "icon of 2 % on white",
    on(WHITE, (frame, unit) => disc(frame, frame.width / 2, frame.height / 2, 82 * unit, [40, 90, 200])),
  ),
  picture(
    "pastel icon of 2 % on white",
    on(WHITE, (frame, unit) => disc(frame, frame.width / 2, frame.height / 2, 82 * unit, [238, 228, 215])),
  ),
  picture(
    "small product with soft shadow",
    on(WHITE, (frame, unit) => {
      disc(frame, frame.width / 2, 560 * unit, 60 * unit, grey(225), 80 * unit);
      disc(frame, frame.width / 2, 500 * unit, 70 * unit, [150, 60, 50]);
    }),
  ),
  picture(
    "white product on white",
    on(WHITE, (frame, unit) => {
      disc(frame, frame.width / 2, 540 * unit, 150 * unit, grey(240), 60 * unit);
      disc(frame, frame.width / 2, 500 * unit, 150 * unit, grey(250));
    }),
  ),
  picture("night with 14 small lights", on(BLACK, lights(14, 2, 6, 0, 1))),
  picture("night with 30 faint stars", on([3, 4, 8], lights(30, 1, 1, 0, 0.9))),
  picture("town at night far away", (width, height) => {
    const frame = canvas(width, height, (_u, v) => [6 + 16 * v, 8 + 14 * v, 18 + 10 * v]);
    lights(20, 2, 8, 0.55, 0.75)(frame, sqrt(width * height) / 1024);
    return frame;
  }),
  picture(
    "moon",
    on([5, 6, 12], (frame, unit) => disc(frame, 700 * unit, 250 * unit, 50 * unit, [235, 232, 215], 60 * unit)),
  ),
  picture("fog", (width, height) =>
    grain(
      canvas(width, height, (u, v) => grey(205 + 14 * haze(u, v))),
      1.5,
    ),
  ),
  picture("thick fog", (width, height) => canvas(width, height, (u, v) => grey(215 + 14 * (v - 0.5) + 6 * haze(u, v)))),
  picture("line art", on(WHITE, drawing(3, [20, 20, 20]))),
  picture("thin pencil lines", on([252, 251, 248], drawing(1.5, grey(150)))),
  picture("concrete", (width, height) =>
    grain(
      canvas(width, height, (u, v) => grey(150 + 5 * haze(u, v) + 6 * mottle(u, v))),
      8,
    ),
  ),
  picture("soft gradient backdrop", ramp(225, 255)),
  picture(
    "white logo on black",
    on(BLACK, (frame, unit) => disc(frame, frame.width / 2, frame.height / 2, 90 * unit, WHITE)),
  ),
];
