import { LineCounter, isMap, isNode, isScalar, parseDocument } from "yaml";
import type { Document } from "yaml";
import type { z } from "zod";
import { failed, ok } from "../../core/failure.ts";
import type { Place, Problem, Result } from "../../core/failure.ts";
import { defaultScenario } from "./default.ts";
import { scenarioSchema } from "./schema.ts";
import type { Scenario } from "./schema.ts";

type Path = readonly PropertyKey[];
type Source = { readonly document: Document; readonly lines: LineCounter; readonly file: string };

/**
 * Reads a scenario from YAML or JSON text; what the file leaves out is as in the default scenario. Every problem is reported at once,
 * with its place in `file`.
 */
export function parseScenario(text: string, file: string): Result<Scenario> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const source: Source = { document, lines, file };
  if (document.errors.length > 0)
    return failed(...document.errors.map((error) => ({ message: error.message, place: placeAt(error.pos[0], source) })));
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch {
    return failed({
      message: "the file has more YAML aliases than can be right; write the values out",
      place: placeAt(0, source),
    });
  }
  const parsed = scenarioSchema.safeParse(withDefaults(value));
  return parsed.success ? ok(parsed.data) : failed(...parsed.error.issues.flatMap((issue) => problemsOf(issue, source)));
}

function withDefaults(value: unknown): unknown {
  if (value === null || value === undefined) return defaultScenario;
  return typeof value === "object" && !Array.isArray(value) ? { ...defaultScenario, ...value } : value;
}

function problemsOf(issue: z.core.$ZodIssue, source: Source): Problem[] {
  if (issue.code !== "unrecognized_keys")
    return [{ message: sentence(issue.path, issue.message), place: placeOf(issue.path, source) }];
  return issue.keys.map((key) => ({
    message: sentence([...issue.path, key], "there is no such key; take it out or correct its name"),
    place: placeOfKey(issue.path, key, source),
  }));
}

function sentence(path: Path, message: string): string {
  return path.length > 0 ? `${path.map(String).join(".")}: ${message}` : message;
}

/** The nearest node that exists on the way to `path`: a key that is missing has no place of its own. */
function placeOf(path: Path, source: Source): Place {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? source.document.contents : source.document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return placeAt(node.range[0], source);
  }
  return placeAt(0, source);
}

function placeOfKey(path: Path, key: string, source: Source): Place {
  const parent = path.length === 0 ? source.document.contents : source.document.getIn(path, true);
  const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
  return pair && isScalar(pair.key) && pair.key.range ? placeAt(pair.key.range[0], source) : placeOf(path, source);
}

function placeAt(offset: number, { lines, file }: Source): Place {
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(1, line), column: Math.max(1, col) };
}
