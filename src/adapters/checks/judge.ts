import { worstCaseUsd } from "../../core/checks/judge/cost.ts";
import { readAnswers, readSaid } from "../../core/checks/judge/reply.ts";
import { judgeBody, questionIds } from "../../core/checks/judge/request.ts";
import { poll, scoreAnswers, type Scored } from "../../core/checks/judge/score.ts";
import { wholeJudge, type Judge } from "../../core/checks/merge.ts";
import { createChat, type Chat, type ChatWorld, type Meter } from "../chat.ts";
import type { Runner, Told } from "./checker.ts";
import { createFirstAlone } from "./turns.ts";
import type { ImageInspector } from "./inspector.ts";
import { createMeter, type Dearest } from "./meter.ts";

/** A vision model as a check: asks questions about the image, and takes nothing from its replies but yes, no or "cannot tell". */

export type JudgeWorld = ChatWorld & { readonly shrink: ImageInspector["shrink"] };

/** After so many images in a row of which nothing came, no more are bought for it. */
const MOST_FAILURES = 5;

export function createJudge(world: JudgeWorld): Runner<"judge"> {
  const chat = createChat(world);
  /** By endpoint and model. */
  const prices = new Map<string, Dearest>();
  const failures = new Map<string, number>();
  // From the first image it is known what a request really costs, and how the server wants to be asked: as many as are under way at once
  // would all be reserved too little for.
  const firstAlone = createFirstAlone();
  return async ({ spec, file, subject }) => {
    const judge = wholeJudge(spec);
    const server = `${judge.endpoint} ${judge.model}`;
    if (judge.questions.length === 0)
      return { verdict: "undetermined", failures: [failure("The judge has no question about this image.")] };
    const image = await world.shrink(file, judge.maxSide);
    if (!image) return { verdict: "undetermined", failures: [failure("The image could not be shrunk for the judge.")] };
    const dearest = prices.get(server) ?? { usd: 0n };
    prices.set(server, dearest);
    const { price } = judge;
    const meter = createMeter(world.clock, { purse: subject.purse, price, worstUsd: worstCaseUsd(judge), dearest });
    const url = `data:image/png;base64,${Buffer.from(image.png).toString("base64")}`;
    const asking: Asking = { chat, judge, url, meter, signal: subject.signal };
    const told = await firstAlone(server, () => pollJudge(asking));
    const failed = told.unfinished || told.kind === "nothing" ? (failures.get(server) ?? 0) + 1 : 0;
    failures.set(server, failed);
    const { kind: _, ...result } = told;
    const cost = meter.cost();
    if (told.kind === "nothing" && !told.unfinished && failed >= MOST_FAILURES) {
      const message = `The judge ${judge.model} gave no answer on ${failed} images in a row (${told.failures[0]?.message ?? ""}): look at it, then start again with the same state.`;
      return { ...result, unfinished: { reason: "refused", message }, cost };
    }
    return { ...result, cost };
  };
}

type Asking = {
  readonly chat: Chat;
  readonly judge: Judge;
  readonly url: string;
  readonly meter: Meter;
  readonly signal: AbortSignal;
};
/** `nothing`: the judge could not be asked, or gave no answers. */
type Polled = Told & { readonly kind: "told" | "nothing" };

/** Asks as often as the votes need. */
async function pollJudge(asking: Asking): Promise<Polled> {
  const { judge } = asking;
  const askings: (Scored | null)[] = [];
  for (;;) {
    const state = poll(askings, judge.votes);
    switch (state.kind) {
      case "decided": {
        const { verdict, failures, low } = state.scored;
        return { kind: "told", verdict, failures, score: low };
      }
      case "split":
        return {
          kind: "told",
          verdict: "undetermined",
          failures: [failure(`Of ${askings.length} askings no verdict had a majority.`)],
        };
      case "ask": {
        const asked = await askOnce(asking);
        if (asked.kind === "nothing" && (askings.length === 0 || asked.unfinished)) return asked;
        askings.push(asked.kind === "answers" ? asked.scored : null);
      }
    }
  }
}

type Asked = { readonly kind: "answers"; readonly scored: Scored } | (Polled & { readonly kind: "nothing" });

/** One asking, with its one repair. */
async function askOnce({ chat, judge, url, meter, signal }: Asking): Promise<Asked> {
  const ids = questionIds(judge.questions);
  let why = "";
  for (const isRepair of [false, true]) {
    const { endpoint, model, key, timeoutSeconds } = judge;
    const end = await chat({
      endpoint,
      model,
      key,
      meter,
      signal,
      timeoutMs: timeoutSeconds * 1000,
      body: (shape) => judgeBody(judge, url, shape, isRepair),
    });
    if (end.kind === "budget")
      return { ...nothing("The budget did not allow to ask the judge."), unfinished: { reason: "budget" } };
    if (end.kind === "closed") {
      const message = `The judge ${model} cannot be asked: ${end.message}.`;
      return { ...nothing(message), unfinished: { reason: "refused", message } };
    }
    if (end.kind === "failed") return nothing(`The judge ${model} could not be asked (${end.message}).`);
    const said = readSaid(end.body);
    if (said.kind === "refused") return nothing(`The judge ${model} did not answer: ${said.why}.`);
    const answers = said.kind === "text" ? readAnswers(said.text, ids) : null;
    if (answers) return { kind: "answers", scored: scoreAnswers(judge, answers) };
    why = said.kind === "broken" ? said.why : "the reply is not an answer to each question";
  }
  return nothing(`The judge ${judge.model} did not answer, and neither when asked again: ${why}.`);
}

function nothing(message: string): Polled & { readonly kind: "nothing" } {
  return { kind: "nothing", verdict: "undetermined", failures: [failure(message)] };
}

function failure(message: string): { check: string; message: string } {
  return { check: "judge", message };
}
