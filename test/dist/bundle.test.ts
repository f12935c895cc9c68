import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { isBuiltin } from "node:module";
import { homedir, tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";

/** What is committed in dist/: complete, whole, and without a trace of the machine that built it. */

const ROOT = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "");
const DIST = join(ROOT, "dist");
const names = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(DIST.length + 1)
      .replaceAll("\\", "/"),
  );
const bytes = (name: string): Buffer => readFileSync(join(DIST, name));
const found = (pattern: RegExp | string): string[] =>
  names.filter((name) =>
    typeof pattern === "string" ? bytes(name).includes(pattern) : pattern.test(bytes(name).toString("latin1")),
  );

/** Node has it; the types of Node 20 do not. */
const WASM = (globalThis as unknown as { WebAssembly: { validate: (bytes: Uint8Array) => boolean } }).WebAssembly;

test("both entrances, the worker, its codecs, the demo and the licences are there", () => {
  const wanted = ["main.js", "cli.js", "index.js", "package.json", "licenses.txt", "worker/index.js", "worker/licenses.txt"];
  expect(names).toEqual(expect.arrayContaining(wanted));
  expect(bytes("demo/image-prompts.yml")).toEqual(readFileSync(join(ROOT, "examples/image-prompts.yml")));
});

test("every codec is whole: the bundler damages the copies that it makes itself", () => {
  const codecs = names.filter((name) => extname(name) === ".wasm");
  expect(codecs.filter((name) => name.startsWith("worker/wasm/"))).toHaveLength(5);
  expect(codecs.filter((name) => !WASM.validate(bytes(name)))).toEqual([]);
});

test("it holds no path of this machine, no address of a package registry", () => {
  const paths = [ROOT, homedir(), tmpdir()].filter((path) => path.split(/[\\/]/).length > 2);
  expect(paths).toContain(ROOT);
  for (const path of paths) expect([path, found(`${path}/`)]).toEqual([path, []]);
  expect(found("registry.npmjs.org")).toEqual([]);
});

test("every chunk can be read, and asks for nothing that is not in Node or beside it", () => {
  const scripts = names.filter((name) => extname(name) === ".js");
  expect(scripts.length).toBeGreaterThan(5);
  for (const name of scripts) {
    const source = bytes(name).toString("utf8");
    const asked = [
      ...source.matchAll(/^import\b[^"'\n]*["']([^"'\n]+)["']/gm),
      ...source.matchAll(/createRequire\(import\.meta\.url\)\("([^"]+)"\)/g),
    ].map(([, from]) => from!);
    expect([name, asked.filter((from) => !isBuiltin(from) && !/^(\.\/|node:)/.test(from))]).toEqual([name, []]);
  }
  execFileSync(process.execPath, ["--check", join(DIST, "index.js")]);
});
