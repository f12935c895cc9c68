import { fourCc } from "./headers/bytes.ts";
import { EOI, SOS, segmentsOf } from "./headers/jpeg-segments.ts";

/**
 * What libjpeg tells of a JPEG. It goes on after damage to the pixel data and fills the rest with grey, telling of it only in a warning,
 * and it prints no more than the first warning of an image: a harmless one would hide the damage behind it. So the harmless ones are
 * made impossible before decoding, and what it still says is damage.
 */

/** Marker codes (ITU-T T.81, table B.1): baseline and extended sequential frames, and the segments of applications. */
const SOF0 = 0xc0;
const SOF1 = 0xc1;
const APP0 = 0xe0;
const APP14 = 0xee;

/**
 * The bytes of a JPEG in which nothing is left that libjpeg (jerror.h) would warn of although it decodes it rightly, each put as libjpeg
 * takes it to be: a JFIF version other than 1 (JWRN_JFIF_MAJOR), an unknown colour transform of Adobe's, taken as YCbCr
 * (JWRN_ADOBE_XFORM), and the progressive parameters of a sequential scan, which are not looked at (JWRN_NOT_SEQUENTIAL). A copy only
 * when there is something to put right.
 *
 * @param bytes a JPEG whose segments are known to be whole
 */
export function withoutOddities(bytes: Uint8Array): Uint8Array {
  const changes: (readonly [at: number, value: number])[] = [];
  const put = (at: number, value: number): void => void (bytes[at] !== value && changes.push([at, value]));
  let isSequential = false;
  for (const { marker, from, to } of segmentsOf(bytes)) {
    const length = to - from;
    if (marker === SOF0 || marker === SOF1) isSequential = true;
    else if (marker === APP0 && length >= 14 && fourCc(bytes, from) === "JFIF") put(from + 5, 1);
    else if (marker === APP14 && length >= 12 && fourCc(bytes, from) === "Adob" && bytes[from + 11] !== 0) put(from + 11, 1);
    else if (marker === SOS && isSequential && length >= 3) [0, 63, 0].forEach((value, index) => put(to - 3 + index, value));
  }
  if (changes.length === 0) return bytes;
  const copy = new Uint8Array(bytes);
  for (const [at, value] of changes) copy[at] = value;
  return copy;
}

/**
 * Whether libjpeg's warning about a JPEG is of damage. The one harmless message that is left: some encoders fill up the pixel data with
 * bytes of 0 or FF, and nothing comes after the end marker that it could hide.
 */
export function tellsOfDamage(line: string, bytes: Uint8Array): boolean {
  const count = /(\d+) extraneous bytes before marker 0xd9/.exec(line)?.[1];
  return count === undefined || !isPadded(bytes, Number(count));
}

/** Whether the last bytes before the end marker say nothing. */
function isPadded(bytes: Uint8Array, count: number): boolean {
  let end = 0;
  for (const { marker, from } of segmentsOf(bytes)) if (marker === EOI) end = from;
  // Fill bytes of the marker itself are not counted.
  while (bytes[end - 1] === 0xff) end--;
  return end >= count && bytes.subarray(end - count, end).every((byte) => byte === 0 || byte === 0xff);
}
