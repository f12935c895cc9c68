import { setImmediate } from "node:timers/promises";
import { never } from "../core/terms.ts";
import type { ImageFormat } from "../core/manifest/image-check-schema.ts";
import type { ImageKind } from "./scenario/chances.ts";
import { gently } from "./painter/bands.ts";
import type { InBands } from "./painter/bands.ts";
import { encodeJpeg } from "./painter/jpeg.ts";
import { encodePng } from "./painter/png.ts";
import { encodeWebp } from "./painter/webp.ts";
import { paintMark } from "./painter/mark.ts";
import type { Raster } from "./painter/raster.ts";
import { paintScene } from "./painter/scene.ts";
import { blankFrame, blurredSize, cutLength, enlarge, soften, wrongSize } from "./painter/spoil.ts";

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
export async function paint(order: PaintOrder, format: ImageFormat = "png"): Promise<Buffer> {
  const bytes = await encode(await gently(pixelsOf(order), breathe), format);
  return order.kind === "cutOff" ? bytes.subarray(0, cutLength(bytes.length, order.seed)) : bytes;
}

async function encode(raster: Raster, format: ImageFormat): Promise<Buffer> {
  switch (format) {
    case "png":
      return encodePng(raster, SIMULATED_COMMENT, breathe);
    case "jpeg":
      return gently(encodeJpeg(raster, SIMULATED_COMMENT), breathe);
    case "webp":
      return gently(encodeWebp(raster, SIMULATED_COMMENT), breathe);
    default:
      return never(format);
  }
}

function* pixelsOf(order: PaintOrder): InBands<Raster> {
  const { kind, width, height, seed } = order;
  switch (kind) {
    case "good":
    case "cutOff":
      return yield* marked(order);
    case "wrongSize":
      return yield* marked({ ...order, ...wrongSize(width, height, seed) });
    case "blurred":
      return enlarge(soften(soften(yield* paintScene({ ...order, ...blurredSize(width, height) }))), width, height);
    case "blank":
      return blankFrame(width, height, seed);
    default:
      return never(kind);
  }
}

function* marked(order: PaintOrder): InBands<Raster> {
  const raster = yield* paintScene(order);
  paintMark(raster);
  return raster;
}

const breathe = (): Promise<void> => setImmediate();
