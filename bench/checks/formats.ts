import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { createImageInspector } from "../../src/adapters/checks/inspector.ts";
import type { Pixels } from "../../src/adapters/checks/pixels/plane.ts";
import { hashDistance } from "../../src/adapters/checks/pixels/hash.ts";
import { imageOf } from "./pictures.ts";
import { grid } from "./wrong.ts";

/** What a file of each form comes to, as sharp writes it: whether it is decoded, and that it shows the same picture. */
export async function formatTable(picture: Pixels, workerUrl: URL): Promise<string> {
  const plain = imageOf(picture).removeAlpha();
  const write = (make: (image: Sharp) => Sharp): Promise<Buffer> => make(plain.clone()).toBuffer();
  const still = await write((image) => image.png());
  const two = (): Sharp => sharp([still, still], { join: { animated: true } });
  const files: readonly (readonly [string, Promise<Buffer>])[] = [
    ["PNG, RGB", Promise.resolve(still)],
    ["PNG, RGBA", imageOf(picture).png().toBuffer()],
    ["PNG, 16 bits", write((image) => image.toColourspace("rgb16").png())],
    ["PNG, palette", write((image) => image.png({ palette: true, colours: 256 }))],
    ["PNG, grey", write((image) => image.greyscale().png())],
    ["PNG, interlaced", write((image) => image.png({ progressive: true }))],
    ["JPEG", write((image) => image.jpeg())],
    ["JPEG, progressive", write((image) => image.jpeg({ progressive: true }))],
    ["JPEG, grey", write((image) => image.greyscale().jpeg())],
    ["JPEG, CMYK", write((image) => image.toColourspace("cmyk").jpeg())],
    ["WebP", write((image) => image.webp())],
    ["WebP, lossless", write((image) => image.webp({ lossless: true }))],
    ["WebP, animated", two().webp().toBuffer()],
    ["GIF", write((image) => image.gif())],
    ["GIF, animated", two().gif().toBuffer()],
    ["AVIF", write((image) => image.avif({ effort: 0 }))],
    ["TIFF", write((image) => image.tiff())],
  ];
  const folder = await mkdtemp(join(tmpdir(), "usable-image-cost-bench-"));
  const inspector = createImageInspector({ workerUrl, workers: 1 });
  const about = { prompt: { id: "bench", text: "" }, earlier: [], places: { manifest: folder, root: folder } };
  try {
    const rows: string[][] = [];
    let first: string | undefined;
    for (const [name, bytes] of files) {
      const file = join(folder, "image");
      await writeFile(file, await bytes);
      const { facts, unfit } = await inspector.inspect(file, [], about);
      first ??= facts?.hash;
      const same = facts?.hash === undefined || first === undefined ? "" : `${hashDistance(first, facts.hash)} of 63 bits`;
      rows.push([name, unfit?.verdict ?? "decoded", same, unfit?.failures[0]?.message ?? ""]);
    }
    return `### Forms of files, without any check\n\n${grid([["file", "verdict", "hash differs from the first in", "why"], ...rows])}`;
  } finally {
    await inspector.close();
    await rm(folder, { recursive: true, force: true });
  }
}
