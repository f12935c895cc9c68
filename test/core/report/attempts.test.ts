import { expect, test } from "@jest/globals";
import { createHash } from "node:crypto";
import { attemptLines } from "../../../src/core/report/attempts.ts";
import { attemptLineSchema } from "../../../src/core/report/results.ts";
import { makeBench } from "./records.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

test("a line for each attempt that ended, with its verdict, its image and its words", () => {
  const made = makeBench({ a: "0.02", b: null }, { hero: 1 });
  made.add("a", "hero", "rejected", { run: "run-0", seconds: 4 });
  made.add("a", "hero", "turned-down", { number: 2, seconds: 1 });
  made.add("b", "hero", "unjudged", { number: 3, seconds: 2 });
  made.add("a", "hero", "open");
  made.add("a", "hero", "usable", { offer: "an offer of another manifest" });
  const lines = attemptLines(made.plan, made.attempts, "run-1", sha256);
  const image = { sha256: "ab".repeat(32), format: "png", width: 1024, height: 1024, bytes: 5000 };
  expect(lines).toEqual([
    {
      run: "run-0",
      candidate: "a",
      prompt: "hero",
      attempt: 1,
      outcome: "image",
      charged: "yes",
      listUsd: "0.0200",
      verdict: "rejected",
      failedChecks: [{ check: "minSharpness", message: "blurred" }],
      taskId: "tk-k0",
      image: { path: "images/a/hero/1.png", ...image },
      startedAt: "1970-01-01T00:00:01.000Z",
      finishedAt: "1970-01-01T00:00:05.000Z",
      replayed: true,
    },
    {
      run: "run-1",
      candidate: "a",
      prompt: "hero",
      attempt: 2,
      outcome: "failed",
      charged: "no",
      listUsd: "0.0200",
      verdict: null,
      failedChecks: [],
      message: "no such field",
      startedAt: "1970-01-01T00:00:01.000Z",
      finishedAt: "1970-01-01T00:00:02.000Z",
      replayed: false,
    },
    {
      run: "run-1",
      candidate: "b",
      prompt: "hero",
      attempt: 3,
      outcome: "image",
      charged: "yes",
      listUsd: null,
      verdict: null,
      failedChecks: [],
      taskId: "tk-k2",
      image: { path: expect.stringMatching(/^images\/b\/hero\/3/), ...image, format: "unknown", width: 0, height: 0, bytes: 0 },
      startedAt: "1970-01-01T00:00:01.000Z",
      finishedAt: "1970-01-01T00:00:03.000Z",
      replayed: false,
    },
  ]);
  for (const line of lines) expect(attemptLineSchema.safeParse(line).error).toBeUndefined();
});
