import type { Problem } from "../failure.ts";
import { clip } from "../report/escape.ts";
import type { Results } from "../report/results.ts";

/** Notes that GitHub shows beside the lines of a file. */

export const LEVELS = ["error", "warning", "notice"] as const;
export type Level = (typeof LEVELS)[number];

/** `line` and `column` count from 1; `file` is relative to the repository. */
export type Annotation = {
  readonly level: Level;
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
};

/** GitHub shows no more annotations than this of one level for one step. */
export const MOST_PER_LEVEL = 10;
const MOST_CHARACTERS = 1_000;

/** Problems of an input, as errors. */
export function problemAnnotations(problems: readonly Problem[], title: string): Annotation[] {
  return problems.map(({ message, place }) => ({ level: "error", title, message, ...place }));
}

/** What a run has to say: its warnings on the lines of the manifest, what stopped it, and the conditions that fail the job. */
export function resultAnnotations({ manifest, warnings, errors, failOn }: Results): Annotation[] {
  const stopped = [...errors, ...failOn].map((message): Annotation => ({ level: "error", title: "Usable image cost", message }));
  const warned = warnings.map(({ code, candidate, message, line, column }): Annotation => {
    const title = `${code.replaceAll("-", " ")}${candidate === undefined ? "" : `: ${candidate}`}`;
    const place = line === undefined ? {} : { file: manifest.path, line, ...(column === undefined ? {} : { column }) };
    return { level: "warning", title: title.slice(0, 1).toUpperCase() + title.slice(1), message, ...place };
  });
  return [...stopped, ...warned];
}

/**
 * The annotations to send: each level within GitHub's limit, the rest counted in the last one, and every text on one line
 * without characters that steer a terminal or turn the direction of writing.
 */
export function boundAnnotations(annotations: readonly Annotation[], most = MOST_PER_LEVEL): Annotation[] {
  return LEVELS.flatMap((level) => {
    const all = annotations.filter((annotation) => annotation.level === level).map((annotation) => neutral(annotation));
    if (all.length <= most) return all;
    const rest = all.length - most + 1;
    const message = `${rest} more of this kind are not shown here: see the job summary or the log.`;
    return [...all.slice(0, most - 1), { level, title: "And more", message }];
  });
}

function neutral(annotation: Annotation): Annotation {
  const { title, message, file } = annotation;
  const texts = { title: clip(title, 200), message: clip(message, MOST_CHARACTERS) };
  return { ...annotation, ...texts, ...(file === undefined ? {} : { file: clip(file, MOST_CHARACTERS) }) };
}
