import { availableParallelism } from "node:os";
import type { Checks } from "../../core/manifest/check-schema.ts";
import type { CheckSubject, ImageFacts, SheetMaker, SheetTile } from "../../core/checks/port.ts";
import { treeOf } from "../../core/checks/tree.ts";
import { locateReference } from "./locate.ts";
import { type Pool, createPool } from "./pool.ts";
import type { Beside, Inspection, Job, SheetEntry, Shrunk, Thumbnail } from "./protocol.ts";
import type { JobEnd } from "./hand.ts";
import { referenceSizeProblem } from "./rules.ts";
import { INNER, TILE, layoutOf } from "./sheet/layout.ts";

export type ImageInspectorOptions = {
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

/** What checks may compare an image with: earlier images, and references beside the manifest. */
export type About = Pick<CheckSubject, "prompt" | "earlier" | "places">;

/** Looks at image files: what their pixels tell, without asking anybody. Never an exception. */
export type ImageInspector = SheetMaker & {
  readonly inspect: (file: string, checks: Checks, about: About) => Promise<Inspection>;
  /** The image as a PNG whose longest side has at most so many pixels; null when it cannot be had. */
  readonly shrink: (file: string, side: number) => Promise<Shrunk | null>;
  /** Why a file is no image that can be a reference, as a sentence; null when it is one. */
  readonly problemOf: (file: string) => Promise<string | null>;
  readonly close: () => Promise<void>;
};

/**
 * Inspects images and draws contact sheets, in worker threads that start with the first image. Real time limits the work on an
 * image, whatever clock the rest of the program runs on.
 */
export function createImageInspector(options: ImageInspectorOptions): ImageInspector {
  const limitMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const pool = createPool(options.workerUrl, options.workers ?? Math.min(2, availableParallelism()));
  return {
    inspect: async (file, checks, about) =>
      look(pool, { kind: "inspect", file, checks, beside: await besideOf(checks, about) }, limitMs),
    shrink: async (file, side) => {
      const end = await runTwice(pool, { kind: "shrink", file, side }, limitMs);
      return end.kind === "done" && end.answer.kind === "shrink" ? end.answer.shrunk : null;
    },
    problemOf: async (file) => {
      const { unfit, facts } = await look(pool, { kind: "inspect", file, checks: [], beside: NOTHING }, limitMs);
      return unfit?.failures.map(({ message }) => message).join(" ") ?? (facts && referenceSizeProblem(facts));
    },
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

const NOTHING: Beside = { prompt: "", earlier: [], references: [] };

/** Only what the checks ask for goes to the worker. */
async function besideOf(checks: Checks, { prompt, earlier, places }: About): Promise<Beside> {
  const { leaves } = treeOf(checks);
  const looksBack = leaves.some((leaf) => leaf.kind === "image" && leaf.spec.duplicateOf !== undefined);
  const references = leaves.flatMap((leaf) =>
    leaf.kind === "reference" ? [locateReference(leaf.spec.file, places).then((located) => [leaf.index, located] as const)] : [],
  );
  return { prompt: prompt.id, earlier: looksBack ? earlier : [], references: await Promise.all(references) };
}

async function look(pool: Pool, job: Job, limitMs: number): Promise<Inspection> {
  const end = await runTwice(pool, job, limitMs);
  if (end.kind === "timeout") return unknown(`Decoding took longer than ${limitMs / 1000} s and was stopped.`, end.facts);
  if (end.kind === "broken") return unknown(`The image could not be checked: ${end.message}.`, end.facts);
  if (end.answer.kind !== "inspect") throw new Error(`the worker answered an inspection with ${end.answer.kind}`);
  return end.answer.inspection;
}

function unknown(message: string, facts: ImageFacts | null): Inspection {
  return { facts, results: [], unfit: { verdict: "undetermined", failures: [{ check: "decode", message }] } };
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
