import { readFileSync } from "node:fs";

/** Values that were reckoned independently of this program, with all their digits. */

type Range = { readonly D: number; readonly spend: number | null; readonly answer: number; readonly pulls: readonly number[] };

export type ReferenceValues = {
  readonly evalues: readonly { k: number; n: number; x: number; logBetUp: number; logBetDown: number }[];
  readonly pairs: readonly {
    dA: number;
    kA: number;
    nA: number;
    dB: number;
    kB: number;
    nB: number;
    rho: number;
    pairLogE: number;
    glr: number;
    constrainedMLE: readonly [number, number] | null;
    regretRatio_thr_log20: number;
  }[];
  readonly lowerBound: Readonly<
    Record<string, { arms: readonly [number, number][] } & Record<"eps0" | "eps0.05" | "eps0.1", Range>>
  >;
  readonly judge: readonly {
    d: number;
    k: number;
    n: number;
    fp: number;
    fn: number;
    interval: readonly [number, number | "Infinity"];
  }[];
  readonly traces: readonly {
    id: string;
    B: number;
    winner: number;
    spend: number;
    pulls: number;
    batches: number;
    kn: readonly [number, number][];
    firstPulls: string;
  }[];
};

export const REFERENCE = JSON.parse(
  readFileSync(new URL("../fixtures/statistics/reference-values.json", import.meta.url), "utf8"),
) as ReferenceValues;
