import { expect, test } from "@jest/globals";
import { secretNames } from "../../../src/core/checks/secrets.ts";
import { LEAST, manifestIn } from "../manifest/manifests.ts";

test("the keys of judges and services are found wherever a check may stand, each once", () => {
  const manifest = manifestIn(`version: 1
candidates:
  - { id: a, provider: hiapi, model: m }
prompts:
  - id: p
    prompt: x
    check: { not: { http: { url: "https://e.example", key: IN_NOT } } }
  - from: "*.txt"
    check: [{ judge: { key: IN_SOURCE } }]
check:
  - judge: { endpoint: "https://a.example/v1", model: v, key: TOP_KEY, questions: [Is it a cat?] }
  - all: [{ any: [{ http: { url: "https://b.example", key: IN_ANY } }, { http: { url: "https://c.example" } }] }]
  - score: { threshold: 0.5, of: [{ check: { judge: { key: IN_SCORE } } }, { check: { judge: { key: TOP_KEY } } }] }
  - command: { run: [node, x.mjs], env: [NOT_A_SECRET] }
`);
  expect(secretNames(manifest)).toEqual(["TOP_KEY", "IN_ANY", "IN_SCORE", "IN_NOT", "IN_SOURCE"]);
});

test("a manifest without such checks has none", () => {
  expect(secretNames(manifestIn(LEAST))).toEqual([]);
});
