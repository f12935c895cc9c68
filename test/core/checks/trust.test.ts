import { describe, expect, test } from "@jest/globals";
import { needsTrust, untrusted, type BaseManifest } from "../../../src/core/checks/trust.ts";
import { parseManifest, type ParsedManifest } from "../../../src/core/manifest/parse.ts";
import { LEAST, manifestIn } from "../manifest/manifests.ts";

const COMMAND = "command: { run: [node, score.mjs], timeoutSeconds: 5, env: [MY_KEY] }";
const JUDGE = 'judge: { endpoint: "https://good.example/v1", model: m, key: GOOD_KEY, questions: [Is it a cat?] }';
const HTTP = 'http: { url: "https://good.example/score", key: GOOD_KEY }';

function parsed(...checks: readonly string[]): ParsedManifest {
  const result = parseManifest(`${LEAST}check:\n${checks.map((check) => `  - ${check}\n`).join("")}`, "m.yml");
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
const base = (...checks: readonly string[]): BaseManifest => ({ ok: true, manifest: parsed(...checks).manifest });
const lines = (head: ParsedManifest, at: BaseManifest): string[] =>
  untrusted(head, at).map(({ place, message }) => `${place!.line} ${message}`);

test("what the base branch has may run, in any order and under any composition", () => {
  const head = parsed(`any: [{ ${HTTP} }, { not: { ${COMMAND} } }]`, JUDGE);
  expect(untrusted(head, base(JUDGE, COMMAND, HTTP))).toEqual([]);
});

test("a check that is no list, and one of a prompt, are told at their lines", () => {
  const text = LEAST.replace("prompt: x }", `prompt: x, check: { ${HTTP} } }`);
  const single = parseManifest(`${text}check:\n  ${COMMAND}\n`, "m.yml");
  if (!single.ok) throw new Error(JSON.stringify(single.problems));
  expect(lines(single.value, base(JUDGE)).map((line) => line.split(" ")[0])).toEqual(["7", "5"]);
});

test("what it does not have is refused at its line, with what it would do", () => {
  const head = parsed("image: { notBlank: true }", COMMAND, HTTP, JUDGE);
  expect(lines(head, base("image: { notBlank: true }"))).toEqual([
    expect.stringMatching(/^8 the base branch's manifest does not have this check, which runs a program: merge it into/),
    expect.stringMatching(/^9 .*which sends images and GOOD_KEY to https:\/\/good\.example:/),
    expect.stringMatching(/^10 .*which sends images and GOOD_KEY to https:\/\/good\.example:/),
  ]);
});

describe("one change is enough", () => {
  test.each([
    ["an argument", COMMAND, COMMAND.replace("score.mjs", "evil.mjs")],
    ["the time limit", COMMAND, COMMAND.replace("5", "50")],
    ["a variable that it sees", COMMAND, COMMAND.replace("MY_KEY", "HIAPI_API_KEY")],
    ["the address", HTTP, HTTP.replace("good.example", "evil.example")],
    ["the key that goes there", HTTP, HTTP.replace("GOOD_KEY", "HIAPI_API_KEY")],
    ["no key any more, images all the same", HTTP, HTTP.replace(", key: GOOD_KEY", "").replace("/score", "/other")],
    ["the judge's endpoint", JUDGE, JUDGE.replace("good.example", "evil.example")],
    ["the judge's key", JUDGE, JUDGE.replace("GOOD_KEY", "HIAPI_API_KEY")],
  ])("%s", (_what, before, after) => {
    expect(untrusted(parsed(before), base(before))).toEqual([]);
    expect(lines(parsed(after), base(before))).toEqual([expect.stringMatching(/^7 the base branch's manifest does not have/)]);
  });
});

test("the questions, the model and the votes of a judge are the pull request's to change", () => {
  const changed = JUDGE.replace("model: m", "model: n, votes: 5").replace("a cat", "a dog");
  expect(untrusted(parsed(changed), base(JUDGE))).toEqual([]);
});

test("a key in a prompt's own judge goes to the manifest's endpoint: it must be there on the base branch, too", () => {
  const own = (key: string): string =>
    LEAST.replace("prompt: x }", `prompt: x, check: [{ judge: { key: ${key}, questions: [Is it red?] } }] }`) +
    `check:\n  - ${JUDGE}\n`;
  const read = (text: string) => {
    const result = parseManifest(text, "m.yml");
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.value;
  };
  expect(untrusted(read(own("GOOD_KEY")), base(JUDGE))).toEqual([]);
  expect(lines(read(own("HIAPI_API_KEY")), base(JUDGE))).toEqual([
    expect.stringMatching(/^5 .*sends images and HIAPI_API_KEY to https:\/\/good\.example/),
  ]);
  expect(untrusted(read(own("OTHER")), { ok: true, manifest: read(own("OTHER")).manifest })).toEqual([]);
});

test("a base branch without a manifest allows nothing", () => {
  expect(untrusted(parsed(COMMAND), { ok: true, manifest: null })).toHaveLength(1);
});

test("a base that cannot be read allows nothing, and says why", () => {
  const [problem] = untrusted(parsed(COMMAND), { ok: false, message: "GitHub did not answer." });
  expect(problem!.message).toBe(
    "this check, which runs a program, may only run as the base branch has it, and that is not known: GitHub did not answer.",
  );
});

test("only checks that run or send something need it", () => {
  expect(needsTrust(manifestIn(`${LEAST}check: [{ image: { notBlank: true } }, { text: { contains: [SALE] } }]\n`))).toBe(false);
  expect(needsTrust(parsed(COMMAND).manifest)).toBe(true);
  expect(needsTrust(parsed(`score: { threshold: 0.5, of: [{ check: { ${HTTP} } }] }`).manifest)).toBe(true);
});
