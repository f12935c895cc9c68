import { z } from "zod";

/** How often the checks err, as a run tells it. */

const errorRate = z.strictObject({
  estimate: z.number().min(0).max(1),
  low: z.number().min(0).max(1),
  high: z.number().min(0).max(1),
});

export const checkErrorsSchema = z.strictObject({
  source: z.enum(["manifest", "calibration"]).meta({
    description: "manifest: stated by `errorRates`, the ends are the rate. calibration: counted on labelled images.",
  }),
  falseAccept: errorRate.meta({ description: "Share of unusable images that the checks accept." }),
  falseReject: errorRate.meta({ description: "Share of usable images that the checks reject." }),
  tooWeak: z.boolean().meta({ description: "The checks err too often, or too little is known of it, to rank the candidates." }),
  sentence: z.string(),
});
