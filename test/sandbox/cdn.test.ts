import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { handClock, within } from "./client.ts";

const bytesOf = async (reply: Response): Promise<Buffer> => Buffer.from(await reply.arrayBuffer());
const isWholePng = (bytes: Buffer): boolean =>
  bytes.subarray(1, 4).toString() === "PNG" && bytes.subarray(-8, -4).toString() === "IEND";

test("an image needs no key; one that is sent is noted", async () => {
  await within({}, async ({ task, imageUrl, sandbox }) => {
    const url = await imageUrl(await task());
    expect((await fetch(url)).status).toBe(200);
    expect(sandbox.stats().keysSentElsewhere).toBe(0);
    await fetch(url, { headers: { Authorization: "Bearer sk-test" } });
    expect(sandbox.stats()).toMatchObject({ keysSentElsewhere: 1, imageDownloads: 2 });
    const head = await fetch(url, { method: "HEAD" });
    expect(Number(head.headers.get("content-length"))).toBe((await bytesOf(await fetch(url))).length);
  });
});

test("no image before the end of the task, none of a failed task, none of an unknown one", async () => {
  const clock = handClock();
  await within(
    {
      faults: [
        { kind: "late", latencyMs: 1000, on: [1] },
        { kind: "fail", on: [2] },
      ],
    },
    async ({ task, sandbox }) => {
      const status = async (id: string): Promise<number> => (await fetch(`${sandbox.url}/cdn/tasks/${id}/0.png`)).status;
      const [late, failed] = [await task(), await task()];
      expect([await status(late), await status(failed), await status("tk-hiapi-x")]).toEqual([404, 404, 404]);
      clock.move(1000);
      expect([await status(late), await status(failed)]).toEqual([200, 404]);
    },
    clock,
  );
});

test("the same image twice is the same file; another attempt is another file", async () => {
  await within({}, async ({ task, imageUrl }) => {
    const urls = [await imageUrl(await task("x")), await imageUrl(await task("x")), await imageUrl(await task("y"))];
    const hash = async (url: string): Promise<string> =>
      createHash("sha256")
        .update(await bytesOf(await fetch(url)))
        .digest("hex");
    const hashes = await Promise.all(urls.map((url) => hash(url)));
    expect(new Set(hashes).size).toBe(3);
    expect(await hash(urls[0]!)).toBe(hashes[0]);
  });
});

test("a URL expires", async () => {
  const clock = handClock();
  await within(
    { images: { longestSide: 16, expireSeconds: 600 } },
    async ({ task, imageUrl }) => {
      const url = await imageUrl(await task());
      clock.move(600_000);
      expect((await fetch(url)).status).toBe(200);
      clock.move(1);
      expect((await fetch(url)).status).toBe(403);
    },
    clock,
  );
});

test("image URLs may have another host than the API", async () => {
  await within({ images: { longestSide: 16, host: "localhost" } }, async ({ task, imageUrl, sandbox }) => {
    const url = new URL(await imageUrl(await task()));
    expect([url.hostname, url.port]).toEqual(["localhost", new URL(sandbox.url).port]);
  });
});

test.each(["png", "jpeg", "webp"] as const)("%s, by the scenario and by the input", async (format) => {
  const magic = { png: "89504e47", jpeg: "ffd8ffe0", webp: "52494646" }[format];
  await within({ images: { longestSide: 32, format } }, async ({ download }) => {
    const reply = await download();
    expect(reply.headers.get("content-type")).toBe(`image/${format}`);
    expect((await bytesOf(reply)).subarray(0, 4).toString("hex")).toBe(magic);
  });
  await within({}, async ({ download }) => {
    expect((await download("a", { output_format: format })).headers.get("content-type")).toBe(`image/${format}`);
  });
});

