export const id = 984;
export const ids = [984,671];
export const modules = {

/***/ 4707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ createTerminalLog),
/* harmony export */   WP: () => (/* binding */ createWorkflowLog),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/** Between two progress lines: on a terminal it is one line that is written over, elsewhere each is a line of the log. */
const ON_TERMINAL_MS = 100;
const IN_LOG_MS = 15_000;
/** One line of text: what would begin another line, steer a terminal or turn the direction of writing is taken out. */
function oneLine(text) {
    return text.replace(/[\r\n\u0085\u2028\u2029]+/g, " ").replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
}
/** One line that the runner does not take for a command: it looks for "::" at the beginning and for "##[" anywhere. */
function plainLine(text) {
    return undone(oneLine(text));
}
function undone(line) {
    return line.replace(/^(\s*:)(?=:)/, "$1\u200B").replaceAll("##[", "#\u200B#[");
}
/** Lines of which the runner takes none for a command. */
function plainText(text) {
    return text.split("\n").map(undone).join("\n");
}
/** A log for a terminal or a plain file; in a workflow, where commands are run by name, the runner reads it. */
function createTerminalLog(sink, now, { inWorkflow = false } = {}) {
    const terminal = sink.isTTY === true;
    const shownAs = inWorkflow ? plainLine : oneLine;
    let shown = false;
    let last = terminal ? -Infinity : now();
    const line = (text) => {
        sink.write(`${shown ? "\r\u001B[K" : ""}${shownAs(text)}\n`);
        shown = false;
    };
    return {
        info: line,
        warning: (text) => line(`warning: ${text}`),
        group: (title, lines) => [title, ...lines.map((each) => `  ${each}`)].forEach(line),
        progress: (text) => {
            if (now() - last < (terminal ? ON_TERMINAL_MS : IN_LOG_MS))
                return;
            last = now();
            if (!terminal)
                return line(text);
            sink.write(`\r\u001B[K${oneLine(text)}`);
            shown = true;
        },
    };
}
/** Lines of one group that are printed; the rest is counted. */
const MOST_LINES = 200;
/** A log for a workflow: groups that fold, and a progress line now and then. */
function createWorkflowLog(core, now) {
    let last = now();
    const info = (line) => core.info(plainLine(line));
    return {
        info,
        warning: (line) => core.warning(oneLine(line)),
        group: (title, lines) => {
            core.startGroup(oneLine(title));
            lines.slice(0, MOST_LINES).forEach(info);
            if (lines.length > MOST_LINES)
                info(`... and ${lines.length - MOST_LINES} more lines`);
            core.endGroup();
        },
        progress: (line) => {
            if (now() - last < IN_LOG_MS)
                return;
            last = now();
            info(line);
        },
    };
}


/***/ }),

/***/ 2984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/adapters/log.js
var adapters_log = __webpack_require__(4707);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(8624);
// EXTERNAL MODULE: ./build/core/pricing/lock-file.js
var lock_file = __webpack_require__(1671);
// EXTERNAL MODULE: ./build/options.js
var build_options = __webpack_require__(3614);
// EXTERNAL MODULE: ./build/core/report/failon.js
var failon = __webpack_require__(372);
;// CONCATENATED MODULE: ./build/help.js


