import { DEFAULTS } from "./options.ts";
import { FAIL_ON } from "./core/report/failon.ts";

/** What `--help` prints. */
export const HELP = `Usable Image Cost: what an AI image that you would really ship costs you.

Usage: node dist/cli.js <command> [options]

Commands
  validate   the manifest's problems, or that there are none     spends nothing
  estimate   what a run would spend; needs no key                spends nothing
  measure    generate, score, and say what a usable image costs  spends within the budget
  audit      read live prices, price what was recorded again     spends nothing
  report     what recorded attempts say, of one run or several    spends nothing
  check calibrate  hold the checks against labelled images       spends on checks only, within the budget
  judge draft      write the judge's questions into the manifest  spends within the budget
  sandbox    serve a local double of the HiAPI API               spends nothing
  demo       measure and audit an example against the sandbox    spends nothing

Options
  --manifest FILE    the prompts manifest (${DEFAULTS.manifest})
  --output-dir DIR   where results, comment, report and images go (${DEFAULTS["output-dir"]})
  --state DIR        what earlier runs paid for; a run that was killed goes on from it (OUTPUT-DIR/state)
  --budget-usd X     the most that this run may spend; goes before the manifest's (1.00)
  --concurrency N    generations at once (${DEFAULTS.concurrency})
  --seed N           order of the prompts; goes before the manifest's
  --shard I/N        only every N-th prompt, beginning with the I-th
  --fail-on LIST     never, or some of ${FAIL_ON.join(", ")} (${DEFAULTS["fail-on"]})
  --lock MODE        check the prices lock beside the manifest, or write it (${DEFAULTS.lock})
  --merge DIR        report: take in the states of other runs or shards, too (DIR,DIR, or given again)
  --rescore          report: judge recorded images by today's checks; what a judge costs stays within the budget
  --prices MODE      report: live, or recorded: as they were last read (${DEFAULTS.prices})
  --json             the result on standard output, everything else on standard error
  --labels PATH      check calibrate: a labels.csv (image,label,prompt), or a folder with usable/ and rejected/
  --port N           sandbox: the port (any free one)
  --scenario FILE    sandbox: models, prices and faults (YAML or JSON)
  --version, --help

Environment
  HIAPI_API_KEY      your key; goes to HIAPI_BASE_URL only
  HIAPI_BASE_URL     https://api.hiapi.ai
  HIAPI_SITE_URL     https://www.hiapi.ai, where prices are read, without the key

Exit status: 0 done; 1 a fail-on condition holds; 2 the input is wrong; 3 nothing could be measured.
`;