describe("faults", () => {
  test("truncated: a complete reply with half a file", async () => {
    await within({ faults: [{ kind: "imageTruncated" }] }, async ({ download }) => {
      const reply = await download();
      const bytes = await bytesOf(reply);
      expect(reply.status).toBe(200);
      expect(Number(reply.headers.get("content-length"))).toBe(bytes.length);
      expect(isWholePng(bytes)).toBe(false);
      expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    });
  });

  test.each([
    [{ body: "html" }, "text/html", /^<!doctype/],
    [{ body: "json" }, "application/json", /^\{/],
    [{ body: "html", contentType: "image/png" }, "image/png", /^<!doctype/],
    [{ body: "empty" }, "application/octet-stream", /^$/],
  ] as const)("not an image: %j", async (how, type, text) => {
    await within({ faults: [{ kind: "imageNotImage", ...how }] }, async ({ download }) => {
      const reply = await download();
      expect(reply.headers.get("content-type")).toBe(type);
      expect(await reply.text()).toMatch(text);
    });
  });

  test.each([
    ["imageGone", 404],
    ["imageForbidden", 403],
    ["imageBusy", 503],
  ] as const)("%s, for the first downloads only when told", async (kind, status) => {
    await within({ faults: [{ kind, downloads: 2 }] }, async ({ task, imageUrl, sandbox }) => {
      const url = await imageUrl(await task());
      const seen = [];
      for (let i = 0; i < 3; i++) seen.push((await fetch(url)).status);
      expect(seen).toEqual([status, status, 200]);
      expect(sandbox.stats().imageDownloads).toBe(1);
    });
  });

  test("redirects lead to the image after so many hops, by way of another host", async () => {
    await within({ faults: [{ kind: "imageRedirect", hops: 3, host: "localhost" }] }, async ({ download }) => {
      let reply = await download();
      let hops = 0;
      for (; reply.status === 302; hops++) {
        expect(new URL(reply.headers.get("location")!).hostname).toBe("localhost");
        reply = await fetch(reply.headers.get("location")!, { redirect: "manual" });
      }
      expect(hops).toBe(3);
      expect(isWholePng(await bytesOf(reply))).toBe(true);
    });
  });

  test("a redirect may lead anywhere", async () => {
    const to = "http://169.254.169.254/latest/meta-data/";
    await within({ faults: [{ kind: "imageRedirect", to }] }, async ({ download }) => {
      expect((await download()).headers.get("location")).toBe(to);
    });
  });

  test.each([true, false])("oversize, declared: %p", async (declared) => {
    await within({ faults: [{ kind: "imageOversize", bytes: 3_000_001, declared }] }, async ({ download }) => {
      const reply = await download();
      expect(reply.headers.get("content-length")).toBe(declared ? "3000001" : null);
      expect(await bytesOf(reply)).toHaveLength(3_000_001);
    });
  });

  test("the connection breaks halfway", async () => {
    await within({ faults: [{ kind: "imageDropped", downloads: 1 }] }, async ({ task, imageUrl, sandbox }) => {
      const url = await imageUrl(await task());
      await expect(fetch(url).then((reply) => reply.arrayBuffer())).rejects.toThrow();
      expect(isWholePng(await bytesOf(await fetch(url)))).toBe(true);
      expect(sandbox.stats().imageDownloads).toBe(1);
    });
  });

  test("half of the file, then a pause", async () => {
    const clock = handClock();
    await within(
      { faults: [{ kind: "imageSlow", delayMs: 9000 }] },
      async ({ download }) => {
        const reply = await download();
        let done = false;
        const bytes = bytesOf(reply).then((all) => ((done = true), all));
        await new Promise((resolve) => setTimeout(resolve, 20));
        expect(done).toBe(false);
        clock.move(9000);
        expect(isWholePng(await bytes)).toBe(true);
      },
      clock,
    );
  });

  test("oversize that the client gives up on does not hang the double", async () => {
    await within({ faults: [{ kind: "imageOversize", bytes: 200_000_000, downloads: 1 }] }, async ({ task, imageUrl }) => {
      const url = await imageUrl(await task());
      const stop = new AbortController();
      const reply = await fetch(url, { signal: stop.signal });
      stop.abort();
      await expect(reply.arrayBuffer()).rejects.toThrow();
      expect((await fetch(url)).status).toBe(200);
    });
  });
});
