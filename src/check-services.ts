import type { Runner, Runners } from "./adapters/checks/checker.ts";
import type { Http } from "./adapters/http.ts";
import type { Clock } from "./core/ports.ts";
import type { LeafKind } from "./core/checks/tree.ts";
import type { Environment } from "./services.ts";

/** Introduces the checks that ask something outside of the image worker. */
export function createRunners(
  _environment: Environment,
  _outside: { readonly http: Http; readonly clock: Clock; readonly userAgent: string },
): Runners {
  return { text: missing("text"), judge: missing("judge"), command: missing("command"), http: missing("http") };
}

function missing<Kind extends LeafKind>(kind: Kind): Runner<Kind> {
  return async () => ({
    verdict: "undetermined",
    failures: [{ check: kind, message: `The check \`${kind}\` is not built in yet.` }],
  });
}
