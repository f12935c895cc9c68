export const id = 532;
export const ids = [532,671];
export const modules = {

/***/ 3214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  estimate: () => (/* binding */ estimate)
});

// EXTERNAL MODULE: ./build/core/ledger/events.js
var events = __webpack_require__(1429);
// EXTERNAL MODULE: ./build/core/ledger/fold.js
var fold = __webpack_require__(4499);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(8624);
// EXTERNAL MODULE: ./build/core/report/compute.js + 18 modules
var compute = __webpack_require__(7171);
// EXTERNAL MODULE: ./build/core/report/failon.js
var failon = __webpack_require__(372);
// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
;// CONCATENATED MODULE: ./build/core/statistics/forecast.js
/**
 * What is to be expected before any spend. A candidate's chance p of a usable image is Beta distributed: uniform when nothing is
 * recorded, and k usable of n recorded attempts move it.
 */
/** The mean of p: (k+1)/(n+2). */
function expectedChance({ usable, attempts }) {
    return (usable + 1) / (attempts + 2);
}
/** So many terms are added up one by one. */
const EXACT_TERMS = 10_000;
/**
 * Expected attempts on one prompt with at most `cap` of them: the sum over m < cap of E[(1-p)^m], where E[(1-p)^m] is the product over
 * i < m of (f+1+i)/(n+2+i), with f = n-k. Without records it is the harmonic number of `cap`.
 */
function expectedTries({ usable, attempts }, cap) {
    const failures = attempts - usable;
    let chance = 1;
    let total = 0;
    const terms = Math.min(cap, EXACT_TERMS);
    for (let m = 0; m < terms; m++) {
        total += chance;
        chance *= (failures + 1 + m) / (attempts + 2 + m);
    }
    return cap > terms ? total + beyond({ usable, attempts }, chance, terms, cap) : total;
}
/**
 * The terms from `from` up to `cap`, where `chance` is the first of them. For k = 0 a harmonic sum, by the midpoint rule; else it
 * telescopes to ((n+1+from) E[(1-p)^from] - (n+1+cap) E[(1-p)^cap]) / k, with the last factor by Stirling's formula.
 */
function beyond({ usable, attempts }, chance, from, cap) {
    const [first, last] = [attempts + 1 + from, attempts + 1 + cap];
    if (usable === 0)
        return chance * first * Math.log((last - 0.5) / (first - 0.5));
    const middle = attempts + 1 - usable / 2;
    const lastChance = chance * ((from + middle) / (cap + middle)) ** (usable + 1);
    return (first * chance - last * lastChance) / usable;
}

// EXTERNAL MODULE: ./build/core/statistics/lower-bound.js
var lower_bound = __webpack_require__(616);
;// CONCATENATED MODULE: ./build/core/report/race-forecast.js



/** Races were seen to spend two to three and a half times the least that any honest procedure must (statistics.md, 3 and 4). */
const TIMES_THE_BOUND = 2.75;
const LEAST_USD = 1e-6;
/**
 * What a race would spend: at most its budget, and expected from the lower bound at the shares of usable images that are recorded or
 * assumed. Where these make candidates equal no spend is foreseen to settle it, and the whole budget is what to expect.
 */
function raceForecast(plan, recorded, budgetUsd, terms) {
    const budget = (0,money/* usdToNumber */.DW)(budgetUsd);
    const field = plan.candidates.flatMap((candidate) => {
        if (candidate.priceUsd === null)
            return [];
        const known = recorded.find(({ id }) => id === candidate.id);
        const usd = Math.max((0,money/* usdToNumber */.DW)(candidate.priceUsd), LEAST_USD);
        const chance = expectedChance({ usable: known?.usable ?? 0, attempts: (known?.attempts ?? 0) - (known?.undetermined ?? 0) });
        return [{ id: candidate.id, known, attemptUsd: usd, productionUsd: usd, chance }];
    });
    const bound = (0,lower_bound/* lowerBound */.y)(field, terms.delta, terms.indifference);
    const scale = bound === null ? 0 : TIMES_THE_BOUND * Math.min(1, budget / (bound.usd * TIMES_THE_BOUND));
    const rows = plan.candidates.map(({ id, reserveUsd }) => {
        const index = field.findIndex((arm) => arm.id === id);
        const arm = field[index];
        if (!arm || reserveUsd === null)
            return { id, atMostUsd: null, expectedUsd: null, expectedAttempts: null, usableRate: null, recorded: false };
        const attempts = bound === null ? budget / field.length / arm.attemptUsd : bound.attempts[index] * scale;
        return {
            id,
            atMostUsd: (0,money/* formatUsd */.UK)(budgetUsd),
            expectedUsd: (0,money/* formatFigure */.Mo)(attempts * arm.attemptUsd),
            expectedAttempts: attempts,
            usableRate: arm.chance,
            recorded: (arm.known?.attempts ?? 0) > 0,
        };
    });
    return {
        atMostUsd: (0,money/* formatUsd */.UK)(budgetUsd),
        withoutBudgetUsd: (0,money/* formatUsd */.UK)(budgetUsd),
        expectedUsd: (0,money/* formatFigure */.Mo)(bound === null ? budget : Math.min(budget, bound.usd * TIMES_THE_BOUND)),
        candidates: rows,
    };
}

