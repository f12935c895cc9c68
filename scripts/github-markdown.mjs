import rehypeRaw from "rehype-raw";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

/**
 * Markdown to HTML in the way of GitHub: CommonMark with the GFM extensions, raw HTML let through, then GitHub's allow-list of
 * elements and attributes. The alert blocks are made here; mentions, references, emoji and formulas are not.
 */

const SCHEMA = {
  ...defaultSchema,
  attributes: {
    ...defaultSchema.attributes,
    div: [["className", /^markdown-alert/]],
    p: [["className", "markdown-alert-title"]],
  },
};

const PIPELINE = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(alerts)
  .use(rehypeSanitize, SCHEMA)
  .use(rehypeStringify);

export function githubHtml(markdown) {
  return String(PIPELINE.processSync(markdown));
}

/** The tree of what GitHub would show, for tests that look for elements and text. */
export function githubTree(markdown) {
  return PIPELINE.runSync(PIPELINE.parse(markdown));
}

const KINDS = { NOTE: "Note", TIP: "Tip", IMPORTANT: "Important", WARNING: "Warning", CAUTION: "Caution" };

/** `> [!WARNING]` on a line of its own turns a quote into an alert. */
function alerts() {
  return (tree) => visit(tree);
}

function visit(node) {
  for (const child of node.children ?? []) visit(child);
  if (node.tagName !== "blockquote") return;
  const paragraph = node.children.find((child) => child.tagName === "p");
  const first = paragraph?.children[0];
  const match = first?.type === "text" ? /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)/.exec(first.value) : null;
  if (!match) return;
  first.value = first.value.slice(match[0].length);
  const kind = match[1];
  node.tagName = "div";
  node.properties = { className: ["markdown-alert", `markdown-alert-${kind.toLowerCase()}`] };
  node.children.unshift({
    type: "element",
    tagName: "p",
    properties: { className: ["markdown-alert-title"] },
    children: [{ type: "text", value: KINDS[kind] }],
  });
}
