import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { loadPrompts } from "../../../src/adapters/prompts/load.ts";
import { parseManifest } from "../../../src/core/manifest/parse.ts";

/** For manifests whose checks name no reference image. */
export const NO_REFERENCE = (): Promise<never> => Promise.reject(new Error("no reference was to be looked at"));

/** A folder with the working directory `repo` in it, and room for things beside that. */
export type Folder = {
  readonly top: string;
  readonly root: string;
  /** Writes a file of the working directory. */
  readonly put: (path: string, content: string | Uint8Array) => Promise<void>;
  /** Prompts as `id: text`, or problems as `line:column message`, for entries of `prompts` (from line 4 on) in .github/m.yml. */
  readonly load: (entries: string) => Promise<string[]>;
  readonly remove: () => Promise<void>;
};

export async function makeFolder(): Promise<Folder> {
  const top = await mkdtemp(join(tmpdir(), "prompts-"));
  const root = join(top, "repo");
  const put = async (path: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  };
  await put(".github/keep", "");
  const load = async (entries: string): Promise<string[]> => {
    const text = `version: 1\ncandidates: [{ id: a, provider: hiapi, model: m }]\nprompts:\n${entries.replace(/^/gm, "  ")}\n`;
    const parsed = parseManifest(text, "m.yml");
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const prompts = await loadPrompts(parsed.value, join(root, ".github/m.yml"), root, NO_REFERENCE);
    return prompts.ok
      ? prompts.value.map(({ id, text: prompt }) => `${id}: ${prompt}`)
      : prompts.problems.map(({ message, place }) => `${place?.line}:${place?.column} ${message}`);
  };
  return { top, root, put, load, remove: () => rm(top, { recursive: true, force: true }) };
}
