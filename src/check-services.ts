import type { Runners } from "./adapters/checks/checker.ts";
import { createCommandRunner } from "./adapters/checks/command.ts";
import { createHttpRunner } from "./adapters/checks/http-check.ts";
import type { ImageInspector } from "./adapters/checks/inspector.ts";
import { createJudge } from "./adapters/checks/judge.ts";
import { createTextRunner } from "./adapters/checks/text-check.ts";
import type { Http } from "./adapters/http.ts";
import type { Clock } from "./core/ports.ts";
import { PROGRAM } from "./program-folder.ts";
import type { Environment } from "./services.ts";

/** Introduces the checks that ask something outside of the image worker. */
export function createRunners(
  environment: Environment,
  outside: {
    readonly http: Http;
    readonly clock: Clock;
    readonly userAgent: string;
    readonly inspector: Pick<ImageInspector, "shrink">;
  },
): Runners {
  const { http, clock, inspector } = outside;
  const text = createTextRunner({ beside: PROGRAM });
  return {
    text: text.run,
    judge: createJudge({ http, clock, random: Math.random, keyOf: keysOf(environment), shrink: inspector.shrink }),
    command: createCommandRunner(environment),
    http: createHttpRunner({ http, clock, random: Math.random, environment }),
    close: text.close,
  };
}

/** What variables that are named as keys hold. */
export function keysOf(environment: Environment): (name: string) => string | undefined {
  return (name) => environment[name]?.trim() || undefined;
}
