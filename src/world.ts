import { randomUUID } from "node:crypto";
import { systemClock } from "./adapters/clock.ts";
import { sha256 } from "./adapters/disk.ts";
import { fileInside, systemFiles } from "./adapters/files.ts";
import { loadPrompts } from "./adapters/prompts/load.ts";
import type { World } from "./commands/world.ts";
import type { Admission } from "./core/checks/port.ts";
import type { Log } from "./core/ports.ts";
import { PROGRAM } from "./program-folder.ts";
import type { Environment, Services } from "./services.ts";
import { VERSION } from "./version.ts";

/** Introduces the adapters to the commands: what the two entrances have in common. */

/** What an entrance may know of who wrote the manifest, and of where its log goes; the command line knows nothing of either. */
export type Outside = { readonly log: Log; readonly signal: AbortSignal } & Partial<Pick<Admission, "hide" | "base">>;

export function buildWorld(environment: Environment, outside: Outside): World {
  const { log, signal, hide = () => undefined, base = async () => null } = outside;
  const { imageProblem, ...services } = whenNeeded(environment);
  return {
    log,
    signal,
    ...services,
    admission: { hide, base, missing: async (...args) => (await createMissing(environment))(...args) },
    version: VERSION,
    clock: systemClock,
    hash: sha256,
    newId: randomUUID,
    files: systemFiles,
    loadPrompts: (parsed, manifestFile, root) => loadPrompts(parsed, manifestFile, root, imageProblem),
    loadLabels: async (...args) => (await import("./adapters/labels/load.ts")).loadLabels(...args),
    inside: fileInside,
  };
}

async function createMissing(environment: Environment): Promise<Admission["missing"]> {
  const { createNeeds } = await import("./adapters/checks/needs.ts");
  return createNeeds(environment, PROGRAM);
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
    draft: async (...args) => (await services()).draft(...args),
    openState: async (...args) => (await services()).openState(...args),
    readStates: async (...args) => (await services()).readStates(...args),
    imageProblem: async (file) => (await services()).imageProblem(file),
  };
}
