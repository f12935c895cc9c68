import { describe, expect, test } from "@jest/globals";
import type { CellTally } from "../../src/core/ledger/tally.ts";
import type { PlannedCandidate, Plan } from "../../src/core/manifest/plan.ts";
import { seededRandom, shuffled } from "../../src/core/random.ts";
import { fullPass, type Cell, type Choice, type View } from "../../src/engine/next.ts";

const PRICES = [1n, 3n, null] as const;

function planOf(prompts: number, maxAttempts: number | null): Plan {
  const candidate = (reserveUsd: bigint | null, index: number): PlannedCandidate => ({
    id: `candidate-${index}`,
    provider: "hiapi",
    offer: { candidate: "", provider: "hiapi", model: "", input: {} },
    key: `offer-${index}`,
    reading: { candidate: "", source: "", readAt: "", quote: null },
    priceUsd: reserveUsd,
    reserveUsd,
    cap: 4,
    maxAttempts: index === 1 ? maxAttempts : null,
  });
  return {
    objective: "every-prompt",
    design: { kind: "pass" },
    seed: 7,
    giveUpUsd: null,
    giveUpIsDefault: true,
    candidates: PRICES.map(candidate),
    pipelines: [],
    prompts: Array.from({ length: prompts }, (_, index) => ({
      id: `prompt-${index}`,
      text: "",
      weight: 1,
      checks: [],
      key: `key-${index}`,
      checksKey: "",
    })),
  };
}

/** What a run knows, with cells by their keys. */
type Known = { launched: number; underWay: number; settled: boolean };

function runOf(plan: Plan, budget: bigint, flying: readonly Cell[]) {
  const known = new Map<string, Known>();
  const of = ({ candidate, prompt }: Cell): Known => {
    const key = `${candidate.key} ${prompt.key}`;
    const found = known.get(key) ?? { launched: 0, underWay: 0, settled: false };
    known.set(key, found);
    return found;
  };
  let left = budget;
  const view: View = {
    plan,
    tally: (cell) => (of(cell).launched > 0 ? ({ settled: of(cell).settled } as CellTally) : undefined),
    launched: (cell) => of(cell).launched,
    underWay: (cell) => of(cell).underWay > 0,
    underWayOn: () => 0,
    samples: () => [],
    attempts: () => [],
    folded: [],
    flying,
    launchedOn: (candidate) =>
      plan.prompts.reduce((sum, prompt) => sum + (known.get(`${candidate.key} ${prompt.key}`)?.launched ?? 0), 0),
    get leftUsd() {
      return left;
    },
  };
  const spend = (amount: bigint): void => void (left -= amount);
  return { of, view, spend };
}

/** The rule in its plainest form: looks at every cell every time, and at all that may still come before the next one. */
function plainChoice(plan: Plan, view: View): Choice {
  const orders = plan.candidates.map(({ id }) => shuffled(plan.prompts, seededRandom(plan.seed, id)));
  const cells = plan.prompts.flatMap((_, position) =>
    plan.candidates.map((candidate, index): Cell => ({ candidate, prompt: orders[index]![position]! })),
  );
  const buyable = cells.filter(
    ({ candidate }) =>
      candidate.reserveUsd !== null && (candidate.maxAttempts === null || view.launchedOn(candidate) < candidate.maxAttempts),
  );
  const underWay = buyable.filter((cell) => view.underWay(cell));
  const idle = buyable.filter((cell) => !view.underWay(cell) && !view.tally(cell)?.settled);
  const held = view.flying.reduce((sum, { candidate }) => sum + candidate.reserveUsd!, view.leftUsd);
  const isPossible = ({ candidate }: Cell): boolean => candidate.reserveUsd! <= held;
  const possible = idle.filter(isPossible);
  const fewest = Math.min(...possible.map((cell) => view.launched(cell)));
  const cell = possible.find((each) => view.launched(each) === fewest);
  if (cell) {
    // Cells are in the order of a round. What is under way may come again, once in each round up to this one.
    const before = underWay
      .filter(isPossible)
      .flatMap((each) =>
        Array.from(
          { length: Math.max(0, fewest - view.launched(each) + (cells.indexOf(each) < cells.indexOf(cell) ? 1 : 0)) },
          () => each.candidate,
        ),
      );
    const needed = before.reduce((sum, candidate) => sum + candidate.reserveUsd!, cell.candidate.reserveUsd!);
    const { maxAttempts } = cell.candidate;
    const ofOwn = before.filter((candidate) => candidate === cell.candidate).length;
    const isAllowed = maxAttempts === null || view.launchedOn(cell.candidate) + ofOwn < maxAttempts;
    return needed <= view.leftUsd && isAllowed ? { kind: "launch", cell } : { kind: "wait" };
  }
  if (underWay.length > 0) return { kind: "wait" };
  return idle.length > 0 ? { kind: "unaffordable", cells: idle.length } : { kind: "done" };
}

/** Plays a whole run with outcomes by chance, and compares every choice; returns how it ended. */
function play(seed: number, maxAttempts: number | null, budget: bigint): Choice["kind"][] {
  const random = seededRandom(seed, "play");
  const plan = planOf(3 + Math.floor(random() * 12), maxAttempts);
  const flights: Cell[] = [];
  const { of, view, spend } = runOf(plan, budget, flights);
  // A run that goes on begins with attempts that this chooser never chose.
  for (const candidate of plan.candidates.slice(0, 2))
    for (const prompt of plan.prompts) {
      const each = of({ candidate, prompt });
      if (random() < 0.3) each.launched = 1 + Math.floor(random() * 2);
      if (each.launched > 0) each.settled = random() < 0.3;
      if (each.launched > 0 && random() < 0.2) flights.push({ candidate, prompt });
    }
  for (const cell of flights) of(cell).underWay++;
  const choose = fullPass(plan);
  const kinds: Choice["kind"][] = [];
  for (let step = 0; step < 2_000; step++) {
    const choice = choose(view);
    expect(choice).toEqual(plainChoice(plan, view));
    kinds.push(choice.kind);
    const mayLaunch = choice.kind === "launch" && flights.length < 5;
    if (mayLaunch && random() < 0.8) {
      const each = of(choice.cell);
      each.launched++;
      each.underWay++;
      spend(choice.cell.candidate.reserveUsd!);
      flights.push(choice.cell);
    } else if (flights.length > 0) {
      const [cell] = flights.splice(Math.floor(random() * flights.length), 1);
      const each = of(cell!);
      each.underWay--;
      each.settled ||= random() < 0.4 || each.launched >= 4;
      // A request that surely is not charged gives its reserve back.
      if (random() < 0.2) spend(-cell!.candidate.reserveUsd!);
    } else if (choice.kind !== "launch") break;
  }
  return kinds;
}

describe("the choice that looks only at what moved", () => {
  test("is that of the plain rule at every step of any run", () => {
    const ends = Array.from({ length: 60 }, (_, seed) => play(seed, seed % 3 === 0 ? 5 : null, seed % 2 === 0 ? 1_000n : 20n));
    expect(new Set(ends.flat())).toEqual(new Set(["launch", "wait", "unaffordable", "done"]));
    expect(new Set(ends.map((kinds) => kinds.at(-1)))).toEqual(new Set(["unaffordable", "done"]));
  });
});
