import type { Header } from "../headers/header.ts";
import { isOpaque } from "./alpha.ts";
import type { Pixels } from "./plane.ts";
import { resizeRgb, type Rgb } from "./resize.ts";
import type { Size } from "./rows.ts";
import { storedPart, turnUpright, WHOLE, type Part } from "./upright.ts";

/** A part of an image as it is seen: upright, and what is transparent laid on middle grey, on which black and white both show. */

/** Decoded pixels with what the file's header says of how they are shown. */
export type Picture = { readonly pixels: Pixels; readonly header: Pick<Header, "orientation" | "mayBeTransparent"> };

/** The grey that transparent pixels are laid on. */
const GREY = 127.5;

/** A part of a picture, cut out once and then seen at any size. */
export type View = {
  /** In pixels, upright. */
  readonly size: Size;
  readonly at: (size: Size) => Rgb;
};

/** Cuts a part out; at least one pixel of each side is left. */
export function viewOf({ pixels, header }: Picture, part: Part = WHOLE): View {
  const cut = cutOut(pixels, storedPart(part, header.orientation));
  const ground = header.mayBeTransparent && !isOpaque(cut) ? GREY : "opaque";
  const turned = header.orientation >= 5;
  const swap = ({ width, height }: Size): Size => (turned ? { width: height, height: width } : { width, height });
  return { size: swap(cut), at: (size) => turnUpright(resizeRgb(cut, swap(size), ground), header.orientation) };
}

function cutOut(pixels: Pixels, part: Part): Pixels {
  const { width, height, rgba } = pixels;
  const [left, right] = range(part.x, part.width, width);
  const [top, bottom] = range(part.y, part.height, height);
  if (right - left === width && bottom - top === height) return pixels;
  const own = new Uint8Array((right - left) * (bottom - top) * 4);
  for (let y = top; y < bottom; y++)
    own.set(rgba.subarray((y * width + left) * 4, (y * width + right) * 4), (y - top) * (right - left) * 4);
  return { width: right - left, height: bottom - top, rgba: own };
}

function range(from: number, share: number, length: number): readonly [number, number] {
  const start = Math.min(length - 1, Math.round(from * length));
  return [start, Math.max(start + 1, Math.min(length, Math.round((from + share) * length)))];
}
