import { draftBody, draftWorstUsd, readDraft, type Drafted, type Drafter } from "../../core/checks/judge/draft.ts";
import { readSaid } from "../../core/checks/judge/reply.ts";
import type { Unfinished } from "../../core/checks/port.ts";
import { createChat, type ChatWorld } from "../chat.ts";
import { createMeter } from "./meter.ts";

/** Has a judge's model write questions; one more try when its reply cannot be read. */
export function createDrafter(world: ChatWorld): Drafter {
  const chat = createChat(world);
  const dearest = { usd: 0n };
  return async (judge, prompt, purse, signal): Promise<Drafted> => {
    const { endpoint, model, key, timeoutSeconds, price } = judge;
    const meter = createMeter(world.clock, { purse, price, worstUsd: draftWorstUsd(judge, prompt), dearest });
    const failed = (message: string, unfinished?: Unfinished): Drafted => ({
      kind: "failed",
      message,
      cost: meter.cost(),
      ...(unfinished ? { unfinished } : {}),
    });
    for (let isRepair = false; ; isRepair = true) {
      const body = (shape: Parameters<typeof draftBody>[2]): string => draftBody(judge, prompt, shape);
      const end = await chat({ endpoint, model, key, meter, signal, timeoutMs: timeoutSeconds * 1000, body });
      if (end.kind === "budget") return failed("the budget does not allow to ask", { reason: "budget" });
      if (end.kind === "closed") return failed(end.message, { reason: "refused", message: end.message });
      if (end.kind === "failed") return failed(end.message);
      const said = readSaid(end.body);
      if (said.kind === "refused") return failed(said.why);
      const questions = said.kind === "text" ? readDraft(said.text) : null;
      if (questions) return { kind: "questions", questions, cost: meter.cost() };
      if (isRepair) return failed(said.kind === "broken" ? said.why : "the reply is not a list of questions");
    }
  };
}
