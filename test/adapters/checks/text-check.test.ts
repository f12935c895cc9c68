import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createTextRunner } from "../../../src/adapters/checks/text-check.ts";
import { findOcr } from "../../../src/adapters/checks/ocr/find.ts";
import { createReader } from "../../../src/adapters/checks/ocr/reader.ts";
import type { Pixels } from "../../../src/adapters/checks/pixels/plane.ts";
import { checksSchema, type TextCheck } from "../../../src/core/manifest/check-schema.ts";
import { SUBJECT } from "../../support/local-checker.ts";
import { canvas, disc, grain, type Canvas } from "./canvas.ts";
import { jpeg, png, webpOf } from "./encode.ts";
import { poster, write } from "./lettering.ts";
import { picture, withOrientation } from "./samples.ts";

/** Words that the project paints itself, read by the real recognizer, which the project's own folder has for its tests. */

const PROJECT = fileURLToPath(new URL("../../../", import.meta.url));
const TYPESCRIPT = fileURLToPath(new URL("../store/processes/typescript.mjs", import.meta.url));
const CHILD = fileURLToPath(new URL("processes/read-text.ts", import.meta.url));
const runner = createTextRunner({ beside: PROJECT });
let folder: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "text-"));
});
afterAll(async () => {
  await runner.close();
  await rm(folder, { recursive: true });
});

async function save(bytes: Uint8Array): Promise<string> {
  const file = join(folder, `${++count}.img`);
  await writeFile(file, bytes);
  return file;
}
const spec = (text: object): TextCheck => checksSchema.parse({ text })[0]!.text!;
const places = { manifest: "/nowhere", root: "/nowhere" };
async function check(bytes: Uint8Array, text: object, run = runner.run, root = "/nowhere") {
  return run({ spec: spec(text), file: await save(bytes), facts: null, subject: { ...SUBJECT, places: { ...places, root } } });
}
const verdict = async (bytes: Uint8Array, text: object): Promise<string> => (await check(bytes, text)).verdict;

const SHOP = poster(["OPEN SUNDAY", "COFFEE AND CAKE"]);

describe("a poster", () => {
  test.each([
    ["the words that are there", { contains: ["Open Sunday", "coffee and cake"] }, "usable"],
    ["a word that is missing", { contains: ["Open Monday"] }, "rejected"],
    ["a part of a word", { contains: ["fee"] }, "rejected"],
    ["the case, when it counts", { contains: ["Open Sunday"], caseSensitive: true }, "rejected"],
    ["a word that must not be there", { contains: ["Open"], forbids: ["cake"] }, "rejected"],
    ["a word that is not there, and must not be", { forbids: ["sample"] }, "usable"],
  ])("%s", async (_what, text, expected) => {
    expect(await verdict(png(SHOP), text)).toBe(expected);
  });

  test("in each format", async () => {
    const text = { contains: ["Open Sunday", "coffee and cake"] };
    for (const bytes of [await jpeg(SHOP), await webpOf(SHOP), await webpOf(SHOP, { lossless: 1 })])
      expect(await verdict(bytes, text)).toBe("usable");
  });

  test("light on dark", async () => {
    const night = poster(["OPEN SUNDAY"], { ink: [250, 250, 240], paper: [20, 24, 60] });
    expect(await verdict(png(night), { contains: ["Open Sunday"] })).toBe("usable");
  });
});

describe("misspelt by one letter", () => {
  const misspelt = png(poster(["OPEN SUNDEY", "COFEE AND CAKE"]));
  test.each([
    [0.1, "usable"],
    [0.09, "rejected"],
  ])("ten letters at an error rate of at most %d: %s", async (maxErrorRate, expected) => {
    expect(await verdict(misspelt, { contains: ["Open Sunday"], maxErrorRate })).toBe(expected);
  });
  test("six letters are told with what is read instead", async () => {
    const { verdict: told, failures } = await check(misspelt, { contains: ["coffee"] });
    expect([told, failures.map(({ message }) => message)]).toEqual([
      "rejected",
      ['"coffee" cannot be read; what is read is "OPEN SUNDEY COFEE AND CAKE".'],
    ]);
  });
});

