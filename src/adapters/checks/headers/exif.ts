import { fourCc, u16be, u16le, u32be, u32le } from "./bytes.ts";
import type { Orientation } from "./header.ts";

const ORIENTATION_TAG = 0x0112;
const TYPE_SHORT = 3;

/**
 * The orientation in an EXIF block: a TIFF header and the first directory (Exif 2.32, section 4.6). Anything that is not as the
 * standard has it counts as upright, as viewers do it.
 *
 * @param tiff the bytes from "II" or "MM" on
 */
export function exifOrientation(tiff: Uint8Array): Orientation {
  const mark = fourCc(tiff, 0);
  const little = mark === "II*\0";
  if (!little && mark !== "MM\0*") return 1;
  const [u16, u32] = little ? [u16le, u32le] : [u16be, u32be];
  const directory = u32(tiff, 4);
  if (directory + 2 > tiff.length) return 1;
  const entries = u16(tiff, directory);
  for (let index = 0; index < entries; index++) {
    const at = directory + 2 + 12 * index;
    if (at + 12 > tiff.length) return 1;
    if (u16(tiff, at) !== ORIENTATION_TAG) continue;
    const value = u16(tiff, at + 2) === TYPE_SHORT ? u16(tiff, at + 8) : 0;
    return value >= 1 && value <= 8 ? (value as Orientation) : 1;
  }
  return 1;
}
