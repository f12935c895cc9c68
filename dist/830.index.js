export const id = 830;
export const ids = [830,671];
export const modules = {

/***/ 2740:
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
// EXTERNAL MODULE: ./build/core/report/compute.js + 19 modules
var compute = __webpack_require__(4133);
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

// EXTERNAL MODULE: ./build/core/statistics/errors.js
var errors = __webpack_require__(4809);
// EXTERNAL MODULE: ./build/core/random.js
var random = __webpack_require__(7163);
// EXTERNAL MODULE: ./build/core/statistics/passes/answer.js
var answer = __webpack_require__(1128);
// EXTERNAL MODULE: ./build/core/statistics/passes/course.js
var course = __webpack_require__(3523);
// EXTERNAL MODULE: ./build/core/statistics/passes/plan.js
var passes_plan = __webpack_require__(2081);
;// CONCATENATED MODULE: ./build/core/statistics/passes/foresee.js




/** Near ties would be played for minutes: a play ends after so many attempts, as if the budget were used up. */
const MOST_ATTEMPTS = 3_000;
/** Plays the plan `plays` times. The same seed gives the same foresight. */
function foresee(candidates, terms, plays) {
    const played = Array.from({ length: plays }, (_, play) => playOnce(candidates, terms, play));
    const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
    return {
        attempts: candidates.map((_, index) => mean(played.map(({ attempts }) => attempts[index]))),
        decidedShare: mean(played.map(({ isDecided }) => (isDecided ? 1 : 0))),
        atMostMore: medianBound(played.map(({ atMostMore }) => atMostMore)),
    };
}
/** The median of bounds, of which those that are not there are above all others. */
function medianBound(bounds) {
    const sorted = bounds.map((bound) => bound ?? Infinity).toSorted((a, b) => a - b);
    const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? Infinity;
    return Number.isFinite(middle) ? middle : null;
}
function playOnce(candidates, { seed, budgetUsd, ...terms }, play) {
    const runners = candidates.map((candidate) => ({
        candidate,
        verdicts: candidate.recorded.map((own) => [...own]),
        luck: candidate.chances.map((_, prompt) => (0,random/* seededRandom */.Is)(seed, `foresee ${play} ${candidate.id} ${prompt}`)),
        attempts: 0,
    }));
    let left = budgetUsd;
    let step = null;
    for (;;) {
        const contestants = runners.map(({ candidate, verdicts }) => ({
            ...candidate,
            courses: verdicts.map((own) => (0,course/* coursesOf */.IV)(own, candidate.cap)),
        }));
        const made = runners.reduce((sum, { attempts }) => sum + attempts, 0);
        const plan = { ...terms, seed, width: passes_plan/* STEP_WIDTH */.g, maxPasses: Infinity, leftUsd: made >= MOST_ATTEMPTS ? -1 : left };
        const next = (0,passes_plan/* planPasses */.j)(contestants, plan, step);
        if ("stop" in next) {
            const { status, atMostMore } = (0,answer/* answer */.Z)(contestants, terms);
            const isDecided = status === "clear" || status === "tie";
            return { attempts: runners.map(({ attempts }) => attempts), isDecided, atMostMore };
        }
        step = next;
        const runner = runners.find(({ candidate }) => candidate.id === next.candidate);
        for (const { prompt } of next.goals) {
            // As the plan sees it: an amount that is short by a rounding is there.
            if (runner.candidate.price > left * (1 + 1e-12))
                break;
            left = Math.max(0, left - runner.candidate.price);
            runner.attempts++;
            const isUsable = runner.luck[prompt]() < runner.candidate.chances[prompt];
            runner.verdicts[prompt].push(isUsable ? "usable" : "rejected");
        }
    }
}

// EXTERNAL MODULE: ./build/core/report/check-cost.js
var check_cost = __webpack_require__(2403);
;// CONCATENATED MODULE: ./build/core/report/pass-forecast.js





/** Plays of the plan that an estimate is the mean of. */
const PLAYS = 8;
/**
 * What paired passes would spend: at most the budget, and expected by playing the plan with the shares of usable images that are recorded
 * or assumed. What is recorded counts, and is not bought again.
 */
function passForecast(plan, recorded, budgetUsd, terms) {
    const field = plan.candidates.flatMap((candidate) => {
        if (candidate.priceUsd === null || candidate.onlyInPipelines)
            return [];
        const known = recorded.find(({ id }) => id === candidate.id);
        const chance = expectedChance({
            usable: known?.usable ?? 0,
            attempts: (known?.attempts ?? 0) - (known?.undetermined ?? 0),
        });
        return [
            {
                id: candidate.id,
                known,
                price: (0,money/* usdToNumber */.DW)(candidate.priceUsd + (known && !plan.excludeCheckCost ? (0,check_cost/* checkUsd */.Fg)(known) : 0n)),
                cap: candidate.cap,
                giveUp: (0,money/* usdToNumber */.DW)(plan.giveUpUsd ?? 0n),
                weights: plan.prompts.map(({ weight }) => weight),
                recorded: plan.prompts.map(({ id }) => verdictsOf(known?.prompts.find((prompt) => prompt.id === id))),
                chances: plan.prompts.map(() => chance),
                judge: (0,errors/* judgeOf */.Pb)(plan.rates, terms.delta),
            },
        ];
    });
    const budget = (0,money/* usdToNumber */.DW)(budgetUsd);
    const foresight = foresee(field, { ...terms, delta: (0,errors/* alphaForAttempts */.iy)(plan.rates, terms.delta), seed: plan.seed, budgetUsd: budget }, PLAYS);
    const usd = field.reduce((sum, { price }, index) => sum + price * foresight.attempts[index], 0);
    return {
        atMostUsd: (0,money/* formatUsd */.UK)(budgetUsd),
        withoutBudgetUsd: (0,money/* formatUsd */.UK)(budgetUsd),
        expectedUsd: (0,money/* formatFigure */.Mo)(Math.min(usd, budget)),
        decidedShare: foresight.decidedShare,
        atMostMore: foresight.atMostMore,
        candidates: plan.candidates.map(({ id }) => {
            const index = field.findIndex((each) => each.id === id);
            const each = field[index];
            if (!each)
                return { id, atMostUsd: null, expectedUsd: null, expectedAttempts: null, usableRate: null, recorded: false };
            const attempts = foresight.attempts[index];
            return {
                id,
                atMostUsd: (0,money/* formatUsd */.UK)(budgetUsd),
                expectedUsd: (0,money/* formatFigure */.Mo)(attempts * each.price),
                expectedAttempts: attempts,
                usableRate: each.chances[0] ?? null,
                recorded: (each.known?.attempts ?? 0) > 0,
            };
        }),
    };
}
/** The order of a prompt's attempts is not in the results: usable ones last, as a course of retries ends. */
function verdictsOf(prompt) {
    if (!prompt)
        return [];
    const rejected = prompt.attempts - prompt.usable - prompt.undetermined;
    return [...Array(rejected).fill("rejected"), ...Array(prompt.usable).fill("usable")];
}

// EXTERNAL MODULE: ./build/core/statistics/course.js
var statistics_course = __webpack_require__(3431);
// EXTERNAL MODULE: ./build/core/statistics/verdict.js
var verdict = __webpack_require__(3089);
;// CONCATENATED MODULE: ./build/core/statistics/foresee-race.js





/** Near ties would be played for minutes: a play ends after so many attempts, as if the budget were used up. */
const foresee_race_MOST_ATTEMPTS = 1_000;
/** Plays a race `plays` times, from the counts that the arms have. The same seed gives the same result. */
function foreseeRace(arms, terms, plays) {
    const verdicts = Array.from({ length: plays }, (_, play) => foresee_race_playOnce(arms, terms, play));
    const decided = verdicts.filter(({ status }) => status === "clear" || status === "tie");
    return {
        decidedShare: decided.length / plays,
        atMostMore: medianBound(verdicts.map(({ atMostAboveCheapest }) => atMostAboveCheapest)),
    };
}
function foresee_race_playOnce(arms, { delta, indifference, seed, budgetUsd }, play) {
    const luck = new Map(arms.map(({ arm }) => [arm.id, (0,random/* seededRandom */.Is)(seed, `foresee ${play} ${arm.id}`)]));
    const chances = new Map(arms.map(({ arm, chance }) => [arm.id, chance]));
    const terms = { delta, indifference, batch: 1, look: "window" };
    let course = (0,statistics_course/* beginCourse */.TY)(arms.map(({ arm }) => arm), (0,money/* parseUsd */._e)(budgetUsd.toFixed(12)) ?? 0n);
    for (let made = 0; made < foresee_race_MOST_ATTEMPTS; made++) {
        const next = (0,statistics_course/* nextStep */.sk)(course, terms, []);
        course = next.course;
        if (next.step.kind === "stop")
            break;
        const [oldest] = course.underWay;
        if (oldest === undefined)
            break;
        const usable = luck.get(oldest)() < chances.get(oldest) ? 1 : 0;
        course = (0,statistics_course/* learn */.nB)(course, { attempts: 1, usable, releasedUsd: 0n });
    }
    return (0,verdict/* raceVerdict */.x)(course.arms, course.state, { delta, indifference });
}

// EXTERNAL MODULE: ./build/core/statistics/lower-bound.js
var lower_bound = __webpack_require__(616);
;// CONCATENATED MODULE: ./build/core/report/race-forecast.js






/** Races were seen to spend two to three and a half times the least that any honest procedure must (statistics.md, 3 and 4). */
const TIMES_THE_BOUND = 2.75;
const LEAST_USD = 1e-6;
/** Plays that tell what accuracy the budget buys. */
const race_forecast_PLAYS = 4;
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
        const check = known ? (0,money/* usdToNumber */.DW)((0,check_cost/* checkUsd */.Fg)(known)) : 0;
        const chance = expectedChance({ usable: known?.usable ?? 0, attempts: (known?.attempts ?? 0) - (known?.undetermined ?? 0) });
        return [
            { id: candidate.id, known, attemptUsd: usd + check, productionUsd: usd + (plan.excludeCheckCost ? 0 : check), chance },
        ];
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
    const take = foreseeRace(field.map(({ id, known, chance, attemptUsd, productionUsd }) => ({
        arm: {
            id,
            usable: known?.usable ?? 0,
            attempts: (known?.attempts ?? 0) - (known?.undetermined ?? 0),
            attemptUsd,
            productionUsd,
            reserveUsd: plan.candidates.find((candidate) => candidate.id === id)?.reserveUsd ?? 0n,
            underWay: 0,
            open: true,
            judge: (0,errors/* judgeOf */.Pb)(plan.rates, terms.delta),
        },
        chance,
    })), { ...terms, delta: (0,errors/* alphaForAttempts */.iy)(plan.rates, terms.delta), seed: plan.seed, budgetUsd: budget }, race_forecast_PLAYS);
    return {
        ...take,
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
        return { ...raceForecast(plan, recorded, budgetUsd, terms), assumption: assumption(plan, recorded) };
    if (plan.design.kind === "pass" && plan.candidates.filter(({ priceUsd }) => priceUsd !== null).length > 1)
        return { ...passForecast(plan, recorded, budgetUsd, terms), assumption: assumption(plan, recorded) };
    const toJudge = plan.prompts.map((prompt) => prompt.checkReserve?.mostUsd ?? 0n).reduce((a, b) => (a > b ? a : b), 0n);
    const rows = plan.candidates.map((candidate) => {
        const known = recorded.find((result) => result.id === candidate.id);
        return { candidate, known, toJudge, ...tries(plan, candidate, known) };
    });
    const most = (0,money/* sumUsd */.eg)(rows.map(mostOf));
    const expected = rows.reduce((sum, row) => sum + expectedOf(row), 0);
    return {
        atMostUsd: (0,money/* formatUsd */.UK)(most < budgetUsd ? most : budgetUsd),
        withoutBudgetUsd: (0,money/* formatUsd */.UK)(most),
        expectedUsd: (0,money/* formatFigure */.Mo)(Math.min(expected, (0,money/* usdToNumber */.DW)(budgetUsd))),
        assumption: assumption(plan, recorded),
        candidates: rows.map((row) => {
            const { candidate, known } = row;
            const bought = candidate.reserveUsd !== null;
            return {
                id: candidate.id,
                atMostUsd: bought ? (0,money/* formatUsd */.UK)(mostOf(row)) : null,
                expectedUsd: bought ? (0,money/* formatFigure */.Mo)(expectedOf(row)) : null,
                expectedAttempts: bought ? row.expected : null,
                usableRate: bought ? expectedChance(counts(known)) : null,
                recorded: (known?.attempts ?? 0) > 0,
            };
        }),
    };
}
function mostOf({ candidate, toJudge, most }) {
    return candidate.reserveUsd === null ? 0n : (candidate.reserveUsd + toJudge) * BigInt(most);
}
/** With what checks were seen to cost; before anything is recorded that is not foreseen. */
function expectedOf({ candidate, known, expected }) {
    return expected * (0,money/* usdToNumber */.DW)((candidate.reserveUsd ?? 0n) + (known ? (0,check_cost/* checkUsd */.Fg)(known) : 0n));
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
function assumption(plan, recorded) {
    const finals = plan.pipelines.some(({ passField }) => passField !== null)
        ? " What pipelines finalize is in the worst case only."
        : "";
    return `${assumedShares(recorded)}${assumedChecks(plan, recorded)}${finals}`;
}
function assumedChecks({ prompts }, recorded) {
    if (prompts.every(({ checkReserve }) => !checkReserve) || recorded.some(({ checkCost }) => checkCost?.usdPerAttempt))
        return "";
    return " What judges cost is in the worst case only, until it is measured.";
}
function assumedShares(recorded) {
    const prior = "every share of usable images is taken to be as likely as any other";
    const some = recorded.some((result) => result.attempts > 0);
    return some ? `Recorded attempts where there are any; for the rest ${prior}.` : `Nothing is recorded yet: ${prior}.`;
}

// EXTERNAL MODULE: ./build/commands/check-rates.js
var check_rates = __webpack_require__(201);
// EXTERNAL MODULE: ./build/commands/generating.js
var generating = __webpack_require__(4219);
// EXTERNAL MODULE: ./build/commands/interrupted.js
var interrupted = __webpack_require__(8217);
// EXTERNAL MODULE: ./build/commands/lock.js
var commands_lock = __webpack_require__(6008);
// EXTERNAL MODULE: ./build/commands/outputs.js
var outputs = __webpack_require__(3617);
// EXTERNAL MODULE: ./build/commands/priced.js + 2 modules
var priced = __webpack_require__(2496);
// EXTERNAL MODULE: ./build/commands/prepare.js
var prepare = __webpack_require__(2828);
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
        return (0,commands_world/* inputWrong */.AR)(prepared.problems);
    const elsewhere = (0,generating/* cannotGenerate */.l)(prepared.value);
    if (elsewhere.length > 0)
        return (0,commands_world/* inputWrong */.AR)(elsewhere);
    (0,prepare/* tellDefaultBudget */.O1)(world, options, prepared.value);
    const lock = await (0,commands_lock/* readLockBeside */._C)(world, options);
    if (!lock.ok)
        return (0,commands_world/* inputWrong */.AR)(lock.problems);
    const checks = await (0,check_rates/* readCheckRates */.A)(world, options, prepared.value);
    if (!checks.ok)
        return (0,commands_world/* inputWrong */.AR)(checks.problems);
    const recorded = await recordedEvents(world, options.state);
    if (!recorded.ok)
        return (0,commands_world/* inputWrong */.AR)(recorded.problems);
    const events = recorded.value;
    const { plan, readings, warnings } = await (0,priced/* priced */.a)(world, prepared.value, { lock: lock.value, events, checks: checks.value });
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
    const measured = (0,compute/* computeResults */.C2)(facts, manifest, plan, (0,fold/* foldLedger */.n2)(events).attempts);
    const terms = { delta: 1 - manifest.sampling.confidence, indifference: manifest.sampling.indifference };
    const results = { ...measured, mode: "estimate", estimate: forecast(plan, measured.candidates, budgetUsd, terms) };
    const failOn = (0,failon/* conditionsThatHold */.JB)(results, options.failOn, undefined);
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
/* harmony import */ var _core_manifest_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8229);

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


/***/ }),

