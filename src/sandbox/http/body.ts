import type { IncomingMessage } from "node:http";

/** HiAPI's documented limit of a request body. */
export const LARGEST_BODY = 10 * 1024 * 1024;

/** The raw bytes of a request body; null when it is over the limit, or when the client went away. */
export async function readBody(request: IncomingMessage): Promise<Buffer | "too-large" | "aborted"> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length <= LARGEST_BODY) chunks.push(chunk);
    }
  } catch {
    return "aborted";
  }
  return length > LARGEST_BODY ? "too-large" : Buffer.concat(chunks);
}
