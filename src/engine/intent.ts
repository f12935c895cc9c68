import type { Intent } from "../core/ledger/events.ts";
import type { Usd } from "../core/money.ts";
import type { Clock, Hash, ImageProvider } from "../core/ports.ts";
import type { Beginning, Cell } from "./next.ts";

/** An attempt before it is sent: its key and its exact body. */

type IntentWorld = { readonly provider: Pick<ImageProvider, "compose">; readonly hash: Hash; readonly clock: Clock };

/** The key is stable for run, candidate, prompt, attempt and the exact body, so that sending again can never make a second task. */
export function intentFor(
  world: IntentWorld,
  made: { run: string; cell: Cell; number: number; sequence: number; reserved: Usd; sample?: true; begin?: Beginning },
): Intent {
  const { candidate, prompt } = made.cell;
  const body = world.provider.compose(made.begin?.offer ?? candidate.offer, prompt.text);
  const identity = JSON.stringify([made.run, candidate.key, prompt.key, made.number, body]);
  return {
    event: "intent",
    attempt: `uic-${world.hash(identity).slice(0, 40)}`,
    run: made.run,
    offer: candidate.key,
    candidate: candidate.id,
    prompt: prompt.id,
    promptKey: prompt.key,
    number: made.number,
    sequence: made.sequence,
    ...(candidate.priceUsd === null ? {} : { priceUsd: candidate.priceUsd }),
    reservedUsd: made.reserved,
    ...(made.sample ? { sample: made.sample } : {}),
    ...(made.begin ? { draft: made.begin.draft } : {}),
    body,
    at: world.clock.now(),
  };
}
