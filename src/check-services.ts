import type { Runner, Runners } from "./adapters/checks/checker.ts";
import { createCommandRunner } from "./adapters/checks/command.ts";
import { createHttpRunner } from "./adapters/checks/http-check.ts";
import { createTextRunner } from "./adapters/checks/text-check.ts";
import type { Http } from "./adapters/http.ts";
import type { Clock } from "./core/ports.ts";
import type { LeafKind } from "./core/checks/tree.ts";
import { PROGRAM } from "./program-folder.ts";
import type { Environment } from "./services.ts";

/** Introduces the checks that ask something outside of the image worker. */
export function createRunners(
  environment: Environment,
  outside: { readonly http: Http; readonly clock: Clock; readonly userAgent: string },
): Runners {
  const { http, clock } = outside;
  const text = createTextRunner({ beside: PROGRAM });
  return {
    text: text.run,
    judge: missing("judge"),
    command: createCommandRunner(environment),
    http: createHttpRunner({ http, clock, random: Math.random, environment }),
    close: text.close,
  };
}

function missing<Kind extends LeafKind>(kind: Kind): Runner<Kind> {
  return async () => ({
    verdict: "undetermined",
    failures: [{ check: kind, message: `The check \`${kind}\` is not built in yet.` }],
  });
}
