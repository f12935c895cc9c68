import { failed, ok, type Result } from "../core/failure.ts";
import { secretNames } from "../core/checks/secrets.ts";
import { parseManifest, type ParsedManifest } from "../core/manifest/parse.ts";
import type { Prompt } from "../core/manifest/schema.ts";
import { parseUsd, type Usd } from "../core/money.ts";
import type { Options, World } from "./world.ts";

/** A manifest with its prompts, ready to be planned. */
export type Prepared = ParsedManifest & {
  readonly prompts: readonly Prompt[];
  /** Relative to the working directory, with forward slashes, as annotations want it. */
  readonly path: string;
  readonly sha256: string;
  readonly budgetUsd: Usd;
};

/** What a run may spend when neither the manifest nor the options say it. */
const DEFAULT_BUDGET = "1.00";

/** Reads the manifest and every prompt that it names; all problems at once. */
export async function prepare(world: World, options: Options): Promise<Result<Prepared>> {
  const path = relativePath(options.root, options.manifest);
  const text = await world.files.read(options.manifest);
  if (text === null)
    return failed({
      message: `there is no manifest at ${path}: write one (the README has an example), or name yours with --manifest`,
    });
  const parsed = parseManifest(text, path);
  if (!parsed.ok) return parsed;
  world.admission.hide(secretNames(parsed.value.manifest));
  const prompts = await world.loadPrompts(parsed.value, options.manifest, options.root);
  if (!prompts.ok) return prompts;
  const mine = prompts.value.filter((_, index) => !options.shard || index % options.shard.of === options.shard.index - 1);
  if (mine.length === 0)
    return failed({
      message: `shard ${options.shard?.index}/${options.shard?.of} has no prompts: there are ${prompts.value.length}`,
    });
  const manifest = options.seed === undefined ? parsed.value.manifest : withSeed(parsed.value.manifest, options.seed);
  const budget = budgetOf(options, manifest);
  if (!budget.ok) return budget;
  return ok({ ...parsed.value, manifest, prompts: mine, path, sha256: world.hash(text), budgetUsd: budget.value });
}

/** What may be spent: the option's, the manifest's, or a dollar. */
export function budgetOf(options: Options, { budget }: ParsedManifest["manifest"]): Result<Usd> {
  const stated = options.budgetUsd ?? budget?.usd ?? DEFAULT_BUDGET;
  const budgetUsd = parseUsd(stated);
  return budgetUsd === null || budgetUsd === 0n
    ? failed({ message: `--budget-usd: expected a positive amount in USD, such as 1.00, not "${stated}"` })
    : ok(budgetUsd);
}

/** Says loudly what a run may spend when nobody said it. */
export function tellDefaultBudget(world: World, options: Options, { manifest }: Prepared): void {
  if (options.budgetUsd !== undefined || manifest.budget !== undefined) return;
  world.log.info(
    `No budget is set: this run may spend at most $${DEFAULT_BUDGET} (budget: { usd: ... } in the manifest, or --budget-usd)`,
  );
}

function withSeed(manifest: ParsedManifest["manifest"], seed: number): ParsedManifest["manifest"] {
  return { ...manifest, sampling: { ...manifest.sampling, seed } };
}

/** The folder of a file, whichever way its slashes lean. */
export function folderOf(file: string): string {
  return file.replace(/[/\\][^/\\]*$/, "");
}

/** A manifest outside the working directory goes by its name alone: where it lies on this machine is nobody's business. */
export function relativePath(root: string, file: string): string {
  const [from, to] = [root.replaceAll("\\", "/").replace(/\/$/, ""), file.replaceAll("\\", "/")];
  return to.startsWith(`${from}/`) ? to.slice(from.length + 1) : to.slice(to.lastIndexOf("/") + 1);
}
