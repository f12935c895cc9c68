/** Terminal colours (ECMA-48, SGR), around whole clean lines only. */

export type Paint = Readonly<Record<"strong" | "faint" | "warning" | "error" | "plain", (text: string) => string>>;

export function painter(colour: boolean): Paint {
  const sgr = (code: number, end: number) => (text: string) => (colour ? `\u{1B}[${code}m${text}\u{1B}[${end}m` : text);
  return { strong: sgr(1, 22), faint: sgr(2, 22), warning: sgr(33, 39), error: sgr(31, 39), plain: (text) => text };
}
