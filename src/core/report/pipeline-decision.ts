import { costsAtMost, type Contender } from "../statistics/decision.ts";
import type { Proof } from "./proof.ts";

/**
 * Pipelines beside the candidates: who leads, and who is not ruled out. Candidates among themselves are compared by what was proven of
 * them, at half of the error; a pipeline shares its drafts with a candidate, so that it is compared by intervals, which hold jointly at the
 * other half whatever they share.
 *
 * @param proof what is known of the candidates alone, at half of the error
 * @param contenders all of them, pipelines included, at their joint intervals at the other half
 */
export function withPipelineContenders(
  proof: Proof,
  contenders: readonly Contender[],
  pipelines: ReadonlySet<string>,
  indifference: number,
): Proof {
  // Candidates among themselves rank as the proof says; pipelines face the one that leads them.
  const facing = contenders.filter(({ id }) => pipelines.has(id) || proof.leader === null || id === proof.leader);
  const [leader] = facing
    .filter(({ eligible, rank }) => eligible && rank !== null)
    .toSorted((a, b) => a.rank! - b.rank! || a.low - b.low);
  if (!leader) return proof;
  const isPipeline = pipelines.has(leader.id);
  const rivals = contenders.filter((rival) => rival !== leader && !rival.excluded && (isPipeline || pipelines.has(rival.id)));
  const open = rivals.filter((rival) => !costsAtMost(leader, rival, 0));
  if (open.length === 0 && !isPipeline) return proof;
  const isTied = open.every((rival) => costsAtMost(leader, rival, indifference) && costsAtMost(rival, leader, indifference));
  const isOpen = !isTied || (!isPipeline && proof.status === "undecided");
  const status = isOpen ? "undecided" : open.length > 0 ? "tie" : "clear";
  return {
    ...proof,
    status,
    leader: leader.id,
    cheapest: isOpen ? null : leader.id,
    others: [...(isPipeline ? [] : proof.others), ...open.map(({ id }) => id)],
    toSettle: null,
    atMostAboveCheapest: null,
  };
}
