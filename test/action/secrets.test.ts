import { afterEach, expect, test } from "@jest/globals";
import { startRecorder } from "../support/recorder.ts";
import type { RecordedRequest, Recorder } from "../support/recorder.ts";
import { JUDGE_KEY, KEY, MANIFEST_PATH, TOKEN, withJob } from "./job.ts";
import { startChat } from "../support/chat.ts";

/** Each secret goes to its own host and nowhere else; that none is in a log or a file is looked at after every run of job.ts. */

const recorders: Recorder[] = [];
afterEach(async () => {
  await Promise.all(recorders.splice(0).map((recorder) => recorder.close()));
});

async function record(target: string): Promise<Recorder> {
  const recorder = await startRecorder(target);
  recorders.push(recorder);
  return recorder;
}

const texts = (requests: readonly RecordedRequest[]): string => JSON.stringify(requests);

test("HiAPI's key goes to the API, not to the price list, the images or GitHub; GitHub's token goes to GitHub alone", async () => {
  await withJob({}, async (job) => {
    const [api, site] = [await record(job.sandbox.url), await record(job.sandbox.url)];
    const end = await job.run({ env: { HIAPI_BASE_URL: `${api.url}/v1`, HIAPI_SITE_URL: `${site.url}/` } });
    expect(end.exit).toBe(0);

    const calls = api.requests.filter(({ path }) => path.startsWith("/v1/"));
    const images = api.requests.filter(({ path }) => !path.startsWith("/v1/"));
    expect([calls.length > 8, images.length, site.requests.length]).toEqual([true, 12, 2]);
    expect(calls.map(({ headers }) => headers.authorization)).toEqual(calls.map(() => `Bearer ${KEY}`));
    expect(images.every(({ path }) => path.startsWith("/cdn/"))).toBe(true);
    expect(site.requests.every(({ path }) => path === "/api/pricing")).toBe(true);
    for (const requests of [images, site.requests]) expect(texts(requests)).not.toContain(KEY);
    for (const requests of [api.requests, site.requests]) expect(texts(requests)).not.toContain(TOKEN);
    expect(calls.every(({ body, path }) => !body.includes(KEY) && !path.includes(KEY))).toBe(true);

    expect(JSON.stringify(job.github.log)).not.toContain(KEY);
    expect(job.github.log.map(({ authorization }) => authorization)).toEqual(job.github.log.map(() => `token ${TOKEN}`));
    const hosts = [api.url, site.url, job.github.url].map((url) => new URL(url).host);
    expect(new Set(end.connections)).toEqual(new Set(hosts));
  });
});

test("what a service answers in a refusal does not put the key into the log", async () => {
  await withJob(
    { github: { faults: [{ on: /./, times: 9, reply: { status: 403, body: { message: `no: ${TOKEN}` } } }] } },
    async (job) => {
      const end = await job.run({ inputs: { mode: "estimate" } });
      expect(end.commands.filter(({ name }) => name === "warning").map(({ message }) => message)).toEqual([
        expect.stringContaining("no: ***"),
      ]);
    },
  );
});

test("a judge's key is masked before it is used, and goes to the judge's endpoint alone", async () => {
  const chat = await startChat();
  const manifest = `version: 1
candidates: [{ id: draft, provider: hiapi, model: z-image }]
prompts: [{ id: a, prompt: A red lamp }]
check: [{ judge: { endpoint: "${chat.url}", model: m, key: MY_JUDGE, questions: [Is there a lamp?] } }]
budget: { usd: 0.5 }
`;
  try {
    await withJob({ files: { [MANIFEST_PATH]: manifest } }, async (job) => {
      const api = await record(job.sandbox.url);
      const end = await job.run({ env: { MY_JUDGE: JUDGE_KEY, HIAPI_BASE_URL: api.url } });
      expect(end.exit).toBe(0);
      expect(chat.calls.length).toBeGreaterThan(0);
      expect(chat.calls.map(({ authorization }) => authorization)).toEqual(chat.calls.map(() => `Bearer ${JUDGE_KEY}`));
      expect(end.commands.filter(({ name }) => name === "add-mask").map(({ message }) => message)).toContain(JUDGE_KEY);
      expect(texts(api.requests) + JSON.stringify(job.github.log)).not.toContain(JUDGE_KEY);
      const sent = JSON.stringify(chat.calls.map(({ body, path }) => ({ body, path })));
      expect(sent).not.toMatch(new RegExp(`${KEY}|${TOKEN}|${JUDGE_KEY}`));
    });
  } finally {
    await chat.close();
  }
});
