import type { Checks } from "../manifest/check-schema.ts";
import type { JudgeCheck } from "../manifest/judge-schema.ts";
import { mapJudges } from "./merge.ts";

/**
 * What of the checks decides on a verdict: under the same, a verdict given earlier holds. What a judge costs, how long it may take and by
 * which key it is asked does not decide, and a price written anew must not have every image judged again.
 */
export function decisiveOf(checks: Checks): Checks {
  return checks.map((item) => mapJudges(item, decisive));
}

function decisive({ key: _key, price: _price, timeoutSeconds: _seconds, maxTokens: _tokens, ...judge }: JudgeCheck): JudgeCheck {
  return judge;
}
