import type { PriceSpec } from "./manifest/price-schema.ts";
import type { Provider } from "./manifest/schema.ts";
import type { Usd } from "./money.ts";
import type { Tariff } from "./pricing/tariff.ts";
import type { Grade, Json, JsonObject } from "./terms.ts";

/** What the engine and the commands see of the outside: each adapter stands behind one of these types. */

/** Time in milliseconds since 1970; `sleep` rejects when the signal aborts. A bench or a test may let it run faster. */
export type Clock = {
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
};

/** Where the story of a run is told: lines for people, never the result itself. */
export type Log = {
  readonly info: (line: string) => void;
  readonly warning: (line: string) => void;
  readonly group: (title: string, lines: readonly string[]) => void;
  /** Replaces the last progress line on a terminal; bounded in a workflow log. */
  readonly progress: (line: string) => void;
};

/** What can be bought: the identity of a candidate's request but for the prompt. */
export type Offer = {
  readonly candidate: string;
  readonly provider: Provider;
  readonly model: string;
  readonly route?: string;
  readonly input: JsonObject;
  /** Where the manifest says the price is, when it is not the provider's own list. */
  readonly price?: PriceSpec;
  /** Where a second list has it, to hold the price against. */
  readonly crossCheck?: { readonly litellm: string };
};

/** A price for one image of an offer, with where it comes from. */
export type Quote = {
  readonly usd: Usd;
  readonly grade: Grade;
  readonly source: string;
  readonly readAt: string;
  /** The policy or variant of the price list that applied; absent for the base price. */
  readonly tier?: string;
  /** How it is priced, of which `usd` is the cost of one image. */
  readonly tariff: Tariff;
  /** The input to send: the manifest's, plus the defaults that the price depends on. */
  readonly input: JsonObject;
};

/** A price that moved, as results tell it. */
export type PriceChange = {
  readonly fromUsd: Usd;
  readonly toUsd: Usd;
  readonly percent: number;
  readonly since: string;
  readonly against: "lock" | "history";
  readonly isNew: boolean;
  readonly applied: boolean;
};

/** What was learnt of one offer's price: a quote, or a sentence why there is none. */
export type PriceReading = {
  readonly candidate: string;
  /** The address, or other name, of where it was read. */
  readonly source: string;
  readonly readAt: string;
  readonly quote: Quote | null;
  /** What would be sent, where that is known without a price that can be used. */
  readonly input?: JsonObject;
  readonly problem?: {
    readonly code: "price-unknown" | "price-stale" | "price-suspicious" | "model-vanished" | "source-unreadable";
    readonly message: string;
  };
  /** How it moved against the lock or the ledger; null or absent when it did not. */
  readonly change?: PriceChange | null;
  /** The tiers that the source lists for the model, when it lists any. */
  readonly tiers?: readonly string[];
  /** What else the source tells that a user should know. */
  readonly notes?: readonly {
    readonly code: "price-disagrees" | "model-ending" | "source-unreadable";
    readonly message: string;
  }[];
};

export type PriceReadings = {
  readonly readings: readonly PriceReading[];
  /** True when the price list says of itself that it is a sandbox's. */
  readonly simulated: boolean;
};

/** Reads live prices; an expected failure is a reading without a quote, never an exception. */
export type PriceSource = { readonly read: (offers: readonly Offer[], signal?: AbortSignal) => Promise<PriceReadings> };

/** Why no further request may be sent to a provider, as a sentence with the remedy. */
export type ProviderStop = { readonly reason: "credentials" | "balance" | "unreachable"; readonly message: string };

/** What became of a request to generate. */
export type Submitted =
  | { readonly kind: "created"; readonly taskId: string }
  /** Turned down before a task was made; nothing is charged. */
  | { readonly kind: "rejected"; readonly message: string }
  | { readonly kind: "stopped"; readonly stop: ProviderStop }
  /** We cannot tell whether a task was made. */
  | { readonly kind: "ambiguous"; readonly message: string };

/** How a task ended. */
export type TaskEnd =
  | { readonly kind: "image"; readonly url: string }
  | { readonly kind: "empty" }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "lost"; readonly message: string }
  | { readonly kind: "stopped"; readonly stop: ProviderStop };

/** The bytes of a generated image, or a sentence why they could not be had. */
export type Fetched = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly message: string };

/** One provider of images. Nothing here throws for an expected failure; an abort signal makes a call reject. */
export type ImageProvider = {
  /** Asks for something that costs nothing, so that a bad key is known before anything else. */
  readonly preflight: (signal?: AbortSignal) => Promise<ProviderStop | null>;
  /** The exact request body for one attempt. */
  readonly compose: (offer: Offer, prompt: string) => string;
  /** Sends a body under its key; sending both again is safe. `resent` when an earlier process may have sent it. */
  readonly submit: (
    job: { readonly key: string; readonly body: string; readonly resent?: boolean },
    deadline: number,
    signal?: AbortSignal,
  ) => Promise<Submitted>;
  /** Waits until the task has ended or the deadline (milliseconds since 1970) has passed. */
  readonly settle: (taskId: string, deadline: number, signal?: AbortSignal) => Promise<TaskEnd>;
  readonly download: (url: string, signal?: AbortSignal) => Promise<Fetched>;
};

/** An append-only file of JSON lines that survives a hard kill. */
export type Journal = {
  /** Every line there was when the journal was opened. */
  readonly lines: readonly Json[];
  /** Resolves when the line is on disk. */
  readonly append: (line: Json) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Keeps image files under the hash of their bytes. */
export type ImageStore = {
  /** Returns the file's path and the hash; the bytes are on disk when it resolves. */
  readonly put: (bytes: Uint8Array) => Promise<{ readonly sha256: string; readonly file: string }>;
  /** The path of a stored image, or null when it is not there or its bytes no longer match. */
  readonly find: (sha256: string) => Promise<string | null>;
};

/** Where images are found, and not put. */
export type ImageShelf = Pick<ImageStore, "find">;

/** What another run left: read, and never written. */
export type Recorded = {
  /** Absolute path. */
  readonly ledger: string;
  readonly lines: readonly Json[];
  readonly images: ImageShelf;
};

/** A hash of text as lower-case hexadecimal (SHA-256); passed in, since the core has no cryptography of its own. */
export type Hash = (text: string) => string;

/** Files of the run, named by absolute path. */
export type Files = {
  /** The text of a file, or null when there is none. */
  readonly read: (file: string) => Promise<string | null>;
  /** Writes the whole file or nothing; folders are made as needed. */
  readonly write: (file: string, data: string | Uint8Array) => Promise<void>;
  /** Makes the same bytes appear under another name. */
  readonly link: (from: string, to: string) => Promise<void>;
};

/** What a run leaves for the next one, opened for this process alone. */
export type State = {
  readonly journal: Journal;
  readonly images: ImageStore;
  readonly close: () => Promise<void>;
};