/***/ 7163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ shuffled),
/* harmony export */   Is: () => (/* binding */ seededRandom)
/* harmony export */ });
/* unused harmony export hash32 */
/** Seeded randomness: the only randomness in the core, and always passed in as a seed. */
/** FNV-1a over UTF-16 code units: turns a label into 32 bits, so that each use of one seed has a stream of its own. */
function hash32(text) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) {
        hash ^= text.charCodeAt(i);
        hash = Math.imul(hash, 0x01000193);
    }
    return hash >>> 0;
}
/** Mulberry32, a well-known generator with 32 bits of state, enough to shuffle prompts and paint test images. */
function seededRandom(seed, label = "") {
    let state = (Math.imul(seed | 0, 0x9e3779b1) ^ hash32(label)) >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}
/** A new array in random order (Fisher-Yates); the input is left as it is. */
function shuffled(items, random) {
    const result = [...items];
    for (let i = result.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [result[i], result[j]] = [result[j], result[i]];
    }
    return result;
}


/***/ }),

/***/ 3431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TY: () => (/* binding */ beginCourse),
/* harmony export */   nB: () => (/* binding */ learn),
/* harmony export */   sk: () => (/* binding */ nextStep)
/* harmony export */ });
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8279);
/* harmony import */ var _race_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1192);


