import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadLabels } from "../../../src/adapters/labels/load.ts";
import { describeProblem } from "../../../src/core/failure.ts";

/** Labels from files that were made in a hurry, and from files that were made to harm. */

let folder: string;
let root: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "uic-load-labels-")));
  root = join(folder, "root");
  await mkdir(join(root, "set/deep"), { recursive: true });
  for (const name of ["a", "b", "deep/c", 'comma, quote " and space']) await writeFile(join(root, `set/${name}.png`), name);
  await writeFile(join(root, "set/copy-of-a.png"), "a");
  await writeFile(join(root, "beside.png"), "beside");
  await writeFile(join(folder, "secret.png"), "secret");
  await symlink(join(folder, "secret.png"), join(root, "set/link.png"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function load(source: string): Promise<{ said: string[]; images: string[]; repeated: number }> {
  const about = { root, prompts: ["hero", "mug"], signal: new AbortController().signal };
  const read = await loadLabels(join(root, source), about);
  if (!read.ok) return { said: read.problems.map(describeProblem), images: [], repeated: 0 };
  const images = read.value.images.map(({ shown, label, prompt }) => `${shown} ${label}${prompt === null ? "" : ` ${prompt}`}`);
  return { said: [], images, repeated: read.value.repeated };
}

async function table(content: string | Uint8Array): ReturnType<typeof load> {
  await writeFile(join(root, "set/labels.csv"), content);
  return load("set/labels.csv");
}

describe("a table of labels", () => {
  test.each([
    ["every word for a label", "usable yes Y 1 TRUE good", "usable"],
    ["every word against", "rejected No n 0 false BAD", "rejected"],
  ])("%s", async (_, words, label) => {
    for (const word of words.split(" "))
      expect((await table(`image,label\na.png,${word}\n`)).images).toEqual([`set/a.png ${label}`]);
  });

  test("a byte-order mark, Windows lines, quotes, other columns in any order, empty lines", async () => {
    const rows = [
      "\uFEFFNote,Prompt,LABEL,Image",
      '"two\r\nlines, and a ""quote""",hero,yes,a.png',
      "",
      ",,no,deep\\c.png",
      ',,no,"comma, quote "" and space.png"',
      ",,,",
      `,, 1 , ${join("..", "beside.png")} `,
    ];
    expect(await table(rows.join("\r\n"))).toEqual({
      said: [],
      images: [
        "set/a.png usable hero",
        "set/deep/c.png rejected",
        'set/comma, quote " and space.png rejected',
        "beside.png usable",
      ],
      repeated: 0,
    });
  });

  test("every problem at its line", async () => {
    const { said } = await table(
      'image,label,prompt\n=HYPERLINK("http://x"),usable,\na.png,=1+1,\na.png,yes,\nb.png,maybe,\ngone.png,no,\n,no,\ndeep,no,\nb.png,no,her\nb.png,no\na.png,no,\ncopy-of-a.png,no,\n',
    );
    expect(said).toEqual([
      'set/labels.csv:3:1: "=1+1" is no label: expected usable or rejected (or yes/no, 1/0, good/bad)',
      'set/labels.csv:5:1: "maybe" is no label: expected usable or rejected (or yes/no, 1/0, good/bad)',
      "set/labels.csv:7:1: the row names no image",
      'set/labels.csv:9:1: the manifest has no prompt "her": did you mean "hero"?',
      "set/labels.csv:10:1: this row has 2 fields, the header has 3: a field with a comma, a quote or a line break must be in quotes",
    ]);
    expect(
      (await table('image,label\n=HYPERLINK("http://x"),usable\ngone.png,no\ndeep,no\na.png,yes\na.png,no\ncopy-of-a.png,no\n'))
        .said,
    ).toEqual([
      'set/labels.csv:2:1: =HYPERLINK("http://x") is not there: paths begin at the folder of the labels',
      "set/labels.csv:3:1: gone.png is not there: paths begin at the folder of the labels",
      "set/labels.csv:4:1: deep is a folder, and no image",
      'set/labels.csv:6:1: this image has the label "usable" already (line 5): it can have one only',
      'set/labels.csv:7:1: this image is the same as set/a.png, which has the label "usable" already (line 5): it can have one only',
    ]);
  });

  test("an image that is told of again counts once; under another prompt it is judged again", async () => {
    expect(await table("image,label,prompt\na.png,yes,\n./a.png,yes,\ncopy-of-a.png,good,\na.png,no,hero\n")).toEqual({
      said: [],
      images: ["set/a.png usable", "set/a.png rejected hero"],
      repeated: 2,
    });
  });

  test.each(["../../secret.png", "/etc/passwd", "link.png", "..\\..\\secret.png", "../../not-there.png"])(
    "nothing outside is read: %s",
    async (path) => {
      expect((await table(`image,label\n${path},yes\n`)).said).toEqual([
        `set/labels.csv:2:1: ${path} leads outside the folder of the labels and the working directory: only images inside them are read`,
      ]);
    },
  );

  test.each([
    ["", "set/labels.csv is empty"],
    ["image,label\n", "set/labels.csv has no images"],
    ["a.png,usable\n", 'set/labels.csv:1:1: there is no column "image"'],
    ["image,label,Label\na.png,1,1\n", 'set/labels.csv:1:1: there are 2 columns "label"'],
    ['image,label\n"a.png,usable\n', "is never closed"],
    [`image,label\n${"x".repeat(2_000)},usable\n`, "is no path of an image"],
    ["image,label\n\u001B[31mred,usable\n", "is no path of an image"],
    [Uint8Array.of(0xff, 0xfe, 0x69, 0), "is not UTF-8 text"],
    ["image,label\na\0.png,usable\n", "is not UTF-8 text"],
  ])("refused with its reason: %j", async (content, why) => {
    expect((await table(content)).said[0]).toContain(why);
  });

  test("a hundred thousand rows: read in a few seconds, and as problems told in few words", async () => {
    const started = Date.now();
    const wrong = await table(`image,label\n${"gone.png,yes\n".repeat(100_000)}`);
    expect(wrong.said).toHaveLength(21);
    expect(wrong.said.at(-1)).toBe("and 99980 more like these");
    expect(await table(`image,label\n${"a.png,yes\n".repeat(100_000)}`)).toEqual({
      said: [],
      images: ["set/a.png usable"],
      repeated: 99_999,
    });
    expect(Date.now() - started).toBeLessThan(60_000);
  });
});

describe("a folder", () => {
  test("with a labels.csv is that table; without one, usable/ and rejected/ are asked for", async () => {
    await table("image,label\na.png,yes\n");
    expect((await load("set")).images).toEqual(["set/a.png usable"]);
    expect((await load("set/deep")).said).toEqual([
      "set/deep has no folder usable/ and none rejected/: sort the images into these, or name a labels.csv",
    ]);
    expect((await load("nowhere")).said[0]).toContain("there is no file and no folder nowhere");
    await mkdir(join(root, "sorted/usable"), { recursive: true });
    expect((await load("sorted")).said).toEqual(["sorted has no image in usable/"]);
  });

  test("a link in it that leads outside is not read", async () => {
    await mkdir(join(root, "linked/usable"), { recursive: true });
    await symlink(join(folder, "secret.png"), join(root, "linked/usable/x.png"));
    expect((await load("linked")).said[0]).toContain("leads outside");
  });

  test("the same image with two labels", async () => {
    for (const [label, name] of [
      ["usable", "x"],
      ["rejected", "y"],
    ] as const) {
      await mkdir(join(root, `both/${label}`), { recursive: true });
      await writeFile(join(root, `both/${label}/${name}.png`), "same");
    }
    expect((await load("both")).said).toEqual([
      'both/usable/x.png:1:1: this image is the same as both/rejected/y.png, which has the label "rejected" already (both/rejected/y.png): it can have one only',
    ]);
  });
});
