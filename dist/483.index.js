export const id = 483;
export const ids = [483];
export const modules = {

/***/ 3591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PR: () => (/* binding */ percentMoved),
/* harmony export */   uQ: () => (/* binding */ describeChange),
/* harmony export */   xS: () => (/* binding */ describeMove)
/* harmony export */ });
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);

/** How far a price moved, in percent of what it was. */
function percentMoved(from, to) {
    return ((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .usdToNumber */ .DW)(to) / (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .usdToNumber */ .DW)(from) - 1) * 100;
}
/** "from $0.0030 to $0.0039 an image (+30.0 %)". */
function describeChange(from, to) {
    const percent = percentMoved(from, to);
    return `from $${(0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(from)} to $${(0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(to)} an image (${percent > 0 ? "+" : ""}${percent.toFixed(1)} %)`;
}
/** A price that moved while a run went on, and what that means for its figures. */
function describeMove(from, to) {
    return (`the live price went ${describeChange(from, to)} during this run: the figures use the price at its start, the bill may not; ` +
        `run again to measure at the new price`);
}


/***/ }),

/***/ 619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ histories)
/* harmony export */ });
/* harmony import */ var _pricing_change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3591);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7998);
/* harmony import */ var _signed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7421);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9636);




/** The newest `most` steps of each price that was ever another one, in the order of the audit. */
function histories({ audit }, most) {
    return (audit?.candidates ?? []).flatMap(({ id, history }) => {
        if (history.length < 2 || most < 1)
            return [];
        const steps = stepsOf(history).toReversed().slice(0, most);
        return [{ id, steps, older: history.length - steps.length }];
    });
}
function stepsOf(history) {
    let known = null;
    return history.map(({ usd, since }) => {
        const change = changeOf(known, usd);
        known = usd ?? known;
        return { since: (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd)(since), price: usd === null ? "unknown" : (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(usd), change };
    });
}
function changeOf(from, to) {
    if (to === null)
        return "–";
    if (from === null)
        return "first read";
    const before = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e0)(from);
    return before === 0n ? "–" : (0,_signed_js__WEBPACK_IMPORTED_MODULE_3__/* .signedPercent */ .w)((0,_pricing_change_js__WEBPACK_IMPORTED_MODULE_0__/* .percentMoved */ .PR)(before, (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e0)(to)));
}


/***/ }),

/***/ 74:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ auditRows)
/* harmony export */ });
/* harmony import */ var _pricing_change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3591);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7998);
/* harmony import */ var _shift_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7761);
/* harmony import */ var _signed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7421);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9636);





/** The rows that need a look first, each group as the candidates rank: a shortened table must not lose what moved. */
function auditRows(results) {
    const { audit } = results;
    if (!audit)
        return [];
    const order = new Map((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .ranked */ .ad)(results).map((candidate, place) => [candidate.id, { candidate, place }]));
    const place = ({ id }) => order.get(id)?.place ?? order.size;
    return audit.candidates
        .map((entry) => rowOf(entry, order.get(entry.id)?.candidate, audit))
        .toSorted((a, b) => Number(b.needsALook) - Number(a.needsALook) || place(a) - place(b));
}
function rowOf(entry, candidate, { cheapest, lock }) {
    const { id, attempts } = entry;
    const price = auditPrice(entry, candidate?.price, lock);
    const isUnknown = entry.new.usdPerImage === null;
    return {
        id,
        standing: id === cheapest.after ? "cheapest" : id === cheapest.before ? "cheapest before" : "",
        attempts: attempts === 0 ? null : (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(attempts, "attempt"),
        price,
        cost: auditCost(entry),
        range: attempts === 0 ? null : (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .interval */ .YP)(entry.new.costPerUsableUsd),
        priceEffect: signedOrDash(entry.priceEffectUsd),
        yieldEffect: signedOrDash(entry.yieldEffectUsd),
        monthly: signedOrDash(entry.monthlyUsd),
        unknownBecause: isUnknown ? reason(candidate) : null,
        needsALook: isUnknown || price.from !== null || (candidate?.price.change ?? null) !== null,
    };
}
function signedOrDash(usd) {
    return usd === null ? "–" : (0,_signed_js__WEBPACK_IMPORTED_MODULE_3__/* .signedAmount */ .j)(usd);
}
function reason(candidate) {
    return candidate?.ineligibleBecause?.replace(/^price unknown: /, "") ?? "no reason is given";
}
/** The price then and now; a change that the candidate's price tells of goes before a comparison of the two amounts. */
function auditPrice({ old, new: now, history }, price, lock) {
    const change = price?.change ?? null;
    const [from, to] = [old.usdPerImage, now.usdPerImage];
    if (to === null && change)
        return still("unknown", ...(0,_shift_js__WEBPACK_IMPORTED_MODULE_4__/* .jump */ .lA)(change));
    if (to === null)
        return from === null ? still("unknown") : still("unknown", `was ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(from)}`);
    if (price && change)
        return (0,_shift_js__WEBPACK_IMPORTED_MODULE_4__/* .priceShift */ .o0)({ ...price, usdPerImage: to });
    const isFirst = history.length < 2 && (history[0]?.since ?? price?.readAt) === price?.readAt;
    // Where nothing is known of before, the price of now may stand in for it.
    if (isFirst && (from === null || lock.status === "missing"))
        return still((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(to), "first read");
    return from === null ? still((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(to), "was unknown") : compared(from, to);
}
function compared(from, to) {
    const [before, after] = [(0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e0)(from), (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e0)(to)];
    if (before === after)
        return still((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(to), "unchanged");
    const percent = before === 0n ? null : (0,_signed_js__WEBPACK_IMPORTED_MODULE_3__/* .signedPercent */ .w)((0,_pricing_change_js__WEBPACK_IMPORTED_MODULE_0__/* .percentMoved */ .PR)(before, after));
    return { from: (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(from), to: (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(to), percent, notes: [] };
}
/** The cost per usable image then and now. Without a usable image it is "at least" so much, without attempts nothing. */
function auditCost({ attempts, old, new: now }) {
    if (attempts === 0)
        return still("not measured yet");
    const [from, to] = [(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .figureShort */ .v1)(old.costPerUsableUsd), (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .figureShort */ .v1)(now.costPerUsableUsd)];
    if (from === null)
        return to === null ? still("not known") : still(to, "no figure before");
    if (from === to)
        return isSame(old.costPerUsableUsd, now.costPerUsableUsd) ? still(to, "unchanged") : still(to);
    return { from, to: to ?? "not known", percent: null, notes: [] };
}
/** A value of which there is no other one to show beside it. */
function still(to, ...notes) {
    return { from: null, to, percent: null, notes };
}
function isSame(a, b) {
    return a.estimate === b.estimate && a.low === b.low && a.high === b.high;
}


/***/ }),

/***/ 4230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rm: () => (/* binding */ auditVerdict),
/* harmony export */   Xj: () => (/* binding */ toDo),
/* harmony export */   op: () => (/* binding */ volumeText),
/* harmony export */   tQ: () => (/* binding */ EFFECTS),
/* harmony export */   zx: () => (/* binding */ NOTHING_SPENT)
/* harmony export */ });
/* unused harmony export lockPhrase */
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1377);
/* harmony import */ var _audit_rows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7998);



