import { expect, test } from "@jest/globals";
import { writeAnnotations } from "../../../src/adapters/github/annotate.ts";
import type { AnnotationWriter } from "../../../src/adapters/github/annotate.ts";

function recorder() {
  const calls: unknown[][] = [];
  const record =
    (level: string) =>
    (...args: unknown[]) =>
      void calls.push([level, ...args]);
  const writer: AnnotationWriter = { error: record("error"), warning: record("warning"), notice: record("notice") };
  return { writer, calls };
}

test("an annotation goes to its level with the place that it has, and no more", () => {
  const { writer, calls } = recorder();
  writeAnnotations(writer, [
    { level: "notice", title: "Note", message: "no place" },
    { level: "warning", title: "Price unknown: a", message: "m", file: "shop/prompts.yml", line: 4, column: 7 },
    { level: "error", title: "Manifest", message: "unknown key", file: "prompts.yml", line: 2 },
  ]);
  expect(calls).toEqual([
    ["error", "unknown key", { title: "Manifest", file: "prompts.yml", startLine: 2 }],
    ["warning", "m", { title: "Price unknown: a", file: "shop/prompts.yml", startLine: 4, startColumn: 7 }],
    ["notice", "no place", { title: "Note" }],
  ]);
});

test("more than GitHub shows is counted in the last one", () => {
  const { writer, calls } = recorder();
  writeAnnotations(
    writer,
    Array.from({ length: 40 }, (_, n) => ({ level: "warning", title: "t", message: `m${n}` }) as const),
  );
  expect(calls).toHaveLength(10);
  expect(calls[9]![1]).toMatch(/^31 more /);
});
