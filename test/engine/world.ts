import { createHash } from "node:crypto";
import { foldLedger, type Ledger } from "../../src/core/ledger/fold.ts";
import { parseEvents } from "../../src/core/ledger/events.ts";
import { manifestSchema } from "../../src/core/manifest/schema.ts";
import { makePlan, type Plan } from "../../src/core/manifest/plan.ts";
import { parseUsd, type Usd } from "../../src/core/money.ts";
import type { Checker } from "../../src/core/checks/port.ts";
import type { Fetched, ImageProvider, ImageStore, Journal, Log, PriceReading, Submitted, TaskEnd } from "../../src/core/ports.ts";
import { hash32 } from "../../src/core/random.ts";
import type { Json, Verdict } from "../../src/core/terms.ts";
import type { EngineWorld } from "../../src/engine/run.ts";
import { virtualClock, type VirtualClock } from "../support/virtual-clock.ts";
import { flatTariff } from "../../src/core/pricing/tariff.ts";

/** The engine's surroundings as values: a provider that keeps books, a ledger and images in memory, and no real time. */

export const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

export type PlanInput = {
  /** Prices in USD by candidate; null for an unknown one. */
  readonly prices: Readonly<Record<string, string | null>>;
  readonly prompts: number;
  readonly sampling?: Record<string, unknown>;
  readonly whenPriceUnknown?: { readonly maxAttempts: number; readonly reserveUsd: string };
  readonly simulated?: boolean;
  readonly textOf?: (index: number) => string;
};

export function plan({ prices, prompts, sampling = {}, whenPriceUnknown, simulated = false, textOf }: PlanInput): Plan {
  const manifest = manifestSchema.parse({
    version: 1,
    candidates: Object.keys(prices).map((id) => ({
      id,
      provider: "hiapi",
      model: id,
      ...(whenPriceUnknown && prices[id] === null ? { whenPriceUnknown } : {}),
    })),
    prompts: Array.from({ length: prompts }, (_, i) => ({ id: `p${i}`, prompt: textOf?.(i) ?? `picture ${i}` })),
    sampling,
  });
  const readings: PriceReading[] = Object.entries(prices).map(([candidate, usd]) => {
    const base = { candidate, source: "test", readAt: "2026-01-01T00:00:00Z" };
    if (usd === null) return { ...base, quote: null, problem: { code: "price-unknown", message: "unknown" } };
    return {
      ...base,
      quote: { usd: parseUsd(usd)!, grade: "list", source: "test", readAt: base.readAt, tariff: flatTariff(usd), input: {} },
    };
  });
  const texts = manifest.prompts.flatMap((each) =>
    "prompt" in each ? [{ id: each.id, text: each.prompt, weight: 1, checks: [] }] : [],
  );
  return makePlan(manifest, texts, readings, simulated, hash);
}

/** What becomes of one attempt; a function of candidate, prompt and number alone. */
export type Fate = {
  readonly submit?: Submitted["kind"];
  /** An unclear answer although the task was made. */
  readonly taken?: boolean;
  readonly latencyMs?: number;
  readonly end?: Exclude<TaskEnd["kind"], "stopped">;
  /** Downloads of the image that fail, counted over all lives. */
  readonly failedDownloads?: number;
  readonly verdict?: Verdict;
};
export type FateOf = (candidate: string, prompt: string, number: number) => Fate;

/** Uniform in [0, 1), from the label alone. */
export function chance(label: string): number {
  return (hash32(hash(label)) >>> 4) / 2 ** 28;
}

type Task = {
  readonly id: string;
  readonly key: string;
  readonly body: string;
  readonly fate: Fate;
  readonly at: number;
  downloads: number;
};

/** A provider's books: what was asked, made and paid. They outlive every process. */
export type Books = {
  readonly tasks: Map<string, Task>;
  readonly byId: Map<string, Task>;
  readonly keysOf: Map<string, string[]>;
  readonly sent: { readonly key: string; readonly body: string }[];
  /** Requests with a key that was used with another body. */
  mismatches: number;
  readonly priceOf: (model: string) => Usd;
  readonly billed: () => Usd;
};

export function createBooks(prices: Readonly<Record<string, string | null>>): Books {
  const tasks = new Map<string, Task>();
  const priceOf = (model: string): Usd => parseUsd(prices[model] ?? "0.01") ?? 0n;
  return {
    tasks,
    byId: new Map(),
    keysOf: new Map(),
    sent: [],
    mismatches: 0,
    priceOf,
    billed: () => [...tasks.values()].reduce((sum, { body }) => sum + priceOf(modelOf(body)), 0n),
  };
}

const modelOf = (body: string): string => (JSON.parse(body) as { model: string }).model;

/** One life of the program: after so many steps nothing answers any more, as after a hard kill. */
export type Life = {
  readonly step: <T>(value: () => T | Promise<T>) => Promise<T>;
  readonly steps: () => number;
  readonly isOver: () => boolean;
};

export function createLife(limit = Infinity): Life {
  let steps = 0;
  const dead = new Promise<never>(() => undefined);
  return {
    steps: () => steps,
    isOver: () => steps > limit,
    step: async (value) => {
      if (++steps > limit) return dead;
      const done = await value();
      return steps > limit ? dead : done;
    },
  };
}

/** What outlives a process: its ledger and its images. */
export type Disk = { readonly lines: Json[]; readonly images: Map<string, Uint8Array> };
export const createDisk = (): Disk => ({ lines: [], images: new Map() });

