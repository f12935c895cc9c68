import { afterEach, describe, expect, test } from "@jest/globals";
import { isForeignPull, readBaseManifest } from "../../../src/adapters/github/base.ts";
import { createGitHub } from "../../../src/adapters/github/client.ts";
import { LEAST, manifestIn } from "../../core/manifest/manifests.ts";
import { makePull } from "../../support/github-state.ts";
import { startFakeGitHub, type FakeGitHub, type FakeGitHubOptions } from "../../support/github.ts";

const TOKEN = "ghs_thisIsTheSecretOfTheTest0000";
const PATH = ".github/image-prompts.yml";
const MASTER = { kind: "ref", ref: "refs/heads/master" } as const;
const SHOP = { owner: "octo", repo: "shop" };

let github: FakeGitHub | undefined;
afterEach(async () => {
  await github?.close();
  github = undefined;
});

async function start(options: FakeGitHubOptions = {}) {
  github = await startFakeGitHub({ token: TOKEN, ...options });
  const waits: number[] = [];
  const clock = { now: () => 0, sleep: async (milliseconds: number) => void waits.push(milliseconds) };
  const patience = { clock, random: () => 0.5, signal: new AbortController().signal };
  const api = createGitHub({ token: TOKEN, apiUrl: github.url, userAgent: "usable-image-cost/1" });
  return {
    fake: github,
    waits,
    read: (base: Parameters<typeof readBaseManifest>[2] = MASTER) => readBaseManifest(api, SHOP, base, PATH, patience),
    isForeign: (number: number) => isForeignPull(api, SHOP, number, patience),
  };
}

test("the manifest is read from the branch, whatever its text", async () => {
  const text = `${LEAST}# ${"ü€".repeat(300)}\ncheck: [{ command: { run: [node, score.mjs] } }]\n`;
  const { read, fake } = await start({ files: { master: { [PATH]: text } } });
  expect(await read()).toEqual({ ok: true, manifest: manifestIn(text) });
  expect(fake.log).toMatchObject([
    { path: "/repos/octo/shop/contents/.github%2Fimage-prompts.yml", query: { ref: "refs/heads/master" } },
  ]);
});

test("without a reference, from the default branch", async () => {
  const { read, fake } = await start({ files: { main: { [PATH]: LEAST } } });
  expect(await read({ kind: "ref", ref: null })).toMatchObject({ ok: true, manifest: { version: 1 } });
  expect(fake.log[0]!.query).toEqual({});
});

test("for a pull request of which only the number is known, from its base branch", async () => {
  const { read, fake } = await start({ files: { master: { [PATH]: LEAST } } });
  expect(await read({ kind: "pull", number: 12 })).toMatchObject({ ok: true, manifest: { version: 1 } });
  expect(fake.log.map(({ path }) => path)[0]).toBe("/repos/octo/shop/pulls/12");
  expect(await read({ kind: "pull", number: 99 })).toMatchObject({
    ok: false,
    message: expect.stringContaining("pull-requests: read"),
  });
});

test("no manifest there allows nothing", async () => {
  const { read } = await start({ files: { topic: { [PATH]: LEAST } } });
  expect(await read()).toEqual({ ok: true, manifest: null });
});

describe("what cannot be read is not known, and says why", () => {
  const message = async (options: FakeGitHubOptions): Promise<string> => {
    const result = await (await start(options)).read();
    return result.ok ? "known" : result.message;
  };

  test("after four tries", async () => {
    const { read, fake, waits } = await start({ faults: [{ on: /contents/, times: 9, reply: { status: 503 } }] });
    expect(await read()).toMatchObject({
      ok: false,
      message: expect.stringContaining("Could not read .github/image-prompts.yml of the base branch"),
    });
    expect([fake.log.length, waits.length]).toEqual([4, 3]);
  });

  test("and known when one of them answers", async () => {
    const faults = [{ on: /contents/, times: 2, reply: { status: 502 } }];
    expect(await message({ faults, files: { master: { [PATH]: LEAST } } })).toBe("known");
  });

  test.each<[string, FakeGitHubOptions, string]>([
    ["a token that may not", { faults: [{ on: /contents/, reply: { status: 403 } }] }, "`permissions: contents: read`"],
    ["a token that is not accepted", { token: "another" }, "does not accept the token"],
    [
      "a manifest of over 1 MB",
      { files: { master: { [PATH]: `${LEAST}# ${"x".repeat(1_100_000)}\n` } } },
      "not what GitHub's API describes",
    ],
    [
      "a manifest with problems",
      { files: { master: { [PATH]: "version: 2\n" } } },
      "the base branch's manifest has problems of its own (.github/image-prompts.yml:1:1:",
    ],
  ])("%s", async (_what, options, sentence) => {
    expect(await message(options)).toContain(sentence);
  });
});

describe("a pull request's head", () => {
  const issues = [makePull(1), makePull(2, { headRepository: "stranger/shop" }), makePull(4, { headRepository: "OCTO/Shop" })];
  test.each([
    [1, false],
    [2, true],
    [4, false],
    [5, true],
  ])("#%d is foreign: %p", async (number, expected) => {
    expect(await (await start({ issues })).isForeign(number)).toBe(expected);
  });

  test("is foreign when its repository is gone", async () => {
    const body = { head: { repo: null }, base: { ref: "master", repo: { full_name: "octo/shop" } } };
    const { isForeign } = await start({ faults: [{ on: /pulls/, reply: { status: 200, body } }] });
    expect(await isForeign(1)).toBe(true);
  });

  test("is foreign when GitHub does not answer", async () => {
    const { isForeign } = await start({ issues, faults: [{ on: /pulls/, times: 9, reply: { status: 500 } }] });
    expect(await isForeign(1)).toBe(true);
  });
});
