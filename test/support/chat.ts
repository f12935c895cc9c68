import type { IncomingMessage, ServerResponse } from "node:http";
import { Ajv } from "ajv";
import { serve, type Local } from "./servers.ts";

/**
 * A local double of an OpenAI-compatible chat endpoint. It takes only requests that the published interface takes (POST /chat/completions
 * with messages, an image as data URL, structured output), looks at the picture that it is sent, and replies as it is told.
 */

export type ChatCall = {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: ChatBody;
  readonly ids: readonly string[];
  readonly questions: Readonly<Record<string, string>>;
  /** The bytes of the image; absent when there is none. */
  readonly image?: Buffer;
};

export type ChatBody = {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string | readonly Part[] }[];
  readonly temperature?: number;
  readonly max_tokens?: number;
  readonly max_completion_tokens?: number;
  readonly response_format?: { readonly json_schema: { readonly name: string; readonly schema: { required: string[] } } };
};
type Part = { readonly type: string; readonly text?: string; readonly image_url?: { readonly url: string } };

/** How a request is answered; a number waits so many milliseconds before the usual answer. */
export type Reply = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the model says; an object becomes JSON. */
  readonly content?: unknown;
  readonly refusal?: string;
  readonly finish?: string;
  /** Instead of the usual usage; null for none. */
  readonly usage?: object | null;
  /** The whole body, as it is. */
  readonly raw?: string;
  readonly delayMs?: number;
  readonly drop?: true;
};

export type Behaviour = (call: ChatCall, number: number) => Reply;
export type ChatDouble = Local & {
  readonly calls: ChatCall[];
  readonly behave: (behaviour: Behaviour) => void;
  readonly url: string;
};

const text = { type: "string" } as const;
const REQUEST = {
  type: "object",
  additionalProperties: false,
  required: ["model", "messages"],
  properties: {
    model: { ...text, minLength: 1 },
    temperature: { type: "number", minimum: 0, maximum: 2 },
    max_tokens: { type: "integer", minimum: 1 },
    max_completion_tokens: { type: "integer", minimum: 1 },
    messages: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        additionalProperties: false,
        required: ["role", "content"],
        properties: {
          role: { enum: ["system", "user"] },
          content: {
            anyOf: [
              text,
              {
                type: "array",
                minItems: 1,
                items: {
                  anyOf: [
                    {
                      type: "object",
                      additionalProperties: false,
                      required: ["type", "text"],
                      properties: { type: { const: "text" }, text },
                    },
                    {
                      type: "object",
                      additionalProperties: false,
                      required: ["type", "image_url"],
                      properties: {
                        type: { const: "image_url" },
                        image_url: {
                          type: "object",
                          additionalProperties: false,
                          required: ["url"],
                          properties: {
                            url: { ...text, pattern: "^data:image/(png|jpeg|webp);base64,[A-Za-z0-9+/]+=*$" },
                            detail: { enum: ["auto", "low", "high"] },
                          },
                        },
                      },
                    },
                  ],
                },
              },
            ],
          },
        },
      },
    },
    response_format: {
      type: "object",
      additionalProperties: false,
      required: ["type", "json_schema"],
      properties: {
        type: { const: "json_schema" },
        json_schema: {
          type: "object",
          additionalProperties: false,
          required: ["name", "schema"],
          properties: {
            name: { ...text, pattern: "^[A-Za-z0-9_-]{1,64}$" },
            strict: { type: "boolean" },
            schema: { type: "object" },
          },
        },
      },
    },
  },
} as const;
const isRequest = new Ajv({ allowUnionTypes: true }).compile(REQUEST);

/** Answers every question with yes, and says that it took 1,000 tokens in and 20 out. */
export const yesToAll: Behaviour = ({ ids }) => ({ content: Object.fromEntries(ids.map((id) => [id, "yes"])) });
export const USAGE = { prompt_tokens: 1_000, completion_tokens: 20, total_tokens: 1_020 };

/** Starts a double that answers yes until it is told otherwise. What it would not take, it refuses as a server does: 400. */
export async function startChat(): Promise<ChatDouble> {
  const calls: ChatCall[] = [];
  let behaviour = yesToAll;
  const local = await serve(async (request, response) => {
    const body = await bodyOf(request);
    const problem = problemOf(request, body);
    if (problem !== null) return answer(response, { status: 400, raw: JSON.stringify({ error: { message: problem } }) });
    const call = callOf(request, body as ChatBody);
    calls.push(call);
    const reply = behaviour(call, calls.length);
    if (reply.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, reply.delayMs).unref());
    if (reply.drop) return void request.socket.destroy();
    answer(response, reply);
  });
  return { ...local, url: `${local.url}/v1`, calls, behave: (next) => void (behaviour = next) };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let all = "";
  for await (const chunk of request.setEncoding("utf8") as AsyncIterable<string>) all += chunk;
  try {
    return JSON.parse(all) as unknown;
  } catch {
    return undefined;
  }
}

function problemOf({ method, url, headers }: IncomingMessage, body: unknown): string | null {
  if (method !== "POST" || url !== "/v1/chat/completions") return `no such address: ${method} ${url}`;
  if (headers["content-type"] !== "application/json") return "expected application/json";
  return isRequest(body) ? null : `the request is not valid: ${JSON.stringify(isRequest.errors)}`;
}

function callOf({ url = "", headers }: IncomingMessage, body: ChatBody): ChatCall {
  const parts = body.messages.flatMap(({ content }) => (typeof content === "string" ? [] : content));
  const image = parts.find(({ image_url }) => image_url)?.image_url?.url.split(",")[1];
  const asked = parts.map((part) => part.text ?? "").find((each) => each.startsWith('{"questions"'));
  const { questions } = (asked === undefined ? { questions: {} } : JSON.parse(asked)) as { questions: Record<string, string> };
  return {
    path: url,
    authorization: headers.authorization,
    body,
    ids: Object.keys(questions),
    questions,
    ...(image === undefined ? {} : { image: Buffer.from(image, "base64") }),
  };
}

function answer(response: ServerResponse, reply: Reply): void {
  const { status = 200, headers = {}, content, refusal, finish = "stop", usage = USAGE, raw } = reply;
  const said = typeof content === "string" || content === null ? content : JSON.stringify(content);
  const message = { role: "assistant", content: said ?? null, ...(refusal === undefined ? {} : { refusal }) };
  const body = {
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 1,
    model: "judge",
    choices: [{ index: 0, finish_reason: finish, message }],
    ...(usage === null ? {} : { usage }),
  };
  response.writeHead(status, { "Content-Type": "application/json", ...headers });
  response.end(raw ?? JSON.stringify(body));
}
