import { expect, test } from "@jest/globals";
import { startFakeGitHub } from "./github.ts";

/** The fake is only worth something if it refuses what GitHub would refuse. */

const headers = { authorization: "token t" };

test.each([
  [
    "a body without its required key",
    "/repos/octo/shop/issues/12/comments",
    { method: "POST", body: '{"text":"x"}' },
    "property 'body'",
  ],
  [
    "a value of the wrong type",
    "/repos/octo/shop/issues/12/comments",
    { method: "POST", body: '{"body":7}' },
    "/body must be string",
  ],
  ["a query that GitHub does not know", "/repos/octo/shop/issues/12/comments?perPage=5", {}, "unknown query parameter perPage"],
  ["a number that is none", "/repos/octo/shop/issues/twelve", {}, "must be integer"],
  ["a path that GitHub does not have", "/repos/octo/shop/comments/12", {}, "no such operation"],
])("a request with %s is found, and closing fails", async (_, path, init, phrase) => {
  const github = await startFakeGitHub();
  const reply = await fetch(`${github.url}${path}`, { ...init, headers });
  expect(reply.status).toBeGreaterThanOrEqual(400);
  await expect(github.close()).rejects.toThrow(phrase);
});

test("everything that the fake keeps is answered in GitHub's own shape", async () => {
  const github = await startFakeGitHub({ viewer: { login: "mona", type: "User" } });
  const { headSha } = github.state.issues[0]!;
  const send = (path: string, method = "GET", body?: object) =>
    fetch(`${github.url}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  const statuses = [];
  for (const [path, method, body] of [
    ["/user"],
    ["/repos/octo/shop"],
    ["/repos/octo/shop/labels", "POST", { name: "image prices", color: "00ff00" }],
    ["/repos/octo/shop/labels"],
    ["/repos/octo/shop/issues", "POST", { title: "Prices", body: "b", labels: ["image prices"] }],
    ["/repos/octo/shop/issues?labels=image%20prices&state=all&per_page=100"],
    ["/repos/octo/shop/issues/13", "PATCH", { state: "closed" }],
    ["/repos/octo/shop/issues/13"],
    ["/repos/octo/shop/issues/12/comments", "POST", { body: "hello" }],
    ["/repos/octo/shop/issues/comments/1001"],
    ["/repos/octo/shop/issues/12/comments"],
    ["/repos/octo/shop/issues/comments/1001", "DELETE"],
    ["/repos/octo/shop/pulls/12"],
    [`/repos/octo/shop/commits/${headSha}/pulls`],
  ] as const) {
    statuses.push((await send(path, method, body)).status);
  }
  expect(statuses).toEqual([200, 200, 201, 200, 201, 200, 200, 200, 201, 200, 200, 204, 200, 200]);
  await github.close();
});