/** Why nobody needs to fear an audit. */
const NOTHING_SPENT = "Nothing was generated; nothing was spent.";
/** What the two effects are. */
const EFFECTS = "Price effect + yield effect = the change of the cost per usable image.";
/** "price audit, 2 prices moved, 1 not known": the title, and whether all is as it was. */
function auditVerdict(results) {
    const { errors, failOn, warnings } = results;
    const news = auditNews(results);
    const quiet = warnings.length === 0 ? "no price moved" : `no price moved, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(warnings.length, "warning")}`;
    const title = `price audit, ${news.length === 0 ? quiet : news.join(", ")}`;
    if (errors.length > 0)
        return { sign: "⛔", title: `${title}; the audit did not finish`, isQuiet: false };
    if (failOn.length > 0)
        return { sign: "❌", title: `${title}; a condition of fail-on holds`, isQuiet: false };
    return { sign: "🧮", title, isQuiet: news.length + warnings.length === 0 };
}
function auditNews(results) {
    const rows = (0,_audit_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .auditRows */ .P)(results);
    const refused = new Set(results.candidates.filter(({ price }) => price.change?.applied === false).map(({ id }) => id));
    const moved = rows.filter(({ price }) => price.from !== null).length;
    const unknown = rows.filter(({ id, unknownBecause }) => unknownBecause !== null && !refused.has(id)).length;
    return [
        moved === 0 ? "" : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(moved, "price")} moved`,
        refused.size === 0 ? "" : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .thousands */ .oh)(refused.size)} suspicious`,
        unknown === 0 ? "" : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .thousands */ .oh)(unknown)} not known`,
    ].filter((text) => text !== "");
}
/** What a month's effect is for: "4,000 usable images"; null when the manifest does not say. */
function volumeText({ volumePerMonth }) {
    if (volumePerMonth === null)
        return null;
    return volumePerMonth < 1 ? `${volumePerMonth} usable images` : (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(Math.round(volumePerMonth), "usable image");
}
/** How the lock stands and what to do about it. */
function lockPhrase({ lock }) {
    const path = { code: lock.path };
    if (lock.status === "unchanged")
        return ["The lock ", path, " holds today's prices: there is nothing to commit."];
    if (lock.written)
        return ["Today's prices were written to the lock ", path, ": commit it to accept them."];
    const how = [
        "commit the new lock, ",
        { code: lock.path.split(/[\\/]/).at(-1) ?? lock.path },
        " in the output directory, or run with ",
        { code: "lock: write" },
        ".",
    ];
    switch (lock.status) {
        case "missing":
            return ["There is no lock ", path, " yet. To keep today's prices, ", ...how];
        case "changed":
            return ["The lock ", path, " does not hold today's prices. To accept them, ", ...how];
        default:
            return (0,_terms_js__WEBPACK_IMPORTED_MODULE_2__/* .never */ .Zm)(lock.status);
    }
}
/** What there is to do, the most important first; never empty. */
function toDo(results) {
    const { audit, warnings } = results;
    if (!audit)
        return [];
    const { before, after, changed } = audit.cheapest;
    const untried = audit.candidates.filter(({ attempts }) => attempts === 0);
    const [first] = untried;
    return [
        ...(changed && before !== null && after !== null ? [switchPhrase(before, after)] : []),
        ...(warnings.length > 0 ? [["Each warning says what to do about it."]] : []),
        lockPhrase(audit),
        ...(first ? [measurePhrase(first.id, untried.length)] : []),
    ];
}
function switchPhrase(before, after) {
    return [
        "Run ",
        { code: "measure" },
        " before you move from ",
        { code: before },
        " to ",
        { code: after },
        ": recorded attempts age.",
    ];
}
function measurePhrase(id, count) {
    const others = count === 1 ? " has" : ` and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(count - 1, "more candidate")} have`;
    return [{ code: id }, `${others} no recorded attempts: run `, { code: "measure" }, " to get a figure."];
}


/***/ }),

/***/ 3653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ discardOf),
  N: () => (/* binding */ discardSentences)
});

// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
// EXTERNAL MODULE: ./build/core/statistics/peak.js
var peak = __webpack_require__(3621);
;// CONCATENATED MODULE: ./build/core/statistics/discard.js

/** C(m) = (perDraft + c_f sum_{j<m} u_j) / (1-u_m), u_j = prod_{i<j} (b+i)/(a+b+i); `perDraft` is c_d/p_d. */
function shippedCostVarying(perDraft, { price, a, b }, tries) {
    let [missed, bought] = [1, 0];
    for (let j = 0; j < tries; j++) {
        bought += missed;
        missed *= (b + j) / (a + b + j);
    }
    return (perDraft + price * bought) / (1 - missed);
}
/** More finals on one draft than anybody would wait for. */
const MOST_TRIES = 100_000;
/**
 * After how many finals without success a draft is best discarded, and what a shipped image costs then. The next final on the same
 * draft is worth it while c_f (a+b+j)/a is under the cost so far; that grows with j, so the first m that is not better is the last.
 */
function bestTries(perDraft, { price, a, b }) {
    let [missed, bought] = [b / (a + b), 1];
    let cost = (perDraft + price) / (1 - missed);
    let tries = 1;
    while (tries < MOST_TRIES && (price * (a + b + tries)) / a < cost) {
        bought += missed;
        missed *= (b + tries) / (a + b + tries);
        cost = (perDraft + price * bought) / (1 - missed);
        tries++;
    }
    return { tries, cost };
}
/** Twice the gain in log likelihood that a share of 5 % of alike drafts reach: the spread cannot be under 0 (a half of chi-square). */
const SHOWN = 2.705543454095404;
/** Spreads 1 / (a + b) that are tried. Under the least drafts are as good as alike, over the most each works always or never. */
const SPREAD = { least: 1e-3, most: 1e3 };
const SCAN = 60;
/**
 * The Beta(a, b) of maximum likelihood behind the chances of drafts, from finals made until one was usable or nobody went on. Null while
 * nothing shows, at 5 %, that drafts differ: then the best is never to discard one.
 *
 * With the mean m and the spread r = 1 / (a + b), j failures in a row have the chance prod_{i<j} (1-m+ir) / (1+ir), and a success after
 * them m / (1+jr).
 */
function fitVarying(drafts) {
    const counts = countsOf(drafts);
    if (counts.usable === 0)
        return null;
    const at = (spread) => {
        const mean = likeliestMean(counts, spread);
        return { mean, log: logLikelihood(counts, mean, spread) };
    };
    const step = Math.log(SPREAD.most / SPREAD.least) / SCAN;
    const spreads = Array.from({ length: SCAN + 1 }, (_, index) => SPREAD.least * Math.exp(step * index));
    const best = spreads.reduce((one, other) => (at(other).log > at(one).log ? other : one));
    const logOf = (logSpread) => at(Math.exp(logSpread)).log;
    const least = Math.max(Math.log(best) - step, Math.log(SPREAD.least));
    const spread = Math.exp((0,peak/* peakBetween */.y)(logOf, least, Math.log(best) + step).at);
    const { mean, log } = at(spread);
    if (2 * (log - at(0).log) < SHOWN)
        return null;
    return { a: mean / spread, b: (1 - mean) / spread };
}
function countsOf(drafts) {
    const [failed, made] = [[], []];
    for (const { failures, usable } of drafts) {
        for (let i = 0; i < failures; i++)
            failed[i] = (failed[i] ?? 0) + 1;
        for (let i = 0; i < failures + (usable ? 1 : 0); i++)
            made[i] = (made[i] ?? 0) + 1;
    }
    return { usable: drafts.filter(({ usable }) => usable).length, failed, made };
}
/** Where usable / m = sum_i failed_i / (1-m+ir): the left side falls in m, the right one rises. */
function likeliestMean({ usable, failed }, spread) {
    if (failed.length === 0)
        return 1;
    let [low, high] = [0, 1];
    for (let step = 0; step < 60; step++) {
        const mean = (low + high) / 2;
        const against = failed.reduce((sum, count, i) => sum + count / (1 - mean + i * spread), 0);
        if (usable / mean > against)
            low = mean;
        else
            high = mean;
    }
    return (low + high) / 2;
}
function logLikelihood({ usable, failed, made }, mean, spread) {
    const failures = failed.reduce((sum, count, i) => sum + count * Math.log(1 - mean + i * spread), 0);
    return usable * Math.log(mean) + failures - made.reduce((sum, count, i) => sum + count * Math.log1p(i * spread), 0);
}

// EXTERNAL MODULE: ./build/core/statistics/pipeline.js
var pipeline = __webpack_require__(4480);
// EXTERNAL MODULE: ./build/core/report/format.js
var format = __webpack_require__(7998);
;// CONCATENATED MODULE: ./build/core/report/discard.js




/** When a passed draft is best discarded (statistics.md, 9). */
/** Undefined while a stage has no success, so that nothing can be told. */
function discardOf(draft, final, finalized) {
    if (draft.usable === 0 || final.usable === 0)
        return undefined;
    const perDraft = (draft.price * draft.attempts) / draft.usable;
    const varying = fitVarying(finalized);
    if (varying) {
        const { tries, cost } = bestTries(perDraft, { price: final.price, ...varying });
        return { draftsDiffer: true, afterFinals: tries, costPerUsableUsd: (0,money/* formatFigure */.Mo)(cost) };
    }
    const cost = (0,pipeline/* shippedCost */.Fs)({ price: perDraft, chance: 1 }, { price: final.price, chance: final.usable / final.attempts });
    // Without a second final on any draft nothing could have shown that they differ.
    const isTried = finalized.some(({ failures, usable }) => failures + (usable ? 1 : 0) > 1);
    return { draftsDiffer: isTried ? false : null, afterFinals: null, costPerUsableUsd: (0,money/* formatFigure */.Mo)(cost) };
}
/** What that says of each pipeline whose finals begin from drafts. */
function discardSentences({ candidates, decision }) {
    return candidates.flatMap(({ id, pipeline }) => {
        const discard = pipeline?.discard;
        if (!discard)
            return [];
        const { draftsDiffer, afterFinals, costPerUsableUsd } = discard;
        const cost = `${(0,format/* amount */.vj)(costPerUsableUsd)} for each usable final`;
        if (afterFinals !== null)
            return [
                `${id}: drafts differ in how often finals made from them are usable. Best is to discard a draft after ${(0,format/* plural */.LS)(afterFinals, "final")} without a usable one: ${cost}.`,
            ];
        if (draftsDiffer === false)
            return [
                `${id}: nothing shows that some drafts are better to finalize than others, so it is best never to discard a draft that passed: ${cost}.`,
            ];
        // Where every final was usable there is nothing to make again, and of a pipeline that is not the best it decides nothing.
        return pipeline.finals === pipeline.finalsUsable || decision.leader !== id
            ? []
            : [
                `${id}: each draft was finalized once. If further finals of a draft were usable as often, making them would come to ${cost}; a run with finalsPerDraft: 3 tells.`,
            ];
    });
}


/***/ }),

/***/ 3679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ estimateAnswer),
/* harmony export */   Bg: () => (/* binding */ budgetSentence),
/* harmony export */   _2: () => (/* binding */ estimateCells)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7998);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9636);


/** The answer, and that it cost nothing. */
function estimateAnswer({ atMostUsd, expectedUsd }) {
    return {
        answer: `A run would spend at most ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(atMostUsd, "up")}, and is expected to spend ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(expectedUsd)}.`,
        relief: "Nothing was generated, nothing was spent.",
    };
}
/** What the budget does to the worst case. */
function budgetSentence(estimate, { spend, manifest }) {
    const { withoutBudgetUsd, decidedShare, atMostMore } = estimate;
    if (decidedShare !== undefined) {
        const answered = `The run stops as soon as the answer is there: within the budget of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(spend.budgetUsd)} in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(decidedShare)} of the plays behind this estimate`;
        if (decidedShare === 1)
            return `${answered}.`;
        return atMostMore === null || atMostMore === undefined
            ? `${answered}; else the leader's cost above the cheapest stays unbounded.`
            : `${answered}; at its end the leader is shown to cost at most ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(Math.ceil(atMostMore * 100) / 100)} more than the cheapest, in half of them.`;
    }
    if (withoutBudgetUsd === null)
        return `The run goes on until the answer is there, or the budget of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(spend.budgetUsd)} does not allow another attempt.`;
    const worst = `If all ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(manifest.prompts, "prompt")} ran to the cap on every candidate, the run would spend ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(withoutBudgetUsd, "up")}`;
    return (0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .exact */ .e0)(withoutBudgetUsd) > (0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .exact */ .e0)(spend.budgetUsd)
        ? `${worst}; the budget of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(spend.budgetUsd)} stops it before.`
        : `${worst}, which is within the budget of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(spend.budgetUsd)}.`;
}
/** One candidate: id, expected, at most, attempts, share of usable images and where that share is from. */
function estimateCells(row) {
    const { expectedUsd, atMostUsd, expectedAttempts, usableRate, recorded } = row;
    return {
        expected: expectedUsd === null ? "–" : (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(expectedUsd),
        atMost: atMostUsd === null ? "–" : (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(atMostUsd, "up"),
        attempts: expectedAttempts === null ? "–" : expectedAttempts < 10 ? (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .ratio */ .CG)(expectedAttempts) : (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .thousands */ .oh)(Math.round(expectedAttempts)),
        usable: usableRate === null ? "–" : (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(usableRate),
        origin: usableRate === null ? null : recorded ? "recorded" : "assumed",
    };
}


/***/ }),

/***/ 7004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ cheapestPair),
/* harmony export */   a: () => (/* binding */ draftingTexts)
/* harmony export */ });
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);
/* harmony import */ var _check_cost_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2403);
/* harmony import */ var _discard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3653);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7998);
/* harmony import */ var _statistics_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4809);
/* harmony import */ var _statistics_pipeline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4480);






