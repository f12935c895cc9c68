import { groupBy } from "../group.ts";
import { peakBetween } from "./peak.ts";

/**
 * What a course of retries that is still open has yet to come. It was neither delivered nor given up, and is taken as neither: its rest is
 * what can be expected of a prompt with these records. Chances of prompts are taken as Beta distributed, fitted to the records of all; each
 * prompt's own attempts move its share of that. So it is consistent both ways: with many prompts that are alike, and with many attempts on
 * prompts of any kind, where the distribution no longer matters.
 */

/** The attempts on one prompt that count, and the usable ones among them. */
export type Counts = { readonly usable: number; readonly attempts: number };

/** A Beta distribution of chances. */
export type Chances = { readonly alpha: number; readonly beta: number };

/** The expected rest of a course: attempts, and the chance that the picture is delivered. */
export type Rest = { readonly attempts: number; readonly delivered: number };

/** alpha + beta, from chances that are nearly 0 or 1 each, to chances that are equal. */
const CONCENTRATIONS = [0.5, 1, 2, 4, 8, 16, 32, 64, 256, 4096];
/** Prompts are taken as alike unless their records are less likely by more than this, in log likelihood: Akaike's price of a parameter. */
const PRICE = 1;
const MOST_LOG_ODDS = 14;
/** To a thousandth of the log odds: finer than any records tell. */
const STEPS = 22;

/** The distribution of chances that the records speak for; of several that do, the one in which prompts are most alike. */
export function chancesOf(prompts: readonly Counts[]): Chances {
  const groups = grouped(prompts);
  const fits = CONCENTRATIONS.map((concentration) => bestMean(groups, concentration));
  const best = Math.max(...fits.map(({ fit }) => fit));
  return fits.findLast(({ fit }) => fit >= best - PRICE)!.chances;
}

/** What is to come of a course with `left` attempts to its cap on a prompt with these counts, those of the course included. */
export function restOf({ usable, attempts }: Counts, chances: Chances, left: number): Rest {
  if (left <= 0) return { attempts: 0, delivered: 0 };
  // At 1 the closed form is a limit.
  const raw = chances.alpha + usable;
  const alpha = Math.abs(raw - 1) < 1e-5 ? 1 + 1e-5 : raw;
  const total = alpha + chances.beta + attempts - usable;
  const lost = Math.exp(logRising(total - alpha, left) - logRising(total, left));
  const tries = (total - 1 - (total + left - 1) * lost) / (alpha - 1);
  return { attempts: Math.min(Math.max(tries, 1), left), delivered: Math.min(Math.max(1 - lost, 0), 1) };
}

type Group = Counts & { readonly times: number };

function grouped(prompts: readonly Counts[]): Group[] {
  const alike = groupBy(prompts, ({ usable, attempts }) => `${usable} ${attempts}`);
  return [...alike.values()].map((group) => ({ ...group[0]!, times: group.length }));
}

/** The mean that fits best at a concentration: looked for over its log odds. */
function bestMean(groups: readonly Group[], concentration: number): { fit: number; chances: Chances } {
  const at = (logOdds: number): Chances => {
    const mean = 1 / (1 + Math.exp(-logOdds));
    return { alpha: mean * concentration, beta: concentration / (1 + Math.exp(logOdds)) };
  };
  const fitOf = (logOdds: number): number =>
    groups.reduce((sum, group) => sum + group.times * logLikelihood(group, at(logOdds)), 0);
  const { at: logOdds, value: fit } = peakBetween(fitOf, -MOST_LOG_ODDS, MOST_LOG_ODDS, STEPS);
  return { fit, chances: at(logOdds) };
}

/** log E p^k (1-p)^(n-k) */
function logLikelihood({ usable, attempts }: Counts, { alpha, beta }: Chances): number {
  return logRising(alpha, usable) + logRising(beta, attempts - usable) - logRising(alpha + beta, attempts);
}

/** Up to here the product is taken itself. */
const FEW = 32;

/** log of x (x+1) .. (x+n-1), for x > 0. */
function logRising(x: number, n: number): number {
  if (n > FEW) return logGamma(x + n) - logGamma(x);
  let product = 0;
  for (let i = 0; i < n; i++) product += Math.log(x + i);
  return product;
}

/** By Stirling's series from 16 up, and by the recurrence below. */
function logGamma(x: number): number {
  let [at, below] = [x, 0];
  for (; at < 16; at++) below += Math.log(at);
  const inverse = 1 / at;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)));
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - below;
}
