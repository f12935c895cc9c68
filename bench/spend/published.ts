/** What statistics.md found by simulation of its own, to be held against. Dollars. */

/** The recommended procedure for every prompt at a budget of $25, 400 runs (section 8). */
export const RECOMMENDED_USD: Readonly<Record<string, number>> = { H1: 2.9, H2: 5.0, H3: 2.7, H4: 12.5, H5: 24.3, H6: 7.8 };

/** Near ties at a budget of $20, 1,000 runs (section 4, worst-case probing): shares wrong and with the best ruled out, and the spend. */
export const NEAR_TIES: Readonly<Record<string, { readonly wrong: number; readonly dropped: number; readonly usd: number }>> = {
  S1: { wrong: 0.008, dropped: 0.004, usd: 18.4 },
  S2: { wrong: 0.009, dropped: 0.006, usd: 18.0 },
  S3: { wrong: 0.002, dropped: 0.001, usd: 5.9 },
  S4: { wrong: 0, dropped: 0, usd: 20.0 },
  S5: { wrong: 0, dropped: 0, usd: 20.0 },
};

/** The race on any image at a budget of $50, 1,000 runs (section 4). */
export const RACE_USD: Readonly<Record<string, number>> = {
  I01: 0.0591,
  I02: 2.48,
  I03: 4.09,
  I04: 46.5,
  I05: 7.28,
  I06: 0.903,
  I07: 40.2,
  I08: 5.79,
  I09: 11.7,
  I10: 3.45,
  I11: 31.1,
  I12: 0.733,
};
