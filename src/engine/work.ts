import { mayBuy, type Choice, type View } from "./next.ts";

/** Parts of a story of choices: each is told choice by choice, with the view that the engine comes back with. */

export type Story<Told> = Generator<Choice, Told, View>;

/** What a part came to. `short`: so many cells had more to be tried that the budget does not allow. */
export type Worked = { readonly view: View; readonly launched: number; readonly short: number };

export const WAIT: Choice = { kind: "wait" };

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
  for (const choice of list) {
    const { candidate } = choice.cell;
    while (!isAffordable(choice, view) && view.flying.length > 0) view = yield WAIT;
    if (!isAffordable(choice, view)) return { view, launched, short: 1 };
    if (!mayBuy(candidate, view)) continue;
    view = yield choice;
    launched++;
  }
  return { view, launched, short: 0 };
}

/** Works prompts side by side until none has anything more to try; `next` tells of each what that is, or that it waits. */
export function* workThrough(next: (view: View) => readonly (Choice | null)[], now: View): Story<Worked> {
  let view = now;
  let launched = 0;
  for (;;) {
    const choices = next(view).filter((choice) => choice !== null);
    const open = choices.filter(isLaunch).filter(({ cell }) => mayBuy(cell.candidate, view));
    const affordable = open.find((choice) => isAffordable(choice, view));
    if (affordable) {
      view = yield affordable;
      launched++;
    } else if (choices.some(({ kind }) => kind === "wait") || (open.length > 0 && view.flying.length > 0)) view = yield WAIT;
    else return { view, launched, short: open.length };
  }
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

function isLaunch(choice: Choice): choice is Launch {
  return choice.kind === "launch";
}

function isAffordable({ cell }: Launch, view: View): boolean {
  return (cell.candidate.reserveUsd ?? 0n) <= view.leftUsd;
}
