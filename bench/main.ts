import { setMaxListeners } from "node:events";
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { audit } from "./audit.ts";
import { checks } from "./checks.ts";
import { engine } from "./engine.ts";
import { makespan } from "./makespan.ts";
import { memory } from "./memory.ts";
import { rate } from "./rate.ts";
import { spend } from "./spend.ts";
import { startup } from "./startup.ts";
import { render, type Bench } from "./table.ts";

const BENCHES: readonly Bench[] = [makespan, rate, startup, memory, engine, audit, spend, checks];

/** Runs the benches that are named, or all of them; the tables go to standard output. */
export async function main(args: readonly string[]): Promise<number> {
  // As the entrances do: every request under way listens to a run's signal.
  setMaxListeners(0);
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { repeat: { type: "string" }, write: { type: "boolean" } },
  });
  const unknown = positionals.find((name) => !BENCHES.some((bench) => bench.name === name));
  if (unknown !== undefined) {
    process.stderr.write(`There is no bench "${unknown}": there are ${BENCHES.map(({ name }) => name).join(", ")}.\n`);
    return 2;
  }
  const sections: string[] = [];
  for (const bench of BENCHES) {
    if (positionals.length > 0 && !positionals.includes(bench.name)) continue;
    const repeat = Number(values.repeat ?? bench.repeat);
    process.stderr.write(`${bench.title}, ${repeat} times\n`);
    const say = (line: string): void => void process.stderr.write(`  ${line}\n`);
    const rows = await bench.run(repeat, say);
    const more = bench.tables ? `\n${await bench.tables(say)}` : "";
    const section = `## ${bench.title}\n\n${bench.how} Runs: ${repeat}. Run it alone: \`node bench/run.mjs ${bench.name}\`\n\n${render(rows)}${more}`;
    process.stdout.write(`${section}\n`);
    sections.push(section);
  }
  if (values.write) await writeFile("bench/results.md", page(sections));
  return 0;
}

function page(sections: readonly string[]): string {
  const head = `# What the benches found\n\nNode ${process.version}. All figures but those with a unit are ratios within one run, so that they hold on other machines too.`;
  return `${[head, ...sections].join("\n\n").trimEnd()}\n`;
}
