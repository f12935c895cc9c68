import type { Contender } from "./decision.ts";

/** Two that intervals do not tell apart yet: what is missing, and whose attempts would tell more. */

/** Attempts of one kind: what is bought on one offer. Two contenders may share one. */
export type Bought = {
  readonly key: string;
  readonly usdPerAttempt: number;
  readonly attempts: number;
  readonly usable: number;
};

export type Side = Contender & { readonly bought: readonly Bought[] };

/** The least multiple of what b costs that a surely costs at most; Infinity when nothing bounds it. */
export function ratioTo(a: Contender, b: Contender): number {
  if (a.high === null) return Infinity;
  return a.high <= 0 ? 0 : b.low > 0 ? a.high / b.low : Infinity;
}

/**
 * So many times as much of both tells the leader and the rival apart, or shows them within the indifference, when they cost what they seem
 * to: the width of an interval falls as 1/sqrt(n), on a logarithmic scale. Null when nothing tells.
 */
export function timesToSettle(leader: Contender, rival: Contender, indifference: number): number | null {
  const { rank, high } = leader;
  const other = rival.rank ?? rival.low;
  if (rank === null || high === null || !(rank > 0) || !(rival.low > 0)) return null;
  const width = Math.log(high / rank) + Math.log(other / rival.low);
  const gap = Math.log(((1 + indifference) * other) / rank);
  return gap > 0 ? Math.max(1, (width / gap) ** 2) : null;
}

/** Further dollars and attempts until the leader is told apart from each of these rivals; null when nothing tells. */
export function furtherFor(
  leader: Side,
  rivals: readonly Side[],
  indifference: number,
): { readonly usd: number; readonly attempts: number } | null {
  const needed = new Map<string, { readonly bought: Bought; readonly more: number }>();
  for (const rival of rivals) {
    const times = timesToSettle(leader, rival, indifference);
    if (times === null) return null;
    // What both of them use is bought once.
    for (const bought of [...leader.bought, ...rival.bought])
      needed.set(bought.key, { bought, more: Math.max(times - 1, needed.get(bought.key)?.more ?? 0) });
  }
  let [usd, attempts] = [0, 0];
  for (const { bought, more } of needed.values()) {
    attempts += more * bought.attempts;
    usd += more * bought.attempts * bought.usdPerAttempt;
  }
  return { usd, attempts: Math.ceil(attempts) };
}

/** Where the next dollars tell more: width taken off a dollar is about its square over what was spent. */
export function tellsMore(leader: Side, rival: Side): "leader" | "rival" {
  if (leader.high === null || leader.rank === null) return "leader";
  // Without a usable image it can only be shown to be dear, attempt by attempt, unless its least cost is above by itself.
  if (rival.rank === null) return rival.low > leader.rank ? "leader" : "rival";
  const gain = (width: number, side: Side): number => width ** 2 / Math.max(spentOn(side), Number.MIN_VALUE);
  const above = gain(Math.log(leader.high / leader.rank), leader);
  const below = rival.low > 0 ? gain(Math.log(rival.rank / rival.low), rival) : Infinity;
  return above >= below ? "leader" : "rival";
}

/**
 * Which stage of a pipeline narrows its interval more by the next dollar: a stage adds V^2 (1-p)/k to the variance, V = price / p, and one
 * attempt takes off that by its attempts (statistics.md, 9). Smoothed, so that a stage of which nothing is known comes first.
 */
export function stageToBuy(draft: Bought, final: Bought): "draft" | "final" {
  const gain = ({ usdPerAttempt, attempts, usable }: Bought): number => {
    const chance = (usable + 0.5) / (attempts + 1);
    return ((usdPerAttempt / chance) ** 2 * (1 - chance)) / (usable + 0.5) / (Math.max(usdPerAttempt, 1e-6) * (attempts + 1));
  };
  return gain(draft) > gain(final) ? "draft" : "final";
}

function spentOn({ bought }: Side): number {
  return bought.reduce((sum, { usdPerAttempt, attempts }) => sum + usdPerAttempt * attempts, 0);
}
