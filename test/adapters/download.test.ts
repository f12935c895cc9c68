import { networkInterfaces } from "node:os";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { createDownload, type Downloaded, type DownloadLimits } from "../../src/adapters/download.ts";
import { createHiapi } from "../../src/adapters/providers/hiapi/client.ts";
import { createHttp } from "../../src/adapters/http.ts";
import { serve, withServers, type Handler } from "../support/servers.ts";
import { virtualClock } from "../support/virtual-clock.ts";

const LIMITS: DownloadLimits = { maxBytes: 1_000_000, timeoutMs: 3_000, maxRedirects: 5 };
const LOOPBACK = "http://127.0.0.1:1/";
const PUBLIC = "https://api.hiapi.example/";

const from = (apiUrl: string, limits: Partial<DownloadLimits> = {}) =>
  createDownload("tester/1", apiUrl, { ...LIMITS, ...limits });
const told = (result: Downloaded): string => (result.ok ? new TextDecoder().decode(result.bytes) : result.message);

const image: Handler = (_, response) => void response.writeHead(200, { "Content-Type": "image/png" }).end("pixels");
const to =
  (location: string, status = 302): Handler =>
  (_, response) =>
    void response.writeHead(status, { Location: location }).end("moved");

describe("an image", () => {
  test("is what a 200 brings, whatever it says of its type", async () => {
    await withServers(async (start) => {
      const { url } = await start((_, response) => void response.writeHead(200, { "Content-Type": "text/html" }).end("pixels"));
      expect(told(await from(LOOPBACK)(`${url}/tasks/x/0.png?sig=a%2Fb`))).toBe("pixels");
    });
  });

  test("that a gateway compressed is decoded", async () => {
    await withServers(async (start) => {
      const { url } = await start(
        (_, response) => void response.writeHead(200, { "Content-Encoding": "gzip" }).end(gzipSync("pixels")),
      );
      expect(told(await from(LOOPBACK)(url))).toBe("pixels");
    });
  });

  test("on another port, or under another name of this machine, is fetched when the API is here", async () => {
    await withServers(async (start) => {
      const { port } = await start(image);
      for (const api of ["http://127.0.0.1:9/", "http://localhost:9/v1", "http://[::1]:9/", "http://0.0.0.0:9/"])
        for (const host of ["127.0.0.1", "localhost", "127.0.0.2"]) {
          const result = await from(api)(`http://${host}:${port}/`);
          if (host !== "127.0.0.2") expect(told(result)).toBe("pixels");
          else expect(told(result)).not.toContain("not a public address");
        }
    });
  });

  test.each([400, 401, 403, 404, 410, 416, 429, 500, 503])("that answers %d is not there", async (status) => {
    await withServers(async (start) => {
      const { url } = await start((_, response) => void response.writeHead(status).end());
      expect(await from(LOOPBACK)(url)).toEqual({
        ok: false,
        mayPass: true,
        message: `the image's address answers HTTP ${status}`,
      });
    });
  });
});

describe("redirects", () => {
  test.each([301, 302, 303, 307, 308])("%d is followed, also to another port and by a relative address", async (status) => {
    await withServers(async (start) => {
      const last = await start(image);
      const middle = await start((request, response) =>
        request.url === "/a" ? to("b?c", status)(request, response) : to(`${last.url}/end`, status)(request, response),
      );
      expect(told(await from(LOOPBACK)(`${middle.url}/a`))).toBe("pixels");
      expect(middle.requests.map((request) => request.url)).toEqual(["/a", "/b?c"]);
    });
  });

  test("more than five are too many, a circle too", async () => {
    await withServers(async (start) => {
      const circle = await start((request, response) => to("/")(request, response));
      expect(told(await from(LOOPBACK)(circle.url))).toBe("the image's address redirects more than 5 times");
      expect(circle.requests.length).toBe(6);
    });
  });

  test.each([
    ["without an address", {}, "answers HTTP 302"],
    ["to no address", { Location: "http://[" }, "redirects to something that is no address"],
    ["to a file", { Location: "file:///etc/passwd" }, "at file:"],
    ["to data", { Location: "data:image/png;base64,AAAA" }, "at data:"],
    ["to a private address", { Location: "http://10.0.0.1/x.png" }, "http://10.0.0.1".slice(7)],
    ["to the metadata of a cloud", { Location: "http://169.254.169.254/latest/meta-data/" }, "169.254.169.254"],
    ["to it in hexadecimal", { Location: "http://0xA9FEA9FE/latest/" }, "169.254.169.254"],
    ["with a name and a password", { Location: "http://user:pw@127.0.0.1/" }, "user name"],
  ])("%s are refused", async (_, headers, expected) => {
    await withServers(async (start) => {
      const { url } = await start((__, response) => void response.writeHead(302, headers).end());
      const result = await from(LOOPBACK)(url);
      expect(result.ok).toBe(false);
      expect(told(result)).toContain(expected);
    });
  });
});

