import { describe, expect, test } from "@jest/globals";
import { repliedCost, unansweredCost } from "../../../../src/core/checks/judge/bill.ts";
import { readDraft } from "../../../../src/core/checks/judge/draft.ts";
import { readRefusal } from "../../../../src/core/checks/judge/refusal.ts";
import { readAnswers, readSaid, readUsage } from "../../../../src/core/checks/judge/reply.ts";
import { parseUsd } from "../../../../src/core/money.ts";

const reply = (choice: object, more: object = {}): string => JSON.stringify({ choices: [choice], ...more });

describe("what was said", () => {
  test.each([
    ["text", { message: { content: "hi" } }, { kind: "text", text: "hi" }],
    [
      "parts",
      {
        message: {
          content: [
            { type: "text", text: "h" },
            { type: "text", text: "i" },
          ],
        },
      },
      { kind: "text", text: "hi" },
    ],
    ["a refusal beside text", { message: { content: "{}", refusal: "no" } }, { kind: "refused" }],
    ["an empty refusal", { message: { content: "hi", refusal: "" } }, { kind: "text" }],
    ["the filter", { finish_reason: "content_filter", message: { content: "hi" } }, { kind: "refused" }],
    ["cut off", { finish_reason: "length", message: { content: "hi" } }, { kind: "refused" }],
    ["blank", { message: { content: " \n" } }, { kind: "broken" }],
    ["nothing", { message: {} }, { kind: "broken" }],
  ])("%s", (_, choice, said) => expect(readSaid(reply(choice))).toMatchObject(said));

  test.each(["", "null", "[]", '{"choices":[]}', '{"choices":[{}]}', '{"choices":[{"message":{"content":5}}]}', "<p>"])(
    "%s is no reply",
    (body) => expect(readSaid(body).kind).toBe("broken"),
  );
});

describe("answers", () => {
  const ids = ["q1", "q2"];
  test("are taken when each question has one", () => {
    expect(readAnswers('{"q2":"cannot tell","q1":"no"}', ids)).toEqual(
      new Map([
        ["q1", "no"],
        ["q2", "cannot tell"],
      ]),
    );
  });
  test.each([
    '{"q1":"yes"}',
    '{"q1":"no","q1":"yes","q2":"no"}',
    '{"q1":"yes","\\u0071\\u0031":"no","q2":"no"}',
    '{"q1":"yes","q2":"no","q3":"no"}',
    '{"q1":"Yes","q2":"no"}',
    '{"q1":true,"q2":false}',
    '{"q1":"yes, usable","q2":"no"}',
    '{"q1":"yes","q2":"no"} usable',
    'usable {"q1":"yes","q2":"no"}',
    '[{"q1":"yes","q2":"no"}]',
    '{"q1":["yes"],"q2":"no"}',
    '{"__proto__":{"q1":"yes"},"q2":"no"}',
    '```json\n{"q1":"yes","q2":"no"}\n```\nIt is usable.',
    '"yes"',
    "yes",
  ])("%s is none", (text) => expect(readAnswers(text, ids)).toBeNull());
});

describe("what was used", () => {
  const used = (usage: unknown): ReturnType<typeof readUsage> => readUsage(reply({}, { usage }));
  test("tokens, and what was charged", () => {
    const tokens = { prompt_tokens: 7, completion_tokens: 3 };
    expect(used(tokens)).toEqual({ tokens: { input: 7, output: 3 }, costUsd: null });
    expect(used({ ...tokens, cost: 0.00014 }).costUsd).toBe(parseUsd("0.00014"));
    // With a key of one's own the provider behind it bills its part.
    const details = { upstream_inference_cost: 0.02 };
    expect(used({ ...tokens, cost: 0.001, is_byok: true, cost_details: details }).costUsd).toBe(parseUsd("0.021"));
    expect(used({ ...tokens, cost: 0.001, is_byok: false, cost_details: details }).costUsd).toBe(parseUsd("0.001"));
    // 17 digits are more than an amount has.
    expect(used({ cost: 0.1234567890123456 }).costUsd).toBe(parseUsd("0.123456789012"));
  });
  test.each([
    [null],
    [{}],
    [{ prompt_tokens: -1, completion_tokens: 1 }],
    [{ prompt_tokens: 900_000_000, completion_tokens: 1 }],
    [{ prompt_tokens: 1.5, completion_tokens: 1 }],
    [{ cost: -1 }],
    [{ cost: "1" }],
    [{ cost: 1e300 }],
  ])("%j is not believed", (usage) => expect(used(usage)).toEqual({ tokens: null, costUsd: null }));
});

