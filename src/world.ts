import { randomUUID } from "node:crypto";
import { systemClock } from "./adapters/clock.ts";
import { sha256 } from "./adapters/disk.ts";
import { systemFiles } from "./adapters/files.ts";
import { loadPrompts } from "./adapters/prompts/load.ts";
import type { World } from "./commands/world.ts";
import type { Log } from "./core/ports.ts";
import type { Environment, Services } from "./services.ts";
import { VERSION } from "./version.ts";

/** Introduces the adapters to the commands: what the two entrances have in common. */

export function buildWorld(environment: Environment, outside: { readonly log: Log; readonly signal: AbortSignal }): World {
  const { imageProblem, ...services } = whenNeeded(environment);
  return {
    ...outside,
    ...services,
    version: VERSION,
    clock: systemClock,
    hash: sha256,
    newId: randomUUID,
    files: systemFiles,
    loadPrompts: (parsed, manifestFile, root) => loadPrompts(parsed, manifestFile, root, imageProblem),
  };
}

/** Loads the services with the first of them that is used. */
function whenNeeded(environment: Environment): Services {
  let loading: Promise<Services> | undefined;
  const services = (): Promise<Services> =>
    (loading ??= import("./services.ts").then(({ createServices }) => createServices(environment)));
  return {
    prices: { read: async (...args) => (await services()).prices.read(...args) },
    provider: async () => (await services()).provider(),
    checker: {
      check: async (...args) => (await services()).checker.check(...args),
      draw: async (...args) => (await services()).checker.draw(...args),
      close: async () => (await loading)?.checker.close(),
    },
    openState: async (...args) => (await services()).openState(...args),
    imageProblem: async (file) => (await services()).imageProblem(file),
  };
}
