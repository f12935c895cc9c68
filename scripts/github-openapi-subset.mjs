/**
 * Cuts GitHub's published OpenAPI description down to the operations that the Action uses and the components they reach.
 * The result validates every request and every reply of the fake GitHub of the tests.
 *
 * To run it again, for example for a newer description:
 *
 *     cd "$(mktemp -d)"
 *     npm pack @octokit/openapi@23.0.2
 *     tar xzf octokit-openapi-*.tgz package/generated/api.github.com.json
 *     node <this repository>/scripts/github-openapi-subset.mjs package/generated/api.github.com.json
 *
 * It writes test/fixtures/github/openapi-subset.json, or the file that a second argument names. Prose and examples are left
 * out; nothing that decides whether a message is valid is.
 */
import { readFileSync, writeFileSync } from "node:fs";

const REPOSITORY = "/repos/{owner}/{repo}";
const OPERATIONS = {
  "/user": ["get"],
  [REPOSITORY]: ["get"],
  [`${REPOSITORY}/issues`]: ["get", "post"],
  [`${REPOSITORY}/issues/{issue_number}`]: ["get", "patch"],
  [`${REPOSITORY}/issues/{issue_number}/comments`]: ["get", "post"],
  [`${REPOSITORY}/issues/comments/{comment_id}`]: ["get", "patch", "delete"],
  [`${REPOSITORY}/issues/{issue_number}/labels`]: ["get", "post"],
  [`${REPOSITORY}/issues/{issue_number}/labels/{name}`]: ["delete"],
  [`${REPOSITORY}/labels`]: ["get", "post"],
  [`${REPOSITORY}/labels/{name}`]: ["get"],
  [`${REPOSITORY}/pulls`]: ["get", "post"],
  [`${REPOSITORY}/pulls/{pull_number}`]: ["get", "patch"],
  [`${REPOSITORY}/commits/{commit_sha}/pulls`]: ["get"],
  [`${REPOSITORY}/contents/{path}`]: ["get", "put"],
  [`${REPOSITORY}/git/ref/{ref}`]: ["get"],
  [`${REPOSITORY}/git/refs`]: ["post"],
  [`${REPOSITORY}/git/refs/{ref}`]: ["patch"],
};

/** Keys of an OpenAPI object that hold prose; never dropped inside `properties`, where they are names. */
const PROSE = new Set(["description", "summary", "title", "example", "examples", "externalDocs", "tags", "deprecated"]);

function withoutProse(value, isNames = false) {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item));
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value).filter(([key]) => isNames || !(PROSE.has(key) || key.startsWith("x-")));
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutProse(item, key === "properties" && !isNames)]));
}

function references(value, found = new Set()) {
  if (value === null || typeof value !== "object") return found;
  if (typeof value.$ref === "string") found.add(value.$ref);
  for (const item of Object.values(value)) references(item, found);
  return found;
}

const [source, target = new URL("../test/fixtures/github/openapi-subset.json", import.meta.url)] = process.argv.slice(2);
if (!source) throw new Error("Name the file with GitHub's description: see the head of this script.");
const whole = JSON.parse(readFileSync(source, "utf8"));

const paths = {};
for (const [path, methods] of Object.entries(OPERATIONS)) {
  const item = whole.paths[path];
  if (!item) throw new Error(`GitHub's description has no path ${path}.`);
  paths[path] = Object.fromEntries(methods.map((method) => [method, withoutProse(item[method])]));
}

const components = {};
const waiting = [...references(paths)];
for (let reference = waiting.pop(); reference; reference = waiting.pop()) {
  const [, , kind, name] = reference.split("/");
  if (components[kind]?.[name]) continue;
  components[kind] ??= {};
  components[kind][name] = withoutProse(whole.components[kind][name]);
  waiting.push(...references(components[kind][name]));
}
for (const kind of Object.keys(components)) {
  components[kind] = Object.fromEntries(Object.entries(components[kind]).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const { title, version, license } = whole.info;
const subset = { openapi: whole.openapi, info: { title, version, license }, paths, components };
writeFileSync(target, `${JSON.stringify(subset)}\n`);
