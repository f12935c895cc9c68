import { describeProblem } from "../../../src/core/failure.ts";
import { parseManifest } from "../../../src/core/manifest/parse.ts";
import type { Manifest } from "../../../src/core/manifest/schema.ts";

/** The least that a manifest needs; the lines below it begin at line 6. */
export const LEAST = `version: 1
candidates:
  - { id: a, provider: hiapi, model: m }
prompts:
  - { id: p, prompt: x }
`;

/** `line:column message` for each problem, in the order told; empty when there is none. */
export function problemsIn(text: string): string[] {
  const parsed = parseManifest(text, "m.yml");
  return parsed.ok ? [] : parsed.problems.map((problem) => describeProblem(problem).replace(/^m\.yml:(\d+:\d+): /, "$1 "));
}

/** The manifest in a text that must be right. */
export function manifestIn(text: string): Manifest {
  const parsed = parseManifest(text, "m.yml");
  if (!parsed.ok) throw new Error(parsed.problems.map(describeProblem).join("\n"));
  return parsed.value.manifest;
}
