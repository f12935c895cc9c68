import type { Attempt, Ledger } from "../core/ledger/fold.ts";
import { sampleOf, tallyCell, type CellTally, type Sample } from "../core/ledger/tally.ts";
import { stagesOf, type PlannedCandidate, type Plan } from "../core/manifest/plan.ts";
import type { Cell } from "./next.ts";

/** What is known of each cell while a run goes on: samples folded so far, and counts of what was launched. */
export type Cells = {
  /** The cell of an attempt, or undefined when the plan has it no more. */
  readonly of: (attempt: Attempt) => Cell | undefined;
  readonly tally: (cell: Cell) => CellTally | undefined;
  readonly launched: (cell: Cell) => number;
  readonly launchedOn: (candidate: PlannedCandidate) => number;
  readonly underWay: (cell: Cell) => boolean;
  readonly underWayOn: (candidate: PlannedCandidate) => number;
  /** Counts an attempt as launched and returns its number in the cell, from 1. */
  readonly launch: (cell: Cell) => number;
  /** Marks an attempt of an earlier process as under way again. */
  readonly relaunch: (cell: Cell) => void;
  /** An attempt under way is over: what it tells goes into the tally. */
  readonly fold: (cell: Cell, attempt: Attempt | undefined) => void;
  readonly attempts: (cell: Cell) => readonly Attempt[];
  readonly samples: (cell: Cell) => readonly Sample[];
  /** Attempts that this process saw to their end, in launch order. */
  readonly folded: readonly Folded[];
  /** Attempts launched and not yet folded, in launch order. */
  readonly flying: readonly Cell[];
};

/** An attempt that is over. `sample` is null when it tells nothing: it never became a task, or its end is not known. */
export type Folded = { readonly cell: Cell; readonly sample: Sample | null };

type State = {
  launched: number;
  lastNumber: number;
  underWay: number;
  /** In launch order. */
  readonly samples: { readonly sequence: number; readonly sample: Sample }[];
  /** Those that are over, in launch order. */
  readonly attempts: Attempt[];
  /** Reckoned when it is asked for; null when a sample came since. */
  tally: CellTally | null;
};

/** Begins with what the ledger knows. */
export function createCells(plan: Plan, ledger: Ledger, run: string): Cells {
  const candidates = new Map(stagesOf(plan).map((candidate) => [candidate.key, candidate]));
  const prompts = new Map(plan.prompts.map((prompt) => [prompt.key, prompt]));
  const byKeys = new Map<string, State>();
  const byCell = new WeakMap<Cell, State>();
  const onCandidate = new Map<string, number>();
  const stateOf = (offer: string, prompt: string): State =>
    remembered(byKeys, `${offer} ${prompt}`, () => ({
      launched: 0,
      lastNumber: 0,
      underWay: 0,
      samples: [],
      attempts: [],
      tally: null,
    }));
  // The choice of what to try next asks for every cell every time: the same object is found without its keys.
  const state = (cell: Cell): State => remembered(byCell, cell, () => stateOf(cell.candidate.key, cell.prompt.key));
  const flying = new Map<string, number>();
  const folded: Folded[] = [];
  const inFlight: Cell[] = [];
  const add = (to: Map<string, number>, offer: string, by: number): void => void to.set(offer, (to.get(offer) ?? 0) + by);

  const take = (cell: Cell, attempt: Attempt): Sample | null => {
    const known = state(cell);
    if (attempt.end) keep(known.attempts, attempt);
    const sample = sampleOf(attempt, cell.prompt.checksKey, run);
    if (!sample) return null;
    insert(known.samples, attempt.intent.sequence, sample);
    known.tally = null;
    return sample;
  };
  const of = ({ intent }: Attempt): Cell | undefined => {
    const [candidate, prompt] = [candidates.get(intent.offer), prompts.get(intent.promptKey)];
    return candidate && prompt ? { candidate, prompt } : undefined;
  };

  for (const { offer, promptKey, number } of [...ledger.withdrawn, ...ledger.attempts.map((attempt) => attempt.intent)]) {
    const known = stateOf(offer, promptKey);
    known.lastNumber = Math.max(known.lastNumber, number);
  }
  for (const attempt of ledger.attempts) {
    const cell = of(attempt);
    if (!cell) continue;
    state(cell).launched++;
    add(onCandidate, cell.candidate.key, 1);
    take(cell, attempt);
  }

  return {
    of,
    tally: (cell) => {
      const known = state(cell);
      if (known.samples.length === 0) return undefined;
      const samples = (): Sample[] => known.samples.map(({ sample }) => sample);
      return (known.tally ??= tallyCell(samples(), cell.candidate.cap, plan.objective));
    },
    launched: (cell) => state(cell).launched,
    launchedOn: (candidate) => onCandidate.get(candidate.key) ?? 0,
    underWay: (cell) => state(cell).underWay > 0,
    underWayOn: (candidate) => flying.get(candidate.key) ?? 0,
    launch: (cell) => {
      const known = state(cell);
      known.launched++;
      known.underWay++;
      add(onCandidate, cell.candidate.key, 1);
      add(flying, cell.candidate.key, 1);
      inFlight.push(cell);
      return ++known.lastNumber;
    },
    relaunch: (cell) => {
      state(cell).underWay++;
      add(flying, cell.candidate.key, 1);
      inFlight.push(cell);
    },
    fold: (cell, attempt) => {
      state(cell).underWay--;
      add(flying, cell.candidate.key, -1);
      inFlight.shift();
      folded.push({ cell, sample: attempt ? take(cell, attempt) : null });
    },
    attempts: (cell) => state(cell).attempts,
    samples: (cell) => state(cell).samples.map(({ sample }) => sample),
    folded,
    flying: inFlight,
  };
}

function remembered<Key extends WeakKey | string, Value>(
  known: { get: (key: Key) => Value | undefined; set: (key: Key, value: Value) => unknown },
  key: Key,
  make: () => Value,
): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** Puts an attempt in its place, or in place of what was known of it before. */
function keep(attempts: Attempt[], attempt: Attempt): void {
  const { sequence } = attempt.intent;
  let at = attempts.length;
  while (at > 0 && attempts[at - 1]!.intent.sequence > sequence) at--;
  const isThere = at > 0 && attempts[at - 1]!.intent.sequence === sequence;
  attempts.splice(isThere ? at - 1 : at, isThere ? 1 : 0, attempt);
}

/** Puts a sample in its place, or in place of the one that the attempt had; new ones nearly always come last. */
function insert(samples: State["samples"], sequence: number, sample: Sample): void {
  let at = samples.length;
  while (at > 0 && samples[at - 1]!.sequence > sequence) at--;
  const isThere = at > 0 && samples[at - 1]!.sequence === sequence;
  samples.splice(isThere ? at - 1 : at, isThere ? 1 : 0, { sequence, sample });
}
