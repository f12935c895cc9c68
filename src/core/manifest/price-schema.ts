import { z } from "zod";
import { parseUsd } from "../money.ts";
import { regexProblem } from "../pricing/page/regex.ts";
import { parseRational } from "../pricing/rational.ts";
import { DIMENSIONS } from "../pricing/tariff.ts";

/** Where a candidate's price comes from (the manifest's `price`), when it is not its provider's own price list. */

const POSITIVE = "expected a positive amount in USD with at most 12 decimals, such as 0.12";
/** A positive amount in USD, as a number or as text. */
export const amount = z
  .union([z.number(), z.string()], { error: POSITIVE })
  .refine((value) => (parseUsd(value) ?? 0n) > 0n, POSITIVE)
  .meta({ description: "A positive amount in USD." });
const number = z.number().gt(0);
const text = z.string().min(1).max(500);
const webAddress = z
  .string()
  .max(2_000)
  .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), "expected an http(s) address")
  .refine(
    (value) => !URL.canParse(value) || new URL(value).username + new URL(value).password === "",
    "expected an address without a user name or a password: a page is read without any key",
  );
const pointer = z
  .string()
  .max(500)
  .regex(/^(\/.*)?$/, 'expected a JSON pointer, such as "/data/0/price"')
  .refine((value) => !/~(?![01])/.test(value), "expected ~0 for each ~ and ~1 for each / inside a key of a JSON pointer");
/** A calendar day, "2026-11-22". */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date, such as "2026-11-22"')
  .refine(
    (value) => !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value),
    "expected a day that exists",
  );

const usage = z
  .partialRecord(
    z.enum(DIMENSIONS),
    z.union([z.number(), z.string()]).refine((value) => parseRational(value) !== null, "expected a number that is not negative"),
  )
  .optional()
  .meta({
    description:
      "What one image uses of what the price is for, where the request does not say it, such as token.out.image: 4160.",
  });
const unit = z.enum(DIMENSIONS).default("image").meta({ description: "What the price is for one of." });

/** A machine of one's own bills nothing by the image. */
const NOT_NEGATIVE = "expected an amount in USD with at most 12 decimals, such as 0.12, or 0 where nobody bills an image";
const amountOrNothing = z
  .union([z.number(), z.string()], { error: NOT_NEGATIVE })
  .refine((value) => (parseUsd(value) ?? -1n) >= 0n, NOT_NEGATIVE)
  .meta({
    description:
      "An amount in USD. 0 where nobody bills an image; what a machine of one's own costs by the hour x its seconds an image says more.",
  });

export const declaredPriceSchema = z.strictObject({
  source: z.literal("declared").default("declared"),
  usd: amountOrNothing,
  per: unit,
  asOf: day.meta({ description: "The day on which somebody read this price." }),
  staleAfterDays: z.int().min(1).max(3_650).default(30),
  usage,
});

const expression = text.superRefine((value, context) => {
  const problem = regexProblem(value);
  if (problem !== null) context.addIssue({ code: "custom", message: problem });
});

const extractSchema = z.union(
  [
    z.strictObject({ json: pointer.meta({ description: "The page is JSON: a pointer into it (RFC 6901)." }) }),
    z.strictObject({ ldjson: pointer.meta({ description: "A pointer into its application/ld+json scripts." }) }),
    z.strictObject({ script: text.meta({ description: "The id of a script element with JSON." }), pointer }),
    z.strictObject({ regex: expression.meta({ description: "A regular expression with one named group, `price`." }) }),
  ],
  { error: "expected { json: POINTER }, { ldjson: POINTER }, { script: ID, pointer: POINTER } or { regex: 'EXPRESSION' }" },
);

export const pagePriceSchema = z
  .strictObject({
    source: z.literal("page"),
    url: webAddress,
    extract: extractSchema,
    per: unit,
    scale: number
      .refine((value) => parseRational(value) !== null, "expected a number with an exponent of at most two digits")
      .default(1)
      .meta({ description: "What is read is multiplied by this to be USD: 0.01 for cents." }),
    min: amount.optional().meta({ description: "Less than this is not believed." }),
    max: amount.optional().meta({ description: "More than this is not believed." }),
    usage,
  })
  .superRefine(({ min, max }, context) => {
    const [least, most] = [parseUsd(min ?? ""), parseUsd(max ?? "")];
    if (least !== null && most !== null && least > most)
      context.addIssue({
        code: "custom",
        path: ["max"],
        message: `expected at least \`min\` (${min}): no price could be believed`,
      });
  });

export const listPriceSchemas = [
  z.strictObject({ source: z.literal("hiapi"), model: text.optional(), usage }),
  z.strictObject({
    source: z.literal("openrouter"),
    model: text.optional().meta({ description: "author/slug; the candidate's model unless told." }),
    endpoint: text.optional().meta({ description: "The provider behind it, where several sell it at different prices." }),
    variant: text.optional().meta({ description: "The variant of the price, such as low_1k." }),
    usage,
  }),
  z.strictObject({ source: z.literal("vercel"), model: text.optional(), usage }),
  z.strictObject({ source: z.literal("fal"), model: text.optional(), usage }),
  z.strictObject({ source: z.literal("ideogram"), model: text.optional() }),
  z.strictObject({
    source: z.literal("runware"),
    model: text.optional().meta({ description: "The model's slug on runware.ai." }),
    usage,
  }),
] as const;

export const priceSpecSchema = z.union([declaredPriceSchema, pagePriceSchema, ...listPriceSchemas], {
  error: "expected { usd, asOf }, or a `source`: page, hiapi, openrouter, vercel, fal, ideogram or runware",
});
export type PriceSpec = z.output<typeof priceSpecSchema>;
export type DeclaredPrice = z.output<typeof declaredPriceSchema>;
export type PagePrice = z.output<typeof pagePriceSchema>;
export type ListPrice = Exclude<PriceSpec, DeclaredPrice | PagePrice>;
export type PriceSourceName = PriceSpec["source"];
/** What the request does not say and the manifest states. */
export type StatedUsage = z.output<typeof usage>;

/** How prices are held against those of before (the manifest's `prices`). */
export const pricesSchema = z.strictObject({
  tolerance: z.number().min(0).max(1).default(0.005).meta({ description: "A change up to this share is none." }),
  suspicious: z.number().gt(1).max(1_000_000).default(10).meta({
    description: "A price over so many times the one before, or under that part of it, is not applied until it is accepted.",
  }),
});
export type PriceRules = z.output<typeof pricesSchema>;
