export const id = 30;
export const ids = [30];
export const modules = {

/***/ 0:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ cannotCheck),
  m: () => (/* binding */ notAllowed)
});

// EXTERNAL MODULE: ./build/core/terms.js
var terms = __webpack_require__(1377);
// EXTERNAL MODULE: ./build/core/checks/placed.js
var checks_placed = __webpack_require__(8193);
;// CONCATENATED MODULE: ./build/core/checks/trust.js


/** Whether a manifest has a check that the base branch must allow. */
function needsTrust(manifest) {
    return risksOf(manifest).length > 0;
}
/** A problem for each check that the base branch does not have, at its line; every such check where the base is not known. */
function untrusted({ manifest, locate }, base) {
    const allowed = new Set(base.ok && base.manifest ? risksOf(base.manifest).map(({ key }) => key) : []);
    const seen = new Set();
    return risksOf(manifest).flatMap(({ key, path, does }) => {
        const place = locate(path);
        const at = `${place.line}:${place.column}`;
        if (allowed.has(key) || seen.has(at))
            return [];
        seen.add(at);
        const message = base.ok
            ? `the base branch's manifest does not have this check, ${does}: ${LAND}`
            : unread(does, base.message);
        return [{ place, message }];
    });
}
const LAND = "merge it into the base branch first (or run this from an event that no pull request starts, such as workflow_dispatch); nothing was run or sent";
function unread(does, why) {
    return `this check, ${does}, may only run as the base branch has it, and that is not known: ${why}`;
}
function risksOf(manifest) {
    const placed = (0,checks_placed/* placedChecks */.x)(manifest);
    return placed.flatMap(({ item, path }) => {
        const { command, http, judge } = item;
        if (command)
            return [risk("command", command, [...path, "command"], "which runs a program")];
        if (http) {
            const { url, key = null } = http;
            return [risk("http", { url, key }, [...path, "http", "url"], sends(url, key))];
        }
        return judge ? judgeRisks(judge, path, placed) : [];
    });
}
/**
 * A judge sends images and its key to its endpoint. One that names a key and no endpoint takes an endpoint of the manifest's: the key may
 * go to any of those. One that names neither is another's repeated, which is looked at by itself.
 */
function judgeRisks(judge, path, placed) {
    const { endpoint } = judge;
    const key = judge.key ?? null;
    if (endpoint === undefined && key === null)
        return [];
    const at = [...path, "judge", endpoint === undefined ? "key" : "endpoint"];
    const endpoints = endpoint === undefined ? placed.flatMap(({ item, own }) => (own ? [] : (item.judge?.endpoint ?? []))) : [endpoint];
    return endpoints.map((each) => risk("judge", { endpoint: each, key }, at, sends(each, key)));
}
function risk(kind, what, path, does) {
    return { key: (0,terms/* canonicalJson */.dj)({ kind, what: what }), path, does };
}
function sends(address, key) {
    const { origin } = new URL(address);
    return key === null ? `which sends images to ${origin}` : `which sends images and ${key} to ${origin}`;
}

// EXTERNAL MODULE: ./build/commands/prepare.js
var prepare = __webpack_require__(2828);
;// CONCATENATED MODULE: ./build/commands/admit.js


/** Whether the checks of a manifest may run here, and can. */
/** A problem for each check that a pull request brings and that the base branch does not have. The command line has no base. */
async function notAllowed(world, options, prepared) {
    if (!needsTrust(prepared.manifest))
        return [];
    const base = await world.admission.base(options.manifest);
    return base === null ? [] : untrusted(prepared, base);
}
/** What is in the way of running the checks: what is not allowed, else what they need and is not there. */
async function cannotCheck(world, options, prepared) {
    const refused = await notAllowed(world, options, prepared);
    if (refused.length > 0)
        return refused;
    return world.admission.missing(prepared, { manifest: (0,prepare/* folderOf */.yS)(options.manifest), root: options.root });
}


/***/ }),

/***/ 20:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ conclude)
});

// EXTERNAL MODULE: ./build/core/manifest/plan.js
var manifest_plan = __webpack_require__(707);
// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
// EXTERNAL MODULE: ./build/core/report/paths.js
var paths = __webpack_require__(9173);
;// CONCATENATED MODULE: ./build/core/report/attempts.js



/** The lines of `attempts.ndjson`: every ended attempt on the plan's candidates and prompts, in launch order. */
function attemptLines(plan, attempts, run, hash) {
    const candidates = new Map((0,manifest_plan/* stagesOf */.ZL)(plan).map((candidate) => [candidate.key, candidate]));
    const prompts = new Map(plan.prompts.map((prompt) => [prompt.key, prompt]));
    return attempts.flatMap((attempt) => {
        const { intent, end, taskId } = attempt;
        const candidate = candidates.get(intent.offer);
        const prompt = prompts.get(intent.promptKey);
        if (!candidate || !prompt || !end)
            return [];
        const verdict = attempt.verdicts.get(prompt.checksKey);
        const facts = verdict?.facts;
        const path = (0,paths/* imagePath */.d)({ candidate: candidate.id, prompt: prompt.id, number: intent.number, format: facts?.format ?? "" }, hash);
        return [
            {
                run: intent.run,
                candidate: candidate.id,
                prompt: prompt.id,
                attempt: intent.number,
                outcome: end.outcome,
                charged: end.charged,
                listUsd: candidate.priceUsd === null ? null : (0,money/* formatUsd */.UK)(candidate.priceUsd),
                verdict: verdict?.verdict ?? null,
                failedChecks: verdict ? [...verdict.failures] : [],
                ...(end.message === undefined ? {} : { message: end.message }),
                ...(taskId === undefined ? {} : { taskId }),
                ...(end.sha256 === undefined
                    ? {}
                    : {
                        image: {
                            path,
                            sha256: end.sha256,
                            format: facts?.format ?? "unknown",
                            width: facts?.width ?? 0,
                            height: facts?.height ?? 0,
                            bytes: facts?.bytes ?? 0,
                        },
                    }),
                startedAt: new Date(intent.at).toISOString(),
                finishedAt: new Date(end.at).toISOString(),
                replayed: intent.run !== run,
            },
        ];
    });
}

// EXTERNAL MODULE: ./build/core/report/eligible.js
var eligible = __webpack_require__(3464);
// EXTERNAL MODULE: ./build/core/report/failon.js
var failon = __webpack_require__(372);
// EXTERNAL MODULE: ./build/commands/outputs.js
var outputs = __webpack_require__(3617);
;// CONCATENATED MODULE: ./build/commands/conclude.js




/** Results and summary on disk first; what cannot be measured is never a success. */
async function conclude(world, options, { thresholds }, about) {
    const { results: computed, plan, run, images } = about;
    const measured = computed.candidates.some(({ attempts, undetermined, outcomes }) => attempts - undetermined - outcomes.lost > 0 && !(0,eligible/* isUnclear */.Z)(undetermined, attempts));
    const errors = measured || computed.errors.length > 0 ? computed.errors : [`nothing could be measured: ${about.whyNothing(computed)}`];
    const threshold = thresholds.maxCostPerUsableUsd;
    const judged = { ...computed, errors };
    const failOn = (0,failon/* conditionsThatHold */.JB)(judged, options.failOn, threshold === undefined ? undefined : String(threshold));
    const attempts = attemptLines(plan, about.attempts, run, world.hash);
    const results = await (0,outputs/* writeOutputs */.K)(world, options, { ...judged, failOn }, { attempts, images });
    return { exit: !measured ? 3 : failOn.length > 0 ? 1 : 0, problems: [], results };
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

/***/ 8446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   au: () => (/* binding */ openLedger),
/* harmony export */   e8: () => (/* binding */ offerLines),
/* harmony export */   o$: () => (/* binding */ newOfferLines)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8624);
/* harmony import */ var _core_ledger_events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1429);
/* harmony import */ var _core_money_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8210);



/** Takes the state and reads its ledger. */
async function openLedger(world, options) {
    const state = await world.openState(options.state);
    if (!state.ok)
        return state;
    const events = (0,_core_ledger_events_js__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .P)(state.value.journal.lines, `${options.state}/ledger.ndjson`);
    if (events.ok)
        return (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_2__.ok)({ state: state.value, events: events.value });
    await state.value.close();
    return events;
}
/** What was offered and at which price, as lines of the ledger. */
function offerLines(plan, simulated) {
    return plan.candidates.flatMap((candidate) => linesOf(candidate, simulated));
}
/** Only what the ledger does not say already: an audit a day would else fill it with the same. */
function newOfferLines(plan, simulated, history) {
    return plan.candidates.flatMap((candidate) => {
        const last = history.of(candidate.key).at(-1);
        const isKnown = last !== undefined && last.usd === candidate.priceUsd && last.tier === (candidate.reading.quote?.tier ?? null);
        return isKnown ? [] : linesOf(candidate, simulated);
    });
}
function linesOf({ id, provider, key, offer, reading }, simulated) {
    const { model, route, input } = offer;
    const { quote, source, readAt } = reading;
    const price = quote
        ? { usd: (0,_core_money_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .UK)(quote.usd), grade: quote.grade, ...(quote.tier === undefined ? {} : { tier: quote.tier }) }
        : {};
    return [
        {
            event: "offer",
            offer: key,
            candidate: id,
            provider,
            model,
            ...(route === undefined ? {} : { route }),
            input: { ...input },
            simulated,
        },
        { event: "price", offer: key, ...price, source, readAt },
    ];
}


/***/ }),

/***/ 8030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  measure: () => (/* binding */ measure)
});

