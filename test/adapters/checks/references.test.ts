import { mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createImageInspector } from "../../../src/adapters/checks/inspector.ts";
import { locateReference } from "../../../src/adapters/checks/locate.ts";
import { checksSchema } from "../../../src/core/manifest/check-schema.ts";
import { createLocalChecker } from "../../support/local-checker.ts";
import { canvas, type Canvas, type Colour } from "./canvas.ts";
import { imageHeader, jpeg, png, webpOf } from "./encode.ts";
import { palettePng, withOrientation, zeroPng } from "./samples.ts";

/** Reference images through the built worker, from a folder with a manifest's folder in it. */

const workerUrl = new URL("../../../dist/worker/index.js", import.meta.url);
const checker = createLocalChecker({ workerUrl, workers: 1 });
let top: string;
let places: { readonly manifest: string; readonly root: string };

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), "references-"));
  places = { manifest: join(top, "repo", ".github"), root: join(top, "repo") };
  await put("repo/.github/keep", Buffer.alloc(0));
});
afterAll(async () => {
  await checker.close();
  await rm(top, { recursive: true });
});

async function put(path: string, bytes: Uint8Array): Promise<string> {
  const file = join(top, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  return file;
}

const shade = (u: number, v: number): Colour => [
  128 + 100 * Math.sin(9 * u + 4 * v),
  255 * v,
  128 + 90 * Math.sin(13 * v - 7 * u),
];
const scene = (): Canvas => canvas(120, 80, shade);
const mirrored = (): Canvas => canvas(120, 80, (u, v) => shade(1 - u, v));

/** The verdict and the names of what failed. */
async function outcome(image: Uint8Array, checks: unknown): Promise<string> {
  const file = await put("image.bin", image);
  const { verdict, failures } = await checker.check(file, checksSchema.parse(checks), { places });
  return [verdict, ...failures.map(({ check }) => check)].join(" ");
}

const like = (file: string, more: object = { minSsim: 0.9, maxHashDistance: 6 }) => ({ reference: { file, ...more } });

test("an image is compared with its reference, whatever the formats of the two", async () => {
  await put("repo/.github/refs/scene.png", png(scene()));
  await put("repo/.github/refs/scene.webp", await webpOf(scene()));
  for (const file of ["refs/scene.png", "refs/scene.webp"]) {
    expect(await outcome(await jpeg(scene()), like(file))).toBe("usable");
    expect(await outcome(png(mirrored()), like(file))).toBe("rejected minSsim maxHashDistance");
  }
});

test("orientation counts on both sides", async () => {
  const turned = canvas(80, 120, (u, v) => shade(1 - v, u));
  await put("repo/.github/turned.jpg", withOrientation(await jpeg(turned, { quality: 95 }), 6));
  expect(await outcome(png(scene()), like("turned.jpg"))).toBe("usable");
  expect(await outcome(withOrientation(await jpeg(turned), 6), like("turned.jpg"))).toBe("usable");
  expect(await outcome(await jpeg(turned), like("turned.jpg"))).not.toBe("usable");
});

test("a reference is part of the tree: one of two, not that one, always", async () => {
  await put("repo/.github/a.png", png(scene()));
  await put("repo/.github/b.png", png(mirrored()));
  expect(await outcome(png(mirrored()), { any: [like("a.png"), like("b.png")] })).toBe("usable");
  expect(await outcome(png(mirrored()), { not: like("a.png") })).toBe("usable");
  expect(await outcome(png(mirrored()), [{ image: { minSharpness: 1e6 } }, like("a.png")])).toBe("rejected minSharpness");
  expect(await outcome(png(mirrored()), [{ image: { minSharpness: 1e6 } }, { ...like("a.png"), always: true }])).toBe(
    "rejected minSharpness minSsim maxHashDistance",
  );
});

test("a reference that changed under the same name is read again", async () => {
  const file = await put("repo/.github/changing.png", png(scene()));
  expect(await outcome(png(scene()), like("changing.png"))).toBe("usable");
  await writeFile(file, png(mirrored()));
  await utimes(file, new Date(), new Date(Date.now() + 5_000));
  expect(await outcome(png(scene()), like("changing.png"))).not.toBe("usable");
});

test("a reference that cannot be used leaves the image undetermined, unless it does not matter", async () => {
  await put("repo/.github/text.png", Buffer.from("no image"));
  await put("repo/.github/bomb.png", zeroPng(30_000, 30_000));
  const cut = png(scene());
  await put("repo/.github/cut.png", cut.subarray(0, cut.length - 20));
  for (const file of ["gone.png", "text.png", "bomb.png", "cut.png"]) {
    expect([file, await outcome(png(scene()), like(file))]).toEqual([file, "undetermined reference"]);
    expect(await outcome(png(scene()), [{ image: { minWidth: 1000 } }, like(file)])).toBe("rejected minWidth");
  }
  expect(await outcome(png(scene()), like("a.png"))).toBe("usable");
});

test("a tiny and a huge reference are compared all the same", async () => {
  await put("repo/.github/dot.png", png(canvas(1, 1, [9, 9, 9])));
  await put("repo/.github/huge.jpg", await jpeg(canvas(2000, 1300, shade)));
  expect(await outcome(png(scene()), like("dot.png"))).toBe("rejected minSsim maxHashDistance");
  expect(await outcome(png(scene()), like("huge.jpg"))).toBe("usable");
});

describe("where references may lie", () => {
  const located = async (file: string) => {
    const found = await locateReference(file, places);
    return found.ok ? found.file : found.message;
  };
  test("beside the manifest or below, also through a link that stays inside", async () => {
    const file = await put("repo/assets/logo.png", png(scene()));
    await symlink(join(top, "repo/assets"), join(places.manifest, "linked"));
    expect(await located("linked/logo.png")).toBe(file);
  });
  test("never outside, through a link or by its path", async () => {
    await put("secret.png", png(scene()));
    await symlink(join(top, "secret.png"), join(places.manifest, "leak.png"));
    await symlink(top, join(places.manifest, "above"));
    const sentence = (file: string) =>
      `The reference ${file} lies outside the working directory: references are read from inside it only.`;
    for (const file of ["leak.png", "above/secret.png", "../../secret.png"]) expect(await located(file)).toBe(sentence(file));
    // Whether something is there, outside, is not told.
    expect(await located("../../nothing.png")).toBe(sentence("../../nothing.png"));
    expect(await outcome(png(scene()), like("leak.png"))).toBe("undetermined reference");
  });
  test("not there, or no file", async () => {
    expect(await located("gone.png")).toBe("There is no reference gone.png: its path begins at the manifest's folder.");
    expect(await located("refs")).toBe("The reference refs is not a file.");
  });
});

test("a file's problem as a reference, told by decoding it", async () => {
  const inspector = createImageInspector({ workerUrl, workers: 1 });
  const problem = async (bytes: Uint8Array) => inspector.problemOf(await put("some.bin", bytes));
  expect(await problem(png(scene()))).toBeNull();
  expect(await problem(palettePng())).toBeNull();
  expect(await problem(Buffer.from("text"))).toBe("The file is text, not an image; it may be an error message.");
  expect(await problem(Buffer.concat([png(scene()).subarray(0, 33), imageHeader(2, 2)]))).toMatch(/^The PNG is damaged/);
  expect(await problem(Buffer.from("GIF89a\x40\x01\xf0\0\0\0\0;", "latin1"))).toMatch(/^The file is a GIF, which this version/);
  expect(await inspector.problemOf(join(top, "not-there.png"))).toBe("The image file could not be read (ENOENT).");
  await inspector.close();
});

test("the reference is looked for again at every image: one that is moved away is missed at once", async () => {
  const file = await put("repo/.github/moved.png", png(scene()));
  expect(await outcome(png(scene()), like("moved.png"))).toBe("usable");
  await rename(file, `${file}.old`);
  expect(await outcome(png(scene()), like("moved.png"))).toBe("undetermined reference");
});
