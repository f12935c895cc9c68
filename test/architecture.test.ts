import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { readSource } from "./support/source.ts";
import type { Import } from "./support/source.ts";

/** DESIGN.md, section 5, as a test: imports point down, and the outside world is touched where it says so and nowhere else. */

const ANY_PACKAGE = "any package";

/** Each file under src belongs to exactly one layer. */
const LAYERS = {
  core: { files: /^core\//, imports: ["core"], types: [], packages: ["zod", "yaml"] },
  engine: { files: /^engine\//, imports: ["engine", "core"], types: [], packages: [] },
  commands: { files: /^commands\//, imports: ["commands", "engine", "core"], types: ["sandbox"], packages: [] },
  adapters: { files: /^adapters\//, imports: ["adapters", "core"], types: [], packages: [ANY_PACKAGE] },
  sandbox: { files: /^sandbox\//, imports: ["sandbox", "core"], types: [], packages: [ANY_PACKAGE] },
  entrances: {
    files: /^[^/]+$/,
    imports: ["entrances", "commands", "engine", "core", "adapters", "sandbox"],
    types: [],
    packages: [ANY_PACKAGE],
  },
} as const satisfies Record<string, Layer>;
type Layer = {
  readonly files: RegExp;
  readonly imports: readonly string[];
  /** Layers of which only types may be imported. */
  readonly types: readonly string[];
  readonly packages: readonly string[];
};
type LayerName = keyof typeof LAYERS;

const MOST_LINES = 250;

/** What may speak to the network, and with what. */
const NETWORK_PACKAGES =
  /^(undici|@actions\/github|@actions\/http-client|@octokit\/.*|node:(http|https|http2|net|tls|dgram|dns)(\/.*)?)$/;
const NETWORK: readonly { readonly files: RegExp; readonly from: RegExp; readonly names?: readonly string[] }[] = [
  { files: /^adapters\/http\.ts$/, from: /^undici$/ },
  { files: /^adapters\/guard\.ts$/, from: /^node:(dns|net)$/ },
  { files: /^adapters\/github\//, from: /^@actions\/github$/ },
  // Asks nobody: reads an address.
  { files: /^adapters\/address\.ts$/, from: /^node:net$/, names: ["BlockList", "isIP"] },
  // Answers, and asks nobody.
  { files: /^sandbox\//, from: /^node:http$/, names: ["createServer"] },
];

/** A process has an id and a neighbour that may be alive; everything else of it belongs to the entrances. */
const PROCESS_FOR_ALL = new Set(["process.pid", "process.kill"]);
const NOT_PURE =
  /^(async|await|new Date\(\)|Date\.now|Math\.random|performance\..*|crypto\..*|fetch|set(Timeout|Interval|Immediate)|process\..*)$/;

const SRC = fileURLToPath(new URL("../src/", import.meta.url));
const paths = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(SRC.length).replaceAll("\\", "/"))
  .toSorted();
const files = paths.map((path) => {
  const text = readFileSync(SRC + path, "utf8");
  return { path, text, layer: layerOf(path), ...readSource(text) };
});

function layersOf(path: string): LayerName[] {
  return (Object.keys(LAYERS) as LayerName[]).filter((name) => LAYERS[name].files.test(path));
}

function layerOf(path: string): LayerName {
  return layersOf(path)[0] ?? "entrances";
}

const isRelative = ({ from }: Import): boolean => from.startsWith(".");
const resolved = (path: string, { from }: Import): string => new URL(from, `file:///${path}`).pathname.slice(1);
const packageOf = ({ from }: Import): string =>
  from
    .split("/")
    .slice(0, from.startsWith("@") ? 2 : 1)
    .join("/");

/** Lines such as `core/x.ts imports adapters/y.ts`, for every file and import of which `wrong` is true. */
function broken(wrong: (file: (typeof files)[number], each: Import) => boolean): string[] {
  return files.flatMap((file) =>
    file.imports.filter((each) => wrong(file, each)).map((each) => `${file.path} imports ${each.from}`),
  );
}

describe("imports", () => {
  test("there are files and imports to judge, dynamic and type-only ones among them", () => {
    const all = files.flatMap((file) => file.imports);
    expect(files.length).toBeGreaterThan(100);
    expect(all.filter(({ typeOnly }) => typeOnly).length).toBeGreaterThan(100);
    const dynamic = files.find(({ path }) => path === "entrances.ts")!.imports.map(({ from }) => from);
    expect(dynamic).toEqual(expect.arrayContaining(["./cli.ts", "./main.ts"]));
  });

  test("every file belongs to exactly one layer, and is TypeScript", () => {
    expect(paths.filter((path) => layersOf(path).length !== 1 || !path.endsWith(".ts"))).toEqual([]);
  });

  test("imports between files name a file that is there, and point down", () => {
    expect(broken((file, each) => isRelative(each) && !paths.includes(resolved(file.path, each)))).toEqual([]);
    expect(broken((file, each) => isRelative(each) && !mayImport(file.layer, layerOf(resolved(file.path, each)), each))).toEqual(
      [],
    );
  });

  test("packages are imported where they may be, and are dependencies of the program", () => {
    const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { dependencies: object };
    const installed = new Set(Object.keys(manifest.dependencies));
    expect(broken((file, each) => !isRelative(each) && !mayUse(file.layer, packageOf(each)))).toEqual([]);
    expect(broken((_, each) => !isRelative(each) && !each.from.startsWith("node:") && !installed.has(packageOf(each)))).toEqual(
      [],
    );
  });
});

function mayImport(from: LayerName, to: LayerName, { typeOnly }: Import): boolean {
  const { imports, types }: Layer = LAYERS[from];
  return imports.includes(to) || (typeOnly && types.includes(to));
}

function mayUse(layer: LayerName, name: string): boolean {
  const { packages }: Layer = LAYERS[layer];
  return packages.includes(ANY_PACKAGE) || packages.includes(name);
}

/** The one file that asks the engine to collect garbage: only `node:vm` reaches that function without a flag for the whole program. */
const GARBAGE = "adapters/checks/sweep.ts";

/** The one file that runs other programs: those that a manifest's check `command` names, without a shell. */
const PROGRAMS = "adapters/checks/program.ts";
/** The one file that loads what is not part of the program: the text recognizer, which a user installs. */
const INSTALLED = "adapters/checks/ocr/find.ts";

describe("the outside world", () => {
  test("the environment, the arguments, the streams and the end of the process belong to the entrances", () => {
    const touching = files.flatMap(({ path, layer, uses }) =>
      layer === "entrances"
        ? []
        : [...uses]
            .filter((word) => /^(process|console)\b/.test(word) && !PROCESS_FOR_ALL.has(word) && path !== GARBAGE)
            .map((word) => `${path}: ${word}`),
    );
    expect(touching).toEqual([]);
    expect(broken(({ layer }, { from }) => layer !== "entrances" && /^(node:)?(process|console)$/.test(from))).toEqual([]);
  });

  test("the core is pure: never async, no clock, no randomness, no network", () => {
    const impure = files.flatMap(({ path, layer, uses }) =>
      layer === "core" ? [...uses].filter((word) => NOT_PURE.test(word)).map((word) => `${path}: ${word}`) : [],
    );
    expect(impure).toEqual([]);
  });

  test("the network is reached by http, guard and github alone", () => {
    const allowed = (path: string, { from, names }: Import): boolean =>
      NETWORK.some(
        (row) => row.files.test(path) && row.from.test(from) && (!row.names || names.every((name) => row.names!.includes(name))),
      );
    expect(broken((file, each) => !each.typeOnly && NETWORK_PACKAGES.test(each.from) && !allowed(file.path, each))).toEqual([]);
    expect(files.filter(({ uses }) => uses.has("fetch") || uses.has("WebSocket")).map(({ path }) => path)).toEqual([]);
  });

  test("no file runs another program or evaluates text, but for the one that runs the check `command`", () => {
    const runsOrEvaluates = /^(node:)?(child_process|vm|cluster|repl)$/;
    const allowed = ({ path }: { readonly path: string }, { from, names }: Import): boolean =>
      path === GARBAGE ||
      (path === PROGRAMS && from === "node:child_process" && !names.some((name) => /^exec|fork|\*/.test(name)));
    expect(broken((file, each) => runsOrEvaluates.test(each.from) && !allowed(file, each))).toEqual([]);
    expect(broken((_, { from }) => from.endsWith("/program.ts"))).toEqual(["adapters/checks/command.ts imports ./program.ts"]);
    expect(files.find(({ path }) => path === PROGRAMS)!.text).not.toMatch(/shell: true/);
    expect(files.filter(({ text }) => /\beval\(|new Function\(/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test("no file loads code that is not part of the program, but for the one that finds the text recognizer", () => {
    const found = files.filter(({ text }) => /\bcreateRequire\(/.test(text)).map(({ path }) => path);
    expect(found).toEqual([INSTALLED]);
  });
});

test(`no file is longer than ${MOST_LINES} lines, and the median is short`, () => {
  const lengths = files.map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }));
  expect(lengths.filter(({ lines }) => lines > MOST_LINES)).toEqual([]);
  expect(lengths.map(({ lines }) => lines).toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)]!).toBeLessThan(100);
});

describe("the reader of sources sees", () => {
  const imports = (text: string) => readSource(text).imports.map(({ from, typeOnly, names }) => [from, typeOnly, names.join()]);
  const uses = (text: string) => [...readSource(text).uses];

  test.each([
    ['import a, { b } from "./x.ts";', ["./x.ts", false, "*,b"]],
    ['import { b as c } from "./x.ts";', ["./x.ts", false, "b"]],
    ['import type { A } from "./x.ts";', ["./x.ts", true, "A"]],
    ['import { type A } from "./x.ts";', ["./x.ts", true, "A"]],
    ['import { type A, b } from "./x.ts";', ["./x.ts", false, "A,b"]],
    ['import "./x.ts";', ["./x.ts", false, ""]],
    ['export { a } from "./x.ts";', ["./x.ts", false, "*"]],
    ['export * from "./x.ts";', ["./x.ts", false, ""]],
    ['const f = () => import("./x.ts");', ["./x.ts", false, "*"]],
    ["const f = (name: string) => import(name);", ["?", false, "*"]],
    ['type T = typeof import("undici");', ["undici", true, "*"]],
  ])("the import in %s", (text, expected) => {
    expect(imports(text)).toEqual([expected]);
  });

  test.each([
    ["process.env.X;", "process.env"],
    ["const { env } = process;", "process.?"],
    ['process["argv"];', "process.?"],
    ["console.log(1);", "console.log"],
    ["new Date();", "new Date()"],
    ["async () => 1;", "async"],
    ["fetch('x');", "fetch"],
    ["Math.random();", "Math.random"],
  ])("the use in %s", (text, expected) => {
    expect(uses(text)).toContain(expected);
  });
});
