import type { Usd } from "../../core/money.ts";
import type { Task } from "./task.ts";

/** All tasks of all accounts, oldest first, and what each account has spent. */
export type Tasks = {
  readonly add: (task: Task) => void;
  /** Null for an unknown id, and for a task of another account. */
  readonly find: (id: string, account: string) => Task | null;
  /** By id alone: whoever has the URL of an image may download it. */
  readonly findAny: (id: string) => Task | null;
  /** One page, newest first; `page` counts from 1. */
  readonly page: (account: string, page: number, size: number) => { readonly total: number; readonly tasks: readonly Task[] };
  readonly all: () => readonly Task[];
  /** Everything that is or will be on the account's bill. */
  readonly spent: (account: string) => Usd;
  /** How many tasks with this label were counted before; counts one more. */
  readonly count: (label: string) => number;
};

export function newTasks(): Tasks {
  const all: Task[] = [];
  const byId = new Map<string, Task>();
  const byAccount = new Map<string, Task[]>();
  const spent = new Map<string, Usd>();
  const counts = new Map<string, number>();
  const of = (account: string): readonly Task[] => byAccount.get(account) ?? [];
  return {
    add: (task) => {
      all.push(task);
      byId.set(task.id, task);
      const own = byAccount.get(task.account);
      if (own) own.push(task);
      else byAccount.set(task.account, [task]);
      if (task.billed) spent.set(task.account, (spent.get(task.account) ?? 0n) + task.usd);
    },
    find: (id, account) => {
      const task = byId.get(id);
      return task && task.account === account ? task : null;
    },
    findAny: (id) => byId.get(id) ?? null,
    page: (account, page, size) => {
      const own = of(account);
      const end = Math.max(0, own.length - (page - 1) * size);
      return { total: own.length, tasks: own.slice(Math.max(0, end - size), end).toReversed() };
    },
    all: () => all,
    spent: (account) => spent.get(account) ?? 0n,
    count: (label) => {
      const before = counts.get(label) ?? 0;
      counts.set(label, before + 1);
      return before;
    },
  };
}
