import { isMap, isScalar, LineCounter, parseDocument, type Document, type Node, type Pair } from "yaml";
import type { z } from "zod";
import { failed, nearest, ok, type Place, type Problem, type Result } from "../failure.ts";
import { LATER_KEYS } from "./later.ts";
import { inlinePromptSchema, manifestSchema, promptSourceSchema, type Manifest } from "./schema.ts";

/** Where things stand in the manifest's text, for annotations. `path` is a list of keys and indices. */
export type Locate = (path: readonly PropertyKey[]) => Place;

export type ParsedManifest = { readonly manifest: Manifest; readonly locate: Locate };

/** Aliases expanded beyond this are a bomb, not a manifest. */
const MAX_ALIASES = 100;

/**
 * Reads a manifest (YAML, or JSON, which is YAML). Every problem is reported at once, each with its line and column.
 *
 * @param file the name to report places under
 */
export function parseManifest(text: string, file: string): Result<ParsedManifest> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0)
    return failed(...document.errors.map((error) => ({ message: syntaxMessage(error), place: placeAt(error.pos[0]) })));

  const content = toPlain(document);
  if (!content.ok) return failed({ message: content.message, place: { file, line: 1, column: 1 } });
  if (content.value === null)
    return failed({
      message: "the manifest is empty: it needs version, candidates and prompts",
      place: { file, line: 1, column: 1 },
    });

  const locate: Locate = (path) => placeAt(offsetOf(document, path));
  const parsed = manifestSchema.safeParse(content.value);
  const problems = parsed.success
    ? duplicateIds(parsed.data, locate)
    : problemsOf(parsed.error.issues, content.value, document, placeAt);
  return parsed.success && problems.length === 0 ? ok({ manifest: parsed.data, locate }) : failed(...inTextOrder(problems));
}

function inTextOrder(problems: readonly Problem[]): Problem[] {
  const key = ({ place }: Problem): number => (place ? place.line * 1e6 + place.column : 0);
  return problems.toSorted((a, b) => key(a) - key(b));
}

function syntaxMessage(error: { code: string; message: string }): string {
  return error.code === "DUPLICATE_KEY" ? "this key is there twice: keep one" : `not valid YAML: ${error.message}`;
}

