import { never } from "../terms.ts";

/** The input `comment`: when a report becomes a comment. */
export const COMMENT_POLICIES = ["always", "on-change", "on-warning", "never"] as const;
export type CommentPolicy = (typeof COMMENT_POLICIES)[number];

/** What may be done: `update` means that an existing comment is kept up to date and none is created. */
export type CommentPermit = "create-or-update" | "update" | "nothing";

/** A policy holds back only a first comment: one that is there is always updated, since it would go stale. */
export function commentPermit(
  policy: CommentPolicy,
  report: { readonly isChanged: boolean; readonly hasWarnings: boolean },
): CommentPermit {
  switch (policy) {
    case "always":
      return "create-or-update";
    case "on-change":
      return report.isChanged ? "create-or-update" : "update";
    case "on-warning":
      return report.hasWarnings ? "create-or-update" : "update";
    case "never":
      return "nothing";
    default:
      return never(policy);
  }
}
