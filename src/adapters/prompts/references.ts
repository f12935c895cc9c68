import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Problem } from "../../core/failure.ts";
import { referencesIn } from "../../core/checks/references.ts";
import type { ParsedManifest } from "../../core/manifest/parse.ts";
import { locateReference } from "../checks/locate.ts";
import { sha256 } from "../disk.ts";

/** Why a file is no image that can be a reference, as a sentence; null when it is one. */
export type ImageProblem = (file: string) => Promise<string | null>;

/** The reference images of a manifest, each looked at once, before anything is spent. */
export type ReadReferences = {
  /** One at each place that names a reference which cannot be used. */
  readonly problems: readonly Problem[];
  /** Each that can be used, with the hash of its bytes. */
  readonly hashes: Readonly<Record<string, string>>;
};

/**
 * @param manifestFile its absolute path: references are named from its folder
 * @param root absolute path of the working directory, which they must not lie outside of
 */
export async function readReferences(
  { manifest, locate }: ParsedManifest,
  manifestFile: string,
  root: string,
  imageProblem: ImageProblem,
): Promise<ReadReferences> {
  const named = [
    ...referencesIn(manifest.check).map(({ file, path }) => ({ file, path: ["check", ...path] })),
    ...manifest.pipelines.flatMap(({ draftCheck }, index) =>
      referencesIn(draftCheck ?? []).map(({ file, path }) => ({ file, path: ["pipelines", index, "draftCheck", ...path] })),
    ),
    ...manifest.prompts.flatMap(({ check }, index) =>
      referencesIn(check ?? []).map(({ file, path }) => ({ file, path: ["prompts", index, "check", ...path] })),
    ),
  ];
  const places = { manifest: dirname(manifestFile), root };
  const found = new Map<string, Read>();
  const problems: Problem[] = [];
  for (const { file, path } of named) {
    const read = found.get(file) ?? (await readOne(file, places, imageProblem));
    found.set(file, read);
    if (!read.ok) problems.push({ message: read.message, place: locate(path) });
  }
  const usable = [...found].flatMap(([file, read]) => (read.ok ? [[file, read.sha256] as const] : []));
  return { problems, hashes: Object.fromEntries(usable) };
}

type Read = { readonly ok: true; readonly sha256: string } | { readonly ok: false; readonly message: string };

async function readOne(
  file: string,
  places: { readonly manifest: string; readonly root: string },
  imageProblem: ImageProblem,
): Promise<Read> {
  const located = await locateReference(file, places);
  if (!located.ok) return located;
  const problem = await imageProblem(located.file);
  if (problem !== null) return { ok: false, message: `The reference ${file} cannot be used. ${problem}` };
  return { ok: true, sha256: sha256(await readFile(located.file)) };
}
