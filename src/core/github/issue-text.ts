import { clip } from "../report/escape.ts";
import { utf8Bytes } from "../report/fit.ts";
import { day, moment, plural } from "../report/format.ts";
import { blocks, bullets, more, sentence } from "../report/markdown.ts";
import { memoryLine, isMemoryLine } from "./issue-memory.ts";
import type { Change, Memory } from "./issue-memory.ts";
import { readMarker, withMarker, withoutMarker } from "./marker.ts";
import type { Marker } from "./marker.ts";

/** The texts of the standing issue and of the comments on it. */

/**
 * Most bytes of UTF-8 of what the caller shows in the body: GitHub's 65,536 characters without the memory (22,100), the marker
 * and the last lines.
 */
export const ISSUE_TEXT_LIMIT = 40_000;

/** The body: what the caller shows, when it was last audited unless that stands there already, and the hidden lines. */
export function issueBody(shown: string, changes: readonly Change[], memory: Memory, marker: Marker): string {
  const text = utf8Bytes(shown) <= ISSUE_TEXT_LIMIT ? shown.trimEnd() : tooLongText(changes);
  const at = moment(marker.stamp.at);
  const audited = text.includes(at) ? "" : `Last audited: ${at}. `;
  const foot = `<sub>${audited}Each audit writes this text anew: write remarks as comments.</sub>`;
  return hidden(blocks(text, foot), memory, marker);
}

/** A comment that tells of what is new. */
export function newsComment(news: readonly Change[], memory: Memory, marker: Marker): string {
  const title = `**${plural(news.length, "new change")}** in the audit of ${day(marker.stamp.at)}:`;
  return hidden(blocks(title, fittingList(news)), memory, marker);
}

/** A comment that tells why the issue is closed. */
export function allClearComment(memory: Memory, marker: Marker): string {
  const text = `All is back to the lock: in the audit of ${day(marker.stamp.at)} none of the reported changes holds any more.`;
  return hidden(`${text} This issue opens again with the next change.`, memory, marker);
}

/** What stands in an issue that two runs made at once; without a marker it is never found again. */
export function duplicateBody(kept: number): string {
  return `These changes are reported in #${kept}: two audits ran at the same moment.`;
}

/** One line for a title or a label: no steering characters, and nothing that GitHub would link. */
export function plainTitle(text: string, length: number): string {
  return clip(text, length).replace(/[@#](?=\w)/g, "$&\u{200B}");
}

/** What a reader sees, without the times: for telling whether there is anything new in it. */
export function shownText(body: string): string {
  const lines = withoutMarker(body)
    .split(/\r?\n/)
    .filter((line) => !isMemoryLine(line));
  return lines
    .join("\n")
    .replace(/\d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC/g, "")
    .trim();
}

/** The last marker of this id in a body. Not only in its last line, as in a comment: people add remarks below. */
export function findMarker(body: string, id: string): Marker | null {
  const lines = body.split(/\r?\n/);
  for (let last = lines.length - 1; last >= 0; last--) {
    if (!lines[last]!.startsWith("<!-- usable-image-cost id=")) continue;
    const marker = readMarker(lines.slice(0, last + 1).join("\n"));
    if (marker?.id === id) return marker;
  }
  return null;
}

function hidden(text: string, memory: Memory, marker: Marker): string {
  return withMarker(`${text}\n\n${memoryLine(memory)}`, marker);
}

function tooLongText(changes: readonly Change[]): string {
  const title = `**${plural(changes.length, "change")}** since the lock. The whole report is too long for an issue: it is in the run's summary.`;
  return blocks(title, fittingList(changes));
}

const SENTENCE_LENGTHS = [600, 300, 150, 80];

/** All sentences, shortened when there are many; when even short ones do not fit, the first of them and a count. */
function fittingList(changes: readonly Change[]): string {
  const listOf = (count: number, length: number): string => {
    const items = changes.slice(0, count).map((change) => sentence(change.sentence, length));
    return blocks(bullets(items), more(changes.length, count, "of this kind"));
  };
  const room = ISSUE_TEXT_LIMIT - 500;
  for (const length of SENTENCE_LENGTHS) {
    const text = listOf(changes.length, length);
    if (utf8Bytes(text) <= room) return text;
  }
  let count = changes.length;
  while (utf8Bytes(listOf(count, 80)) > room) count = Math.floor(count / 2);
  return listOf(count, 80);
}
