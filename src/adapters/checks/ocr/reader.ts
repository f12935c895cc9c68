import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Worker } from "node:worker_threads";
import { z } from "zod";
import type { ReadWord } from "../../../core/checks/text.ts";
import { createTurns } from "../turns.ts";
import type { Ocr } from "./find.ts";

/** Reads the text of images with tesseract.js, in one thread that starts with the first image and is replaced after any trouble. */

/** How a page is looked at: as laid-out text, or as words that stand anywhere. */
export type Layout = "page" | "scattered";
export type Reading =
  | { readonly ok: true; readonly words: readonly ReadWord[] }
  | { readonly ok: false; readonly message: string };

export type Reader = {
  /** Reads an image file's bytes (PNG, JPEG or WebP). Never rejects. */
  readonly read: (image: Uint8Array, ocr: Ocr, layout: Layout) => Promise<Reading>;
  readonly close: () => Promise<void>;
};

/** Tesseract's page segmentation modes: fully automatic, and sparse text in no particular order. */
const MODES: Readonly<Record<Layout, string>> = { page: "3", scattered: "11" };
/** The engine that only uses the neural network, for which the small data are. */
const LSTM_ONLY = 1;

/** What is used of a worker of tesseract.js 7. */
type Engine = {
  readonly setParameters: (parameters: Readonly<Record<string, string>>) => Promise<unknown>;
  readonly recognize: (image: Buffer, options: object, output: object) => Promise<unknown>;
};
type Tesseract = { readonly createWorker: (languages: unknown, engine: number, options: object) => Promise<Engine> };
type Running = {
  readonly key: string;
  readonly thread: Worker;
  readonly engine: Promise<Engine>;
  readonly broken: Promise<never>;
};

const list = <T extends z.ZodType>(of: T) => z.array(of).nullish();
const pageSchema = z.object({
  data: z.object({
    blocks: list(
      z.object({
        paragraphs: list(
          z.object({ lines: list(z.object({ words: list(z.object({ text: z.string(), confidence: z.number() })) })) }),
        ),
      }),
    ),
  }),
});

/** @param limitMs how long one image may take, in milliseconds of real time */
export function createReader(limitMs: number): Reader {
  const inTurn = createTurns(1);
  let running: Running | null = null;
  let closed = false;

  const stop = async (): Promise<void> => {
    const old = running;
    running = null;
    await old?.thread.terminate();
  };
  const runFor = async (ocr: Ocr): Promise<Running> => {
    const key = ocr.languages.map(({ file }) => file).join("\n");
    if (running?.key !== key) await stop();
    return (running ??= await start(key, ocr));
  };
  const readNow = async (image: Uint8Array, ocr: Ocr, layout: Layout): Promise<Reading> => {
    if (closed) return { ok: false, message: "the reader is closed" };
    let timer: NodeJS.Timeout | undefined;
    try {
      const { thread, engine, broken } = await runFor(ocr);
      thread.ref();
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`it took longer than ${limitMs / 1000} s`)), limitMs);
      });
      const words = await Promise.race([wordsOf(engine, image, layout), broken, late]);
      // An idle thread does not keep the program alive.
      thread.unref();
      return { ok: true, words };
    } catch (error) {
      await stop();
      return { ok: false, message: messageOf(error) };
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    read: (image, ocr, layout) => inTurn(() => readNow(image, ocr, layout)),
    close: async () => {
      closed = true;
      await stop();
    },
  };
}

/** @throws Error when the packages cannot be used */
async function start(key: string, { load, languages }: Ocr): Promise<Running> {
  const { createWorker } = load() as Tesseract;
  const data = await gathered(languages);
  let fail: (error: Error) => void = () => undefined;
  const broken = new Promise<never>((_, reject) => (fail = reject));
  broken.catch(() => undefined);
  // The library gives its thread away only when all went well; a thread that nobody could end would keep the program alive.
  let thread: Worker | undefined;
  const take = (message: unknown): void => void (thread ??= (message as { worker: Worker }).worker);
  subscribe("worker_threads", take);
  // With a folder to read from, nothing is asked of the network; without a cache, nothing is written into the working directory.
  const options = {
    langPath: data.folder,
    gzip: true,
    cacheMethod: "none",
    errorHandler: (error: unknown) => fail(new Error(messageOf(error))),
  };
  const codes = languages.map(({ code }) => code);
  const engine = createWorker(codes, LSTM_ONLY, options);
  unsubscribe("worker_threads", take);
  // When the data cannot be used, the library's promise stays open for ever.
  void Promise.race([engine, broken]).then(data.remove, data.remove);
  if (!thread) throw new Error("tesseract.js started no thread");
  thread.on("error", fail).on("exit", () => fail(new Error("its thread ended")));
  guardListeners(thread, fail);
  // What it prints is nobody's business.
  for (const stream of [thread.stdout, thread.stderr]) stream.unpipe().resume();
  return { key, thread, engine, broken };
}

/** The library's own listener throws at some replies (after a failure to load, for one), which would end the program. */
function guardListeners(thread: Worker, fail: (error: Error) => void): void {
  for (const listener of thread.listeners("message") as ((message: unknown) => void)[]) {
    thread.off("message", listener).on("message", (message: unknown) => {
      try {
        listener(message);
      } catch (error) {
        fail(new Error(messageOf(error)));
      }
    });
  }
}

/** One folder with the data of all languages, since the library reads from one; a language alone stays where it is. */
async function gathered(languages: Ocr["languages"]): Promise<{ folder: string; remove: () => Promise<void> }> {
  if (languages.length === 1) return { folder: dirname(languages[0]!.file), remove: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), "usable-image-cost-ocr-"));
  for (const { file } of languages) await copyFile(file, join(folder, basename(file)));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }).catch(() => undefined) };
}

async function wordsOf(engine: Promise<Engine>, image: Uint8Array, layout: Layout): Promise<ReadWord[]> {
  const { setParameters, recognize } = await engine;
  await setParameters({ tessedit_pageseg_mode: MODES[layout] });
  const page = pageSchema.parse(await recognize(Buffer.from(image), {}, { text: false, blocks: true }));
  return (page.data.blocks ?? []).flatMap(({ paragraphs }) =>
    (paragraphs ?? []).flatMap(({ lines }) => (lines ?? []).flatMap(({ words }) => words ?? [])),
  );
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/^(Error: )+/, "").replace(/\.$/, "");
}
