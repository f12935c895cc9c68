import { createChecker } from "./adapters/checks/checker.ts";
import { createImageInspector } from "./adapters/checks/inspector.ts";
import { createDrafter } from "./adapters/checks/draft.ts";
import { createRunners, keysOf } from "./check-services.ts";
import { systemClock } from "./adapters/clock.ts";
import { createDownload } from "./adapters/download.ts";
import { createHttp } from "./adapters/http.ts";
import { createHiapi } from "./adapters/providers/hiapi/client.ts";
import { readStates } from "./adapters/store/recorded.ts";
import { openState } from "./adapters/store/state.ts";
import type { World } from "./commands/world.ts";
import { failed, ok } from "./core/failure.ts";
import { createPrices } from "./price-services.ts";
import { VERSION } from "./version.ts";

/** The adapters that reach outside or look at images; a command that needs none of them does not load them. */

export type Environment = Readonly<Record<string, string | undefined>>;
export type Services = Pick<World, "prices" | "provider" | "checker" | "draft" | "openState" | "readStates"> & {
  /** Why a file is no image that can be a reference, as a sentence; null when it is one. */
  readonly imageProblem: (file: string) => Promise<string | null>;
};

const USER_AGENT = `usable-image-cost/${VERSION}`;
/** The built worker lies beside the bundle. */
const WORKER = new URL(["worker", "index.js"].join("/"), import.meta.url);

export function createServices(environment: Environment): Services {
  const http = createHttp(USER_AGENT);
  const clock = systemClock;
  const random = Math.random;
  const address = (name: string, usual: string): string => environment[name]?.trim() || usual;
  const baseUrl = address("HIAPI_BASE_URL", "https://api.hiapi.ai");
  const inspector = createImageInspector({ workerUrl: WORKER });
  return {
    prices: createPrices(environment, { http, userAgent: USER_AGENT }),
    provider: async () => {
      const apiKey = environment["HIAPI_API_KEY"]?.trim();
      if (!apiKey)
        return failed({
          message: "HIAPI_API_KEY is not set: put your HiAPI key into it (in a workflow: a secret, under `env:`)",
        });
      if (!URL.canParse(baseUrl)) return failed({ message: `HIAPI_BASE_URL is no address: "${baseUrl}"` });
      return ok(createHiapi({ http, clock, random, baseUrl, apiKey, download: createDownload(USER_AGENT, baseUrl) }));
    },
    checker: createChecker({
      inspector,
      runners: createRunners(environment, { http, clock, userAgent: USER_AGENT, inspector }),
    }),
    draft: createDrafter({ http, clock, random, keyOf: keysOf(environment) }),
    openState,
    readStates,
    imageProblem: inspector.problemOf,
  };
}
