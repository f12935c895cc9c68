/**
 * What a standing issue remembers, in one hidden line of its body or of a comment on it:
 * `<!-- usable-image-cost memory=1 reported=<about>.<change>,... -->`. Keys are kept as digests of a fixed length, so the line
 * is bounded and no text from outside stands in it. Anybody who may edit the issue may have changed it: a line that is not
 * exactly of this form is no memory.
 */

/** One thing that a person is told once. */
export type Change = {
  /** The same as long as the change is the same one, such as "price-changed z-image 1K 0.003 0.004". */
  readonly key: string;
  /** Plain text of one sentence; it is made inert here. */
  readonly sentence: string;
  /** What it is about, such as the candidate's id: see `unread` of an audit. */
  readonly about?: string;
};

/** Digests of the changes that were reported and have not gone away since. */
export type Memory = ReadonlySet<string>;

/** At most 22 characters each, so 22,000 characters of the 65,536 that GitHub takes. */
export const MOST_REMEMBERED = 1_000;

const LINE = /^<!-- usable-image-cost memory=1 reported=([0-9a-z.,]*) -->$/;
const ENTRY = /^[0-9a-z]{1,7}\.[0-9a-z]{1,13}$/;

/** The digest of a change: what it is about, a dot, and the change itself. */
export function digestOf({ key, about }: Pick<Change, "key" | "about">): string {
  return `${aboutDigest(about)}.${fnv1a64(key).toString(36)}`;
}

/** True when a digest belongs to one of these. */
export function isAbout(entry: string, abouts: ReadonlySet<string>): boolean {
  return abouts.has(entry.slice(0, entry.indexOf(".")));
}

/** A change that is about nothing is never held back by what could not be read. */
export function aboutDigest(about: string | undefined): string {
  return about === undefined ? "0" : (fnv1a64(`about ${about}`) % ABOUTS).toString(36);
}

export function memoryLine(memory: Memory): string {
  return `<!-- usable-image-cost memory=1 reported=${[...memory].slice(0, MOST_REMEMBERED).join(",")} -->`;
}

/** The last memory in a body, wherever a person's edit has moved it; empty when there is none that can be read. */
export function readMemory(body: string): Memory {
  const found = body.split(/\r?\n/).findLast((line) => LINE.test(line));
  const text = LINE.exec(found ?? "")?.[1] ?? "";
  const entries = text === "" ? [] : text.split(",");
  const isWhole = entries.length <= MOST_REMEMBERED && entries.every((entry) => ENTRY.test(entry));
  return new Set(isWhole ? entries : []);
}

/** True for a line that only this program reads. */
export function isMemoryLine(line: string): boolean {
  return LINE.test(line);
}

/** 36^7, so that the digest of a subject has at most seven characters. */
const ABOUTS = 78_364_164_096n;
const PRIME = 0x100000001b3n;

/** FNV-1a with 64 bits over UTF-16 code units: two of a thousand changes meet once in 10^13 issues. */
function fnv1a64(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * PRIME);
  return hash;
}
