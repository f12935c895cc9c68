import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { poll, scoreAnswers, type Scored } from "../../../../src/core/checks/judge/score.ts";
import { ANSWERS, otherShape, USUAL_SHAPE, type Answer } from "../../../../src/core/checks/judge/request.ts";

const ask = (weight = 1, expect_: "yes" | "no" = "yes") => ({ ask: "?", expect: expect_, weight });
const given = (...answers: Answer[]): Map<string, Answer> => new Map(answers.map((answer, index) => [`q${index + 1}`, answer]));
const score = (threshold: number, questions: ReturnType<typeof ask>[], ...answers: Answer[]): Scored =>
  scoreAnswers({ threshold, questions }, given(...answers));

describe("a verdict from answers", () => {
  test("the weighted share of those that are as expected, against the threshold", () => {
    const questions = [ask(3), ask(1, "no"), ask(1)];
    expect(score(0.8, questions, "yes", "no", "no")).toMatchObject({ verdict: "usable", low: 0.8 });
    expect(score(0.8, questions, "yes", "yes", "no")).toMatchObject({ verdict: "rejected", low: 0.6 });
  });
  test("what cannot be told decides nothing, where it would decide", () => {
    const questions = [ask(), ask(), ask()];
    expect(score(0.6, questions, "yes", "yes", "cannot tell").verdict).toBe("usable");
    expect(score(0.6, questions, "no", "no", "cannot tell").verdict).toBe("rejected");
    expect(score(0.6, questions, "yes", "no", "cannot tell").verdict).toBe("undetermined");
    expect(score(1, [ask()], "cannot tell").verdict).toBe("undetermined");
  });
  test("float noise does not decide", () => {
    expect(score(0.3, [ask(0.1), ask(0.2), ask(0.7)], "yes", "yes", "no").verdict).toBe("usable");
  });
  test("a missing answer is one that cannot be told", () => {
    expect(scoreAnswers({ threshold: 1, questions: [ask()] }, new Map()).verdict).toBe("undetermined");
  });

  test("near is where another answer to one question gives another verdict", () => {
    const five = Array.from({ length: 5 }, () => ask());
    const yes = (count: number): Answer[] => five.map((_, index) => (index < count ? "yes" : "no"));
    const near = [5, 4, 3, 2, 1, 0].map((count) => score(0.6, five, ...yes(count)).isNear);
    expect(near).toEqual([false, false, true, true, false, false]);
    expect([5, 4, 3].map((count) => score(1, five, ...yes(count)).isNear)).toEqual([true, true, false]);
  });

  test("a better answer never makes it worse", () => {
    const answer = fc.constantFrom(...ANSWERS);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(answer, fc.constantFrom("yes" as const, "no" as const), fc.integer({ min: 1, max: 9 })), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.nat(),
        (rows, threshold, pick) => {
          const questions = rows.map(([, expected, weight]) => ask(weight, expected));
          const answers = rows.map(([each]) => each);
          const at = pick % rows.length;
          const better = answers.with(at, questions[at]!.expect);
          const rank = { rejected: 0, undetermined: 1, usable: 2 };
          const [before, after] = [score(threshold, questions, ...answers), score(threshold, questions, ...better)];
          expect(rank[after.verdict]).toBeGreaterThanOrEqual(rank[before.verdict]);
          expect(before.low).toBeLessThanOrEqual(before.high);
        },
      ),
    );
  });
});

describe("several askings", () => {
  const said = (verdict: Scored["verdict"], isNear = true): Scored => ({ verdict, isNear, low: 0, high: 1, failures: [] });
  const [usable, rejected, open] = [said("usable"), said("rejected"), said("undetermined")];
  test.each<[string, (Scored | null)[], number, string]>([
    ["before the first", [], 3, "ask"],
    ["the first is far", [said("usable", false)], 3, "usable"],
    ["the first is near", [usable], 3, "ask"],
    ["one vote is enough where only one is asked for", [usable], 1, "usable"],
    ["two of three agree", [usable, usable], 3, "usable"],
    ["one each", [usable, rejected], 3, "ask"],
    ["two of three in the end", [usable, rejected, rejected], 3, "rejected"],
    ["three of five", [usable, rejected, usable, usable], 5, "usable"],
    ["nothing came of the first", [null], 3, "split"],
    ["nothing came of another", [usable, null], 3, "ask"],
    ["no majority", [usable, null, rejected], 3, "split"],
    ["no majority for anything", [usable, open, rejected], 3, "split"],
    ["a majority that cannot tell", [open, usable, open], 3, "undetermined"],
  ])("%s", (_, askings, votes, expected) => {
    const state = poll(askings, votes);
    expect(state.kind === "decided" ? state.scored.verdict : state.kind).toBe(expected);
  });
});

describe("another shape of the request", () => {
  const says = (message: string): string => JSON.stringify({ error: { message } });
  test("is tried for the parameter that was not taken, once each", () => {
    const first = otherShape(USUAL_SHAPE, 400, says("Unsupported parameter: 'max_tokens'"))!;
    expect(first).toEqual({ ...USUAL_SHAPE, limit: "max_completion_tokens" });
    const second = otherShape(first, 400, says("'temperature' does not support 0, nor max_tokens"))!;
    expect(second).toEqual({ ...first, temperature: false });
    const third = otherShape(second, 422, says("response_format is not supported"))!;
    expect(third).toEqual({ ...second, schema: false });
    expect(otherShape(third, 400, says("response_format temperature max_tokens"))).toBeNull();
  });
  test("is not for anything else", () => {
    expect(otherShape(USUAL_SHAPE, 500, says("temperature"))).toBeNull();
    expect(otherShape(USUAL_SHAPE, 400, says("image too large"))).toBeNull();
  });
});
