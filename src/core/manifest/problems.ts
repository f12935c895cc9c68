import type { z } from "zod";
import { nearest, type Problem } from "../failure.ts";
import { knownKeys } from "./keys.ts";
import type { ManifestText, Path } from "./read.ts";
import { inlinePromptSchema, promptSourceSchema } from "./schema.ts";
import { sayIssue, showPath } from "./wording.ts";

/** Everything that the schema objects to, each as a sentence at its place. */
export function problemsOf(issues: readonly z.core.$ZodIssue[], text: ManifestText): Problem[] {
  const unknown = new Map<string, readonly string[]>();
  for (const issue of issues) if (issue.code === "unrecognized_keys") unknown.set(showPath(issue.path), issue.keys);
  return issues.flatMap((issue) => problem(issue, text, unknown));
}

function problem(issue: z.core.$ZodIssue, text: ManifestText, unknown: ReadonlyMap<string, readonly string[]>): Problem[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ message: unknownKeyMessage(key, path), place: text.locateKey(path, key) }));
  const value = valueAt(text.content, path);
  if (issue.code === "invalid_union") {
    const inner = meantBranch(issue, value);
    if (inner.length > 0) return problemsOf(inner, text);
  }
  // What a mapping comes to as a whole is only said when all of its keys are known.
  if (issue.code === "custom" && unknown.has(showPath(path))) return [];
  const missing = path.length > 0 && value === undefined;
  if (missing && explainsMissing(unknown.get(showPath(path.slice(0, -1))) ?? [], path)) return [];
  return [{ message: `${subject(path, missing, value)}${sayIssue(issue, value ?? undefined)}`, place: text.locate(path) }];
}

/** "budget.usd: ", "budget.usd is missing: ", "budget is empty: "; the whole manifest needs no name. */
function subject(path: Path, missing: boolean, value: unknown): string {
  if (path.length === 0) return "the manifest: ";
  return `${showPath(path)}${missing ? " is missing" : value === null ? " is empty" : ""}: `;
}

/** Whether an unknown key beside a missing one is that key mistyped: one message is enough then. */
function explainsMissing(unknown: readonly string[], path: Path): boolean {
  return unknown.some((key) => key === "<<" || nearest(key, [String(path.at(-1))]) !== undefined);
}

/** Where a price is read is told by `source`: the branches that it does not name were not meant. None when no branch takes all the keys. */
function named(branches: readonly (readonly z.core.$ZodIssue[])[]): (readonly z.core.$ZodIssue[])[] {
  const hasOtherSource = (issues: readonly z.core.$ZodIssue[]): boolean =>
    issues.some(({ code, path }) => code === "invalid_value" && path.length === 1 && path[0] === "source");
  const left = branches.filter((issues) => !hasOtherSource(issues));
  const strange = left.every((issues) => issues.some(({ code, path }) => code === "unrecognized_keys" && path.length === 0));
  return strange && left.length > 1 ? [] : left;
}

/**
 * A union's own message names no place. The branch that was meant is told by a key (`from` makes a source of prompts); in the others
 * the branch that got furthest, that is the one with the deepest problem, says most. None when no branch got anywhere.
 */
function meantBranch(issue: z.core.$ZodIssueInvalidUnion, value: unknown): z.core.$ZodIssue[] {
  const below = (issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] =>
    issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
  if (issue.path.length === 2 && issue.path[0] === "prompts") {
    const meant = typeof value === "object" && value !== null && "from" in value ? promptSourceSchema : inlinePromptSchema;
    return below(meant.safeParse(value).error?.issues ?? []);
  }
  // A value of the wrong kind for all branches but one was meant for that one.
  const isOther = ({ code, path }: z.core.$ZodIssue): boolean =>
    path.length === 0 && (code === "invalid_type" || code === "invalid_value");
  const fitting = issue.errors.filter((issues) => !issues.some(isOther));
  if (fitting.length === 1) return below(fitting[0]!);
  const depth = (issues: readonly z.core.$ZodIssue[]): number => Math.max(...issues.map((inner) => inner.path.length), 0);
  const deepest = named(issue.errors).toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
  const got = depth(deepest) > 0 || deepest.some((inner) => inner.code === "unrecognized_keys");
  return got ? below(deepest) : [];
}

function unknownKeyMessage(key: string, path: Path): string {
  const parent = showPath(path);
  const where = path.length > 0 ? ` in ${parent}` : "";
  if (key === "<<") return `merge keys (\`<<\`) are not read${where}: write the keys out`;
  const known = knownKeys(path);
  const meant = nearest(key, known);
  return `unknown key \`${key}\`${where}: ${meant ? `did you mean \`${meant}\`?` : `known here: ${known.join(", ")}`}`;
}

function valueAt(content: unknown, path: Path): unknown {
  let value = content;
  for (const key of path)
    value =
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined;
  return value;
}
