export const id = 33;
export const ids = [33,671];
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

/***/ 5263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: () => (/* binding */ report)
});

// EXTERNAL MODULE: ./build/core/ledger/fold.js
var fold = __webpack_require__(4499);
// EXTERNAL MODULE: ./build/core/ledger/kind.js
var kind = __webpack_require__(8822);
// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
// EXTERNAL MODULE: ./build/core/pricing/tariff.js
var tariff = __webpack_require__(3737);
// EXTERNAL MODULE: ./build/core/terms.js
var terms = __webpack_require__(1377);
;// CONCATENATED MODULE: ./build/core/ledger/recorded-prices.js



/**
 * Prices as they were last read into the ledger, for a machine that reaches no price list. Each says when it was read; an offer whose
 * last reading had none is unknown. Of a ledger with simulated and real offers those of the last kind count.
 */
function recordedReadings(events, offers) {
    const made = events.filter((event) => event.event === "offer");
    const simulated = made.findLast((event) => offers.some((offer) => isSame(event, offer)))?.simulated ?? false;
    const kind = made.filter((event) => event.simulated === simulated);
    return { simulated, readings: offers.map((offer) => readingOf(offer, lastOf(kind, offer), events)) };
}
/** Under the candidate's own id, if there is one: two candidates may differ in what the manifest leaves to the default. */
function lastOf(made, offer) {
    const same = made.filter((event) => isSame(event, offer));
    return same.findLast((event) => event.candidate === offer.candidate) ?? same.at(-1);
}
function readingOf(offer, made, events) {
    const last = events.findLast((event) => event.event === "price" && event.offer === made?.offer);
    if (!made || last?.event !== "price")
        return { ...unknown(offer, "the records have no price of it"), source: "the records", readAt: "never" };
    const { usd, grade, tier, readAt } = last;
    const source = `the records, read from ${last.source}`;
    if (usd === undefined)
        return { ...unknown(offer, "when it was last read, its price was not known"), source, readAt, input: made.input };
    const quote = { usd, grade: grade ?? "list", source, readAt, tariff: (0,tariff/* flatTariff */.IR)((0,money/* formatUsd */.UK)(usd)), input: made.input };
    return { candidate: offer.candidate, source, readAt, quote: tier === undefined ? quote : { ...quote, tier } };
}
function unknown(offer, message) {
    return { candidate: offer.candidate, quote: null, problem: { code: "price-unknown", message } };
}
/** What was sent is the manifest's input, and what the price depends on beside it. */
function isSame(made, { provider, model, route, input }) {
    return made.provider === provider && made.model === model && made.route === route && holds(made.input, input);
}
function holds(sent, asked) {
    return Object.entries(asked).every(([name, value]) => {
        const there = sent[name];
        return there !== undefined && (0,terms/* canonicalJson */.dj)(there) === (0,terms/* canonicalJson */.dj)(value);
    });
}

// EXTERNAL MODULE: ./build/core/manifest/plan.js
var manifest_plan = __webpack_require__(707);
;// CONCATENATED MODULE: ./build/core/ledger/rescore.js

/** The last rescoring of a ledger, unless it finished or a run began since. */
function openRescore(events) {
    let open = null;
    for (const event of events) {
        if (event.event === "rescore")
            open = { run: event.run, given: new Set() };
        else if (event.event === "run" || (event.event === "finish" && event.run === open?.run))
            open = null;
        else if (event.event === "verdict")
            open?.given.add(verdictName(event.attempt, event.checks));
    }
    return open;
}
function verdictName(attempt, checks) {
    return `${attempt} ${checks}`;
}
/** The keys of the checks that are asked of an attempt's image now, the prompt's own first; none when the plan has it no more. */
function askedOf(plan) {
    const candidates = new Map((0,manifest_plan/* stagesOf */.ZL)(plan).map((candidate) => [candidate.key, candidate]));
    const prompts = new Map(plan.prompts.map((prompt) => [prompt.key, prompt]));
    return ({ intent }) => {
        const [candidate, prompt] = [candidates.get(intent.offer), prompts.get(intent.promptKey)];
        return candidate && prompt ? (0,manifest_plan/* checksOn */.HL)(plan, candidate, prompt).map(({ checksKey }) => checksKey) : [];
    };
}
/**
 * The attempts with their last verdicts of before, as if the checks of now had given them: the same plan then tells the figures of before.
 *
 * @param given verdicts of a rescoring under way, which are not of before
 */
