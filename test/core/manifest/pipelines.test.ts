import { describe, expect, test } from "@jest/globals";
import { problemsIn } from "./manifests.ts";

const manifest = (passDraft: string): string => `version: 1
candidates:
  - { id: a, provider: hiapi, model: m }
  - { id: edit, provider: hiapi, model: gpt-image-2/image-to-image, input: { aspect_ratio: "1:1" }, onlyInPipelines: true }
pipelines: [{ id: pipe, draft: a, final: edit, passDraft: ${passDraft} }]
prompts:
  - { id: p, prompt: x }
`;
const AT = "5:59 pipelines.0.passDraft: ";
const NAME = "name the field that takes a reference image, such as passDraft: image_urls";

describe("the field that takes the draft", () => {
  test.each([
    ["prompt", `${AT}\`prompt\` takes the prompt itself: ${NAME}`],
    [
      "aspect_ratio",
      `${AT}the input of edit sets \`aspect_ratio\` already, and the draft would take its place: take it out there, or ${NAME}`,
    ],
    ["__proto__", `${AT}\`__proto__\` cannot be a field of a request: ${NAME}`],
    ["constructor", `${AT}\`constructor\` cannot be a field of a request: ${NAME}`],
  ])("%s is refused, with its place and what to do", (field, problem) => {
    expect(problemsIn(manifest(field))).toEqual([problem]);
  });

  test("nor may the known field be set by the candidate itself", () => {
    const set = manifest("true").replace('aspect_ratio: "1:1"', "input_urls: [https://x.y/z.png]");
    expect(problemsIn(set)[0]).toContain("the input of edit sets `input_urls` already");
  });

  test.each(["true", "image_urls", "input_urls"])("%s is right", (field) => {
    expect(problemsIn(manifest(field))).toEqual([]);
  });
});

test("a plan includes images of one model: a pipeline is refused, with what to write instead", () => {
  const planned = `${manifest("image_urls")}plans: [{ id: s, usdPerMonth: 30, includedImages: unlimited, candidate: pipe }]\n`;
  expect(problemsIn(planned)).toEqual([
    '8:73 plans.0.candidate: "pipe" is a pipeline, and a plan includes images of one model: name the candidate that it is for, ' +
      'such as "a" or "edit"; whatever is the best of all is what the plan is held against',
  ]);
  expect(problemsIn(planned.replace("candidate: pipe", "candidate: edit"))).toEqual([]);
});
