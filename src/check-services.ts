import type { Runner, Runners } from "./adapters/checks/checker.ts";
import type { ImageInspector } from "./adapters/checks/inspector.ts";
import { createJudge } from "./adapters/checks/judge.ts";
import type { Http } from "./adapters/http.ts";
import type { Clock } from "./core/ports.ts";
import type { LeafKind } from "./core/checks/tree.ts";
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
  const judge = createJudge({ http, clock, random: Math.random, keyOf: keysOf(environment), shrink: inspector.shrink });
  return { text: missing("text"), judge, command: missing("command"), http: missing("http") };
}

/** What variables that are named as keys hold. */
export function keysOf(environment: Environment): (name: string) => string | undefined {
  return (name) => environment[name]?.trim() || undefined;
}

function missing<Kind extends LeafKind>(kind: Kind): Runner<Kind> {
  return async () => ({
    verdict: "undetermined",
    failures: [{ check: kind, message: `The check \`${kind}\` is not built in yet.` }],
  });
}
