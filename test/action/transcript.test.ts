import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { startRecorder } from "../support/recorder.ts";
import type { RecordedRequest } from "../support/recorder.ts";
import type { LoggedRequest } from "../support/github.ts";
import { MANIFEST } from "./example.ts";
import { KEY, MANIFEST_PATH, TOKEN, withJob } from "./job.ts";
import type { Outcome } from "./job.ts";

/** One small run as a story: what it printed, and what it asked of whom. `UPDATE_GOLDEN=1 npm test` writes the file anew. */

const GOLDEN = new URL("./golden/transcript.txt", import.meta.url);
const ONE_PROMPT = MANIFEST.replace(/ {2}- id: dear[^]*?prompts:/, "prompts:").replace(/ {2}- \{ id: (empty-cart|lamp).*\n/g, "");

test("a run with one prompt, whose first images are blank", async () => {
  await withJob({ files: { [MANIFEST_PATH]: ONE_PROMPT } }, async (job) => {
    const hiapi = await startRecorder(job.sandbox.url);
    try {
      const end = await job.run({ env: { HIAPI_BASE_URL: hiapi.url, HIAPI_SITE_URL: hiapi.url } });
      const known = {
        [hiapi.url]: "https://hiapi",
        [job.github.url]: "https://github",
        [job.workspace]: "WORKSPACE",
        [KEY]: "KEY",
        [TOKEN]: "TOKEN",
      };
      const story = [
        "What it printed:",
        ...end.lines,
        "What it asked of HiAPI (a look at the list that showed nothing new is left out):",
        ...asked(hiapi.requests),
        "",
        "What it asked of GitHub:",
        ...job.github.log.map(githubLine),
        "",
        `Exit status ${end.exit}. Outputs:`,
        ...outputs(end),
      ].join("\n");
      const text = `${plain(story, known)}\n`;
      if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(GOLDEN, text);
      expect(text).toBe(readFileSync(GOLDEN, "utf8"));
    } finally {
      await hiapi.close();
    }
  });
});

function asked(requests: readonly RecordedRequest[]): string[] {
  const lines = requests.map(({ method, path, headers, body, status }) => {
    const key = headers["idempotency-key"] === undefined ? "" : ` with key ${String(headers["idempotency-key"])}`;
    const auth = headers.authorization === undefined ? "" : ` (${headers.authorization})`;
    return `  ${method} ${path}${auth}${key}${body === "" ? "" : ` ${body}`} -> ${status}`;
  });
  return lines.filter((line, i) => line !== lines[i - 1]);
}

function githubLine({ method, path, query, body, authorization, status }: LoggedRequest): string {
  const first = (body as { body?: string } | undefined)?.body?.split("\n")[0] ?? "";
  const search = new URLSearchParams(query).toString();
  return `  ${method} ${path}${search === "" ? "" : `?${search}`} (${authorization})${first === "" ? "" : ` "${first} ..."`} -> ${status}`;
}

function outputs(end: Outcome): string[] {
  return Object.entries(end.outputs).map(([name, value]) => `  ${name}: ${value}`);
}

/** Ports, keys, ids and times are others in each run; the order in which ids come is not. */
function plain(story: string, known: Readonly<Record<string, string>>): string {
  let text = story;
  for (const [from, to] of Object.entries(known)) text = text.replaceAll(from, to);
  const numbered = (pattern: RegExp, name: string): void => {
    const ids = [...new Set(text.match(pattern) ?? [])];
    for (const [index, id] of ids.entries()) text = text.replaceAll(id, `${name}-${index + 1}`);
  };
  numbered(/uic-[0-9a-f]{40}/g, "KEY");
  numbered(/(?<=\/cdn\/tasks\/)[^/]+/g, "TASK");
  return text.replace(/\d{1,2} [A-Z][a-z]{2} \d{4}/g, "DATE").replace(/[ \t]+$/gm, "");
}