// EXTERNAL MODULE: ./build/core/ledger/fold.js
var ledger_fold = __webpack_require__(4499);
// EXTERNAL MODULE: ./build/core/ledger/kind.js
var kind = __webpack_require__(8822);
// EXTERNAL MODULE: ./build/core/manifest/plan.js
var manifest_plan = __webpack_require__(707);
// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
// EXTERNAL MODULE: ./build/core/report/compute.js + 19 modules
var compute = __webpack_require__(4133);
// EXTERNAL MODULE: ./build/core/terms.js
var terms = __webpack_require__(1377);
// EXTERNAL MODULE: ./build/core/manifest/alone.js
var alone = __webpack_require__(1593);
// EXTERNAL MODULE: ./build/core/random.js
var random = __webpack_require__(7163);
;// CONCATENATED MODULE: ./build/engine/lane.js
/** By what its samples say: delivered, given up, or turned down. */
const isSettled = (cell, view) => view.tally(cell)?.settled === true;
function createLane(cells, isOver = isSettled) {
    /** The best one last. */
    let open = null;
    let busy = [];
    const rank = ({ cell, position }, view) => ({
        cell,
        position,
        launched: view.launched(cell),
    });
    const begin = (view) => {
        const ranked = cells.map((cell, position) => rank({ cell, position }, view));
        busy = ranked.filter(({ cell }) => view.underWay(cell));
        return ranked.filter(({ cell }) => !view.underWay(cell) && !isOver(cell, view)).toSorted(worstFirst);
    };
    return {
        best: (view) => {
            open ??= begin(view);
            const back = busy.filter(({ cell }) => !view.underWay(cell));
            if (back.length > 0)
                busy = busy.filter(({ cell }) => view.underWay(cell));
            for (const each of back)
                if (!isOver(each.cell, view))
                    insert(open, rank(each, view));
            for (let last = open.at(-1); last; last = open.at(-1)) {
                const now = rank(last, view);
                if (view.underWay(last.cell))
                    busy.push(open.pop());
                else if (now.launched === last.launched)
                    return last;
                else {
                    open.pop();
                    insert(open, now);
                }
            }
            return null;
        },
        underWay: (view) => busy.map((each) => rank(each, view)),
        open: () => open?.length ?? 0,
    };
}
function worstFirst(a, b) {
    return b.launched - a.launched || b.position - a.position;
}
/** Puts a cell where it belongs, by halving. */
function insert(open, ranked) {
    let [low, high] = [0, open.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (worstFirst(open[middle], ranked) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    open.splice(low, 0, ranked);
}

// EXTERNAL MODULE: ./build/engine/judge.js
var judge = __webpack_require__(4195);
;// CONCATENATED MODULE: ./build/engine/order.js


/** How many attempts of a cell whose next turn is `own` come before another's next one: one in each round that is before it. */
function turnsBefore(own, other) {
    return Math.max(0, other.round - own.round + (own.place < other.place ? 1 : 0));
}
function createTill(plan) {
    const toJudge = (0,judge/* mostToJudgeUsd */.E0)(plan);
    const most = ({ reserveUsd }) => (reserveUsd ?? 0n) + toJudge;
    return {
        isSure: (candidate, ahead, view) => {
            const before = ahead.reduce((sum, each) => sum + most(each.candidate) * BigInt(each.attempts), 0n);
            return (candidate.reserveUsd ?? 0n) + before <= view.leftUsd;
        },
        isPossible: (candidate, view) => {
            const reserve = candidate.reserveUsd ?? 0n;
            if (reserve <= view.leftUsd)
                return true;
            const held = view.flying.map((each) => (each.candidate.reserveUsd ?? 0n) + (0,judge/* toJudgeUsd */.Pb)(plan, each.candidate, each.prompt));
            return reserve <= (0,money/* sumUsd */.eg)([view.leftUsd, ...held]);
        },
    };
}

;// CONCATENATED MODULE: ./build/engine/next.js




/** One full pass: round by round over the prompts, each tried until it is usable or at its cap. */
function fullPass(plan) {
    return inRounds(plan, isSettled);
}
/** A plain batch: so many attempts on each prompt, whatever becomes of them, unless the provider turns it down. */
function fixedBatch(plan, attemptsPerPrompt) {
    return inRounds(plan, (cell, view) => view.launched(cell) >= attemptsPerPrompt || view.tally(cell)?.turnedDown === true, true);
}
/**
 * Round by round over the prompts. Candidates take turns, so that drift over time hits all alike; each has an order of prompts of its
 * own, since a shared one would tie their luck together (statistics.md, 7).
 */
function inRounds(plan, isOver, sample) {
    const till = createTill(plan);
    const all = (0,alone/* standAlone */.C)(plan).map((candidate, index, { length }) => ({
        candidate,
        lane: createLane(cellsInOrder(plan, candidate), isOver),
        turn: ({ launched, position }) => ({ round: launched, place: position * length + index }),
    }));
    return (view) => {
        const [buyable, affordable] = [[], []];
        let next = null;
        for (const own of all) {
            if (!mayBuy(own.candidate, view))
                continue;
            buyable.push(own);
            const best = own.lane.best(view);
            if (!till.isPossible(own.candidate, view))
                continue;
            affordable.push(own);
            if (best && (next === null || comesBefore(own.turn(best), next.turn)))
                next = { own, cell: best.cell, turn: own.turn(best) };
        }
        if (next) {
            const { own, cell, turn } = next;
            const ahead = affordable.map(({ candidate, lane, turn: turnOf }) => ({
                candidate,
                attempts: lane.underWay(view).reduce((sum, each) => sum + turnsBefore(turnOf(each), turn), 0),
            }));
            const ofOwn = ahead[affordable.indexOf(own)].attempts;
            if (!till.isSure(cell.candidate, ahead, view) || !mayBuy(cell.candidate, view, ofOwn))
                return { kind: "wait" };
            return { kind: "launch", cell, ...(sample ? { sample } : {}) };
        }
        if (buyable.some(({ lane }) => lane.underWay(view).length > 0))
            return { kind: "wait" };
        const unaffordable = buyable.reduce((sum, { lane }) => sum + lane.open(), 0);
        return unaffordable > 0 ? { kind: "unaffordable", cells: unaffordable } : { kind: "done" };
    };
}
/** A candidate's cells in its own seeded order. */
function cellsInOrder(plan, candidate) {
    return (0,random/* shuffled */.A4)(plan.prompts, (0,random/* seededRandom */.Is)(plan.seed, candidate.id)).map((prompt) => ({ candidate, prompt }));
}
/** By rounds; within a round the candidates take turns, in the order of the manifest. */
function comesBefore(a, b) {
    return a.round !== b.round ? a.round < b.round : a.place < b.place;
}
/** Whether another attempt on a candidate is allowed, whatever it costs, even when so many more come before it. */
function mayBuy(candidate, view, before = 0) {
    if (candidate.reserveUsd === null)
        return false;
    return candidate.maxAttempts === null || view.launchedOn(candidate) + before < candidate.maxAttempts;
}

// EXTERNAL MODULE: ./build/core/statistics/standoff.js
var standoff = __webpack_require__(5239);
// EXTERNAL MODULE: ./build/core/ledger/tally.js
var ledger_tally = __webpack_require__(6296);
// EXTERNAL MODULE: ./build/core/statistics/passes/course.js
var course = __webpack_require__(3523);
;// CONCATENATED MODULE: ./build/engine/draws.js

function createDraws(plan, candidate) {
    const cells = cellsInOrder(plan, candidate).map(({ prompt }) => ({ prompt, drawn: 0, isOpen: true }));
    return {
        begin: (view) => {
            for (const cell of cells) {
                cell.drawn = view.launched({ candidate, prompt: cell.prompt });
                cell.isOpen = view.tally({ candidate, prompt: cell.prompt })?.turnedDown !== true;
            }
        },
        next: () => {
            let next = null;
            const share = ({ drawn, prompt }) => (drawn + 1) / prompt.weight;
            for (const cell of cells)
                if (cell.isOpen && (next === null || share(cell) < share(next)))
                    next = cell;
            if (next)
                next.drawn++;
            return next?.prompt ?? null;
        },
        isOpen: () => cells.some(({ isOpen }) => isOpen),
        close: (prompt) => {
            for (const cell of cells)
                if (cell.prompt === prompt)
                    cell.isOpen = false;
        },
    };
}

// EXTERNAL MODULE: ./build/core/pipelines/course.js
var pipelines_course = __webpack_require__(6205);
// EXTERNAL MODULE: ./build/core/pipelines/records.js
var records = __webpack_require__(4724);
;// CONCATENATED MODULE: ./build/engine/pipeline-course.js



/** What the prompts of a pipeline need, from the records of its drafts and finals. */
/** The address of a finished image is kept for about a week (hiapi.md, 1.3): younger ones are surely there. */
const FRESH_MS = 6 * 24 * 3_600_000;
/**
 * What one prompt of a pipeline still needs to have so many courses that were delivered or given up, or with any image one final, for which
 * a single draft is made where there is none; null when it has them, or cannot go on. Asked with nothing under way.
 */
function nextFor(place, view, passes) {
    const { plan } = place;
    const { draftCell, finalCell } = cellsOf(place);
    if (draftsAreStuck(place, view) || finalsAreStuck(place, view))
        return null;
    const record = recordOf(place, view);
    if (plan.objective === "any-image" ? record.decidedFinals > 0 : endedIn(record) >= passes)
        return null;
    const { next } = record;
    if (next.kind === "draft")
        return plan.objective === "any-image" && view.launched(draftCell) > 0 ? null : { kind: "launch", cell: draftCell };
    return next.draft === null ? { kind: "launch", cell: finalCell } : beginFrom(place, view, next.draft);
}
/** Courses of a prompt that were delivered or given up. */
function passesOf(place, view) {
    return endedIn(recordOf(place, view));
}
/** Finals to be made of drafts that passed and have none yet, in the order of the drafts, each with its draft's place in that order. */
function finalsToMake(place, view) {
    const { finalCell, draftCell } = cellsOf(place);
    if (finalsAreStuck(place, view))
        return [];
    const made = new Set(view.attempts(finalCell).map(({ intent }) => intent.draft));
    const sequences = new Map(view.attempts(draftCell).map(({ intent }) => [intent.attempt, intent.sequence]));
    return draftsIn(place, view).flatMap(({ key, passed, isFresh }) => {
        if (passed !== "usable" || !isFresh || made.has(key))
            return [];
        const launch = beginFrom(place, view, key);
        return launch ? [{ sequence: sequences.get(key), launch: { ...launch, sample: true } }] : [];
    });
}
function cellsOf({ pipeline, prompt }) {
    return { draftCell: { candidate: pipeline.draft, prompt }, finalCell: { candidate: pipeline.final, prompt } };
}
function draftsIn(place, view) {
    const { plan, pipeline, prompt, now } = place;
    const isFresh = ({ end }) => end?.url !== undefined && now - end.at < FRESH_MS;
    const { checksKey } = pipeline.draftChecks[plan.prompts.indexOf(prompt)];
    return (0,records/* draftsOf */.eI)(view.attempts(cellsOf(place).draftCell), checksKey, isFresh);
}
function finalsIn(place, view) {
    return (0,records/* finalsOf */.pu)(view.attempts(cellsOf(place).finalCell), place.prompt.checksKey);
}
function recordOf(place, view) {
    const { plan, pipeline } = place;
    const terms = (0,records/* pipelineTerms */.SX)(plan, pipeline);
    return (0,pipelines_course/* pipelineRecord */.Kt)(draftsIn(place, view), finalsIn(place, view), terms, pipeline.passField !== null);
}
// By what pipelines ask of drafts, and by all finals: a tally goes by the prompt's own checks, and where any image counts by one retry.
function draftsAreStuck(place, view) {
    const { draftCell } = cellsOf(place);
    const verdicts = draftsIn(place, view).map(({ passed }) => passed);
    const isHopeless = isTriedEnough(draftCell, view) && !verdicts.includes("usable");
    return isHopeless || isTurnedDown(draftCell, view) || cannotBeJudged(verdicts);
}
function finalsAreStuck(place, view) {
    const verdicts = finalsIn(place, view).map(({ verdict }) => verdict);
    return isTurnedDown(cellsOf(place).finalCell, view) || cannotBeJudged(verdicts);
}
function cannotBeJudged(verdicts) {
    const undetermined = verdicts.filter((verdict) => verdict === "undetermined").length;
    return undetermined > ledger_tally/* MOST_UNDETERMINED */.HC + (verdicts.length - undetermined);
}
function isTurnedDown(cell, view) {
    return view.tally(cell)?.turnedDown === true;
}
function endedIn({ courses }) {
    return courses.filter(({ end }) => end !== "open").length;
}
/** A final that begins from a draft; null when the draft's image has no address. */
function beginFrom(place, view, draft) {
    const { pipeline } = place;
    const { draftCell, finalCell } = cellsOf(place);
    const url = view.attempts(draftCell).find(({ intent }) => intent.attempt === draft)?.end?.url;
    if (url === undefined || pipeline.passField === null)
        return null;
    const offer = withReference(pipeline.final.offer, pipeline.passField, url);
    return { kind: "launch", cell: finalCell, begin: { draft, offer } };
}
/** A picture that costs nothing and was tried as often as it may be: no money ends that. */
function isTriedEnough(cell, view) {
    return cell.candidate.priceUsd === 0n && view.launched(cell) >= cell.candidate.cap;
}
/** Turned down, judged by a check that cannot tell, or free and tried enough. */
function isStuck(cell, view) {
    if (isTriedEnough(cell, view))
        return true;
    const tally = view.tally(cell);
    return tally !== undefined && (tally.turnedDown || tally.undetermined > ledger_tally/* MOST_UNDETERMINED */.HC + tally.decided);
}
function withReference(offer, field, url) {
    return { ...offer, input: { ...offer.input, [field]: [url] } };
}

// EXTERNAL MODULE: ./build/core/ledger/check-cost.js
var check_cost = __webpack_require__(1666);
// EXTERNAL MODULE: ./build/core/statistics/course.js
var statistics_course = __webpack_require__(3431);
// EXTERNAL MODULE: ./build/core/statistics/errors.js
var errors = __webpack_require__(4809);
;// CONCATENATED MODULE: ./build/engine/unpriced.js



/** A few attempts on candidates whose price is not known, where the manifest allows them, before the others: they are not compared. */
function withUnpriced(plan, choose) {
    const unpriced = (0,alone/* standAlone */.C)(plan).filter(({ priceUsd, reserveUsd }) => priceUsd === null && reserveUsd !== null);
    return onceFirst(plan, unpriced, choose);
}
/** Each prompt once on these candidates, before the others. */
function onceFirst(plan, candidates, choose) {
    const till = createTill(plan);
    return (view) => next(plan, candidates, till, view) ?? choose(view);
}
function next(plan, candidates, till, view) {
    for (const candidate of candidates) {
        if (!mayBuy(candidate, view) || !till.isPossible(candidate, view))
            continue;
        const cell = cellsInOrder(plan, candidate).find((each) => view.launched(each) === 0);
        if (!cell)
            continue;
        return till.isSure(candidate, [], view) ? { kind: "launch", cell, sample: true } : { kind: "wait" };
    }
    return null;
}

;// CONCATENATED MODULE: ./build/engine/race.js










/**
 * How many attempts the race buys ahead of what it knows, at any concurrency: what is bought then depends on the outcomes alone, never on
 * how many requests ran at once or which came back first.
 */
const RACE_WINDOW = 8;
/**
 * The race (statistics.md, 5): dollars go where they decide, and the run stops when the answer is proven. Prompts are samples of a
 * workload: each candidate draws them by weight, in an order of its own.
 *
 * What was proven stays proven while the run goes on; a run that is taken up again proves it anew from the records.
 */
function raceChooser(plan, { delta, indifference }) {
    const priced = (0,alone/* standAlone */.C)(plan).filter(({ priceUsd }) => priceUsd !== null);
    // What costs nothing is the cheapest as soon as it works: each prompt once shows that, and the rest race for the second place.
    const free = priced.filter((candidate) => (0,alone/* costsNothing */.s)(plan, candidate));
    const racing = priced.filter((candidate) => !free.includes(candidate));
    // One candidate has nobody to race: each prompt once tells what it costs.
    if (racing.length < 2)
        return fixedBatch(plan, 1);
    return onceFirst(plan, free, raceAmong(plan, racing, { delta, indifference }));
}
function raceAmong(plan, priced, { delta, indifference }) {
    const judge = (0,errors/* judgeOf */.Pb)(plan.rates, delta);
    const terms = { delta: (0,errors/* alphaForAttempts */.iy)(plan.rates, delta), indifference, batch: RACE_WINDOW, look: "window" };
    const runners = priced.map((candidate) => ({
        candidate,
        draws: createDraws(plan, candidate),
        checks: (0,check_cost/* checkMean */.Ei)(),
        undetermined: 0,
        decided: 0,
    }));
    let course = null;
    let taken = 0;
    /** What the course has under way, oldest first. */
    let waiting = [];
    /** The oldest outcome that was not taken in, if it is known by now. What others bought meanwhile is not the course's. */
    const takeNext = (view) => {
        for (; taken < view.folded.length; taken++) {
            const { cell, sample } = view.folded[taken];
            const runner = runners.find(({ candidate }) => candidate === cell.candidate);
            if (!runner || cell !== waiting[0])
                continue;
            waiting.shift();
            taken++;
            if (sample)
                note(runner, sample);
            if (sample?.billed === false)
                runner.draws.close(cell.prompt);
            return outcomeOf(runner.candidate, sample);
        }
        return null;
    };
    return withUnpriced(plan, (view) => {
        if (course === null) {
            taken = view.folded.length;
            waiting = view.flying.filter(({ candidate }) => priced.includes(candidate));
            course = begin(runners, judge, view);
        }
        for (;;) {
            const { course: after, step } = (0,statistics_course/* nextStep */.sk)(refreshed(course, runners, view), terms, []);
            if (step.kind === "launch") {
                const { candidate, draws } = runners.find(({ candidate: { id } }) => id === step.arm);
                // Checks of what is under way hold more of the budget than they will cost: that is known soon.
                if ((candidate.reserveUsd ?? 0n) > view.leftUsd)
                    return view.flying.length > 0 ? { kind: "wait" } : stopped("budget", course.arms);
                course = after;
                const cell = { candidate, prompt: draws.next() };
                waiting.push(cell);
                return { kind: "launch", cell, sample: true };
            }
            course = after;
            if (step.kind === "stop")
                return stopped(step.reason, course.arms);
            const outcome = takeNext(view);
            if (!outcome)
                return { kind: "wait" };
            course = (0,statistics_course/* learn */.nB)(course, outcome);
        }
    });
}
/** What the records tell at the start of a run, and what is under way by then. */
function begin(runners, judge, view) {
    const arms = runners.map((runner) => {
        const { candidate, draws } = runner;
        let [usable, attempts] = [0, 0];
        draws.begin(view);
        for (const prompt of view.plan.prompts) {
            const tally = view.tally({ candidate, prompt });
            if (!tally)
                continue;
            usable += tally.usable;
            attempts += tally.decided;
            runner.undetermined += tally.undetermined;
        }
        for (const prompt of view.plan.prompts)
            for (const { billed, checkUsd } of view.samples({ candidate, prompt }))
                if (billed)
                    runner.checks.add(checkUsd);
        runner.decided = attempts;
        return {
            id: candidate.id,
            usable,
            attempts,
            ...costsOf(runner, view.plan),
            reserveUsd: candidate.reserveUsd ?? 0n,
            underWay: view.underWayOn(candidate),
            open: true,
            judge,
        };
    });
    const underWay = view.flying.flatMap(({ candidate: { id } }) => (arms.some((arm) => arm.id === id) ? [id] : []));
    return { ...(0,statistics_course/* beginCourse */.TY)(arms, view.leftUsd), underWay };
}
/** With what may be bought now, and with what checks were seen to cost. */
function refreshed(course, runners, view) {
    return {
        ...course,
        arms: course.arms.map((arm, index) => {
            const runner = runners[index];
            return { ...arm, ...costsOf(runner, view.plan), open: isOpen(runner, view) };
        }),
    };
}
/** A check that cannot judge a candidate's images would have them bought until the budget is gone. */
function isOpen({ candidate, draws, undetermined, decided }, view) {
    return mayBuy(candidate, view) && draws.isOpen() && undetermined <= Math.max(ledger_tally/* MOST_UNDETERMINED */.HC, decided);
}
/** What an attempt costs while measuring, and in production. */
function costsOf({ candidate, checks }, { excludeCheckCost }) {
    const [price, check] = [candidate.priceUsd ?? 0n, checks.usd()].map(money/* usdToNumber */.DW);
    return { attemptUsd: price + check, productionUsd: excludeCheckCost ? price : price + check };
}
function note(runner, { billed, verdict, checkUsd }) {
    if (!billed)
        return;
    runner.checks.add(checkUsd);
    if (verdict === "undetermined")
        runner.undetermined++;
    else
        runner.decided++;
}
/** What checks cost is known with their verdict, and taken out of what is left. */
function outcomeOf({ reserveUsd }, sample) {
    if (sample === null)
        return { attempts: 0, usable: 0, releasedUsd: 0n };
    if (!sample.billed)
        return { attempts: 0, usable: 0, releasedUsd: reserveUsd ?? 0n };
    return {
        attempts: sample.verdict === "undetermined" ? 0 : 1,
        usable: sample.verdict === "usable" ? 1 : 0,
        releasedUsd: -(sample.checkUsd ?? 0n),
    };
}
function stopped(reason, arms) {
    switch (reason) {
        case "budget":
            return { kind: "unaffordable", cells: arms.filter(({ open }) => open).length };
        case "settled":
        case "closed":
            // What is under way is waited for by the engine; it may still tell more.
            return { kind: "done" };
        default:
            return (0,terms/* never */.Zm)(reason);
    }
}

;// CONCATENATED MODULE: ./build/engine/work.js

const WAIT = { kind: "wait" };
/** Until nothing is under way: what is chosen then rests on the records alone, at any concurrency. */
function* landed(now) {
    let view = now;
    while (view.flying.length > 0)
        view = yield WAIT;
    return view;
}
/** Buys these in their order, as far as the budget allows. */
function* buy(list, now) {
    let view = now;
    let launched = 0;
    for (const [index, choice] of list.entries()) {
        const { candidate } = choice.cell;
        while (!isAffordable(choice, view) && view.flying.length > 0)
            view = yield WAIT;
        if (!isAffordable(choice, view))
            return { view, launched, short: list.length - index };
        if (!mayBuy(candidate, view))
            continue;
        view = yield choice;
        launched++;
    }
    return { view, launched, short: 0 };
}
/**
 * Works prompts side by side until none has anything more to try: `next` tells of each, with nothing under way, what that is. An attempt on
 * each in every round, so that where the budget ends does not depend on what came back first.
 */
function* workThrough(next, now) {
    let view = now;
    let launched = 0;
    for (;;) {
        view = yield* landed(view);
        const round = once(next(view).filter((choice) => choice !== null));
        const worked = yield* buy(round, view);
        view = worked.view;
        launched += worked.launched;
        if (worked.launched === 0 || worked.short > 0)
            return { view, launched, short: worked.short };
    }
}
/** Two pipelines may wait for the same draft. */
function once(list) {
    const isSame = (a, b) => a.cell.candidate === b.cell.candidate && a.cell.prompt === b.cell.prompt;
    return list.filter((launch, index) => list.findIndex((other) => isSame(launch, other)) === index);
}
/** Lets a chooser buy so many, or until it is at its end. */
function* some(choose, most, now) {
    let view = now;
    let launched = 0;
    while (launched < most) {
        const choice = choose(view);
        if (choice.kind === "done")
            return { view, launched, short: 0 };
        if (choice.kind === "unaffordable")
            return { view, launched, short: choice.cells };
        if (choice.kind === "launch")
            launched++;
        view = yield choice;
    }
    return { view, launched, short: 0 };
}
function isAffordable({ cell }, view) {
    return (cell.candidate.reserveUsd ?? 0n) <= view.leftUsd;
}

;// CONCATENATED MODULE: ./build/engine/further.js








/** An eighth more each time: looks are frequent while little is known, and seldom when one tells hardly more than the one before. */
const SHARE = 8;
/**
 * Buys more of a candidate or of a pipeline on which the decision hangs, from the records with nothing under way: a list of samples where
 * any image counts, further passes over all prompts else.
 *
 * @param now ms since 1970: how old an image may be that a final begins from
 */
function* further(plan, side, view, now) {
    const pipeline = plan.pipelines.find(({ id }) => id === side.id);
    const candidate = plan.candidates.find(({ id }) => id === side.id);
    if (!pipeline && !candidate)
        throw new Error(`nothing is bought on ${side.id}`);
    if (plan.objective === "any-image")
        return yield* buy(pipeline ? samplesFor(plan, pipeline, side, view, now) : draws(plan, candidate, attemptsIn(side), view), view);
    return yield* workThrough(pipeline ? pipelinePasses(plan, pipeline, view, now) : candidatePasses(plan, candidate, view), view);
}
/** How many more attempts, or passes, beside so many. */
function more(attempts, least) {
    return Math.max(least, Math.ceil(attempts / SHARE));
}
function attemptsIn({ bought }) {
    return bought.reduce((sum, { attempts }) => sum + attempts, 0);
}
/** Drafts, or finals on those that passed: the stage that tells more, as far as there are drafts to finalize. */
function samplesFor(plan, pipeline, side, view, now) {
    const [draft, final] = side.bought;
    const moreDrafts = () => draws(plan, pipeline.draft, draft.attempts, view);
    if ((0,standoff/* stageToBuy */.GE)(draft, final) === "draft")
        return moreDrafts();
    if (pipeline.passField === null)
        return draws(plan, pipeline.final, final.attempts, view);
    const ready = plan.prompts
        .flatMap((prompt) => finalsToMake({ plan, pipeline, prompt, now }, view))
        .toSorted((a, b) => a.sequence - b.sequence)
        .map(({ launch }) => launch);
    return ready.length > 0 ? ready.slice(0, more(final.attempts, RACE_WINDOW)) : moreDrafts();
}
/** Samples of the workload on a candidate, in its own order. */
function draws(plan, candidate, attempts, view) {
    const cells = plan.prompts.map((prompt) => ({ candidate, prompt }));
    const [undetermined, decided] = ["undetermined", "decided"].map((which) => cells.reduce((sum, cell) => sum + (view.tally(cell)?.[which] ?? 0), 0));
    // A check that cannot judge its images would have them bought until the budget is gone, and no money ends what is free.
    if (undetermined > Math.max(ledger_tally/* MOST_UNDETERMINED */.HC, decided))
        return [];
    if (candidate.priceUsd === 0n && view.launchedOn(candidate) >= candidate.cap * plan.prompts.length)
        return [];
    const own = createDraws(plan, candidate);
    own.begin(view);
    return Array.from({ length: more(attempts, RACE_WINDOW) }).flatMap(() => {
        const prompt = own.next();
        return prompt ? [{ kind: "launch", cell: { candidate, prompt }, sample: true }] : [];
    });
}
function pipelinePasses(plan, pipeline, begin, now) {
    const places = cellsInOrder(plan, pipeline.draft).map(({ prompt }) => ({ plan, pipeline, prompt, now }));
    const open = places.filter((place) => nextFor(place, begin, Infinity) !== null);
    const passes = goal(open.map((place) => passesOf(place, begin)));
    return (view) => open.map((place) => nextFor(place, view, passes));
}
function candidatePasses(plan, candidate, begin) {
    const ended = (cell, view) => (0,course/* coursesOf */.IV)(view.samples(cell).map(({ verdict }) => verdict), candidate.cap).filter(({ end }) => end !== "open").length;
    const open = cellsInOrder(plan, candidate).filter((cell) => !isStuck(cell, begin));
    const passes = goal(open.map((cell) => ended(cell, begin)));
    return (view) => open.map((cell) => (isStuck(cell, view) || ended(cell, view) >= passes ? null : { kind: "launch", cell }));
}
/** So many passes in all: those that are complete, and some more. */
function goal(passes) {
    const least = passes.length === 0 ? 0 : Math.min(...passes);
    return least + more(least, 1);
}

;// CONCATENATED MODULE: ./build/engine/pipelines.js









/** Where a near tie has not come apart after so many further attempts, more of them are not worth the time. */
const MOST_FURTHER = 10_000;
const DONE = { kind: "done" };
/**
 * Pipelines beside candidates. Candidates go first, until their answer is there or they have spent what the pipelines' share is. Then each
 * pipeline is taken through every prompt once: its drafts are those of the draft candidate; finals are bought for drafts that pass. One
 * that costs more by its two prices alone than the cheapest candidate is shown to cost is left out. After that, what the decision hangs
 * on is bought until it is settled; a `fixed` batch ends before that.
 *
 * Each part begins with nothing under way, so that what is bought depends on the records alone, at any concurrency.
 */
function withPipelines(plan, choose, options) {
    if (plan.pipelines.length === 0)
        return choose;
    let story = null;
    let end = null;
    return (view) => {
        if (end)
            return end;
        const told = story ? story.next(view) : (story = wholeStory(plan, choose, options, view)).next();
        if (told.done)
            end = told.value;
        return told.value;
    };
}
function* wholeStory(plan, choose, options, begin) {
    const isBatch = plan.design.kind === "fixed";
    let view = begin;
    if (!isBatch && pipelines_attemptsIn(plan, view).length > 0) {
        view = yield* landed(view);
        const { decision, standoff } = options.standing(pipelines_attemptsIn(plan, view));
        // An earlier run has the answer, whatever the candidates are among themselves.
        if (standoff?.isPipeline && !pipelines_isOpen(decision))
            return DONE;
    }
    const first = yield* candidatesFirst(plan, choose, view);
    view = yield* landed(first.view);
    const once = yield* firstPass(plan, options, view);
    if (isBatch)
        return endOf(first.short + once.short);
    return yield* settle(plan, options, once.view);
}
/** The candidates until they are at their end, or the pipelines' turn has come. */
function* candidatesFirst(plan, choose, begin) {
    const isTurn = turnOfPipelines(plan, begin.leftUsd);
    let view = begin;
    let launchedUsd = 0n;
    while (plan.design.kind === "fixed" || !isTurn(view, launchedUsd)) {
        const choice = choose(view);
        if (choice.kind === "done")
            return { view, short: 0 };
        if (choice.kind === "unaffordable")
            return { view, short: choice.cells };
        if (choice.kind === "launch")
            launchedUsd += choice.cell.candidate.reserveUsd ?? 0n;
        view = yield choice;
    }
    return { view, short: 0 };
}
/**
 * A pipeline deserves its first pass before the candidates are refined further: when they have spent what the cheapest such pass costs at
 * least, or their even share of the budget. What is shown by then may still rule it out.
 */
function turnOfPipelines(plan, budgetUsd) {
    const prompts = BigInt(plan.prompts.length);
    const passes = plan.pipelines.filter(isPriced).map(({ draft, final }) => prompts * (draft.priceUsd + final.priceUsd));
    if (passes.length === 0)
        return () => false;
    const least = passes.reduce((a, b) => (a < b ? a : b));
    const share = budgetUsd / BigInt(passes.length + 1);
    return (view, launchedUsd) => {
        const spent = (0,alone/* standAlone */.C)(plan).reduce((sum, each) => sum + BigInt(view.launchedOn(each)) * (each.priceUsd ?? 0n), 0n);
        return spent >= least || launchedUsd >= share;
    };
}
function* firstPass(plan, { provenUsd, now }, view) {
    const proven = provenUsd(view);
    const worthIt = plan.pipelines.filter((pipeline) => isWorthIt(pipeline, proven));
    return yield* workThrough((then) => worthIt.flatMap((pipeline) => mayBuy(pipeline.draft, then) && mayBuy(pipeline.final, then)
        ? plan.prompts.map((prompt) => nextFor({ plan, pipeline, prompt, now: now() }, then, 1))
        : []), view);
}
/** Buys where it decides, look after look, until the decision is settled, the budget does not allow more, or nothing can be bought. */
function* settle(plan, options, begin) {
    let view = begin;
    let [launched, looks] = [0, 0];
    /** What a side had when it was bought from: where nothing came of that, nothing will. */
    const had = new Map();
    while (launched < MOST_FURTHER) {
        view = yield* landed(view);
        const attempts = pipelines_attemptsIn(plan, view);
        const { decision, alone, standoff } = options.standing(attempts);
        if (!pipelines_isOpen(decision))
            return DONE;
        const isAmongCandidates = standoff === null || (!standoff.isPipeline && alone.status === "undecided");
        const among = isAmongCandidates ? [() => some(options.candidates(), more(attempts.length, RACE_WINDOW), view)] : [];
        const sides = (standoff ? sidesToBuy(standoff) : []).filter((side) => had.get(side.id) !== countOf(side));
        const against = sides.map((side) => () => {
            had.set(side.id, countOf(side));
            return further(plan, side, view, options.now());
        });
        // Candidates among themselves and pipelines against them take turns.
        const moves = looks++ % 2 === 0 ? [...among, ...against] : [...against, ...among];
        let [isMoved, short] = [false, 0];
        for (const move of moves) {
            const worked = yield* move();
            view = worked.view;
            launched += worked.launched;
            short += worked.short;
            isMoved = worked.launched > 0;
            if (isMoved)
                break;
        }
        if (!isMoved)
            return endOf(short);
    }
    return DONE;
}
function endOf(short) {
    return short > 0 ? { kind: "unaffordable", cells: short } : DONE;
}
/** The two that are hardest to tell apart first, and of these the one whose attempts tell more. */
function sidesToBuy({ leader, open }) {
    const rivals = open.toSorted((a, b) => hardness(leader, b) - hardness(leader, a));
    const sides = rivals.flatMap((rival) => {
        // Without a usable image it may be as cheap as its price, whatever more is known of the leader: only its own attempts tell.
        if (rival.rank === null && leader.rank !== null && rival.low <= leader.rank)
            return [rival];
        return (0,standoff/* tellsMore */.yN)(leader, rival) === "leader" ? [leader, rival] : [rival, leader];
    });
    return sides.filter((side, index) => sides.indexOf(side) === index);
}
function hardness(leader, rival) {
    return Math.min((0,standoff/* ratioTo */.jn)(leader, rival), Number.MAX_VALUE);
}
function countOf({ bought }) {
    return bought.reduce((sum, { attempts }) => sum + attempts, 0);
}
function pipelines_isOpen({ status }) {
    return status === "undecided" || status === "none";
}
function isPriced({ draft, final }) {
    return draft.priceUsd !== null && final.priceUsd !== null;
}
function isWorthIt(pipeline, proven) {
    if (!isPriced(pipeline))
        return false;
    return proven === null || (0,money/* usdToNumber */.DW)(pipeline.draft.priceUsd + pipeline.final.priceUsd) <= proven;
}
/** Everything that is folded, in launch order. */
function pipelines_attemptsIn(plan, view) {
    const cells = (0,manifest_plan/* stagesOf */.ZL)(plan).flatMap((candidate) => plan.prompts.map((prompt) => ({ candidate, prompt })));
    return cells.flatMap((cell) => [...view.attempts(cell)]).toSorted((a, b) => a.intent.sequence - b.intent.sequence);
}

// EXTERNAL MODULE: ./build/core/statistics/binomial.js
var binomial = __webpack_require__(2603);
// EXTERNAL MODULE: ./build/core/statistics/passes/compare.js
var compare = __webpack_require__(775);
// EXTERNAL MODULE: ./build/core/statistics/passes/standing.js + 2 modules
var standing = __webpack_require__(1427);
;// CONCATENATED MODULE: ./build/core/statistics/passes/course-list.js

/** @param cap most attempts on one picture */
function courseList(cap) {
    const verdicts = [];
    let [undetermined, turnedDown, retries] = [0, false, 0];
    let courses = null;
    return {
        add: ({ billed, verdict, independent }) => {
            courses = null;
            if (independent !== true)
                retries++;
            if (!billed)
                turnedDown = true;
            else if (verdict === "undetermined")
                undetermined++;
            else
                verdicts.push(verdict);
        },
        courses: () => (courses ??= (0,course/* coursesOf */.IV)(verdicts, cap, turnedDown)),
        decided: () => verdicts.length,
        undetermined: () => undetermined,
        isClosed: () => turnedDown,
        isBatch: () => retries === 0 && !turnedDown,
    };
}

;// CONCATENATED MODULE: ./build/engine/contestants.js






function createRunner(plan, candidate) {
    return { candidate, prompts: plan.prompts.map(() => courseList(candidate.cap)), checks: (0,check_cost/* checkMean */.Ei)(), contestant: null };
}
/** Takes in everything that is folded. */
function readRecords(runner, plan, view) {
    for (const [index, prompt] of plan.prompts.entries())
        for (const sample of view.samples({ candidate: runner.candidate, prompt }))
            record(runner, index, sample);
}
function record(runner, prompt, sample) {
    runner.prompts[prompt].add(sample);
    if (sample.billed)
        runner.checks.add(sample.checkUsd);
    runner.contestant = null;
}
function contestantOf({ candidate, prompts, checks }, plan, { minCoverage, judge }, view) {
    const contestant = {
        id: candidate.id,
        price: (0,money/* usdToNumber */.DW)((candidate.priceUsd ?? 0n) + (plan.excludeCheckCost ? 0n : checks.usd())),
        cap: candidate.cap,
        giveUp: (0,money/* usdToNumber */.DW)(plan.giveUpUsd ?? 0n),
        weights: plan.prompts.map(({ weight }) => weight),
        courses: prompts.map((list) => list.courses()),
        batch: prompts.map((list) => list.isBatch()),
        closed: prompts.map((list) => list.isClosed()),
        judge,
        reserve: (0,money/* usdToNumber */.DW)(candidate.reserveUsd ?? 0n),
    };
    if (!mayBuy(candidate, view) || contestants_cannotBeJudged(prompts))
        return { ...contestant, excluded: true, halted: true };
    return (0,standing/* isGivenUpOn */.c)(contestant, minCoverage) ? { ...contestant, excluded: true } : contestant;
}
/** A check that cannot judge a candidate's images would have them bought until the budget is gone. */
function contestants_cannotBeJudged(prompts) {
    const sum = (value) => prompts.reduce((total, list) => total + value(list), 0);
    const tooMany = (undetermined, decided) => undetermined > ledger_tally/* MOST_UNDETERMINED */.HC + decided;
    return (tooMany(sum((list) => list.undetermined()), sum((list) => list.decided())) || prompts.some((list) => tooMany(list.undetermined(), list.decided())));
}

;// CONCATENATED MODULE: ./build/engine/proven.js







/**
 * What the cheapest candidate is shown to cost at most, in dollars per picture, or per usable image where any counts: what costs more by
 * its price alone is ruled out. Null while nothing is shown.
 */
function provenCost(plan, { delta, minCoverage }) {
    const priced = (0,alone/* standAlone */.C)(plan).filter(({ priceUsd }) => priceUsd !== null);
    const allowed = delta / Math.max(1, priced.length + plan.pipelines.length);
    const alpha = (0,errors/* alphaForAttempts */.iy)(plan.rates, allowed);
    const judge = (0,errors/* judgeOf */.Pb)(plan.rates, allowed);
    return (view) => {
        const highs = priced.flatMap((candidate) => {
            const runner = createRunner(plan, candidate);
            readRecords(runner, plan, view);
            const price = (0,money/* usdToNumber */.DW)((candidate.priceUsd ?? 0n) + (plan.excludeCheckCost ? 0n : runner.checks.usd()));
            if (plan.objective === "any-image") {
                const [usable, attempts] = countsOn(plan, candidate, view);
                const accepted = (0,binomial/* confidenceSequence */.S)(usable, attempts, alpha);
                const { low } = plan.rates ? (0,errors/* trulyWithin */.CH)(accepted, (0,errors/* rateBounds */.sw)(plan.rates, allowed / 2)) : accepted;
                return low > 0 ? [price / low] : [];
            }
            const contestant = contestantOf(runner, plan, { minCoverage, judge }, view);
            const { high } = (0,compare/* costInterval */.Ru)((0,standing/* standingOf */.Y)(contestant), alpha);
            return high === null || contestant.excluded === true ? [] : [high];
        });
        return highs.length === 0 ? null : Math.min(...highs);
    };
}
function countsOn(plan, candidate, view) {
    let [usable, attempts] = [0, 0];
    for (const prompt of plan.prompts) {
        const tally = view.tally({ candidate, prompt });
        usable += tally?.usable ?? 0;
        attempts += tally?.decided ?? 0;
    }
    return [usable, attempts];
}

// EXTERNAL MODULE: ./build/core/statistics/passes/plan.js
var passes_plan = __webpack_require__(2081);
;// CONCATENATED MODULE: ./build/engine/passes.js








/**
 * A keeper for every prompt (statistics.md, 8): paired passes, one step after the other, until it is shown which candidate costs least. A
 * step is worked to its end before the next is chosen, so that the plan depends on the records alone.
 */
function passChooser(plan, asked) {
    const options = { ...asked, delta: (0,errors/* alphaForAttempts */.iy)(plan.rates, asked.delta), judge: (0,errors/* judgeOf */.Pb)(plan.rates, asked.delta) };
    const priced = (0,alone/* standAlone */.C)(plan).filter(({ priceUsd }) => priceUsd !== null);
    // One candidate has nobody to be compared with: one pass tells what it costs.
    if (priced.length < 2)
        return fullPass(plan);
    const runners = priced.map((candidate) => createRunner(plan, candidate));
    const floors = pipelineFloors(plan);
    const till = createTill(plan);
    let taken = -1;
    let step = null;
    /** Attempts launched on the prompt of each goal before the step was begun. */
    let before = new Map();
    return withUnpriced(plan, (view) => {
        if (taken < 0) {
            taken = view.folded.length;
            for (const runner of runners)
                readRecords(runner, plan, view);
        }
        for (; taken < view.folded.length; taken++) {
            const { cell, sample } = view.folded[taken];
            const runner = runners.find(({ candidate }) => candidate === cell.candidate);
            if (runner && sample)
                record(runner, plan.prompts.indexOf(cell.prompt), sample);
        }
        const contestants = [
            ...runners.map((runner) => (runner.contestant ??= contestantOf(runner, plan, options, view))),
            ...floors,
        ];
        const next = (0,passes_plan/* planPasses */.j)(contestants, { ...options, ...limitsOf(plan, view) }, step);
        const isNew = "stop" in next || !step?.goals.includes(next.goals[0]);
        // What is under way may give its money back, and what can be paid for must not depend on whether it did so already.
        if (isNew && view.flying.length > 0 && runners.some(({ candidate }) => !till.isSure(candidate, [], view)))
            return { kind: "wait" };
        if ("stop" in next)
            return next.stop === "budget" ? { kind: "unaffordable", cells: unfinished(contestants) } : { kind: "done" };
        step = next;
        const { candidate } = runners.find((runner) => runner.candidate.id === next.candidate);
        const cells = next.goals.map(({ prompt }) => ({ candidate, prompt: plan.prompts[prompt] }));
        if (isNew)
            before = new Map(next.goals.map((goal, index) => [goal, view.launched(cells[index])]));
        return launchOf(cells.map((cell, place) => ({ cell, place, round: view.launched(cell) - before.get(next.goals[place]) })), till, view);
    });
}
/** Pipelines stand beside the candidates by the price of one draft and one final, which is the least that a picture costs. */
function pipelineFloors(plan) {
    return plan.pipelines.flatMap(({ id, draft, final }) => {
        if (draft.priceUsd === null || final.priceUsd === null)
            return [];
        const weights = plan.prompts.map(({ weight }) => weight);
        const price = (0,money/* usdToNumber */.DW)(draft.priceUsd + final.priceUsd);
        const giveUp = (0,money/* usdToNumber */.DW)(plan.giveUpUsd ?? 0n);
        return [{ id, price, cap: 1, giveUp, weights, courses: weights.map(() => []), priceOnly: true }];
    });
}
/** Passes are only bounded by the budget: each makes the answer surer. */
function limitsOf({ seed }, { leftUsd }) {
    return { seed, width: passes_plan/* STEP_WIDTH */.g, maxPasses: Infinity, leftUsd: (0,money/* usdToNumber */.DW)(leftUsd) };
}
/**
 * The next attempt of the step: round by round over its goals, in their order. One that comes later goes ahead while the budget surely has
 * the money for all that may still come before it, and waits near its edge.
 */
function launchOf(cells, till, view) {
    const [first] = cells.filter(({ cell }) => !view.underWay(cell)).toSorted((a, b) => a.round - b.round || a.place - b.place);
    if (!first)
        return { kind: "wait" };
    const ahead = cells.reduce((sum, each) => sum + (each === first ? 0 : turnsBefore(each, first)), 0);
    const { cell } = first;
    if (till.isSure(cell.candidate, [{ candidate: cell.candidate, attempts: ahead }], view))
        return { kind: "launch", cell };
    return view.flying.length > 0 ? { kind: "wait" } : { kind: "unaffordable", cells: cells.length };
}
/** Prompts without a course that came to its end, over all candidates. */
function unfinished(contestants) {
    const open = contestants.flatMap(({ excluded, courses }) => excluded === true ? [] : courses.filter((own) => own.every(({ end }) => end === "open")));
    return Math.max(1, open.length);
}

// EXTERNAL MODULE: ./build/engine/records.js
var engine_records = __webpack_require__(3761);
;// CONCATENATED MODULE: ./build/engine/attempt.js

/**
 * Brings an attempt to its end; afterwards the ledger has its outcome, unless the provider stopped.
 *
 * @param settled called when the provider is done with the task: its place in the pool is free then, although the image is still to come
 */
async function generate(world, intent, start, settled) {
    const { provider, records, clock } = world;
    let taskId = start.kind === "collect" ? start.taskId : null;
    if (taskId === null) {
        const job = { key: intent.attempt, body: intent.body, resent: start.kind === "resend" };
        const submitted = await provider.submit(job, clock.now() + world.timeoutMs, world.signal);
        switch (submitted.kind) {
            case "created":
                taskId = submitted.taskId;
                await records.task(intent.attempt, taskId, clock.now());
                break;
            case "rejected":
                await records.end(ended(world, intent, { outcome: "failed", charged: "no", message: submitted.message }));
                return { kind: "ended" };
            case "ambiguous":
                await records.end(ended(world, intent, { outcome: "lost", charged: "unknown", message: submitted.message, recoverable: true }));
                return { kind: "ended" };
            case "stopped":
                if (start.kind === "send")
                    await records.withdraw(intent.attempt, submitted.stop.message, clock.now());
                return { kind: "stopped", stop: submitted.stop };
            default:
                return (0,terms/* never */.Zm)(submitted);
        }
    }
    // The task has its full time from here: waiting to be let in was not its own.
    const end = await provider.settle(taskId, clock.now() + world.timeoutMs, world.signal);
    settled();
    if (end.kind === "stopped")
        return { kind: "stopped", stop: end.stop };
    await records.end(ended(world, intent, await attempt_outcomeOf(world, end, world.keepsUrl(intent))));
    return { kind: "ended" };
}
/**
 * A task that succeeded is billed, whether its image is there or not; whether one that failed is billed HiAPI does not say, so it is
 * unknown. An image whose bytes could not be had is lost for now: the provider keeps it for some days.
 */
async function attempt_outcomeOf(world, end, keepsUrl) {
    switch (end.kind) {
        case "image": {
            const fetched = await world.provider.download(end.url, world.signal);
            if (!fetched.ok)
                return {
                    outcome: "lost",
                    charged: "yes",
                    message: `the image could not be downloaded: ${fetched.message}`,
                    recoverable: true,
                };
            const { sha256 } = await world.images.put(fetched.bytes);
            return { outcome: "image", charged: "yes", sha256, ...(keepsUrl ? { url: end.url } : {}) };
        }
        case "empty":
            return { outcome: "empty", charged: "yes", message: "the task succeeded without an image" };
        case "refused":
        case "failed":
            return { outcome: end.kind, charged: "unknown", message: end.message };
        case "lost":
            return { outcome: "lost", charged: "unknown", message: end.message, recoverable: true };
        default:
            return (0,terms/* never */.Zm)(end);
    }
}
function ended(world, intent, ending) {
    return { event: "end", attempt: intent.attempt, at: world.clock.now(), ...ending };
}

// EXTERNAL MODULE: ./build/engine/budget.js
var engine_budget = __webpack_require__(9353);
;// CONCATENATED MODULE: ./build/engine/cells.js


/** Begins with what the ledger knows. */
function createCells(plan, ledger, run) {
    const candidates = new Map((0,manifest_plan/* stagesOf */.ZL)(plan).map((candidate) => [candidate.key, candidate]));
    const prompts = new Map(plan.prompts.map((prompt) => [prompt.key, prompt]));
    const byKeys = new Map();
    const byCell = new WeakMap();
    const onCandidate = new Map();
    const stateOf = (offer, prompt) => remembered(byKeys, `${offer} ${prompt}`, () => ({
        launched: 0,
        lastNumber: 0,
        underWay: 0,
        samples: [],
        attempts: [],
        tally: null,
    }));
    // The choice of what to try next asks for every cell every time: the same object is found without its keys.
    const state = (cell) => remembered(byCell, cell, () => stateOf(cell.candidate.key, cell.prompt.key));
    const flying = new Map();
    const folded = [];
    const inFlight = [];
    const add = (to, offer, by) => void to.set(offer, (to.get(offer) ?? 0) + by);
    const take = (cell, attempt) => {
        const known = state(cell);
        if (attempt.end)
            keep(known.attempts, attempt);
        const sample = (0,ledger_tally/* sampleOf */.uV)(attempt, cell.prompt.checksKey, run);
        if (!sample)
            return null;
        cells_insert(known.samples, attempt.intent.sequence, sample);
        known.tally = null;
        return sample;
    };
    const of = ({ intent }) => {
        const [candidate, prompt] = [candidates.get(intent.offer), prompts.get(intent.promptKey)];
        return candidate && prompt ? { candidate, prompt } : undefined;
    };
    for (const { offer, promptKey, number } of [...ledger.withdrawn, ...ledger.attempts.map((attempt) => attempt.intent)]) {
        const known = stateOf(offer, promptKey);
        known.lastNumber = Math.max(known.lastNumber, number);
    }
    for (const attempt of ledger.attempts) {
        const cell = of(attempt);
        if (!cell)
            continue;
        state(cell).launched++;
        add(onCandidate, cell.candidate.key, 1);
        take(cell, attempt);
    }
    return {
        of,
        tally: (cell) => {
            const known = state(cell);
            if (known.samples.length === 0)
                return undefined;
            const samples = () => known.samples.map(({ sample }) => sample);
            return (known.tally ??= (0,ledger_tally/* tallyCell */.BY)(samples(), cell.candidate.cap, plan.objective));
        },
        launched: (cell) => state(cell).launched,
        launchedOn: (candidate) => onCandidate.get(candidate.key) ?? 0,
        underWay: (cell) => state(cell).underWay > 0,
        underWayOn: (candidate) => flying.get(candidate.key) ?? 0,
        launch: (cell) => {
            const known = state(cell);
            known.launched++;
            known.underWay++;
            add(onCandidate, cell.candidate.key, 1);
            add(flying, cell.candidate.key, 1);
            inFlight.push(cell);
            return ++known.lastNumber;
        },
        relaunch: (cell) => {
            state(cell).underWay++;
            add(flying, cell.candidate.key, 1);
            inFlight.push(cell);
        },
        fold: (cell, attempt) => {
            state(cell).underWay--;
            add(flying, cell.candidate.key, -1);
            inFlight.shift();
            folded.push({ cell, sample: attempt ? take(cell, attempt) : null });
        },
        attempts: (cell) => state(cell).attempts,
        samples: (cell) => state(cell).samples.map(({ sample }) => sample),
        folded,
        flying: inFlight,
    };
}
function remembered(known, key, make) {
    const found = known.get(key);
    if (found !== undefined)
        return found;
    const made = make();
    known.set(key, made);
    return made;
}
/** Puts an attempt in its place, or in place of what was known of it before. */
function keep(attempts, attempt) {
    const { sequence } = attempt.intent;
    let at = attempts.length;
    while (at > 0 && attempts[at - 1].intent.sequence > sequence)
        at--;
    const isThere = at > 0 && attempts[at - 1].intent.sequence === sequence;
    attempts.splice(isThere ? at - 1 : at, isThere ? 1 : 0, attempt);
}
/** Puts a sample in its place, or in place of the one that the attempt had; new ones nearly always come last. */
function cells_insert(samples, sequence, sample) {
    let at = samples.length;
    while (at > 0 && samples[at - 1].sequence > sequence)
        at--;
    const isThere = at > 0 && samples[at - 1].sequence === sequence;
    samples.splice(isThere ? at - 1 : at, isThere ? 1 : 0, { sequence, sample });
}

;// CONCATENATED MODULE: ./build/engine/intent.js
/** The key is stable for run, candidate, prompt, attempt and the exact body, so that sending again can never make a second task. */
function intentFor(world, made) {
    const { candidate, prompt } = made.cell;
    const body = world.provider.compose(made.begin?.offer ?? candidate.offer, prompt.text);
    const identity = JSON.stringify([made.run, candidate.key, prompt.key, made.number, body]);
    return {
        event: "intent",
        attempt: `uic-${world.hash(identity).slice(0, 40)}`,
        run: made.run,
        offer: candidate.key,
        candidate: candidate.id,
        prompt: prompt.id,
        promptKey: prompt.key,
        number: made.number,
        sequence: made.sequence,
        ...(candidate.priceUsd === null ? {} : { priceUsd: candidate.priceUsd }),
        reservedUsd: made.reserved,
        ...(made.sample ? { sample: made.sample } : {}),
        ...(made.begin ? { draft: made.begin.draft } : {}),
        body,
        at: world.clock.now(),
    };
}

;// CONCATENATED MODULE: ./build/engine/resume.js



/**
 * Finds what a killed run left: requests without an answer are sent again byte for byte, tasks without an end are collected, images
 * without a verdict are judged. Only this run's requests are sent again: another run's are not in this run's budget.
 */
function recoveries(plan, ledger, cells, run, now) {
    return ledger.attempts.flatMap((attempt) => {
        const cell = cells.of(attempt);
        const of = (todo) => [{ attempt, todo, ...(cell ? { cell } : {}) }];
        const left = (0,ledger_fold/* unfinished */.M1)(attempt, now);
        switch (left) {
            case "collect":
                return of({ kind: "collect", taskId: attempt.taskId ?? "" });
            case "resend":
                if (attempt.intent.run === run && cell)
                    return of({ kind: "resend" });
                if (attempt.end || (attempt.intent.run === run && isHidden(plan, attempt)))
                    return [];
                return of({ kind: "writeOff", message: "the run was killed before the answer came, and the manifest changed since" });
            case "abandoned":
                return of({ kind: "writeOff", message: "the run was killed before the answer came, too long ago to ask again safely" });
            case null: {
                const asked = cell ? (0,manifest_plan/* checksOn */.HL)(plan, cell.candidate, cell.prompt) : [];
                const judged = attempt.end?.sha256 === undefined || asked.every(({ checksKey }) => (0,ledger_fold/* isJudged */.sL)(attempt, checksKey));
                return judged ? [] : of({ kind: "judge" });
            }
            default:
                return (0,terms/* never */.Zm)(left);
        }
    });
}
/** Whether the manifest still has the candidate, whose price is not to be had now: what was sent for it is left for a better time. */
function isHidden(plan, { intent }) {
    const candidate = plan.candidates.find(({ id }) => id === intent.candidate);
    return candidate?.priceUsd === null && plan.prompts.some(({ key }) => key === intent.promptKey);
}

;// CONCATENATED MODULE: ./build/engine/run.js










/** Images that may wait to be judged beyond those being generated: bounds what a slow check lets pile up. */
const WAITING_FOR_CHECKS = 64;
/**
 * Runs a measurement: up to `concurrency` generations at once, results folded in launch order, never in completion order
 * (statistics.md, 7). Resolves when nothing is left to try, the budget is used up, the provider stopped, or the signal aborted.
 *
 * @throws when the ledger or the image store cannot be written: nothing is bought that could not be kept
 */
async function runEngine(world, input) {
    const { plan, ledger, run } = input;
    const generated = ledger.attempts.filter((attempt) => attempt.intent.run === run).map(ledger_fold/* committedUsd */.ph);
    const spent = (0,money/* sumUsd */.eg)([...generated, ...ledger.attempts.map((attempt) => (0,ledger_fold/* checkedUsd */.Kj)(attempt, run))]);
    const budget = (0,engine_budget/* createBudget */.y)(input.budgetUsd, spent);
    const records = (0,engine_records/* createRecords */.t)(world.journal, ledger.attempts);
    const cells = createCells(plan, ledger, run);
    const crash = new AbortController();
    const signal = AbortSignal.any([world.signal, crash.signal]);
    const drafts = new Set(plan.pipelines.flatMap(({ draft, passField }) => (passField === null ? [] : [draft.key])));
    const keepsUrl = ({ offer }) => drafts.has(offer);
    const attemptWorld = { ...world, records, signal, timeoutMs: input.timeoutMs, keepsUrl };
    const judgeWorld = { ...world, plan, records, signal, run };
    // An image that could not be judged is money lost: nothing is bought without what its judging takes.
    const mostToJudge = (0,judge/* mostToJudgeUsd */.E0)(plan);
    let unjudged = 0;
    const inOrder = new Map();
    const view = {
        plan,
        ...cells,
        get leftUsd() {
            // Below zero where judging does not fit: what costs nothing itself is not to be bought then, either.
            return budget.leftUsd() - mostToJudge;
        },
    };
    const flights = [];
    let sequence = ledger.nextSequence;
    let generating = 0;
    let stop = null;
    let broken = null;
    let wake = () => undefined;
    const fold = () => {
        while (flights[0]?.over) {
            const { cell, key } = flights.shift();
            if (cell)
                cells.fold(cell, records.get(key));
        }
    };
    /** Runs one flight to its end; whatever happens, the flight is over afterwards. */
    const fly = (flight, story) => {
        flights.push(flight);
        story()
            .catch((error) => {
            if (signal.aborted)
                return;
            broken = { error };
            crash.abort(error);
        })
            .finally(() => {
            flight.over = true;
            wake();
        });
    };
    /** Generates in the pool; a new attempt is in the ledger before it is sent. */
    const bring = async (intent, start) => {
        generating++;
        let inPool = true;
        const leavePool = () => {
            if (!inPool)
                return;
            inPool = false;
            generating--;
            wake();
        };
        try {
            if (start.kind === "new")
                await records.intend(intent);
            const made = await generate(attemptWorld, intent, start.kind === "new" ? { kind: "send" } : start, leavePool);
            if (made.kind === "stopped")
                stop ??= made.stop;
            const after = records.get(intent.attempt);
            if (intent.run === run && (!after || (0,ledger_fold/* committedUsd */.ph)(after) === 0n))
                budget.release(intent.reservedUsd);
        }
        finally {
            leavePool();
        }
    };
    /** Checks that look back at earlier images see them judged: one after the other on a candidate, in launch order. */
    const score = (key, cell, ready, aside) => {
        const close = () => aside.close();
        const look = async () => {
            const unfinished = await (0,judge/* judge */.S4)(judgeWorld, key, cell, aside);
            if (unfinished?.reason === "budget")
                unjudged++;
            if (unfinished?.reason === "refused")
                stop ??= { reason: "credentials", message: unfinished.message };
        };
        if (!(0,manifest_plan/* checksOn */.HL)(plan, cell.candidate, cell.prompt).some(({ checks }) => (0,judge/* looksBack */.Yz)(checks)))
            return ready.then(look).finally(close);
        const { key: offer } = cell.candidate;
        const before = inOrder.get(offer) ?? Promise.resolve();
        const inTurn = async () => {
            await Promise.allSettled([before, ready]);
            await ready;
            await look();
        };
        const scored = inTurn().finally(close);
        inOrder.set(offer, scored);
        return scored;
    };
    const launch = ({ cell, sample, begin }) => {
        const reserved = cell.candidate.reserveUsd ?? 0n;
        const toJudge = (0,judge/* toJudgeUsd */.Pb)(plan, cell.candidate, cell.prompt);
        if (!budget.reserve(reserved + toJudge))
            throw new Error("the chooser chose what the budget does not allow");
        const intent = intentFor(world, {
            run,
            cell,
            number: cells.launch(cell),
            sequence: sequence++,
            reserved,
            ...(sample ? { sample } : {}),
            ...(begin ? { begin } : {}),
        });
        const aside = (0,engine_budget/* setAside */.F)(budget, toJudge);
        fly({ cell, key: intent.attempt, over: false }, () => score(intent.attempt, cell, bring(intent, { kind: "new" }), aside));
    };
    const recover = ({ attempt, cell, todo }) => {
        const { intent } = attempt;
        if (cell)
            cells.relaunch(cell);
        const settle = async () => {
            if (todo.kind === "writeOff")
                await records.end({
                    event: "end",
                    attempt: intent.attempt,
                    outcome: "lost",
                    charged: "unknown",
                    message: todo.message,
                    at: world.clock.now(),
                });
            else if (todo.kind !== "judge")
                await bring(intent, todo);
        };
        const toJudge = cell ? (0,judge/* toJudgeUsd */.Pb)(plan, cell.candidate, cell.prompt) : 0n;
        const aside = (0,engine_budget/* setAside */.F)(budget, budget.reserve(toJudge) ? toJudge : 0n);
        fly({ cell, key: intent.attempt, over: false }, () => (cell ? score(intent.attempt, cell, settle(), aside) : settle()));
    };
    const tell = () => {
        const all = flights.length;
        world.log.progress(`${sequence - ledger.nextSequence} attempts launched, ${all} under way, $${(0,money/* formatUsd */.UK)(budget.limitUsd - budget.leftUsd())} of $${(0,money/* formatUsd */.UK)(budget.limitUsd)} committed`);
    };
    const left = recoveries(plan, ledger, cells, run, world.clock.now());
    if (left.length > 0)
        world.log.info(`Taking up ${left.length} ${left.length === 1 ? "attempt" : "attempts"} of an earlier run`);
    let unaffordable = 0;
    for (;;) {
        fold();
        tell();
        const open = !stop && !signal.aborted && generating < input.concurrency && flights.length < input.concurrency + WAITING_FOR_CHECKS;
        const recovery = open ? left.shift() : undefined;
        if (recovery) {
            recover(recovery);
            continue;
        }
        // While something of an earlier run is still to be taken up, what is known of its cell is not all.
        const choice = open && left.length === 0 ? input.choose(view) : { kind: "wait" };
        if (choice.kind === "launch") {
            launch(choice);
            continue;
        }
        if (flights.length === 0) {
            unaffordable = choice.kind === "unaffordable" ? choice.cells : 0;
            break;
        }
        await new Promise((resolve) => (wake = resolve));
    }
    if (broken)
        throw broken.error;
    return { attempts: records.all(), stop, unaffordable, unjudged };
}

// EXTERNAL MODULE: ./build/commands/admit.js + 1 modules
var admit = __webpack_require__(0);
// EXTERNAL MODULE: ./build/commands/conclude.js + 1 modules
var conclude = __webpack_require__(20);
// EXTERNAL MODULE: ./build/commands/check-rates.js
var check_rates = __webpack_require__(201);
// EXTERNAL MODULE: ./build/commands/generating.js
var generating = __webpack_require__(4219);
// EXTERNAL MODULE: ./build/commands/interrupted.js
var interrupted = __webpack_require__(8217);
// EXTERNAL MODULE: ./build/commands/ledger.js
var ledger = __webpack_require__(8446);
// EXTERNAL MODULE: ./build/commands/lock.js
var commands_lock = __webpack_require__(6008);
// EXTERNAL MODULE: ./build/commands/priced.js + 2 modules
var priced = __webpack_require__(2496);
// EXTERNAL MODULE: ./build/commands/prepare.js
var prepare = __webpack_require__(2828);
// EXTERNAL MODULE: ./build/commands/world.js
var commands_world = __webpack_require__(1775);
;// CONCATENATED MODULE: ./build/commands/measure.js























/** The main job: generate on every candidate, score, and say what a usable image costs. Spends within the budget. */
function measure(world, options) {
    return (0,interrupted/* unlessInterrupted */.V)(world, () => measureNow(world, options));
}
async function measureNow(world, options) {
    const startedAt = world.clock.now();
    const prepared = await (0,prepare/* prepare */.iA)(world, options);
    if (!prepared.ok)
        return (0,commands_world/* inputWrong */.AR)(prepared.problems);
    const elsewhere = (0,generating/* cannotGenerate */.l)(prepared.value);
    if (elsewhere.length > 0)
        return (0,commands_world/* inputWrong */.AR)(elsewhere);
    const inTheWay = await (0,admit/* cannotCheck */.u)(world, options, prepared.value);
    if (inTheWay.length > 0)
        return (0,commands_world/* inputWrong */.AR)(inTheWay);
    (0,prepare/* tellDefaultBudget */.O1)(world, options, prepared.value);
    const lock = await (0,commands_lock/* readLockBeside */._C)(world, options);
    if (!lock.ok)
        return (0,commands_world/* inputWrong */.AR)(lock.problems);
    const checks = await (0,check_rates/* readCheckRates */.A)(world, options, prepared.value);
    if (!checks.ok)
        return (0,commands_world/* inputWrong */.AR)(checks.problems);
    const provider = await world.provider();
    if (!provider.ok)
        return (0,commands_world/* inputWrong */.AR)(provider.problems);
    const refused = await provider.value.preflight(world.signal);
    if (refused?.reason === "credentials")
        return (0,commands_world/* inputWrong */.AR)([{ message: refused.message }]);
    const opened = await (0,ledger/* openLedger */.au)(world, options);
    if (!opened.ok)
        return (0,commands_world/* inputWrong */.AR)(opened.problems);
    const { state, events } = opened.value;
    try {
        const { plan, readings, warnings, unreadable } = await (0,priced/* priced */.a)(world, prepared.value, {
            lock: lock.value,
            events,
            checks: checks.value,
        });
        const { simulated } = readings;
        await (0,commands_lock/* keepLock */.PU)(world, options, lock.value, { plan, read: readings.readings, simulated });
        const ledger = (0,ledger_fold/* foldLedger */.n2)((0,kind/* eventsOfKind */.p)(events, simulated));
        tellPrices(world, plan);
        const run = ledger.openRun?.run ?? world.newId();
        const isNew = ledger.openRun === null;
        if (!refused)
            await beginRun(state.journal, { world, prepared: prepared.value, plan, run, simulated, isNew });
        const end = refused
            ? { attempts: ledger.attempts, stop: refused, unaffordable: 0, unjudged: 0 }
            : await runEngine({
                ...world,
                provider: provider.value,
                images: state.images,
                journal: state.journal,
                places: { manifest: (0,prepare/* folderOf */.yS)(options.manifest), root: options.root },
            }, {
                run,
                plan,
                ledger,
                budgetUsd: prepared.value.budgetUsd,
                concurrency: options.concurrency,
                timeoutMs: prepared.value.manifest.sampling.attemptTimeoutSeconds * 1000,
                choose: chooserFor(plan, prepared.value, { now: world.clock.now, run }),
            });
        const moved = end.stop ? [] : await (0,priced/* movedMeanwhile */.K)(world, prepared.value, plan);
        const interrupted = world.signal.aborted;
        const facts = {
            version: world.version,
            run,
            simulated,
            manifest: { path: prepared.value.path, sha256: prepared.value.sha256 },
            startedAt: new Date(startedAt).toISOString(),
            finishedAt: new Date(world.clock.now()).toISOString(),
            ...(options.shard ? { shard: `${options.shard.index}/${options.shard.of}` } : {}),
            budgetUsd: prepared.value.budgetUsd,
            errors: [...unreadable, ...errorsOf(plan, end, interrupted)],
            warnings: [...warnings, ...moved, ...budgetWarnings(prepared.value, end, plan)],
        };
        const { manifest } = prepared.value;
        const told = await (0,conclude/* conclude */.E)(world, options, manifest, {
            results: (0,compute/* computeResults */.C2)(facts, manifest, plan, end.attempts),
            plan,
            attempts: end.attempts,
            run,
            images: state.images,
            whyNothing,
        });
        // Only now: a run that is killed before its results are written is taken up again, with what is left of the same budget.
        const isOver = !interrupted && !end.stop && end.attempts.every((attempt) => attempt.end || attempt.intent.run !== run);
        if (isOver)
            await state.journal.append((0,engine_records/* toLine */.S)({ event: "finish", run, at: world.clock.now() }));
        return told;
    }
    finally {
        await state.close();
    }
}
function chooserFor(plan, { manifest }, { now, run }) {
    const { confidence, minCoverage } = manifest.sampling;
    return withPipelines(plan, candidatesChooser(plan, manifest), {
        now,
        provenUsd: provenCost(plan, { delta: (0,manifest_plan/* deltaAmongCandidates */.fr)(plan, confidence), minCoverage }),
        standing: (attempts) => (0,compute/* standing */.JA)(manifest, plan, attempts, run),
        // They are compared at the error that pipelines leave them, and no pipeline ends their turn.
        candidates: () => candidatesChooser(plan, manifest, { ...plan, pipelines: [] }),
    });
}
/** @param among the plan as the candidates see it */
function candidatesChooser(plan, { sampling }, among = plan) {
    const { indifference, minCoverage } = sampling;
    const delta = (0,manifest_plan/* deltaAmongCandidates */.fr)(plan, sampling.confidence);
    switch (plan.design.kind) {
        case "pass":
            return passChooser(among, { delta, indifference, minCoverage });
        case "fixed":
            return fixedBatch(among, plan.design.attemptsPerPrompt);
        case "race":
            return raceChooser(among, { delta, indifference });
        default:
            return (0,terms/* never */.Zm)(plan.design);
    }
}
/** What was asked, offered and priced goes into the ledger before anything is bought. */
async function beginRun(journal, { world, prepared, plan, run, simulated, isNew, }) {
    const lines = [];
    if (isNew)
        lines.push({
            event: "run",
            run,
            at: world.clock.now(),
            manifest: prepared.sha256,
            seed: plan.seed,
            budgetUsd: (0,money/* formatUsd */.UK)(prepared.budgetUsd),
            simulated,
        });
    else
        world.log.info(`Taking up run ${run}, which did not finish`);
    lines.push(...(0,ledger/* offerLines */.e8)(plan, simulated));
    await Promise.all(lines.map((line) => journal.append((0,engine_records/* toLine */.S)(line))));
}
function tellPrices(world, plan) {
    const lines = plan.candidates.map(({ id, priceUsd, cap, reading }) => priceUsd === null
        ? `${id}: price unknown`
        : `${id}: $${(0,money/* formatUsd */.UK)(priceUsd)} an image (${reading.quote?.grade}), at most ${cap} attempts on a prompt`);
    world.log.group(`Live prices from ${[...new Set(plan.candidates.map(({ reading }) => reading.source))].join(", ")}`, lines);
}
function errorsOf(plan, end, interrupted) {
    const errors = [];
    if (end.stop)
        errors.push(end.stop.message);
    if (interrupted)
        errors.push("the run was interrupted: start it again with the same state to go on; nothing is paid for twice");
    if (plan.candidates.every((candidate) => candidate.reserveUsd === null))
        errors.push("no candidate has a known price, so nothing was generated");
    return errors;
}
function budgetWarnings({ budgetUsd }, { unaffordable, unjudged }, { design, candidates }) {
    if (unjudged > 0) {
        const message = `the budget of $${(0,money/* formatUsd */.UK)(budgetUsd)} did not allow to have ${unjudged === 1 ? "an image" : `${unjudged} images`} judged: ` +
            `the same state with a new budget judges ${unjudged === 1 ? "it" : "them"} first, and goes on from there`;
        return [{ code: "budget-reached", message }];
    }
    if (unaffordable === 0)
        return [];
    const compared = candidates.filter(({ priceUsd }) => priceUsd !== null).length > 1;
    // Where attempts go where they decide, a prompt that is unfinished is none that had to be finished.
    if (design.kind === "race" || (design.kind === "pass" && compared))
        return [
            {
                code: "budget-reached",
                message: `the budget of $${(0,money/* formatUsd */.UK)(budgetUsd)} does not allow another attempt that would tell more: ` +
                    `the same state with a new budget goes on from here`,
            },
        ];
    const message = `the budget of $${(0,money/* formatUsd */.UK)(budgetUsd)} does not allow another attempt: ${unaffordable} ${unaffordable === 1 ? "prompt is" : "prompts are"} ` +
        `left unfinished, counted over all candidates; the same state with a new budget goes on from here`;
    return [{ code: "budget-reached", message }];
}
function whyNothing({ candidates, spend }) {
    const turnedDown = candidates.filter((candidate) => candidate.unbilledFailures > 0).map((candidate) => candidate.id);
    if (turnedDown.length > 0)
        return `the provider turned down every request on ${turnedDown.join(", ")} (attempts.ndjson has its words)`;
    if (candidates.some((candidate) => candidate.outcomes.lost > 0))
        return "of no attempt is it known what became of it (attempts.ndjson says why); the same state asks again";
    const [undetermined, attempts] = [sumOf(candidates, "undetermined"), sumOf(candidates, "attempts")];
    return undetermined > 0
        ? `the check gave no verdict on ${undetermined === attempts ? "any attempt" : `${undetermined} of ${attempts} attempts`}`
        : `no attempt was made within the budget of $${spend.budgetUsd}`;
}
function sumOf(candidates, count) {
    return candidates.reduce((sum, candidate) => sum + candidate[count], 0);
}


/***/ }),