/**
 * It assumes that a final made from a passed draft is usable as often as one made from the prompt alone; then the dearer one alone is
 * cheaper, and what the result is for is the share of usable finals above which drafting pays: c_d/p_d < c_f (1/p_alone - 1/p_drafted).
 */
function cheapestPair(candidates, rates) {
    // A draft passes when it is accepted; of finals, those that are truly usable count.
    const usableOf = (chance) => (rates ? ((0,_statistics_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .truly */ .Vc)(chance, (0,_statistics_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .rateEstimates */ .Wv)(rates)) ?? 0) : chance);
    const stages = candidates.flatMap((candidate) => {
        const { id, kind, usable, attempts, undetermined } = candidate;
        const usd = (0,_check_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .attemptUsd */ .aB)(candidate);
        return kind === "model" && usd !== null && usable > 0
            ? [{ id, price: (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .usdToNumber */ .DW)(usd), chance: usable / (attempts - undetermined) }]
            : [];
    });
    let best = null;
    for (const draft of stages)
        for (const accepted of stages) {
            const final = { ...accepted, chance: usableOf(accepted.chance) };
            if (final.price <= draft.price)
                continue;
            const cost = (0,_statistics_pipeline_js__WEBPACK_IMPORTED_MODULE_3__/* .shippedCost */ .Fs)(draft, final);
            if (best === null || cost < best.cost)
                best = { cost, draft, final };
        }
    if (!best || !Number.isFinite(best.cost))
        return null;
    const { draft, final, cost } = best;
    const alone = final.price / final.chance;
    const spare = alone - draft.price / draft.chance;
    const share = spare > 0 ? final.price / spare : Infinity;
    return {
        draft: draft.id,
        final: final.id,
        costPerUsableUsd: (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFigure */ .Mo)(cost),
        finalAloneUsd: (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFigure */ .Mo)(alone),
        paysFromShare: share < 1 ? share : null,
    };
}
/** What was learnt about drafting: of pipelines that were measured, and of the pair that nobody wrote down. */
function draftingTexts(results) {
    const pair = pairSentence(results);
    return [...(0,_discard_js__WEBPACK_IMPORTED_MODULE_2__/* .discardSentences */ .N)(results), ...(pair === null ? [] : [pair])];
}
/** What the pair costs and what that assumes, in two sentences; null without a pair. */
function pairSentence({ cheapestPair: pair }) {
    if (!pair)
        return null;
    const { draft, final, costPerUsableUsd, finalAloneUsd, paysFromShare } = pair;
    const pays = paysFromShare === null
        ? "drafting never pays here"
        : `drafting pays when more than ${(0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .percent */ .KN)(paysFromShare)} of the finals made from passed drafts are usable`;
    return (`Cheapest pair to draft and finalize on: ${draft}, then ${final}, at ${(0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .amount */ .vj)(costPerUsableUsd)} for each usable final ` +
        `(${final} alone: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .amount */ .vj)(finalAloneUsd)}). This assumes that finals are usable as often as without a draft; ${pays}.`);
}


