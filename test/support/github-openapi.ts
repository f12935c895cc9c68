import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import type { ValidateFunction } from "ajv";

/** Checks requests and replies against the committed part of GitHub's OpenAPI description. */

type Node = { readonly [key: string]: unknown };
type Parameter = { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema: Node };
type Operation = {
  readonly parameters?: readonly Node[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Node };
  readonly responses: Record<string, Node>;
};
export type Route = { readonly template: string; readonly method: string; readonly parameters: Record<string, string> };

const SUBSET = new URL("../fixtures/github/openapi-subset.json", import.meta.url);
const api = JSON.parse(readFileSync(SUBSET, "utf8"), (_, value: unknown) => withNull(value)) as {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: Record<string, Node>;
};
const options = { strict: false, validateFormats: false, allErrors: true } as const;
const bodies = new Ajv(options).addSchema({ $id: "api", components: api.components });
/** Values of a path and a query are text on the wire. */
const texts = new Ajv({ ...options, coerceTypes: "array" }).addSchema({ $id: "api", components: api.components });
const compiled = new Map<unknown, ValidateFunction>();

const routes = Object.entries(api.paths).map(([template, methods]) => {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
  return { template, methods, names, pattern: new RegExp(`^${template.replace(/\{\w+\}/g, "([^/]+)")}$`) };
});

/** The described operation that a request is for. */
export function findRoute(method: string, path: string): Route | null {
  for (const { template, methods, names, pattern } of routes) {
    const match = methods[method.toLowerCase()] && pattern.exec(path);
    if (!match) continue;
    const parameters = Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(match[index + 1]!)]));
    return { template, method: method.toLowerCase(), parameters };
  }
  return null;
}

/** What is wrong with a request, as sentences. */
export function requestProblems(route: Route, query: URLSearchParams, body: unknown): string[] {
  const operation = operationOf(route);
  const parameters = (operation.parameters ?? []).map((item) => resolve(item) as Parameter);
  const known = new Set(parameters.filter((parameter) => parameter.in === "query").map((parameter) => parameter.name));
  const problems = [...query.keys()].filter((name) => !known.has(name)).map((name) => `unknown query parameter ${name}`);
  for (const { name, in: place, required, schema } of parameters) {
    const value = place === "path" ? route.parameters[name] : (query.get(name) ?? undefined);
    if (value === undefined && required) problems.push(`missing ${place} parameter ${name}`);
    if (value !== undefined) problems.push(...check(texts, { type: "object", properties: { value: schema } }, { value }, schema));
  }
  const { requestBody } = operation;
  if (body === undefined) return requestBody?.required ? [...problems, "a body is missing"] : problems;
  if (!requestBody) return [...problems, "a body is not expected"];
  return [...problems, ...check(bodies, schemaOf(requestBody.content), body)];
}

/** What is wrong with a reply; a failure that the description leaves out must still look like GitHub's. */
export function replyProblems(route: Route, status: number, body: unknown): string[] {
  const described = operationOf(route).responses[String(status)];
  if (!described && status < 400) return [`status ${status} is not described`];
  const content = described && (resolve(described)["content"] as Node | undefined);
  if (described && !content) return body === undefined ? [] : ["a body is not expected"];
  const schema = content ? schemaOf(content) : { $ref: "#/components/schemas/basic-error" };
  return check(bodies, schema, body);
}

function operationOf({ template, method }: Route): Operation {
  return api.paths[template]![method]!;
}

function schemaOf(content: Node): Node {
  return (content["application/json"] as { schema: Node }).schema;
}

function resolve(item: Node): Node {
  if (!("$ref" in item)) return item;
  const [, , kind, name] = String(item.$ref).split("/");
  return api.components[kind!]![name!] as Node;
}

function check(ajv: Ajv, schema: Node, value: unknown, key: unknown = schema): string[] {
  let validate = compiled.get(key);
  if (!validate) {
    validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/')) as Node);
    compiled.set(key, validate);
  }
  return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath || "the body"} ${error.message}`);
}

/** OpenAPI 3.0 marks what may be null beside any schema, ajv only beside a type. */
function withNull(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("nullable" in value) || "type" in value) return value;
  const { nullable, ...rest } = value as Node;
  return nullable === true ? { anyOf: [{ type: "null" }, rest] } : rest;
}
