import type { Random } from "../random.ts";
import type { Recorded } from "../statistics/forecast.ts";
import { mayGoOn, type PipelineTerms } from "./course.ts";

/** What a pipeline is expected to buy on one prompt, by playing production's course before a cent is spent. */

export type Stages = { readonly draft: Recorded; readonly final: Recorded };

/** Where a prompt stands: the open course, drafts that are there beside it (or will be), and whether one of them waits for its final. */
export type Begun = { readonly drafts: number; readonly finals: number; readonly made: number; readonly isWaiting: boolean };

/** Attempts to be bought. */
export type Bought = { readonly drafts: number; readonly finals: number };

/** Hopeless drafts at a price next to nothing would be played for minutes: a play ends after so many attempts. */
const MOST_ATTEMPTS = 2_000;

/**
 * Plays one course to its end. Chances are Beta distributed as in `expectedChance`; each outcome moves its own, so that the mean over plays
 * is that over all chances.
 */
export function playPipeline(terms: PipelineTerms, stages: Stages, begun: Begun, random: Random): Bought {
  const [draft, final] = [urn(stages.draft, random), urn(stages.final, random)];
  const now = { drafts: begun.drafts, finals: begun.finals };
  const bought = { drafts: 0, finals: 0 };
  let { made, isWaiting } = begun;
  while (bought.drafts + bought.finals + now.drafts < MOST_ATTEMPTS) {
    if (!isWaiting) {
      if (now.drafts > 0 && !mayGoOn(now, terms, "draft")) break;
      now.drafts++;
      if (made > 0) made--;
      else bought.drafts++;
      if (!draft()) continue;
    }
    isWaiting = false;
    for (let tries = 0; tries < terms.finalsPerDraft; tries++) {
      if (now.finals > 0 && !mayGoOn(now, terms, "final")) return bought;
      now.finals++;
      bought.finals++;
      if (final()) return bought;
    }
  }
  return bought;
}

/** Where any image counts: one final, if one of the drafts that are there passes. */
export function playSample(stages: Stages, { made, isWaiting }: Begun, random: Random): Bought {
  const draft = urn(stages.draft, random);
  let passed = isWaiting;
  for (let each = 0; each < made && !passed; each++) passed = draft();
  return { drafts: 0, finals: passed ? 1 : 0 };
}

/** Outcomes of which each is as likely as the ones before it make it: (k+1)/(n+2). */
function urn({ usable, attempts }: Recorded, random: Random): () => boolean {
  let [k, n] = [usable, attempts];
  return () => {
    const isUsable = random() < (k + 1) / (n + 2);
    n++;
    if (isUsable) k++;
    return isUsable;
  };
}
