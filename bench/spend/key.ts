import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** What a module imports from beside it, as the compiler writes it. */
const IMPORT = /\b(?:from|import)\s+"(\.{1,2}\/[^"]+)"/g;

/**
 * Names what outcomes were computed with: the text of a module and of all that it imports, that of the instances, and the engine that
 * reckons the logarithms. Outcomes kept under another name are not of this program.
 */
export function keyOf(module: URL, data: string): string {
  const seen = new Set<string>();
  const hash = createHash("sha256").update(process.versions.v8).update(readFileSync(data));
  const visit = (url: URL): void => {
    if (seen.has(url.href)) return;
    seen.add(url.href);
    const text = readFileSync(url, "utf8");
    hash.update(text);
    for (const [, path] of text.matchAll(IMPORT)) visit(new URL(path!, url));
  };
  visit(module);
  return hash.digest("hex").slice(0, 16);
}
