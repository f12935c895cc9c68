import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { readPage, readSingle } from "../../../../src/adapters/providers/hiapi/look.ts";
import type { Api } from "../../../../src/adapters/providers/hiapi/api.ts";
import { readCreate } from "../../../../src/adapters/providers/hiapi/submit.ts";
import { readTask, readTaskList } from "../../../../src/adapters/providers/hiapi/task.ts";
import { composeTask, describeError, isRefusal, readError, readTaskId } from "../../../../src/adapters/providers/hiapi/wire.ts";

const detail = (data: object): string => JSON.stringify({ code: 200, message: "success", data });
const state = (data: object) => readTask(detail({ taskId: "t", model: "m", created: 1, completed: 2, ...data }))?.state;

describe("the body of a create", () => {
  const offer = {
    candidate: "c",
    provider: "hiapi" as const,
    model: "gpt-image-2/text-to-image",
    input: { aspect_ratio: "1:1", resolution: "1K" },
  };
  test("has model and input, and the route only if there is one", () => {
    expect(composeTask(offer, "a cat")).toBe(
      '{"model":"gpt-image-2/text-to-image","input":{"prompt":"a cat","aspect_ratio":"1:1","resolution":"1K"}}',
    );
    expect(JSON.parse(composeTask({ ...offer, route: "ext" }, "a cat"))).toMatchObject({ route: "ext" });
  });
  test("is the same bytes for the same offer and prompt, whatever the prompt", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (prompt) => {
        const body = composeTask(offer, prompt);
        return body === composeTask(offer, prompt) && (JSON.parse(body) as { input: { prompt: string } }).input.prompt === prompt;
      }),
    );
  });
});

describe("a task", () => {
  test.each<[string, object, object]>([
    ["in progress", { status: "queued", completed: 0 }, { kind: "working" }],
    ["in a state that no document knows", { status: "moderating" }, { kind: "working" }],
    ["with its image", { status: "success", output: [{ url: "u", type: "image", expireAt: 1 }] }, { kind: "image", url: "u" }],
    ["in capitals", { status: "SUCCESS", output: [{ url: "u", type: "IMAGE" }] }, { kind: "image", url: "u" }],
    ["with spaces", { status: " Success ", output: [{ url: "u" }] }, { kind: "image", url: "u" }],
    [
      "with other files first",
      {
        status: "success",
        output: [
          { url: "t", type: "thumbnail" },
          { url: "u", type: "image" },
        ],
      },
      { kind: "image", url: "u" },
    ],
    ["with a content type", { status: "success", output: [{ url: "u", type: "image/png" }] }, { kind: "image", url: "u" }],
    ["with a type that is no text", { status: "success", output: [{ url: "u", type: 7 }] }, { kind: "image", url: "u" }],
    ["with bare addresses", { status: "success", output: ["u"] }, { kind: "image", url: "u" }],
    ["with one object", { status: "success", output: { url: "u" } }, { kind: "image", url: "u" }],
    ["with nothing", { status: "success", output: [] }, { kind: "empty" }],
    ["with null", { status: "success", output: null }, { kind: "empty" }],
    ["with a missing output", { status: "success" }, { kind: "empty" }],
    [
      "with outputs that cannot be read",
      { status: "success", output: [null, 1, {}, { url: "" }, { url: 5 }] },
      { kind: "empty" },
    ],
    ["with only a video", { status: "success", output: [{ url: "v", type: "video" }] }, { kind: "empty" }],
    ["failed", { status: "fail", error: { code: "TASK_FAILED", message: "why" } }, { kind: "fail", message: "TASK_FAILED: why" }],
    ["failed in capitals", { status: "FAIL", error: { message: "why" } }, { kind: "fail", message: "why" }],
    ["failed with a number", { status: "fail", error: { code: 500, message: "why" } }, { kind: "fail", message: "500: why" }],
    ["failed with a text", { status: "fail", error: "why" }, { kind: "fail", message: "why" }],
    ["failed with an empty error", { status: "fail", error: {} }, { kind: "fail", message: "no reason was given" }],
    ["failed, and the list does not say why", { status: "fail" }, { kind: "fail", message: null }],
    ["failed with null", { status: "fail", error: null }, { kind: "fail", message: null }],
  ])("%s", (_, data, expected) => {
    expect(state(data)).toEqual(expected);
  });

  test("times of any shape change nothing", () => {
    for (const odd of [null, "2026-01-01T00:00:00Z", 1.5e12, {}, undefined])
      expect(state({ status: "success", created: odd, completed: odd, output: [{ url: "u", expireAt: odd }] })).toEqual({
        kind: "image",
        url: "u",
      });
  });

  test("an error text of megabytes becomes one short line", () => {
    const told = state({ status: "fail", error: { message: `a\n\u001b[31m${"<".repeat(2_000_000)}` } });
    expect(told).toMatchObject({ kind: "fail" });
    const message = told?.kind === "fail" ? told.message! : "";
    expect(message.length).toBeLessThanOrEqual(300);
    expect(message).not.toMatch(/\p{Cc}/u);
  });
});

