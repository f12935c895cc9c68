import { z } from "zod";
import { failed, ok, type Result } from "../failure.ts";
import { parseUsd, type Usd } from "../money.ts";
import { CHARGED, GRADES, OUTCOMES, VERDICTS, type Json } from "../terms.ts";

/**
 * The ledger: an append-only file of JSON lines, one event each. What a paid attempt needs to be found again (its key, the exact
 * body, the task id) is there before, or as soon as, it exists; nothing is ever rewritten.
 */

const money = z.string().transform((text, context): Usd => {
  const amount = parseUsd(text);
  if (amount === null) context.addIssue({ code: "custom", message: `not an amount: ${text}` });
  return amount ?? 0n;
});
const at = z.number();
const json: z.ZodType<Json> = z.json();

const failure = z.object({ check: z.string(), message: z.string() });
const facts = z.object({
  format: z.string(),
  width: z.number(),
  height: z.number(),
  bytes: z.number(),
  hash: z.string().optional(),
});

const eventSchema = z.discriminatedUnion("event", [
  /** A run began; it is open until its `finish`. */
  z.object({
    event: z.literal("run"),
    run: z.string(),
    at,
    manifest: z.string(),
    seed: z.number(),
    budgetUsd: money,
    /** Whether it ran against the sandbox. */
    simulated: z.boolean().optional(),
  }),
  /** What the key of an offer stands for. */
  z.object({
    event: z.literal("offer"),
    offer: z.string(),
    candidate: z.string(),
    provider: z.string(),
    model: z.string(),
    route: z.string().optional(),
    input: z.record(z.string(), json),
    simulated: z.boolean(),
  }),
  /** A price as it was read; `usd` is absent when it is unknown. */
  z.object({
    event: z.literal("price"),
    offer: z.string(),
    usd: money.optional(),
    grade: z.enum(GRADES).optional(),
    tier: z.string().optional(),
    source: z.string(),
    readAt: z.string(),
  }),
  /** An attempt is about to be sent: `attempt` is its idempotency key, `body` the exact bytes as text. */
  z.object({
    event: z.literal("intent"),
    attempt: z.string(),
    run: z.string(),
    offer: z.string(),
    candidate: z.string(),
    prompt: z.string(),
    promptKey: z.string(),
    number: z.number(),
    sequence: z.number(),
    priceUsd: money.optional(),
    reservedUsd: money,
    /** Made whatever became of the prompt's attempts before it, so that it is a sample of its own; absent for retries. */
    sample: z.boolean().optional(),
    /** The key of the attempt whose image this one begins from. */
    draft: z.string().optional(),
    body: z.string(),
    at,
  }),
  z.object({ event: z.literal("task"), attempt: z.string(), taskId: z.string(), at }),
  /** The attempt never became a task and will not be sent again. */
  z.object({ event: z.literal("withdrawn"), attempt: z.string(), message: z.string(), at }),
  /** How the attempt ended; a later `end` of the same attempt replaces an earlier one. */
  z.object({
    event: z.literal("end"),
    attempt: z.string(),
    outcome: z.enum(OUTCOMES),
    charged: z.enum(CHARGED),
    message: z.string().optional(),
    sha256: z.string().optional(),
    /** Where the provider keeps the image for some days; kept of drafts that another model is to begin from. */
    url: z.string().optional(),
    /** Lost for now: asking again may still find it. */
    recoverable: z.boolean().optional(),
    at,
  }),
  /** Checks that cost money are about to ask: the most that they may use in all, until the verdict tells. */
  z.object({ event: z.literal("checking"), attempt: z.string(), run: z.string(), reservedUsd: money, at }),
  /** What the checks with this key say of the attempt's image. */
  z.object({
    event: z.literal("verdict"),
    attempt: z.string(),
    checks: z.string(),
    verdict: z.enum(VERDICTS),
    failures: z.array(failure),
    facts: facts.nullable(),
    /** What the checks cost, in the run that asked; absent when they cost nothing. */
    run: z.string().optional(),
    checkUsd: money.optional(),
    checkUnknownUsd: money.optional(),
    checkUnpriced: z.number().optional(),
    checkTokens: z.object({ input: z.number(), output: z.number() }).optional(),
    /** A check was not asked to its end, for want of budget or because it takes no requests: another run may judge again. */
    unfinished: z.literal(true).optional(),
    at,
  }),
  /** Recorded images began to be judged by the checks of now; open until its `finish`, or until a run begins. */
  z.object({ event: z.literal("rescore"), run: z.string(), at, simulated: z.boolean() }),
  z.object({ event: z.literal("finish"), run: z.string(), at }),
  /** Prices were audited: what was recorded until then was priced again. */
  z.object({ event: z.literal("audit"), at, simulated: z.boolean() }),
]);
export type LedgerEvent = z.output<typeof eventSchema>;
/** An event as it is written: money as decimal text. */
export type LedgerLine = z.input<typeof eventSchema>;
export type Intent = Extract<LedgerEvent, { event: "intent" }>;
export type End = Extract<LedgerEvent, { event: "end" }>;
export type Checking = Extract<LedgerEvent, { event: "checking" }>;
export type VerdictEvent = Extract<LedgerEvent, { event: "verdict" }>;

/** What to do about a ledger of one's own that cannot be read, beside restoring it. */
export const ANOTHER_STATE = "use another --state directory";

/** Reads the lines of a ledger; a line that is no event is refused with its number, since skipping it could lose a paid attempt. */
export function parseEvents(lines: readonly Json[], file: string, remedy = ANOTHER_STATE): Result<LedgerEvent[]> {
  const events: LedgerEvent[] = [];
  for (const [index, line] of lines.entries()) {
    const parsed = eventSchema.safeParse(line);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const what = issue ? `${issue.path.join(".")} ${issue.message}` : "unreadable";
      return failed({
        place: { file, line: index + 1, column: 1 },
        message: `this line of the ledger is not an event of this version (${what}): restore the file, or ${remedy}`,
      });
    }
    events.push(parsed.data);
  }
  return ok(events);
}
