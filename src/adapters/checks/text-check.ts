import { clip } from "../../core/report/escape.ts";
import { isSettled, judgeText, type ReadWord } from "../../core/checks/text.ts";
import type { LeafResult } from "../../core/checks/tree.ts";
import type { Runner } from "./checker.ts";
import { findOcr, type Ocr } from "./ocr/find.ts";
import { asViewed } from "./ocr/orientation.ts";
import { createReader, type Layout, type Reading } from "./ocr/reader.ts";
import { readImageFile } from "./read-file.ts";

/** The check `text`: the words that must be, or must not be, readable in an image. */

export type TextOptions = {
  /** The program's own folder: the recognizer may be installed there. */
  readonly beside: string;
  /** How long one reading of an image may take, in milliseconds; 30 seconds unless told. */
  readonly limitMs?: number;
};

const LIMIT_MS = 30_000;
/** Readings that are kept: several checks may ask about the words of the same image. */
const MOST_KEPT = 32;

export function createTextRunner({ beside, limitMs = LIMIT_MS }: TextOptions): {
  readonly run: Runner<"text">;
  readonly close: () => Promise<void>;
} {
  const reader = createReader(limitMs);
  const kept = new Map<string, Promise<Reading>>();
  const read = (file: string, ocr: Ocr, layout: Layout): Promise<Reading> => {
    const key = [file, layout, ...ocr.languages.map((language) => language.file)].join("\n");
    const reading = kept.get(key) ?? readFile(file, ocr, layout);
    kept.delete(key);
    kept.set(key, reading);
    for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT))) kept.delete(old);
    return reading;
  };
  const readFile = async (file: string, ocr: Ocr, layout: Layout): Promise<Reading> => {
    const image = readImageFile(file);
    return image.kind === "bytes"
      ? reader.read(asViewed(image.bytes), ocr, layout)
      : { ok: false, message: "its file could not be read" };
  };
  return {
    close: reader.close,
    run: async ({ spec, file, subject }) => {
      const found = findOcr(spec.language, [subject.places.root, beside]);
      if (!found.ok) return unread(found.message);
      const readings: (readonly ReadWord[])[] = [];
      // Words on a picture stand anywhere: where the layout of a page does not settle it, they are looked for one by one.
      for (const layout of ["page", "scattered"] as const) {
        const reading = await unlessAborted(read(file, found.ocr, layout), subject.signal);
        if (!reading.ok) return unread(reading.message);
        readings.push(reading.words);
        if (isSettled(spec, readings)) break;
      }
      return judgeText(spec, readings);
    },
  };
}

/** What was begun goes on, and ends when the reader is closed. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let abort = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => (abort = () => reject(signal.reason as Error)));
  signal.addEventListener("abort", abort);
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

function unread(why: string): LeafResult {
  return { verdict: "undetermined", failures: [{ check: "text", message: `The text could not be read: ${clip(why, 300)}.` }] };
}
