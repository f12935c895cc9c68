export const id = 852;
export const ids = [852];
export const modules = {

/***/ 8217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ unlessInterrupted)
/* harmony export */ });
/** Runs a command's story; when a signal cuts it short while it only reads, that is its end, and no error of the program. */
async function unlessInterrupted(world, story) {
    try {
        return await story();
    }
    catch (error) {
        if (!world.signal.aborted || !isAbort(error, world.signal))
            throw error;
        return { exit: 3, problems: [{ message: "interrupted before anything was generated: start it again" }] };
    }
}
function isAbort(error, signal) {
    return error === signal.reason || (error instanceof Error && error.name === "AbortError");
}


/***/ }),

/***/ 6008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PU: () => (/* binding */ keepLock),
/* harmony export */   _C: () => (/* binding */ readLockBeside),
/* harmony export */   pY: () => (/* binding */ lockOfKind)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8624);
/* harmony import */ var _core_pricing_lock_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1671);
/* harmony import */ var _core_pricing_lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6556);
/* harmony import */ var _core_pricing_watch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(655);




/** Reads the lock beside the manifest; one that cannot be read is an input that is wrong. */
async function readLockBeside(world, options) {
    const path = `${options.manifest.slice(0, Math.max(options.manifest.lastIndexOf("/"), options.manifest.lastIndexOf("\\")))}/${_core_pricing_lock_file_js__WEBPACK_IMPORTED_MODULE_2__/* .LOCK_FILE */ .F}`;
    const text = await world.files.read(path);
    if (text === null)
        return (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_3__.ok)({ path, text, lock: null });
    const read = (0,_core_pricing_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .readLock */ .mF)(text);
    return "problem" in read
        ? (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)({ message: `${_core_pricing_lock_file_js__WEBPACK_IMPORTED_MODULE_2__/* .LOCK_FILE */ .F} beside the manifest ${read.problem}` })
        : (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_3__.ok)({ path, text, lock: read.lock });
}
/** Prices of a sandbox and real ones are never held against each other. */
function lockOfKind({ lock }, simulated) {
    return lock && (lock.simulated === true) === simulated ? lock : null;
}
/**
 * Writes the new lock into the output directory, and beside the manifest when that was asked for. Simulated prices never replace real
 * ones there.
 *
 * @param read the readings as they came, suspicious ones included: committing them is how they are accepted
 */
async function keepLock(world, options, beside, { plan, read, simulated }) {
    const prices = new Map(plan.candidates.map((candidate) => {
        const reading = read.find((each) => each.candidate === candidate.id) ?? candidate.reading;
        return [candidate.id, { provider: candidate.provider, model: (0,_core_pricing_watch_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(candidate), reading }];
    }));
    const known = lockOfKind(beside, simulated);
    const text = (0,_core_pricing_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatLock */ .X5)((0,_core_pricing_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .makeLock */ .a8)(known, prices, simulated, world.hash));
    await world.files.write(`${options.outputDir}/${_core_pricing_lock_file_js__WEBPACK_IMPORTED_MODULE_2__/* .LOCK_FILE */ .F}`, text);
    const status = beside.text === null ? "missing" : beside.text === text ? "unchanged" : "changed";
    const replacesReal = simulated && beside.lock !== null && beside.lock.simulated !== true;
    if (options.lock === "write" && replacesReal)
        world.log.warning(`${_core_pricing_lock_file_js__WEBPACK_IMPORTED_MODULE_2__/* .LOCK_FILE */ .F} beside the manifest has real prices: simulated ones do not replace it`);
    const written = options.lock === "write" && status !== "unchanged" && !replacesReal;
    if (written)
        await world.files.write(beside.path, text);
    return { path: _core_pricing_lock_file_js__WEBPACK_IMPORTED_MODULE_2__/* .LOCK_FILE */ .F, status, written };
}


/***/ }),

/***/ 3617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ writeOutputs)
/* harmony export */ });
/* harmony import */ var _core_report_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7943);
/* harmony import */ var _core_report_html_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6834);
/* harmony import */ var _core_report_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9173);
/* harmony import */ var _core_report_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8669);




/** Tiles on a contact sheet: enough to judge by, few enough to load. */
const MOST_TILES = 64;
/**
 * Puts everything that a run leaves into the output directory; the results go first. An estimate made no attempts (`made` is null): the
 * attempts and images of an earlier run are left as they are.
 */
async function writeOutputs(world, options, results, made) {
    const at = (name) => `${options.outputDir}/${name}`;
    await world.files.write(at("results.json"), `${JSON.stringify(results, null, 2)}\n`);
    await world.files.write(at("comment.md"), (0,_core_report_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .renderComment */ .w)(results));
    await world.files.write(at("summary.md"), (0,_core_report_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .renderSummary */ .B)(results));
    if (!made) {
        await world.files.write(at("report.html"), (0,_core_report_html_js__WEBPACK_IMPORTED_MODULE_1__/* .renderHtml */ .K)(results, {}));
        return results;
    }
    await world.files.write(at("attempts.ndjson"), made.attempts.map((line) => `${JSON.stringify(line)}\n`).join(""));
    const stored = await linkImages(world, options, made.attempts, made.images);
    const { candidates, sheets } = await drawSheets(world.checker, results.candidates, made.attempts, stored);
    for (const [id, bytes] of sheets)
        await world.files.write(at(sheetPath(world, id)), bytes);
    const complete = {
        ...results,
        candidates: candidates.map((candidate) => candidate.sheet ? { ...candidate, sheet: { ...candidate.sheet, path: sheetPath(world, candidate.id) } } : candidate),
    };
    const inline = Object.fromEntries([...sheets].map(([id, bytes]) => [id, Buffer.from(bytes).toString("base64")]));
    await world.files.write(at("results.json"), `${JSON.stringify(complete, null, 2)}\n`);
    await world.files.write(at("report.html"), (0,_core_report_html_js__WEBPACK_IMPORTED_MODULE_1__/* .renderHtml */ .K)(complete, inline));
    return complete;
}
function sheetPath(world, candidate) {
    return `sheets/${(0,_core_report_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .pathSegment */ .p)(candidate, world.hash)}.webp`;
}
/** Shows each image under its own name; returns where the image of each line is stored. */
async function linkImages(world, options, lines, images) {
    const stored = new Map();
    for (const line of lines) {
        if (!line.image)
            continue;
        const file = await images.find(line.image.sha256);
        if (file === null)
            continue;
        stored.set(line, file);
        await world.files.link(file, `${options.outputDir}/${line.image.path}`);
    }
    return stored;
}
async function drawSheets(maker, candidates, lines, stored) {
    const sheets = new Map();
    const drawn = [];
    for (const candidate of candidates) {
        const shown = lines
            .filter((line) => line.candidate === candidate.id && line.verdict !== null && stored.has(line))
            .slice(0, MOST_TILES);
        if (shown.length === 0) {
            drawn.push(candidate);
            continue;
        }
        const tiles = shown.map((line) => ({ file: stored.get(line), verdict: line.verdict }));
        const { bytes, tile, columns } = await maker.draw(tiles);
        sheets.set(candidate.id, bytes);
        drawn.push({ ...candidate, sheet: { path: "", tile, columns, tiles: shown.map(tileOf) } });
    }
    return { candidates: drawn, sheets };
}
function tileOf(line) {
    const reason = line.failedChecks.map((failure) => failure.message).join("; ");
    return {
        prompt: line.prompt,
        attempt: line.attempt,
        verdict: line.verdict ?? "undetermined",
        ...(reason === "" ? {} : { reason }),
    };
}


/***/ }),

/***/ 2496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ movedMeanwhile),
  a: () => (/* binding */ priced)
});

// EXTERNAL MODULE: ./build/core/ledger/kind.js
var kind = __webpack_require__(8822);
;// CONCATENATED MODULE: ./build/core/ledger/prices.js
function foldPrices(events) {
    const seen = new Map();
    let lastAuditAt = null;
    for (const event of events) {
        if (event.event === "audit")
            lastAuditAt = event.at;
        if (event.event !== "price")
            continue;
        const history = seen.get(event.offer) ?? [];
        seen.set(event.offer, history);
        const last = history.at(-1);
        const [usd, tier] = [event.usd ?? null, event.tier ?? null];
        if (!last || last.usd !== usd || last.tier !== tier)
            history.push({ usd, tier, since: event.readAt });
    }
    const of = (offer) => seen.get(offer) ?? [];
    return {
        of,
        lastKnown: (offer) => {
            const last = of(offer).findLast(({ usd }) => usd !== null);
            return last && last.usd !== null ? { ...last, usd: last.usd } : null;
        },
        lastAuditAt,
    };
}

// EXTERNAL MODULE: ./build/core/manifest/plan.js
var manifest_plan = __webpack_require__(707);
// EXTERNAL MODULE: ./build/core/pricing/change.js
var pricing_change = __webpack_require__(3591);
// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
// EXTERNAL MODULE: ./build/core/terms.js
var terms = __webpack_require__(1377);
;// CONCATENATED MODULE: ./build/core/pricing/warnings.js



/** A moved price as a warning; null for a suspicious one, which is told as the reason why there is no price. */
function moveWarning(reading, before, move) {
    const { candidate, change, quote } = reading;
    const since = change ? `since ${change.since.slice(0, 10)}` : "";
    const whence = before.against === "lock" ? "the lock" : "the price recorded last";
    const meaning = thousand(move.from, move.to);
    switch (move.kind) {
        case "suspicious":
            return null;
        case "changed":
            return {
                code: "price-changed",
                candidate,
                message: `the live price went ${(0,pricing_change/* describeChange */.uQ)(move.from, move.to)} ${since}, against ${whence}: ${meaning}. ${NEXT}`,
            };
        case "shape":
            return {
                code: "price-shape-changed",
                candidate,
                message: `what the price is for changed against ${whence}: one image costs $${(0,money/* formatUsd */.UK)(move.to)} now, and $${(0,money/* formatUsd */.UK)(move.from)} before: ${meaning}. Read the provider's page. ${NEXT}`,
            };
        case "tier":
            return {
                code: "price-tier-vanished",
                candidate,
                message: `the price tier "${(before.tier ?? "").slice(0, 60)}" is no longer in the list: ${quote?.tier === undefined ? "the base price" : `the tier "${quote.tier.slice(0, 60)}"`} holds now, ${(0,pricing_change/* describeChange */.uQ)(move.from, move.to)}: ${meaning}. ${NEXT}`,
            };
        default:
            return (0,terms/* never */.Zm)(move.kind);
    }
}
const NEXT = "Accept it by committing the new lock (see lock: write), or choose again";
/** "1,000 images cost $3.90 instead of $3.00". */
function thousand(from, to) {
    if (from === to)
        return "an image costs what it did";
    return `1,000 images cost $${dollars(to * 1000n)} instead of $${dollars(from * 1000n)}`;
}
/** An amount to the cent. */
function dollars(amount) {
    const cents = (amount + 5000000000n) / 10000000000n;
    return `${cents / 100n}.${(cents % 100n).toString().padStart(2, "0")}`;
}

// EXTERNAL MODULE: ./build/core/pricing/watch.js + 1 modules
var watch = __webpack_require__(655);
// EXTERNAL MODULE: ./build/commands/lock.js
var commands_lock = __webpack_require__(6008);
;// CONCATENATED MODULE: ./build/commands/priced.js







/** Reads live prices, holds them against lock and ledger, and works the plan out; what there is to say stands at its line of the manifest. */
async function priced(world, prepared, known) {
    const { manifest, prompts } = prepared;
    const { rates } = known.checks;
    const readings = await world.prices.read(manifest.candidates.map(manifest_plan/* offerOf */.yS), world.signal);
    const { simulated } = readings;
    const history = foldPrices((0,kind/* eventsOfKind */.p)(known.events, simulated));
    const lock = (0,commands_lock/* lockOfKind */.pY)(known.lock, simulated);
    const asRead = (0,manifest_plan/* makePlan */.Cs)(manifest, prompts, readings.readings, simulated, world.hash);
    const watched = asRead.candidates.map((candidate) => (0,watch/* watchPrice */.fh)(candidate, lock, history, manifest.prices));
    const applied = watched.map(({ reading }) => reading);
    const moved = watched.flatMap(({ reading, before, move }) => before && move ? (moveWarning(reading, before, move) ?? []) : []);
    const unreadable = unreadableSources(applied);
    return {
        plan: { ...(0,manifest_plan/* makePlan */.Cs)(manifest, prompts, applied, simulated, world.hash), ...(rates ? { rates } : {}) },
        readings,
        history,
        before: new Map(watched.map(({ reading, before }) => [reading.candidate, before])),
        unreadable,
        warnings: [
            ...known.checks.warnings,
            ...unreadable.map((message) => ({ code: "source-unreadable", message })),
            ...applied.flatMap((reading) => unpriced(reading, prepared)),
            ...moved.map((warning) => ({ ...warning, ...placeOf(prepared, warning.candidate) })),
            ...applied.flatMap(({ candidate, notes }) => (notes ?? []).map((note) => ({ ...note, candidate, ...placeOf(prepared, candidate) }))),
        ],
    };
}
/** A source that answers with nothing is told once, however many candidates are priced from it. */
function unreadableSources(readings) {
    return [...new Set(readings.flatMap(({ problem }) => (problem?.code === "source-unreadable" ? [problem.message] : [])))];
}
function unpriced({ candidate, problem }, prepared) {
    if (!problem)
        return [];
    const allowed = prepared.manifest.candidates.find((each) => each.id === candidate)?.whenPriceUnknown;
    const effect = allowed
        ? `at most ${allowed.maxAttempts} attempts are made, each counted as $${allowed.reserveUsd} against the budget; it is not ranked`
        : "nothing is generated on it, and it is not ranked";
    const code = problem.code === "source-unreadable" ? "price-unknown" : problem.code;
    const why = problem.code === "source-unreadable" ? "its source could not be read" : problem.message;
    return [{ code, candidate, message: `${why} (${effect})`, ...placeOf(prepared, candidate) }];
}
/** Where the manifest says what is priced. */
function placeOf({ manifest, locate }, candidate) {
    const index = manifest.candidates.findIndex((each) => each.id === candidate);
    const key = manifest.candidates[index]?.price ? "price" : "model";
    const { line, column } = locate(["candidates", index, key]);
    return { line, column };
}
/** Prices read again at the end of a run: what moved meanwhile is told, since the bill may follow the new price. */
async function movedMeanwhile(world, prepared, plan) {
    const again = await world.prices.read(prepared.manifest.candidates.map(manifest_plan/* offerOf */.yS), world.signal).catch((error) => {
        if (world.signal.aborted)
            return { readings: [] };
        throw error;
    });
    return again.readings.flatMap((reading) => {
        const { candidate } = reading;
        const before = plan.candidates.find(({ id }) => id === candidate)?.reading.quote;
        const after = reading.quote;
        if (!before || !after || before.usd === after.usd)
            return [];
        return [{ code: "price-changed", candidate, message: (0,pricing_change/* describeMove */.xS)(before.usd, after.usd), ...placeOf(prepared, candidate) }];
    });
}


/***/ }),

/***/ 1181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** The items by their key, each list in their order. As `Map.groupBy`, which Node 20 does not have. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group)
            group.push(item);
        else
            groups.set(key, [item]);
    }
    return groups;
}


/***/ }),

/***/ 1429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ ANOTHER_STATE),
/* harmony export */   P: () => (/* binding */ parseEvents)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8816);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8624);
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1377);




/**
 * The ledger: an append-only file of JSON lines, one event each. What a paid attempt needs to be found again (its key, the exact
 * body, the task id) is there before, or as soon as, it exists; nothing is ever rewritten.
 */
const money = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().transform((text, context) => {
    const amount = (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUsd */ ._e)(text);
    if (amount === null)
        context.addIssue({ code: "custom", message: `not an amount: ${text}` });
    return amount ?? 0n;
});
const at = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig();
const json = zod__WEBPACK_IMPORTED_MODULE_1__/* .json */ .Pq9();
const failure = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ check: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
const facts = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    format: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    width: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    height: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    bytes: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    hash: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});
const eventSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt("event", [
    /** A run began; it is open until its `finish`. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        event: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("run"),
        run: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        at,
        manifest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        seed: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        budgetUsd: money,
        /** Whether it ran against the sandbox. */
        simulated: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
    }),
    /** What the key of an offer stands for. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        event: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("offer"),
        offer: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        candidate: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        provider: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        model: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        route: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        input: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), json),
        simulated: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    }),
    /** A price as it was read; `usd` is absent when it is unknown. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        event: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("price"),
        offer: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        usd: money.optional(),
        grade: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_terms_js__WEBPACK_IMPORTED_MODULE_2__/* .GRADES */ .F4).optional(),
        tier: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        source: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        readAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    }),
    /** An attempt is about to be sent: `attempt` is its idempotency key, `body` the exact bytes as text. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        event: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("intent"),
        attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        run: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        offer: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        candidate: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        prompt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        promptKey: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        number: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        sequence: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        priceUsd: money.optional(),
        reservedUsd: money,
        /** Made whatever became of the prompt's attempts before it, so that it is a sample of its own; absent for retries. */
        sample: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
        /** The key of the attempt whose image this one begins from. */
        draft: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        body: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        at,
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ event: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("task"), attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), taskId: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), at }),
    /** The attempt never became a task and will not be sent again. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ event: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("withdrawn"), attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), at }),
    /** How the attempt ended; a later `end` of the same attempt replaces an earlier one. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        event: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("end"),
        attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        outcome: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_terms_js__WEBPACK_IMPORTED_MODULE_2__/* .OUTCOMES */ .im),
        charged: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_terms_js__WEBPACK_IMPORTED_MODULE_2__/* .CHARGED */ .tN),
        message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        /** Where the provider keeps the image for some days; kept of drafts that another model is to begin from. */
        url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        /** Lost for now: asking again may still find it. */
        recoverable: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
        at,
    }),
    /** Checks that cost money are about to ask: the most that they may use in all, until the verdict tells. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ event: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("checking"), attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), run: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), reservedUsd: money, at }),
    /** What the checks with this key say of the attempt's image. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        event: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("verdict"),
        attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        checks: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        verdict: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_terms_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICTS */ .bk),
        failures: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(failure),
        facts: facts.nullable(),
        /** What the checks cost, in the run that asked; absent when they cost nothing. */
        run: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        checkUsd: money.optional(),
        checkUnknownUsd: money.optional(),
        checkUnpriced: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional(),
        checkTokens: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ input: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), output: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() }).optional(),
        /** A check was not asked to its end, for want of budget or because it takes no requests: another run may judge again. */
        unfinished: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true).optional(),
        at,
    }),
    /** Recorded images began to be judged by the checks of now; open until its `finish`, or until a run begins. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ event: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("rescore"), run: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), at, simulated: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY() }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ event: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("finish"), run: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), at }),
    /** Prices were audited: what was recorded until then was priced again. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ event: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("audit"), at, simulated: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY() }),
]);
/** What to do about a ledger of one's own that cannot be read, beside restoring it. */
const ANOTHER_STATE = "use another --state directory";
/** Reads the lines of a ledger; a line that is no event is refused with its number, since skipping it could lose a paid attempt. */
function parseEvents(lines, file, remedy = ANOTHER_STATE) {
    const events = [];
    for (const [index, line] of lines.entries()) {
        const parsed = eventSchema.safeParse(line);
        if (!parsed.success) {
            const issue = parsed.error.issues[0];
            const what = issue ? `${issue.path.join(".")} ${issue.message}` : "unreadable";
            return (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)({
                place: { file, line: index + 1, column: 1 },
                message: `this line of the ledger is not an event of this version (${what}): restore the file, or ${remedy}`,
            });
        }
        events.push(parsed.data);
    }
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__.ok)(events);
}


/***/ }),

/***/ 4499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kj: () => (/* binding */ checkedUsd),
/* harmony export */   M1: () => (/* binding */ unfinished),
/* harmony export */   n2: () => (/* binding */ foldLedger),
/* harmony export */   ph: () => (/* binding */ committedUsd),
/* harmony export */   sL: () => (/* binding */ isJudged)
/* harmony export */ });
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1377);

/** After this long a provider may have forgotten an idempotency key: sending it again would make a second task. */
const KEY_LIFE_MS = 23 * 3_600_000;
/** Finished tasks and their images are kept for about a week. */
const TASK_LIFE_MS = 7 * 24 * 3_600_000;
/** What the events say now: later events of an attempt replace earlier ones of their kind. */
function foldLedger(events) {
    const attempts = new Map();
    let openRun = null;
    const withdrawn = [];
    let nextSequence = 0;
    for (const event of events) {
        switch (event.event) {
            case "run":
                openRun = { run: event.run, at: event.at };
                break;
            case "finish":
                if (openRun?.run === event.run)
                    openRun = null;
                break;
            case "intent":
                // Said twice, it is one attempt: what is known of it already stays known.
                if (!attempts.has(event.attempt))
                    attempts.set(event.attempt, { intent: event, verdicts: new Map() });
                nextSequence = Math.max(nextSequence, event.sequence + 1);
                break;
            case "withdrawn": {
                const attempt = attempts.get(event.attempt);
                // What has a task or an end may be paid for, and is never dropped.
                if (!attempt || attempt.taskId !== undefined || attempt.end)
                    break;
                withdrawn.push(attempt.intent);
                attempts.delete(event.attempt);
                break;
            }
            case "task": {
                const attempt = attempts.get(event.attempt);
                if (attempt)
                    attempt.taskId = event.taskId;
                break;
            }
            case "end": {
                const attempt = attempts.get(event.attempt);
                if (attempt)
                    attempt.end = event;
                break;
            }
            case "checking": {
                const attempt = attempts.get(event.attempt);
                if (attempt)
                    attempt.checking = { run: event.run, reservedUsd: event.reservedUsd };
                break;
            }
            case "verdict": {
                const attempt = attempts.get(event.attempt);
                attempt?.verdicts.set(event.checks, event);
                if (attempt)
                    delete attempt.checking;
                break;
            }
            case "offer":
            case "price":
            case "audit":
            case "rescore":
                break;
            default:
                (0,_terms_js__WEBPACK_IMPORTED_MODULE_0__/* .never */ .Zm)(event);
        }
    }
    const inOrder = [...attempts.values()].toSorted((a, b) => a.intent.sequence - b.intent.sequence);
    return { attempts: inOrder, openRun, nextSequence, withdrawn };
}
/**
 * What is still to be done for an attempt of an earlier process: `resend` its body under its key, `collect` its task, or nothing.
 * An unanswered request whose key may have been forgotten is `abandoned`: it is booked as lost, its charge unknown.
 */
function unfinished(attempt, now) {
    if (attempt.end && !attempt.end.recoverable)
        return null;
    const age = now - attempt.intent.at;
    if (attempt.taskId !== undefined)
        return age < TASK_LIFE_MS ? "collect" : attempt.end ? null : "abandoned";
    return age < KEY_LIFE_MS ? "resend" : attempt.end ? null : "abandoned";
}
/** Whether the checks with this key saw the attempt's image to their end: else they may look again. */
function isJudged({ verdicts }, checksKey) {
    const verdict = verdicts.get(checksKey);
    return verdict !== undefined && verdict.unfinished !== true;
}
/** What checks used of a run's budget on one attempt: what may have been used counts as used. */
function checkedUsd({ verdicts, checking }, run) {
    let sum = checking?.run === run ? checking.reservedUsd : 0n;
    for (const verdict of verdicts.values())
        if (verdict.run === run)
            sum += (verdict.checkUsd ?? 0n) + (verdict.checkUnknownUsd ?? 0n);
    return sum;
}
/** What an attempt counts for against a budget: all of it, unless the provider surely does not charge for it. */
function committedUsd(attempt) {
    return attempt.end?.charged === "no" ? 0n : (attempt.intent.priceUsd ?? attempt.intent.reservedUsd);
}


/***/ }),

/***/ 8822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ eventsOfKind)
/* harmony export */ });
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1377);

/**
 * The events of real providers, or those of the sandbox. One ledger may hold both, but a run sees only its own kind: what was
 * simulated is never counted, collected or sent again elsewhere. Events that do not tell their kind belong to both.
 */
function eventsOfKind(events, simulated) {
    const foreignOffers = new Set();
    const foreignRuns = new Set();
    const foreignAttempts = new Set();
    return events.filter((event) => {
        switch (event.event) {
            case "run":
            case "rescore":
                if (event.simulated === undefined || event.simulated === simulated)
                    return true;
                foreignRuns.add(event.run);
                return false;
            case "finish":
                return !foreignRuns.has(event.run);
            case "offer":
                if (event.simulated === simulated)
                    return true;
                foreignOffers.add(event.offer);
                return false;
            case "audit":
                return event.simulated === simulated;
            case "price":
                return !foreignOffers.has(event.offer);
            case "intent":
                if (!foreignOffers.has(event.offer) && !foreignRuns.has(event.run))
                    return true;
                foreignAttempts.add(event.attempt);
                return false;
            case "task":
            case "withdrawn":
            case "end":
            case "checking":
            case "verdict":
                return !foreignAttempts.has(event.attempt);
            default:
                return (0,_terms_js__WEBPACK_IMPORTED_MODULE_0__/* .never */ .Zm)(event);
        }
    });
}


/***/ }),

/***/ 6296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ tallyCell),
/* harmony export */   HC: () => (/* binding */ MOST_UNDETERMINED),
/* harmony export */   WU: () => (/* binding */ countedSamples),
/* harmony export */   uV: () => (/* binding */ sampleOf)
/* harmony export */ });
/* harmony import */ var _check_cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1666);

/** Attempts that checks could not judge of which one buys more than of those that they could: checks that never can would take the budget. */
const MOST_UNDETERMINED = 4;
/**
 * Tallies the samples of one cell, in the order in which they were launched. Under `every-prompt` they form courses of retries,
 * each ending with a usable image or after `cap` attempts; under `any-image` a prompt is a sample of the workload: all its independent
 * attempts count, and of its retries only the first decided one, since they would weigh hard prompts more.
 *
 * A request turned down before it was billed is no attempt, but it ends the course: asking again the same would be turned down again.
 */
