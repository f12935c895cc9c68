import type { CheckItem, Checks } from "../manifest/check-schema.ts";

/** A reference image that a check names. */
export type NamedReference = {
  /** As the manifest names it, from its folder. */
  readonly file: string;
  /** Where it stands, from the list of checks on: keys and indices. */
  readonly path: readonly (string | number)[];
};

/** The reference images of a list of checks, in the order of the manifest. */
export function referencesIn(checks: Checks): NamedReference[] {
  return checks.flatMap((item, index) => referencesOf(item, [index]));
}

function referencesOf(item: CheckItem, path: NamedReference["path"]): NamedReference[] {
  const among = (items: readonly CheckItem[] | undefined, key: string): NamedReference[] =>
    (items ?? []).flatMap((each, index) => referencesOf(each, [...path, key, index]));
  return [
    ...(item.reference ? [{ file: item.reference.file, path: [...path, "reference", "file"] }] : []),
    ...among(item.all, "all"),
    ...among(item.any, "any"),
    ...(item.not ? referencesOf(item.not, [...path, "not"]) : []),
    ...(item.score?.of ?? []).flatMap(({ check }, index) => referencesOf(check, [...path, "score", "of", index, "check"])),
  ];
}
