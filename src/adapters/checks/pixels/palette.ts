import { isWithin, labOf, type Lab } from "./ciede2000.ts";
import type { Rgb } from "./resize.ts";

/** Which share of an image shows a colour. */

/** The longest side in pixels at which colours are seen: each is the mean of an area, as an eye at a distance sees it. */
export const PALETTE_SIDE = 128;

/** What of a pixel must be visible for its colour to count. */
const LEAST_VISIBLE = 0.5;

/** The colours of the visible pixels, each with how much of it is visible (0 to 1). */
export type Colours = { readonly labs: readonly Lab[]; readonly weights: readonly number[] };

/** The colours of a picture without transparency. */
export function coloursOf({ values }: Rgb): Colours {
  const labs: Lab[] = [];
  for (let at = 0; at < values.length; at += 3) labs.push(labOf(values[at]!, values[at + 1]!, values[at + 2]!));
  return { labs, weights: labs.map(() => 1) };
}

/**
 * The colours of a picture with transparency, from how it looks on black and on white: the less the two differ, the more is visible.
 * Pixels that are mostly transparent are left out: they have no colour of their own.
 */
export function visibleColours(onBlack: Rgb, onWhite: Rgb): Colours {
  const labs: Lab[] = [];
  const weights: number[] = [];
  for (let at = 0; at < onBlack.values.length; at += 3) {
    const [red, green, blue] = [onBlack.values[at]!, onBlack.values[at + 1]!, onBlack.values[at + 2]!];
    const visible = Math.min(1, 1 - (onWhite.values[at + 1]! - green) / 255);
    if (visible < LEAST_VISIBLE) continue;
    const undiluted = (value: number): number => Math.min(255, value / visible);
    labs.push(labOf(undiluted(red), undiluted(green), undiluted(blue)));
    weights.push(visible);
  }
  return { labs, weights };
}

/**
 * The share of the visible area, 0 to 1, whose colour is within a CIEDE2000 difference of this one; 0 where nothing is visible.
 *
 * @param colour "#rrggbb"
 */
export function shareOf({ labs, weights }: Colours, colour: string, distance: number): number {
  const wanted = labOf(...channelsOf(colour));
  let [near, all] = [0, 0];
  labs.forEach((lab, index) => {
    all += weights[index]!;
    if (isWithin(lab, wanted, distance)) near += weights[index]!;
  });
  return all === 0 ? 0 : near / all;
}

function channelsOf(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
