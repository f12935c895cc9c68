import { decisiveOf } from "../checks/identity.ts";
import { reserveFor, type CheckReserve } from "../checks/judge/cost.ts";
import { inheritJudges } from "../checks/merge.ts";
import { referencesIn } from "../checks/references.ts";
import type { Hash } from "../ports.ts";
import { canonicalJson, type Json } from "../terms.ts";
import type { Checks } from "./check-schema.ts";
import type { PipelineSpec } from "./pipeline-schema.ts";
import type { PlannedCandidate, PlannedPrompt } from "./plan.ts";
import type { Manifest } from "./schema.ts";

/** A pipeline worked out: drafts on one candidate until a draft passes, then finals on another. */
export type PlannedPipeline = {
  readonly id: string;
  readonly draft: PlannedCandidate;
  /**
   * Where finals are bought. With `passField` a stage of its own under the pipeline's id, whose attempts each begin from a draft; else the
   * final candidate itself: its requests are the same as when it stands alone, and so are its attempts.
   */
  readonly final: PlannedCandidate;
  /** The input field that takes the draft's address; null when finals are made from the prompt alone. */
  readonly passField: string | null;
  readonly finalsPerDraft: number;
  /** By prompt, in the order of the plan: what a draft must pass. */
  readonly draftChecks: readonly DraftChecks[];
};

export type DraftChecks = { readonly checks: Checks; readonly checksKey: string; readonly checkReserve?: CheckReserve };

/** The field that takes reference images, by HiAPI's own names (hiapi.md, 4). */
const KNOWN_FIELDS: readonly { readonly model: RegExp; readonly field: string }[] = [
  { model: /^gpt-image-2\/image-to-image$/, field: "input_urls" },
  { model: /^gpt-image-2\.5-(flare|sunburst)(\/image-to-image|@pro)?$/, field: "image_urls" },
  { model: /^seedream-5\.0-pro\/image-to-image$/, field: "image_urls" },
  { model: /^Nano-Banana-(2|Pro)$/, field: "image_input" },
];

/** The field for `passDraft: true`; null when it is not known for the model, undefined when drafts are not passed. */
export function passFieldOf(passDraft: PipelineSpec["passDraft"], model: string): string | null | undefined {
  if (passDraft === false) return undefined;
  if (passDraft !== true) return passDraft;
  return KNOWN_FIELDS.find((known) => known.model.test(model))?.field ?? null;
}

/** Works the manifest's pipelines out. The manifest was found right: its candidates are there, and the fields are known. */
export function planPipelines(
  { pipelines: specs, check }: Pick<Manifest, "pipelines" | "check">,
  {
    candidates,
    prompts,
    hash,
  }: { readonly candidates: readonly PlannedCandidate[]; readonly prompts: readonly PlannedPrompt[]; readonly hash: Hash },
): PlannedPipeline[] {
  const named = (id: string): PlannedCandidate => {
    const found = candidates.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`no candidate ${id}`);
    return found;
  };
  return specs.map(({ id, draft: draftId, final: finalId, draftCheck, finalsPerDraft, passDraft }) => {
    const [draft, final] = [named(draftId), named(finalId)];
    const passField = passFieldOf(passDraft, final.offer.model) ?? null;
    const own = draftCheck === undefined ? null : draftChecksOf(inheritJudges(check, draftCheck), hash, prompts[0]?.references);
    const draftChecks = prompts.map((prompt): DraftChecks => own ?? prompt);
    const identity = { final: final.key, draft: draft.key, passField, draftCheck: (draftCheck ?? null) as unknown as Json };
    const stage: PlannedCandidate = {
      ...final,
      id,
      key: hash(canonicalJson(identity)),
      offer: { ...final.offer, candidate: id },
    };
    return { id, draft, final: passField === null ? final : stage, passField, finalsPerDraft, draftChecks };
  });
}

function draftChecksOf(checks: Checks, hash: Hash, references: PlannedPrompt["references"] = {}): DraftChecks {
  const own = { draft: decisiveOf(checks) as unknown as Json };
  // A reference that changed is another check.
  const named = referencesIn(checks).map(({ file }) => references[file] ?? "");
  const identity = named.length > 0 ? { ...own, references: named } : own;
  return { checks, checksKey: hash(canonicalJson(identity)), ...reserveFor(checks) };
}
