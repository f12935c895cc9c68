import { expectedAttempts } from "../retry.ts";
import { expectedCost, type Policy } from "./course.ts";

/**
 * How much the courses of one prompt differ by luck alone. One course tells nothing of that by itself, but the prompts of a candidate are
 * alike enough to tell it together: their chances are taken as Beta distributed, with the mean and concentration fitted to the records,
 * and a prompt's variance is averaged over what its own attempts leave likely. So a decision need not wait for a second pass.
 */

/** One prompt: usable images and attempts, and the policy whose cost is meant. */
export type Tried = { readonly usable: number; readonly attempts: number; readonly policy: Policy };

/** Chances are looked at on an even grid of log odds. */
const LOG_ODDS = Array.from({ length: 81 }, (_, index) => (index - 40) / 4);
const CHANCES = LOG_ODDS.map((odds) => 1 / (1 + Math.exp(-odds)));
const LOG_P = LOG_ODDS.map((odds) => -Math.log1p(Math.exp(-odds)));
const LOG_Q = LOG_ODDS.map((odds) => -Math.log1p(Math.exp(odds)));
const MEANS = Array.from({ length: 25 }, (_, index) => 1 / (1 + Math.exp(-(index - 12) / 2)));
/** From chances that are nearly 0 or 1 each, to chances that are nearly equal. */
const CONCENTRATIONS = [0.5, 1, 2, 4, 8, 16, 32, 64];
/** A concentration stays possible while the records are not less likely than by this much, in log likelihood. */
const POSSIBLE = 0.1;

type Prior = { readonly concentration: number; readonly mean: number; readonly weights: readonly number[] };

const PRIORS: readonly Prior[] = CONCENTRATIONS.flatMap((concentration) =>
  MEANS.map((mean) => ({ concentration, mean, weights: betaWeights(mean * concentration, (1 - mean) * concentration) })),
);

function betaWeights(a: number, b: number): number[] {
  const logs = LOG_P.map((log, index) => a * log + b * LOG_Q[index]!);
  const top = Math.max(...logs);
  const raw = logs.map((log) => Math.exp(log - top));
  const total = raw.reduce((sum, each) => sum + each, 0);
  return raw.map((each) => each / total);
}

/**
 * One rejected attempt is added to what was seen: a candidate that hardly ever failed so far may owe just that to luck.
 *
 * The variance of one course on each prompt, in squared dollars. Of the distributions that the records leave possible, the one that makes
 * the sum greatest counts: where a course has one attempt, nothing tells differing prompts from mere luck.
 */
export function courseVariances(prompts: readonly Tried[]): number[] {
  const told = grouped(prompts);
  const fits = PRIORS.map((prior) => ({
    prior,
    fit: told.reduce((sum, group) => sum + group.times * logMean(group, prior), Math.log1p(-prior.mean)),
  }));
  const best = Math.max(...fits.map(({ fit }) => fit));
  const perConcentration = CONCENTRATIONS.map((concentration) =>
    fits.filter(({ prior }) => prior.concentration === concentration).reduce((most, each) => (each.fit > most.fit ? each : most)),
  );
  const possible = perConcentration.filter(({ fit }) => fit >= best - POSSIBLE);
  let most = { total: -1, values: new Map<string, number>() };
  for (const { prior } of possible) {
    const values = new Map(told.map((group) => [group.key, posteriorMean(group, prior)]));
    const total = told.reduce((sum, group) => sum + group.times * values.get(group.key)!, 0);
    if (total > most.total) most = { total, values };
  }
  return prompts.map((prompt) => most.values.get(keyOf(prompt)) ?? 0);
}

type Group = {
  readonly key: string;
  times: number;
  readonly likelihood: readonly number[];
  readonly variance: readonly number[];
};

function keyOf({ usable, attempts, policy }: Tried): string {
  return `${usable} ${attempts} ${policy.cap}`;
}

/** Prompts with equal records are reckoned once. */
function grouped(prompts: readonly Tried[]): Group[] {
  const groups = new Map<string, Group>();
  for (const prompt of prompts) {
    const key = keyOf(prompt);
    const known = groups.get(key);
    if (known) known.times++;
    else
      groups.set(key, {
        key,
        times: 1,
        likelihood: likelihoods(prompt),
        variance: CHANCES.map((p) => costVariance(p, prompt.policy)),
      });
  }
  return [...groups.values()];
}

/** The likelihood over the grid, scaled so that its peak is 1. */
function likelihoods({ usable, attempts }: Tried): number[] {
  const logs = LOG_P.map((log, index) => usable * log + (attempts - usable) * LOG_Q[index]!);
  const top = Math.max(...logs);
  return logs.map((log) => Math.exp(log - top));
}

function logMean({ likelihood }: Group, { weights }: Prior): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) sum += weights[index]! * likelihood[index]!;
  return Math.log(Math.max(sum, Number.MIN_VALUE));
}

function posteriorMean({ likelihood, variance }: Group, { weights }: Prior): number {
  let [sum, total] = [0, 0];
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index]! * likelihood[index]!;
    total += weight;
    sum += weight * variance[index]!;
  }
  return total > 0 ? sum / total : 0;
}

/** Var Z of a course: E[min(T,M)^2] is the sum over t < M of (2t+1) q^t. */
export function costVariance(chance: number, policy: Policy): number {
  const { price, cap, giveUp } = policy;
  if (chance >= 1 || chance <= 0) return 0;
  const lost = Math.exp(cap * Math.log1p(-chance));
  const attempts = expectedAttempts(chance, cap);
  const weighted = cap * chance < SMALL ? weightedSeries(chance, cap) : weightedClosed(chance, cap);
  const square = price ** 2 * (attempts + 2 * weighted) + lost * giveUp * (2 * price * cap + giveUp);
  return Math.max(0, square - expectedCost(chance, policy) ** 2);
}

/** Under this the terms of the closed form cancel, and few of the series count. */
const SMALL = 1e-2;

/** The sum over t < M of t q^t. */
function weightedClosed(chance: number, cap: number): number {
  const [lost, before] = [Math.exp(cap * Math.log1p(-chance)), Math.exp((cap - 1) * Math.log1p(-chance))];
  return Math.max(0, ((1 - chance) * (1 - cap * before + (cap - 1) * lost)) / chance ** 2);
}

/** The same in powers of -p: the coefficient of the j-th is (j+1) C(M,j+2) + j C(M,j+1). */
function weightedSeries(chance: number, cap: number): number {
  let total = 0;
  // C(M,j+1) (-p)^j
  let term = cap;
  for (let j = 0; j < 8; j++) {
    const next = (term * (cap - j - 1)) / (j + 2);
    total += (j + 1) * next + j * term;
    term = -next * chance;
  }
  return total;
}
