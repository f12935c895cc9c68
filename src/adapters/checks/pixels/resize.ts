import type { Ground, Pixels, Plane } from "./plane.ts";

/** Three numbers a pixel (red, green, blue in 0 to 255), row by row, nothing transparent. */
export type Rgb = { readonly width: number; readonly height: number; readonly values: Float32Array };

/** The size with the same aspect whose longest side is at most `longest`; never larger than it was, never below 1. */
export function fitWithin(width: number, height: number, longest: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Which source cells a target cell covers along one axis, and how much of each. */
type Span = { readonly first: number; readonly weights: readonly number[] };

/** The spans of a box filter from `from` to `to` cells: each target cell is the mean of the part of the source that it covers. */
function boxSpans(from: number, to: number): Span[] {
  const step = from / to;
  return Array.from({ length: to }, (_, index) => {
    const [start, end] = [index * step, Math.min((index + 1) * step, from)];
    const first = Math.floor(start);
    const weights: number[] = [];
    for (let cell = first; cell < end; cell++) weights.push((Math.min(cell + 1, end) - Math.max(cell, start)) / step);
    return { first, weights };
  });
}

/** Lays the pixels on a ground and box-filters them so that the longest side is at most `longest` pixels. */
export function shrinkRgb(pixels: Pixels, longest: number, ground: Ground): Rgb {
  const { width, height } = fitWithin(pixels.width, pixels.height, longest);
  const [columns, rows] = [boxSpans(pixels.width, width), boxSpans(pixels.height, height)];
  const values = new Float32Array(width * height * 3);
  const row = new Float32Array(pixels.width * 3);
  rows.forEach((span, y) => {
    sumRows(pixels, span, ground, row);
    const target = values.subarray(y * width * 3, (y + 1) * width * 3);
    columns.forEach((column, x) => averageColumn(row, column, target, x * 3));
  });
  return { width, height, values };
}

/** The weighted mean of the source rows of a span, into `row`. */
function sumRows({ width, rgba }: Pixels, { first, weights }: Span, ground: Ground, row: Float32Array): void {
  row.fill(0);
  weights.forEach((weight, index) => {
    let at = (first + index) * width * 4;
    for (let to = 0; to < row.length; to += 3, at += 4) {
      const share = (rgba[at + 3]! * weight) / 255;
      const rest = ground * (weight - share);
      row[to] = row[to]! + rgba[at]! * share + rest;
      row[to + 1] = row[to + 1]! + rgba[at + 1]! * share + rest;
      row[to + 2] = row[to + 2]! + rgba[at + 2]! * share + rest;
    }
  });
}

function averageColumn(row: Float32Array, { first, weights }: Span, target: Float32Array, to: number): void {
  let [red, green, blue] = [0, 0, 0];
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index]!;
    const at = (first + index) * 3;
    red += row[at]! * weight;
    green += row[at + 1]! * weight;
    blue += row[at + 2]! * weight;
  }
  target[to] = red;
  target[to + 1] = green;
  target[to + 2] = blue;
}

/** Luma of ITU-R BT.601, the weights that image tools use for grey. */
export function lumaOf({ width, height, values }: Rgb): Plane {
  const luma = new Float32Array(width * height);
  for (let index = 0, at = 0; index < luma.length; index++, at += 3)
    luma[index] = 0.299 * values[at]! + 0.587 * values[at + 1]! + 0.114 * values[at + 2]!;
  return { width, height, values: luma };
}
