import { parentPort, workerData } from "node:worker_threads";
import { createCodecs } from "./codecs.ts";
import { inspect, inspectUnread } from "./inspect.ts";
import type { Answer, FromWorker, Job } from "./protocol.ts";
import { createKernel } from "./pixels/kernel.ts";
import { readImageFile } from "./read-file.ts";
import { createReferences } from "./references.ts";
import { release } from "./release.ts";
import { composeSheet } from "./sheet/compose.ts";
import { makeThumbnail } from "./sheet/thumbnail.ts";
import { shrinkImage } from "./shrink.ts";
import { createSweeper } from "./sweep.ts";
import { never } from "../../core/terms.ts";

/** The entry of a worker: takes one job at a time, answers it, and says when it should be replaced. */

const SHEET_QUALITY = 80;
const sweep = createSweeper();
const wasm = new URL((workerData as { readonly wasm: string }).wasm);
const codecs = createCodecs(wasm);
const tools = { codecs, references: createReferences(codecs), passes: createKernel(wasm) };

function send(message: FromWorker, transfer: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

type Outcome = { readonly answer: Answer; readonly spent: boolean };

async function work(job: Job): Promise<Outcome> {
  switch (job.kind) {
    case "inspect":
      return look(job);
    case "thumbnail": {
      const read = readImageFile(job.file);
      const { thumbnail, spent } =
        read.kind === "bytes" ? await makeThumbnail(read.bytes, job.side, codecs) : { thumbnail: null, spent: false };
      return { answer: { kind: "thumbnail", thumbnail }, spent };
    }
    case "shrink": {
      const read = readImageFile(job.file);
      const { shrunk, spent } =
        read.kind === "bytes" ? await shrinkImage(read.bytes, job.side, codecs) : { shrunk: null, spent: false };
      return { answer: { kind: "shrink", shrunk }, spent };
    }
    case "sheet": {
      const bytes = await codecs.encodeWebp(composeSheet(job.entries), SHEET_QUALITY);
      // The encoder took several times the sheet's size in memory, for a job that comes once in a run.
      return { answer: { kind: "sheet", bytes }, spent: true };
    }
    default:
      return never(job);
  }
}

async function look(job: Extract<Job, { kind: "inspect" }>): Promise<Outcome> {
  const read = readImageFile(job.file);
  switch (read.kind) {
    case "bytes": {
      const { inspection, spent } = await inspect(read.bytes, job, tools, (facts) => send({ kind: "facts", facts }));
      release(read.bytes);
      return { answer: { kind: "inspect", inspection }, spent };
    }
    case "too-large":
      return { answer: { kind: "inspect", inspection: inspectUnread(read.size, job.checks) }, spent: false };
    case "unreadable":
      return unreadable(`The image file could not be read (${read.message}).`);
    default:
      return never(read);
  }
}

function unreadable(message: string): Outcome {
  const unfit = { verdict: "undetermined" as const, failures: [{ check: "decode", message }] };
  return { answer: { kind: "inspect", inspection: { facts: null, results: [], unfit } }, spent: false };
}

function transferables(answer: Answer): readonly ArrayBuffer[] {
  if (answer.kind === "sheet") return [answer.bytes.buffer];
  if (answer.kind === "shrink") return answer.shrunk ? [answer.shrunk.png.buffer] : [];
  return answer.kind === "thumbnail" && answer.thumbnail ? [answer.thumbnail.rgb.buffer] : [];
}

async function handle(job: Job): Promise<void> {
  send({ kind: "begun" });
  try {
    const { answer, spent } = await work(job);
    send({ kind: "done", answer, spent }, transferables(answer));
  } catch (error) {
    send({ kind: "broken", message: error instanceof Error ? error.message : String(error) });
  }
  sweep();
}

parentPort?.on("message", (job: Job) => void handle(job));
