import type { Ground, Pixels } from "./plane.ts";
import { boxSpans, shrinkRow } from "./spans.ts";

export type Size = { readonly width: number; readonly height: number };

/** Gives the place for a row's numbers, three a pixel, and is told when they are there. */
export type Rows = { readonly at: (y: number) => Float32Array; readonly done?: (y: number) => void };

/** Makes the rows of a picture of another size, top down: each pixel is the mean of the area of the source that it covers. */
export function eachRow(pixels: Pixels, size: Size, ground: Ground, rows: Rows): void {
  const [across, down] = [pixels.width / size.width, pixels.height / size.height];
  // The sizes that generators make come out even, and whole numbers are several times as fast.
  if (LITTLE && ground === "opaque" && across === down && Number.isInteger(across) && across <= WHOLE_MOST)
    eachWholeRow(pixels, size, across, rows);
  else eachMixedRow(pixels, size, ground, rows);
}

/** The same as luma of ITU-R BT.601, the weights that image tools use for grey, in `luma`. */
export function eachLumaRow(pixels: Pixels, size: Size, ground: Ground, luma: Float32Array, visit: (y: number) => void): void {
  if (LITTLE && ground === "opaque" && size.width === pixels.width && size.height === pixels.height) {
    const words = wordsOf(pixels);
    for (let y = 0; y < size.height; y++) {
      lumaOfWords(words, y * size.width, luma);
      visit(y);
    }
    return;
  }
  const row = new Float32Array(size.width * 3);
  const done = (y: number): void => {
    lumaRow(row, luma);
    visit(y);
  };
  eachRow(pixels, size, ground, { at: () => row, done });
}

function lumaOfWords(words: Uint32Array, from: number, luma: Float32Array): void {
  for (let x = 0; x < luma.length; x++) {
    const word = words[from + x]!;
    luma[x] = (299 * (word & 255) + 587 * ((word >>> 8) & 255) + 114 * ((word >>> 16) & 255)) * 0.001;
  }
}

/** Luma of ITU-R BT.601 from three numbers a pixel. */
export function lumaRow(row: Float32Array, luma: Float32Array): void {
  for (let to = 0, at = 0; to < luma.length; to++, at += 3)
    luma[to] = 0.299 * row[at]! + 0.587 * row[at + 1]! + 0.114 * row[at + 2]!;
}

/** So many squared bytes add up to less than 31 bits. */
const WHOLE_MOST = 1024;

type Bytes = Pixels["rgba"];

/** The pixels as one number each, red in the lowest byte: reading four bytes at once halves the time of a pass. */
export function wordsOf({ width, height, rgba }: Pixels): Uint32Array {
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, width * height);
}

/** Whether numbers are stored with the lowest byte first, as on every machine that Node is built for but one. */
const LITTLE = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** Each pixel is the mean of `step` x `step` whole ones. */
function eachWholeRow(pixels: Pixels, size: Size, step: number, rows: Rows): void {
  const words = wordsOf(pixels);
  const sums = new Int32Array(size.width * 3);
  for (let y = 0; y < size.height; y++) {
    const [from, row] = [y * step * pixels.width, rows.at(y)];
    if (step === 1) copyRow(words, from, row);
    else if (step === 2) halveRow(words, from, from + pixels.width, row);
    else {
      sums.fill(0);
      for (let k = 0; k < step; k++) addBlocks(words, from + k * pixels.width, step, sums);
      const scale = 1 / (step * step);
      for (let at = 0; at < row.length; at++) row[at] = sums[at]! * scale;
    }
    rows.done?.(y);
  }
}

function copyRow(words: Uint32Array, from: number, row: Float32Array): void {
  for (let to = 0, at = from; to < row.length; to += 3, at++) {
    const word = words[at]!;
    row[to] = word & 255;
    row[to + 1] = (word >>> 8) & 255;
    row[to + 2] = (word >>> 16) & 255;
  }
}

/** The means of two by two. Red and blue are added at once, each with room for its sum. */
function halveRow(words: Uint32Array, upper: number, lower: number, row: Float32Array): void {
  for (let to = 0, a = upper, b = lower; to < row.length; to += 3, a += 2, b += 2) {
    const [one, two, three, four] = [words[a]!, words[a + 1]!, words[b]!, words[b + 1]!];
    const outer = (one & 0xff00ff) + (two & 0xff00ff) + (three & 0xff00ff) + (four & 0xff00ff);
    const green = ((one >>> 8) & 255) + ((two >>> 8) & 255) + ((three >>> 8) & 255) + ((four >>> 8) & 255);
    row[to] = (outer & 0xffff) * 0.25;
    row[to + 1] = green * 0.25;
    row[to + 2] = (outer >>> 16) * 0.25;
  }
}

function addBlocks(words: Uint32Array, from: number, step: number, sums: Int32Array): void {
  for (let to = 0, at = from; to < sums.length; to += 3) {
    let [red, green, blue] = [0, 0, 0];
    for (const end = at + step; at < end; at++) {
      const word = words[at]!;
      red += word & 255;
      green += (word >>> 8) & 255;
      blue += (word >>> 16) & 255;
    }
    sums[to]! += red;
    sums[to + 1]! += green;
    sums[to + 2]! += blue;
  }
}

/** Any ratio of sizes, and any ground. */
function eachMixedRow(pixels: Pixels, size: Size, ground: Ground, rows: Rows): void {
  const [across, down] = [boxSpans(pixels.width, size.width), boxSpans(pixels.height, size.height)];
  const sum = new Float32Array(pixels.width * 3);
  for (let y = 0; y < size.height; y++) {
    sum.fill(0);
    for (let k = down.offset[y]!, source = down.first[y]!; k < down.offset[y + 1]!; k++, source++) {
      const line = pixels.rgba.subarray(source * pixels.width * 4, (source + 1) * pixels.width * 4);
      if (ground === "opaque") addOpaque(sum, line, down.weights[k]!);
      else addOver(sum, line, down.weights[k]!, ground);
    }
    shrinkRow(sum, across, rows.at(y));
    rows.done?.(y);
  }
}

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
