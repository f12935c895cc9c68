/**
 * Validates a request's input against the part of JSON Schema 2020-12 that HiAPI's published schemas use: type, enum, const,
 * bounds of strings, numbers and arrays, pattern, items, properties, required, additionalProperties, allOf, anyOf, oneOf, not
 * and if/then/else. Other keywords are ignored, as an annotation is.
 */

type Schema = Readonly<Record<string, unknown>>;

/** What is wrong, a sentence each, beginning with the path of the value; empty when the value is valid. */
export function schemaProblems(value: unknown, schema: unknown, path = "input"): string[] {
  if (schema === false) return [`${path} is not allowed`];
  if (!isObject(schema)) return [];
  return [
    ...ownProblems(value, schema, path),
    ...(Array.isArray(value) ? arrayProblems(value, schema, path) : []),
    ...(isObject(value) ? objectProblems(value, schema, path) : []),
    ...combined(value, schema, path),
  ];
}

const isObject = (value: unknown): value is Schema => typeof value === "object" && value !== null && !Array.isArray(value);
const valid = (value: unknown, schema: unknown): boolean => schemaProblems(value, schema).length === 0;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function hasType(value: unknown, type: string): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "array") return Array.isArray(value);
  if (type === "null") return value === null;
  return type === "object" ? isObject(value) : typeof value === type;
}

function ownProblems(value: unknown, schema: Schema, path: string): string[] {
  const problems: string[] = [];
  const { type, enum: values } = schema;
  const types = typeof type === "string" ? [type] : Array.isArray(type) ? type.map(String) : [];
  if (types.length > 0 && !types.some((each) => hasType(value, each))) return [`${path} must be of type ${types.join(" or ")}`];
  if (Array.isArray(values) && !values.some((each) => same(each, value)))
    problems.push(`${path} must be one of ${values.join(", ")}`);
  if ("const" in schema && !same(schema["const"], value)) problems.push(`${path} must be ${JSON.stringify(schema["const"])}`);
  const bounds: [number | undefined, string, string, string][] = [
    [typeof value === "string" ? Array.from(value).length : undefined, "minLength", "maxLength", "characters"],
    [typeof value === "number" ? value : undefined, "minimum", "maximum", ""],
    [Array.isArray(value) ? value.length : undefined, "minItems", "maxItems", "items"],
  ];
  for (const [size, least, greatest, unit] of bounds) {
    if (size === undefined) continue;
    if (Number(schema[least] ?? -Infinity) > size)
      problems.push(`${path} must be at least ${String(schema[least])} ${unit}`.trim());
    if (Number(schema[greatest] ?? Infinity) < size)
      problems.push(`${path} must be at most ${String(schema[greatest])} ${unit}`.trim());
  }
  const { pattern } = schema;
  if (typeof value === "string" && typeof pattern === "string" && !new RegExp(pattern, "u").test(value))
    problems.push(`${path} must match ${pattern}`);
  return problems;
}

function arrayProblems(value: readonly unknown[], { items }: Schema, path: string): string[] {
  return items === undefined ? [] : value.flatMap((each, index) => schemaProblems(each, items, `${path}[${index}]`));
}

function objectProblems(value: Schema, schema: Schema, path: string): string[] {
  const properties = isObject(schema["properties"]) ? schema["properties"] : {};
  const required = Array.isArray(schema["required"]) ? schema["required"].map(String) : [];
  const rest = schema["additionalProperties"];
  return [
    ...required.filter((key) => !Object.hasOwn(value, key)).map((key) => `${path}.${key} is required`),
    ...Object.entries(value).flatMap(([key, each]) => {
      if (Object.hasOwn(properties, key)) return schemaProblems(each, properties[key], `${path}.${key}`);
      return rest === undefined ? [] : schemaProblems(each, rest, `${path}.${key}`);
    }),
  ];
}

function combined(value: unknown, schema: Schema, path: string): string[] {
  const list = (key: string): readonly unknown[] => (Array.isArray(schema[key]) ? schema[key] : []);
  const problems = list("allOf").flatMap((each) => schemaProblems(value, each, path));
  if (list("anyOf").length > 0 && !list("anyOf").some((each) => valid(value, each))) problems.push(`${path} has no allowed form`);
  if (list("oneOf").length > 0 && list("oneOf").filter((each) => valid(value, each)).length !== 1)
    problems.push(`${path} must have exactly one of the allowed forms`);
  if ("not" in schema && valid(value, schema["not"])) problems.push(`${path} is not allowed in this form`);
  if (!("if" in schema)) return problems;
  return [...problems, ...schemaProblems(value, valid(value, schema["if"]) ? schema["then"] : schema["else"], path)];
}
