import { clean } from "./escape.ts";

/** Text in the cells of a terminal. Where terminals disagree the wider answer is taken, so that a line never overflows. */

const WIDE =
  /[\u1100-\u115F\u231A-\u23FF\u2600-\u27BF\u2B00-\u2BFF\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1B000}-\u{1B2FF}\u{1F000}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const NO_WIDTH = /\p{Mn}|\p{Me}/u;

/** Columns that a text takes; the text must be clean, without control characters. */
export function columns(text: string): number {
  let total = 0;
  for (const character of text) total += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return total;
}

/** Clean text in at most `width` columns; what is left out of the middle is shown by an ellipsis, since ids often differ at their end. */
export function shorten(text: string, width: number): string {
  const shown = clean(text);
  if (columns(shown) <= width) return shown;
  if (width < 2) return "…".slice(0, Math.max(0, width));
  const characters = Array.from(shown);
  const tail = takeColumns(characters.toReversed(), Math.floor((width - 1) / 3)).toReversed();
  const head = takeColumns(characters, width - 1 - columns(tail.join("")));
  return `${head.join("")}…${tail.join("")}`;
}

function takeColumns(characters: readonly string[], width: number): string[] {
  const taken: string[] = [];
  let used = 0;
  for (const character of characters) {
    used += columns(character);
    if (used > width) break;
    taken.push(character);
  }
  return taken;
}

/** Fills a text up to `width` columns; numbers are put on the right. */
export function pad(text: string, width: number, right = false): string {
  const spaces = " ".repeat(Math.max(0, width - columns(text)));
  return right ? spaces + text : text + spaces;
}

/** Breaks clean text into lines of at most `width` columns, at spaces where there are some. Later lines begin with `indent`. */
export function wrap(text: string, width: number, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of clean(text)
    .split(" ")
    .flatMap((each) => pieces(each, width - indent.length))) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (columns(joined) <= width) {
      line = joined;
      continue;
    }
    lines.push(line);
    line = indent + word;
  }
  return [...lines, line];
}

/** A word that is longer than a line, in pieces that are not. */
function pieces(word: string, width: number): string[] {
  if (columns(word) <= width) return [word];
  const found: string[] = [];
  let rest = Array.from(word);
  while (rest.length > 0) {
    const piece = takeColumns(rest, Math.max(2, width));
    found.push(piece.join(""));
    rest = rest.slice(piece.length);
  }
  return found;
}
