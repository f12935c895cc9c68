import type { Element, Nodes, Root, Text } from "hast";
import rehypeRaw from "rehype-raw";
import { unified } from "unified";

/** Looks at rendered text as GitHub and a browser would: which elements it has, and what GitHub's filters would turn into links. */

export function elements(tree: Nodes): Element[] {
  if (!("children" in tree)) return [];
  const below = tree.children.flatMap((child) => elements(child as Nodes));
  return tree.type === "element" ? [tree, ...below] : below;
}

export function named(tree: Nodes, ...names: readonly string[]): Element[] {
  return elements(tree).filter(({ tagName }) => names.includes(tagName));
}

/** The text that a reader sees, without the zero-width spaces that keep filters out. */
export function visibleText(tree: Nodes): string {
  return textNodes(tree)
    .map(({ value }) => value)
    .join("")
    .replaceAll("\u{200B}", "");
}

function textNodes(tree: Nodes, except: readonly string[] = []): Text[] {
  if (tree.type === "text") return [tree];
  if (!("children" in tree) || (tree.type === "element" && except.includes(tree.tagName))) return [];
  return tree.children.flatMap((child) => textNodes(child as Nodes, except));
}

/** What GitHub's filters look for in text outside of code and links. */
const FILTERS: Readonly<Record<string, RegExp>> = {
  mention: /@[a-z0-9]/i,
  issue: /#\d/,
  "GitHub reference": /\b(?:GH|GHSA|CVE)-[0-9a-z]/i,
  commit: /(?<![0-9a-z])(?!(?<=\d\.)\d+(?![0-9a-z]))[0-9a-f]{7,40}(?![0-9a-z])/i,
  emoji: /:[\w+-]+:/,
  formula: /\$(?=\S)[^$]*[^\s$]\$(?!\d)/,
  "display formula": /\$\$/,
  address: /:\/\/|www\./i,
};

/** The names of the filters that would find something. */
export function linkedByFilters(tree: Nodes): string[] {
  const texts = textNodes(tree, ["code", "pre", "a"]).map(({ value }) => value);
  return Object.entries(FILTERS)
    .filter(([, pattern]) => texts.some((text) => pattern.test(text)))
    .map(([name]) => name);
}

/** HTML as a browser parses it. */
export function parseHtml(html: string): Root {
  return unified()
    .use(rehypeRaw)
    .runSync({ type: "root", children: [{ type: "raw", value: html }] } as unknown as Root);
}
