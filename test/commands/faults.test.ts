import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { formatUsd, parseUsd, type Usd } from "../../src/core/money.ts";
import type { Results } from "../../src/core/report/results.ts";
import type { ScenarioInput } from "../../src/sandbox/scenario.ts";
import type { SandboxStats } from "../../src/sandbox/server.ts";
import { withMeasuring, type Measured } from "../support/measuring.ts";

/** Each fault of the sandbox at each stage where it can strike: what the user sees, and what it costs. docs/faults.md is this table. */

type Fault = NonNullable<ScenarioInput["faults"]>[number];
type Row = {
  readonly fault: string;
  readonly faults?: readonly Fault[];
  readonly scenario?: Partial<ScenarioInput>;
  readonly exit: 0 | 1 | 2 | 3;
  /** What the run says of it, in results.json, attempts.ndjson or the problems. */
  readonly says?: RegExp;
  /** Attempts without an image, by outcome. */
  readonly outcomes?: Partial<Results["candidates"][number]["outcomes"]>;
  readonly unknownUsd?: string;
  /** The provider bills at a price that it changed after the run read it. */
  readonly billMoves?: boolean;
};

const first: Pick<Fault, "on"> = { on: [1] };
const ROWS: readonly Row[] = [
  { fault: "create: 429 with Retry-After", faults: [{ kind: "rateLimited", retryAfterSeconds: 0.2, ...first }], exit: 0 },
  { fault: "create: 503", faults: [{ kind: "busy", ...first }], exit: 0 },
  { fault: "create: 500", faults: [{ kind: "serverError", ...first }], exit: 0 },
  { fault: "create: connection dropped before the task is made", faults: [{ kind: "drop", ...first }], exit: 0 },
  { fault: "create: connection dropped after the task is made", faults: [{ kind: "dropAfterAccept", ...first }], exit: 0 },
  { fault: "create: 500 after the task is made", faults: [{ kind: "serverErrorAfterAccept", ...first }], exit: 0 },
  { fault: "create: half a reply after the task is made", faults: [{ kind: "malformedAfterAccept", ...first }], exit: 0 },
  { fault: "create: a reply that comes late", faults: [{ kind: "slow", delayMs: 300, ...first }], exit: 0 },
  { fault: "poll: 429", faults: [{ kind: "rateLimited", at: "list", retryAfterSeconds: 0.2, on: [2] }], exit: 0 },
  { fault: "poll: 500", faults: [{ kind: "serverError", at: "list", on: [2] }], exit: 0 },
  { fault: "poll: connection dropped", faults: [{ kind: "drop", at: "list", on: [2] }], exit: 0 },
  { fault: "poll: half a reply", faults: [{ kind: "malformed", at: "list", on: [2] }], exit: 0 },
  { fault: "poll: there is no list (404)", faults: [{ kind: "notFound", at: "list" }], exit: 0 },
  { fault: "task: a status that no document lists", faults: [{ kind: "oddStatus" }], exit: 0 },
  { fault: "task: success without an image", faults: [{ kind: "empty", ...first }], exit: 0, outcomes: { empty: 1 } },
  { fault: "task: fail", faults: [{ kind: "fail", ...first }], exit: 0, outcomes: { failed: 1 }, unknownUsd: "0.0030" },
  {
    fault: "task: refused by moderation",
    faults: [{ kind: "refuse", ...first }],
    exit: 0,
    outcomes: { refused: 1 },
    unknownUsd: "0.0030",
  },
  {
    fault: "task: never ends",
    faults: [{ kind: "stuck", ...first }],
    exit: 0,
    outcomes: { lost: 1 },
    unknownUsd: "0.0030",
    says: /may still finish/,
  },
  { fault: "image: cut off", faults: [{ kind: "imageTruncated", ...first }], exit: 0, says: /decode/ },
  { fault: "image: a web page instead", faults: [{ kind: "imageNotImage", body: "html", ...first }], exit: 0, says: /decode/ },
  { fault: "image: empty reply", faults: [{ kind: "imageNotImage", body: "empty", ...first }], exit: 0, says: /decode/ },
  { fault: "image: 503 once", faults: [{ kind: "imageBusy", downloads: 1, ...first }], exit: 0 },
  { fault: "image: connection breaks halfway, once", faults: [{ kind: "imageDropped", downloads: 1, ...first }], exit: 0 },
  { fault: "image: 404 for good", faults: [{ kind: "imageGone", ...first }], exit: 0, outcomes: { lost: 1 }, says: /HTTP 404/ },
  {
    fault: "image: 403, as for an expired address",
    faults: [{ kind: "imageForbidden", ...first }],
    exit: 0,
    outcomes: { lost: 1 },
    says: /HTTP 403/,
  },
  {
    fault: "image: redirects in a circle",
    faults: [{ kind: "imageRedirect", hops: 9, ...first }],
    exit: 0,
    outcomes: { lost: 1 },
    says: /redirects/,
  },
  {
    fault: "image: over 50 MB",
    faults: [{ kind: "imageOversize", ...first }],
    exit: 0,
    outcomes: { lost: 1 },
    says: /over 50000000 bytes/,
  },
  {
    fault: "prices: cannot be read",
    faults: [{ kind: "notFound", at: "pricing" }],
    exit: 3,
    says: /no live price could be read/,
  },
  { fault: "prices: 503 once", faults: [{ kind: "busy", at: "pricing", ...first }], exit: 0 },
  {
    fault: "prices: rise during the run",
    scenario: { priceChanges: [{ model: "z-image", afterReads: 1, baseUsd: 0.0039 }] },
    exit: 0,
    billMoves: true,
    says: /\+30\.0 %/,
  },
  { fault: "key: not accepted", scenario: { keys: ["another"] }, exit: 2, says: /check HIAPI_API_KEY/ },
  {
    fault: "key: may not create",
    scenario: { keys: [{ key: "sk-of-the-test", mayCreate: false }] },
    exit: 3,
    says: /permissions/,
  },
  { fault: "balance: used up in the middle", scenario: { balanceUsd: 0.007 }, exit: 1, says: /top it up/ },
];

