// Turns a comment in Markdown into a page that looks as GitHub shows it, to be opened or photographed in a browser:
//   node scripts/render-comment.mjs comment.md comment.html [dark]
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { githubHtml } from "./github-markdown.mjs";

const [source, target, theme = "light"] = process.argv.slice(2);
if (!source || !target) throw new Error("usage: node scripts/render-comment.mjs <comment.md> <page.html> [light|dark]");

const sheet = createRequire(import.meta.url).resolve(`github-markdown-css/github-markdown-${theme}.css`);
const style = await readFile(sheet, "utf8");
const [ground, frame] = theme === "dark" ? ["#0d1117", "#3d444d"] : ["#ffffff", "#d1d9e0"];

await writeFile(
  target,
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>${style}
body { margin: 0; padding: 16px; background: ${ground}; }
.comment { border: 1px solid ${frame}; border-radius: 6px; padding: 16px; }
.markdown-body { font-size: 14px; }
</style></head><body><div class="comment"><article class="markdown-body">
${githubHtml(await readFile(source, "utf8"))}
</article></div></body></html>
`,
);
