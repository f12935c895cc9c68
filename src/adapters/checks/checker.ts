import { addedCost } from "../../core/checks/cost.ts";
import { nextCheck } from "../../core/checks/evaluate.ts";
import { treeOf, type LeafKind, type LeafResult, type LeafSpec } from "../../core/checks/tree.ts";
import type {
  CheckCost,
  CheckFailure,
  CheckSubject,
  Checker,
  ImageFacts,
  SheetMaker,
  Unfinished,
} from "../../core/checks/port.ts";
import { never } from "../../core/terms.ts";
import type { ImageInspector } from "./inspector.ts";

/** What a check outside the image worker is given: the file, what its header says, and what it shows. */
export type Asked<Kind extends LeafKind> = {
  readonly spec: Extract<LeafSpec, { kind: Kind }>["spec"];
  readonly file: string;
  readonly facts: ImageFacts | null;
  readonly subject: CheckSubject;
};

/** A single check's result, what it cost, and whether it is to be asked again another time. */
export type Told = LeafResult & { readonly cost?: CheckCost; readonly unfinished?: Unfinished };

/** One kind of check outside the image worker. What cannot be judged is `undetermined`; only an abort may reject. */
export type Runner<Kind extends LeafKind> = (asked: Asked<Kind>) => Promise<Told>;

/** The kinds that the image worker does not decide. */
export type OutsideKind = Exclude<LeafKind, "image" | "reference">;
export type Runners = { readonly [Kind in OutsideKind]: Runner<Kind> } & { readonly close?: () => Promise<void> };

export type CheckerParts = { readonly inspector: ImageInspector; readonly runners: Runners };

/** Scores images with trees of checks: first what the pixels tell, then, if it still matters, what others say, the cheap ones first. */
export function createChecker({ inspector, runners }: CheckerParts): Checker & SheetMaker {
  return {
    check: async (file, checks, subject) => {
      const tree = treeOf(checks);
      const { facts, results, unfit } = await inspector.inspect(file, checks, subject);
      if (unfit) return { verdict: unfit.verdict, failures: once(unfit.failures), facts };
      const known = new Map(results);
      let cost: CheckCost | undefined;
      let unfinished: Unfinished | undefined;
      for (;;) {
        const step = nextCheck(tree, known);
        if (step.kind === "verdict")
          return {
            verdict: step.verdict,
            failures: once(step.failures),
            facts,
            ...(cost ? { cost } : {}),
            // A verdict that was reached without it stands.
            ...(unfinished && step.verdict === "undetermined" ? { unfinished } : {}),
          };
        const told = await run(runners, step.leaf, { file, facts, subject });
        if (told.cost) cost = cost ? addedCost(cost, told.cost) : told.cost;
        unfinished ??= told.unfinished;
        known.set(step.leaf.index, told);
      }
    },
    draw: inspector.draw,
    close: async () => {
      await Promise.all([inspector.close(), runners.close?.()]);
    },
  };
}

function run(runners: Runners, leaf: LeafSpec, about: Omit<Asked<LeafKind>, "spec">): Promise<Told> {
  switch (leaf.kind) {
    case "text":
      return runners.text({ ...about, spec: leaf.spec });
    case "judge":
      return runners.judge({ ...about, spec: leaf.spec });
    case "command":
      return runners.command({ ...about, spec: leaf.spec });
    case "http":
      return runners.http({ ...about, spec: leaf.spec });
    case "image":
    case "reference":
      throw new Error(`the image worker left the check \`${leaf.kind}\` open`);
    default:
      return never(leaf);
  }
}

/** Two checks that ask the same are told once. */
function once(failures: readonly CheckFailure[]): CheckFailure[] {
  const seen = new Set<string>();
  return failures.filter(({ check, message }) => {
    const key = `${check}\n${message}`;
    return !seen.has(key) && seen.add(key);
  });
}