describe("without words", () => {
  test.each<[string, () => Pixels]>([
    ["a blank frame", () => canvas(400, 300, [240, 240, 240])],
    ["a picture", () => picture(400, 300)],
    ["noise", () => grain(canvas(400, 300, [120, 120, 120]), 60)],
  ])("%s", async (_what, paint) => {
    const bytes = png(paint());
    expect(await verdict(bytes, { contains: ["Open"] })).toBe("rejected");
    expect(await verdict(bytes, { forbids: ["sample", "shutterstock"] })).toBe("usable");
  });
});

test("words that stand anywhere in a picture are found where the layout of a page does not show them", async () => {
  const shore = grain(
    canvas(900, 600, (_u, v) => (v > 0.6 ? [90, 120, 60] : [120 + 60 * v, 160, 220])),
    4,
  );
  disc(shore, 200, 300, 90, [180, 60, 50]);
  disc(shore, 700, 150, 60, [250, 230, 120], 20);
  write(shore, 480, 420, "SUNDAY", 44, [250, 250, 250]);
  write(shore, 60, 60, "SALE", 50, [30, 20, 20]);
  expect(await verdict(png(shore), { contains: ["sale", "sunday"] })).toBe("usable");
  expect(await verdict(png(shore), { forbids: ["sale"] })).toBe("rejected");
});

test("a file that is no image is undetermined, and the next one is read", async () => {
  const { verdict: told, failures } = await check(Buffer.from("no image"), { contains: ["Open"] });
  expect([told, failures[0]!.message]).toEqual(["undetermined", "The text could not be read: Error attempting to read image."]);
  expect(await verdict(png(SHOP), { contains: ["Open"] })).toBe("usable");
});

/** The poster as a camera stores it that was held so that a viewer must turn the image by a quarter (EXIF orientation 6) or half (3). */
function stored(orientation: 3 | 6): Canvas {
  const { width, height, rgba } = SHOP;
  const turned = orientation === 6 ? canvas(height, width, [0, 0, 0]) : canvas(width, height, [0, 0, 0]);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const to = orientation === 6 ? (width - 1 - x) * height + y : (height - 1 - y) * width + (width - 1 - x);
      turned.rgba.set(rgba.subarray(4 * (y * width + x), 4 * (y * width + x) + 4), 4 * to);
    }
  return turned;
}

test.each([3, 6] as const)("a photograph with the orientation %d is read as a viewer shows it", async (orientation) => {
  for (const little of [true, false]) {
    const bytes = withOrientation(await jpeg(stored(orientation)), orientation, little);
    expect(await verdict(bytes, { contains: ["Open Sunday"] })).toBe("usable");
  }
});

test("a run that is interrupted does not wait for the reading", async () => {
  const interrupt = new AbortController();
  const subject = { ...SUBJECT, places, signal: interrupt.signal };
  const asked = { spec: spec({ contains: ["Open"] }), file: await save(png(SHOP)), facts: null, subject };
  const reading = runner.run(asked);
  interrupt.abort(new Error("interrupted"));
  await expect(reading).rejects.toThrow("interrupted");
  await expect(runner.run(asked)).rejects.toThrow("interrupted");
});

test("what takes too long is given up, and the next image has a fresh thread", async () => {
  const found = findOcr("eng", [PROJECT]);
  if (!found.ok) throw new Error(found.message);
  const hasty = createReader(1);
  expect(await hasty.read(png(SHOP), found.ocr, "page")).toEqual({ ok: false, message: "it took longer than 0.001 s" });
  expect(await hasty.read(png(SHOP), found.ocr, "page")).toMatchObject({ ok: false });
  await hasty.close();
  expect(await hasty.read(png(SHOP), found.ocr, "page")).toEqual({ ok: false, message: "the reader is closed" });
});

const ENGLISH = join(PROJECT, "node_modules/@tesseract.js-data/eng");

/** A folder that has some of the project's packages. */
async function place(...packages: readonly string[]): Promise<string> {
  const root = await mkdtemp(join(folder, "root-"));
  for (const name of packages) {
    await mkdir(join(root, "node_modules", name, ".."), { recursive: true });
    await symlink(join(PROJECT, "node_modules", name), join(root, "node_modules", name));
  }
  return root;
}

