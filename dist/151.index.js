export const id = 151;
export const ids = [151];
export const modules = {

/***/ 9591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readAnswer)
/* harmony export */ });
/* harmony import */ var _core_github_failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6057);

/** Distrusts what came back: only what the schema describes becomes a value. */
function readAnswer(schema, reply, signal) {
    if (!reply.ok)
        return { ok: false, reason: signal?.aborted ? "cancelled" : (0,_core_github_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .classify */ .L8)(reply), failure: reply };
    const parsed = schema.safeParse(reply.data);
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, reason: signal?.aborted ? "cancelled" : "unreadable" };
}


/***/ }),

/***/ 4035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withRetries),
/* harmony export */   j: () => (/* binding */ slept)
/* harmony export */ });
/* harmony import */ var _core_github_failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6057);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5899);


/** Asks GitHub again where that is safe and makes sense. */
const MOST_TRIES = 4;
/** GitHub's advice for a secondary limit that names no time. */
const SECONDARY_LIMIT_MS = 60_000;
/** A limit that lasts longer than this is reported instead of waited for: a runner's minutes cost money. */
const LONGEST_WAIT_MS = 65_000;
/**
 * The same API with patience: up to four tries, obeying `Retry-After` and both kinds of rate limit. A POST that may have been
 * carried out (no answer, or a server's error) is never sent again from here: its caller must look first.
 */
function withRetries(api, { clock, random }) {
    return {
        request: async (route, parameters, signal) => {
            for (let attempt = 0;; attempt++) {
                const reply = await api.request(route, parameters, signal);
                if (reply.ok || signal?.aborted || attempt + 1 >= MOST_TRIES)
                    return reply;
                const wait = waitBefore(reply, !route.startsWith("POST "), attempt, clock.now(), random);
                if (wait === null || !(await slept(clock, wait, signal)))
                    return reply;
            }
        },
    };
}
/** Milliseconds to wait before the next try; null when there should be none. */
function waitBefore(reply, isRepeatable, attempt, now, random) {
    const reason = (0,_core_github_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .classify */ .L8)(reply);
    const asked = (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retryAfterMs */ .Vs)(reply.headers, now);
    if (reason === "rate-limited") {
        const wait = asked ?? (0,_core_github_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .untilResetMs */ .Ym)(reply, now) ?? SECONDARY_LIMIT_MS;
        return wait <= LONGEST_WAIT_MS ? wait : null;
    }
    return reason === "unavailable" && isRepeatable ? (asked ?? (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .backoffMs */ .jo)(attempt, random)) : null;
}
/** False when the wait was cut short by the signal. */
async function slept(clock, milliseconds, signal) {
    try {
        await clock.sleep(milliseconds, signal);
        return true;
    }
    catch (error) {
        if (signal?.aborted)
            return false;
        throw error;
    }
}


/***/ }),

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

/***/ 5899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   X6: () => (/* binding */ againMs),
/* harmony export */   jo: () => (/* binding */ backoffMs)
/* harmony export */ });
/** How long to wait before asking again. */
/** The longest wait that a server may ask for in one go; a longer one is asked for again. */
const LONGEST_WAIT_MS = 65_000;
/** `Retry-After` in milliseconds (seconds or an HTTP date), clamped; null when it is absent or makes no sense. */
function retryAfterMs(headers, now) {
    const value = headers["retry-after"]?.trim();
    if (!value)
        return null;
    const wait = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : httpDate(value) - now;
    return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), LONGEST_WAIT_MS);
}
/** An HTTP date begins with the name of a day; what else `Date.parse` would take for a date is none here. */
function httpDate(value) {
    return /^(mon|tue|wed|thu|fri|sat|sun)/i.test(value) ? Date.parse(value) : Number.NaN;
}
/**
 * How long to wait before a request is sent again: as long as the server asks for, and never less than the backoff, since a server
 * that says "at once" each time would be asked without a pause.
 */
function againMs(headers, attempt, world) {
    return Math.max(retryAfterMs(headers, world.now) ?? 0, backoffMs(attempt, world.random));
}
/** Exponential backoff in milliseconds for the given attempt (0, 1, ...), with up to a quarter of jitter from `random`. */
function backoffMs(attempt, random, options = {}) {
    const { firstMs = 500, mostMs = 16_000 } = options;
    return Math.min(firstMs * 2 ** attempt, mostMs) * (0.75 + 0.25 * random());
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

/***/ 6057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L8: () => (/* binding */ classify),
/* harmony export */   SP: () => (/* binding */ explainFailure),
/* harmony export */   Ym: () => (/* binding */ untilResetMs)
/* harmony export */ });
/* unused harmony export FAILURES */
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(378);
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1377);


/** What GitHub's refusals mean, and what a person can do about each. */
const FAILURES = (/* unused pure expression or super */ null && ([
    "forbidden",
    "not-found",
    "locked",
    "credentials",
    "too-long",
    "invalid",
    "rate-limited",
    "unavailable",
    "unreadable",
    "cancelled",
    "unexpected",
]));
/**
 * The meaning of a failed request. GitHub answers 403 for a missing permission, a locked conversation and both kinds of rate
 * limit; its message and headers tell them apart.
 */
function classify(failure) {
    const { status, message } = failure;
    if (status === null || status >= 500)
        return "unavailable";
    if (isRateLimited(failure))
        return "rate-limited";
    if (status === 401)
        return "credentials";
    if (status === 403)
        return /\blocked\b/i.test(message) ? "locked" : "forbidden";
    if (status === 404 || status === 410)
        return "not-found";
    if (status === 422)
        return /too long/i.test(message) ? "too-long" : "invalid";
    return "unexpected";
}
function isRateLimited({ status, headers, message }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return headers["x-ratelimit-remaining"] === "0" || "retry-after" in headers || /rate limit|abuse detection/i.test(message);
}
/** Milliseconds until GitHub's primary limit is renewed, by its own headers; null when it is not the primary limit. */
function untilResetMs({ headers }, now) {
    const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN);
    return headers["x-ratelimit-remaining"] === "0" && Number.isFinite(reset) ? Math.max(0, reset * 1000 - now) : null;
}
/** One sentence for the person who reads a job's log: what did not work, and what to do next. */
function explainFailure(reason, { action, permission }, failure) {
    const said = failure ? detail(failure) : "";
    const start = `Could not ${action}:`;
    switch (reason) {
        case "forbidden":
            return (`${start} the token lacks a permission${said}. Give the job \`permissions: ${permission}\`; a pull request from a fork ` +
                "or from Dependabot gets a read-only token whatever the workflow says.");
        case "not-found":
            return `${start} there is no such place, or the token may not see it${said}. Check the number and the repository, and give the job \`permissions: ${permission}\`.`;
        case "locked":
            return `${start} the conversation is locked. Unlock it, or use a token of somebody who may still comment there.`;
        case "credentials":
            return `${start} GitHub does not accept the token${said}. Check the input \`github-token\`: it may have expired or been revoked.`;
        case "too-long":
            return `${start} the text is longer than GitHub takes (65,536 characters). The full report is in the output directory.`;
        case "invalid":
            return `${start} GitHub does not accept the request${said}. Please report this with the version of the Action.`;
        case "rate-limited":
            return `${start} GitHub's rate limit is used up${until(failure)}. Run fewer jobs with this token at once, or run this one again later.`;
        case "unavailable":
            return `${start} GitHub did not answer as it should${said}, also after several tries. See https://www.githubstatus.com, and run the job again.`;
        case "unreadable":
            return `${start} the answer is not what GitHub's API describes. Check that GITHUB_API_URL is the address of an API, and that no proxy changes it.`;
        case "cancelled":
            return `${start} the run was cancelled first.`;
        case "unexpected":
            return `${start} GitHub answered in a way that this version does not know${said}.`;
        default:
            return (0,_terms_js__WEBPACK_IMPORTED_MODULE_1__/* .never */ .Zm)(reason);
    }
}
function detail({ status, message }) {
    const said = (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(message, 200);
    const parts = [status === null ? "" : `status ${status}`, said === "" ? "" : `"${said}"`].filter((part) => part !== "");
    return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}
function until(failure) {
    const reset = Number(failure?.headers["x-ratelimit-reset"] ?? Number.NaN);
    const date = new Date(reset * 1000);
    return Number.isNaN(date.getTime()) ? "" : ` until ${date.toISOString().slice(11, 16)} UTC`;
}


/***/ }),

/***/ 8314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ repeatedKey),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/** The value of a JSON text; undefined, which no JSON text means, when it is none. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Strings and structure of a JSON text, in order. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g;
/**
 * A key that stands twice in one object of a JSON text, or null. `JSON.parse` keeps the last of such values and others the first, so that
 * what the text says depends on who reads it.
 *
 * @param text JSON that is known to be valid
 */
function repeatedKey(text) {
    /** By depth: the keys of an object, null for a list. */
    const open = [];
    let last = "";
    for (const [token] of text.matchAll(TOKENS)) {
        if (token === "{")
            open.push(new Set());
        else if (token === "[")
            open.push(null);
        else if (token === "}" || token === "]")
            open.pop();
        else if (token === ":") {
            const key = JSON.parse(last);
            const keys = open.at(-1);
            if (keys?.has(key))
                return key;
            keys?.add(key);
        }
        else
            last = token;
    }
    return null;
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

/***/ 836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ definitions),
/* harmony export */   a: () => (/* binding */ provenance)
/* harmony export */ });
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1377);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7998);