function asJudgedBefore(plan, attempts, given) {
    const asked = askedOf(plan);
    return attempts.map((attempt) => {
        const keys = asked(attempt);
        if (keys.length === 0)
            return attempt;
        const known = [...attempt.verdicts.values()]
            .filter(({ checks }) => !given.has(verdictName(attempt.intent.attempt, checks)))
            .toSorted((a, b) => a.at - b.at);
        return { ...attempt, verdicts: new Map(keys.length === 1 ? rescore_lastOf(keys[0], known) : paired(keys, known)) };
    });
}
function rescore_lastOf(key, known) {
    const last = known.at(-1);
    return last ? [[key, last]] : [];
}
/**
 * A pipeline's drafts are judged twice, by the prompt's checks and then as drafts, and a verdict does not say as what it was given. Those
 * that the checks of now gave stand; the others are told apart by the order in which they were given.
 */
function paired(keys, known) {
    const standing = new Map(known.map((verdict) => [verdict.checks, verdict]));
    const old = known.filter(({ checks }) => !keys.includes(checks));
    const open = keys.filter((key) => !standing.has(key));
    return keys.flatMap((key) => {
        const place = old.length - open.length + open.indexOf(key);
        const verdict = standing.get(key) ?? old[Math.max(place, 0)];
        return verdict ? [[key, verdict]] : [];
    });
}
/**
 * The attempts with the images that the checks of now have not judged as undetermined: they were paid for, and nobody knows what the checks
 * would say. Passed over, they would leave only the attempts without an image, which count as rejected.
 */
function asNotJudged(plan, attempts) {
    const asked = askedOf(plan);
    return attempts.map((attempt) => {
        const { intent, verdicts, end } = attempt;
        if (end?.sha256 === undefined)
            return attempt;
        const open = asked(attempt).filter((checks) => !verdicts.has(checks));
        if (open.length === 0)
            return attempt;
        const none = open.map((checks) => [
            checks,
            { event: "verdict", attempt: intent.attempt, checks, verdict: "undetermined", failures: [], facts: null, at: end.at },
        ]);
        return { ...attempt, verdicts: new Map([...verdicts, ...none]) };
    });
}

// EXTERNAL MODULE: ./build/core/report/compute.js + 19 modules
var compute = __webpack_require__(4133);
// EXTERNAL MODULE: ./build/core/report/format.js
var format = __webpack_require__(7998);
;// CONCATENATED MODULE: ./build/core/report/rescore-results.js


