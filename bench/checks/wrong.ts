/** Tables of how often a check is wrong, by threshold and by kind of image. */

/** Images of one kind with what was measured of each. */
export type Kind<Value> = { readonly name: string; readonly bad: boolean; readonly values: readonly Value[] };

/**
 * A row a threshold: for each kind the number of images that the check is wrong about.
 *
 * @param rejects whether the check turns an image down at a threshold
 */
export function wrongTable<Value>(
  title: string,
  thresholds: readonly (number | string)[],
  kinds: readonly Kind<Value>[],
  rejects: (value: Value, threshold: number) => boolean,
): string {
  const heads = [
    "threshold",
    ...kinds.map(({ name, bad, values }) => `${bad ? "misses" : "false alarms"}: ${name} (of ${values.length})`),
  ];
  const rows = thresholds.map((threshold) => [
    String(threshold),
    ...kinds.map(({ bad, values }) => String(values.filter((value) => rejects(value, Number(threshold)) !== bad).length)),
  ]);
  return `### ${title}\n\n${grid([heads, ...rows])}`;
}

/** A Markdown table; the first row is the head. */
export function grid(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(3, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [line(rows[0]!), rule, ...rows.slice(1).map(line), ""].join("\n");
}

/** The same measured of every image, one after the other: they are large. */
export async function each<From, Value>(
  from: readonly From[],
  measure: (item: From) => Value | Promise<Value>,
): Promise<Value[]> {
  const values: Value[] = [];
  for (const item of from) values.push(await measure(item));
  return values;
}
