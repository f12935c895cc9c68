/** One number a pixel, row by row; luma in 0 to 255. */
export type Plane = { readonly width: number; readonly height: number; readonly values: Float32Array };

/** Decoded pixels: red, green, blue, alpha (not premultiplied), row by row. */
export type Pixels = { readonly width: number; readonly height: number; readonly rgba: Uint8Array | Uint8ClampedArray };

/** What transparent pixels are laid on: 0 for black, 255 for white. */
export type Ground = 0 | 255;
