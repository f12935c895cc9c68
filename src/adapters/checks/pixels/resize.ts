import type { Ground, Pixels, Plane } from "./plane.ts";
import { boxSpans, shrinkRow } from "./spans.ts";

/** Three numbers a pixel (red, green, blue in 0 to 255), row by row, nothing transparent. */
export type Rgb = { readonly width: number; readonly height: number; readonly values: Float32Array };

type Size = { readonly width: number; readonly height: number };

/** The size with the same aspect whose longest side is at most `longest`; never larger than it was, never below 1. */
export function fitWithin(width: number, height: number, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * Lays the pixels on a ground and box-filters them so that the longest side is at most `longest` pixels.
 *
 * @param ground "opaque" leaves the alpha out of account, which is faster
 */
export function shrinkRgb(pixels: Pixels, longest: number, ground: Ground): Rgb {
  const size = fitWithin(pixels.width, pixels.height, longest);
  const values = new Float32Array(size.width * size.height * 3);
  eachRow(pixels, size, ground, (row, y) => values.set(row, y * row.length));
  return { ...size, values };
}

/** The same as luma of ITU-R BT.601, the weights that image tools use for grey. */
export function shrinkLuma(pixels: Pixels, longest: number, ground: Ground): Plane {
  const size = fitWithin(pixels.width, pixels.height, longest);
  const values = new Float32Array(size.width * size.height);
  eachRow(pixels, size, ground, (row, y) => {
    for (let to = y * size.width, at = 0; at < row.length; to++, at += 3)
      values[to] = 0.299 * row[at]! + 0.587 * row[at + 1]! + 0.114 * row[at + 2]!;
  });
  return { ...size, values };
}

/** Calls `visit` with each row of the smaller picture, in a buffer that is used again. */
function eachRow(pixels: Pixels, size: Size, ground: Ground, visit: (row: Float32Array, y: number) => void): void {
  const [columns, rows] = [boxSpans(pixels.width, size.width), boxSpans(pixels.height, size.height)];
  const sum = new Float32Array(pixels.width * 3);
  const row = new Float32Array(size.width * 3);
  for (let y = 0; y < size.height; y++) {
    sum.fill(0);
    for (let k = rows.offset[y]!, source = rows.first[y]!; k < rows.offset[y + 1]!; k++, source++) {
      const line = pixels.rgba.subarray(source * pixels.width * 4, (source + 1) * pixels.width * 4);
      if (ground === "opaque") addOpaque(sum, line, rows.weights[k]!);
      else addOver(sum, line, rows.weights[k]!, ground);
    }
    shrinkRow(sum, columns, row);
    visit(row, y);
  }
}

type Bytes = Pixels["rgba"];

function addOpaque(sum: Float32Array, line: Bytes, weight: number): void {
  for (let to = 0, at = 0; to < sum.length; to += 3, at += 4) {
    sum[to]! += line[at]! * weight;
    sum[to + 1]! += line[at + 1]! * weight;
    sum[to + 2]! += line[at + 2]! * weight;
  }
}

function addOver(sum: Float32Array, line: Bytes, weight: number, ground: number): void {
  for (let to = 0, at = 0; to < sum.length; to += 3, at += 4) {
    const share = (line[at + 3]! * weight) / 255;
    const rest = ground * (weight - share);
    sum[to]! += line[at]! * share + rest;
    sum[to + 1]! += line[at + 1]! * share + rest;
    sum[to + 2]! += line[at + 2]! * share + rest;
  }
}
