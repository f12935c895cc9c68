import { describe, expect, test } from "@jest/globals";
import { paint, SIMULATED_COMMENT } from "../../src/sandbox/painter.ts";
import type { PaintOrder } from "../../src/sandbox/painter.ts";
import { decode, sharpness } from "./painter/decode.ts";
import type { Pixels } from "./painter/decode.ts";

const ORDER: PaintOrder = {
  prompt: "A red bottle on a beach at sunset",
  seed: 1,
  width: 320,
  height: 240,
  transparent: false,
  kind: "good",
};
const painted = async (order: Partial<PaintOrder>): Promise<Pixels> => decode(await paint({ ...ORDER, ...order }), "png");

/** Mean colour of the middle of an image. */
function middle({ width, height, data }: Pixels): readonly [number, number, number] {
  const sums: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (let y = Math.floor(height * 0.5); y < height * 0.75; y++)
    for (let x = Math.floor(width * 0.4); x < width * 0.6; x++, count++)
      for (const channel of [0, 1, 2] as const) sums[channel] += data[(y * width + x) * 4 + channel]!;
  return [sums[0] / count, sums[1] / count, sums[2] / count];
}

test("the same order gives the same bytes; another seed or prompt another picture", async () => {
  const first = await paint(ORDER);
  expect((await paint({ ...ORDER })).equals(first)).toBe(true);
  expect((await paint({ ...ORDER, seed: 2 })).equals(first)).toBe(false);
  const other = await painted({ prompt: "A blue house in a forest" });
  const [a, b] = [await decode(first, "png"), other];
  let difference = 0;
  for (let i = 0; i < a.data.length; i++) difference += Math.abs(a.data[i]! - b.data[i]!);
  expect(difference / a.data.length).toBeGreaterThan(20);
});

test.each([
  ["a red bottle", 0],
  ["a green box", 1],
  ["a blue ball", 2],
])("the subject of %j has its colour", async (prompt, channel) => {
  const colour = middle(await painted({ prompt }));
  expect(colour[channel]).toBe(Math.max(...colour));
});

test("a good image is sharp, opaque, of the size that was asked for, and says SIMULATED in its corner", async () => {
  const image = await painted({});
  expect([image.width, image.height]).toEqual([320, 240]);
  expect(sharpness(image)).toBeGreaterThan(200);
  expect(image.data.every((value, at) => at % 4 !== 3 || value === 255)).toBe(true);
  const light = (x: number, y: number): boolean => image.data[(y * image.width + x) * 4]! > 240;
  // The left stroke of the letter L, the fifth of the word, and the dark ground on its right.
  const [left, top] = [3 + 1 + 4 * 6, 240 - 3 - 9 + 1];
  expect([0, 1, 2, 3, 4, 5, 6].map((row) => [light(left, top + row), light(left + 2, top + row)])).toEqual([
    ...Array.from({ length: 6 }, () => [true, false]),
    [true, true],
  ]);
});

describe("a bad image really is bad", () => {
  test.each([
    [320, 240],
    [96, 96],
    [1200, 800],
  ])("blurred: far less sharp than a good one at %dx%d", async (width, height) => {
    const [good, blurred] = [await painted({ width, height }), await painted({ width, height, kind: "blurred" })];
    expect([blurred.width, blurred.height]).toEqual([width, height]);
    expect(sharpness(good) / sharpness(blurred)).toBeGreaterThan(100);
    expect(sharpness(blurred)).toBeLessThan(5);
  });

  test("blank: black or light, and nearly nothing in it", async () => {
    const levels = new Set<boolean>();
    for (let seed = 0; seed < 12; seed++) {
      const { data } = await painted({ kind: "blank", seed, width: 64, height: 48 });
      const values = data.filter((_, at) => at % 4 !== 3);
      expect(values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b))).toBeLessThan(3);
      levels.add(values[0]! < 10);
    }
    expect(levels).toEqual(new Set([true, false]));
  });

  test("wrongSize: smaller, and of another shape", async () => {
    for (let seed = 0; seed < 6; seed++) {
      const { width, height } = await painted({ kind: "wrongSize", seed, width: 400, height: 400 });
      expect([`200x300`, `300x200`]).toContain(`${width}x${height}`);
    }
  });

  test.each(["png", "jpeg", "webp"] as const)("cutOff: a %s that begins well and does not end", async (format) => {
    const [whole, cut] = [await paint(ORDER, format), await paint({ ...ORDER, kind: "cutOff" }, format)];
    expect(cut.length / whole.length).toBeGreaterThan(0.25);
    expect(cut.length / whole.length).toBeLessThan(0.85);
    expect(cut.equals(whole.subarray(0, cut.length))).toBe(true);
  });
});