function tallyCell(samples, cap, objective) {
    const limit = objective === "any-image" ? 1 : cap;
    const turnedDown = samples.some((sample) => !sample.billed);
    const counted = countedSamples(samples, objective);
    const courses = [];
    let open = { attempts: 0, delivered: false, undetermined: 0 };
    for (const { verdict } of counted) {
        if (verdict === "undetermined")
            open.undetermined++;
        else
            open.attempts++;
        open.delivered = verdict === "usable";
        if (!open.delivered && open.attempts + open.undetermined < limit)
            continue;
        courses.push(open);
        open = { attempts: 0, delivered: false, undetermined: 0 };
    }
    const ended = courses.filter((course) => course.delivered || course.attempts >= limit);
    const settled = courses.length > 0 || turnedDown;
    const complete = ended.length > 0 || (turnedDown && courses.length === 0);
    const measured = ended.length > 0 ? ended : [courses[0] ?? open];
    const check = (0,_check_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .tallyCosts */ .F6)(counted.flatMap(({ checkUsd }) => (checkUsd === undefined ? [] : [checkUsd])));
    const mean = (value) => measured.reduce((sum, course) => sum + value(course), 0) / measured.length;
    return {
        decided: counted.filter((sample) => sample.verdict !== "undetermined").length,
        usable: counted.filter((sample) => sample.verdict === "usable").length,
        undetermined: counted.filter((sample) => sample.verdict === "undetermined").length,
        attemptsPerPicture: mean((course) => course.attempts),
        deliveredPerPicture: mean((course) => (course.delivered ? 1 : 0)),
        complete,
        settled,
        turnedDown,
        ...(check ? { check } : {}),
    };
}
/** The samples that count for the figures: the billed ones, of which under `any-image` the independent ones, and one of the retries. */
function countedSamples(samples, objective) {
    const billed = samples.filter((sample) => sample.billed);
    if (objective === "every-prompt")
        return billed;
    const retries = billed.filter((sample) => !sample.independent);
    const first = retries.find((sample) => sample.verdict !== "undetermined") ?? retries[0];
    return billed.filter((sample) => sample.independent === true || sample === first);
}
/**
 * The sample that an ended attempt is under the checks with this key, or null when it tells nothing: an image that these checks
 * never saw, or a request that an earlier run saw turned down.
 */
function sampleOf(attempt, checksKey, currentRun) {
    const { end } = attempt;
    if (!end)
        return null;
    if (end.charged === "no")
        return attempt.intent.run === currentRun ? { billed: false, verdict: "rejected" } : null;
    const independent = attempt.intent.sample === true ? { independent: true } : {};
    if (end.outcome !== "image")
        return { billed: true, verdict: "rejected", ...independent };
    const given = attempt.verdicts.get(checksKey);
    if (!given)
        return null;
    const checkUsd = (0,_check_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictCost */ .TS)(given);
    return { billed: true, verdict: given.verdict, ...independent, ...(checkUsd === undefined ? {} : { checkUsd }) };
}


/***/ }),

/***/ 6205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ courseUsd),
/* harmony export */   Kt: () => (/* binding */ pipelineRecord),
/* harmony export */   tg: () => (/* binding */ mayGoOn)
/* harmony export */ });
/** Cuts the records of one prompt into courses. Finals that belong to no draft are taken in launch order, as they are needed. */
function pipelineRecord(drafts, finals, terms, areLinked) {
    const courses = [];
    const loose = areLinked ? [] : finals.filter(({ verdict }) => verdict !== "undetermined");
    let taken = 0;
    let now = { drafts: 0, finals: 0 };
    const end = (how) => {
        courses.push({ ...now, end: how });
        now = { drafts: 0, finals: 0 };
    };
    let waiting = null;
    for (const [index, draft] of drafts.entries()) {
        if (waiting)
            break;
        if (draft.passed === "undetermined")
            continue;
        if (now.drafts > 0 && !mayGoOn(now, terms, "draft"))
            end("gaveUp");
        now.drafts++;
        if (draft.passed !== "usable")
            continue;
        const own = areLinked ? finals.filter((final) => final.draft === draft.key && final.verdict !== "undetermined") : null;
        // No further final of this draft is to come: its image cannot be had any more, or later drafts were finalized instead.
        const isLeft = areLinked && (!draft.isFresh || drafts.slice(index + 1).some(({ key }) => finals.some((final) => final.draft === key)));
        for (let tries = 0;; tries++) {
            if (tries >= terms.finalsPerDraft)
                break;
            const final = own ? own[tries] : loose[taken];
            if (!final && isLeft)
                break;
            if (now.finals > 0 && !mayGoOn(now, terms, "final")) {
                end("gaveUp");
                break;
            }
            if (!final) {
                waiting = { kind: "final", draft: areLinked ? draft.key : null };
                break;
            }
            if (!own)
                taken++;
            now.finals++;
            if (final.verdict === "usable") {
                end("delivered");
                break;
            }
        }
    }
    if (!waiting && now.drafts > 0 && !mayGoOn(now, terms, "draft"))
        end("gaveUp");
    if (now.drafts > 0)
        courses.push({ ...now, end: "open" });
    const decided = finals.filter(({ verdict }) => verdict !== "undetermined");
    return {
        courses,
        next: waiting ?? { kind: "draft" },
        usableFinals: decided.filter(({ verdict }) => verdict === "usable").length,
        decidedFinals: decided.length,
    };
}
/**
 * Whether what comes next stays within what the picture may eat: a draft is only made where a final of it would fit too. One draft and one
 * final are always allowed.
 */
function mayGoOn(now, terms, stage) {
    const { draftUsd, finalUsd, giveUpUsd } = terms;
    if (stage === "draft" ? now.drafts >= terms.draftCap : now.finals >= terms.finalCap)
        return false;
    const most = Math.max(giveUpUsd, draftUsd + finalUsd);
    const next = stage === "draft" ? draftUsd + finalUsd : finalUsd;
    return now.drafts * draftUsd + now.finals * finalUsd + next <= most * (1 + 1e-12);
}
/** Dollars of a course, without what a picture given up costs elsewhere. */
function courseUsd({ drafts, finals }, { draftUsd, finalUsd }) {
    return drafts * draftUsd + finals * finalUsd;
}


/***/ }),

/***/ 4724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SX: () => (/* binding */ pipelineTerms),
/* harmony export */   eI: () => (/* binding */ draftsOf),
/* harmony export */   pu: () => (/* binding */ finalsOf),
/* harmony export */   w5: () => (/* binding */ finalizedOf)
/* harmony export */ });
/* harmony import */ var _group_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1181);
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);


/** The attempts of one prompt as a pipeline sees them. */
/**
 * Drafts, in launch order: attempts that are billed, or may be.
 *
 * @param isFresh whether a final can still be made from a draft that has none
 */
function draftsOf(attempts, checksKey, isFresh) {
    return attempts.flatMap((attempt) => {
        const { intent, end, verdicts } = attempt;
        if (!end || end.charged === "no")
            return [];
        const passed = end.outcome === "image" ? verdicts.get(checksKey)?.verdict : "rejected";
        return passed === undefined ? [] : [{ key: intent.attempt, passed, isFresh: isFresh(attempt) }];
    });
}
function finalsOf(attempts, checksKey) {
    return attempts.flatMap(({ intent, end, verdicts }) => {
        if (!end || end.charged === "no")
            return [];
        const verdict = end.outcome === "image" ? verdicts.get(checksKey)?.verdict : "rejected";
        return verdict === undefined ? [] : [{ draft: intent.draft ?? null, verdict }];
    });
}
/** The drafts of these finals, as they were finalized until one was usable: what came after that is no retry. */
function finalizedOf(finals) {
    const decided = finals.filter(({ draft, verdict }) => draft !== null && verdict !== "undetermined");
    return [...(0,_group_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$)(decided, ({ draft }) => draft ?? "").values()].map((own) => {
        const usable = own.findIndex(({ verdict }) => verdict === "usable");
        return usable === -1 ? { failures: own.length, usable: false } : { failures: usable, usable: true };
    });
}
/** At today's prices. */
function pipelineTerms(plan, { draft, final, finalsPerDraft }) {
    return {
        draftUsd: (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .usdToNumber */ .DW)(draft.priceUsd ?? 0n),
        finalUsd: (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .usdToNumber */ .DW)(final.priceUsd ?? 0n),
        finalsPerDraft,
        giveUpUsd: (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .usdToNumber */ .DW)(plan.giveUpUsd ?? 0n),
        draftCap: draft.cap,
        finalCap: final.cap,
    };
}


/***/ }),

/***/ 6556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ BASE_TIER),
/* harmony export */   Ug: () => (/* binding */ lockedOf),
/* harmony export */   X5: () => (/* binding */ formatLock),
/* harmony export */   a8: () => (/* binding */ makeLock),
/* harmony export */   mF: () => (/* binding */ readLock),
/* harmony export */   vp: () => (/* binding */ lockedUsd)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8816);
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1377);
/* harmony import */ var _tariff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3737);




/**
 * The prices lock: every price in use as it was accepted, made to be read in a diff. Candidates, and tiers within them, are in order; an
 * entry that did not change keeps its time, so that a lock without news is the same file to the last byte.
 */
const decimal = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().refine((text) => ((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUsd */ ._e)(text) ?? 0n) > 0n, "expected a positive amount in USD");
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    provider: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    usdPerImage: decimal.meta({ description: "What one image of this candidate costs by the tariff." }),
    tariff: _tariff_js__WEBPACK_IMPORTED_MODULE_1__/* .tariffSchema */ .Ib,
    grade: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_terms_js__WEBPACK_IMPORTED_MODULE_3__/* .GRADES */ .F4),
    source: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    readAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().meta({ description: "When the price was first read as it is here." }),
    hash: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().meta({ description: "SHA-256 of provider, model, tier, tariff and price." }),
});
const lockSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    lockVersion: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    simulated: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(true).optional().meta({ description: "The prices are a sandbox's: they say nothing of real ones." }),
    prices: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), entrySchema)),
});
/** The name of the price that holds when no tier does. */
const BASE_TIER = "base";
/** The lock in a file's text, or a sentence what is wrong with it. */
function readLock(text) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return { problem: "is no JSON: restore it, or delete it and make it anew with `lock: write`" };
    }
    const parsed = lockSchema.safeParse(json);
    if (parsed.success)
        return { lock: parsed.data };
    const issue = parsed.error.issues[0];
    const where = issue && issue.path.length > 0 ? `${issue.path.join(".").slice(0, 120)}: ` : "";
    return {
        problem: `is not a lock of this version (${where}${issue?.message}): restore it, or delete it and make it anew with \`lock: write\``,
    };
}
/** A lock as its file's text. */
function formatLock(lock) {
    return `${JSON.stringify(lock, null, 2)}\n`;
}
/** A candidate's entry in a lock, or null when it has none. A lock has one tier of each candidate: the one in use. */
function lockedOf(lock, candidate) {
    const tiers = lock && Object.hasOwn(lock.prices, candidate) ? lock.prices[candidate] : undefined;
    const [first] = Object.entries(tiers ?? {});
    return first ? { tier: first[0], entry: first[1] } : null;
}
/**
 * The lock of what was read now. A price that could not be read keeps its old entry: what is not known is no reason to forget what was
 * accepted.
 *
 * @param prices the manifest's candidates by id; what else the old lock has is left out
 */
function makeLock(old, prices, simulated, hash) {
    const entries = [...prices].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return {
        lockVersion: 1,
        ...(simulated ? { simulated } : {}),
        prices: Object.fromEntries(entries.flatMap(([candidate, priced]) => {
            const before = lockedOf(old, candidate);
            const now = entryOf(priced, hash);
            if (!now)
                return before ? [[candidate, { [before.tier]: before.entry }]] : [];
            const isSame = before?.entry.hash === now.entry.hash;
            return [[candidate, isSame ? { [before.tier]: before.entry } : { [now.tier]: now.entry }]];
        })),
    };
}
function entryOf({ provider, model, reading }, hash) {
    const { quote } = reading;
    if (!quote)
        return null;
    const tier = quote.tier ?? BASE_TIER;
    const usdPerImage = (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(quote.usd);
    const identity = { provider, model, tier, usdPerImage, tariff: quote.tariff };
    return {
        tier,
        entry: {
            provider,
            model,
            usdPerImage,
            tariff: tidy(quote.tariff),
            grade: quote.grade,
            source: quote.source,
            readAt: quote.readAt,
            hash: hash((0,_terms_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .dj)(identity)),
        },
    };
}
/** A tariff with the keys of its lines in one order, whoever made it. */
function tidy({ currency, lines }) {
    return _tariff_js__WEBPACK_IMPORTED_MODULE_1__/* .tariffSchema */ .Ib.parse({ currency, lines });
}
/** What an entry says one image costs. */
function lockedUsd(entry) {
    return (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUsd */ ._e)(entry.usdPerImage) ?? 0n;
}


/***/ }),

/***/ 655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vb: () => (/* binding */ nameOf),
  fh: () => (/* binding */ watchPrice)
});

// UNUSED EXPORTS: priceBefore

// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
// EXTERNAL MODULE: ./build/core/pricing/change.js
var pricing_change = __webpack_require__(3591);
// EXTERNAL MODULE: ./build/core/pricing/tariff.js
var tariff = __webpack_require__(3737);
;// CONCATENATED MODULE: ./build/core/pricing/compare.js



/** A move that is worth telling, or null: within the tolerance, or nothing known of before or now. */
function moveOf(before, reading, rules) {
    const { quote, tiers } = reading;
    if (!before || !quote)
        return null;
    const [from, to] = [before.usd, quote.usd];
    const kind = kindOf(before, { usd: to, tariff: quote.tariff, tier: quote.tier ?? null, tiers: tiers ?? [] }, rules);
    return kind === null ? null : { against: before.against, from, to, percent: (0,pricing_change/* percentMoved */.PR)(from, to), kind };
}
/** A jump that cannot be believed goes before all else, since it is not applied. */
function kindOf(before, now, { tolerance, suspicious }) {
    const ratio = (0,money/* usdToNumber */.DW)(now.usd) / (0,money/* usdToNumber */.DW)(before.usd);
    if (ratio > suspicious || ratio < 1 / suspicious)
        return "suspicious";
    if (before.tier !== null && before.tier !== now.tier && !now.tiers.includes(before.tier))
        return "tier";
    if (before.tariff && (0,tariff/* shapeOf */.F5)(before.tariff) !== (0,tariff/* shapeOf */.F5)(now.tariff))
        return "shape";
    return Math.abs(ratio - 1) > tolerance ? "changed" : null;
}

// EXTERNAL MODULE: ./build/core/pricing/lock.js
var pricing_lock = __webpack_require__(6556);
;// CONCATENATED MODULE: ./build/core/pricing/watch.js



/** What is known of a candidate's price of before: an entry of the lock counts when it is for the same provider and model. */
function priceBefore(candidate, lock, history) {
    const locked = (0,pricing_lock/* lockedOf */.Ug)(lock, candidate.id);
    if (locked && locked.entry.provider === candidate.provider && locked.entry.model === nameOf(candidate)) {
        const tier = locked.tier === pricing_lock/* BASE_TIER */.Bq ? null : locked.tier;
        return { against: "lock", usd: (0,pricing_lock/* lockedUsd */.vp)(locked.entry), tier, tariff: locked.entry.tariff };
    }
    const known = history.lastKnown(candidate.key);
    return known ? { against: "history", usd: known.usd, tier: known.tier } : null;
}
/** The model with its route, as the lock names it. */
function nameOf({ offer }) {
    return offer.route === undefined ? offer.model : `${offer.model}@${offer.route}`;
}
function watchPrice(candidate, lock, history, rules) {
    const { reading } = candidate;
    const before = priceBefore(candidate, lock, history);
    const move = moveOf(before, reading, rules);
    if (!move || !reading.quote)
        return { reading, before, move: null };
    const known = history.lastKnown(candidate.key);
    const isSeen = known?.usd === move.to && history.of(candidate.key).at(-1)?.usd === move.to;
    const change = {
        fromUsd: move.from,
        toUsd: move.to,
        percent: move.percent,
        since: isSeen ? known.since : reading.readAt,
        against: move.against,
        isNew: !isSeen,
        applied: move.kind !== "suspicious",
    };
    if (change.applied)
        return { reading: { ...reading, change }, before, move };
    const { quote, ...rest } = reading;
    const message = `its price jumped ${(0,pricing_change/* describeChange */.uQ)(move.from, move.to)}, more than is believed (\`prices.suspicious\`: ${rules.suspicious} times), so it is not used: ` +
        `if it is right, accept it by committing the new lock`;
    return {
        reading: { ...rest, quote: null, input: quote.input, change, problem: { code: "price-suspicious", message } },
        before,
        move,
    };
}


/***/ }),

/***/ 4133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C2: () => (/* binding */ computeResults),
  qS: () => (/* binding */ resultsOf),
  JA: () => (/* binding */ standing)
});

// EXTERNAL MODULE: ./build/core/manifest/plan.js
var manifest_plan = __webpack_require__(707);
// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
;// CONCATENATED MODULE: ./build/core/statistics/decision.js
/**
 * Decides on intervals that hold jointly. `clear`: every rival costs at least as much as the leader, even at the worst ends.
 * `tie`: every rival not ruled out is within the share `indifference` of the leader, both ways. Otherwise `undecided`; `none` when
 * no candidate is eligible. The leader is the eligible candidate with the least rank.
 */
function decide(contenders, indifference) {
    const eligible = contenders.filter((contender) => contender.eligible && contender.rank !== null);
    const leader = eligible.toSorted((a, b) => a.rank - b.rank || a.low - b.low)[0];
    if (!leader)
        return { status: "none", leader: null, cheapest: null, others: [] };
    const open = contenders.filter((rival) => rival !== leader && !rival.excluded && !costsAtMost(leader, rival, 0));
    const others = open.map((rival) => rival.id);
    if (open.length === 0)
        return { status: "clear", leader: leader.id, cheapest: leader.id, others };
    const tied = open.every((rival) => costsAtMost(leader, rival, indifference) && costsAtMost(rival, leader, indifference));
    return { status: tied ? "tie" : "undecided", leader: leader.id, cheapest: tied ? leader.id : null, others };
}
/** Whether a surely costs at most (1 + share) times what b costs. */
function costsAtMost(a, b, share) {
    return a.high !== null && a.high <= (1 + share) * b.low;
}

// EXTERNAL MODULE: ./build/core/ledger/tally.js
var tally = __webpack_require__(6296);
// EXTERNAL MODULE: ./build/core/statistics/passes/course.js
var course = __webpack_require__(3523);
// EXTERNAL MODULE: ./build/core/statistics/binomial.js
var binomial = __webpack_require__(2603);
// EXTERNAL MODULE: ./build/core/statistics/errors.js
var errors = __webpack_require__(4809);
// EXTERNAL MODULE: ./build/core/statistics/retry.js
var retry = __webpack_require__(5170);
;// CONCATENATED MODULE: ./build/core/statistics/figures.js



/**
 * The figures of one candidate. `pictures` are the prompts that were tried, each with at least one decided attempt or one request
 * that was turned down. The cost per usable image is dollars spent over frames delivered, by weight. In the cost per picture a course that is
 * still open comes with the rest that is expected of it (`withRest`), since it was neither delivered nor given up. Intervals come from the
 * confidence sequence of the pooled rate, seen through the same policy; they are widened to hold the estimate, which pooling can
 * leave outside when prompts differ much, and are approximate for `every-prompt`.
 *
 * With `rates` the chance behind the interval is that of a truly usable image (Rogan and Gladen). So is the one behind the estimate of
 * `any-image`; the estimates of `every-prompt` are multiplied by what the same policy costs at the true pooled chance over what it costs at
 * the pooled chance of being accepted: exact for prompts that are alike, and approximate for others.
 */
function figures(pictures, terms) {
    const chances = chanceInterval(pictures, terms.alpha, terms.rates);
    const usable = pictures.reduce((sum, picture) => sum + picture.usable, 0);
    const estimates = terms.objective === "any-image" ? pooledEstimates(pictures, terms) : courseEstimates(pictures, terms);
    const perUsable = spread(usable > 0 ? estimates.perUsable : null, costInterval(terms.price, chances));
    if (terms.objective === "any-image")
        return {
            perUsable,
            perPicture: perUsable,
            rank: perUsable.estimate,
            rankInterval: { low: perUsable.low, high: perUsable.high },
        };
    const rankInterval = hull(estimates.perPicture, {
        low: pictureCost(chances.high, terms),
        high: pictureCost(chances.low, terms),
    });
    const perPicture = usable > 0 && estimates.perUsable !== null
        ? { estimate: estimates.perPicture, ...rankInterval }
        : { estimate: null, low: rankInterval.low, high: null };
    return { perUsable, perPicture, rank: estimates.perPicture, rankInterval };
}
/**
 * The interval of the chance that an attempt is usable. Undetermined attempts are neither: they widen it, counted as rejected at its
 * low end and as usable at its high end.
 */
function chanceInterval(pictures, allowed, rates) {
    const alpha = (0,errors/* alphaForAttempts */.iy)(rates, allowed);
    const total = (count) => pictures.reduce((sum, picture) => sum + count(picture), 0);
    const [usable, decided, undetermined] = [total((p) => p.usable), total((p) => p.decided), total((p) => p.undetermined)];
    const accepted = {
        low: (0,binomial/* confidenceSequence */.S)(usable, decided + undetermined, alpha).low,
        high: (0,binomial/* confidenceSequence */.S)(usable + undetermined, decided + undetermined, alpha).high,
    };
    return rates ? (0,errors/* trulyWithin */.CH)(accepted, (0,errors/* rateBounds */.sw)(rates, allowed / 2)) : accepted;
}
function costInterval(price, { low, high }) {
    return { low: price / high, high: low > 0 ? price / low : null };
}
/** R = dollars spent / frames delivered and L = dollars per picture needed, from the courses of retries. */
function courseEstimates(pictures, terms) {
    const { price, giveUp } = terms;
    const weights = sumBy(pictures, (picture) => picture.weight);
    if (weights === 0)
        return { perUsable: null, perPicture: null };
    const mean = (value) => sumBy(pictures, (picture) => picture.weight * value(picture)) / weights;
    const shipped = mean(({ delivered: share }) => share);
    const seen = {
        perUsable: shipped > 0 ? (price * mean(({ attempts }) => attempts)) / shipped : null,
        perPicture: price * mean(({ whole, attempts }) => whole?.attempts ?? attempts) +
            giveUp * (1 - mean(({ whole, delivered: share }) => whole?.delivered ?? share)),
    };
    return terms.rates ? corrected(seen, pictures, terms, terms.rates) : seen;
}
/** Both estimates times the factor by which the check's errors flatter the same policy at the pooled chance. */
function corrected({ perUsable, perPicture }, pictures, terms, rates) {
    const decided = sumBy(pictures, (picture) => picture.decided);
    const accepted = decided > 0 ? sumBy(pictures, (picture) => picture.usable) / decided : 0;
    // Nothing was accepted, so nothing by mistake.
    if (accepted === 0)
        return { perUsable, perPicture };
    const chance = (0,errors/* truly */.Vc)(accepted, (0,errors/* rateEstimates */.Wv)(rates));
    if (chance === null || chance === 0)
        return { perUsable: null, perPicture: pictureCost(0, terms) };
    const flattered = pictureCost(accepted, terms);
    const factor = flattered > 0 ? pictureCost(chance, terms) / flattered : 1;
    return {
        // A usable image takes one attempt at least, and a picture that is given up all of them.
        perUsable: perUsable === null ? null : Math.max((perUsable * accepted) / chance, terms.price),
        perPicture: Math.min(Math.max(perPicture * factor, terms.price), pictureCost(0, terms)),
    };
}
/** d / mean p over prompts as samples of a workload. */
function pooledEstimates(pictures, { price, rates }) {
    // Each prompt counts by its weight, however often it was tried: the mean of its share of usable images.
    const tried = pictures.filter((picture) => picture.decided > 0);
    const weights = sumBy(tried, (picture) => picture.weight);
    const usable = sumBy(tried, (picture) => (picture.weight * picture.usable) / picture.decided);
    if (!rates || usable === 0)
        return { perUsable: usable > 0 ? (price * weights) / usable : null, perPicture: null };
    const chance = (0,errors/* truly */.Vc)(usable / weights, (0,errors/* rateEstimates */.Wv)(rates));
    return { perUsable: chance === null || chance === 0 ? null : price / chance, perPicture: null };
}
/** L for one chance: falls as the chance rises, from price * cap + giveUp to price. */
function pictureCost(chance, { price, cap, giveUp }) {
    return price * (0,retry/* expectedAttempts */.Fx)(chance, cap) + giveUp * (1 - (0,retry/* delivered */.bI)(chance, cap));
}
/** The figure of one prompt: price x attempts for each usable image. */
function promptFigure(picture, price, alpha, rates) {
    const { perUsable } = pooledEstimates([picture], { price, rates });
    return spread(perUsable, costInterval(price, chanceInterval([picture], alpha, rates)));
}
function spread(estimate, interval) {
    return estimate === null ? { estimate, low: interval.low, high: null } : { estimate, ...hull(estimate, interval) };
}
function hull(estimate, interval) {
    if (estimate === null)
        return interval;
    const high = interval.high === null ? interval.high : Math.max(interval.high, estimate);
    return { low: Math.min(interval.low, estimate), high };
}
function sumBy(items, value) {
    return items.reduce((sum, item) => sum + value(item), 0);
}

// EXTERNAL MODULE: ./build/core/statistics/seen.js + 1 modules
var seen = __webpack_require__(7435);
// EXTERNAL MODULE: ./build/core/report/check-cost.js
var check_cost = __webpack_require__(2403);
// EXTERNAL MODULE: ./build/core/report/counts.js
var counts = __webpack_require__(6125);
// EXTERNAL MODULE: ./build/core/report/eligible.js
var eligible = __webpack_require__(3464);
;// CONCATENATED MODULE: ./build/core/report/candidate.js








