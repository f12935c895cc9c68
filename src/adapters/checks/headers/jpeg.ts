import { fourCc, u16be } from "./bytes.ts";
import { exifOrientation } from "./exif.ts";
import { type HeaderReading, type Orientation, malformed } from "./header.ts";
import { EOI, SOS, endOfScan, isAlone } from "./jpeg-segments.ts";

/** Marker codes (ITU-T T.81, table B.1). */
const SOI = 0xd8;
const APP1 = 0xe1;

/** A frame header, or null for another marker: SOF0 to SOF15 without DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

type Frame = {
  readonly marker: number;
  readonly precision: number;
  readonly width: number;
  readonly height: number;
  readonly components: number;
};

/**
 * Walks a JPEG (ITU-T T.81, annex B) marker by marker, through the entropy-coded data of every scan, to its real end: an end
 * marker inside a thumbnail lies within a segment and is stepped over, and a file that was cut off has none. Bytes after the
 * end are let be (cameras and phones append further pictures there).
 */
export function readJpeg(bytes: Uint8Array): HeaderReading {
  let at = 2;
  let frame: Frame | null = null;
  let orientation: Orientation = 1;
  let scans = 0;
  for (;;) {
    if (bytes[at] !== 0xff) return at < bytes.length ? malformed(`there is no marker at byte ${at}`) : cutOff(bytes, scans);
    while (bytes[at] === 0xff) at++;
    const marker = bytes[at++];
    if (marker === undefined) return cutOff(bytes, scans);
    if (marker === EOI) return frame && scans > 0 ? describe(frame, orientation) : malformed("it ends without any pixel data");
    if (isAlone(marker)) continue;
    if (marker === 0 || marker === SOI) return malformed(`there is a stray marker at byte ${at - 1}`);
    const length = u16be(bytes, at);
    if (at + 2 > bytes.length || at + length > bytes.length) return cutOff(bytes, scans);
    if (length < 2) return malformed(`a segment at byte ${at} has an impossible length`);
    const body = bytes.subarray(at + 2, at + length);
    at += length;
    if (isFrame(marker)) {
      if (frame) return malformed("it has two frame headers");
      frame = readFrame(marker, body);
      if (!frame) return malformed("its frame header is damaged");
    } else if (marker === APP1 && fourCc(body, 0) === "Exif" && orientation === 1) {
      orientation = exifOrientation(body.subarray(6));
    } else if (marker === SOS) {
      if (!frame) return malformed("its pixel data comes before its frame header");
      scans++;
      at = endOfScan(bytes, at);
    }
  }
}

function cutOff(bytes: Uint8Array, scans: number): HeaderReading {
  const where = scans > 0 ? "inside its pixel data" : "inside its header";
  return malformed(`it ends ${where}, after ${bytes.length} bytes`);
}

function readFrame(marker: number, body: Uint8Array): Frame | null {
  const components = body[5] ?? 0;
  if (components === 0 || body.length !== 6 + 3 * components) return null;
  return { marker, precision: body[0] ?? 0, height: u16be(body, 1), width: u16be(body, 3), components };
}

function describe(frame: Frame, orientation: Orientation): HeaderReading {
  const { width, height } = frame;
  if (width === 0 || height === 0) return malformed(`its header says ${width}x${height} pixels`);
  const undecodable = whyUndecodable(frame);
  return {
    ok: true,
    header: { stored: { width, height }, orientation, mayBeTransparent: false, ...(undecodable && { undecodable }) },
  };
}

/** Baseline, extended and progressive Huffman coding with 8 bits and one or three components are decoded. */
function whyUndecodable({ marker, precision, components }: Frame): string | undefined {
  if (precision !== 8) return `a JPEG with ${precision} bits a sample`;
  if (marker > 0xc2) return "a lossless, hierarchical or arithmetic-coded JPEG";
  if (components === 4) return "a CMYK JPEG";
  return components === 1 || components === 3 ? undefined : `a JPEG with ${components} components`;
}
