import { treeOf } from "../core/checks/tree.ts";
import type { CheckSubject, SheetTile } from "../core/checks/port.ts";
import { computeCalibration, isApart, toCommit, type Judged } from "../core/calibration/compute.ts";
import { calibrationHtml } from "../core/calibration/html.ts";
import type { LabelledImage, Labels } from "../core/calibration/labels.ts";
import type { Calibration } from "../core/calibration/schema.ts";
import { parseCalibration } from "../core/calibration/use.ts";
import { failed } from "../core/failure.ts";
import type { Checks } from "../core/manifest/check-schema.ts";
import { checksFor, checksKeyOf } from "../core/manifest/plan.ts";
import { formatUsd } from "../core/money.ts";
import { plural } from "../core/report/format.ts";
import { createBudget, type Budget } from "../engine/budget.ts";
import { cannotCheck } from "./admit.ts";
import { calibrationPlace } from "./check-rates.ts";
import { folderOf, prepare, tellDefaultBudget, type Prepared } from "./prepare.ts";
import { inputWrong, type Options, type World } from "./world.ts";
import type { End } from "./world.ts";

/** Tiles on the contact sheet of images on which people and checks disagree. */
const MOST_TILES = 120;

export type CalibrateOptions = Options & {
  /** Absolute path of a table of labels, or of a folder of images. */
  readonly labels: string;
};

/** Holds the manifest's checks against images that people labelled. Generates nothing; what checks cost is bounded by the budget. */
export async function calibrate(world: World, { shard: _shard, ...options }: CalibrateOptions): Promise<End> {
  const prepared = await prepare(world, options);
  if (!prepared.ok) return inputWrong(prepared.problems);
  const inTheWay = await cannotCheck(world, options, prepared.value);
  if (inTheWay.length > 0) return inputWrong(inTheWay);
  const place = await placeToWrite(world, options, prepared.value);
  if (!place.ok) return inputWrong(place.problems);
  try {
    const prompts = prepared.value.prompts.map(({ id }) => id);
    const labels = await world.loadLabels(options.labels, { root: options.root, prompts, signal: world.signal });
    if (!labels.ok) return inputWrong(labels.problems);
    const budget = createBudget(prepared.value.budgetUsd, 0n);
    const judged = await judgeAll(world, options, { prepared: prepared.value, images: labels.value.images, budget });
    const calibration = await conclude(world, options, prepared.value, { judged, labels: labels.value });
    if (judged.every(({ report }) => report.verdict === "undetermined"))
      return {
        exit: 3,
        problems: [{ message: "nothing could be judged: the checks gave no verdict on any image" }],
        calibration,
      };
    await keep(world, calibration, place.value);
    return { exit: 0, problems: [], calibration };
  } catch (error) {
    if (!world.signal.aborted) throw error;
    return { exit: 3, problems: [{ message: "interrupted before every image was judged: start it again" }] };
  }
}

/** Where the file to commit goes; no other file than an earlier calibration is ever written over. */
async function placeToWrite(world: World, options: Options, prepared: Prepared): ReturnType<typeof calibrationPlace> {
  const place = await calibrationPlace(world, options, prepared);
  if (!place.ok || !place.value) return place;
  const text = await world.files.read(place.value.file);
  if (text === null || text.trim() === "" || isOurs(text)) return place;
  const message = `calibration: ${place.value.shown} is no calibration, and is not written over: name another file`;
  return failed({ message, place: prepared.locate(["calibration"]) });
}

/** A calibration, of another version perhaps. */
function isOurs(text: string): boolean {
  return parseCalibration(text, "").ok || /"tool":\s*\{\s*"name":\s*"usable-image-cost"/.test(text);
}

type Job = { readonly prepared: Prepared; readonly images: readonly LabelledImage[]; readonly budget: Budget };

async function judgeAll(world: World, options: Options, { prepared, images, budget }: Job): Promise<Judged[]> {
  const known = new Map(prepared.prompts.map((prompt) => [prompt.id, prompt]));
  const own = { id: "", text: "", checks: checksFor(prepared.manifest) };
  tell(world, options, prepared, images);
  const judged: Judged[] = [];
  let [next, done] = [0, 0];
  const lane = async (): Promise<void> => {
    for (let index = next++; index < images.length; index = next++) {
      world.signal.throwIfAborted();
      const image = images[index]!;
      const prompt = image.prompt === null ? own : known.get(image.prompt)!;
      const report = await world.checker.check(image.file, prompt.checks, subjectOf(world, options, prompt, budget));
      judged[index] = { image, report };
      world.log.progress(`${++done} of ${images.length} images judged`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.concurrency, images.length) }, lane));
  return judged;
}