function rescoreResult(input) {
    const { plan, earlier, now, judged, gone, left } = input;
    const pairs = pairsOf(input);
    const offers = new Map((0,manifest_plan/* stagesOf */.ZL)(plan).map(({ id, key }) => [id, key]));
    const candidates = now.candidates.map((candidate) => {
        const { id } = candidate;
        const old = earlier.candidates.find((each) => each.id === id) ?? candidate;
        const mine = pairs.filter((pair) => pair.offer === offers.get(id));
        return {
            id,
            judged: count(mine, ({ attempt }) => judged.has(attempt)),
            gone: count(mine, ({ attempt }) => gone.has(attempt)),
            changed: count(mine, isChanged),
            before: candidateSide(old),
            after: candidateSide(candidate),
            // What becomes of a pipeline's drafts is told with the draft candidate.
            prompts: candidate.pipeline ? [] : changedPrompts(plan, mine, old, candidate),
        };
    });
    const sum = (value) => candidates.reduce((total, candidate) => total + value(candidate), 0);
    const totals = { judged: sum((each) => each.judged), gone: sum((each) => each.gone), changed: sum((each) => each.changed) };
    return { ...totals, left, candidates, cheapest: cheapestOf(earlier, now, { ...totals, left }) };
}
function pairsOf({ plan, before, after }) {
    const checks = new Map(plan.prompts.map(({ key, checksKey }) => [key, checksKey]));
    return after.map(({ intent, verdicts }, index) => {
        const key = checks.get(intent.promptKey) ?? "";
        const [was, is] = [before[index]?.verdicts.get(key), verdicts.get(key)].map(settled);
        return { attempt: intent.attempt, offer: intent.offer, promptKey: intent.promptKey, was, is };
    });
}
/** The verdict of checks that came to their end. */
function settled(told) {
    return told?.unfinished === true ? undefined : told?.verdict;
}
/** Judged for the first time, or not judged any more, is no change of a verdict. */
function isChanged({ was, is }) {
    return was !== undefined && is !== undefined && was !== is;
}
function count(items, holds) {
    return items.filter(holds).length;
}
function changedPrompts(plan, pairs, earlier, now) {
    return plan.prompts.flatMap(({ key, id }, index) => {
        const changed = count(pairs, (pair) => pair.promptKey === key && isChanged(pair));
        const [before, after] = [side(earlier.prompts[index]), side(now.prompts[index])];
        const isSame = ["attempts", "usable", "undetermined"].every((name) => before[name] === after[name]);
        return changed === 0 && isSame ? [] : [{ id, changed, before, after }];
    });
}
function side({ attempts, usable, undetermined, costPerUsableUsd }) {
    return { attempts, usable, undetermined, costPerUsableUsd };
}
/** Of a pipeline the finals. */
function candidateSide(candidate) {
    const { coverage, costPerPictureUsd, pipeline } = candidate;
    const finals = pipeline ? { attempts: pipeline.finals, usable: pipeline.finalsUsable } : {};
    return { ...side(candidate), ...finals, coverage, costPerPictureUsd };
}
function cheapestOf(earlier, now, totals) {
    const [before, after] = [earlier.decision.leader, now.decision.leader];
    return { before, after, changed: before !== after, sentence: sentence(earlier, now, totals) };
}
function sentence(earlier, now, { changed, judged, gone, left }) {
    const [before, after] = [earlier.decision.leader, now.decision.leader];
    if (left > 0)
        return `Not finished: ${(0,format/* plural */.LS)(left, "recorded image")} still to be judged by today's checks.`;
    if (judged + gone === 0)
        return "Today's checks had seen every recorded image: there was nothing to judge.";
    if (changed === 0 && before === after)
        return "Today's checks change no verdict.";
    const sure = now.decision.status === "clear" || now.decision.status === "tie";
    if (after === null)
        return before === null
            ? "By today's checks, too, no candidate can be ranked."
            : `By today's checks no candidate can be ranked: ${before} looked cheapest.`;
    if (before === after)
        return `By today's checks ${after} still ${sure ? "is" : "looks"} cheapest${moved(earlier, now, after)}.`;
    const instead = before === null ? "" : `, and not ${before}`;
    return `By today's checks ${after} ${sure ? "is" : "looks"} cheapest${instead}.`;
}
/** ", at $0.0110 per usable image instead of $0.0078", where the figure moved. */
function moved(earlier, now, id) {
    const figure = ({ candidates }) => candidates.find((candidate) => candidate.id === id)?.costPerUsableUsd;
    const [from, to] = [figure(earlier)?.estimate, figure(now)?.estimate];
    if (from === undefined || to === undefined || (0,format/* amount */.vj)(from) === (0,format/* amount */.vj)(to))
        return "";
    return `, at ${(0,format/* amount */.vj)(to)} per usable image instead of ${(0,format/* amount */.vj)(from)}`;
}

;// CONCATENATED MODULE: ./build/core/report/report-results.js





