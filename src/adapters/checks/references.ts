import { stat } from "node:fs/promises";
import type { LeafResult } from "../../core/checks/tree.ts";
import type { ReferenceCheck } from "../../core/manifest/check-schema.ts";
import type { Codecs } from "./codecs.ts";
import { decodeChecked } from "./decode.ts";
import { isDecoded, nameOf, readFileHeader } from "./headers/read.ts";
import { comparedAt, type Reference, referenceAt, referenceFailures } from "./pixels/compare.ts";
import type { Size } from "./pixels/rows.ts";
import { type Picture, viewOf } from "./pixels/view.ts";
import type { Located } from "./protocol.ts";
import { readImageFile } from "./read-file.ts";
import { release } from "./release.ts";
import { referenceSizeProblem } from "./rules.ts";

/** The reference images of a worker: decoded when they are needed, and kept at the size at which they are compared. */
export type References = {
  /** @throws what `isBreakdown` recognizes */
  readonly judge: (picture: Picture, check: ReferenceCheck, located: Located) => Promise<LeafResult>;
};

/** So many are kept, of at most 256 kB each: one a size of image, a crop and a file. */
const KEPT = 32;

export function createReferences(codecs: Codecs): References {
  const kept = new Map<string, Reference>();
  const find = async (file: string, crop: ReferenceCheck["crop"], size: Size): Promise<Reference | string> => {
    const stamp = await stampOf(file);
    const key = JSON.stringify([file, stamp, crop, size.width, size.height]);
    const known = kept.get(key);
    if (known) {
      // The one that was used last is the last to go.
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const picture = await pictureIn(file, codecs);
    if (typeof picture === "string") return picture;
    const reference = referenceAt(viewOf(picture, crop), size);
    release(picture.pixels.rgba);
    kept.set(key, reference);
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
    return reference;
  };
  return {
    judge: async (picture, check, located) => {
      if (!located.ok) return unknown(located.message);
      const view = viewOf(picture, check.crop);
      const reference = await find(located.file, check.crop, comparedAt(view));
      if (typeof reference === "string") return unknown(`The reference ${check.file} cannot be used: ${reference}`);
      const failures = referenceFailures(view, reference, check);
      return { verdict: failures.length > 0 ? "rejected" : "usable", failures };
    },
  };
}

function unknown(message: string): LeafResult {
  return { verdict: "undetermined", failures: [{ check: "reference", message }] };
}

/** Changes when the file does; null when it is not there. */
async function stampOf(file: string): Promise<readonly number[] | null> {
  try {
    const { mtimeMs, size } = await stat(file);
    return [mtimeMs, size];
  } catch {
    return null;
  }
}

/** The pixels of an image file, or a sentence why there are none. */
async function pictureIn(file: string, codecs: Codecs): Promise<Picture | string> {
  const read = readImageFile(file);
  if (read.kind === "unreadable") return `it cannot be read (${read.message}).`;
  if (read.kind === "too-large") return "it has more bytes than are ever decoded.";
  const reading = readFileHeader(read.bytes);
  if (!reading.ok) return reading.problem;
  const { kind, header } = reading;
  const tooLarge = header.stored && referenceSizeProblem(header.stored);
  if (tooLarge) return tooLarge;
  if (!isDecoded(kind) || header.undecodable !== undefined)
    return `it is ${header.undecodable ?? `a ${nameOf(kind)}`}; PNG, JPEG and WebP are decoded.`;
  const decoding = await decodeChecked(kind, header, read.bytes, codecs);
  return decoding.ok ? { pixels: decoding.pixels, header } : `the ${nameOf(kind)} is damaged: ${decoding.reason}.`;
}
