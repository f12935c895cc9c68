import { setMaxListeners } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { audit } from "./audit.ts";
import { checks } from "./checks.ts";
import { engine } from "./engine.ts";
import { flight } from "./flight.ts";
import { makespan } from "./makespan.ts";
import { memory } from "./memory.ts";
import { rate } from "./rate.ts";
import { spend } from "./spend.ts";
import { startup } from "./startup.ts";
import { render, type Bench } from "./table.ts";

const BENCHES: readonly Bench[] = [makespan, rate, startup, memory, engine, audit, spend, flight, checks];

/** Runs the benches that are named, or all of them; the tables go to standard output. */
export async function main(args: readonly string[]): Promise<number> {
  // As the entrances do: every request under way listens to a run's signal.
  setMaxListeners(0);
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      repeat: { type: "string" },
      runs: { type: "string" },
      only: { type: "string" },
      kept: { type: "boolean" },
      write: { type: "boolean" },
    },
  });
  const unknown = positionals.find((name) => !BENCHES.some((bench) => bench.name === name));
  if (unknown !== undefined) {
    process.stderr.write(`There is no bench "${unknown}": there are ${BENCHES.map(({ name }) => name).join(", ")}.\n`);
    return 2;
  }
  if (values.runs !== undefined && !/^[1-9]\d*$/.test(values.runs)) {
    process.stderr.write(`--runs ${values.runs}: expected a whole number from 1.\n`);
    return 2;
  }
  const sections: string[] = [];
  for (const bench of BENCHES) {
    if (positionals.length > 0 && !positionals.includes(bench.name)) continue;
    const repeat = Number(values.repeat ?? bench.repeat);
    process.stderr.write(`${bench.title}, ${repeat} times\n`);
    const say = (line: string): void => void process.stderr.write(`  ${line}\n`);
    const found = await bench.run(repeat, say, {
      ...(values.runs === undefined ? {} : { runs: Number(values.runs) }),
      ...(values.kept === true ? { kept: true } : {}),
      ...(values.only === undefined ? {} : { only: values.only.split(",") }),
    });
    const more = bench.tables ? [await bench.tables(say)] : [];
    const tables = "rows" in found ? [render(found.rows), ...found.details, ...more] : [render(found), ...more];
    const section = `## ${bench.title}\n\n${bench.how} Runs: ${repeat}. Run it alone: \`node bench/run.mjs ${bench.name}\`\n\n${tables.join("\n")}`;
    process.stdout.write(`${section}\n`);
    sections.push(section);
  }
  if (values.write) await writeFile(RESULTS, page(sections, positionals.length > 0 ? await readFile(RESULTS, "utf8") : ""));
  return 0;
}

const RESULTS = "bench/results.md";

/** The page with these sections; those of benches that were not run stay as they are, with the head that told of them. */
function page(sections: readonly string[], before: string): string {
  const [head, ...kept] = before.split(/\n+(?=## )/);
  const newHead = `# What the benches found\n\nNode ${process.version}. All figures but those with a unit are ratios within one run, so that they hold on other machines too.`;
  const all = BENCHES.flatMap(({ title }) => {
    const heading = `## ${title}\n`;
    const section = [...sections, ...kept].find((each) => each.startsWith(heading));
    return section === undefined ? [] : [section.trimEnd()];
  });
  return `${[head || newHead, ...all].join("\n\n\n")}\n`;
}
