import type { Hash } from "../ports.ts";

/** Names that Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A folder name for an id, the same on every file system: the id itself where it is lower case and plain, else what is plain of it
 * and eight digits of its hash, so that different ids never share a folder.
 */
export function pathSegment(id: string, hash: Hash): string {
  const plain = id
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[.-]+|[.-]+$/g, "")
    .slice(0, 60);
  return plain === id && !RESERVED.test(plain) ? plain : `${plain || "prompt"}-${hash(id).slice(0, 8)}`;
}

/** Where an attempt's image lies in the output directory: `images/<candidate>/<prompt>/<n>.<ext>`. */
export function imagePath(image: { candidate: string; prompt: string; number: number; format: string }, hash: Hash): string {
  const extension = EXTENSIONS[image.format] ?? "bin";
  return `images/${pathSegment(image.candidate, hash)}/${pathSegment(image.prompt, hash)}/${image.number}.${extension}`;
}

const EXTENSIONS: Readonly<Record<string, string>> = { png: "png", jpeg: "jpg", webp: "webp", gif: "gif", avif: "avif" };
