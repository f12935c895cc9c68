/**
 * What was created under which idempotency key. Keys belong to an account; the hash is over the raw body, so that a body with the
 * same meaning and other bytes is another body. A request that was turned down leaves no trace.
 */

export type Kept = {
  readonly taskId: string;
  readonly bodyHash: string;
  readonly createdMs: number;
  /** The first request is still being answered. */
  answering: boolean;
};

export type Found =
  | { readonly kind: "new" }
  | { readonly kind: "replay"; readonly taskId: string }
  | { readonly kind: "processing" }
  | { readonly kind: "mismatch" };

export type Keys = {
  readonly find: (account: string, key: string, bodyHash: string, now: number) => Found;
  readonly keep: (account: string, key: string, kept: Kept) => void;
};

export type KeyTimes = { readonly hours: number; readonly inFlightMs: number };

/** `times` is asked anew on every look-up: the scenario may have changed. */
export function newKeys(times: () => KeyTimes): Keys {
  const kept = new Map<string, Kept>();
  const name = (account: string, key: string): string => `${account}\n${key}`;
  return {
    find: (account, key, bodyHash, now) => {
      const entry = kept.get(name(account, key));
      const { hours, inFlightMs } = times();
      if (!entry || now - entry.createdMs >= hours * 3_600_000) return { kind: "new" };
      if (entry.bodyHash !== bodyHash) return { kind: "mismatch" };
      if (entry.answering || now - entry.createdMs < inFlightMs) return { kind: "processing" };
      return { kind: "replay", taskId: entry.taskId };
    },
    keep: (account, key, entry) => void kept.set(name(account, key), entry),
  };
}
