import type { CheckFailure, ImageFacts } from "../../core/checks/port.ts";
import { nextCheck } from "../../core/checks/evaluate.ts";
import { treeOf, type CheckTree, type Leaf, type LeafResult } from "../../core/checks/tree.ts";
import type { Checks } from "../../core/manifest/check-schema.ts";
import type { Codecs } from "./codecs.ts";
import { decodeChecked, isLarge } from "./decode.ts";
import { type Header, shownSize } from "./headers/header.ts";
import { isDecoded, nameOf, readFileHeader } from "./headers/read.ts";
import { pixelFailures } from "./pixels/failures.ts";
import { measuresOf } from "./pixels/measure.ts";
import type { Passes } from "./pixels/passes.ts";
import type { Pixels } from "./pixels/plane.ts";
import type { Beside, Inspection, Located } from "./protocol.ts";
import type { References } from "./references.ts";
import { release } from "./release.ts";
import { bytesFailures, claimProblem, headerFailures, sizeLimitProblem } from "./rules.ts";
import type { Kind } from "./sniff.ts";
import { formatCount } from "./wording.ts";

/** A look at one image inside the worker: header, rules on the header, pixels, rules on the pixels. */

/** An inspection, and whether the codec must not be trusted with another image. */
export type Looked = { readonly inspection: Inspection; readonly spent: boolean };

/** What the worker keeps from image to image. */
export type Tools = {
  readonly codecs: Codecs;
  readonly references: References;
  readonly passes: (pixels: Pixels) => Passes;
};

/**
 * Inspects the bytes of a file with those of the checks that need nothing but images.
 *
 * @param tell called with what the header says, before any pixel is decoded
 * @throws what `isBreakdown` recognizes
 */
export async function inspect(
  bytes: Uint8Array,
  { checks, beside }: Asked,
  { codecs, references, passes }: Tools,
  tell: (facts: ImageFacts | null) => void,
): Promise<Looked> {
  const reading = readFileHeader(bytes);
  if (!reading.ok) return unspent(unfit("rejected", reading.problem, null));
  const { kind, header } = reading;
  const facts = factsOf(kind, header, bytes.length);
  tell(facts);
  const file = { kind, header, bytes: bytes.length };
  const claim = claimProblem(file);
  if (claim !== null) return unspent(unfit("rejected", claim, facts));
  const tree = treeOf(checks);
  const images = imagesOf(tree);
  const results = failedResults(images, (spec) => headerFailures(file, spec));
  // What the header rejects needs no pixel; what it does not must still be an image that can be shown.
  const step = nextCheck(tree, results);
  if (step.kind === "verdict" && step.verdict === "rejected") return unspent({ facts, results: [...results] });
  if (!isDecoded(kind) || header.undecodable !== undefined) return unspent(undecodable(kind, header, facts));
  const tooLarge = sizeLimitProblem(header);
  if (tooLarge !== null) return unspent(unfit("undetermined", tooLarge, facts));

  const decoding = await decodeChecked(kind, header, bytes, codecs);
  if (!decoding.ok) {
    const message = `The ${nameOf(kind)} is damaged: ${decoding.reason}.`;
    return { inspection: unfit("rejected", message, facts), spent: true };
  }
  const picture = { pixels: decoding.pixels, header };
  const measures = measuresOf(picture, passes);
  for (const { index, spec } of images) {
    if (results.has(index)) continue;
    const failures = pixelFailures(measures, spec, beside);
    results.set(index, { verdict: failures.length > 0 ? "rejected" : "usable", failures });
  }
  for (let leaf = nextReference(tree, results); leaf; leaf = nextReference(tree, results))
    results.set(leaf.index, await references.judge(picture, leaf.spec, locatedFor(leaf.index, beside)));
  const known = facts && { ...facts, hash: measures.hash() };
  release(decoding.pixels.rgba);
  return { inspection: { facts: known, results: [...results] }, spent: isLarge(decoding.pixels) };
}

/** A file that is too large to be read: it has not been seen, and what its size rejects is rejected. */
export function inspectUnread(bytes: number, checks: Checks): Inspection {
  const tree = treeOf(checks);
  const results = failedResults(imagesOf(tree), (spec) => bytesFailures({ bytes }, spec));
  const step = nextCheck(tree, results);
  if (step.kind === "verdict" && step.verdict === "rejected") return { facts: null, results: [...results] };
  return unfit("undetermined", `The file has ${formatCount(bytes)} bytes, more than is ever decoded.`, null);
}

type ImageLeaf = Extract<Leaf, { kind: "image" }>;

function imagesOf({ leaves }: CheckTree): ImageLeaf[] {
  return leaves.flatMap((leaf) => (leaf.kind === "image" ? [leaf] : []));
}

/** The results of those checks that fail before any pixel is seen. */
function failedResults(images: readonly ImageLeaf[], failuresOf: (spec: ImageLeaf["spec"]) => CheckFailure[]) {
  const results = new Map<number, LeafResult>();
  for (const { index, spec } of images) {
    const failures = failuresOf(spec);
    if (failures.length > 0) results.set(index, { verdict: "rejected", failures });
  }
  return results;
}

/** What is asked of an image. */
export type Asked = { readonly checks: Checks; readonly beside: Beside };

/** The next reference to compare with: while it still matters, and one with `always` in any case. */
function nextReference(tree: CheckTree, results: ReadonlyMap<number, LeafResult>) {
  const step = nextCheck(tree, results);
  if (step.kind === "run" && step.leaf.kind === "reference") return step.leaf;
  return tree.leaves.find((leaf) => leaf.kind === "reference" && leaf.always && !results.has(leaf.index)) as
    | Extract<Leaf, { kind: "reference" }>
    | undefined;
}

function locatedFor(index: number, { references }: Beside): Located {
  const found = references.find(([leaf]) => leaf === index);
  if (!found) throw new Error(`nobody looked for the reference of check ${index}`);
  return found[1];
}

function factsOf(kind: Kind, header: Header, bytes: number): ImageFacts | null {
  const size = shownSize(header);
  return size && { format: kind, ...size, bytes };
}

function undecodable(kind: Kind, header: Header, facts: ImageFacts | null): Inspection {
  const what = header.undecodable ?? `a ${nameOf(kind)}`;
  const remedy = isDecoded(kind)
    ? "an ordinary one could be judged"
    : "list the formats you accept in `formats` to reject others";
  const message = `The file is ${what}, which this version cannot decode; ${remedy}.`;
  return unfit("undetermined", message, facts);
}

function unfit(verdict: "rejected" | "undetermined", message: string, facts: ImageFacts | null): Inspection {
  return { facts, results: [], unfit: { verdict, failures: [{ check: "decode", message }] } };
}

function unspent(inspection: Inspection): Looked {
  return { inspection, spent: false };
}
