import { z } from "zod";
import { keyName, webAddress } from "./endpoint-schema.ts";
import { imageCheckSchema, type ImageCheck } from "./image-check-schema.ts";
import { judgeCheckSchema, type JudgeCheck } from "./judge-schema.ts";

/** What "usable" means (the manifest's `check`): single checks, and how they are put together. */

const share = z.number().min(0).max(1);

/** A path in the repository, beside the manifest; it must not lead out of it. */
const repositoryFile = z
  .string()
  .min(1)
  .max(500)
  .refine((path) => !/^([/\\]|[A-Za-z]:)/.test(path) && !path.split(/[/\\]/).includes(".."), {
    message: "expected a path inside the repository, beginning at the manifest's folder",
  });

const referenceCheckSchema = z
  .strictObject({
    file: repositoryFile.meta({
      description: "The reference image (PNG, JPEG or WebP); the path begins at the manifest's folder.",
    }),
    crop: z
      .strictObject({ x: share, y: share, width: share.gt(0), height: share.gt(0) })
      .refine(({ x, y, width, height }) => x + width <= 1 + 1e-9 && y + height <= 1 + 1e-9, "expected a crop inside the image")
      .optional()
      .meta({
        description:
          "The part of the reference, and of the image, that is compared: shares of width and height from the top left.",
      }),
    minSsim: z.number().gt(0).max(1).optional().meta({ description: "Least structural similarity (1 for equal images)." }),
    maxHashDistance: z.int().min(0).max(63).optional().meta({ description: "Most bits in which the perceptual hashes differ." }),
  })
  .refine(({ minSsim, maxHashDistance }) => minSsim !== undefined || maxHashDistance !== undefined, {
    message: "expected `minSsim`, `maxHashDistance` or both",
  });
export type ReferenceCheck = z.output<typeof referenceCheckSchema>;

const phrases = z.array(z.string().trim().min(1).max(500)).max(50).default([]);
const textCheckSchema = z
  .strictObject({
    contains: phrases.meta({ description: "Words that must be readable." }),
    forbids: phrases.meta({ description: "Words that must not be readable." }),
    maxErrorRate: share
      .default(0.1)
      .meta({ description: "Character error rate up to which words count as there (edits / characters of the wanted words)." }),
    language: z
      .string()
      .regex(/^[a-z]{3}([_+][a-z]+)*$/, 'expected a language of tesseract, such as "eng"')
      .default("eng"),
    caseSensitive: z.boolean().default(false),
  })
  .refine(({ contains, forbids }) => contains.length + forbids.length > 0, "expected `contains` or `forbids`");
export type TextCheck = z.output<typeof textCheckSchema>;
export type { JudgeCheck, JudgeQuestion } from "./judge-schema.ts";

const commandCheckSchema = z.strictObject({
  run: z
    .array(z.string().min(1).max(4_000))
    .min(1)
    .max(50)
    .meta({ description: "A program and its arguments, such as [node, scripts/score.mjs]; no shell reads them." }),
  timeoutSeconds: z.number().min(1).max(600).default(30),
  env: z
    .array(keyName)
    .max(20)
    .default([])
    .meta({ description: "Environment variables that it may see beside PATH, HOME and the like." }),
});
export type CommandCheck = z.output<typeof commandCheckSchema>;

const httpCheckSchema = z.strictObject({
  url: webAddress,
  key: keyName.optional().meta({ description: "The environment variable with the key, sent as a bearer token." }),
  timeoutSeconds: z.number().min(1).max(600).default(30),
});
export type HttpCheck = z.output<typeof httpCheckSchema>;

const nested = z.lazy((): z.ZodType<CheckItem> => checkItemSchema);
const scoreSchema = z.strictObject({
  threshold: share.gt(0).meta({ description: "The weighted share of the parts that must hold." }),
  of: z
    .array(z.strictObject({ weight: z.number().gt(0).max(1_000).default(1), check: nested }))
    .min(1)
    .max(50),
});

/** What a check can be: exactly one of these in each item. */
export const CHECK_KINDS = ["image", "reference", "text", "judge", "command", "http", "all", "any", "not", "score"] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export type CheckItem = {
  image?: ImageCheck | undefined;
  reference?: ReferenceCheck | undefined;
  text?: TextCheck | undefined;
  judge?: JudgeCheck | undefined;
  command?: CommandCheck | undefined;
  http?: HttpCheck | undefined;
  all?: CheckItem[] | undefined;
  any?: CheckItem[] | undefined;
  not?: CheckItem | undefined;
  score?: { threshold: number; of: { weight: number; check: CheckItem }[] } | undefined;
  /** Run although the verdict is known, for statistics. */
  always?: true | undefined;
  /** In a prompt's own checks: they take the place of the manifest's. */
  replace?: true | undefined;
};

const checkItemSchema: z.ZodType<CheckItem> = z
  .strictObject({
    image: imageCheckSchema.optional(),
    reference: referenceCheckSchema.optional(),
    text: textCheckSchema.optional(),
    judge: judgeCheckSchema.optional(),
    command: commandCheckSchema.optional(),
    http: httpCheckSchema.optional(),
    all: z.array(nested).min(1).max(50).optional().meta({ description: "Every one of these must hold." }),
    any: z.array(nested).min(1).max(50).optional().meta({ description: "One of these must hold." }),
    not: nested.optional().meta({ description: "This must not hold." }),
    score: scoreSchema.optional().meta({ description: "The weighted share of these that hold must reach the threshold." }),
    always: z.literal(true).optional().meta({ description: "Run it although the verdict is known already, for statistics." }),
    replace: z
      .literal(true)
      .optional()
      .meta({ description: "In a prompt's own checks: they take the place of the manifest's instead of adding to them." }),
  })
  .superRefine((item, context) => {
    const kinds = CHECK_KINDS.filter((kind) => item[kind] !== undefined);
    if (kinds.length === 1 || (kinds.length === 0 && item.replace)) return;
    const seen = kinds.length === 0 ? "none" : kinds.join(" and ");
    context.addIssue({ code: "custom", message: `expected exactly one of ${CHECK_KINDS.join(", ")} in one item, not ${seen}` });
  })
  .meta({ id: "check" });

const listOrOne = z.union([z.array(checkItemSchema).max(50), checkItemSchema.transform((item) => [item])], {
  error: "expected a list of checks, such as [{ image: { minWidth: 512 } }]",
});
export type Checks = readonly CheckItem[];

/** Checks that take no other's place: the manifest's, and those of drafts. */
export const checksSchema = listOrOne.superRefine((items, context) => {
  if (items.some(saysReplace))
    context.addIssue({ code: "custom", message: "`replace` is for a prompt's own `check`: here there is nothing to replace" });
});

/** A prompt's own. */
export const ownChecksSchema = listOrOne.superRefine((items, context) => {
  if (items.some((item) => partsOf(item).some(saysReplace)))
    context.addIssue({
      code: "custom",
      message: "`replace` stands at the top of a prompt's own list, not inside of another check: it is about the list as a whole",
    });
});

function saysReplace(item: CheckItem): boolean {
  return item.replace === true || partsOf(item).some(saysReplace);
}

/** The checks inside of an item. */
export function partsOf({ all, any, not, score }: CheckItem): CheckItem[] {
  return [...(all ?? []), ...(any ?? []), ...(not ? [not] : []), ...(score?.of.map(({ check }) => check) ?? [])];
}
