import type { CheckFailure, EarlierImage } from "../../../core/checks/port.ts";
import type { ImageCheck } from "../../../core/manifest/image-check-schema.ts";
import { FEATURELESS, hashDistance } from "./hash.ts";

/** What a check may compare an image with beside its own pixels. */
export type Before = {
  /** The id of the image's prompt. */
  readonly prompt: string;
  /** Images of the same candidate that were made before, oldest first. */
  readonly earlier: readonly EarlierImage[];
};

/**
 * A near-duplicate of an earlier attempt. Frames without features are not compared: blank ones are all alike, and `notBlank` is the
 * check for them.
 */
export function duplicateFailures(hash: string, { prompt, earlier }: Before, { duplicateOf }: ImageCheck): CheckFailure[] {
  if (duplicateOf === undefined || hash === FEATURELESS) return [];
  const { among, maxDistance } = duplicateOf;
  for (const before of earlier) {
    if ((among === "prompt" && before.prompt !== prompt) || before.hash === FEATURELESS) continue;
    const distance = hashDistance(hash, before.hash);
    if (distance > maxDistance) continue;
    const whose = before.prompt === prompt ? "" : ` on ${before.prompt}`;
    const seen = `It is nearly the same as attempt ${before.attempt}${whose}: ${distance} of 63 bits of their perceptual hashes differ`;
    return [{ check: "duplicateOf", message: `${seen}; wanted more than ${maxDistance}.` }];
  }
  return [];
}
