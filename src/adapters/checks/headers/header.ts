/** What the header readers find out without decoding a pixel. */

/** EXIF orientation, 1 to 8; from 5 on a viewer swaps width and height. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export type Header = {
  /** In pixels, as stored; null when this version does not read the size of the format. */
  readonly stored: { readonly width: number; readonly height: number } | null;
  readonly orientation: Orientation;
  /** False when the file cannot hold transparent pixels. */
  readonly mayBeTransparent: boolean;
  /** Why a valid file cannot be decoded here, such as "a CMYK JPEG"; absent when it can. */
  readonly undecodable?: string;
};

/** A header, or a sentence fragment saying what is wrong with the file ("it ends inside ..."). */
export type HeaderReading = { readonly ok: true; readonly header: Header } | { readonly ok: false; readonly problem: string };

export function malformed(problem: string): HeaderReading {
  return { ok: false, problem };
}

/** Width and height in pixels as a viewer shows the image. */
export function shownSize(header: Header): { readonly width: number; readonly height: number } | null {
  if (header.stored === null) return null;
  const { width, height } = header.stored;
  return header.orientation >= 5 ? { width: height, height: width } : { width, height };
}
