import type { Phrase } from "./audit-words.ts";
import { clip, clipMiddle, mdCode, mdText } from "./escape.ts";
import type { Shift } from "./shift.ts";

/** Small pieces of GitHub Markdown. Arguments called `markdown` are inert or ours already; arguments called `text` are not. */

/** Longest id that is shown in full, in code points. */
export const ID_LENGTH = 60;

/** Longest note in a cell, in code points. */
const NOTE = 40;

/** An id in the code font, shortened when it is very long. */
export function idCode(text: string): string {
  return mdCode(clipMiddle(text, ID_LENGTH));
}

/** A sentence from outside of at most `length` code points. */
export function sentence(text: string, length: number): string {
  return mdText(clip(text, length));
}

/** Keeps what belongs together on one line: no-break spaces, and a word joiner where a dash or a sign would allow a break. */
export function nowrap(text: string): string {
  return text
    .replaceAll(" ", "\u{A0}")
    .replaceAll("–\u{A0}", "–\u{2060}\u{A0}")
    .replace(/^[-+](?=\$)/, "$&\u{2060}");
}

/** A value then and now: a line may end only around the arrow. Its notes are shown apart. */
export function shifted({ from, to, percent }: Shift): string {
  return `${from === null ? "" : `${nowrap(from)} → `}${nowrap(to)}${percent === null ? "" : ` ${nowrap(`(${percent})`)}`}`;
}

/** The notes of a value, for the small lines of its cell. */
export function notesOf({ notes }: Shift): string[] {
  return notes.map((note) => nowrap(sentence(note, NOTE)));
}

/** A sentence whose pieces in the code font come from outside. */
export function phrase(pieces: Phrase): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : idCode(piece.code))).join("");
}

/** A column: its heading, and whether it holds numbers, which stand on the right. */
export type Column = { readonly title: string; readonly number?: true };

/** A table; `rows` are Markdown without line breaks and without bare `|`. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ title }) => title)),
    line(columns.map(({ number }) => (number ? "--:" : ":--"))),
    ...rows.map(line),
  ].join("\n");
}

/** Lines below each other in one cell; the ones after the first are small. */
export function stacked(first: string, ...small: readonly (string | null)[]): string {
  return [first, ...small.filter((line) => line !== null && line !== "").map((line) => `<sub>${line}</sub>`)].join("<br>");
}

/** What readers can open: `summary` is Markdown of one line. */
export function details(summary: string, markdown: string): string {
  return `<details><summary>${summary}</summary>\n\n${markdown}\n\n</details>`;
}

/** A GitHub alert around one or more lines of Markdown. */
export function alert(kind: "NOTE" | "WARNING" | "CAUTION" | "IMPORTANT", lines: readonly string[]): string {
  return [`> [!${kind}]`, ...lines.map((line) => `> ${line}`)].join("\n");
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/** Joins the blocks that are there with an empty line between. */
export function blocks(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join("\n\n");
}

/** "and 3 more …" under a list or a table that was shortened, or null. */
export function more(total: number, shown: number, what: string): string | null {
  return total > shown ? `and ${total - shown} more ${what}` : null;
}
