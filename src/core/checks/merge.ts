import { partsOf, type CheckItem, type Checks } from "../manifest/check-schema.ts";
import { JUDGE_DEFAULTS, type JudgeCheck } from "../manifest/judge-schema.ts";

/** How a prompt's own checks and the manifest's come together: its judges take what they leave out from the manifest's first one. */

/** A judge with all that asking it needs. */
export type Judge = Omit<JudgeCheck, Needed> & { readonly [Key in Needed]: NonNullable<JudgeCheck[Key]> };
type Needed = "endpoint" | "model" | keyof typeof JUDGE_DEFAULTS;

/** A judge that inherited what it could: what nobody states is the default. */
export function wholeJudge(check: JudgeCheck): Judge {
  const { endpoint, model } = check;
  if (endpoint === undefined || model === undefined)
    throw new Error("a judge without endpoint or model passed the manifest's reading");
  return { ...JUDGE_DEFAULTS, ...(stated(check) as Judge), questions: check.questions, endpoint, model };
}

/**
 * The checks of one prompt: the manifest's and its own, or its own alone where they say `replace`. A judge of the prompt's own that states
 * nothing but questions is no second request: its questions go into the manifest's first judge, under that one's threshold.
 */
export function mergeChecks(manifest: Checks, own: Checks): Checks {
  if (own.some(({ replace }) => replace === true)) return inheritJudges(manifest, own);
  const at = manifest.findIndex(({ judge }) => judge !== undefined);
  const isAddition = (item: CheckItem): boolean => at >= 0 && statesQuestionsOnly(item);
  const added = own.filter(isAddition).flatMap(({ judge }) => judge?.questions ?? []);
  const merged = manifest.map((item, index) =>
    item.judge && index === at ? { ...item, judge: { ...item.judge, questions: [...item.judge.questions, ...added] } } : item,
  );
  return inheritJudges(manifest, [...merged, ...own.filter((item) => !isAddition(item))]);
}

/** Checks whose judges take what they leave out from the manifest's first one. */
export function inheritJudges(manifest: Checks, items: Checks): CheckItem[] {
  const base = firstJudge(manifest);
  return items.map((item) => mapJudges(item, (judge) => inherited(judge, base)));
}

/** The first judge in the order of the text, wherever it stands. */
export function firstJudge(checks: Checks): JudgeCheck | undefined {
  for (const item of checks) {
    const found = item.judge ?? firstJudge(partsOf(item));
    if (found) return found;
  }
  return undefined;
}

/** A key goes with its address and a price with its model: neither is inherited by a judge that names another one. */
function inherited(judge: JudgeCheck, base: JudgeCheck | undefined): JudgeCheck {
  const from: Partial<JudgeCheck> = base ?? {};
  const sameEndpoint = judge.endpoint === undefined || judge.endpoint === from.endpoint;
  const sameModel = sameEndpoint && (judge.model === undefined || judge.model === from.model);
  const { endpoint, model, key, price, questions: _, ...settings } = from;
  return {
    ...JUDGE_DEFAULTS,
    ...stated(settings),
    ...stated({ endpoint, model, ...(sameEndpoint ? { key } : {}), ...(sameModel ? { price } : {}) }),
    ...stated(judge),
    questions: judge.questions,
  };
}

function stated<T extends object>(part: T): Partial<T> {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function statesQuestionsOnly({ judge, always }: CheckItem): boolean {
  return judge !== undefined && always === undefined && Object.keys(stated(judge)).every((key) => key === "questions");
}

/** The same item with other judges, wherever they stand in it. */
export function mapJudges(item: CheckItem, change: (judge: JudgeCheck) => JudgeCheck): CheckItem {
  const each = (part: CheckItem): CheckItem => mapJudges(part, change);
  return {
    ...item,
    ...(item.judge ? { judge: change(item.judge) } : {}),
    ...(item.all ? { all: item.all.map(each) } : {}),
    ...(item.any ? { any: item.any.map(each) } : {}),
    ...(item.not ? { not: each(item.not) } : {}),
    ...(item.score ? { score: { ...item.score, of: item.score.of.map((part) => ({ ...part, check: each(part.check) })) } } : {}),
  };
}
