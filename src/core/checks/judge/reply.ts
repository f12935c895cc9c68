import { parseJson, repeatedKey } from "../../json.ts";
import { z } from "zod";
import { parseUsd, type Usd } from "../../money.ts";
import { ANSWERS, type Answer } from "./request.ts";
import type { Tokens } from "./cost.ts";

/** Reads what a chat endpoint replied. Only an answer to each question gets out of here: no other word of the model is kept or shown. */

const part = z.object({ type: z.string().optional(), text: z.string().optional() });
const replySchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.union([z.string(), z.array(part)]).nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
});

/** `broken` may be mended by asking again; `refused` would be refused again. */
export type Said =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "broken"; readonly why: string }
  | { readonly kind: "refused"; readonly why: string };

/** What the model said, from the reply's body. */
export function readSaid(body: string): Said {
  const parsed = replySchema.safeParse(parseJson(body));
  if (!parsed.success) return { kind: "broken", why: "the reply is not that of a chat endpoint" };
  const { finish_reason: finish, message } = parsed.data.choices[0]!;
  if (finish === "content_filter") return { kind: "refused", why: "the endpoint's content filter stopped the reply" };
  if (message.refusal) return { kind: "refused", why: "the model refused to answer" };
  if (finish === "length") return { kind: "refused", why: "the reply was cut off: raise the judge's `maxTokens`" };
  const { content } = message;
  const text = typeof content === "string" ? content : (content ?? []).map((each) => each.text ?? "").join("");
  return text.trim() === "" ? { kind: "broken", why: "the reply is empty" } : { kind: "text", text };
}

/** By id; null when the text is anything but one JSON object with exactly these ids, each once, and an allowed answer to each. */
export function readAnswers(text: string, ids: readonly string[]): ReadonlyMap<string, Answer> | null {
  const schema = z.strictObject(Object.fromEntries(ids.map((id) => [id, z.enum(ANSWERS)])));
  const json = bare(text);
  const parsed = schema.safeParse(parseJson(json));
  return parsed.success && repeatedKey(json) === null ? new Map(Object.entries(parsed.data)) : null;
}

/** A model without structured output puts its JSON into a fence; a text around that is none of it. */
export function bare(text: string): string {
  return /^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/.exec(text)?.[1] ?? text;
}

/** More tokens than any model takes in one request are no count that is believed. */
const MOST_TOKENS = 10_000_000;
const count = z.int().min(0).max(MOST_TOKENS);
const money = z.number().min(0);
const usageSchema = z.object({ usage: z.object({ prompt_tokens: count, completion_tokens: count }) });
const costSchema = z.object({
  usage: z.object({
    cost: money,
    is_byok: z.boolean().nullish(),
    cost_details: z.object({ upstream_inference_cost: money.nullish() }).nullish(),
  }),
});

/** What the reply says of its use; null where it does not. `costUsd` is what was charged, as OpenRouter tells it. */
export type Used = { readonly tokens: Tokens | null; readonly costUsd: Usd | null };

export function readUsage(body: string): Used {
  const reply = parseJson(body);
  const usage = usageSchema.safeParse(reply);
  const cost = costSchema.safeParse(reply);
  return {
    tokens: usage.success ? { input: usage.data.usage.prompt_tokens, output: usage.data.usage.completion_tokens } : null,
    costUsd: cost.success ? chargedUsd(cost.data.usage) : null,
  };
}

/** With a key of one's own at the provider behind it, OpenRouter's `cost` is its fee, and the provider bills the rest. */
function chargedUsd({ cost, is_byok: own, cost_details: details }: z.output<typeof costSchema>["usage"]): Usd | null {
  return usdOf(cost + (own === true ? (details?.upstream_inference_cost ?? 0) : 0));
}

/** To the nearest 1e-12 USD; null when it is no amount that is believed. */
function usdOf(dollars: number): Usd | null {
  return dollars < 1e12 ? parseUsd(dollars.toFixed(12)) : null;
}
