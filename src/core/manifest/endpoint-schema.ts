import { z } from "zod";

/** Services of the team that a check asks: where they are, and the name of the variable with their key. */

/** The name of an environment variable that holds a key. */
export const keyName = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{0,99}$/, "expected the name of an environment variable, such as OPENAI_API_KEY, never a key itself");

export const webAddress = z
  .string()
  .max(2_000)
  .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), "expected an http(s) address")
  .refine(
    (value) => !URL.canParse(value) || new URL(value).username + new URL(value).password === "",
    "expected an address without a user name or a password: name a key with `key`",
  );