/** How the figures are defined and where they come from. Plain text, a sentence or a pair of words and value each. */
/** The definition of the figures under this run's settings, as sentences. */
function definitions(results) {
    const level = `${Number((results.confidence * 100).toFixed(2))} %`;
    return [
        ...objectiveSentences(results),
        ...checkSentence(results),
        `The intervals hold at ${level} and stay valid although a run stops early${approximate(results)}.`,
        ...(results.checkErrors ? [results.checkErrors.sentence] : []),
        ...(results.candidates.length > 1
            ? [
                `The decision tests the leader against every rival, and is right at ${level} for all of them together; it can be there although two intervals overlap.`,
            ]
            : []),
        ...crossovers(results),
    ];
}
function checkSentence({ candidates }) {
    return candidates.some(({ checkCost }) => checkCost?.included)
        ? ["An attempt costs its price and what checks cost on it, which is the mean over the attempts measured."]
        : [];
}
function approximate({ objective }) {
    return objective === "every-prompt"
        ? "; they and the decision are approximate, since how much prompts differ is estimated from few attempts on each"
        : "";
}
/** At which cost of a picture given up the ranking of the leader and another flips. */
function crossovers({ candidates, decision: { leader }, giveUpUsd }) {
    if (leader === null || giveUpUsd === null)
        return [];
    return candidates.flatMap(({ id, crossoverUsd }) => {
        if (crossoverUsd === undefined)
            return [];
        const side = Number(crossoverUsd) > Number(giveUpUsd) ? "more" : "less";
        return [`If a picture given up cost ${side} than ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(crossoverUsd)} elsewhere, ${id} would come before ${leader}.`];
    });
}
function objectiveSentences(results) {
    switch (results.objective) {
        case "every-prompt":
            return [
                `Cost per usable image is dollars spent ÷ images delivered when a picture is retried until it is usable${givingUp(results)}.`,
                `Coverage is the share of pictures that get delivered, by weight; below ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(results.minCoverage)} a candidate is not eligible.`,
                "Candidates rank by the cost per picture needed, which adds the give-up amount for every picture that is not delivered.",
            ];
        case "any-image":
            return [
                "Cost per usable image is the price of an attempt ÷ the share of usable images. Prompts are samples of one workload: any usable image counts.",
            ];
        default:
            return (0,_terms_js__WEBPACK_IMPORTED_MODULE_1__/* .never */ .Zm)(results.objective);
    }
}
function givingUp({ giveUpUsd, giveUpIsDefault, candidates }) {
    if (giveUpUsd === null)
        return "";
    const caps = candidates.flatMap(({ maxAttemptsPerPrompt: cap }) => (cap === null ? [] : [cap]));
    const range = caps.length === 0 ? "" : ` (at most ${span(caps)} attempts)`;
    const origin = giveUpIsDefault ? ", three times the dearest candidate's list price" : "";
    return ` and given up after it has eaten ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(giveUpUsd)}${range}${origin}`;
}
function span(values) {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return low === high ? String(low) : `${low} to ${high}`;
}
/** Where the figures come from. */
function provenance(results) {
    const { manifest, tool, seed, startedAt, finishedAt, shard, objective, indifference, audit, records } = results;
    return [
        { label: "Manifest", value: manifest.path, code: true },
        { label: "SHA-256", value: manifest.sha256, code: true },
        { label: "Prompts", value: String(manifest.prompts) },
        { label: "Objective", value: objective, code: true },
        { label: "Indifference", value: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(indifference) },
        { label: "Seed", value: String(seed) },
        ...(shard === undefined ? [] : [{ label: "Shard", value: shard }]),
        ...(records ? [{ label: "Records", value: recordsText(records) }] : []),
        { label: "Started", value: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .moment */ .n$)(startedAt) },
        { label: "Finished", value: `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .moment */ .n$)(finishedAt)}${took(startedAt, finishedAt)}` },
        ...(audit ? [{ label: "Audit before this one", value: audit.lastAuditedAt ? (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .moment */ .n$)(audit.lastAuditedAt) : "none" }] : []),
        { label: "Tool", value: `${tool.name} ${tool.version}` },
    ];
}
/** "31 attempts of 2 runs in 2 states, 1 without an end". */
function recordsText({ states, runs, attempts, open }) {
    const told = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(attempts, "attempt")} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(runs, "run")} in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(states, "state")}`;
    return open === 0 ? told : `${told}, ${open} without an end`;
}
function took(startedAt, finishedAt) {
    const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
    return seconds >= 0 ? ` (took ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(seconds)})` : "";
}


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

/***/ 9142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ promptRows),
/* harmony export */   j: () => (/* binding */ promptCell)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7998);

/**
 * The prompts that any of the candidates tried; those with the smallest share of usable images first, then those that took more
 * attempts, then in the order of the manifest.
 */
function promptRows(candidates) {
    const byCandidate = candidates.map(({ prompts }) => new Map(prompts.map((prompt) => [prompt.id, prompt])));
    const ids = new Set(candidates.flatMap(({ prompts }) => prompts.map(({ id }) => id)));
    const rows = [...ids].map((id) => ({ id, cells: byCandidate.map((prompts) => prompts.get(id) ?? null) }));
    return rows
        .map((row) => ({ row, ...totals(row) }))
        .toSorted((a, b) => a.rate - b.rate || b.attempts - a.attempts)
        .map(({ row }) => row);
}
function totals({ cells }) {
    const sum = (count) => cells.reduce((total, cell) => total + (cell ? count(cell) : 0), 0);
    const attempts = sum((cell) => cell.attempts);
    const judged = attempts - sum((cell) => cell.undetermined);
    return { attempts, rate: judged > 0 ? sum((cell) => cell.usable) / judged : 1 };
}
/** "$0.0120 (1 of 4)", "none of 8", "not tried"; a cell that the run did not finish ends in an ellipsis. */
function promptCell(cell) {
    if (!cell || cell.attempts === 0)
        return "–";
    const open = cell.complete ? "" : " …";
    if (cell.usable === 0)
        return `none of ${cell.attempts}${open}`;
    const cost = cell.costPerUsableUsd.estimate === undefined ? "" : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .figureShort */ .v1)(cell.costPerUsableUsd)} `;
    return `${cost}(${cell.usable} of ${cell.attempts})${open}`;
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

/***/ 1963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 12 modules
var core = __webpack_require__(143);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(1759);
// EXTERNAL MODULE: ./build/core/report/escape.js
var report_escape = __webpack_require__(378);
;// CONCATENATED MODULE: ./build/core/github/annotations.js

/** Notes that GitHub shows beside the lines of a file. */
const LEVELS = ["error", "warning", "notice"];
/** GitHub shows no more annotations than this of one level for one step. */
const MOST_PER_LEVEL = 10;
const MOST_CHARACTERS = 1_000;
/** Problems of an input, as errors. */
function problemAnnotations(problems, title) {
    return problems.map(({ message, place }) => ({ level: "error", title, message, ...place }));
}
/** What a run has to say: its warnings on the lines of the manifest, what stopped it, and the conditions that fail the job. */
function resultAnnotations({ manifest, warnings, errors, failOn }) {
    const stopped = [...errors, ...failOn].map((message) => ({ level: "error", title: "Usable image cost", message }));
    const warned = warnings.map(({ code, candidate, message, line, column }) => {
        const title = `${code.replaceAll("-", " ")}${candidate === undefined ? "" : `: ${candidate}`}`;
        const place = line === undefined ? {} : { file: manifest.path, line, ...(column === undefined ? {} : { column }) };
        return { level: "warning", title: title.slice(0, 1).toUpperCase() + title.slice(1), message, ...place };
    });
    return [...stopped, ...warned];
}
/**
 * The annotations to send: each level within GitHub's limit, the rest counted in the last one, and every text on one line
 * without characters that steer a terminal or turn the direction of writing.
 */
function boundAnnotations(annotations, most = MOST_PER_LEVEL) {
    return LEVELS.flatMap((level) => {
        const all = annotations.filter((annotation) => annotation.level === level).map((annotation) => neutral(annotation));
        if (all.length <= most)
            return all;
        const rest = all.length - most + 1;
        const message = `${rest} more of this kind are not shown here: see the job summary or the log.`;
        return [...all.slice(0, most - 1), { level, title: "And more", message }];
    });
}
function neutral(annotation) {
    const { title, message, file } = annotation;
    const texts = { title: (0,report_escape/* clip */.$Q)(title, 200), message: (0,report_escape/* clip */.$Q)(message, MOST_CHARACTERS) };
    return { ...annotation, ...texts, ...(file === undefined ? {} : { file: (0,report_escape/* clip */.$Q)(file, MOST_CHARACTERS) }) };
}

;// CONCATENATED MODULE: ./build/adapters/github/annotate.js

/** Writes annotations, within what GitHub shows. */
function writeAnnotations(writer, annotations) {
    for (const { level, title, message, file, line, column } of boundAnnotations(annotations)) {
        writer[level](message, {
            title,
            ...(file === undefined ? {} : { file }),
            ...(line === undefined ? {} : { startLine: line }),
            ...(column === undefined ? {} : { startColumn: column }),
        });
    }
}

;// CONCATENATED MODULE: ./build/adapters/github/client.js
/** GitHub's API through Octokit, which is loaded with the first request: most runs of this program never need it. */
/** A person waits for the job: an answer that takes longer than this many milliseconds is given up. */
const TIMEOUT_MS = 30_000;
function createGitHub(options) {
    let client;
    const { token, timeoutMs = TIMEOUT_MS } = options;
    const request = async (route, parameters, signal) => {
        client ??= loadClient(options);
        const octokit = await client;
        const timeout = AbortSignal.timeout(timeoutMs);
        const limit = signal ? AbortSignal.any([signal, timeout]) : timeout;
        try {
            const base = route === "POST /graphql" ? { baseUrl: graphqlBase(options.apiUrl) } : {};
            const { status, headers, data } = await octokit.request(route, { ...parameters, ...base, request: { signal: limit } });
            return { ok: true, status, headers: plainHeaders(headers), data };
        }
        catch (error) {
            if (timeout.aborted && !signal?.aborted)
                return failure(`no answer within ${timeoutMs / 1000} seconds`);
            return failureOf(error, token);
        }
    };
    return { request };
}
async function loadClient({ token, apiUrl, userAgent }) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
    // Octokit would write deprecations to the console, in the middle of a workflow's log.
    const log = { debug: silent, info: silent, warn: silent, error: silent };
    return getOctokit(token, { baseUrl: apiUrl, userAgent, log });
}
function silent() { }
/** GraphQL stands beside version 3 of the API, not below it, on a server of one's own. */
function graphqlBase(apiUrl) {
    return apiUrl.replace(/\/v3\/?$/, "");
}
/** Octokit rejects with a status for whatever went wrong on the way; anything else is a bug and stays an exception. */
function failureOf(error, token) {
    if (typeof error !== "object" || error === null || !("status" in error))
        throw error;
    const response = "response" in error ? error.response : undefined;
    const said = withoutSecret(messageOf(response?.data) ?? innermostMessage(error), token);
    if (!response)
        return failure(said);
    return { ...failure(said), status: response.status, headers: plainHeaders(response.headers) };
}
function failure(message) {
    return { ok: false, status: null, headers: {}, message };
}
/** GitHub's own message with those of its `errors`; null for a body that is not GitHub's, such as a proxy's page. */
function messageOf(data) {
    if (typeof data === "string")
        return "";
    if (typeof data !== "object" || data === null || !("message" in data))
        return null;
    const errors = "errors" in data && Array.isArray(data.errors) ? data.errors : [];
    const details = errors.flatMap((item) => {
        if (typeof item === "string")
            return [item];
        return typeof item === "object" && item !== null && "message" in item ? [String(item.message)] : [];
    });
    return [String(data.message), ...details].join(": ");
}
/** What went wrong on the network stands under several layers of "fetch failed". */
function innermostMessage(error) {
    const { cause } = error;
    if (typeof cause === "object" && cause !== null)
        return innermostMessage(cause);
    const { message, code } = error;
    return message || code || "";
}
/** A proxy or a faulty server may repeat what was sent to it. */
function withoutSecret(text, token) {
    return token === "" ? text : text.replaceAll(token, "***");
}
function plainHeaders(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value ?? "")]));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/core/github/summary.js
/** GitHub's limit for a job summary, in bytes of UTF-8; of a longer one nothing at all is shown. */
const SUMMARY_LIMIT = 1024 * 1024;
/**
 * The first of the texts (in order of preference, so of decreasing size) that fits beside what a summary already holds, with
 * its place in the row; null when none fits. A text is taken whole or not at all, since cut Markdown swallows what follows.
 */
function chooseSummary(texts, usedBytes, limit = SUMMARY_LIMIT) {
    const encoder = new TextEncoder();
    const index = texts.findIndex((text) => usedBytes + encoder.encode(text).length <= limit);
    const text = texts[index];
    return text === undefined ? null : { text, index };
}

;// CONCATENATED MODULE: ./build/adapters/github/summary.js


/**
 * Adds the first of the texts that fits to the job summary.
 *
 * @param path the value of GITHUB_STEP_SUMMARY
 * @param texts Markdown in order of preference, each complete in itself
 */
