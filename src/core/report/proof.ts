import type { Decision } from "../statistics/decision.ts";
import type { CandidateResult, Results } from "./results.ts";

/** A decision with what it rests on. */
export type Proof = Decision & {
  /** What the answer would still take; null when it is there, or when nothing tells. */
  readonly toSettle: Results["decision"]["toSettle"];
  /** The leader costs at most (1 + this) times the cheapest; null when nothing bounds it. */
  readonly atMostAboveCheapest: number | null;
  /** Ruled out by their price alone: no image of theirs was bought. */
  readonly unseen: readonly string[];
  /** By candidate: the leader is shown to cost at most so many times what it costs; 0 for one that was shown not to be the cheapest. */
  readonly shown?: ReadonlyMap<string, number>;
  /** It rests on a normal approximation, not on a theorem. */
  readonly approximate?: true;
};

/** Why a candidate that was never tried is out: what it costs is known without an image. */
export function sayUnseen(candidate: CandidateResult, { unseen, leader }: Proof): CandidateResult {
  if (!unseen.includes(candidate.id)) return candidate;
  const price = candidate.price.usdPerImage;
  return {
    ...candidate,
    ineligibleBecause: `its list price of $${price} an image is above what ${leader} is shown to cost, so no image of it was bought`,
  };
}
