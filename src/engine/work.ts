import { mayBuy, type Choice, type View } from "./next.ts";

/** Parts of a story of choices: each is told choice by choice, with the view that the engine comes back with. */

export type Story<Told> = Generator<Choice, Told, View>;

/** What a part came to. `short`: so many cells had more to be tried that the budget does not allow. */
export type Worked = { readonly view: View; readonly launched: number; readonly short: number };

const WAIT: Choice = { kind: "wait" };

/** Until nothing is under way: what is chosen then rests on the records alone, at any concurrency. */
export function* landed(now: View): Story<View> {
  let view = now;
  while (view.flying.length > 0) view = yield WAIT;
  return view;
}

/** Buys these in their order, as far as the budget allows. */
export function* buy(list: readonly Launch[], now: View): Story<Worked> {
  let view = now;
  let launched = 0;
  for (const [index, choice] of list.entries()) {
    const { candidate } = choice.cell;
    while (!isAffordable(choice, view) && view.flying.length > 0) view = yield WAIT;
    if (!isAffordable(choice, view)) return { view, launched, short: list.length - index };
    if (!mayBuy(candidate, view)) continue;
    view = yield choice;
    launched++;
  }
  return { view, launched, short: 0 };
}

/**
 * Works prompts side by side until none has anything more to try: `next` tells of each, with nothing under way, what that is. An attempt on
 * each in every round, so that where the budget ends does not depend on what came back first.
 */
export function* workThrough(next: (view: View) => readonly (Launch | null)[], now: View): Story<Worked> {
  let view = now;
  let launched = 0;
  for (;;) {
    view = yield* landed(view);
    const round = once(next(view).filter((choice) => choice !== null));
    const worked = yield* buy(round, view);
    view = worked.view;
    launched += worked.launched;
    if (worked.launched === 0 || worked.short > 0) return { view, launched, short: worked.short };
  }
}

/** Two pipelines may wait for the same draft. */
function once(list: readonly Launch[]): Launch[] {
  const isSame = (a: Launch, b: Launch): boolean => a.cell.candidate === b.cell.candidate && a.cell.prompt === b.cell.prompt;
  return list.filter((launch, index) => list.findIndex((other) => isSame(launch, other)) === index);
}

/** Lets a chooser buy so many, or until it is at its end. */
export function* some(choose: (view: View) => Choice, most: number, now: View): Story<Worked> {
  let view = now;
  let launched = 0;
  while (launched < most) {
    const choice = choose(view);
    if (choice.kind === "done") return { view, launched, short: 0 };
    if (choice.kind === "unaffordable") return { view, launched, short: choice.cells };
    if (choice.kind === "launch") launched++;
    view = yield choice;
  }
  return { view, launched, short: 0 };
}

export type Launch = Extract<Choice, { kind: "launch" }>;

function isAffordable({ cell }: Launch, view: View): boolean {
  return (cell.candidate.reserveUsd ?? 0n) <= view.leftUsd;
}
