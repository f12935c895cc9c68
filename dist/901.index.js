export const id = 901;
export const ids = [901];
export const modules = {

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

/***/ 901:
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
// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
// EXTERNAL MODULE: ./build/core/report/paths.js
var paths = __webpack_require__(9173);
;// CONCATENATED MODULE: ./build/core/report/attempts.js


/** The lines of `attempts.ndjson`: every ended attempt on the plan's candidates and prompts, in launch order. */
function attemptLines(plan, attempts, run, hash) {
    const candidates = new Map(plan.candidates.map((candidate) => [candidate.key, candidate]));
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

// EXTERNAL MODULE: ./build/core/report/compute.js + 16 modules
var compute = __webpack_require__(2486);
// EXTERNAL MODULE: ./build/core/report/failon.js
var failon = __webpack_require__(372);
// EXTERNAL MODULE: ./build/core/terms.js
var terms = __webpack_require__(1377);
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
        busy: () => busy.length,
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
    const lanes = plan.candidates.map((candidate) => ({ candidate, lane: createLane(cellsInOrder(plan, candidate), isOver) }));
    return (view) => {
        let next = null;
        let busy = 0;
        let unaffordable = 0;
        for (const { candidate, lane } of lanes) {
            if (!mayBuy(candidate, view))
                continue;
            const best = lane.best(view);
            busy += lane.busy();
            if ((candidate.reserveUsd ?? 0n) > view.leftUsd)
                unaffordable += lane.open();
            else if (best && (next === null || comesBefore(best, next)))
                next = best;
        }
        if (next)
            return { kind: "launch", cell: next.cell, ...(sample ? { sample } : {}) };
        if (busy > 0)
            return { kind: "wait" };
        return unaffordable > 0 ? { kind: "unaffordable", cells: unaffordable } : { kind: "done" };
    };
}
/** A candidate's cells in its own seeded order. */
function cellsInOrder(plan, candidate) {
    return (0,random/* shuffled */.A4)(plan.prompts, (0,random/* seededRandom */.Is)(plan.seed, candidate.id)).map((prompt) => ({ candidate, prompt }));
}
/** By rounds; within a round the candidates take turns, in the order of the manifest. */
function comesBefore(a, b) {
    return a.launched !== b.launched ? a.launched < b.launched : a.position < b.position;
}
/** Whether another attempt on a candidate is allowed, whatever it costs. */
function mayBuy(candidate, view) {
    if (candidate.reserveUsd === null)
        return false;
    return candidate.maxAttempts === null || view.launchedOn(candidate) < candidate.maxAttempts;
}

// EXTERNAL MODULE: ./build/core/statistics/field.js
var field = __webpack_require__(8279);
// EXTERNAL MODULE: ./build/core/statistics/race.js + 1 modules
var race = __webpack_require__(1192);
;// CONCATENATED MODULE: ./build/engine/race.js





/**
 * The race (statistics.md, 5): dollars go where they decide, and the run stops when the answer is proven. Prompts are samples of a
 * workload: each candidate draws them by weight, in an order of its own.
 *
 * What was proven stays proven while the run goes on; a run that is taken up again proves it anew from the records.
 */
function raceChooser(plan, { delta, indifference, concurrency }) {
    const runners = plan.candidates
        .filter(({ priceUsd }) => priceUsd !== null)
        .map((candidate) => ({ candidate, cells: cellsInOrder(plan, candidate) }));
    const others = plan.candidates.filter(({ priceUsd, reserveUsd }) => priceUsd === null && reserveUsd !== null);
    // One candidate has nobody to race: each prompt once tells what it costs.
    if (runners.length < 2)
        return fixedBatch(plan, 1);
    let state = field/* RACE_START */.Fn;
    return (view) => {
        const unpriced = nextUnpriced(plan, others, view);
        if (unpriced)
            return unpriced;
        const arms = runners.map(({ candidate, cells }) => armOf(candidate, cells, view));
        const looked = (0,race/* race */.O4)(arms, state, { delta, indifference, batch: concurrency, leftUsd: view.leftUsd });
        state = looked.state;
        const { step } = looked;
        switch (step.kind) {
            case "buy": {
                const { cells } = runners.find(({ candidate }) => candidate.id === step.arms[0]);
                return { kind: "launch", cell: nextCell(cells, view), sample: true };
            }
            case "wait":
                return { kind: "wait" };
            case "stop":
                // What is under way is waited for by the engine; it may still tell more.
                return step.reason === "budget" ? { kind: "unaffordable", cells: openArms(arms) } : { kind: "done" };
            default:
                return (0,terms/* never */.Zm)(step);
        }
    };
}
/** Attempts without a verdict that a candidate may have more than with one. */
const MOST_UNDETERMINED = 4;
/** A candidate as the race sees it: the records that are folded, and what is under way. */
function armOf(candidate, cells, view) {
    let [usable, attempts, undetermined] = [0, 0, 0];
    for (const cell of cells) {
        const tally = view.tally(cell);
        if (!tally)
            continue;
        usable += tally.usable;
        attempts += tally.decided;
        undetermined += tally.undetermined;
    }
    const price = (0,money/* usdToNumber */.DW)(candidate.priceUsd ?? 0n);
    return {
        id: candidate.id,
        usable,
        attempts,
        attemptUsd: price,
        productionUsd: price,
        reserveUsd: candidate.reserveUsd ?? 0n,
        underWay: view.underWayOn(candidate),
        // A check that cannot judge a candidate's images would have them bought until the budget is gone.
        open: mayBuy(candidate, view) && nextCell(cells, view) !== null && undetermined <= Math.max(MOST_UNDETERMINED, attempts),
    };
}
/** The prompt that is furthest behind its share by weight, in the candidate's order; null when the provider turned all of them down. */
function nextCell(cells, view) {
    let next = null;
    let least = Infinity;
    for (const cell of cells) {
        const share = (view.launched(cell) + 1) / cell.prompt.weight;
        if (share >= least || view.tally(cell)?.turnedDown === true)
            continue;
        [next, least] = [cell, share];
    }
    return next;
}
/** A few attempts on candidates whose price is not known, where the manifest allows them: they are not in the race. */
function nextUnpriced(plan, candidates, view) {
    for (const candidate of candidates) {
        if (!mayBuy(candidate, view) || (candidate.reserveUsd ?? 0n) > view.leftUsd)
            continue;
        const cell = nextCell(cellsInOrder(plan, candidate), view);
        if (cell && view.launched(cell) === 0)
            return { kind: "launch", cell, sample: true };
    }
    return null;
}
function openArms(arms) {
    return arms.filter(({ open }) => open).length;
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
    await records.end(ended(world, intent, await outcomeOf(world, end)));
    return { kind: "ended" };
}
/**
 * A task that succeeded is billed, whether its image is there or not; whether one that failed is billed HiAPI does not say, so it is
 * unknown. An image whose bytes could not be had is lost for now: the provider keeps it for some days.
 */
async function outcomeOf(world, end) {
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
            return { outcome: "image", charged: "yes", sha256 };
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
// EXTERNAL MODULE: ./build/core/ledger/tally.js
var tally = __webpack_require__(6296);
;// CONCATENATED MODULE: ./build/engine/cells.js

/** Begins with what the ledger knows. */
function createCells(plan, ledger, run) {
    const candidates = new Map(plan.candidates.map((candidate) => [candidate.key, candidate]));
    const prompts = new Map(plan.prompts.map((prompt) => [prompt.key, prompt]));
    const byKeys = new Map();
    const byCell = new WeakMap();
    const onCandidate = new Map();
    const stateOf = (offer, prompt) => remembered(byKeys, `${offer} ${prompt}`, () => ({ launched: 0, lastNumber: 0, underWay: 0, samples: [], tally: null }));
    // The choice of what to try next asks for every cell every time: the same object is found without its keys.
    const state = (cell) => remembered(byCell, cell, () => stateOf(cell.candidate.key, cell.prompt.key));
    const flying = new Map();
    const add = (to, offer, by) => void to.set(offer, (to.get(offer) ?? 0) + by);
    const take = (cell, attempt) => {
        const sample = (0,tally/* sampleOf */.uV)(attempt, cell.prompt.checksKey, run);
        if (!sample)
            return;
        const known = state(cell);
        cells_insert(known.samples, attempt.intent.sequence, sample);
        known.tally = null;
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
            return (known.tally ??= (0,tally/* tallyCell */.BY)(samples(), cell.candidate.cap, plan.objective));
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
            return ++known.lastNumber;
        },
        relaunch: (cell) => {
            state(cell).underWay++;
            add(flying, cell.candidate.key, 1);
        },
        fold: (cell, attempt) => {
            state(cell).underWay--;
            add(flying, cell.candidate.key, -1);
            if (attempt)
                take(cell, attempt);
        },
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
/** Puts a sample in its place, or in place of the one that the attempt had; new ones nearly always come last. */
function cells_insert(samples, sequence, sample) {
    let at = samples.length;
    while (at > 0 && samples[at - 1].sequence > sequence)
        at--;
    const isThere = at > 0 && samples[at - 1].sequence === sequence;
    samples.splice(isThere ? at - 1 : at, isThere ? 1 : 0, { sequence, sample });
}

// EXTERNAL MODULE: ./build/core/checks/tree.js
var tree = __webpack_require__(6576);
;// CONCATENATED MODULE: ./build/engine/judge.js

/** Judges an attempt's image by the prompt's checks, if it has one that these checks have not seen. */
async function judge(world, key, { candidate, prompt }) {
    const { records, run } = world;
    const attempt = records.get(key);
    const hash = attempt?.end?.sha256;
    if (!attempt || hash === undefined || attempt.verdicts.has(prompt.checksKey))
        return;
    const file = await world.images.find(hash);
    // An image that is gone can no longer be judged; under checks that saw it, its verdict stands.
    if (file === null)
        return;
    // What a killed process may have used is not known, and counts as used.
    const lost = attempt.checking?.run === run ? attempt.checking.reservedUsd : 0n;
    const report = await world.checker.check(file, prompt.checks, {
        candidate: { id: candidate.id, provider: candidate.provider, model: candidate.offer.model },
        prompt: { id: prompt.id, text: prompt.text },
        attempt: attempt.intent.number,
        earlier: looksBack(prompt.checks) ? earlierImages(records.all(), attempt) : [],
        purse: purseFor(world, key, lost),
        places: world.places,
        signal: world.signal,
    });
    await records.verdict({
        event: "verdict",
        attempt: key,
        checks: prompt.checksKey,
        verdict: report.verdict,
        failures: [...report.failures],
        facts: report.facts,
        ...costOf(report.cost, lost, run),
        at: world.clock.now(),
    });
}
function costOf(cost, lost, run) {
    if (!cost && lost === 0n)
        return {};
    const unknown = (cost?.unknownUsd ?? 0n) + lost;
    return {
        run,
        checkUsd: cost?.usd ?? 0n,
        ...(unknown > 0n ? { checkUnknownUsd: unknown } : {}),
        ...(cost && cost.unpriced > 0 ? { checkUnpriced: cost.unpriced } : {}),
        ...(cost ? { checkTokens: { input: cost.inputTokens, output: cost.outputTokens } } : {}),
    };
}
/** The run's budget, as the checks of one attempt may use it. */
function purseFor({ budget, records, clock, run }, attempt, lost) {
    let reserved = lost;
    return {
        reserve: async (most) => {
            if (!budget.reserve(most))
                return false;
            reserved += most;
            await records.checking({ event: "checking", attempt, run, reservedUsd: reserved, at: clock.now() });
            return true;
        },
        release: (amount) => {
            reserved -= amount;
            budget.release(amount);
        },
    };
}
/** Whether the checks compare an image with those before it: they must then be judged in launch order. */
function looksBack(checks) {
    return (0,tree/* treeOf */.g)(checks).leaves.some((leaf) => leaf.kind === "image" && leaf.spec.duplicateOf !== undefined);
}
function earlierImages(all, { intent }) {
    return all.flatMap((other) => {
        if (other.intent.offer !== intent.offer || other.intent.sequence >= intent.sequence)
            return [];
        const hash = [...other.verdicts.values()].find(({ facts }) => facts?.hash !== undefined)?.facts?.hash;
        return hash === undefined ? [] : [{ prompt: other.intent.prompt, attempt: other.intent.number, hash }];
    });
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
                const judged = attempt.end?.sha256 === undefined || !cell || attempt.verdicts.has(cell.prompt.checksKey);
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
    const attemptWorld = { ...world, records, signal, timeoutMs: input.timeoutMs };
    const judgeWorld = { ...world, records, signal, budget, run };
    const inOrder = new Map();
    const view = {
        plan,
        ...cells,
        get leftUsd() {
            return budget.leftUsd();
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
    const score = (key, cell, ready) => {
        if (!looksBack(cell.prompt.checks))
            return ready.then(() => judge(judgeWorld, key, cell));
        const { key: offer } = cell.candidate;
        const before = inOrder.get(offer) ?? Promise.resolve();
        const inTurn = async () => {
            await Promise.allSettled([before, ready]);
            await ready;
            await judge(judgeWorld, key, cell);
        };
        const scored = inTurn();
        inOrder.set(offer, scored);
        return scored;
    };
    const launch = ({ cell, sample }) => {
        const reserved = cell.candidate.reserveUsd ?? 0n;
        if (!budget.reserve(reserved))
            throw new Error("the chooser chose what the budget does not allow");
        const intent = intentFor(world, {
            run,
            cell,
            number: cells.launch(cell),
            sequence: sequence++,
            reserved,
            ...(sample ? { sample } : {}),
        });
        fly({ cell, key: intent.attempt, over: false }, () => score(intent.attempt, cell, bring(intent, { kind: "new" })));
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
        fly({ cell, key: intent.attempt, over: false }, () => (cell ? score(intent.attempt, cell, settle()) : settle()));
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
    return { attempts: records.all(), stop, unaffordable };
}
/** The key is stable for run, candidate, prompt, attempt and the exact body, so that sending again can never make a second task. */
function intentFor(world, made) {
    const { candidate, prompt } = made.cell;
    const body = world.provider.compose(candidate.offer, prompt.text);
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
        body,
        at: world.clock.now(),
    };
}

// EXTERNAL MODULE: ./build/commands/generating.js
var generating = __webpack_require__(4219);
// EXTERNAL MODULE: ./build/commands/interrupted.js
var interrupted = __webpack_require__(8217);
// EXTERNAL MODULE: ./build/commands/ledger.js
var ledger = __webpack_require__(8446);
// EXTERNAL MODULE: ./build/commands/lock.js
var commands_lock = __webpack_require__(6008);
// EXTERNAL MODULE: ./build/commands/outputs.js
var outputs = __webpack_require__(3617);
// EXTERNAL MODULE: ./build/commands/priced.js + 2 modules
var priced = __webpack_require__(2496);
// EXTERNAL MODULE: ./build/commands/prepare.js + 5 modules
var prepare = __webpack_require__(4287);
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
        return (0,commands_world/* inputWrong */.A)(prepared.problems);
    const elsewhere = (0,generating/* cannotGenerate */.l)(prepared.value);
    if (elsewhere.length > 0)
        return (0,commands_world/* inputWrong */.A)(elsewhere);
    (0,prepare/* tellDefaultBudget */.O1)(world, options, prepared.value);
    const lock = await (0,commands_lock/* readLockBeside */._C)(world, options);
    if (!lock.ok)
        return (0,commands_world/* inputWrong */.A)(lock.problems);
    const provider = await world.provider();
    if (!provider.ok)
        return (0,commands_world/* inputWrong */.A)(provider.problems);
    const refused = await provider.value.preflight(world.signal);
    if (refused?.reason === "credentials")
        return (0,commands_world/* inputWrong */.A)([{ message: refused.message }]);
    const opened = await (0,ledger/* openLedger */.au)(world, options);
    if (!opened.ok)
        return (0,commands_world/* inputWrong */.A)(opened.problems);
    const { state, events } = opened.value;
    try {
        const { plan, readings, warnings, unreadable } = await (0,priced/* priced */.a)(world, prepared.value, { lock: lock.value, events });
        const { simulated } = readings;
        await (0,commands_lock/* keepLock */.PU)(world, options, lock.value, { plan, read: readings.readings, simulated });
        const ledger = (0,ledger_fold/* foldLedger */.n2)((0,kind/* eventsOfKind */.p)(events, simulated));
        tellPrices(world, plan);
        const run = ledger.openRun?.run ?? world.newId();
        const isNew = ledger.openRun === null;
        if (!refused)
            await beginRun(state.journal, { world, prepared: prepared.value, plan, run, simulated, isNew });
        const end = refused
            ? { attempts: ledger.attempts, stop: refused, unaffordable: 0 }
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
                choose: chooserFor(plan, prepared.value, options),
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
        const told = await conclude(world, options, prepared.value, { plan, facts, end, state });
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
function chooserFor(plan, { manifest }, { concurrency }) {
    const { confidence, indifference } = manifest.sampling;
    switch (plan.design.kind) {
        case "pass":
            return fullPass(plan);
        case "fixed":
            return fixedBatch(plan, plan.design.attemptsPerPrompt);
        case "race":
            return raceChooser(plan, { delta: 1 - confidence, indifference, concurrency });
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
function budgetWarnings({ budgetUsd }, { unaffordable }, { design }) {
    if (unaffordable === 0)
        return [];
    if (design.kind === "race")
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
/** Results and summary on disk first; what cannot be measured is never a success. */
async function conclude(world, options, { manifest }, { plan, facts, end, state }) {
    const computed = (0,compute/* computeResults */.C)(facts, manifest, plan, end.attempts);
    const measured = computed.candidates.some(({ attempts, undetermined, outcomes }) => attempts - undetermined - outcomes.lost > 0);
    const errors = measured || computed.errors.length > 0 ? computed.errors : [`nothing could be measured: ${whyNothing(computed)}`];
    const threshold = manifest.thresholds.maxCostPerUsableUsd;
    const judged = { ...computed, errors };
    const failOn = (0,failon/* conditionsThatHold */.J)(judged, options.failOn, threshold === undefined ? undefined : String(threshold));
    const attempts = attemptLines(plan, end.attempts, facts.run, world.hash);
    const results = await (0,outputs/* writeOutputs */.K)(world, options, { ...judged, failOn }, { attempts, images: state.images });
    return { exit: !measured ? 3 : failOn.length > 0 ? 1 : 0, problems: [], results };
}
function whyNothing({ candidates, spend }) {
    const turnedDown = candidates.filter((candidate) => candidate.unbilledFailures > 0).map((candidate) => candidate.id);
    if (turnedDown.length > 0)
        return `the provider turned down every request on ${turnedDown.join(", ")} (attempts.ndjson has its words)`;
    if (candidates.some((candidate) => candidate.outcomes.lost > 0))
        return "of no attempt is it known what became of it (attempts.ndjson says why); the same state asks again";
    return candidates.some((candidate) => candidate.undetermined > 0)
        ? "the check gave no verdict on any attempt"
        : `no attempt was made within the budget of $${spend.budgetUsd}`;
}


/***/ }),

/***/ 6576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ treeOf)
/* harmony export */ });
/** The tree of a list of checks, all of which must hold. */
function treeOf(checks) {
    const leaves = [];
    const root = { kind: "all", of: checks.flatMap((item) => nodeOf(item, leaves, false) ?? []) };
    return { root, leaves };
}
function nodeOf(item, leaves, above) {
    const always = above || item.always === true;
    const inside = (each) => nodeOf(each, leaves, always) ?? { kind: "all", of: [] };
    const leaf = (spec) => {
        const made = { ...spec, index: leaves.length, always };
        leaves.push(made);
        return { kind: "leaf", leaf: made };
    };
    if (item.image)
        return leaf({ kind: "image", spec: item.image });
    if (item.reference)
        return leaf({ kind: "reference", spec: item.reference });
    if (item.text)
        return leaf({ kind: "text", spec: item.text });
    if (item.judge)
        return leaf({ kind: "judge", spec: item.judge });
    if (item.command)
        return leaf({ kind: "command", spec: item.command });
    if (item.http)
        return leaf({ kind: "http", spec: item.http });
    if (item.all)
        return { kind: "all", of: item.all.map(inside) };
    if (item.any)
        return { kind: "any", of: item.any.map(inside) };
    if (item.not)
        return { kind: "not", of: inside(item.not) };
    if (item.score) {
        const of = item.score.of.map(({ weight, check }) => ({ weight, node: inside(check) }));
        return { kind: "score", threshold: item.score.threshold, of };
    }
    // Only `replace`, which says what becomes of the manifest's checks and checks nothing itself.
    return null;
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

/***/ 9353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ createBudget)
/* harmony export */ });
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
