import { parseCalibration, ratesOf } from "../core/calibration/use.ts";
import { failed, ok, type Result } from "../core/failure.ts";
import { checksKeyOf } from "../core/manifest/plan.ts";
import type { Warning } from "../core/report/results.ts";
import type { CheckRates } from "../core/statistics/errors.ts";
import { folderOf, type Prepared } from "./prepare.ts";
import type { Options, World } from "./world.ts";

/** How often the manifest's checks err, from the calibration that it names or from its `errorRates`. */

export type KnownRates = { readonly rates?: CheckRates; readonly warnings: readonly Warning[] };

/** A calibration of other checks is not used, and told of; one that is not there, or is none, is wrong input. */
export async function readCheckRates(world: World, options: Options, prepared: Prepared): Promise<Result<KnownRates>> {
  const { manifest, prompts, locate } = prepared;
  const stated: CheckRates | undefined = manifest.errorRates && { source: "manifest", ...manifest.errorRates };
  const place = await calibrationPlace(world, options, prepared);
  if (!place.ok) return place;
  if (!place.value) return ok({ ...(stated ? { rates: stated } : {}), warnings: [] });
  const at = locate(["calibration"]);
  const { file, shown } = place.value;
  const text = await world.files.read(file);
  if (text === null)
    return failed({
      message: `calibration: there is no file ${shown}: make it with \`check calibrate\`, or take the line out`,
      place: at,
    });
  const parsed = parseCalibration(text, shown);
  if (!parsed.ok) return failed(...parsed.problems.map(({ message }) => ({ message: `calibration: ${message}`, place: at })));
  const rates = ratesOf(parsed.value, {
    manifest: checksKeyOf(manifest.check, world.hash, prompts[0]?.references),
    prompts: new Map(prompts.map(({ id, checks, references }) => [id, checksKeyOf(checks, world.hash, references)])),
  });
  if (rates.ok) return ok({ rates: rates.value, warnings: [] });
  const instead = stated ? "`errorRates` are taken in its place" : "the figures are not corrected for the checks' errors";
  const because = rates.problems.map(({ message }) => message).join("; ");
  return ok({
    ...(stated ? { rates: stated } : {}),
    warnings: [
      {
        code: "calibration-unused",
        message: `the calibration ${shown} is not used, and ${instead}: ${because}. Make it anew with \`check calibrate\``,
        line: at.line,
        column: at.column,
      },
    ],
  });
}

/**
 * Where the calibration lies that the manifest names; null when it names none. Only a JSON file inside the working directory or the
 * manifest's folder: the manifest may come from a stranger.
 */
export async function calibrationPlace(
  world: World,
  { root, manifest: file }: Options,
  { manifest, locate }: Prepared,
): Promise<Result<{ readonly file: string; readonly shown: string } | null>> {
  const name = manifest.calibration;
  if (name === undefined) return ok(null);
  const wrong = (message: string): Result<never> =>
    failed({ message: `calibration: ${message}`, place: locate(["calibration"]) });
  if (!/\.json$/i.test(name)) return wrong(`expected the name of a JSON file, such as calibration.json, not "${name}"`);
  const found = await world.inside(name, { folder: folderOf(file), root });
  if (found === null) return wrong(`"${name}" leads outside the working directory`);
  return ok({ file: found, shown: name });
}
