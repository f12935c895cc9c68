import { z } from "zod";
import { calibrationSchema } from "./calibration/schema.ts";
import { manifestSchema } from "./manifest/schema.ts";
import { resultsSchema } from "./report/results.ts";

/** The JSON Schemas that are published in schema/, by file name. What has a default may be left out of a manifest, not of results. */
export function publishedSchemas(): Record<string, object> {
  return {
    "manifest.schema.json": z.toJSONSchema(manifestSchema, { io: "input", target: "draft-7", unrepresentable: "any" }),
    "results.schema.json": z.toJSONSchema(resultsSchema, { io: "output", target: "draft-7" }),
    "calibration.schema.json": z.toJSONSchema(calibrationSchema, { io: "output", target: "draft-7" }),
  };
}
