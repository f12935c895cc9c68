import { readFileHeader } from "../headers/read.ts";

/**
 * An image file as the recognizer turns it the way that viewers do. It looks for the orientation in the first 500 bytes and in one byte
 * order only, so a JPEG that is to be turned gets a segment of its own that says it there (Exif 2.32, section 4.6).
 */
export function asViewed(bytes: Uint8Array): Uint8Array {
  const reading = readFileHeader(bytes);
  if (!reading.ok || reading.header.orientation === 1) return bytes;
  const { orientation } = reading.header;
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const tiff = [...Buffer.from("MM\0*", "latin1"), 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0];
  const body = [...Buffer.from("Exif\0\0", "latin1"), ...tiff];
  const segment = [0xff, 0xe1, 0, body.length + 2, ...body];
  return Buffer.concat([bytes.subarray(0, 2), Buffer.from(segment), bytes.subarray(2)]);
}
