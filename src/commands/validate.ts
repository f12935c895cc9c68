import { notAllowed } from "./admit.ts";
import { readCheckRates } from "./check-rates.ts";
import { prepare } from "./prepare.ts";
import { inputWrong, type End, type Options, type World } from "./world.ts";

/**
 * The manifest's problems, or that there are none. Spends nothing, and asks nobody but, on a pull request whose checks run or send
 * something, GitHub for what the base branch allows.
 */
export async function validate(world: World, options: Options): Promise<End> {
  const prepared = await prepare(world, options);
  if (!prepared.ok) return inputWrong(prepared.problems);
  const refused = await notAllowed(world, options, prepared.value);
  if (refused.length > 0) return inputWrong(refused);
  const checks = await readCheckRates(world, options, prepared.value);
  if (!checks.ok) return inputWrong(checks.problems);
  for (const { message } of checks.value.warnings) world.log.warning(message);
  const { manifest, prompts, path } = prepared.value;
  world.log.info(`${path} is valid: ${count(manifest.candidates.length, "candidate")}, ${count(prompts.length, "prompt")}`);
  if (prompts.every((prompt) => prompt.checks.length === 0))
    world.log.warning("no check is configured: every image that can be decoded will count as usable (add `check:`)");
  return { exit: 0, problems: [] };
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
