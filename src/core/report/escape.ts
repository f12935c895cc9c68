/**
 * Makes text inert that comes from a manifest, a provider or an image, before it is published (DESIGN.md, section 7).
 * What GitHub does to Markdown has two halves, and both are answered: the parser (CommonMark with the GFM extensions) and
 * the filters that later look at plain text for mentions, references, commits and emoji. The parser is answered with
 * character references, which never count as markup; the filters with a zero-width space, which breaks what they look for.
 */

const NOT_TEXT = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const STACKED_MARKS = /(\p{M}{6})\p{M}+/gu;
const REPLACEMENT = "\u{FFFD}";

/**
 * One line of visible text: white space of any kind becomes one space, and what steers instead of showing (control
 * characters, terminal escapes, bidirectional overrides, zero-width characters, lone surrogates) becomes U+FFFD.
 */
export function clean(text: string): string {
  return text
    .replace(/[\s\u0085]+/gu, " ")
    .replace(NOT_TEXT, REPLACEMENT)
    .replace(STACKED_MARKS, "$1")
    .trim();
}

/** Clean text of at most `length` code points; what is left out is shown by an ellipsis. */
export function clip(text: string, length: number): string {
  const characters = Array.from(clean(text));
  return characters.length <= length ? characters.join("") : `${characters.slice(0, Math.max(0, length - 1)).join("")}…`;
}

/** As `clip`, but what is left out is in the middle: ids often differ at their ends. */
export function clipMiddle(text: string, length: number): string {
  const characters = Array.from(clean(text));
  if (characters.length <= length) return characters.join("");
  const tail = Math.floor((length - 1) / 3);
  return `${characters.slice(0, length - 1 - tail).join("")}…${characters.slice(characters.length - tail).join("")}`;
}

/** Clean text for HTML content and for attributes in double quotes. */
export function htmlText(text: string): string {
  return clean(text).replace(/[&<>"'`]/g, reference);
}

/** Clean text as Markdown that shows exactly that text, in a paragraph, a list item, an alert or a table cell. */
export function mdText(text: string): string {
  return clean(text)
    .replace(SIGNIFICANT, (found) => replaceSignificant(found))
    .replace(/^([-+=])/, reference)
    .replace(/^(\d{1,9})([.)])/, (_, digits: string, end: string) => digits + reference(end));
}

/** Clean text in the code font. An empty text shows as a dash. */
export function mdCode(text: string): string {
  const shown = clean(text);
  if (shown === "") return "–";
  return PLAIN_CODE.test(shown) ? `\`${shown}\`` : `<code>${mdText(shown)}</code>`;
}

/** Nothing in it can end a code span or a table cell, or look like a comment in the raw text. */
const PLAIN_CODE = /^[^`|\\<>&]*$/;

const ZERO_WIDTH_SPACE = "&#8203;";

/** Longer finds first; a find is either one character of markup or the start of something that a filter would link. */
const SIGNIFICANT = new RegExp(
  [
    String.raw`www(?=\.)`,
    String.raw`:(?=\/\/|[\w+-]+:)`,
    String.raw`\b(?:GH|GHSA|CVE)(?=-)`,
    // Commit-like hexadecimal, but not the decimals of an amount.
    String.raw`(?<![0-9a-z])(?!(?<=\d\.)\d+(?![0-9a-z]))[0-9a-f]{7,64}(?![0-9a-z])`,
    String.raw`@`,
    // An amount keeps its dollar: a sign before a digit cannot end a formula. Any other could.
    String.raw`\$(?!\d)`,
    "[&<>`\\\\*_~|\\[\\]#]",
  ].join("|"),
  "gi",
);

function replaceSignificant(found: string): string {
  if (found === "$") return "<span>$</span>";
  if (found === "@" || found === ":") return found + ZERO_WIDTH_SPACE;
  if (found === "#") return reference("#") + ZERO_WIDTH_SPACE;
  if (found.length === 1) return reference(found);
  if (/^[0-9a-f]{7,}$/i.test(found)) return found.replace(/.{6}(?=.)/g, `$&${ZERO_WIDTH_SPACE}`);
  return found + ZERO_WIDTH_SPACE;
}

const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function reference(character: string): string {
  return NAMED[character] ?? `&#${character.codePointAt(0)};`;
}
