import { htmlText, clip } from "./escape.ts";
import { code } from "./html-parts.ts";
import { countOf, plural } from "./format.ts";
import type { CandidateResult, Results } from "./results.ts";
import { ranked } from "./view.ts";

/** The images of each candidate, cut from its contact sheet by the style sheet alone. */

/** Side of a tile on the page, in pixels. */
const SIDE = 150;

type SheetOf = NonNullable<CandidateResult["sheet"]>;

/** The sheets that can be shown: their candidate has tiles, and the text is base64 and nothing else. */
function shown(
  results: Results,
  sheets: Readonly<Record<string, string>>,
): { candidate: CandidateResult; sheet: SheetOf; data: string }[] {
  return ranked(results).flatMap((candidate) => {
    const data = Object.hasOwn(sheets, candidate.id) ? sheets[candidate.id] : undefined;
    const usable = candidate.sheet !== undefined && candidate.sheet.columns > 0 && candidate.sheet.tiles.length > 0;
    return data !== undefined && usable && /^[A-Za-z0-9+/]+=*$/.test(data) ? [{ candidate, sheet: candidate.sheet!, data }] : [];
  });
}

/** One rule for each sheet; the data of an image is in the page once. */
export function galleryStyle(results: Results, sheets: Readonly<Record<string, string>>): string {
  return shown(results, sheets)
    .map(
      ({ sheet, data }, i) =>
        `.sheet${i} .tile { background-image: url("data:image/webp;base64,${data}"); background-size: ${sheet.columns * SIDE}px auto; }`,
    )
    .join("\n");
}

/** The galleries, the first one open; empty when no sheet is there. */
export function galleries(results: Results, sheets: Readonly<Record<string, string>>): string {
  return shown(results, sheets)
    .map(({ candidate, sheet }, i) => {
      const kept = sheet.tiles.filter(({ verdict }) => verdict === "usable").length;
      const head = `${code(candidate.id)} <span class="soft">${countOf(kept, sheet.tiles.length)} usable</span>`;
      return `<details${i === 0 ? " open" : ""}><summary>${head}</summary>
<ul class="gallery sheet${i}" aria-label="${htmlText(`${plural(sheet.tiles.length, "image")} of ${clip(candidate.id, 100)}`)}">
${sheet.tiles.map((tile, n) => figure(tile, sheet.columns, n)).join("\n")}
</ul></details>`;
    })
    .join("\n");
}

const SIGNS = { usable: "✓ usable", rejected: "✗ rejected", undetermined: "? not judged" } as const;

function figure({ prompt, attempt, verdict, reason }: SheetOf["tiles"][number], columns: number, index: number): string {
  const [x, y] = [(index % columns) * SIDE, Math.floor(index / columns) * SIDE];
  const about = htmlText(`${clip(prompt, 100)}, attempt ${attempt}, ${verdict}`);
  const why = reason === undefined ? "" : `<br><span class="soft"><bdi>${htmlText(clip(reason, 300))}</bdi></span>`;
  return `<li class="${verdict}"><div class="tile" role="img" aria-label="${about}" style="background-position:-${x}px -${y}px"></div>${code(prompt, 60)} <span class="soft">#${attempt}</span><br><span class="verdict">${SIGNS[verdict]}</span>${why}</li>`;
}
