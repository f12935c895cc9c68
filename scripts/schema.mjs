import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** Writes schema/*.schema.json from the zod schemas, the one source of both. */
const build = await mkdtemp(resolve(".schema-"));
try {
  execFileSync(process.execPath, [resolve("node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json", "--outDir", build], {
    stdio: "inherit",
  });
  await symlink(resolve("node_modules"), join(build, "node_modules"), "dir").catch(() => undefined);
  const { publishedSchemas } = await import(pathToFileURL(join(build, "core/published.js")).href);
  await mkdir("schema", { recursive: true });
  for (const [name, schema] of Object.entries(publishedSchemas()))
    await writeFile(join("schema", name), `${JSON.stringify(schema, null, 2)}\n`);
} finally {
  await rm(build, { recursive: true, force: true });
}
