import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** How much dead pixel data a worker may carry around, in bytes; V8 itself would let it grow to 64 MB and more. */
const CARRIED_BYTES = 16e6;

/**
 * Returns a function to be called after each image, which collects garbage when much has gathered. Decoded images are large and
 * few, and two workers would otherwise hold more dead pixels than everything else in the program together.
 */
export function createSweeper(): () => void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("globalThis.gc");
  return () => {
    if (typeof collect === "function" && process.memoryUsage().arrayBuffers > CARRIED_BYTES) collect();
  };
}
