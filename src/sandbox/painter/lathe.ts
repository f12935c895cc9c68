import type { Raster, Rgb } from "./raster.ts";

/**
 * The one brush: a shape that is symmetrical about a vertical line, given by its half width at each height, as a potter sees it.
 * Ellipses, boxes, triangles, bottles and stems are all of this kind.
 */
export type Lathe = {
  /** The axis, the top and the bottom, in pixels. */
  readonly axis: number;
  readonly top: number;
  readonly bottom: number;
  /** Half width in pixels at `share` of the height, 0 at the top and 1 at the bottom. */
  readonly half: (share: number) => number;
  readonly colour: Rgb;
  /** How round it looks, 0 (flat) to 1. */
  readonly round?: number;
  /** 0 to 1; 1 unless told. */
  readonly opacity?: number;
  /** Lowest row to paint at each column: what is behind the horizon does not show. */
  readonly clip?: Float32Array;
  /** Grain added to the lightness, a square tile with a side that is a power of two. */
  readonly grain?: { readonly tile: Int8Array; readonly side: number; readonly strength: number };
};

/** Taken out of the global once: they are called for every pixel. */
const { abs, max } = Math;

export const ELLIPSE = (radius: number) => (share: number) => radius * Math.sqrt(Math.max(0, 1 - (2 * share - 1) ** 2));

/** Paints a shape, with edges that are smoothed over one pixel; fully transparent pixels below become visible. */
export function turn(raster: Raster, lathe: Lathe): void {
  const { top, bottom, half } = lathe;
  const first = Math.max(0, Math.floor(top));
  const last = Math.min(raster.height - 1, Math.ceil(bottom));
  for (let y = first; y <= last; y++) {
    const share = (y + 0.5 - top) / (bottom - top);
    if (share < 0 || share > 1) continue;
    const width = half(share);
    if (width > 0.2) span(raster, lathe, y, width);
  }
}

function span(raster: Raster, lathe: Lathe, y: number, width: number): void {
  const { axis, colour, round = 0, opacity = 1, clip, grain } = lathe;
  const { bytes } = raster;
  const first = Math.max(0, Math.floor(axis - width));
  const last = Math.min(raster.width - 1, Math.ceil(axis + width));
  const row = grain ? (y & (grain.side - 1)) * grain.side : 0;
  for (let x = first; x <= last; x++) {
    if (clip && y >= clip[x]!) continue;
    const across = (x + 0.5 - axis) / width;
    const edge = width - abs(x + 0.5 - axis) + 0.5;
    const cover = opacity * (edge < 0 ? 0 : edge > 1 ? 1 : edge);
    if (cover <= 0) continue;
    // Light comes from the upper left: brightest a third to the left of the axis, darkest at the right edge.
    let light = 1 + round * (0.25 - 0.7 * (across + 0.35) ** 2 * (across > -0.35 ? 0.55 : 0.9));
    if (grain) light += (grain.tile[row + (x & (grain.side - 1))]! * grain.strength) / 128;
    const at = (y * raster.width + x) * 4;
    const below = (bytes[at + 3] ?? 0) > 0 ? 1 - cover : 0;
    const above = 1 - below;
    bytes[at] = bytes[at]! * below + colour[0] * light * above;
    bytes[at + 1] = bytes[at + 1]! * below + colour[1] * light * above;
    bytes[at + 2] = bytes[at + 2]! * below + colour[2] * light * above;
    bytes[at + 3] = below === 0 ? 255 * cover : max(bytes[at + 3]!, 255 * cover);
  }
}
