import { crc32 } from "../../src/adapters/checks/headers/crc32.ts";
import type { Painter } from "../../src/sandbox/gallery.ts";
import { paint } from "../../src/sandbox/painter.ts";

/** Bytes of the PNG signature and the IHDR chunk, behind which other chunks may stand. */
const HEAD = 33;

/**
 * Paints `size` PNG images of 1024x1024 pixels now, and hands them out later. Each time a text chunk makes the bytes different, so
 * that no two downloads are the same file.
 */
export async function pooledPainter(size: number): Promise<Painter> {
  const pool: Buffer[] = [];
  for (let seed = 0; seed < size; seed++) {
    const prompt = PROMPTS[seed % PROMPTS.length]!;
    pool.push(await paint({ prompt, seed, width: 1024, height: 1024, transparent: false, kind: "good" }, "png"));
  }
  let served = 0;
  return () => {
    served++;
    return Promise.resolve(marked(pool[served % size]!, `no. ${served}`));
  };
}

const PROMPTS = [
  "a calico cat on a windowsill",
  "studio photo of a brass desk lamp",
  "watercolour of a small harbour",
  "line art of a lighthouse",
] as const;

/** The image with one more `tEXt` chunk (PNG specification, 11.3.3.3). */
function marked(png: Buffer, text: string): Buffer {
  const body = Buffer.from(`tEXtComment\0${text}`, "latin1");
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return Buffer.concat([png.subarray(0, HEAD), chunk, png.subarray(HEAD)]);
}
