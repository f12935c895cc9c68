import { never } from "../terms.ts";
import type { LedgerEvent } from "./events.ts";

/**
 * The events of real providers, or those of the sandbox. One ledger may hold both, but a run sees only its own kind: what was
 * simulated is never counted, collected or sent again elsewhere. Events that do not tell their kind belong to both.
 */
export function eventsOfKind(events: readonly LedgerEvent[], simulated: boolean): LedgerEvent[] {
  const foreignOffers = new Set<string>();
  const foreignRuns = new Set<string>();
  const foreignAttempts = new Set<string>();
  return events.filter((event) => {
    switch (event.event) {
      case "run":
      case "rescore":
        if (event.simulated === undefined || event.simulated === simulated) return true;
        foreignRuns.add(event.run);
        return false;
      case "finish":
        return !foreignRuns.has(event.run);
      case "offer":
        if (event.simulated === simulated) return true;
        foreignOffers.add(event.offer);
        return false;
      case "audit":
        return event.simulated === simulated;
      case "price":
        return !foreignOffers.has(event.offer);
      case "intent":
        if (!foreignOffers.has(event.offer) && !foreignRuns.has(event.run)) return true;
        foreignAttempts.add(event.attempt);
        return false;
      case "task":
      case "withdrawn":
      case "end":
      case "checking":
      case "verdict":
        return !foreignAttempts.has(event.attempt);
      default:
        return never(event);
    }
  });
}
