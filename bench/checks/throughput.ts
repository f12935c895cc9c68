import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import sharp, { type Sharp } from "sharp";
import { createImageInspector } from "../../src/adapters/checks/inspector.ts";
import { checksSchema } from "../../src/core/manifest/check-schema.ts";
import type { Row } from "../table.ts";
import { imageOf, pictures } from "./pictures.ts";

/** How many images a second two workers score, against native sharp decoding the same files to the same pixels, two at a time. */

const SIDE = 1024;
const PICTURES = 8;
const ROUNDS = 5;
const PER_ROUND = 32;
const WORKERS = 2;
/** Images that wait for the workers, as they do in a run. */
const WAITING = 2;

const FORMATS = {
  PNG: { least: 0.5, encode: (image: Sharp) => image.removeAlpha().png({ adaptiveFiltering: true }) },
  JPEG: { least: 0.35, encode: (image: Sharp) => image.removeAlpha().jpeg({ quality: 85 }) },
  WebP: { least: 0.35, encode: (image: Sharp) => image.removeAlpha().webp({ quality: 80 }) },
} as const;

const CHECKS = {
  "notBlank and minSharpness": checksSchema.parse({ image: { notBlank: true, minSharpness: 20 } }),
  "all image checks": checksSchema.parse({
    image: {
      minWidth: 512,
      aspect: "1:1",
      notBlank: true,
      minSharpness: 20,
      alpha: "forbidden",
      palette: { required: [{ colour: "#808080", minShare: 0.0001 }], forbidden: [{ colour: "#ff00ff", maxShare: 0.5 }] },
      border: { maxShare: 0.02 },
      duplicateOf: { among: "candidate" },
    },
  }),
};

const EARLIER = Array.from({ length: 200 }, (_, index) => ({ prompt: "before", attempt: index + 1, hash: "8".padEnd(16, "3") }));
const ABOUT = { prompt: { id: "bench", text: "" }, earlier: EARLIER, places: { manifest: "/", root: "/" } };

export async function throughput(repeat: number, say: (line: string) => void): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "usable-image-cost-bench-"));
  sharp.concurrency(1);
  sharp.cache(false);
  const rows: Row[] = [];
  try {
    const painted = await pictures(PICTURES, SIDE);
    for (const [format, { least, encode }] of Object.entries(FORMATS)) {
      const files = painted.map((_, index) => join(folder, `${index}.${format}`));
      for (const [index, picture] of painted.entries()) await writeFile(files[index]!, await encode(imageOf(picture)).toBuffer());
      for (const [name, checks] of Object.entries(CHECKS)) {
        const found: Found[] = [];
        for (let time = 0; time < repeat; time++) found.push(await compare(files, checks));
        say(
          `${format}, ${name}: ${found.map(({ own, native }) => `${own.toFixed(1)} / ${native.toFixed(1)} images/s`).join(", ")}`,
        );
        rows.push({ what: `${format}, ${name}: images a second`, values: found.map(({ own }) => own) });
        rows.push({
          what: `${format}, ${name} / sharp's decode`,
          values: found.map(({ own, native }) => own / native),
          target: { least },
        });
        rows.push({
          what: `${format}, ${name} / sharp's decode, in processor time an image`,
          values: found.map(({ ownMs, nativeMs }) => ownMs / nativeMs),
        });
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return rows;
}

/** Images a second, and milliseconds of all processors for one. */
type Found = { readonly own: number; readonly native: number; readonly ownMs: number; readonly nativeMs: number };
type Rate = { readonly perSecond: number; readonly processorMs: number };

/** Images a second, each the best of rounds that take turns: what else the machine does only ever slows one down. */
async function compare(files: readonly string[], checks: (typeof CHECKS)[keyof typeof CHECKS]): Promise<Found> {
  const inspector = createImageInspector({ workerUrl: pathToFileURL(resolve("dist/worker/index.js")), workers: WORKERS });
  const own = async (file: string): Promise<void> => {
    const { results, unfit } = await inspector.inspect(file, checks, ABOUT);
    if (unfit || results.some(([, { verdict }]) => verdict !== "usable"))
      throw new Error(`an image of the bench was not usable: ${JSON.stringify({ results, unfit })}`);
  };
  const native = async (file: string): Promise<void> => void (await sharp(file).ensureAlpha().raw().toBuffer());
  try {
    await rate(files, WORKERS + WAITING, own);
    await rate(files, WORKERS, native);
    const [owns, natives]: [Rate[], Rate[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      owns.push(await rate(files, WORKERS + WAITING, own));
      natives.push(await rate(files, WORKERS, native));
    }
    return { own: best(owns), native: best(natives), ownMs: least(owns), nativeMs: least(natives) };
  } finally {
    await inspector.close();
  }
}

const best = (rates: readonly Rate[]): number => Math.max(...rates.map(({ perSecond }) => perSecond));
const least = (rates: readonly Rate[]): number => Math.min(...rates.map(({ processorMs }) => processorMs));

async function rate(files: readonly string[], atATime: number, take: (file: string) => Promise<void>): Promise<Rate> {
  let next = 0;
  const [begun, used] = [performance.now(), process.cpuUsage()];
  const line = async (): Promise<void> => {
    while (next < PER_ROUND) await take(files[next++ % files.length]!);
  };
  await Promise.all(Array.from({ length: atATime }, line));
  const { user, system } = process.cpuUsage(used);
  return { perSecond: PER_ROUND / ((performance.now() - begun) / 1000), processorMs: (user + system) / 1000 / PER_ROUND };
}