/** Computes the result of one candidate from the records alone. */
function measureCandidate(facts, plan) {
    const { candidate, tried, confidence } = facts;
    const cells = tried.prompts.map((each) => ({ ...each, tally: (0,tally/* tallyCell */.BY)(each.told, candidate.cap, plan.objective) }));
    const pictures = picturesOf(cells.filter(({ tally }) => tally.decided > 0 || tally.settled), candidate, plan);
    const checkCost = (0,check_cost/* checkCostOf */.bQ)(cells, tried, { included: !plan.excludeCheckCost });
    const inFigures = checkCost?.included ? (0,check_cost/* checkUsd */.Fg)({ checkCost }) : 0n;
    const price = candidate.priceUsd === null ? null : (0,money/* usdToNumber */.DW)(candidate.priceUsd + inFigures);
    const terms = (alpha) => ({
        objective: plan.objective,
        price: price ?? 0,
        cap: candidate.cap,
        giveUp: plan.giveUpUsd === null ? 0 : (0,money/* usdToNumber */.DW)(plan.giveUpUsd),
        alpha,
        rates: plan.rates,
    });
    const figuresAt = (alpha) => (price === null ? null : figures(pictures, terms(alpha)));
    const measured = figuresAt(1 - confidence);
    const accepted = plan.rates && price !== null ? figures(pictures, { ...terms(1 - confidence), rates: undefined }) : null;
    const { counted } = tried;
    const total = (value) => cells.reduce((sum, cell) => sum + value(cell.tally), 0);
    const [usable, decided, undetermined] = [total((t) => t.usable), total((t) => t.decided), total((t) => t.undetermined)];
    const coverage = plan.objective === "any-image" ? null : coverageOf(pictures);
    const reachable = plan.objective === "any-image" ? 1 : reachableCoverage(cells);
    const truth = measured?.perUsable.estimate ?? null;
    const byMistake = usable > 0 && price !== null && truth === null;
    const ineligible = (0,eligible/* whyNotEligible */.J)({
        candidate,
        decided,
        undetermined,
        usable,
        byMistake,
        reachable,
        minCoverage: facts.minCoverage,
    });
    const result = {
        id: candidate.id,
        kind: "model",
        provider: candidate.provider,
        model: candidate.offer.route === undefined ? candidate.offer.model : `${candidate.offer.model}@${candidate.offer.route}`,
        input: { ...candidate.offer.input },
        price: priceOf(candidate),
        attempts: counted.length,
        usable,
        undetermined,
        unbilledFailures: tried.unbilledFailures,
        outcomes: tried.outcomes,
        rejectedBy: tried.rejectedBy,
        usableRate: decided > 0 ? usable / decided : null,
        coverage,
        complete: cells.every((cell) => cell.tally.complete),
        eligible: ineligible === null,
        ...(ineligible === null ? {} : { ineligibleBecause: ineligible }),
        maxAttemptsPerPrompt: mostOnPrompt(candidate, plan),
        spend: (0,counts/* spendOf */.Ii)(candidate, tried),
        ...(checkCost ? { checkCost } : {}),
        medianSeconds: tried.medianSeconds,
        costPerPictureUsd: figureOf(measured?.perPicture, confidence),
        costPerUsableUsd: figureOf(measured?.perUsable, confidence),
        ...(accepted ? { costPerAcceptedUsd: figureOf(accepted.perUsable, confidence) } : {}),
        prompts: cells.map((cell) => ({
            id: cell.id,
            attempts: cell.samples.length,
            usable: cell.tally.usable,
            undetermined: cell.tally.undetermined,
            complete: cell.tally.complete,
            costPerUsableUsd: figureOf(price === null ? undefined : promptFigure(pictureOf(cell), price, 1 - confidence, plan.rates), confidence),
        })),
    };
    // Asked for by each figure and each comparison.
    let courses = null;
    const prompts = () => (courses ??= cells.map((cell) => ({ weight: cell.weight, courses: coursesOfCell(cell, candidate), isBatch: isBatch(cell) })));
    return { candidate, result, figuresAt, counted, outcomes: () => cells.flatMap(outcomesOfCell), prompts };
}
/** M of the policy that the figures are about, whatever was measured; where any image counts, what is bought at most, null in a race. */
function mostOnPrompt({ reserveUsd, cap }, { design, objective }) {
    if (reserveUsd === null)
        return null;
    if (objective === "every-prompt")
        return cap;
    return design.kind === "fixed" ? design.attemptsPerPrompt : design.kind === "race" ? null : 1;
}
function outcomesOfCell({ samples }) {
    return samples.flatMap(({ verdict, attempt }) => verdict === "undetermined" ? [] : [{ sequence: attempt.intent.sequence, usable: verdict === "usable" }]);
}
function coursesOfCell({ samples, tally }, { cap }) {
    return (0,course/* coursesOf */.IV)(samples.map(({ verdict }) => verdict), cap, tally.turnedDown);
}
function pictureOf({ weight, tally }) {
    const { decided, usable, undetermined } = tally;
    return { weight, attempts: tally.attemptsPerPicture, delivered: tally.deliveredPerPicture, decided, usable, undetermined };
}
/** Courses under way are neither delivered nor given up: what is expected of them is added. */
function picturesOf(cells, candidate, { objective }) {
    const pictures = cells.map(pictureOf);
    if (objective === "any-image")
        return pictures;
    const whole = (0,seen/* withRest */.Hy)(cells.map((cell) => ({ ...seenOf(cell, candidate), counts: { usable: cell.tally.usable, attempts: cell.tally.decided } })), candidate.cap);
    return pictures.map((picture, index) => ({ ...picture, whole: whole[index] }));
}
/** Made whatever became of those before, as a plain batch is: no retries. */
function isBatch({ tally, told }) {
    return !tally.turnedDown && told.every(({ independent }) => independent === true);
}
function seenOf(cell, candidate) {
    const { tally } = cell;
    const { decided, usable, attemptsPerPicture, deliveredPerPicture } = tally;
    // What is turned down is asked for no more: nothing is to come.
    if (decided === 0 || tally.turnedDown)
        return { attempts: attemptsPerPicture, delivered: deliveredPerPicture, open: 0, after: 0 };
    return isBatch(cell)
        ? (0,seen/* seenInBatch */.RX)({ usable, attempts: decided }, candidate.cap)
        : (0,seen/* seenInCourses */.ty)(coursesOfCell(cell, candidate));
}
/** Weighted mean of delivery over the pictures tried, of open ones the expected one; null before the first. */
function coverageOf(pictures) {
    const weights = pictures.reduce((sum, picture) => sum + picture.weight, 0);
    const delivered = pictures.reduce((sum, picture) => sum + picture.weight * (picture.whole ?? picture).delivered, 0);
    return weights === 0 ? null : Math.min(1, delivered / weights);
}
/** The coverage that is still possible: all of the pictures by weight, but those that were given up. */
function reachableCoverage(cells) {
    const weights = cells.reduce((sum, cell) => sum + cell.weight, 0);
    const givenUp = cells.reduce((sum, { weight, tally }) => sum + (tally.complete ? weight * (1 - tally.deliveredPerPicture) : 0), 0);
    return 1 - givenUp / weights;
}
function priceOf({ reading, priceUsd }) {
    const { quote } = reading;
    return {
        usdPerImage: priceUsd === null ? null : (0,money/* formatUsd */.UK)(priceUsd),
        grade: quote?.grade ?? null,
        source: reading.source,
        readAt: reading.readAt,
        ...(quote?.tier === undefined ? {} : { tier: quote.tier }),
        change: reading.change ? changeOf(reading.change) : null,
    };
}
function changeOf({ fromUsd, toUsd, ...rest }) {
    return { ...rest, fromUsd: (0,money/* formatUsd */.UK)(fromUsd), toUsd: (0,money/* formatUsd */.UK)(toUsd), percent: Number(rest.percent.toFixed(4)) };
}
function figureOf(estimate, confidence) {
    if (!estimate)
        return {};
    return {
        ...(estimate.estimate === null ? {} : { estimate: (0,money/* formatFigure */.Mo)(estimate.estimate) }),
        low: (0,money/* formatFigure */.Mo)(estimate.low, "down"),
        ...(estimate.high === null || estimate.estimate === null ? {} : { high: (0,money/* formatFigure */.Mo)(estimate.high, "up") }),
        confidence,
    };
}

// EXTERNAL MODULE: ./build/core/report/format.js
var format = __webpack_require__(7998);
;// CONCATENATED MODULE: ./build/core/report/check-errors.js


/** Undefined where nothing is known of the checks' errors. */
function checkErrorsOf(facts) {
    const { rates, objective } = facts.plan;
    if (!rates)
        return undefined;
    const { falseAccept, falseReject } = (0,errors/* rateEstimates */.Wv)(rates);
    const bounds = (0,errors/* rateBounds */.sw)(rates, 1 - facts.confidence);
    const weak = weakness(facts, rates, bounds);
    const approximate = objective === "every-prompt" ? " With a keeper for every prompt the correction is approximate." : "";
    const effect = weak === USELESS ? "" : ` The figures are corrected for it.${approximate}`;
    return {
        source: rates.source,
        falseAccept: { estimate: digits(falseAccept), ...outward(bounds.falseAccept) },
        falseReject: { estimate: digits(falseReject), ...outward(bounds.falseReject) },
        tooWeak: weak !== null,
        sentence: `${ratesSentence(rates)}${effect}${weak === null ? "" : ` They are too weak to rank the candidates: ${weak}.`}`,
    };
}
function ratesSentence(rates) {
    const { falseAccept, falseReject } = (0,errors/* rateEstimates */.Wv)(rates);
    if (rates.source === "manifest")
        return `The manifest says that the checks accept ${(0,format/* percent */.KN)(falseAccept)} of the images that are not usable and reject ${(0,format/* percent */.KN)(falseReject)} of those that are.`;
    const counted = ({ wrong, of }) => (0,format/* countOf */.pq)(wrong, of);
    return (`Held against labelled images, the checks accept ${(0,format/* percent */.KN)(falseAccept)} of those that people reject (${counted(rates.falseAccept)}) ` +
        `and reject ${(0,format/* percent */.KN)(falseReject)} of those that people would ship (${counted(rates.falseReject)}).`);
}
const USELESS = "they accept what is usable no more often than what is not";
/** Why the checks are too weak to rank the candidates; null when they are not shown to be. */
function weakness(facts, rates, bounds) {
    const { candidates, decision, uncorrected } = facts;
    if ((0,errors/* truly */.Vc)(1, (0,errors/* rateEstimates */.Wv)(rates)) === null)
        return USELESS;
    const tried = candidates.filter(({ attempts, undetermined }) => attempts > undetermined);
    const leader = candidates.find(({ id }) => id === decision.leader);
    const most = bounds.falseAccept.high;
    const reach = (share) => (rates.source === "manifest" ? (0,format/* percent */.KN)(share) : `up to ${(0,format/* percent */.KN)(share)}`);
    if (leader?.usableRate !== null && leader?.usableRate !== undefined && leader.usableRate <= most)
        return `${leader.id} has ${(0,format/* percent */.KN)(leader.usableRate)} of its images accepted, and ${reach(most)} of unusable ones are accepted too`;
    if (decision.status === "clear" || decision.status === "tie" || tried.length < 2)
        return null;
    const plain = uncorrected();
    if (plain.status !== "clear" && plain.status !== "tie")
        return null;
    return `by what they accept ${plain.leader} would be the cheapest, and with their errors that is not shown`;
}
function digits(value) {
    return Math.round(value * 1e6) / 1e6;
}
/** Six decimals; an end of an interval is rounded outward. */
function outward({ low, high }) {
    return { low: Math.floor(low * 1e6 + 1e-6) / 1e6, high: Math.ceil(high * 1e6 - 1e-6) / 1e6 };
}

// EXTERNAL MODULE: ./build/core/statistics/passes/answer.js
var answer = __webpack_require__(1128);
// EXTERNAL MODULE: ./build/core/statistics/passes/boundary.js
var boundary = __webpack_require__(4464);
// EXTERNAL MODULE: ./build/core/statistics/passes/compare.js
var compare = __webpack_require__(775);
// EXTERNAL MODULE: ./build/core/statistics/passes/standing.js + 2 modules
var passes_standing = __webpack_require__(1427);
;// CONCATENATED MODULE: ./build/core/report/figure-of.js

/** Dollars as `results.json` has them. */
function moneyFigure(spread, confidence) {
    return {
        ...part("estimate", spread.estimate, (dollars) => (0,money/* formatFigure */.Mo)(dollars)),
        ...part("low", spread.low, (dollars) => (0,money/* formatFigure */.Mo)(dollars, "down")),
        ...part("high", spread.high, (dollars) => (0,money/* formatFigure */.Mo)(dollars, "up")),
        confidence,
    };
}
/** A number of images to a hundredth; the ends are rounded outward. */
function countFigure(spread, confidence) {
    return {
        ...part("estimate", spread.estimate, hundredth(Math.round)),
        ...part("low", spread.low, hundredth(Math.floor)),
        ...part("high", spread.high, hundredth(Math.ceil)),
        confidence,
    };
}
function part(key, value, write) {
    return value === null || !Number.isFinite(value) ? {} : { [key]: write(value) };
}
function hundredth(round) {
    // A whole number up to float noise stays that number.
    return (value) => {
        const scaled = value * 100;
        return (Math.abs(scaled - Math.round(scaled)) <= scaled * 1e-13 ? Math.round(scaled) : round(scaled)) / 100;
    };
}

;// CONCATENATED MODULE: ./build/core/report/pass-decision.js








/** Null while no candidate has a complete pass that could be compared. */
function passDecision(plan, measured, terms) {
    const priced = measured.filter(({ result }) => result.price.usdPerImage !== null);
    const unclear = priced.filter(({ result }) => result.undetermined > 0 && !result.eligible);
    const clear = priced.filter((each) => !unclear.includes(each));
    const contestants = clear.map((each) => contestantOf(plan, each, terms));
    const delta = (0,errors/* alphaForAttempts */.iy)(plan.rates, terms.delta);
    const told = (0,answer/* answer */.Z)(contestants, { ...terms, delta });
    const leader = clear.find(({ result }) => result.id === told.leader)?.result;
    if (told.leader === null || leader?.eligible !== true)
        return null;
    // A candidate whose images could not be judged is not ruled out by that.
    const isOpen = told.status === "undecided" || unclear.length > 0;
    return {
        status: isOpen ? "undecided" : told.status,
        leader: told.leader,
        cheapest: isOpen ? null : told.leader,
        others: isOpen
            ? [...(told.status === "undecided" ? told.others : []), ...unclear.map(({ result }) => result.id)]
            : told.others,
        atMostAboveCheapest: unclear.length > 0 ? null : told.atMostMore,
        unseen: told.unseen,
        shown: plan.pipelines.length > 0 ? shownBy(told.leader, contestants, delta) : new Map(),
        approximate: true,
        toSettle: isOpen && told.toSettle && told.toSettle.attempts > 0
            ? { usd: (0,money/* formatFigure */.Mo)(told.toSettle.usd), attempts: told.toSettle.attempts }
            : null,
        candidates: told.candidates,
    };
}
/** How the leader is shown to stand to each of the others, at the error of one comparison. */
function shownBy(leader, contestants, delta) {
    const alpha = (0,boundary/* pairError */.f3)(delta, contestants.length);
    const standings = contestants.filter(({ excluded }) => excluded !== true).map(passes_standing/* standingOf */.Y);
    const first = standings.find(({ id }) => id === leader);
    return new Map(standings.flatMap((each) => {
        const ratio = each === first ? null : (0,compare/* shownRatio */.$B)(first, each, alpha);
        return ratio === null ? [] : [[each.id, ratio]];
    }));
}
/**
 * The cost per picture needed with the interval of paired passes, which knows how much prompts differ; null without a usable image. A manifest's own prompts are meant, not others like them.
 */
function pictureFigure(plan, measured, confidence) {
    const spread = pictureSpread(plan, measured, 1 - confidence);
    return spread && moneyFigure(spread, confidence);
}
/**
 * The same in floating dollars, at the two-sided error `alpha`. While prompts have only a course that is still open, the estimate is what is
 * expected of them, and the interval reaches from the least that they can cost to what they do if all of them are given up.
 */
function pictureSpread(plan, measured, alpha) {
    const { price, usable, undetermined } = measured.result;
    if (price.usdPerImage === null || usable === 0 || undetermined > 0)
        return null;
    // With what the checks accept by mistake taken off, nothing may be left.
    const expected = measured.figuresAt(alpha)?.perPicture.estimate;
    if (expected === null || expected === undefined)
        return null;
    const contestant = contestantOf(plan, measured, { minCoverage: 0, delta: alpha });
    const allowed = (0,errors/* alphaForAttempts */.iy)(plan.rates, alpha);
    const standing = (0,passes_standing/* standingOf */.Y)(contestant);
    const { low, high } = (0,compare/* costInterval */.Ru)(standing, allowed);
    if (standing.complete)
        return { estimate: standing.cost, low, high };
    const worst = (0,compare/* costInterval */.Ru)((0,passes_standing/* standingOf */.Y)(givenUp(contestant)), allowed).high;
    return { estimate: expected, low: Math.min(low, expected), high: worst === null ? null : Math.max(worst, expected) };
}
/** As if every prompt without a course that ended were given up. */
function givenUp(contestant) {
    const { cap, courses, batch } = contestant;
    const isOpen = courses.map((own) => own.every(({ end }) => end === "open"));
    return {
        ...contestant,
        courses: courses.map((own, prompt) => (isOpen[prompt] ? [{ attempts: cap, end: "gaveUp" }] : own)),
        batch: courses.map((_, prompt) => batch?.[prompt] === true && !isOpen[prompt]),
    };
}
/** What a picture given up would have to cost elsewhere for a candidate and the leader to cost the same. */
function withCrossover(candidate, { candidates }) {
    const usd = candidates.find(({ id }) => id === candidate.id)?.crossoverUsd ?? null;
    return usd === null ? candidate : { ...candidate, crossoverUsd: (0,money/* formatFigure */.Mo)(usd) };
}
/** A candidate as paired passes see it: its attempts as courses of retries at today's price. */
function contestantOf(plan, { candidate, prompts, result }, { minCoverage, delta }) {
    const told = prompts();
    const contestant = {
        id: candidate.id,
        price: (0,money/* usdToNumber */.DW)((0,check_cost/* attemptUsd */.aB)(result) ?? 0n),
        cap: candidate.cap,
        giveUp: (0,money/* usdToNumber */.DW)(plan.giveUpUsd ?? 0n),
        weights: told.map(({ weight }) => weight),
        courses: told.map(({ courses }) => courses),
        batch: told.map(({ isBatch }) => isBatch),
        judge: (0,errors/* judgeOf */.Pb)(plan.rates, delta),
        mayNotLead: !result.eligible,
    };
    return (0,passes_standing/* isGivenUpOn */.c)(contestant, minCoverage) ? { ...contestant, excluded: true } : contestant;
}

;// CONCATENATED MODULE: ./build/core/report/contenders.js



function candidateContenders(plan, measured, { share, minCoverage }) {
    return measured.flatMap((each) => {
        const { candidate, result, figuresAt } = each;
        if (candidate.onlyInPipelines)
            return [];
        const figures = figuresAt(share);
        if (!figures)
            return [];
        const ofPasses = plan.objective === "every-prompt" ? pictureSpread(plan, each, share) : null;
        const { low, high } = ofPasses ?? figures.rankInterval;
        const { id, eligible, attempts, usable } = result;
        const bought = [{ key: candidate.key, usdPerAttempt: (0,money/* usdToNumber */.DW)((0,check_cost/* attemptUsd */.aB)(result) ?? 0n), attempts, usable }];
        return [{ id, rank: figures.rank, low, high, eligible, excluded: isGivenUp(result, minCoverage), bought }];
    });
}
function pipelineContenders(facing, { share, minCoverage }) {
    return facing.flatMap(({ result, figuresAt, bought }) => {
        const figures = figuresAt(share);
        if (!figures)
            return [];
        const { id, eligible } = result;
        const excluded = isGivenUp(result, minCoverage);
        return [{ id, rank: figures.rank, ...figures.rankInterval, eligible, excluded, bought }];
    });
}
/**
 * Whether a measurement of every prompt shows that too few of the pictures are delivered: that is out of the ranking for good. Everything
 * else that keeps a candidate from leading, such as no usable image so far, is want of knowledge, and rules it out of nothing.
 */
function isGivenUp({ complete, coverage }, minCoverage) {
    // Float noise in the sum of weights must not exclude a candidate that is exactly at the limit. Any image has no coverage.
    return complete && coverage !== null && coverage < minCoverage - 1e-9;
}

// EXTERNAL MODULE: ./build/core/report/stale.js
var report_stale = __webpack_require__(8112);
;// CONCATENATED MODULE: ./build/core/report/extras.js




/**
 * The figure with what is paid for each attempt and each usable image; undefined when there are no such extras, or there is no figure. Of a
 * pipeline each draft and each final is an attempt. Stale amounts are in it: leaving them out would be wrong as well, and they are marked.
 */
function withExtras(extras, costed, confidence) {
    const sums = perImage(extras);
    if (sums.attempt + sums.usable === 0)
        return undefined;
    const perUsable = withAttempts(costed, sums.attempt, 1 - confidence);
    if (!perUsable)
        return undefined;
    const more = (cost) => (cost === null ? null : cost + sums.usable);
    return moneyFigure({ estimate: more(perUsable.estimate), low: more(perUsable.low), high: more(perUsable.high) }, confidence);
}
/** The cost per usable image with so many dollars more on each attempt: of a candidate a usable image takes cost / price attempts. */
function withAttempts({ result, figuresAt, figuresWith }, usd, alpha) {
    if (figuresWith)
        return figuresWith(usd, alpha)?.perUsable ?? null;
    const price = (0,money/* usdToNumber */.DW)((0,check_cost/* attemptUsd */.aB)(result) ?? 0n);
    const perUsable = figuresAt(alpha)?.perUsable;
    if (!perUsable || !(price > 0))
        return null;
    const more = (cost) => (cost === null ? cost : (cost + (usd * cost) / price));
    return { estimate: more(perUsable.estimate), low: more(perUsable.low), high: more(perUsable.high) };
}
function perImage(extras) {
    const sum = (per) => (0,money/* usdToNumber */.DW)((0,money/* sumUsd */.eg)(extras.filter((extra) => extra.per === per).map(({ usd }) => (0,money/* parseUsd */._e)(usd) ?? 0n)));
    return { attempt: sum("attempt"), usable: sum("usable") };
}
/** The line items; undefined when the manifest has no extras. */
function extrasResult(facts) {
    if (facts.extras.length === 0)
        return undefined;
    return facts.extras.map(({ id, usd, per, asOf, staleAfterDays }) => ({
        id,
        usd: (0,money/* formatUsd */.UK)((0,money/* parseUsd */._e)(usd) ?? 0n),
        per,
        asOf,
        stale: (0,report_stale/* staleBecause */.G)(asOf, staleAfterDays, facts.now) !== null,
        monthlyUsd: monthly((0,money/* usdToNumber */.DW)((0,money/* parseUsd */._e)(usd) ?? 0n), per, facts),
    }));
}
function monthly(dollars, per, facts) {
    const times = timesAMonth(per, facts);
    return times === null
        ? null
        : (moneyFigure({ estimate: dollars * times, low: null, high: null }, facts.confidence).estimate ?? null);
}
function timesAMonth(per, { volumePerMonth, leader, confidence }) {
    if (per === "month")
        return 1;
    if (volumePerMonth === null || per === "usable")
        return volumePerMonth;
    if (!leader)
        return null;
    const [without, withOne] = [0, 1].map((usd) => withAttempts(leader, usd, 1 - confidence)?.estimate ?? null);
    return without === null || withOne === null ? null : volumePerMonth * (withOne - without);
}
/** Says of plans and extras whose date is too old that somebody should look again. */
function staleWarnings(items, kind, now) {
    return items.flatMap(({ id, asOf, staleAfterDays }) => {
        const because = (0,report_stale/* staleBecause */.G)(asOf, staleAfterDays, now);
        if (because === null)
            return [];
        return [
            { code: "price-stale", message: `the ${kind} "${id}" is ${because}: look it up again, and write it and \`asOf\` anew` },
        ];
    });
}

// EXTERNAL MODULE: ./build/core/statistics/peak.js
var statistics_peak = __webpack_require__(3621);
;// CONCATENATED MODULE: ./build/core/statistics/shortfall.js

/**
 * What a quota of attempts leaves undone. `chance` is that of one attempt to be usable, K the usable ones among `quota` attempts, and T the
 * attempts that `volume` usable images take.
 */
/** E[(T-quota)+]: mean attempts beyond the quota until `volume` images are usable. */
function expectedOverage(volume, quota, chance) {
    const missing = expectedShortfall(volume, quota, chance);
    return missing === 0 ? 0 : missing / chance;
}
/**
 * E[(volume-K)+], the mean number of usable images that are missing when the quota is used up, where K is binomial(quota, chance).
 * Each missing one takes 1/chance attempts more, so E[(T-quota)+] is this over the chance: the negative binomial formula
 * N/p - Q + sum (Q-t) P(T=t), without its cancellation. A volume that is no whole number is a mix of the two months beside it.
 *
 * Exact to about 1e-12 relative; the terms that count are some nine standard deviations, at most 3e5 of them at a volume of 1e9.
 */
