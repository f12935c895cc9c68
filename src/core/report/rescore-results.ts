import type { VerdictEvent } from "../ledger/events.ts";
import type { Attempt } from "../ledger/fold.ts";
import { stagesOf, type Plan } from "../manifest/plan.ts";
import type { Verdict } from "../terms.ts";
import { amount, plural } from "./format.ts";
import type { Rescore } from "./rescore-schema.ts";
import type { CandidateResult, Results } from "./results.ts";

/** What today's checks changed: the figures of before and now beside each other, both at today's prices. */

export type RescoreInput = {
  readonly plan: Plan;
  readonly earlier: Results;
  readonly now: Results;
  /** The same attempts with the verdicts of before and of now, each under the key of the checks of now. */
  readonly before: readonly Attempt[];
  readonly after: readonly Attempt[];
  /** Ids of attempts. */
  readonly judged: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
  readonly left: number;
};

export function rescoreResult(input: RescoreInput): Rescore {
  const { plan, earlier, now, judged, gone, left } = input;
  const pairs = pairsOf(input);
  const offers = new Map(stagesOf(plan).map(({ id, key }) => [id, key]));
  const candidates = now.candidates.map((candidate) => {
    const { id } = candidate;
    const old = earlier.candidates.find((each) => each.id === id) ?? candidate;
    const mine = pairs.filter((pair) => pair.offer === offers.get(id));
    return {
      id,
      judged: count(mine, ({ attempt }) => judged.has(attempt)),
      gone: count(mine, ({ attempt }) => gone.has(attempt)),
      changed: count(mine, isChanged),
      before: candidateSide(old),
      after: candidateSide(candidate),
      // What becomes of a pipeline's drafts is told with the draft candidate.
      prompts: candidate.pipeline ? [] : changedPrompts(plan, mine, old, candidate),
    };
  });
  const sum = (value: (candidate: (typeof candidates)[number]) => number): number =>
    candidates.reduce((total, candidate) => total + value(candidate), 0);
  const totals = { judged: sum((each) => each.judged), gone: sum((each) => each.gone), changed: sum((each) => each.changed) };
  return { ...totals, left, candidates, cheapest: cheapestOf(earlier, now, { ...totals, left }) };
}

type Pair = {
  readonly attempt: string;
  readonly offer: string;
  readonly promptKey: string;
  readonly was: Verdict | undefined;
  readonly is: Verdict | undefined;
};

function pairsOf({ plan, before, after }: RescoreInput): Pair[] {
  const checks = new Map(plan.prompts.map(({ key, checksKey }) => [key, checksKey]));
  return after.map(({ intent, verdicts }, index) => {
    const key = checks.get(intent.promptKey) ?? "";
    const [was, is] = [before[index]?.verdicts.get(key), verdicts.get(key)].map(settled);
    return { attempt: intent.attempt, offer: intent.offer, promptKey: intent.promptKey, was, is };
  });
}

/** The verdict of checks that came to their end. */
function settled(told: VerdictEvent | undefined): Verdict | undefined {
  return told?.unfinished === true ? undefined : told?.verdict;
}

/** Judged for the first time, or not judged any more, is no change of a verdict. */
function isChanged({ was, is }: Pair): boolean {
  return was !== undefined && is !== undefined && was !== is;
}

function count<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length;
}

type PromptResult = CandidateResult["prompts"][number];

function changedPrompts(
  plan: Plan,
  pairs: readonly Pair[],
  earlier: CandidateResult,
  now: CandidateResult,
): Rescore["candidates"][number]["prompts"] {
  return plan.prompts.flatMap(({ key, id }, index) => {
    const changed = count(pairs, (pair) => pair.promptKey === key && isChanged(pair));
    const [before, after] = [side(earlier.prompts[index]!), side(now.prompts[index]!)];
    const isSame = (["attempts", "usable", "undetermined"] as const).every((name) => before[name] === after[name]);
    return changed === 0 && isSame ? [] : [{ id, changed, before, after }];
  });
}

function side({ attempts, usable, undetermined, costPerUsableUsd }: PromptResult | CandidateResult) {
  return { attempts, usable, undetermined, costPerUsableUsd };
}

/** Of a pipeline the finals. */
function candidateSide(candidate: CandidateResult): Rescore["candidates"][number]["before"] {
  const { coverage, costPerPictureUsd, pipeline } = candidate;
  const finals = pipeline ? { attempts: pipeline.finals, usable: pipeline.finalsUsable } : {};
  return { ...side(candidate), ...finals, coverage, costPerPictureUsd };
}

type Totals = Pick<Rescore, "changed" | "judged" | "gone" | "left">;

function cheapestOf(earlier: Results, now: Results, totals: Totals): Rescore["cheapest"] {
  const [before, after] = [earlier.decision.leader, now.decision.leader];
  return { before, after, changed: before !== after, sentence: sentence(earlier, now, totals) };
}

function sentence(earlier: Results, now: Results, { changed, judged, gone, left }: Totals): string {
  const [before, after] = [earlier.decision.leader, now.decision.leader];
  if (left > 0) return `Not finished: ${plural(left, "recorded image")} still to be judged by today's checks.`;
  if (judged + gone === 0) return "Today's checks had seen every recorded image: there was nothing to judge.";
  if (changed === 0 && before === after) return "Today's checks change no verdict.";
  const sure = now.decision.status === "clear" || now.decision.status === "tie";
  if (after === null)
    return before === null
      ? "By today's checks, too, no candidate can be ranked."
      : `By today's checks no candidate can be ranked: ${before} looked cheapest.`;
  if (before === after) return `By today's checks ${after} still ${sure ? "is" : "looks"} cheapest${moved(earlier, now, after)}.`;
  const instead = before === null ? "" : `, and not ${before}`;
  return `By today's checks ${after} ${sure ? "is" : "looks"} cheapest${instead}.`;
}

/** ", at $0.0110 per usable image instead of $0.0078", where the figure moved. */
function moved(earlier: Results, now: Results, id: string): string {
  const figure = ({ candidates }: Results) => candidates.find((candidate) => candidate.id === id)?.costPerUsableUsd;
  const [from, to] = [figure(earlier)?.estimate, figure(now)?.estimate];
  if (from === undefined || to === undefined || amount(from) === amount(to)) return "";
  return `, at ${amount(to)} per usable image instead of ${amount(from)}`;
}