test("transparent: only the subject is there, with soft edges", async () => {
  const { data } = await painted({ transparent: true });
  const alphas = data.filter((_, at) => at % 4 === 3);
  const share = (holds: (alpha: number) => boolean): number => alphas.filter(holds).length / alphas.length;
  expect(share((alpha) => alpha === 0)).toBeGreaterThan(0.4);
  expect(share((alpha) => alpha === 255)).toBeGreaterThan(0.1);
  expect(share((alpha) => alpha > 0 && alpha < 255)).toBeGreaterThan(0.0005);
});

describe("encoders, judged by other decoders", () => {
  const sizes = [
    [1, 1],
    [3, 2],
    [9, 17],
    [257, 131],
    [600, 40],
  ] as const;

  test.each(sizes)("WebP and PNG hold the same pixels at %dx%d, opaque and not", async (width, height) => {
    for (const transparent of [false, true]) {
      const order = { ...ORDER, width, height, transparent };
      const png = await decode(await paint(order, "png"), "png");
      const webp = await decode(await paint(order, "webp"), "webp");
      expect([webp.width, webp.height]).toEqual([width, height]);
      expect(Buffer.compare(Buffer.from(webp.data), Buffer.from(png.data))).toBe(0);
    }
  });

  test.each(sizes)("JPEG is near the same picture at %dx%d", async (width, height) => {
    const order = { ...ORDER, width, height };
    const [png, jpeg] = [await decode(await paint(order), "png"), await decode(await paint(order, "jpeg"), "jpeg")];
    expect([jpeg.width, jpeg.height]).toEqual([width, height]);
    const squares = png.data.reduce((sum, value, at) => sum + (value - jpeg.data[at]!) ** 2, 0);
    const psnr = 10 * Math.log10(255 ** 2 / (squares / (width * height * 3)));
    expect(psnr).toBeGreaterThan(width > 8 ? 28 : 20);
  });

  test("a blurred frame, whose pixels hardly differ, survives both", async () => {
    const order = { ...ORDER, kind: "blurred" } as const;
    const [png, webp] = [await decode(await paint(order), "png"), await decode(await paint(order, "webp"), "webp")];
    expect(Buffer.compare(Buffer.from(webp.data), Buffer.from(png.data))).toBe(0);
    const blank = { ...ORDER, kind: "blank" } as const;
    const [flat, jpeg] = [await decode(await paint(blank), "png"), await decode(await paint(blank, "jpeg"), "jpeg")];
    expect(flat.data.every((value, at) => Math.abs(value - jpeg.data[at]!) < 3)).toBe(true);
  });

  test.each(["png", "jpeg", "webp"] as const)(
    "%s says in its metadata that it is simulated, whatever its kind",
    async (format) => {
      for (const kind of ["good", "blurred", "blank", "wrongSize"] as const) {
        const file = await paint({ ...ORDER, kind }, format);
        expect(file.toString("latin1")).toContain(SIMULATED_COMMENT);
      }
    },
  );
});

test("long work gives way to the rest of the process", async () => {
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 1);
  await paint({ ...ORDER, width: 1500, height: 1500 }, "jpeg");
  clearInterval(counting);
  expect(turns).toBeGreaterThan(20);
});