function reportResults(input) {
    const { facts, manifest, plan, rescored } = input;
    const attempts = asNotJudged(plan, input.attempts);
    const missing = attemptsOf(plan, input.attempts).filter(isUnjudged);
    const records = recordsOf(plan, input, missing.length);
    const own = missing.length === 0 ? [] : missingWarnings(missing, rescored?.gone ?? new Set());
    const at = (told) => (0,compute/* computeResults */.C2)({ ...facts, warnings: [...facts.warnings, ...own] }, manifest, plan, told);
    const now = at(attempts);
    const told = {
        ...now,
        mode: "report",
        spend: spendOf(now, attempts, facts.run),
        records,
        errors: [...now.errors, ...notSeen(now, missing.length, rescored)],
        warnings: now.warnings.filter((warning) => own.includes(warning) || !isExplained(warning, now, missing)),
    };
    if (!rescored)
        return told;
    const { given, gone, left } = rescored;
    const before = asJudgedBefore(plan, rescored.before, given);
    const earlier = at(asNotJudged(plan, before));
    const judged = new Set([...rescored.judged, ...judgedEarlier(plan, attempts, given)]);
    return { ...told, rescore: rescoreResult({ plan, earlier, now, before, after: input.attempts, judged, gone, left }) };
}
function recordsOf(plan, { attempts, states }, unjudged) {
    const mine = attemptsOf(plan, attempts);
    return {
        states,
        runs: new Set(mine.map(({ attempt }) => attempt.intent.run)).size,
        attempts: mine.length,
        open: mine.filter(({ attempt }) => !attempt.end).length,
        unjudged,
    };
}
/** A report that cannot rank anything for want of verdicts has not done what it was asked to. */
function notSeen({ decision }, missing, rescored) {
    if (missing === 0 || decision.leader !== null || rescored)
        return [];
    const counted = missing === 1 ? "a recorded image" : `${missing} recorded images`;
    return [`today's checks have not seen ${counted}, and nothing can be ranked without: \`report --rescore\` judges them`];
}
/** Whether the warning that some attempts have no verdict tells of nothing but the images that were told of already. */
function isExplained({ code, candidate }, { candidates }, missing) {
    if (code !== "check-undetermined")
        return false;
    const count = missing.filter((each) => each.candidate === candidate).length;
    return count > 0 && candidates.find(({ id }) => id === candidate)?.undetermined === count;
}
/** The attempts on the plan's candidates, pipelines and prompts. */
function attemptsOf(plan, attempts) {
    const candidates = new Map((0,manifest_plan/* stagesOf */.ZL)(plan).map(({ key, id }) => [key, id]));
    const askedNow = askedOf(plan);
    return attempts.flatMap((attempt) => {
        const candidate = candidates.get(attempt.intent.offer);
        const asked = askedNow(attempt);
        return candidate === undefined || asked.length === 0 ? [] : [{ attempt, candidate, asked }];
    });
}
function isUnjudged({ attempt: { end, verdicts }, asked }) {
    return end?.sha256 !== undefined && asked.some((checks) => !verdicts.has(checks));
}
function judgedEarlier(plan, attempts, given) {
    return attemptsOf(plan, attempts).flatMap(({ attempt: { intent }, asked }) => asked.some((checks) => given.has(verdictName(intent.attempt, checks))) ? [intent.attempt] : []);
}
/** Recorded images without a verdict of the checks of now, told for each candidate: those that are gone, and those that are there. */
function missingWarnings(missing, gone) {
    const isGone = ({ attempt }) => gone.has(attempt.intent.attempt);
    const warning = (candidate, message) => ({ code: "check-undetermined", candidate, message });
    return [
        ...countedBy(missing.filter(isGone)).map(([candidate, count]) => warning(candidate, `${report_results_images(count)} on ${candidate} ${count === 1 ? "is" : "are"} gone from the state, so that today's checks cannot judge ` +
            `${count === 1 ? "it: it counts" : "them: they count"} as not judged`)),
        ...countedBy(missing.filter((each) => !isGone(each))).map(([candidate, count]) => warning(candidate, `today's checks have not seen ${report_results_images(count)} on ${candidate}, which ${count === 1 ? "counts" : "count"} as not judged: ` +
            `\`report --rescore\` (in a workflow \`rescore: true\`) judges them and generates nothing`)),
    ];
}
function countedBy(attempts) {
    const counts = new Map();
    for (const { candidate } of attempts)
        counts.set(candidate, (counts.get(candidate) ?? 0) + 1);
    return [...counts];
}
function report_results_images(count) {
    return `${count} recorded image${count === 1 ? "" : "s"}`;
}
/** A report buys no image; its checks may have cost something. */
function spendOf({ spend: { checksUnknownUsd: _unknown, ...spend } }, attempts, run) {
    const told = attempts.flatMap(({ verdicts }) => [...verdicts.values()].filter((verdict) => verdict.run === run && run !== ""));
    return {
        ...spend,
        checksUsd: (0,money/* formatUsd */.UK)((0,money/* sumUsd */.eg)(told.map(({ checkUsd }) => checkUsd ?? 0n))),
        unknownUsd: (0,money/* formatUsd */.UK)((0,money/* sumUsd */.eg)(told.map(({ checkUnknownUsd }) => checkUnknownUsd ?? 0n))),
    };
}

// EXTERNAL MODULE: ./build/commands/admit.js + 1 modules
var admit = __webpack_require__(0);
// EXTERNAL MODULE: ./build/commands/check-rates.js
var check_rates = __webpack_require__(201);
// EXTERNAL MODULE: ./build/commands/conclude.js + 1 modules
var conclude = __webpack_require__(20);
// EXTERNAL MODULE: ./build/commands/interrupted.js
var interrupted = __webpack_require__(8217);
// EXTERNAL MODULE: ./build/commands/lock.js
var commands_lock = __webpack_require__(6008);
// EXTERNAL MODULE: ./build/commands/prepare.js
var prepare = __webpack_require__(2828);
// EXTERNAL MODULE: ./build/commands/priced.js + 2 modules
var priced = __webpack_require__(2496);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(8624);
// EXTERNAL MODULE: ./build/core/ledger/events.js
var ledger_events = __webpack_require__(1429);
;// CONCATENATED MODULE: ./build/core/ledger/merge.js
/** Several ledgers as one view: those of shards, of other runs, or of copies that went on apart. None of them is changed. */
/**
 * The events of all ledgers as if one ledger had them. An attempt that stands in several counts once. Each ledger keeps its launch
 * order; between ledgers the time of launch decides, and the attempt's id where that is the same, so that the order in which the ledgers
 * are named does not matter. Sequences are counted anew, and an attempt whose number is taken in its cell gets the next one.
 */