/***/ }),

/***/ 5887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GC: () => (/* binding */ whyPipelineNot),
/* harmony export */   Z: () => (/* binding */ stagesText),
/* harmony export */   _W: () => (/* binding */ pipelinePrice)
/* harmony export */ });
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1377);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7998);



/** What is said of pipelines. */
/** The price of one draft and one final; unknown when one of them is. */
function pipelinePrice({ draft, final }) {
    const quotes = [draft.reading.quote, final.reading.quote];
    const grades = quotes.flatMap((quote) => (quote ? [quote.grade] : []));
    return {
        usdPerImage: draft.priceUsd === null || final.priceUsd === null ? null : (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(draft.priceUsd + final.priceUsd),
        grade: grades.length === 2 ? grades.toSorted((a, b) => _terms_js__WEBPACK_IMPORTED_MODULE_1__/* .GRADES */ .F4.indexOf(b) - _terms_js__WEBPACK_IMPORTED_MODULE_1__/* .GRADES */ .F4.indexOf(a))[0] : null,
        source: final.reading.source,
        readAt: final.reading.readAt,
        change: null,
    };
}
/** Why a pipeline may not be called the cheapest, or null. */
function whyPipelineNot(facts) {
    const { pipeline, draft, final, coverage, minCoverage } = facts;
    if (pipeline.draft.priceUsd === null || pipeline.final.priceUsd === null)
        return "the price of one of its stages is unknown";
    if (draft.attempts === 0)
        return "no draft was made";
    if (draft.usable === 0)
        return "no draft passed";
    if (final.attempts === 0)
        return "no draft was finalized";
    if (final.usable === 0)
        return "no usable final";
    // Float noise in the sum of weights must not exclude a pipeline that is exactly at the limit.
    if (coverage !== null && coverage < minCoverage - 1e-9)
        return `delivers ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(coverage)} of the pictures, less than the ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(minCoverage)} asked for`;
    return null;
}
/** "drafts: 12 of 36 passed; finals: 10 of 12 usable"; null for what is no pipeline. */
function stagesText({ pipeline }) {
    if (!pipeline || pipeline.drafts + pipeline.finals === 0)
        return null;
    const { drafts, draftsPassed, finals, finalsUsable, passDraft } = pipeline;
    const how = passDraft ? "" : ", made from the prompt alone";
    const made = finals === 0 ? "" : `; finals: ${finalsUsable} of ${finals} usable${how}`;
    return `drafts: ${draftsPassed} of ${drafts} passed${made}`;
}


/***/ }),

/***/ 126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ extraText),
/* harmony export */   K6: () => (/* binding */ movedPlans),
/* harmony export */   Lq: () => (/* binding */ planRows),
/* harmony export */   cC: () => (/* binding */ monthText),
/* harmony export */   ts: () => (/* binding */ paidRow),
/* harmony export */   xW: () => (/* binding */ countMore)
/* harmony export */ });
/* harmony import */ var _plan_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1734);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7998);


const VERDICTS = {
    cheaper: "cheaper",
    dearer: "dearer",
    open: "not decided",
    "not-allowed": "not allowed",
};
function planRows({ plans }) {
    return (plans?.items ?? []).map((plan) => ({
        id: plan.id,
        candidate: plan.candidate === plans?.candidate ? null : plan.candidate,
        offer: offerText(plan),
        asOf: plan.asOf === null ? null : `as of ${plan.asOf}${plan.stale ? ", stale" : ""}`,
        monthly: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .figureShort */ .v1)(plan.monthlyUsd) ?? "–",
        monthlyRange: range(plan.monthlyUsd),
        breakEven: plan.breakEven === null ? "–" : (0,_plan_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .images */ .z)(plan.breakEven.usable.estimate ?? 0, "up"),
        breakEvenRange: plan.breakEven === null ? null : countRange(plan.breakEven.usable),
        verdict: VERDICTS[plan.verdict],
        note: plan.note ?? null,
        sentence: plan.sentence,
    }));
}
function paidRow({ plans }) {
    const monthly = plans && (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .figureShort */ .v1)(plans.payAsYouGoUsd);
    if (!plans || plans.candidate === null || !monthly)
        return null;
    return { candidate: plans.candidate, monthly, range: range(plans.payAsYouGoUsd) };
}
/** An interval that says more than its estimate: a flat fee has none. */
function range(figure) {
    return figure.low === figure.high && figure.low !== undefined ? null : (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .interval */ .YP)(figure);
}
function countRange({ low, high }) {
    if (low === undefined || high === undefined)
        return null;
    return `${(0,_plan_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .images */ .z)(low, "down")} – ${(0,_plan_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .images */ .z)(high, "up")}`;
}
function offerText({ usdPerMonth, includedImages, overageUsdPerImage }) {
    const included = includedImages === null ? "no limit" : (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(includedImages, "image");
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(usdPerMonth)}, ${included}${overageUsdPerImage === null ? "" : `, then ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(overageUsdPerImage)}`}`;
}
/** "for 4,000 usable images": what a month is; null when the manifest does not say. */
function monthText({ plans }) {
    const volume = plans?.volumePerMonth ?? null;
    return volume === null ? null : `for ${(0,_plan_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .images */ .z)(volume)} usable ${volume === 1 ? "image" : "images"}`;
}
/** What an audit moved: "break-even 450 → 346 usable images a month, dearer → cheaper". */
function movedPlans({ audit }) {
    return (audit?.plans ?? []).map((moved) => ({ id: moved.id, text: movedText(moved) }));
}
function movedText({ before, after, verdictBefore, verdictAfter }) {
    const at = (count) => (count === null ? "never" : (0,_plan_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .images */ .z)(count, "up"));
    return [
        at(before) === at(after) ? null : `break-even ${at(before)} → ${at(after)} usable images a month`,
        verdictBefore === verdictAfter ? null : `${VERDICTS[verdictBefore]} → ${VERDICTS[verdictAfter]}`,
    ]
        .filter((part) => part !== null)
        .join(", ");
}
const PER = {
    attempt: "an attempt",
    usable: "a usable image",
    month: "a month",
};
/** "$0.0010 an attempt, $10.32 a month; as of 2026-10-01, stale". */
function extraText({ usd, per, asOf, stale, monthlyUsd }) {
    const month = per === "month" || monthlyUsd === null ? "" : `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(monthlyUsd)} a month`;
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(usd)} ${PER[per]}${month}; as of ${asOf}${stale ? ", stale" : ""}`;
}
/** "3 more plans in the report". */
function countMore(total, shown, what) {
    return total > shown ? `and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .thousands */ .oh)(total - shown)} more ${what} in the report` : null;
}


/***/ }),

/***/ 1734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ planSentence),
/* harmony export */   z: () => (/* binding */ images)
/* harmony export */ });
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1377);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7998);


