import { formatFigure } from "../money.ts";
import { furtherFor, ratioTo, type Side } from "../statistics/standoff.ts";
import type { Proof } from "./proof.ts";

/** Pipelines beside candidates. */

/** Who leads all of them, and what stands against it. */
export type Standoff = {
  readonly leader: Side;
  readonly isPipeline: boolean;
  /** Not shown to cost at least as much as the leader, up to the indifference. Candidates among themselves are the proof's business. */
  readonly open: readonly Side[];
  /** Shown to be within the indifference of the leader. */
  readonly within: readonly Side[];
  /** The leader costs at most so many times what the cheapest of the rivals that were looked at costs; Infinity when nothing bounds it. */
  readonly atMost: number;
};

export type Field = {
  /** All of them, at their joint intervals. */
  readonly contenders: readonly Side[];
  readonly pipelines: ReadonlySet<string>;
  readonly indifference: number;
};

/**
 * Candidates among themselves rank as the proof says, at half of the error; a pipeline shares its drafts with a candidate, so that it is
 * compared by intervals, which hold jointly at the other half whatever they share. What the proof ruled out stays so: a pipeline that leads
 * is also shown to cost at most what the proof's leader is shown to, times how that one stands to the rival.
 *
 * Null when nobody may be called the cheapest.
 */
export function standoffOf(proof: Proof, { contenders, pipelines, indifference }: Field): Standoff | null {
  const facing = contenders.filter(({ id }) => pipelines.has(id) || proof.leader === null || id === proof.leader);
  const [leader] = facing
    .filter(({ eligible, rank }) => eligible && rank !== null)
    .toSorted((a, b) => a.rank! - b.rank! || a.low - b.low);
  if (!leader) return null;
  const isPipeline = pipelines.has(leader.id);
  const first = contenders.find(({ id }) => id === proof.leader);
  const ratio = (rival: Side): number => {
    const known = pipelines.has(rival.id) ? undefined : proof.shown?.get(rival.id);
    return Math.min(
      ratioTo(leader, rival),
      known === undefined || !first ? Infinity : known === 0 ? 0 : ratioTo(leader, first) * known,
    );
  };
  const rivals = contenders
    .filter((rival) => rival !== leader && !rival.excluded && (isPipeline || pipelines.has(rival.id)))
    .map((rival) => ({ rival, ratio: ratio(rival) }));
  const told = (is: (share: number) => boolean): Side[] => rivals.flatMap((each) => (is(each.ratio) ? [each.rival] : []));
  return {
    leader,
    isPipeline,
    open: told((share) => !(share <= 1 + indifference)),
    within: told((share) => share > 1 && share <= 1 + indifference),
    atMost: Math.max(1, ...rivals.map((each) => each.ratio)),
  };
}

/** The decision with pipelines, from what is known of the candidates alone. */
export function withPipelineContenders(proof: Proof, field: Field): Proof {
  const standoff = standoffOf(proof, field);
  if (!standoff) return proof;
  const { leader, isPipeline, open, within, atMost } = standoff;
  const { indifference } = field;
  const unseen = [...proof.unseen, ...unseenPipelines(leader, field)];
  // What is open is told alone: candidates that are hardly dearer than their leader are not.
  const others = isPipeline || (open.length > 0 && proof.status !== "undecided") ? [] : proof.others;
  const isOpen = open.length > 0 || (!isPipeline && proof.status === "undecided");
  const tied = within.filter((rival) => ratioTo(rival, leader) <= 1 + indifference).map(({ id }) => id);
  const isTie = !isOpen && (within.length > 0 || (!isPipeline && proof.status === "tie")) && tied.length === within.length;
  const share = isPipeline ? 0 : proof.atMostAboveCheapest;
  const most = share === null ? Infinity : Math.max(atMost - 1, share);
  return {
    ...proof,
    status: isOpen ? "undecided" : isTie ? "tie" : "clear",
    leader: leader.id,
    cheapest: isOpen ? null : leader.id,
    others: isOpen ? [...others, ...open.map(({ id }) => id)] : [...others, ...(isTie ? tied : within.map(({ id }) => id))],
    unseen,
    toSettle: isOpen ? toSettle(proof, standoff, indifference) : null,
    atMostAboveCheapest: Number.isFinite(most) ? most : null,
  };
}

/** Of which nothing was finalized, since one draft and one final cost more than the leader is shown to. */
function unseenPipelines(leader: Side, { contenders, pipelines }: Field): string[] {
  const isDear = ({ bought }: Side): boolean =>
    leader.high !== null && bought.reduce((sum, { usdPerAttempt }) => sum + usdPerAttempt, 0) >= leader.high;
  return contenders.flatMap((each) =>
    pipelines.has(each.id) && each !== leader && each.bought.at(-1)?.attempts === 0 && isDear(each) ? [each.id] : [],
  );
}

/** Candidates among themselves take what the proof says, and pipelines what their intervals do. */
function toSettle(proof: Proof, { leader, isPipeline, open }: Standoff, indifference: number): Proof["toSettle"] {
  const isAlone = !isPipeline && proof.status === "undecided";
  if (isAlone && proof.toSettle === null) return null;
  const further = furtherFor(leader, open, indifference);
  if (!further) return null;
  const usd = further.usd + (isAlone ? Number(proof.toSettle?.usd) : 0);
  const attempts = further.attempts + (isAlone ? (proof.toSettle?.attempts ?? 0) : 0);
  return attempts > 0 ? { usd: formatFigure(usd), attempts } : null;
}