function expectedShortfall(volume, quota, chance) {
    const whole = Math.floor(volume);
    const part = volume - whole;
    const low = shortfall(whole, quota, chance);
    return part === 0 ? low : low + part * (shortfall(whole + 1, quota, chance) - low);
}
function shortfall(volume, quota, chance) {
    if (volume <= 0 || quota === Infinity)
        return chance > 0 ? 0 : Math.max(0, volume);
    if (chance <= 0 || quota === 0)
        return volume;
    if (chance >= 1 || quota < volume)
        return Math.max(0, volume - quota * chance);
    return volume <= quota * chance ? lowerSum(volume, quota, chance) : volume - quota * chance + upperSum(volume, quota, chance);
}
/** A term under this part of the sum cannot change it. */
const SMALL = 1e-17;
/** E[(volume-K)+] from k = volume-1 down; for a volume under the mean the chances fall from the first. */
function lowerSum(volume, quota, chance) {
    const odds = (1 - chance) / chance;
    let mass = Math.exp(logBinomial(volume - 1, quota, chance));
    let total = 0;
    for (let k = volume - 1; k >= 0; k--) {
        const term = (volume - k) * mass;
        total += term;
        if (mass === 0 || (k < volume - 2 && term < SMALL * total))
            break;
        mass *= (k / (quota - k + 1)) * odds;
    }
    return total;
}
/** E[(K-volume)+] from k = volume+1 up; for a volume over the mean the chances fall from the first. */
function upperSum(volume, quota, chance) {
    if (volume >= quota)
        return 0;
    const odds = chance / (1 - chance);
    let mass = Math.exp(logBinomial(volume + 1, quota, chance));
    let total = 0;
    for (let k = volume + 1; k <= quota; k++) {
        const term = (k - volume) * mass;
        total += term;
        if (mass === 0 || (k > volume + 2 && term < SMALL * total))
            break;
        mass *= ((quota - k) / (k + 1)) * odds;
    }
    return total;
}
/** From here on factorials are left to Stirling's formula, of which the large parts are taken out before they cancel. */
const LARGE = 16;
/** log P(K = k) for K binomial(n, p), 0 < p < 1, in the saddle-point form, which keeps its digits at any n. */
function logBinomial(k, n, p) {
    if (k === 0)
        return n * Math.log1p(-p);
    if (k === n)
        return n * Math.log(p);
    if (k < LARGE || n - k < LARGE)
        return (0,binomial/* logChoose */.O)(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p);
    const spread = 0.5 * Math.log(n / (2 * Math.PI * k * (n - k)));
    return spread + stirling(n) - stirling(k) - stirling(n - k) - deviance(k, n * p) - deviance(n - k, n * (1 - p));
}
/** log n! - log( sqrt(2 pi n) (n/e)^n ) for n >= 16, to 1e-16. */
function stirling(n) {
    const square = 1 / (n * n);
    return (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / n;
}
/** x log(x/mean) + mean - x, by its series where the two are close and the parts would cancel. */
function deviance(x, mean) {
    const difference = x - mean;
    if (Math.abs(difference) >= 0.1 * (x + mean))
        return x * Math.log(x / mean) - difference;
    const ratio = difference / (x + mean);
    const square = ratio * ratio;
    let total = difference * ratio;
    let power = 2 * x * ratio;
    for (let odd = 3; odd < 200; odd += 2) {
        power *= square;
        const next = total + power / odd;
        if (next === total)
            break;
        total = next;
    }
    return total;
}

;// CONCATENATED MODULE: ./build/core/statistics/subscription.js


/** Attempts a month at which pay-as-you-go at `price` costs the fee. It needs no chance. */
function breakEvenAttempts(fee, price) {
    return fee / price;
}
/**
 * Usable images a month from which the plan costs less, reckoned with the mean number of attempts; null when it never does. While the
 * quota lasts it is fee / perUsable; behind the quota a plan catches up only when what it asks for more is under pay-as-you-go.
 */
function breakEvenUsable({ fee, quota, overage }, { perUsable, chance }) {
    const inQuota = fee / perUsable;
    if (quota === Infinity || inQuota <= quota * chance)
        return inQuota;
    if (overage === null || !(chance > 0) || !(overage / chance < perUsable))
        return null;
    return (fee - overage * quota) / (perUsable - overage / chance);
}
/** Usable images a month up to which it goes on costing less: a dear overage eats the gain; null when nothing does. */
function paysUntil({ fee, quota, overage }, { perUsable, chance }) {
    if (quota === Infinity || overage === null || !(chance > 0) || !(overage / chance > perUsable))
        return null;
    return fee / perUsable <= quota * chance ? (overage * quota - fee) / (overage / chance - perUsable) : null;
}
/** The interval of fee p / price: usable images at which pay-as-you-go on one candidate costs the fee. */
function breakEvenInterval(fee, price, chances) {
    return { low: (fee / price) * chances.low, high: (fee / price) * chances.high };
}
/** Dollars a month for `volume` usable images, pay-as-you-go. */
function payAsYouGo(volume, price, chance) {
    return (volume * price) / chance;
}
/** Mean dollars a month for `volume` usable images under the plan: the fee and what is needed beyond the quota. */
function planCost(plan, volume, { perUsable, chance }) {
    if (plan.quota === Infinity)
        return plan.fee;
    const missing = expectedShortfall(volume, plan.quota, chance);
    if (missing === 0)
        return plan.fee;
    return plan.fee + missing * (plan.overage === null ? perUsable : plan.overage / chance);
}
/**
 * Whether the plan costs less than pay-as-you-go on the same candidate at `volume`, for every chance in the interval (`win`), for none
 * (`lose`), or for some (`open`). Without a limit it wins exactly when p < price * volume / fee.
 *
 * What it saves is the mean of a function of T that rises, or rises and then falls when the overage is over the price; T goes down as p
 * goes up, and so the saving has at most one peak over p: its ends and its peak say everything.
 */
function verdictOn(plan, volume, price, chances) {
    const saving = (chance) => savingAt(plan, volume, price, chance);
    const [low, high] = [saving(chances.low), saving(chances.high)];
    if (low > 0 && high > 0)
        return "win";
    if (low > 0 || high > 0)
        return "open";
    const falls = plan.overage === null || plan.overage <= price;
    // Over the logarithm of the chance.
    const peak = (0,statistics_peak/* peakBetween */.y)((log) => saving(Math.exp(log)), Math.log(Math.max(chances.low, LEAST_CHANCE)), Math.log(chances.high));
    return falls || peak.value <= 0 ? "lose" : "open";
}
/** Under this a chance is as good as none: the limit at 0 is meant. */
const LEAST_CHANCE = 1e-12;
/** Dollars a month that the plan saves. At a chance of 0 it is the limit. */
function savingAt(plan, volume, price, chance) {
    const overage = plan.overage ?? price;
    if (chance >= LEAST_CHANCE)
        return payAsYouGo(volume, price, chance) - planCost({ ...plan, overage }, volume, { perUsable: price / chance, chance });
    if (plan.quota === Infinity || overage < price)
        return Infinity;
    return overage === price ? price * plan.quota - plan.fee : -Infinity;
}

// EXTERNAL MODULE: ./build/core/report/plan-sentence.js
var plan_sentence = __webpack_require__(1734);
;// CONCATENATED MODULE: ./build/core/report/plans.js






/** Undefined when the manifest has no plans. */
function plansResult(facts) {
    if (facts.plans.length === 0)
        return undefined;
    const { volumePerMonth, confidence } = facts;
    const best = costsOf(facts, facts.leader, 1 - confidence);
    const month = (perUsable) => perUsable === null || volumePerMonth === null ? null : perUsable * volumePerMonth;
    const payAsYouGoUsd = best
        ? monthFigure({ estimate: month(best.estimate), low: month(best.low), high: month(best.high) }, confidence)
        : {};
    return {
        volumePerMonth,
        candidate: facts.leader,
        payAsYouGoUsd,
        items: facts.plans.map((plan) => planResult(plan, best, facts, payAsYouGoUsd)),
    };
}
/** What generating costs: a plan does not pay for checks. Null without a price. */
function costsOf({ measured, pipelines = [] }, id, alpha) {
    const pipeline = pipelines.find(({ result }) => result.id === id);
    if (pipeline)
        return costsOfPipeline(pipeline, alpha);
    const found = measured.find(({ result }) => result.id === id);
    const price = (0,money/* parseUsd */._e)(found?.result.price.usdPerImage ?? "") ?? 0n;
    const perUsable = found?.figuresAt(alpha)?.perUsable;
    if (!found || !perUsable || price === 0n)
        return null;
    const share = (0,money/* usdToNumber */.DW)(price) / (0,money/* usdToNumber */.DW)((0,check_cost/* attemptUsd */.aB)(found.result) ?? price);
    const of = (cost) => (cost === null ? cost : (cost * share));
    const generating = { estimate: of(perUsable.estimate), low: of(perUsable.low), high: of(perUsable.high) };
    return { ...generating, id: found.result.id, price: (0,money/* usdToNumber */.DW)(price) };
}
function costsOfPipeline({ result, generatingAt }, alpha) {
    const perUsable = generatingAt(alpha)?.perUsable;
    const price = (0,money/* parseUsd */._e)(result.price.usdPerImage ?? "") ?? 0n;
    return perUsable && price > 0n ? { ...perUsable, id: result.id, price: (0,money/* usdToNumber */.DW)(price) } : null;
}
/** The candidate whose images a plan includes. */
function candidateOf(plan, { leader, bestCandidate, pipelines = [] }) {
    if (plan.candidate !== undefined)
        return plan.candidate;
    return pipelines.some(({ result }) => result.id === leader) ? (bestCandidate ?? null) : leader;
}
function planResult(plan, best, facts, payAsYouGoUsd) {
    const { confidence, volumePerMonth: volume, now } = facts;
    const id = candidateOf(plan, facts);
    const own = costsOf(facts, id, 1 - confidence);
    const terms = termsOf(plan);
    const stale = (0,report_stale/* staleBecause */.G)(plan.asOf, plan.staleAfterDays, now);
    const known = best && own ? { best, own } : null;
    const told = {
        id: plan.id,
        usdPerMonth: (0,money/* formatUsd */.UK)(exactly(plan.usdPerMonth)),
        includedImages: plan.includedImages === "unlimited" ? null : plan.includedImages,
        overageUsdPerImage: plan.overageUsdPerImage === undefined ? null : (0,money/* formatUsd */.UK)(exactly(plan.overageUsdPerImage)),
        candidate: id,
        asOf: plan.asOf ?? null,
        stale: stale !== null,
        ...(plan.note === undefined ? {} : { note: plan.note }),
        monthlyUsd: known && volume !== null ? monthFigure(monthOf(terms, volume, known), confidence) : {},
        breakEven: known && breakEvenOf(terms, known, confidence),
        neverPays: known !== null && neverPays(terms, known),
        verdict: verdictOf(plan, terms, stale, facts),
    };
    return {
        ...told,
        sentence: (0,plan_sentence/* planSentence */.t)(told, { best: facts.leader, volume, stale, payAsYouGoUsd, includedUsable: includedOf(terms, own) }),
    };
}
function termsOf(plan) {
    return {
        fee: (0,money/* usdToNumber */.DW)(exactly(plan.usdPerMonth)),
        quota: plan.includedImages === "unlimited" ? Infinity : plan.includedImages,
        overage: plan.overageUsdPerImage === undefined ? null : (0,money/* usdToNumber */.DW)(exactly(plan.overageUsdPerImage)),
    };
}
/** The chance that makes a cost per usable image out of a price; 0 for a cost without end. */
function chanceAt({ price }, cost) {
    return cost === null ? 0 : Math.min(1, price / cost);
}
function yieldAt({ own }, paid, cost) {
    return { perUsable: paid ?? Infinity, chance: chanceAt(own, cost) };
}
function atEstimate(pair) {
    const { best, own } = pair;
    return best.estimate === null || own.estimate === null ? null : yieldAt(pair, best.estimate, own.estimate);
}
function monthOf(terms, volume, pair) {
    const { best, own } = pair;
    const estimate = atEstimate(pair);
    return {
        estimate: estimate && planCost(terms, volume, estimate),
        low: planCost(terms, volume, yieldAt(pair, best.low, own.low)),
        high: planCost(terms, volume, yieldAt(pair, best.high, own.high)),
    };
}
/** On one candidate both ways of paying share the chance; on two each end takes the worse of both. */
function breakEvenOf(terms, pair, confidence) {
    const { best, own } = pair;
    const same = best.id === own.id;
    const estimate = atEstimate(pair);
    const at = estimate && breakEvenUsable(terms, estimate);
    if (!estimate || at === null)
        return null;
    const usable = {
        estimate: at,
        low: breakEvenUsable(terms, yieldAt(pair, best.high, same ? own.high : own.low)) ?? 0,
        high: breakEvenUsable(terms, yieldAt(pair, best.low, same ? own.low : own.high)),
    };
    const until = paysUntil(terms, estimate);
    return {
        attempts: same ? hundredths(breakEvenUsable(terms, { perUsable: best.price, chance: 1 })) : null,
        usable: countFigure({ ...usable, low: Math.min(usable.low, at) }, confidence),
        until: hundredths(until),
    };
}
function neverPays(terms, pair) {
    const estimate = atEstimate(pair);
    return estimate !== null && breakEvenUsable(terms, estimate) === null;
}
function hundredths(count) {
    return count === null ? null : Math.round(count * 100) / 100;
}
/** Decided with intervals that hold for all of them at once, since the best one was chosen among them. */
function verdictOf(plan, terms, stale, facts) {
    const { volumePerMonth: volume, confidence, measured, pipelines = [], leader } = facts;
    if (!plan.allowed)
        return "not-allowed";
    const alpha = (1 - confidence) / Math.max(1, measured.length + pipelines.length);
    const [best, own] = [costsOf(facts, leader, alpha), costsOf(facts, candidateOf(plan, facts), alpha)];
    if (stale !== null || volume === null || !best || !own)
        return "open";
    if (best.id === own.id) {
        const chances = { low: chanceAt(own, own.high), high: chanceAt(own, own.low) };
        return VERDICTS[verdictOn(terms, volume, own.price, chances)];
    }
    const month = monthOf(terms, volume, { best, own });
    if (month.high !== null && month.high < best.low * volume)
        return "cheaper";
    return best.high !== null && month.low !== null && month.low > best.high * volume ? "dearer" : "open";
}
const VERDICTS = { win: "cheaper", lose: "dearer", open: "open" };
/** Usable images that the quota is expected to give; null when it has no end or the chance is not known. */
function includedOf({ quota }, own) {
    return own === null || own.estimate === null || quota === Infinity ? null : quota * chanceAt(own, own.estimate);
}
function monthFigure(spread, confidence) {
    return spread.estimate === null && spread.low === null ? {} : moneyFigure(spread, confidence);
}
/** The manifest has only amounts that can be read. */
function exactly(amount) {
    return (0,money/* parseUsd */._e)(amount) ?? 0n;
}

// EXTERNAL MODULE: ./build/core/report/pairs.js
var pairs = __webpack_require__(7004);
// EXTERNAL MODULE: ./build/core/statistics/standoff.js
var statistics_standoff = __webpack_require__(5239);
;// CONCATENATED MODULE: ./build/core/report/pipeline-decision.js


/**
 * Candidates among themselves rank as the proof says, at half of the error; a pipeline shares its drafts with a candidate, so that it is
 * compared by intervals, which hold jointly at the other half whatever they share. What the proof ruled out stays so: a pipeline that leads
 * is also shown to cost at most what the proof's leader is shown to, times how that one stands to the rival.
 *
 * Null when nobody may be called the cheapest.
 */
function standoffOf(proof, { contenders, pipelines, indifference }) {
    const facing = contenders.filter(({ id }) => pipelines.has(id) || proof.leader === null || id === proof.leader);
    const [leader] = facing
        .filter(({ eligible, rank }) => eligible && rank !== null)
        .toSorted((a, b) => a.rank - b.rank || a.low - b.low);
    if (!leader)
        return null;
    const isPipeline = pipelines.has(leader.id);
    const first = contenders.find(({ id }) => id === proof.leader);
    const ratio = (rival) => {
        const known = pipelines.has(rival.id) ? undefined : proof.shown?.get(rival.id);
        return Math.min((0,statistics_standoff/* ratioTo */.jn)(leader, rival), known === undefined || !first ? Infinity : known === 0 ? 0 : (0,statistics_standoff/* ratioTo */.jn)(leader, first) * known);
    };
    const rivals = contenders
        .filter((rival) => rival !== leader && !rival.excluded && (isPipeline || pipelines.has(rival.id)))
        .map((rival) => ({ rival, ratio: ratio(rival) }));
    const told = (is) => rivals.flatMap((each) => (is(each.ratio) ? [each.rival] : []));
    return {
        leader,
        isPipeline,
        open: told((share) => !(share <= 1 + indifference)),
        within: told((share) => share > 1 && share <= 1 + indifference),
        atMost: Math.max(1, ...rivals.map((each) => each.ratio)),
    };
}
/** The decision with pipelines, from what is known of the candidates alone. */
function withPipelineContenders(proof, field) {
    const standoff = standoffOf(proof, field);
    if (!standoff)
        return proof;
    const { leader, isPipeline, open, within, atMost } = standoff;
    const { indifference } = field;
    const unseen = [...proof.unseen, ...unseenPipelines(leader, field)];
    // What is open is told alone: candidates that are hardly dearer than their leader are not.
    const others = isPipeline || (open.length > 0 && proof.status !== "undecided") ? [] : proof.others;
    const isOpen = open.length > 0 || (!isPipeline && proof.status === "undecided");
    const tied = within.filter((rival) => (0,statistics_standoff/* ratioTo */.jn)(rival, leader) <= 1 + indifference).map(({ id }) => id);
    const isTie = !isOpen && (within.length > 0 || (!isPipeline && proof.status === "tie")) && tied.length === within.length;
    const share = isPipeline ? 0 : proof.atMostAboveCheapest;
    const most = share === null ? Infinity : Math.max(atMost - 1, share);
    return {
        ...proof,
        status: isOpen ? "undecided" : isTie ? "tie" : "clear",
        leader: leader.id,
        cheapest: isOpen ? null : leader.id,
        others: isOpen ? [...others, ...open.map(({ id }) => id)] : [...others, ...(isTie ? tied : within.map(({ id }) => id))],
        unseen,
        toSettle: isOpen ? toSettle(proof, standoff, indifference) : null,
        atMostAboveCheapest: Number.isFinite(most) ? most : null,
    };
}
/** Of which nothing was finalized, since one draft and one final cost more than the leader is shown to. */
function unseenPipelines(leader, { contenders, pipelines }) {
    const isDear = ({ bought }) => leader.high !== null && bought.reduce((sum, { usdPerAttempt }) => sum + usdPerAttempt, 0) >= leader.high;
    return contenders.flatMap((each) => pipelines.has(each.id) && each !== leader && each.bought.at(-1)?.attempts === 0 && isDear(each) ? [each.id] : []);
}
/** Candidates among themselves take what the proof says, and pipelines what their intervals do. */
function toSettle(proof, { leader, isPipeline, open }, indifference) {
    const isAlone = !isPipeline && proof.status === "undecided";
    if (isAlone && proof.toSettle === null)
        return null;
    const further = (0,statistics_standoff/* furtherFor */.QV)(leader, open, indifference);
    if (!further)
        return null;
    const usd = further.usd + (isAlone ? Number(proof.toSettle?.usd) : 0);
    const attempts = further.attempts + (isAlone ? (proof.toSettle?.attempts ?? 0) : 0);
    return attempts > 0 ? { usd: (0,money/* formatFigure */.Mo)(usd), attempts } : null;
}

// EXTERNAL MODULE: ./build/core/pipelines/course.js
var pipelines_course = __webpack_require__(6205);
// EXTERNAL MODULE: ./build/core/pipelines/records.js
var records = __webpack_require__(4724);
// EXTERNAL MODULE: ./build/core/report/discard.js + 1 modules
var report_discard = __webpack_require__(3653);
// EXTERNAL MODULE: ./build/core/statistics/pipeline.js
var pipeline = __webpack_require__(4480);
// EXTERNAL MODULE: ./build/core/group.js
var group = __webpack_require__(1181);
// EXTERNAL MODULE: ./build/core/ledger/check-cost.js
var ledger_check_cost = __webpack_require__(1666);
;// CONCATENATED MODULE: ./build/core/report/pipeline-rows.js






/** An attempt of a stage costs its price and what checks cost on it. When a picture is given up goes by the prices alone. */
function withChecks(terms, rows, { excludeCheckCost }) {
    if (excludeCheckCost)
        return terms;
    const mean = (stage) => {
        const costs = (0,ledger_check_cost/* checkMean */.Ei)();
        for (const { samples } of rows)
            for (const { billed, checkUsd } of samples[stage])
                if (billed)
                    costs.add(checkUsd);
        return (0,money/* usdToNumber */.DW)(costs.usd());
    };
    return { ...terms, draftUsd: terms.draftUsd + mean("draft"), finalUsd: terms.finalUsd + mean("final") };
}
/** By prompt, in the order of the plan. */
function rowsOf(pipeline, plan, { attempts, run }) {
    const offers = new Set([pipeline.draft.key, pipeline.final.key]);
    const own = attempts.filter(({ intent }) => offers.has(intent.offer));
    const byCell = (0,group/* groupBy */.$)(own, ({ intent }) => `${intent.offer} ${intent.promptKey}`);
    const on = (offer, promptKey) => byCell.get(`${offer} ${promptKey}`) ?? [];
    return plan.prompts.map((prompt, index) => {
        const checksKey = pipeline.draftChecks[index].checksKey;
        const draftAttempts = on(pipeline.draft.key, prompt.key);
        const finalAttempts = on(pipeline.final.key, prompt.key);
        const samples = draftAttempts.flatMap((attempt) => (0,tally/* sampleOf */.uV)(attempt, checksKey, run) ?? []);
        const counted = (0,tally/* countedSamples */.WU)(samples, plan.objective);
        const finals = (0,records/* finalsOf */.pu)(finalAttempts, prompt.checksKey);
        const number = (verdict) => counted.filter((sample) => sample.verdict === verdict).length;
        return {
            id: prompt.id,
            weight: prompt.weight,
            record: (0,pipelines_course/* pipelineRecord */.Kt)((0,records/* draftsOf */.eI)(draftAttempts, checksKey, () => true), finals, (0,records/* pipelineTerms */.SX)(plan, pipeline), pipeline.passField !== null),
            drafts: number("usable") + number("rejected"),
            passed: number("usable"),
            undetermined: number("undetermined"),
            undeterminedFinals: finals.filter(({ verdict }) => verdict === "undetermined").length,
            samples: { draft: samples, final: finalAttempts.flatMap((attempt) => (0,tally/* sampleOf */.uV)(attempt, prompt.checksKey, run) ?? []) },
            finalized: (0,records/* finalizedOf */.w5)(finals),
            finalAttempts: finalAttempts.filter(({ end }) => end !== undefined && end.charged !== "no"),
        };
    });
}
/** All prompts of a stage together. */
function stageOf(rows, stage, price) {
    const sum = (value) => rows.reduce((total, row) => total + value(row), 0);
    if (stage === "draft")
        return {
            price,
            usable: sum((row) => row.passed),
            attempts: sum((row) => row.drafts),
            undetermined: sum((row) => row.undetermined),
        };
    return {
        price,
        usable: sum((row) => row.record.usableFinals),
        attempts: sum((row) => row.record.decidedFinals),
        undetermined: sum((row) => row.undeterminedFinals),
    };
}

;// CONCATENATED MODULE: ./build/core/report/pipeline-figures.js




/** What a pipeline costs, in floating dollars (statistics.md, 9). */
/**
 * The figures of a pipeline at the two-sided error `alpha`, with what its attempts cost by `terms`: estimates from its records as they are,
 * intervals from the joint set of both stages' chances, seen through the same policy and widened to hold the estimate. `rank` is null before
 * the first picture is delivered.
 */
function pipelineFigures(rows, plan, terms, alpha) {
    const [draft, final] = [stageOf(rows, "draft", terms.draftUsd), stageOf(rows, "final", terms.finalUsd)];
    const estimates = estimatesOf(rows, plan, terms);
    const judged = plan.rates ? { ...final, errors: (0,errors/* rateBounds */.sw)(plan.rates, alpha / 2) } : final;
    const ends = (0,pipeline/* shippedInterval */.XD)(draft, judged, (0,errors/* alphaForAttempts */.iy)(plan.rates, alpha), terms.finalsPerDraft);
    const perUsable = around(estimates?.perUsable ?? null, ends);
    const ofPictures = plan.objective === "any-image" ? ends : (0,pipeline/* pictureEnds */.n8)(ends, terms);
    const perPicture = around(estimates?.perPicture ?? null, ofPictures);
    const { low, high } = perPicture;
    return { perUsable, perPicture, rank: perPicture.estimate, rankInterval: { low, high } };
}
/** Null before the first usable final, and where all of them may have been accepted by mistake. */
function estimatesOf(rows, { objective, rates }, terms) {
    const [draft, final] = [stageOf(rows, "draft", terms.draftUsd), stageOf(rows, "final", terms.finalUsd)];
    const seen = objective === "any-image" ? pooled(draft, final, terms) : byCourses(rows, terms);
    if (final.usable === 0)
        return null;
    return seen && rates ? pipeline_figures_corrected(seen, { draft, final, terms, rates }) : seen;
}
/** The share of pictures delivered, by weight, of those that were delivered or given up; null before the first. */
function pipeline_figures_coverageOf(rows) {
    const delivered = endedMean(rows, isDelivered);
    // A share of one must not come out above it by the rounding of weights.
    return delivered === null ? null : Math.min(1, delivered);
}
const isDelivered = ({ end }) => (end === "delivered" ? 1 : 0);
/** The mean over courses that came to their end, of each prompt and then by weight; null before the first. */
function endedMean(rows, value) {
    let [sum, weights] = [0, 0];
    for (const { weight, record } of rows) {
        const ended = record.courses.filter(({ end }) => end !== "open");
        if (ended.length === 0)
            continue;
        sum += (weight * ended.reduce((total, course) => total + value(course), 0)) / ended.length;
        weights += weight;
    }
    return weights === 0 ? null : sum / weights;
}
/** An upper end, or one at all, is only told of beside an estimate. */
function around(estimate, { low, high }) {
    if (estimate === null)
        return { estimate, low, high: null };
    return { estimate, low: Math.min(low, estimate), high: high === null ? null : Math.max(high, estimate) };
}
/**
 * The estimates of finals that are truly usable: times what a shipped image costs at their true pooled chance over what it costs at the
 * chance of being accepted. Drafts are as the checks take them: they are not shipped. Null when all may have been accepted by mistake.
 */
function pipeline_figures_corrected({ perUsable, coverage }, { draft, final, terms, rates }) {
    if (draft.usable === 0 || final.usable === 0)
        return null;
    const costAt = (chance) => (0,pipeline/* shippedCost */.Fs)({ price: draft.price, chance: draft.usable / draft.attempts }, { price: final.price, chance }, terms.finalsPerDraft);
    const accepted = final.usable / final.attempts;
    const truth = costAt((0,errors/* truly */.Vc)(accepted, (0,errors/* rateEstimates */.Wv)(rates)) ?? 0);
    if (!Number.isFinite(truth))
        return null;
    const flattered = costAt(accepted);
    const cost = flattered > 0 ? (perUsable * truth) / flattered : perUsable;
    return { perUsable: cost, perPicture: coverage * cost + (1 - coverage) * terms.giveUpUsd, coverage };
}
/** C(m) of the pooled shares: any usable image counts. */
function pooled(draft, final, { finalsPerDraft }) {
    if (draft.usable === 0 || final.usable === 0)
        return null;
    const stage = ({ price, usable, attempts }) => ({ price, chance: usable / attempts });
    const cost = (0,pipeline/* shippedCost */.Fs)(stage(draft), stage(final), finalsPerDraft);
    return { perUsable: cost, perPicture: cost, coverage: 1 };
}
/** Dollars spent / pictures delivered over the courses that came to their end, by weight; a picture given up costs what it costs elsewhere. */
function byCourses(rows, terms) {
    const [usd, coverage] = [endedMean(rows, (course) => (0,pipelines_course/* courseUsd */.EN)(course, terms)), pipeline_figures_coverageOf(rows)];
    if (usd === null || coverage === null || coverage === 0)
        return null;
    return { perUsable: usd / coverage, perPicture: usd + terms.giveUpUsd * (1 - coverage), coverage };
}

// EXTERNAL MODULE: ./build/core/report/pipeline-words.js
var pipeline_words = __webpack_require__(5887);
;// CONCATENATED MODULE: ./build/core/report/pipeline-results.js








/** Computes a pipeline's result from the records alone (statistics.md, 9). */
function measurePipeline(pipeline, plan, facts) {
    const rows = rowsOf(pipeline, plan, facts);
    const bare = (0,records/* pipelineTerms */.SX)(plan, pipeline);
    const terms = withChecks(bare, rows, plan);
    const [draft, final] = [stageOf(rows, "draft", terms.draftUsd), stageOf(rows, "final", terms.finalUsd)];
    const isPriced = pipeline.draft.priceUsd !== null && pipeline.final.priceUsd !== null;
    const at = (costs, alpha) => isPriced ? pipelineFigures(rows, plan, costs, alpha) : null;
    const figures = at(terms, 1 - facts.confidence);
    const coverage = plan.objective === "any-image" ? null : pipeline_figures_coverageOf(rows);
    const usable = final.usable;
    const isByMistake = plan.rates !== undefined && usable > 0 && figures !== null && figures.rank === null;
    const byMistake = isByMistake ? "no more finals were accepted than the checks accept by mistake" : null;
    const ineligible = (0,pipeline_words/* whyPipelineNot */.GC)({ pipeline, draft, final, coverage, minCoverage: facts.minCoverage }) ?? byMistake;
    const own = pipeline.passField === null ? [] : rows.flatMap(({ finalAttempts }) => finalAttempts);
    const outcomes = (0,counts/* outcomesOf */.RK)(own);
    // Of corrected figures nothing is known draft by draft.
    const discard = pipeline.passField === null || plan.rates
        ? undefined
        : (0,report_discard/* discardOf */.O)(draft, final, rows.flatMap(({ finalized }) => finalized));
    const result = {
        id: pipeline.id,
        kind: "pipeline",
        provider: pipeline.final.provider,
        model: `${pipeline.draft.offer.model} + ${pipeline.final.offer.model}`,
        input: { ...pipeline.final.offer.input },
        price: (0,pipeline_words/* pipelinePrice */._W)(pipeline),
        pipeline: {
            draft: pipeline.draft.id,
            final: pipeline.final.reading.candidate,
            passDraft: pipeline.passField !== null,
            finalsPerDraft: pipeline.finalsPerDraft,
            drafts: draft.attempts,
            draftsPassed: draft.usable,
            finals: final.attempts,
            finalsUsable: final.usable,
            ...(discard ? { discard } : {}),
        },
        attempts: draft.attempts + final.attempts,
        usable,
        undetermined: (draft.undetermined ?? 0) + (final.undetermined ?? 0),
        unbilledFailures: own.filter(({ intent, end }) => intent.run === facts.run && end?.charged === "no").length,
        outcomes,
        rejectedBy: {},
        usableRate: draft.attempts + final.attempts > 0 ? usable / (draft.attempts + final.attempts) : null,
        coverage,
        complete: plan.objective === "any-image" || rows.every(({ record }) => record.courses.some(({ end }) => end !== "open")),
        eligible: ineligible === null,
        ...(ineligible === null ? {} : { ineligibleBecause: ineligible }),
        maxAttemptsPerPrompt: null,
        spend: (0,counts/* spendOf */.Ii)(pipeline.final, { billed: (0,counts/* billedIn */.Cj)(facts.run, own), outcomes, counted: own }),
        medianSeconds: (0,counts/* medianSeconds */.sV)(own),
        costPerPictureUsd: pipeline_results_figureOf(figures?.perPicture, facts.confidence),
        costPerUsableUsd: pipeline_results_figureOf(figures?.perUsable, facts.confidence),
        prompts: rows.map(({ id, record, drafts, finalAttempts }) => ({
            id,
            attempts: drafts + finalAttempts.length,
            usable: record.usableFinals,
            undetermined: 0,
            complete: record.courses.some(({ end }) => end !== "open"),
            costPerUsableUsd: isPriced ? pipeline_results_promptFigure(record, terms, facts.confidence) : {},
        })),
    };
    return {
        result,
        figuresAt: (alpha) => at(terms, alpha),
        figuresWith: (more, alpha) => at({ ...terms, draftUsd: terms.draftUsd + more, finalUsd: terms.finalUsd + more }, alpha),
        generatingAt: (alpha) => at(bare, alpha),
        bought: [
            { key: pipeline.draft.key, usdPerAttempt: draft.price, attempts: draft.attempts, usable: draft.usable },
            { key: pipeline.final.key, usdPerAttempt: final.price, attempts: final.attempts, usable: final.usable },
        ],
    };
}
function pipeline_results_figureOf(estimate, confidence) {
    return estimate ? moneyFigure(estimate, confidence) : {};
}
/** Dollars for a delivered picture of one prompt, over its courses that came to their end; at least a draft and a final. */
function pipeline_results_promptFigure({ courses }, terms, confidence) {
    const ended = courses.filter(({ end }) => end !== "open");
    const delivered = ended.filter(({ end }) => end === "delivered").length;
    const usd = ended.reduce((sum, course) => sum + (0,pipelines_course/* courseUsd */.EN)(course, terms), 0);
    const estimate = delivered > 0 ? usd / delivered : null;
    return moneyFigure({ estimate, low: Math.min(terms.draftUsd + terms.finalUsd, estimate ?? Infinity), high: null }, confidence);
}

;// CONCATENATED MODULE: ./build/core/report/proof.js
/** Why a candidate that was never tried is out: what it costs is known without an image. */
function sayUnseen(candidate, { unseen, leader }) {
    if (!unseen.includes(candidate.id))
        return candidate;
    const price = candidate.price.usdPerImage;
    return {
        ...candidate,
        ineligibleBecause: `its list price of $${price} an image is above what ${leader} is shown to cost, so no image of it was bought`,
    };
}

// EXTERNAL MODULE: ./build/core/statistics/field.js
var statistics_field = __webpack_require__(8279);
// EXTERNAL MODULE: ./build/core/statistics/pair.js
var pair = __webpack_require__(1250);
// EXTERNAL MODULE: ./build/core/statistics/race.js + 1 modules
var race = __webpack_require__(1192);
// EXTERNAL MODULE: ./build/core/statistics/lower-bound.js
var lower_bound = __webpack_require__(616);
;// CONCATENATED MODULE: ./build/core/statistics/settle.js




/** Races were seen to spend so many times the lower bound (statistics.md, 4 and 5). */
const TIMES_THE_BOUND = { low: 2, high: 3.5 };
/** Prices of zero would make a bound of zero. */
const LEAST_USD = 1e-6;
/**
 * Further dollars and attempts until the race is settled: the lower bound at the smoothed shares seen so far, times what races take of it,
 * for the part of the evidence that is still missing. Zero when it is settled; `null` where no spend is foreseen to settle it.
 */
function settle_toSettle(arms, state, terms) {
    const leader = (0,statistics_field/* raceLeader */.Vc)(arms, state);
    const none = { low: 0, high: 0 };
    if (!leader || (0,race/* settled */.gu)(arms, state))
        return { usd: none, attempts: none };
    const rivals = (0,statistics_field/* live */.VD)(arms, state).filter((rival) => rival !== leader && !(0,statistics_field/* isMarked */.rZ)(state, leader, rival));
    const field = [leader, ...rivals].map((arm) => {
        const { usable, attempts } = (0,pair/* sideOf */.Jh)(arm);
        return {
            attemptUsd: Math.max(arm.attemptUsd, LEAST_USD),
            productionUsd: Math.max(arm.productionUsd, LEAST_USD),
            chance: (usable + 0.5) / (attempts + 1),
        };
    });
    const bound = (0,lower_bound/* lowerBound */.y)(field, terms.delta, terms.indifference);
    if (bound === null)
        return null;
    const threshold = (0,statistics_field/* raceThreshold */.VJ)(arms.length, terms.delta);
    const least = Math.min(...rivals.map((rival) => (0,pair/* logPair */.PT)(leader, rival, 1 + terms.indifference, terms.bets)));
    const missing = Math.max(threshold - least, 0) / threshold;
    const scaled = (amount) => ({
        low: amount * missing * TIMES_THE_BOUND.low,
        high: amount * missing * TIMES_THE_BOUND.high,
    });
    return { usd: scaled(bound.usd), attempts: scaled(bound.attempts.reduce((sum, count) => sum + count, 0)) };
}

// EXTERNAL MODULE: ./build/core/statistics/verdict.js
var statistics_verdict = __webpack_require__(3089);
;// CONCATENATED MODULE: ./build/core/report/race-decision.js








/** What the records of an any-image measurement prove (statistics.md, 5): the evidence is the race's, however the attempts were chosen. */
function raceDecision(plan, measured, asked) {
    const judge = (0,errors/* judgeOf */.Pb)(plan.rates, asked.delta);
    const terms = { delta: (0,errors/* alphaForAttempts */.iy)(plan.rates, asked.delta), indifference: asked.indifference };
    const priced = measured.filter(({ result }) => result.price.usdPerImage !== null);
    const unclear = priced.flatMap(({ result }) => (result.undetermined > 0 && !result.eligible ? [result.id] : []));
    const clear = priced.filter(({ result }) => !unclear.includes(result.id));
    const arms = clear.map(({ result }) => ({ ...armOf(plan, result), judge }));
    const state = everProven(arms, clear, terms);
    const verdict = (0,statistics_verdict/* raceVerdict */.x)(arms, state, terms);
    const leader = arms.find(({ id }) => id === verdict.leader);
    if (!leader || (0,pair/* sideOf */.Jh)(leader).usable === 0)
        return { status: "none", leader: null, cheapest: null, others: [], toSettle: null, atMostAboveCheapest: null, unseen: [] };
    // A candidate whose images could not be judged is not ruled out by that.
    const isOpen = verdict.status === "undecided" || unclear.length > 0;
    const missing = isOpen ? settle_toSettle(arms, state, terms) : null;
    const middle = ({ low, high }) => (low + high) / 2;
    return {
        status: isOpen ? "undecided" : verdict.status,
        leader: leader.id,
        cheapest: isOpen ? null : leader.id,
        others: isOpen ? [...verdict.open, ...unclear] : verdict.status === "tie" ? verdict.tied : within(verdict),
        atMostAboveCheapest: unclear.length > 0 ? null : verdict.atMostAboveCheapest,
        shown: new Map(verdict.rivals.flatMap((rival) => shownOf(rival))),
        unseen: verdict.rivals.filter(({ unseen }) => unseen).map(({ id }) => id),
        toSettle: missing && missing.attempts.high > 0
            ? { usd: (0,money/* formatFigure */.Mo)(middle(missing.usd)), attempts: Math.ceil(middle(missing.attempts)) }
            : null,
    };
}
/** Those that are not shown to be dearer: the leader costs hardly more than they do. */
function within({ rivals }) {
    return rivals.flatMap(({ id, standing }) => (standing === "within" ? [id] : []));
}
function shownOf({ id, standing, leaderAtMost, rivalAtLeast }) {
    if (standing === "dearer")
        return [[id, 0]];
    if (rivalAtLeast !== null)
        return [[id, 1 / (1 + rivalAtLeast)]];
    return leaderAtMost === null ? [] : [[id, 1 + leaderAtMost]];
}
/** Looks back at every record up to so many; of more, at as many evenly among them, and at every one of the last. */
const MOST_LOOKS = 20_000;
/** A race ends when it is proven, and by then has bought a little ahead: that moment must not fall between two looks. */
const LAST_LOOKS = 256;
/**
 * What was proven at any moment of the measurement, in launch order: evidence that was strong enough once is proof, although later
 * records may weaken it (Ville's inequality; statistics.md, 5).
 */
function everProven(arms, measured, terms) {
    const told = measured.flatMap(({ result, outcomes }) => outcomes().map((outcome) => ({ ...outcome, id: result.id })));
    const inOrder = told.toSorted((a, b) => a.sequence - b.sequence);
    const every = Math.ceil(inOrder.length / MOST_LOOKS);
    const rules = { ...terms, batch: 1, leftUsd: 0n };
    const counts = new Map(arms.map((arm) => [arm.id, { ...arm, attempts: 0, usable: 0 }]));
    let state = statistics_field/* RACE_START */.Fn;
    for (const [index, { id, usable }] of inOrder.entries()) {
        const arm = counts.get(id);
        arm.attempts++;
        if (usable)
            arm.usable++;
        if (index % every !== 0 && index < inOrder.length - LAST_LOOKS)
            continue;
        const now = [...counts.values()];
        state = (0,race/* rule */.Hu)(now, state, rules);
        if ((0,race/* settled */.gu)(now, state))
            break;
    }
    return state;
}
function armOf(plan, result) {
    const { id, usable, attempts, undetermined, price } = result;
    const reserveUsd = plan.candidates.find((candidate) => candidate.id === id)?.reserveUsd ?? 0n;
    return {
        id,
        usable,
        attempts: attempts - undetermined,
        attemptUsd: Number(price.usdPerImage) + (0,money/* usdToNumber */.DW)((0,check_cost/* checkUsd */.Fg)(result)),
        productionUsd: (0,money/* usdToNumber */.DW)((0,check_cost/* attemptUsd */.aB)(result) ?? 0n),
        reserveUsd,
        underWay: 0,
        open: true,
    };
}

// EXTERNAL MODULE: ./build/core/terms.js
var core_terms = __webpack_require__(1377);
;// CONCATENATED MODULE: ./build/core/report/sentence.js


/** The answer of a run in one sentence or two. */
function decisionSentence(decision, candidates, terms) {
    const leader = candidates.find((candidate) => candidate.id === decision.leader);
    const { status, others } = decision;
    switch (status) {
        case "none":
            return `No candidate can be called the cheapest. ${candidates.map(whyNot).join(" ")}`.trim();
        case "clear": {
            const single = candidates.length === 1 ? " It is the only candidate." : "";
            const within = others.length === 0 ? "" : `, or costs at most ${(0,format/* percent */.KN)(terms.indifference)} more than ${list(others)}`;
            return `${named(leader)} is the cheapest${within}: ${cost(leader)} per usable image${coverage(leader)}${next(leader, candidates)}.${single}${left(leader, candidates, decision.unseen ?? [])}`;
        }
        case "tie":
            return `${named(leader)} at ${cost(leader)} per usable image and ${list(others)} are within ${(0,format/* percent */.KN)(terms.indifference)} of each other.`;
        case "undecided":
            return (`Too close to call: ${named(leader)} leads at ${cost(leader)} per usable image${coverage(leader)}, ` +
                `but at ${(0,format/* percent */.KN)(terms.confidence)} confidence ${list(others)} ${others.length === 1 ? "is" : "are"} not ruled out.${bound(decision)}`);
        default:
            return (0,core_terms/* never */.Zm)(status);
    }
}
/** " It costs at most 12 % more than the cheapest.", where that is proven. */
function bound({ atMostAboveCheapest }) {
    if (atMostAboveCheapest === undefined || atMostAboveCheapest === null)
        return "";
    return ` It costs at most ${(0,format/* percent */.KN)(Math.ceil(atMostAboveCheapest * 100) / 100)} more than the cheapest.`;
}
/** The eligible candidate that comes after the leader, with its figure: what the answer is worth. */
function next(leader, candidates) {
    const rivals = candidates.filter((candidate) => candidate !== leader && candidate.eligible && candidate.costPerUsableUsd.estimate !== undefined);
    const estimate = (candidate) => Number(candidate.costPerUsableUsd.estimate);
    const [second] = rivals.toSorted((a, b) => estimate(a) - estimate(b));
    return second ? `; next is ${second.id} at ${cost(second)}` : "";
}
/** Says of the candidates that are out of the ranking why they are, when one has the better figure or none at all. */
function left(leader, candidates, unseen) {
    const out = candidates.filter((candidate) => candidate !== leader && !candidate.eligible && !unseen.includes(candidate.id));
    const dear = unseen.length === 0 ? "" : ` ${list(unseen)} ${unseen.length === 1 ? "costs" : "cost"} more by list price alone.`;
    return `${dear}${out.length === 0 ? "" : ` Not in the ranking: ${out.map((candidate) => candidate.id).join(", ")}.`}`;
}
function whyNot(candidate) {
    const reason = candidate.ineligibleBecause ?? "it was not measured";
    return `${candidate.id}: ${reason}${/[.!?]$/.test(reason) ? "" : "."}`;
}
function named(candidate) {
    return candidate?.id ?? "nobody";
}
function cost(candidate) {
    const figure = candidate?.costPerUsableUsd;
    return figure?.estimate === undefined ? `at least ${(0,format/* amount */.vj)(figure?.low ?? "0.0")}` : (0,format/* amount */.vj)(figure.estimate);
}
function coverage(candidate) {
    const share = candidate?.coverage;
    return share === null || share === undefined || share === 1 ? "" : ` with ${(0,format/* percent */.KN)(share)} of the pictures delivered`;
}
function list(ids) {
    return ids.length < 2 ? (ids[0] ?? "") : `${ids.slice(0, -1).join(", ")} and ${ids.at(-1)}`;
}

// EXTERNAL MODULE: ./build/core/report/tried.js
var tried = __webpack_require__(8321);
;// CONCATENATED MODULE: ./build/core/report/compute.js


















/** Computes `results.json` of a measurement (or, without attempts, the frame of an estimate) from the records alone. */
function computeResults(facts, manifest, plan, attempts) {
    return resultsOf(facts, manifest, plan, (0,tried/* recordsOf */.M)(plan, attempts, facts.run));
}
/** The same from records that were told already, at the prices of this plan. */
function resultsOf(facts, manifest, plan, records) {
    const { confidence, minCoverage, indifference } = manifest.sampling;
    const looked = lookAt(manifest, plan, records);
    const { measured, facing, proof, decision } = looked;
    const candidates = measured.map((each) => {
        const figure = withExtras(manifest.extras, each, confidence);
        const picture = plan.objective === "every-prompt" ? pictureFigure(plan, each, confidence) : null;
        return {
            ...each.result,
            ...(picture ? { costPerPictureUsd: picture } : {}),
            ...(figure ? { costPerUsableWithExtrasUsd: figure } : {}),
        };
    });
    const shown = [
        ...(proof ? candidates.map((candidate) => withProof(candidate, proof)) : candidates),
        ...pipelineResults(facing, decision).map((result, index) => {
            const figure = withExtras(manifest.extras, facing[index], confidence);
            return figure ? { ...result, costPerUsableWithExtrasUsd: figure } : result;
        }),
    ];
    const pair = (0,pairs/* cheapestPair */.G)(shown, plan.rates);
    const uncorrected = () => {
        const { rates: _rates, ...plain } = plan;
        return lookAt(manifest, plain, records).decision;
    };
    const checkErrors = checkErrorsOf({ plan, candidates: shown, decision, confidence, uncorrected });
    const { billed, checks } = records;
    return {
        schemaVersion: 1,
        tool: { name: "usable-image-cost", version: facts.version },
        mode: "measure",
        simulated: facts.simulated,
        manifest: { ...facts.manifest, prompts: plan.prompts.length },
        startedAt: facts.startedAt,
        finishedAt: facts.finishedAt,
        seed: plan.seed,
        ...(facts.shard === undefined ? {} : { shard: facts.shard }),
        objective: plan.objective,
        confidence,
        indifference,
        minCoverage,
        giveUpUsd: plan.giveUpUsd === null ? null : (0,money/* formatUsd */.UK)(plan.giveUpUsd),
        giveUpIsDefault: plan.giveUpIsDefault,
        spend: {
            billedUsd: (0,money/* formatUsd */.UK)(billed.sure),
            unknownUsd: (0,money/* formatUsd */.UK)(billed.unknown),
            checksUsd: (0,money/* formatUsd */.UK)(checks.known),
            ...(checks.unknown > 0n ? { checksUnknownUsd: (0,money/* formatUsd */.UK)(checks.unknown) } : {}),
            budgetUsd: (0,money/* formatUsd */.UK)(facts.budgetUsd),
        },
        replayedAttempts: replayed(records),
        candidates: shown,
        ...(pair ? { cheapestPair: pair } : {}),
        ...asideOf(facts, manifest, looked),
        ...(checkErrors ? { checkErrors } : {}),
        decision: {
            status: decision.status,
            leader: decision.leader,
            cheapest: decision.cheapest,
            sentence: decisionSentence(decision, shown, { objective: plan.objective, confidence, indifference }),
            toSettle: decision.toSettle,
            ...(plan.objective === "every-prompt" ? { approximate: true } : {}),
        },
        failOn: [],
        errors: [...facts.errors],
        warnings: [
            ...facts.warnings,
            ...checkWarnings(measured),
            ...(0,check_cost/* checkCostWarnings */.dH)(manifest, { candidates, startedAt: facts.startedAt }),
            ...staleWarnings(manifest.plans, "plan", facts.startedAt),
            ...staleWarnings(manifest.extras, "extra", facts.startedAt),
        ],
    };
}
function lookAt({ sampling: { confidence, minCoverage, indifference } }, plan, { run, attempts, tried }) {
    const measured = plan.candidates.map((candidate, index) => measureCandidate({ candidate, tried: tried[index], confidence, minCoverage }, plan));
    const facing = plan.pipelines.map((pipeline) => measurePipeline(pipeline, plan, { attempts, run, confidence, minCoverage }));
    const delta = (0,manifest_plan/* deltaAmongCandidates */.fr)(plan, confidence);
    const proof = proofOf(plan, measured, { delta, indifference, minCoverage });
    const alone = proof ?? unproven(decide(candidateContenders(plan, measured, { share: delta / measured.length, minCoverage }), indifference));
    const field = fieldOf(plan, { measured, facing }, { delta, indifference, minCoverage });
    return { measured, facing, proof, alone, field, decision: field ? withPipelineContenders(alone, field) : alone };
}
/** Attempts behind the figures that earlier runs bought. */
function replayed({ run, tried }) {
    return tried.reduce((sum, { counted }) => sum + counted.filter(({ intent }) => intent.run !== run).length, 0);
}
/** What the evidence shows; null where there is not enough to compare by more than intervals. */
function proofOf(plan, measured, terms) {
    const alone = measured.filter(({ candidate }) => candidate.onlyInPipelines !== true);
    return plan.objective === "any-image" ? raceDecision(plan, alone, terms) : passDecision(plan, alone, terms);
}
/** A decision by intervals alone. */
function unproven(decision) {
    return { ...decision, toSettle: null, atMostAboveCheapest: null, unseen: [] };
}
/** Pipelines and candidates as they face each other; null without pipelines. */
function fieldOf(plan, { measured, facing }, { delta, indifference, minCoverage }) {
    if (facing.length === 0)
        return null;
    // What only finalizes drafts is compared with nobody, and takes no share of the error.
    const compared = measured.filter(({ candidate }) => candidate.onlyInPipelines !== true).length + facing.length;
    const terms = { share: delta / compared, minCoverage };
    return {
        contenders: [...candidateContenders(plan, measured, terms), ...pipelineContenders(facing, terms)],
        pipelines: new Set(facing.map(({ result }) => result.id)),
        indifference,
    };
}
/**
 * Where a decision with pipelines stands after these attempts: what the report says of them, and who faces whom.
 *
 * @param run the run that goes on
 */
function standing(manifest, plan, attempts, run) {
    const { alone, decision, field } = lookAt(manifest, plan, (0,tried/* recordsOf */.M)(plan, attempts, run));
    return { alone, decision, standoff: field && standoffOf(alone, field) };
}
/** Why a pipeline of which nothing was finalized is out, where its prices alone tell. */
function pipelineResults(facing, { leader, unseen }) {
    return facing.map(({ result }) => {
        if (!unseen.includes(result.id))
            return result;
        const why = `one draft and one final cost $${result.price.usdPerImage} by list price, more than ${leader} is shown to cost, so no draft was finalized`;
        return { ...result, ineligibleBecause: why };
    });
}
function withProof(candidate, proof) {
    const told = sayUnseen(candidate, proof);
    return "candidates" in proof ? withCrossover(told, proof) : told;
}
/** What the manifest's plans and extras come to; without any there is nothing. */
function asideOf({ startedAt: now }, { plans: specs, extras: declared, volumePerMonth: volume, sampling: { confidence } }, { measured, facing: pipelines, alone, decision: { leader } }) {
    const common = { volumePerMonth: volume ?? null, confidence, now };
    const plans = plansResult({ ...common, plans: specs, measured, pipelines, leader, bestCandidate: alone.leader });
    const best = [...measured, ...pipelines].find(({ result }) => result.id === leader);
    const extras = extrasResult({ ...common, extras: declared, leader: best });
    return { ...(plans ? { plans } : {}), ...(extras ? { extras } : {}) };
}
function checkWarnings(measured) {
    return measured.flatMap(({ result, counted }) => {
        if (result.undetermined === 0)
            return [];
        const message = `${result.undetermined} of ${result.attempts} attempts on ${result.id} have no verdict, since the check could not run on them${(0,counts/* whatStoppedChecks */.ZI)(counted)}: ` +
            `they are paid for, count as neither usable nor rejected, and widen the interval`;
        return [{ code: "check-undetermined", candidate: result.id, message }];
    });
}


/***/ }),

