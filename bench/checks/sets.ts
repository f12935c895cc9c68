import { measuresOf } from "../../src/adapters/checks/pixels/measure.ts";
import { EDGES } from "../../src/adapters/checks/pixels/border.ts";
import { comparedAt, referenceAt } from "../../src/adapters/checks/pixels/compare.ts";
import { hashDistance } from "../../src/adapters/checks/pixels/hash.ts";
import { shareOf } from "../../src/adapters/checks/pixels/palette.ts";
import type { Passes } from "../../src/adapters/checks/pixels/passes.ts";
import type { Pixels } from "../../src/adapters/checks/pixels/plane.ts";
import { lumaOf } from "../../src/adapters/checks/pixels/resize.ts";
import { ssim } from "../../src/adapters/checks/pixels/ssim.ts";
import { viewOf } from "../../src/adapters/checks/pixels/view.ts";
import { SCENES } from "../../test/adapters/checks/scenes.ts";
import { blurred, brighter, cropped, framed, noisy, recompressed, scaled, stamped, type Spoil } from "./pictures.ts";
import { each, type Kind, wrongTable } from "./wrong.ts";

/** The sets of the bench: what is good, what is bad, and how the check sees both. */

type MakePasses = (pixels: Pixels) => Passes;
const measured = (pixels: Pixels, passes: MakePasses) =>
  measuresOf({ pixels, header: { orientation: 1, mayBeTransparent: true } }, passes);
const asIs: Spoil = (picture) => Promise.resolve(picture);
const spoilt = (good: readonly Pixels[], spoil: Spoil): Promise<Pixels[]> => each(good, spoil);

/** What a measure says of several sets. */
async function kindsOf<Value>(
  good: readonly Pixels[],
  sets: readonly (readonly [name: string, bad: boolean, spoil: Spoil])[],
  measure: (pixels: Pixels, index: number) => Value,
): Promise<Kind<Value>[]> {
  const kinds: Kind<Value>[] = [];
  for (const [name, bad, spoil] of sets) kinds.push({ name, bad, values: (await spoilt(good, spoil)).map(measure) });
  return kinds;
}

export async function sharpnessTables(good: readonly Pixels[], passes: MakePasses): Promise<string> {
  const kinds = await kindsOf(
    good,
    [
      ["sharp", false, asIs],
      ["sharp, JPEG 60", false, recompressed(60)],
      ...[1, 2, 4, 8].map((sigma) => [`blurred by ${sigma}`, true, blurred(sigma)] as const),
      ["blurred by 4, noise of 6", true, async (picture) => noisy(await blurred(4)(picture), 6, 5)],
    ],
    (pixels) => measured(pixels, passes).sharpness(),
  );
  const title =
    "`minSharpness`: pictures of 512x512, blurred by a Gaussian of so many pixels. Noise looks sharp: against it there is no threshold";
  return wrongTable(title, [5, 10, 20, 50, 100, 200], kinds, (seen, threshold) => seen < threshold);
}

export async function borderTable(good: readonly Pixels[], passes: MakePasses): Promise<string> {
  const band = (share: number, edges: readonly (typeof EDGES)[number][], colour: string): Spoil => {
    const at = (edge: (typeof EDGES)[number]): number => (edges.includes(edge) ? share : 0);
    return framed({ top: at("top"), right: at("right"), bottom: at("bottom"), left: at("left") }, colour);
  };
  const bars = ["top", "bottom"] as const;
  const kinds = await kindsOf(
    good,
    [
      ["no border", false, asIs],
      ["bars of 2 %", true, band(0.02, bars, "#000")],
      ["bars of 6 %", true, band(0.06, bars, "#000")],
      ["bars of 12 %, white", true, band(0.12, bars, "#fff")],
      ["frame of 4 %", true, band(0.04, EDGES, "#fff")],
      ["frame of 8 %, grey, JPEG 60", true, async (picture) => recompressed(60)(await band(0.08, EDGES, "#808080")(picture))],
      ["one strip of 5 %", true, band(0.05, ["bottom"], "#d02020")],
    ],
    (pixels) => Math.max(...Object.values(measured(pixels, passes).border())),
  );
  const scenes = SCENES.map(({ paint }) => Math.max(...Object.values(measured(paint(512, 512), passes).border())));
  kinds.splice(1, 0, { name: "scenes on even grounds", bad: false, values: scenes });
  return wrongTable("`border.maxShare`", [0, 0.005, 0.01, 0.03, 0.05], kinds, (seen, threshold) => seen > threshold + 1e-9);
}

/** Few pictures of the painter have none of a colour; of this one some have not. */
const COLOUR = "#00e5ff";

