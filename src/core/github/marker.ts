/**
 * The hidden last line that says which comment is ours, and of which run:
 * `<!-- usable-image-cost id=<id> run=<run id> attempt=<n> at=<ISO time> -->`.
 */

/** Which run wrote a comment; `runId` is GitHub's decimal number, `at` an ISO time. */
export type Stamp = { readonly runId: string; readonly attempt: number; readonly at: string };

export type Marker = { readonly id: string; readonly stamp: Stamp };

const LINE = /^<!-- usable-image-cost id=(\S+) run=(\d{1,20}) attempt=(\d{1,9}) at=(\S+) -->$/;
const SAFE_ID = /^(?!.*--)[\w.!~*'():%-]+$/;

/**
 * The id of a comment from what makes a report one of a kind: workflow, job and the manifest's path. Different parts give
 * different ids, and none can end an HTML comment.
 */
export function commentKey(...parts: readonly string[]): string {
  const encoded = parts.map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, "\u{FFFD}")));
  return encoded.join(":").replace(/-(?=-)/g, "%2D");
}

/** @throws RangeError for an id that `commentKey` did not make, or a stamp that could not be read back. */
export function markerLine({ id, stamp }: Marker): string {
  const line = `<!-- usable-image-cost id=${id} run=${stamp.runId} attempt=${stamp.attempt} at=${stamp.at} -->`;
  if (!SAFE_ID.test(id) || !LINE.test(line)) throw new RangeError(`not a marker: ${line}`);
  return line;
}

/** The marker in the last line of a body; null when there is none, or when it is quoted or inside a block of code. */
export function readMarker(body: string): Marker | null {
  const lines = linesOf(body);
  const match = LINE.exec(lines.at(-1) ?? "");
  if (!match || openFence(lines) !== null) return null;
  const [, id = "", runId = "", attempt = "", at = ""] = match;
  return { id, stamp: { runId, attempt: Number(attempt), at } };
}

/** A body with its marker as the last line; a block of code that was left open is closed first, or it would swallow it. */
export function withMarker(body: string, marker: Marker): string {
  const open = openFence(linesOf(body));
  return `${body.trimEnd()}${open === null ? "" : `\n${open}`}\n\n${markerLine(marker)}`;
}

/** A body without its marker, and without what GitHub's own editor changes: for telling whether a text is the same. */
export function withoutMarker(body: string): string {
  const lines = linesOf(body);
  return (LINE.test(lines.at(-1) ?? "") ? lines.slice(0, -1) : lines).join("\n").trimEnd();
}

/** Below zero when `a` is the older run: by run id, then attempt, then time. */
export function compareStamps(a: Stamp, b: Stamp): number {
  const runs = BigInt(a.runId) - BigInt(b.runId);
  if (runs !== 0n) return runs < 0n ? -1 : 1;
  if (a.attempt !== b.attempt) return a.attempt - b.attempt;
  return (Date.parse(a.at) || 0) - (Date.parse(b.at) || 0);
}

function linesOf(body: string): string[] {
  return body.trimEnd().split(/\r?\n/);
}

/** The fence of a block of code that is still open at the last line (CommonMark 0.31, section 4.5), or null. */
function openFence(lines: readonly string[]): string | null {
  let open: string | null = null;
  for (const line of lines) {
    const [, fence = "", rest = ""] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence === "") continue;
    if (open === null) open = fence;
    else if (fence.startsWith(open) && rest.trim() === "") open = null;
  }
  return open;
}
