import { failed, ok, type Result } from "../core/failure.ts";
import type { Plan } from "../core/manifest/plan.ts";
import type { PriceReading } from "../core/ports.ts";
import type { Audit } from "../core/report/results.ts";
import { LOCK_FILE } from "../core/pricing/lock-file.ts";
import { formatLock, makeLock, readLock, type Lock } from "../core/pricing/lock.ts";
import { nameOf } from "../core/pricing/watch.ts";
import type { Options, World } from "./world.ts";

/** The prices lock beside the manifest, and the one that a run makes. */

export type LockBeside = { readonly path: string; readonly text: string | null; readonly lock: Lock | null };

/** Reads the lock beside the manifest; one that cannot be read is an input that is wrong. */
export async function readLockBeside(world: World, options: Options): Promise<Result<LockBeside>> {
  const path = `${options.manifest.slice(0, Math.max(options.manifest.lastIndexOf("/"), options.manifest.lastIndexOf("\\")))}/${LOCK_FILE}`;
  const text = await world.files.read(path);
  if (text === null) return ok({ path, text, lock: null });
  const read = readLock(text);
  return "problem" in read
    ? failed({ message: `${LOCK_FILE} beside the manifest ${read.problem}` })
    : ok({ path, text, lock: read.lock });
}

/** Prices of a sandbox and real ones are never held against each other. */
export function lockOfKind({ lock }: LockBeside, simulated: boolean): Lock | null {
  return lock && (lock.simulated === true) === simulated ? lock : null;
}

/**
 * Writes the new lock into the output directory, and beside the manifest when that was asked for. Simulated prices never replace real
 * ones there.
 *
 * @param read the readings as they came, suspicious ones included: committing them is how they are accepted
 */
export async function keepLock(
  world: World,
  options: Options,
  beside: LockBeside,
  { plan, read, simulated }: { plan: Plan; read: readonly PriceReading[]; simulated: boolean },
): Promise<Audit["lock"]> {
  const prices = new Map(
    plan.candidates.map((candidate) => {
      const reading = read.find((each) => each.candidate === candidate.id) ?? candidate.reading;
      return [candidate.id, { provider: candidate.provider, model: nameOf(candidate), reading }];
    }),
  );
  const known = lockOfKind(beside, simulated);
  const text = formatLock(makeLock(known, prices, simulated, world.hash));
  await world.files.write(`${options.outputDir}/${LOCK_FILE}`, text);
  const status = beside.text === null ? "missing" : beside.text === text ? "unchanged" : "changed";
  const replacesReal = simulated && beside.lock !== null && beside.lock.simulated !== true;
  if (options.lock === "write" && replacesReal)
    world.log.warning(`${LOCK_FILE} beside the manifest has real prices: simulated ones do not replace it`);
  const written = options.lock === "write" && status !== "unchanged" && !replacesReal;
  if (written) await world.files.write(beside.path, text);
  return { path: LOCK_FILE, status, written };
}