/** A race at its start, with the counts that earlier runs left. */
function beginCourse(arms, leftUsd) {
    return { arms, state: _field_js__WEBPACK_IMPORTED_MODULE_0__/* .RACE_START */ .Fn, leftUsd, underWay: [], chosen: [] };
}
/**
 * The next step, and the course after it. `known` are outcomes not yet taken in, in launch order, from the oldest under way; `used` says
 * how many of them were taken in.
 */
function nextStep(course, terms, known) {
    let now = course;
    let used = 0;
    for (;;) {
        const step = askOnce(now, terms);
        now = step.course;
        if (step.step.kind !== "wait")
            return { ...step, step: step.step, used };
        const outcome = known[used];
        if (outcome === undefined || now.underWay.length === 0)
            return { course: now, step: step.step, used };
        now = learn(now, outcome);
        used++;
    }
}
/** The course with the oldest attempt's outcome taken in. */
function learn(course, outcome) {
    const [oldest, ...underWay] = course.underWay;
    return {
        ...course,
        underWay,
        leftUsd: course.leftUsd + outcome.releasedUsd,
        arms: course.arms.map((arm) => arm.id === oldest
            ? { ...arm, underWay: arm.underWay - 1, attempts: arm.attempts + outcome.attempts, usable: arm.usable + outcome.usable }
            : arm),
    };
}
function askOnce(course, terms) {
    const [first, ...chosen] = course.chosen;
    if (first !== undefined)
        return launch({ ...course, chosen }, first);
    if (terms.look === "batch" && course.underWay.length > 0)
        return { course, step: { kind: "wait" } };
    const { state, step } = (0,_race_js__WEBPACK_IMPORTED_MODULE_1__/* .race */ .O4)(course.arms, course.state, { ...terms, leftUsd: course.leftUsd });
    if (step.kind !== "buy")
        return { course: { ...course, state }, step };
    const [next, ...rest] = step.arms;
    return launch({ ...course, state, chosen: terms.look === "batch" ? rest : [] }, next);
}
function launch(course, id) {
    const arms = course.arms.map((arm) => (arm.id === id ? { ...arm, underWay: arm.underWay + 1 } : arm));
    const reserve = arms.find((arm) => arm.id === id).reserveUsd;
    return {
        course: { ...course, arms, leftUsd: course.leftUsd - reserve, underWay: [...course.underWay, id] },
        step: { kind: "launch", arm: id },
    };
}


