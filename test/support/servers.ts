import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A local server of a few lines, with every request that it got. */
export type Local = {
  readonly url: string;
  readonly port: number;
  readonly requests: IncomingMessage[];
  readonly close: () => Promise<void>;
};

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** Starts one on a free port of the loopback address, or of another address of this machine. */
export async function serve(handler: Handler, host = "127.0.0.1"): Promise<Local> {
  const requests: IncomingMessage[] = [];
  const server: Server = createServer((request, response) => {
    requests.push(request);
    void handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${port}`,
    port,
    requests,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Starts servers for a test and closes them all when it is over, whatever happens. */
export async function withServers<T>(story: (start: typeof serve) => Promise<T>): Promise<T> {
  const started: Local[] = [];
  try {
    return await story(async (handler, host) => {
      const local = await serve(handler, host);
      started.push(local);
      return local;
    });
  } finally {
    await Promise.all(started.map((local) => local.close()));
  }
}
