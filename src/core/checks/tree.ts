import type { ImageCheck } from "../manifest/image-check-schema.ts";
import type {
  CheckItem,
  Checks,
  CommandCheck,
  HttpCheck,
  JudgeCheck,
  ReferenceCheck,
  TextCheck,
} from "../manifest/check-schema.ts";
import type { CheckFailure } from "./port.ts";
import type { Verdict } from "../terms.ts";

/** The checks of a prompt as a tree: single checks at its leaves, and how they are put together above them. */

/** A single check. */
export type LeafSpec =
  | { readonly kind: "image"; readonly spec: ImageCheck }
  | { readonly kind: "reference"; readonly spec: ReferenceCheck }
  | { readonly kind: "text"; readonly spec: TextCheck }
  | { readonly kind: "judge"; readonly spec: JudgeCheck }
  | { readonly kind: "command"; readonly spec: CommandCheck }
  | { readonly kind: "http"; readonly spec: HttpCheck };
export type LeafKind = LeafSpec["kind"];

/** `index` counts the leaves from 0 in the order of the manifest. */
export type Leaf = LeafSpec & { readonly index: number; readonly always: boolean };

export type Node =
  | { readonly kind: "leaf"; readonly leaf: Leaf }
  | { readonly kind: "all" | "any"; readonly of: readonly Node[] }
  | { readonly kind: "not"; readonly of: Node }
  | {
      readonly kind: "score";
      readonly threshold: number;
      readonly of: readonly { readonly weight: number; readonly node: Node }[];
    };

/** What a single check says. `score` is how far it holds, 0 to 1, where the check tells it; else 1 for usable and 0 for rejected. */
export type LeafResult = {
  readonly verdict: Verdict;
  readonly failures: readonly CheckFailure[];
  readonly score?: number;
};

export type CheckTree = { readonly root: Node; readonly leaves: readonly Leaf[] };

/** The tree of a list of checks, all of which must hold. */
export function treeOf(checks: Checks): CheckTree {
  const leaves: Leaf[] = [];
  const root: Node = { kind: "all", of: checks.flatMap((item) => nodeOf(item, leaves, false) ?? []) };
  return { root, leaves };
}

function nodeOf(item: CheckItem, leaves: Leaf[], above: boolean): Node | null {
  const always = above || item.always === true;
  const inside = (each: CheckItem): Node => nodeOf(each, leaves, always) ?? { kind: "all", of: [] };
  const leaf = (spec: LeafSpec): Node => {
    const made = { ...spec, index: leaves.length, always };
    leaves.push(made);
    return { kind: "leaf", leaf: made };
  };
  if (item.image) return leaf({ kind: "image", spec: item.image });
  if (item.reference) return leaf({ kind: "reference", spec: item.reference });
  if (item.text) return leaf({ kind: "text", spec: item.text });
  if (item.judge) return leaf({ kind: "judge", spec: item.judge });
  if (item.command) return leaf({ kind: "command", spec: item.command });
  if (item.http) return leaf({ kind: "http", spec: item.http });
  if (item.all) return { kind: "all", of: item.all.map(inside) };
  if (item.any) return { kind: "any", of: item.any.map(inside) };
  if (item.not) return { kind: "not", of: inside(item.not) };
  if (item.score) {
    const of = item.score.of.map(({ weight, check }) => ({ weight, node: inside(check) }));
    return { kind: "score", threshold: item.score.threshold, of };
  }
  // Only `replace`, which says what becomes of the manifest's checks and checks nothing itself.
  return null;
}
