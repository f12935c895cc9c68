import { inputWrong, type End, type Options, type World } from "./commands/world.ts";
import type { Problem } from "./core/failure.ts";
import { never } from "./core/terms.ts";

/** The commands that both entrances have: the Action's modes. */
export const MODES = ["validate", "estimate", "measure", "audit", "report"] as const;
export type Mode = (typeof MODES)[number];

/** Runs a command; each is loaded when it is called. */
export async function runCommand(mode: Mode, world: World, options: Options): Promise<End> {
  const foreign = mode === "report" ? [] : forReports(options);
  if (foreign.length > 0) return inputWrong(foreign);
  switch (mode) {
    case "validate":
      return (await import("./commands/validate.ts")).validate(world, options);
    case "estimate":
      return (await import("./commands/estimate.ts")).estimate(world, options);
    case "measure":
      return (await import("./commands/measure.ts")).measure(world, options);
    case "audit":
      return (await import("./commands/audit.ts")).audit(world, options);
    case "report":
      return (await import("./commands/report.ts")).report(world, options);
    default:
      return never(mode);
  }
}

/** What only a report can do is refused elsewhere: passed over, it would look as if it had been done. */
function forReports({ merge, rescore, prices }: Options): Problem[] {
  const given = [
    ...(merge.length > 0 ? ["merge"] : []),
    ...(rescore ? ["rescore"] : []),
    ...(prices === "live" ? [] : ["prices"]),
  ];
  return given.map((name) => ({ message: `\`${name}\` is for \`report\`: leave it out, or run that` }));
}
