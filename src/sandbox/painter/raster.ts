/** Pixels in memory: 8-bit RGBA, rows from the top. `words` and `bytes` are two views of the same memory. */

export type Raster = {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8ClampedArray<ArrayBuffer>;
  readonly words: Uint32Array<ArrayBuffer>;
};

/** A colour as red, green and blue, each 0-255. */
export type Rgb = readonly [number, number, number];

export function newRaster(width: number, height: number): Raster {
  const buffer = new ArrayBuffer(width * height * 4);
  return { width, height, bytes: new Uint8ClampedArray(buffer), words: new Uint32Array(buffer) };
}

const byte = (value: number): number => (value < 0 ? 0 : value > 255 ? 255 : value) & 255;

/** One pixel as a 32-bit word of a little-endian machine, which all that Node runs on are. */
export function pack(red: number, green: number, blue: number, alpha = 255): number {
  return ((alpha << 24) | (byte(blue) << 16) | (byte(green) << 8) | byte(red)) >>> 0;
}

/** Linear mix of two colours; `share` 0 gives the first. */
export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

/** A colour from hue in degrees, saturation and lightness in 0-1 (CSS Color 4, section 7). */
export function hsl(hue: number, saturation: number, lightness: number): Rgb {
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  const channel = (n: number): number => {
    const k = (n + (((hue % 360) + 360) % 360) / 30) % 12;
    return 255 * (lightness - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}

/** True when a pixel is not fully opaque. */
export function hasAlpha({ words }: Raster): boolean {
  for (const word of words) if (word < 0xff000000) return true;
  return false;
}
