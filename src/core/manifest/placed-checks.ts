import type { CheckItem, Checks } from "./check-schema.ts";
import type { Path } from "./read.ts";
import type { Manifest } from "./schema.ts";

/** One item of a list of checks, and where the manifest has it. */
export type PlacedCheck = { readonly item: CheckItem; readonly path: Path };

/** Every item of every list of checks in a manifest, those inside of others too, in the order of the text. */
export function placedChecks({ check, prompts, pipelines }: Manifest): PlacedCheck[] {
  return [
    ...inList(check, ["check"]),
    ...prompts.flatMap((prompt, index) => inList(prompt.check ?? [], ["prompts", index, "check"])),
    ...pipelines.flatMap(({ draftCheck }, index) => inList(draftCheck ?? [], ["pipelines", index, "draftCheck"])),
  ];
}

function inList(checks: Checks, path: Path): PlacedCheck[] {
  return checks.flatMap((item, index) => inItem(item, [...path, index]));
}

function inItem(item: CheckItem, path: Path): PlacedCheck[] {
  const { all, any, not, score } = item;
  return [
    { item, path },
    ...(all ? inList(all, [...path, "all"]) : []),
    ...(any ? inList(any, [...path, "any"]) : []),
    ...(not ? inItem(not, [...path, "not"]) : []),
    ...(score?.of.flatMap(({ check }, index) => inItem(check, [...path, "score", "of", index, "check"])) ?? []),
  ];
}
