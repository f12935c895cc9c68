import { createTextRunner } from "../../../../src/adapters/checks/text-check.ts";
import { checksSchema } from "../../../../src/core/manifest/check-schema.ts";
import { SUBJECT } from "../../../support/local-checker.ts";

/** Reads an image's text with a runner that is never closed: `node ... read-text.ts PACKAGES IMAGE...`. Prints verdicts. */
const [beside = "", ...files] = process.argv.slice(2);
const spec = checksSchema.parse({ text: { contains: ["Open Sunday"] } })[0]!.text!;
const { run } = createTextRunner({ beside });
for (const file of files) process.stdout.write(`${(await run({ spec, file, facts: null, subject: SUBJECT })).verdict}\n`);