function planSentence(plan, facts) {
    return [standing(plan, facts), pays(plan), quota(plan, facts)].filter((text) => text !== "").join(" ");
}
function standing({ id, candidate, verdict, monthlyUsd }, facts) {
    const { best, volume, stale, payAsYouGoUsd } = facts;
    const [plan, paid] = [(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .figureShort */ .v1)(monthlyUsd), (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .figureShort */ .v1)(payAsYouGoUsd)];
    if (verdict === "not-allowed")
        return `The terms of ${id} do not allow this use: what it would cost is shown for comparison.`;
    if (stale !== null)
        return `${id} is ${stale}: read its price again, and write what it is and \`asOf\` anew.`;
    if (best === null)
        return `${id} cannot be compared: no candidate has a cost per usable image.`;
    if (volume === null)
        return `Set \`volumePerMonth\` to compare ${id} with pay-as-you-go on ${best}.`;
    if (candidate === null)
        return `${id} cannot be compared: a plan includes images of one model, and no candidate by itself has a usable image. Name one with \`candidate\`.`;
    if (monthlyUsd.estimate === undefined)
        return `${id} cannot be compared: what a usable image of ${candidate} costs is not known.`;
    const at = `${images(volume)} usable images a month`;
    switch (verdict) {
        case "cheaper":
        case "dearer":
            if (plan === paid)
                return `${id} costs as much as pay-as-you-go on ${best} at ${at}: ${plan}.`;
            return `${id} is ${verdict} than pay-as-you-go on ${best} at ${at}: ${plan} instead of ${paid}.`;
        case "open":
            return `Too close to call at ${at}: about ${plan} on ${id}, about ${paid} pay-as-you-go on ${best}.`;
        default:
            return (0,_terms_js__WEBPACK_IMPORTED_MODULE_1__/* .never */ .Zm)(verdict);
    }
}
/** From where to where the plan costs less; nothing without a figure. */
function pays({ breakEven, neverPays, includedImages, overageUsdPerImage }) {
    if (neverPays) {
        const dear = overageUsdPerImage === null ? "" : `, and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(overageUsdPerImage)} for one more is no less`;
        return `It never pays: its ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .thousands */ .oh)(includedImages ?? 0)} images cost less pay-as-you-go${dear}.`;
    }
    if (breakEven === null)
        return "";
    const { usable, until } = breakEven;
    const range = usable.high === undefined ? "" : ` (${images(usable.low ?? 0, "down")} to ${images(usable.high, "up")})`;
    const end = until === null ? "" : `, up to about ${images(until, "down")}`;
    return `It pays from ${images(usable.estimate ?? 0, "up")} usable images a month${range}${end}.`;
}
/** What the quota gives when production needs more than that. */
function quota({ includedImages, overageUsdPerImage }, facts) {
    const { includedUsable, volume } = facts;
    if (includedImages === null || includedUsable === null || volume === null || volume <= includedUsable)
        return "";
    const rest = overageUsdPerImage === null ? "the rest is reckoned pay-as-you-go" : `each image beyond costs ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(overageUsdPerImage)}`;
    return `Its ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .thousands */ .oh)(includedImages)} images give about ${images(includedUsable)} usable ones; ${rest}.`;
}
/** A number of images: whole, or to a hundredth where there are few. */
function images(count, rounding = "nearest") {
    const step = count < 10 ? 100 : 1;
    const scaled = count * step;
    const near = Math.abs(scaled - Math.round(scaled)) < 1e-9 * Math.max(1, scaled);
    const round = near || rounding === "nearest" ? Math.round : rounding === "down" ? Math.floor : Math.ceil;
    const [whole = "0", part] = String(round(scaled) / step).split(".");
    return `${/^\d+$/.test(whole) ? (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .thousands */ .oh)(whole) : whole}${part === undefined ? "" : `.${part}`}`;
}


/***/ }),

/***/ 5136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ rescoreRows),
/* harmony export */   VK: () => (/* binding */ judgedSentence),
/* harmony export */   e5: () => (/* binding */ changedPrompts)
/* harmony export */ });
/* harmony import */ var _pricing_change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3591);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7998);
/* harmony import */ var _signed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7421);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9636);




/** A row for each candidate with records, as they rank now. */
function rescoreRows(results) {
    const { rescore } = results;
    if (!rescore)
        return [];
    const order = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .ranked */ .ad)(results).map(({ id }) => id);
    return rescore.candidates
        .filter(({ before, after, judged, gone }) => before.attempts + after.attempts + judged + gone > 0)
        .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
        .map((entry) => rowOf(entry, rescore));
}
function rowOf({ id, judged, gone, changed, before, after }, { cheapest }) {
    const parts = [`${judged} judged`, gone === 0 ? "" : `${gone} gone`, `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(changed, "verdict")} changed`];
    return {
        id,
        standing: id === cheapest.after ? "cheapest" : id === cheapest.before ? "cheapest before" : "",
        // A pipeline without images of its own has nothing that could be judged.
        judged: judged + gone + changed === 0 ? "" : parts.filter((part) => part !== "").join(", "),
        usable: usableShift(before, after),
        coverage: shift(shareText(before.coverage), shareText(after.coverage)),
        cost: costShift(before.costPerUsableUsd, after.costPerUsableUsd),
        ranges: { before: (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .interval */ .YP)(before.costPerUsableUsd), after: (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .interval */ .YP)(after.costPerUsableUsd) },
    };
}
/** The prompts on which something changed: the most changed verdicts first, then as the candidates and prompts come. */
function changedPrompts({ rescore }) {
    return (rescore?.candidates ?? [])
        .flatMap(({ id: candidate, prompts }) => prompts.map(({ id: prompt, changed, before, after }) => ({
        candidate,
        prompt,
        changed,
        usable: usableShift(before, after),
        cost: costShift(before.costPerUsableUsd, after.costPerUsableUsd),
    })))
        .toSorted((a, b) => b.changed - a.changed);
}
function usableShift(before, after) {
    return shift(usableText(before), usableText(after));
}
function usableText({ usable, attempts, undetermined }) {
    if (attempts === 0)
        return "–";
    return undetermined === 0 ? (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(usable, attempts) : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(usable, attempts)} (${undetermined} not judged)`;
}
function shareText(share) {
    return share === null ? "–" : (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(share);
}
function costShift(before, after) {
    const moved = shift((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .figureShort */ .v1)(before) ?? "not known", (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .figureShort */ .v1)(after) ?? "not known");
    if (moved.from === null || before.estimate === undefined || after.estimate === undefined)
        return moved;
    const from = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e0)(before.estimate);
    return from === 0n ? moved : { ...moved, percent: (0,_signed_js__WEBPACK_IMPORTED_MODULE_3__/* .signedPercent */ .w)((0,_pricing_change_js__WEBPACK_IMPORTED_MODULE_0__/* .percentMoved */ .PR)(from, (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e0)(after.estimate))) };
}
function shift(from, to) {
    return { from: from === to ? null : from, to, percent: null, notes: [] };
}
/** How many images were judged, and that none was made for it. */
function judgedSentence({ judged, gone, left, changed }) {
    const parts = [
        `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(judged, "recorded image")} judged by today's checks`,
        `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(changed, "verdict")} changed`,
        gone === 0 ? "" : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(gone, "image")} gone`,
        left === 0 ? "" : `${left} still to judge`,
    ];
    return `${parts.filter((part) => part !== "").join(", ")}; nothing was generated.`;
}


/***/ }),

/***/ 7761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lA: () => (/* binding */ jump),
/* harmony export */   o0: () => (/* binding */ priceShift),
/* harmony export */   yK: () => (/* binding */ shiftText)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7998);
/* harmony import */ var _signed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7421);


/** A candidate's price as results tell it: "$0.0030", and how it moved when it did. */
function priceShift({ usdPerImage, change }) {
    const to = usdPerImage === null ? "unknown" : (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(usdPerImage);
    if (!change)
        return { from: null, to, percent: null, notes: [] };
    if (!change.applied || usdPerImage === null)
        return { from: null, to, percent: null, notes: jump(change) };
    return { from: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(change.fromUsd), to, percent: (0,_signed_js__WEBPACK_IMPORTED_MODULE_1__/* .signedPercent */ .w)(change.percent), notes: [`since ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)(change.since)}`] };
}
/** A jump that is not used until somebody accepts it. */
function jump({ fromUsd, toUsd, percent, applied }) {
    const move = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(fromUsd)} → ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(toUsd)} (${(0,_signed_js__WEBPACK_IMPORTED_MODULE_1__/* .signedPercent */ .w)(percent)})`;
    return applied ? [move] : [move, "suspicious, not applied"];
}
/** "$0.0030 → $0.0039 (+30 %)"; the notes are not in it. */
function shiftText({ from, to, percent }, arrow = "→") {
    return `${from === null ? "" : `${from} ${arrow} `}${to}${percent === null ? "" : ` (${percent})`}`;
}


