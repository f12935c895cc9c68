import { deflateSync, inflateSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import sharp, { type Sharp } from "sharp";
import { createCodecs } from "../../../src/adapters/checks/codecs.ts";
import { dataProblem, impliedLength, pixelData } from "../../../src/adapters/checks/png-data.ts";
import { canvas, grain } from "./canvas.ts";
import { PNG_SIGNATURE, chunk, imageHeader } from "./encode.ts";
import { animatedPng, deepPng, palettePng, samplePng } from "./samples.ts";

const codecs = createCodecs(new URL("../../../dist/worker/wasm/", import.meta.url));
const PALETTE = chunk("PLTE", Buffer.alloc(768, 40));

function header(width: number, height: number, colourType: number, depth: number, interlaced: boolean): Buffer {
  const whole = imageHeader(width, height, colourType, depth);
  const fields = Buffer.from(whole.subarray(8, 21));
  fields[12] = interlaced ? 1 : 0;
  return chunk("IHDR", fields);
}

/** A PNG around a zlib stream, in chunks with right checksums. */
function around(head: Buffer, ...streams: readonly Uint8Array[]): Buffer {
  const data = streams.map((stream) => chunk("IDAT", stream));
  return Buffer.concat([PNG_SIGNATURE, head, PALETTE, ...data, chunk("IEND", Buffer.alloc(0))]);
}

/** The same picture with another stream of pixel data. */
function withStream(file: Buffer, change: (stream: Buffer) => Buffer): Buffer {
  const stream = change(Buffer.from(pixelData(file)));
  const first = file.indexOf("IDAT") - 4;
  return Buffer.concat([file.subarray(0, first), chunk("IDAT", stream), chunk("IEND", Buffer.alloc(0))]);
}

const lastFlipped = (stream: Buffer): Buffer => {
  stream[stream.length - 1]! ^= 1;
  return stream;
};

async function reason(file: Uint8Array): Promise<string> {
  const decoding = await codecs.decode("png", file);
  return decoding.ok ? "none" : decoding.reason;
}

describe("the number of bytes that the header implies is that of libpng's own files", () => {
  const made: Readonly<Record<string, (image: Sharp, progressive: boolean) => Sharp>> = {
    "0/8": (image, progressive) => image.removeAlpha().toColourspace("b-w").png({ progressive }),
    "0/16": (image, progressive) => image.removeAlpha().toColourspace("grey16").png({ progressive }),
    "2/8": (image, progressive) => image.removeAlpha().png({ progressive }),
    "2/16": (image, progressive) => image.removeAlpha().toColourspace("rgb16").png({ progressive }),
    "3/1": (image, progressive) => image.png({ progressive, palette: true, colours: 2 }),
    "3/2": (image, progressive) => image.png({ progressive, palette: true, colours: 4 }),
    "3/4": (image, progressive) => image.png({ progressive, palette: true, colours: 16 }),
    "4/8": (image, progressive) => image.toColourspace("b-w").png({ progressive }),
    "6/8": (image, progressive) => image.png({ progressive }),
    "6/16": (image, progressive) => image.toColourspace("rgb16").png({ progressive }),
  };
  const sizes = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((side) => [
    [side, side] as const,
    [side, 10 - side] as const,
    [side, 1 + ((side * 4) % 9)] as const,
  ]);

  test.each(Object.keys(made))("colour type and depth %s, plain and interlaced, in small sizes", async (form) => {
    const seen = new Set<string>();
    for (const [width, height] of sizes) {
      for (const progressive of [false, true]) {
        const { rgba } = grain(canvas(width, height, [90, 120, 30]), 60);
        const image = sharp(Buffer.from(rgba), { raw: { width, height, channels: 4 } });
        const file = await made[form]!(image, progressive).toBuffer();
        seen.add(`${file[25]}/${file[24]}/${file[28]}`);
        expect([width, height, progressive, inflateSync(pixelData(file)).length]).toEqual([
          width,
          height,
          progressive,
          impliedLength(file),
        ]);
      }
    }
    expect([...seen]).toEqual(expect.arrayContaining([`${form}/0`, `${form}/1`]));
  });
});

/** Every form: those that are decoded here, and those that go to the codec. */
async function forms(): Promise<Record<string, Buffer>> {
  const { width, height, rgba } = grain(canvas(60, 40, [90, 120, 30]), 30);
  const image = sharp(Buffer.from(rgba), { raw: { width, height, channels: 4 } });
  return {
    plain: samplePng(),
    palette: palettePng(),
    deep: deepPng(),
    animated: animatedPng(),
    interlaced: await image.clone().png({ progressive: true }).toBuffer(),
    quantized: await image.clone().png({ palette: true, colours: 16 }).toBuffer(),
    grey: await image.clone().removeAlpha().greyscale().png().toBuffer(),
    deepColour: await image.clone().toColourspace("rgb16").png().toBuffer(),
  };
}

describe("pixel data that do not fit their checksum are damaged, although the codec shows them", () => {
  test("in every form", async () => {
    for (const [name, file] of Object.entries(await forms())) {
      expect([name, await reason(file)]).toEqual([name, "none"]);
      const wanted = "its pixel data cannot be unpacked (incorrect data check)";
      expect([name, await reason(withStream(file, lastFlipped))]).toEqual([name, wanted]);
    }
  });

  test("the checksum itself may be what is cut off", async () => {
    for (const file of [samplePng(), palettePng()]) {
      const cut = withStream(file, (stream) => stream.subarray(0, -1));
      expect(await reason(cut)).toBe("its pixel data cannot be unpacked (unexpected end of file)");
    }
  });

  test("too few bytes, with a right checksum", async () => {
    const head = header(9, 9, 6, 8, false);
    expect(await reason(around(head, deflateSync(Buffer.alloc(100))))).toBe("its pixel data are 100 bytes instead of 333");
  });

  test("what comes behind the checksum is let be", async () => {
    for (const file of [samplePng(), palettePng()])
      expect(await reason(withStream(file, (stream) => Buffer.concat([stream, Buffer.from("behind")])))).toBe("none");
  });
});

test("pixel data in many chunks are one stream", async () => {
  const stream = deflateSync(Buffer.alloc(9 * 10, 3));
  const pieces = Array.from({ length: Math.ceil(stream.length / 3) }, (_, index) => stream.subarray(index * 3, index * 3 + 3));
  expect(await dataProblem(around(header(9, 9, 3, 8, false), ...pieces))).toBeNull();
});

test("a bomb is not unpacked further than the header says", async () => {
  const bomb = around(header(2, 2, 3, 8, false), deflateSync(Buffer.alloc(100_000_000)));
  const [begun, before] = [performance.now(), process.memoryUsage().arrayBuffers];
  expect(await dataProblem(bomb)).toBeNull();
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10e6);
  // Unpacking all of it in parts of the size of this picture takes seconds.
  expect(performance.now() - begun).toBeLessThan(500);
});

test("a picture that is unpacked in several parts", async () => {
  const head = header(1500, 1000, 6, 16, true);
  const file = around(head, deflateSync(Buffer.alloc(impliedLength(Buffer.concat([PNG_SIGNATURE, head])))));
  expect(await dataProblem(file)).toBeNull();
  expect(await dataProblem(withStream(file, lastFlipped))).toMatch(/incorrect data check/);
});
