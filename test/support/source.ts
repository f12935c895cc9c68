import { parseSync } from "@swc/core";

/** Reads a TypeScript file for the architecture test: what it imports, and which words of the outside world it uses. */

export type Import = { readonly from: string; readonly typeOnly: boolean; readonly names: readonly string[] };
export type Source = {
  readonly imports: readonly Import[];
  /** `process.env`, `console.log`, `Date.now`, `new Date()`, `fetch`, `async`, `await`, ...; types are not looked at. */
  readonly uses: ReadonlySet<string>;
};

type Node = { readonly type: string; readonly [key: string]: unknown };

/** @throws when the text is no TypeScript */
export function readSource(text: string): Source {
  const imports: Import[] = [];
  const uses = new Set<string>();
  const module = parseSync(text, { syntax: "typescript", target: "es2022" }) as unknown as Node;
  walk(module, (node) => {
    const found = importOf(node);
    if (found) imports.push(found);
    for (const word of wordsOf(node)) uses.add(word);
  });
  return { imports, uses };
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) return value.forEach((item) => walk(item, visit));
  if (typeof value !== "object" || value === null) return;
  const node = value as Node;
  if (typeof node.type === "string") visit(node);
  for (const [key, child] of Object.entries(node)) if (key !== "span") walk(child, visit);
}

const STATIC = new Set(["ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration"]);

function importOf(node: Node): Import | null {
  if (STATIC.has(node.type) && node["source"]) {
    const specifiers = (node["specifiers"] ?? []) as readonly Node[];
    const typeOnly =
      node["typeOnly"] === true || (specifiers.length > 0 && specifiers.every((each) => each["isTypeOnly"] === true));
    return { from: valueOf(node["source"]), typeOnly, names: specifiers.map(specifierName) };
  }
  if (node.type === "CallExpression" && (node["callee"] as Node).type === "Import") return dynamicImport(node);
  if (node.type === "TsImportType") return { from: valueOf(node["argument"]), typeOnly: true, names: ["*"] };
  return null;
}

/** An address that is not written out cannot be judged: it counts as an import of "?". */
function dynamicImport(node: Node): Import {
  const [first] = node["arguments"] as readonly { readonly expression: Node }[];
  const from = first?.expression.type === "StringLiteral" ? valueOf(first.expression) : "?";
  return { from, typeOnly: false, names: ["*"] };
}

function specifierName(node: Node): string {
  if (node.type !== "ImportSpecifier") return "*";
  return valueOf(node["imported"] ?? node["local"]);
}

function valueOf(node: unknown): string {
  return String((node as Node)["value"]);
}

/** Names of the outside world that must not be used everywhere; alone they count when they are not the object of a known member. */
const GLOBALS = new Set([
  "process",
  "console",
  "fetch",
  "WebSocket",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "performance",
  "crypto",
]);
const MEMBERS = new Set(["process", "console", "Date", "Math", "performance", "crypto", "globalThis"]);

function wordsOf(node: Node): string[] {
  if (node.type === "AwaitExpression") return ["await"];
  if (node["async"] === true) return ["async"];
  if (node.type === "NewExpression") {
    const isNow = nameOf(node["callee"]) === "Date" && ((node["arguments"] ?? []) as readonly unknown[]).length === 0;
    return isNow ? ["new Date()"] : [];
  }
  if (node.type === "MemberExpression") {
    const object = nameOf(node["object"]);
    return object !== null && MEMBERS.has(object) ? [`${object}.${nameOf(node["property"]) ?? "?"}`] : [];
  }
  if (node.type === "CallExpression") {
    const callee = nameOf(node["callee"]);
    return callee !== null && GLOBALS.has(callee) ? [callee] : [];
  }
  // `const { env } = process`, or `process` handed on: whatever is done with it, it is used.
  if (node.type === "VariableDeclarator" && GLOBALS.has(nameOf(node["init"]) ?? "")) return [`${nameOf(node["init"])}.?`];
  return [];
}

function nameOf(node: unknown): string | null {
  const { type, value } = (node ?? {}) as { type?: string; value?: unknown };
  return type === "Identifier" ? String(value) : null;
}
