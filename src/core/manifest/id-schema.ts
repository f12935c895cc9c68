import { z } from "zod";

/** Names a candidate, a pipeline, a prompt, a plan or an extra; shown in reports. */
export const id = z
  .string()
  .min(1)
  .max(100)
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._ -]*$/,
    "expected letters, digits, '.', '_', '-' or spaces, beginning with a letter or a digit",
  );