describe("addresses that are refused without asking", () => {
  test.each([
    ["file:///etc/passwd", "at file:"],
    ["data:image/png;base64,iVBORw0KGgo=", "at data:"],
    ["ftp://example.com/x.png", "at ftp:"],
    ["blob:http://example.com/1", "at blob:"],
    ["javascript:alert(1)", "at javascript:"],
    ["//example.com/x.png", "an image address that is none"],
    ["x.png", "an image address that is none"],
    ["", "an image address that is none"],
    ["http://user@example.com/x.png", "user name"],
    ["http://10.0.0.1/", "10.0.0.1, which is not a public address"],
    ["http://192.168.1.1/", "not a public address"],
    ["http://169.254.169.254/latest/meta-data/", "not a public address"],
    ["http://[fd00:ec2::254]/", "not a public address"],
    ["http://[::ffff:10.0.0.1]/", "not a public address"],
    ["http://0x0a000001/", "10.0.0.1, which is not a public address"],
    ["http://167772161/", "10.0.0.1, which is not a public address"],
    ["http://012.0.0.1/", "10.0.0.1, which is not a public address"],
    ["http://10.1/", "10.0.0.1, which is not a public address"],
  ])("%s, wherever the API is", async (url, expected) => {
    for (const api of [PUBLIC, LOOPBACK]) {
      const result = await from(api)(url);
      expect(result).toMatchObject({ ok: false, mayPass: false });
      expect(told(result)).toContain(expected);
    }
  });

  test.each(["127.0.0.1", "localhost", "[::1]", "127.1", "0", "[::ffff:127.0.0.1]", "2130706433", "localhost.", "x.localhost"])(
    "this machine as %s, when the API is elsewhere",
    async (host) => {
      const local = await serve(image, "127.0.0.1");
      try {
        const result = await from(PUBLIC)(`http://${host}:${local.port}/`);
        expect(result.ok).toBe(false);
        expect(local.requests.length).toBe(0);
        if (!/localhost\.|x\./.test(host)) expect(told(result)).toContain("not a public address");
      } finally {
        await local.close();
      }
    },
  );

  test("a name is judged by the address that it has: one of this machine is refused for a public API", async () => {
    await withServers(async (start) => {
      const { port, requests } = await start(image);
      expect(told(await from(PUBLIC)(`http://localhost:${port}/`))).toContain("localhost, which is not a public address");
      expect(requests.length).toBe(0);
    });
  });

  test("an API that looks like this machine by its name alone is not here", async () => {
    await withServers(async (start) => {
      const { port, requests } = await start(image);
      for (const api of ["http://127.example.com/", "http://localhost.example.com/"])
        expect((await from(api)(`http://127.0.0.1:${port}/`)).ok).toBe(false);
      expect(requests.length).toBe(0);
    });
  });

  test("an address of this machine's own network is fetched only when the API is at that very host", async () => {
    const own = Object.values(networkInterfaces())
      .flat()
      .find((each) => each && !each.internal && each.family === "IPv4" && /^(10|172|192)\./.test(each.address))?.address;
    // A machine without a private network has nothing to try it on; the refusal by number is tested above all the same.
    const host = own ?? "10.0.0.1";
    expect(told(await from(LOOPBACK)(`http://${host}:9/`))).toContain("not a public address");
    if (own === undefined) return;
    const local = await serve(image, own);
    try {
      expect(told(await from(`http://${own}:1/`)(`http://${own}:${local.port}/`))).toBe("pixels");
      expect(told(await from(LOOPBACK)(`http://${own}:${local.port}/`))).toContain("not a public address");
    } finally {
      await local.close();
    }
  });
});

