import type { Place, Problem, Result } from "../failure.ts";

/** What people say of images: the words they use, and the images with their labels. */

export const LABELS = ["usable", "rejected"] as const;
/** Whether people would ship an image. */
export type Label = (typeof LABELS)[number];

const WORDS: Readonly<Record<Label, readonly string[]>> = {
  usable: ["usable", "yes", "y", "1", "true", "good"],
  rejected: ["rejected", "no", "n", "0", "false", "bad"],
};

export const LABEL_WORDS = "usable or rejected (or yes/no, 1/0, good/bad)";

/** The label that a word stands for, whatever its case; null for any other word. */
export function labelOf(word: string): Label | null {
  const plain = word.trim().toLowerCase();
  return LABELS.find((label) => WORDS[label].includes(plain)) ?? null;
}

/** An image file with what people say of it. */
export type LabelledImage = {
  /** Absolute path. */
  readonly file: string;
  /** As it is shown: relative to the working directory or to the folder of the labels, with forward slashes. */
  readonly shown: string;
  readonly label: Label;
  /** The prompt whose checks apply; null for the manifest's own. */
  readonly prompt: string | null;
  /** Hash of its bytes. */
  readonly sha256: string;
  readonly place: Place;
};

export type Labels = {
  /** In the order told, each image once. */
  readonly images: readonly LabelledImage[];
  /** Rows that say again what an earlier one said of the same bytes. */
  readonly repeated: number;
};

/** Reads labels. The prompts are those that a label may name. */
export type LoadLabels = (
  source: string,
  about: { readonly root: string; readonly prompts: readonly string[]; readonly signal: AbortSignal },
) => Promise<Result<Labels>>;

/** Takes each image once: the same bytes under another name are the same image. Two labels for one image are a problem. */
export function onceEach(images: readonly LabelledImage[]): { readonly labels: Labels; readonly problems: readonly Problem[] } {
  const first = new Map<string, LabelledImage>();
  const problems: Problem[] = [];
  let repeated = 0;
  for (const image of images) {
    const key = `${image.sha256} ${image.prompt ?? ""}`;
    const earlier = first.get(key);
    if (!earlier) first.set(key, image);
    else if (earlier.label === image.label) repeated++;
    else {
      const same = earlier.file === image.file ? "this image" : `this image is the same as ${earlier.shown}, which`;
      const where = earlier.place.file === image.place.file ? `line ${earlier.place.line}` : earlier.place.file;
      const message = `${same} has the label "${earlier.label}" already (${where}): it can have one only`;
      problems.push({ message, place: image.place });
    }
  }
  return { labels: { images: [...first.values()], repeated }, problems };
}
