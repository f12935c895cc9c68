import type { CheckFailure, ImageFacts } from "../../core/checks/port.ts";
import { nextCheck } from "../../core/checks/evaluate.ts";
import { treeOf, type LeafResult } from "../../core/checks/tree.ts";
import type { Checks } from "../../core/manifest/check-schema.ts";
import type { Codecs } from "./codecs.ts";
import { type Header, shownSize } from "./headers/header.ts";
import { type Decoded, isDecoded, nameOf, readFileHeader } from "./headers/read.ts";
import { measuresOf, pixelFailures } from "./pixels/measure.ts";
import type { Pixels } from "./pixels/plane.ts";
import type { Inspection } from "./protocol.ts";
import { headerFailures, sizeLimitFailures } from "./rules.ts";
import type { Kind } from "./sniff.ts";

/** A look at one image inside the worker: header, rules on the header, pixels, rules on the pixels. */

/** An inspection, and whether the codec must not be trusted with another image. */
export type Looked = { readonly inspection: Inspection; readonly spent: boolean };

/** A codec's memory never shrinks: after an image this large the worker is replaced. */
const SPENT_PIXELS = 12e6;

/**
 * Inspects the bytes of a file with those of the checks that need nothing else.
 *
 * @param tell called with what the header says, before any pixel is decoded
 * @throws what `isBreakdown` recognizes
 */
export async function inspect(
  bytes: Uint8Array,
  checks: Checks,
  codecs: Codecs,
  tell: (facts: ImageFacts | null) => void,
): Promise<Looked> {
  const reading = readFileHeader(bytes);
  if (!reading.ok) return unspent(unfit("rejected", reading.problem, null));
  const { kind, header } = reading;
  const facts = factsOf(kind, header, bytes.length);
  tell(facts);
  const file = { kind, header, bytes: bytes.length };
  const tree = treeOf(checks);
  const images = tree.leaves.flatMap((leaf) => (leaf.kind === "image" ? [leaf] : []));
  const results = new Map<number, LeafResult>();
  const reject = (index: number, failures: readonly CheckFailure[]): unknown =>
    failures.length > 0 && results.set(index, { verdict: "rejected", failures });
  const tooLarge = sizeLimitFailures(file);
  for (const { index, spec } of images) reject(index, headerFailures(file, spec));
  if (tooLarge.length > 0) {
    const all = [...tooLarge, ...[...results.values()].flatMap(({ failures }) => failures)];
    return unspent({ facts, results: [], unfit: { verdict: "rejected", failures: all } });
  }
  // What the header rejects needs no pixel; what it does not must still be an image that can be shown.
  const step = nextCheck(tree, results);
  if (step.kind === "verdict" && step.verdict === "rejected") return unspent({ facts, results: [...results] });
  if (!isDecoded(kind) || header.undecodable !== undefined) return unspent(undecodable(kind, header, facts));

  const decoding = await decodeChecked(kind, header, bytes, codecs);
  if (!decoding.ok) {
    const message = `The ${nameOf(kind)} is damaged: ${decoding.reason}.`;
    return { inspection: unfit("rejected", message, facts), spent: true };
  }
  const measures = measuresOf(decoding.pixels);
  for (const { index, spec } of images) {
    if (results.has(index)) continue;
    const failures = pixelFailures(measures, spec);
    results.set(index, { verdict: failures.length > 0 ? "rejected" : "usable", failures });
  }
  return { inspection: { facts, results: [...results] }, spent: isLarge(decoding.pixels) };
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

function undecodable(kind: Kind, header: Header, facts: ImageFacts | null): Inspection {
  const what = header.undecodable ?? `a ${nameOf(kind)}`;
  const message = `The file is ${what}, which this version cannot decode; list the formats you accept in \`formats\` to reject others.`;
  return unfit("undetermined", message, facts);
}

function unfit(verdict: "rejected" | "undetermined", message: string, facts: ImageFacts | null): Inspection {
  return { facts, results: [], unfit: { verdict, failures: [{ check: "decode", message }] } };
}

function unspent(inspection: Inspection): Looked {
  return { inspection, spent: false };
}
