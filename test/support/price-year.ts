import type { Change } from "../../src/core/github/issue-memory.ts";
import { seededRandom } from "../../src/core/random.ts";

/** Daily audits of made-up models whose prices and tariffs move, are accepted into the lock, and cannot always be read. */

export type AuditDay = {
  readonly changes: readonly Change[];
  readonly unread: readonly string[];
  /** Keys that a person has to be told today: seen now, and not seen when that model was last read. */
  readonly told: readonly string[];
  /** Something holds, as far as anybody knows. */
  readonly isOpen: boolean;
};

type Model = { readonly id: string; readonly source: string; price: number; shape: number; lock: number; seen: Set<string> };

/** So few prices that a model often comes back to one that it had before. */
const PRICES = 5;

export function auditYear(seed: number, days = 365, count = 40): AuditDay[] {
  const random = seededRandom(seed, "a year of prices");
  const chance = (share: number): boolean => random() < share;
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const sources = ["hiapi", "fal", "vercel"].map((id) => ({ id, dark: 0, seen: new Set<string>() }));
  const models = Array.from({ length: count }, (_, i): Model => {
    const source = sources[i % sources.length]!.id;
    return { id: `m${i}`, source, price: 1, shape: 0, lock: 1, seen: new Set() };
  });

  return Array.from({ length: days }, (): AuditDay => {
    for (const source of sources) source.dark = source.dark > 0 ? source.dark - 1 : chance(0.02) ? upTo(10) : 0;
    const isDark = new Set(sources.filter(({ dark }) => dark > 0).map(({ id }) => id));
    for (const model of models) {
      if (chance(0.01)) model.price = upTo(PRICES);
      if (chance(0.003)) model.shape = upTo(3) - 1;
    }
    // A person accepts what was read: now and then one model, sometimes all that there is.
    const acceptsAll = chance(0.04);
    for (const model of models)
      if (!isDark.has(model.source) && (acceptsAll || chance(0.01))) Object.assign(model, { lock: model.price, shape: 0 });

    const outages = sources.map((source) => {
      const keys = source.dark > 0 ? [`source-unreadable ${source.id}`] : [];
      return { holder: source, changes: keys.map((key): Change => ({ key, sentence: key })) };
    });
    const readable = models.filter(({ source }) => !isDark.has(source));
    const moves = readable.map((model) => ({ holder: model, changes: changesOf(model) }));
    const told = [...outages, ...moves].flatMap(({ holder, changes }) => {
      const fresh = changes.filter(({ key }) => !holder.seen.has(key)).map(({ key }) => key);
      holder.seen = new Set(changes.map(({ key }) => key));
      return fresh;
    });
    return {
      changes: [...outages, ...moves].flatMap(({ changes }) => changes),
      unread: models.filter(({ source }) => isDark.has(source)).map(({ id }) => id),
      told,
      isOpen: [...sources, ...models].some(({ seen }) => seen.size > 0),
    };
  });
}

function changesOf({ id, price, shape, lock }: Model): Change[] {
  const keys = [
    ...(price === lock ? [] : [`price changed ${id} ${lock} to ${price}`]),
    ...(shape === 0 ? [] : [`shape changed ${id} to ${shape}`]),
  ];
  return keys.map((key) => ({ key, sentence: key, about: id }));
}

/** The list items of a Markdown text. */
export function itemsOf(markdown: string): string[] {
  return markdown
    .split("\n")
    .filter((line) => line.startsWith("- "))
    .map((line) => line.slice(2));
}
