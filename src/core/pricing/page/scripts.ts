/**
 * The script elements of an HTML page, by a scanner that follows the tokenizer of the HTML standard only as far as it takes not to
 * mistake text, comments and attribute values for elements. Every step goes forward, so that any page takes time by its length alone.
 */

export type Script = { readonly attributes: ReadonlyMap<string, string>; readonly text: string };

/** Elements whose content is text, whatever it looks like, up to their own end tag. */
const TEXT_ELEMENTS = /^(?:script|style|title|textarea|xmp|iframe|noembed|noframes)$/;
const COMMENT_END = /--!?>/g;

export function scriptsOf(html: string): Script[] {
  const scripts: Script[] = [];
  let at = html.indexOf("<");
  while (at !== -1) {
    const tag = html.startsWith("<!--", at) ? null : readTag(html, at);
    let next = tag ? tag.end : html.startsWith("<!--", at) ? commentEnd(html, at) : at + 1;
    if (tag?.isStart && tag.name === "plaintext") return scripts;
    if (tag?.isStart && TEXT_ELEMENTS.test(tag.name)) {
      const close = endTagOf(tag.name, html, tag.end);
      // What is never closed is cut off in the middle: half a script is none.
      if (close === -1) return scripts;
      if (tag.name === "script") scripts.push({ attributes: tag.attributes, text: html.slice(tag.end, close) });
      next = close;
    }
    at = html.indexOf("<", next);
  }
  return scripts;
}

/** `<!-->` and `<!--->` are comments, too. A comment without an end goes to the end of the page. */
function commentEnd(html: string, at: number): number {
  const short = /<!--(?:-?>)/y;
  short.lastIndex = at;
  if (short.test(html)) return short.lastIndex;
  COMMENT_END.lastIndex = at + 4;
  return COMMENT_END.test(html) ? COMMENT_END.lastIndex : html.length;
}

function endTagOf(name: string, html: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, "gi");
  end.lastIndex = from;
  return end.exec(html)?.index ?? -1;
}

type Tag = {
  readonly name: string;
  readonly isStart: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  readonly end: number;
};

/** The tag, declaration or instruction at a `<`; null when that is a mere character. A tag without an end goes to the page's end. */
function readTag(html: string, at: number): Tag | null {
  const opening = /<(\/?)([a-zA-Z][^\t\n\f\r />]*)|<[!?/][^>]*>?/y;
  opening.lastIndex = at;
  const match = opening.exec(html);
  if (!match) return null;
  const none = { name: "", isStart: false, attributes: new Map<string, string>() };
  if (match[2] === undefined) return { ...none, end: opening.lastIndex };
  const { attributes, end } = readAttributes(html, opening.lastIndex);
  return { name: match[2].toLowerCase(), isStart: match[1] === "", attributes, end };
}

/** Of attributes with the same name the first counts; `end` is behind the `>`. A quote without an end takes the rest of the page. */
function readAttributes(html: string, from: number): Pick<Tag, "attributes" | "end"> {
  const attributes = new Map<string, string>();
  let end = skip(/[\t\n\f\r /]*/y, html, from);
  while (end < html.length && html[end] !== ">") {
    const nameEnd = skip(/[^\t\n\f\r />][^\t\n\f\r />=]*/y, html, end);
    const name = html.slice(end, nameEnd).toLowerCase();
    const equals = skip(/[\t\n\f\r ]*=[\t\n\f\r ]*/y, html, nameEnd);
    const quote = equals > nameEnd && (html[equals] === '"' || html[equals] === "'") ? html[equals] : "";
    const start = equals + quote.length;
    const stop = quote ? html.indexOf(quote, start) : equals > nameEnd ? skip(/[^\t\n\f\r >]*/y, html, start) : start;
    if (stop === -1) return { attributes, end: html.length };
    if (!attributes.has(name)) attributes.set(name, html.slice(start, stop));
    end = skip(/[\t\n\f\r /]*/y, html, stop + quote.length);
  }
  return { attributes, end: end + 1 };
}

/** Where a sticky expression's match ends; where it began when there is none. */
function skip(expression: RegExp, html: string, from: number): number {
  expression.lastIndex = from;
  return expression.test(html) ? expression.lastIndex : from;
}
