import type { End, Options, World } from "./commands/world.ts";
import { never } from "./core/terms.ts";

/** The commands that both entrances have: the Action's modes. */
export const MODES = ["validate", "estimate", "measure", "audit"] as const;
export type Mode = (typeof MODES)[number];

/** Runs a command; each is loaded when it is called. */
export async function runCommand(mode: Mode, world: World, options: Options): Promise<End> {
  switch (mode) {
    case "validate":
      return (await import("./commands/validate.ts")).validate(world, options);
    case "estimate":
      return (await import("./commands/estimate.ts")).estimate(world, options);
    case "measure":
      return (await import("./commands/measure.ts")).measure(world, options);
    case "audit":
      return (await import("./commands/audit.ts")).audit(world, options);
    default:
      return never(mode);
  }
}
