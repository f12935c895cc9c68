import type { CheckItem } from "../manifest/check-schema.ts";
import type { Path } from "../manifest/read.ts";
import type { Manifest } from "../manifest/schema.ts";

/** A single item of a manifest's checks with its path in the manifest, so that a problem can be told at its line. */
export type PlacedCheck = {
  readonly item: CheckItem;
  readonly path: Path;
  /** True for a prompt's own checks, and for those of drafts. */
  readonly own: boolean;
};

/** Every item of every check, those of prompts, of drafts and inside of others among them, in the order of the manifest. */
export function placedChecks({ check, pipelines, prompts }: Manifest): PlacedCheck[] {
  return [
    ...below(check, ["check"], false),
    ...pipelines.flatMap(({ draftCheck }, index) => below(draftCheck ?? [], ["pipelines", index, "draftCheck"], true)),
    ...prompts.flatMap((prompt, index) => below(prompt.check ?? [], ["prompts", index, "check"], true)),
  ];
}

function below(items: readonly CheckItem[], path: Path, own: boolean): PlacedCheck[] {
  return items.flatMap((item, index) => within(item, [...path, index], own));
}

function within(item: CheckItem, path: Path, own: boolean): PlacedCheck[] {
  const { all = [], any = [], not, score } = item;
  return [
    { item, path, own },
    ...below(all, [...path, "all"], own),
    ...below(any, [...path, "any"], own),
    ...(not ? within(not, [...path, "not"], own) : []),
    ...(score?.of ?? []).flatMap(({ check }, index) => within(check, [...path, "score", "of", index, "check"], own)),
  ];
}
