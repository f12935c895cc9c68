import type { Checks } from "../../core/manifest/check-schema.ts";
import type { LeafResult } from "../../core/checks/tree.ts";
import type { EarlierImage, ImageFacts } from "../../core/checks/port.ts";
import type { Verdict } from "../../core/terms.ts";

/** The messages between the program and a worker. One job is under way at a time; all of it is structured-cloneable. */

/** A picture shrunk for a contact sheet: red, green, blue in 0 to 255, laid on the sheet's ground. */
export type Thumbnail = { readonly width: number; readonly height: number; readonly rgb: Uint8Array<ArrayBuffer> };

/** A reference image that was looked for: its absolute path, or a sentence why it cannot be used. */
export type Located = { readonly ok: true; readonly file: string } | { readonly ok: false; readonly message: string };

/** What the checks compare an image with. */
export type Beside = {
  /** The id of the image's prompt. */
  readonly prompt: string;
  /** Images of the same candidate that were made before, oldest first; empty when no check asks for them. */
  readonly earlier: readonly EarlierImage[];
  /** The reference images, by the index of their leaf. */
  readonly references: readonly (readonly [number, Located])[];
};

/** What a look at an image file tells. */
export type Inspection = {
  readonly facts: ImageFacts | null;
  /** The results of the checks that were decided, by the index of their leaf. */
  readonly results: readonly (readonly [number, LeafResult])[];
  /** No check is needed: the file is no image that could be shipped (`rejected`), or none that can be looked at (`undetermined`). */
  readonly unfit?: LeafResult;
};

/** A picture shrunk for somebody who looks at it, as an opaque PNG. */
export type Shrunk = { readonly width: number; readonly height: number; readonly png: Uint8Array<ArrayBuffer> };

export type SheetEntry = { readonly verdict: Verdict; readonly thumbnail: Thumbnail | null };

export type Job =
  | { readonly kind: "inspect"; readonly file: string; readonly checks: Checks; readonly beside: Beside }
  | { readonly kind: "thumbnail"; readonly file: string; readonly side: number }
  | { readonly kind: "shrink"; readonly file: string; readonly side: number }
  | { readonly kind: "sheet"; readonly entries: readonly SheetEntry[] };

export type Answer =
  | { readonly kind: "inspect"; readonly inspection: Inspection }
  | { readonly kind: "thumbnail"; readonly thumbnail: Thumbnail | null }
  | { readonly kind: "shrink"; readonly shrunk: Shrunk | null }
  | { readonly kind: "sheet"; readonly bytes: Uint8Array<ArrayBuffer> };

export type FromWorker =
  /** The worker has loaded and begins with the job: the time limit runs from here. */
  | { readonly kind: "begun" }
  /** The header is valid; kept for the report in case decoding does not come back. */
  | { readonly kind: "facts"; readonly facts: ImageFacts | null }
  /** `spent` says that the codec's state or memory is not to be trusted with another image. */
  | { readonly kind: "done"; readonly answer: Answer; readonly spent: boolean }
  /** The worker's own fault, such as running out of memory: not evidence about the image. */
  | { readonly kind: "broken"; readonly message: string };
