import { isMap, isSeq, LineCounter, parseDocument, type Node, type YAMLMap, type YAMLSeq } from "yaml";
import { canonicalJson, type Json } from "../terms.ts";

/** Writes drafted questions into a manifest's text, into the prompt that they are for. Everything else stays as it is, comments too. */

/** `index` is the prompt's place in `prompts`. */
export type Draft = { readonly index: number; readonly questions: readonly string[] };

/** The manifest with the questions, or null when they cannot be put in without a change of something else. */
export function addQuestions(text: string, draft: Draft): string | null {
  const insert = insertFor(text, draft);
  const edited = insert && text.slice(0, insert.at) + insert.text + text.slice(insert.at);
  return edited !== null && says(edited, wanted(text, draft)) ? edited : byDocument(text, draft);
}

const OPTIONS = { prettyErrors: false, schema: "core", resolveKnownTags: false, stringKeys: true, logLevel: "error" } as const;

type Insert = { readonly at: number; readonly text: string };

/** Where text is put in for one prompt; null where that is not simple. */
function insertFor(text: string, { index, questions }: Draft): Insert | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, ...OPTIONS });
  const prompt = document.getIn(["prompts", index], true);
  if (!isMap(prompt) || !prompt.range) return null;
  const judge = `{ "judge": { "questions": [${questions.map((ask) => JSON.stringify(ask)).join(", ")}] } }`;
  const check = prompt.get("check", true);
  if (check) return isSeq(check) && check.flow && check.items.length > 0 ? beforeEnd(check, text, judge) : null;
  if (prompt.flow) return beforeEnd(prompt, text, `"check": ${judge}`);
  const last = prompt.items.at(-1)?.value as Node | null | undefined;
  const first = prompt.items[0]?.key as Node | undefined;
  if (!last?.range || !first?.range) return null;
  const indent = " ".repeat(lines.linePos(first.range[0]).col - 1);
  return { at: lineAfter(text, last.range[1]), text: `${newlineBefore(text, last.range[1])}${blockJudge(indent, questions)}` };
}

/** Behind the last entry of a flow collection. */
function beforeEnd({ range }: YAMLMap | YAMLSeq, text: string, added: string): Insert {
  const close = (range?.[1] ?? 0) - 1;
  const before = text.slice(0, close).trimEnd();
  return { at: before.length, text: before.endsWith(",") ? ` ${added}` : `, ${added}` };
}

/** Where the line after an offset begins; a block text ends where it begins already. */
function lineAfter(text: string, offset: number): number {
  if (text[offset - 1] === "\n") return offset;
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end + 1;
}

function newlineBefore(text: string, offset: number): string {
  return text[offset - 1] !== "\n" && !text.includes("\n", offset) ? "\n" : "";
}

function blockJudge(indent: string, questions: readonly string[]): string {
  const list = questions.map((ask) => `${indent}      - ${JSON.stringify(ask)}\n`).join("");
  return `${indent}check:\n${indent}  judge:\n${indent}    questions:\n${list}`;
}

/** By the reader's own writer, which keeps comments and lays the text out anew. */
function byDocument(text: string, { index, questions }: Draft): string | null {
  const document = parseDocument(text, OPTIONS);
  const path = ["prompts", index, "check"];
  const check = document.getIn(path, true);
  const judge = document.createNode({ judge: { questions } });
  if (isSeq(check)) check.add(judge);
  else if (isMap(check)) document.setIn(path, document.createNode([check, judge]));
  else if (check === undefined && isMap(document.getIn(["prompts", index], true))) document.setIn(path, judge);
  else return null;
  const edited = document.toString({ lineWidth: 0 });
  return says(edited, wanted(text, { index, questions })) ? edited : null;
}

/** What the text must say afterwards: what it said, and the questions. */
function wanted(text: string, { index, questions }: Draft): string {
  const content = contentOf(text) as { prompts: { check?: unknown }[] };
  const prompt = content.prompts[index]!;
  const judge = { judge: { questions } };
  const own = prompt.check;
  prompt.check = own === undefined ? judge : [...(Array.isArray(own) ? (own as unknown[]) : [own]), judge];
  return canonicalJson(content as unknown as Json);
}

function says(text: string, content: string): boolean {
  const document = parseDocument(text, OPTIONS);
  return document.errors.length === 0 && canonicalJson(contentOf(text) as Json) === content;
}

/** Without shared parts: an anchor's copies are changed one by one. */
function contentOf(text: string): unknown {
  return JSON.parse(JSON.stringify(parseDocument(text, OPTIONS).toJS({ maxAliasCount: 1_000 }))) as unknown;
}
