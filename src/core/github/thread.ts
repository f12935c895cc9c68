import { compareStamps, readMarker, withoutMarker } from "./marker.ts";
import type { Stamp } from "./marker.ts";

/** What to do about a thread of comments, decided from the comments alone. */

export type Comment = {
  readonly id: number;
  readonly body: string;
  readonly url: string;
  readonly author: { readonly login: string; readonly isBot: boolean } | null;
};

/** A comment that carries our marker, whoever wrote it. */
export type Marked = Comment & { readonly stamp: Stamp };

export type CommentPlan =
  | { readonly kind: "create" }
  /** There is none, and none is wanted. */
  | { readonly kind: "skip" }
  /** A newer run has written already. */
  | { readonly kind: "superseded"; readonly comment: Marked }
  | { readonly kind: "update" | "unchanged"; readonly comment: Marked; readonly duplicates: readonly Marked[] };

/** The login of the token that a workflow has by itself. */
export const ACTIONS_BOT = "github-actions[bot]";

/** The comments with the marker of this id, oldest first. */
export function markedComments(comments: readonly Comment[], id: string): Marked[] {
  return comments
    .flatMap((comment) => {
      const marker = readMarker(comment.body);
      return marker?.id === id ? [{ ...comment, stamp: marker.stamp }] : [];
    })
    .toSorted((a, b) => a.id - b.id);
}

/** True for what a workflow's own token wrote, which needs no look-up of who we are. */
export function isByActionsBot({ author }: Comment): boolean {
  return author !== null && author.isBot && author.login === ACTIONS_BOT;
}

/** True for what this login wrote; logins have no case. A look-alike account never has the suffix of a bot. */
export function isBy(login: string | null, { author }: Comment): boolean {
  if (login === null || author === null) return false;
  return author.login.toLowerCase() === login.toLowerCase() && author.isBot === login.endsWith("[bot]");
}

/** The oldest of our comments is kept, so that links to it and its place in the thread stay. */
export function planComment(
  ours: readonly Marked[],
  wanted: { readonly body: string; readonly stamp: Stamp; readonly mayCreate: boolean },
): CommentPlan {
  const [kept, ...duplicates] = ours;
  if (!kept) return wanted.mayCreate ? { kind: "create" } : { kind: "skip" };
  const newer = ours.find((comment) => compareStamps(comment.stamp, wanted.stamp) > 0);
  if (newer) return { kind: "superseded", comment: newer };
  const isSame = withoutTimes(kept.body) === withoutTimes(wanted.body);
  return { kind: isSame ? "unchanged" : "update", comment: kept, duplicates };
}

/** A report whose run came later and found the same is the same: `2026-11-22 18:20 UTC` and `(took 12 s)` do not count. */
function withoutTimes(body: string): string {
  return withoutMarker(body).replace(/\d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC|\(took [^()]*\)/g, "");
}

/** What stands in a superfluous comment of ours: no figures that could go stale, and no marker that would be found again. */
export function pointerBody(url: string): string {
  return `This report is kept up to date in [another comment](<${url.replace(/[<>\s]/g, encodeURIComponent)}>).`;
}
