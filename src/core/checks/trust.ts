import type { Problem } from "../failure.ts";
import type { JudgeCheck } from "../manifest/check-schema.ts";
import type { ParsedManifest } from "../manifest/parse.ts";
import type { Path } from "../manifest/read.ts";
import type { Manifest } from "../manifest/schema.ts";
import { canonicalJson, type Json } from "../terms.ts";
import { placedChecks, type PlacedCheck } from "./placed.ts";

/**
 * Which checks of a manifest run something, or send something to an address that it names: on a pull request only those may that the
 * base branch's manifest has, since whoever opens a pull request writes its manifest (DESIGN.md, section 7).
 */

/** What the base branch allows: its manifest, null when none can be seen there, or a sentence why it could not be read. */
export type BaseManifest =
  | { readonly ok: true; readonly manifest: Manifest | null }
  | { readonly ok: false; readonly message: string };

/** Whether a manifest has a check that the base branch must allow. */
export function needsTrust(manifest: Manifest): boolean {
  return risksOf(manifest).length > 0;
}

/** A problem for each check that the base branch does not have, at its line; every such check where the base is not known. */
export function untrusted({ manifest, locate }: ParsedManifest, base: BaseManifest): Problem[] {
  const allowed = new Set(base.ok && base.manifest ? risksOf(base.manifest).map(({ key }) => key) : []);
  const seen = new Set<string>();
  return risksOf(manifest).flatMap(({ key, path, does }): Problem[] => {
    const place = locate(path);
    const at = `${place.line}:${place.column}`;
    if (allowed.has(key) || seen.has(at)) return [];
    seen.add(at);
    const message = base.ok
      ? `the base branch's manifest does not have this check, ${does}: ${LAND}`
      : unread(does, base.message);
    return [{ place, message }];
  });
}

const LAND =
  "merge it into the base branch first (or run this from an event that no pull request starts, such as workflow_dispatch); nothing was run or sent";

function unread(does: string, why: string): string {
  return `this check, ${does}, may only run as the base branch has it, and that is not known: ${why}`;
}

type Risk = { readonly key: string; readonly path: Path; readonly does: string };

function risksOf(manifest: Manifest): Risk[] {
  const placed = placedChecks(manifest);
  return placed.flatMap(({ item, path }): Risk[] => {
    const { command, http, judge } = item;
    if (command) return [risk("command", command, [...path, "command"], "which runs a program")];
    if (http) {
      const { url, key = null } = http;
      return [risk("http", { url, key }, [...path, "http", "url"], sends(url, key))];
    }
    return judge ? judgeRisks(judge, path, placed) : [];
  });
}

/**
 * A judge sends images and its key to its endpoint. One that names a key and no endpoint takes an endpoint of the manifest's: the key may
 * go to any of those. One that names neither is another's repeated, which is looked at by itself.
 */
function judgeRisks(judge: JudgeCheck, path: Path, placed: readonly PlacedCheck[]): Risk[] {
  const { endpoint } = judge;
  const key = judge.key ?? null;
  if (endpoint === undefined && key === null) return [];
  const at = [...path, "judge", endpoint === undefined ? "key" : "endpoint"];
  const endpoints =
    endpoint === undefined ? placed.flatMap(({ item, own }) => (own ? [] : (item.judge?.endpoint ?? []))) : [endpoint];
  return endpoints.map((each) => risk("judge", { endpoint: each, key }, at, sends(each, key)));
}

function risk(kind: string, what: object, path: Path, does: string): Risk {
  return { key: canonicalJson({ kind, what: what as Json }), path, does };
}

function sends(address: string, key: string | null): string {
  const { origin } = new URL(address);
  return key === null ? `which sends images to ${origin}` : `which sends images and ${key} to ${origin}`;
}
