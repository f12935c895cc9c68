/** Replies as data, and the two envelopes that HiAPI's errors come in. */

/** What the transport does with a reply: sends it, or breaks the connection. */
export type Reply =
  | {
      readonly kind: "send";
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string | Uint8Array;
      /** Waits so many milliseconds before the first byte. */
      readonly delayMs?: number;
      /** Sends so many bytes of the body, then waits, or breaks the connection. */
      readonly pause?: { readonly after: number; readonly milliseconds: number | "drop" };
      /** Leaves Content-Length out. */
      readonly chunked?: boolean;
      /** Appends zero bytes until the body is so long. */
      readonly padTo?: number;
    }
  | { readonly kind: "drop" };

export type Sent = Extract<Reply, { kind: "send" }>;

export const DROP: Reply = { kind: "drop" };

export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Sent {
  return { kind: "send", status, headers: { "Content-Type": "application/json", ...headers }, body: JSON.stringify(value) };
}

/** `{code: 200, message: "success", data}`, the envelope of every success. */
export function success(data: unknown, headers: Readonly<Record<string, string>> = {}): Sent {
  return json(200, { code: 200, message: "success", data }, headers);
}

/** The error envelope of the task API: `code` repeats the status. Not every status has an `error_code` of its own. */
export function taskError(
  status: number,
  errorCode: string | null,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Sent {
  const code = errorCode === null ? {} : { error_code: errorCode };
  return json(status, { code: status, message, data: null, ...code }, headers);
}

export const ENVELOPES = ["task", "gateway"] as const;
export type Envelope = (typeof ENVELOPES)[number];

/** An error of the door in front of the API (401, 402, 403, 429), in whichever envelope the scenario wants. */
export function doorError(
  envelope: Envelope,
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Sent {
  if (envelope === "task") return taskError(status, code.toUpperCase(), message, headers);
  return json(status, { error: { code, type: "hiapi_error", message, request_id: "req_simulated" } }, headers);
}

/** Status 200 with a JSON text that stops halfway. */
export function halfJson(): Sent {
  return { ...json(200, null), body: '{"code":200,"message":"success","data":{"taskId":"tk-hi' };
}

/** For what is not there, or is somebody else's. */
export function notFound(message: string): Sent {
  return taskError(404, null, message);
}