/***/ 1593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ standAlone),
/* harmony export */   s: () => (/* binding */ costsNothing)
/* harmony export */ });
/** The candidates that are measured by themselves. */
function standAlone({ candidates }) {
    return candidates.filter(({ onlyInPipelines }) => onlyInPipelines !== true);
}
/** Whether attempts on a candidate cost nothing at all: neither their images nor the judging of them. */
function costsNothing({ prompts }, { priceUsd }) {
    return priceUsd === 0n && prompts.every(({ checkReserve }) => !checkReserve);
}


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
 * run. A step is kept until the records reach its goals, so that what comes back first changes nothing (statistics.md, 7), or until its
 * candidate can no longer be paid for: the rest of the budget goes to who can be.
 */
function planPasses(contestants, plan, step) {
    const of = (id) => contestants.find((each) => each.id === id);
    const underWay = step && remaining(contestants, step);
    if (underWay && underWay.goals.length > 0 && isAffordable(of(underWay.candidate), plan))
        return underWay;
    const field = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .survey */ .Fr)(contestants, plan);
    const inRace = field.standings.filter((_, index) => contestants[index].excluded !== true);
    const turn = (0,_field_js__WEBPACK_IMPORTED_MODULE_0__/* .nextTurn */ .tJ)(inRace, field, ({ id }) => of(id).priceOnly === true || isAffordable(of(id), plan));
    if (turn === "nobody")
        return { stop: "budget" };
    if (turn === null || of(turn.id).priceOnly)
        return { stop: "decided" };
    const goals = goalsOf(of(turn.id), turn, plan);
    return goals.length > 0 ? { candidate: turn.id, goals } : { stop: "passes" };
}
/** What an earlier run left open is ended first, when it is the candidate's turn: not because it is there. */
function goalsOf(contestant, { complete, passes }, plan) {
    const left = leftOpen(contestant);
    if (left.length > 0)
        return left;
    if (passes >= plan.maxPasses)
        return [];
    return complete ? further(contestant, plan) : firstPass(contestant, plan);
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
/** Courses beyond the first of a prompt that are open: begun by a run that its budget ended. */
function leftOpen(contestant) {
    return contestant.courses.flatMap((own, prompt) => own.length > 1 && own.at(-1).end === "open" && contestant.closed?.[prompt] !== true
        ? [{ prompt, course: own.length - 1, upTo: contestant.cap }]
        : []);
}
function remaining(contestants, { candidate, goals }) {
    const contestant = contestants.find(({ id }) => id === candidate);
    const isOpen = ({ prompt, course, upTo }) => {
        const own = contestant?.courses[prompt];
        if (!own || contestant.halted === true || contestant.closed?.[prompt] === true)
            return false;
        const worked = own[course];
        return worked === undefined || (worked.end === "open" && worked.attempts < upTo);
    };
    return { candidate, goals: goals.filter(isOpen) };
}
function isAffordable({ price, reserve = price }, { leftUsd }) {
    return reserve <= leftUsd * (1 + 1e-12);
}
/** Each candidate has an order of prompts of its own: a shared one would tie their luck together. */
function orderOf({ id, courses }, seed) {
    return (0,_random_js__WEBPACK_IMPORTED_MODULE_1__/* .shuffled */ .A4)(courses.map((_, prompt) => prompt), (0,_random_js__WEBPACK_IMPORTED_MODULE_1__/* .seededRandom */ .Is)(seed, id));
}


/***/ }),

