import type { Problem } from "../failure.ts";
import type { Checks } from "../manifest/check-schema.ts";
import type { ParsedManifest } from "../manifest/parse.ts";
import type { Usd } from "../money.ts";
import type { Verdict } from "../terms.ts";
import type { BaseManifest } from "./trust.ts";

/** What the engine and the commands see of the checks: an image file goes in, a verdict with its reasons and its cost comes out. */

/** What is known of an image file from its header. */
export type ImageFacts = {
  readonly format: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** Perceptual hash as 16 hexadecimal digits; absent when the pixels were not decoded. */
  readonly hash?: string;
};

/** One reason why an image is not usable, or why a check could not run. */
export type CheckFailure = { readonly check: string; readonly message: string };

export type CheckReport = {
  readonly verdict: Verdict;
  /** For `rejected` every check that failed; for `undetermined` what could not run. */
  readonly failures: readonly CheckFailure[];
  readonly facts: ImageFacts | null;
  /** What checks that cost money used; absent when none did. */
  readonly cost?: CheckCost;
  readonly unfinished?: Unfinished;
};

/** Why a check was not asked to its end: there is no money left, or it takes no requests (with the remedy). */
export type Unfinished = { readonly reason: "budget" } | { readonly reason: "refused"; readonly message: string };

/** What the checks of one image cost. */
export type CheckCost = {
  /** What is known to be charged. */
  readonly usd: Usd;
  /** What was reserved for requests of which it is not known whether they are charged. */
  readonly unknownUsd: Usd;
  /** Requests without any price: what they cost is not known, and not counted. */
  readonly unpriced: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
};

/** Holds the money that checks may use: the run's budget. */
export type Purse = {
  /** Takes the worst case of a request out of the budget, on disk before it resolves; false when there is not enough. */
  readonly reserve: (most: Usd) => Promise<boolean>;
  /** Gives back what of it was surely not used. */
  readonly release: (amount: Usd) => void;
};

/** An image of the same candidate that was made before, with its perceptual hash. */
export type EarlierImage = { readonly prompt: string; readonly attempt: number; readonly hash: string };

/** Absolute folders. */
export type CheckPlaces = {
  /** The manifest's: reference images are named from there. */
  readonly manifest: string;
  /** The working directory: commands run there. */
  readonly root: string;
};

/** What a check may know of an image beside its file. */
export type CheckSubject = {
  readonly candidate: { readonly id: string; readonly provider: string; readonly model: string };
  readonly prompt: { readonly id: string; readonly text: string };
  /** The attempt's number on its prompt, from 1. */
  readonly attempt: number;
  /** Oldest first. */
  readonly earlier: readonly EarlierImage[];
  readonly purse: Purse;
  readonly places: CheckPlaces;
  readonly signal: AbortSignal;
};

/** Scores an image file with the configured checks; what cannot be judged is `undetermined`, never an exception. */
export type Checker = {
  readonly check: (file: string, checks: Checks, subject: CheckSubject) => Promise<CheckReport>;
  readonly close: () => Promise<void>;
};

/** Who may run what here, and with what: asked before anything is run or spent. */
export type Admission = {
  /** Hides the values of these environment variables wherever this run is logged. */
  readonly hide: (names: readonly string[]) => void;
  /** What the base branch has in place of a manifest; null where nobody foreign can have written it, so that it may do everything. */
  readonly base: (manifestFile: string) => Promise<BaseManifest | null>;
  /** A problem for each thing that the checks need and that is not there: a key, a package. */
  readonly missing: (parsed: ParsedManifest, places: CheckPlaces) => Promise<readonly Problem[]>;
};

/** One tile of a contact sheet, in order. */
export type SheetTile = { readonly file: string; readonly verdict: Verdict };
export type Sheet = { readonly bytes: Uint8Array; readonly tile: number; readonly columns: number };

/** Draws contact sheets (WebP); a tile whose image cannot be decoded is drawn empty. */
export type SheetMaker = { readonly draw: (tiles: readonly SheetTile[]) => Promise<Sheet> };
