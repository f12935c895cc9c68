/** What GitHub's runner makes of the lines that a step prints. */

export type Command = { readonly name: string; readonly properties: Readonly<Record<string, string>>; readonly message: string };

/**
 * The workflow command in a line, or null. As the runner reads it (actions/runner, ActionCommand.cs): white space before `::` does
 * not count, and the older form `##[name properties]message` is found anywhere in a line.
 */
export function commandIn(line: string): Command | null {
  const [, name, rest = "", message = ""] = /^\s*::([\w-]+)(?: ([^]*?))?::([^]*)$/.exec(line) ?? [];
  if (name !== undefined) return { name, properties: propertiesIn(rest, ","), message: unescape(message) };
  const [, old, oldRest = "", oldMessage = ""] = /##\[([\w-]+)(?: ([^\]]*))?\]([^]*)$/.exec(line) ?? [];
  return old === undefined ? null : { name: old, properties: propertiesIn(oldRest, ";"), message: oldMessage };
}

function propertiesIn(text: string, separator: string): Record<string, string> {
  const pairs = text.split(separator).filter((pair) => pair.includes("="));
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf("=")).trim(), unescape(pair.slice(pair.indexOf("=") + 1))]),
  );
}

function unescape(text: string): string {
  return text
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");
}

/** The values in a file of the form that GITHUB_OUTPUT has: `name<<mark`, lines, `mark`. */
export function fileValues(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const [, name, mark] = /^([^=<]+)<<(.+)$/.exec(lines[at]!) ?? [];
    if (name === undefined) continue;
    const end = lines.indexOf(mark!, at + 1);
    values[name] = lines.slice(at + 1, end).join("\n");
    at = end;
  }
  return values;
}
