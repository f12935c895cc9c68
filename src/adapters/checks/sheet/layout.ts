import type { Verdict } from "../../../core/terms.ts";

/** The measures of a contact sheet, in pixels, and its colours. */

/** Side of a square tile. */
export const TILE = 192;
export const MAX_COLUMNS = 8;
/** Width of the coloured frame of a tile, and the space between a frame and the tile's edge. */
export const BORDER = 4;
export const GAP = 4;
/** The side of the square inside the frame that an image is fitted into. */
export const INNER = TILE - 2 * (BORDER + GAP);

export type Colour = readonly [red: number, green: number, blue: number];
export const GROUND: Colour = [244, 244, 242];
export const CROSS: Colour = [178, 178, 176];

/** Green, red and amber that also differ in lightness, for those who do not tell the hues apart. */
export const FRAMES: Readonly<Record<Verdict, Colour>> = {
  usable: [26, 147, 80],
  rejected: [190, 30, 45],
  undetermined: [240, 173, 40],
};

export type Layout = { readonly columns: number; readonly rows: number; readonly width: number; readonly height: number };

/** The grid for so many tiles; a sheet without any is one empty tile. */
export function layoutOf(tiles: number): Layout {
  const columns = Math.max(1, Math.min(MAX_COLUMNS, tiles));
  const rows = Math.max(1, Math.ceil(tiles / columns));
  return { columns, rows, width: columns * TILE, height: rows * TILE };
}