export function ledgerOf(disk: Disk): Ledger {
  const events = parseEvents(disk.lines, "ledger");
  if (!events.ok) throw new Error(events.problems[0]!.message);
  return foldLedger(events.value);
}

export type WorldInput = {
  readonly books: Books;
  readonly disk: Disk;
  readonly fateOf: FateOf;
  readonly clock?: VirtualClock;
  readonly life?: Life;
  readonly onSubmit?: (job: { readonly key: string; readonly body: string }) => void;
  readonly signal?: AbortSignal;
};

export type TestWorld = EngineWorld & {
  readonly clock: VirtualClock;
  readonly story: string[];
  readonly mostUnderWay: () => number;
};

export function createWorld(input: WorldInput): TestWorld {
  const { disk, life = createLife(), clock = virtualClock() } = input;
  const story: string[] = [];
  const journal: Journal = {
    lines: [],
    append: (line) => life.step(() => void disk.lines.push(JSON.parse(JSON.stringify(line)) as Json)),
    close: () => Promise.resolve(),
  };
  const images: ImageStore = {
    put: (bytes) =>
      life.step(() => {
        const sha256 = createHash("sha256").update(bytes).digest("hex");
        disk.images.set(sha256, bytes);
        return { sha256, file: sha256 };
      }),
    find: (sha256) => life.step(() => (disk.images.has(sha256) ? sha256 : null)),
  };
  const checker: Checker = {
    check: (file) =>
      life.step(() => {
        const verdict = new TextDecoder().decode(disk.images.get(file)).split(" ")[0] as Verdict;
        return { verdict, failures: verdict === "usable" ? [] : [{ check: "test", message: "told so" }], facts: null };
      }),
    close: () => Promise.resolve(),
  };
  const { provider, mostUnderWay } = createProvider(input, clock, life);
  const log: Log = {
    info: (line) => void story.push(line),
    warning: () => undefined,
    group: () => undefined,
    progress: () => undefined,
  };
  const signal = input.signal ?? new AbortController().signal;
  const places = { manifest: "/nowhere", root: "/nowhere" };
  return { provider, checker, images, journal, clock, log, hash, places, signal, story, mostUnderWay };
}

function createProvider({ books, fateOf, onSubmit }: WorldInput, clock: VirtualClock, life: Life) {
  let underWay = 0;
  let most = 0;
  const numberOf = (body: string, key: string): number => {
    const keys = books.keysOf.get(body) ?? [];
    if (!keys.includes(key)) keys.push(key);
    books.keysOf.set(body, keys);
    return keys.indexOf(key) + 1;
  };
  const make = (key: string, body: string, fate: Fate): Task => {
    const known = books.tasks.get(key);
    if (known && known.body !== body) books.mismatches++;
    if (known) return known;
    const task: Task = { id: `task-${books.tasks.size + 1}`, key, body, fate, at: clock.now(), downloads: 0 };
    books.tasks.set(key, task);
    books.byId.set(task.id, task);
    return task;
  };
  const byId = (id: string): Task | undefined => books.byId.get(id);

  const submit: ImageProvider["submit"] = async ({ key, body, resent }, _, signal) => {
    await life.step(() => clock.sleep(1, signal));
    onSubmit?.({ key, body });
    books.sent.push({ key, body });
    const { model, prompt } = JSON.parse(body) as { model: string; prompt: string };
    const fate = fateOf(model, prompt, numberOf(body, key));
    const told = fate.submit ?? "created";
    // As the port says: who may have sent it before cannot know by a refusal that nothing was made.
    const kind = resent === true && (told === "rejected" || told === "stopped") ? "ambiguous" : told;
    const isKnown = books.tasks.has(key);
    const task = told === "created" || (told === "ambiguous" && fate.taken === true) || isKnown ? make(key, body, fate) : null;
    await life.step(() => clock.sleep(1, signal));
    // An answer is unclear only once: asked again, the provider knows the key.
    if (task && (kind === "created" || isKnown)) return { kind: "created", taskId: task.id };
    if (kind === "stopped") return { kind, stop: { reason: "balance", message: "no balance" } };
    return { kind: kind === "created" ? "ambiguous" : kind, message: `told: ${kind}` };
  };
  const settle: ImageProvider["settle"] = async (taskId, deadline, signal) => {
    most = Math.max(most, ++underWay);
    try {
      const task = byId(taskId);
      if (!task) return await life.step(() => ({ kind: "lost" as const, message: "not known" }));
      const ready = task.at + (task.fate.latencyMs ?? 100);
      await life.step(() => clock.sleep(Math.max(0, Math.min(ready, deadline) - clock.now()), signal));
      if (ready > deadline) return { kind: "lost", message: "not in time" };
      const kind = task.fate.end ?? "image";
      return kind === "image" ? { kind, url: taskId } : kind === "empty" ? { kind } : { kind, message: `told: ${kind}` };
    } finally {
      underWay--;
    }
  };
  const download = (url: string, signal?: AbortSignal): Promise<Fetched> =>
    life.step(async () => {
      await clock.sleep(1, signal);
      const task = byId(url)!;
      if (task.downloads++ < (task.fate.failedDownloads ?? 0)) return { ok: false, message: "gone for now" };
      return { ok: true, bytes: new TextEncoder().encode(`${task.fate.verdict ?? "usable"} ${task.id}`) };
    });
  const provider: ImageProvider = {
    preflight: () => Promise.resolve(null),
    compose: ({ model }, prompt) => JSON.stringify({ model, prompt }),
    submit,
    settle,
    download,
  };
  return { provider, mostUnderWay: () => most };
}
