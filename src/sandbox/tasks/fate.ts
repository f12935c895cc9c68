import { seededRandom } from "../../core/random.ts";
import type { Random } from "../../core/random.ts";
import type { ImageKind, Quality } from "../scenario/chances.ts";
import type { Latency, Model } from "../scenario/model.ts";
import type { Scenario } from "../scenario.ts";

/** How a task will end: drawn when it is created, from the scenario's chances and nothing else than seed and request. */
export type Fate =
  | { readonly end: "image"; readonly kind: ImageKind }
  | { readonly end: "empty" }
  | { readonly end: "fail"; readonly refused: boolean; readonly code: string; readonly message: string };

export const REFUSED: Fate = {
  end: "fail",
  refused: true,
  code: "TASK_FAILED",
  message: "upstream rejected the prompt: content policy",
};

export type Draw = { readonly fate: Fate; readonly latencyMs: number; readonly imageSeed: number };

/** Draws the fate, the latency and the image's seed; `label` tells the tasks of one model and prompt apart. */
export function drawFate(scenario: Scenario, model: Model, prompt: string, label: string): Draw {
  const random = seededRandom(scenario.seed, `${model.id}\n${prompt}\n${label}`);
  const imageSeed = Math.floor(random() * 0x7fffffff);
  const latencyMs = drawLatency(model.latencyMs, random);
  return { fate: drawEnd(chancesFor(scenario, model, prompt), random()), latencyMs, imageSeed };
}

function drawLatency(latency: Latency, random: Random): number {
  const deviate = normal(random);
  if (typeof latency === "number") return latency;
  return latency.median * Math.exp(latency.spread * Math.max(-3, Math.min(3, deviate)));
}

/** A standard normal deviate (Box and Muller, 1958). */
function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** The chances of a model for one prompt: a rule for the prompt replaces them, and the prompt's difficulty moves them. */
export function chancesFor(scenario: Scenario, model: Model, prompt: string): Quality {
  const rule = scenario.prompts.find(
    ({ contains, model: only }) =>
      prompt.toLowerCase().includes(contains.toLowerCase()) && (only === undefined || only === model.id),
  );
  const given = rule?.quality ?? {};
  const chances: Quality = {
    ...model.quality,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
  const { spread, affinity } = scenario.difficulty;
  const shared = spread * normal(seededRandom(scenario.seed, `difficulty\n${prompt}`));
  const own = affinity * normal(seededRandom(scenario.seed, `affinity\n${model.id}\n${prompt}`));
  return harder(chances, (rule?.difficulty ?? 0) + shared + own);
}

/** Lowers the log-odds of a good image by `difficulty`; the kinds of bad ones keep their proportions, other ends their chances. */
function harder(chances: Quality, difficulty: number): Quality {
  const { blank, blurred, wrongSize, cutOff, ...ends } = chances;
  const images = 1 - ends.empty - ends.fail - ends.refuse;
  const bad = blank + blurred + wrongSize + cutOff;
  if (difficulty === 0 || bad <= 0 || images - bad <= 1e-12) return chances;
  const odds = ((images - bad) / bad) * Math.exp(-difficulty);
  const scale = images / (1 + odds) / bad;
  return { ...ends, blank: blank * scale, blurred: blurred * scale, wrongSize: wrongSize * scale, cutOff: cutOff * scale };
}

const FAILED: Fate = { end: "fail", refused: false, code: "TASK_FAILED", message: "the upstream model returned an error" };

function drawEnd(chances: Quality, uniform: number): Fate {
  let rest = uniform;
  const falls = (chance: number): boolean => (rest -= chance) < 0;
  if (falls(chances.fail)) return FAILED;
  if (falls(chances.refuse)) return REFUSED;
  if (falls(chances.empty)) return { end: "empty" };
  if (falls(chances.blank)) return { end: "image", kind: "blank" };
  if (falls(chances.blurred)) return { end: "image", kind: "blurred" };
  if (falls(chances.wrongSize)) return { end: "image", kind: "wrongSize" };
  if (falls(chances.cutOff)) return { end: "image", kind: "cutOff" };
  return { end: "image", kind: "good" };
}
