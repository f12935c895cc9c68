import { beforeAll, describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { readFileHeader } from "../../../../src/adapters/checks/headers/read.ts";
import { alphaWebp, losslessWebp, palettePng, sampleJpeg, samplePng, sampleWebp, withOrientation } from "../samples.ts";

test("a file that is no image says what it is", () => {
  const problem = (text: string) => {
    const reading = readFileHeader(Buffer.from(text, "latin1"));
    return reading.ok ? "none" : reading.problem;
  };
  expect(problem("")).toBe("The file is empty.");
  expect(problem('{"error":1}')).toBe("The file is JSON, not an image; it may be an error message.");
  expect(problem("<html>")).toBe("The file is HTML, not an image; it may be an error message.");
  expect(problem("<Error/>")).toBe("The file is XML, not an image; it may be an error message.");
  expect(problem("Not Found")).toBe("The file is text, not an image; it may be an error message.");
  expect(problem("\x89")).toBe("The file is not an image of a known format.");
  expect(problem("\x89PNG\r\n\x1a\n")).toBe("The PNG is damaged: it ends before its last chunk, after 8 bytes.");
});

test("the size of a GIF is read although its pixels are not", () => {
  const gif = Buffer.from("GIF89a\x40\x01\xf0\0\0\0\0;", "latin1");
  expect(readFileHeader(gif)).toMatchObject({
    ok: true,
    kind: "gif",
    header: { stored: { width: 320, height: 240 }, undecodable: "a GIF" },
  });
});

describe("no bytes make a header reader throw, hang or accept what was cut off", () => {
  let files: readonly Buffer[];
  beforeAll(async () => {
    const jpeg = await sampleJpeg();
    files = [
      samplePng(),
      palettePng(),
      jpeg,
      withOrientation(jpeg, 6),
      await sampleJpeg({ progressive: true }),
      await sampleWebp(),
      await losslessWebp(),
      await alphaWebp(),
    ];
  });

  test("every length of every valid file", () => {
    for (const file of files) {
      expect(readFileHeader(file).ok).toBe(true);
      for (let length = 0; length < file.length; length++) expect(readFileHeader(file.subarray(0, length)).ok).toBe(false);
    }
  });

  test("flipped bits", () => {
    const flips = fc.array(fc.tuple(fc.nat(), fc.nat(7)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.nat(7), flips, (which, places) => {
        const file = Buffer.from(files[which]!);
        for (const [at, bit] of places) file[at % file.length]! ^= 1 << bit;
        sane(file);
      }),
      { numRuns: 2000 },
    );
  });

  test("parts replaced, doubled and left out", () => {
    const cuts = fc.tuple(fc.nat(), fc.nat(), fc.uint8Array({ maxLength: 12 }));
    fc.assert(
      fc.property(fc.nat(7), cuts, (which, [a, b, filling]) => {
        const file = files[which]!;
        sane(Buffer.concat([file.subarray(0, a % file.length), filling, file.subarray(b % file.length)]));
      }),
      { numRuns: 1000 },
    );
  });

  test("anything after valid first bytes", () => {
    fc.assert(
      fc.property(fc.nat(7), fc.nat(40), fc.uint8Array({ maxLength: 200 }), (which, keep, rest) => {
        sane(Buffer.concat([files[which]!.subarray(0, keep), rest]));
      }),
      { numRuns: 2000 },
    );
  });

  /** A reading is either a reason or a size that makes sense. */
  function sane(bytes: Buffer): void {
    const reading = readFileHeader(bytes);
    if (!reading.ok) return expect(reading.problem).toMatch(/^The .*\.$/);
    const { stored } = reading.header;
    if (stored) expect(Math.min(stored.width, stored.height)).toBeGreaterThan(0);
  }
});
