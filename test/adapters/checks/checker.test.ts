import { mkdir, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Checks, checksSchema } from "../../../src/core/manifest/check-schema.ts";
import { createCodecs } from "../../../src/adapters/checks/codecs.ts";
import { createLocalChecker } from "../../support/local-checker.ts";
import { FRAMES, GAP, TILE } from "../../../src/adapters/checks/sheet/layout.ts";
import { canvas, grain } from "./canvas.ts";
import { PNG_SIGNATURE, chunk, imageHeader, jpeg, png, pngOf, webpOf } from "./encode.ts";
import {
  alphaWebp,
  animatedPng,
  animatedWebp,
  deepPng,
  jpegFrame,
  losslessWebp,
  palettePng,
  picture,
  sampleJpeg,
  samplePng,
  withOrientation,
} from "./samples.ts";
import { SCENES } from "./scenes.ts";

/** The whole check, with the built worker and its codecs (node scripts/build.mjs makes it). */

const workerUrl = new URL("../../../dist/worker/index.js", import.meta.url);
const checker = createLocalChecker({ workerUrl });
let folder: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "checks-"));
});
afterAll(async () => {
  await checker.close();
  await rm(folder, { recursive: true });
});

async function file(bytes: Uint8Array): Promise<string> {
  const path = join(folder, `${++count}.bin`);
  await writeFile(path, bytes);
  return path;
}

const parse = (check: unknown): Checks => checksSchema.parse(check);
const check = async (bytes: Uint8Array, configured: unknown = []) => checker.check(await file(bytes), parse(configured));

/** The verdict and the names of what failed. */
async function outcome(bytes: Uint8Array, configured: unknown = []): Promise<string> {
  const { verdict, failures } = await check(bytes, configured);
  return [verdict, ...failures.map((failure) => failure.check)].join(" ");
}

test("every form of the three formats is decoded", async () => {
  const photo = picture(64, 48);
  const files = [
    samplePng(),
    palettePng(),
    deepPng(),
    animatedPng(),
    await sampleJpeg(),
    await jpeg(photo, { progressive: true }),
    await jpeg(photo, { color_space: 1 }),
    await webpOf(photo),
    await losslessWebp(),
    await alphaWebp(),
    animatedWebp([64, 48], { still: await webpOf(photo), size: [64, 48], at: [0, 0] }),
  ];
  for (const bytes of files) expect(await outcome(bytes)).toBe("usable");
});

