import { z } from "zod";
import type { BaseManifest } from "../../core/checks/trust.ts";
import { describeProblem } from "../../core/failure.ts";
import type { BasePlace } from "../../core/github/base.ts";
import { explainFailure } from "../../core/github/failures.ts";
import type { GitHubApi } from "../../core/github/port.ts";
import { parseManifest } from "../../core/manifest/parse.ts";
import { readAnswer, type Asked } from "./answer.ts";
import { withRetries, type Patience } from "./retrying.ts";

/** The manifest as the base branch has it: https://docs.github.com/en/rest/repos/contents and .../pulls */

export type Repository = { readonly owner: string; readonly repo: string };

type AskedPlace = Exclude<BasePlace, { kind: "trusted" }>;
type Unread = Extract<BaseManifest, { ok: false }>;

/** GitHub sends a file of up to 1 MB; of a larger one, or of a folder or a link, there is no text here. */
const fileSchema = z.object({ type: z.literal("file"), encoding: z.literal("base64"), content: z.string() });
const pullSchema = z.object({
  head: z.object({ repo: z.object({ full_name: z.string() }).nullish() }),
  base: z.object({ ref: z.string().min(1), repo: z.object({ full_name: z.string() }) }),
});

/** @param path the manifest's in the repository, with forward slashes */
export async function readBaseManifest(
  api: GitHubApi,
  place: Repository,
  base: AskedPlace,
  path: string,
  patience: Patience & { readonly signal: AbortSignal },
): Promise<BaseManifest> {
  const patient = withRetries(api, patience);
  const found = await refOf(patient, place, base, patience.signal);
  if (!found.ok) return found;
  const { ref } = found;
  const parameters = { ...place, path, ...(ref === null ? {} : { ref }) };
  const asked = readAnswer(
    fileSchema,
    await patient.request("GET /repos/{owner}/{repo}/contents/{path}", parameters, patience.signal),
    patience.signal,
  );
  if (!asked.ok && asked.reason === "not-found") return { ok: true, manifest: null };
  if (!asked.ok) return unknown(asked, `read ${path} of the base branch`);
  const parsed = parseManifest(Buffer.from(asked.value.content, "base64").toString("utf8"), path);
  if (parsed.ok) return { ok: true, manifest: parsed.value.manifest };
  const [first] = parsed.problems.map(describeProblem);
  return { ok: false, message: `the base branch's manifest has problems of its own (${first}). Mend it there first.` };
}

type FoundRef = { readonly ok: true; readonly ref: string | null } | Unread;

async function refOf(api: GitHubApi, place: Repository, base: AskedPlace, signal: AbortSignal): Promise<FoundRef> {
  if (base.kind === "ref") return { ok: true, ref: base.ref };
  const pull = await readPull(api, place, base.number, signal);
  if (!pull.ok) return unknown(pull, `read the pull request #${base.number}`, "pull-requests: read");
  return { ok: true, ref: `refs/heads/${pull.value.base.ref}` };
}

/** Whether a pull request's head is in another repository, or in one that is gone; true also where GitHub does not tell. */
export async function isForeignPull(
  api: GitHubApi,
  place: Repository,
  number: number,
  patience: Patience & { readonly signal: AbortSignal },
): Promise<boolean> {
  const pull = await readPull(withRetries(api, patience), place, number, patience.signal);
  if (!pull.ok) return true;
  const { head, base } = pull.value;
  return head.repo?.full_name.toLowerCase() !== base.repo.full_name.toLowerCase();
}

async function readPull(api: GitHubApi, place: Repository, number: number, signal: AbortSignal) {
  const parameters = { ...place, pull_number: number };
  return readAnswer(pullSchema, await api.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", parameters, signal), signal);
}

function unknown(asked: Extract<Asked<unknown>, { ok: false }>, action: string, permission = "contents: read"): Unread {
  return { ok: false, message: explainFailure(asked.reason, { action, permission }, asked.failure) };
}
