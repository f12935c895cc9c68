import type { Clock } from "../core/ports.ts";
import type { Gallery } from "./gallery.ts";
import type { Limiter } from "./limits.ts";
import type { Scenario } from "./scenario.ts";
import type { Books } from "./stats.ts";
import type { Strikes } from "./strikes.ts";
import type { Keys } from "./tasks/idempotency.ts";
import type { Tasks } from "./tasks/store.ts";

/** Everything that a running double knows. The first group changes when the scenario is changed. */
export type World = {
  scenario: Scenario;
  strikes: Strikes;
  limiter: Limiter;
  /** Reads of the price list, and the time, since the price changes were set. */
  pricing: { reads: number; sinceMs: number };

  readonly clock: Clock;
  readonly tasks: Tasks;
  readonly keys: Keys;
  readonly gallery: Gallery;
  readonly books: Books;
  /** Downloads of each task's image so far. */
  readonly downloads: Map<string, number>;
  /** Requests to the API that are being answered now. */
  running: number;
  /** `http://host:port` of the double. */
  origin: string;
};