export async function paletteTable(good: readonly Pixels[], passes: MakePasses): Promise<string> {
  const has =
    (colour: readonly [number, number, number], then: Spoil): Spoil =>
    async (picture) =>
      then(await stamped(0.08, colour)(picture));
  // What a picture shows of the colour by itself is no error: only those without it are taken.
  const bare = good.filter((pixels) => shareOf(measured(pixels, passes).colours(), COLOUR, 30) < 0.005);
  const kinds = await kindsOf(
    bare,
    [
      ["in it", false, has([0, 229, 255], asIs)],
      ["in it, noise of 12", false, has([0, 229, 255], (picture) => Promise.resolve(noisy(picture, 12, 3)))],
      ["in it, 20 levels darker", false, has([0, 229, 255], brighter(-20))],
      ["in it, JPEG 40", false, has([0, 229, 255], recompressed(40))],
      ["another blue", true, has([70, 150, 250], asIs)],
      ["a green", true, has([0, 200, 120], asIs)],
    ],
    (pixels) => measured(pixels, passes).colours(),
  );
  const title = `\`palette.distance\`: ${COLOUR} required on 5 % of the image, stamped on 8 % of it`;
  return wrongTable(title, [3, 5, 10, 15, 20, 30], kinds, (colours, distance) => shareOf(colours, COLOUR, distance) < 0.05);
}

/** Alike and yet not the same file. */
const ALIKE: readonly (readonly [string, Spoil])[] = [
  ["JPEG 60", recompressed(60)],
  ["noise of 8", (picture) => Promise.resolve(noisy(picture, 8, 9))],
  ["3/4 of the size", scaled(0.75)],
  ["15 levels brighter", brighter(15)],
  ["1 % cut off all round", cropped(0.01)],
  ["3 % cut off all round", cropped(0.03)],
];

export async function duplicateTable(good: readonly Pixels[], passes: MakePasses): Promise<string> {
  const hash = (pixels: Pixels): string => measured(pixels, passes).hash();
  const hashes = good.map(hash);
  const others = hashes.flatMap((one, index) => hashes.slice(index + 1).map((other) => hashDistance(one, other)));
  const alike = await kindsOf(
    good,
    ALIKE.map(([name, spoil]) => [name, true, spoil] as const),
    (pixels, index) => hashDistance(hash(pixels), hashes[index]!),
  );
  const kinds = [{ name: "pairs of other pictures", bad: false, values: others }, ...alike];
  return wrongTable("`duplicateOf.maxDistance`", [0, 2, 4, 6, 8, 12, 16], kinds, (distance, threshold) => distance <= threshold);
}

export async function referenceTables(good: readonly Pixels[]): Promise<string> {
  const view = (pixels: Pixels) => viewOf({ pixels, header: { orientation: 1, mayBeTransparent: true } });
  const compare = (image: Pixels, reference: Pixels) => {
    const own = view(image);
    const { luma, hash } = referenceAt(view(reference), comparedAt(own));
    const seen = referenceAt(own, luma);
    return { ssim: ssim(lumaOf(own.at(luma)), luma), distance: hashDistance(seen.hash, hash) };
  };
  const like = [
    ...ALIKE.map(([name, spoil]) => [name, false, spoil] as const),
    ["blurred by 4", true, blurred(4)] as const,
    ["10 % cut off all round", true, cropped(0.1)] as const,
  ];
  const kinds = await kindsOf(good, like, (pixels, index) => compare(pixels, good[index]!));
  kinds.push({
    name: "another picture",
    bad: true,
    values: good.map((pixels, index) => compare(pixels, good[(index + 1) % good.length]!)),
  });
  return [
    wrongTable("`reference.minSsim`", [0.5, 0.6, 0.7, 0.8, 0.9, 0.95], kinds, (seen, threshold) => seen.ssim < threshold),
    wrongTable(
      "`reference.maxHashDistance`: it sees what is shown where, and no blur",
      [2, 4, 8, 12, 16],
      kinds,
      (seen, threshold) => seen.distance > threshold,
    ),
  ].join("\n");
}

/** Every scene at two sizes, as it is and as a poor JPEG. */
export async function blankTable(passes: MakePasses): Promise<string> {
  const poor = recompressed(50);
  const judged = async (blank: boolean, side: number, spoil: Spoil): Promise<boolean[]> =>
    each(
      SCENES.filter((scene) => scene.blank === blank),
      async ({ paint }) => measured(await spoil(paint(side, side)), passes).blankness() !== null,
    );
  const kinds: Kind<boolean>[] = [];
  for (const [how, spoil] of [
    ["", asIs],
    [", JPEG 50", poor],
  ] as const)
    for (const side of [512, 1024])
      for (const bad of [false, true])
        kinds.push({
          name: `${bad ? "blank frames" : "pictures"} of ${side}${how}`,
          bad,
          values: await judged(bad, side, spoil),
        });
  return wrongTable("`notBlank`", ["none"], kinds, (blank) => blank);
}

export async function alphaTable(good: readonly Pixels[], passes: MakePasses): Promise<string> {
  const holed =
    (alpha: number): Spoil =>
    (picture) => {
      const rgba = new Uint8Array(picture.rgba);
      for (let at = 3; at < 4 * 40 * picture.width; at += 4) rgba[at] = alpha;
      return Promise.resolve({ ...picture, rgba });
    };
  const kinds = await kindsOf(
    good,
    [
      ["opaque", false, asIs],
      ["nearly opaque (253)", false, holed(253)],
      ["half transparent", true, holed(128)],
      ["empty at the top", true, holed(0)],
    ],
    (pixels) => measured(pixels, passes).transparent(),
  );
  return wrongTable("`alpha: forbidden`", ["none"], kinds, (transparent) => transparent);
}
