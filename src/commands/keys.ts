import type { Problem } from "../core/failure.ts";
import type { ParsedManifest } from "../core/manifest/parse.ts";
import { placedChecks } from "../core/manifest/placed-checks.ts";
import { showPath } from "../core/manifest/wording.ts";
import type { World } from "./world.ts";

/**
 * The keys that checks name: each is registered as a secret before it is used, and one that is not there is a problem before anything is
 * spent.
 */
export function missingKeys(world: World, { manifest, locate }: ParsedManifest): Problem[] {
  const named = placedChecks(manifest).flatMap(({ item, path }) =>
    (["judge", "http"] as const).flatMap((kind) => {
      const name = item[kind]?.key;
      return name === undefined ? [] : [{ name, path: [...path, kind, "key"] }];
    }),
  );
  const empty = new Set(world.useKeys([...new Set(named.map(({ name }) => name))]));
  return named
    .filter(({ name }) => empty.has(name))
    .map(({ name, path }) => ({
      message: `${showPath(path)}: ${name} is not set: put the key into it (in a workflow: a secret, under \`env:\`), or take \`key\` out`,
      place: locate(path),
    }));
}
