import { setImmediate } from "node:timers/promises";
import { never } from "../core/terms.ts";
import type { ImageKind } from "./scenario/chances.ts";
import { encodePng } from "./painter/png.ts";
import { paintMark } from "./painter/mark.ts";
import type { Raster } from "./painter/raster.ts";
import { paintScene } from "./painter/scene.ts";
import { blankFrame, blurredSize, cutLength, enlarge, wrongSize } from "./painter/spoil.ts";

/** One image to paint: what was asked for, and what will be wrong with it. Sizes in pixels. */
export type PaintOrder = {
  readonly prompt: string;
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  readonly transparent: boolean;
  readonly kind: ImageKind;
};

export const SIMULATED_COMMENT = "Simulated by the usable-image-cost sandbox. No model made this image.";

/** Paints and encodes an image; the same order gives the same bytes. Gives way to other work at least every few milliseconds. */
export async function paint(order: PaintOrder): Promise<Buffer> {
  const bytes = await encodePng(await pixelsOf(order), SIMULATED_COMMENT);
  return order.kind === "cutOff" ? bytes.subarray(0, cutLength(bytes.length, order.seed)) : bytes;
}

async function pixelsOf(order: PaintOrder): Promise<Raster> {
  const { kind, width, height, seed } = order;
  switch (kind) {
    case "good":
    case "cutOff":
      return marked(order);
    case "wrongSize":
      return marked({ ...order, ...wrongSize(width, height, seed) });
    case "blurred":
      return enlarge(await paintScene({ ...order, ...blurredSize(width, height) }, breathe), width, height);
    case "blank":
      return blankFrame(width, height, seed);
    default:
      return never(kind);
  }
}

async function marked(order: PaintOrder): Promise<Raster> {
  const raster = await paintScene(order, breathe);
  paintMark(raster);
  return raster;
}

const breathe = (): Promise<void> => setImmediate();
