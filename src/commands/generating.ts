import type { Problem } from "../core/failure.ts";
import { GENERATING } from "../core/manifest/schema.ts";
import type { Prepared } from "./prepare.ts";

/** Candidates on which this version cannot generate: their prices can be audited, and that is all. */
export function cannotGenerate({ manifest, locate }: Prepared): Problem[] {
  return manifest.candidates.flatMap(({ id, provider }, index) =>
    GENERATING.includes(provider)
      ? []
      : [
          {
            message:
              `candidates.${index} (${id}): this version generates on ${GENERATING.join(", ")} only, so that ${provider} can be audited and not measured: ` +
              `keep it in a manifest of its own, and run \`audit\` on that`,
            place: locate(["candidates", index, "provider"]),
          },
        ],
  );
}
