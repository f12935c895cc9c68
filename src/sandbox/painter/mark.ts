import { pack } from "./raster.ts";
import type { Raster } from "./raster.ts";

/** The word that every good image carries, in letters of five by seven dots; each row of a letter is five bits. */
const LETTERS: Readonly<Record<string, readonly number[]>> = {
  S: [0b01111, 0b10000, 0b10000, 0b01110, 0b00001, 0b00001, 0b11110],
  I: [0b11111, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100, 0b11111],
  M: [0b10001, 0b11011, 0b10101, 0b10101, 0b10001, 0b10001, 0b10001],
  U: [0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b01110],
  L: [0b10000, 0b10000, 0b10000, 0b10000, 0b10000, 0b10000, 0b11111],
  A: [0b01110, 0b10001, 0b10001, 0b11111, 0b10001, 0b10001, 0b10001],
  T: [0b11111, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100],
  E: [0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b11111],
  D: [0b11110, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b11110],
};
const WORD = "SIMULATED";
const ADVANCE = 6;
const HEIGHT = 7;

/** Writes SIMULATED into the lower left corner, light on dark; an image too small for it stays without. */
export function paintMark(raster: Raster): void {
  const dot = Math.max(1, Math.floor(Math.min(raster.width, raster.height) / 320));
  const margin = 3 * dot;
  const width = (WORD.length * ADVANCE + 1) * dot;
  const height = (HEIGHT + 2) * dot;
  if (width + margin > raster.width || height + margin > raster.height) return;
  const top = raster.height - margin - height;
  fill(raster, margin, top, width, height, pack(18, 18, 22));
  WORD.split("").forEach((letter, index) => {
    LETTERS[letter]?.forEach((bits, row) => {
      for (let column = 0; column < 5; column++)
        if (bits & (0b10000 >> column))
          fill(raster, margin + (1 + index * ADVANCE + column) * dot, top + (1 + row) * dot, dot, dot, pack(246, 246, 240));
    });
  });
}

function fill(raster: Raster, left: number, top: number, width: number, height: number, word: number): void {
  for (let y = top; y < top + height; y++) raster.words.fill(word, y * raster.width + left, y * raster.width + left + width);
}