function mergeLedgers(ledgers) {
    if (ledgers.length === 1)
        return [...ledgers[0]];
    // An attempt's intent may stand in another ledger than what is known of it: all intents come first.
    const part = (wanted) => interleaved(ledgers.map((events) => events.filter(wanted)));
    return [
        ...part((event) => isSetting(event)),
        ...onceEach(interleaved(ledgers.map(launches))),
        ...part((event) => !isSetting(event) && event.event !== "intent"),
    ];
}
/** What says under which circumstances attempts were made. */
function isSetting({ event }) {
    return event === "run" || event === "offer" || event === "price" || event === "audit" || event === "rescore";
}
function launches(events) {
    return events.filter((event) => event.event === "intent").toSorted((a, b) => a.sequence - b.sequence);
}
/** By time, each queue in its own order. */
function interleaved(queues) {
    const next = queues.map(() => 0);
    const merged = [];
    for (;;) {
        let first = -1;
        for (const [index, queue] of queues.entries()) {
            const head = queue[next[index]];
            const best = first < 0 ? undefined : queues[first][next[first]];
            if (head && (!best || comesBefore(head, best)))
                first = index;
        }
        if (first < 0)
            return merged;
        merged.push(queues[first][next[first]++]);
    }
}
function comesBefore(a, b) {
    const [at, other] = [timeOf(a), timeOf(b)];
    return at === other ? nameOf(a) < nameOf(b) : at < other;
}
/** Milliseconds since 1970; what has no time of its own holds nothing up. */
function timeOf(event) {
    if (event.event === "offer")
        return -Infinity;
    if (event.event !== "price")
        return event.at;
    const time = Date.parse(event.readAt);
    return Number.isNaN(time) ? -Infinity : time;
}
function nameOf(event) {
    return "attempt" in event ? event.attempt : "run" in event ? (event.run ?? "") : "";
}
function onceEach(intents) {
    const seen = new Set();
    const last = new Map();
    return intents.flatMap((intent) => {
        if (seen.has(intent.attempt))
            return [];
        const sequence = seen.size;
        seen.add(intent.attempt);
        const cell = `${intent.offer} ${intent.promptKey}`;
        const number = Math.max(intent.number, (last.get(cell) ?? 0) + 1);
        last.set(cell, number);
        return [{ ...intent, sequence, number }];
    });
}

// EXTERNAL MODULE: ./build/commands/ledger.js
var ledger = __webpack_require__(8446);
;// CONCATENATED MODULE: ./build/commands/records.js




/** Reads the run's own state and those that `merge` names. The own one is taken, to be written, when its images are to be judged again. */
async function openRecords(world, options) {
    const others = [];
    for (const folder of options.merge) {
        const read = await ledgersIn(world, folder);
        if (!read.ok)
            return read;
        others.push(...read.value);
    }
    if (options.rescore) {
        const opened = await (0,ledger/* openLedger */.au)(world, options);
        if (!opened.ok)
            return opened;
        const { state, events } = opened.value;
        return (0,failure.ok)(records_recordsOf({ events, images: state.images }, others, state));
    }
    const read = await world.readStates(options.state, false);
    if (!read.ok)
        return read;
    const own = parsed(read.value);
    return own.ok ? (0,failure.ok)(records_recordsOf(own.value[0] ?? { events: [], images: { find: async () => null } }, others, null)) : own;
}
function records_recordsOf(own, others, state) {
    const all = [own, ...others];
    return {
        events: mergeLedgers(all.map(({ events }) => events)),
        own: own.events,
        images: { find: (sha256) => findIn(all, sha256) },
        states: all.filter(({ events }) => events.length > 0).length,
        state,
        close: async () => state?.close(),
    };
}
async function findIn(ledgers, sha256) {
    for (const { images } of ledgers) {
        const file = await images.find(sha256);
        if (file !== null)
            return file;
    }
    return null;
}
/** A directory that is named must have something: a name that is wrong would else go unseen. */
async function ledgersIn(world, folder) {
    const read = await world.readStates(folder, true);
    if (!read.ok)
        return read;
    if (read.value.length > 0)
        return parsed(read.value);
    return (0,failure/* failed */.gz)({
        message: `\`merge\`: there is no ledger.ndjson in ${folder}, nor in a folder directly in it: name state directories that runs left`,
    });
}
function parsed(states) {
    const ledgers = [];
    for (const { ledger, lines, images } of states) {
        const events = (0,ledger_events/* parseEvents */.P)(lines, ledger, "leave this state out");
        if (!events.ok)
            return events;
        ledgers.push({ events: events.value, images });
    }
    return (0,failure.ok)(ledgers);
}

