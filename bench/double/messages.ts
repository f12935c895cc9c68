import type { ScenarioInput } from "../../src/sandbox/scenario.ts";

/** What the bench and the process of its sandbox say to each other. */

export type DoubleOptions = {
  readonly scenario: ScenarioInput;
  /** The sandbox's clock runs so many times as fast, from `origin` (milliseconds since 1970); both sides are told the same. */
  readonly time?: { readonly factor: number; readonly origin: number };
  /** Images come from a pool of so many, each told apart by a chunk of its own, instead of being painted one by one. */
  readonly pool?: number;
};

export type ToDouble = { readonly kind: "start"; readonly options: DoubleOptions } | { readonly kind: "count" };

export type DoubleCounts = {
  /** Requests to the API: creates, lists and single reads. */
  readonly requests: number;
  readonly creates: number;
  readonly rateLimited: number;
  readonly tasks: number;
  readonly billed: number;
  readonly mostAtOnce: number;
};

export type FromDouble =
  | { readonly kind: "started"; readonly url: string }
  | { readonly kind: "counts"; readonly counts: DoubleCounts };
