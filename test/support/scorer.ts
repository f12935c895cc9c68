import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** A scoring service of a team's, on this machine. */
export type Scorer = { readonly url: string; readonly seen: readonly Seen[]; readonly close: () => Promise<void> };

export type Seen = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

export type ScorerReply = {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  /** Cuts the connection instead. */
  readonly cut?: true;
  /** Never answers. */
  readonly silent?: true;
};

/** A service that answers each request with the next reply, the last one again and again; a reply may depend on what was seen. */
export async function startScorer(...replies: readonly (ScorerReply | ((seen: Seen) => ScorerReply))[]): Promise<Scorer> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url: path = "", headers } = request;
      const now: Seen = { method, path, headers, body: Buffer.concat(chunks).toString("utf8") };
      const next = replies[Math.min(seen.length, replies.length - 1)] ?? {};
      seen.push(now);
      const { status = 200, headers: more, body = "", cut, silent } = typeof next === "function" ? next(now) : next;
      if (cut) request.socket.destroy();
      else if (!silent) response.writeHead(status, { "content-type": "application/json", ...more }).end(body);
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, close };
}
