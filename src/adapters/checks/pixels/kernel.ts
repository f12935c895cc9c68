import { compile, instantiate } from "../wasm.ts";
import { blankSide } from "./blank.ts";
import { PALETTE_SIDE } from "./palette.ts";
import { type Passes, plainPasses } from "./passes.ts";
import type { Pixels } from "./plane.ts";
import { fitWithin, type Rgb } from "./resize.ts";
import { SHARPNESS_SIDE } from "./sharpness.ts";

/**
 * The same passes by kernel/pixels.wat, four pixels at a time: for opaque images of up to 1024 pixels a side, which is what most
 * generators make. Any other goes through the plain passes.
 */

type Exports = {
  readonly memory: { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };
  readonly laplacian: (image: number, width: number, height: number, rows: number, result: number) => void;
  readonly halve: (image: number, wide: number, high: number, to: number) => void;
  readonly blocks: (from: number, step: number, wide: number, high: number, to: number) => void;
};

/** Room behind each part for what is read and written beyond its end. */
const SLACK = 16;
const PAGE = 65_536;

/**
 * Pictures that the passes make lie in the kernel's memory: they hold until the next image's are asked for.
 *
 * @param folder where pixels.wasm is
 */
export function createKernel(folder: URL): (pixels: Pixels) => Passes {
  const { memory, laplacian, halve, blocks } = instantiate(compile(folder, "pixels.wasm")) as Exports;
  return (pixels) => {
    const plain = plainPasses(pixels);
    const { width, height, rgba } = pixels;
    if (Math.max(width, height) > SHARPNESS_SIDE) return plain;
    const half = fitWithin(width, height, blankSide(width, height));
    const parts = layout([rgba.length, 3 * (width * 4 + SLACK), 16, half.width * half.height * 12, rgba.length]);
    const [image = 0, rows = 0, result = 0, small = 0, tiny = 0] = parts.starts;
    const missing = parts.end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    let isThere = false;
    const bring = (): void => {
      if (!isThere) new Uint8Array(memory.buffer, image, rgba.length).set(rgba);
      isThere = true;
    };
    const pictureAt = (start: number, size: { readonly width: number; readonly height: number }): Rgb => ({
      ...size,
      values: new Float32Array(memory.buffer, start, size.width * size.height * 3),
    });
    return {
      sharpness: (ground) => {
        if (ground !== "opaque" || width < 3 || height < 3) return plain.sharpness(ground);
        bring();
        laplacian(image, width, height, rows, result);
        const [sum = 0, squares = 0] = new Float64Array(memory.buffer, result, 2);
        const count = (width - 2) * (height - 2);
        // The kernel reckons in thousandths of luma.
        return Math.max(0, squares / count - (sum / count) ** 2) / 1e6;
      },
      small: (ground) => {
        if (ground !== "opaque" || half.width * 2 !== width || half.height * 2 !== height) return plain.small(ground);
        bring();
        halve(image, half.width, half.height, small);
        return pictureAt(small, half);
      },
      tiny: (from) => {
        const size = fitWithin(from.width, from.height, PALETTE_SIDE);
        const step = from.width / size.width;
        const isMine = from.values.buffer === memory.buffer && from.values.byteOffset === small;
        if (!isMine || !Number.isInteger(step) || step !== from.height / size.height) return plain.tiny(from);
        blocks(small, step, size.width, size.height, tiny);
        return pictureAt(tiny, size);
      },
    };
  };
}

/** Parts behind each other, each at a multiple of SLACK and with as much behind it. */
function layout(lengths: readonly number[]): { readonly starts: readonly number[]; readonly end: number } {
  const starts: number[] = [];
  let end = 0;
  for (const length of lengths) {
    starts.push(end);
    end += Math.ceil(length / SLACK) * SLACK + SLACK;
  }
  return { starts, end };
}
