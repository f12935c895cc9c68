/** Text of replies: whatever a server sends, reading it never throws and what is shown of it is one short line. */

/** Of a long text only the beginning is looked at: an error page may be megabytes. */
export const MOST_QUOTED = 4_000;
const LONGEST_MESSAGE = 300;

/** One line of printable text. */
export function shorten(text: string): string {
  const line = text
    .slice(0, MOST_QUOTED)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return line.length <= LONGEST_MESSAGE ? line : `${line.slice(0, LONGEST_MESSAGE - 1)}…`;
}