/***/ 6125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ billedIn),
/* harmony export */   Ii: () => (/* binding */ spendOf),
/* harmony export */   RK: () => (/* binding */ outcomesOf),
/* harmony export */   ZI: () => (/* binding */ whatStoppedChecks),
/* harmony export */   pE: () => (/* binding */ rejections),
/* harmony export */   sV: () => (/* binding */ medianSeconds)
/* harmony export */ });
/* harmony import */ var _ledger_fold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4499);
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(378);



/** Counts and sums over attempts, as the results show them. */
/** How the attempts ended. */
function outcomesOf(counted) {
    const counts = { image: 0, empty: 0, refused: 0, failed: 0, lost: 0 };
    for (const attempt of counted)
        counts[attempt.end?.outcome ?? "lost"]++;
    return counts;
}
/** How many images each check rejected; one image can be rejected by several. */
function rejections(prompts) {
    const counts = {};
    for (const { samples, checksKey } of prompts)
        for (const { attempt } of samples) {
            const verdict = attempt.verdicts.get(checksKey);
            if (verdict?.verdict !== "rejected")
                continue;
            for (const check of new Set(verdict.failures.map((failure) => failure.check)))
                counts[check] = (counts[check] ?? 0) + 1;
        }
    return counts;
}
/** What this run bought on this candidate, and what all attempts behind the figures cost at today's price. */
function spendOf({ priceUsd }, { billed, outcomes, counted, }) {
    const price = priceUsd ?? 0n;
    return {
        billedUsd: (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(billed.sure),
        unknownUsd: (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(billed.unknown),
        listUsd: (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(price * BigInt(counted.length)),
        hiddenUsd: (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(price * BigInt(counted.length - outcomes.image)),
    };
}
function billedIn(run, attempts) {
    const mine = attempts.filter((attempt) => attempt.intent.run === run);
    const sure = (attempt) => attempt.end?.charged === "yes" && attempt.intent.priceUsd !== undefined;
    return {
        sure: (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .sumUsd */ .eg)(mine.filter(sure).map(_ledger_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .committedUsd */ .ph)),
        unknown: (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .sumUsd */ .eg)(mine.filter((attempt) => !sure(attempt)).map(_ledger_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .committedUsd */ .ph)),
    };
}
/** Median time from request to image, in seconds; null when there is none. */
function medianSeconds(counted) {
    const times = counted
        .flatMap(({ intent, end }) => (end?.outcome === "image" ? [(end.at - intent.at) / 1000] : []))
        .toSorted((a, b) => a - b);
    const middle = Math.floor(times.length / 2);
    if (times.length === 0)
        return null;
    return times.length % 2 === 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2;
}
/** Longest reason that is told, in code points. */
const LONGEST_REASON = 200;
/** What kept checks from running most often, in the check's own words; nothing where none were kept. */
function whatStoppedChecks(counted) {
    const times = new Map();
    for (const { verdicts } of counted)
        for (const { verdict, failures } of verdicts.values())
            if (verdict === "undetermined")
                for (const { check, message } of failures.slice(0, 1)) {
                    const told = `${check}: ${message.replace(/\.$/, "")}`;
                    times.set(told, (times.get(told) ?? 0) + 1);
                }
    const [first] = [...times].toSorted(([, a], [, b]) => b - a);
    return first ? ` (most often: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(first[0], LONGEST_REASON)})` : "";
}


/***/ }),

/***/ 3464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ whyNotEligible),
/* harmony export */   Z: () => (/* binding */ isUnclear)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7998);

