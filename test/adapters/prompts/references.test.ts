import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { join } from "node:path";
import { loadPrompts } from "../../../src/adapters/prompts/load.ts";
import { sha256 } from "../../../src/adapters/disk.ts";
import { makePlan } from "../../../src/core/manifest/plan.ts";
import { parseManifest } from "../../../src/core/manifest/parse.ts";
import type { Prompt } from "../../../src/core/manifest/schema.ts";
import { makeFolder, type Folder } from "./folder.ts";

let folder: Folder;
beforeEach(async () => void (folder = await makeFolder()));
afterEach(() => folder.remove());

const HEAD = "version: 1\ncandidates: [{ id: a, provider: hiapi, model: m }, { id: b, provider: hiapi, model: n }]\n";
const asked: string[] = [];

/** Files whose name says so are no images. */
async function imageProblem(file: string): Promise<string | null> {
  asked.push(file);
  return file.endsWith("bad.png") ? "The PNG is damaged: it is cut off." : null;
}

async function load(text: string): Promise<Prompt[] | string[]> {
  asked.length = 0;
  const parsed = parseManifest(HEAD + text, "m.yml");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const loaded = await loadPrompts(parsed.value, join(folder.root, ".github/m.yml"), folder.root, imageProblem);
  return loaded.ok ? loaded.value : loaded.problems.map(({ message, place }) => `${place?.line} ${message}`);
}

test("every reference of the manifest comes with its hash, and is looked at once", async () => {
  await folder.put(".github/a.png", "A");
  await folder.put(".github/b.png", "B");
  const prompts = (await load(`check:
  - any: [{ reference: { file: a.png, minSsim: 0.5 } }, { not: { reference: { file: b.png, minSsim: 0.5 } } }]
prompts:
  - { id: one, prompt: x }
  - { id: two, prompt: y, check: [{ score: { threshold: 1, of: [{ check: { reference: { file: a.png, minSsim: 0.9 } } }] } }] }
  - { id: three, prompt: z, check: [{ replace: true, image: { notBlank: true } }] }
`)) as Prompt[];
  const hashes = { "a.png": sha256("A"), "b.png": sha256("B") };
  expect(prompts.map(({ references }) => references)).toEqual([hashes, hashes, hashes]);
  expect(asked).toHaveLength(2);
});

test("every reference that cannot be used is a problem at its line, however deep it stands", async () => {
  await folder.put(".github/bad.png", "B");
  expect(
    await load(`check:
  - image: { notBlank: true }
  - reference: { file: gone.png, minSsim: 0.5 }
prompts:
  - id: one
    prompt: x
    check:
      - all:
          - image: { minWidth: 5 }
          - reference:
              minSsim: 0.5
              file: bad.png
  - id: two
    prompt: y
    check: { reference: { file: gone.png, minSsim: 0.5 } }
pipelines:
  - { id: c, draft: a, final: b, draftCheck: [{ reference: { file: gone.png, minSsim: 0.5 } }] }
`),
  ).toEqual([
    "5 There is no reference gone.png: its path begins at the manifest's folder.",
    "19 There is no reference gone.png: its path begins at the manifest's folder.",
    "14 The reference bad.png cannot be used. The PNG is damaged: it is cut off.",
    "17 There is no reference gone.png: its path begins at the manifest's folder.",
  ]);
});

test("a changed reference is another check: verdicts given under the old one do not count", async () => {
  const text =
    "check: { reference: { file: a.png, minSsim: 0.5 } }\nprompts: [{ id: one, prompt: x }]\npipelines: [{ id: c, draft: a, final: b, draftCheck: [{ reference: { file: a.png, minSsim: 0.1 } }] }]\n";
  const manifest = parseManifest(HEAD + text, "m.yml");
  if (!manifest.ok) throw new Error("wrong");
  const keysWith = async (content: string): Promise<string[]> => {
    await folder.put(".github/a.png", content);
    const reading = (candidate: string) => ({ candidate, source: "", readAt: "", quote: null });
    const planned = makePlan(
      manifest.value.manifest,
      (await load(text)) as Prompt[],
      [reading("a"), reading("b")],
      false,
      sha256,
    );
    return [planned.prompts[0]!.checksKey, planned.pipelines[0]!.draftChecks[0]!.checksKey];
  };
  const first = await keysWith("A");
  const changed = await keysWith("B");
  expect([changed[0] === first[0], changed[1] === first[1]]).toEqual([false, false]);
  expect(await keysWith("A")).toEqual(first);
});
