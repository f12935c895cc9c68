import { resolve } from "node:path";
import { readAnswer, scoringRequest, undetermined, verdictOfExit, type Scorer } from "../../core/checks/scoring.ts";
import type { LeafResult } from "../../core/checks/tree.ts";
import type { CommandCheck } from "../../core/manifest/check-schema.ts";
import { clip } from "../../core/report/escape.ts";
import { never } from "../../core/terms.ts";
import type { Runner } from "./checker.ts";
import { runProgram, type ProgramEnding } from "./program.ts";
import { createTurns } from "./turns.ts";

/** The check `command`: a program of the repository's scores an image, by the scoring protocol (core/checks/scoring.ts). */

type Environment = Readonly<Record<string, string | undefined>>;

/** What a program needs to find others, its home and its language; Windows needs more of it to start anything at all. */
const USUAL_VARIABLES = [
  "PATH HOME TMPDIR LANG LANGUAGE LC_ALL LC_CTYPE TZ USER LOGNAME SHELL LD_LIBRARY_PATH",
  "SystemRoot SystemDrive windir ComSpec PATHEXT TEMP TMP USERNAME USERPROFILE HOMEDRIVE HOMEPATH APPDATA LOCALAPPDATA",
  "ProgramData ProgramFiles ProgramFiles(x86) NUMBER_OF_PROCESSORS PROCESSOR_ARCHITECTURE",
].flatMap((names) => names.split(" "));
const AT_ONCE = 2;
const MAX_OUTPUT_BYTES = 1_000_000;
/** A shorter value is no secret, and stands in many a sentence by chance. */
const SHORTEST_SECRET = 8;

export function createCommandRunner(environment: Environment): Runner<"command"> {
  const inTurn = createTurns(AT_ONCE);
  return ({ spec, file, facts, subject }) =>
    inTurn(async () => {
      const ending = await runProgram({
        run: spec.run,
        cwd: subject.places.root,
        env: seenBy(spec, environment),
        input: `${JSON.stringify(scoringRequest({ path: resolve(file) }, facts, subject))}\n`,
        timeoutMs: spec.timeoutSeconds * 1000,
        maxBytes: MAX_OUTPUT_BYTES,
        signal: subject.signal,
      });
      return resultOf(ending, spec, scorerOf(spec, environment));
    });
}

/** All that a program sees of the environment. */
function seenBy({ env }: CommandCheck, environment: Environment): Record<string, string> {
  const given = [...USUAL_VARIABLES, ...env].map((name) => [name, environment[name]] as const);
  return Object.fromEntries(given.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}

function scorerOf({ run, env }: CommandCheck, environment: Environment): Scorer {
  const values = env.map((name) => environment[name]?.trim() ?? "");
  return {
    kind: "command",
    name: `The command \`${clip(run.join(" "), 80)}\``,
    secrets: values.filter((value) => value.length >= SHORTEST_SECRET),
  };
}

function resultOf(ending: ProgramEnding, { run: [file], timeoutSeconds }: CommandCheck, scorer: Scorer): LeafResult {
  switch (ending.kind) {
    case "ended": {
      const answer = readAnswer(ending.stdout, scorer);
      return answer.kind === "none" ? verdictOfExit(ending, scorer) : answer.result;
    }
    case "not-started":
      return undetermined(scorer, `it could not be started: ${whyNot(ending.code, clip(file ?? "", 80))}`);
    case "timeout":
      return undetermined(scorer, `it took longer than ${timeoutSeconds} s (\`timeoutSeconds\`), and was ended`);
    case "too-much":
      return undetermined(
        scorer,
        `it wrote more than ${MAX_OUTPUT_BYTES / 1e6} MB to standard ${ending.stream === "stdout" ? "output" : "error"}, and was ended`,
      );
    case "left-behind":
      return undetermined(scorer, "it ended, but a process that it started held its output open: let it wait for that process");
    default:
      return never(ending);
  }
}

function whyNot(code: string, file: string): string {
  if (code === "ENOENT")
    return `there is no program \`${file}\`: install it, or mend \`run\`; a relative path begins at the working directory`;
  if (code === "EACCES") return `\`${file}\` may not be executed: give it the right to (chmod +x), or name its interpreter first`;
  return `the machine refused (${code === "" ? "no reason given" : code})`;
}
