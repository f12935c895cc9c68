import type { Cell, View } from "./next.ts";

/**
 * The cells of one candidate, kept in the order in which they are to be tried: those with the fewest attempts first, then as planned.
 * Made for one run: a cell that is settled stays so, and attempts are only ever added. So a choice looks at the cells that moved since the
 * one before, and not at all of them.
 */
export type Lane = {
  /** Takes in what happened since the last call, and returns the best cell that may be tried, with its rank; null when there is none. */
  readonly best: (view: View) => Ranked | null;
  /** Cells with an attempt under way, with the rank that each has if it is tried again. */
  readonly underWay: (view: View) => readonly Ranked[];
  /** Cells that may be tried. */
  readonly open: () => number;
};

export type Ranked = { readonly cell: Cell; readonly position: number; readonly launched: number };

/** Whether nothing more is to be tried in a cell. */
export type IsOver = (cell: Cell, view: View) => boolean;

/** By what its samples say: delivered, given up, or turned down. */
export const isSettled: IsOver = (cell, view) => view.tally(cell)?.settled === true;

export function createLane(cells: readonly Cell[], isOver: IsOver = isSettled): Lane {
  /** The best one last. */
  let open: Ranked[] | null = null;
  let busy: Ranked[] = [];

  const rank = ({ cell, position }: Pick<Ranked, "cell" | "position">, view: View): Ranked => ({
    cell,
    position,
    launched: view.launched(cell),
  });
  const begin = (view: View): Ranked[] => {
    const ranked = cells.map((cell, position) => rank({ cell, position }, view));
    busy = ranked.filter(({ cell }) => view.underWay(cell));
    return ranked.filter(({ cell }) => !view.underWay(cell) && !isOver(cell, view)).toSorted(worstFirst);
  };

  return {
    best: (view) => {
      open ??= begin(view);
      const back = busy.filter(({ cell }) => !view.underWay(cell));
      if (back.length > 0) busy = busy.filter(({ cell }) => view.underWay(cell));
      for (const each of back) if (!isOver(each.cell, view)) insert(open, rank(each, view));
      for (let last = open.at(-1); last; last = open.at(-1)) {
        const now = rank(last, view);
        if (view.underWay(last.cell)) busy.push(open.pop()!);
        else if (now.launched === last.launched) return last;
        else {
          open.pop();
          insert(open, now);
        }
      }
      return null;
    },
    underWay: (view) => busy.map((each) => rank(each, view)),
    open: () => open?.length ?? 0,
  };
}

function worstFirst(a: Ranked, b: Ranked): number {
  return b.launched - a.launched || b.position - a.position;
}

/** Puts a cell where it belongs, by halving. */
function insert(open: Ranked[], ranked: Ranked): void {
  let [low, high] = [0, open.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (worstFirst(open[middle]!, ranked) < 0) low = middle + 1;
    else high = middle;
  }
  open.splice(low, 0, ranked);
}
