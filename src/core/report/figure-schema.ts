import { z } from "zod";

/** The pieces that `results.json` is made of. */

/** Money as decimal text in USD. */
export const usd = z.string().regex(/^\d+\.\d+$/);
export const count = z.int().min(0);

/** `estimate` and `high` are absent when nothing usable was seen: then only "at least `low`" is known. */
export const figureSchema = z.strictObject({
  estimate: usd.optional(),
  low: usd.optional(),
  high: usd.optional(),
  confidence: z.number().optional(),
});
export type Figure = z.output<typeof figureSchema>;

/** The same for a number of images. */
export const countFigureSchema = z.strictObject({
  estimate: z.number().min(0).optional(),
  low: z.number().min(0).optional(),
  high: z.number().min(0).optional(),
  confidence: z.number().optional(),
});
export type CountFigure = z.output<typeof countFigureSchema>;
