import { availableParallelism } from "node:os";
import type { CheckReport, Checker, ImageFacts, SheetMaker, SheetTile } from "../../core/ports.ts";
import { type Pool, createPool } from "./pool.ts";
import type { Job, SheetEntry, Thumbnail } from "./protocol.ts";
import type { JobEnd } from "./hand.ts";
import { INNER, TILE, layoutOf } from "./sheet/layout.ts";

export type ImageCheckerOptions = {
  /** The built worker (`dist/worker/index.js`), with the codecs in `wasm/` beside it. */
  readonly workerUrl: URL;
  /** The most workers at once; 2, or 1 on a machine with one core, unless told. */
  readonly workers?: number;
  /** How long one image may take, in milliseconds; 10 seconds unless told. */
  readonly timeoutMs?: number;
};

const DEFAULT_TIMEOUT_MS = 10_000;
/** What a tile adds to the time that encoding a sheet may take; it needs a tenth of that. */
const SHEET_MS_PER_TILE = 100;

/**
 * Judges images and draws contact sheets, in worker threads that start with the first image. Real time limits the work on an
 * image, whatever clock the rest of the program runs on.
 */
export function createImageChecker(options: ImageCheckerOptions): Checker & SheetMaker {
  const limitMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const pool = createPool(options.workerUrl, options.workers ?? Math.min(2, availableParallelism()));
  return {
    check: async (file, checks) => reportOf(await runTwice(pool, { kind: "check", file, checks }, limitMs), limitMs),
    draw: async (tiles) => {
      const entries = await Promise.all(tiles.map((tile) => entryOf(pool, tile, limitMs)));
      return { bytes: await encode(pool, entries, limitMs), tile: TILE, columns: layoutOf(tiles.length).columns };
    },
    close: pool.close,
  };
}

/** A worker that broke down may have been worn out by the images before: the job gets one more chance in a fresh one. */
async function runTwice(pool: Pool, job: Job, limitMs: number): Promise<JobEnd> {
  const end = await pool.run(job, limitMs);
  return end.kind === "broken" ? pool.run(job, limitMs) : end;
}

function reportOf(end: JobEnd, limitMs: number): CheckReport {
  if (end.kind === "timeout") return undetermined(`Decoding took longer than ${limitMs / 1000} s and was stopped.`, end.facts);
  if (end.kind === "broken") return undetermined(`The image could not be checked: ${end.message}.`, end.facts);
  if (end.answer.kind !== "check") throw new Error(`the worker answered a check with ${end.answer.kind}`);
  return end.answer.report;
}

function undetermined(message: string, facts: ImageFacts | null): CheckReport {
  return { verdict: "undetermined", failures: [{ check: "decode", message }], facts };
}

async function entryOf(pool: Pool, { file, verdict }: SheetTile, limitMs: number): Promise<SheetEntry> {
  const end = await runTwice(pool, { kind: "thumbnail", file, side: INNER }, limitMs);
  const thumbnail: Thumbnail | null = end.kind === "done" && end.answer.kind === "thumbnail" ? end.answer.thumbnail : null;
  return { verdict, thumbnail };
}

/** @throws Error when the sheet could not be encoded; WebP ends at 16,383 pixels, which are 680 tiles */
async function encode(pool: Pool, entries: readonly SheetEntry[], limitMs: number): Promise<Uint8Array> {
  const end = await runTwice(pool, { kind: "sheet", entries }, limitMs + SHEET_MS_PER_TILE * entries.length);
  if (end.kind === "done" && end.answer.kind === "sheet") return end.answer.bytes;
  throw new Error(
    end.kind === "broken" ? `The contact sheet could not be drawn: ${end.message}.` : "Drawing the contact sheet took too long.",
  );
}
