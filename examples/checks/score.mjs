// A scorer of a team's own, for the check `command` (docs/checks.md): what this shop asks of its pictures, beyond what the built-in
// checks know. It gets the request on standard input, and answers on standard output. It needs Node, and nothing else.
import { readFileSync } from "node:fs";

const { image, prompt } = JSON.parse(readFileSync(0, "utf8"));

const rules = [
  // A picture that compresses to almost nothing has almost nothing in it.
  {
    holds: (8 * image.bytes) / (image.width * image.height) >= 0.1,
    reason: `only ${image.bytes} bytes for ${image.width} x ${image.height} pixels: there is hardly anything in it`,
  },
  // The page's hero is shown across the whole window.
  {
    holds: !prompt.id.startsWith("hero") || image.width >= 1.5 * image.height,
    reason: `a hero must be at least 3:2, and this is ${image.width} x ${image.height}`,
  },
  { holds: image.bytes <= 2_000_000, reason: `${image.bytes} bytes are too many for a page: at most 2,000,000` },
];

const broken = rules.filter(({ holds }) => !holds);
const answer = {
  verdict: broken.length === 0 ? "usable" : "rejected",
  reasons: broken.map(({ reason }) => reason),
  score: 1 - broken.length / rules.length,
};
process.stdout.write(`${JSON.stringify(answer)}\n`);
