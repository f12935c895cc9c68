/** JSON pointers (RFC 6901), on own properties only: a page must not reach what every object inherits. */

export type Pointed = {
  readonly value: unknown;
  /** The object or list that has the value; null for the whole document. */
  readonly holder: unknown;
};

/** What is at a pointer, or null when it leads nowhere. */
export function pointTo(document: unknown, pointer: string): Pointed | null {
  if (pointer === "") return { value: document, holder: null };
  let pointed: Pointed = { value: document, holder: null };
  for (const token of pointer.slice(1).split("/")) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    const holder = pointed.value;
    if (typeof holder !== "object" || holder === null || !isKeyOf(holder, key)) return null;
    pointed = { value: (holder as Record<string, unknown>)[key], holder };
  }
  return pointed;
}

/** An index has no leading zero, and `length` is no part of a list. */
function isKeyOf(holder: object, key: string): boolean {
  return Array.isArray(holder) ? /^(?:0|[1-9]\d{0,9})$/.test(key) && Object.hasOwn(holder, key) : Object.hasOwn(holder, key);
}
