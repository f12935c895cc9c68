import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { KINDS, sniff } from "../../../src/adapters/checks/sniff.ts";
import { losslessWebp, sampleJpeg, samplePng, sampleWebp } from "./samples.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");
const ftyp = (major: string, ...compatible: string[]) => {
  const body = bytes(`\0\0\0\0ftyp${major}\0\0\0\0${compatible.join("")}`);
  body.writeUInt32BE(body.length, 0);
  return Buffer.concat([body, bytes("\0\0\0\x20meta")]);
};

test("the formats that are decoded are known by their first bytes", async () => {
  expect(sniff(samplePng())).toBe("png");
  expect(sniff(await sampleJpeg())).toBe("jpeg");
  expect(sniff(await sampleWebp())).toBe("webp");
  expect(sniff(await losslessWebp())).toBe("webp");
});

test.each([
  ["GIF89a\x01\0\x01\0", "gif"],
  ["GIF87a\x01\0\x01\0", "gif"],
  ["BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x02", "bmp"],
  ["BM\x36\0\0\0\0\0\0\0\x1a\0\0\0\x0c\0\0\0\x02", "bmp"],
  ["BM\x36\0\0\0\0\0\0\0\x8a\0\0\0\x7c\0\0\0\x02", "bmp"],
  ["BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x29\0\0\0\x02", "unknown"],
  ["BM\x36\0\0\0\0\0", "unknown"],
  ["BMW is a car, and no image at all", "text"],
  ["BM is (: here", "text"],
  ["II*\0\x08\0\0\0", "tiff"],
  ["MM\0*\0\0\0\x08", "tiff"],
  ["\xff\x0a\xfa\x7f", "jxl"],
  ['<svg xmlns="http://www.w3.org/2000/svg">', "svg"],
  ['<?xml version="1.0"?>\n<!-- a -->\n<svg width="1">', "svg"],
  ["\xef\xbb\xbf  <!DOCTYPE html><html>", "html"],
  ["\n<html lang=en>", "html"],
  ["<!-- saved --><html>", "html"],
  ['<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code></Error>', "xml"],
  ['{"error":"expired"}', "json"],
  ["  [1, 2]", "json"],
  ["Not Found", "text"],
  ["", "empty"],
  ["\0", "unknown"],
  ["\x89", "unknown"],
  ["\x89PNG\r\n\x1a", "unknown"],
  ["RIFF\x04\0\0\0WAVE", "unknown"],
  ["WEBPWEBPWEBP", "text"],
  ["{\0\0\0", "unknown"],
])("%j is %s", (text, kind) => expect(sniff(bytes(text))).toBe(kind));

test("an ISO file is told by all its brands, not only by the major one", () => {
  expect(sniff(ftyp("avif", "mif1"))).toBe("avif");
  expect(sniff(ftyp("mif1", "miaf", "avif"))).toBe("avif");
  expect(sniff(ftyp("heic", "mif1"))).toBe("heic");
  expect(sniff(ftyp("isom", "mp42"))).toBe("unknown");
});

test("any bytes are of some kind", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (data) => KINDS.includes(sniff(data))));
});