async function appendSummary(path, texts) {
    if (!path)
        return { kind: "unavailable" };
    try {
        const used = await sizeOf(path);
        const separator = used > 0 ? "\n\n" : "";
        const choice = chooseSummary(texts, used + separator.length + 1);
        if (!choice)
            return { kind: "failed", message: TOO_LARGE };
        await (0,promises_.appendFile)(path, `${separator}${choice.text}\n`);
        return { kind: "written", index: choice.index };
    }
    catch (error) {
        const reason = codeOf(error);
        if (reason === null)
            throw error;
        return {
            kind: "failed",
            message: `The job summary could not be written (${reason}). The report is in the output directory.`,
        };
    }
}
const TOO_LARGE = `The job summary would be over GitHub's limit of ${SUMMARY_LIMIT} bytes, so nothing was added to it. ` +
    "The report is in the output directory; an earlier text of the same step may have filled the summary.";
async function sizeOf(path) {
    try {
        return (await (0,promises_.stat)(path)).size;
    }
    catch (error) {
        if (codeOf(error) === "ENOENT")
            return 0;
        throw error;
    }
}
/** The system's name for what went wrong with a file, such as ENOSPC; null for anything else, which is a bug. */
function codeOf(error) {
    return typeof error === "object" && error !== null && "code" in error ? String(error.code) : null;
}

// EXTERNAL MODULE: ./build/core/github/failures.js
var failures = __webpack_require__(6057);
;// CONCATENATED MODULE: ./build/core/github/marker.js
/**
 * The hidden last line that says which comment is ours, and of which run:
 * `<!-- usable-image-cost id=<id> run=<run id> attempt=<n> at=<ISO time> -->`.
 */
const LINE = /^<!-- usable-image-cost id=(\S+) run=(\d{1,20}) attempt=(\d{1,9}) at=(\S+) -->$/;
const SAFE_ID = /^(?!.*--)[\w.!~*'():%-]+$/;
/**
 * The id of a comment from what makes a report one of a kind: workflow, job and the manifest's path. Different parts give
 * different ids, and none can end an HTML comment.
 */
function commentKey(...parts) {
    const encoded = parts.map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, "\u{FFFD}")));
    return encoded.join(":").replace(/-(?=-)/g, "%2D");
}
/** @throws RangeError for an id that `commentKey` did not make, or a stamp that could not be read back. */
function markerLine({ id, stamp }) {
    const line = `<!-- usable-image-cost id=${id} run=${stamp.runId} attempt=${stamp.attempt} at=${stamp.at} -->`;
    if (!SAFE_ID.test(id) || !LINE.test(line))
        throw new RangeError(`not a marker: ${line}`);
    return line;
}
/** The marker in the last line of a body; null when there is none, or when it is quoted or inside a block of code. */
function readMarker(body) {
    const lines = linesOf(body);
    const match = LINE.exec(lines.at(-1) ?? "");
    if (!match || openFence(lines) !== null)
        return null;
    const [, id = "", runId = "", attempt = "", at = ""] = match;
    return { id, stamp: { runId, attempt: Number(attempt), at } };
}
/** A body with its marker as the last line; a block of code that was left open is closed first, or it would swallow it. */
function withMarker(body, marker) {
    const open = openFence(linesOf(body));
    return `${body.trimEnd()}${open === null ? "" : `\n${open}`}\n\n${markerLine(marker)}`;
}
/** A body without its marker, and without what GitHub's own editor changes: for telling whether a text is the same. */
function withoutMarker(body) {
    const lines = linesOf(body);
    return (LINE.test(lines.at(-1) ?? "") ? lines.slice(0, -1) : lines).join("\n").trimEnd();
}
/** Below zero when `a` is the older run: by run id, then attempt, then time. */
function compareStamps(a, b) {
    const runs = BigInt(a.runId) - BigInt(b.runId);
    if (runs !== 0n)
        return runs < 0n ? -1 : 1;
    if (a.attempt !== b.attempt)
        return a.attempt - b.attempt;
    return (Date.parse(a.at) || 0) - (Date.parse(b.at) || 0);
}
function linesOf(body) {
    return body.trimEnd().split(/\r?\n/);
}
/** The fence of a block of code that is still open at the last line (CommonMark 0.31, section 4.5), or null. */
function openFence(lines) {
    let open = null;
    for (const line of lines) {
        const [, fence = "", rest = ""] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
        if (fence === "")
            continue;
        if (open === null)
            open = fence;
        else if (fence.startsWith(open) && rest.trim() === "")
            open = null;
    }
    return open;
}

;// CONCATENATED MODULE: ./build/core/github/thread.js

/** The login of the token that a workflow has by itself. */
const ACTIONS_BOT = "github-actions[bot]";
/** The comments with the marker of this id, oldest first. */
function markedComments(comments, id) {
    return comments
        .flatMap((comment) => {
        const marker = readMarker(comment.body);
        return marker?.id === id ? [{ ...comment, stamp: marker.stamp }] : [];
    })
        .toSorted((a, b) => a.id - b.id);
}
/** True for what a workflow's own token wrote, which needs no look-up of who we are. */
function isByActionsBot({ author }) {
    return author !== null && author.isBot && author.login === ACTIONS_BOT;
}
/** True for what this login wrote; logins have no case. A look-alike account never has the suffix of a bot. */
function isBy(login, { author }) {
    if (login === null || author === null)
        return false;
    return author.login.toLowerCase() === login.toLowerCase() && author.isBot === login.endsWith("[bot]");
}
/** The oldest of our comments is kept, so that links to it and its place in the thread stay. */
function planComment(ours, wanted) {
    const [kept, ...duplicates] = ours;
    if (!kept)
        return wanted.mayCreate ? { kind: "create" } : { kind: "skip" };
    const newer = ours.find((comment) => compareStamps(comment.stamp, wanted.stamp) > 0);
    if (newer)
        return { kind: "superseded", comment: newer };
    const isSame = withoutTimes(kept.body) === withoutTimes(wanted.body);
    return { kind: isSame ? "unchanged" : "update", comment: kept, duplicates };
}
/** A report whose run came later and found the same is the same: `2026-11-22 18:20 UTC` and `(took 12 s)` do not count. */
function withoutTimes(body) {
    return withoutMarker(body).replace(/\d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC|\(took [^()]*\)/g, "");
}
/** What stands in a superfluous comment of ours: no figures that could go stale, and no marker that would be found again. */
function pointerBody(url) {
    return `This report is kept up to date in [another comment](<${url.replace(/[<>\s]/g, encodeURIComponent)}>).`;
}

// EXTERNAL MODULE: ./build/adapters/retry.js
var retry = __webpack_require__(5899);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./build/adapters/github/answer.js
var answer = __webpack_require__(9591);
;// CONCATENATED MODULE: ./build/adapters/github/comments.js


