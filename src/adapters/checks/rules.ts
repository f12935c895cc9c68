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

/** An image over the limit is not decoded at all, whatever the checks are. */
export function sizeLimitFailures({ header }: Candidate): CheckFailure[] {
  const size = header.stored;
  if (size === null || size.width * size.height <= MAX_MEGAPIXELS * 1e6) return [];
  const megapixels = formatCount(Math.round((size.width * size.height) / 1e6));
  const seen = `${size.width}x${size.height} is ${megapixels} megapixels`;
  return [{ check: "decode", message: `${seen}; at most ${MAX_MEGAPIXELS} megapixels are decoded.` }];
}

/** What a codec keeps of a larger one would stay in the worker's memory for good. */
const MOST_REFERENCE_PIXELS = 12e6;

/** Why an image of this size is no reference, as a sentence; null when it is one. */
export function referenceSizeProblem({ width, height }: { readonly width: number; readonly height: number }): string | null {
  if (width * height <= MOST_REFERENCE_PIXELS) return null;
  const seen = `${width}x${height} is ${formatCount(Math.round((width * height) / 1e6))} megapixels`;
  return `${seen}; references have at most ${MOST_REFERENCE_PIXELS / 1e6}: scale it down, since 256 pixels of it are compared.`;
}

function formatFailures({ kind }: Candidate, { formats }: ImageCheck): CheckFailure[] {
  if (formats === undefined || (formats as readonly Kind[]).includes(kind)) return [];
  return [{ check: "formats", message: `The format is ${nameOf(kind)}; wanted ${formats.map(nameOf).join(" or ")}.` }];
}

function bytesFailures({ bytes }: Candidate, { maxBytes }: ImageCheck): CheckFailure[] {
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