/***/ 9353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ setAside),
/* harmony export */   y: () => (/* binding */ createBudget)
/* harmony export */ });
/** @param reserved an amount that was taken out of the budget already */
function setAside(budget, reserved) {
    let kept = reserved;
    return {
        take: (amount) => {
            const own = amount < kept ? amount : kept;
            if (!budget.reserve(amount - own))
                return false;
            kept -= own;
            return true;
        },
        giveBack: (amount) => {
            kept += amount;
            if (kept >= 0n)
                return;
            budget.release(kept);
            kept = 0n;
        },
        close: () => {
            budget.release(kept);
            kept = 0n;
        },
    };
}
/** @param spentUsd what this run spent before it was killed and taken up again */
function createBudget(limitUsd, spentUsd) {
    let committed = spentUsd;
    const leftUsd = () => (committed < limitUsd ? limitUsd - committed : 0n);
    return {
        limitUsd,
        leftUsd,
        reserve: (amount) => {
            if (amount > leftUsd())
                return false;
            committed += amount;
            return true;
        },
        release: (amount) => {
            committed -= amount;
        },
    };
}


/***/ }),

/***/ 4195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ mostToJudgeUsd),
/* harmony export */   Pb: () => (/* binding */ toJudgeUsd),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   Yz: () => (/* binding */ looksBack)
/* harmony export */ });
/* harmony import */ var _core_checks_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6576);
/* harmony import */ var _core_ledger_fold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4499);
/* harmony import */ var _core_manifest_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(707);



