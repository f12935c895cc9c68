import { failed, nearest, ok, type Problem, type Result } from "../failure.ts";
import { judgeProblems } from "./judge-problems.ts";
import { problemsOf } from "./problems.ts";
import { readManifestText, type Locate } from "./read.ts";
import type { PipelineSpec } from "./pipeline-schema.ts";
import { passFieldOf } from "./pipelines.ts";
import { manifestSchema, type Candidate, type Manifest } from "./schema.ts";

export type { Locate } from "./read.ts";

export type ParsedManifest = { readonly manifest: Manifest; readonly locate: Locate };

/**
 * Reads a manifest (YAML, or JSON, which is YAML). Every problem is reported at once, each with its line and column, in the order of
 * the text.
 *
 * @param file the name to report places under
 * @param judges `undrafted`: judges may be without questions
 */
export function parseManifest(text: string, file: string, judges: "drafted" | "undrafted" = "drafted"): Result<ParsedManifest> {
  const read = readManifestText(text, file);
  if (!read.ok) return read;
  const parsed = manifestSchema.safeParse(read.value.content);
  const { locate } = read.value;
  const problems = parsed.success
    ? [
        ...duplicateIds(parsed.data, locate),
        ...strangeCandidates(parsed.data, locate),
        ...pipelineProblems(parsed.data, locate),
        ...judgeProblems(parsed.data, locate, judges === "undrafted"),
        ...idleCandidates(parsed.data, locate),
      ]
    : problemsOf(parsed.error.issues, read.value);
  return parsed.success && problems.length === 0 ? ok({ manifest: parsed.data, locate }) : failed(...inTextOrder(problems));
}

function inTextOrder(problems: readonly Problem[]): Problem[] {
  const key = ({ place }: Problem): number => (place ? place.line * 1e6 + place.column : 0);
  return problems.toSorted((a, b) => key(a) - key(b));
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
  const { candidates, pipelines, prompts, plans, extras } = manifest;
  return Object.entries({ candidates, pipelines, prompts, plans, extras }).flatMap(([name, list]) => seen(list, name));
}

/** Plans and pipelines must not speak of a candidate that is not there. */
function strangeCandidates({ candidates, pipelines, plans }: Manifest, locate: Locate): Problem[] {
  const ids = candidates.map(({ id }) => id);
  const strange = (candidate: string, path: readonly [string, number, string], known: readonly string[]): Problem[] => {
    if (known.includes(candidate)) return [];
    const meant = nearest(candidate, known);
    const hint = meant === undefined ? `the candidates are: ${known.join(", ")}` : `did you mean "${meant}"?`;
    return [{ message: `${path.join(".")}: there is no candidate "${candidate}": ${hint}`, place: locate(path) }];
  };
  const asPlan = (candidate: string, path: readonly [string, number, string]): Problem[] => {
    const pipeline = pipelines.find(({ id }) => id === candidate);
    if (!pipeline || ids.includes(candidate)) return strange(candidate, path, ids);
    const { draft, final } = pipeline;
    const message =
      `${path.join(".")}: "${candidate}" is a pipeline, and a plan includes images of one model: name the candidate that it is for, ` +
      `such as "${draft}" or "${final}"; whatever is the best of all is what the plan is held against`;
    return [{ message, place: locate(path) }];
  };
  return [
    ...plans.flatMap(({ candidate }, index) => (candidate === undefined ? [] : asPlan(candidate, ["plans", index, "candidate"]))),
    ...pipelines.flatMap(({ draft, final }, index) => [
      ...strange(draft, ["pipelines", index, "draft"], ids),
      ...strange(final, ["pipelines", index, "final"], ids),
    ]),
  ];
}

/** The draft must go into a field of its own: in the place of another one it would be another request, and the final is paid for. */
function draftFieldProblem(final: Candidate | undefined, passDraft: PipelineSpec["passDraft"]): string[] {
  if (final === undefined) return [];
  const field = passFieldOf(passDraft, final.model);
  const example = "name the field that takes a reference image, such as passDraft: image_urls";
  if (field === null)
    return [`the field of ${final.model} that takes a reference image is not known here: name it, such as passDraft: image_urls`];
  if (field === undefined) return [];
  if (field === "prompt") return [`\`prompt\` takes the prompt itself: ${example}`];
  if (field in Object.prototype) return [`\`${field}\` cannot be a field of a request: ${example}`];
  if (Object.hasOwn(final.input, field))
    return [
      `the input of ${final.id} sets \`${field}\` already, and the draft would take its place: take it out there, or ${example}`,
    ];
  return [];
}

/** A candidate that is none by itself must be in a pipeline. */
function idleCandidates({ candidates, pipelines }: Manifest, locate: Locate): Problem[] {
  return candidates.flatMap(({ id, onlyInPipelines }, index): Problem[] => {
    if (!onlyInPipelines || pipelines.some(({ final, passDraft }) => final === id && passDraft !== false)) return [];
    const message = `candidates.${index}.onlyInPipelines: no pipeline with passDraft finalizes on "${id}", so it would never be used`;
    return [{ message, place: locate(["candidates", index, "onlyInPipelines"]) }];
  });
}

/** A pipeline is a candidate of its own, and made of two different ones. */
function pipelineProblems({ candidates, pipelines }: Manifest, locate: Locate): Problem[] {
  return pipelines.flatMap(({ id, draft, final, passDraft }, index): Problem[] => {
    const at = (key: string, what: string): Problem => ({
      message: `pipelines.${index}.${key}: ${what}`,
      place: locate(["pipelines", index, key]),
    });
    const taken = candidates.some((candidate) => candidate.id.toLowerCase() === id.toLowerCase());
    return [
      ...(taken ? [at("id", `"${id}" is already the id of a candidate: ids must differ`)] : []),
      ...(draft === final ? [at("final", `expected another candidate than the draft's, "${draft}"`)] : []),
      ...draftFieldProblem(
        candidates.find((candidate) => candidate.id === final),
        passDraft,
      ).map((what) => at("passDraft", what)),
    ];
  });
}
