import type { Pixels } from "../pixels/plane.ts";
import type { SheetEntry, Thumbnail } from "../protocol.ts";
import { BORDER, CROSS, type Colour, FRAMES, GAP, GROUND, TILE, layoutOf } from "./layout.ts";

type Canvas = { readonly width: number; readonly height: number; readonly rgba: Uint8ClampedArray };

/** Draws the tiles of a contact sheet in order, row by row: a frame in the verdict's colour, and the picture or a cross. */
export function composeSheet(entries: readonly SheetEntry[]): Pixels {
  const { columns, width, height } = layoutOf(entries.length);
  const canvas = { width, height, rgba: new Uint8ClampedArray(width * height * 4) };
  fill(canvas, 0, 0, width, height, GROUND);
  entries.forEach(({ verdict, thumbnail }, index) => {
    const [left, top] = [(index % columns) * TILE, Math.floor(index / columns) * TILE];
    const side = TILE - 2 * GAP;
    fill(canvas, left + GAP, top + GAP, side, side, FRAMES[verdict]);
    fill(canvas, left + GAP + BORDER, top + GAP + BORDER, side - 2 * BORDER, side - 2 * BORDER, GROUND);
    if (thumbnail) paste(canvas, left, top, thumbnail);
    else cross(canvas, left, top);
  });
  return canvas;
}

function plot({ width, rgba }: Canvas, x: number, y: number, [red, green, blue]: Colour): void {
  const at = (y * width + x) * 4;
  rgba[at] = red;
  rgba[at + 1] = green;
  rgba[at + 2] = blue;
  rgba[at + 3] = 255;
}

function fill(canvas: Canvas, left: number, top: number, width: number, height: number, colour: Colour): void {
  for (let y = top; y < top + height; y++) for (let x = left; x < left + width; x++) plot(canvas, x, y, colour);
}

/** In the middle of the tile. */
function paste(canvas: Canvas, left: number, top: number, { width, height, rgb }: Thumbnail): void {
  const [x0, y0] = [left + Math.floor((TILE - width) / 2), top + Math.floor((TILE - height) / 2)];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      plot(canvas, x0 + x, y0 + y, [rgb[at]!, rgb[at + 1]!, rgb[at + 2]!]);
    }
  }
}

/** Two diagonals over the middle third of the tile, three pixels wide. */
function cross(canvas: Canvas, left: number, top: number): void {
  const [from, to] = [TILE / 3, (TILE * 2) / 3];
  for (let step = from; step < to; step++) {
    fill(canvas, left + step - 1, top + step - 1, 3, 3, CROSS);
    fill(canvas, left + TILE - 1 - step - 1, top + step - 1, 3, 3, CROSS);
  }
}
