import { z } from "zod";

/** What can be asked of an image file itself (the manifest's `check: image`). */

export const IMAGE_FORMATS = ["png", "jpeg", "webp"] as const;
export type ImageFormat = (typeof IMAGE_FORMATS)[number];

const positiveInt = z.int().min(1);
const share = z.number().min(0).max(1);

/** "W:H" with two positive numbers. */
export const aspectPattern = /^(?=[^:]*[1-9])(?=[^:]*:.*[1-9])(\d{1,5}(?:\.\d{1,5})?):(\d{1,5}(?:\.\d{1,5})?)$/;
const ratio = z.string().regex(aspectPattern, 'expected a ratio of width to height, such as "16:9"');

const colour = z
  .string()
  .regex(/^#[0-9A-Fa-f]{6}$/, 'expected a colour as six hexadecimal digits, such as "#1a73e8" (in quotes: # begins a comment)');

const paletteSchema = z
  .strictObject({
    required: z
      .array(z.strictObject({ colour, minShare: share.gt(0).default(0.05) }))
      .max(16)
      .default([])
      .meta({ description: "Colours that must cover at least `minShare` of the image each (0.05 unless told)." }),
    forbidden: z
      .array(z.strictObject({ colour, maxShare: share.lt(1).default(0.02) }))
      .max(16)
      .default([])
      .meta({ description: "Colours that may cover at most `maxShare` of the image each (0.02 unless told)." }),
    distance: z
      .number()
      .gt(0)
      .max(100)
      .default(20)
      .meta({ description: "Pixels within this colour difference (CIEDE2000) count as the colour." }),
  })
  .refine(({ required, forbidden }) => required.length + forbidden.length > 0, "expected `required` or `forbidden` colours");

export const imageCheckSchema = z
  .strictObject({
    minWidth: positiveInt.optional().meta({ description: "Least width in pixels." }),
    maxWidth: positiveInt.optional().meta({ description: "Greatest width in pixels." }),
    minHeight: positiveInt.optional().meta({ description: "Least height in pixels." }),
    maxHeight: positiveInt.optional().meta({ description: "Greatest height in pixels." }),
    aspect: z
      .union([ratio, z.strictObject({ ratio, tolerance: z.number().gt(0).lt(1).default(0.02) })], {
        error: 'expected a ratio of width to height, such as "16:9", or { ratio: "16:9", tolerance: 0.02 }',
      })
      .optional()
      .meta({ description: "Width : height, such as 16:9; tolerance is relative, 0.02 unless told." }),
    formats: z.array(z.enum(IMAGE_FORMATS)).min(1).optional().meta({ description: "The file formats that may be shipped." }),
    maxBytes: positiveInt.optional().meta({ description: "Greatest file size in bytes." }),
    notBlank: z
      .boolean()
      .optional()
      .meta({ description: "Reject nearly uniform frames, such as the black frame of a safety filter." }),
    minSharpness: z.number().gt(0).optional().meta({
      description: "Least variance of the Laplacian of luma (0-255), measured with the longest side at most 1024 pixels.",
    }),
    alpha: z
      .enum(["required", "forbidden"])
      .optional()
      .meta({ description: "Whether some pixel must, or none may, be transparent." }),
    palette: paletteSchema.optional().meta({ description: "Colours that must, or must not, cover much of the image." }),
    border: z
      .strictObject({
        maxShare: share.lt(0.5).meta({ description: "Of the image's width or height, at each edge." }),
      })
      .optional()
      .meta({ description: "Reject an even frame or letterbox wider than this at any edge." }),
    duplicateOf: z
      .strictObject({
        among: z
          .enum(["prompt", "candidate"])
          .default("prompt")
          .meta({ description: "Earlier attempts of the same candidate: on the same prompt, or on any." }),
        maxDistance: z.int().min(0).max(20).default(4).meta({
          description: "Images whose perceptual hashes (63 bits) differ in at most so many bits are near-duplicates.",
        }),
      })
      .optional()
      .meta({ description: "Reject a near-duplicate of an earlier attempt, whatever became of that one." }),
  })
  .superRefine((check, context) => {
    for (const [low, high] of [
      ["minWidth", "maxWidth"],
      ["minHeight", "maxHeight"],
    ] as const) {
      const [least, greatest] = [check[low], check[high]];
      if (least !== undefined && greatest !== undefined && least > greatest)
        context.addIssue({ code: "custom", path: [high], message: `expected at least ${low} (${least}): no image could pass` });
    }
  });
export type ImageCheck = z.output<typeof imageCheckSchema>;
