import { createRequire } from "node:module";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The text recognizer, tesseract.js with its language data, is not part of this program: who wants the check `text` installs it beside
 * their own code, or beside the program.
 */

export type Ocr = {
  /** What `require` of tesseract.js gives. */
  readonly load: () => unknown;
  readonly languages: readonly { readonly code: string; readonly file: string }[];
};

export type FoundOcr = { readonly ok: true; readonly ocr: Ocr } | { readonly ok: false; readonly message: string };

const MAJOR = "7";

/**
 * Looks for the recognizer and the data of a language such as "eng" or "eng+deu".
 *
 * @param places absolute folders at which a search for packages begins, the first one first
 */
export function findOcr(language: string, places: readonly string[]): FoundOcr {
  const codes = [...new Set(language.split("+"))];
  const remedy = `install it with: npm install ${[`tesseract.js@${MAJOR}`, ...codes.map(dataPackage)].join(" ")}`;
  const recognizer = resolve("tesseract.js/package.json", places);
  if (!recognizer) return { ok: false, message: `tesseract.js, which reads text, is not installed: ${remedy}` };
  const { version = "" } = recognizer.require(recognizer.file) as { version?: string };
  if (version.split(".")[0] !== MAJOR)
    return { ok: false, message: `tesseract.js ${version} is installed, and version ${MAJOR} is needed: ${remedy}` };
  const languages = codes.map((code) => ({ code, file: dataFile(code, places) }));
  const missing = languages.find(({ file }) => file === null);
  if (missing) return { ok: false, message: `the data of the language "${missing.code}" are not installed: ${remedy}` };
  const there = languages.flatMap(({ code, file }) => (file === null ? [] : [{ code, file }]));
  return { ok: true, ocr: { load: () => recognizer.require("tesseract.js") as unknown, languages: there } };
}

function dataPackage(code: string): string {
  return `@tesseract.js-data/${code}`;
}

/** The packages hold several sets of data: the small one for the recognizer that is used here is enough. */
function dataFile(code: string, places: readonly string[]): string | null {
  const found = resolve(`${dataPackage(code)}/package.json`, places);
  if (!found) return null;
  const files = ["4.0.0_best_int", "4.0.0"].map((set) => join(dirname(found.file), set, `${code}.traineddata.gz`));
  return files.find((file) => existsSync(file)) ?? null;
}

function resolve(name: string, places: readonly string[]): { file: string; require: NodeJS.Require } | null {
  for (const place of places) {
    // The search begins in the folder of the file that is named; the file itself need not be there.
    const require = createRequire(join(place, "here.js"));
    try {
      return { file: require.resolve(name), require };
    } catch {
      continue;
    }
  }
  return null;
}