/** Which candidates may be called the cheapest. */
/** The share of attempts that may go without a verdict before the run says that it could not measure a candidate. */
const MAX_UNDETERMINED = 0.2;
/** Whether so many attempts went without a verdict that nothing was measured. */
function isUnclear(undetermined, attempts) {
    return undetermined > MAX_UNDETERMINED * attempts;
}
/** Why a candidate may not be; null when it may. */
function whyNotEligible(facts) {
    const { candidate, decided, undetermined, usable, byMistake, reachable, minCoverage } = facts;
    if (candidate.onlyInPipelines)
        return "it only finalizes the drafts of pipelines";
    if (candidate.priceUsd === null)
        return `price unknown: ${unknownBecause(candidate)}`;
    if (decided + undetermined === 0)
        return "nothing was measured on it";
    if (isUnclear(undetermined, decided + undetermined))
        return `could not measure: the check gave no verdict on ${undetermined} of ${decided + undetermined} attempts`;
    if (usable === 0)
        return "no usable image";
    if (byMistake)
        return "no more images were accepted than the checks accept by mistake";
    // Float noise in the sum of weights must not exclude a candidate that is exactly at the limit.
    if (reachable < minCoverage - 1e-9)
        return `delivers ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(reachable)} of the pictures at most, less than the ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(minCoverage)} asked for`;
    return null;
}
function unknownBecause({ reading: { problem } }) {
    if (!problem)
        return "it could not be read";
    return problem.code === "source-unreadable" ? "its source could not be read" : problem.message;
}


/***/ }),

/***/ 9173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ imagePath),
/* harmony export */   p: () => (/* binding */ pathSegment)
/* harmony export */ });
/** Names that Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/**
 * A folder name for an id, the same on every file system: the id itself where it is lower case and plain, else what is plain of it
 * and eight digits of its hash, so that different ids never share a folder.
 */
function pathSegment(id, hash) {
    const plain = id
        .toLowerCase()
        .replace(/[^a-z0-9._-]+/g, "-")
        .replace(/^[.-]+|[.-]+$/g, "")
        .slice(0, 60);
    return plain === id && !RESERVED.test(plain) ? plain : `${plain || "prompt"}-${hash(id).slice(0, 8)}`;
}
/** Where an attempt's image lies in the output directory: `images/<candidate>/<prompt>/<n>.<ext>`. */
function imagePath(image, hash) {
    const extension = EXTENSIONS[image.format] ?? "bin";
    return `images/${pathSegment(image.candidate, hash)}/${pathSegment(image.prompt, hash)}/${image.number}.${extension}`;
}
const EXTENSIONS = { png: "png", jpeg: "jpg", webp: "webp", gif: "gif", avif: "avif" };


/***/ }),

/***/ 8321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ recordsOf)
/* harmony export */ });
/* harmony import */ var _group_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1181);
/* harmony import */ var _ledger_tally_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6296);
/* harmony import */ var _check_cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2403);
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6125);




/** What `run` and the runs before it bought of the candidates of a plan, on its prompts. */
function recordsOf({ candidates, prompts, objective }, attempts, run) {
    const byOffer = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .groupBy */ .$)(attempts, ({ intent }) => intent.offer);
    const tried = candidates.map(({ key }) => triedOf(byOffer.get(key) ?? [], { prompts, objective }, run));
    return { run, attempts, tried, billed: (0,_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .billedIn */ .Cj)(run, attempts), checks: (0,_check_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .checksIn */ .Jr)(run, attempts) };
}
function triedOf(attempts, { prompts, objective }, run) {
    const byPrompt = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .groupBy */ .$)(attempts, ({ intent }) => intent.promptKey);
    const cells = prompts.map(({ id, weight, key, checksKey }) => {
        const told = (byPrompt.get(key) ?? []).flatMap((attempt) => {
            const sample = (0,_ledger_tally_js__WEBPACK_IMPORTED_MODULE_3__/* .sampleOf */ .uV)(attempt, checksKey, run);
            return sample ? [{ ...sample, attempt }] : [];
        });
        return { id, weight, checksKey, told, samples: (0,_ledger_tally_js__WEBPACK_IMPORTED_MODULE_3__/* .countedSamples */ .WU)(told, objective) };
    });
    const counted = cells.flatMap(({ samples }) => samples.map(({ attempt }) => attempt));
    return {
        attempts,
        prompts: cells,
        counted,
        billed: (0,_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .billedIn */ .Cj)(run, attempts),
        checks: (0,_check_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .checksIn */ .Jr)(run, attempts),
        unbilledFailures: attempts.filter(({ intent, end }) => intent.run === run && end?.charged === "no").length,
        outcomes: (0,_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomesOf */ .RK)(counted),
        rejectedBy: (0,_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .rejections */ .pE)(cells),
        medianSeconds: (0,_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .medianSeconds */ .sV)(counted),
    };
}


/***/ }),

/***/ 4435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ divergence),
/* harmony export */   r: () => (/* binding */ closestAlternative)
/* harmony export */ });
/**
 * The nearest world in which another answer would be right: what the sampler measures its distance to, and what bounds the money an
 * answer needs. Weights and counts may be fractions.
 */
/** So near to 0 a chance may be that others can still be divided by it. */
const LEAST_CHANCE = 1e-300;
/** KL divergence of Bernoulli chances. Kept finite: a chance that is 0 or 1, or nearly, is taken as one inside. */
function divergence(chance, other) {
    const hit = chance > 0 ? chance * Math.log(chance / Math.max(other, LEAST_CHANCE)) : 0;
    const miss = chance < 1 ? (1 - chance) * Math.log((1 - chance) / Math.max(1 - other, Number.EPSILON / 2)) : 0;
    return Math.max(hit + miss, 0);
}
/**
 * The nearest chances with chanceA = ratio * chanceB, neither above 1: the least of n_a KL(p_a, q_a) + n_b KL(p_b, q_b), in closed form
 * (the likelihood's derivative along that line is a quadratic in q_b). Where the seen shares already are in such a world, with
 * p_a <= ratio * p_b, the distance is 0.
 *
 * @param ratio d_a / (rho d_b): at it both cost the same, but for the factor rho
 */
function closestAlternative(a, b, ratio) {
    const [shareA, shareB] = [share(a), share(b)];
    if (a.attempts === 0 || (b.attempts > 0 && shareA <= ratio * shareB))
        return { chanceA: shareA, chanceB: shareB, distance: 0 };
    const hits = a.usable + b.usable;
    const square = ratio * (a.attempts + b.attempts);
    const linear = hits * (1 + ratio) + ratio * (a.attempts - a.usable) + (b.attempts - b.usable);
    const root = Math.sqrt(Math.max(linear * linear - 4 * square * hits, 0));
    const chanceB = Math.min((2 * hits) / (linear + root), 1, 1 / ratio);
    const chanceA = Math.min(ratio * chanceB, 1);
    const distance = a.attempts * divergence(shareA, chanceA) + b.attempts * divergence(shareB, chanceB);
    return { chanceA, chanceB, distance };
}
function share({ usable, attempts }) {
    return attempts > 0 ? usable / attempts : 0;
}


/***/ }),

/***/ 3299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V4: () => (/* binding */ usableBehind),
/* harmony export */   ti: () => (/* binding */ logEUp),
/* harmony export */   u_: () => (/* binding */ logEDown),
/* harmony export */   z9: () => (/* binding */ RACE_BETS)
/* harmony export */ });
/* unused harmony exports EIGHT_BETS, acceptChance */
/**
 * How strongly counts speak against a chance of success (statistics.md, 5). A stake of 1 is split into parts: one stays in cash, the
 * others bet that the log-odds are off by t. Where the claim "the chance is at most x" holds, what the stake becomes has a mean of
 * at most 1 at every look, so it passes 1/delta with a chance of at most delta, however often one looks. That rests on the parts adding up
 * to 1 and being fixed beforehand, and on nothing else of them. Everything is in natural logs.
 */
function divide(cash, bets) {
    const steps = [0, ...bets.map(([step]) => step)];
    const side = (sign) => ({
        steps: steps.map((step) => sign * step),
        gains: steps.map((step) => Math.expm1(sign * step)),
    });
    return { shares: [cash, ...bets.map(([, share]) => share)], up: side(1), down: side(-1) };
}
/** Eight equal parts, as statistics.md has them: its values are reckoned with these. */
const EIGHT_BETS = divide(1 / 8, [1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 2, 4].map((step) => [step, 1 / 8]));
/**
 * What the race bets: less on what it hardly ever meets, and twice as many steps, so that one of them is near to any. Races on the
 * instances of statistics.md cost a tenth less by it than with eight equal parts, near ties included (bench/results.md).
 */
const RACE_BETS = divide(3 / 128, [2, 3, 5, 7, 9, 11, 16, 18, 18, 16, 12, 5, 3].map((parts, index) => [2 ** (index / 2 - 4), parts / 128]));
/** Log evidence that the chance of a usable attempt is above `chance`, from `usable` of `attempts`; 0 before the first attempt. */
function logEUp(usable, attempts, chance, judge, bets = RACE_BETS) {
    return logStake(bets.shares, bets.up, { usable, attempts }, acceptChance(chance, judge));
}
/** Log evidence that the chance of a usable attempt is below `chance`. */
function logEDown(usable, attempts, chance, judge, bets = RACE_BETS) {
    return logStake(bets.shares, bets.down, { usable, attempts }, acceptChance(chance, judge));
}
/**
 * The chance that a check accepts an attempt which is usable with chance `chance` (statistics.md, 7): what counts of accepted
 * attempts are evidence of. `null` when the rates given cannot be those of a check, which then is evidence of nothing.
 */
function acceptChance(chance, judge) {
    const clipped = Math.min(Math.max(chance, 0), 1);
    if (judge === undefined)
        return clipped;
    const slope = 1 - judge.falseAccept - judge.falseReject;
    return slope > 0 && judge.falseAccept >= 0 && judge.falseReject >= 0 ? judge.falseAccept + slope * clipped : null;
}
/** The usable attempts behind `accepted` ones of a check that errs, as Rogan and Gladen put it: a guess for sampling, no proof. */
function usableBehind(accepted, attempts, judge) {
    if (judge === undefined)
        return accepted;
    const slope = 1 - judge.falseAccept - judge.falseReject;
    return slope > 0 ? Math.min(Math.max((accepted - judge.falseAccept * attempts) / slope, 0), attempts) : 0;
}
/** log of the sum over the bets of their share of e^(t k) / (1 + x (e^t - 1))^n, reckoned without leaving the logs. */
function logStake(shares, { steps, gains }, { usable, attempts }, x) {
    if (attempts === 0 || x === null)
        return 0;
    // The first bet is the cash, whose log is 0.
    let most = 0;
    let sum = shares[0];
    for (let bet = 1; bet < shares.length; bet++) {
        const log = steps[bet] * usable - attempts * Math.log1p(x * gains[bet]);
        if (log <= most)
            sum += shares[bet] * Math.exp(log - most);
        else {
            sum = sum * Math.exp(most - log) + shares[bet];
            most = log;
        }
    }
    return most + Math.log(sum);
}


/***/ }),

/***/ 8279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ RACE_START),
/* harmony export */   SE: () => (/* binding */ cheapest),
/* harmony export */   VD: () => (/* binding */ live),
/* harmony export */   VJ: () => (/* binding */ raceThreshold),
/* harmony export */   Vc: () => (/* binding */ raceLeader),
/* harmony export */   rZ: () => (/* binding */ isMarked)
/* harmony export */ });
/* harmony import */ var _pair_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1250);

const RACE_START = { dropped: [], marked: [] };
/** h = log((K-1)/delta): what evidence must reach, so that the K-1 claims that could go wrong do so with chance delta together. */
function raceThreshold(arms, delta) {
    return Math.log(Math.max(arms - 1, 1) / delta);
}
/** Candidates not dropped. */
function live(arms, state) {
    return arms.filter(({ id }) => !state.dropped.some(({ loser }) => loser === id));
}
function isMarked(state, a, b) {
    return state.marked.some(({ winner, loser }) => winner === a.id && loser === b.id);
}
/** The live candidate that looks cheapest by d n/k; without a usable image anywhere, the one with the least d/p on smoothed counts. */
function raceLeader(arms, state) {
    const running = live(arms, state);
    const seen = running.filter((arm) => (0,_pair_js__WEBPACK_IMPORTED_MODULE_0__/* .sideOf */ .Jh)(arm).usable > 0);
    const cost = (arm) => {
        const { usable, attempts } = (0,_pair_js__WEBPACK_IMPORTED_MODULE_0__/* .sideOf */ .Jh)(arm);
        return seen.length > 0 ? (arm.productionUsd * attempts) / usable : (arm.productionUsd * (attempts + 1)) / (usable + 0.5);
    };
    return cheapest(seen.length > 0 ? seen : running, cost);
}
/** The first of least cost. */
function cheapest(items, cost) {
    let best;
    for (const item of items)
        if (best === undefined || cost(item) < cost(best))
            best = item;
    return best;
}


/***/ }),

/***/ 616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ lowerBound)
/* harmony export */ });
/* unused harmony export neededEvidence */
/* harmony import */ var _closest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4435);

const STEPS = 80;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** Evidence that an error of at most delta takes: kl(delta, 1-delta). */
function neededEvidence(delta) {
    return (1 - 2 * delta) * Math.log((1 - delta) / delta);
}
/**
 * The bound over the answers that are right within the share `indifference`; `null` where no spend suffices (an exact tie without
 * indifference) or there is nothing to decide. Prices must be above zero.
 */
function lowerBound(arms, delta, indifference) {
    if (arms.length < 2)
        return null;
    let best = null;
    for (let answer = 0; answer < arms.length; answer++) {
        const found = bestDivision(arms, answer, 1 + indifference);
        if (found && (best === null || found.rate > best.rate))
            best = { answer, ...found };
    }
    if (best === null)
        return null;
    const usd = neededEvidence(delta) / best.rate;
    const attempts = best.shares.map((share, index) => (usd * share) / arms[index].attemptUsd);
    return Number.isFinite(usd) && attempts.every(Number.isFinite) ? { answer: best.answer, rate: best.rate, usd, attempts } : null;
}
/**
 * The division of dollars with the most evidence for a dollar. With one dollar on the answer, a rate of y needs x_b(y) dollars on each
 * rival b; y / (1 + sum x_b) has one peak over y, which golden section finds.
 */
function bestDivision(arms, answer, rho) {
    const a = arms[answer];
    if (!(a.chance > 0))
        return null;
    const most = Math.min(...arms.filter((b) => b !== a).map((b) => rateAlone(a, b, rho)));
    if (!(most > 0))
        return null;
    const rates = arms.map((b) => (b === a ? null : rateAgainst(a, b, rho)));
    const dollars = (y) => rates.map((rate) => (rate ? dollarsFor(rate, y) : 1));
    const value = (y) => y / dollars(y).reduce((sum, x) => sum + x, 0);
    let [left, right] = [0, most];
    let [inner, outer] = [right - GOLDEN * (right - left), left + GOLDEN * (right - left)];
    let [atInner, atOuter] = [value(inner), value(outer)];
    for (let step = 0; step < STEPS; step++) {
        if (atInner > atOuter) {
            [right, outer, atOuter] = [outer, inner, atInner];
            inner = right - GOLDEN * (right - left);
            atInner = value(inner);
        }
        else {
            [left, inner, atInner] = [inner, outer, atOuter];
            outer = left + GOLDEN * (right - left);
            atOuter = value(outer);
        }
    }
    const y = atInner > atOuter ? inner : outer;
    const all = dollars(y);
    const total = all.reduce((sum, x) => sum + x, 0);
    return y / total > 0 ? { rate: y / total, shares: all.map((x) => x / total) } : null;
}
/** Evidence for one dollar on a and `x` dollars on b, in the world nearest to this one where b is cheaper by more than rho. */
function rateAgainst(a, b, rho) {
    const ratio = a.productionUsd / (rho * b.productionUsd);
    const bought = ({ attemptUsd, chance }, usd) => ({
        usable: (usd / attemptUsd) * chance,
        attempts: usd / attemptUsd,
    });
    const one = bought(a, 1);
    return (x) => (0,_closest_js__WEBPACK_IMPORTED_MODULE_0__/* .closestAlternative */ .r)(one, bought(b, x), ratio).distance;
}
/** The most evidence for a dollar on a alone, with the cost of b known exactly. */
function rateAlone(a, b, rho) {
    const other = Math.min((a.productionUsd * b.chance) / (rho * b.productionUsd), 1);
    return other < a.chance ? (0,_closest_js__WEBPACK_IMPORTED_MODULE_0__/* .divergence */ .Z)(a.chance, other) / a.attemptUsd : 0;
}
/** The dollars on b at which the rate reaches y, by bisection; 0 when the answer's own dollar does already (the list-price floor). */
function dollarsFor(rate, y) {
    if (rate(0) >= y)
        return 0;
    let [less, enough] = [0, 1];
    while (rate(enough) < y) {
        [less, enough] = [enough, enough * 4];
        if (enough > 1e15)
            return Infinity;
    }
    for (let step = 0; step < 70; step++) {
        const middle = (less + enough) / 2;
        if (rate(middle) < y)
            less = middle;
        else
            enough = middle;
    }
    return enough;
}


/***/ }),

/***/ 1250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jh: () => (/* binding */ sideOf),
/* harmony export */   Nb: () => (/* binding */ minimalRho),
/* harmony export */   PT: () => (/* binding */ logPair),
/* harmony export */   cY: () => (/* binding */ logLikelihoodRatio),
/* harmony export */   nn: () => (/* binding */ isProven),
/* harmony export */   z2: () => (/* binding */ logPairAtMost)
/* harmony export */ });
/* harmony import */ var _closest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4435);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3299);


/** Evidence without an end, kept finite: a candidate that is free costs no more than any other, once it was seen to work. */
const PROVEN = Number.MAX_VALUE;
const SCAN_POINTS = 64;
const GOLDEN_STEPS = 46;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** So far beyond both estimates (in log v) the scan goes; further out only the limit is looked at. */
const BEYOND = Math.log(1e4);
/**
 * log E(a < b; rho): evidence that a costs at most `rho` times b. Whatever a usable image of b costs, v dollars, that a costs more than
 * rho v or b less than v must be refuted: hence the least over v. An attempt's price is the least a usable image can cost, so v starts
 * there, and a rival that was never tried is ruled out by its price alone.
 */
function logPair(a, b, rho, bets = _evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .RACE_BETS */ .z9) {
    if (a.usable === 0)
        return 0;
    const judge = a.judge?.asLeader ?? a.judge;
    if (a.productionUsd === 0)
        return (judge?.falseAccept ?? 0) > 0 ? (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .logEUp */ .ti)(a.usable, a.attempts, 0, judge, bets) : PROVEN;
    const lowest = Math.log(Math.max(b.productionUsd, a.productionUsd / rho));
    const at = (logCost) => evidenceAt(a, b, rho, Math.exp(logCost), bets);
    if (b.attempts === 0)
        return at(lowest);
    const estimates = [
        (a.productionUsd / rho) * ((a.attempts + 1) / a.usable),
        b.productionUsd * ((b.attempts + 1) / Math.max(b.usable, 0.5)),
    ];
    const highest = Math.max(lowest, Math.log(Math.max(...estimates))) + BEYOND;
    return Math.min(least(at, lowest, highest), evidenceAt(a, b, rho, Infinity, bets));
}
/** Whether log E(a < b; rho) is `threshold` or more: the full search only where one look at the likeliest cost does not refute it. */
function isProven(a, b, rho, threshold, bets = _evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .RACE_BETS */ .z9) {
    return logPairAtMost(a, b, rho, bets) >= threshold && logPair(a, b, rho, bets) >= threshold;
}
/** An upper bound of log E(a < b; rho), cheap to reckon: the evidence at the likeliest cost of those where a costs rho times b. */
function logPairAtMost(a, b, rho, bets = _evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .RACE_BETS */ .z9) {
    if (a.usable === 0)
        return 0;
    if (a.productionUsd === 0 || b.productionUsd === 0)
        return PROVEN;
    const { chanceB } = (0,_closest_js__WEBPACK_IMPORTED_MODULE_1__/* .closestAlternative */ .r)(sideOf(a), sideOf(b), a.productionUsd / (rho * b.productionUsd));
    const floor = Math.max(b.productionUsd, a.productionUsd / rho);
    return evidenceAt(a, b, rho, chanceB > 0 ? Math.max(b.productionUsd / chanceB, floor) : Infinity, bets);
}
/**
 * The least rho with log E(a < b; rho) >= threshold: a costs at most that many times what b costs, for all rho at once. Below 1, b costs at
 * least 1/rho times what a costs. `null` when the counts bound it nowhere; 0 when a is free and works.
 */
function minimalRho(a, b, threshold, bets = _evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .RACE_BETS */ .z9) {
    if (a.productionUsd === 0)
        return a.usable > 0 && logPair(a, b, 1, bets) >= threshold ? 0 : null;
    const passes = (logRho) => isProven(a, b, Math.exp(logRho), threshold, bets);
    const widest = 600;
    if (b.productionUsd === 0 || !passes(widest))
        return null;
    let [fails, holds] = [-widest, widest];
    const guess = Math.log(a.productionUsd / b.productionUsd) + Math.log((a.attempts + 1) / (a.usable + 0.5));
    for (let width = 1; width < widest && holds === widest; width *= 4)
        if (passes(guess + width))
            holds = guess + width;
    for (let width = 1; width < widest && fails === -widest; width *= 4)
        if (!passes(holds - width))
            fails = holds - width;
    while (holds - fails > 1e-13 * Math.max(1, Math.abs(holds))) {
        const middle = (fails + holds) / 2;
        if (passes(middle))
            holds = middle;
        else
            fails = middle;
    }
    return Math.exp(holds);
}
/** How unlikely the data are wherever a costs rho times b or more: the sampler's forecast of the evidence, not itself a proof. */
function logLikelihoodRatio(a, b, rho) {
    if (a.productionUsd === 0 || b.productionUsd === 0)
        return 0;
    return (0,_closest_js__WEBPACK_IMPORTED_MODULE_1__/* .closestAlternative */ .r)(sideOf(a), sideOf(b), a.productionUsd / (rho * b.productionUsd)).distance;
}
/** The counts behind a check that errs. */
function sideOf({ usable, attempts, judge }) {
    return { usable: (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .usableBehind */ .V4)(usable, attempts, judge), attempts };
}
/** The evidence at one cost v of a usable image of b. */
function evidenceAt(a, b, rho, v, bets) {
    return ((0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .logEUp */ .ti)(a.usable, a.attempts, a.productionUsd / (rho * v), a.judge?.asLeader ?? a.judge, bets) +
        (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .logEDown */ .u_)(b.usable, b.attempts, b.productionUsd / v, b.judge?.asRival ?? b.judge, bets));
}
/** The least value on an interval of a function with one valley: a scan, then golden section around its best point. */
function least(at, low, high) {
    const step = (high - low) / SCAN_POINTS;
    let [best, value] = [0, at(low)];
    for (let point = 1; point <= SCAN_POINTS; point++) {
        const here = at(low + point * step);
        if (here < value)
            [best, value] = [point, here];
    }
    let [left, right] = [low + Math.max(best - 1, 0) * step, low + Math.min(best + 1, SCAN_POINTS) * step];
    let [inner, outer] = [right - GOLDEN * (right - left), left + GOLDEN * (right - left)];
    let [atInner, atOuter] = [at(inner), at(outer)];
    for (let turn = 0; turn < GOLDEN_STEPS; turn++) {
        if (atInner < atOuter) {
            [right, outer, atOuter] = [outer, inner, atInner];
            inner = right - GOLDEN * (right - left);
            atInner = at(inner);
        }
        else {
            [left, inner, atInner] = [inner, outer, atOuter];
            outer = left + GOLDEN * (right - left);
            atOuter = at(outer);
        }
    }
    return Math.min(value, atInner, atOuter);
}


/***/ }),

/***/ 1128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ answer)
/* harmony export */ });
/* unused harmony export crossover */
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(775);
/* harmony import */ var _estimate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6016);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9248);



/** The answer of the records so far. */
function answer(contestants, terms) {
    const field = (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .survey */ .Fr)(contestants, terms);
    const hopeful = looksCheaper(contestants, field);
    const joint = terms.delta / Math.max(1, contestants.length);
    const candidates = field.standings.map((standing) => ({
        id: standing.id,
        complete: standing.complete,
        cost: standing.complete ? standing.cost : null,
        ...(0,_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .costInterval */ .Ru)(standing, joint),
        coverage: standing.coverage,
        crossoverUsd: field.leader && standing !== field.leader && !hopeful ? crossover(field.leader, standing) : null,
    }));
    const common = { approximate: true, candidates };
    const { leader, rivals } = field;
    if (leader === null || leader.usable === 0) {
        const nothing = { leader: null, cheapest: null, others: [], unseen: [], atMostMore: null, toSettle: null };
        return { ...common, status: "none", ...nothing };
    }
    const open = rivals.filter(({ comparison }) => !(0,_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .isShown */ .aJ)(comparison));
    if (hopeful) {
        const others = [leader, ...open.map(({ standing }) => standing).filter((standing) => standing !== hopeful)].map(({ id }) => id);
        const undecided = { status: "undecided", cheapest: null, others, unseen: unseenOf(rivals), atMostMore: null };
        return { ...common, ...undecided, leader: hopeful.id, toSettle: toSettle(leader, open) };
    }
    const within = rivals.filter(({ standing }) => (0,_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .isShown */ .aJ)((0,_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .compare */ .UD)(standing, leader, 1 + terms.indifference, field.alpha)));
    const status = open.length > 0 ? "undecided" : within.length > 0 ? "tie" : "clear";
    const near = rivals.filter(({ standing }) => !(0,_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .isShown */ .aJ)((0,_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .compare */ .UD)(leader, standing, 1, field.alpha)));
    const others = { undecided: open, tie: within, clear: near }[status];
    return {
        ...common,
        status,
        leader: leader.id,
        cheapest: status === "undecided" ? null : leader.id,
        others: others.map(({ standing }) => standing.id),
        unseen: unseenOf(rivals),
        atMostMore: atMostMore(leader, field),
        toSettle: toSettle(leader, open),
    };
}
/**
 * The candidate that looks cheapest although its first pass is not complete: it is expected to cost less than the cheapest that has one, and
 * nothing shows that it does not. Nothing is decided then, and it would be wrong to show a dearer one as the leader.
 */
function looksCheaper(contestants, { leader, standings, rivals }) {
    if (leader === null || leader.usable === 0)
        return null;
    let best = { standing: leader, cost: leader.cost };
    for (const [index, contestant] of contestants.entries()) {
        const standing = standings[index];
        const comparison = rivals.find((rival) => rival.standing === standing)?.comparison;
        if (comparison === undefined || (0,_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .isShown */ .aJ)(comparison) || standing.complete || standing.usable === 0)
            continue;
        if (contestant.priceOnly || contestant.mayNotLead === true)
            continue;
        const cost = (0,_estimate_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedPictureCost */ .WO)(contestant);
        if (cost < best.cost)
            best = { standing, cost };
    }
    return best.standing === leader ? null : best.standing;
}
function unseenOf(rivals) {
    return rivals
        .filter(({ standing, comparison }) => standing.attempts === 0 && (0,_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .isShown */ .aJ)(comparison))
        .map(({ standing }) => standing.id);
}
/** The least share x for which it is shown of every rival that the leader costs at most 1 + x times as much. */
function atMostMore(leader, { rivals, alpha }) {
    const ratios = rivals.map(({ standing }) => (0,_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .shownRatio */ .$B)(leader, standing, alpha));
    if (ratios.includes(null))
        return null;
    return Math.max(0, ...ratios.map((ratio) => ratio - 1));
}
/**
 * What the answer would still take, if costs stay as they are seen: variance falls as courses are added, so that the evidence grows in
 * proportion to them. null when nothing is open, or when nothing yet speaks for the leader.
 */
