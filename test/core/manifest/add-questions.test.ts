import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { addQuestions } from "../../../src/core/manifest/add-questions.ts";

const ASKED = ['Is "it" there: yes?', "Is it # red?"];
const LIST = `["Is \\"it\\" there: yes?", "Is it # red?"]`;
const JUDGE = `{ "judge": { "questions": ${LIST} } }`;

/** A prompt as it stands, and as it stands with the questions. */
const CASES: readonly (readonly [name: string, before: string, after: string])[] = [
  ["in braces", "prompts: [{ id: a, prompt: x }]\n", `prompts: [{ id: a, prompt: x, "check": ${JUDGE} }]\n`],
  ["in braces over lines", "prompts:\n  - {\n    id: a,\n    prompt: x, # a comment\n  }\n", ""],
  ["as JSON", '{"prompts": [{"id": "a", "prompt": "x"}]}', `{"prompts": [{"id": "a", "prompt": "x", "check": ${JUDGE}}]}`],
  [
    "in lines, with a comment and no line break at the end",
    "prompts:\n- id: a\n  prompt: x # why",
    'prompts:\n- id: a\n  prompt: x # why\n  check:\n    judge:\n      questions:\n        - "Is \\"it\\" there: yes?"\n        - "Is it # red?"\n',
  ],
  [
    "a text over lines",
    "prompts:\n  - id: a\n    prompt: |\n      one\n      two\n  - id: b\n    prompt: y\n",
    'prompts:\n  - id: a\n    prompt: |\n      one\n      two\n    check:\n      judge:\n        questions:\n          - "Is \\"it\\" there: yes?"\n          - "Is it # red?"\n  - id: b\n    prompt: y\n',
  ],
  [
    "with checks of its own in brackets",
    "prompts:\n  - { id: a, prompt: x, check: [{ image: { minWidth: 3 } }] }\n",
    `prompts:\n  - { id: a, prompt: x, check: [{ image: { minWidth: 3 } }, ${JUDGE}] }\n`,
  ],
  ["with a single check of its own", "prompts:\n  - { id: a, prompt: x, check: { image: { minWidth: 3 } } } # c\n", ""],
  ["with checks of its own in lines", "prompts:\n  - id: a\n    prompt: x\n    check:\n      - image: { minWidth: 3 } # c\n", ""],
];

describe("questions are put into", () => {
  test.each(CASES)("a prompt %s", (_, before, after) => {
    const edited = addQuestions(before, { index: 0, questions: ASKED });
    expect(edited).not.toBeNull();
    if (after !== "") expect(edited).toBe(after);
    // What is simple or not: it says what it said, and the questions.
    const [was, is] = [before, edited!].map((text) => parse(text) as { prompts: { check?: unknown }[] });
    const own = was!.prompts[0]!.check;
    const judge = { judge: { questions: ASKED } };
    const check = own === undefined ? judge : [...(Array.isArray(own) ? (own as unknown[]) : [own]), judge];
    expect(is).toEqual({ ...was, prompts: [{ ...was!.prompts[0], check }, ...was!.prompts.slice(1)] });
    for (const comment of before.match(/# \w+.*/g) ?? []) expect(edited).toContain(comment);
  });

  test("none that shares its checks with another one", () => {
    const shared =
      "prompts:\n  - { id: a, prompt: x, check: &c [{ image: { minWidth: 3 } }] }\n  - { id: b, prompt: y, check: *c }\n";
    expect(addQuestions(shared, { index: 0, questions: ASKED })).toBeNull();
    expect(addQuestions(shared, { index: 1, questions: ASKED })).toBeNull();
  });
});
