/**
 * Keys of the design that this version does not have yet. They are refused with a sentence of their own, so that nobody
 * believes that a check or a price was taken into account when it was not.
 */
const LATER_KEYS: readonly { readonly key: string; readonly where: RegExp; readonly what: string }[] = [
  { key: "pipelines", where: /^$/, what: "draft-then-final pipelines" },
  { key: "includeCheckCost", where: /^(check)?$/, what: "the cost of checks" },
  ...["judge", "text", "reference", "command", "http", "all", "any", "not", "score", "replace"].map((key) => ({
    key,
    where: /(^|\.)check(\.\d+)?$/,
    what: "checks other than `image`",
  })),
  ...["palette", "duplicateOf", "border"].map((key) => ({ key, where: /(^|\.)image$/, what: "this part of the image check" })),
  { key: "errorRates", where: /(^|\.)check(\.\d+)?$/, what: "known error rates of the check" },
];

/** What a key at a place stands for in a later version; undefined when it is no such key. */
export function laterKey(key: string, parent: string): (typeof LATER_KEYS)[number] | undefined {
  return LATER_KEYS.find((known) => known.key === key && known.where.test(parent));
}
