import type { Intent, LedgerEvent } from "./events.ts";

/** Several ledgers as one view: those of shards, of other runs, or of copies that went on apart. None of them is changed. */

/**
 * The events of all ledgers as if one ledger had them. An attempt that stands in several counts once. Each ledger keeps its launch
 * order; between ledgers the time of launch decides, and the attempt's id where that is the same, so that the order in which the ledgers
 * are named does not matter. Sequences are counted anew, and an attempt whose number is taken in its cell gets the next one.
 */
export function mergeLedgers(ledgers: readonly (readonly LedgerEvent[])[]): LedgerEvent[] {
  if (ledgers.length === 1) return [...ledgers[0]!];
  // An attempt's intent may stand in another ledger than what is known of it: all intents come first.
  const part = (wanted: (event: LedgerEvent) => boolean): LedgerEvent[] =>
    interleaved(ledgers.map((events) => events.filter(wanted)));
  return [
    ...part((event) => isSetting(event)),
    ...onceEach(interleaved(ledgers.map(launches))),
    ...part((event) => !isSetting(event) && event.event !== "intent"),
  ];
}

/** What says under which circumstances attempts were made. */
function isSetting({ event }: LedgerEvent): boolean {
  return event === "run" || event === "offer" || event === "price" || event === "audit" || event === "rescore";
}

function launches(events: readonly LedgerEvent[]): Intent[] {
  return events.filter((event) => event.event === "intent").toSorted((a, b) => a.sequence - b.sequence);
}

/** By time, each queue in its own order. */
function interleaved<Event extends LedgerEvent>(queues: readonly (readonly Event[])[]): Event[] {
  const next = queues.map(() => 0);
  const merged: Event[] = [];
  for (;;) {
    let first = -1;
    for (const [index, queue] of queues.entries()) {
      const head = queue[next[index]!];
      const best = first < 0 ? undefined : queues[first]![next[first]!];
      if (head && (!best || comesBefore(head, best))) first = index;
    }
    if (first < 0) return merged;
    merged.push(queues[first]![next[first]!++]!);
  }
}

function comesBefore(a: LedgerEvent, b: LedgerEvent): boolean {
  const [at, other] = [timeOf(a), timeOf(b)];
  return at === other ? nameOf(a) < nameOf(b) : at < other;
}

/** Milliseconds since 1970; what has no time of its own holds nothing up. */
function timeOf(event: LedgerEvent): number {
  if (event.event === "offer") return -Infinity;
  if (event.event !== "price") return event.at;
  const time = Date.parse(event.readAt);
  return Number.isNaN(time) ? -Infinity : time;
}

function nameOf(event: LedgerEvent): string {
  return "attempt" in event ? event.attempt : "run" in event ? (event.run ?? "") : "";
}

function onceEach(intents: readonly Intent[]): Intent[] {
  const seen = new Set<string>();
  const last = new Map<string, number>();
  return intents.flatMap((intent) => {
    if (seen.has(intent.attempt)) return [];
    const sequence = seen.size;
    seen.add(intent.attempt);
    const cell = `${intent.offer} ${intent.promptKey}`;
    const number = Math.max(intent.number, (last.get(cell) ?? 0) + 1);
    last.set(cell, number);
    return [{ ...intent, sequence, number }];
  });
}