describe("limits", () => {
  test.each<[string, Record<string, string>]>([
    ["says so", { "Content-Length": "3000000" }],
    ["does not", {}],
  ])("a file over the size is not read on when its length %s", async (_, headers) => {
    await withServers(async (start) => {
      const { url } = await start((__, response) => void response.writeHead(200, headers).end(Buffer.alloc(3_000_000)));
      expect(await from(LOOPBACK)(url)).toMatchObject({ ok: false, mayPass: false, message: "the reply is over 1000000 bytes" });
    });
  });

  test.each([
    ["longer", "1000"],
    ["shorter", "2"],
  ])("a length that says %s than the file is makes a failure, and never half an image", async (_, length) => {
    await withServers(async (start) => {
      const { url } = await start((request) => {
        request.socket.end(`HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\npixels`);
      });
      const result = await from(LOOPBACK)(url);
      // A body that goes on behind its length is cut where the length says: what comes then is judged as it is.
      expect(result.ok ? told(result) : "failed").toBe(length === "2" ? "pi" : "failed");
    });
  });

  test("a slow drip is over when its time is", async () => {
    await withServers(async (start) => {
      const { url } = await start((_, response) => {
        const drip = setInterval(() => response.write("."), 20);
        response.on("close", () => clearInterval(drip));
      });
      const before = performance.now();
      expect(told(await from(LOOPBACK, { timeoutMs: 200 })(url))).toBe("no reply within 0.2 s");
      expect(performance.now() - before).toBeLessThan(2_000);
    });
  });

  test("a small file that decodes to a large one is over the size", async () => {
    await withServers(async (start) => {
      const bomb = gzipSync(Buffer.alloc(20_000_000));
      const { url } = await start((_, response) => void response.writeHead(200, { "Content-Encoding": "gzip" }).end(bomb));
      expect(told(await from(LOOPBACK)(url))).toContain("over 1000000 bytes");
    });
  });
});

describe("the key", () => {
  test("never goes where an image is, on no hop and no try", async () => {
    await withServers(async (start) => {
      let tries = 0;
      const last = await start((request, response) => {
        if (++tries < 3) response.writeHead(503).end();
        else void image(request, response);
      });
      const first = await start(to(last.url));
      const clock = virtualClock();
      const hiapi = createHiapi({
        http: createHttp("tester/1"),
        clock: { ...clock, sleep: () => Promise.resolve() },
        random: () => 1,
        baseUrl: last.url,
        apiKey: "sk-very-secret-key",
        download: from(last.url),
      });
      expect(await hiapi.download(first.url)).toMatchObject({ ok: true });
      expect(tries).toBe(3);
      for (const request of [...first.requests, ...last.requests]) {
        expect(request.headers.authorization).toBeUndefined();
        expect(request.headers.cookie).toBeUndefined();
        expect(JSON.stringify([request.headers, request.url])).not.toContain("secret");
      }
    });
  });

  test("is taken out of what a server says about it", async () => {
    await withServers(async (start) => {
      const api = await start((request, response) => {
        const message = `no such key: ${request.headers.authorization}`;
        response.writeHead(401).end(JSON.stringify({ error: { code: "unauthorized", message } }));
      });
      const hiapi = createHiapi({
        http: createHttp("tester/1"),
        clock: virtualClock(),
        random: () => 1,
        baseUrl: api.url,
        apiKey: "sk-very-secret-key",
        download: from(api.url),
      });
      const stop = await hiapi.preflight();
      expect(stop?.message).toContain("no such key: Bearer ***");
      expect(JSON.stringify(await hiapi.submit({ key: "k", body: "{}" }, 1e15))).not.toContain("secret");
    });
  });
});

test("behind a proxy images come through it, and this machine is reached without it", async () => {
  const names = ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy"];
  const before = names.map((name) => process.env[name]);
  for (const name of names) delete process.env[name];
  try {
    await withServers(async (start) => {
      const asked: string[] = [];
      const here = await start(image);
      const { createServer } = await import("node:http");
      const proxy = createServer().on("connect", (request, socket) => {
        asked.push(request.url ?? "");
        socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
        socket.once("data", () => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\nproxed"));
      });
      await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
      process.env["HTTP_PROXY"] = `http://127.0.0.1:${(proxy.address() as { port: number }).port}`;
      try {
        expect(told(await from(PUBLIC)("http://cdn.hiapi.example/x.png"))).toBe("proxed");
        expect(asked).toEqual(["cdn.hiapi.example:80"]);
        expect(told(await from(LOOPBACK)(here.url))).toBe("pixels");
        expect(asked.length).toBe(1);
        expect(told(await from(PUBLIC)("http://10.0.0.1/x.png"))).toContain("not a public address");
      } finally {
        proxy.closeAllConnections();
        proxy.close();
      }
    });
  } finally {
    names.forEach((name, index) => {
      if (before[index] !== undefined) process.env[name] = before[index];
      else delete process.env[name];
    });
  }
});
