import { never } from "../../../core/terms.ts";
import { type Kind, sniff } from "../sniff.ts";
import { u16le } from "./bytes.ts";
import { type Header, type HeaderReading, malformed } from "./header.ts";
import { readJpeg } from "./jpeg.ts";
import { readPng } from "./png.ts";
import { readWebp } from "./webp.ts";

/** Decoding costs about 16 bytes a pixel in all; forty megapixels keep that within what a small runner has. */
export const MAX_MEGAPIXELS = 40;

/** The formats whose pixels this version reads. */
export const DECODED = ["png", "jpeg", "webp"] as const;
export type Decoded = (typeof DECODED)[number];

export function isDecoded(kind: Kind): kind is Decoded {
  return (DECODED as readonly Kind[]).includes(kind);
}

/** What a file is and what its header says; `problem` is a whole sentence. */
export type FileReading =
  | { readonly ok: true; readonly kind: Kind; readonly header: Header }
  | { readonly ok: false; readonly kind: Kind; readonly problem: string };

/** Reads the header of any file. Never throws, and takes time in proportion to the file's length. */
export function readFileHeader(bytes: Uint8Array): FileReading {
  const kind = sniff(bytes);
  const reading = readKind(kind, bytes);
  if (reading.ok) return { ok: true, kind, header: reading.header };
  return { ok: false, kind, problem: isDecoded(kind) ? `The ${nameOf(kind)} is damaged: ${reading.problem}.` : reading.problem };
}

function readKind(kind: Kind, bytes: Uint8Array): HeaderReading {
  switch (kind) {
    case "png":
      return readPng(bytes);
    case "jpeg":
      return readJpeg(bytes);
    case "webp":
      return readWebp(bytes);
    case "gif":
      return undecodable("a GIF", { width: u16le(bytes, 6), height: u16le(bytes, 8) });
    case "avif":
    case "heic":
    case "jxl":
    case "bmp":
    case "tiff":
    case "svg":
      return undecodable(kind === "svg" || kind === "avif" || kind === "heic" ? `an ${nameOf(kind)}` : `a ${nameOf(kind)}`, null);
    case "html":
    case "xml":
    case "json":
      return malformed(`The file is ${nameOf(kind)}, not an image; it may be an error message.`);
    case "text":
      return malformed("The file is text, not an image; it may be an error message.");
    case "empty":
      return malformed("The file is empty.");
    case "unknown":
      return malformed("The file is not an image of a known format.");
    default:
      return never(kind);
  }
}

function undecodable(what: string, size: { width: number; height: number } | null): HeaderReading {
  const stored = size && size.width > 0 && size.height > 0 ? size : null;
  return { ok: true, header: { stored, orientation: 1, mayBeTransparent: true, undecodable: what } };
}

/** A format's name in a sentence. */
export function nameOf(kind: Kind): string {
  return kind === "webp" ? "WebP" : kind === "jxl" ? "JPEG XL" : kind.toUpperCase();
}
