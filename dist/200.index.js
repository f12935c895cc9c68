export const id = 200;
export const ids = [200];
export const modules = {

/***/ 5735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  audit: () => (/* binding */ audit)
});

// EXTERNAL MODULE: ./build/core/ledger/kind.js
var kind = __webpack_require__(8822);
// EXTERNAL MODULE: ./build/core/ledger/fold.js
var fold = __webpack_require__(4499);
// EXTERNAL MODULE: ./build/core/manifest/plan.js
var manifest_plan = __webpack_require__(707);
// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
;// CONCATENATED MODULE: ./build/core/pricing/effects.js

function effectsOf(corners) {
    const amount = (text) => (text === null ? null : (0,money/* parseUsd */._e)(text));
    const [oo, no] = [amount(corners.oldPriceOldYield), amount(corners.newPriceOldYield)];
    const [on, nn] = [amount(corners.oldPriceNewYield), amount(corners.newPriceNewYield)];
    if (oo === null || no === null || on === null || nn === null)
        return null;
    const price = (no - oo + (nn - on)) / 2n;
    return { price, yield: nn - oo - price };
}
/** What a change per usable image means in a month, to the nearest 1e-12 USD. */
function monthly(changeUsd, volume) {
    // A volume has at most six decimals that matter; the product stays exact.
    return (changeUsd * BigInt(Math.round(volume * 1e6))) / 1000000n;
}

;// CONCATENATED MODULE: ./build/core/report/audit-sentence.js

/** Whether another candidate is the cheapest now, and by how much, as a sentence. */
function cheapestSentence(then, now) {
    const [before, after] = [then.decision.leader, now.decision.leader];
    const changed = before !== after;
    return { before, after, changed, sentence: sentence(then, now, before, after) };
}
function sentence(then, now, before, after) {
    const measured = now.candidates.some((candidate) => candidate.attempts > 0);
    if (!measured)
        return "Nothing was measured yet, so that prices alone can be compared: run `measure` once.";
    if (after === null)
        return before === null ? "No candidate can be ranked." : `${before} looked cheapest; no candidate can be ranked now.`;
    const sure = now.decision.status === "clear" || now.decision.status === "tie" ? "is" : "looks";
    if (before === after)
        return `${after} still ${sure} cheapest.`;
    const why = before === null ? "" : movedWord(then, now, before);
    const by = lead(now, before, after);
    return `${why}${after} ${sure === "is" ? "is now" : "now looks"} cheapest${by}.`;
}
/** "z-image rose 30.0 %: ", for the one that was the cheapest. */
function movedWord(then, now, id) {
    const [old, current] = [priceOf(then, id), priceOf(now, id)];
    if (current === null)
        return old === null ? "" : `${id} has no known price any more: `;
    if (old === null || old === current)
        return "";
    const percent = ((0,money/* usdToNumber */.DW)(current) / (0,money/* usdToNumber */.DW)(old) - 1) * 100;
    return `${id} ${percent > 0 ? "rose" : "fell"} ${Math.abs(percent).toFixed(Math.abs(percent) < 10 ? 1 : 0)} %: `;
}
function priceOf({ candidates }, id) {
    const usd = candidates.find((candidate) => candidate.id === id)?.price.usdPerImage ?? null;
    return usd === null ? null : (0,money/* parseUsd */._e)(usd);
}
/** " by $0.0011 per usable image", where both figures are known; ranking is by the cost of a picture, which can differ in sign. */
function lead({ candidates }, before, after) {
    const figure = (id) => candidates.find((candidate) => candidate.id === id);
    const [other, mine] = [figure(before), figure(after)];
    for (const [key, unit] of [
        ["costPerUsableUsd", "usable image"],
        ["costPerPictureUsd", "picture needed"],
    ]) {
        const [a, b] = [amount(other?.[key].estimate), amount(mine?.[key].estimate)];
        if (a !== null && b !== null && a > b)
            return ` by $${(0,money/* formatFigure */.Mo)((0,money/* usdToNumber */.DW)(a - b))} per ${unit}`;
    }
    return "";
}
function amount(text) {
    return text === undefined ? null : (0,money/* parseUsd */._e)(text);
}

// EXTERNAL MODULE: ./build/core/report/compute.js + 19 modules
var compute = __webpack_require__(4133);
// EXTERNAL MODULE: ./build/core/report/tried.js
var tried = __webpack_require__(8321);
;// CONCATENATED MODULE: ./build/core/report/audit-results.js