function toSettle(leader, open) {
    if (open.length === 0 || open.some(({ comparison }) => comparison.evidence <= 0))
        return null;
    const times = ({ comparison }) => Math.max(0, comparison.needed / comparison.evidence - 1);
    const most = Math.max(...open.map(times));
    let usd = most * (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .spentOn */ .g2)(leader);
    let attempts = most * leader.attempts;
    for (const rival of open) {
        const { standing } = rival;
        const rest = standing.complete ? 0 : Math.max(0, standing.passAttempts - standing.attempts);
        const more = standing.complete ? times(rival) * standing.attempts : rest;
        usd += more * standing.policy.price;
        attempts += more;
    }
    return { usd, attempts: Math.ceil(attempts) };
}
/** F* = (c_B T_B - c_A T_A) / (S_B - S_A), at the caps of today. */
function crossover(a, b) {
    if (!a.complete || !b.complete || a.shipped === b.shipped)
        return null;
    const usd = (b.policy.price * b.tries - a.policy.price * a.tries) / (b.shipped - a.shipped);
    return usd > 0 && Number.isFinite(usd) ? usd : null;
}


/***/ }),

/***/ 4464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I_: () => (/* binding */ studentized),
/* harmony export */   f3: () => (/* binding */ pairError),
/* harmony export */   pP: () => (/* binding */ boundary)
/* harmony export */ });
/* unused harmony export halfWidth */
/**
 * The asymptotic confidence sequence of a mean (Waudby-Smith et al., "Time-uniform central limit theory and asymptotic confidence
 * sequences"; statistics.md, section 8), tuned to be narrowest near 40 observations. Valid at every look, but only as far as the
 * normal approximation holds: what rests on it is to be called approximate.
 */
const TUNED_FOR = 40;
/** r2 = (L + log L + 1) / 40 with L = -2 log alpha. */
function tuning(alpha) {
    const level = -2 * Math.log(alpha);
    return (level + Math.log(level) + 1) / TUNED_FOR;
}
/**
 * The square of the half width in standard errors after `observations`: (1 + 1/(N r2)) log((N r2 + 1)/alpha^2). The error `alpha` is
 * two-sided.
 */
function boundary(observations, alpha) {
    const level = Math.min(alpha, 0.5);
    const time = Math.max(1, observations) * tuning(level);
    return (1 + 1 / time) * Math.log((time + 1) / (level * level));
}
/** Half the width around the mean of `observations` with this variance of one. */
function halfWidth(variance, observations, alpha) {
    return Math.sqrt((variance / observations) * boundary(observations, alpha));
}
/** alpha = 2 delta / (K-1): one-sided tests of one candidate against each of its rivals, all of them right with chance 1 - delta. */
function pairError(delta, candidates) {
    return (2 * delta) / Math.max(1, candidates - 1);
}
/**
 * The same when the variance is estimated and few prompts carry it: the square of Student's t in place of the normal's, to first order,
 * 1 + (z^2 + 1)/(2 df), with the degrees of freedom after Welch and Satterthwaite: V^2 over the sum of V_j^2 / n_j.
 */
function studentized(square, variance, concentration) {
    const freedom = concentration > 0 ? variance ** 2 / concentration : Infinity;
    return square * (1 + (square + 1) / (2 * Math.max(1, freedom)));
}


/***/ }),

/***/ 775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ shownRatio),
/* harmony export */   Ru: () => (/* binding */ costInterval),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   aJ: () => (/* binding */ isShown),
/* harmony export */   s3: () => (/* binding */ timesAlone)
/* harmony export */ });
/* harmony import */ var _boundary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4464);

/** Stands for a certainty: more than any threshold, and still a number. */
const CERTAIN = 1e9;
/**
 * Compares on D = ratio Z_rival - Z_leader, prompt by prompt and averaged by weight. Courses of the two are independent once the prompt is
 * given, so that the variance of the mean of D is the sum of both, and neither needs as many passes as the other. A rival of which
 * nothing was bought costs its price at least, and that is no matter of luck: the leader's records alone decide. So they do where the price
 * of a rival that was tried, which may have risen since, says more than its records.
 */
function compare(cheaper, dearer, ratio, alpha) {
    const [leader, rival] = [cheaper.ends?.leader ?? cheaper, dearer.ends?.rival ?? dearer];
    const byRecords = compareWith(leader, rival, ratio, alpha);
    if (rival.attempts === 0)
        return byRecords;
    // Taking the better of two proofs is one more chance to err: the second one has half of it.
    const byPrice = compareWith(leader, atLeast(rival), ratio, alpha / 2);
    return byPrice.evidence / byPrice.needed > byRecords.evidence / byRecords.needed ? byPrice : byRecords;
}
/** What a picture costs at least, as if nothing was bought. */
function atLeast(rival) {
    return { ...rival, cost: rival.policy.price, attempts: 0, courses: 0, variance: 0, concentration: 0 };
}
function compareWith(leader, rival, ratio, alpha) {
    const [fromLeader, fromRival] = [leader.variance, ratio ** 2 * rival.variance];
    const needed = neededOf(leader, rival, ratio, alpha, 1);
    const lead = ratio * rival.cost - leader.cost;
    if (!leader.complete || lead <= 0)
        return { evidence: 0, needed, lead, fromLeader, fromRival };
    const evidence = Math.min(CERTAIN, lead ** 2 / Math.max(fromLeader + fromRival, Number.MIN_VALUE));
    return { evidence, needed, lead, fromLeader, fromRival };
}
/** How much evidence is needed when the leader has so many times its courses, and luck stays as it is seen. */
function neededOf(leader, rival, ratio, alpha, times) {
    const variance = leader.variance / times + ratio ** 2 * rival.variance;
    const concentration = leader.concentration / times ** 3 + ratio ** 4 * rival.concentration;
    const observations = (leader.courses * times + rival.courses) / 2;
    return (0,_boundary_js__WEBPACK_IMPORTED_MODULE_0__/* .studentized */ .I_)((0,_boundary_js__WEBPACK_IMPORTED_MODULE_0__/* .boundary */ .pP)(observations, alpha), variance, concentration);
}
/** More of them than this nobody buys. */
const MOST_TIMES = 2 ** 20;
/**
 * How many times its courses the leader must have to settle it alone, if costs and luck stay as they are seen. The first courses tell more
 * than the last ones: they make the variance known as well. null when the rival's luck alone is in the way.
 */
function timesAlone(cheaper, dearer, ratio, alpha) {
    const [leader, rival] = [cheaper.ends?.leader ?? cheaper, dearer.ends?.rival ?? dearer];
    const lead = ratio * rival.cost - leader.cost;
    if (lead <= 0)
        return null;
    const isEnough = (times) => lead ** 2 >= (leader.variance / times + ratio ** 2 * rival.variance) * neededOf(leader, rival, ratio, alpha, times);
    let high = 1;
    while (!isEnough(high))
        if ((high *= 2) > MOST_TIMES)
            return null;
    let low = Math.max(1, high / 2);
    while (high - low > 1e-3 * high) {
        const middle = (low + high) / 2;
        if (isEnough(middle))
            high = middle;
        else
            low = middle;
    }
    return high;
}
/** Whether the evidence is enough. */
function isShown({ evidence, needed }) {
    return evidence >= needed;
}
/** The least ratio for which it is shown that `leader` costs at most so many times `rival`; null when there is none up to 1000. */
function shownRatio(leader, rival, alpha) {
    const shown = (ratio) => isShown(compare(leader, rival, ratio, alpha));
    let [low, high] = [0, 1000];
    if (!shown(high))
        return null;
    while (high - low > 1e-9 * high) {
        const middle = (low + high) / 2;
        if (shown(middle))
            high = middle;
        else
            low = middle;
    }
    return high;
}
/** The interval of a candidate's cost, at the two-sided error `alpha`; no upper end before its first complete pass. */
function costInterval(standing, alpha) {
    const half = ({ variance, concentration, courses }) => Math.sqrt(variance * (0,_boundary_js__WEBPACK_IMPORTED_MODULE_0__/* .studentized */ .I_)((0,_boundary_js__WEBPACK_IMPORTED_MODULE_0__/* .boundary */ .pP)(courses, alpha), variance, concentration));
    const [least, most] = [standing.ends?.rival ?? standing, standing.ends?.leader ?? standing];
    const low = Math.min(standing.cost, Math.max(standing.policy.price, least.cost - half(least)));
    // A picture never costs more than all of its attempts and giving it up.
    const { price, cap, giveUp } = standing.policy;
    const high = Math.max(standing.cost, Math.min(most.cost + half(most), price * cap + giveUp));
    return { low, high: standing.complete ? high : null };
}


/***/ }),

/***/ 3523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IV: () => (/* binding */ coursesOf),
/* harmony export */   Xz: () => (/* binding */ courseCost),
/* harmony export */   ys: () => (/* binding */ expectedCost)
/* harmony export */ });
/* unused harmony export courseCap */
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5170);

/** M = max(1, floor(giveUp / price)), and never over `retryCap`: a picture is given up when it has eaten what it costs elsewhere. */
function courseCap(price, giveUp, retryCap = Infinity) {
    // A price that divides the amount evenly must not lose an attempt to the rounding of binary fractions.
    const byMoney = price > 0 ? Math.floor((giveUp / price) * (1 + 1e-12)) : Number.MAX_SAFE_INTEGER;
    return Math.min(Math.max(1, byMoney), retryCap, Number.MAX_SAFE_INTEGER);
}
/** Z = c T + F (1-S): dollars of a course. What an open one costs so far, and at least one attempt more, is its least possible cost. */
function courseCost({ attempts, end }, { price, giveUp }) {
    if (end === "usable")
        return price * attempts;
    return end === "open" ? price * (attempts + 1) : price * attempts + giveUp;
}
/** L(p) = c A + F (1-S): expected dollars of a course whose attempts are usable with chance p each. */
function expectedCost(chance, { price, cap, giveUp }) {
    return price * (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedAttempts */ .Fx)(chance, cap) + giveUp * (1 - (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .delivered */ .bI)(chance, cap));
}
/**
 * Cuts the verdicts of one prompt, in launch order, into courses under today's cap: a record keeps its worth when a price and with it
 * the cap has moved. An attempt without a verdict tells nothing of the candidate and is left out; `refused` ends the course under way.
 */
function coursesOf(verdicts, cap, refused = false) {
    const courses = [];
    let attempts = 0;
    for (const verdict of verdicts) {
        if (verdict === "undetermined")
            continue;
        attempts++;
        if (verdict !== "usable" && attempts < cap)
            continue;
        courses.push({ attempts, end: verdict === "usable" ? "usable" : "gaveUp" });
        attempts = 0;
    }
    if (refused && (attempts > 0 || courses.length === 0))
        courses.push({ attempts, end: "refused" });
    else if (attempts > 0)
        courses.push({ attempts, end: "open" });
    return courses;
}


/***/ }),

/***/ 6016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WO: () => (/* binding */ expectedPictureCost),
/* harmony export */   jr: () => (/* binding */ expectedCourses),
/* harmony export */   mQ: () => (/* binding */ countsOf)
/* harmony export */ });
/* harmony import */ var _seen_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7435);

/** Usable images and attempts of one prompt. */
function countsOf(courses) {
    const usable = courses.filter(({ end }) => end === "usable").length;
    return { usable, attempts: courses.reduce((sum, { attempts }) => sum + attempts, 0) };
}
/** Mean attempts and delivery of a course on each prompt, open ones with the rest that is expected of them. */
function expectedCourses({ courses, batch, cap }) {
    const seen = (own, prompt) => {
        if (own.length === 0)
            return (0,_seen_js__WEBPACK_IMPORTED_MODULE_0__/* .seenInCourses */ .ty)([{ attempts: 0, end: "open" }]);
        return batch?.[prompt] === true ? (0,_seen_js__WEBPACK_IMPORTED_MODULE_0__/* .seenInBatch */ .RX)(countsOf(own), cap) : (0,_seen_js__WEBPACK_IMPORTED_MODULE_0__/* .seenInCourses */ .ty)(own);
    };
    return (0,_seen_js__WEBPACK_IMPORTED_MODULE_0__/* .withRest */ .Hy)(courses.map((own, prompt) => ({ ...seen(own, prompt), counts: countsOf(own) })), cap);
}
/** L, dollars per picture needed by weight: what is expected of the courses, not the least that they can cost. */
function expectedPictureCost(records) {
    const { price, giveUp, weights } = records;
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return expectedCourses(records).reduce((sum, { attempts, delivered }, prompt) => sum + (weights[prompt] / total) * (price * attempts + giveUp * (1 - delivered)), 0);
}


/***/ }),

/***/ 9248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ survey),
/* harmony export */   g2: () => (/* binding */ spentOn),
/* harmony export */   tJ: () => (/* binding */ nextTurn)
/* harmony export */ });
/* harmony import */ var _boundary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4464);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(775);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1427);



/** Surveys the records. Candidates that are `excluded` are shown, and neither lead nor rival; they keep their share of the error. */
function survey(contestants, { delta, indifference }) {
    const standings = contestants.map(_standing_js__WEBPACK_IMPORTED_MODULE_0__/* .standingOf */ .Y);
    const inRace = standings.filter((_, index) => contestants[index].excluded !== true);
    const alpha = (0,_boundary_js__WEBPACK_IMPORTED_MODULE_1__/* .pairError */ .f3)(delta, contestants.length);
    const ratio = 1 + indifference;
    const leader = cheapest(inRace.filter(({ complete }) => complete));
    const rivals = leader === null
        ? []
        : inRace
            .filter((each) => each !== leader)
            .map((standing) => ({ standing, comparison: (0,_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .compare */ .UD)(leader, standing, ratio, alpha) }));
    return { standings, leader, rivals, alpha, ratio };
}
/**
 * Whose turn it is. Before the leader is known, the candidate whose first pass can still come out cheapest: one that can only be dearer
 * waits, and may never be bought from. Then the leader or the rival with the least evidence against it. Who cannot be paid for is passed
 * over. null when the answer is shown; `nobody` when it is not, and nobody can be paid for who would tell more.
 *
 * @param inRace the standings of the candidates that are not excluded
 */
function nextTurn(inRace, { leader, rivals, alpha, ratio }, isAffordable = () => true) {
    const firsts = inRace.filter((each) => !each.complete && (leader === null || each.cost < leader.cost));
    const first = cheapest(firsts.filter(isAffordable));
    if (first)
        return first;
    if (leader === null)
        return firsts.length > 0 ? "nobody" : null;
    const share = ({ comparison }) => comparison.evidence / comparison.needed;
    const open = rivals.filter(({ comparison }) => !(0,_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .isShown */ .aJ)(comparison)).toSorted((a, b) => share(a) - share(b));
    for (const { standing, comparison } of open) {
        const isLeader = leaderFirst(leader, standing, comparison, (0,_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .timesAlone */ .s3)(leader, standing, ratio, alpha));
        const found = (isLeader ? [leader, standing] : [standing, leader]).find(isAffordable);
        if (found)
            return found;
    }
    return open.length > 0 ? "nobody" : null;
}
/**
 * Whether the leader's next course is worth more than the rival's: it takes off more variance per dollar. A rival in its first pass gives
 * little before its end; it is left waiting while the leader alone can settle it for less than the rest of that pass.
 */
function leaderFirst(leader, rival, { fromLeader, fromRival }, times) {
    const [leaderUsd, rivalUsd] = [spentOn(leader), spentOn(rival)];
    if (rival.complete)
        return fromLeader * rivalUsd >= fromRival * leaderUsd;
    return times !== null && leaderUsd * (times - 1) <= rival.passUsd - rivalUsd;
}
/** Dollars of all its attempts at today's price; floored, so that a free candidate divides nothing by zero. */
function spentOn({ policy, attempts }) {
    return Math.max(policy.price, 1e-6) * attempts;
}
function cheapest(standings) {
    return standings.reduce((best, each) => (best === null || each.cost < best.cost ? each : best), null);
}


/***/ }),

/***/ 1427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ isGivenUpOn),
  Y: () => (/* binding */ standingOf)
});

// EXTERNAL MODULE: ./build/core/statistics/passes/course.js
var passes_course = __webpack_require__(3523);
// EXTERNAL MODULE: ./build/core/statistics/errors.js
var errors = __webpack_require__(4809);
// EXTERNAL MODULE: ./build/core/statistics/retry.js
var retry = __webpack_require__(5170);
;// CONCATENATED MODULE: ./build/core/statistics/passes/errors.js



/**
 * Standings under a check that errs. What the records show is what the check accepts: the cost is multiplied by what the same policy costs
 * at the true chance over what it costs at the chance of being accepted, both pooled over prompts. Exact for prompts that are alike,
 * approximate for others, as all of paired passes is.
 */
/** Where the rates are bounds only, `ends` has the standing at those that a proof takes of the leader, and of a rival. */
function withErrors(standing, judge) {
    // What was not tried to its end stands for its least possible cost, and nothing was accepted by mistake where nothing was accepted.
    if (judge === undefined || !standing.complete || standing.usable === 0)
        return standing;
    const { asLeader, asRival } = judge;
    const at = (rates, useless) => corrected(standing, rates, useless);
    const estimated = at(judge, "dearest");
    if (!asLeader || !asRival)
        return estimated;
    const [leader, least] = [at(asLeader, "dearest"), at(asRival, "cheapest")];
    // Luck moves the cost less at the low end, and a proof must hold at all of them.
    const rival = {
        ...least,
        variance: Math.max(least.variance, leader.variance),
        concentration: Math.max(least.concentration, leader.concentration),
    };
    return { ...estimated, ends: { leader, rival } };
}
/** @param useless what a candidate costs under rates that tell nothing */
function corrected(standing, rates, useless) {
    const { policy, usable, attempts } = standing;
    const accepted = usable / attempts;
    const chance = (0,errors/* truly */.Vc)(accepted, rates) ?? (useless === "dearest" ? 0 : 1);
    const ratio = (of) => (of(accepted) > 0 ? of(chance) / of(accepted) : 1);
    const factor = ratio((each) => (0,passes_course/* expectedCost */.ys)(each, policy));
    // By how much luck with what is accepted moves the true cost, against the cost as seen: over two standard errors both ways.
    const reach = 2 * Math.sqrt((accepted * (1 - accepted)) / attempts) + 0.5 / attempts;
    const [low, high] = [Math.max(accepted - reach, 0), Math.min(accepted + reach, 1)];
    const span = (of) => (0,passes_course/* expectedCost */.ys)(of(low), policy) - (0,passes_course/* expectedCost */.ys)(of(high), policy);
    const seen = span((each) => each);
    const spread = Math.max(seen > 0 ? span((each) => (0,errors/* truly */.Vc)(each, rates) ?? chance) / seen : factor, factor);
    return {
        ...standing,
        cost: Math.min(Math.max(standing.cost * factor, policy.price), (0,passes_course/* expectedCost */.ys)(0, policy)),
        tries: Math.min(Math.max(standing.tries * ratio((each) => (0,retry/* expectedAttempts */.Fx)(each, policy.cap)), 1), policy.cap),
        shipped: Math.min(standing.shipped * ratio((each) => (0,retry/* delivered */.bI)(each, policy.cap)), 1),
        variance: standing.variance * spread ** 2,
        concentration: standing.concentration * spread ** 4,
    };
}

// EXTERNAL MODULE: ./build/core/statistics/passes/estimate.js
var estimate = __webpack_require__(6016);
;// CONCATENATED MODULE: ./build/core/statistics/passes/spread.js


/** Chances are looked at on an even grid of log odds. */
const LOG_ODDS = Array.from({ length: 81 }, (_, index) => (index - 40) / 4);
const CHANCES = LOG_ODDS.map((odds) => 1 / (1 + Math.exp(-odds)));
const LOG_P = LOG_ODDS.map((odds) => -Math.log1p(Math.exp(-odds)));
const LOG_Q = LOG_ODDS.map((odds) => -Math.log1p(Math.exp(odds)));
const MEANS = Array.from({ length: 25 }, (_, index) => 1 / (1 + Math.exp(-(index - 12) / 2)));
/** From chances that are nearly 0 or 1 each, to chances that are nearly equal. */
const CONCENTRATIONS = [0.5, 1, 2, 4, 8, 16, 32, 64];
/** A concentration stays possible while the records are not less likely than by this much, in log likelihood. */
const POSSIBLE = 0.1;
const PRIORS = CONCENTRATIONS.flatMap((concentration) => MEANS.map((mean) => ({ concentration, mean, weights: betaWeights(mean * concentration, (1 - mean) * concentration) })));
function betaWeights(a, b) {
    const logs = LOG_P.map((log, index) => a * log + b * LOG_Q[index]);
    const top = Math.max(...logs);
    const raw = logs.map((log) => Math.exp(log - top));
    const total = raw.reduce((sum, each) => sum + each, 0);
    return raw.map((each) => each / total);
}
/**
 * One rejected attempt is added to what was seen: a candidate that hardly ever failed so far may owe just that to luck.
 *
 * The variance of one course on each prompt, in squared dollars. Of the distributions that the records leave possible, the one that makes
 * the sum greatest counts: where a course has one attempt, nothing tells differing prompts from mere luck.
 */
function courseVariances(prompts) {
    const told = grouped(prompts);
    const fits = PRIORS.map((prior) => ({
        prior,
        fit: told.reduce((sum, group) => sum + group.times * logMean(group, prior), Math.log1p(-prior.mean)),
    }));
    const best = Math.max(...fits.map(({ fit }) => fit));
    const perConcentration = CONCENTRATIONS.map((concentration) => fits.filter(({ prior }) => prior.concentration === concentration).reduce((most, each) => (each.fit > most.fit ? each : most)));
    const possible = perConcentration.filter(({ fit }) => fit >= best - POSSIBLE);
    let most = { total: -1, values: new Map() };
    for (const { prior } of possible) {
        const values = new Map(told.map((group) => [group.key, posteriorMean(group, prior)]));
        const total = told.reduce((sum, group) => sum + group.times * values.get(group.key), 0);
        if (total > most.total)
            most = { total, values };
    }
    return prompts.map((prompt) => most.values.get(keyOf(prompt)) ?? 0);
}
function keyOf({ usable, attempts, policy }) {
    return `${usable} ${attempts} ${policy.cap}`;
}
/** Prompts with equal records are reckoned once. */
function grouped(prompts) {
    const groups = new Map();
    for (const prompt of prompts) {
        const key = keyOf(prompt);
        const known = groups.get(key);
        if (known)
            known.times++;
        else
            groups.set(key, {
                key,
                times: 1,
                likelihood: likelihoods(prompt),
                variance: CHANCES.map((p) => costVariance(p, prompt.policy)),
            });
    }
    return [...groups.values()];
}
/** The likelihood over the grid, scaled so that its peak is 1. */
function likelihoods({ usable, attempts }) {
    const logs = LOG_P.map((log, index) => usable * log + (attempts - usable) * LOG_Q[index]);
    const top = Math.max(...logs);
    return logs.map((log) => Math.exp(log - top));
}
function logMean({ likelihood }, { weights }) {
    let sum = 0;
    for (let index = 0; index < weights.length; index++)
        sum += weights[index] * likelihood[index];
    return Math.log(Math.max(sum, Number.MIN_VALUE));
}
function posteriorMean({ likelihood, variance }, { weights }) {
    let [sum, total] = [0, 0];
    for (let index = 0; index < weights.length; index++) {
        const weight = weights[index] * likelihood[index];
        total += weight;
        sum += weight * variance[index];
    }
    return total > 0 ? sum / total : 0;
}
/** Var Z of a course: E[min(T,M)^2] is the sum over t < M of (2t+1) q^t. */
function costVariance(chance, policy) {
    const { price, cap, giveUp } = policy;
    if (chance >= 1 || chance <= 0)
        return 0;
    const lost = Math.exp(cap * Math.log1p(-chance));
    const attempts = (0,retry/* expectedAttempts */.Fx)(chance, cap);
    const weighted = cap * chance < SMALL ? weightedSeries(chance, cap) : weightedClosed(chance, cap);
    const square = price ** 2 * (attempts + 2 * weighted) + lost * giveUp * (2 * price * cap + giveUp);
    return Math.max(0, square - (0,passes_course/* expectedCost */.ys)(chance, policy) ** 2);
}
/** Under this the terms of the closed form cancel, and few of the series count. */
const SMALL = 1e-2;
/** The sum over t < M of t q^t. */
function weightedClosed(chance, cap) {
    const [lost, before] = [Math.exp(cap * Math.log1p(-chance)), Math.exp((cap - 1) * Math.log1p(-chance))];
    return Math.max(0, ((1 - chance) * (1 - cap * before + (cap - 1) * lost)) / chance ** 2);
}
/** The same in powers of -p: the coefficient of the j-th is (j+1) C(M,j+2) + j C(M,j+1). */
function weightedSeries(chance, cap) {
    let total = 0;
    // C(M,j+1) (-p)^j
    let term = cap;
    for (let j = 0; j < 8; j++) {
        const next = (term * (cap - j - 1)) / (j + 2);
        total += (j + 1) * next + j * term;
        term = -next * chance;
    }
    return total;
}

;// CONCATENATED MODULE: ./build/core/statistics/passes/standing.js




/** Works out where a candidate stands. The prompts of the manifest are the population, and their weights its shares. */
function standingOf(contestant) {
    const { id, price, cap, giveUp, courses } = contestant;
    const policy = { price, cap, giveUp };
    const total = contestant.weights.reduce((sum, weight) => sum + weight, 0);
    const isSeenThrough = (own, prompt) => own.some(({ end }) => end !== "open") && (isWorkedAgain(own) || contestant.batch?.[prompt] === true);
    const expected = courses.some(isSeenThrough) ? (0,estimate/* expectedCourses */.jr)(contestant) : null;
    const prompts = courses.map((own, index) => ({
        ...promptStanding(own, policy, isSeenThrough(own, index) ? expected?.[index] : undefined),
        share: contestant.weights[index] / total,
    }));
    const mean = (value) => prompts.reduce((sum, prompt) => sum + prompt.share * value(prompt), 0);
    const sum = (value) => prompts.reduce((added, prompt) => added + value(prompt), 0);
    const complete = prompts.every(({ ended }) => ended > 0);
    const known = mean(({ ended }) => (ended > 0 ? 1 : 0));
    const passAttempts = sum(({ tries }) => tries);
    const seen = {
        id,
        policy,
        complete,
        passes: Math.min(...prompts.map(({ ended }) => ended)),
        courses: sum(({ begun }) => begun),
        attempts: sum(({ attempts }) => attempts),
        usable: sum(({ usable }) => usable),
        cost: mean(({ cost }) => cost),
        coverage: known > 0 ? mean(({ delivered, ended }) => (ended > 0 ? delivered : 0)) / known : null,
        tries: mean(({ tries }) => tries),
        shipped: mean(({ delivered }) => delivered),
        passUsd: price * passAttempts,
        passAttempts,
        ...varianceOf(prompts),
    };
    return withErrors(seen, contestant.judge);
}
/**
 * Whether a complete pass shows that the candidate delivers less than `minCoverage` of the pictures, by weight: it may not be called the
 * cheapest then, whatever it costs.
 */
