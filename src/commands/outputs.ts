import type { SheetMaker, SheetTile } from "../core/checks/port.ts";
import type { ImageShelf } from "../core/ports.ts";
import { renderComment } from "../core/report/comment.ts";
import { renderHtml } from "../core/report/html.ts";
import { pathSegment } from "../core/report/paths.ts";
import type { AttemptLine, CandidateResult, Results } from "../core/report/results.ts";
import { renderSummary } from "../core/report/summary.ts";
import type { Options, World } from "./world.ts";

/** Tiles on a contact sheet: enough to judge by, few enough to load. */
const MOST_TILES = 64;

/**
 * Puts everything that a run leaves into the output directory; the results go first. An estimate made no attempts (`made` is null): the
 * attempts and images of an earlier run are left as they are.
 */
export async function writeOutputs(
  world: World,
  options: Options,
  results: Results,
  made: { readonly attempts: readonly AttemptLine[]; readonly images: ImageShelf } | null,
): Promise<Results> {
  const at = (name: string): string => `${options.outputDir}/${name}`;
  await world.files.write(at("results.json"), `${JSON.stringify(results, null, 2)}\n`);
  await world.files.write(at("comment.md"), renderComment(results));
  await world.files.write(at("summary.md"), renderSummary(results));
  if (!made) {
    await world.files.write(at("report.html"), renderHtml(results, {}));
    return results;
  }
  await world.files.write(at("attempts.ndjson"), made.attempts.map((line) => `${JSON.stringify(line)}\n`).join(""));
  const stored = await linkImages(world, options, made.attempts, made.images);
  const { candidates, sheets } = await drawSheets(world.checker, results.candidates, made.attempts, stored);
  for (const [id, bytes] of sheets) await world.files.write(at(sheetPath(world, id)), bytes);
  const complete = {
    ...results,
    candidates: candidates.map((candidate) =>
      candidate.sheet ? { ...candidate, sheet: { ...candidate.sheet, path: sheetPath(world, candidate.id) } } : candidate,
    ),
  };
  const inline = Object.fromEntries([...sheets].map(([id, bytes]) => [id, Buffer.from(bytes).toString("base64")]));
  await world.files.write(at("results.json"), `${JSON.stringify(complete, null, 2)}\n`);
  await world.files.write(at("report.html"), renderHtml(complete, inline));
  return complete;
}

function sheetPath(world: World, candidate: string): string {
  return `sheets/${pathSegment(candidate, world.hash)}.webp`;
}

/** Shows each image under its own name; returns where the image of each line is stored. */
async function linkImages(
  world: World,
  options: Options,
  lines: readonly AttemptLine[],
  images: ImageShelf,
): Promise<Map<AttemptLine, string>> {
  const stored = new Map<AttemptLine, string>();
  for (const line of lines) {
    if (!line.image) continue;
    const file = await images.find(line.image.sha256);
    if (file === null) continue;
    stored.set(line, file);
    await world.files.link(file, `${options.outputDir}/${line.image.path}`);
  }
  return stored;
}

async function drawSheets(
  maker: SheetMaker,
  candidates: readonly CandidateResult[],
  lines: readonly AttemptLine[],
  stored: ReadonlyMap<AttemptLine, string>,
): Promise<{ candidates: CandidateResult[]; sheets: Map<string, Uint8Array> }> {
  const sheets = new Map<string, Uint8Array>();
  const drawn: CandidateResult[] = [];
  for (const candidate of candidates) {
    const shown = lines
      .filter((line) => line.candidate === candidate.id && line.verdict !== null && stored.has(line))
      .slice(0, MOST_TILES);
    if (shown.length === 0) {
      drawn.push(candidate);
      continue;
    }
    const tiles = shown.map((line): SheetTile => ({ file: stored.get(line)!, verdict: line.verdict! }));
    const { bytes, tile, columns } = await maker.draw(tiles);
    sheets.set(candidate.id, bytes);
    drawn.push({ ...candidate, sheet: { path: "", tile, columns, tiles: shown.map(tileOf) } });
  }
  return { candidates: drawn, sheets };
}

function tileOf(line: AttemptLine): NonNullable<CandidateResult["sheet"]>["tiles"][number] {
  const reason = line.failedChecks.map((failure) => failure.message).join("; ");
  return {
    prompt: line.prompt,
    attempt: line.attempt,
    verdict: line.verdict ?? "undetermined",
    ...(reason === "" ? {} : { reason }),
  };
}
