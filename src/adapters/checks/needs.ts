import { placedChecks } from "../../core/checks/placed.ts";
import type { Admission } from "../../core/checks/port.ts";
import type { Problem } from "../../core/failure.ts";
import { findOcr } from "./ocr/find.ts";

/**
 * What checks need of this machine, known before anything is spent: keys in the environment, and the packages that read text.
 *
 * @param beside the program's own folder
 */
export function createNeeds(environment: Readonly<Record<string, string | undefined>>, beside: string): Admission["missing"] {
  return async ({ manifest, locate }, { root }) => {
    const problems = placedChecks(manifest).flatMap(({ item, path }): Problem[] => {
      const { judge, http, text } = item;
      const kind = judge ? "judge" : "http";
      const name = (judge ?? http)?.key;
      if (name !== undefined && (environment[name] ?? "").trim() === "") {
        const message = `${name} is not set: put the key into it (in a workflow: a secret, under \`env:\`)`;
        return [{ message, place: locate([...path, kind, "key"]) }];
      }
      const found = text && findOcr(text.language, [root, beside]);
      return found && !found.ok ? [{ message: found.message, place: locate([...path, "text"]) }] : [];
    });
    // One installation mends them all.
    return problems.filter(({ message }, index) => problems.findIndex((other) => other.message === message) === index);
  };
}
