import { describe, expect, test } from "@jest/globals";
import { readAnswer, scoringRequest, verdictOfExit, type Scorer } from "../../../src/core/checks/scoring.ts";
import { SUBJECT } from "../../support/local-checker.ts";

const SCORER: Scorer = { kind: "command", name: "The command `score`", secrets: ["sk-secret-of-the-test"] };
const answer = (text: string) => readAnswer(text, SCORER);
const messages = (text: string): string[] => {
  const read = answer(text);
  return read.kind === "none" ? ["none"] : read.result.failures.map(({ message }) => message);
};

test("the request has exactly what the protocol says", () => {
  const facts = { format: "png", width: 64, height: 32, bytes: 900, hash: "0123456789abcdef" };
  expect(scoringRequest({ path: "/state/image" }, facts, { ...SUBJECT, attempt: 3 })).toEqual({
    version: 1,
    image: { path: "/state/image", format: "png", width: 64, height: 32, bytes: 900 },
    prompt: { id: "lamp", text: "A red lamp" },
    candidate: { id: "draft", provider: "hiapi", model: "z-image" },
    attempt: 3,
  });
});

describe("an answer", () => {
  test.each([
    ['{"verdict":"usable"}', { verdict: "usable", failures: [] }],
    ['{"verdict":"usable","reasons":["fine"],"score":0.75}', { verdict: "usable", failures: [], score: 0.75 }],
    ['{"verdict":"rejected","reasons":["too dark"],"score":0}', { verdict: "rejected", failures: ["too dark"], score: 0 }],
    ['{"verdict":"undetermined","reasons":["model away"],"score":0.5}', { verdict: "undetermined", failures: ["model away"] }],
    ['loading...\n{"verdict":"usable"}\n', { verdict: "usable", failures: [] }],
    ['{"level":"info"}\n{"verdict":"rejected","reasons":["x"]}', { verdict: "rejected", failures: ["x"] }],
    ['log\r\n{\n "verdict": "usable",\n "details": { "a": 1 }\n}', { verdict: "usable", failures: [] }],
    ['{"verdict":"rejected"}', { verdict: "rejected", failures: ["The command `score` says rejected, without a reason."] }],
  ])("%j", (text, expected) => {
    const failures = expected.failures.map((message) => ({ check: "command", message }));
    expect(answer(text)).toEqual({ kind: "answer", result: { ...expected, failures } });
  });

  test.each(["", "ok", "0.87", "the verdict is fine", "[]", "[info] model loaded"])("%j is none", (text) => {
    expect(answer(text)).toEqual({ kind: "none" });
  });

  test.each([
    ['{"verdict":"good"}', /^The command `score` gave no verdict: `verdict` of its answer is not what the protocol says/],
    ['{"verdict":"usable","score":7}', /`score` of its answer/],
    ['{"verdict":"usable","score":null}', /`score` of its answer/],
    ['{"verdict":"rejected","reasons":"dark"}', /`reasons` of its answer/],
    ['{"usable":true}', /`verdict` of its answer/],
    ['{"verdict":"usa', /its answer is not valid JSON/],
    ['{"verdict":"usable"} trailing', /its answer is not valid JSON/],
    ['[{"verdict":"rejected"}]', /its answer does not begin a line as a JSON object/],
    ['loading\n  {"verdict": "rejected"}', /its answer does not begin a line/],
    ['score: {"verdict":"rejected"}', /its answer does not begin a line/],
    ["{'verdict': 'rejected'}", /its answer is not valid JSON/],
    ['{"verdict":"usable","verdict":"rejected"}', /its answer has the key "verdict" twice/],
    ['{"verdict":"usable","x":{"a":1,"b":[{"a":1}],"a":2}}', /its answer has the key "a" twice/],
  ])("%j is never taken for another: undetermined", (text, sentence) => {
    const read = answer(text);
    expect(read).toMatchObject({ kind: "unreadable", result: { verdict: "undetermined" } });
    expect(messages(text)).toEqual([expect.stringMatching(sentence)]);
  });

  test("its reasons are foreign text: few, short, on one line, without what steers a terminal, without secrets", () => {
    const reasons = [
      "a\nb\u001b[31m",
      "x".repeat(500),
      " ",
      "the key is sk-secret-of-the-test",
      ...Array.from({ length: 30 }, () => "n"),
    ];
    const told = messages(JSON.stringify({ verdict: "rejected", reasons }));
    expect(told[0]).toBe("a b\uFFFD[31m");
    expect([told[1]!.length, told[1]!.at(-1)]).toEqual([200, "…"]);
    expect(told[2]).toBe("the key is ***");
    expect([told.length, told.at(-1)]).toEqual([11, "And 23 more reasons."]);
  });
});

describe("without an answer the exit status says it", () => {
  const of = (status: number | null, stderr = "", signal: string | null = null) =>
    verdictOfExit({ status, signal, stderr }, SCORER);

  test.each([
    [0, "usable"],
    [1, "rejected"],
    [2, "undetermined"],
    [127, "undetermined"],
    [255, "undetermined"],
  ])("%d: %s", (status, verdict) => {
    expect(of(status)).toMatchObject({ verdict });
  });

  test("with the last thing that it wrote to standard error", () => {
    expect(of(1, "reading\ntoo \u0007dark\n").failures[0]!.message).toBe(
      'The command `score` rejects it (status 1) and wrote "too \uFFFDdark".',
    );
    expect(of(3, "no model").failures[0]!.message).toBe(
      'The command `score` gave no verdict: it ended with status 3 and wrote "no model".',
    );
    expect(of(null, "", "SIGSEGV").failures[0]!.message).toContain("it was ended by the signal SIGSEGV");
  });

  test.each([
    [
      "Node",
      "/a/b.mjs:1\nthrow new Error('x')\n\nError: x\n    at file:///a/b.mjs:1:7\n    at ModuleJob.run (node:internal/x:343:25)\n\nNode.js v20",
    ],
    ["Python", 'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\nKeyError: 1\n'],
    ["Python's syntax", '  File "a.py", line 3\n    x x\nSyntaxError: invalid syntax\n'],
    ["Ruby", "a.rb:1:in `b': x (RuntimeError)\n\tfrom a.rb:4:in `<main>'\n"],
    ["Java", 'Exception in thread "main" java.lang.Error\n\tat A.main(A.java:3)\n'],
  ])("status 1 with a stack trace of %s is a breakdown, no rejection", (_language, stderr) => {
    expect(of(1, stderr)).toMatchObject({ verdict: "undetermined" });
  });

  test.each(["too dark at the left: 3 of 9", "  at least 3 faces wanted", "from afar"])("%j is no stack trace", (stderr) => {
    expect(of(1, stderr)).toMatchObject({ verdict: "rejected" });
  });
});
