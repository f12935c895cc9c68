import type { Random } from "../../core/random.ts";

/** ULIDs (github.com/ulid/spec): 48 bits of time in milliseconds and 80 random bits, in 26 characters of Crockford's base 32. */

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export function ulid(milliseconds: number, random: Random): string {
  let time = "";
  for (let rest = Math.floor(milliseconds), i = 0; i < 10; i++, rest = Math.floor(rest / 32)) time = ALPHABET[rest % 32]! + time;
  let noise = "";
  for (let i = 0; i < 16; i++) noise += ALPHABET[Math.floor(random() * 32)]!;
  return time + noise;
}