test("of an animation the first frame is judged, where it lies on its canvas", async () => {
  const [red, blue] = [await webpOf(canvas(40, 20, [220, 20, 20]), { lossless: 1 }), await alphaWebp()];
  const first = { still: red, size: [40, 20], at: [10, 4] } as const;
  const animation = animatedWebp([100, 50], first, { still: blue, size: [24, 16], at: [0, 0] });
  const decoded = await createCodecs(new URL("wasm/", workerUrl)).decode("webp", animation);
  if (!decoded.ok) throw new Error(decoded.reason);
  const { width, height, rgba } = decoded.pixels;
  const at = (x: number, y: number) => [...rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
  expect([width, height]).toEqual([100, 50]);
  expect([at(10, 4), at(49, 23)]).toEqual([
    [220, 20, 20, 255],
    [220, 20, 20, 255],
  ]);
  expect([at(9, 4), at(10, 3), at(50, 23), at(49, 24)].map(([, , , alpha]) => alpha)).toEqual([0, 0, 0, 0]);
  const transparent = animatedWebp([24, 16], { still: blue, size: [24, 16], at: [0, 0] });
  expect(await outcome(transparent, { image: { alpha: "forbidden" } })).toBe("rejected alpha");
  expect(await outcome(animation, { image: { minWidth: 100, minHeight: 50, alpha: "required" } })).toBe("usable");
});

test("the report carries what is known of the image, as a viewer shows it", async () => {
  const bytes = withOrientation(await sampleJpeg(), 6);
  expect(await check(bytes)).toEqual({
    verdict: "usable",
    failures: [],
    facts: { format: "jpeg", width: 16, height: 24, bytes: bytes.length, hash: expect.stringMatching(/^[0-9a-f]{16}$/) },
  });
});

test("all items must hold; what the header decides is reported together and without decoding", async () => {
  const items = [{ image: { minWidth: 100, notBlank: true } }, { image: { maxHeight: 5, formats: ["jpeg"], minWidth: 100 } }];
  expect((await check(samplePng(), items)).failures).toEqual([
    { check: "minWidth", message: "The width is 24 px; wanted at least 100 px." },
    { check: "formats", message: "The format is PNG; wanted JPEG." },
    { check: "maxHeight", message: "The height is 16 px; wanted at most 5 px." },
  ]);
});

test("what the pixels decide is reported together", async () => {
  const items = [{ image: { notBlank: true, alpha: "required" } }, { image: { minSharpness: 1 } }];
  expect(await outcome(png(canvas(40, 40, [9, 9, 9])), items)).toBe("rejected notBlank alpha minSharpness");
  expect(await outcome(await alphaWebp(), { image: { alpha: "forbidden", notBlank: true } })).toBe("rejected alpha");
});

test("a blank frame and a picture are told apart after JPEG has left its traces", async () => {
  for (const { blank, paint } of SCENES.filter((_, index) => index % 3 === 0)) {
    const bytes = await jpeg(paint(512, 512), { quality: 50 });
    expect(await outcome(bytes, { image: { notBlank: true } })).toBe(blank ? "rejected notBlank" : "usable");
  }
});

test("sharpness of a blurred picture is far under that of the picture", async () => {
  const noisy = grain(canvas(128, 128, [120, 120, 120]), 20);
  expect(await outcome(png(noisy), { image: { minSharpness: 1000 } })).toBe("usable");
  expect(await outcome(png(picture(128, 128)), { image: { minSharpness: 1000 } })).toBe("rejected minSharpness");
});

describe("damaged files are rejected as undecodable although no check is configured", () => {
  test("pixel data cut off, with an end marker put behind it", async () => {
    const whole = await jpeg(picture(128, 128));
    const bytes = Buffer.concat([whole.subarray(0, whole.length * 0.6), Buffer.of(0xff, 0xd9)]);
    expect((await check(bytes)).failures).toEqual([
      { check: "decode", message: "The JPEG is damaged: Corrupt JPEG data: premature end of data segment." },
    ]);
  });
  test("PNG pixel data that do not inflate, with a right checksum", async () => {
    const parts = [PNG_SIGNATURE, imageHeader(9, 9), chunk("IDAT", Buffer.alloc(50, 7)), chunk("IEND", Buffer.alloc(0))];
    expect((await check(Buffer.concat(parts))).failures).toEqual([
      { check: "decode", message: "The PNG is damaged: its pixel data cannot be unpacked (incorrect header check)." },
    ]);
  });
  test("WebP pixel data overwritten", async () => {
    const bytes = await losslessWebp();
    bytes.fill(0x55, 30, 60);
    expect(await outcome(bytes)).toBe("rejected decode");
  });
  test("no image at all", async () => {
    expect(await outcome(Buffer.from('{"code":404}'))).toBe("rejected decode");
    expect(await outcome(Buffer.alloc(0))).toBe("rejected decode");
  });
  test("good images are judged right after each of them", async () => {
    expect(await outcome(samplePng(), { image: { notBlank: true } })).toBe("usable");
  });
});

describe("what cannot be judged is undetermined, unless the header already says no", () => {
  const gif = Buffer.from("GIF89a\x40\x01\xf0\0\0\0\0;", "latin1");

  test.each([
    ["a GIF", gif],
    ["a CMYK JPEG", jpegFrame(300, 300, 4)],
    ["an AVIF", Buffer.from("\0\0\0\x14ftypavif\0\0\0\0mif1", "latin1")],
  ])("%s", async (what, bytes) => {
    const { verdict, failures } = await check(bytes, { image: { minWidth: 20, notBlank: true } });
    expect([verdict, failures.length, failures[0]!.check]).toEqual(["undetermined", 1, "decode"]);
    expect(failures[0]!.message).toContain(`The file is ${what}, which this version cannot decode`);
    expect(await outcome(bytes, { image: { formats: ["png"] } })).toBe("rejected formats");
  });

  test("a PNG that needs a chunk that nobody knows", async () => {
    const head = imageHeader(1, 1);
    const bytes = pngOf(head, [new Uint8Array(4)], [chunk("ABCD", Buffer.of(1))]);
    expect((await check(bytes)).failures[0]!.message).toMatch(/^The file is a PNG with the unknown critical chunk ABCD, which/);
    expect(await outcome(bytes)).toBe("undetermined decode");
    expect(await outcome(bytes, { image: { minWidth: 2 } })).toBe("rejected minWidth");
  });

  test("a file of more bytes than are ever read", async () => {
    const path = await file(samplePng());
    await truncate(path, 330_000_001);
    const by = (configured: unknown) => checker.check(path, parse(configured));
    expect(await by([])).toMatchObject({ verdict: "undetermined", failures: [{ check: "decode" }], facts: null });
    expect(await by({ image: { maxBytes: 5000 } })).toMatchObject({ verdict: "rejected", failures: [{ check: "maxBytes" }] });
  });

  test("a file that is not there, and one that is a folder", async () => {
    const sentence = async (path: string) => (await checker.check(path, [])).failures[0]!.message;
    const inside = join(folder, "inside");
    await mkdir(inside);
    expect(await sentence(join(folder, "gone.png"))).toBe("The image file could not be read (ENOENT).");
    expect(await sentence(inside)).toBe(
      process.platform === "win32"
        ? "The image file could not be read (EISDIR)."
        : "The image file could not be read (it is not a regular file).",
    );
    expect((await checker.check(inside, [])).verdict).toBe("undetermined");
  });
});

describe("contact sheets", () => {
  test("hold each picture in its frame, upright, and a cross where there is none", async () => {
    const turned = withOrientation(
      await jpeg(
        canvas(80, 40, (u) => (u < 0.5 ? [250, 0, 0] : [0, 0, 250])),
        { quality: 95 },
      ),
      6,
    );
    const tiles = [
      { file: await file(png(canvas(300, 300, [0, 200, 0]))), verdict: "usable" },
      { file: await file(turned), verdict: "rejected" },
      { file: join(folder, "gone.png"), verdict: "undetermined" },
      { file: await file(Buffer.from("text")), verdict: "rejected" },
    ] as const;
    const sheet = await checker.draw(tiles);
    expect([sheet.tile, sheet.columns]).toEqual([TILE, 4]);
    const decoded = await createCodecs(new URL("wasm/", workerUrl)).decode("webp", sheet.bytes);
    if (!decoded.ok) throw new Error(decoded.reason);
    const { width, height, rgba } = decoded.pixels;
    expect([width, height]).toEqual([4 * TILE, TILE]);
    const near = (x: number, y: number, wanted: readonly number[]) => {
      const seen = Array.from(rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 3));
      expect(Math.max(...seen.map((value, channel) => Math.abs(value - wanted[channel]!)))).toBeLessThan(24);
    };
    near(TILE / 2, TILE / 2, [0, 200, 0]);
    near(GAP + 2, TILE / 2, FRAMES.usable);
    near(TILE * 1.5, TILE / 2 - 30, [250, 0, 0]);
    near(TILE * 1.5, TILE / 2 + 30, [0, 0, 250]);
    near(TILE * 2 + GAP + 2, TILE / 2, FRAMES.undetermined);
    near(TILE * 3.5, 30, [244, 244, 242]);
  });

  test("without tiles there is one empty one", async () => {
    expect((await checker.draw([])).columns).toBe(1);
  });
});
