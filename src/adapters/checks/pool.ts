import { type Hand, type JobEnd, createHand } from "./hand.ts";
import type { Job } from "./protocol.ts";

/** A few workers and a queue before them. */
export type Pool = {
  /** Runs a job on the next free worker. Never rejects; after `close` every job ends as broken. */
  readonly run: (job: Job, limitMs: number, transfer?: readonly ArrayBuffer[]) => Promise<JobEnd>;
  readonly close: () => Promise<void>;
};

const CLOSED: JobEnd = { kind: "broken", message: "the image checker is closed", facts: null };

/** @param size the most workers at once; each is started when the first job needs it */
export function createPool(workerUrl: URL, size: number): Pool {
  const all: Hand[] = [];
  const free: Hand[] = [];
  const waiting: ((hand: Hand | null) => void)[] = [];
  let closed = false;

  const take = async (): Promise<Hand | null> => {
    if (closed) return null;
    const hand = free.pop();
    if (hand) return hand;
    if (all.length === size) return new Promise((resolve) => waiting.push(resolve));
    const added = createHand(workerUrl);
    all.push(added);
    return added;
  };
  const giveBack = (hand: Hand) => {
    const next = waiting.shift();
    if (next) next(hand);
    else free.push(hand);
  };
  return {
    run: async (job, limitMs, transfer) => {
      const hand = await take();
      if (hand === null) return CLOSED;
      try {
        const end = await hand.run(job, limitMs, transfer);
        return closed && end.kind === "broken" ? CLOSED : end;
      } finally {
        giveBack(hand);
      }
    },
    close: async () => {
      closed = true;
      for (const resolve of waiting.splice(0)) resolve(null);
      await Promise.all(all.map((hand) => hand.stop()));
    },
  };
}