/** The comments of an issue or a pull request: https://docs.github.com/en/rest/issues/comments */
const PER_PAGE = 100;
/** GitHub keeps at most 2,500 comments on one issue; a server that goes on for longer repeats itself. */
const MOST_PAGES = 100;
const commentSchema = schemas/* object */.Ikc({
    id: schemas/* int */.Whr(),
    body: schemas/* string */.YjP().nullish(),
    html_url: schemas/* url */.OZ5({ protocol: /^https?$/ }),
    user: schemas/* object */.Ikc({ login: schemas/* string */.YjP(), type: schemas/* string */.YjP() }).nullish(),
})
    .transform(({ id, body, html_url, user }) => ({
    id,
    body: body ?? "",
    url: html_url,
    author: user ? { login: user.login, isBot: user.type === "Bot" } : null,
}));
function openThread(api, { owner, repo, issue }, signal) {
    const repository = "/repos/{owner}/{repo}/issues";
    const send = (route, parameters) => api.request(route, { owner, repo, ...parameters }, signal);
    const single = (reply) => (0,answer/* readAnswer */.J)(commentSchema, reply, signal);
    const ofIssue = { issue_number: issue };
    /** Every comment of every page, oldest first. */
    const list = async () => {
        const comments = [];
        for (let page = 1; page <= MOST_PAGES; page++) {
            const reply = await send(`GET ${repository}/{issue_number}/comments`, { ...ofIssue, per_page: PER_PAGE, page });
            const asked = (0,answer/* readAnswer */.J)(schemas/* array */.YOg(commentSchema), reply, signal);
            if (!asked.ok)
                return asked;
            comments.push(...asked.value);
            const hasNext = asked.value.length === PER_PAGE || reply.headers["link"]?.includes('rel="next"');
            if (!hasNext)
                return { ok: true, value: comments };
        }
        return { ok: false, reason: "unreadable" };
    };
    return {
        list,
        create: async (body) => single(await send(`POST ${repository}/{issue_number}/comments`, { ...ofIssue, body })),
        update: async (id, body) => single(await send(`PATCH ${repository}/comments/{comment_id}`, { comment_id: id, body })),
        remove: async (id) => (0,answer/* readAnswer */.J)(schemas/* unknown */.L5J(), await send(`DELETE ${repository}/comments/{comment_id}`, { comment_id: id }), signal),
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/identity.js


const userSchema = schemas/* object */.Ikc({ login: schemas/* string */.YjP().min(1) });
const viewerSchema = schemas/* object */.Ikc({ data: schemas/* object */.Ikc({ viewer: userSchema }) });
/**
 * The login that a token acts as; null when GitHub does not tell. REST tells it of a person's token only; GraphQL also of an
 * app's, as `name[bot]`. Never a numeric id: those differ from server to server. It is a failure when GitHub could not be
 * asked: not to know a comment of ours would make a second one.
 */
async function readLogin(api, signal) {
    const user = (0,answer/* readAnswer */.J)(userSchema, await api.request("GET /user", {}, signal), signal);
    if (user.ok)
        return { ok: true, value: user.value.login };
    if (isPassing(user))
        return user;
    const query = { query: "query { viewer { login } }" };
    const viewer = (0,answer/* readAnswer */.J)(viewerSchema, await api.request("POST /graphql", query, signal), signal);
    if (viewer.ok)
        return { ok: true, value: viewer.value.data.viewer.login };
    return isPassing(viewer) ? viewer : { ok: true, value: null };
}
function isPassing({ reason }) {
    return reason === "unavailable" || reason === "rate-limited" || reason === "cancelled";
}

// EXTERNAL MODULE: ./build/adapters/github/retrying.js
var retrying = __webpack_require__(4035);
;// CONCATENATED MODULE: ./build/adapters/github/upsert.js







/** Keeps one comment per report on a pull request or an issue: created once, and updated after. */
/** GitHub refuses a longer comment. */
const COMMENT_LIMIT = 65_536;
/** How often the thread is looked at again after it changed under us, or after a creation whose end is not known. */
const MOST_ROUNDS = 3;
/** Superfluous comments that one run replaces, so that a run in a bad thread does not meet the rate limit. */
const MOST_POINTERS = 5;
/** Creates or updates the comment; what GitHub refuses is an outcome with a sentence, never an exception. */
async function upsertComment(api, request, patience) {
    const body = withMarker(request.body, request);
    if (body.length > COMMENT_LIMIT)
        return failedOutcome(request, { ok: false, reason: "too-long" });
    const patient = (0,retrying/* withRetries */.L)(api, patience);
    const work = {
        ...request,
        body,
        patience,
        thread: openThread(patient, request, request.signal),
        login: loginOnce(patient, request),
    };
    let last = { ok: false, reason: "unavailable" };
    let hasPosted = false;
    for (let round = 0; round < MOST_ROUNDS; round++) {
        const ours = await ownComments(work);
        if (!ours.ok)
            return failedOutcome(request, ours);
        const plan = planComment(ours.value, { ...work, mayCreate: request.mayCreate ?? true });
        const done = await carryOut(work, plan);
        if (!("ok" in done))
            return hasPosted && done.kind === "unchanged" ? { ...done, kind: "created" } : done;
        last = done;
        hasPosted ||= plan.kind === "create";
        if (!isWorthAnotherLook(plan, done))
            break;
        if (!(await (0,retrying/* slept */.j)(patience.clock, (0,retry/* backoffMs */.jo)(round, patience.random), request.signal)))
            break;
    }
    return failedOutcome(request, request.signal?.aborted ? { ok: false, reason: "cancelled" } : last);
}
/** A creation without an answer may have been carried out; a comment that is gone was deleted after we saw it. */
function isWorthAnotherLook(plan, { reason }) {
    return plan.kind === "create" ? reason === "unavailable" || reason === "unreadable" : reason === "not-found";
}
async function carryOut(work, plan) {
    if (plan.kind === "skip")
        return { kind: "skipped" };
    if (plan.kind === "superseded")
        return superseded(plan.comment);
    if (plan.kind === "create")
        return create(work);
    if (plan.kind === "update") {
        const updated = await work.thread.update(plan.comment.id, work.body);
        if (!updated.ok)
            return updated;
    }
    const { comment, duplicates } = plan;
    for (const duplicate of duplicates.slice(0, MOST_POINTERS))
        await work.thread.update(duplicate.id, pointerBody(comment.url));
    const kind = plan.kind === "update" ? "updated" : "unchanged";
    return { kind, url: comment.url, id: comment.id, duplicates: duplicates.length };
}
/** Two runs may create at once: whoever finds an older comment of ours afterwards moves there and takes its own back. */
async function create(work) {
    const created = await work.thread.create(work.body);
    if (!created.ok)
        return created;
    const { id, url, author } = created.value;
    const mine = { kind: "created", url, id, duplicates: 0 };
    const ours = await ownComments({ ...work, login: () => Promise.resolve({ ok: true, value: author?.login ?? null }) });
    const older = ours.ok ? ours.value.filter((comment) => comment.id < id) : [];
    const plan = planComment(older, { ...work, mayCreate: false });
    if (plan.kind === "skip")
        return mine;
    const moved = await carryOut(work, plan);
    if ("ok" in moved)
        return { ...mine, duplicates: older.length };
    await work.thread.remove(id);
    return moved;
}
/** Our comments, oldest first: the marker alone is not enough, since anybody can write it. */
async function ownComments({ thread, id, login }) {
    const listed = await thread.list();
    if (!listed.ok)
        return listed;
    const marked = markedComments(listed.value, id);
    const isKnown = marked.every((comment) => isByActionsBot(comment));
    if (isKnown)
        return { ok: true, value: marked };
    const us = await login();
    if (!us.ok)
        return us;
    return { ok: true, value: marked.filter((comment) => isByActionsBot(comment) || isBy(us.value, comment)) };
}
function loginOnce(api, { signal }) {
    let login;
    return () => (login ??= readLogin(api, signal));
}
function superseded({ url, stamp }) {
    const message = `A newer run (${stamp.runId}, attempt ${stamp.attempt}) has already written the comment; it was left as it is.`;
    return { kind: "superseded", url, message };
}
function failedOutcome({ owner, repo, issue }, { reason, failure }) {
    const undertaking = { action: `write the comment on #${issue} of ${owner}/${repo}`, permission: "pull-requests: write" };
    return { kind: "failed", reason, message: (0,failures/* explainFailure */.SP)(reason, undertaking, failure) };
}

// EXTERNAL MODULE: ./build/adapters/log.js
var adapters_log = __webpack_require__(4707);
;// CONCATENATED MODULE: ./build/core/github/base.js
/** A list of what is trusted, so that an event that is not known here is not. */
const TRUSTED = new Set(["push", "schedule", "workflow_dispatch", "repository_dispatch", "release"]);
/**
 * The place of the base for a run; null is a run outside of GitHub Actions, where whoever starts it may run whatever they like. The
 * branch as it is now counts, not the commit that the event names: what landed there since is allowed, and what was taken back is not.
 */
function basePlace(context) {
    if (context === null || TRUSTED.has(context.eventName))
        return { kind: "trusted" };
    if (context.baseRef !== null)
        return { kind: "ref", ref: `refs/heads/${context.baseRef}` };
    return isHeadUnknown(context) ? { kind: "pull", number: context.pullRequest } : { kind: "ref", ref: null };
}
/** Whether the run is about a pull request of which the event does not tell where its head comes from, such as a comment on it. */
function isHeadUnknown({ eventName, pullRequest, headSha }) {
    return !TRUSTED.has(eventName) && !eventName.startsWith("pull_request") && pullRequest !== null && headSha === null;
}

;// CONCATENATED MODULE: ./build/base-branch.js


const NO_TOKEN = "the input `github-token` is empty, so GitHub was not asked. Leave it out to use the job's token.";
/** @param workspace absolute path of the folder that the repository is checked out into */
function createBase({ api, context, clock, signal }, workspace) {
    return async (manifestFile) => {
        const place = basePlace(context);
        if (context === null || place.kind === "trusted")
            return null;
        const path = (0,external_node_path_.relative)(workspace, manifestFile).replaceAll("\\", "/");
        if (path.startsWith("../") || /^[A-Za-z]:/.test(path))
            return { ok: false, message: "the manifest is not in the repository. Put it there, and into the base branch." };
        if (!api)
            return { ok: false, message: NO_TOKEN };
        const { readBaseManifest } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(568)]).then(__webpack_require__.bind(__webpack_require__, 6568));
        const { owner, name: repo } = context.repository;
        return readBaseManifest(api, { owner, repo }, place, path, { clock, random: Math.random, signal });
    };
}
/** The context of a run; where its event does not tell whose the pull request's head is, with GitHub's answer, or as a fork's. */
async function withHead({ api, context, clock, signal }) {
    if (context === null || context.isFork || !isHeadUnknown(context))
        return context;
    if (!api)
        return { ...context, isFork: true };
    const { isForeignPull } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(568)]).then(__webpack_require__.bind(__webpack_require__, 6568));
    const { owner, name: repo } = context.repository;
    const isFork = await isForeignPull(api, { owner, repo }, context.pullRequest, { clock, random: Math.random, signal });
    return { ...context, isFork };
}

// EXTERNAL MODULE: ./build/core/failure.js
var core_failure = __webpack_require__(8624);
// EXTERNAL MODULE: ./build/core/json.js
var core_json = __webpack_require__(8314);
;// CONCATENATED MODULE: ./build/core/github/event.js



/** What this program reads of an event's payload; every other key may be anything. */
const repository = schemas/* object */.Ikc({ full_name: schemas/* string */.YjP().min(1) });
const number = schemas/* int */.Whr().positive();
const sha = schemas/* string */.YjP().regex(/^[0-9a-f]{40,64}$/);
const payloadSchema = schemas/* object */.Ikc({
    pull_request: schemas/* object */.Ikc({
        number,
        head: schemas/* object */.Ikc({ sha, repo: repository.nullish() }),
        base: schemas/* object */.Ikc({ ref: schemas/* string */.YjP().min(1), repo: repository }),
    })
        .optional(),
    issue: schemas/* object */.Ikc({ number, pull_request: schemas/* unknown */.L5J().optional() }).optional(),
    workflow_run: schemas/* object */.Ikc({ head_repository: repository.nullish(), repository }).optional(),
});
/** Reads the payload of an event; `path` is named in a problem. */
function readEvent(eventName, path, text) {
    const json = (0,core_json/* parseJson */.q)(text);
    if (json === undefined)
        return (0,core_failure/* failed */.gz)({ message: `The event file ${path} is not JSON. ${REMEDY}` });
    const parsed = payloadSchema.safeParse(json);
    if (parsed.success)
        return (0,core_failure.ok)(factsOf(eventName, parsed.data));
    const places = parsed.error.issues.map((issue) => issue.path.join(".") || "the whole file");
    return (0,core_failure/* failed */.gz)({
        message: `The event file ${path} is not a payload of "${eventName}" as GitHub describes it (${places.join(", ")}). ${REMEDY}`,
    });
}
const REMEDY = "The runner writes it: check that no earlier step of the job changes GITHUB_EVENT_PATH or the file.";
/** The events about a pull request (its review and its comments among them) carry it; a comment on one carries an issue. */
function factsOf(eventName, { pull_request, issue, workflow_run }) {
    if (eventName.startsWith("pull_request") && pull_request) {
        const { number: pullRequest, head, base } = pull_request;
        return { pullRequest, headSha: head.sha, baseRef: base.ref, isFork: isForeign(head.repo, base.repo) };
    }
    if (eventName === "issue_comment" && issue?.pull_request) {
        return { pullRequest: issue.number, headSha: null, baseRef: null, isFork: false };
    }
    const isFork = workflow_run !== undefined && isForeign(workflow_run.head_repository, workflow_run.repository);
    return { pullRequest: null, headSha: null, baseRef: null, isFork };
}
/** A head whose repository is gone counts as foreign: only a fork can be deleted under a pull request. */
function isForeign(head, base) {
    return head?.full_name.toLowerCase() !== base.full_name.toLowerCase();
}

;// CONCATENATED MODULE: ./build/core/github/context.js



const whole = schemas/* string */.YjP()
    .regex(/^[1-9]\d{0,14}$/, "expected a whole number")
    .transform(Number);
const context_text = schemas/* string */.YjP().min(1, "expected a text");
const address = schemas/* url */.OZ5({ protocol: /^https?$/, error: "expected an http or https address" })
    .transform((url) => url.replace(/\/+$/, ""));
const variablesSchema = schemas/* object */.Ikc({
    GITHUB_EVENT_NAME: context_text,
    GITHUB_EVENT_PATH: context_text,
    GITHUB_REPOSITORY: schemas/* string */.YjP().regex(/^[\w.-]+\/[\w.-]+$/, "expected owner/name"),
    GITHUB_SHA: schemas/* string */.YjP().regex(/^[0-9a-f]{40,64}$/, "expected a full commit hash"),
    GITHUB_REF: schemas/* string */.YjP().default(""),
    GITHUB_RUN_ID: schemas/* string */.YjP().regex(/^\d{1,20}$/, "expected a whole number"),
    GITHUB_RUN_NUMBER: whole,
    GITHUB_RUN_ATTEMPT: whole.default(1),
    GITHUB_WORKFLOW: context_text,
    GITHUB_JOB: context_text,
    GITHUB_ACTOR: context_text,
    GITHUB_SERVER_URL: address,
    GITHUB_API_URL: address,
});
/**
 * The context of a run, or null outside GitHub Actions. `readFile` returns a file's text, or null when it cannot be read;
 * `pullRequestInput` is the input `pull-request`, empty when it is not given. Every problem is reported at once.
 */
