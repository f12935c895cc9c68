import type { Pixels } from "./plane.ts";

/** An alpha from here on counts as opaque: scaling and encoders leave 253 or 254 where they mean opaque, and nobody sees it. */
export const OPAQUE_FROM = 250;

/** Whether no pixel is transparent. */
export function isOpaque({ rgba }: Pixels): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at]! < OPAQUE_FROM) return false;
  return true;
}
