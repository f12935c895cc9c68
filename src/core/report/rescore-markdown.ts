import type { Form } from "./fit.ts";
import { level } from "./format.ts";
import { blocks, idCode, more, nowrap, sentence, shifted, stacked, table } from "./markdown.ts";
import { changedPrompts, judgedSentence, rescoreRows, type RescoreRow } from "./rescore-rows.ts";
import type { Results } from "./results.ts";

/** What today's checks changed, in Markdown. */

/** The answer of a rescoring and its table; null when nothing was judged again. */
export function rescoreBlock(results: Results, form: Form): string | null {
  const { rescore, confidence } = results;
  if (!rescore) return null;
  const all = rescoreRows(results);
  const shown = all.slice(0, form.candidates);
  const rest = more(all.length, shown.length, "candidates in the report");
  const number = true as const;
  const columns = [
    { title: "Candidate" },
    { title: "Usable<br>before → now", number },
    { title: "Coverage<br>before → now", number },
    { title: stacked("Cost per usable image<br>before → now", nowrap(level(confidence))), number },
  ];
  return blocks(
    `**${sentence(rescore.cheapest.sentence, form.sentence)}** ${judgedSentence(rescore)}`,
    shown.length === 0 ? null : table(columns, shown.map(cells)),
    rest === null ? null : `<sub>${rest}</sub>`,
  );
}

function cells({ id, standing, judged, usable, coverage, cost, ranges }: RescoreRow): string[] {
  const strong = (markdown: string): string => (standing === "cheapest" ? `**${markdown}**` : markdown);
  const { before, after } = ranges;
  return [
    stacked(strong(idCode(id)), standing, judged),
    shifted(usable),
    shifted(coverage),
    stacked(
      strong(shifted(cost)),
      before === after || before === null ? null : nowrap(`before ${before}`),
      after && nowrap(after),
    ),
  ];
}

/** The prompts on which verdicts changed; null when there are none. */
export function changedPromptsTable(results: Results, form: Form): string | null {
  const all = changedPrompts(results);
  const shown = all.slice(0, form.prompts);
  if (shown.length === 0) return null;
  const rest = more(all.length, shown.length, "in the report");
  const number = true as const;
  return blocks(
    table(
      [
        { title: "Candidate" },
        { title: "Prompt" },
        { title: "Verdicts changed", number },
        { title: "Usable", number },
        { title: "Cost per usable image", number },
      ],
      shown.map(({ candidate, prompt, changed, usable, cost }) => [
        idCode(candidate),
        idCode(prompt),
        String(changed),
        shifted(usable),
        shifted(cost),
      ]),
    ),
    rest === null ? null : `<sub>${rest}</sub>`,
  );
}
