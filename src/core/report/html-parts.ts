import type { Phrase } from "./audit-words.ts";
import { clip, clipMiddle, htmlText } from "./escape.ts";
import { shiftText, type Shift } from "./shift.ts";

/** Small pieces of HTML. Arguments called `html` are inert or ours already; arguments called `text` are not. */

/** An id or another technical word; its direction does not disturb what stands around it. */
export function code(text: string, length = 200): string {
  return `<code><bdi>${htmlText(clipMiddle(text, length))}</bdi></code>`;
}

/** A sentence from outside. */
export function prose(text: string): string {
  return `<bdi>${htmlText(clip(text, 4000))}</bdi>`;
}

export type HtmlColumn = { readonly title: string; readonly number?: true };

/** A table that scrolls sideways on a narrow screen. The first cell of a row is its heading; titles and cells are HTML. */
export function htmlTable(caption: string, columns: readonly HtmlColumn[], rows: readonly (readonly string[])[]): string {
  const kind = (i: number): string => (columns[i]?.number ? ` class="n"` : "");
  const head = columns.map(({ title }, i) => `<th scope="col"${kind(i)}>${title}</th>`).join("");
  const body = rows.map(
    ([first = "", ...rest]) =>
      `<tr><th scope="row">${first}</th>${rest.map((cell, i) => `<td${kind(i + 1)}>${cell}</td>`).join("")}</tr>`,
  );
  return `<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table></div>`;
}

/** A part of the page under its heading; nothing when there is nothing in it. */
export function section(id: string, title: string, html: string): string {
  return html === "" ? "" : `<section aria-labelledby="${id}">\n<h2 id="${id}">${title}</h2>\n${html}\n</section>`;
}

export function list(items: readonly string[]): string {
  return `<ul>\n${items.map((html) => `<li>${html}</li>`).join("\n")}\n</ul>`;
}

/** A coloured box with a heading of its own. */
export function box(kind: "caution" | "warning" | "note", title: string, html: string): string {
  return `<div class="box ${kind}" role="note"><strong>${title}</strong>\n${html}\n</div>`;
}

/** A value then and now, with its notes below. */
export function shifted(shift: Shift): string {
  return `${htmlText(shiftText(shift))}${notesOf(shift)}`;
}

export function notesOf({ notes }: Shift): string {
  return notes.map((note) => small(prose(note))).join("");
}

/** A sentence whose pieces in the code font come from outside. */
export function phrase(pieces: Phrase): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : code(piece.code))).join("");
}

/** A smaller second line in a cell. */
export function small(html: string | null): string {
  return html === null || html === "" ? "" : `<br><small>${html}</small>`;
}
