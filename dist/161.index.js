export const id = 161;
export const ids = [161,671];
export const modules = {

/***/ 7511:
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
// EXTERNAL MODULE: ./build/core/manifest/plan.js
var manifest_plan = __webpack_require__(707);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(8624);
// EXTERNAL MODULE: ./build/core/report/compute.js + 19 modules
var compute = __webpack_require__(4133);
// EXTERNAL MODULE: ./build/core/report/failon.js
var failon = __webpack_require__(372);
// EXTERNAL MODULE: ./build/core/manifest/alone.js
var manifest_alone = __webpack_require__(1593);
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

// EXTERNAL MODULE: ./build/core/report/check-cost.js
var check_cost = __webpack_require__(2403);
;// CONCATENATED MODULE: ./build/core/report/forecast-batch.js




/**
 * @param cap most attempts on one prompt
 * @param retries whether a prompt is left as soon as an image is usable; else each is tried `cap` times
 */
function batchRow(plan, candidate, known, { cap, retries }) {
    const { id, reserveUsd } = candidate;
    if (reserveUsd === null)
        return { row: nothingBought(id), mostUsd: 0n, expectedUsd: 0 };
    const limit = candidate.maxAttempts === null ? Infinity : Math.max(0, candidate.maxAttempts - (known?.attempts ?? 0));
    let expected = 0;
    const left = [];
    for (const prompt of plan.prompts) {
        const done = known?.prompts.find((result) => result.id === prompt.id);
        // A plain batch goes on whatever becomes of its attempts; else a prompt that is delivered or given up is done.
        if (done?.complete && retries)
            continue;
        const times = Math.max(0, cap - (done?.attempts ?? 0));
        left.push({ times, usd: reserveUsd + mostToJudge(plan, candidate, prompt) });
        expected += retries ? expectedTries(countsOf(known), times) : times;
    }
    const mostUsd = mostWithin(left, limit);
    const attempts = Math.min(expected, limit);
    // With what checks were seen to cost; before anything is recorded that is not foreseen.
    const expectedUsd = attempts * (0,money/* usdToNumber */.DW)(reserveUsd + (known ? (0,check_cost/* checkUsd */.Fg)(known) : 0n));
    const row = {
        id,
        atMostUsd: (0,money/* formatUsd */.UK)(mostUsd),
        expectedUsd: (0,money/* formatFigure */.Mo)(expectedUsd),
        expectedAttempts: attempts,
        usableRate: expectedChance(countsOf(known)),
        recorded: (known?.attempts ?? 0) > 0,
    };
    return { row, mostUsd, expectedUsd };
}
/** As the engine has it of what is not compared (engine/unpriced.ts): each prompt once, before the others. */
function onceRow(plan, candidate, recorded) {
    return batchRow(plan, candidate, recorded.find(({ id }) => id === candidate.id), { cap: 1, retries: true });
}
function nothingBought(id) {
    return { id, atMostUsd: null, expectedUsd: null, expectedAttempts: null, usableRate: null, recorded: false };
}
/** Attempts with a verdict. */
function countsOf(known) {
    return { usable: known?.usable ?? 0, attempts: (known?.attempts ?? 0) - (known?.undetermined ?? 0) };
}
/** The most that all askings of everybody who judges an image can come to. */
function mostToJudge(plan, candidate, prompt) {
    return (0,money/* sumUsd */.eg)((0,manifest_plan/* checksOn */.HL)(plan, candidate, prompt).map(({ checkReserve }) => checkReserve?.mostUsd ?? 0n));
}
/** At most `limit` attempts in all: the dearest ones. */
function mostWithin(left, limit) {
    let [rest, sum] = [limit, 0n];
    for (const { times, usd } of left.toSorted((a, b) => (a.usd < b.usd ? 1 : -1))) {
        const made = Math.min(times, rest);
        sum += usd * BigInt(made);
        rest -= made;
    }
    return sum;
}

// EXTERNAL MODULE: ./build/core/group.js
var group = __webpack_require__(1181);
// EXTERNAL MODULE: ./build/core/pipelines/course.js
var course = __webpack_require__(6205);
;// CONCATENATED MODULE: ./build/core/pipelines/foresee.js

/** Hopeless drafts at a price next to nothing would be played for minutes: a play ends after so many attempts. */
const MOST_ATTEMPTS = 2_000;
/**
 * Plays one course to its end. Chances are Beta distributed as in `expectedChance`; each outcome moves its own, so that the mean over plays
 * is that over all chances.
 */
function playPipeline(terms, stages, begun, random) {
    const [draft, final] = [urn(stages.draft, random), urn(stages.final, random)];
    const now = { drafts: begun.drafts, finals: begun.finals };
    const bought = { drafts: 0, finals: 0 };
    let { made, isWaiting } = begun;
    while (bought.drafts + bought.finals + now.drafts < MOST_ATTEMPTS) {
        if (!isWaiting) {
            if (now.drafts > 0 && !(0,course/* mayGoOn */.tg)(now, terms, "draft"))
                break;
            now.drafts++;
            if (made > 0)
                made--;
            else
                bought.drafts++;
            if (!draft())
                continue;
        }
        isWaiting = false;
        for (let tries = 0; tries < terms.finalsPerDraft; tries++) {
            if (now.finals > 0 && !(0,course/* mayGoOn */.tg)(now, terms, "final"))
                return bought;
            now.finals++;
            bought.finals++;
            if (final())
                return bought;
        }
    }
    return bought;
}
/** Where any image counts: one final, if one of the drafts that are there passes. */
function playSample(stages, { made, isWaiting }, random) {
    const draft = urn(stages.draft, random);
    let passed = isWaiting;
    for (let each = 0; each < made && !passed; each++)
        passed = draft();
    return { drafts: 0, finals: passed ? 1 : 0 };
}
/** Outcomes of which each is as likely as the ones before it make it: (k+1)/(n+2). */
function urn({ usable, attempts }, random) {
    let [k, n] = [usable, attempts];
    return () => {
        const isUsable = random() < (k + 1) / (n + 2);
        n++;
        if (isUsable)
            k++;
        return isUsable;
    };
}

// EXTERNAL MODULE: ./build/core/ledger/tally.js
var tally = __webpack_require__(6296);
;// CONCATENATED MODULE: ./build/core/pipelines/most.js

/** A stage is left alone when it has more attempts without a verdict than with one, and so many beyond. */
const UNDETERMINED = BigInt(tally/* MOST_UNDETERMINED */.HC);
/**
 * A course eats `giveUpUsd` at most, or one draft and one final. Attempts without a verdict are in no course and are made again: on a stage
 * with n attempts in it there can be n + 4 of them.
 */
function courseMost({ draft, final, finalsPerDraft, giveUpUsd, eatenUsd }) {
    const pair = draft.priceUsd + final.priceUsd;
    const most = giveUpUsd > pair ? giveUpUsd : pair;
    const drafts = timesIn(most - final.priceUsd, draft);
    const finals = least(timesIn(most - draft.priceUsd, final), drafts * BigInt(finalsPerDraft));
    const judging = judgingMost(drafts, draft.judgeUsd) + judgingMost(finals, final.judgeUsd);
    const left = eatenUsd < most ? most - eatenUsd : 0n;
    return left + most + UNDETERMINED * pair + judging;
}
/** One final with a verdict, and those without one before it: where any image counts a prompt is a sample, and its drafts are there. */
function sampleMost({ priceUsd, judgeUsd }) {
    return (UNDETERMINED + 1n) * (priceUsd + judgeUsd);
}
function judgingMost(attempts, judgeUsd) {
    return (2n * attempts + UNDETERMINED) * judgeUsd;
}
/** How often a price fits, at least once, and never over the cap. */
function timesIn(amount, { priceUsd, cap }) {
    const most = BigInt(cap);
    if (priceUsd === 0n)
        return most;
    const times = amount / priceUsd;
    return least(times > 1n ? times : 1n, most);
}
function least(a, b) {
    return a < b ? a : b;
}

// EXTERNAL MODULE: ./build/core/pipelines/records.js
var records = __webpack_require__(4724);
// EXTERNAL MODULE: ./build/core/random.js
var core_random = __webpack_require__(7163);
// EXTERNAL MODULE: ./build/core/statistics/binomial.js
var binomial = __webpack_require__(2603);
// EXTERNAL MODULE: ./build/core/statistics/errors.js
var errors = __webpack_require__(4809);
// EXTERNAL MODULE: ./build/core/statistics/passes/compare.js
var compare = __webpack_require__(775);
// EXTERNAL MODULE: ./build/core/statistics/passes/course.js
var passes_course = __webpack_require__(3523);
// EXTERNAL MODULE: ./build/core/statistics/passes/standing.js + 2 modules
var standing = __webpack_require__(1427);
// EXTERNAL MODULE: ./build/core/statistics/passes/answer.js
var answer = __webpack_require__(1128);
// EXTERNAL MODULE: ./build/core/statistics/passes/plan.js
var passes_plan = __webpack_require__(2081);
;// CONCATENATED MODULE: ./build/core/statistics/passes/foresee.js




/** Near ties would be played for minutes: a play ends after so many attempts, as if the budget were used up. */
const foresee_MOST_ATTEMPTS = 3_000;
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
        luck: candidate.chances.map((_, prompt) => (0,core_random/* seededRandom */.Is)(seed, `foresee ${play} ${candidate.id} ${prompt}`)),
        attempts: 0,
    }));
    let left = budgetUsd;
    let step = null;
    for (;;) {
        const contestants = runners.map(({ candidate, verdicts }) => ({
            ...candidate,
            courses: verdicts.map((own) => (0,passes_course/* coursesOf */.IV)(own, candidate.cap)),
        }));
        const made = runners.reduce((sum, { attempts }) => sum + attempts, 0);
        const plan = { ...terms, seed, width: passes_plan/* STEP_WIDTH */.g, maxPasses: Infinity, leftUsd: made >= foresee_MOST_ATTEMPTS ? -1 : left };
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

;// CONCATENATED MODULE: ./build/core/report/pass-forecast.js







/** Plays of the plan that an estimate is the mean of. */
const PLAYS = 8;
/**
 * What paired passes would spend: at most the budget, and expected by playing the plan with the shares of usable images that are recorded
 * or assumed. What is recorded counts, and is not bought again.
 */
function passForecast(plan, recorded, budgetUsd, terms) {
    const field = (0,manifest_alone/* standAlone */.C)(plan).flatMap((candidate) => {
        if (candidate.priceUsd === null)
            return [];
        const known = recorded.find(({ id }) => id === candidate.id);
        const chance = expectedChance(countsOf(known));
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
    const { delta, indifference } = terms;
    const played = { delta: (0,errors/* alphaForAttempts */.iy)(plan.rates, delta), indifference, seed: plan.seed, budgetUsd: budget };
    const answered = foresee(field, played, PLAYS);
    const floors = pipelineFloors(plan);
    // What the leader is shown to cost is held against the pipelines' prices, too; whether the candidates have an answer, is not.
    const { attempts } = floors.length > 0 ? foresee([...field, ...floors], played, PLAYS) : answered;
    const rows = (0,manifest_alone/* standAlone */.C)(plan).map((candidate) => {
        const { id } = candidate;
        const index = field.findIndex((each) => each.id === id);
        const each = field[index];
        if (!each)
            return onceRow(plan, candidate, recorded);
        const expectedUsd = attempts[index] * each.price;
        const row = {
            id,
            atMostUsd: (0,money/* formatUsd */.UK)(budgetUsd),
            expectedUsd: (0,money/* formatFigure */.Mo)(expectedUsd),
            expectedAttempts: attempts[index],
            usableRate: each.chances[0] ?? null,
            recorded: (each.known?.attempts ?? 0) > 0,
        };
        return { row, expectedUsd };
    });
    const usd = rows.reduce((sum, { expectedUsd }) => sum + expectedUsd, 0);
    return {
        mostUsd: null,
        expectedUsd: Math.min(usd, budget),
        decidedShare: answered.decidedShare,
        atMostMore: answered.atMostMore,
        candidates: rows.map(({ row }) => row),
    };
}
/** Pipelines stand beside the candidates by the price of one draft and one final (engine/passes.ts). */
function pipelineFloors(plan) {
    return plan.pipelines.flatMap(({ id, draft, final }) => {
        if (draft.priceUsd === null || final.priceUsd === null)
            return [];
        const weights = plan.prompts.map(({ weight }) => weight);
        const price = (0,money/* usdToNumber */.DW)(draft.priceUsd + final.priceUsd);
        const giveUp = (0,money/* usdToNumber */.DW)(plan.giveUpUsd ?? 0n);
        const [recorded, chances] = [weights.map(() => []), weights.map(() => 0)];
        return [{ id, price, cap: 1, giveUp, weights, recorded, chances, priceOnly: true }];
    });
}
/** The order of a prompt's attempts is not in the results: usable ones last, as a course of retries ends. */
function verdictsOf(prompt) {
    if (!prompt)
        return [];
    const rejected = prompt.attempts - prompt.usable - prompt.undetermined;
    return [...Array(rejected).fill("rejected"), ...Array(prompt.usable).fill("usable")];
}

;// CONCATENATED MODULE: ./build/core/report/forecast-proven.js












/** Plays of what the candidates show. */
const forecast_proven_PLAYS = 16;
/**
 * What the cheapest candidate will be shown to cost at most when the candidates are done (engine/proven.ts), in some plays: dollars per
 * picture, or per usable image where any counts; null where nothing is shown.
 */
function foreseenProofs(plan, { recorded, alone, terms }) {
    const priced = (0,manifest_alone/* standAlone */.C)(plan).filter(({ priceUsd }) => priceUsd !== null);
    const allowed = terms.delta / Math.max(1, priced.length + plan.pipelines.length);
    const ended = priced.map((candidate) => {
        const known = recorded.find(({ id }) => id === candidate.id);
        const attempts = alone.candidates.find(({ id }) => id === candidate.id)?.expectedAttempts ?? 0;
        const check = known && !plan.excludeCheckCost ? (0,check_cost/* checkUsd */.Fg)(known) : 0n;
        return { candidate, known, attempts, price: (0,money/* usdToNumber */.DW)((candidate.priceUsd ?? 0n) + check) };
    });
    const highOf = plan.objective === "any-image" ? sampledHigh : passedHigh;
    return Array.from({ length: forecast_proven_PLAYS }, (_, play) => {
        const highs = ended.flatMap((each) => {
            const random = (0,core_random/* seededRandom */.Is)(plan.seed, `proven ${play} ${each.candidate.id}`);
            return highOf(plan, each, { allowed, minCoverage: terms.minCoverage }, random) ?? [];
        });
        return highs.length === 0 ? null : Math.min(...highs);
    });
}
function sampledHigh({ rates }, { known, attempts, price }, { allowed }, random) {
    const counts = countsOf(known);
    const made = Math.floor(attempts + random());
    let usable = counts.usable;
    for (let each = 0; each < made; each++)
        if (random() < expectedChance(counts))
            usable++;
    const accepted = (0,binomial/* confidenceSequence */.S)(usable, counts.attempts + made, (0,errors/* alphaForAttempts */.iy)(rates, allowed));
    const { low } = rates ? (0,errors/* trulyWithin */.CH)(accepted, (0,errors/* rateBounds */.sw)(rates, allowed / 2)) : accepted;
    return low > 0 ? price / low : null;
}
function passedHigh(plan, { candidate, known, attempts, price }, { allowed, minCoverage }, random) {
    const { id, cap } = candidate;
    const verdicts = plan.prompts.map((prompt) => verdictsOf(known?.prompts.find((each) => each.id === prompt.id)));
    buy(plan, verdicts, { cap, attempts, chance: expectedChance(countsOf(known)) }, random);
    const contestant = {
        id,
        price,
        cap,
        giveUp: (0,money/* usdToNumber */.DW)(plan.giveUpUsd ?? 0n),
        weights: plan.prompts.map(({ weight }) => weight),
        courses: verdicts.map((own) => (0,passes_course/* coursesOf */.IV)(own, cap)),
        judge: (0,errors/* judgeOf */.Pb)(plan.rates, allowed),
    };
    if ((0,standing/* isGivenUpOn */.c)(contestant, minCoverage))
        return null;
    return (0,compare/* costInterval */.Ru)((0,standing/* standingOf */.Y)(contestant), (0,errors/* alphaForAttempts */.iy)(plan.rates, allowed)).high;
}
/** So many attempts: one on each prompt in turn in a plain batch, else course after course. A first pass that is begun is worked to its end. */
function buy({ design }, verdicts, { cap, attempts, chance }, random) {
    const isFixed = design.kind === "fixed";
    const isOpen = (own) => (0,passes_course/* coursesOf */.IV)(own, cap).every(({ end }) => end === "open");
    const seesThrough = !isFixed && attempts >= verdicts.filter(isOpen).length;
    let left = attempts;
    for (let pass = 0; left > 0; pass++) {
        for (const own of verdicts) {
            for (let tries = 0; tries < (isFixed ? 1 : cap); tries++) {
                if (pass === 0 && !isFixed && !isOpen(own))
                    break;
                if (left <= 0 && !(pass === 0 && seesThrough))
                    return;
                left--;
                const isUsable = random() < chance;
                own.push(isUsable ? "usable" : "rejected");
                if (isUsable && !isFixed)
                    break;
            }
        }
    }
}

;// CONCATENATED MODULE: ./build/core/report/forecast-pipelines.js











/** Plays of a course on a prompt that its expected attempts are the mean of. */
const forecast_pipelines_PLAYS = 200;
/**
 * What pipelines would take, when the candidates are done: as the engine does it (engine/pipelines.ts), on each prompt that has no course at
 * its end. They are expected to be bought in that share of plays in which their two prices do not rule them out.
 */
function pipelinesForecast(plan, input) {
    if (plan.pipelines.length === 0)
        return { mostUsd: 0n, expectedUsd: 0, candidates: [] };
    const proofs = foreseenProofs(plan, input);
    const rows = plan.pipelines.map((pipeline) => foreseen(plan, pipeline, input, proofs));
    const wanted = rows.reduce((sum, { expectedUsd }) => sum + expectedUsd, 0);
    const scale = wanted > input.leftUsd ? input.leftUsd / wanted : 1;
    return {
        mostUsd: rows.reduce((sum, { mostUsd }) => (sum === null || mostUsd === null ? null : sum + mostUsd), 0n),
        expectedUsd: wanted * scale,
        candidates: rows.map(({ id, mostUsd, expectedUsd, attempts, known, chance, isBought }) => {
            if (!isBought)
                return nothingBought(id);
            return {
                id,
                atMostUsd: (0,money/* formatUsd */.UK)(mostUsd ?? input.budgetUsd),
                expectedUsd: (0,money/* formatFigure */.Mo)(expectedUsd * scale),
                expectedAttempts: attempts * scale,
                usableRate: chance,
                recorded: (known?.pipeline?.finals ?? 0) > 0,
            };
        }),
    };
}
function foreseen(plan, pipeline, input, proofs) {
    const { id, draft, final } = pipeline;
    const known = input.recorded.find((result) => result.id === id);
    const stages = stagesOf(known);
    const chance = expectedChance(stages.final);
    if (draft.priceUsd === null || final.priceUsd === null)
        return { id, known, chance, mostUsd: 0n, expectedUsd: 0, attempts: 0, isBought: false };
    const least = (0,money/* usdToNumber */.DW)(draft.priceUsd + final.priceUsd);
    const share = proofs.filter((proven) => proven === null || least <= proven).length / proofs.length;
    const open = recordsOf(plan, pipeline, input.attempts).filter(({ record }) => !isDone(plan, record));
    const expected = expectedOf(plan, pipeline, { stages, open, input });
    const cost = (stage) => {
        const own = input.recorded.find((result) => result.id === stage.id);
        return (0,money/* usdToNumber */.DW)((stage.priceUsd ?? 0n) + (own ? (0,check_cost/* checkUsd */.Fg)(own) : 0n));
    };
    return {
        id,
        known,
        chance,
        isBought: true,
        mostUsd: mostOf(plan, pipeline, open),
        expectedUsd: share * (expected.drafts * cost(draft) + expected.finals * cost(final)),
        attempts: share * (expected.drafts + expected.finals),
    };
}
/** A plain batch takes each prompt once; else pipelines go on while the decision is open. */
function mostOf(plan, pipeline, open) {
    if (plan.design.kind !== "fixed")
        return null;
    const { draft, final, finalsPerDraft } = pipeline;
    return open.reduce((sum, { prompt, record }) => {
        const stage = (candidate) => ({
            priceUsd: candidate.priceUsd ?? 0n,
            judgeUsd: mostToJudge(plan, candidate, prompt),
            cap: candidate.cap,
        });
        const eaten = record.courses.find(({ end }) => end === "open");
        const most = plan.objective === "any-image"
            ? sampleMost(stage(final))
            : courseMost({
                draft: stage(draft),
                final: stage(final),
                finalsPerDraft,
                giveUpUsd: plan.giveUpUsd ?? 0n,
                eatenUsd: eaten ? (draft.priceUsd ?? 0n) * BigInt(eaten.drafts) + (final.priceUsd ?? 0n) * BigInt(eaten.finals) : 0n,
            });
        return sum + most;
    }, 0n);
}
/** Mean attempts over plays, on all prompts together. */
function expectedOf(plan, pipeline, { stages, open, input }) {
    const terms = (0,records/* pipelineTerms */.SX)(plan, pipeline);
    const drafted = input.alone.candidates.find(({ id }) => id === pipeline.draft.id)?.expectedAttempts ?? 0;
    const perPrompt = drafted / plan.prompts.length;
    const play = (begun, random) => plan.objective === "any-image" ? playSample(stages, begun, random) : playPipeline(terms, stages, begun, random);
    let [drafts, finals] = [0, 0];
    for (const { prompt, record, spare } of open) {
        const random = (0,core_random/* seededRandom */.Is)(plan.seed, `foresee ${pipeline.id} ${prompt.id}`);
        const eaten = record.courses.find(({ end }) => end === "open");
        for (let played = 0; played < forecast_pipelines_PLAYS; played++) {
            // What the candidates make of drafts is a mean: some plays have one more than others.
            const made = spare + Math.floor(perPrompt + random());
            const begun = { drafts: eaten?.drafts ?? 0, finals: eaten?.finals ?? 0, made, isWaiting: record.next.kind === "final" };
            const bought = play(begun, random);
            drafts += bought.drafts / forecast_pipelines_PLAYS;
            finals += bought.finals / forecast_pipelines_PLAYS;
        }
    }
    return { drafts, finals };
}
function stagesOf(known) {
    const { drafts = 0, draftsPassed = 0, finals = 0, finalsUsable = 0 } = known?.pipeline ?? {};
    return { draft: { usable: draftsPassed, attempts: drafts }, final: { usable: finalsUsable, attempts: finals } };
}
function recordsOf(plan, pipeline, attempts) {
    const byCell = (0,group/* groupBy */.$)(attempts, ({ intent }) => `${intent.offer} ${intent.promptKey}`);
    return plan.prompts.map((prompt, index) => {
        const drafts = (0,records/* draftsOf */.eI)(byCell.get(`${pipeline.draft.key} ${prompt.key}`) ?? [], pipeline.draftChecks[index].checksKey, ({ end }) => end?.url !== undefined);
        const finals = (0,records/* finalsOf */.pu)(byCell.get(`${pipeline.final.key} ${prompt.key}`) ?? [], prompt.checksKey);
        const record = (0,course/* pipelineRecord */.Kt)(drafts, finals, (0,records/* pipelineTerms */.SX)(plan, pipeline), pipeline.passField !== null);
        const used = record.courses.reduce((sum, course) => sum + course.drafts, 0);
        return { prompt, record, spare: drafts.filter(({ passed }) => passed !== "undetermined").length - used };
    });
}
/** With any image a prompt is a sample: one final on it tells what it can. */
function isDone({ objective }, { courses, decidedFinals }) {
    return objective === "any-image" ? decidedFinals > 0 : courses.some(({ end }) => end !== "open");
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
    const luck = new Map(arms.map(({ arm }) => [arm.id, (0,core_random/* seededRandom */.Is)(seed, `foresee ${play} ${arm.id}`)]));
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
function raceForecast(plan, recorded, budgetUsd, asked) {
    const terms = { delta: asked.delta, indifference: asked.indifference };
    const budget = (0,money/* usdToNumber */.DW)(budgetUsd);
    const field = (0,manifest_alone/* standAlone */.C)(plan).flatMap((candidate) => {
        // What costs nothing is tried once on each prompt, and the rest race for the second place.
        if (candidate.priceUsd === null || (0,manifest_alone/* costsNothing */.s)(plan, candidate))
            return [];
        const known = recorded.find(({ id }) => id === candidate.id);
        const usd = Math.max((0,money/* usdToNumber */.DW)(candidate.priceUsd), LEAST_USD);
        const check = known ? (0,money/* usdToNumber */.DW)((0,check_cost/* checkUsd */.Fg)(known)) : 0;
        const chance = expectedChance(countsOf(known));
        return [
            { id: candidate.id, known, attemptUsd: usd + check, productionUsd: usd + (plan.excludeCheckCost ? 0 : check), chance },
        ];
    });
    const bound = (0,lower_bound/* lowerBound */.y)(field, terms.delta, terms.indifference);
    const scale = bound === null ? 0 : TIMES_THE_BOUND * Math.min(1, budget / (bound.usd * TIMES_THE_BOUND));
    const rows = (0,manifest_alone/* standAlone */.C)(plan).map((candidate) => {
        const { id } = candidate;
        const index = field.findIndex((arm) => arm.id === id);
        const arm = field[index];
        if (!arm)
            return onceRow(plan, candidate, recorded);
        const attempts = bound === null ? budget / field.length / arm.attemptUsd : bound.attempts[index] * scale;
        const expectedUsd = attempts * arm.attemptUsd;
        const row = {
            id,
            atMostUsd: (0,money/* formatUsd */.UK)(budgetUsd),
            expectedUsd: (0,money/* formatFigure */.Mo)(expectedUsd),
            expectedAttempts: attempts,
            usableRate: arm.chance,
            recorded: (arm.known?.attempts ?? 0) > 0,
        };
        return { row, expectedUsd };
    });
    const take = foreseeRace(field.map(({ id, known, chance, attemptUsd, productionUsd }) => ({
        arm: {
            id,
            ...countsOf(known),
            attemptUsd,
            productionUsd,
            reserveUsd: plan.candidates.find((candidate) => candidate.id === id)?.reserveUsd ?? 0n,
            underWay: 0,
            open: true,
            judge: (0,errors/* judgeOf */.Pb)(plan.rates, terms.delta),
        },
        chance,
    })), { ...terms, delta: (0,errors/* alphaForAttempts */.iy)(plan.rates, terms.delta), seed: plan.seed, budgetUsd: budget }, race_forecast_PLAYS);
    const usd = rows.reduce((sum, { expectedUsd }) => sum + expectedUsd, 0);
    return { ...take, mostUsd: null, expectedUsd: Math.min(budget, usd), candidates: rows.map(({ row }) => row) };
}

;// CONCATENATED MODULE: ./build/core/report/forecast.js








/**
 * What a run would spend at most and is expected to, from the plan and from what is recorded: prompts that are delivered or given up
 * are not bought again. The candidates come first, and pipelines take what is left of the budget.
 */
function forecast(plan, recorded, budgetUsd, terms = { delta: 0.05, indifference: 0.05, minCoverage: 0.8 }, attempts = []) {
    const alone = aloneForecast(plan, recorded, budgetUsd, terms);
    const budget = (0,money/* usdToNumber */.DW)(budgetUsd);
    const leftUsd = Math.max(0, budget - alone.expectedUsd);
    const pipelines = pipelinesForecast(plan, { recorded, attempts, alone, budgetUsd, leftUsd, terms });
    const parts = [alone.mostUsd, pipelines.mostUsd];
    const most = parts.includes(null) ? null : (0,money/* sumUsd */.eg)([...parts.map((each) => each), lookAgainUsd(plan, attempts)]);
    return {
        atMostUsd: (0,money/* formatUsd */.UK)(most !== null && most < budgetUsd ? most : budgetUsd),
        withoutBudgetUsd: most === null ? null : (0,money/* formatUsd */.UK)(most),
        expectedUsd: (0,money/* formatFigure */.Mo)(Math.min(alone.expectedUsd + pipelines.expectedUsd, budget)),
        ...(alone.decidedShare === undefined ? {} : { decidedShare: alone.decidedShare }),
        ...(alone.atMostMore === undefined ? {} : { atMostMore: alone.atMostMore }),
        assumption: assumption(plan, recorded),
        candidates: [...alone.candidates, ...pipelines.candidates],
    };
}
/** As the engine chooses (engine/race.ts, passes.ts, next.ts): who has nobody to be compared with is bought prompt by prompt. */
function aloneForecast(plan, recorded, budgetUsd, terms) {
    const { design, objective } = plan;
    const priced = (0,manifest_alone/* standAlone */.C)(plan).filter(({ priceUsd }) => priceUsd !== null);
    const racing = priced.filter((candidate) => !(0,manifest_alone/* costsNothing */.s)(plan, candidate));
    if (design.kind === "race" && racing.length > 1)
        return raceForecast(plan, recorded, budgetUsd, terms);
    if (design.kind === "pass" && priced.length > 1)
        return passForecast(plan, recorded, budgetUsd, terms);
    const isFixed = design.kind === "fixed";
    const rows = (0,manifest_alone/* standAlone */.C)(plan).map((candidate) => batchRow(plan, candidate, recorded.find(({ id }) => id === candidate.id), { cap: isFixed ? design.attemptsPerPrompt : objective === "any-image" ? 1 : candidate.cap, retries: !isFixed }));
    return {
        mostUsd: (0,money/* sumUsd */.eg)(rows.map(({ mostUsd }) => mostUsd)),
        expectedUsd: rows.reduce((sum, { expectedUsd }) => sum + expectedUsd, 0),
        candidates: rows.map(({ row }) => row),
    };
}
/** Recorded images that the checks in force have not seen to their end are judged at the start of a run. */
function lookAgainUsd(plan, attempts) {
    if (attempts.length === 0)
        return 0n;
    const stages = new Map((0,manifest_plan/* stagesOf */.ZL)(plan).map((stage) => [stage.key, stage]));
    const prompts = new Map(plan.prompts.map((prompt) => [prompt.key, prompt]));
    return (0,money/* sumUsd */.eg)(attempts.flatMap((attempt) => {
        const [stage, prompt] = [stages.get(attempt.intent.offer), prompts.get(attempt.intent.promptKey)];
        // An image that is still to be collected is judged, too.
        if (!stage || !prompt || (attempt.end && attempt.end.sha256 === undefined && !attempt.end.recoverable))
            return [];
        const unseen = (0,manifest_plan/* checksOn */.HL)(plan, stage, prompt).filter(({ checksKey }) => !(0,fold/* isJudged */.sL)(attempt, checksKey));
        return unseen.map(({ checkReserve }) => checkReserve?.mostUsd ?? 0n);
    }));
}
function assumption(plan, recorded) {
    const pipelines = plan.pipelines.length > 0
        ? " Pipelines: drafts until one passes and finals until one is usable, once on each prompt, unless their two prices rule them out."
        : "";
    return `${assumedShares(recorded)}${assumedChecks(plan, recorded)}${pipelines}`;
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
    const { attempts } = (0,fold/* foldLedger */.n2)(events);
    const measured = (0,compute/* computeResults */.C2)(facts, manifest, plan, attempts);
    const { confidence, indifference, minCoverage } = manifest.sampling;
    const terms = { delta: (0,manifest_plan/* deltaAmongCandidates */.fr)(plan, confidence), indifference, minCoverage };
    const told = forecast(plan, measured.candidates, budgetUsd, terms, attempts);
    const results = { ...measured, mode: "estimate", estimate: told };
    const failOn = (0,failon/* conditionsThatHold */.JB)(results, options.failOn, undefined);
    const all = { ...results, failOn };
    await (0,outputs/* writeOutputs */.K)(world, options, all, null);
    return { exit: facts.errors.length > 0 ? 3 : failOn.length > 0 ? 1 : 0, problems: [], results: all };
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


/***/ })

};