/** What `--help` prints. */
const HELP = `Usable Image Cost: what an AI image that you would really ship costs you.

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
  --manifest FILE    the prompts manifest (${build_options/* DEFAULTS */.zY.manifest})
  --output-dir DIR   where results, comment, report and images go (${build_options/* DEFAULTS */.zY["output-dir"]})
  --state DIR        what earlier runs paid for; a run that was killed goes on from it (OUTPUT-DIR/state)
  --budget-usd X     the most that this run may spend; goes before the manifest's (1.00)
  --concurrency N    generations at once (${build_options/* DEFAULTS */.zY.concurrency})
  --seed N           order of the prompts; goes before the manifest's
  --shard I/N        only every N-th prompt, beginning with the I-th
  --fail-on LIST     never, or some of ${failon/* FAIL_ON */.d$.join(", ")} (${build_options/* DEFAULTS */.zY["fail-on"]})
  --lock MODE        check the prices lock beside the manifest, or write it (${build_options/* DEFAULTS */.zY.lock})
  --merge DIR        report: take in the states of other runs or shards, too (DIR,DIR, or given again)
  --rescore          report: judge recorded images by today's checks; what a judge costs stays within the budget
  --prices MODE      report: live, or recorded: as they were last read (${build_options/* DEFAULTS */.zY.prices})
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

// EXTERNAL MODULE: ./build/run-command.js
var run_command = __webpack_require__(9997);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
;// CONCATENATED MODULE: ./build/cli.js












/** The command line: the only place, with main.ts, that reads arguments, environment and streams. */
const COMMANDS = [
    "validate",
    "estimate",
    "measure",
    "audit",
    "report",
    "check calibrate",
    "judge draft",
    "sandbox",
    "demo",
];
const IN_WORKFLOW = process.env["GITHUB_ACTIONS"] === "true";
/** The demo's manifest lies beside the bundle. */
const DEMO_MANIFEST = new URL(["demo", "image-prompts.yml"].join("/"), import.meta.url);
async function runCli(args) {
    const parsed = parse(args);
    if (typeof parsed === "string")
        return fail(parsed);
    const { command, values } = parsed;
    if (values.version)
        return void process.stdout.write(`${version/* VERSION */.x}\n`);
    if (values.help || command === undefined)
        return void process.stdout.write(HELP);
    const log = (0,adapters_log/* createTerminalLog */.$V)(process.stderr, Date.now, { inWorkflow: IN_WORKFLOW });
    const end = await run(command, values, log, abortOnSignal(log));
    await show(end, command, values, log);
}
/** Options that no Action input has. */
const OWN_OPTIONS = ["labels", "port", "scenario"];
function parseTokens(args) {
    const text = Object.fromEntries([...build_options/* OPTION_NAMES */.TM, ...OWN_OPTIONS].map((name) => [name, { type: "string" }]));
    const flags = { json: { type: "boolean" }, help: { type: "boolean", short: "h" }, version: { type: "boolean" } };
    const special = { merge: { type: "string", multiple: true }, rescore: { type: "boolean" } };
    const options = { ...text, ...flags, ...special };
    const { values, positionals } = (0,external_node_util_.parseArgs)({ args: [...args], allowPositionals: true, options });
    const { merge, rescore, ...rest } = values;
    return {
        values: {
            ...rest,
            ...(merge ? { merge: merge.join(",") } : {}),
            ...(rescore ? { rescore: "true" } : {}),
        },
        positionals,
    };
}
function parse(args) {
    let tokens;
    try {
        tokens = parseTokens(args);
    }
    catch (error) {
        return `${error instanceof Error ? error.message : String(error)}\nSee --help.`;
    }
    const [word, ...rest] = inWords(tokens.positionals);
    if (rest.length > 0)
        return `One command at a time: "${rest[0]}" is too many. See --help.`;
    const command = COMMANDS.find((known) => known === word);
    if (word === undefined || command)
        return { command, values: tokens.values };
    const meant = (0,failure/* nearest */.pA)(word, COMMANDS);
    return `There is no command "${word}"${meant === undefined ? "" : `: did you mean "${meant}"?`} There are ${COMMANDS.join(", ")}.`;
}
/** Commands of two words count as one. */
function inWords([first, second, ...rest]) {
    if (first === undefined || second === undefined)
        return first === undefined ? [] : [first];
    const both = `${first} ${second}`;
    return COMMANDS.some((known) => known === both) ? [both, ...rest] : [first, second, ...rest];
}
async function run(command, values, log, signal) {
    const empty = Object.entries(values).find(([, value]) => typeof value === "string" && value.trim() === "");
    // Of the Action's inputs an empty one is one that was not given; here it is a variable of the shell that is not set.
    if (empty)
        return { exit: 2, problems: [{ message: `--${empty[0]} is empty: give it a value, or leave it out` }] };
    const options = (0,build_options/* readOptions */.Tt)({ "output-dir": defaultOutput(command), ...values }, process.cwd(), (name) => `--${name}`);
    if (!options.ok)
        return { exit: 2, problems: options.problems };
    if (command === "sandbox")
        return runSandbox(values, log, signal);
    const { buildWorld } = await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(814), __webpack_require__.e(774), __webpack_require__.e(339)]).then(__webpack_require__.bind(__webpack_require__, 8339));
    const at = (environment) => buildWorld(environment, { log, signal });
    if (command === "demo")
        return runDemo(options.value, (url) => at({ HIAPI_BASE_URL: url, HIAPI_SITE_URL: url, HIAPI_API_KEY: "sandbox" }));
    const world = at(process.env);
    try {
        if (command === "judge draft")
            return await (await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(814), __webpack_require__.e(774), __webpack_require__.e(828), __webpack_require__.e(731)]).then(__webpack_require__.bind(__webpack_require__, 2440))).judgeDraft(world, options.value);
        if (command === "check calibrate")
            return await runCalibrate(values, world, options.value);
        return await (0,run_command/* runCommand */.d)(command, world, options.value);
    }
    finally {
        await world.checker.close();
    }
}
async function runCalibrate({ labels }, world, options) {
    if (labels === undefined || labels.trim() === "")
        return {
            exit: 2,
            problems: [{ message: "--labels: expected a labels.csv, or a folder with the folders usable/ and rejected/" }],
        };
    const { calibrate } = await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(814), __webpack_require__.e(774), __webpack_require__.e(155), __webpack_require__.e(483), __webpack_require__.e(828), __webpack_require__.e(714), __webpack_require__.e(97)]).then(__webpack_require__.bind(__webpack_require__, 6097));
    return calibrate(world, { ...options, labels: (0,external_node_path_.resolve)(labels) });
}
function defaultOutput(command) {
    return command === "demo" ? `${build_options/* DEFAULTS */.zY["output-dir"]}-demo` : build_options/* DEFAULTS */.zY["output-dir"];
}
async function runSandbox(values, log, signal) {
    const port = values.port ?? "0";
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
        return { exit: 2, problems: [{ message: `--port: expected a number from 0 to 65535, not "${port}"` }] };
    const [{ sandbox }, { systemFiles }] = await Promise.all([__webpack_require__.e(/* import() */ 824).then(__webpack_require__.bind(__webpack_require__, 1824)), __webpack_require__.e(/* import() */ 58).then(__webpack_require__.bind(__webpack_require__, 3058))]);
    const scenario = values.scenario === undefined ? {} : { scenario: (0,external_node_path_.resolve)(values.scenario) };
    return sandbox({ files: systemFiles, log, signal }, await sandboxHost(), { port: Number(port), ...scenario });
}
async function sandboxHost() {
    const [{ startSandbox }, { defaultScenario, parseScenario }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(988), __webpack_require__.e(825)]).then(__webpack_require__.bind(__webpack_require__, 5825)),
        Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(988)]).then(__webpack_require__.bind(__webpack_require__, 3988)),
    ]);
    return { defaultScenario, parse: parseScenario, start: startSandbox };
}
/** The demo starts from nothing each time; what it made stays in the output directory. */
async function runDemo(options, worldAt) {
    const { demo } = await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(814), __webpack_require__.e(774), __webpack_require__.e(155), __webpack_require__.e(483), __webpack_require__.e(828), __webpack_require__.e(714), __webpack_require__.e(669), __webpack_require__.e(852), __webpack_require__.e(30), __webpack_require__.e(200)]).then(__webpack_require__.bind(__webpack_require__, 4200));
    const state = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "usable-image-cost-"));
    const manifest = (0,external_node_url_.fileURLToPath)(DEMO_MANIFEST);
    try {
        return await demo({ sandbox: await sandboxHost(), worldAt }, { ...options, manifest, state });
    }
    finally {
        await (0,promises_.rm)(state, { recursive: true, force: true });
    }
}
/** The first signal lets the run write down what it has; the second one ends it at once. */
function abortOnSignal(log) {
    const controller = new AbortController();
    const stop = () => {
        if (controller.signal.aborted)
            process.exit(130);
        log.info("Stopping: what was paid for is kept; start again with the same state to go on. Once more to stop at once.");
        controller.abort(new Error("interrupted"));
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
    return controller.signal;
}
async function show(end, command, values, log) {
    for (const problem of end.problems)
        log.info(`error: ${(0,failure/* describeProblem */.BJ)(problem)}`);
    const { results } = end;
    const calibration = "calibration" in end ? end.calibration : undefined;
    // A line of JSON begins with a mark of its own; the runner's other sign can be written otherwise.
    const json = JSON.stringify(results ?? calibration ?? { problems: end.problems }, null, 2).replaceAll("##[", "#\\u0023[");
    if (values.json)
        process.stdout.write(`${json}\n`);
    else {
        if (calibration)
            await showCalibration(calibration, (0,external_node_path_.resolve)(values["output-dir"] ?? defaultOutput(command)));
        if (results)
            await showResults(results, (0,external_node_path_.resolve)(values["output-dir"] ?? defaultOutput(command)));
        const later = "audited" in end ? end.audited : null;
        if (later?.end.results)
            await showResults(later.end.results, later.outputDir);
    }
    process.exitCode = end.exit;
}
/** The table, and where the rest is. */
async function showResults(results, folder) {
    const { renderTerminal } = await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(814), __webpack_require__.e(155), __webpack_require__.e(483), __webpack_require__.e(556)]).then(__webpack_require__.bind(__webpack_require__, 1556));
    const { isTTY, columns } = process.stdout;
    print(renderTerminal(results, { width: Math.min(columns ?? 80, 120), colour: isTTY && !process.env["NO_COLOR"] }));
    print(`\nComment   ${(0,external_node_path_.join)(folder, "comment.md")}\nReport    ${(0,external_node_path_.join)(folder, "report.html")}\n`);
    if (results.mode === "measure" || results.mode === "report")
        print(`Images    ${(0,external_node_path_.join)(folder, "images")}\n`);
    if (results.audit)
        print(`Prices    ${(0,external_node_path_.join)(folder, lock_file/* LOCK_FILE */.F)}\n`);
}
async function showCalibration(calibration, folder) {
    const { renderCalibration } = await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(814), __webpack_require__.e(155), __webpack_require__.e(761)]).then(__webpack_require__.bind(__webpack_require__, 6761));
    const { isTTY, columns } = process.stdout;
    print(renderCalibration(calibration, { width: Math.min(columns ?? 80, 120), colour: isTTY && !process.env["NO_COLOR"] }));
    print(`\nReport    ${(0,external_node_path_.join)(folder, "calibration.html")}\nFigures   ${(0,external_node_path_.join)(folder, "calibration.json")}\n`);
    if (calibration.sheet)
        print(`Sheet     ${(0,external_node_path_.join)(folder, calibration.sheet.path)}\n`);
}
/** Names of files and words of services stand in what is printed: where the runner reads along, none of it is a command. */
function print(text) {
    process.stdout.write(IN_WORKFLOW ? (0,adapters_log/* plainText */.wh)(text) : text);
}
function fail(message) {
    process.stderr.write(`${message}\n`);
    process.exitCode = 2;
}


/***/ }),

/***/ 1775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ inputWrong),
/* harmony export */   Ph: () => (/* binding */ PRICE_MODES),
/* harmony export */   bx: () => (/* binding */ LOCK_MODES)
/* harmony export */ });
const PRICE_MODES = ["live", "recorded"];
const LOCK_MODES = ["check", "write"];
function inputWrong(problems) {
    return { exit: 2, problems };
}


/***/ }),

/***/ 8624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ describeProblem),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   ok: () => (/* binding */ ok),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/** An expected failure is data: what is wrong, where, and what to do next. Exceptions are for bugs. */
function ok(value) {
    return { ok: true, value };
}
function failed(...problems) {
    return { ok: false, problems };
}
/** `file:line:column: message`, the form that editors and terminals turn into a link. */
function describeProblem(problem) {
    const { place, message } = problem;
    return place ? `${place.file}:${place.line}:${place.column}: ${message}` : message;
}
/** The candidate word nearest to `word`, for "did you mean": within two edits, and fewer in short words, which are near to many. */
function nearest(word, candidates) {
    let best;
    let bestDistance = 3;
    for (const candidate of candidates) {
        if (Math.abs(word.length - candidate.length) >= bestDistance)
            continue;
        const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
        if (distance > 0.4 * Math.max(word.length, candidate.length))
            continue;
        if (distance < bestDistance)
            [best, bestDistance] = [candidate, distance];
    }
    return best;
}
/** Levenshtein distance, two rows. */
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const substituted = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(row[j] + 1, next[j - 1] + 1, substituted));
        }
        row = next;
    }
    return row[b.length];
}


/***/ }),

/***/ 8210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ timesInto),
/* harmony export */   DW: () => (/* binding */ usdToNumber),
/* harmony export */   Mo: () => (/* binding */ formatFigure),
/* harmony export */   UK: () => (/* binding */ formatUsd),
/* harmony export */   _e: () => (/* binding */ parseUsd),
/* harmony export */   eg: () => (/* binding */ sumUsd)
/* harmony export */ });
/**
 * Exact money: a whole number of 1e-12 USD in a BigInt, never a floating dollar (DESIGN.md, section 4).
 * Prices go down to 1e-8 USD a pixel, so twelve decimals leave four in reserve.
 */
const DECIMALS = 12;
const UNIT = 10n ** BigInt(DECIMALS);
/** No price, budget or bill of this field is near it; more is a unit mistake. */
const LARGEST = 1000000000000n * UNIT;
/** No amount needs more; a text of millions of digits would take long to read. */
const MAX_CHARACTERS = 100;
/**
 * Reads a decimal amount in USD: "0.0172", "1e-7", 0.03. A number is read through its shortest decimal text, which is the
 * source's own text for up to 15 digits. Returns null for what is not a finite decimal, is negative, is too large, or has
 * digits beyond 1e-12 USD that would be lost.
 */
function parseUsd(value) {
    const text = String(value).trim();
    const match = text.length <= MAX_CHARACTERS ? /^(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text) : null;
    if (!match)
        return null;
    const [, whole = "", fraction = "", exponent = "0"] = match;
    const shift = Number(exponent) + DECIMALS - fraction.length;
    const digits = BigInt(whole + fraction);
    if (shift >= 0)
        return bounded(digits * 10n ** BigInt(shift));
    const divisor = 10n ** BigInt(-shift);
    return digits % divisor === 0n ? bounded(digits / divisor) : null;
}
function bounded(amount) {
    return amount <= LARGEST ? amount : null;
}
/** The exact decimal text of an amount, with at least four decimals: "0.0030", "0.0000123". */
function formatUsd(amount) {
    const sign = amount < 0n ? "-" : "";
    const absolute = amount < 0n ? -amount : amount;
    const fraction = (absolute % UNIT).toString().padStart(DECIMALS, "0");
    return `${sign}${absolute / UNIT}.${fraction.slice(0, 4)}${fraction.slice(4).replace(/0+$/, "")}`;
}
/** An amount as a floating number of dollars: for statistics only, never for adding up. */
function usdToNumber(amount) {
    return Number(amount) / Number(UNIT);
}
/** The sum of amounts. */
function sumUsd(amounts) {
    let total = 0n;
    for (const amount of amounts)
        total += amount;
    return total;
}
/**
 * A statistical figure in dollars as decimal text: five significant digits, at least four decimals. `direction` rounds an interval's
 * ends outward, so that writing never narrows it.
 *
 * @throws RangeError for a figure that is not finite or is negative: such a figure has no business being written
 */
function formatFigure(dollars, direction = "nearest") {
    if (!Number.isFinite(dollars) || dollars < 0)
        throw new RangeError(`not a figure to write: ${dollars}`);
    // From here on a floating number has no decimals left, and its own text would be in powers of ten.
    if (dollars >= 2 ** 53)
        return `${BigInt(dollars)}.0000`;
    const leading = dollars > 0 ? Math.floor(Math.log10(dollars)) : 0;
    const decimals = Math.min(DECIMALS, Math.max(4, 4 - leading));
    const whole = roundTo(dollars, decimals, direction)
        .toString()
        .padStart(decimals + 1, "0");
    return `${whole.slice(0, -decimals)}.${whole.slice(-decimals)}`.replace(/(\.\d{4}\d*?)0+$/, "$1");
}
/** A figure in whole units of its last decimal. */
function roundTo(dollars, decimals, direction) {
    const scaled = dollars * 10 ** decimals;
    // A value that is a whole number of last digits up to float noise must not be pushed to the next digit.
    const noise = scaled * 1e-13;
    return BigInt(Math.abs(scaled - Math.round(scaled)) <= noise ? Math.round(scaled) : ROUND[direction](scaled));
}
const ROUND = { nearest: Math.round, down: Math.floor, up: Math.ceil };
/** How many whole times `part` goes into `whole`; `part` must be positive. */
function timesInto(part, whole) {
    return Number(whole / part);
}


/***/ }),

/***/ 1671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ LOCK_FILE)
/* harmony export */ });
/** The name of the prices lock, beside the manifest and in the output directory. */
const LOCK_FILE = "image-prices.lock.json";


/***/ }),

/***/ 372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JB: () => (/* binding */ conditionsThatHold),
/* harmony export */   d$: () => (/* binding */ FAIL_ON),
/* harmony export */   f9: () => (/* binding */ concludes)
/* harmony export */ });
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1377);


/** The conditions under which a run ends with exit status 1. */
const FAIL_ON = ["error", "price", "budget", "threshold", "undecided"];
/** The conditions of `failOn` that hold, each as a sentence. `threshold` is the manifest's maxCostPerUsableUsd in USD. */
function conditionsThatHold(results, failOn, threshold) {
    return failOn.flatMap((condition) => holding(condition, results, threshold));
}
function holding(condition, results, threshold) {
    switch (condition) {
        case "error":
            return results.errors.length > 0 ? ["error: the run did not do all that it was asked to"] : [];
        case "price":
            return results.warnings.filter(({ code }) => isAboutPrices(code)).map((warning) => `price: ${warning.message}`);
        case "budget":
            return results.warnings
                .filter((warning) => warning.code === "budget-reached")
                .map((warning) => `budget: ${warning.message}`);
        case "threshold":
            return threshold === undefined ? [] : overThreshold(results, threshold);
        case "undecided":
            return concludes(results) && results.decision.status === "undecided" ? [`undecided: ${results.decision.sentence}`] : [];
        default:
            return (0,_terms_js__WEBPACK_IMPORTED_MODULE_1__/* .never */ .Zm)(condition);
    }
}
/** Whether the results answer the question which candidate is the cheapest; an estimate and an audit do not. */
function concludes({ mode }) {
    return mode === "measure" || mode === "report";
}
/** A price that moved, and one that is not there any more. */
function isAboutPrices(code) {
    return code.startsWith("price-") || code === "model-vanished" || code === "source-unreadable";
}
/** The leader must be known to cost at most the threshold by its estimate; without a leader nothing does. */
function overThreshold(results, threshold) {
    if (!concludes(results))
        return [];
    const leader = results.candidates.find((candidate) => candidate.id === results.decision.leader);
    if (!leader)
        return [`threshold: no candidate could be measured against the threshold of $${threshold} per usable image`];
    const { estimate } = leader.costPerUsableUsd;
    if (estimate !== undefined && ((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUsd */ ._e)(estimate) ?? 0n) <= ((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUsd */ ._e)(threshold) ?? 0n))
        return [];
    return [
        `threshold: ${leader.id} costs $${estimate ?? leader.costPerUsableUsd.low} per usable image, over the threshold of $${threshold}`,
    ];
}


/***/ }),

/***/ 1377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ GRADES),
/* harmony export */   FE: () => (/* binding */ OBJECTIVES),
/* harmony export */   Zm: () => (/* binding */ never),
/* harmony export */   bk: () => (/* binding */ VERDICTS),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   im: () => (/* binding */ OUTCOMES),
/* harmony export */   tN: () => (/* binding */ CHARGED)
/* harmony export */ });
/* unused harmony exports DECISIONS, WARNING_CODES */
/** The closed sets of this field's words (DESIGN.md, section 1): a constant array first, the union derived from it. */
const VERDICTS = ["usable", "rejected", "undetermined"];
const OUTCOMES = ["image", "empty", "refused", "failed", "lost"];
const CHARGED = ["yes", "no", "unknown"];
const GRADES = ["billed", "metered", "quoted", "list", "declared"];
const OBJECTIVES = ["every-prompt", "any-image"];
const DECISIONS = (/* unused pure expression or super */ null && (["clear", "tie", "undecided", "none"]));
const WARNING_CODES = (/* unused pure expression or super */ null && ([
    "price-changed",
    "price-shape-changed",
    "price-tier-vanished",
    "price-suspicious",
    "price-unknown",
    "price-stale",
    "price-disagrees",
    "bill-disagrees",
    "model-ending",
    "model-vanished",
    "source-unreadable",
    "budget-reached",
    "check-undetermined",
    "calibration-unused",
]));
/**
 * JSON with object keys in code-unit order at every depth, so that equal values give equal text:
 * what is hashed into an identity must not depend on the order in which a file was written.
 */
function canonicalJson(value) {
    if (value === null || typeof value !== "object")
        return JSON.stringify(value);
    if (Array.isArray(value))
        return `[${value.map((item) => canonicalJson(item)).join(",")}]`;
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`;
}
/** Ends an exhaustive switch: the compiler objects when a member of a closed set is forgotten. */
function never(value) {
    throw new Error(`unreachable: ${JSON.stringify(value)}`);
}


