import { afterEach, expect, test } from "@jest/globals";
import { createGitHub } from "../../../src/adapters/github/client.ts";
import { startFakeGitHub } from "../../support/github.ts";
import type { FakeGitHub, FakeGitHubOptions } from "../../support/github.ts";

const TOKEN = "ghs_thisIsTheSecretOfTheTest0000";
const REPOSITORY = "GET /repos/{owner}/{repo}";

let github: FakeGitHub | undefined;
afterEach(async () => {
  await github?.close();
  github = undefined;
});

async function start(options: FakeGitHubOptions = {}, timeoutMs = 5_000) {
  github = await startFakeGitHub({ token: TOKEN, ...options });
  return { fake: github, api: createGitHub({ token: TOKEN, apiUrl: github.url, userAgent: "usable-image-cost/1", timeoutMs }) };
}

test("an answer carries status, headers in lower case and data", async () => {
  const { api, fake } = await start();
  const reply = await api.request(REPOSITORY, { owner: "octo", repo: "shop" });
  expect(reply).toMatchObject({ ok: true, status: 200, data: { full_name: "octo/shop" } });
  expect(reply.headers["content-type"]).toContain("application/json");
  expect(fake.log[0]).toMatchObject({ method: "GET", path: "/repos/octo/shop", authorization: `token ${TOKEN}` });
});

test("a refusal is data with GitHub's own words", async () => {
  const { api } = await start({ access: "none" });
  const reply = await api.request(REPOSITORY, { owner: "octo", repo: "shop" });
  expect(reply).toMatchObject({ ok: false, status: 404, message: "Not Found" });
});

test("a proxy's page is not repeated as a message", async () => {
  const { api, fake } = await start();
  const page = { status: 502, headers: { "content-type": "text/html" }, body: "<html>Log in</html>" };
  fake.state.faults.push({ on: /./, reply: page });
  expect(await api.request(REPOSITORY, { owner: "octo", repo: "shop" })).toMatchObject({ ok: false, status: 502, message: "" });
});

test("a slow server is given up after the time limit", async () => {
  const { api, fake } = await start({}, 60);
  fake.state.faults.push({ on: /./, delayMs: 3_000 });
  const reply = await api.request(REPOSITORY, { owner: "octo", repo: "shop" });
  expect(reply).toMatchObject({ ok: false, status: null, message: "no answer within 0.06 seconds" });
});

test("nobody listening is a failure without a status", async () => {
  const { fake } = await start();
  await fake.close();
  github = undefined;
  const api = createGitHub({ token: TOKEN, apiUrl: fake.url, userAgent: "test" });
  const reply = await api.request(REPOSITORY, { owner: "octo", repo: "shop" });
  expect(reply).toMatchObject({ ok: false, status: null, message: expect.stringContaining("ECONNREFUSED") });
});

test("an aborted request is a failure without a status", async () => {
  const { api } = await start();
  const reply = await api.request(REPOSITORY, { owner: "octo", repo: "shop" }, AbortSignal.abort());
  expect(reply).toMatchObject({ ok: false, status: null });
});

test.each([
  ["", "/graphql"],
  ["/api/v3", "/graphql"],
])("GraphQL is asked where the server has it, below %p", async (basePath, path) => {
  const { api, fake } = await start({ basePath });
  const reply = await api.request("POST /graphql", { query: "query { viewer { login } }" });
  expect(reply).toMatchObject({ ok: true, data: { data: { viewer: { login: "github-actions[bot]" } } } });
  expect(fake.log[0]).toMatchObject({ path, body: { query: "query { viewer { login } }" } });
});
