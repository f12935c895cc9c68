import { fourCc, u32be } from "./bytes.ts";
import { crc32 } from "./crc32.ts";
import { type HeaderReading, malformed } from "./header.ts";

/**
 * Reads a PNG (W3C PNG, third edition, sections 5 and 11) from its signature to IEND: the image header, the checksum of every
 * chunk, and whether there is pixel data at all. Bytes after IEND are let be, as viewers do.
 */
export function readPng(bytes: Uint8Array): HeaderReading {
  let at = 8;
  const seen = new Set<string>();
  for (;;) {
    if (at + 12 > bytes.length) return malformed(`it ends before its last chunk, after ${bytes.length} bytes`);
    const length = u32be(bytes, at);
    const type = fourCc(bytes, at + 4);
    if (!/^[A-Za-z]{4}$/.test(type)) return malformed(`there is no chunk where one should be, at byte ${at}`);
    const end = at + 12 + length;
    if (end > bytes.length) return malformed(`it ends inside its ${type} chunk, after ${bytes.length} bytes`);
    if (crc32(bytes, at + 4, end - 4) !== u32be(bytes, end - 4)) return malformed(`the checksum of its ${type} chunk is wrong`);
    if ((seen.size === 0) !== (type === "IHDR")) return malformed("it does not have exactly one image header, at its beginning");
    if (type === "IHDR" && length !== 13) return malformed(`its image header has ${length} bytes instead of 13`);
    seen.add(type);
    if (type === "IEND") return describe(bytes, seen);
    at = end;
  }
}

/** Bit depths that a colour type may have (table 11.1 of the specification). */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const PALETTE = 3;

/**
 * A capital letter at the beginning of a chunk's name says that nobody can show the image who does not know the chunk (section 5.4);
 * these are known.
 */
const CRITICAL: ReadonlySet<string> = new Set(["IHDR", "PLTE", "IDAT", "IEND"]);

/** The fields of IHDR, which begin at byte 16, and what the other chunks imply. */
function describe(bytes: Uint8Array, seen: ReadonlySet<string>): HeaderReading {
  const [width, height] = [u32be(bytes, 16), u32be(bytes, 20)];
  const [depth = 0, colour = 0, compression = 0, filter = 0, interlace = 0] = bytes.subarray(24, 29);
  if (width === 0 || height === 0 || width > 0x7fffffff || height > 0x7fffffff)
    return malformed(`its header says ${width}x${height} pixels`);
  if (!DEPTHS[colour]?.includes(depth)) return malformed(`its header says colour type ${colour} with ${depth} bits`);
  if (compression !== 0 || filter !== 0 || interlace > 1) return malformed("its header names an unknown compression");
  if (!seen.has("IDAT")) return malformed("it has no pixel data");
  if (colour === PALETTE && !seen.has("PLTE")) return malformed("it needs a palette and has none");
  const unknown = [...seen].find((type) => /^[A-Z]/.test(type) && !CRITICAL.has(type));
  // Of an animated PNG (acTL) the still image is judged, which every decoder shows that does not know of animation.
  return {
    ok: true,
    header: {
      stored: { width, height },
      orientation: 1,
      mayBeTransparent: colour >= 4 || seen.has("tRNS"),
      ...(unknown !== undefined && { undecodable: `a PNG with the unknown critical chunk ${unknown}` }),
    },
  };
}
