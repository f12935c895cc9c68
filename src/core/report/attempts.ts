import type { Attempt } from "../ledger/fold.ts";
import { stagesOf, type Plan } from "../manifest/plan.ts";
import { formatUsd } from "../money.ts";
import type { Hash } from "../ports.ts";
import { imagePath } from "./paths.ts";
import type { AttemptLine } from "./results.ts";

/** The lines of `attempts.ndjson`: every ended attempt on the plan's candidates and prompts, in launch order. */
export function attemptLines(plan: Plan, attempts: readonly Attempt[], run: string, hash: Hash): AttemptLine[] {
  const candidates = new Map(stagesOf(plan).map((candidate) => [candidate.key, candidate]));
  const prompts = new Map(plan.prompts.map((prompt) => [prompt.key, prompt]));
  return attempts.flatMap((attempt): AttemptLine[] => {
    const { intent, end, taskId } = attempt;
    const candidate = candidates.get(intent.offer);
    const prompt = prompts.get(intent.promptKey);
    if (!candidate || !prompt || !end) return [];
    const verdict = attempt.verdicts.get(prompt.checksKey);
    const facts = verdict?.facts;
    const path = imagePath(
      { candidate: candidate.id, prompt: prompt.id, number: intent.number, format: facts?.format ?? "" },
      hash,
    );
    return [
      {
        run: intent.run,
        candidate: candidate.id,
        prompt: prompt.id,
        attempt: intent.number,
        outcome: end.outcome,
        charged: end.charged,
        listUsd: candidate.priceUsd === null ? null : formatUsd(candidate.priceUsd),
        verdict: verdict?.verdict ?? null,
        failedChecks: verdict ? [...verdict.failures] : [],
        ...(end.message === undefined ? {} : { message: end.message }),
        ...(taskId === undefined ? {} : { taskId }),
        ...(end.sha256 === undefined
          ? {}
          : {
              image: {
                path,
                sha256: end.sha256,
                format: facts?.format ?? "unknown",
                width: facts?.width ?? 0,
                height: facts?.height ?? 0,
                bytes: facts?.bytes ?? 0,
              },
            }),
        startedAt: new Date(intent.at).toISOString(),
        finishedAt: new Date(end.at).toISOString(),
        replayed: intent.run !== run,
      },
    ];
  });
}
