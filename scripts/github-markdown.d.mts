import type { Root } from "hast";

export function githubHtml(markdown: string): string;
export function githubTree(markdown: string): Root;