/***/ }),

/***/ 2081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ STEP_WIDTH),
/* harmony export */   j: () => (/* binding */ planPasses)
/* harmony export */ });
/* harmony import */ var _random_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7163);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9248);


/** What the width is when nothing else is said; wider steps cost money for answers that are not needed (24: a tenth more). */
const STEP_WIDTH = 8;
/**
 * What to try next, from the records alone and the step under way: `step` is what the last call returned, or null at the start of a
 * run. A step is kept until the records reach its goals, so that what comes back first changes nothing (statistics.md, 7).
 */
function planPasses(contestants, plan, step) {
    const underWay = step && remaining(contestants, step);
    if (underWay && underWay.goals.length > 0)
        return affordable(contestants, underWay, plan) ? underWay : { stop: "budget" };
    const leftOver = contestants
        .filter(({ excluded }) => excluded !== true)
        .map(leftOpen)
        .find(({ goals }) => goals.length > 0);
    if (leftOver)
        return affordable(contestants, leftOver, plan) ? leftOver : { stop: "budget" };
    const field = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .survey */ .Fr)(contestants, plan);
    const inRace = field.standings.filter((_, index) => contestants[index].excluded !== true);
    const turn = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .nextTurn */ .tJ)(inRace, field);
    if (!turn)
        return { stop: "decided" };
    if (contestants.find(({ id }) => id === turn.id).priceOnly)
        return { stop: "decided" };
    if (turn.passes >= plan.maxPasses)
        return { stop: "passes" };
    const contestant = contestants.find(({ id }) => id === turn.id);
    const next = { candidate: turn.id, goals: turn.complete ? further(contestant, plan) : firstPass(contestant, plan) };
    if (next.goals.length === 0)
        return { stop: "passes" };
    return affordable(contestants, next, plan) ? next : { stop: "budget" };
}
/**
 * The first pass goes up by rungs of 1, 2, 4, 8 .. attempts, all prompts on one before the first is on the next: a candidate that
 * cannot do some of the prompts is seen through before it has eaten the cap on each of them. The first rung is a step of its own, however
 * many prompts there are: a pass needs an attempt on each of them, whatever comes of it.
 */
