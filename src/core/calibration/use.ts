import { failed, ok, type Result } from "../failure.ts";
import type { CheckRates } from "../statistics/errors.ts";
import type { Json } from "../terms.ts";
import { calibrationSchema, type Calibration } from "./schema.ts";

/** Reads a calibration that lies in the repository, and says whether it speaks of the checks in use. */

/** @param name how the file is called in a message */
export function parseCalibration(text: string, name: string): Result<Calibration> {
  const remedy = "make it with `check calibrate`";
  let content: Json;
  try {
    content = JSON.parse(text) as Json;
  } catch {
    return failed({ message: `${name} is no JSON: ${remedy}` });
  }
  const parsed = calibrationSchema.safeParse(content);
  if (parsed.success) return ok(parsed.data);
  const path = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
  return failed({ message: `${name} is no calibration${path === "" ? "" : ` (wrong at ${path})`}: ${remedy}` });
}

export type Keys = {
  /** Of the manifest's own checks. */
  readonly manifest: string;
  /** Of each prompt's checks, by id. */
  readonly prompts: ReadonlyMap<string, string>;
};

/** The rates that a calibration tells, or a sentence why they cannot be used. */
export function ratesOf({ checks, confusion }: Calibration, keys: Keys): Result<CheckRates> {
  const others = Object.entries(checks.prompts).filter(([id, key]) => keys.prompts.has(id) && keys.prompts.get(id) !== key);
  if (checks.key !== keys.manifest) return failed({ message: "it was made with other checks than the manifest's" });
  if (others.length > 0)
    return failed({ message: `the checks of the prompt "${others[0]![0]}" are not those that it was made with` });
  const { usable, rejected } = confusion;
  const falseAccept = { wrong: rejected.usable, of: rejected.usable + rejected.rejected };
  const falseReject = { wrong: usable.rejected, of: usable.usable + usable.rejected };
  if (falseAccept.of === 0) return failed({ message: 'it has no image with the label "rejected" and a verdict' });
  if (falseReject.of === 0) return failed({ message: 'it has no image with the label "usable" and a verdict' });
  return ok({ source: "calibration", falseAccept, falseReject });
}