/***/ }),

/***/ 7421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ signedAmount),
/* harmony export */   w: () => (/* binding */ signedPercent)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7998);

/** How differences are written: with their sign, unless there is none. Plain text, as in `format.ts`. */
/** "+$0.0023", "-$12.40", "$0.00" from signed decimal text in USD, as in `results.json`. */
function signedAmount(usd) {
    const size = usd.replace(/^-/, "");
    if (!/[1-9]/.test(size))
        return (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)("0.0");
    return `${usd.startsWith("-") ? "-" : "+"}${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(size)}`;
}
/** More than this is not read as a percentage any more; keeps a broken number from filling a cell. */
const MOST_PERCENT = 1_000_000;
/** "+30 %", "-12.5 %", "+2,900 %"; never 0 % or -100 % for what is not exactly that. */
function signedPercent(percent) {
    if (percent === 0)
        return "0 %";
    const sign = percent < 0 ? "-" : "+";
    const size = Math.abs(percent);
    if (size > MOST_PERCENT)
        return `over ${sign}${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .thousands */ .oh)(MOST_PERCENT)} %`;
    if (size < 0.1)
        return `${sign}${Math.max(size, 0.001).toFixed(3)} %`;
    if (size >= 100)
        return `${sign}${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .thousands */ .oh)(Math.round(size))} %`;
    return `${sign}${percent < 0 && size > 99.9 ? "99.9" : Number(size.toFixed(1))} %`;
}


/***/ }),

/***/ 253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ moneyTable),
/* harmony export */   _: () => (/* binding */ spendLines)
/* harmony export */ });
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7998);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9636);



/** The bill of this run, then the hidden costs in the figures. Lines that would say nothing are left out. */
function spendLines(results) {
    const { billedUsd, unknownUsd, budgetUsd } = results.spend;
    const isReport = results.mode === "report";
    const replayed = (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(results.replayedAttempts, "attempt");
    const lines = [
        {
            label: "Billed now",
            value: (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(billedUsd),
            note: isReport ? "since nothing was generated" : `of a budget of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(budgetUsd)}${shareOf(billedUsd, budgetUsd)}`,
        },
        (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .isZero */ .be)(unknownUsd)
            ? null
            : {
                label: "May be billed",
                value: (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(unknownUsd),
                note: `for ${isReport ? "checks" : "attempts"} whose charge is not known; they count against the budget`,
            },
        checksLine(results),
        results.replayedAttempts === 0
            ? null
            : { label: "Replayed", value: (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)("0.0"), note: `for ${replayed} of earlier runs, which count for the figures` },
        ...hiddenLines(results),
        checkCostLine(results),
    ];
    return lines.filter((line) => line !== null);
}
function checksLine({ mode, spend: { checksUsd, checksUnknownUsd, budgetUsd } }) {
    const unknown = checksUnknownUsd === undefined ? "" : `; up to ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(checksUnknownUsd, "up")} more may be charged`;
    if ((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .isZero */ .be)(checksUsd) && unknown === "")
        return null;
    const budget = mode === "report" ? `, of a budget of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(budgetUsd)}${shareOf(checksUsd, budgetUsd)}` : "";
    return { label: "Checks", value: (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(checksUsd), note: `for judging the images${budget}${unknown}` };
}
/** What checks cost on an attempt: one price when all candidates are judged alike, else from the least to the most. */
function checkCostLine({ candidates }) {
    const costs = candidates.flatMap(({ checkCost }) => checkCost?.usdPerAttempt && !(0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .isZero */ .be)(checkCost.usdPerAttempt) ? [checkCost.usdPerAttempt] : []);
    if (costs.length === 0)
        return null;
    const shown = [...new Set(costs.toSorted((a, b) => Number((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e0)(a) - (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e0)(b))).map((usd) => (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(usd)))];
    const isIncluded = candidates.some(({ checkCost }) => checkCost?.included);
    return {
        label: "Checks of an attempt",
        value: shown.length === 1 ? shown[0] : `${shown[0]} to ${shown.at(-1)}`,
        note: `measured, ${isIncluded ? "part of the figures" : "not in the figures (includeCheckCost: false)"}`,
    };
}
function shareOf(part, whole) {
    return (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .isZero */ .be)(whole) ? "" : ` (${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(Number(part) / Number(whole))})`;
}
/** What a price list does not show: attempts that brought nothing to ship, as parts of all the money behind the figures. */
function hiddenLines({ candidates }) {
    const splits = candidates.map(split).filter((each) => each !== null);
    const of = `of the ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .sumUsd */ .eg)(splits.map(({ all }) => all))))} behind the figures`;
    const line = (label, part, note) => {
        const usd = (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .sumUsd */ .eg)(splits.map((each) => each[part]));
        return usd === 0n ? null : { label, value: (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(usd)), note: `${of} went to ${note}` };
    };
    return [
        line("Retries", "rejected", "images that the checks rejected"),
        line("Not judged", "notJudged", "images of which the checks could not tell"),
        line("No image", "withoutImage", `attempts without one (${endings(candidates)})`),
    ];
}
/** "2 refused, 1 lost". */
function endings(candidates) {
    return ["empty", "refused", "failed", "lost"]
        .map((outcome) => ({ outcome, count: candidates.reduce((sum, { outcomes }) => sum + outcomes[outcome], 0) }))
        .filter(({ count }) => count > 0)
        .map(({ outcome, count }) => `${count} ${outcome}`)
        .join(", ");
}
const PARTS = ["usable", "rejected", "notJudged", "withoutImage", "all"];
function split({ price, usable, undetermined, outcomes, spend, pipeline }) {
    const bought = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
    // The money of a pipeline is that of its own finals; its drafts are the draft candidate's.
    if (price.usdPerImage === null || bought === 0 || pipeline?.passDraft === false)
        return null;
    const [all, withoutImage] = [(0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e0)(spend.listUsd), (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e0)(spend.hiddenUsd)];
    const of = (count) => (all * BigInt(count)) / BigInt(bought);
    const [kept, notJudged] = [of(usable), of(pipeline ? bought - pipeline.finals : undetermined)];
    return { usable: kept, rejected: all - withoutImage - kept - notJudged, notJudged, withoutImage, all };
}
const TITLES = {
    usable: "Usable images",
    rejected: "Rejected",
    notJudged: "Not judged",
    withoutImage: "No image",
    all: "All attempts",
};
function moneyTable(candidates) {
    const told = candidates.flatMap((candidate) => {
        const parts = split(candidate);
        return parts ? [{ id: candidate.id, parts }] : [];
    });
    const shown = PARTS.filter((part) => part !== "notJudged" || told.some(({ parts }) => parts.notJudged > 0n));
    return {
        titles: shown.map((part) => TITLES[part]),
        rows: told.map(({ id, parts }) => ({ id, amounts: shown.map((part) => (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(parts[part]))) })),
    };
}


/***/ }),

/***/ 2603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ logChoose),
/* harmony export */   S: () => (/* binding */ confidenceSequence)
/* harmony export */ });
/**
 * Confidence sequence for a chance of success that stays valid however often one looks and whenever one stops (Robbins 1970,
 * uniform mixture). An x belongs to it while (n+1) C(n,k) x^k (1-x)^(n-k) > alpha.
 */
