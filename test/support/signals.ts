import { setMaxListeners } from "node:events";

/** A signal that knows how many listen to it: what is over must not go on hanging on a run's signal. */
export type CountingSignal = {
  readonly signal: AbortSignal;
  readonly listeners: () => number;
  readonly most: () => number;
  readonly abort: (reason?: Error) => void;
};

export function countingSignal(): CountingSignal {
  const controller = new AbortController();
  const { signal } = controller;
  setMaxListeners(0, signal);
  let listeners = 0;
  let most = 0;
  const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
  const known = new Set<unknown>();
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    known.add(args[1]);
    most = Math.max(most, (listeners = known.size));
    add(...args);
  };
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    known.delete(args[1]);
    listeners = known.size;
    remove(...args);
  };
  return { signal, listeners: () => listeners, most: () => most, abort: (reason = new Error("off")) => controller.abort(reason) };
}