function isGivenUpOn({ weights, courses }, minCoverage) {
    let [delivered, total] = [0, 0];
    for (const [index, own] of courses.entries()) {
        const ended = own.filter(({ end }) => end !== "open");
        if (ended.length === 0)
            return false;
        delivered += (weights[index] * ended.filter(({ end }) => end === "usable").length) / ended.length;
        total += weights[index];
    }
    // Float noise in the sum of weights must not exclude a candidate that is exactly at the limit.
    return delivered / total < minCoverage - 1e-9;
}
/** A course beyond those that ended is open: without it the short ones alone would stand for the prompt. */
function isWorkedAgain(courses) {
    return courses.length > 1 && courses.at(-1).end === "open";
}
/**
 * One prompt. While it has no ended course, its first one stands for it as if it passed at its next attempt: cheaper than it can be
 * expected to come out, so that a candidate may be judged too cheap, never too dear, while its courses are under way.
 *
 * @param expected where a course beyond those that ended is open, or the attempts were a batch: what a course is expected to take
 */
function promptStanding(courses, policy, expected) {
    const ended = courses.filter(({ end }) => end !== "open");
    const measured = ended.length > 0 ? ended : [courses[0] ?? { attempts: 0, end: "open" }];
    const mean = (value) => measured.reduce((sum, course) => sum + value(course), 0) / measured.length;
    const { usable, attempts } = (0,estimate/* countsOf */.mQ)(courses);
    const tries = mean((course) => course.attempts + (course.end === "open" ? 1 : 0));
    const tried = { usable, attempts, policy: ended.length > 0 ? policy : { ...policy, cap: tries, giveUp: 0 } };
    return {
        ended: ended.length,
        begun: courses.length,
        usable,
        attempts,
        tries: expected?.attempts ?? tries,
        tried,
        cost: expected
            ? policy.price * expected.attempts + policy.giveUp * (1 - expected.delivered)
            : mean((course) => (0,passes_course/* courseCost */.Xz)(course, policy)),
        delivered: expected?.delivered ?? mean(({ end }) => (end === "usable" || end === "open" ? 1 : 0)),
        /** What is turned down once is turned down always: no luck in it. */
        certain: attempts === 0 || courses.some(({ end }) => end === "refused"),
    };
}
/** The variance of the weighted mean over prompts of the mean over each one's courses, and how few prompts carry it. */
function varianceOf(prompts) {
    const lucky = prompts.filter(({ certain }) => !certain);
    const variances = courseVariances(lucky.map(({ tried }) => tried));
    let [variance, concentration] = [0, 0];
    for (const [index, { share, ended }] of lucky.entries()) {
        const courses = Math.max(1, ended);
        const own = (share ** 2 * variances[index]) / courses;
        variance += own;
        concentration += own ** 2 / courses;
    }
    return { variance, concentration };
}


/***/ }),

/***/ 1192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O4: () => (/* binding */ race),
  Hu: () => (/* binding */ rule),
  gu: () => (/* binding */ settled)
});

// EXTERNAL MODULE: ./build/core/statistics/pair.js
var pair = __webpack_require__(1250);
// EXTERNAL MODULE: ./build/core/statistics/field.js
var field = __webpack_require__(8279);
// EXTERNAL MODULE: ./build/core/statistics/closest.js
var closest = __webpack_require__(4435);
// EXTERNAL MODULE: ./build/core/statistics/evidence.js
var evidence = __webpack_require__(3299);
;// CONCATENATED MODULE: ./build/core/statistics/sampler.js




/** The sampler of the race (statistics.md, 5, greedy$): the attempt that tells most for a dollar, with outcomes foreseen in a batch. */
/** An attempt that costs nothing tells without end for a dollar: prices below this are taken as this. */
const LEAST_USD = 1e-6;
/** A batch is this large at least: one attempt at a time would take long, and few cannot cost much. */
const FIRST_BATCH = 4;
/**
 * Nothing more is bought ahead while what is under way would bring the evidence within so much of the threshold: it may well suffice. Spends
 * a fiftieth less than waiting until it is foreseen to pass the threshold, and waits for few more answers.
 */
const GUARD = -0.5;
/** The next attempts, in order: as many as a batch has room for beside what is under way. */
function nextBatch(arms, state, terms) {
    const running = (0,field/* live */.VD)(arms, state);
    const underWay = arms.reduce((sum, arm) => sum + arm.underWay, 0);
    const decided = arms.reduce((sum, arm) => sum + arm.attempts, 0);
    const room = Math.min(Math.max(terms.batch, 1), Math.max(FIRST_BATCH, decided)) - underWay;
    const threshold = (0,field/* raceThreshold */.VJ)(arms.length, terms.delta);
    const isEnough = overshootGuard(arms, state, terms);
    let foreseen = running.map((arm) => foresee(arm, arm.underWay));
    let left = terms.leftUsd;
    const bought = [];
    let nothing = null;
    while (bought.length < room) {
        if (underWay + bought.length > 0 && isEnough(foreseen))
            break;
        const next = pick(foreseen, state, terms, left, threshold);
        if (typeof next === "string") {
            nothing = next;
            break;
        }
        bought.push(next.arm.id);
        left -= next.arm.reserveUsd;
        foreseen = foreseen.map((each) => (each === next ? foresee(each.arm, each.extra + 1) : each));
    }
    if (bought.length > 0)
        return { kind: "buy", arms: bought };
    return underWay > 0 || nothing === null ? { kind: "wait" } : { kind: "stop", reason: nothing };
}
/** Counts with `extra` outcomes that come as the smoothed share says, which leaves that share as it is. */
function foresee(arm, extra) {
    const seen = (0,pair/* sideOf */.Jh)(arm);
    const share = (seen.usable + 0.5) / (seen.attempts + 1);
    const side = { usable: seen.usable + 0.5 + extra * share, attempts: seen.attempts + 1 + extra };
    return { arm, extra, side, c: Math.max(arm.attemptUsd, LEAST_USD), d: Math.max(arm.productionUsd, LEAST_USD) };
}
/** The attempt that tells most: of the leader or of the rival nearest to it, whichever tells more for a dollar and may be bought. */
function pick(foreseen, state, { indifference, bets }, left, threshold) {
    const leader = (0,field/* cheapest */.SE)(foreseen, ({ side, d }) => (d * side.attempts) / side.usable);
    if (!leader)
        return "closed";
    const mayBuy = ({ arm }) => arm.open && arm.reserveUsd <= left;
    const rivals = foreseen
        .filter((each) => each !== leader && !(0,field/* isMarked */.rZ)(state, leader.arm, each.arm))
        .filter((each) => mayBeProven(leader, each, 1 + indifference, threshold, bets))
        .map((rival) => compare(leader, rival, indifference))
        .toSorted((a, b) => a.distance - b.distance);
    for (const { rival, gainLeader, gainRival } of rivals) {
        const order = gainLeader >= gainRival ? [leader, rival] : [rival, leader];
        const found = order.find(mayBuy);
        if (found)
            return found;
    }
    return rivals.some(({ rival }) => rival.arm.open || leader.arm.open) ? "budget" : "closed";
}
/**
 * Whether attempts could still prove the leader against a rival. Where one of the two is closed, the most that the other can bring is to
 * have its cost known exactly: then what the closed one has must be evidence enough at that cost.
 */
function mayBeProven(leader, rival, rho, threshold, bets) {
    const [a, b] = [leader.arm, rival.arm];
    const cost = ({ side, d }) => (d * side.attempts) / side.usable;
    if (!a.open && !b.open)
        return false;
    if (!b.open)
        return (0,evidence/* logEDown */.u_)(b.usable, b.attempts, (rho * b.productionUsd) / cost(leader), b.judge?.asRival ?? b.judge, bets) >= threshold;
    if (!a.open)
        return (0,evidence/* logEUp */.ti)(a.usable, a.attempts, a.productionUsd / (rho * cost(rival)), a.judge?.asLeader ?? a.judge, bets) >= threshold;
    return true;
}
/** How near a rival is to being as cheap as the leader, and what an attempt of each tells for a dollar. */
function compare(leader, rival, indifference) {
    const ratio = leader.d / ((1 + indifference) * rival.d);
    const { chanceA, chanceB, distance } = (0,closest/* closestAlternative */.r)(leader.side, rival.side, ratio);
    const gain = ({ side, c }, other) => (distance > 0 ? (0,closest/* divergence */.Z)(side.usable / side.attempts, other) : 1 / side.attempts) / c;
    return { rival, distance, gainLeader: gain(leader, chanceA), gainRival: gain(rival, chanceB) };
}
/**
 * Whether the foreseen outcomes will do: the forecast likelihood ratio, less what the bets lag behind it now, comes near the threshold for
 * every rival that is still open.
 */
function overshootGuard(arms, state, { delta, indifference, bets, guard = GUARD }) {
    const leader = (0,field/* raceLeader */.Vc)(arms, state);
    if (!leader || leader.usable === 0)
        return () => false;
    const enough = (0,field/* raceThreshold */.VJ)(arms.length, delta) + guard;
    const rho = 1 + indifference;
    const lags = new Map();
    const lag = (rival) => {
        const known = lags.get(rival) ?? (0,pair/* logLikelihoodRatio */.cY)(leader, rival, rho) - (0,pair/* logPair */.PT)(leader, rival, rho, bets);
        lags.set(rival, known);
        return known;
    };
    return (foreseen) => {
        // The foreseen counts are those behind the check's errors already.
        const counted = new Map(foreseen.map(({ arm, extra }) => [arm, { ...arm, ...expected(arm, extra), judge: undefined }]));
        return foreseen.every(({ arm }) => {
            if (arm === leader || (0,field/* isMarked */.rZ)(state, leader, arm))
                return true;
            const ratio = (0,pair/* logLikelihoodRatio */.cY)(counted.get(leader), counted.get(arm), rho);
            const gained = ratio - (0,pair/* logLikelihoodRatio */.cY)(leader, arm, rho);
            return gained + (0,pair/* logPairAtMost */.z2)(leader, arm, rho, bets) >= enough && ratio - lag(arm) >= enough;
        });
    };
}
/** The counts as they are, with the foreseen outcomes. */
function expected(arm, extra) {
    const { usable, attempts } = (0,pair/* sideOf */.Jh)(arm);
    return { usable: usable + (extra * (usable + 0.5)) / (attempts + 1), attempts: attempts + extra };
}

;// CONCATENATED MODULE: ./build/core/statistics/race.js



/**
 * RACE (statistics.md, 5): which attempts to buy next so that the cheapest candidate is known for the fewest dollars, and when to stop.
 * A pure function of the records, valid at every look, with any batch size and whatever is under way.
 */
/** Takes in what the records prove by now, and says what to buy next, in order, or to stop. */
function race(arms, state, terms) {
    const now = rule(arms, state, terms);
    const winner = settled(arms, now);
    if (winner)
        return { state: now, step: { kind: "stop", reason: "settled", winner: winner.id } };
    return { state: now, step: nextBatch(arms, now, terms) };
}
/** The state with what the leader's evidence proves: rivals dropped at rho = 1, or marked at 1 + indifference. */
function rule(arms, state, { delta, indifference, bets }) {
    const threshold = (0,field/* raceThreshold */.VJ)(arms.length, delta);
    const leader = (0,field/* raceLeader */.Vc)(arms, state);
    if (!leader || leader.usable === 0)
        return state;
    const [dropped, marked] = [[...state.dropped], [...state.marked]];
    for (const rival of (0,field/* live */.VD)(arms, state)) {
        if (rival === leader)
            continue;
        const known = (0,field/* isMarked */.rZ)(state, leader, rival);
        if (!known && !(0,pair/* isProven */.nn)(leader, rival, 1 + indifference, threshold, bets))
            continue;
        const ruling = { winner: leader.id, loser: rival.id, unseen: rival.attempts === 0 };
        if (!known)
            marked.push(ruling);
        if ((0,pair/* isProven */.nn)(leader, rival, 1, threshold, bets))
            dropped.push(ruling);
    }
    return { dropped, marked };
}
/** A candidate whose rivals are all dropped or marked; the one that looks cheapest, if several are. */
function settled(arms, state) {
    const running = (0,field/* live */.VD)(arms, state);
    const done = running.filter((arm) => running.every((rival) => rival === arm || (0,field/* isMarked */.rZ)(state, arm, rival)));
    return done.length === 0 ? undefined : (done.find((arm) => arm === (0,field/* raceLeader */.Vc)(arms, state)) ?? done[0]);
}


/***/ }),

/***/ 5170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fx: () => (/* binding */ expectedAttempts),
/* harmony export */   bI: () => (/* binding */ delivered)
/* harmony export */ });
/* unused harmony exports costPerUsable, costPerPicture */
/**
 * Production retries a picture until it is usable, at most `cap` times (DESIGN.md, section 2). For a chance p that one attempt
 * is usable, A attempts are expected and the picture is delivered with chance S.
 */
/** A = (1-(1-p)^cap)/p, and cap at p = 0. */
function expectedAttempts(chance, cap) {
    return chance <= 0 ? cap : delivered(chance, cap) / chance;
}
/** S = 1-(1-p)^cap */
function delivered(chance, cap) {
    return chance >= 1 ? 1 : -Math.expm1(cap * Math.log1p(-chance));
}
/** R = d * sum w A / sum w S: dollars for each picture delivered; Infinity when none is. */
function costPerUsable(price, cap, pictures) {
    const shipped = weighted(pictures, (chance) => delivered(chance, cap));
    return shipped === 0 ? Infinity : (price * weighted(pictures, (chance) => expectedAttempts(chance, cap))) / shipped;
}
/** L = d * mean A + giveUp * mean (1-S): dollars for each picture needed, one given up costing `giveUp` elsewhere. */
function costPerPicture(price, cap, giveUp, pictures) {
    return (price * weighted(pictures, (chance) => expectedAttempts(chance, cap)) +
        giveUp * weighted(pictures, (chance) => 1 - delivered(chance, cap)));
}
/** The mean of a function of the chance, by weight. */
function weighted(pictures, value) {
    let total = 0;
    let weights = 0;
    for (const { chance, weight } of pictures) {
        total += weight * value(chance);
        weights += weight;
    }
    return total / weights;
}


/***/ }),

/***/ 7435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RX: () => (/* binding */ seenInBatch),
  ty: () => (/* binding */ seenInCourses),
  Hy: () => (/* binding */ withRest)
});

// EXTERNAL MODULE: ./build/core/group.js
var group = __webpack_require__(1181);
// EXTERNAL MODULE: ./build/core/statistics/peak.js
var peak = __webpack_require__(3621);
;// CONCATENATED MODULE: ./build/core/statistics/rest.js


/** alpha + beta, from chances that are nearly 0 or 1 each, to chances that are equal. */
const CONCENTRATIONS = [0.5, 1, 2, 4, 8, 16, 32, 64, 256, 4096];
/** Prompts are taken as alike unless their records are less likely by more than this, in log likelihood: Akaike's price of a parameter. */
const PRICE = 1;
const MOST_LOG_ODDS = 14;
/** To a thousandth of the log odds: finer than any records tell. */
const STEPS = 22;
/** The distribution of chances that the records speak for; of several that do, the one in which prompts are most alike. */
function chancesOf(prompts) {
    const groups = grouped(prompts);
    const fits = CONCENTRATIONS.map((concentration) => bestMean(groups, concentration));
    const best = Math.max(...fits.map(({ fit }) => fit));
    return fits.findLast(({ fit }) => fit >= best - PRICE).chances;
}
/** What is to come of a course with `left` attempts to its cap on a prompt with these counts, those of the course included. */
function restOf({ usable, attempts }, chances, left) {
    if (left <= 0)
        return { attempts: 0, delivered: 0 };
    // At 1 the closed form is a limit.
    const raw = chances.alpha + usable;
    const alpha = Math.abs(raw - 1) < 1e-5 ? 1 + 1e-5 : raw;
    const total = alpha + chances.beta + attempts - usable;
    const lost = Math.exp(logRising(total - alpha, left) - logRising(total, left));
    const tries = (total - 1 - (total + left - 1) * lost) / (alpha - 1);
    return { attempts: Math.min(Math.max(tries, 1), left), delivered: Math.min(Math.max(1 - lost, 0), 1) };
}
function grouped(prompts) {
    const alike = (0,group/* groupBy */.$)(prompts, ({ usable, attempts }) => `${usable} ${attempts}`);
    return [...alike.values()].map((group) => ({ ...group[0], times: group.length }));
}
/** The mean that fits best at a concentration: looked for over its log odds. */
function bestMean(groups, concentration) {
    const at = (logOdds) => {
        const mean = 1 / (1 + Math.exp(-logOdds));
        return { alpha: mean * concentration, beta: concentration / (1 + Math.exp(logOdds)) };
    };
    const fitOf = (logOdds) => groups.reduce((sum, group) => sum + group.times * logLikelihood(group, at(logOdds)), 0);
    const { at: logOdds, value: fit } = (0,peak/* peakBetween */.y)(fitOf, -MOST_LOG_ODDS, MOST_LOG_ODDS, STEPS);
    return { fit, chances: at(logOdds) };
}
/** log E p^k (1-p)^(n-k) */
function logLikelihood({ usable, attempts }, { alpha, beta }) {
    return logRising(alpha, usable) + logRising(beta, attempts - usable) - logRising(alpha + beta, attempts);
}
/** Up to here the product is taken itself. */
const FEW = 32;
/** log of x (x+1) .. (x+n-1), for x > 0. */
function logRising(x, n) {
    if (n > FEW)
        return logGamma(x + n) - logGamma(x);
    let product = 0;
    for (let i = 0; i < n; i++)
        product += Math.log(x + i);
    return product;
}
/** By Stirling's series from 16 up, and by the recurrence below. */
function logGamma(x) {
    let [at, below] = [x, 0];
    for (; at < 16; at++)
        below += Math.log(at);
    const inverse = 1 / at;
    const square = inverse * inverse;
    const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)));
    return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - below;
}

;// CONCATENATED MODULE: ./build/core/statistics/seen.js

/** From courses of retries, at least one: those that ended and the open one count alike, since the short ones end first. */
function seenInCourses(courses) {
    const mean = (value) => courses.reduce((sum, course) => sum + value(course), 0) / courses.length;
    return {
        attempts: mean(({ attempts }) => attempts),
        delivered: mean(({ end }) => (end === "usable" ? 1 : 0)),
        open: mean(({ end }) => (end === "open" ? 1 : 0)),
        after: courses.find(({ end }) => end === "open")?.attempts ?? 0,
    };
}
/**
 * From a plain batch, whose number of attempts was set beforehand: the course that begins it, averaged over all orders in which the batch
 * could have come, which is unbiased. The first t attempts are all rejected in C(n-k,t)/C(n,t) of the orders. Cutting the batch into
 * courses one after the other would not be: it has many of them where they are short.
 */
function seenInBatch({ usable, attempts }, cap) {
    const most = Math.min(attempts, cap);
    const rejected = allRejected(usable, attempts, most);
    // The sum over t < most of C(n-k,t)/C(n,t).
    const tries = (attempts + 1 - (attempts - most + 1) * rejected) / (usable + 1);
    return { attempts: tries, delivered: 1 - rejected, open: attempts < cap ? rejected : 0, after: attempts };
}
/** C(n-k,t)/C(n,t), as the shorter of the two products that it is. */
function allRejected(usable, attempts, first) {
    const [less, more] = [Math.min(usable, first), Math.max(usable, first)];
    let share = 1;
    for (let i = 0; i < less && share > Number.MIN_VALUE; i++)
        share *= Math.max(0, attempts - more - i) / (attempts - i);
    return share;
}
/** Mean attempts and delivery of a course on each prompt, with what is expected of the open ones. */
function withRest(prompts, cap) {
    if (prompts.every(({ open }) => open === 0))
        return prompts.map(({ attempts, delivered }) => ({ attempts, delivered }));
    const chances = chancesOf(prompts.map(({ counts }) => counts));
    return prompts.map(({ attempts, delivered, open, after, counts }) => {
        if (open === 0)
            return { attempts, delivered };
        const rest = restOf(counts, chances, cap - after);
        return { attempts: attempts + open * rest.attempts, delivered: delivered + open * rest.delivered };
    });
}


/***/ }),

/***/ 5239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GE: () => (/* binding */ stageToBuy),
/* harmony export */   QV: () => (/* binding */ furtherFor),
/* harmony export */   jn: () => (/* binding */ ratioTo),
/* harmony export */   yN: () => (/* binding */ tellsMore)
/* harmony export */ });
/* unused harmony export timesToSettle */
/** The least multiple of what b costs that a surely costs at most; Infinity when nothing bounds it. */
function ratioTo(a, b) {
    if (a.high === null)
        return Infinity;
    return a.high <= 0 ? 0 : b.low > 0 ? a.high / b.low : Infinity;
}
/**
 * So many times as much of both tells the leader and the rival apart, or shows them within the indifference, when they cost what they seem
 * to: the width of an interval falls as 1/sqrt(n), on a logarithmic scale. Null when nothing tells.
 */
function timesToSettle(leader, rival, indifference) {
    const { rank, high } = leader;
    const other = rival.rank ?? rival.low;
    if (rank === null || high === null || !(rank > 0) || !(rival.low > 0))
        return null;
    const width = Math.log(high / rank) + Math.log(other / rival.low);
    const gap = Math.log(((1 + indifference) * other) / rank);
    return gap > 0 ? Math.max(1, (width / gap) ** 2) : null;
}
/** Further dollars and attempts until the leader is told apart from each of these rivals; null when nothing tells. */
function furtherFor(leader, rivals, indifference) {
    const needed = new Map();
    for (const rival of rivals) {
        const times = timesToSettle(leader, rival, indifference);
        if (times === null)
            return null;
        // What both of them use is bought once.
        for (const bought of [...leader.bought, ...rival.bought])
            needed.set(bought.key, { bought, more: Math.max(times - 1, needed.get(bought.key)?.more ?? 0) });
    }
    let [usd, attempts] = [0, 0];
    for (const { bought, more } of needed.values()) {
        attempts += more * bought.attempts;
        usd += more * bought.attempts * bought.usdPerAttempt;
    }
    return { usd, attempts: Math.ceil(attempts) };
}
/** Where the next dollars tell more: width taken off a dollar is about its square over what was spent. */
function tellsMore(leader, rival) {
    if (leader.high === null || leader.rank === null)
        return "leader";
    // Without a usable image it can only be shown to be dear, attempt by attempt, unless its least cost is above by itself.
    if (rival.rank === null)
        return rival.low > leader.rank ? "leader" : "rival";
    const gain = (width, side) => width ** 2 / Math.max(spentOn(side), Number.MIN_VALUE);
    const above = gain(Math.log(leader.high / leader.rank), leader);
    const below = rival.low > 0 ? gain(Math.log(rival.rank / rival.low), rival) : Infinity;
    return above >= below ? "leader" : "rival";
}
/**
 * Which stage of a pipeline narrows its interval more by the next dollar: a stage adds V^2 (1-p)/k to the variance, V = price / p, and one
 * attempt takes off that by its attempts (statistics.md, 9). Smoothed, so that a stage of which nothing is known comes first.
 */
function stageToBuy(draft, final) {
    const gain = ({ usdPerAttempt, attempts, usable }) => {
        const chance = (usable + 0.5) / (attempts + 1);
        return ((usdPerAttempt / chance) ** 2 * (1 - chance)) / (usable + 0.5) / (Math.max(usdPerAttempt, 1e-6) * (attempts + 1));
    };
    return gain(draft) > gain(final) ? "draft" : "final";
}
function spentOn({ bought }) {
    return bought.reduce((sum, { usdPerAttempt, attempts }) => sum + usdPerAttempt * attempts, 0);
}


/***/ }),

/***/ 3089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ raceVerdict)
/* harmony export */ });
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8279);
/* harmony import */ var _pair_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1250);
/* harmony import */ var _race_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1192);



/**
 * The verdict. `clear`: every rival is dearer, or the leader costs hardly more than it. `tie`: of those that are not dearer, all are shown to
 * be within the indifference, both ways. All claims, and those for every share at once, hold together with chance 1 - delta.
 */
function raceVerdict(arms, state, terms) {
    const leader = (0,_race_js__WEBPACK_IMPORTED_MODULE_2__/* .settled */ .gu)(arms, state) ?? (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .raceLeader */ .Vc)(arms, state);
    if (!leader)
        return { status: "none", leader: null, cheapest: null, atMostAboveCheapest: null, tied: [], open: [], rivals: [] };
    const threshold = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .raceThreshold */ .VJ)(arms.length, terms.delta);
    const rivals = arms.filter((arm) => arm !== leader).map((rival) => judgeRival(leader, rival, arms, state, terms, threshold));
    const alive = rivals.filter(({ standing }) => standing !== "dearer");
    const open = alive.filter(({ standing }) => standing === "open").map(({ id }) => id);
    const backwards = (id) => (0,_pair_js__WEBPACK_IMPORTED_MODULE_1__/* .isProven */ .nn)(arms.find((arm) => arm.id === id), leader, 1 + terms.indifference, threshold, terms.bets);
    const tied = alive.filter(({ id, standing }) => standing === "within" && backwards(id)).map(({ id }) => id);
    const shares = alive.map(({ leaderAtMost }) => leaderAtMost);
    const status = open.length > 0 ? "undecided" : alive.length > 0 && tied.length === alive.length ? "tie" : "clear";
    return {
        status,
        leader: leader.id,
        cheapest: status === "undecided" ? null : leader.id,
        atMostAboveCheapest: shares.every((share) => share !== null) ? Math.max(0, ...shares) : null,
        tied,
        open,
        rivals,
    };
}
function judgeRival(leader, rival, arms, state, { indifference, bets }, threshold) {
    const isDropped = !(0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .live */ .VD)(arms, state).includes(rival);
    const marked = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .isMarked */ .rZ)(state, leader, rival);
    const proven = [...state.dropped, ...state.marked].filter(({ loser }) => loser === rival.id);
    const rho = (0,_pair_js__WEBPACK_IMPORTED_MODULE_1__/* .minimalRho */ .Nb)(leader, rival, threshold, bets);
    const known = [rho === null ? null : rho - 1, marked ? indifference : null, isDroppedBy(state, leader, rival) ? 0 : null];
    const bounds = known.filter((share) => share !== null);
    return {
        id: rival.id,
        standing: isDropped ? "dearer" : marked ? "within" : "open",
        unseen: rival.attempts === 0 && proven.some(({ unseen }) => unseen),
        leaderAtMost: bounds.length === 0 ? null : Math.max(0, Math.min(...bounds)),
        rivalAtLeast: rho !== null && rho > 0 && rho < 1 ? 1 / rho - 1 : null,
    };
}
function isDroppedBy(state, leader, rival) {
    return state.dropped.some(({ winner, loser }) => winner === leader.id && loser === rival.id);
}


/***/ })

};
