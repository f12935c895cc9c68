import { execFileSync } from "node:child_process";
import { copyFile, lstat, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import ncc from "@vercel/ncc";
import { buildWorker } from "./build-worker.mjs";

/**
 * Builds dist/: the bundle with its chunks, the two entrances, the image worker with its codecs, and the demo's manifest. The same
 * sources give the same bytes, so CI can rebuild it and compare.
 */
const [build, dist] = ["build", "dist"];

// The bundler names modules after their folders: a linked node_modules would put this machine's paths into dist.
if ((await lstat("node_modules")).isSymbolicLink()) throw new Error("node_modules is a link: run npm ci here, then build again");

await rm(build, { recursive: true, force: true });
execFileSync(process.execPath, [resolve("node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"], { stdio: "inherit" });
for (const name of await readdir(dist).catch(() => [])) if (name !== "worker") await rm(join(dist, name), { recursive: true });
await mkdir(join(dist, "demo"), { recursive: true });

const bundle = await ncc(resolve(build, "entrances.js"), { cache: false, quiet: true, license: "licenses.txt" });
await writeFile(join(dist, "index.js"), bundle.code);
for (const [name, asset] of Object.entries(bundle.assets)) {
  if (name.endsWith(".wasm")) continue;
  await writeFile(join(dist, name), typeof asset.source === "string" ? asset.source.replaceAll("\r\n", "\n") : asset.source);
}
await writeFile(join(dist, "package.json"), '{ "type": "module" }\n');
await writeFile(join(dist, "main.js"), 'import { action } from "./index.js";\nawait action();\n');
await writeFile(join(dist, "cli.js"), '#!/usr/bin/env node\nimport { cli } from "./index.js";\nawait cli();\n');
await copyFile("examples/image-prompts.yml", join(dist, "demo", "image-prompts.yml"));
await buildWorker({ build, dist });
const size = async (name) => (await readFile(join(dist, name))).length;
process.stdout.write(`dist/index.js ${await size("index.js")} bytes\n`);
