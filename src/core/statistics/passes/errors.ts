import { truly } from "../errors.ts";
import type { JudgeErrors } from "../evidence.ts";
import { delivered, expectedAttempts } from "../retry.ts";
import { expectedCost } from "./course.ts";
import type { Standing } from "./standing.ts";

/**
 * Standings under a check that errs. What the records show is what the check accepts: the cost is multiplied by what the same policy costs
 * at the true chance over what it costs at the chance of being accepted, both pooled over prompts. Exact for prompts that are alike,
 * approximate for others, as all of paired passes is.
 */

/** Where the rates are bounds only, `ends` has the standing at those that a proof takes of the leader, and of a rival. */
export function withErrors(standing: Standing, judge: JudgeErrors | undefined): Standing {
  // What was not tried to its end stands for its least possible cost, and nothing was accepted by mistake where nothing was accepted.
  if (judge === undefined || !standing.complete || standing.usable === 0) return standing;
  const { asLeader, asRival } = judge;
  const at = (rates: JudgeErrors, useless: "dearest" | "cheapest"): Standing => corrected(standing, rates, useless);
  const estimated = at(judge, "dearest");
  if (!asLeader || !asRival) return estimated;
  const [leader, least] = [at(asLeader, "dearest"), at(asRival, "cheapest")];
  // Luck moves the cost less at the low end, and a proof must hold at all of them.
  const rival = {
    ...least,
    variance: Math.max(least.variance, leader.variance),
    concentration: Math.max(least.concentration, leader.concentration),
  };
  return { ...estimated, ends: { leader, rival } };
}

/** @param useless what a candidate costs under rates that tell nothing */
function corrected(standing: Standing, rates: JudgeErrors, useless: "dearest" | "cheapest"): Standing {
  const { policy, usable, attempts } = standing;
  const accepted = usable / attempts;
  const chance = truly(accepted, rates) ?? (useless === "dearest" ? 0 : 1);
  const ratio = (of: (chance: number) => number): number => (of(accepted) > 0 ? of(chance) / of(accepted) : 1);
  const factor = ratio((each) => expectedCost(each, policy));
  // By how much luck with what is accepted moves the true cost, against the cost as seen: over two standard errors both ways.
  const reach = 2 * Math.sqrt((accepted * (1 - accepted)) / attempts) + 0.5 / attempts;
  const [low, high] = [Math.max(accepted - reach, 0), Math.min(accepted + reach, 1)];
  const span = (of: (chance: number) => number): number => expectedCost(of(low), policy) - expectedCost(of(high), policy);
  const seen = span((each) => each);
  const spread = Math.max(seen > 0 ? span((each) => truly(each, rates) ?? chance) / seen : factor, factor);
  return {
    ...standing,
    cost: Math.min(Math.max(standing.cost * factor, policy.price), expectedCost(0, policy)),
    tries: Math.min(Math.max(standing.tries * ratio((each) => expectedAttempts(each, policy.cap)), 1), policy.cap),
    shipped: Math.min(standing.shipped * ratio((each) => delivered(each, policy.cap)), 1),
    variance: standing.variance * spread ** 2,
    concentration: standing.concentration * spread ** 4,
  };
}
