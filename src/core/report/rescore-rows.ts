import { percentMoved } from "../pricing/change.ts";
import { countOf, figureShort, interval, percent, plural } from "./format.ts";
import type { Figure } from "./figure-schema.ts";
import type { Rescore } from "./rescore-schema.ts";
import type { Results } from "./results.ts";
import type { Shift } from "./shift.ts";
import { signedPercent } from "./signed.ts";
import { exact, ranked } from "./view.ts";

/** What today's checks changed, as plain text: the comment, the report and the terminal show the same rows. */

type Entry = Rescore["candidates"][number];
type Side = Entry["prompts"][number]["before"];

export type RescoreRow = {
  readonly id: string;
  /** "cheapest", "cheapest before", or nothing. */
  readonly standing: string;
  /** "12 judged, 3 verdicts changed"; nothing where no image was looked at. */
  readonly judged: string;
  readonly usable: Shift;
  readonly coverage: Shift;
  readonly cost: Shift;
  /** The interval of the cost, then and now; null where there is none. */
  readonly ranges: { readonly before: string | null; readonly after: string | null };
};

export type ChangedPrompt = {
  readonly candidate: string;
  readonly prompt: string;
  readonly changed: number;
  readonly usable: Shift;
  readonly cost: Shift;
};

/** A row for each candidate with records, as they rank now. */
export function rescoreRows(results: Results): RescoreRow[] {
  const { rescore } = results;
  if (!rescore) return [];
  const order = ranked(results).map(({ id }) => id);
  return rescore.candidates
    .filter(({ before, after, judged, gone }) => before.attempts + after.attempts + judged + gone > 0)
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .map((entry) => rowOf(entry, rescore));
}

function rowOf({ id, judged, gone, changed, before, after }: Entry, { cheapest }: Rescore): RescoreRow {
  const parts = [`${judged} judged`, gone === 0 ? "" : `${gone} gone`, `${plural(changed, "verdict")} changed`];
  return {
    id,
    standing: id === cheapest.after ? "cheapest" : id === cheapest.before ? "cheapest before" : "",
    // A pipeline without images of its own has nothing that could be judged.
    judged: judged + gone + changed === 0 ? "" : parts.filter((part) => part !== "").join(", "),
    usable: usableShift(before, after),
    coverage: shift(shareText(before.coverage), shareText(after.coverage)),
    cost: costShift(before.costPerUsableUsd, after.costPerUsableUsd),
    ranges: { before: interval(before.costPerUsableUsd), after: interval(after.costPerUsableUsd) },
  };
}

/** The prompts on which something changed: the most changed verdicts first, then as the candidates and prompts come. */
export function changedPrompts({ rescore }: Results): ChangedPrompt[] {
  return (rescore?.candidates ?? [])
    .flatMap(({ id: candidate, prompts }) =>
      prompts.map(({ id: prompt, changed, before, after }) => ({
        candidate,
        prompt,
        changed,
        usable: usableShift(before, after),
        cost: costShift(before.costPerUsableUsd, after.costPerUsableUsd),
      })),
    )
    .toSorted((a, b) => b.changed - a.changed);
}

function usableShift(before: Side, after: Side): Shift {
  return shift(usableText(before), usableText(after));
}

function usableText({ usable, attempts, undetermined }: Side): string {
  if (attempts === 0) return "–";
  return undetermined === 0 ? countOf(usable, attempts) : `${countOf(usable, attempts)} (${undetermined} not judged)`;
}

function shareText(share: number | null): string {
  return share === null ? "–" : percent(share);
}

function costShift(before: Figure, after: Figure): Shift {
  const moved = shift(figureShort(before) ?? "not known", figureShort(after) ?? "not known");
  if (moved.from === null || before.estimate === undefined || after.estimate === undefined) return moved;
  const from = exact(before.estimate);
  return from === 0n ? moved : { ...moved, percent: signedPercent(percentMoved(from, exact(after.estimate))) };
}

function shift(from: string, to: string): Shift {
  return { from: from === to ? null : from, to, percent: null, notes: [] };
}

/** How many images were judged, and that none was made for it. */
export function judgedSentence({ judged, gone, left, changed }: Rescore): string {
  const parts = [
    `${plural(judged, "recorded image")} judged by today's checks`,
    `${plural(changed, "verdict")} changed`,
    gone === 0 ? "" : `${plural(gone, "image")} gone`,
    left === 0 ? "" : `${left} still to judge`,
  ];
  return `${parts.filter((part) => part !== "").join(", ")}; nothing was generated.`;
}
