import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { deflateSync } from "node:zlib";
import { createLocalChecker } from "../../support/local-checker.ts";
import { PNG_SIGNATURE, chunk, imageHeader, jpeg } from "./encode.ts";
import { lossless, picture, riff, samplePng } from "./samples.ts";

/** Files that are made to cost time or memory, against the built worker. */

const workerUrl = new URL("../../../dist/worker/index.js", import.meta.url);
const checker = createLocalChecker({ workerUrl, workers: 1 });
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hostile-"));
});
afterAll(async () => {
  await checker.close();
  await rm(folder, { recursive: true });
});

async function judged(name: string, bytes: Uint8Array, by = checker) {
  const file = join(folder, name);
  await writeFile(file, bytes);
  return by.check(file, [{ image: { notBlank: true } }]);
}

/** A PNG of zeros, which deflate packs a thousandfold. */
function zeros(header: Buffer, rawBytes: number): Buffer {
  return Buffer.concat([
    PNG_SIGNATURE,
    header,
    chunk("IDAT", deflateSync(Buffer.alloc(rawBytes))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A progressive JPEG that says it is large and repeats its last scan: each repetition is work over all of its pixels. */
async function manyScans(): Promise<Buffer> {
  const small = await jpeg(picture(160, 120));
  const frame = small.indexOf(Buffer.of(0xff, 0xc2));
  small.writeUInt16BE(6000, frame + 5);
  small.writeUInt16BE(6000, frame + 7);
  const scan = small.subarray(small.lastIndexOf(Buffer.of(0xff, 0xda)), -2);
  return Buffer.concat([small.subarray(0, -2), ...Array<Buffer>(400).fill(scan), Buffer.of(0xff, 0xd9)]);
}

describe("sizes that are only claimed are refused before anything is decoded", () => {
  test("30000x30000 in a PNG that is too small for it: damaged", async () => {
    const bytes = zeros(imageHeader(30_000, 30_000, 0, 1), 1000);
    const claim = "its header says 30000x30000, which is 900 megapixels";
    expect(await judged("claim.png", bytes)).toMatchObject({
      verdict: "rejected",
      failures: [{ check: "decode", message: `The PNG is damaged: ${claim}, and ${bytes.length} bytes cannot hold them.` }],
    });
  });

  test("16384x16384 in a WebP, which may hold that in a few bytes: not seen", async () => {
    expect(await judged("claim.webp", riff(lossless(16_384, 16_384)))).toMatchObject({
      verdict: "undetermined",
      failures: [{ check: "decode", message: "16384x16384 is 268 megapixels; at most 40 megapixels are decoded." }],
    });
  });

  test("a frame of 65500x65500 in an honest JPEG", async () => {
    const bytes = await jpeg(picture(), { progressive: false });
    const frame = bytes.indexOf(Buffer.of(0xff, 0xc0));
    bytes.writeUInt32BE(65_500 * 65_536 + 65_500, frame + 5);
    expect((await judged("frame.jpg", bytes)).failures[0]!.message).toMatch(/says 65500x65500, which is 4,290 megapixels/);
  });
});

test("one pixel with 50 MB of data behind it is one pixel", async () => {
  const report = await judged("one.png", zeros(imageHeader(1, 1, 0, 8), 50e6));
  expect(report).toMatchObject({ verdict: "rejected", failures: [{ check: "notBlank" }], facts: { width: 1, height: 1 } });
});

test("a lossless WebP of 36 megapixels with nothing in it is damaged", async () => {
  expect(await judged("empty.webp", riff(lossless(6000, 6000)))).toMatchObject({
    verdict: "rejected",
    failures: [{ check: "decode" }],
  });
});

test("an image that takes too long is undetermined; the next is judged by a fresh worker", async () => {
  const hasty = createLocalChecker({ workerUrl, workers: 1, timeoutMs: 400 });
  const report = await judged("scans.jpg", await manyScans(), hasty);
  expect(report).toEqual({
    verdict: "undetermined",
    failures: [{ check: "decode", message: "Decoding took longer than 0.4 s and was stopped." }],
    facts: { format: "jpeg", width: 6000, height: 6000, bytes: expect.any(Number) },
  });
  expect(await judged("good.png", samplePng(), hasty)).toMatchObject({ verdict: "usable" });
  await hasty.close();
});

test("files of no, one and two bytes", async () => {
  for (const bytes of [[], [0x89], [0xff], [0xff, 0xd8], [0x52]])
    expect((await judged("short.bin", Uint8Array.from(bytes))).verdict).toBe("rejected");
});

test("a file that is replaced again and again is judged as one of the two", async () => {
  const file = join(folder, "changing.png");
  const [good, bad] = [samplePng(), samplePng().subarray(0, 60)];
  await writeFile(file, good);
  const until = { stop: false };
  const writing = (async () => {
    for (let turn = 0; !until.stop; turn++) await writeFile(file, turn % 2 ? good : bad);
  })();
  for (let turn = 0; turn < 40; turn++) {
    const { verdict, failures } = await checker.check(file, []);
    if (verdict !== "usable") expect([verdict, failures[0]!.check]).toEqual(["rejected", "decode"]);
  }
  until.stop = true;
  await writing;
});
