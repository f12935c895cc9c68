import type { InBands } from "./bands.ts";
import { codesOf, LUMA_AC, LUMA_DC, quantisation, ZIGZAG } from "./jpeg-tables.ts";
import type { Codes, HuffmanTable } from "./jpeg-tables.ts";
import type { Raster } from "./raster.ts";

/** A baseline JPEG writer (ITU-T T.81): YCbCr without subsampling, one Huffman table pair for all components, quality 85. */

/** Taken out of the global once: they are called for every pixel. */
const { abs, clz32, min, round } = Math;

const QUALITY = 85;
const TABLES = quantisation(QUALITY);
const DC = codesOf(LUMA_DC);
const AC = codesOf(LUMA_AC);

/** Encodes pixels; `comment` becomes a COM segment. What is transparent turns white. */
export function* encodeJpeg(raster: Raster, comment: string): InBands<Buffer> {
  const { width, height } = raster;
  const frame = [8, height >> 8, height & 255, width >> 8, width & 255, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1];
  const scan = [3, 1, 0, 2, 0, 3, 0, 0, 63, 0];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    segment(0xfe, [...Buffer.from(comment, "latin1")]),
    segment(0xdb, [0, ...ZIGZAG.map((at) => TABLES.luma[at]!), 1, ...ZIGZAG.map((at) => TABLES.chroma[at]!)]),
    segment(0xc0, frame),
    segment(0xc4, [...huffman(0x00, LUMA_DC), ...huffman(0x10, LUMA_AC)]),
    segment(0xda, scan),
    yield* encodeBlocks(raster),
    Buffer.from([0xff, 0xd9]),
  ]);
}

const huffman = (id: number, { counts, symbols }: HuffmanTable): number[] => [id, ...counts, ...symbols];

function segment(marker: number, data: readonly number[]): Buffer {
  const length = data.length + 2;
  return Buffer.from([0xff, marker, length >> 8, length & 255, ...data]);
}

function* encodeBlocks(raster: Raster): InBands<Buffer> {
  const { width, height } = raster;
  const bits = newBits(width * height);
  const planes = [0, 1, 2].map(() => new Float64Array(64)) as [Float64Array, Float64Array, Float64Array];
  const previous = [0, 0, 0];
  for (let top = 0; top < height; top += 8, yield)
    for (let left = 0; left < width; left += 8) {
      loadBlock(raster, left, top, planes);
      planes.forEach((plane, component) => {
        previous[component] = encodeBlock(plane, component === 0 ? TABLES.luma : TABLES.chroma, previous[component]!, bits);
      });
    }
  return bits.finish();
}

/** Reads a block as luma and colour differences around zero (JFIF 1.02), repeating the last pixels beyond the edge. */
function loadBlock({ width, height, bytes }: Raster, left: number, top: number, [luma, blue, red]: Float64Array[]): void {
  for (let i = 0; i < 64; i++) {
    const at = (min(height - 1, top + (i >> 3)) * width + min(width - 1, left + (i & 7))) * 4;
    const alpha = bytes[at + 3]! / 255;
    const white = 255 * (1 - alpha);
    const r = bytes[at]! * alpha + white;
    const g = bytes[at + 1]! * alpha + white;
    const b = bytes[at + 2]! * alpha + white;
    luma![i] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
    blue![i] = -0.168736 * r - 0.331264 * g + 0.5 * b;
    red![i] = 0.5 * r - 0.418688 * g - 0.081312 * b;
  }
}

/** COSINE[8k + i] = c(k)/2 cos((2i+1)k pi/16), the one-dimensional transform of T.81, A.3.3; i up to 3, the rest by symmetry. */
const COSINE = Float64Array.from({ length: 64 }, (_, at) => {
  const [k, i] = [at >> 3, at & 7];
  return ((k === 0 ? Math.SQRT1_2 : 1) / 2) * Math.cos(((2 * i + 1) * k * Math.PI) / 16);
});

/** Transforms eight values that lie `step` apart, in place. */
function transform(block: Float64Array, from: number, step: number): void {
  for (let i = 0; i < 4; i++) {
    const a = block[from + i * step]!;
    const b = block[from + (7 - i) * step]!;
    LINE[i] = a + b;
    LINE[4 + i] = a - b;
  }
  for (let k = 0; k < 8; k++) {
    const half = (k & 1) * 4;
    const row = k * 8;
    block[from + k * step] =
      LINE[half]! * COSINE[row]! +
      LINE[half + 1]! * COSINE[row + 1]! +
      LINE[half + 2]! * COSINE[row + 2]! +
      LINE[half + 3]! * COSINE[row + 3]!;
  }
}
const LINE = new Float64Array(8);

/** Writes a block and returns its DC value, from which the next block's is told apart. */
function encodeBlock(block: Float64Array, steps: Uint8Array, previous: number, bits: Bits): number {
  for (let row = 0; row < 64; row += 8) transform(block, row, 1);
  for (let column = 0; column < 8; column++) transform(block, column, 8);
  const dc = round(block[0]! / steps[0]!);
  writeValue(bits, DC, 0, dc - previous);
  let zeros = 0;
  for (let k = 1; k < 64; k++) {
    const at = ZIGZAG[k]!;
    const value = round(block[at]! / steps[at]!);
    if (value === 0) {
      zeros += 1;
      continue;
    }
    for (; zeros > 15; zeros -= 16) bits.write(AC.code[0xf0]!, AC.length[0xf0]!);
    writeValue(bits, AC, zeros << 4, value);
    zeros = 0;
  }
  if (zeros > 0) bits.write(AC.code[0]!, AC.length[0]!);
  return dc;
}

/** A value is its number of bits, in the Huffman code, and then the bits; a negative one is sent less one (T.81, F.1.2.1). */
function writeValue(bits: Bits, codes: Codes, run: number, value: number): void {
  const size = 32 - clz32(abs(value));
  bits.write(codes.code[run | size]!, codes.length[run | size]!);
  if (size > 0) bits.write((value < 0 ? value - 1 : value) & ((1 << size) - 1), size);
}

type Bits = { readonly write: (value: number, length: number) => void; readonly finish: () => Buffer };

/** Bits from the highest, with a zero byte after each 255 so that none looks like a marker. */
function newBits(capacity: number): Bits {
  let out = Buffer.allocUnsafe(Math.max(1024, capacity));
  let [at, held, count] = [0, 0, 0];
  const push = (byte: number): void => {
    if (at + 2 > out.length) out = Buffer.concat([out], out.length * 2);
    out[at++] = byte;
    if (byte === 255) out[at++] = 0;
  };
  const write = (value: number, length: number): void => {
    held = (held << length) | value;
    for (count += length; count >= 8; count -= 8) push((held >> (count - 8)) & 255);
    held &= (1 << count) - 1;
  };
  return {
    write,
    finish: () => {
      if (count > 0) write((1 << (8 - count)) - 1, 8 - count);
      return out.subarray(0, at);
    },
  };
}
