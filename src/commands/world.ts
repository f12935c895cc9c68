import type { LoadLabels } from "../core/calibration/labels.ts";
import type { Calibration } from "../core/calibration/schema.ts";
import type { Problem, Result } from "../core/failure.ts";
import type { ParsedManifest } from "../core/manifest/parse.ts";
import type { Prompt } from "../core/manifest/schema.ts";
import type { Drafter } from "../core/checks/judge/draft.ts";
import type { Admission, Checker, SheetMaker } from "../core/checks/port.ts";
import type { Clock, Files, Hash, ImageProvider, Log, PriceSource, Recorded, State } from "../core/ports.ts";
import type { FailOn } from "../core/report/failon.ts";
import type { Results } from "../core/report/results.ts";

/** What the commands need of the outside; the entrances build it. */
export type World = {
  readonly version: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly hash: Hash;
  readonly newId: () => string;
  readonly signal: AbortSignal;
  readonly files: Files;
  readonly loadPrompts: (parsed: ParsedManifest, manifestFile: string, root: string) => Promise<Result<Prompt[]>>;
  readonly loadLabels: LoadLabels;
  /** The path of a file that is named from a folder; null where it, or a link on the way, leads outside of the folder and the root. */
  readonly inside: (name: string, places: { readonly folder: string; readonly root: string }) => Promise<string | null>;
  readonly prices: PriceSource;
  /** The provider with its key, or a sentence which variable is missing. */
  readonly provider: () => Promise<Result<ImageProvider>>;
  readonly checker: Checker & SheetMaker;
  readonly admission: Admission;
  /** Writes a judge's questions for a prompt. */
  readonly draft: Drafter;
  readonly openState: (folder: string) => Promise<Result<State>>;
  /** What a state directory has, without taking it; none when there is no ledger. `deep`: or what the folders in it have. */
  readonly readStates: (folder: string, deep: boolean) => Promise<Result<readonly Recorded[]>>;
};

/** What the user asked for, whichever entrance it came through. Paths are absolute. */
export type Options = {
  readonly root: string;
  readonly manifest: string;
  readonly outputDir: string;
  readonly state: string;
  readonly budgetUsd?: string;
  readonly concurrency: number;
  readonly seed?: number;
  readonly shard?: { readonly index: number; readonly of: number };
  readonly failOn: readonly FailOn[];
  /** `check` compares with the prices lock; `write` also renews it beside the manifest. */
  readonly lock: LockMode;
  /** State directories, or folders of them, whose records a report takes in. */
  readonly merge: readonly string[];
  /** Whether a report applies the manifest's checks to recorded images that they have not seen. */
  readonly rescore: boolean;
  /** `recorded`: a report reckons with the prices that its records have. */
  readonly prices: PriceMode;
};

export const PRICE_MODES = ["live", "recorded"] as const;
export type PriceMode = (typeof PRICE_MODES)[number];

export const LOCK_MODES = ["check", "write"] as const;
export type LockMode = (typeof LOCK_MODES)[number];

/** 0 done; 1 a fail-on condition holds; 2 the input is wrong; 3 nothing could be measured. */
export type ExitStatus = 0 | 1 | 2 | 3;

/** How a command ended. `problems` are what is wrong with the input. */
export type End = {
  readonly exit: ExitStatus;
  readonly problems: readonly Problem[];
  readonly results?: Results;
  /** What `check calibrate` found. */
  readonly calibration?: Calibration;
};

export function inputWrong(problems: readonly Problem[]): End {
  return { exit: 2, problems };
}