// EXTERNAL MODULE: ./build/engine/records.js
var engine_records = __webpack_require__(3761);
// EXTERNAL MODULE: ./build/core/group.js
var group = __webpack_require__(1181);
// EXTERNAL MODULE: ./build/core/checks/tree.js
var tree = __webpack_require__(6576);
// EXTERNAL MODULE: ./build/engine/budget.js
var engine_budget = __webpack_require__(9353);
// EXTERNAL MODULE: ./build/engine/judge.js
var judge = __webpack_require__(4195);
;// CONCATENATED MODULE: ./build/engine/rescore.js









/**
 * The recorded images that are still to be judged: those without a verdict of checks that are asked of them, and those on which the checks could not
 * run, unless this very rescoring found that (`given`).
 */
function unjudged(plan, attempts, given) {
    const candidates = new Map((0,manifest_plan/* stagesOf */.ZL)(plan).map((candidate) => [candidate.key, candidate]));
    const prompts = new Map(plan.prompts.map((prompt) => [prompt.key, prompt]));
    return attempts.flatMap((attempt) => {
        const { intent, end, verdicts } = attempt;
        const [candidate, prompt] = [candidates.get(intent.offer), prompts.get(intent.promptKey)];
        if (!candidate || !prompt || end?.sha256 === undefined)
            return [];
        const checks = (0,manifest_plan/* checksOn */.HL)(plan, candidate, prompt).flatMap(({ checksKey }) => {
            const verdict = verdicts.get(checksKey)?.verdict;
            const stands = (0,fold/* isJudged */.sL)(attempt, checksKey) && (verdict !== "undetermined" || given.has(verdictName(intent.attempt, checksKey)));
            return stands ? [] : [checksKey];
        });
        return checks.length === 0 ? [] : [{ attempt, cell: { candidate, prompt }, checks }];
    });
}
/** Whether some check of the plan may cost money. */
function checksCost(plan) {
    const lists = [...plan.prompts, ...plan.pipelines.flatMap(({ draftChecks }) => draftChecks)];
    return lists.some(({ checks }) => (0,tree/* treeOf */.g)(checks).leaves.some(({ kind }) => kind === "judge"));
}
/**
 * Judges up to `concurrency` images at once. Images whose checks look back at earlier ones come last, in launch order on each candidate,
 * so that all before them is judged. Each verdict is on disk before the next image is taken; when the signal aborts, what is under way is
 * given up and nothing else begins.
 *
 * @throws when the ledger cannot be written
 */