describe("a page of the list", () => {
  test("leaves out what cannot be read, and counts it", () => {
    const tasks = [
      { taskId: "a", status: "queued" },
      null,
      { taskId: 5, status: "queued" },
      { status: "queued" },
      { taskId: "b" },
    ];
    expect(readTaskList(detail({ page: 1, size: 100, total: 9, tasks }))).toMatchObject({
      tasks: [{ id: "a" }],
      count: 5,
      total: 9,
    });
  });
  test.each([[undefined], [null], ["9"], [{}]])("a total of %j is not told", (total) => {
    expect(readTaskList(detail({ total, tasks: [] }))).toEqual({ tasks: [], count: 0, total: null });
  });
  test.each([["null"], ["{}"], ['{"data":null}'], ['{"data":{"tasks":{}}}'], ["<html>"], [""], ['{"data":[]}']])(
    "%s is none",
    (text) => {
      expect(readTaskList(text)).toBeNull();
    },
  );
});

describe("an error", () => {
  test.each([
    ['{"code":400,"message":"bad","data":null,"error_code":"INVALID_REQUEST"}', "HTTP 400 INVALID_REQUEST: bad"],
    [
      '{"error":{"code":"rate_limit_exceeded","type":"t","message":"slow","request_id":"r"}}',
      "HTTP 400 rate_limit_exceeded: slow",
    ],
    ['{"error":{"code":17,"message":"m"}}', "HTTP 400 17: m"],
    ['{"error":{"code":null,"message":"m"}}', "HTTP 400: m"],
    ['{"error":{"code":{},"message":["m"]}}', "HTTP 400"],
    ['{"error":"just text"}', "HTTP 400: just text"],
    ['{"message":"only that"}', "HTTP 400: only that"],
    ['{"message":7,"error_code":"X"}', "HTTP 400 X"],
    ["<html><body><h1>Bad</h1> gateway</body></html>", "HTTP 400: Bad gateway"],
    ["plain\n  text", "HTTP 400: plain text"],
    ["", "HTTP 400"],
  ])("%s", (text, expected) => {
    expect(describeError(400, readError(text))).toBe(expected);
  });

  test.each([
    ["TASK_FAILED: upstream rejected the prompt", true],
    ["content_policy_violation", true],
    ["Your request was flagged by our safety system", true],
    ["the upstream model returned an error", false],
    ["timeout", false],
  ])("%j is a refusal: %s", (message, expected) => {
    expect(isRefusal(message)).toBe(expected);
  });
});

/** JSON of any shape, with the names that replies use. */
const anyReply = fc.oneof(
  fc.string(),
  fc.json(),
  fc
    .letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom(null, 1, "", "success", "fail", "t", true),
        tie("object"),
        tie("list"),
      ),
      list: fc.array(tie("value"), { maxLength: 3 }),
      object: fc.dictionary(
        fc.constantFrom(
          "data",
          "tasks",
          "taskId",
          "status",
          "output",
          "url",
          "type",
          "error",
          "code",
          "message",
          "total",
          "error_code",
        ),
        tie("value"),
        { maxKeys: 6 },
      ),
    }))
    .object.map((value) => JSON.stringify(value)),
);

test("whatever a server sends, reading it throws nothing and shows one short line", async () => {
  await fc.assert(
    fc.asyncProperty(anyReply, fc.integer({ min: 100, max: 599 }), async (text, status) => {
      readTaskId(text);
      readTask(text);
      readTaskList(text);
      readCreate({ ok: true, status, headers: {}, text });
      const told = describeError(status, readError(text));
      expect(told.length).toBeLessThan(700);
      expect(told).not.toMatch(/[\r\n]/);
      const api: Api = {
        get: () => Promise.resolve({ ok: true, status, headers: {}, text }),
        post: () => Promise.reject(new Error()),
      };
      await readPage(api, 1, 0);
      await readSingle(api, "t");
    }),
    { numRuns: 500 },
  );
});

test("megabytes of angle brackets are read in no time", () => {
  const before = performance.now();
  readError("<".repeat(8_000_000));
  readError(" ".repeat(8_000_000));
  expect(performance.now() - before).toBeLessThan(1_000);
});
