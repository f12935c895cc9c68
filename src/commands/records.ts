import { failed, ok, type Result } from "../core/failure.ts";
import { parseEvents, type LedgerEvent } from "../core/ledger/events.ts";
import { mergeLedgers } from "../core/ledger/merge.ts";
import type { ImageShelf, Recorded, State } from "../core/ports.ts";
import { openLedger } from "./ledger.ts";
import type { Options, World } from "./world.ts";

/** The records of several states as one view. Only the run's own state may be written, and only when it is taken. */
export type Records = {
  /** Of all ledgers. */
  readonly events: readonly LedgerEvent[];
  /** Of the run's own ledger. */
  readonly own: readonly LedgerEvent[];
  readonly images: ImageShelf;
  /** States that have a ledger with something in it. */
  readonly states: number;
  /** Null when nothing is to be written. */
  readonly state: State | null;
  readonly close: () => Promise<void>;
};

type Ledger = { readonly events: readonly LedgerEvent[]; readonly images: ImageShelf };

/** Reads the run's own state and those that `merge` names. The own one is taken, to be written, when its images are to be judged again. */
export async function openRecords(world: World, options: Options): Promise<Result<Records>> {
  const others: Ledger[] = [];
  for (const folder of options.merge) {
    const read = await ledgersIn(world, folder);
    if (!read.ok) return read;
    others.push(...read.value);
  }
  if (options.rescore) {
    const opened = await openLedger(world, options);
    if (!opened.ok) return opened;
    const { state, events } = opened.value;
    return ok(recordsOf({ events, images: state.images }, others, state));
  }
  const read = await world.readStates(options.state, false);
  if (!read.ok) return read;
  const own = parsed(read.value);
  return own.ok ? ok(recordsOf(own.value[0] ?? { events: [], images: { find: async () => null } }, others, null)) : own;
}

function recordsOf(own: Ledger, others: readonly Ledger[], state: State | null): Records {
  const all = [own, ...others];
  return {
    events: mergeLedgers(all.map(({ events }) => events)),
    own: own.events,
    images: { find: (sha256) => findIn(all, sha256) },
    states: all.filter(({ events }) => events.length > 0).length,
    state,
    close: async () => state?.close(),
  };
}

async function findIn(ledgers: readonly Ledger[], sha256: string): Promise<string | null> {
  for (const { images } of ledgers) {
    const file = await images.find(sha256);
    if (file !== null) return file;
  }
  return null;
}

/** A directory that is named must have something: a name that is wrong would else go unseen. */
async function ledgersIn(world: World, folder: string): Promise<Result<Ledger[]>> {
  const read = await world.readStates(folder, true);
  if (!read.ok) return read;
  if (read.value.length > 0) return parsed(read.value);
  return failed({
    message: `\`merge\`: there is no ledger.ndjson in ${folder}, nor in a folder directly in it: name state directories that runs left`,
  });
}

function parsed(states: readonly Recorded[]): Result<Ledger[]> {
  const ledgers: Ledger[] = [];
  for (const { ledger, lines, images } of states) {
    const events = parseEvents(lines, ledger, "leave this state out");
    if (!events.ok) return events;
    ledgers.push({ events: events.value, images });
  }
  return ok(ledgers);
}
