import { dirname } from "node:path";
import { failed, ok, type Place, type Problem, type Result } from "../../core/failure.ts";
import type { ParsedManifest } from "../../core/manifest/parse.ts";
import { checksFor } from "../../core/manifest/plan.ts";
import { isPromptSource, type Prompt } from "../../core/manifest/schema.ts";
import { readReferences, type ImageProblem } from "./references.ts";

/** A prompt with its place in the manifest, and what names it in a message: a line of the manifest, or a place in a file. */
type Placed = { readonly prompt: Prompt; readonly place: Place; readonly where: string };

/** One wrong column makes every row wrong; so many say enough. */
const MOST_PROBLEMS = 10;

/**
 * Reads every prompt that a manifest names, in its order; all problems at once, each at its line of the manifest.
 *
 * @param manifestFile its absolute path; sources are looked for beside it first, then in `root`
 * @param root absolute path of the working directory
 * @param imageProblem decodes a reference image that a check names; not asked when there is none
 */
export async function loadPrompts(
  parsed: ParsedManifest,
  manifestFile: string,
  root: string,
  imageProblem: ImageProblem,
): Promise<Result<Prompt[]>> {
  const { manifest, locate } = parsed;
  const prompts: Placed[] = [];
  const problems: Problem[] = [];
  for (const [index, entry] of manifest.prompts.entries()) {
    const checks = checksFor(manifest, entry.check);
    const { weight } = entry;
    if (!isPromptSource(entry)) {
      const place = locate(["prompts", index, "id"]);
      prompts.push({ prompt: { id: entry.id, text: entry.prompt, weight, checks }, place, where: `line ${place.line}` });
      continue;
    }
    const place = locate(["prompts", index, "from"]);
    // Loaded when it is needed: most manifests have their prompts inline.
    const { readSource } = await import("./source.ts");
    const rows = await readSource(entry, [dirname(manifestFile), root], root);
    if (rows.ok)
      prompts.push(...rows.value.map(({ id, text, where }) => ({ prompt: { id, text, weight, checks }, place, where })));
    else problems.push(...fewOf(rows.problems.map(({ message }) => ({ message, place }))));
  }
  problems.push(...doubles(prompts));
  const references = await readReferences(parsed, manifestFile, root, imageProblem);
  problems.push(...references.problems);
  if (problems.length > 0) return failed(...problems);
  const { hashes } = references;
  const hasAny = Object.keys(hashes).length > 0;
  return ok(prompts.map(({ prompt }) => (hasAny ? { ...prompt, references: hashes } : prompt)));
}

/** Ids that are taken already, whatever their case: they name folders and files. */
function doubles(prompts: readonly Placed[]): Problem[] {
  const first = new Map<string, Placed>();
  const byPlace = new Map<Place, Problem[]>();
  for (const { prompt, place, where } of prompts) {
    const earlier = first.get(prompt.id.toLowerCase());
    if (!earlier) {
      first.set(prompt.id.toLowerCase(), { prompt, place, where });
      continue;
    }
    const problems = byPlace.get(place) ?? [];
    problems.push({
      place,
      message: `the prompt id "${prompt.id}" of ${where} is already taken by ${earlier.where}: ids must differ`,
    });
    byPlace.set(place, problems);
  }
  return [...byPlace.values()].flatMap(fewOf);
}

function fewOf(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    { ...problems[0]!, message: `and ${problems.length - MOST_PROBLEMS} more like these` },
  ];
}
