import { formatUsd, parseUsd, type Usd } from "../../money.ts";
import { costOf, type Tariff } from "../../pricing/tariff.ts";
import type { Checks } from "../../manifest/check-schema.ts";
import type { JudgePrice } from "../../manifest/judge-schema.ts";
import { wholeJudge, type Judge } from "../merge.ts";
import { treeOf } from "../tree.ts";
import { judgeBody, USUAL_SHAPE } from "./request.ts";

/** What asking a judge costs, and the most that it can cost before it is asked. Tokens at a tariff like any other. */

/** Tokens of a request and its reply. */
export type Tokens = { readonly input: number; readonly output: number };

export function judgeTariff({ inputPerMillion, outputPerMillion }: JudgePrice): Tariff {
  const line = (price: string | number, of: "token.in.text" | "token.out.text"): Tariff["lines"][number] => ({
    usd: formatUsd(parseUsd(price) ?? 0n),
    per: "1000000",
    of: [of],
  });
  return { currency: "USD", lines: [line(inputPerMillion, "token.in.text"), line(outputPerMillion, "token.out.text")] };
}

/** What so many tokens cost. Chat models bill the tokens of an image like those of a text. */
export function tokensCost(price: JudgePrice, { input, output }: Tokens): Usd {
  const usage = { "token.in.text": whole(input), "token.out.text": whole(output) };
  const cost = costOf(judgeTariff(price), usage, {});
  if (cost.kind !== "cost") throw new Error(`a judge's price cannot be reckoned with: ${JSON.stringify(cost)}`);
  return cost.usd;
}

function whole(count: number): { top: bigint; bottom: bigint } {
  return { top: BigInt(count), bottom: 1n };
}

/** What a server adds around messages and schema, generously. */
export const FRAME_TOKENS = 500;

/**
 * The most that one request can cost: every byte of its text as a token (a token of a byte-level vocabulary has at least one byte), the
 * image as the dearest known way of counting has it, and the longest reply that is allowed. 0 without a price.
 */
export function worstCaseUsd(judge: Judge): Usd {
  const { price, maxTokens } = judge;
  if (!price) return 0n;
  const text = new TextEncoder().encode(judgeBody(judge, "", USUAL_SHAPE, true)).length;
  const image = price.maxImageTokens ?? imageTokensAtMost(judge.maxSide);
  return tokensCost(price, { input: text + FRAME_TOKENS + image, output: maxTokens });
}

/** gpt-4o-mini counts most: 2,833 tokens and 5,667 for each square of 512 pixels, after shrinking to 2,048 and the short side to 768. */
const [BASE, TILE, TILE_SIDE, LONG_SIDE, SHORT_SIDE] = [2_833, 5_667, 512, 2_048, 768] as const;
/** Pixtral counts a token for each square of 16 pixels, and one for each row of them. */
const PATCH = 16;

/** The most tokens that any known model counts for an image of at most so many pixels a side (OpenAI's and Mistral's published formulas). */
export function imageTokensAtMost(maxSide: number): number {
  const tiles = Math.ceil(Math.min(maxSide, LONG_SIDE) / TILE_SIDE) * Math.ceil(Math.min(maxSide, SHORT_SIDE) / TILE_SIDE);
  const patches = Math.ceil(maxSide / PATCH);
  return Math.max(BASE + TILE * tiles, patches * (patches + 1));
}

/** In USD: `once` is the most that asking each judge once can cost, `most` what all their askings can come to. */
export type CheckReserve = { readonly onceUsd: Usd; readonly mostUsd: Usd };

/** What the judges of these checks can cost for one image. */
export function checkReserveOf(checks: Checks): CheckReserve {
  let [onceUsd, mostUsd] = [0n, 0n];
  for (const leaf of treeOf(checks).leaves) {
    if (leaf.kind !== "judge") continue;
    const judge = wholeJudge(leaf.spec);
    const each = worstCaseUsd(judge);
    onceUsd += each;
    // Each asking may need its repair.
    mostUsd += each * BigInt(2 * judge.votes);
  }
  return { onceUsd, mostUsd };
}

/** The same as part of a plan; nothing where judging costs nothing. */
export function reserveFor(checks: Checks): { readonly checkReserve?: CheckReserve } {
  const checkReserve = checkReserveOf(checks);
  return checkReserve.mostUsd === 0n ? {} : { checkReserve };
}
