import { expect, test } from "@jest/globals";
import { boundAnnotations, problemAnnotations, resultAnnotations } from "../../../src/core/github/annotations.ts";
import type { Annotation } from "../../../src/core/github/annotations.ts";
import type { Results } from "../../../src/core/report/results.ts";

test("problems of the manifest become errors on their lines", () => {
  const place = { file: ".github/image-prompts.yml", line: 3, column: 9 };
  expect(problemAnnotations([{ message: "unknown key", place }, { message: "no file" }], "Manifest")).toEqual([
    { level: "error", title: "Manifest", message: "unknown key", ...place },
    { level: "error", title: "Manifest", message: "no file" },
  ]);
});

test("warnings stand on the manifest's lines where they have one; what stopped or fails the run is an error", () => {
  const results = {
    manifest: { path: "prompts.yml", sha256: "0", prompts: 1 },
    errors: ["HiAPI refused the key."],
    failOn: ["threshold: $0.09 is over $0.08"],
    warnings: [
      { code: "price-unknown", candidate: "z-image", message: "no price", line: 4, column: 5 },
      { code: "budget-reached", message: "stopped" },
    ],
  } satisfies Partial<Results>;
  expect(resultAnnotations(results as unknown as Results)).toEqual([
    { level: "error", title: "Usable image cost", message: "HiAPI refused the key." },
    { level: "error", title: "Usable image cost", message: "threshold: $0.09 is over $0.08" },
    { level: "warning", title: "Price unknown: z-image", message: "no price", file: "prompts.yml", line: 4, column: 5 },
    { level: "warning", title: "Budget reached", message: "stopped" },
  ]);
});

test("each level is bounded by itself, in the order error, warning, notice", () => {
  const make = (level: Annotation["level"], count: number) =>
    Array.from({ length: count }, (_, n): Annotation => ({ level, title: "t", message: `${level} ${n}` }));
  const bounded = boundAnnotations([...make("notice", 10), ...make("warning", 11), ...make("error", 1)]);
  expect(bounded.map(({ level }) => level)).toEqual([
    "error",
    ...Array<string>(10).fill("warning"),
    ...Array<string>(10).fill("notice"),
  ]);
  expect(bounded[10]!.message).toBe("2 more of this kind are not shown here: see the job summary or the log.");
  expect(bounded.at(-1)!.message).toBe("notice 9");
});

test("a text cannot start a command, steer a terminal, turn the writing or fill the log", () => {
  const message = `a\r\n::set-output name=x::y\n\u001b[2J\u202Eb ${"z".repeat(5_000)}`;
  const [annotation] = boundAnnotations([{ level: "error", title: "t\nu", message, file: "a\nb.yml", line: 1 }]);
  expect(annotation).toMatchObject({ title: "t u", file: "a b.yml", line: 1 });
  expect(annotation!.message).not.toMatch(/[\p{Cc}\u202E]/u);
  expect(annotation!.message).toHaveLength(1_000);
});
