/** What a file is by its first bytes; the name it carries and the Content-Type it came with are not evidence. */

export const KINDS = [
  "png",
  "jpeg",
  "webp",
  "gif",
  "avif",
  "heic",
  "jxl",
  "bmp",
  "tiff",
  "svg",
  "html",
  "xml",
  "json",
  "text",
  "empty",
  "unknown",
] as const;
export type Kind = (typeof KINDS)[number];

/** Magic bytes by the format's own specification; the first that fits wins. `at` is the offset in bytes. */
const MAGIC: readonly { readonly kind: Kind; readonly at: number; readonly bytes: string }[] = [
  { kind: "png", at: 0, bytes: "\x89PNG\r\n\x1a\n" },
  { kind: "jpeg", at: 0, bytes: "\xff\xd8\xff" },
  { kind: "webp", at: 8, bytes: "WEBP" },
  { kind: "gif", at: 0, bytes: "GIF87a" },
  { kind: "gif", at: 0, bytes: "GIF89a" },
  { kind: "bmp", at: 0, bytes: "BM" },
  { kind: "tiff", at: 0, bytes: "II*\0" },
  { kind: "tiff", at: 0, bytes: "MM\0*" },
  { kind: "jxl", at: 0, bytes: "\xff\x0a" },
  { kind: "jxl", at: 0, bytes: "\0\0\0\x0cJXL \r\n\x87\n" },
];

/** What else the beginning must have where the magic bytes are few, or in the middle. */
const SURER: { readonly [K in Kind]?: (head: string) => boolean } = {
  webp: (head) => head.startsWith("RIFF"),
  bmp: isBitmap,
};

/** Sizes of the header behind BMP's first 14 bytes, from OS/2's (12, 16, 64) to BITMAPV5HEADER (124). */
const DIB_SIZES: ReadonlySet<number> = new Set([12, 16, 40, 52, 56, 64, 108, 124]);

/** A text may begin with "BM", too; no text has the size of a header behind it, in four bytes of which three are zero. */
function isBitmap(head: string): boolean {
  return DIB_SIZES.has(head.charCodeAt(14)) && head.startsWith("\0\0\0", 15);
}

/** Brands of an ISO base media file (`ftyp`) that hold a still image. */
const BRANDS: Readonly<Record<string, Kind>> = {
  avif: "avif",
  avis: "avif",
  heic: "heic",
  heix: "heic",
  heim: "heic",
  heis: "heic",
  mif1: "heic",
  msf1: "heic",
};

/** How much of a text is looked at, in bytes. */
const WINDOW = 1024;

/** The kind of a file from its bytes (the first kilobyte is enough). Never throws. */
export function sniff(bytes: Uint8Array): Kind {
  if (bytes.length === 0) return "empty";
  const head = latin1(bytes.subarray(0, WINDOW));
  for (const { kind, at, bytes: magic } of MAGIC) {
    if (head.startsWith(magic, at) && (SURER[kind]?.(head) ?? true)) return kind;
  }
  if (head.startsWith("ftyp", 4)) return isoBrand(head);
  return textKind(head);
}

/** AVIF files may name `mif1` as major brand and `avif` among the compatible ones, so all brands are read. */
function isoBrand(head: string): Kind {
  const size = (head.charCodeAt(0) << 24) | (head.charCodeAt(1) << 16) | (head.charCodeAt(2) << 8) | head.charCodeAt(3);
  const brands = (head.slice(8, Math.min(Math.max(size, 12), WINDOW)).match(/[^]{4}/g) ?? []).map((brand) => BRANDS[brand]);
  return brands.includes("avif") ? "avif" : (brands.find((kind) => kind !== undefined) ?? "unknown");
}

function textKind(head: string): Kind {
  const text = head.replace(/^\xef\xbb\xbf/, "").trimStart();
  if (text === "" || Array.from(text).some(isControl)) return "unknown";
  if (/^[{[]/.test(text)) return "json";
  if (/^<svg[\s>]/i.test(text) || (/^<(\?xml|!--|!doctype svg)/i.test(text) && /<svg[\s>]/i.test(text))) return "svg";
  if (/^<(!doctype html|html|head|body|title|script|center|h1|p|div)[\s>]/i.test(text)) return "html";
  if (/^<(!--)/.test(text) && /<html[\s>]/i.test(text)) return "html";
  if (/^<[?a-z]/i.test(text)) return "xml";
  return /^[\t\n\r\x20-\x7e]{4}/.test(text) ? "text" : "unknown";
}

/** A byte that no text has: a control character other than white space. */
function isControl(character: string): boolean {
  return character < " " && !/\s/.test(character);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