async function rescore(world, input) {
    const { todo, run, plan } = input;
    const spent = (0,money/* sumUsd */.eg)(input.attempts.map((attempt) => (0,fold/* checkedUsd */.Kj)(attempt, run)));
    const budget = (0,engine_budget/* createBudget */.y)(input.budgetUsd, spent);
    const records = (0,engine_records/* createRecords */.t)(world.journal, forgotten(input));
    const crash = new AbortController();
    const signal = AbortSignal.any([world.signal, crash.signal]);
    let closed = null;
    const [judged, gone, unaffordable] = [new Set(), new Set(), new Set()];
    const take = async ({ attempt, cell }) => {
        const key = attempt.intent.attempt;
        if (closed !== null)
            return;
        if ((await world.images.find(attempt.end?.sha256 ?? "")) === null)
            gone.add(key);
        else {
            const aside = (0,engine_budget/* setAside */.F)(budget, 0n);
            const unfinished = await (0,judge/* judge */.S4)({ ...world, plan, records, signal, run }, key, cell, aside).finally(aside.close);
            if (unfinished?.reason === "refused")
                closed ??= unfinished.message;
            else
                (unfinished?.reason === "budget" ? unaffordable : judged).add(key);
        }
        const used = budget.limitUsd - budget.leftUsd();
        world.log.progress(`${judged.size + gone.size} of ${todo.length} recorded images judged${used > 0n ? `, $${(0,money/* formatUsd */.UK)(used)} of $${(0,money/* formatUsd */.UK)(budget.limitUsd)} committed` : ""}`);
    };
    const taking = (each) => take(each).catch((error) => {
        if (signal.aborted)
            return;
        crash.abort(error);
    });
    for (const queues of inPhases(plan, todo))
        await drain(queues, input.concurrency, taking, signal);
    if (crash.signal.aborted)
        throw crash.signal.reason;
    const now = (attempt) => {
        const id = attempt.intent.attempt;
        return judged.has(id) || unaffordable.has(id) ? (records.get(id) ?? attempt) : attempt;
    };
    return { attempts: input.attempts.map(now), judged, gone, unaffordable, closed };
}
/** A verdict that is to be given again is not known to who gives it. */
function forgotten({ attempts, todo }) {
    const again = new Map(todo.map(({ attempt, checks }) => [attempt.intent.attempt, checks]));
    return attempts.map((attempt) => {
        const checks = again.get(attempt.intent.attempt) ?? [];
        return { ...attempt, verdicts: new Map([...attempt.verdicts].filter(([key]) => !checks.includes(key))) };
    });
}
/** What can be judged in any order, then what looks back: one after the other on a candidate. */
function inPhases(plan, todo) {
    const isOrdered = ({ cell: { candidate, prompt } }) => (0,manifest_plan/* checksOn */.HL)(plan, candidate, prompt).some(({ checks }) => (0,judge/* looksBack */.Yz)(checks));
    const ordered = new Set(todo.filter(isOrdered));
    const free = todo.filter((each) => !ordered.has(each)).map((each) => [each]);
    return [free, [...(0,group/* groupBy */.$)(ordered, ({ cell }) => cell.candidate.key).values()]];
}
/** Works queues off, so many at once; each in its order. */
async function drain(queues, concurrency, take, signal) {
    const waiting = queues.values();
    const worker = async () => {
        for (const queue of waiting)
            for (const each of queue) {
                if (signal.aborted)
                    return;
                await take(each);
            }
    };
    await Promise.all(Array.from({ length: Math.min(concurrency, queues.length) }, worker));
}

;// CONCATENATED MODULE: ./build/commands/rescore.js






/**
 * Judges the recorded images that today's checks have not seen, those of merged states too; all verdicts go into the run's own ledger. A
 * rescoring that was interrupted is taken up, with what is left of the same budget. Without `rescore` nothing happens.
 */
async function judgeAgain(world, options, about) {
    const { prepared, plan, records, attempts, simulated } = about;
    const { state } = records;
    if (!state)
        return { run: "", attempts, rescored: null, errors: [], warnings: [], finish: async () => undefined };
    const open = openRescore((0,kind/* eventsOfKind */.p)(records.own, simulated));
    const given = open?.given ?? new Set();
    const todo = unjudged(plan, attempts, given);
    const run = open?.run ?? world.newId();
    const { journal } = state;
    if (checksCost(plan))
        (0,prepare/* tellDefaultBudget */.O1)(world, options, prepared);
    if (open)
        world.log.info(`Taking up rescoring ${run}, which did not finish`);
    else if (todo.length > 0)
        await journal.append((0,engine_records/* toLine */.S)({ event: "rescore", run, at: world.clock.now(), simulated }));
    world.log.info(`${todo.length} of ${imagesOf(attempts)} recorded images have not been judged by today's checks`);
    const end = await rescore({
        ...world,
        images: records.images,
        journal,
        places: { manifest: (0,prepare/* folderOf */.yS)(options.manifest), root: options.root },
    }, { run, plan, attempts, todo, budgetUsd: prepared.budgetUsd, concurrency: options.concurrency });
    const { judged, gone, unaffordable } = end;
    const left = todo.length - judged.size - gone.size;
    const interrupted = left - unaffordable.size;
    return {
        run,
        attempts: end.attempts,
        rescored: { before: attempts, given, judged, gone, left },
        errors: interrupted === 0
            ? []
            : [
                `${end.closed === null ? "" : `${end.closed} `}the rescoring was interrupted with ${interrupted} images still to judge: start it again with the same state to go on`,
            ],
        warnings: unaffordable.size === 0 ? [] : [budgetWarning(prepared, unaffordable.size)],
        finish: async () => {
            if (interrupted === 0 && (open || todo.length > 0))
                await journal.append((0,engine_records/* toLine */.S)({ event: "finish", run, at: world.clock.now() }));
        },
    };
}
function imagesOf(attempts) {
    return attempts.filter(({ end }) => end?.sha256 !== undefined).length;
}
function budgetWarning({ budgetUsd }, images) {
    return {
        code: "budget-reached",
        message: `the budget of $${(0,money/* formatUsd */.UK)(budgetUsd)} did not allow to judge ${images} recorded image${images === 1 ? "" : "s"}: ` +
            `\`report --rescore\` with the same state and a new budget judges ${images === 1 ? "it" : "them"}`,
    };
}

