import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { run } from "./command.ts";
import { median } from "./numbers.ts";
import type { Bench, Row } from "./table.ts";

const ROUNDS = 15;
/** The other Node that the Action runs on, fetched from the registry when it can be. */
const OTHER = "node@24.21.0";

const CASES = {
  empty: ["-e", "0"],
  "--version": [resolve("dist/cli.js"), "--version"],
  validate: [resolve("dist/cli.js"), "validate", "--manifest", resolve("examples/image-prompts.yml")],
} as const;

export const startup: Bench = {
  name: "startup",
  title: "Start-up against an empty Node process",
  how: `Wall time against \`node -e 0\`: the median of ${ROUNDS} interleaved rounds each. \`validate\` reads the example manifest of 12 prompts.`,
  repeat: 3,
  run: async (repeat, say) => {
    const rows: Row[] = [];
    for (const node of nodes(say)) {
      const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
      const values = { "--version": [] as number[], validate: [] as number[] };
      for (let time = 0; time < repeat; time++) {
        const walls = await interleaved(node);
        for (const name of ["--version", "validate"] as const) {
          values[name].push(median(walls[name]) / median(walls.empty));
          say(`Node ${version}, ${name}: ${values[name].at(-1)!.toFixed(3)}`);
        }
      }
      rows.push({ what: `\`--version\` / empty, Node ${version}`, values: values["--version"] });
      rows.push({ what: `\`validate\` / empty, Node ${version}`, values: values.validate });
    }
    return rows;
  },
};

function nodes(say: (line: string) => void): string[] {
  try {
    const path = execFileSync("npx", ["-y", "-p", OTHER, "-c", "node -p process.execPath"], { encoding: "utf8", stdio: "pipe" });
    return [process.execPath, path.trim()];
  } catch {
    say(`${OTHER} is not to be had here: only this Node is measured`);
    return [process.execPath];
  }
}

type Walls = Record<keyof typeof CASES, number[]>;

async function interleaved(node: string): Promise<Walls> {
  const walls: Walls = { empty: [], "--version": [], validate: [] };
  for (let round = 0; round < ROUNDS; round++)
    for (const name of Object.keys(CASES) as (keyof typeof CASES)[]) {
      const { wallMs, status, errors } = await run(CASES[name], { node });
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${errors}`);
      walls[name].push(wallMs);
    }
  return walls;
}