/**
 * The interval for `usable` of `attempts` at error `alpha`; (0, 1) before the first attempt. At 0 and at `attempts` usable
 * the ends have closed forms.
 *
 * @throws RangeError unless 0 <= usable <= attempts are whole and 0 < alpha < 1
 */
function confidenceSequence(usable, attempts, alpha) {
    const whole = Number.isSafeInteger(usable) && Number.isSafeInteger(attempts);
    if (!whole || usable < 0 || usable > attempts || !(alpha > 0 && alpha < 1))
        throw new RangeError(`not counts: ${usable} of ${attempts} at ${alpha}`);
    if (attempts === 0)
        return { low: 0, high: 1 };
    const closed = Math.exp(Math.log(alpha / (attempts + 1)) / attempts);
    if (usable === 0)
        return { low: 0, high: 1 - closed };
    if (usable === attempts)
        return { low: closed, high: 1 };
    const constant = Math.log(attempts + 1) + logChoose(attempts, usable) - Math.log(alpha);
    const inside = (x) => constant + usable * Math.log(x) + (attempts - usable) * Math.log1p(-x) > 0;
    const peak = usable / attempts;
    return { low: boundary(0, peak, inside), high: boundary(1, peak, inside) };
}
/** Bisection between a point outside and a point inside; returns the point outside that is nearest. */
function boundary(outside, within, inside) {
    let [far, near] = [outside, within];
    for (let step = 0; step < 200; step++) {
        const middle = (far + near) / 2;
        if (middle === far || middle === near)
            break;
        if (inside(middle))
            near = middle;
        else
            far = middle;
    }
    return far;
}
/** log C(n, k) */
function logChoose(n, k) {
    return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
/** log n!, by Stirling's series from 16 up (error below 1e-15 relative), by the product below. */
function logFactorial(n) {
    if (n < 16) {
        let product = 1;
        for (let i = 2; i <= n; i++)
            product *= i;
        return Math.log(product);
    }
    const x = n + 1;
    const inverse = 1 / x;
    const square = inverse * inverse;
    const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))));
    return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}


/***/ }),

/***/ 4809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ trulyWithin),
/* harmony export */   Pb: () => (/* binding */ judgeOf),
/* harmony export */   Vc: () => (/* binding */ truly),
/* harmony export */   Wv: () => (/* binding */ rateEstimates),
/* harmony export */   iy: () => (/* binding */ alphaForAttempts),
/* harmony export */   sw: () => (/* binding */ rateBounds)
/* harmony export */ });
/* harmony import */ var _exact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8811);

/** The rates as stated, or as estimated. */
function rateEstimates(rates) {
    if (rates.source === "manifest")
        return { falseAccept: rates.falseAccept, falseReject: rates.falseReject };
    const share = ({ wrong, of }) => wrong / of;
    return { falseAccept: share(rates.falseAccept), falseReject: share(rates.falseReject) };
}
/** Where the rates lie, both at once, with 1 - alpha at least (each exactly, by Clopper and Pearson, at alpha / 2). */
function rateBounds(rates, alpha) {
    if (rates.source === "manifest") {
        const exactly = (rate) => ({ low: rate, high: rate });
        return { falseAccept: exactly(rates.falseAccept), falseReject: exactly(rates.falseReject) };
    }
    const within = ({ wrong, of }) => (0,_exact_js__WEBPACK_IMPORTED_MODULE_0__/* .clopperPearson */ .m)(wrong, of, alpha / 2);
    return { falseAccept: within(rates.falseAccept), falseReject: within(rates.falseReject) };
}
/** What of an allowed error is left for the attempts: rates that were counted take half of it. */
function alphaForAttempts(rates, alpha) {
    return rates?.source === "calibration" ? alpha / 2 : alpha;
}
/**
 * The rates as evidence takes them, for proofs that may be wrong with chance `delta` in all. Counted ones are taken at their worst ends: the
 * leader's false accepts at the upper one, its rivals' at the lower. The false rejects of all are the same, and never change which is cheaper;
 * they only bound what a rival's price alone proves, most weakly at the lower end, which holds for both sides.
 */
function judgeOf(rates, delta) {
    if (!rates || rates.source === "manifest")
        return rates && rateEstimates(rates);
    const { falseAccept, falseReject } = rateBounds(rates, delta / 2);
    return {
        ...rateEstimates(rates),
        asLeader: { falseAccept: falseAccept.high, falseReject: falseReject.low },
        asRival: { falseAccept: falseAccept.low, falseReject: falseReject.low },
    };
}
/**
 * p = (pi - fp) / (1 - fp - fn), kept within 0 and 1. Null when the rates are no better than chance: the check then tells nothing.
 *
 * @param accepted pi
 */
function truly(accepted, { falseAccept, falseReject }) {
    const slope = 1 - falseAccept - falseReject;
    return slope > 0 ? Math.min(Math.max((accepted - falseAccept) / slope, 0), 1) : null;
}
/**
 * The interval of the chance p behind an interval of pi, whatever the rates are within their bounds; (0, 1) when the check may tell
 * nothing. Where even the upper end of pi is below every false-accept rate, that rate cannot be the one of these images, and the upper end
 * of p supposes no false accepts at all, under which it is largest.
 */
function trulyWithin(accepted, { falseAccept, falseReject }) {
    const least = truly(accepted.low, { falseAccept: falseAccept.high, falseReject: falseReject.low }) ?? 0;
    const possible = accepted.high > falseAccept.low ? falseAccept.low : 0;
    const most = truly(accepted.high, { falseAccept: possible, falseReject: falseReject.high }) ?? 1;
    return { low: Math.min(least, most), high: most };
}


/***/ }),

/***/ 8811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ clopperPearson)
/* harmony export */ });
/* harmony import */ var _binomial_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2603);

/**
 * The interval of Clopper and Pearson (1934) for a chance of success, for a number of trials that was fixed beforehand: it holds with
 * 1 - alpha at least, whatever the chance is. (0, 1) without a trial.
 *
 * @throws RangeError unless 0 <= hits <= trials are whole and 0 < alpha < 1
 */
function clopperPearson(hits, trials, alpha) {
    const whole = Number.isSafeInteger(hits) && Number.isSafeInteger(trials);
    if (!whole || hits < 0 || hits > trials || !(alpha > 0 && alpha < 1))
        throw new RangeError(`not counts: ${hits} of ${trials} at ${alpha}`);
    return { low: lowerEnd(hits, trials, alpha / 2), high: 1 - lowerEnd(trials - hits, trials, alpha / 2) };
}
/** The largest chance at which so many hits or more are no likelier than `tail`. */
function lowerEnd(hits, trials, tail) {
    if (hits === 0)
        return 0;
    if (hits === trials)
        return Math.exp(Math.log(tail) / trials);
    const ways = (0,_binomial_js__WEBPACK_IMPORTED_MODULE_0__/* .logChoose */ .O)(trials, hits);
    let [low, high] = [0, hits / trials];
    for (let step = 0; step < 200; step++) {
        const middle = (low + high) / 2;
        if (middle === low || middle === high)
            break;
        if (orMore(hits, trials, middle, ways) <= tail)
            low = middle;
        else
            high = middle;
    }
    return low;
}
/** P(X >= hits) for a chance below hits / trials, where the terms fall from the first one on. */
function orMore(hits, trials, chance, ways) {
    let term = Math.exp(ways + hits * Math.log(chance) + (trials - hits) * Math.log1p(-chance));
    let sum = term;
    const odds = chance / (1 - chance);
    for (let next = hits; next < trials && term > sum * 1e-17; next++) {
        term *= ((trials - next) / (next + 1)) * odds;
        sum += term;
    }
    return sum;
}


