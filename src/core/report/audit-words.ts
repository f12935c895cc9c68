import { never } from "../terms.ts";
import { auditRows } from "./audit-rows.ts";
import { plural, thousands } from "./format.ts";
import type { Audit, Results } from "./results.ts";

/** What an audit says beside its table, as plain text: the comment, the standing issue, the report and the terminal say it alike. */

/** A sentence in pieces; those in `code` are shown in the code font, and may come from outside. */
export type Phrase = readonly (string | { readonly code: string })[];

/** Why nobody needs to fear an audit. */
export const NOTHING_SPENT = "Nothing was generated; nothing was spent.";

/** What the two effects are. */
export const EFFECTS = "Price effect + yield effect = the change of the cost per usable image.";

/** "price audit, 2 prices moved, 1 not known": the title, and whether all is as it was. */
export function auditVerdict(results: Results): { readonly sign: string; readonly title: string; readonly isQuiet: boolean } {
  const { errors, failOn, warnings } = results;
  const news = auditNews(results);
  const quiet = warnings.length === 0 ? "no price moved" : `no price moved, ${plural(warnings.length, "warning")}`;
  const title = `price audit, ${news.length === 0 ? quiet : news.join(", ")}`;
  if (errors.length > 0) return { sign: "⛔", title: `${title}; the audit did not finish`, isQuiet: false };
  if (failOn.length > 0) return { sign: "❌", title: `${title}; a condition of fail-on holds`, isQuiet: false };
  return { sign: "🧮", title, isQuiet: news.length + warnings.length === 0 };
}

function auditNews(results: Results): string[] {
  const rows = auditRows(results);
  const refused = new Set(results.candidates.filter(({ price }) => price.change?.applied === false).map(({ id }) => id));
  const moved = rows.filter(({ price }) => price.from !== null).length;
  const unknown = rows.filter(({ id, unknownBecause }) => unknownBecause !== null && !refused.has(id)).length;
  return [
    moved === 0 ? "" : `${plural(moved, "price")} moved`,
    refused.size === 0 ? "" : `${thousands(refused.size)} suspicious`,
    unknown === 0 ? "" : `${thousands(unknown)} not known`,
  ].filter((text) => text !== "");
}

/** What a month's effect is for: "4,000 usable images"; null when the manifest does not say. */
export function volumeText({ volumePerMonth }: Audit): string | null {
  if (volumePerMonth === null) return null;
  return volumePerMonth < 1 ? `${volumePerMonth} usable images` : plural(Math.round(volumePerMonth), "usable image");
}

/** How the lock stands and what to do about it. */
export function lockPhrase({ lock }: Audit): Phrase {
  const path = { code: lock.path };
  if (lock.status === "unchanged") return ["The lock ", path, " holds today's prices: there is nothing to commit."];
  if (lock.written) return ["Today's prices were written to the lock ", path, ": commit it to accept them."];
  const how: Phrase = [
    "commit the new lock, ",
    { code: lock.path.split(/[\\/]/).at(-1) ?? lock.path },
    " in the output directory, or run with ",
    { code: "lock: write" },
    ".",
  ];
  switch (lock.status) {
    case "missing":
      return ["There is no lock ", path, " yet. To keep today's prices, ", ...how];
    case "changed":
      return ["The lock ", path, " does not hold today's prices. To accept them, ", ...how];
    default:
      return never(lock.status);
  }
}

/** What there is to do, the most important first; never empty. */
export function toDo(results: Results): Phrase[] {
  const { audit, warnings } = results;
  if (!audit) return [];
  const { before, after, changed } = audit.cheapest;
  const untried = audit.candidates.filter(({ attempts }) => attempts === 0);
  const [first] = untried;
  return [
    ...(changed && before !== null && after !== null ? [switchPhrase(before, after)] : []),
    ...(warnings.length > 0 ? [["Each warning says what to do about it."]] : []),
    lockPhrase(audit),
    ...(first ? [measurePhrase(first.id, untried.length)] : []),
  ];
}

function switchPhrase(before: string, after: string): Phrase {
  return [
    "Run ",
    { code: "measure" },
    " before you move from ",
    { code: before },
    " to ",
    { code: after },
    ": recorded attempts age.",
  ];
}

function measurePhrase(id: string, count: number): Phrase {
  const others = count === 1 ? " has" : ` and ${plural(count - 1, "more candidate")} have`;
  return [{ code: id }, `${others} no recorded attempts: run `, { code: "measure" }, " to get a figure."];
}