describe("what is seen of each fault, and that the books are right", () => {
  test.each(ROWS)(
    "$fault",
    async ({ faults = [], scenario = {}, exit, says, outcomes = {}, unknownUsd = "0.0000", billMoves = false }) => {
      await withMeasuring({ ...scenario, faults: [...faults] }, async ({ sandbox, run }) => {
        const measured = await run();
        expect(measured.end.exit).toBe(exit);
        if (says) expect(allThatIsSaid(measured)).toMatch(says);
        if (exit === 2) return expect(sandbox.stats().tasks).toHaveLength(0);
        expect(outcomesOf(measured)).toMatchObject(outcomes);
        expect(measured.results.spend.unknownUsd).toBe(unknownUsd);
        if (!billMoves) moneyIsRight(measured, sandbox.stats());
        return everyTaskIsThere(measured, sandbox.stats());
      });
    },
  );

  test("docs/faults.md has a row for each", () => {
    const text = readFileSync(new URL("../../docs/faults.md", import.meta.url), "utf8");
    for (const { fault, exit } of ROWS) expect(text).toMatch(new RegExp(`^\\| ${escaped(fault)} \\|.*\\| ${exit} \\|$`, "m"));
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function allThatIsSaid({ end, attempts }: Measured): string {
  return JSON.stringify([end.problems, end.results?.warnings, end.results?.errors, attempts]);
}

function outcomesOf({ results }: Measured): Results["candidates"][number]["outcomes"] | undefined {
  return results.candidates[0]?.outcomes;
}

/** Every task that was made is an attempt with its id, and none is there twice. */
function everyTaskIsThere({ results, attempts }: Measured, books: SandboxStats): void {
  const known = attempts.flatMap((attempt) => (attempt.charged === "no" ? [] : [attempt.taskId ?? ""]));
  expect([...known].toSorted()).toEqual(books.tasks.map((task) => task.taskId).toSorted());
  expect(new Set(known).size).toBe(known.length);
  for (const { attempts: count, outcomes } of results.candidates)
    expect(Object.values(outcomes).reduce((sum, each) => sum + each, 0)).toBe(count);
}

/** The money is that of the sandbox's own books, exactly where every charge is known, and within the budget. */
function moneyIsRight({ results }: Measured, books: SandboxStats): void {
  const [billed, unknown] = [usd(results.spend.billedUsd), usd(results.spend.unknownUsd)];
  const bill = usd(books.billedUsd);
  expect(billed + unknown >= bill).toBe(true);
  if (unknown === 0n) expect(formatUsd(billed)).toBe(formatUsd(bill));
  expect(billed + unknown <= usd(results.spend.budgetUsd)).toBe(true);
}

function usd(text: string): Usd {
  return parseUsd(text) ?? -1n;
}
