import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { alphaTable, blankTable, borderTable, duplicateTable, paletteTable, referenceTables, sharpnessTables } from "./sets.ts";
import { formatTable } from "./formats.ts";
import { createKernel } from "../../src/adapters/checks/pixels/kernel.ts";
import { pictures } from "./pictures.ts";

const SIDE = 512;
const PICTURES = 18;

/** Per check, how often it is wrong at which threshold. */
export async function thresholds(say: (line: string) => void): Promise<string> {
  const worker = pathToFileURL(resolve("dist/worker/index.js"));
  const passes = createKernel(new URL("wasm/", worker));
  const good = await pictures(PICTURES, SIDE);
  say(`${good.length} pictures painted`);
  const tables: string[] = [];
  for (const table of [sharpnessTables, borderTable, paletteTable, duplicateTable, referenceTables])
    tables.push(await table(good, passes));
  tables.push(await blankTable(passes), await alphaTable(good, passes), await formatTable(good[0]!, worker));
  return tables.join("\n");
}
