/** Lets at most so many works run at once; the others wait for their turn, in order. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

export function createTurns(most: number): Turns {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}

/** Lets the first work under each name run alone; the others wait for its end, whatever that is. */
export type FirstAlone = <T>(name: string, work: () => Promise<T>) => Promise<T>;

export function createFirstAlone(): FirstAlone {
  const firsts = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const first = firsts.get(name);
    if (!first) {
      const own = work();
      firsts.set(
        name,
        own.catch(() => undefined),
      );
      return own;
    }
    await first;
    return work();
  };
}