/***/ }),

/***/ 3614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TM: () => (/* binding */ OPTION_NAMES),
/* harmony export */   Tt: () => (/* binding */ readOptions),
/* harmony export */   zY: () => (/* binding */ DEFAULTS)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _commands_world_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1775);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8624);
/* harmony import */ var _core_money_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8210);
/* harmony import */ var _core_report_failon_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(372);





const OPTION_NAMES = [
    "manifest",
    "output-dir",
    "state",
    "budget-usd",
    "concurrency",
    "seed",
    "shard",
    "fail-on",
    "lock",
    "merge",
    "rescore",
    "prices",
];
const DEFAULTS = {
    manifest: ".github/image-prompts.yml",
    "output-dir": "usable-image-cost",
    concurrency: "8",
    "fail-on": "error",
    lock: "check",
    rescore: "false",
    prices: "live",
};
const MOST_CONCURRENCY = 256;
/**
 * Reads the options of a run; every problem at once. A value that is wrong is never replaced by a default.
 *
 * @param root absolute path of the working directory
 * @param label how the entrance calls an option: "--seed", or "the input `seed`"
 */
function readOptions(raw, root, label) {
    const problems = [];
    const refuse = (name, expected) => {
        problems.push({ message: `${label(name)}: expected ${expected}, not "${raw[name]}"` });
        return undefined;
    };
    const given = (name) => (raw[name]?.trim() === "" ? undefined : raw[name]?.trim());
    const whole = (name, least, most) => {
        const text = given(name);
        if (text === undefined)
            return undefined;
        const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
        return value >= least && value <= most ? value : refuse(name, `a whole number from ${least} to ${most}`);
    };
    const outputDir = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, given("output-dir") ?? DEFAULTS["output-dir"]);
    const state = given("state");
    if (state?.startsWith("branch:"))
        problems.push({
            message: `${label("state")}: keeping the state on a branch is not available in this version: name a directory`,
        });
    const budgetUsd = given("budget-usd");
    if (budgetUsd !== undefined && ((0,_core_money_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUsd */ ._e)(budgetUsd) ?? 0n) <= 0n)
        refuse("budget-usd", "a positive amount in USD, such as 1.00");
    const seed = whole("seed", 0, 2_147_483_647);
    const concurrency = whole("concurrency", 1, MOST_CONCURRENCY) ?? Number(DEFAULTS.concurrency);
    const shard = readShard(given("shard"), () => refuse("shard", "I/N with I from 1 to N, such as 2/4"));
    const failOn = readFailOn(given("fail-on") ?? DEFAULTS["fail-on"], label("fail-on"), problems);
    const oneOf = (name, words) => words.find((word) => word === (given(name) ?? DEFAULTS[name])) ?? refuse(name, words.join(" or "));
    const lock = oneOf("lock", _commands_world_js__WEBPACK_IMPORTED_MODULE_3__/* .LOCK_MODES */ .bx);
    const rescore = oneOf("rescore", ["false", "true"]);
    const prices = oneOf("prices", _commands_world_js__WEBPACK_IMPORTED_MODULE_3__/* .PRICE_MODES */ .Ph);
    if (problems.length > 0 || !lock || !rescore || !prices)
        return (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .gz)(...problems);
    return (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_4__.ok)({
        root,
        lock,
        merge: listOf(given("merge")).map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, folder)),
        rescore: rescore === "true",
        prices,
        manifest: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, given("manifest") ?? DEFAULTS.manifest),
        outputDir,
        state: state === undefined ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(outputDir, "state") : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, state),
        concurrency,
        failOn,
        ...(budgetUsd === undefined ? {} : { budgetUsd }),
        ...(seed === undefined ? {} : { seed }),
        ...(shard ? { shard } : {}),
    });
}
/** Names between commas or on lines of their own. */
function listOf(text) {
    return (text ?? "")
        .split(/[,\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== "");
}
function readShard(text, refuse) {
    if (text === undefined)
        return undefined;
    const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
    const [index, of] = [Number(match?.[1]), Number(match?.[2])];
    return match && index >= 1 && index <= of ? { index, of } : refuse();
}
function readFailOn(text, label, problems) {
    const words = text.split(/[\s,]+/).filter((word) => word !== "");
    if (words.includes("never")) {
        if (words.length > 1)
            problems.push({ message: `${label}: "never" stands alone` });
        return [];
    }
    return words.flatMap((word) => {
        const known = _core_report_failon_js__WEBPACK_IMPORTED_MODULE_2__/* .FAIL_ON */ .d$.find((condition) => condition === word);
        if (known)
            return [known];
        const what = word === "regression" ? "`regression` is not available in this version" : `"${word}" is not a condition`;
        problems.push({ message: `${label}: ${what}: expected never, or some of ${_core_report_failon_js__WEBPACK_IMPORTED_MODULE_2__/* .FAIL_ON */ .d$.join(", ")}` });
        return [];
    });
}


/***/ }),

