import { addedCost, NO_COST } from "../../core/checks/cost.ts";
import { repliedCost, unansweredCost } from "../../core/checks/judge/bill.ts";
import type { CheckCost, Purse } from "../../core/checks/port.ts";
import type { JudgePrice } from "../../core/manifest/judge-schema.ts";
import type { Usd } from "../../core/money.ts";
import type { Clock } from "../../core/ports.ts";
import type { Meter } from "../chat.ts";

/** The books of the requests for one image or one prompt: what each may cost is reserved before it is sent. */

export type Metered = {
  readonly purse: Purse;
  readonly price: JudgePrice | undefined;
  readonly worstUsd: Usd;
  /** Shared by all requests to one model: the dearest so far, which another one is taken to cost at least. */
  readonly dearest: Dearest;
};
export type Dearest = { usd: Usd };

export function createMeter(
  clock: Clock,
  { purse, price, worstUsd, dearest }: Metered,
): Meter & { readonly cost: () => CheckCost } {
  let cost = NO_COST;
  let reserved = 0n;
  const book = (spent: CheckCost): void => {
    cost = addedCost(cost, spent);
    const used = spent.usd + spent.unknownUsd;
    purse.release(reserved - used);
    if (used > dearest.usd) dearest.usd = used;
  };
  return {
    before: async () => {
      // What replies say goes before what the manifest says.
      reserved = price && worstUsd > dearest.usd ? worstUsd : dearest.usd;
      return reserved === 0n || purse.reserve(reserved);
    },
    after: (charged) => {
      if (charged === "nothing") book(NO_COST);
      else if (charged === "unknown") book(unansweredCost(reserved, price));
      else book(repliedCost(charged.body, reserved, { price, now: new Date(clock.now()).toISOString() }));
    },
    cost: () => cost,
  };
}
