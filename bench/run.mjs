// Runs the benches: node bench/run.mjs [makespan] [rate] [startup] [memory] [engine] [audit] [spend] [flight] [checks] [--repeat N] [--write]
// All of them without a name. `--write` keeps the tables in bench/results.md, those of other benches as they are.
// `--runs N` and `--only I01,H3` say how many seeded runs spend and flight make, and of which instances; `--kept` shows what spend has kept.
// Build dist/ first: commands are measured as they ship.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), ".."));
rmSync("bench/build", { recursive: true, force: true });
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "bench/tsconfig.json"], { stdio: "inherit" });
const { main } = await import("./build/bench/main.js");
process.exitCode = await main(process.argv.slice(2));
// Left behind, it would be linted.
rmSync("bench/build", { recursive: true, force: true });
