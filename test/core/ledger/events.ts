import type { End, Intent, LedgerEvent, VerdictEvent } from "../../../src/core/ledger/events.ts";
import type { Attempt } from "../../../src/core/ledger/fold.ts";
import { parseUsd, type Usd } from "../../../src/core/money.ts";
import { never, type Charged, type Outcome, type Verdict } from "../../../src/core/terms.ts";

/** Events and attempts as a run would record them, with overrides. */

export const usd = (text: string): Usd => parseUsd(text)!;

export function intent(attempt: string, more: Partial<Intent> = {}): Intent {
  return {
    event: "intent",
    attempt,
    run: "run-1",
    offer: "offer-a",
    candidate: "a",
    prompt: "hero",
    promptKey: "prompt-hero",
    number: 1,
    sequence: 0,
    priceUsd: usd("0.02"),
    reservedUsd: usd("0.02"),
    body: '{"model":"m"}',
    at: 1_000,
    ...more,
  };
}

export function end(attempt: string, outcome: Outcome, charged: Charged, more: Partial<End> = {}): End {
  return {
    event: "end",
    attempt,
    outcome,
    charged,
    at: 9_000,
    ...(outcome === "image" ? { sha256: "ab".repeat(32) } : {}),
    ...more,
  };
}

export function verdict(attempt: string, told: Verdict, more: Partial<VerdictEvent> = {}): VerdictEvent {
  const failures = told === "usable" ? [] : [{ check: "minSharpness", message: "blurred" }];
  const facts = { format: "png", width: 1024, height: 1024, bytes: 5000 };
  return { event: "verdict", attempt, checks: "checks-1", verdict: told, failures, facts, at: 9_500, ...more };
}

/** An attempt in one word: "usable", "rejected" and "undetermined" are images with that verdict, "unjudged" one without. */
export function attemptOf(
  id: string,
  told: Verdict | "unjudged" | Exclude<Outcome, "image"> | "turned-down" | "open",
  more: Partial<Intent> = {},
): Attempt {
  const started = intent(id, more);
  const none = new Map<string, VerdictEvent>();
  switch (told) {
    case "usable":
    case "rejected":
    case "undetermined":
      return {
        intent: started,
        taskId: `tk-${id}`,
        end: end(id, "image", "yes"),
        verdicts: new Map([["checks-1", verdict(id, told)]]),
      };
    case "unjudged":
      return { intent: started, taskId: `tk-${id}`, end: end(id, "image", "yes"), verdicts: none };
    case "empty":
      return { intent: started, taskId: `tk-${id}`, end: end(id, "empty", "yes"), verdicts: none };
    case "refused":
    case "failed":
    case "lost":
      return { intent: started, taskId: `tk-${id}`, end: end(id, told, "unknown"), verdicts: none };
    case "turned-down":
      return { intent: started, end: end(id, "failed", "no", { message: "no such field" }), verdicts: none };
    case "open":
      return { intent: started, verdicts: none };
    default:
      return never(told);
  }
}

/** The life of one attempt as events, in order. */
export function life(each: Attempt): LedgerEvent[] {
  const { intent: started, taskId, end: ended, verdicts } = each;
  const task: LedgerEvent[] = taskId === undefined ? [] : [{ event: "task", attempt: started.attempt, taskId, at: 2_000 }];
  return [started, ...task, ...(ended ? [ended] : []), ...verdicts.values()];
}
