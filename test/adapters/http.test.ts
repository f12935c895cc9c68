import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "@jest/globals";
import { createHttp, textOf, type HttpRequest, type HttpResult } from "../../src/adapters/http.ts";
import { withServers, type Handler } from "../support/servers.ts";
import { countingSignal } from "../support/signals.ts";

const http = createHttp("tester/1");

/** One request to a server that answers so. */
function ask(handler: Handler, request: Partial<HttpRequest> = {}): Promise<HttpResult> {
  return withServers(async (start) => http({ url: (await start(handler)).url, ...request }));
}

/** The text of a reply, or what went wrong. */
const told = (result: HttpResult): string => (result.ok ? `${result.reply.status} ${textOf(result.reply)}` : result.kind);

describe("a reply", () => {
  test("comes with status, headers in lower case, and bytes", async () => {
    const result = await ask((_, response) => {
      response.writeHead(418, { "X-Odd": "1", "Set-Cookie": ["a=1", "b=2"] });
      response.end("tea");
    });
    expect(told(result)).toBe("418 tea");
    expect(result.ok && result.reply.headers).toMatchObject({ "x-odd": "1", "set-cookie": "a=1, b=2" });
  });

  test.each([
    ["gzip", gzipSync("tea")],
    ["x-gzip", gzipSync("tea")],
    ["GZIP", gzipSync("tea")],
    ["deflate", deflateSync("tea")],
    ["br", brotliCompressSync("tea")],
    ["identity", Buffer.from("tea")],
  ])("in %s is decoded", async (encoding, bytes) => {
    expect(told(await ask((_, response) => void response.writeHead(200, { "Content-Encoding": encoding }).end(bytes)))).toBe(
      "200 tea",
    );
  });

  test("that says gzip and has no bytes is empty", async () => {
    expect(told(await ask((_, response) => void response.writeHead(200, { "Content-Encoding": "gzip" }).end()))).toBe("200 ");
  });

  test.each([
    ["that is no gzip", Buffer.from("plain")],
    ["that is half a gzip", gzipSync("tea".repeat(100)).subarray(0, 12)],
  ])("in an encoding %s is a failure after sending", async (_, bytes) => {
    const result = await ask((__, response) => void response.writeHead(200, { "Content-Encoding": "gzip" }).end(bytes));
    expect(result).toMatchObject({ ok: false, kind: "network", sent: true });
  });

  test("in chunks is whole", async () => {
    const result = await ask((_, response) => {
      for (const part of ["a", "b", "c"]) response.write(part);
      response.end();
    });
    expect(told(result)).toBe("200 abc");
  });

  test("that redirects is not followed", async () => {
    expect(told(await ask((_, response) => void response.writeHead(302, { Location: "/elsewhere" }).end()))).toBe("302 ");
  });
});

describe("limits", () => {
  test.each([
    ["declared", { "Content-Length": "50000000" }],
    ["not declared", {}],
  ])("a body over its size, %s, is not read on", async (_, headers) => {
    let written = 0;
    const result = await ask(
      (__, response) => {
        response.writeHead(200, headers);
        const more = (): void => {
          for (; written < 50_000_000 && response.write(Buffer.alloc(50_000)); written += 50_000);
        };
        response.on("drain", more);
        more();
      },
      { maxBytes: 100_000 },
    );
    expect(result).toMatchObject({ ok: false, kind: "oversize", sent: true });
    expect(written).toBeLessThan(50_000_000);
  });

  test("a small file that decodes to a large one is over the limit, too", async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().arrayBuffers;
    const result = await ask((_, response) => void response.writeHead(200, { "Content-Encoding": "gzip" }).end(bomb), {
      maxBytes: 1_000_000,
    });
    expect(told(result)).toBe("oversize");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30_000_000);
  });

  test.each<[string, Handler]>([
    ["no head", () => undefined],
    [
      "a body that drips",
      (_, response) => {
        const drip = setInterval(() => response.write("."), 20);
        response.on("close", () => clearInterval(drip));
      },
    ],
  ])("%s: the time is over although something may still come", async (_, handler) => {
    const before = performance.now();
    expect(await ask(handler, { timeoutMs: 150 })).toMatchObject({
      ok: false,
      kind: "timeout",
      sent: true,
      message: "no reply within 0.15 s",
    });
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

describe("a failure says whether the request may have arrived", () => {
  test("nobody listens: it did not", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    expect(await http({ url: `http://127.0.0.1:${port}/` })).toMatchObject({ ok: false, kind: "network", sent: false });
  });
  test("no such name: it did not", async () => {
    expect(await http({ url: "http://no-such-host.invalid/" })).toMatchObject({ ok: false, kind: "network", sent: false });
  });
  test("the connection closes: it may have", async () => {
    expect(await ask((request) => void request.socket.destroy())).toMatchObject({ ok: false, kind: "network", sent: true });
  });
  test("the connection closes within the body: it may have", async () => {
    const result = await ask((request, response) => {
      response.writeHead(200, { "Content-Length": "100" });
      response.write("half");
      setTimeout(() => request.socket.destroy(), 20);
    });
    expect(result).toMatchObject({ ok: false, kind: "network", sent: true });
  });
  test("a reply that is no HTTP: it may have", async () => {
    const server = createServer((socket) => socket.end("hello\r\n\r\n"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    expect(await http({ url: `http://127.0.0.1:${port}/` })).toMatchObject({ ok: false, sent: true });
    server.close();
  });
  test("an address that is none is a failure, no exception", async () => {
    for (const url of ["ftp://example.com/", "localhost:80", "http://"]) expect(await http({ url })).toMatchObject({ ok: false });
  });
});

describe("a signal", () => {
  test("that aborts makes the request reject", async () => {
    const off = new AbortController();
    const wait = ask(() => off.abort(new Error("off")), { signal: off.signal });
    await expect(wait).rejects.toThrow("off");
  });
  test("that has aborted sends nothing", async () => {
    await withServers(async (start) => {
      const { url, requests } = await start((_, response) => void response.end());
      await expect(http({ url, signal: AbortSignal.abort(new Error("off")) })).rejects.toThrow("off");
      expect(requests.length).toBe(0);
    });
  });
  test("has nothing hanging on it after many requests", async () => {
    const counted = countingSignal();
    await withServers(async (start) => {
      const { url } = await start((_, response) => void response.end("x"));
      await Promise.all(Array.from({ length: 100 }, () => http({ url, signal: counted.signal })));
    });
    expect(counted.listeners()).toBe(0);
  });
});

test("a connection that the server closed in the meantime is replaced", async () => {
  await withServers(async (start) => {
    const local = await start((_, response) => void response.end("x"));
    for (let i = 0; i < 5; i++) {
      expect(told(await http({ url: local.url }))).toBe("200 x");
      for (const request of local.requests) request.socket.destroy();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
});

test("requests carry the program's name and their own headers, and nothing of the environment", async () => {
  await withServers(async (start) => {
    const local = await start((_, response) => void response.end());
    await http({ url: `${local.url}/x`, method: "POST", body: "{}", headers: { "x-own": "1" } });
    const { method, url, headers } = local.requests[0]!;
    expect({ method, url }).toEqual({ method: "POST", url: "/x" });
    expect(headers).toEqual({
      host: `127.0.0.1:${local.port}`,
      connection: "keep-alive",
      "user-agent": "tester/1",
      "x-own": "1",
      "content-length": "2",
    });
  });
});
