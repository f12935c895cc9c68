import { level, moment, plural } from "../report/format.ts";
import { clip, htmlText } from "../report/escape.ts";
import { box, code, htmlTable, list, prose, section, small } from "../report/html-parts.ts";
import { POLICY } from "../report/html.ts";
import { STYLE } from "../report/html-style.ts";
import type { Calibration, ToldImage } from "./schema.ts";
import { answerSentence, apartText, figureRows, methodSentence, spendSentence } from "./words.ts";

/** Side of a tile on the page, in pixels. */
const SIDE = 150;
/** More rows make a page that no browser likes; the file has all. */
const MOST_LISTED = 2_000;

/**
 * `calibration.html`: one file that needs no network and no script.
 *
 * @param sheet the contact sheet of the first disagreements, as WebP in base64
 */
export function calibrationHtml(calibration: Calibration, sheet: string | null): string {
  const { notes, manifest, madeAt, tool } = calibration;
  const spend = spendSentence(calibration);
  const parts = [
    `<header>\n<h1>How far to trust the checks</h1>\n<p class="answer">${htmlText(answerSentence(calibration))}</p>\n</header>`,
    notes.length === 0 ? "" : box("warning", "Before believing the figures", list(notes.map(prose))),
    section("matrix", "What people and checks say", matrix(calibration)),
    section("figures", "Error rates", `${figures(calibration)}\n<p>${prose(methodSentence(calibration))}</p>`),
    section("apart", "Images on which they disagree", disagreements(calibration, sheet)),
    section("none", "Images without a verdict", table("Images without a verdict", calibration.notJudged ?? [])),
    section(
      "provenance",
      "Where this comes from",
      `<p>${code(manifest)}, ${prose(moment(madeAt))}, ${code(`${tool.name} ${tool.version}`)}${spend === null ? "" : `. ${prose(spend)}`}</p>`,
    ),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>How far to trust the checks</title>
<style>${STYLE}${sheetStyle(calibration, sheet)}</style>
</head>
<body>
<main>
${parts.filter((part) => part !== "").join("\n")}
</main>
</body>
</html>
`;
}

function matrix({ confusion: { usable, rejected } }: Calibration): string {
  const number = true as const;
  const columns = [
    { title: "People say" },
    { title: "Checks accept", number },
    { title: "Checks reject", number },
    { title: "No verdict", number },
  ];
  const row = (name: string, counts: typeof usable): string[] => [
    name,
    ...[counts.usable, counts.rejected, counts.undetermined].map(String),
  ];
  return htmlTable("What people and checks say", columns, [row("usable", usable), row("rejected", rejected)]);
}

function figures(calibration: Calibration): string {
  const number = true as const;
  const columns = [
    { title: "Figure" },
    { title: "Estimate", number },
    { title: level(calibration.confidence), number },
    { title: "Images", number },
  ];
  const rows = figureRows(calibration).map(({ name, meaning, value, range, of }) => [
    `${name}${small(meaning)}`,
    value,
    range,
    of,
  ]);
  return htmlTable("Error rates", columns, rows);
}

function hasSheet({ sheet }: Calibration, data: string | null): boolean {
  return sheet !== undefined && sheet.columns > 0 && data !== null && /^[A-Za-z0-9+/]+=*$/.test(data);
}

function sheetStyle(calibration: Calibration, data: string | null): string {
  if (!hasSheet(calibration, data)) return "";
  return `.sheet0 .tile { background-image: url("data:image/webp;base64,${data}"); background-size: ${calibration.sheet!.columns * SIDE}px auto; }`;
}

function disagreements(calibration: Calibration, data: string | null): string {
  const { apart = [], sheet } = calibration;
  if (apart.length === 0) return "<p>None.</p>";
  const tiles = hasSheet(calibration, data) ? apart.slice(0, sheet!.tiles) : [];
  const gallery =
    tiles.length === 0
      ? ""
      : `<ul class="gallery sheet0" aria-label="${plural(tiles.length, "image")}">\n${tiles.map((image, n) => tile(image, sheet!.columns, n)).join("\n")}\n</ul>`;
  const rest = table("Images on which people and checks disagree", apart.slice(tiles.length));
  return `${gallery}${gallery !== "" && rest !== "" ? "\n" : ""}${rest}`;
}

function tile(image: ToldImage, columns: number, index: number): string {
  const [x, y] = [(index % columns) * SIDE, Math.floor(index / columns) * SIDE];
  const { verdict, reason } = apartText(image);
  const about = htmlText(`${clip(image.file, 100)}, ${verdict}`);
  const why = reason === "" ? "" : `<br><span class="soft"><bdi>${htmlText(clip(reason, 300))}</bdi></span>`;
  return `<li class="${image.verdict}"><div class="tile" role="img" aria-label="${about}" style="background-position:-${x}px -${y}px"></div>${code(image.file, 60)}${promptOf(image)}<br><span class="verdict">${htmlText(verdict)}</span>${why}</li>`;
}

function promptOf({ prompt }: ToldImage): string {
  return prompt === undefined ? "" : ` <span class="soft">${prose(prompt)}</span>`;
}

function table(caption: string, images: readonly ToldImage[]): string {
  if (images.length === 0) return "";
  const rows = images.slice(0, MOST_LISTED).map((image) => {
    const { verdict, reason } = apartText(image);
    return [`${code(image.file)}${promptOf(image)}`, htmlText(verdict), prose(clip(reason, 500))];
  });
  const rest = images.length - MOST_LISTED;
  return `${htmlTable(caption, [{ title: "Image" }, { title: "Verdicts" }, { title: "Reasons" }], rows)}${
    rest > 0 ? `\n<p class="soft">and ${rest} more in calibration.json</p>` : ""
  }`;
}