function readContext(environment, readFile, pullRequestInput = "") {
    if (environment["GITHUB_ACTIONS"] !== "true")
        return (0,core_failure.ok)(null);
    const variables = readVariables(environment);
    const explicit = readNumber(pullRequestInput);
    if (!variables.ok)
        return explicit.ok ? variables : (0,core_failure/* failed */.gz)(...variables.problems, ...explicit.problems);
    if (!explicit.ok)
        return explicit;
    const event = readPayload(variables.value, readFile);
    return event.ok ? (0,core_failure.ok)(assemble(variables.value, event.value, explicit.value)) : event;
}
function readVariables(environment) {
    const parsed = variablesSchema.safeParse(environment);
    if (parsed.success)
        return (0,core_failure.ok)(parsed.data);
    const problems = parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        const found = environment[name] === undefined ? "it is not set" : issue.message;
        return { message: `The runner's variable ${name} cannot be used: ${found}. Run this inside a GitHub Actions job.` };
    });
    return (0,core_failure/* failed */.gz)(...problems);
}
function readNumber(input) {
    const trimmed = input.trim();
    if (trimmed === "")
        return (0,core_failure.ok)(null);
    if (/^[1-9]\d{0,9}$/.test(trimmed))
        return (0,core_failure.ok)(Number(trimmed));
    return (0,core_failure/* failed */.gz)({ message: 'The input "pull-request" is not the number of a pull request: write digits only, such as 12.' });
}
function readPayload({ GITHUB_EVENT_NAME, GITHUB_EVENT_PATH }, readFile) {
    const payload = readFile(GITHUB_EVENT_PATH);
    if (payload !== null)
        return readEvent(GITHUB_EVENT_NAME, GITHUB_EVENT_PATH, payload);
    return (0,core_failure/* failed */.gz)({
        message: `The event file ${GITHUB_EVENT_PATH} cannot be read. In a container job, check that the runner's folders are mounted.`,
    });
}
function assemble(variables, event, explicit) {
    const [owner = "", name = ""] = variables.GITHUB_REPOSITORY.split("/");
    const { GITHUB_SERVER_URL: serverUrl, GITHUB_RUN_ID: runId, GITHUB_RUN_ATTEMPT: runAttempt } = variables;
    const isSamePull = explicit === null || explicit === event.pullRequest;
    return {
        eventName: variables.GITHUB_EVENT_NAME,
        repository: { owner, name },
        sha: variables.GITHUB_SHA,
        ref: variables.GITHUB_REF,
        runId,
        runNumber: variables.GITHUB_RUN_NUMBER,
        runAttempt,
        runUrl: `${serverUrl}/${owner}/${name}/actions/runs/${runId}${runAttempt > 1 ? `/attempts/${runAttempt}` : ""}`,
        workflow: variables.GITHUB_WORKFLOW,
        job: variables.GITHUB_JOB,
        actor: variables.GITHUB_ACTOR,
        serverUrl,
        apiUrl: variables.GITHUB_API_URL,
        pullRequest: explicit ?? event.pullRequest,
        headSha: isSamePull ? event.headSha : null,
        baseRef: event.baseRef,
        isFork: event.isFork,
        isDependabot: variables.GITHUB_ACTOR === "dependabot[bot]",
    };
}

// EXTERNAL MODULE: ./build/core/terms.js
var terms = __webpack_require__(1377);
;// CONCATENATED MODULE: ./build/core/github/policy.js

/** The input `comment`: when a report becomes a comment. */
const COMMENT_POLICIES = ["always", "on-change", "on-warning", "never"];
/** A policy holds back only a first comment: one that is there is always updated, since it would go stale. */
function commentPermit(policy, report) {
    switch (policy) {
        case "always":
            return "create-or-update";
        case "on-change":
            return report.isChanged ? "create-or-update" : "update";
        case "on-warning":
            return report.hasWarnings ? "create-or-update" : "update";
        case "never":
            return "nothing";
        default:
            return (0,terms/* never */.Zm)(policy);
    }
}

// EXTERNAL MODULE: ./build/core/report/comment.js + 2 modules
var comment = __webpack_require__(7943);
// EXTERNAL MODULE: ./build/core/report/summary.js
var report_summary = __webpack_require__(8669);
// EXTERNAL MODULE: ./build/core/report/terminal.js + 4 modules
var terminal = __webpack_require__(1556);
// EXTERNAL MODULE: ./build/crash.js
var crash = __webpack_require__(8751);
// EXTERNAL MODULE: ./build/run-command.js
var run_command = __webpack_require__(9997);
;// CONCATENATED MODULE: ./build/inputs.js



/** Reads `mode`, `comment` and `images` from their texts; every problem at once. */
function readInputs(get) {
    const problems = [];
    const mode = choose("mode", get("mode") || "measure", run_command/* MODES */.F, problems);
    const comment = choose("comment", get("comment") || "always", COMMENT_POLICIES, problems);
    const images = get("images");
    if (images !== "" && images !== "none")
        problems.push({ message: `the input \`images\`: "${images}" is not available in this version: leave it out, or write none` });
    return mode && comment && problems.length === 0 ? (0,core_failure.ok)({ mode, comment }) : (0,core_failure/* failed */.gz)(...problems);
}
function choose(name, text, known, problems) {
    const found = known.find((word) => word === text.trim());
    if (found !== undefined)
        return found;
    const meant = (0,core_failure/* nearest */.pA)(text, known);
    const hint = meant === undefined ? `expected ${known.join(", ")}` : `did you mean ${meant}?`;
    problems.push({ message: `the input \`${name}\`: "${text}": ${hint}` });
    return undefined;
}

// EXTERNAL MODULE: ./build/options.js
var build_options = __webpack_require__(3614);
// EXTERNAL MODULE: ./build/core/report/failon.js
var failon = __webpack_require__(372);
// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
;// CONCATENATED MODULE: ./build/outputs.js


/** The Action's outputs, every one of them on every run: a later step can rely on the names. */
function outputsOf(end, outputDir, { commentUrl, issueUrl }) {
    const { results } = end;
    const leader = results?.candidates.find((candidate) => candidate.id === results.decision.leader);
    const moved = results?.warnings.filter((warning) => MOVED.has(warning.code)) ?? [];
    const spend = results ? spentUsd(results.spend) : 0n;
    return {
        "results-path": results ? `${outputDir}/results.json` : "",
        "report-path": results ? `${outputDir}/report.html` : "",
        "comment-url": commentUrl,
        "issue-url": issueUrl,
        leader: results?.decision.leader ?? "",
        cheapest: results?.decision.cheapest ?? "",
        "cost-per-usable-usd": leader?.costPerUsableUsd.estimate ?? "",
        decision: results && (0,failon/* concludes */.f9)(results) ? results.decision.status : "",
        "spend-usd": (0,money/* formatUsd */.UK)(spend),
        "price-changed": String(moved.length > 0),
        "changed-models": JSON.stringify([...new Set(moved.flatMap(({ candidate }) => candidate ?? []))]),
        verdict: VERDICTS[end.exit],
    };
}
/** What the run was charged, or may be, for images and for checks. */
function spentUsd({ billedUsd, unknownUsd, checksUsd, checksUnknownUsd = "0" }) {
    return (0,money/* sumUsd */.eg)([billedUsd, unknownUsd, checksUsd, checksUnknownUsd].map((text) => (0,money/* parseUsd */._e)(text) ?? 0n));
}
const MOVED = new Set(["price-changed", "price-shape-changed", "price-tier-vanished", "price-suspicious"]);
const VERDICTS = { 0: "passed", 1: "failed", 2: "invalid", 3: "not-measured" };

;// CONCATENATED MODULE: ./build/core/github/issue-memory.js
/**
 * What a standing issue remembers, in one hidden line of its body or of a comment on it:
 * `<!-- usable-image-cost memory=1 reported=<about>.<change>,... -->`. Keys are kept as digests of a fixed length, so the line
 * is bounded and no text from outside stands in it. Anybody who may edit the issue may have changed it: a line that is not
 * exactly of this form is no memory.
 */
/** At most 22 characters each, so 22,000 characters of the 65,536 that GitHub takes. */
const MOST_REMEMBERED = 1_000;
const issue_memory_LINE = /^<!-- usable-image-cost memory=1 reported=([0-9a-z.,]*) -->$/;
const ENTRY = /^[0-9a-z]{1,7}\.[0-9a-z]{1,13}$/;
/** The digest of a change: what it is about, a dot, and the change itself. */
function digestOf({ key, about }) {
    return `${aboutDigest(about)}.${fnv1a64(key).toString(36)}`;
}
/** True when a digest belongs to one of these. */
function isAbout(entry, abouts) {
    return abouts.has(entry.slice(0, entry.indexOf(".")));
}
/** A change that is about nothing is never held back by what could not be read. */
function aboutDigest(about) {
    return about === undefined ? "0" : (fnv1a64(`about ${about}`) % ABOUTS).toString(36);
}
function memoryLine(memory) {
    return `<!-- usable-image-cost memory=1 reported=${[...memory].slice(0, MOST_REMEMBERED).join(",")} -->`;
}
/** The last memory in a body, wherever a person's edit has moved it; empty when there is none that can be read. */
function readMemory(body) {
    const found = body.split(/\r?\n/).findLast((line) => issue_memory_LINE.test(line));
    const text = issue_memory_LINE.exec(found ?? "")?.[1] ?? "";
    const entries = text === "" ? [] : text.split(",");
    const isWhole = entries.length <= MOST_REMEMBERED && entries.every((entry) => ENTRY.test(entry));
    return new Set(isWhole ? entries : []);
}
/** True for a line that only this program reads. */
function isMemoryLine(line) {
    return issue_memory_LINE.test(line);
}
/** 36^7, so that the digest of a subject has at most seven characters. */
const ABOUTS = 78364164096n;
const PRIME = 0x100000001b3n;
/** FNV-1a with 64 bits over UTF-16 code units: two of a thousand changes meet once in 10^13 issues. */
function fnv1a64(text) {
    let hash = 0xcbf29ce484222325n;
    for (let i = 0; i < text.length; i++)
        hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * PRIME);
    return hash;
}

// EXTERNAL MODULE: ./build/core/report/fit.js
var fit = __webpack_require__(4606);
// EXTERNAL MODULE: ./build/core/report/format.js
var format = __webpack_require__(7998);
// EXTERNAL MODULE: ./build/core/report/markdown.js
var markdown = __webpack_require__(1432);
;// CONCATENATED MODULE: ./build/core/github/issue-text.js






/** The texts of the standing issue and of the comments on it. */
/**
 * Most bytes of UTF-8 of what the caller shows in the body: GitHub's 65,536 characters without the memory (22,100), the marker
 * and the last lines.
 */
