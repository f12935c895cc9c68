import type { z } from "zod";
import { nearest } from "../failure.ts";
import { never } from "../terms.ts";

/** What the schema objects to, in plain words: what was expected and what is there instead. */

/** `prompts.3.weight` */
export function showPath(path: readonly PropertyKey[]): string {
  return path.map(String).join(".");
}

/** A sentence without its place. A schema's own sentence is kept; the validator's standard ones are said in this tool's words. */
export function sayIssue(issue: z.core.$ZodIssue, value: unknown): string {
  if (!/^(Invalid|Too (small|big)|Unrecognized)/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return `${expectedType(issue.expected)}${butIs(value)}${quotesHint(issue.expected, value)}`;
    case "invalid_value":
      return `expected ${alternatives(issue.values)}${butIs(value)}${meant(value, issue.values)}`;
    case "too_small":
      return `${least(issue.origin, issue.minimum, issue.inclusive ?? true)}${lengthOr(issue.origin, value)}`;
    case "too_big":
      return `${most(issue.origin, issue.maximum, issue.inclusive ?? true)}${lengthOr(issue.origin, value)}`;
    case "invalid_format":
    case "not_multiple_of":
    case "unrecognized_keys":
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
    case "custom":
      return issue.message;
    default:
      return never(issue);
  }
}

function expectedType(expected: string): string {
  return `expected ${TYPE_NAMES[expected] ?? expected}`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping of keys to values",
  record: "a mapping of keys to values",
};

/** ", not 3"; nothing when there is no value at all, since "is missing" says that. */
function butIs(value: unknown): string {
  return value === undefined ? "" : `, not ${showValue(value)}`;
}

function showValue(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  return typeof value === "number" || typeof value === "boolean" ? String(value) : typeof value;
}

function quotesHint(expected: string, value: unknown): string {
  return expected === "string" && (typeof value === "number" || typeof value === "boolean") ? ": put it in quotes" : "";
}

/** "1", "png, jpeg or webp" */
function alternatives(values: readonly unknown[]): string {
  const names = values.map(String);
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

function meant(value: unknown, values: readonly unknown[]): string {
  if (typeof value !== "string") return "";
  if (values.some((each) => String(each) === value)) return ": take the quotes off";
  const near = nearest(value, values.map(String));
  return near === undefined ? "" : ` (did you mean ${near}?)`;
}

type Size = number | bigint;

function least(origin: string, minimum: Size, inclusive: boolean): string {
  if (origin === "array") return minimum === 1 ? "expected at least one entry" : `expected at least ${minimum} entries`;
  if (origin === "string") return minimum === 1 ? "expected a text that is not empty" : `expected at least ${minimum} characters`;
  return `expected ${inclusive ? "at least" : "more than"} ${minimum}`;
}

function most(origin: string, maximum: Size, inclusive: boolean): string {
  if (origin === "array") return `expected at most ${maximum} entries`;
  if (origin === "string") return `expected at most ${maximum} characters`;
  return `expected ${inclusive ? "at most" : "less than"} ${maximum}`;
}

function lengthOr(origin: string, value: unknown): string {
  if (typeof value === "string") return value === "" ? "" : `, not ${value.length}`;
  return origin === "array" ? "" : butIs(value);
}
