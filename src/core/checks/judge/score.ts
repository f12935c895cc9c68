import { VERDICTS, type Verdict } from "../../terms.ts";
import type { CheckFailure } from "../port.ts";
import type { Judge } from "../merge.ts";
import { questionIds, type Answer } from "./request.ts";

/** From answers to a verdict. */

/** `low` and `high` are the weighted shares of questions answered as expected, a question that could not be told counted both ways. */
export type Scored = {
  readonly verdict: Verdict;
  readonly low: number;
  readonly high: number;
  readonly failures: readonly CheckFailure[];
  /** Another answer to one question would have given another verdict. */
  readonly isNear: boolean;
};

type Spec = Pick<Judge, "questions" | "threshold">;
type Share = { readonly low: number; readonly high: number };

export function scoreAnswers(spec: Spec, answers: ReadonlyMap<string, Answer>): Scored {
  const given = questionIds(spec.questions).map((id) => answers.get(id) ?? "cannot tell");
  const share = shareOf(spec, given);
  const verdict = verdictOf(share, spec.threshold);
  return {
    verdict,
    ...share,
    failures: verdict === "usable" ? [] : spec.questions.flatMap((question, index) => failureOf(question, given[index]!)),
    isNear: given.some((_, index) =>
      (["yes", "no"] as const).some((other) => verdictOf(shareOf(spec, given.with(index, other)), spec.threshold) !== verdict),
    ),
  };
}

/** Float noise in a sum of weights must not decide at the threshold. */
const NOISE = 1e-9;

function shareOf({ questions }: Spec, given: readonly Answer[]): Share {
  let [total, low, high] = [0, 0, 0];
  for (const [index, { expect, weight }] of questions.entries()) {
    total += weight;
    if (given[index] === expect) low += weight;
    if (given[index] === expect || given[index] === "cannot tell") high += weight;
  }
  return { low: low / total, high: high / total };
}

function verdictOf({ low, high }: Share, threshold: number): Verdict {
  if (low >= threshold - NOISE) return "usable";
  return high < threshold - NOISE ? "rejected" : "undetermined";
}

function failureOf({ ask, expect }: Judge["questions"][number], answer: Answer): CheckFailure[] {
  return answer === expect ? [] : [{ check: "judge", message: `"${ask}" was answered with ${answer}; wanted: ${expect}.` }];
}

/** What several askings come to. */
export type Poll =
  | { readonly kind: "ask" }
  | { readonly kind: "decided"; readonly scored: Scored }
  /** No verdict has a majority. */
  | { readonly kind: "split" };

/**
 * Whether to ask again. The first asking alone decides when it is not near the threshold; near it, the verdict that more than half of
 * `votes` askings give, and it is asked no more often than that needs.
 *
 * @param askings in their order; null for one that brought no answers
 */
export function poll(askings: readonly (Scored | null)[], votes: number): Poll {
  const [first] = askings;
  if (first === undefined) return { kind: "ask" };
  if (first === null) return { kind: "split" };
  if (votes === 1 || !first.isNear) return { kind: "decided", scored: first };
  const needed = Math.floor(votes / 2) + 1;
  const winner = VERDICTS.map((verdict) => askings.filter((asking) => asking?.verdict === verdict)).find(
    (same) => same.length >= needed,
  )?.[0];
  if (winner) return { kind: "decided", scored: winner };
  return askings.length < votes ? { kind: "ask" } : { kind: "split" };
}
