import { seededRandom } from "../../core/random.ts";
import { never } from "../../core/terms.ts";
import { IMAGE_FORMATS } from "../../core/manifest/image-check-schema.ts";
import { billOf } from "../prices.ts";
import type { Scenario } from "../scenario.ts";
import type { TaskFault } from "../scenario/faults.ts";
import { drawFate, REFUSED } from "../tasks/fate.ts";
import type { Fate } from "../tasks/fate.ts";
import { sizeOf } from "../tasks/size.ts";
import type { Task } from "../tasks/task.ts";
import { ulid } from "../tasks/ulid.ts";
import type { World } from "../world.ts";
import type { Strikes } from "../strikes.ts";
import type { Asked } from "./request.ts";

/** Makes the task of a request that was accepted: its id, its price, and everything that will become of it. */
export function makeTask(
  world: World,
  asked: Asked,
  from: { readonly account: string; readonly idempotencyKey: string | null },
  struck: ReturnType<Strikes["onAccept"]>,
): Task {
  const { scenario, clock, tasks } = world;
  const { row, input, prompt } = asked;
  const shape = JSON.stringify(input);
  const ordinal = tasks.count(`${row.id}\n${shape}`);
  const label = scenario.drawBy === "key" && from.idempotencyKey !== null ? from.idempotencyKey : String(ordinal);
  const draw = drawFate(scenario, row, prompt, `${shape}\n${label}`);
  const now = clock.now();
  const end = struck.task.reduce(bend, { fate: draw.fate, latencyMs: draw.latencyMs });
  const format = IMAGE_FORMATS.find((each) => each === input["output_format"]) ?? scenario.images.format;
  return {
    id: `tk-hiapi-${ulid(now, seededRandom(scenario.seed, `id ${tasks.all().length}`))}`,
    ...from,
    model: asked.model,
    row: row.id,
    ...(asked.route === undefined ? {} : { route: asked.route }),
    ...(asked.storage === undefined ? {} : { storage: asked.storage }),
    prompt,
    createdMs: now,
    ...end,
    usd: billOf(row, input),
    billed: end.latencyMs !== null && isBilled(end.fate, scenario.billed),
    image: { prompt, seed: draw.imageSeed, ...sizeOf(input, row, scenario.images), transparent: isTransparent(input, prompt) },
    format,
    ...(struck.image === undefined ? {} : { imageFault: struck.image }),
  };
}

type End = { readonly fate: Fate; readonly latencyMs: number | null; readonly oddStatus?: string };

function bend(end: End, fault: TaskFault): End {
  switch (fault.kind) {
    case "empty":
      return { ...end, fate: { end: "empty" } };
    case "fail":
      return { ...end, fate: { end: "fail", refused: false, code: fault.code, message: fault.message } };
    case "refuse":
      return { ...end, fate: REFUSED };
    case "stuck":
      return { ...end, latencyMs: null };
    case "late":
      return { ...end, latencyMs: fault.latencyMs };
    case "oddStatus":
      return { ...end, oddStatus: fault.status };
    default:
      return never(fault);
  }
}

function isBilled(fate: Fate, billed: Scenario["billed"]): boolean {
  if (fate.end === "image") return true;
  if (fate.end === "empty") return billed.empty;
  return fate.refused ? billed.refuse : billed.fail;
}

function isTransparent(input: Readonly<Record<string, unknown>>, prompt: string): boolean {
  return (
    input["background"] === "transparent" ||
    (input["background"] !== "opaque" && /\btransparent background\b|\balpha channel\b/i.test(prompt))
  );
}
