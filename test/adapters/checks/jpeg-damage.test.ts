import { beforeAll, describe, expect, test } from "@jest/globals";
import sharp, { type JpegOptions } from "sharp";
import { createCodecs } from "../../../src/adapters/checks/codecs.ts";
import { withoutOddities } from "../../../src/adapters/checks/jpeg-damage.ts";
import { seededRandom } from "../../../src/core/random.ts";
import { canvas, grain } from "./canvas.ts";
import { jpeg } from "./encode.ts";
import { withOrientation, withSegment } from "./samples.ts";

/** What the codec's warnings are worth: against the codec itself, and files of two encoders. */

const codecs = createCodecs(new URL("../../../dist/worker/wasm/", import.meta.url));
const END = Buffer.of(0xff, 0xd9);
const SCAN = Buffer.of(0xff, 0xda);
const noisy = grain(
  canvas(160, 128, (u, v) => [255 * u, 255 * v, 120]),
  12,
);

async function reason(bytes: Uint8Array): Promise<string> {
  const decoding = await codecs.decode("jpeg", bytes);
  return decoding.ok ? "none" : decoding.reason;
}

async function pixels(bytes: Uint8Array): Promise<Buffer> {
  const decoding = await codecs.decode("jpeg", bytes);
  if (!decoding.ok) throw new Error(decoding.reason);
  return Buffer.from(decoding.pixels.rgba);
}

/** Cut off after a share of its bytes, with an end marker put behind it. */
const cutAt = (bytes: Buffer, share: number): Buffer => Buffer.concat([bytes.subarray(0, bytes.length * share), END]);
/** Bytes put between the pixel data and the end marker. */
const before = (bytes: Buffer, ...filling: readonly number[]): Buffer =>
  Buffer.concat([bytes.subarray(0, -2), Buffer.from(filling), END]);

let baseline: Buffer;
let odd: Readonly<Record<string, Buffer>>;

beforeAll(async () => {
  baseline = await jpeg(noisy, { progressive: false });
  const jfif2 = Buffer.from(baseline);
  jfif2[11] = 2;
  // Without JFIF, Adobe's segment says how colours are stored.
  const bare = Buffer.concat([baseline.subarray(0, 2), baseline.subarray(20)]);
  const adobe = withSegment(bare, 0xee, Buffer.from("Adobe\0\x64\0\0\0\0\x07", "latin1"));
  const noSpectrum = Buffer.from(baseline);
  const scan = noSpectrum.indexOf(SCAN);
  const end = scan + 2 + noSpectrum.readUInt16BE(scan + 2);
  noSpectrum.fill(0, end - 3, end);
  odd = {
    jfif2,
    adobe,
    noSpectrum,
    all: withSegment(noSpectrum, 0xe0, Buffer.from("JFIF\0\x03\x07\0\0\x01\0\x01\0\0", "latin1")),
  };
});

describe("oddities that the codec warns of", () => {
  test("hide no damage", async () => {
    for (const [name, bytes] of Object.entries(odd))
      expect([name, await reason(cutAt(bytes, 0.6))]).toEqual([name, "Corrupt JPEG data: premature end of data segment"]);
  });

  test("are none by themselves: the pixels are those of the same file without them, and the file is left as it was", async () => {
    const wanted = await pixels(baseline);
    for (const [name, bytes] of Object.entries(odd)) {
      const was = Buffer.from(bytes);
      expect([name, (await pixels(bytes)).equals(wanted)]).toEqual([name, true]);
      expect([name, bytes.equals(was)]).toEqual([name, true]);
    }
  });

  test("are looked for without a copy of the file, and without an end where there is none", () => {
    expect(withoutOddities(baseline)).toBe(baseline);
    expect(withoutOddities(odd["jfif2"]!)).not.toBe(odd["jfif2"]);
    const random = seededRandom(5);
    for (let turn = 0; turn < 500; turn++) {
      const broken = Buffer.from(baseline.subarray(0, random() * baseline.length));
      for (let at = 2; at < broken.length; at += Math.ceil(random() * 50)) broken[at] = random() * 256;
      expect(withoutOddities(broken)).toHaveLength(broken.length);
    }
  });

  test("Adobe's RGB stays RGB", async () => {
    const rgb = withSegment(
      Buffer.concat([baseline.subarray(0, 2), baseline.subarray(20)]),
      0xee,
      Buffer.from("Adobe\0\x64\0\0\0\0\0", "latin1"),
    );
    expect(withoutOddities(rgb)).toBe(rgb);
    expect((await pixels(rgb)).equals(await pixels(baseline))).toBe(false);
  });
});