// EXTERNAL MODULE: ./build/commands/world.js
var commands_world = __webpack_require__(1775);
;// CONCATENATED MODULE: ./build/commands/report.js














/**
 * Says what a usable image costs from what was recorded, in one state or in several. Generates nothing and needs no provider's key; with
 * `rescore` the checks of now judge the recorded images first.
 */
function report(world, options) {
    return (0,interrupted/* unlessInterrupted */.V)(world, () => reportNow(world, options));
}
async function reportNow(world, options) {
    const startedAt = world.clock.now();
    const prepared = await (0,prepare/* prepare */.iA)(world, options);
    if (!prepared.ok)
        return (0,commands_world/* inputWrong */.AR)(prepared.problems);
    const inTheWay = options.rescore ? await (0,admit/* cannotCheck */.u)(world, options, prepared.value) : [];
    if (inTheWay.length > 0)
        return (0,commands_world/* inputWrong */.AR)(inTheWay);
    const lock = await (0,commands_lock/* readLockBeside */._C)(world, options);
    if (!lock.ok)
        return (0,commands_world/* inputWrong */.AR)(lock.problems);
    const checks = await (0,check_rates/* readCheckRates */.A)(world, options, prepared.value);
    if (!checks.ok)
        return (0,commands_world/* inputWrong */.AR)(checks.problems);
    const records = await openRecords(world, options);
    if (!records.ok)
        return (0,commands_world/* inputWrong */.AR)(records.problems);
    const { events, images, states } = records.value;
    try {
        const prices = pricesFor(world, options, events);
        const { plan, readings, warnings, unreadable } = await (0,priced/* priced */.a)({ ...world, prices }, prepared.value, {
            lock: lock.value,
            events,
            checks: checks.value,
        });
        const { simulated } = readings;
        const { attempts } = (0,fold/* foldLedger */.n2)((0,kind/* eventsOfKind */.p)(events, simulated));
        const again = await judgeAgain(world, options, {
            prepared: prepared.value,
            plan,
            records: records.value,
            attempts,
            simulated,
        });
        const { manifest, path, sha256, budgetUsd } = prepared.value;
        const facts = {
            version: world.version,
            run: again.run,
            simulated,
            manifest: { path, sha256 },
            startedAt: new Date(startedAt).toISOString(),
            finishedAt: new Date(world.clock.now()).toISOString(),
            ...(options.shard ? { shard: `${options.shard.index}/${options.shard.of}` } : {}),
            budgetUsd,
            errors: [...unreadable, ...again.errors],
            warnings: [...warnings, ...again.warnings],
        };
        const end = await (0,conclude/* conclude */.E)(world, options, manifest, {
            results: reportResults({ facts, manifest, plan, attempts: again.attempts, states, rescored: again.rescored }),
            plan,
            attempts: again.attempts,
            run: again.run,
            images,
            whyNothing: (results) => whyNothing(results, events),
        });
        // Only now: a rescoring that is killed before its results are written is taken up again, and shows the same change.
        await again.finish();
        return end;
    }
    finally {
        await records.value.close();
    }
}
/** Prices of today, unless those of the records were asked for. */
function pricesFor(world, { prices }, events) {
    return prices === "live" ? world.prices : { read: async (offers) => recordedReadings(events, offers) };
}
function whyNothing({ candidates, rescore, simulated, manifest }, events) {
    if (rescore && rescore.gone > 0)
        return rescore.judged === 0
            ? "the recorded images are gone from the state"
            : `${rescore.gone} of ${rescore.gone + rescore.judged} recorded images are gone from the state, and the others rank nothing`;
    if (candidates.some(({ undetermined }) => undetermined > 0))
        return "the check gave no verdict on any recorded image";
    const foreign = (0,fold/* foldLedger */.n2)((0,kind/* eventsOfKind */.p)(events, !simulated)).attempts.length;
    if (foreign > 0)
        return simulated
            ? "the prices are a sandbox's, and all that is recorded is real"
            : "all that is recorded is a sandbox's, and the prices are real";
    return `nothing is recorded for the candidates and prompts of ${manifest.path}: run \`measure\`, or name its state with --state or --merge`;
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
