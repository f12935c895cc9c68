import { isWithin, labOf } from "./ciede2000.ts";
import type { Rgb } from "./resize.ts";

/** Which share of an image shows a colour. */

/** The longest side in pixels at which colours are seen: each is the mean of an area, as an eye at a distance sees it. */
export const PALETTE_SIDE = 128;

/** What of a pixel must be visible for its colour to count. */
const LEAST_VISIBLE = 0.5;

/** The colours of the visible pixels, each as its cell, with how much of it is visible (0 to 1). */
export type Colours = { readonly cells: readonly number[]; readonly weights: readonly number[] };

/**
 * Colours are told apart to within four levels of a channel (a CIEDE2000 difference of 0.4 in the median, of 1.5 in the
 * worst 100th), so that what is learnt of one holds for all images of a worker: the difference itself is dear.
 */
const LEVELS = 64;
const STEP = 256 / LEVELS;

function cellOf(red: number, green: number, blue: number): number {
  return (((red / STEP) | 0) * LEVELS + ((green / STEP) | 0)) * LEVELS + ((blue / STEP) | 0);
}

/** The middle of a cell. */
function labOfCell(cell: number) {
  const middle = (level: number): number => (level + 0.5) * STEP - 0.5;
  return labOf(middle((cell / LEVELS / LEVELS) | 0), middle(((cell / LEVELS) | 0) % LEVELS), middle(cell % LEVELS));
}

/** The colours of a picture without transparency. */
export function coloursOf({ values }: Rgb): Colours {
  const cells: number[] = [];
  for (let at = 0; at < values.length; at += 3) cells.push(cellOf(values[at]!, values[at + 1]!, values[at + 2]!));
  return { cells, weights: Array<number>(cells.length).fill(1) };
}

/**
 * The colours of a picture with transparency, from how it looks on black and on white: the less the two differ, the more is visible.
 * Pixels that are mostly transparent are left out: they have no colour of their own.
 */
export function visibleColours(onBlack: Rgb, onWhite: Rgb): Colours {
  const cells: number[] = [];
  const weights: number[] = [];
  for (let at = 0; at < onBlack.values.length; at += 3) {
    const [red, green, blue] = [onBlack.values[at]!, onBlack.values[at + 1]!, onBlack.values[at + 2]!];
    const visible = Math.min(1, 1 - (onWhite.values[at + 1]! - green) / 255);
    if (visible < LEAST_VISIBLE) continue;
    const undiluted = (value: number): number => Math.min(255, value / visible);
    cells.push(cellOf(undiluted(red), undiluted(green), undiluted(blue)));
    weights.push(visible);
  }
  return { cells, weights };
}

const UNKNOWN = 0;
const NEAR = 1;
const FAR = 2;

/** What is known of the cells around colours; the few last ones asked for, of 256 kB each. */
const known = new Map<string, Uint8Array>();
const KNOWN_MOST = 16;

function knownOf(colour: string, distance: number): Uint8Array {
  const key = `${colour} ${distance}`;
  const cells = known.get(key) ?? new Uint8Array(LEVELS ** 3);
  known.delete(key);
  known.set(key, cells);
  for (const oldest of known.keys()) if (known.size > KNOWN_MOST) known.delete(oldest);
  return cells;
}

/**
 * The share of the visible area, 0 to 1, whose colour is within a CIEDE2000 difference of this one; 0 where nothing is visible.
 *
 * @param colour "#rrggbb"
 */
export function shareOf({ cells, weights }: Colours, colour: string, distance: number): number {
  const wanted = labOf(...channelsOf(colour));
  const of = knownOf(colour, distance);
  // Within any distance of itself, although its cell's middle is another colour.
  of[cellOf(...channelsOf(colour))] = NEAR;
  let [near, all] = [0, 0];
  for (let index = 0; index < cells.length; index++) {
    const [cell, weight] = [cells[index]!, weights[index]!];
    if (of[cell] === UNKNOWN) of[cell] = isWithin(labOfCell(cell), wanted, distance) ? NEAR : FAR;
    if (of[cell] === NEAR) near += weight;
    all += weight;
  }
  return all === 0 ? 0 : near / all;
}

function channelsOf(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