/**
 * Judges an attempt's image by everything that is asked of it, if it has one that these checks have not seen to their end. Tells why they
 * were not asked to their end this time.
 *
 * @param aside the money that was kept for it
 */
async function judge(world, key, cell, aside) {
    let unfinished;
    for (const checks of (0,_core_manifest_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .checksOn */ .HL)(world.plan, cell.candidate, cell.prompt))
        unfinished = (await judgeBy(world, key, cell, checks, aside)) ?? unfinished;
    return unfinished;
}
async function judgeBy(world, key, { candidate, prompt }, { checks, checksKey }, aside) {
    const { records, run } = world;
    const attempt = records.get(key);
    const hash = attempt?.end?.sha256;
    if (!attempt || hash === undefined || (0,_core_ledger_fold_js__WEBPACK_IMPORTED_MODULE_1__/* .isJudged */ .sL)(attempt, checksKey))
        return undefined;
    const file = await world.images.find(hash);
    // An image that is gone can no longer be judged; under checks that saw it, its verdict stands.
    if (file === null)
        return undefined;
    // What a killed process may have used is not known, and counts as used.
    const lost = attempt.checking?.run === run ? attempt.checking.reservedUsd : 0n;
    const report = await world.checker.check(file, checks, {
        candidate: { id: candidate.id, provider: candidate.provider, model: candidate.offer.model },
        prompt: { id: prompt.id, text: prompt.text },
        attempt: attempt.intent.number,
        earlier: looksBack(checks) ? earlierImages(records.all(), attempt) : [],
        purse: purseFor(world, key, aside, lost),
        places: world.places,
        signal: world.signal,
    });
    await records.verdict({
        event: "verdict",
        attempt: key,
        checks: checksKey,
        verdict: report.verdict,
        failures: [...report.failures],
        facts: report.facts,
        ...costOf(report.cost, lost, run, attempt.verdicts.get(checksKey)),
        ...(report.unfinished ? { unfinished: true } : {}),
        at: world.clock.now(),
    });
    return report.unfinished;
}
/** What this look and, when it takes up one of the same run that was cut short, that one cost. */
function costOf(cost, lost, run, earlier) {
    const before = earlier?.run === run ? earlier : undefined;
    if (!cost && lost === 0n && !before)
        return {};
    const unknown = (cost?.unknownUsd ?? 0n) + lost + (before?.checkUnknownUsd ?? 0n);
    const unpriced = (cost?.unpriced ?? 0) + (before?.checkUnpriced ?? 0);
    const tokens = {
        input: (cost?.inputTokens ?? 0) + (before?.checkTokens?.input ?? 0),
        output: (cost?.outputTokens ?? 0) + (before?.checkTokens?.output ?? 0),
    };
    return {
        run,
        checkUsd: (cost?.usd ?? 0n) + (before?.checkUsd ?? 0n),
        ...(unknown > 0n ? { checkUnknownUsd: unknown } : {}),
        ...(unpriced > 0 ? { checkUnpriced: unpriced } : {}),
        ...(tokens.input + tokens.output > 0 ? { checkTokens: tokens } : {}),
    };
}
/** The run's budget, as the checks of one attempt may use it: what was kept for them first. */
function purseFor({ records, clock, run }, attempt, aside, lost) {
    let reserved = lost;
    return {
        reserve: async (most) => {
            if (!aside.take(most))
                return false;
            reserved += most;
            await records.checking({ event: "checking", attempt, run, reservedUsd: reserved, at: clock.now() });
            return true;
        },
        release: (amount) => {
            reserved -= amount;
            aside.giveBack(amount);
        },
    };
}
/** The most that asking everybody who judges an attempt once can cost: kept for it before the image is bought. */
function toJudgeUsd(plan, candidate, prompt) {
    return (0,_core_manifest_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .checksOn */ .HL)(plan, candidate, prompt).reduce((sum, { checkReserve }) => sum + (checkReserve?.onceUsd ?? 0n), 0n);
}
function mostToJudgeUsd(plan) {
    const all = (0,_core_manifest_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .stagesOf */ .ZL)(plan).flatMap((candidate) => plan.prompts.map((prompt) => toJudgeUsd(plan, candidate, prompt)));
    return all.reduce((most, each) => (each > most ? each : most), 0n);
}
/** Whether the checks compare an image with those before it: they must then be judged in launch order. */
function looksBack(checks) {
    return (0,_core_checks_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .treeOf */ .g)(checks).leaves.some((leaf) => leaf.kind === "image" && leaf.spec.duplicateOf !== undefined);
}
function earlierImages(all, { intent }) {
    return all.flatMap((other) => {
        if (other.intent.offer !== intent.offer || other.intent.sequence >= intent.sequence)
            return [];
        const hash = [...other.verdicts.values()].find(({ facts }) => facts?.hash !== undefined)?.facts?.hash;
        return hash === undefined ? [] : [{ prompt: other.intent.prompt, attempt: other.intent.number, hash }];
    });
}


