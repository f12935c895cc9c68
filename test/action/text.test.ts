import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { MANIFEST } from "./example.ts";
import { MANIFEST_PATH, withJob } from "./job.ts";

/** The built Action with the recognizer where a user installs it: in the working directory. */

const PROJECT = fileURLToPath(new URL("../../node_modules/", import.meta.url));
const TEXT = MANIFEST.replace("usd: 1.00", "usd: 0.01").replace(
  "sampling:",
  "  - text: { contains: [Grand opening] }\nsampling:",
);

test("text is read with the packages of the working directory, in silence, and the Action ends by itself", async () => {
  await withJob({ files: { [MANIFEST_PATH]: TEXT } }, async (job) => {
    for (const name of ["tesseract.js", "@tesseract.js-data/eng"]) {
      const target = join(job.workspace, "node_modules", name);
      await mkdir(join(target, ".."), { recursive: true });
      await symlink(join(PROJECT, name), target);
    }
    const end = await job.run();
    expect([end.exit, end.outputs["verdict"]]).toEqual([0, "passed"]);
    const attempts = (await job.read("usable-image-cost/attempts.ndjson"))!;
    expect(attempts).toContain('\\"Grand opening\\" cannot be read');
    expect(attempts).not.toContain("could not be read:");
    expect(end.connections.every((host) => [job.sandbox.url, job.github.url].some((url) => new URL(url).host === host))).toBe(
      true,
    );
  });
});
