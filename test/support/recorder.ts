import { createServer } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Stands between the program and a server, and writes down what was asked. Addresses of the server in its replies become its own. */
export type Recorder = { readonly url: string; readonly requests: RecordedRequest[]; readonly close: () => Promise<void> };

export type RecordedRequest = {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly status: number;
};

/** @param target address of the server, without a slash at its end */
export async function startRecorder(target: string): Promise<Recorder> {
  const requests: RecordedRequest[] = [];
  const recorder = { url: "", requests };
  const server = createServer((request, response) => {
    forward(target, recorder, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  recorder.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { ...recorder, close };
}

/** Headers of one connection, which are not handed on. */
const HOP = new Set(["connection", "host", "content-length", "keep-alive", "transfer-encoding"]);

async function forward(
  target: string,
  { url, requests }: Omit<Recorder, "close">,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString("utf8");
  const { method = "GET", url: path = "/", headers } = request;
  const sent = Object.entries(headers).filter(([name]) => !HOP.has(name)) as [string, string][];
  const reply = await fetch(target + path, { method, headers: sent, redirect: "manual", ...(body === "" ? {} : { body }) });
  const bytes = Buffer.from(await reply.arrayBuffer());
  requests.push({ method, path, headers, body, status: reply.status });
  const received = Object.fromEntries([...reply.headers].filter(([name]) => !HOP.has(name)));
  response.writeHead(reply.status, received);
  const isText = /json|text/.test(reply.headers.get("content-type") ?? "");
  response.end(isText ? bytes.toString("utf8").replaceAll(target, url) : bytes);
}
