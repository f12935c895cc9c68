import type { CheckFailure } from "./port.ts";
import { never, type Verdict } from "../terms.ts";
import type { CheckTree, Leaf, LeafKind, LeafResult, Node } from "./tree.ts";

/**
 * What a tree of checks says, from the results that are known so far: three-valued, since a check that could not run is neither a pass
 * nor a failure. Cheap checks run first, and what cannot change the verdict any more does not run.
 */

/** From cheap to dear: what a look at the file tells, what needs another program, what costs money. */
const COST: readonly LeafKind[] = ["image", "reference", "text", "command", "http", "judge"];

export type Known = ReadonlyMap<number, LeafResult>;

export type Step =
  | { readonly kind: "run"; readonly leaf: Leaf }
  | { readonly kind: "verdict"; readonly verdict: Verdict; readonly failures: readonly CheckFailure[] };

/** The next single check to run, the cheapest of those that still matter, or the verdict. */
export function nextCheck(tree: CheckTree, known: Known): Step {
  const { value } = look(tree.root, known);
  const mattering = value === "open" ? openLeaves(tree.root, known) : [];
  const asked = mattering.length > 0 ? mattering : tree.leaves.filter(({ always, index }) => always && !known.has(index));
  const [next] = asked.toSorted((a, b) => COST.indexOf(a.kind) - COST.indexOf(b.kind) || a.index - b.index);
  if (next) return { kind: "run", leaf: next };
  const { value: verdict, failures } = look(tree.root, known);
  if (verdict === "open") throw new Error("no check is left to run, and the verdict is open");
  return { kind: "verdict", verdict, failures: verdict === "usable" ? [] : failures };
}

/** What a part of the tree says; `open` while it can come out one way or another. `score` counts where it is part of a score. */
type Look = {
  readonly value: Verdict | "open";
  readonly failures: readonly CheckFailure[];
  readonly low: number;
  readonly high: number;
};

function look(node: Node, known: Known): Look {
  switch (node.kind) {
    case "leaf":
      return lookAtLeaf(node.leaf, known);
    case "all":
      return lookAtAll(node.of.map((each) => look(each, known)));
    case "any":
      return lookAtAny(node.of.map((each) => look(each, known)));
    case "not":
      return negated(look(node.of, known));
    case "score":
      return lookAtScore(node, known);
    default:
      return never(node);
  }
}

function lookAtLeaf({ index }: Leaf, known: Known): Look {
  const result = known.get(index);
  if (!result) return { value: "open", failures: [], low: 0, high: 1 };
  const { verdict, failures, score } = result;
  return verdict === "undetermined" || score === undefined
    ? plain(verdict, failures)
    : { value: verdict, failures, low: score, high: score };
}

function plain(value: Verdict | "open", failures: readonly CheckFailure[]): Look {
  return { value, failures, low: value === "usable" ? 1 : 0, high: value === "rejected" ? 0 : 1 };
}

function failuresOf(parts: readonly Look[], value: Verdict): CheckFailure[] {
  return parts.flatMap((part) => (part.value === value ? part.failures : []));
}

/** Rejected as soon as one part is; undetermined only when no part can still be rejected. */
function lookAtAll(parts: readonly Look[]): Look {
  const has = (value: Look["value"]): boolean => parts.some((part) => part.value === value);
  if (has("rejected")) return plain("rejected", failuresOf(parts, "rejected"));
  if (has("open")) return plain("open", []);
  return has("undetermined") ? plain("undetermined", failuresOf(parts, "undetermined")) : plain("usable", []);
}

function lookAtAny(parts: readonly Look[]): Look {
  const has = (value: Look["value"]): boolean => parts.some((part) => part.value === value);
  if (has("usable")) return plain("usable", []);
  if (has("open")) return plain("open", []);
  return has("undetermined")
    ? plain("undetermined", failuresOf(parts, "undetermined"))
    : plain("rejected", failuresOf(parts, "rejected"));
}

function negated(part: Look): Look {
  const { value, failures } = part;
  const bounds = { low: 1 - part.high, high: 1 - part.low };
  if (value === "usable") {
    const message = "What must not hold does hold.";
    return { value: "rejected", failures: [{ check: "not", message }], ...bounds };
  }
  return { value: value === "rejected" ? "usable" : value, failures, ...bounds };
}

/** Float noise in a sum of weights must not decide at the threshold. */
const NOISE = 1e-9;

function lookAtScore(node: Extract<Node, { kind: "score" }>, known: Known): Look {
  const parts = node.of.map(({ weight, node: part }) => ({ weight, part: look(part, known) }));
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const bound = (end: "low" | "high"): number => parts.reduce((sum, { weight, part }) => sum + weight * part[end], 0) / total;
  const [low, high] = [bound("low"), bound("high")];
  const looks = parts.map(({ part }) => part);
  if (low >= node.threshold - NOISE) return { value: "usable", failures: [], low, high };
  if (high < node.threshold - NOISE) {
    const reached = low === high ? share(low) : `at most ${share(high)}`;
    const message = `The score is ${reached}; wanted at least ${share(node.threshold)}.`;
    return { value: "rejected", failures: [{ check: "score", message }, ...failuresOf(looks, "rejected")], low, high };
  }
  if (looks.some(({ value }) => value === "open")) return { value: "open", failures: [], low, high };
  return { value: "undetermined", failures: failuresOf(looks, "undetermined"), low, high };
}

function share(value: number): string {
  return String(Number(value.toFixed(3)));
}

/** The leaves without a result that could still change what the node says. */
function openLeaves(node: Node, known: Known): Leaf[] {
  if (look(node, known).value !== "open") return [];
  switch (node.kind) {
    case "leaf":
      return [node.leaf];
    case "all":
    case "any":
      return node.of.flatMap((each) => openLeaves(each, known));
    case "not":
      return openLeaves(node.of, known);
    case "score":
      return node.of.flatMap(({ node: part }) => openLeaves(part, known));
    default:
      return never(node);
  }
}
