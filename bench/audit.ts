import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../src/adapters/clock.ts";
import { sha256 } from "../src/adapters/disk.ts";
import { createHttp } from "../src/adapters/http.ts";
import { createHiapiPrices } from "../src/adapters/prices/hiapi.ts";
import type { LedgerLine } from "../src/core/ledger/events.ts";
import { makePlan, offerOf, type Plan } from "../src/core/manifest/plan.ts";
import { parseManifest } from "../src/core/manifest/parse.ts";
import { formatUsd } from "../src/core/money.ts";
import { seededRandom } from "../src/core/random.ts";
import { toLine } from "../src/engine/records.ts";
import { run } from "./command.ts";
import { startDouble, type Double } from "./double/start.ts";
import type { Bench } from "./table.ts";

const ATTEMPTS = 100_000;
const MODELS = 5;
const PROMPTS = 1_000;

export const audit: Bench = {
  name: "audit",
  title: "An audit of many records",
  how:
    `\`audit\` as it ships, on a ledger of ${ATTEMPTS.toLocaleString("en")} attempts (${MODELS} candidates, ${PROMPTS} prompts, one attempt in two usable), after one price rose: the whole command, ` +
    "from its start to its end, with the live prices read from the sandbox. Beside it the time to read the same file and parse its lines as JSON, in this process.",
  repeat: 3,
  run: async (repeat, say) => {
    const double = await startDouble({ scenario: { models: models(0.001) } });
    const folder = await mkdtemp(join(tmpdir(), "usable-image-cost-bench-"));
    try {
      await prepare(folder, double);
      const seconds: number[] = [];
      for (let time = 0; time < repeat; time++) {
        const env = { HIAPI_BASE_URL: double.url, HIAPI_SITE_URL: double.url };
        const args = [
          "dist/cli.js",
          "audit",
          "--manifest",
          join(folder, "m.yml"),
          "--output-dir",
          join(folder, "out"),
          "--state",
          join(folder, "state"),
        ];
        const ran = await run(args, { env });
        if (ran.status !== 0) throw new Error(`audit ended with ${ran.status}: ${ran.errors}`);
        seconds.push(ran.wallMs / 1000);
        say(`${seconds.at(-1)!.toFixed(2)} s`);
      }
      return [{ what: `audit of ${ATTEMPTS.toLocaleString("en")} attempts`, values: seconds, unit: " s", target: { most: 2 } }];
    } finally {
      double.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

function models(baseUsd: number) {
  return Array.from({ length: MODELS }, (_, index) => ({ id: `model-${index}`, baseUsd: baseUsd * (index + 1) }));
}

/** A manifest, and the ledger that measuring it would have left. */
async function prepare(folder: string, double: Double): Promise<void> {
  const text = JSON.stringify({
    version: 1,
    candidates: models(0.001).map(({ id }) => ({ id, provider: "hiapi", model: id })),
    prompts: Array.from({ length: PROMPTS }, (_, index) => ({
      id: `p${index}`,
      prompt: `A picture of harbour number ${index}, in watercolour`,
    })),
    check: [{ image: { notBlank: true } }],
    sampling: { giveUpUsd: 1 },
  });
  await writeFile(join(folder, "m.yml"), text);
  const parsed = parseManifest(text, "m.yml");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { manifest } = parsed.value;
  const world = { http: createHttp("bench"), clock: systemClock, random: Math.random };
  const { readings, simulated } = await createHiapiPrices({ ...world, siteUrl: double.url }).read(
    manifest.candidates.map(offerOf),
  );
  const prompts = manifest.prompts.flatMap((each) =>
    "prompt" in each ? [{ id: each.id, text: each.prompt, weight: 1, checks: manifest.check }] : [],
  );
  const plan = makePlan(manifest, prompts, readings, simulated, sha256);
  await mkdir(join(folder, "state"), { recursive: true });
  await writeFile(join(folder, "state", "ledger.ndjson"), [...ledger(plan)].join(""));
}

function* ledger(plan: Plan): Generator<string> {
  const line = (event: LedgerLine): string => `${JSON.stringify(toLine(event))}\n`;
  const random = seededRandom(1, "audit");
  yield line({ event: "run", run: "r", at: 0, manifest: "m", seed: 1, budgetUsd: "1000000.0000", simulated: true });
  for (const { id, key, offer, priceUsd, reading } of plan.candidates) {
    yield line({ event: "offer", offer: key, candidate: id, provider: "hiapi", model: offer.model, input: {}, simulated: true });
    const usd = formatUsd((priceUsd! * 3n) / 4n);
    yield line({ event: "price", offer: key, usd, grade: "list", source: reading.source, readAt: "2026-01-01T00:00:00Z" });
  }
  for (let sequence = 0; sequence < ATTEMPTS; sequence++) {
    const candidate = plan.candidates[sequence % MODELS]!;
    const prompt = plan.prompts[Math.floor(sequence / MODELS) % PROMPTS]!;
    const number = Math.floor(sequence / MODELS / PROMPTS) + 1;
    const attempt = `uic-${sha256(String(sequence)).slice(0, 40)}`;
    const at = sequence * 1000;
    const priceUsd = formatUsd(candidate.priceUsd!);
    const body = JSON.stringify({ model: candidate.offer.model, input: { prompt: prompt.text } });
    const verdict = random() < 0.5 ? "usable" : "rejected";
    yield line({
      event: "intent",
      attempt,
      run: "r",
      offer: candidate.key,
      candidate: candidate.id,
      prompt: prompt.id,
      promptKey: prompt.key,
      number,
      sequence,
      priceUsd,
      reservedUsd: priceUsd,
      body,
      at,
    });
    yield line({ event: "task", attempt, taskId: `01J${sequence.toString().padStart(23, "0")}`, at });
    yield line({ event: "end", attempt, outcome: "image", charged: "yes", sha256: sha256(`image ${sequence}`), at: at + 500 });
    const facts = { format: "png", width: 1024, height: 1024, bytes: 1_000_000 };
    const failures = verdict === "usable" ? [] : [{ check: "notBlank", message: "The image is nearly uniform." }];
    yield line({ event: "verdict", attempt, checks: prompt.checksKey, verdict, failures, facts, at: at + 600 });
  }
  yield line({ event: "finish", run: "r", at: ATTEMPTS * 1000 });
}
