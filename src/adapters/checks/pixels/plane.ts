/** One number a pixel, row by row; luma in 0 to 255. */
export type Plane = { readonly width: number; readonly height: number; readonly values: Float32Array };

/** Decoded pixels: red, green, blue, alpha (not premultiplied), row by row. */
export type Pixels = { readonly width: number; readonly height: number; readonly rgba: Uint8Array | Uint8ClampedArray };

/** What transparent pixels are laid on: a grey from 0 (black) to 255 (white); "opaque" when there are none. */
export type Ground = number | "opaque";