/***/ }),

/***/ 3621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ peakBetween)
/* harmony export */ });
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/**
 * Where a function with one peak between two places is highest, by golden section: each step takes 38 % off the room, so that after 60 of
 * them nothing of it is left to a double. `value` is the highest seen.
 */
function peakBetween(of, from, to, steps = 60) {
    let [left, right] = [from, to];
    let [a, b] = [right - GOLDEN * (right - left), left + GOLDEN * (right - left)];
    let [atA, atB] = [of(a), of(b)];
    for (let step = 0; step < steps; step++) {
        if (atA < atB) {
            [left, a, atA] = [a, b, atB];
            b = left + GOLDEN * (right - left);
            atB = of(b);
        }
        else {
            [right, b, atB] = [b, a, atA];
            a = right - GOLDEN * (right - left);
            atA = of(a);
        }
    }
    return atA < atB ? { at: b, value: atB } : { at: a, value: atA };
}


/***/ }),

/***/ 4480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ shippedCost),
/* harmony export */   XD: () => (/* binding */ shippedInterval),
/* harmony export */   n8: () => (/* binding */ pictureEnds)
/* harmony export */ });
/* unused harmony exports draftPays, fixedInterval */
/* harmony import */ var _binomial_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2603);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4809);


/**
 * C(m) = (c_d/p_d) / (1-(1-p_f)^m) + c_f/p_f, for a final that passes with the same chance on every draft; Infinity when one never
 * passes. `tries` is m, Infinity for a draft that is never discarded, which is the best there is in this case.
 */
function shippedCost(draft, final, tries = Infinity) {
    if (!(draft.chance > 0) || !(final.chance > 0))
        return Infinity;
    const passed = final.chance >= 1 || tries === Infinity ? 1 : -Math.expm1(tries * Math.log1p(-final.chance));
    return draft.price / draft.chance / passed + final.price / final.chance;
}
/**
 * Whether drafts pay: c_d/p_d < c_f (1/p_direct - 1/p_draft).
 *
 * @param direct chance of a final made from the prompt alone
 * @param drafted chance of a final made from a passed draft
 */
function draftPays(perDraft, finalPrice, direct, drafted) {
    if (!(drafted > 0))
        return false;
    return perDraft + finalPrice / drafted < (direct > 0 ? finalPrice / direct : Infinity);
}
/**
 * The interval of C at error `alpha`, valid however often one looks: the projection of the joint set
 * { log M_d(p_d) + log M_f(p_f) < log(1/alpha) }, where M is Robbins' mixture, over how the evidence is split between the stages.
 */
function shippedInterval(draft, final, alpha, tries = Infinity) {
    const end = (side) => extreme(draft, final, alpha, tries, side);
    const noHigh = draft.usable === 0 || final.usable === 0;
    if (noHigh)
        return { low: end("high"), high: null };
    // All that was accepted may have been so by mistake.
    const most = end("low");
    return { low: end("high"), high: Number.isFinite(most) ? most : null };
}
/**
 * What a picture needed costs at least and at most, in dollars, when a shipped one costs so much and a picture is given up at `giveUpUsd`, F:
 * S R + (1-S) F, where S is the share that is delivered. When it is given up, at least F - d - f is spent, so that 1 - S <= exp(-(F-d-f)/R)
 * for trials that are alike, as (1-p)^M <= exp(-pM); never more than F is spent, or one draft and one final. Each end takes the worse S.
 */
function pictureEnds({ low, high }, { draftUsd, finalUsd, giveUpUsd }) {
    const both = draftUsd + finalUsd;
    const mostGivenUp = (cost) => Math.exp(-Math.max(0, giveUpUsd - both) / cost);
    const mixed = (cost) => (cost > 0 ? cost + (giveUpUsd - cost) * mostGivenUp(cost) : 0);
    return {
        low: low <= giveUpUsd ? low : Math.max(mixed(low), draftUsd),
        high: high === null ? null : high < giveUpUsd ? mixed(high) : Math.min(high, Math.max(giveUpUsd, both) + giveUpUsd),
    };
}
const SCAN = 64;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
function extreme(draft, final, alpha, tries, side) {
    const [d, f] = [evidenceOf(draft, side), evidenceOf(final, side)];
    const [from, to] = [d.least, -Math.log(alpha) - f.least];
    const costAt = (share) => {
        const [one, other] = [from + share * (to - from), to + f.least - from - share * (to - from)];
        return shippedCost({ price: draft.price, chance: truth(draft, chanceAt(d, one, side), side) }, { price: final.price, chance: truth(final, chanceAt(f, other, side), side) }, tries);
    };
    const better = side === "low" ? (a, b) => a > b : (a, b) => a < b;
    let best = 0;
    for (let step = 1; step <= SCAN; step++)
        if (better(costAt(step / SCAN), costAt(best / SCAN)))
            best = step;
    let [left, right] = [Math.max(0, best - 1) / SCAN, Math.min(SCAN, best + 1) / SCAN];
    let found = costAt(best / SCAN);
    for (let step = 0; step < 60; step++) {
        const [a, b] = [right - GOLDEN * (right - left), left + GOLDEN * (right - left)];
        const [atA, atB] = [costAt(a), costAt(b)];
        for (const value of [atA, atB])
            if (better(value, found))
                found = value;
        if (better(atA, atB))
            right = b;
        else
            left = a;
    }
    return found;
}
/** The chance behind one of being accepted. */
function truth({ errors }, accepted, side) {
    return errors ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .trulyWithin */ .CH)({ low: accepted, high: accepted }, errors)[side] : accepted;
}
/** Attempts without a verdict count against each end: as failures at the low one, as passes at the high one. */
function evidenceOf({ usable, attempts, undetermined = 0 }, side) {
    const n = attempts + undetermined;
    const k = side === "low" ? usable : usable + undetermined;
    const constant = -Math.log(n + 1) - (0,_binomial_js__WEBPACK_IMPORTED_MODULE_1__/* .logChoose */ .O)(n, k);
    const bare = { k, n, constant, least: 0 };
    return { ...bare, least: against(bare, n === 0 ? 1 : k / n) };
}
function against({ k, n, constant }, p) {
    return constant - (k === 0 ? 0 : k * Math.log(p)) - (n === k ? 0 : (n - k) * Math.log1p(-p));
}
/** The farthest chance on a side of k/n with no more evidence against it than `most`; the ends 0 and 1 where nothing speaks against them. */
function chanceAt(evidence, most, side) {
    const { k, n } = evidence;
    const end = side === "low" ? 0 : 1;
    if (side === "low" ? k === 0 : k === n)
        return end;
    let [far, near] = [end, k / n];
    for (let step = 0; step < 100; step++) {
        const middle = (far + near) / 2;
        if (middle === far || middle === near)
            break;
        if (against(evidence, middle) <= most)
            near = middle;
        else
            far = middle;
    }
    return far;
}
/**
 * The interval for counts that were fixed before, and looked at once: C exp(+-z sqrt(sum V^2 (1-p)/k) / C), V = price / p. Not valid when
 * sampling stops early. Null while a stage has no usable image.
 *
 * @param z normal quantile of the confidence, such as 1.96 for 95 %
 */
function fixedInterval(draft, final, z) {
    if (draft.usable === 0 || final.usable === 0)
        return null;
    const stages = [draft, final].map(({ price, usable, attempts }) => ({
        cost: (price * attempts) / usable,
        relative: (1 - usable / attempts) / usable,
    }));
    const cost = stages.reduce((sum, stage) => sum + stage.cost, 0);
    const spread = Math.exp((z * Math.sqrt(stages.reduce((sum, stage) => sum + stage.cost ** 2 * stage.relative, 0))) / cost);
    return { low: cost / spread, high: cost * spread };
}


/***/ })

};