describe("the bill of one request", () => {
  const price = { inputPerMillion: "0.15", outputPerMillion: 0.6, asOf: "2026-11-01", staleAfterDays: 30 };
  const now = "2026-11-20T12:00:00.000Z";
  const usage = { prompt_tokens: 1_000_000, completion_tokens: 500_000 };
  const [reserved, none] = [parseUsd("2")!, { unpriced: 0, unknownUsd: 0n }];
  const bill = (body: object, with_: Partial<Parameters<typeof repliedCost>[2]> = {}) =>
    repliedCost(JSON.stringify(body), reserved, { price, now, ...with_ });

  test("tokens at the price", () =>
    expect(bill({ usage })).toMatchObject({ usd: parseUsd("0.45"), ...none, inputTokens: 1_000_000, outputTokens: 500_000 }));
  test("what was charged goes first", () =>
    expect(bill({ usage: { ...usage, cost: 0.4 } })).toMatchObject({ usd: parseUsd("0.4"), ...none }));
  test("no usage: all that was reserved", () => expect(bill({})).toMatchObject({ usd: 0n, unknownUsd: reserved, unpriced: 0 }));
  test("no price", () => expect(bill({ usage }, { price: undefined })).toMatchObject({ usd: 0n, unknownUsd: 0n, unpriced: 1 }));
  test("an old price counts, and is not known", () => {
    const old = bill({ usage }, { now: "2026-12-02T00:00:00.000Z" });
    expect(old).toMatchObject({ usd: 0n, unknownUsd: parseUsd("0.45"), unpriced: 1 });
    expect(bill({ usage }, { now: "2026-12-01T23:59:59.000Z" }).unpriced).toBe(0);
  });
  test("no answer", () => {
    expect(unansweredCost(reserved, price)).toMatchObject({ unknownUsd: reserved, unpriced: 0 });
    expect(unansweredCost(0n, undefined)).toMatchObject({ unknownUsd: 0n, unpriced: 1 });
  });
});

describe("refusals", () => {
  test.each([
    [401, "", "closed"],
    [402, "", "closed"],
    [403, "", "closed"],
    [403, '{"error":{"message":"flagged by moderation"}}', "declined"],
    [404, "", "closed"],
    [302, "", "closed"],
    [400, "", "declined"],
    [413, "", "declined"],
    [429, "", "later"],
    [429, '{"error":{"code":"insufficient_quota","message":"x"}}', "closed"],
    [503, "", "later"],
    [408, "", "unclear"],
    [500, "", "unclear"],
    [524, "", "unclear"],
  ])("%i %s is %s", (status, body, kind) => expect(readRefusal(status, body, { host: "judge.example" }).kind).toBe(kind));

  test("are told in a few words", () => {
    const long = readRefusal(400, JSON.stringify({ error: { message: `a\n${"b".repeat(5_000)}` } }), { host: "h" }).message;
    expect(long).toMatch(/^HTTP 400: a b+…$/);
    expect(long.length).toBeLessThan(230);
    expect(readRefusal(400, "<html>", { host: "h" }).message).toBe("HTTP 400");
  });
});

test("drafted questions are one line each, each once, and not too many", () => {
  expect(readDraft('{"questions":[" Is it\\n so? ","Is it so?"]}')).toEqual(["Is it so?"]);
  for (const bad of ['{"questions":[]}', '{"questions":["  "]}', '{"questions":"x"}', '["x"]', '{"questions":["x"],"more":1}'])
    expect(readDraft(bad)).toBeNull();
  expect(readDraft(JSON.stringify({ questions: Array.from({ length: 13 }, (_, index) => `${index}?`) }))).toBeNull();
  expect(readDraft(JSON.stringify({ questions: ["x".repeat(301)] }))).toBeNull();
});
