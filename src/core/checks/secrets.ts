import type { Manifest } from "../manifest/schema.ts";
import { placedChecks } from "./placed.ts";

/** The environment variables that hold the keys of a manifest's checks (`key` of `judge` and `http`, wherever they stand), each once. */
export function secretNames(manifest: Manifest): string[] {
  const names = placedChecks(manifest).flatMap(({ item }) => [item.judge?.key, item.http?.key]);
  return [...new Set(names.filter((name) => name !== undefined))];
}
