import type { TextCheck } from "../manifest/check-schema.ts";
import { clip } from "../report/escape.ts";
import type { CheckFailure } from "./port.ts";
import type { LeafResult } from "./tree.ts";

/**
 * Whether words can be read in an image, from what was recognized in it. Words count as there when the character error rate of the
 * best-matching stretch of the recognized text is low enough: Levenshtein's distance (1966) / characters of the wanted words. Before
 * they are compared, both sides are put into Unicode NFKC and, unless case counts, lower case; white space is left out of both, so
 * that letters set wide or words run together are no errors. A stretch begins and ends where a word does: "cat" is not in "catalogue".
 */

/** A recognized word; `confidence` is the recognizer's own, from 0 to 100. */
export type ReadWord = { readonly text: string; readonly confidence: number };

/** Words under this confidence on average may be what the recognizer makes of texture: they forbid nothing by themselves. */
export const CONFIDENCE_FLOOR = 60;

/** A stretch of recognized text that wanted words match with so many edits. */
export type Match = { readonly edits: number; readonly confidence: number };

/**
 * The result of a check from one or more readings of the same image, each in reading order. Words that are forbidden and found with a
 * confidence under the floor make it `undetermined`: they may be there, or in the recognizer's eye.
 */
export function judgeText(spec: TextCheck, readings: readonly (readonly ReadWord[])[]): LeafResult {
  const texts = readings.map((words) => textOf(words, spec.caseSensitive));
  const found = (phrase: string): Match[] => texts.flatMap((text) => matches(phrase, text, spec));
  const missing = spec.contains.filter((phrase) => !found(phrase).some(({ edits }) => isThere(edits, phrase, spec)));
  const rejected = missing.map((phrase) => failure(`${quoted(phrase)} cannot be read; ${whatIsRead(readings)}.`));
  const doubtful: CheckFailure[] = [];
  for (const phrase of spec.forbids) {
    const there = found(phrase).filter(({ edits }) => isThere(edits, phrase, spec));
    const surest = Math.max(...there.map(({ confidence }) => confidence));
    if (there.length === 0) continue;
    if (surest >= CONFIDENCE_FLOOR) rejected.push(failure(`${quoted(phrase)} can be read, and must not be.`));
    else
      doubtful.push(
        failure(
          `${quoted(phrase)}, which must not be there, may be: it was read with a confidence of ${Math.round(surest)} of 100; at least ${CONFIDENCE_FLOOR} would be sure.`,
        ),
      );
  }
  if (rejected.length > 0) return { verdict: "rejected", failures: rejected };
  return doubtful.length > 0 ? { verdict: "undetermined", failures: doubtful } : { verdict: "usable", failures: [] };
}

/** Whether another reading of the same image could not change the result. */
export function isSettled(spec: TextCheck, readings: readonly (readonly ReadWord[])[]): boolean {
  const { verdict } = judgeText(spec, readings);
  if (spec.forbids.length === 0) return verdict === "usable";
  return judgeText({ ...spec, contains: [] }, readings).verdict === "rejected";
}

function isThere(edits: number, phrase: string, { maxErrorRate, caseSensitive }: TextCheck): boolean {
  return edits <= maxErrorRate * lettersOf(phrase, caseSensitive).length + 1e-9;
}

/** The least error rate of wanted words in a text, from 0; 1 when nothing was read. */
export function errorRate(phrase: string, words: readonly ReadWord[], caseSensitive = false): number {
  const letters = lettersOf(phrase, caseSensitive);
  const edits = matches(phrase, textOf(words, caseSensitive), { caseSensitive }).map((match) => match.edits);
  return Math.min(letters.length, ...edits) / letters.length;
}

/** A text without its white space: each letter with its word's confidence, and whether a word may begin before or end after it. */
type Text = readonly {
  readonly letter: string;
  readonly begins: boolean;
  readonly ends: boolean;
  readonly confidence: number;
}[];

function textOf(words: readonly ReadWord[], caseSensitive: boolean): Text {
  return words.flatMap(({ text, confidence }) => {
    const letters = lettersOf(text, caseSensitive);
    const joined = (index: number): boolean => isInWord(letters[index]) && isInWord(letters[index + 1]);
    return letters.map((letter, index) => ({ letter, confidence, begins: !joined(index - 1), ends: !joined(index) }));
  });
}

function lettersOf(text: string, caseSensitive: boolean): string[] {
  const normal = text.normalize("NFKC").replace(/[\s\p{Z}\p{Cc}\p{Cf}]+/gu, "");
  return Array.from(caseSensitive ? normal : normal.toLowerCase().normalize("NFKC"));
}

/** Scripts that are written without spaces have no words to tell apart: a stretch may begin and end at any of their characters. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function isInWord(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}\p{M}]/u.test(letter) && !UNSPACED.test(letter);
}

/**
 * For every place at which a stretch may end, the stretch that ends there with the fewest edits (Sellers' algorithm, 1980, with
 * beginnings and ends only at the bounds of words); its confidence is the mean over its letters.
 */
function matches(phrase: string, text: Text, { caseSensitive }: Pick<TextCheck, "caseSensitive">): Match[] {
  const wanted = lettersOf(phrase, caseSensitive);
  // For each length of text: the fewest edits that make it end in the part of `wanted` so far, and where that stretch begins.
  let row: { readonly edits: number; readonly from: number }[] = [];
  for (let j = 0; j <= text.length; j++)
    row.push(text[j]?.begins !== false ? { edits: 0, from: j } : { edits: row[j - 1]!.edits + 1, from: row[j - 1]!.from });
  for (const letter of wanted) {
    const next = [{ edits: row[0]!.edits + 1, from: row[0]!.from }];
    for (let j = 1; j <= text.length; j++) {
      const [aslant, above, before] = [row[j - 1]!, row[j]!, next[j - 1]!];
      const options = [
        { edits: aslant.edits + (text[j - 1]!.letter === letter ? 0 : 1), from: aslant.from },
        { edits: above.edits + 1, from: above.from },
        { edits: before.edits + 1, from: before.from },
      ];
      next.push(options.reduce((best, option) => (option.edits < best.edits ? option : best)));
    }
    row = next;
  }
  return row.flatMap(({ edits, from }, end): Match[] =>
    end > from && text[end - 1]!.ends
      ? [{ edits, confidence: mean(text.slice(from, end).map(({ confidence }) => confidence)) }]
      : [],
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function failure(message: string): CheckFailure {
  return { check: "text", message };
}

function quoted(text: string): string {
  return `"${clip(text, 80)}"`;
}

/** What an image says is hostile text: cut, and on one line. */
function whatIsRead(readings: readonly (readonly ReadWord[])[]): string {
  const sure = readings.map((words) => words.filter(({ confidence }) => confidence >= CONFIDENCE_FLOOR).map(({ text }) => text));
  const longest = sure.toSorted((a, b) => b.length - a.length)[0] ?? [];
  return longest.length === 0 ? "no text was read for sure" : `what is read is ${quoted(longest.join(" "))}`;
}
