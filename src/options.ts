import { resolve } from "node:path";
import { LOCK_MODES, PRICE_MODES, type Options } from "./commands/world.ts";
import { failed, ok, type Problem, type Result } from "./core/failure.ts";
import { parseUsd } from "./core/money.ts";
import { FAIL_ON, type FailOn } from "./core/report/failon.ts";

/** Options as texts, under the names that the command line and the Action share. */
export type RawOptions = Readonly<Partial<Record<OptionName, string | undefined>>>;

export const OPTION_NAMES = [
  "manifest",
  "output-dir",
  "state",
  "budget-usd",
  "concurrency",
  "seed",
  "shard",
  "fail-on",
  "lock",
  "merge",
  "rescore",
  "prices",
] as const;
export type OptionName = (typeof OPTION_NAMES)[number];

export const DEFAULTS = {
  manifest: ".github/image-prompts.yml",
  "output-dir": "usable-image-cost",
  concurrency: "8",
  "fail-on": "error",
  lock: "check",
  rescore: "false",
  prices: "live",
} as const;

const MOST_CONCURRENCY = 256;

/**
 * Reads the options of a run; every problem at once. A value that is wrong is never replaced by a default.
 *
 * @param root absolute path of the working directory
 * @param label how the entrance calls an option: "--seed", or "the input `seed`"
 */
export function readOptions(raw: RawOptions, root: string, label: (name: OptionName) => string): Result<Options> {
  const problems: Problem[] = [];
  const refuse = (name: OptionName, expected: string): undefined => {
    problems.push({ message: `${label(name)}: expected ${expected}, not "${raw[name]}"` });
    return undefined;
  };
  const given = (name: OptionName): string | undefined => (raw[name]?.trim() === "" ? undefined : raw[name]?.trim());
  const whole = (name: OptionName, least: number, most: number): number | undefined => {
    const text = given(name);
    if (text === undefined) return undefined;
    const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? value : refuse(name, `a whole number from ${least} to ${most}`);
  };

  const outputDir = resolve(root, given("output-dir") ?? DEFAULTS["output-dir"]);
  const state = given("state");
  if (state?.startsWith("branch:"))
    problems.push({
      message: `${label("state")}: keeping the state on a branch is not available in this version: name a directory`,
    });
  const budgetUsd = given("budget-usd");
  if (budgetUsd !== undefined && (parseUsd(budgetUsd) ?? 0n) <= 0n)
    refuse("budget-usd", "a positive amount in USD, such as 1.00");
  const seed = whole("seed", 0, 2_147_483_647);
  const concurrency = whole("concurrency", 1, MOST_CONCURRENCY) ?? Number(DEFAULTS.concurrency);
  const shard = readShard(given("shard"), () => refuse("shard", "I/N with I from 1 to N, such as 2/4"));
  const failOn = readFailOn(given("fail-on") ?? DEFAULTS["fail-on"], label("fail-on"), problems);
  const oneOf = <Word extends string>(name: "lock" | "rescore" | "prices", words: readonly Word[]): Word | undefined =>
    words.find((word) => word === (given(name) ?? DEFAULTS[name])) ?? refuse(name, words.join(" or "));
  const lock = oneOf("lock", LOCK_MODES);
  const rescore = oneOf("rescore", ["false", "true"]);
  const prices = oneOf("prices", PRICE_MODES);
  if (problems.length > 0 || !lock || !rescore || !prices) return failed(...problems);
  return ok({
    root,
    lock,
    merge: listOf(given("merge")).map((folder) => resolve(root, folder)),
    rescore: rescore === "true",
    prices,
    manifest: resolve(root, given("manifest") ?? DEFAULTS.manifest),
    outputDir,
    state: state === undefined ? resolve(outputDir, "state") : resolve(root, state),
    concurrency,
    failOn,
    ...(budgetUsd === undefined ? {} : { budgetUsd }),
    ...(seed === undefined ? {} : { seed }),
    ...(shard ? { shard } : {}),
  });
}

/** Names between commas or on lines of their own. */
function listOf(text: string | undefined): string[] {
  return (text ?? "")
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function readShard(text: string | undefined, refuse: () => undefined): Options["shard"] {
  if (text === undefined) return undefined;
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const [index, of] = [Number(match?.[1]), Number(match?.[2])];
  return match && index >= 1 && index <= of ? { index, of } : refuse();
}

function readFailOn(text: string, label: string, problems: Problem[]): FailOn[] {
  const words = text.split(/[\s,]+/).filter((word) => word !== "");
  if (words.includes("never")) {
    if (words.length > 1) problems.push({ message: `${label}: "never" stands alone` });
    return [];
  }
  return words.flatMap((word) => {
    const known = FAIL_ON.find((condition) => condition === word);
    if (known) return [known];
    const what = word === "regression" ? "`regression` is not available in this version" : `"${word}" is not a condition`;
    problems.push({ message: `${label}: ${what}: expected never, or some of ${FAIL_ON.join(", ")}` });
    return [];
  });
}