/***/ 9997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ MODES),
/* harmony export */   d: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _commands_world_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1775);
/* harmony import */ var _core_terms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1377);


/** The commands that both entrances have: the Action's modes. */
const MODES = ["validate", "estimate", "measure", "audit", "report"];
/** Runs a command; each is loaded when it is called. */
async function runCommand(mode, world, options) {
    const foreign = mode === "report" ? [] : forReports(options);
    if (foreign.length > 0)
        return (0,_commands_world_js__WEBPACK_IMPORTED_MODULE_0__/* .inputWrong */ .AR)(foreign);
    switch (mode) {
        case "validate":
            return (await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(814), __webpack_require__.e(774), __webpack_require__.e(828), __webpack_require__.e(238)]).then(__webpack_require__.bind(__webpack_require__, 7541))).validate(world, options);
        case "estimate":
            return (await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(814), __webpack_require__.e(774), __webpack_require__.e(155), __webpack_require__.e(483), __webpack_require__.e(828), __webpack_require__.e(714), __webpack_require__.e(669), __webpack_require__.e(852), __webpack_require__.e(161)]).then(__webpack_require__.bind(__webpack_require__, 7511))).estimate(world, options);
        case "measure":
            return (await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(814), __webpack_require__.e(774), __webpack_require__.e(155), __webpack_require__.e(483), __webpack_require__.e(828), __webpack_require__.e(714), __webpack_require__.e(669), __webpack_require__.e(852), __webpack_require__.e(30), __webpack_require__.e(671)]).then(__webpack_require__.bind(__webpack_require__, 8030))).measure(world, options);
        case "audit":
            return (await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(814), __webpack_require__.e(774), __webpack_require__.e(155), __webpack_require__.e(483), __webpack_require__.e(828), __webpack_require__.e(714), __webpack_require__.e(669), __webpack_require__.e(852), __webpack_require__.e(89)]).then(__webpack_require__.bind(__webpack_require__, 5735))).audit(world, options);
        case "report":
            return (await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(814), __webpack_require__.e(774), __webpack_require__.e(155), __webpack_require__.e(483), __webpack_require__.e(828), __webpack_require__.e(714), __webpack_require__.e(669), __webpack_require__.e(852), __webpack_require__.e(33)]).then(__webpack_require__.bind(__webpack_require__, 5263))).report(world, options);
        default:
            return (0,_core_terms_js__WEBPACK_IMPORTED_MODULE_1__/* .never */ .Zm)(mode);
    }
}
/** What only a report can do is refused elsewhere: passed over, it would look as if it had been done. */
function forReports({ merge, rescore, prices }) {
    const given = [
        ...(merge.length > 0 ? ["merge"] : []),
        ...(rescore ? ["rescore"] : []),
        ...(prices === "live" ? [] : ["prices"]),
    ];
    return given.map((name) => ({ message: `\`${name}\` is for \`report\`: leave it out, or run that` }));
}


/***/ }),

/***/ 8508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this program; a test holds it equal to package.json's. */
const VERSION = "0.1.0";


/***/ })

};