/** Results of an audit: today's figures, and beside them what they were and why they moved. */
function auditResults(input) {
    const { facts, manifest, plan, attempts, history, before } = input;
    const oldPlan = (0,manifest_plan/* planAtPrices */.LH)(plan, manifest, ({ id, priceUsd }) => before.get(id)?.usd ?? priceUsd);
    const past = attemptsUntil(attempts, history.lastAuditAt);
    const isSame = past.length === attempts.length;
    const records = (0,tried/* recordsOf */.M)(plan, attempts, facts.run);
    const earlier = isSame ? records : (0,tried/* recordsOf */.M)(plan, past, facts.run);
    const now = (0,compute/* resultsOf */.qS)(facts, manifest, plan, records);
    const then = (0,compute/* resultsOf */.qS)(facts, manifest, oldPlan, earlier);
    const [priceMoved, yieldMoved] = isSame
        ? [now, then]
        : [(0,compute/* resultsOf */.qS)(facts, manifest, plan, earlier), (0,compute/* resultsOf */.qS)(facts, manifest, oldPlan, records)];
    const volume = manifest.volumePerMonth ?? null;
    const candidates = plan.candidates.map((candidate, index) => {
        const [oo, no, on, nn] = [then, priceMoved, yieldMoved, now].map((results) => results.candidates[index]);
        const effects = effectsOf({
            oldPriceOldYield: estimateOf(oo),
            newPriceOldYield: estimateOf(no),
            oldPriceNewYield: estimateOf(on),
            newPriceNewYield: estimateOf(nn),
        });
        return {
            id: candidate.id,
            attempts: nn.attempts,
            old: sideOf(oo),
            new: sideOf(nn),
            priceEffectUsd: effects && (0,money/* formatUsd */.UK)(effects.price),
            yieldEffectUsd: effects && (0,money/* formatUsd */.UK)(effects.yield),
            monthlyUsd: effects && volume !== null ? (0,money/* formatUsd */.UK)(monthly(effects.price + effects.yield, volume)) : null,
            history: historyOf(history, candidate.key, nn),
        };
    });
    const audit = {
        lastAuditedAt: history.lastAuditAt === null ? null : new Date(history.lastAuditAt).toISOString(),
        lock: input.lock,
        volumePerMonth: volume,
        candidates,
        cheapest: cheapestSentence(then, now),
        ...movedPlans(then, now),
    };
    return { ...now, mode: "audit", audit };
}
/** The plans whose break-even or verdict is another one at today's prices; one that cannot be told on either side did not move. */
function movedPlans(then, now) {
    const plans = (now.plans?.items ?? []).flatMap((plan, index) => {
        const old = then.plans?.items[index];
        if (!old || ![old, plan].every(({ breakEven, neverPays }) => breakEven !== null || neverPays))
            return [];
        const [before, after] = [old.breakEven?.usable.estimate ?? null, plan.breakEven?.usable.estimate ?? null];
        if (before === after && old.verdict === plan.verdict)
            return [];
        return [{ id: plan.id, before, after, verdictBefore: old.verdict, verdictAfter: plan.verdict }];
    });
    return plans.length === 0 ? {} : { plans };
}
/** What was recorded when the last audit was made; all of it before the first. */
function attemptsUntil(attempts, at) {
    return at === null ? attempts : attempts.filter((attempt) => (attempt.end?.at ?? attempt.intent.at) <= at);
}
function estimateOf({ costPerUsableUsd }) {
    return costPerUsableUsd.estimate ?? null;
}
function sideOf({ price, costPerUsableUsd }) {
    return { usdPerImage: price.usdPerImage, costPerUsableUsd };
}
/** The ledger's history with what was read now at its end. */
function historyOf(history, key, { price }) {
    const past = history.of(key).map(({ usd, since }) => ({ usd: usd === null ? null : (0,money/* formatUsd */.UK)(usd), since }));
    const last = past.at(-1);
    const isNews = !last || audit_results_amount(last.usd) !== audit_results_amount(price.usdPerImage);
    return isNews ? [...past, { usd: price.usdPerImage, since: price.readAt }] : past;
}
function audit_results_amount(text) {
    return text === null ? null : (0,money/* parseUsd */._e)(text);
}

// EXTERNAL MODULE: ./build/core/report/failon.js
var failon = __webpack_require__(372);
// EXTERNAL MODULE: ./build/engine/records.js
var records = __webpack_require__(3761);
// EXTERNAL MODULE: ./build/commands/check-rates.js
var check_rates = __webpack_require__(201);
// EXTERNAL MODULE: ./build/commands/interrupted.js
var interrupted = __webpack_require__(8217);
// EXTERNAL MODULE: ./build/commands/ledger.js
var ledger = __webpack_require__(8446);
// EXTERNAL MODULE: ./build/commands/lock.js
var commands_lock = __webpack_require__(6008);
// EXTERNAL MODULE: ./build/commands/outputs.js
var outputs = __webpack_require__(3617);
// EXTERNAL MODULE: ./build/commands/prepare.js
var prepare = __webpack_require__(2828);
// EXTERNAL MODULE: ./build/commands/priced.js + 2 modules
var priced = __webpack_require__(2496);
// EXTERNAL MODULE: ./build/commands/world.js
var commands_world = __webpack_require__(1775);
;// CONCATENATED MODULE: ./build/commands/audit.js













