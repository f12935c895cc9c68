import type { Checks } from "../../core/manifest/schema.ts";
import type { CheckFailure, CheckReport, ImageFacts } from "../../core/ports.ts";
import type { Codecs } from "./codecs.ts";
import { type Header, shownSize } from "./headers/header.ts";
import { type Decoded, isDecoded, nameOf, readFileHeader } from "./headers/read.ts";
import { measuresOf, pixelFailures } from "./pixels/measure.ts";
import type { Pixels } from "./pixels/plane.ts";
import { headerFailures, sizeLimitFailures } from "./rules.ts";
import type { Kind } from "./sniff.ts";

/** The life of one check inside the worker: header, rules on the header, pixels, rules on the pixels. */

/** A report, and whether the codec must not be trusted with another image. */
export type Judgement = { readonly report: CheckReport; readonly spent: boolean };

/** A codec's memory never shrinks: after an image this large the worker is replaced. */
const SPENT_PIXELS = 12e6;

/**
 * Judges the bytes of a file.
 *
 * @param tell called with what the header says, before any pixel is decoded
 * @throws what `isBreakdown` recognizes
 */
export async function judge(
  bytes: Uint8Array,
  checks: Checks,
  codecs: Codecs,
  tell: (facts: ImageFacts | null) => void,
): Promise<Judgement> {
  const reading = readFileHeader(bytes);
  if (!reading.ok) return unspent(rejected([{ check: "decode", message: reading.problem }], null));
  const { kind, header } = reading;
  const facts = factsOf(kind, header, bytes.length);
  tell(facts);
  const file = { kind, header, bytes: bytes.length };
  const failures = [...sizeLimitFailures(file), ...checks.flatMap(({ image }) => headerFailures(file, image))];
  if (failures.length > 0) return unspent(rejected(failures, facts));
  if (!isDecoded(kind) || header.undecodable !== undefined) return unspent(undecodable(kind, header, facts));

  const decoding = await decodeChecked(kind, header, bytes, codecs);
  if (!decoding.ok) {
    const message = `The ${nameOf(kind)} is damaged: ${decoding.reason}.`;
    return { report: rejected([{ check: "decode", message }], facts), spent: true };
  }
  const measures = measuresOf(decoding.pixels);
  const found = checks.flatMap(({ image }) => pixelFailures(measures, image));
  const report: CheckReport = found.length > 0 ? rejected(found, facts) : { verdict: "usable", failures: [], facts };
  return { report, spent: isLarge(decoding.pixels) };
}

/** Decodes, and refuses pixels that are not of the size that the header promised. */
export async function decodeChecked(format: Decoded, header: Header, bytes: Uint8Array, codecs: Codecs) {
  const decoding = await codecs.decode(format, bytes);
  if (!decoding.ok) return decoding;
  const { width, height, rgba } = decoding.pixels;
  const { stored } = header;
  if (stored && stored.width === width && stored.height === height && rgba.length === 4 * width * height) return decoding;
  const said = stored ? `${stored.width}x${stored.height}` : "no size";
  return { ok: false as const, reason: `its header says ${said} and its data are ${width}x${height} pixels` };
}

export function isLarge({ width, height }: Pixels): boolean {
  return width * height > SPENT_PIXELS;
}

function factsOf(kind: Kind, header: Header, bytes: number): ImageFacts | null {
  const size = shownSize(header);
  return size && { format: kind, ...size, bytes };
}

function rejected(failures: readonly CheckFailure[], facts: ImageFacts | null): CheckReport {
  const seen = new Set<string>();
  const once = failures.filter(({ check, message }) => {
    const key = `${check}\n${message}`;
    return !seen.has(key) && seen.add(key);
  });
  return { verdict: "rejected", failures: once, facts };
}

function undecodable(kind: Kind, header: Header, facts: ImageFacts | null): CheckReport {
  const what = header.undecodable ?? `a ${nameOf(kind)}`;
  const message = `The file is ${what}, which this version cannot decode; list the formats you accept in \`formats\` to reject others.`;
  return { verdict: "undetermined", failures: [{ check: "decode", message }], facts };
}

function unspent(report: CheckReport): Judgement {
  return { report, spent: false };
}