;// CONCATENATED MODULE: ./build/core/report/forecast.js



/**
 * What a run would spend at most and is expected to, from the plan and from what is recorded: prompts that are delivered or given up
 * are not bought again.
 */
function forecast(plan, recorded, budgetUsd, terms = { delta: 0.05, indifference: 0.05 }) {
    if (plan.design.kind === "race" && plan.candidates.length > 1)
        return { ...raceForecast(plan, recorded, budgetUsd, terms), assumption: assumption(recorded) };
    const rows = plan.candidates.map((candidate) => {
        const known = recorded.find((result) => result.id === candidate.id);
        return { candidate, known, ...tries(plan, candidate, known) };
    });
    const most = (0,money/* sumUsd */.eg)(rows.map(({ candidate, most: attempts }) => (candidate.reserveUsd ?? 0n) * BigInt(attempts)));
    const expected = rows.reduce((sum, row) => sum + row.expected * (0,money/* usdToNumber */.DW)(row.candidate.reserveUsd ?? 0n), 0);
    return {
        atMostUsd: (0,money/* formatUsd */.UK)(most < budgetUsd ? most : budgetUsd),
        withoutBudgetUsd: (0,money/* formatUsd */.UK)(most),
        expectedUsd: (0,money/* formatFigure */.Mo)(Math.min(expected, (0,money/* usdToNumber */.DW)(budgetUsd))),
        assumption: assumption(recorded),
        candidates: rows.map((row) => {
            const { candidate, known } = row;
            const bought = candidate.reserveUsd !== null;
            return {
                id: candidate.id,
                atMostUsd: bought ? (0,money/* formatUsd */.UK)((candidate.reserveUsd ?? 0n) * BigInt(row.most)) : null,
                expectedUsd: bought ? (0,money/* formatFigure */.Mo)(row.expected * (0,money/* usdToNumber */.DW)(candidate.reserveUsd ?? 0n)) : null,
                expectedAttempts: bought ? row.expected : null,
                usableRate: bought ? expectedChance(counts(known)) : null,
                recorded: (known?.attempts ?? 0) > 0,
            };
        }),
    };
}
function counts(known) {
    return { usable: known?.usable ?? 0, attempts: (known?.attempts ?? 0) - (known?.undetermined ?? 0) };
}
/** Attempts still to be made over all prompts: at most, and expected. */
function tries(plan, candidate, known) {
    if (candidate.reserveUsd === null)
        return { most: 0, expected: 0 };
    const { design } = plan;
    const cap = design.kind === "fixed" ? design.attemptsPerPrompt : plan.objective === "any-image" ? 1 : candidate.cap;
    const limit = candidate.maxAttempts === null ? Infinity : Math.max(0, candidate.maxAttempts - (known?.attempts ?? 0));
    let most = 0;
    let expected = 0;
    for (const prompt of plan.prompts) {
        const done = known?.prompts.find((result) => result.id === prompt.id);
        // A plain batch goes on whatever becomes of its attempts; else a prompt that is delivered or given up is done.
        if (done?.complete && design.kind !== "fixed")
            continue;
        const left = Math.max(0, cap - (done?.attempts ?? 0));
        most += left;
        expected += design.kind === "fixed" ? left : expectedTries(counts(known), left);
    }
    return { most: Math.min(most, limit), expected: Math.min(expected, limit) };
}
function assumption(recorded) {
    const prior = "every share of usable images is taken to be as likely as any other";
    const some = recorded.some((result) => result.attempts > 0);
    return some ? `Recorded attempts where there are any; for the rest ${prior}.` : `Nothing is recorded yet: ${prior}.`;
}