/** Reads live prices, holds them against lock and ledger, and prices every recorded attempt again. Generates nothing; needs no key. */
function audit(world, options) {
    return (0,interrupted/* unlessInterrupted */.V)(world, () => auditNow(world, options));
}
async function auditNow(world, options) {
    const startedAt = world.clock.now();
    const prepared = await (0,prepare/* prepare */.iA)(world, options);
    if (!prepared.ok)
        return (0,commands_world/* inputWrong */.AR)(prepared.problems);
    const lock = await (0,commands_lock/* readLockBeside */._C)(world, options);
    if (!lock.ok)
        return (0,commands_world/* inputWrong */.AR)(lock.problems);
    const checks = await (0,check_rates/* readCheckRates */.A)(world, options, prepared.value);
    if (!checks.ok)
        return (0,commands_world/* inputWrong */.AR)(checks.problems);
    const opened = await (0,ledger/* openLedger */.au)(world, options);
    if (!opened.ok)
        return (0,commands_world/* inputWrong */.AR)(opened.problems);
    const { state, events } = opened.value;
    try {
        const { manifest, path, sha256, budgetUsd } = prepared.value;
        const { plan, readings, history, before, warnings, unreadable } = await (0,priced/* priced */.a)(world, prepared.value, {
            lock: lock.value,
            events,
            checks: checks.value,
        });
        const { simulated } = readings;
        const kept = await (0,commands_lock/* keepLock */.PU)(world, options, lock.value, { plan, read: readings.readings, simulated });
        const nothing = plan.candidates.every(({ priceUsd }) => priceUsd === null);
        const facts = {
            version: world.version,
            run: "",
            simulated,
            manifest: { path, sha256 },
            startedAt: new Date(startedAt).toISOString(),
            finishedAt: new Date(world.clock.now()).toISOString(),
            budgetUsd,
            errors: [...unreadable, ...(nothing ? ["no price could be read"] : [])],
            warnings,
        };
        const { attempts } = (0,fold/* foldLedger */.n2)((0,kind/* eventsOfKind */.p)(events, simulated));
        const results = auditResults({ facts, manifest, plan, attempts, history, before, lock: kept });
        const told = { ...results, failOn: (0,failon/* conditionsThatHold */.JB)(results, options.failOn, undefined) };
        await (0,outputs/* writeOutputs */.K)(world, options, told, null);
        // Only now: an audit that is killed before it told of a change tells of it the next time.
        const lines = [...(0,ledger/* newOfferLines */.o$)(plan, simulated, history), { event: "audit", at: world.clock.now(), simulated }];
        await Promise.all(lines.map((line) => state.journal.append((0,records/* toLine */.S)(line))));
        return { exit: nothing ? 3 : told.failOn.length > 0 ? 1 : 0, problems: [], results: told };
    }
    finally {
        await state.close();
    }
}


/***/ }),

/***/ 4200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demo: () => (/* binding */ demo)
/* harmony export */ });
/* harmony import */ var _audit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5735);
/* harmony import */ var _measure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8030);


/** Pixels: painting, not measuring, is what takes time here, and a demo should be short. */
const SIDE = 640;
/** A month later, as it were. */
const PRICE_RISE = [{ model: "z-image", baseUsd: 0.0039 }];
/** The main job against the sandbox, and an audit after a price has moved: no key, no network, no cost; everything it shows is marked as simulated. */
async function demo(host, options) {
    const scenario = host.sandbox.defaultScenario;
    const server = await host.sandbox.start({
        scenario: { ...scenario, images: { ...scenario.images, longestSide: SIDE } },
        port: 0,
    });
    const world = host.worldAt(server.url);
    try {
        world.log.info("Demo: images, prices and models are simulated by a sandbox on this machine.");
        const end = await (0,_measure_js__WEBPACK_IMPORTED_MODULE_1__.measure)(world, options);
        if (!end.results || world.signal.aborted)
            return { ...end, audited: null };
        world.log.info("Demo: the price of z-image rises now, as prices do; an audit reads it, and generates nothing.");
        server.setScenario({ priceChanges: PRICE_RISE });
        const outputDir = `${options.outputDir}/audit`;
        return { ...end, audited: { end: await (0,_audit_js__WEBPACK_IMPORTED_MODULE_0__.audit)(world, { ...options, outputDir }), outputDir } };
    }
    finally {
        await world.checker.close();
        await server.close();
    }
}


/***/ })

};
