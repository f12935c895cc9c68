import { parseJson, repeatedKey } from "../json.ts";
import { z } from "zod";
import { clip } from "../report/escape.ts";
import { VERDICTS, type JsonObject } from "../terms.ts";
import type { CheckFailure, CheckSubject, ImageFacts } from "./port.ts";
import type { LeafResult } from "./tree.ts";

/** The scoring protocol, version 1, of the checks `command` and `http` (docs/checks.md): what a scorer is sent, and what its answer says. */

/** A scorer of the team's: how sentences name it, and the secrets that it may know and must not tell. */
export type Scorer = {
  readonly kind: "command" | "http";
  /** Such as `The command \`node score.mjs\``, at the head of a sentence. */
  readonly name: string;
  readonly secrets: readonly string[];
};

/** What is told of an image: `path` to a program on this machine, its bytes in Base64 to a service. */
export type ImageAccess = { readonly path: string } | { readonly base64: string };

/** The request, as JSON. Sizes are of the image as a viewer shows it, in pixels; `bytes` is the file's size. */
export function scoringRequest(access: ImageAccess, facts: ImageFacts | null, subject: CheckSubject): JsonObject {
  const { format = null, width = null, height = null, bytes = null } = facts ?? {};
  const { id, provider, model } = subject.candidate;
  return {
    version: 1,
    image: { ...access, format, width, height, bytes },
    prompt: { id: subject.prompt.id, text: subject.prompt.text },
    candidate: { id, provider, model },
    attempt: subject.attempt,
  };
}

const answerSchema = z.object({
  verdict: z.enum(VERDICTS),
  reasons: z.array(z.string()).default([]),
  score: z.number().min(0).max(1).optional(),
});

/** Reasons are foreign text: so many are told, each cut to so many characters on one line. */
const MOST_REASONS = 10;
const LONGEST_REASON = 200;

/** What a text of a scorer comes to: its answer, a sentence why what looks like one is none, or nothing at all. */
export type Answer =
  | { readonly kind: "answer"; readonly result: LeafResult }
  | { readonly kind: "unreadable"; readonly result: LeafResult }
  | { readonly kind: "none" };

/**
 * Reads an answer: a JSON object that begins at the start of a line, and what comes before it is not looked at. A text without such a
 * line is no answer, unless it names a verdict all the same; one whose object is not what the protocol says is `undetermined`, never taken for something else.
 */
export function readAnswer(text: string, scorer: Scorer): Answer {
  const lines = text.trim().split(/\r?\n/);
  const first = lines.findIndex((line) => line.startsWith("{"));
  // A verdict that stands elsewhere was meant: the exit status must not say something else.
  if (first === -1 && NAMES_VERDICT.test(text)) return unreadable(scorer, "its answer does not begin a line as a JSON object");
  if (first === -1) return { kind: "none" };
  const answered = [lines.slice(first).join("\n"), lines.at(-1)!].find((each) => parseJson(each) !== undefined);
  if (answered === undefined) return unreadable(scorer, "its answer is not valid JSON");
  const repeated = repeatedKey(answered);
  if (repeated !== null) return unreadable(scorer, `its answer has the key "${foreign(repeated, scorer)}" twice`);
  const json = parseJson(answered);
  const answer = answerSchema.safeParse(json);
  if (answer.success) return { kind: "answer", result: resultOf(answer.data, scorer) };
  const issue = answer.error.issues[0]!;
  const where = issue.path.length === 0 ? "its answer" : `\`${issue.path.join(".")}\` of its answer`;
  return unreadable(scorer, `${where} is not what the protocol says (${issue.message})`);
}

const NAMES_VERDICT = /["']verdict["']\s*:/;

function resultOf({ verdict, reasons, score }: z.output<typeof answerSchema>, scorer: Scorer): LeafResult {
  const told = reasons.map((reason) => foreign(reason, scorer)).filter((reason) => reason !== "");
  const failures = told.slice(0, MOST_REASONS).map((message) => ({ check: scorer.kind, message }));
  if (told.length > MOST_REASONS)
    failures.push({ check: scorer.kind, message: `And ${told.length - MOST_REASONS} more reasons.` });
  const bare = `${scorer.name} says ${verdict}, without a reason.`;
  return {
    verdict,
    failures: verdict === "usable" ? [] : failures.length > 0 ? failures : [{ check: scorer.kind, message: bare }],
    ...(score === undefined || verdict === "undetermined" ? {} : { score }),
  };
}

function unreadable(scorer: Scorer, why: string): Answer {
  return { kind: "unreadable", result: undetermined(scorer, why) };
}

/** The result of a scorer of which no verdict could be had; `why` ends a sentence that begins with its name. */
export function undetermined({ kind, name }: Scorer, why: string): LeafResult {
  return { verdict: "undetermined", failures: [{ check: kind, message: `${name} gave no verdict: ${why}.` }] };
}

/** How a program ended: an exit status, or the signal that ended it; `stderr` is the end of what it wrote there. */
export type ProgramEnd = { readonly status: number | null; readonly signal: string | null; readonly stderr: string };

/** What an exit status says where there is no answer: 0 usable, 1 rejected, anything else that there is no verdict. */
export function verdictOfExit({ status, signal, stderr }: ProgramEnd, scorer: Scorer): LeafResult {
  const last = foreign(stderr.trim().split("\n").at(-1) ?? "", scorer);
  const said = last === "" ? "" : ` and wrote "${last}"`;
  if (status === 0) return { verdict: "usable", failures: [] };
  if (status === null) return undetermined(scorer, `it was ended by the signal ${signal ?? "?"}${said}`);
  if (status !== 1) return undetermined(scorer, `it ended with status ${status}${said}`);
  // Node, Python and others end with 1 when they break down: that is no verdict on an image.
  if (STACK_TRACE.test(stderr)) return undetermined(scorer, "it broke down: it ended with status 1 and wrote a stack trace");
  if (NOT_RUN.test(stderr)) return undetermined(scorer, `it could not be run: it ended with status 1${said}`);
  const failure: CheckFailure = { check: scorer.kind, message: `${scorer.name} rejects it (status 1)${said}.` };
  return { verdict: "rejected", failures: [failure] };
}

/** The lines of a stack trace in Node and Java, Python, Ruby, Go. */
const STACK_TRACE =
  /^\s+at \S.*:\d+(:\d+)?\)?$|^Traceback \(most recent call last\)|^\s+File ".+", line \d+|^\s+from \S+:\d+:in |^goroutine \d+/m;

/** How Node, Python and npm say that the program was not there, or ended with an error that has no trace. */
const NOT_RUN = /^Node\.js v\d+\.|^\S*python\S*: (No module named|can't open file|Error while finding module)|^npm (error|ERR!)/m;

/** Text of a scorer, on one line, cut, and without the secrets that it was given. */
export function foreign(text: string, { secrets }: Scorer): string {
  const safe = secrets.reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
  return clip(safe, LONGEST_REASON);
}
