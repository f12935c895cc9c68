import type { Orientation } from "../headers/header.ts";
import type { Rgb } from "./resize.ts";

/** Where a point of the upright picture lies in the stored one, for the eight EXIF orientations (Exif 2.32, section 4.6.4). */
const SOURCES: Readonly<Record<Orientation, (x: number, y: number, right: number, bottom: number) => readonly [number, number]>> =
  {
    1: (x, y) => [x, y],
    2: (x, y, right) => [right - x, y],
    3: (x, y, right, bottom) => [right - x, bottom - y],
    4: (x, y, _right, bottom) => [x, bottom - y],
    5: (x, y) => [y, x],
    6: (x, y, _right, bottom) => [y, bottom - x],
    7: (x, y, right, bottom) => [right - y, bottom - x],
    8: (x, y, right) => [right - y, x],
  };

/** The picture as a viewer shows it. */
export function turnUpright(image: Rgb, orientation: Orientation): Rgb {
  if (orientation === 1) return image;
  const { width, height, values } = image;
  const [wide, high] = orientation >= 5 ? [height, width] : [width, height];
  const turned = new Float32Array(values.length);
  const source = SOURCES[orientation];
  for (let y = 0, to = 0; y < high; y++) {
    for (let x = 0; x < wide; x++, to += 3) {
      const [fromX, fromY] = source(x, y, width - 1, height - 1);
      const from = (fromY * width + fromX) * 3;
      turned[to] = values[from]!;
      turned[to + 1] = values[from + 1]!;
      turned[to + 2] = values[from + 2]!;
    }
  }
  return { width: wide, height: high, values: turned };
}

/** A part of an image as shares of its width and height from the top left, 0 to 1. */
export type Part = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export const WHOLE: Part = { x: 0, y: 0, width: 1, height: 1 };

/** The part of the stored picture that shows as this part of the upright one. */
export function storedPart({ x, y, width, height }: Part, orientation: Orientation): Part {
  const [ax, ay] = SOURCES[orientation](x, y, 1, 1);
  const [bx, by] = SOURCES[orientation](x + width, y + height, 1, 1);
  return { x: Math.min(ax, bx), y: Math.min(ay, by), width: Math.abs(ax - bx), height: Math.abs(ay - by) };
}
