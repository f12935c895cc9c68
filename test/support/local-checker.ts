import { createChecker, type Runners } from "../../src/adapters/checks/checker.ts";
import { createImageInspector, type ImageInspectorOptions } from "../../src/adapters/checks/inspector.ts";
import type { Checks } from "../../src/core/manifest/check-schema.ts";
import type { CheckReport, CheckSubject, SheetMaker } from "../../src/core/checks/port.ts";

/** A subject that no check may spend money on. */
export const SUBJECT: CheckSubject = {
  candidate: { id: "draft", provider: "hiapi", model: "z-image" },
  prompt: { id: "lamp", text: "A red lamp" },
  attempt: 1,
  earlier: [],
  purse: { reserve: async () => false, release: () => undefined },
  places: { manifest: "/nowhere", root: "/nowhere" },
  signal: new AbortController().signal,
};

const refuse = (): Promise<never> => Promise.reject(new Error("asked outside of the image worker"));
export const NOBODY: Runners = { text: refuse, judge: refuse, command: refuse, http: refuse };

export type LocalChecker = SheetMaker & {
  readonly check: (file: string, checks: Checks, subject?: Partial<CheckSubject>) => Promise<CheckReport>;
  readonly close: () => Promise<void>;
};

/** The checks that need the image worker alone. */
export function createLocalChecker(options: ImageInspectorOptions): LocalChecker {
  const checker = createChecker({ inspector: createImageInspector(options), runners: NOBODY });
  return { ...checker, check: (file, checks, subject = {}) => checker.check(file, checks, { ...SUBJECT, ...subject }) };
}