function toPlain(document: Document): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown };
  } catch (error) {
    return { ok: false, message: `the YAML cannot be expanded: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** The offset of the node at a path, or of the nearest node above it that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

/** The offset of a key itself, for a key that should not be there. */
function offsetOfKey(document: Document, parent: readonly PropertyKey[], key: string): number {
  const map = parent.length === 0 ? document.contents : document.getIn(parent, true);
  const pair = isMap(map)
    ? (map.items as Pair<Node>[]).find((item) => isScalar(item.key) && String(item.key.value) === key)
    : undefined;
  return pair?.key?.range?.[0] ?? offsetOf(document, parent);
}

function problemsOf(
  issues: readonly z.core.$ZodIssue[],
  content: unknown,
  document: Document,
  placeAt: (offset: number) => Place,
): Problem[] {
  const mistyped = issues.filter((issue) => issue.code === "unrecognized_keys");
  return issues.flatMap((issue): Problem[] => {
    const path = issue.path;
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({
        message: unknownKeyMessage(key, path, issue),
        place: placeAt(offsetOfKey(document, path, key)),
      }));
    if (issue.code === "invalid_union") return unionProblems(issue, content, document, placeAt);
    const missing = path.length > 0 && valueAt(content, path) === undefined;
    if (missing && mistyped.some((other) => explainsMissing(other, path))) return [];
    const where = path.length > 0 ? `${showPath(path)}: ` : "";
    const said = issue.message.replace(/^Invalid (input|option): /, "").replace(", received undefined", "");
    return [{ message: `${where}${missing ? "is missing: " : ""}${said}`, place: placeAt(offsetOf(document, path)) }];
  });
}

/** Whether an unknown key beside a missing one is that key mistyped, or one of a later version: one message is enough then. */
function explainsMissing(other: z.core.$ZodIssueUnrecognizedKeys, path: readonly PropertyKey[]): boolean {
  const parent = showPath(path.slice(0, -1));
  if (showPath(other.path) !== parent) return false;
  return other.keys.some((key) => laterKey(key, parent) !== undefined || nearest(key, [String(path.at(-1))]) !== undefined);
}

function laterKey(key: string, parent: string): (typeof LATER_KEYS)[number] | undefined {
  return LATER_KEYS.find((known) => known.key === key && known.where.test(parent));
}

/**
 * A union's own message names no place. The branch that was meant is told by a key (`from` makes a source of prompts); in
 * the others the branch that got furthest, that is the one with the deepest problem, says most.
 */
function unionProblems(
  issue: z.core.$ZodIssueInvalidUnion,
  content: unknown,
  document: Document,
  placeAt: (offset: number) => Place,
): Problem[] {
  const prefixed = (issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] =>
    issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
  if (issue.path.length === 2 && issue.path[0] === "prompts") {
    const value = valueAt(content, issue.path);
    const meant = typeof value === "object" && value !== null && "from" in value ? promptSourceSchema : inlinePromptSchema;
    return problemsOf(prefixed(meant.safeParse(value).error?.issues ?? []), content, document, placeAt);
  }
  const depth = (issues: readonly z.core.$ZodIssue[]): number => Math.max(...issues.map((inner) => inner.path.length), 0);
  const deepest = [...issue.errors].toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
  if (depth(deepest) > 0 || deepest.some((inner) => inner.code === "unrecognized_keys"))
    return problemsOf(prefixed(deepest), content, document, placeAt);
  const expected = [...new Set(issue.errors.flat().map((inner) => inner.message))].join(", or ");
  return [{ message: `${showPath(issue.path)}: ${expected}`, place: placeAt(offsetOf(document, issue.path)) }];
}

function unknownKeyMessage(key: string, path: readonly PropertyKey[], issue: z.core.$ZodIssueUnrecognizedKeys): string {
  const where = path.length > 0 ? ` in ${showPath(path)}` : "";
  const later = laterKey(key, showPath(path));
  if (later) return `\`${key}\`${where} is not available in this version (${later.what}): take it out to go on`;
  const known = knownKeys(path);
  const meant = nearest(key, known);
  const hint = meant ? `did you mean \`${meant}\`?` : known.length > 0 ? `known here: ${known.join(", ")}` : issue.message;
  return `unknown key \`${key}\`${where}: ${hint}`;
}

/** The keys that the schema knows at a path, read from the schema itself. */
function knownKeys(path: readonly PropertyKey[]): string[] {
  let schemas: SchemaLike[] = [manifestSchema as unknown as SchemaLike];
  for (const key of path) schemas = schemas.flatMap(unwrap).flatMap((schema) => child(schema, key));
  return [...new Set(schemas.flatMap(unwrap).flatMap((schema) => Object.keys(schema.def.shape ?? {})))];
}

type SchemaLike = {
  def: {
    innerType?: SchemaLike;
    in?: SchemaLike;
    options?: SchemaLike[];
    element?: SchemaLike;
    shape?: Record<string, SchemaLike>;
  };
};

function unwrap(schema: SchemaLike): SchemaLike[] {
  const { innerType, in: input, options } = schema.def;
  if (innerType) return unwrap(innerType);
  if (input) return unwrap(input);
  return options ? options.flatMap(unwrap) : [schema];
}

function child(schema: SchemaLike, key: PropertyKey): SchemaLike[] {
  const inner = typeof key === "number" ? schema.def.element : schema.def.shape?.[String(key)];
  return inner ? [inner] : [];
}

function duplicateIds(manifest: Manifest, locate: Locate): Problem[] {
  const seen = (list: readonly unknown[], name: string): Problem[] => {
    const first = new Map<string, number>();
    return list.flatMap((item, index) => {
      const id = (item as { id?: string }).id;
      if (id === undefined) return [];
      const earlier = first.get(id.toLowerCase());
      first.set(id.toLowerCase(), earlier ?? index);
      if (earlier === undefined) return [];
      const line = locate([name, earlier, "id"]).line;
      return [
        {
          message: `${name}.${index}.id: "${id}" is already the id on line ${line}: ids must differ`,
          place: locate([name, index, "id"]),
        },
      ];
    });
  };
  return [...seen(manifest.candidates, "candidates"), ...seen(manifest.prompts, "prompts")];
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  let value = content;
  for (const key of path)
    value = typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  return value;
}

function showPath(path: readonly PropertyKey[]): string {
  return path.map(String).join(".");
}
