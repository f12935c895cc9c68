// Runs the benches: node bench/run.mjs [makespan] [rate] [startup] [memory] [engine] [audit] [spend] [checks] [--repeat N] [--write]
// All of them without a name. `--write` keeps the tables in bench/results.md. Build dist/ first: commands are measured as they ship.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), ".."));
rmSync("bench/build", { recursive: true, force: true });
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "bench/tsconfig.json"], { stdio: "inherit" });
const { main } = await import("./build/bench/main.js");
process.exitCode = await main(process.argv.slice(2));