const ISSUE_TEXT_LIMIT = 40_000;
/** The body: what the caller shows, when it was last audited unless that stands there already, and the hidden lines. */
function issueBody(shown, changes, memory, marker) {
    const text = (0,fit/* utf8Bytes */.dy)(shown) <= ISSUE_TEXT_LIMIT ? shown.trimEnd() : tooLongText(changes);
    const at = (0,format/* moment */.n$)(marker.stamp.at);
    const audited = text.includes(at) ? "" : `Last audited: ${at}. `;
    const foot = `<sub>${audited}Each audit writes this text anew: write remarks as comments.</sub>`;
    return issue_text_hidden((0,markdown/* blocks */.Bv)(text, foot), memory, marker);
}
/** A comment that tells of what is new. */
function newsComment(news, memory, marker) {
    const title = `**${(0,format/* plural */.LS)(news.length, "new change")}** in the audit of ${(0,format/* day */.vd)(marker.stamp.at)}:`;
    return issue_text_hidden((0,markdown/* blocks */.Bv)(title, fittingList(news)), memory, marker);
}
/** A comment that tells why the issue is closed. */
function allClearComment(memory, marker) {
    const text = `All is back to the lock: in the audit of ${(0,format/* day */.vd)(marker.stamp.at)} none of the reported changes holds any more.`;
    return issue_text_hidden(`${text} This issue opens again with the next change.`, memory, marker);
}
/** What stands in an issue that two runs made at once; without a marker it is never found again. */
function duplicateBody(kept) {
    return `These changes are reported in #${kept}: two audits ran at the same moment.`;
}
/** One line for a title or a label: no steering characters, and nothing that GitHub would link. */
function plainTitle(text, length) {
    return (0,report_escape/* clip */.$Q)(text, length).replace(/[@#](?=\w)/g, "$&\u{200B}");
}
/** What a reader sees, without the times: for telling whether there is anything new in it. */
function shownText(body) {
    const lines = withoutMarker(body)
        .split(/\r?\n/)
        .filter((line) => !isMemoryLine(line));
    return lines
        .join("\n")
        .replace(/\d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC/g, "")
        .trim();
}
/** The last marker of this id in a body. Not only in its last line, as in a comment: people add remarks below. */
function findMarker(body, id) {
    const lines = body.split(/\r?\n/);
    for (let last = lines.length - 1; last >= 0; last--) {
        if (!lines[last].startsWith("<!-- usable-image-cost id="))
            continue;
        const marker = readMarker(lines.slice(0, last + 1).join("\n"));
        if (marker?.id === id)
            return marker;
    }
    return null;
}
function issue_text_hidden(text, memory, marker) {
    return withMarker(`${text}\n\n${memoryLine(memory)}`, marker);
}
function tooLongText(changes) {
    const title = `**${(0,format/* plural */.LS)(changes.length, "change")}** since the lock. The whole report is too long for an issue: it is in the run's summary.`;
    return (0,markdown/* blocks */.Bv)(title, fittingList(changes));
}
const SENTENCE_LENGTHS = [600, 300, 150, 80];
/** All sentences, shortened when there are many; when even short ones do not fit, the first of them and a count. */
function fittingList(changes) {
    const listOf = (count, length) => {
        const items = changes.slice(0, count).map((change) => (0,markdown/* sentence */.em)(change.sentence, length));
        return (0,markdown/* blocks */.Bv)((0,markdown/* bullets */.e5)(items), (0,markdown/* more */.OS)(changes.length, count, "of this kind"));
    };
    const room = ISSUE_TEXT_LIMIT - 500;
    for (const length of SENTENCE_LENGTHS) {
        const text = listOf(changes.length, length);
        if ((0,fit/* utf8Bytes */.dy)(text) <= room)
            return text;
    }
    let count = changes.length;
    while ((0,fit/* utf8Bytes */.dy)(listOf(count, 80)) > room)
        count = Math.floor(count / 2);
    return listOf(count, 80);
}

;// CONCATENATED MODULE: ./build/core/github/issue.js



/** Stands among the digests of a closing comment; it is no digest of a change, and no issue remembers it. */
const ALL_CLEAR = "0.allclear";
/**
 * @param said digests from comments of ours that the body does not know of yet: another run wrote them, or this one before it
 *   was cut off. They are not told again.
 */
function nextIssue(current, audit, said = new Set()) {
    const stamp = current && findMarker(current.body, audit.id)?.stamp;
    if (stamp && compareStamps(stamp, audit.stamp) > 0)
        return { kind: "superseded", stamp };
    const { memory, news, told } = compare(current ? readMemory(current.body) : new Set(), audit, said);
    const marker = { id: audit.id, stamp: audit.stamp };
    const body = issueBody(audit.body, audit.changes, memory, marker);
    if (!current) {
        if (news.length === 0)
            return { kind: "none" };
        return { kind: "create", title: plainTitle(audit.title, 200), label: labelName(audit.label), body };
    }
    const { number, state } = current;
    const comment = told.length > 0 ? newsComment(told, new Set(told.map(digestOf)), marker) : null;
    if (state === "closed" && news.length > 0)
        return { kind: "reopen", number, body, comment };
    if (state === "open" && memory.size === 0) {
        const isSaid = said.has(ALL_CLEAR);
        return { kind: "close", number, body, comment: isSaid ? null : allClearComment(new Set([ALL_CLEAR]), marker) };
    }
    const isSame = shownText(current.body) === shownText(body);
    return { kind: isSame && news.length === 0 ? "unchanged" : "update", number, body, comment };
}
/** GitHub takes at most 50 characters, and reads a comma in a query as the end of a name. */
function labelName(label) {
    return plainTitle(label.replaceAll(",", " "), 50);
}
/**
 * `news` is what the memory lacks, `told` the part of it that no comment has yet. What there is no room to remember is left for
 * a later audit: told now, it would be told every day.
 */
function compare(before, { changes, unread = [] }, said) {
    const now = new Map(changes.map((change) => [digestOf(change), change]));
    const unseen = new Set(unread.map(aboutDigest));
    const kept = [...before].filter((entry) => now.has(entry) || isAbout(entry, unseen));
    const isKept = new Set(kept);
    const fresh = [...now].filter(([entry]) => !isKept.has(entry)).slice(0, Math.max(0, MOST_REMEMBERED - kept.length));
    return {
        memory: new Set([...kept, ...fresh.map(([entry]) => entry)]),
        news: fresh.map(([, change]) => change),
        told: fresh.filter(([entry]) => !said.has(entry)).map(([, change]) => change),
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/issue-api.js


/** The issues and labels of a repository: https://docs.github.com/en/rest/issues/issues and .../labels */
const issue_api_PER_PAGE = 100;
/** Issues with one label: a server that goes on for longer repeats itself. */
const issue_api_MOST_PAGES = 100;
/** Labels are objects nearly always; GitHub describes plain names too. */
const labelSchema = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* object */.Ikc({ name: schemas/* string */.YjP().nullish() }).transform(({ name }) => name ?? "")]);
const issueSchema = schemas/* object */.Ikc({
    number: schemas/* int */.Whr().positive(),
    state: schemas/* string */.YjP(),
    body: schemas/* string */.YjP().nullish(),
    html_url: schemas/* url */.OZ5({ protocol: /^https?$/ }),
    user: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullish(),
    labels: schemas/* array */.YOg(labelSchema),
    pull_request: schemas/* unknown */.L5J().optional(),
})
    .transform(({ number, state, body, html_url, user, labels, pull_request }) => ({
    number,
    state: state === "closed" ? "closed" : "open",
    body: body ?? "",
    url: html_url,
    author: user?.login ?? null,
    labels,
    isPullRequest: pull_request !== undefined && pull_request !== null,
}));
function openIssues(api, { owner, repo, signal }) {
    const repository = "/repos/{owner}/{repo}";
    const send = (route, parameters) => api.request(route, { owner, repo, ...parameters }, signal);
    const single = async (route, parameters) => (0,answer/* readAnswer */.J)(issueSchema, await send(route, parameters), signal);
    /** Every issue with this label, oldest first: one that is added meanwhile moves no other to a page that was read. */
    const list = async (label) => {
        const issues = [];
        const query = { labels: label, state: "all", sort: "created", direction: "asc", per_page: issue_api_PER_PAGE };
        for (let page = 1; page <= issue_api_MOST_PAGES; page++) {
            const reply = await send(`GET ${repository}/issues`, { ...query, page });
            const asked = (0,answer/* readAnswer */.J)(schemas/* array */.YOg(issueSchema), reply, signal);
            if (!asked.ok)
                return asked;
            issues.push(...asked.value);
            const hasNext = asked.value.length === issue_api_PER_PAGE || reply.headers["link"]?.includes('rel="next"');
            if (!hasNext)
                return { ok: true, value: issues };
        }
        return { ok: false, reason: "unreadable" };
    };
    return {
        list,
        read: (issue_number) => single(`GET ${repository}/issues/{issue_number}`, { issue_number }),
        create: (title, body, label) => single(`POST ${repository}/issues`, { title, body, labels: [label] }),
        update: (issue_number, change) => single(`PATCH ${repository}/issues/{issue_number}`, { issue_number, ...change }),
        createLabel: async (label) => (0,answer/* readAnswer */.J)(schemas/* unknown */.L5J(), await send(`POST ${repository}/labels`, label), signal),
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/issue-news.js






/**
 * Comments on the standing issue with what is new, so that each change is told once: also when the run before this one was cut
 * off after its comment, when GitHub's answer to ours is lost, and when two runs comment at once (the earlier comment stays).
 */
async function tellOnce(api, request, issue) {
    const { owner, repo, signal } = request;
    const thread = openThread(api, { owner, repo, issue: issue.number }, signal);
    const before = await unwritten(thread, request, issue);
    if (!before.ok)
        return before;
    const text = textAfter(before.value, request, issue);
    if (text === null)
        return DONE;
    const posted = await thread.create(text);
    if (!posted.ok)
        return posted;
    const after = await unwritten(thread, request, { ...issue, author: posted.value.author?.login ?? issue.author });
    if (!after.ok)
        return after;
    const earlier = after.value.filter(({ id }) => id < posted.value.id);
    const left = textAfter(earlier, request, issue);
    // Best effort: what stays when this fails is a second comment, and no lost one.
    if (left === null)
        await thread.remove(posted.value.id);
    else if (left !== text)
        await thread.update(posted.value.id, left);
    return DONE;
}
const DONE = { ok: true, value: null };
/** Our comment beside these earlier ones; null when they tell everything. */
function textAfter(earlier, request, issue) {
    const step = nextIssue(issue, request, saidIn(earlier));
    return "comment" in step ? step.comment : null;
}
function saidIn(comments) {
    return new Set(comments.flatMap(({ body }) => [...readMemory(body)]));
}
/**
 * The comments that the issue's body does not know of yet: those of runs newer than the one that wrote it. Anybody may write
 * our hidden lines into a comment, so only those of the workflow's bot and of the issue's author count.
 */
async function unwritten(thread, { id }, issue) {
    const listed = await thread.list();
    if (!listed.ok)
        return listed;
    const written = findMarker(issue.body, id)?.stamp;
    const ours = listed.value.filter((comment) => {
        const marker = readMarker(comment.body);
        if (marker?.id !== id || !(isByActionsBot(comment) || isBy(issue.author, comment)))
            return false;
        return written === undefined || compareStamps(marker.stamp, written) > 0;
    });
    return { ok: true, value: ours.toSorted((a, b) => a.id - b.id) };
}

;// CONCATENATED MODULE: ./build/adapters/github/issues.js








/** Keeps the one standing issue of the scheduled audits: opened, updated, closed and opened again as prices move. */
/** How often all is looked at again: after a write whose end is not known, and beside a run that was quicker. */
const issues_MOST_ROUNDS = 3;
/** Superfluous issues that one run closes. */
const MOST_RETIRED = 5;
/** Brings the issue up to date; what GitHub refuses is an outcome with a sentence, never an exception. */
async function upsertIssue(api, request, patience) {
    const patient = (0,retrying/* withRetries */.L)(api, patience);
    const work = { api: patient, request, calls: openIssues(patient, request), hasCreated: false };
    let last = { ok: false, reason: "unavailable" };
    for (let round = 0; round < issues_MOST_ROUNDS; round++) {
        const done = await once(work);
        if (!("ok" in done))
            return work.hasCreated && done.kind !== "superseded" ? asCreated(done) : done;
        last = done;
        if (!issues_isWorthAnotherLook(done))
            break;
        if (!(await (0,retrying/* slept */.j)(patience.clock, (0,retry/* backoffMs */.jo)(round, patience.random), request.signal)))
            break;
    }
    return issues_failedOutcome(request, request.signal?.aborted ? { ok: false, reason: "cancelled" } : last);
}
/** A write without an answer may have been carried out, and an issue that is gone was deleted after we saw it. */
function issues_isWorthAnotherLook({ reason, failure }) {
    return reason === "unavailable" || reason === "unreadable" || failure?.status === 404;
}
/** One look at all there is, and what follows from it. */
async function once(work) {
    const ours = await standingIssues(work);
    if (!ours.ok)
        return issues_failedOutcome(work.request, ours);
    const [kept, ...duplicates] = ours.value;
    const step = nextIssue(kept ?? null, work.request);
    if (step.kind === "none")
        return { kind: "none" };
    if (step.kind === "create")
        return issues_create(work, step);
    if (!kept)
        throw new Error("a step on an issue that is not there");
    if (step.kind === "superseded")
        return issues_superseded(kept, step.stamp);
    const done = await issues_carryOut(work, kept, step);
    if (!("ok" in done))
        await retire(work, kept.number, duplicates);
    return done;
}
/** The issues with our label and our marker, oldest first; pull requests are issues too for GitHub. */
async function standingIssues({ calls, request }) {
    const label = labelName(request.label);
    const listed = await calls.list(label);
    if (!listed.ok)
        return listed;
    const ours = listed.value.filter((issue) => !issue.isPullRequest && hasLabel(issue, label) && isMarked(issue, request));
    const byNumber = new Map(ours.map((issue) => [issue.number, issue]));
    return { ok: true, value: [...byNumber.values()].toSorted((a, b) => a.number - b.number) };
}
function isMarked({ body }, { id }) {
    return findMarker(body, id) !== null;
}
function hasLabel({ labels }, label) {
    return labels.some((name) => name.toLowerCase() === label.toLowerCase());
}
/** First tells what is new, then writes what was told into the body: a run that dies in between is found out by the next. */
async function issues_carryOut(work, issue, step) {
    const { calls, request } = work;
    if (step.comment !== null) {
        const told = await tellOnce(work.api, request, issue);
        if (!told.ok)
            return told;
        const now = await calls.read(issue.number);
        if (!now.ok)
            return now;
        const again = nextIssue(now.value, request);
        if (again.kind === "superseded")
            return issues_superseded(issue, again.stamp);
    }
    if (step.body !== issue.body.replaceAll("\r\n", "\n") || step.kind === "reopen" || step.kind === "close") {
        const updated = await calls.update(issue.number, changeOf(step));
        if (!updated.ok)
            return updated;
    }
    return { kind: OUTCOMES[step.kind], url: issue.url, number: issue.number };
}
const OUTCOMES = { update: "updated", unchanged: "unchanged", reopen: "reopened", close: "closed" };
function changeOf({ kind, body }) {
    switch (kind) {
        case "update":
        case "unchanged":
            return { body };
        case "reopen":
            return { body, state: "open", state_reason: "reopened" };
        case "close":
            return { body, state: "closed", state_reason: "completed" };
        default:
            return (0,terms/* never */.Zm)(kind);
    }
}
/** Two runs may create at once: whoever finds an older issue afterwards closes its own, and goes on with the older one. */
async function issues_create(work, { title, body, label }) {
    const { calls, request } = work;
    const labelled = await calls.createLabel({ name: label, color: "fbca04", description: "Kept up to date by the price audit" });
    // 422: the label is there already. A name that GitHub does not take shows below, at the issue.
    if (!labelled.ok && labelled.failure?.status !== 422)
        return labelled;
    work.hasCreated = true;
    const created = await calls.create(title, body, label);
    if (!created.ok)
        return created;
    const issue = created.value;
    if (!hasLabel(issue, label)) {
        // GitHub drops a label silently when the token may not set it; the issue would never be found again.
        await calls.update(issue.number, { body: UNLABELLED, state: "closed", state_reason: "not_planned" });
        return { kind: "failed", reason: "forbidden", message: unlabelled(request, label) };
    }
    const ours = await standingIssues(work);
    const older = ours.ok ? ours.value.find(({ number }) => number < issue.number) : undefined;
    if (!older)
        return { kind: "created", url: issue.url, number: issue.number };
    work.hasCreated = false;
    await retire(work, older.number, [issue]);
    return once(work);
}
/** Closes issues beside the one that counts, and takes their marker away. */
async function retire({ calls }, kept, duplicates) {
    const open = duplicates.filter(({ state }) => state === "open").slice(0, MOST_RETIRED);
    for (const { number } of open)
        await calls.update(number, { body: duplicateBody(kept), state: "closed", state_reason: "not_planned" });
}
/** A creation whose answer was lost is found as an issue that is there already. */
function asCreated(done) {
    return done.kind === "updated" || done.kind === "unchanged" ? { ...done, kind: "created" } : done;
}
function issues_superseded({ url }, { runId, attempt }) {
    const message = `A newer run (${runId}, attempt ${attempt}) has already written the standing issue; it was left as it is.`;
    return { kind: "superseded", url, message };
}
const PERMISSION = "issues: write";
function unlabelled({ owner, repo }, label) {
    return (`Could not keep the standing issue of ${owner}/${repo}: GitHub did not set its label "${label}", so it was closed again. ` +
        `Give the job \`permissions: ${PERMISSION}\`, or a token that may set labels.`);
}
const UNLABELLED = "The label of the price audit could not be set, so a later audit could not find this issue.";
function issues_failedOutcome({ owner, repo }, { reason, failure }) {
    const action = `keep the standing issue of ${owner}/${repo}`;
    if (failure?.status === 410)
        return {
            kind: "failed",
            reason,
            message: `Could not ${action}: issues are turned off in this repository. Turn them on in its settings (and give the job \`permissions: ${PERMISSION}\`).`,
        };
    return { kind: "failed", reason, message: (0,failures/* explainFailure */.SP)(reason, { action, permission: PERMISSION }, failure) };
}

// EXTERNAL MODULE: ./build/core/report/alerts.js
var alerts = __webpack_require__(4649);
// EXTERNAL MODULE: ./build/core/report/audit-markdown.js
var audit_markdown = __webpack_require__(9934);
// EXTERNAL MODULE: ./build/core/report/audit-words.js
var audit_words = __webpack_require__(4230);
// EXTERNAL MODULE: ./build/core/report/plans-markdown.js
var plans_markdown = __webpack_require__(3643);
// EXTERNAL MODULE: ./build/core/report/sections.js
var sections = __webpack_require__(3185);
;// CONCATENATED MODULE: ./build/core/report/issue.js








/** GitHub takes 65,536 characters; the rest is for what the issue remembers. */
const LIMIT = 40_000;
/**
 * The visible part of the standing issue, as the last audit leaves it: the answer, when it was last looked at, the table, what to do, the
 * history of each price that moved. Two audits that found the same differ in times to the minute and in nothing else.
 *
 * @param options.limit most characters and most bytes of UTF-8
 */
function renderIssueBody(results, options = {}) {
    return (0,fit/* fit */.Uj)(fit/* ISSUE_FORMS */.M5, (form) => `${body(results, form)}\n`, options.limit ?? LIMIT);
}
function body(results, form) {
    const history = form.sections.includes("history") ? (0,audit_markdown/* historyTable */.f1)(results, form) : null;
    const list = (0,audit_words/* toDo */.Xj)(results).map(markdown/* phrase */.MZ);
    return (0,markdown/* blocks */.Bv)((0,audit_markdown/* auditAnswer */.q5)(results, form), `Last audited: **${(0,markdown/* sentence */.em)((0,format/* moment */.n$)(results.finishedAt), 40)}**, from ${(0,markdown/* idCode */.r1)(results.manifest.path)}`, (0,alerts/* alerts */.Cv)(results, form, undefined), (0,audit_markdown/* auditTable */.Sm)(results, form), (0,plans_markdown/* plansBlock */.c)(results, form), (0,alerts/* warningsBlock */.LZ)(results, form), list.length === 0 ? null : `### What to do\n\n${(0,markdown/* bullets */.e5)(list)}`, history === null ? null : `### How the prices moved\n\n${history}`, (0,sections/* sections */.V)(results, form, ["prices", "definition"]));
}

// EXTERNAL MODULE: ./build/core/report/view.js
var view = __webpack_require__(9636);
;// CONCATENATED MODULE: ./build/core/report/issue-changes.js




/** Longest sentence, in code points. */
const LONGEST = 600;
/** Every warning about prices, once each, in the order of the results. */
function auditChanges(results) {
    const found = new Map();
    for (const warning of results.warnings) {
        const part = movedPart(warning.code);
        if (part === null)
            continue;
        const key = [warning.code, subject(warning, results), part === "price" ? priceNow(warning, results) : ""]
            .map(encode)
            .join(":");
        if (!found.has(key))
            found.set(key, { key, ...told(warning) });
    }
    return [...found.values()];
}
/** A message says what happened, not always to whom. */
function told({ candidate, message }) {
    if (candidate === undefined)
        return { sentence: (0,report_escape/* clip */.$Q)(message, LONGEST) };
    return { about: candidate, sentence: (0,report_escape/* clip */.$Q)(message.startsWith(candidate) ? message : `${candidate}: ${message}`, LONGEST) };
}
/** Whether a warning is about prices (null: it is not), and whether another price makes it another change. */
function movedPart(code) {
    switch (code) {
        case "price-changed":
        case "price-shape-changed":
        case "price-tier-vanished":
        case "price-suspicious":
        case "price-disagrees":
            return "price";
        case "price-unknown":
        case "price-stale":
        case "model-ending":
        case "model-vanished":
        case "source-unreadable":
            return "nothing";
        case "bill-disagrees":
        case "budget-reached":
        case "check-undetermined":
        case "calibration-unused":
            return null;
        default:
            return (0,terms/* never */.Zm)(code);
    }
}
/**
 * The candidate. A warning without one is about a source: then it is the source that its sentence names, since the rest of the sentence
 * (a status, a time) differs from day to day.
 */
function subject({ candidate, message }, { candidates }) {
    if (candidate !== undefined)
        return candidate;
    const named = candidates.map(({ price }) => price.source).filter((source) => source !== "" && message.includes(source));
    const [longest] = named.toSorted((a, b) => b.length - a.length);
    return longest ?? (0,report_escape/* clip */.$Q)(message.replace(/\d+/g, "#"), 100);
}
/** The price that it moved to, in one spelling. */
function priceNow({ candidate }, { candidates }) {
    const price = candidates.find(({ id }) => id === candidate)?.price;
    const usd = price?.change?.toUsd ?? price?.usdPerImage ?? null;
    return usd === null ? "" : (0,money/* formatUsd */.UK)((0,view/* exact */.e0)(usd));
}
/** Nothing of it can end the place where a key is kept; a half of a surrogate pair, which cannot be encoded, becomes U+FFFD. */
function encode(text) {
    return encodeURIComponent(text.replace(/\p{Cs}/gu, "\u{FFFD}"));
}

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
;// CONCATENATED MODULE: ./build/standing-issue.js







/** The one issue that scheduled audits keep. */
const LABEL = "image-prices";
const TITLE = "Image prices";
/** Brings the standing issue up to date with an audit; what GitHub refuses is a warning. Returns the issue's address, empty when there is none. */
async function keepIssue(world, context, token, results) {
    const { owner, name: repo } = context.repository;
    const { path } = results.manifest;
    const outcome = await upsertIssue(createGitHub({ token, apiUrl: context.apiUrl, userAgent: `usable-image-cost/${version/* VERSION */.x}` }), {
        owner,
        repo,
        // One for each manifest, whichever workflow audits it.
        id: commentKey("audit", path),
        label: LABEL,
        title: `${TITLE}: ${path}`,
        body: renderIssueBody(results),
        changes: auditChanges(results),
        unread: unreadCandidates(results),
        stamp: { runId: context.runId, attempt: context.runAttempt, at: results.finishedAt },
        signal: world.signal,
    }, { clock: world.clock, random: Math.random });
    if (outcome.kind === "failed" || outcome.kind === "superseded")
        core.warning(outcome.message, { title: "Usable image cost" });
    return "url" in outcome ? outcome.url : "";
}
/** Candidates of which nobody knows now whether what was told of them still holds. */
function unreadCandidates({ candidates, warnings }) {
    const unknown = new Set(warnings.filter(({ code }) => code === "price-unknown").map(({ candidate }) => candidate));
    return candidates.filter(({ id, price }) => price.usdPerImage === null && unknown.has(id)).map(({ id }) => id);
}

// EXTERNAL MODULE: ./build/world.js + 2 modules
var build_world = __webpack_require__(8339);
;// CONCATENATED MODULE: ./build/main.js



























/** The Action: reads inputs, environment and event once, runs a command, and publishes. Results are on disk before GitHub is asked. */
/** Everything that some price source or provider takes for a key. */
const KEYS = ["HIAPI_API_KEY", "OPENROUTER_API_KEY", "FAL_KEY", "IDEOGRAM_API_KEY"];
const main_TITLE = "Usable image cost";
const NOWHERE = { commentUrl: "", issueUrl: "" };
async function runAction() {
    const log = (0,adapters_log/* createWorkflowLog */.WP)(core, Date.now);
    await act(log).catch((error) => {
        const { exit, text } = (0,crash/* lastWords */.a)(error);
        core.setFailed(text);
        publishEnd({ exit, problems: [] }, log, "", NOWHERE);
    });
}
async function act(log) {
    const token = core.getInput("github-token");
    hide(token);
    hideKeys(KEYS);
    const read = readSetup(token);
    if (!read.ok) {
        writeAnnotations(core, problemAnnotations(read.problems, main_TITLE));
        return publishEnd({ exit: 2, problems: read.problems }, log, "", NOWHERE);
    }
    const interrupt = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM"])
        process.once(signal, () => interrupt.abort(new Error("interrupted")));
    const asking = askingFor(read.value, interrupt.signal);
    const setup = await settled(read.value, asking);
    const { options, mode } = setup;
    const base = createBase(asking, process.env["GITHUB_WORKSPACE"] ?? process.cwd());
    const world = (0,build_world.buildWorld)(process.env, { log, signal: interrupt.signal, hide: hideKeys, base });
    if (setup.note !== undefined)
        core.notice(setup.note, { title: main_TITLE });
    try {
        const end = await (0,run_command/* runCommand */.d)(mode, world, options);
        publishEnd(end, log, options.outputDir, await publish(world, setup, end));
    }
    finally {
        await world.checker.close();
    }
}
function hide(secret) {
    if (secret.trim() !== "")
        core.setSecret(secret.trim());
}
/** Keys that checks name are known with the manifest: they are hidden then, and used later. */
function hideKeys(names) {
    for (const name of names)
        hide(process.env[name] ?? "");
}
function askingFor({ token, context }, signal) {
    const api = token === "" || !context ? null : gitHub(token, context);
    return { api, context, clock: clock/* systemClock */.m, signal };
}
function readSetup(token) {
    const inputs = readInputs((name) => core.getInput(name));
    const root = (0,external_node_path_.resolve)(core.getInput("working-directory") || ".");
    const raw = Object.fromEntries(build_options/* OPTION_NAMES */.TM.map((name) => [name, core.getInput(name)]));
    const options = (0,build_options/* readOptions */.Tt)(raw, root, (name) => `the input \`${name}\``);
    const context = readContext(process.env, readOrNull, core.getInput("pull-request"));
    if (!inputs.ok || !options.ok || !context.ok)
        return (0,core_failure/* failed */.gz)(...[inputs, options, context].flatMap((each) => (each.ok ? [] : each.problems)));
    return (0,core_failure.ok)({ ...inputs.value, options: options.value, context: context.value, token });
}
/** What is run: what was asked for, unless it would spend, or run what a stranger brought, and must not. */
async function settled(setup, asking) {
    const { mode, options } = setup;
    if (mode !== "measure" && !options.rescore)
        return setup;
    const context = await withHead(asking);
    const { note, ...allowed } = allowedFor({ mode, rescore: options.rescore }, context);
    return {
        ...setup,
        context,
        mode: allowed.mode,
        options: { ...options, rescore: allowed.rescore },
        ...(note === undefined ? {} : { note }),
    };
}
/** What may be done of what was asked, and a sentence when that is less. */
function allowedFor(asked, context) {
    if (asked.mode === "measure") {
        const note = whyOnlyEstimate(context);
        return note === undefined ? asked : { ...asked, mode: "estimate", note };
    }
    // The checks are the stranger's, too: a program that they name, or a judge that costs money.
    if (asked.rescore && context?.isFork)
        return {
            ...asked,
            rescore: false,
            note: "This pull request comes from a fork, so its checks were not applied to the recorded images: this is the report of the verdicts that there are. A maintainer can rescore from a branch of this repository.",
        };
    return asked;
}
/** What a stranger's pull request brings must not spend the team's money, whether the keys are there or not. */
function whyOnlyEstimate(context) {
    if (context?.isFork && isHeadUnknown(context))
        return "This pull request comes from a fork, or GitHub does not tell where it comes from, so nothing was generated: this is the estimate. A maintainer can measure it from a branch of this repository.";
    if (context?.isFork)
        return "This pull request comes from a fork, so nothing was generated: this is the estimate. A maintainer can measure it from a branch of this repository.";
    if (context?.isDependabot && (process.env["HIAPI_API_KEY"] ?? "") === "")
        return "Dependabot's runs have no secrets, so nothing was generated: this is the estimate.";
    return undefined;
}
function readOrNull(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch {
        return null;
    }
}
/** Annotations, job summary, comment or standing issue, in this order; what GitHub refuses is a warning. */
async function publish(world, setup, { results, problems }) {
    const { root } = setup.options;
    writeAnnotations(core, problemAnnotations(problems, main_TITLE).map((note) => inRepository(note, root)));
    if (!results)
        return NOWHERE;
    writeAnnotations(core, resultAnnotations(results).map((note) => inRepository(note, root)));
    world.log.group("Results", (0,terminal.renderTerminal)(results, { width: 100 }).trimEnd().split("\n"));
    const note = setup.note === undefined ? {} : { note: setup.note };
    const summary = await appendSummary(process.env["GITHUB_STEP_SUMMARY"], [
        (0,report_summary/* renderSummary */.B)(results, note),
        (0,comment/* renderComment */.w)(results, note),
    ]);
    if (summary.kind === "failed")
        core.warning(summary.message, { title: main_TITLE });
    return { commentUrl: await main_comment(world, setup, results), issueUrl: await issue(world, setup, results) };
}
/** Places are relative to the working directory; GitHub wants them relative to the repository. */
function inRepository(annotation, root) {
    if (annotation.file === undefined)
        return annotation;
    const file = (0,external_node_path_.relative)(process.env["GITHUB_WORKSPACE"] ?? process.cwd(), (0,external_node_path_.resolve)(root, annotation.file));
    return { ...annotation, file: file.replaceAll("\\", "/") };
}
async function main_comment(world, { context, comment: policy, token, note }, results) {
    if (!context?.pullRequest)
        return "";
    const hasWarnings = results.warnings.length + results.errors.length + results.failOn.length > 0;
    const permit = commentPermit(policy, { isChanged: isNews(results), hasWarnings });
    if (permit === "nothing")
        return "";
    if (token === "") {
        core.warning("No comment was made: the input `github-token` is empty. Leave it out to use the job's token.", {
            title: main_TITLE,
        });
        return "";
    }
    const { owner, name: repo } = context.repository;
    const outcome = await upsertComment(gitHub(token, context), {
        owner,
        repo,
        issue: context.pullRequest,
        id: commentKey(context.workflow, context.job, results.manifest.path),
        body: (0,comment/* renderComment */.w)(results, note === undefined ? {} : { note }),
        stamp: { runId: context.runId, attempt: context.runAttempt, at: results.finishedAt },
        mayCreate: permit === "create-or-update",
    }, { clock: world.clock, random: Math.random });
    if (outcome.kind === "failed" || outcome.kind === "superseded")
        core.warning(outcome.message, { title: main_TITLE });
    return "url" in outcome ? outcome.url : "";
}
function gitHub(token, { apiUrl }) {
    return createGitHub({ token, apiUrl, userAgent: `usable-image-cost/${version/* VERSION */.x}` });
}
/** A scheduled audit keeps its issue; on a pull request its warnings are in the comment. */
async function issue(world, { context, comment: policy, token }, results) {
    if (results.mode !== "audit" || !context || context.pullRequest || policy === "never")
        return "";
    if (token !== "")
        return keepIssue(world, context, token, results);
    core.warning("The standing issue was not kept: the input `github-token` is empty. Leave it out to use the job's token.", {
        title: main_TITLE,
    });
    return "";
}
/** Whether this run learnt anything: attempts of its own, verdicts that changed, or a price that moved. What a report merges is news. */
function isNews({ candidates, replayedAttempts, warnings, mode, rescore }) {
    if (mode === "report" && (!rescore || rescore.changed > 0))
        return true;
    const attempts = candidates.reduce((sum, candidate) => sum + candidate.attempts, 0);
    return attempts > replayedAttempts || warnings.some((warning) => warning.code === "price-changed");
}
/** Sets the outputs and the step's end. Every problem is said once: as an annotation where it has a place, and in the log. */
function publishEnd(end, log, outputDir, published) {
    for (const [name, value] of Object.entries(outputsOf(end, outputDir, published)))
        core.setOutput(name, value);
    for (const problem of end.problems)
        log.info((0,core_failure/* describeProblem */.BJ)(problem));
    process.exitCode = end.exit;
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
