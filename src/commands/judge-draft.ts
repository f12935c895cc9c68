import { secretNames } from "../core/checks/secrets.ts";
import { addedCost, NO_COST } from "../core/checks/cost.ts";
import { firstJudge, wholeJudge, type Judge } from "../core/checks/merge.ts";
import type { CheckCost, Purse } from "../core/checks/port.ts";
import { ok, failed, type Problem, type Result } from "../core/failure.ts";
import { addQuestions } from "../core/manifest/add-questions.ts";
import type { Checks } from "../core/manifest/check-schema.ts";
import { parseManifest, type ParsedManifest } from "../core/manifest/parse.ts";
import { isPromptSource } from "../core/manifest/schema.ts";
import { formatUsd, type Usd } from "../core/money.ts";
import { createBudget } from "../engine/budget.ts";
import { unlessInterrupted } from "./interrupted.ts";
import { budgetOf, folderOf, relativePath } from "./prepare.ts";
import { inputWrong, type End, type Options, type World } from "./world.ts";

/**
 * Derives the judge's questions from the prompts, once, and writes them into the manifest for somebody to look over. Only for prompts that
 * stand in the manifest and have no questions of their own; it never runs by itself.
 */
export function judgeDraft(world: World, options: Options): Promise<End> {
  return unlessInterrupted(world, () => draftNow(world, options));
}

async function draftNow(world: World, options: Options): Promise<End> {
  const read = await readToDraft(world, options);
  if (!read.ok) return inputWrong(read.problems);
  const { judge, budgetUsd, todo, left } = read.value;
  const purse = purseOf(budgetUsd);
  let { text } = read.value;
  let cost = NO_COST;
  let written = 0;
  const problems: Problem[] = [];
  for (const { index, id, prompt } of todo) {
    world.log.progress(`${written} of ${todo.length} prompts have questions`);
    const drafted = await world.draft(judge, prompt, purse, world.signal);
    cost = addedCost(cost, drafted.cost);
    if (drafted.kind === "failed") {
      problems.push({ message: `${id}: no questions were drafted (${drafted.message})` });
      if (drafted.unfinished) break;
      continue;
    }
    const edited = addQuestions(text, { index, questions: drafted.questions });
    world.log.group(edited === null ? `${id} (not written)` : id, drafted.questions);
    if (edited === null)
      problems.push({
        message: `${id}: the questions above could not be written into the manifest: put them into its \`check\` by hand`,
      });
    else {
      // One by one: what was paid for is not lost when the next one fails.
      await world.files.write(options.manifest, edited);
      text = edited;
      written++;
    }
  }
  for (const each of left) world.log.info(`${each.name}: not done, ${each.why}`);
  world.log.info(`${written} of ${todo.length} prompts have questions now: look them over. Drafting cost ${sayCost(cost)}`);
  return { exit: problems.length === 0 ? 0 : 3, problems };
}

type ToDraft = {
  readonly text: string;
  readonly judge: Judge;
  readonly budgetUsd: Usd;
  readonly todo: readonly { readonly index: number; readonly id: string; readonly prompt: string }[];
  readonly left: readonly { readonly name: string; readonly why: string }[];
};

async function readToDraft(world: World, options: Options): Promise<Result<ToDraft>> {
  const path = relativePath(options.root, options.manifest);
  const text = await world.files.read(options.manifest);
  if (text === null) return failed({ message: `there is no manifest at ${path}: name yours with --manifest` });
  const parsed = parseManifest(text, path, "undrafted");
  if (!parsed.ok) return parsed;
  const { manifest, locate } = parsed.value;
  const base = firstJudge(manifest.check);
  if (!base)
    return failed({
      place: locate(["check"]),
      message: "check: expected a `judge` with `endpoint` and `model`, which writes the questions and asks them later",
    });
  world.admission.hide(secretNames(manifest));
  const missing = await world.admission.missing(parsed.value, { manifest: folderOf(options.manifest), root: options.root });
  if (missing.length > 0) return failed(...missing);
  const budget = budgetOf(options, manifest);
  return budget.ok ? ok({ text, judge: wholeJudge(base), budgetUsd: budget.value, ...sorted(parsed.value) }) : budget;
}

function sorted({ manifest }: ParsedManifest): Pick<ToDraft, "todo" | "left"> {
  const todo: ToDraft["todo"][number][] = [];
  const left: ToDraft["left"][number][] = [];
  for (const [index, entry] of manifest.prompts.entries()) {
    if (isPromptSource(entry))
      left.push({
        name: entry.from,
        why: "its prompts are in files: write what is asked of all of them into the entry's `check`",
      });
    else if (hasQuestions(entry.check)) left.push({ name: entry.id, why: "it has questions" });
    else if (entry.check?.some(({ replace }) => replace))
      left.push({ name: entry.id, why: "its own checks take the place of the judge" });
    else todo.push({ index, id: entry.id, prompt: entry.prompt });
  }
  return { todo, left };
}

function hasQuestions(own: Checks = []): boolean {
  return (firstJudge(own)?.questions.length ?? 0) > 0;
}

/** A budget of its own: nothing else runs. */
function purseOf(budgetUsd: Usd): Purse {
  const budget = createBudget(budgetUsd, 0n);
  return { reserve: async (most) => budget.reserve(most), release: budget.release };
}

function sayCost({ usd, unknownUsd, unpriced }: CheckCost): string {
  const more = unknownUsd > 0n ? `, and up to $${formatUsd(unknownUsd)} more` : "";
  return unpriced > 0 && usd === 0n ? "what is not known: the judge has no `price`" : `$${formatUsd(usd)}${more}`;
}
