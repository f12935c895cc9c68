import { isMap, isScalar, LineCounter, parseDocument, type Document, type Node, type Pair, type YAMLError } from "yaml";
import { failed, ok, type Place, type Problem, type Result } from "../failure.ts";
import { showPath } from "./wording.ts";

/** Reads the text of a manifest (YAML 1.2, or JSON, which is YAML) without knowing what a manifest says. */

export type Path = readonly PropertyKey[];

/** Where things stand in the manifest's text, for annotations. `path` is a list of keys and indices. */
export type Locate = (path: Path) => Place;

export type ManifestText = {
  /** Plain JSON values, without cycles. */
  readonly content: unknown;
  /** The place of the value at a path, or of the nearest one above it that exists. */
  readonly locate: Locate;
  /** The place of a key itself, for a key that should not be there. */
  readonly locateKey: (parent: Path, key: string) => Place;
};

/** As many uses of one anchor as a long list of prompts with shared checks has; more is a bomb. */
const MAX_ALIASES = 1_000;
const MAX_DEPTH = 50;
const MAX_CHARACTERS = 4_000_000;
/** One slip makes the reader stumble over much of what follows; the first ones say enough. */
const MAX_SYNTAX_PROBLEMS = 20;

/** @param file the name to report places under */
export function readManifestText(text: string, file: string): Result<ManifestText> {
  const start: Place = { file, line: 1, column: 1 };
  if (text.length > MAX_CHARACTERS)
    return failed({
      place: start,
      message: `the manifest has over ${MAX_CHARACTERS} characters: put the prompts into files, named with \`from\``,
    });
  if (/[\0\uFFFD]/.test(text)) return failed({ place: start, message: "the manifest is not UTF-8 text: save it as UTF-8" });
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: "core",
    resolveKnownTags: false,
    stringKeys: true,
    logLevel: "error",
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  // An unknown tag is only a warning to the reader: it would go on with the value as if the tag were not there.
  const slips = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (slips.length > 0) return failed(...syntaxProblems(slips, placeAt));
  const content = plain(document);
  if (!content.ok) return failed({ message: content.message, place: start });
  if (content.value === null || content.value === undefined)
    return failed({ message: "the manifest is empty: it needs version, candidates and prompts", place: start });
  const unfit = unfitPart(content.value);
  const locate: Locate = (path) => placeAt(offsetOf(document, path));
  if (unfit) return failed({ message: unfit.message, place: locate(unfit.path) });
  return ok({
    content: content.value,
    locate,
    locateKey: (parent, key) => placeAt(offsetOfKey(document, parent, key)),
  });
}

function syntaxProblems(slips: readonly YAMLError[], placeAt: (offset: number) => Place): Problem[] {
  const tooDeep = slips.find((slip) => slip.code === "RESOURCE_EXHAUSTION" || /call stack/.test(slip.message));
  const told = tooDeep ? [tooDeep] : slips.slice(0, MAX_SYNTAX_PROBLEMS);
  return told.map((slip) => ({ message: syntaxMessage(slip), place: placeAt(slip.pos[0]) }));
}

const TOO_DEEP = `not valid YAML: nested more than ${MAX_DEPTH} levels deep`;

/** Where the reader's own words would puzzle, ours; otherwise the reader's. */
const SYNTAX_MESSAGES: { readonly [code in YAMLError["code"]]?: string } = {
  DUPLICATE_KEY: "this key is there twice: keep one",
  MULTIPLE_DOCS: "a second document begins here: a manifest is one document, so take the `---` out",
  NON_STRING_KEY: "a key must be plain text: put a value that begins with { or [ in quotes",
  TAB_AS_INDENT: "not valid YAML: tabs are not allowed as indentation, use spaces",
  RESOURCE_EXHAUSTION: TOO_DEEP,
};

function syntaxMessage({ code, message }: YAMLError): string {
  if (/call stack/.test(message)) return TOO_DEEP;
  const tag = /^Unresolved tag: (tag:yaml\.org,2002:)?(.*)/.exec(message);
  if (tag) return `unknown tag ${tag[1] === undefined ? "" : "!!"}${tag[2]}: take it out`;
  return SYNTAX_MESSAGES[code] ?? `not valid YAML: ${message}`;
}

function plain(document: Document): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const why = /Excessive alias/.test(said) ? `one anchor is used more than ${MAX_ALIASES} times` : said;
    return { ok: false, message: `the YAML cannot be expanded: ${why}` };
  }
}

type Unfit = { readonly path: Path; readonly message: string };

/** The first part of the content that no program could take as a plain value: a cycle of aliases, endless nesting, `__proto__`. */
function unfitPart(content: unknown): Unfit | null {
  const seen = new Set<object>();
  const search = (value: unknown, path: Path): Unfit | null => {
    if (typeof value !== "object" || value === null || seen.has(value)) return null;
    if (path.length > MAX_DEPTH) return { path, message: `nested more than ${MAX_DEPTH} levels deep, or an alias inside itself` };
    for (const [key, item] of Object.entries(value)) {
      if (key === "__proto__")
        return { path, message: `unknown key \`__proto__\`${path.length > 0 ? ` in ${showPath(path)}` : ""}` };
      const unfit = search(item, [...path, Array.isArray(value) ? Number(key) : key]);
      if (unfit) return unfit;
    }
    // Only now: a value that is met again below itself must be walked on, until it is too deep.
    seen.add(value);
    return null;
  };
  return search(content, []);
}

function offsetOf(document: Document, path: Path): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function offsetOfKey(document: Document, parent: Path, key: string): number {
  const map = parent.length === 0 ? document.contents : document.getIn(parent, true);
  const pair = isMap(map)
    ? (map.items as Pair<Node>[]).find((item) => isScalar(item.key) && String(item.key.value) === key)
    : undefined;
  return pair?.key?.range?.[0] ?? offsetOf(document, parent);
}
