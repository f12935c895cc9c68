import { firstJudge, mergeChecks } from "../checks/merge.ts";
import type { Problem } from "../failure.ts";
import type { Checks, JudgeCheck } from "./check-schema.ts";
import { placedChecks } from "../checks/placed.ts";
import type { Locate, Path } from "./read.ts";
import type { Manifest } from "./schema.ts";
import { showPath } from "./wording.ts";

/** Judges that could not be asked: nobody says where, or what. */

/** A judge and where the manifest has it. */
export type PlacedJudge = { readonly judge: JudgeCheck; readonly path: Path };

/**
 * What is wrong with the judges of a manifest.
 *
 * @param mayBeEmpty whether judges may be without questions, as before they are drafted
 */
export function judgeProblems(manifest: Manifest, locate: Locate, mayBeEmpty: boolean): Problem[] {
  const base = firstJudge(manifest.check);
  const say = (path: Path, what: string): Problem => ({ message: `${showPath(path)}: ${what}`, place: locate(path) });
  const nowhere = judgesOf(manifest).flatMap(({ judge, path }): Problem[] => {
    const missing = (["endpoint", "model"] as const).filter((key) => judge[key] === undefined && base?.[key] === undefined);
    if (missing.length === 0) return [];
    const inherits = base && base !== judge ? ", and the manifest's first judge has none to inherit" : "";
    return [say(path, `expected ${missing.map((key) => `\`${key}\``).join(" and ")}: where and whom to ask${inherits}`)];
  });
  return mayBeEmpty ? nowhere : [...nowhere, ...emptyJudges(manifest).map((path) => say(path, NO_QUESTIONS))];
}

const NO_QUESTIONS =
  "expected `questions`: a judge without any cannot judge (`judge draft` derives them from the prompts, for you to look over)";

/** Every judge of a manifest: its own, its prompts', and its pipelines'. */
export function judgesOf(manifest: Manifest): PlacedJudge[] {
  return placedChecks(manifest).flatMap(({ item, path }) =>
    item.judge ? [{ judge: item.judge, path: [...path, "judge"] }] : [],
  );
}

/** The first judge of the manifest may leave its questions to the prompts, when every prompt that is checked by it has some. */
function emptyJudges(manifest: Manifest): Path[] {
  const { check, prompts } = manifest;
  const shared = check.find(({ judge }) => judge !== undefined)?.judge;
  const isAsked = (own: Checks = []): boolean =>
    own.some(({ replace }) => replace === true) ||
    (mergeChecks(check, own).find(({ judge }) => judge !== undefined)?.judge?.questions.length ?? 0) > 0;
  return judgesOf(manifest).flatMap(({ judge, path }) => {
    if (judge.questions.length > 0) return [];
    return judge === shared && prompts.every((prompt) => isAsked(prompt.check)) ? [] : [path];
  });
}
