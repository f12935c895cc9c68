import { u16be } from "./bytes.ts";

/** The walk along a JPEG's markers (ITU-T T.81, annex B). */

/** Marker codes (table B.1). */
export const EOI = 0xd9;
export const SOS = 0xda;

/** Markers that stand alone, without a length: TEM and the restart markers. */
export function isAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

/** The first marker after entropy-coded data, where FF 00 is a stuffed byte and restart markers belong to the data. */
export function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** A marker, and the bytes `[from, to)` of what belongs to it; of the end marker these are the marker itself, without fill bytes. */
export type Segment = { readonly marker: number; readonly from: number; readonly to: number };

/** The segments of a JPEG that is known to be whole, from the one behind its start to the end marker. */
export function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  for (let at = 2, marker = 0; at < bytes.length && marker !== EOI;) {
    while (bytes[at] === 0xff) at++;
    marker = bytes[at++] ?? EOI;
    if (isAlone(marker)) continue;
    const to = marker === EOI ? at : at + u16be(bytes, at);
    yield { marker, from: marker === EOI ? at - 2 : at + 2, to };
    at = marker === SOS ? endOfScan(bytes, to) : to;
  }
}