// EXTERNAL MODULE: ./build/commands/generating.js
var generating = __webpack_require__(4219);
// EXTERNAL MODULE: ./build/commands/interrupted.js
var interrupted = __webpack_require__(8217);
// EXTERNAL MODULE: ./build/commands/lock.js
var commands_lock = __webpack_require__(6008);
// EXTERNAL MODULE: ./build/commands/outputs.js + 9 modules
var outputs = __webpack_require__(1990);
// EXTERNAL MODULE: ./build/commands/priced.js + 2 modules
var priced = __webpack_require__(2496);
// EXTERNAL MODULE: ./build/commands/prepare.js + 5 modules
var prepare = __webpack_require__(4287);
// EXTERNAL MODULE: ./build/commands/world.js
var commands_world = __webpack_require__(1775);
;// CONCATENATED MODULE: ./build/commands/estimate.js













/** What a run would spend at most and is expected to. Reads live prices; needs no key. */
function estimate(world, options) {
    return (0,interrupted/* unlessInterrupted */.V)(world, () => estimateNow(world, options));
}
async function estimateNow(world, options) {
    const startedAt = world.clock.now();
    const prepared = await (0,prepare/* prepare */.iA)(world, options);
    if (!prepared.ok)
        return (0,commands_world/* inputWrong */.A)(prepared.problems);
    const elsewhere = (0,generating/* cannotGenerate */.l)(prepared.value);
    if (elsewhere.length > 0)
        return (0,commands_world/* inputWrong */.A)(elsewhere);
    (0,prepare/* tellDefaultBudget */.O1)(world, options, prepared.value);
    const lock = await (0,commands_lock/* readLockBeside */._C)(world, options);
    if (!lock.ok)
        return (0,commands_world/* inputWrong */.A)(lock.problems);
    const recorded = await recordedEvents(world, options.state);
    if (!recorded.ok)
        return (0,commands_world/* inputWrong */.A)(recorded.problems);
    const events = recorded.value;
    const { plan, readings, warnings } = await (0,priced/* priced */.a)(world, prepared.value, { lock: lock.value, events });
    const { manifest, path, sha256, budgetUsd } = prepared.value;
    const facts = {
        version: world.version,
        run: "",
        simulated: readings.simulated,
        manifest: { path, sha256 },
        startedAt: new Date(startedAt).toISOString(),
        finishedAt: new Date(world.clock.now()).toISOString(),
        ...(options.shard ? { shard: `${options.shard.index}/${options.shard.of}` } : {}),
        budgetUsd,
        errors: plan.candidates.some((candidate) => candidate.reserveUsd !== null)
            ? []
            : ["no candidate has a known price: nothing can be estimated"],
        warnings,
    };
    const measured = (0,compute/* computeResults */.C)(facts, manifest, plan, (0,fold/* foldLedger */.n2)(events).attempts);
    const terms = { delta: 1 - manifest.sampling.confidence, indifference: manifest.sampling.indifference };
    const results = { ...measured, mode: "estimate", estimate: forecast(plan, measured.candidates, budgetUsd, terms) };
    const failOn = (0,failon/* conditionsThatHold */.J)(results, options.failOn, undefined);
    const told = { ...results, failOn };
    await (0,outputs/* writeOutputs */.K)(world, options, told, null);
    return { exit: facts.errors.length > 0 ? 3 : failOn.length > 0 ? 1 : 0, problems: [], results: told };
}
/** What earlier runs recorded, read without taking the state: an estimate changes nothing. */
async function recordedEvents(world, folder) {
    const file = `${folder}/ledger.ndjson`;
    const text = await world.files.read(file);
    if (text === null)
        return (0,failure.ok)([]);
    const lines = text
        .slice(0, text.lastIndexOf("\n") + 1)
        .split("\n")
        .slice(0, -1)
        .map(parseLine);
    return (0,events/* parseEvents */.P)(lines, file);
}
/** A line that is no JSON becomes null, which is no event: it is refused with its number. */
function parseLine(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 4219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ cannotGenerate)
/* harmony export */ });
/* harmony import */ var _core_manifest_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(120);

/** Candidates on which this version cannot generate: their prices can be audited, and that is all. */
function cannotGenerate({ manifest, locate }) {
    return manifest.candidates.flatMap(({ id, provider }, index) => _core_manifest_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .GENERATING */ .r1.includes(provider)
        ? []
        : [
            {
                message: `candidates.${index} (${id}): this version generates on ${_core_manifest_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .GENERATING */ .r1.join(", ")} only, so that ${provider} can be audited and not measured: ` +
                    `keep it in a manifest of its own, and run \`audit\` on that`,
                place: locate(["candidates", index, "provider"]),
            },
        ]);
}


/***/ }),

/***/ 1671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ LOCK_FILE)
/* harmony export */ });
/** The name of the prices lock, beside the manifest and in the output directory. */
const LOCK_FILE = "image-prices.lock.json";


/***/ })

};
