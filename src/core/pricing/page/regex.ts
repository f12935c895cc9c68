/** The regular expression that a manifest may find a price with. It is only read here: running it takes a time limit. */

export const GROUP = "price";

/** What is wrong with an expression, as a sentence, or null: it must compile and have one named group, `price`. */
export function regexProblem(expression: string): string | null {
  const example = `expected a regular expression with one named group, such as '"price":\\s*"(?<price>[0-9.]+)"'`;
  try {
    void new RegExp(expression);
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^.*\/[a-z]*: /s, "") : "";
    return `${example}: this one does not compile (${why.slice(0, 80)})`;
  }
  const names = groupNames(expression);
  if (names.length === 1 && names[0] === GROUP) return null;
  if (names.length === 0) return `${example}: this one has no named group`;
  const told = names.slice(0, 5).map((name) => name.slice(0, 40));
  return `${example}: this one has ${names.length === 1 ? "" : `${names.length}: `}${told.join(", ")}`;
}

/** The names of the groups of an expression that compiles; its escapes and its classes hold none. */
function groupNames(expression: string): string[] {
  const parts = expression.matchAll(/\\[^]|\[(?:\\[^]|[^\]\\])*\]|\(\?<(?![=!])([^>]*)>/g);
  return [...parts].flatMap((part) => part[1] ?? []);
}
