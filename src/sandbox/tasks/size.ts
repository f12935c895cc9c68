import type { Model } from "../scenario/model.ts";
import type { Scenario } from "../scenario.ts";

/** The pixels of an image, from the input fields that say so. */
export type Size = { readonly width: number; readonly height: number };

/** Pixels of an image of each tier. */
const AREAS: Readonly<Record<string, number>> = {
  "1K": 1024 * 1024,
  "2K": 2048 * 2048,
  "4K": 3840 * 2160,
};
const STEP = 16;

/** `size` or `aspect_ratio` as pixels ("1536x1024", "2688*1536") first; else the aspect ratio at the area of the tier. */
export function sizeOf(input: Readonly<Record<string, unknown>>, model: Model, images: Scenario["images"]): Size {
  const ratio = typeof input["aspect_ratio"] === "string" ? input["aspect_ratio"] : "1:1";
  const tier = textOf(input["resolution"]) ?? model.tiers[textOf(input["quality"]) ?? ""] ?? "1K";
  const asked =
    pixels(input["size"]) ??
    pixels(ratio) ??
    pixels(images.exact[`${ratio} ${tier}`]) ??
    byArea(ratio, AREAS[tier] ?? AREAS["1K"]!);
  return images.longestSide === undefined ? asked : reduced(asked, images.longestSide);
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

function pixels(text: unknown): Size | undefined {
  const match = typeof text === "string" ? /^(\d{1,5})[x*](\d{1,5})$/.exec(text) : null;
  return match ? { width: Math.max(1, Number(match[1])), height: Math.max(1, Number(match[2])) } : undefined;
}

function byArea(ratio: string, area: number): Size {
  const [across = 1, down = 1] = ratio.split(":").map(Number);
  const quotient = across > 0 && down > 0 ? across / down : 1;
  const step = (side: number): number => Math.max(STEP, Math.round(side / STEP) * STEP);
  return { width: step(Math.sqrt(area * quotient)), height: step(Math.sqrt(area / quotient)) };
}

function reduced({ width, height }: Size, longest: number): Size {
  const scale = longest / Math.max(width, height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
