import type { Checks } from "../../core/manifest/schema.ts";
import type { CheckReport, ImageFacts } from "../../core/ports.ts";
import type { Verdict } from "../../core/terms.ts";

/** The messages between the program and a worker. One job is under way at a time; all of it is structured-cloneable. */

/** A picture shrunk for a contact sheet: red, green, blue in 0 to 255, laid on the sheet's ground. */
export type Thumbnail = { readonly width: number; readonly height: number; readonly rgb: Uint8Array<ArrayBuffer> };

export type SheetEntry = { readonly verdict: Verdict; readonly thumbnail: Thumbnail | null };

export type Job =
  | { readonly kind: "check"; readonly file: string; readonly checks: Checks }
  | { readonly kind: "thumbnail"; readonly file: string; readonly side: number }
  | { readonly kind: "sheet"; readonly entries: readonly SheetEntry[] };

export type Answer =
  | { readonly kind: "check"; readonly report: CheckReport }
  | { readonly kind: "thumbnail"; readonly thumbnail: Thumbnail | null }
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
