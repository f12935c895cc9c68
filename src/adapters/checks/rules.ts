import type { CheckFailure } from "../../core/checks/port.ts";
import type { ImageCheck } from "../../core/manifest/image-check-schema.ts";
import { type Header, shownSize } from "./headers/header.ts";
import { MAX_MEGAPIXELS, nameOf } from "./headers/read.ts";
import { describeAspect, formatCount, formatPercent } from "./wording.ts";
import type { Kind } from "./sniff.ts";

/** Relative deviation of width / height that a bare `aspect: "W:H"` allows. */
const DEFAULT_TOLERANCE = 0.02;

/** The file as far as its header tells. */
export type Candidate = { readonly kind: Kind; readonly header: Header; readonly bytes: number };

/** Every check of one `image` item that the header alone decides and that fails, named by its key in the manifest. */
export function headerFailures(file: Candidate, check: ImageCheck): CheckFailure[] {
  return [
    ...formatFailures(file, check),
    ...bytesFailures(file, check),
    ...sideFailures(file, check),
    ...aspectFailures(file, check),
    ...alphaFailures(file, check),
  ];
}

/** Why an image over the limit is not decoded, whatever the checks are, as a sentence; null for one that is not over it. */
export function sizeLimitProblem({ stored }: Header): string | null {
  if (stored === null || !isOverLimit(stored)) return null;
  const seen = `${describeSize(stored)} is ${formatMegapixels(stored)} megapixels`;
  return `${seen}; at most ${MAX_MEGAPIXELS} megapixels are decoded.`;
}

/**
 * The most pixels that a byte can hold. PNG: a pixel has a bit at least, and deflate packs 1,032 bytes into one at best
 * (zlib.net/zlib_tech.html). JPEG: a unit of at most 32x32 pixels has a bit at least where Huffman codes are used
 * (ITU-T T.81, A.2 and F.1.2). WebP has no such bound.
 */
const MOST_PIXELS_PER_BYTE: { readonly [K in Kind]?: number } = { png: 8 * 1032, jpeg: 8 * 32 * 32 };

/**
 * Why a file cannot be an image of the size over the limit that its header claims, as a sentence; null when it may be one. Smaller ones
 * are decoded, which tells more.
 */
export function claimProblem({ kind, header, bytes }: Candidate): string | null {
  const { stored, undecodable } = header;
  const most = undecodable === undefined ? MOST_PIXELS_PER_BYTE[kind] : undefined;
  if (stored === null || most === undefined || !isOverLimit(stored) || stored.width * stored.height <= most * bytes) return null;
  const claim = `its header says ${describeSize(stored)}, which is ${formatMegapixels(stored)} megapixels`;
  return `The ${nameOf(kind)} is damaged: ${claim}, and ${formatCount(bytes)} bytes cannot hold them.`;
}

type Size = { readonly width: number; readonly height: number };

function isOverLimit({ width, height }: Size): boolean {
  return width * height > MAX_MEGAPIXELS * 1e6;
}

function describeSize({ width, height }: Size): string {
  return `${width}x${height}`;
}

function formatMegapixels({ width, height }: Size): string {
  return formatCount(Math.round((width * height) / 1e6));
}

/** What a codec keeps of a larger one would stay in the worker's memory for good. */
const MOST_REFERENCE_PIXELS = 12e6;

/** Why an image of this size is no reference, as a sentence; null when it is one. */
export function referenceSizeProblem(size: Size): string | null {
  if (size.width * size.height <= MOST_REFERENCE_PIXELS) return null;
  const seen = `${describeSize(size)} is ${formatMegapixels(size)} megapixels`;
  return `${seen}; references have at most ${MOST_REFERENCE_PIXELS / 1e6}: scale it down, since 256 pixels of it are compared.`;
}

function formatFailures({ kind }: Candidate, { formats }: ImageCheck): CheckFailure[] {
  if (formats === undefined || (formats as readonly Kind[]).includes(kind)) return [];
  return [{ check: "formats", message: `The format is ${nameOf(kind)}; wanted ${formats.map(nameOf).join(" or ")}.` }];
}

/** The one rule that needs no header. */
export function bytesFailures({ bytes }: Pick<Candidate, "bytes">, { maxBytes }: ImageCheck): CheckFailure[] {
  if (maxBytes === undefined || bytes <= maxBytes) return [];
  const message = `The file has ${formatCount(bytes)} bytes; wanted at most ${formatCount(maxBytes)}.`;
  return [{ check: "maxBytes", message }];
}

function sideFailures({ header }: Candidate, check: ImageCheck): CheckFailure[] {
  const size = shownSize(header);
  if (size === null) return [];
  const sides = [
    { name: "width", value: size.width, least: "minWidth", most: "maxWidth" },
    { name: "height", value: size.height, least: "minHeight", most: "maxHeight" },
  ] as const;
  const failures: CheckFailure[] = [];
  for (const { name, value, least, most } of sides) {
    const seen = `The ${name} is ${value} px`;
    const [min, max] = [check[least], check[most]];
    if (min !== undefined && value < min) failures.push({ check: least, message: `${seen}; wanted at least ${min} px.` });
    if (max !== undefined && value > max) failures.push({ check: most, message: `${seen}; wanted at most ${max} px.` });
  }
  return failures;
}

function aspectFailures({ header }: Candidate, { aspect }: ImageCheck): CheckFailure[] {
  const size = shownSize(header);
  if (size === null || aspect === undefined) return [];
  const { ratio, tolerance } = typeof aspect === "string" ? { ratio: aspect, tolerance: DEFAULT_TOLERANCE } : aspect;
  // The manifest's schema has made sure of the form "W:H"; importing its pattern would bring zod into the worker.
  const [wide = 1, high = 1] = ratio.split(":").map(Number);
  const wanted = wide / high;
  // The bound itself passes, although 1.02 - 1 is a little over 0.02 in floating point.
  if (Math.abs(size.width / size.height / wanted - 1) <= tolerance + 1e-9) return [];
  const seen = `${size.width}x${size.height} is ${describeAspect(size.width, size.height)}`;
  return [{ check: "aspect", message: `${seen}; wanted ${ratio} within ${formatPercent(tolerance)}.` }];
}

/** Only the certain case: a file that cannot hold transparency. Whether one that can does, its pixels tell. */
function alphaFailures({ kind, header }: Candidate, { alpha }: ImageCheck): CheckFailure[] {
  if (alpha !== "required" || header.mayBeTransparent) return [];
  return [{ check: "alpha", message: `This ${nameOf(kind)} has no transparency; wanted transparent pixels.` }];
}
