import { describe, expect, test } from "@jest/globals";
import { type ImageCheck, imageCheckSchema } from "../../../src/core/manifest/image-check-schema.ts";
import type { Header } from "../../../src/adapters/checks/headers/header.ts";
import {
  type Candidate,
  claimProblem,
  headerFailures,
  referenceSizeProblem,
  sizeLimitProblem,
} from "../../../src/adapters/checks/rules.ts";

function image(width: number, height: number, more: Partial<Header> = {}): Candidate {
  const header: Header = { stored: { width, height }, orientation: 1, mayBeTransparent: true, ...more };
  return { kind: "png", header, bytes: 1000 };
}

/** What fails, as "key: sentence"; the configuration goes through the manifest's schema. */
function failures(file: Candidate, check: unknown): string[] {
  const parsed: ImageCheck = imageCheckSchema.parse(check);
  return headerFailures(file, parsed).map(({ check: key, message }) => `${key}: ${message}`);
}

test("sides: the bounds themselves pass", () => {
  const check = { minWidth: 100, maxWidth: 200, minHeight: 50, maxHeight: 60 };
  expect(failures(image(100, 50), check)).toEqual([]);
  expect(failures(image(200, 60), check)).toEqual([]);
  expect(failures(image(99, 61), check)).toEqual([
    "minWidth: The width is 99 px; wanted at least 100 px.",
    "maxHeight: The height is 61 px; wanted at most 60 px.",
  ]);
  expect(failures(image(201, 49), check)).toEqual([
    "maxWidth: The width is 201 px; wanted at most 200 px.",
    "minHeight: The height is 49 px; wanted at least 50 px.",
  ]);
});

test("sides are those that a viewer shows", () => {
  expect(failures(image(100, 200, { orientation: 6 }), { minWidth: 150, maxHeight: 150, aspect: "2:1" })).toEqual([]);
});

describe("aspect", () => {
  test("two per cent unless told", () => {
    expect(failures(image(1020, 1000), { aspect: "1:1" })).toEqual([]);
    expect(failures(image(1000, 1020), { aspect: "1:1" })).toEqual([]);
    expect(failures(image(1021, 1000), { aspect: "1:1" })).toEqual(["aspect: 1021x1000 is 1.021:1; wanted 1:1 within 2 %."]);
    expect(failures(image(1024, 768), { aspect: "1:1" })).toEqual(["aspect: 1024x768 is 4:3 (1.333); wanted 1:1 within 2 %."]);
  });
  test("the manifest's tolerance, relative to the wanted ratio", () => {
    expect(failures(image(1344, 768), { aspect: "16:9" })).toEqual([]);
    expect(failures(image(1344, 768), { aspect: { ratio: "16:9", tolerance: 0.01 } })).toEqual([
      "aspect: 1344x768 is 7:4 (1.750); wanted 16:9 within 1 %.",
    ]);
    expect(failures(image(1100, 1000), { aspect: { ratio: "1:1", tolerance: 0.1 } })).toEqual([]);
  });
  test("ratios with decimals", () => {
    expect(failures(image(1910, 1000), { aspect: "1.91:1" })).toEqual([]);
  });
});

test("formats, bytes and transparency", () => {
  const opaque = image(10, 10, { mayBeTransparent: false });
  expect(failures(opaque, { formats: ["png"], maxBytes: 1000, alpha: "forbidden" })).toEqual([]);
  expect(failures({ ...opaque, bytes: 1234567 }, { formats: ["webp", "jpeg"], maxBytes: 1000, alpha: "required" })).toEqual([
    "formats: The format is PNG; wanted WebP or JPEG.",
    "maxBytes: The file has 1,234,567 bytes; wanted at most 1,000.",
    "alpha: This PNG has no transparency; wanted transparent pixels.",
  ]);
  expect(failures({ ...opaque, kind: "gif" }, { formats: ["png"] })).toEqual(["formats: The format is GIF; wanted PNG."]);
});

test("what the header does not tell is not judged by it", () => {
  const unknown = image(1, 1, { stored: null });
  expect(failures(unknown, { minWidth: 10, aspect: "16:9", alpha: "required", notBlank: true, minSharpness: 9 })).toEqual([]);
  expect([sizeLimitProblem(unknown.header), claimProblem(unknown)]).toEqual([null, null]);
});

test("forty megapixels are the most that is decoded", () => {
  expect(sizeLimitProblem(image(8000, 5000).header)).toBeNull();
  expect(sizeLimitProblem(image(8001, 5000).header)).not.toBeNull();
  expect(sizeLimitProblem(image(65500, 65500).header)).toBe(
    "65500x65500 is 4,290 megapixels; at most 40 megapixels are decoded.",
  );
});

describe("a size over the limit that the file cannot hold is only claimed", () => {
  // 8,256 and 8,192 pixels a byte: deflate's 1,032 bytes of 8 pixels, and a bit for 32x32 pixels.
  test.each([
    ["png", 8256 * 5000, 5000],
    ["jpeg", 8192 * 5000, 5000],
  ] as const)("%s", (kind, width, bytes) => {
    const file = (more: number, header: Partial<Header> = {}): Candidate => ({ ...image(width + more, 1, header), kind, bytes });
    expect(claimProblem(file(0))).toBeNull();
    expect(claimProblem(file(1))).toMatch(
      /^The (PNG|JPEG) is damaged: its header says \d+x1, which is 41 megapixels, and 5,000 bytes/,
    );
    // Codes other than these may be shorter.
    expect(claimProblem(file(1, { undecodable: "an arithmetic-coded JPEG" }))).toBeNull();
  });
  test("nothing is claimed under the limit, and a WebP of one colour has any size in a few bytes", () => {
    expect(claimProblem({ ...image(8000, 5000), bytes: 60 })).toBeNull();
    expect(claimProblem({ ...image(16_383, 16_383), kind: "webp", bytes: 60 })).toBeNull();
  });
});

test("twelve megapixels are the most that a reference has", () => {
  expect(referenceSizeProblem({ width: 4000, height: 3000 })).toBeNull();
  expect(referenceSizeProblem({ width: 4001, height: 3000 })).toBe(
    "4001x3000 is 12 megapixels; references have at most 12: scale it down, since 256 pixels of it are compared.",
  );
});