describe("bytes between the pixel data and the end marker", () => {
  const garbage = Array.from({ length: 90 }, (_, index) => (index * 37) % 251);

  test("are pixel data that the codec lost its way in", async () => {
    expect(await reason(before(baseline, ...garbage))).toBe("Corrupt JPEG data: 90 extraneous bytes before marker 0xd9");
    expect(await reason(before(baseline, 0, 0, 7, 0))).toMatch(/extraneous bytes before marker 0xd9/);
    expect(await reason(before(await jpeg(noisy), ...garbage))).toMatch(/extraneous bytes before marker 0xd9/);
  });

  test("or padding, which says nothing", async () => {
    const wanted = await pixels(baseline);
    for (const padding of [
      [0],
      [0, 0, 0, 0, 0, 0, 0],
      [0xff, 0xff],
      [0, 0xff, 0xff],
      [0xff, 0, 0xff, 0, 0, 0xff],
      garbage.map(() => 0),
    ])
      expect((await pixels(before(baseline, ...padding))).equals(wanted)).toBe(true);
    expect(await reason(before(await jpeg(noisy), 0, 0, 0))).toBe("none");
  });
});

test("a scan of a progressive image that does not go on where the last one was is damage", async () => {
  const progressive = await jpeg(noisy);
  const last = Buffer.from(progressive.subarray(progressive.lastIndexOf(SCAN)));
  // It says that it makes the last bit but one more exact, which is exact already.
  last[1 + last.readUInt16BE(2)] = 0x10;
  const twice = Buffer.concat([progressive.subarray(0, -2), last]);
  expect(await reason(twice)).toMatch(/^Inconsistent progression sequence/);
});

test("ordinary files are usable: every form that the encoders make, and what others add to them", async () => {
  const raw = sharp(Buffer.from(noisy.rgba), { raw: { width: noisy.width, height: noisy.height, channels: 4 } }).removeAlpha();
  const libvips = (options: JpegOptions) => raw.clone().jpeg(options).toBuffer();
  const thumbnail = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), cutAt(baseline, 0.3)]);
  const files = {
    baseline,
    progressive: await jpeg(noisy),
    grey: await jpeg(noisy, { color_space: 1 }),
    rgb: await jpeg(noisy, { color_space: 2, progressive: false }),
    fullColour: await jpeg(noisy, { auto_subsample: false, chroma_subsample: 1, progressive: false }),
    libvips: await libvips({}),
    libvipsFull: await libvips({ chromaSubsampling: "4:4:4", quality: 100 }),
    libvipsProgressive: await libvips({ progressive: true, quality: 40 }),
    libvipsMozjpeg: await libvips({ mozjpeg: true }),
    libvipsProfile: await raw.clone().withMetadata({ density: 300 }).jpeg().toBuffer(),
    libvipsGrey: await raw.clone().greyscale().jpeg().toBuffer(),
    odd: await raw.clone().resize(37, 51).jpeg().toBuffer(),
    turned: withOrientation(baseline, 6),
    thumbnail: withSegment(baseline, 0xe1, thumbnail),
    comment: withSegment(baseline, 0xfe, Buffer.from("made by hand")),
    trailing: Buffer.concat([baseline, Buffer.from("a second picture"), baseline]),
  };
  for (const [name, bytes] of Object.entries(files)) expect([name, await reason(bytes)]).toEqual([name, "none"]);
});