/***/ }),

/***/ 3761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ toLine),
/* harmony export */   t: () => (/* binding */ createRecords)
/* harmony export */ });
/* harmony import */ var _core_money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);

function createRecords(journal, earlier) {
    const attempts = new Map(earlier.map((attempt) => [attempt.intent.attempt, attempt]));
    const update = (key, change) => {
        const attempt = attempts.get(key);
        if (!attempt)
            throw new Error(`no such attempt: ${key}`);
        attempts.set(key, { ...attempt, ...change });
    };
    return {
        all: () => [...attempts.values()].toSorted((a, b) => a.intent.sequence - b.intent.sequence),
        get: (key) => attempts.get(key),
        intend: async (intent) => {
            await journal.append(toLine(intent));
            attempts.set(intent.attempt, { intent, verdicts: new Map() });
        },
        task: async (key, taskId, at) => {
            await journal.append(toLine({ event: "task", attempt: key, taskId, at }));
            update(key, { taskId });
        },
        withdraw: async (key, message, at) => {
            await journal.append(toLine({ event: "withdrawn", attempt: key, message, at }));
            attempts.delete(key);
        },
        end: async (end) => {
            await journal.append(toLine(end));
            update(end.attempt, { end });
        },
        checking: async (checking) => {
            await journal.append(toLine(checking));
            update(checking.attempt, { checking });
        },
        verdict: async (verdict) => {
            await journal.append(toLine(verdict));
            const { checking: _, ...attempt } = attempts.get(verdict.attempt);
            attempts.set(verdict.attempt, { ...attempt, verdicts: new Map([...attempt.verdicts, [verdict.checks, verdict]]) });
        },
    };
}
/** An event as a line of the ledger: money, which stands at the top level only, as decimal text; what is absent left out. */
function toLine(event) {
    const entries = Object.entries(event).filter(([, value]) => value !== undefined);
    return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === "bigint" ? (0,_core_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(value) : value]));
}


/***/ })

};
