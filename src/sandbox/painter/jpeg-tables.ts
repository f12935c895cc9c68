/** The tables of a baseline JPEG: quantisation and Huffman codes as in ITU-T T.81, annex K. */

/** Where the coefficient at each place of the zigzag order stands in the block. */
export const ZIGZAG = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28, 35, 42,
  49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
] as const;

/** Table K.1, row by row. */
const LUMA = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
  18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112,
  100, 103, 99,
];
/** Table K.2: its upper left corner; the rest is 99. */
const CHROMA_CORNER = [17, 18, 24, 47, 18, 21, 26, 66, 24, 26, 56, 99, 47, 66, 99, 99];

/** Quantisation tables in natural order for a quality of 1-100, scaled as the Independent JPEG Group's library does. */
export function quantisation(quality: number): { readonly luma: Uint8Array; readonly chroma: Uint8Array } {
  const scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
  const scaled = (value: number): number => Math.min(255, Math.max(1, Math.floor((value * scale + 50) / 100)));
  const chroma = Array.from({ length: 64 }, (_, i) => (i >> 3 < 4 && (i & 7) < 4 ? CHROMA_CORNER[(i >> 3) * 4 + (i & 7)]! : 99));
  return { luma: Uint8Array.from(LUMA, scaled), chroma: Uint8Array.from(chroma, scaled) };
}

/** A Huffman table as the file holds it: how many codes there are of each length 1-16, and their symbols in order. */
export type HuffmanTable = { readonly counts: readonly number[]; readonly symbols: readonly number[] };

const hex = (text: string): number[] => text.split(" ").map((pair) => Number.parseInt(pair, 16));

export const LUMA_DC: HuffmanTable = {
  counts: [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
  symbols: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
};

export const LUMA_AC: HuffmanTable = {
  counts: [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d],
  symbols: hex(
    "01 02 03 00 04 11 05 12 21 31 41 06 13 51 61 07 22 71 14 32 81 91 a1 08 23 42 b1 c1 15 52 d1 f0 24 33 62 72 82 09 0a 16 17 18 19 " +
      "1a 25 26 27 28 29 2a 34 35 36 37 38 39 3a 43 44 45 46 47 48 49 4a 53 54 55 56 57 58 59 5a 63 64 65 66 67 68 69 6a 73 74 75 76 " +
      "77 78 79 7a 83 84 85 86 87 88 89 8a 92 93 94 95 96 97 98 99 9a a2 a3 a4 a5 a6 a7 a8 a9 aa b2 b3 b4 b5 b6 b7 b8 b9 ba c2 c3 c4 " +
      "c5 c6 c7 c8 c9 ca d2 d3 d4 d5 d6 d7 d8 d9 da e1 e2 e3 e4 e5 e6 e7 e8 e9 ea f1 f2 f3 f4 f5 f6 f7 f8 f9 fa",
  ),
};

/** The code of each symbol and its length in bits. */
export type Codes = { readonly code: Uint16Array; readonly length: Uint8Array };

export function codesOf({ counts, symbols }: HuffmanTable): Codes {
  const codes: Codes = { code: new Uint16Array(256), length: new Uint8Array(256) };
  let code = 0;
  let index = 0;
  counts.forEach((count, position) => {
    for (let i = 0; i < count; i++) {
      const symbol = symbols[index++]!;
      codes.code[symbol] = code++;
      codes.length[symbol] = position + 1;
    }
    code <<= 1;
  });
  return codes;
}