/** A labelled image comes from no candidate, and from no attempt. */
function subjectOf(world: World, options: Options, prompt: { id: string; text: string }, budget: Budget): CheckSubject {
  return {
    candidate: { id: "labelled", provider: "none", model: "none" },
    prompt: { id: prompt.id, text: prompt.text },
    attempt: 1,
    earlier: [],
    purse: { reserve: async (most) => budget.reserve(most), release: (amount) => budget.release(amount) },
    places: { manifest: folderOf(options.manifest), root: options.root },
    signal: world.signal,
  };
}

function tell(world: World, options: Options, prepared: Prepared, images: readonly LabelledImage[]): void {
  const used = checksInUse(prepared, images);
  world.log.info(`Judging ${plural(images.length, "labelled image")} with the checks of ${prepared.path}`);
  if (used.every((checks) => checks.length === 0))
    world.log.warning("no check is configured: every image that can be decoded will count as usable (add `check:`)");
  const leaves = used.flatMap((checks) => treeOf(checks).leaves);
  if (leaves.some((leaf) => leaf.kind === "image" && leaf.spec.duplicateOf !== undefined))
    world.log.warning("`duplicateOf` compares with earlier attempts, of which a labelled image has none: it always passes here");
  if (!leaves.some(({ kind }) => kind === "judge")) return;
  tellDefaultBudget(world, options, prepared);
  world.log.info(`Checks that cost money may use $${formatUsd(prepared.budgetUsd)} in all`);
}

function checksInUse({ manifest, prompts }: Prepared, images: readonly LabelledImage[]): Checks[] {
  const named = new Set(images.map(({ prompt }) => prompt));
  const own = prompts.filter(({ id }) => named.has(id)).map(({ checks }) => checks);
  return named.has(null) ? [checksFor(manifest), ...own] : own;
}

/** Puts what was found into the output directory. */
async function conclude(
  world: World,
  options: Options,
  prepared: Prepared,
  { judged, labels }: { judged: readonly Judged[]; labels: Labels },
): Promise<Calibration> {
  const { manifest, prompts, path, budgetUsd } = prepared;
  const key = checksKeyOf(manifest.check, world.hash, prompts[0]?.references);
  const named = new Set(labels.images.map(({ prompt }) => prompt));
  const others = prompts
    .filter(({ id }) => named.has(id))
    .map(({ id, checks, references }) => [id, checksKeyOf(checks, world.hash, references)] as const)
    .filter(([, own]) => own !== key);
  const repeated =
    labels.repeated > 0
      ? [`${plural(labels.repeated, "label")} told of an image that was there already: each image counts once.`]
      : [];
  const computed = computeCalibration(
    {
      version: world.version,
      madeAt: new Date(world.clock.now()).toISOString(),
      manifest: path,
      checks: { key, prompts: Object.fromEntries(others) },
      confidence: manifest.sampling.confidence,
      budgetUsd,
      notes: repeated,
    },
    judged,
  );
  const apart = judged.filter(isApart).slice(0, MOST_TILES);
  const sheet = apart.length === 0 ? null : await world.checker.draw(apart.map(tileOf));
  const at = (name: string): string => `${options.outputDir}/${name}`;
  const shown = { path: "sheets/disagreements.webp", tiles: apart.length };
  const calibration = sheet ? { ...computed, sheet: { ...shown, tile: sheet.tile, columns: sheet.columns } } : computed;
  if (sheet) await world.files.write(at(shown.path), sheet.bytes);
  await world.files.write(at("calibration.json"), `${JSON.stringify(calibration, null, 2)}\n`);
  const inline = sheet ? Buffer.from(sheet.bytes).toString("base64") : null;
  await world.files.write(at("calibration.html"), calibrationHtml(calibration, inline));
  return calibration;
}

function tileOf({ image, report }: Judged): SheetTile {
  return { file: image.file, verdict: report.verdict };
}

/** The file to commit, where the manifest says; else the line that it lacks. */
async function keep(world: World, calibration: Calibration, place: { file: string; shown: string } | null): Promise<void> {
  if (!place) {
    world.log.info(
      "To correct figures by it, add `calibration: calibration.json` to the manifest and start this again: the file to commit is written beside the manifest",
    );
    return;
  }
  const before = await world.files.read(place.file);
  await world.files.write(place.file, `${JSON.stringify(toCommit(calibration), null, 2)}\n`);
  const isNew = before === null || !parseCalibration(before, place.shown).ok;
  world.log.info(`${isNew ? "Wrote" : "Renewed"} ${place.shown}: commit it, and the figures are corrected by it`);
}
