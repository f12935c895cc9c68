import { failed, nearest, ok, type Problem, type Result } from "./core/failure.ts";
import { COMMENT_POLICIES, type CommentPolicy } from "./core/github/policy.ts";
import { MODES, type Mode } from "./run-command.ts";

/** The Action's inputs beyond those that the command line has too. */
export type ActionInputs = { readonly mode: Mode; readonly comment: CommentPolicy };

/** Reads `mode`, `comment` and `images` from their texts; every problem at once. */
export function readInputs(get: (name: string) => string): Result<ActionInputs> {
  const problems: Problem[] = [];
  const mode = choose("mode", get("mode") || "measure", MODES, problems);
  const comment = choose("comment", get("comment") || "always", COMMENT_POLICIES, problems);
  const images = get("images");
  if (images !== "" && images !== "none")
    problems.push({ message: `the input \`images\`: "${images}" is not available in this version: leave it out, or write none` });
  return mode && comment && problems.length === 0 ? ok({ mode, comment }) : failed(...problems);
}

function choose<T extends string>(name: string, text: string, known: readonly T[], problems: Problem[]): T | undefined {
  const found = known.find((word) => word === text.trim());
  if (found !== undefined) return found;
  const meant = nearest(text, known);
  const hint = meant === undefined ? `expected ${known.join(", ")}` : `did you mean ${meant}?`;
  problems.push({ message: `the input \`${name}\`: "${text}": ${hint}` });
  return undefined;
}
