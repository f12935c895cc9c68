/** What a price list sends is somebody else's text: it is read without trust and shown cut and without control characters. */

const LONGEST = 80;
const MOST_NAMES = 12;

/** A text from outside as it may stand in a message: at most 80 characters, and nothing in it that cannot be seen. */
export function shown(text: string): string {
  return text.slice(0, LONGEST).replace(/\p{C}/gu, "?");
}

/** Names from outside as part of a sentence; a list of hundreds helps nobody. */
export function listed(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).map(shown).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

/** A value from outside as it may stand in a message. */
export function shownValue(value: unknown): string {
  if (typeof value === "string") return `"${shown(value)}"`;
  if (value === undefined) return "missing";
  return typeof value === "object" && value !== null ? "not a plain value" : shown(JSON.stringify(value) ?? "");
}