async function damagedPackages(): Promise<string> {
  const root = await place("tesseract.js");
  const data = join(root, "node_modules/@tesseract.js-data/eng");
  await cp(join(ENGLISH, "package.json"), join(data, "package.json"));
  await mkdir(join(data, "4.0.0_best_int"));
  await writeFile(join(data, "4.0.0_best_int/eng.traineddata.gz"), "no data");
  return root;
}

describe("the packages", () => {
  test("are looked for in the working directory, then beside the program", async () => {
    const [nothing, all] = [await place(), await place("tesseract.js", "@tesseract.js-data/eng")];
    expect(findOcr("eng", [nothing, nothing])).toMatchObject({ ok: false });
    expect(findOcr("eng", [nothing, all])).toMatchObject({ ok: true });
    expect(findOcr("eng", [all, nothing])).toMatchObject({ ok: true });
  });

  test("that are missing are named with the line that installs them", async () => {
    const [nothing, half] = [await place(), await place("tesseract.js")];
    const sentence = (language: string, root: string) => {
      const found = findOcr(language, [root]);
      return found.ok ? "" : found.message;
    };
    expect(sentence("eng", nothing)).toBe(
      "tesseract.js, which reads text, is not installed: install it with: npm install tesseract.js@7 @tesseract.js-data/eng",
    );
    expect(sentence("eng+deu", half)).toBe(
      'the data of the language "eng" are not installed: install it with: npm install tesseract.js@7 @tesseract.js-data/eng @tesseract.js-data/deu',
    );
    const bare = createTextRunner({ beside: nothing });
    expect(await check(png(SHOP), { contains: ["Open"] }, bare.run)).toMatchObject({
      verdict: "undetermined",
      failures: [{ message: expect.stringContaining("npm install tesseract.js@7 @tesseract.js-data/eng") }],
    });
    await bare.close();
  });

  test("of another version are not used", async () => {
    const root = await place("@tesseract.js-data/eng");
    await mkdir(join(root, "node_modules/tesseract.js"), { recursive: true });
    await writeFile(join(root, "node_modules/tesseract.js/package.json"), '{ "name": "tesseract.js", "version": "5.1.1" }');
    expect(findOcr("eng", [root])).toMatchObject({
      ok: false,
      message: expect.stringMatching(
        /^tesseract\.js 5\.1\.1 is installed, and version 7 is needed: .*npm install tesseract\.js@7/,
      ),
    });
  });

  test("of two languages are read together", async () => {
    const root = await place("tesseract.js", "@tesseract.js-data/eng");
    const other = join(root, "node_modules/@tesseract.js-data/xyz");
    await cp(join(ENGLISH, "package.json"), join(other, "package.json"));
    await cp(join(ENGLISH, "4.0.0_best_int/eng.traineddata.gz"), join(other, "4.0.0_best_int/xyz.traineddata.gz"));
    const both = createTextRunner({ beside: "/nowhere" });
    expect(await check(png(SHOP), { contains: ["Open Sunday"], language: "eng+xyz" }, both.run, root)).toMatchObject({
      verdict: "usable",
    });
    await both.close();
  });

  test("whose data are damaged leave the check undetermined", async () => {
    const damaged = createTextRunner({ beside: await damagedPackages() });
    const result = await check(png(SHOP), { contains: ["Open"] }, damaged.run);
    expect(result).toMatchObject({ verdict: "undetermined", failures: [{ check: "text" }] });
    await damaged.close();
  });
});

test("a program that used it and did not close it ends by itself, in silence, also after damaged data", async () => {
  const good = await save(png(SHOP));
  const bad = await save(Buffer.from("no image"));
  const child = (packages: string, ...files: readonly string[]) =>
    spawnSync(process.execPath, ["--import", TYPESCRIPT, CHILD, packages, ...files], { encoding: "utf8", timeout: 60_000 });
  expect(child(PROJECT, good, bad, good)).toMatchObject({ status: 0, stdout: "usable\nundetermined\nusable\n", stderr: "" });
  expect(child(await damagedPackages(), good)).toMatchObject({ status: 0, stdout: "undetermined\n", stderr: "" });
});
