import { needsTrust, untrusted } from "../core/checks/trust.ts";
import type { Problem } from "../core/failure.ts";
import { folderOf, type Prepared } from "./prepare.ts";
import type { Options, World } from "./world.ts";

/** Whether the checks of a manifest may run here, and can. */

/** A problem for each check that a pull request brings and that the base branch does not have. The command line has no base. */
export async function notAllowed(world: World, options: Options, prepared: Prepared): Promise<readonly Problem[]> {
  if (!needsTrust(prepared.manifest)) return [];
  const base = await world.admission.base(options.manifest);
  return base === null ? [] : untrusted(prepared, base);
}

/** What is in the way of running the checks: what is not allowed, else what they need and is not there. */
export async function cannotCheck(world: World, options: Options, prepared: Prepared): Promise<readonly Problem[]> {
  const refused = await notAllowed(world, options, prepared);
  if (refused.length > 0) return refused;
  return world.admission.missing(prepared, { manifest: folderOf(options.manifest), root: options.root });
}