function firstPass(contestant, plan) {
    const tried = (prompt) => contestant.courses[prompt].at(-1)?.attempts ?? 0;
    const open = orderOf(contestant, plan.seed).filter((prompt) => contestant.courses[prompt].every(({ end }) => end === "open"));
    const least = Math.min(...open.map(tried));
    const upTo = Math.min(contestant.cap, Math.max(1, 2 * least));
    return open
        .filter((prompt) => tried(prompt) === least)
        .slice(0, least === 0 ? undefined : 2 * plan.width)
        .map((prompt) => ({ prompt, course: 0, upTo }));
}
/** A further pass works the prompts that have the fewest courses, each to its end. */
function further(contestant, plan) {
    const open = orderOf(contestant, plan.seed).filter((prompt) => contestant.closed?.[prompt] !== true);
    const least = Math.min(...open.map((prompt) => contestant.courses[prompt].length));
    return open
        .filter((prompt) => contestant.courses[prompt].length === least)
        .slice(0, plan.width)
        .map((prompt) => ({ prompt, course: least, upTo: contestant.cap }));
}
/** Courses beyond the first of a prompt that an earlier run left open: the short ones alone would make the candidate look cheap. */
function leftOpen(contestant) {
    const goals = contestant.courses.flatMap((own, prompt) => own.length > 1 && own.at(-1).end === "open" && contestant.closed?.[prompt] !== true
        ? [{ prompt, course: own.length - 1, upTo: contestant.cap }]
        : []);
    return { candidate: contestant.id, goals };
}
function remaining(contestants, { candidate, goals }) {
    const contestant = contestants.find(({ id }) => id === candidate);
    const isOpen = ({ prompt, course, upTo }) => {
        const own = contestant?.courses[prompt];
        if (!own || contestant.excluded === true || contestant.closed?.[prompt] === true)
            return false;
        const worked = own[course];
        return worked === undefined || (worked.end === "open" && worked.attempts < upTo);
    };
    return { candidate, goals: goals.filter(isOpen) };
}
function affordable(contestants, { candidate }, { leftUsd }) {
    return contestants.find(({ id }) => id === candidate).price <= leftUsd * (1 + 1e-12);
}
/** Each candidate has an order of prompts of its own: a shared one would tie their luck together. */
function orderOf({ id, courses }, seed) {
    return (0,_random_js__WEBPACK_IMPORTED_MODULE_1__/* .shuffled */ .A4)(courses.map((_, prompt) => prompt), (0,_random_js__WEBPACK_IMPORTED_MODULE_1__/* .seededRandom */ .Is)(seed, id));
}


/***/ })

};
