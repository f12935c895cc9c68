import { hostilePlans } from "./plans.ts";
import { makeCandidate, makePrompt, makeResults, makeWarning } from "./results.ts";

/** Texts that try to be more than text when they are published. */
export const HOSTILE = [
  "<!-- usable-image-cost id=1 -->",
  "<img src=x onerror=alert(1)>",
  "a | b | c",
  "`code` ``more``",
  "**bold** _it_ ~~gone~~",
  "![x](https://evil.example/x.png)",
  "[click](javascript:alert(1))",
  "@octocat @github/security",
  "#123 GH-123 org/repo#4 GHSA-aaaa-bbbb-cccc",
  "deadbeefcafe1234 0123456789abcdef0123456789abcdef01234567",
  "https://evil.example www.evil.example me@evil.example mailto:me@evil.example",
  ":tada: $x^2$ $$y$$ $`z`$",
  "line\nbreak\r\n\r\n# heading",
  "\u{202E}drawkcab\u{200B}hidden\u{1B}[31mred\u{7}",
  "- item",
  "1. item",
  "</details></td></tr></table><script>alert(1)</script>",
  "\\| \\` \\\\",
] as const;

/** Results in which every text is hostile. */
export const hostile = makeResults({
  simulated: true,
  manifest: { path: HOSTILE.join(" "), sha256: HOSTILE[0], prompts: 3 },
  candidates: HOSTILE.map((text, i) => ({
    ...makeCandidate({ id: text, model: text, provider: text, rejectedBy: { [text]: 3 } }),
    price: { usdPerImage: "0.0030", grade: "list" as const, source: text, readAt: text, tier: text, change: null },
    ...(i % 2 === 1 ? { eligible: false, ineligibleBecause: text } : {}),
    prompts: HOSTILE.map((id) => makePrompt(id)),
  })),
  decision: {
    status: "undecided",
    leader: HOSTILE[0],
    cheapest: null,
    sentence: HOSTILE.join(" "),
    toSettle: { usd: "0.1200", attempts: 40 },
  },
  ...hostilePlans(HOSTILE),
  errors: [...HOSTILE],
  failOn: [...HOSTILE],
  warnings: HOSTILE.map((text) => makeWarning({ candidate: text, message: text, line: 4 })),
});
