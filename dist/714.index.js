export const id = 714;
export const ids = [714];
export const modules = {

/***/ 201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readCheckRates),
/* harmony export */   e: () => (/* binding */ calibrationPlace)
/* harmony export */ });
/* harmony import */ var _core_calibration_use_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7745);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8624);
/* harmony import */ var _core_manifest_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(707);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2828);




/** A calibration of other checks is not used, and told of; one that is not there, or is none, is wrong input. */
async function readCheckRates(world, options, prepared) {
    const { manifest, prompts, locate } = prepared;
    const stated = manifest.errorRates && { source: "manifest", ...manifest.errorRates };
    const place = await calibrationPlace(world, options, prepared);
    if (!place.ok)
        return place;
    if (!place.value)
        return (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_3__.ok)({ ...(stated ? { rates: stated } : {}), warnings: [] });
    const at = locate(["calibration"]);
    const { file, shown } = place.value;
    const text = await world.files.read(file);
    if (text === null)
        return (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)({
            message: `calibration: there is no file ${shown}: make it with \`check calibrate\`, or take the line out`,
            place: at,
        });
    const parsed = (0,_core_calibration_use_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCalibration */ .A)(text, shown);
    if (!parsed.ok)
        return (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)(...parsed.problems.map(({ message }) => ({ message: `calibration: ${message}`, place: at })));
    const rates = (0,_core_calibration_use_js__WEBPACK_IMPORTED_MODULE_0__/* .ratesOf */ .j)(parsed.value, {
        manifest: (0,_core_manifest_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .checksKeyOf */ .it)(manifest.check, world.hash, prompts[0]?.references),
        prompts: new Map(prompts.map(({ id, checks, references }) => [id, (0,_core_manifest_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .checksKeyOf */ .it)(checks, world.hash, references)])),
    });
    if (rates.ok)
        return (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_3__.ok)({ rates: rates.value, warnings: [] });
    const instead = stated ? "`errorRates` are taken in its place" : "the figures are not corrected for the checks' errors";
    const because = rates.problems.map(({ message }) => message).join("; ");
    return (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_3__.ok)({
        ...(stated ? { rates: stated } : {}),
        warnings: [
            {
                code: "calibration-unused",
                message: `the calibration ${shown} is not used, and ${instead}: ${because}. Make it anew with \`check calibrate\``,
                line: at.line,
                column: at.column,
            },
        ],
    });
}
/**
 * Where the calibration lies that the manifest names; null when it names none. Only a JSON file inside the working directory or the
 * manifest's folder: the manifest may come from a stranger.
 */
async function calibrationPlace(world, { root, manifest: file }, { manifest, locate }) {
    const name = manifest.calibration;
    if (name === undefined)
        return (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_3__.ok)(null);
    const wrong = (message) => (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)({ message: `calibration: ${message}`, place: locate(["calibration"]) });
    if (!/\.json$/i.test(name))
        return wrong(`expected the name of a JSON file, such as calibration.json, not "${name}"`);
    const found = await world.inside(name, { folder: (0,_prepare_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(file), root });
    if (found === null)
        return wrong(`"${name}" leads outside the working directory`);
    return (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_3__.ok)({ file: found, shown: name });
}


/***/ }),

/***/ 4054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   fF: () => (/* binding */ onceEach),
/* harmony export */   kg: () => (/* binding */ LABELS),
/* harmony export */   vg: () => (/* binding */ LABEL_WORDS)
/* harmony export */ });
/** What people say of images: the words they use, and the images with their labels. */
const LABELS = ["usable", "rejected"];
const WORDS = {
    usable: ["usable", "yes", "y", "1", "true", "good"],
    rejected: ["rejected", "no", "n", "0", "false", "bad"],
};
const LABEL_WORDS = "usable or rejected (or yes/no, 1/0, good/bad)";
/** The label that a word stands for, whatever its case; null for any other word. */
function labelOf(word) {
    const plain = word.trim().toLowerCase();
    return LABELS.find((label) => WORDS[label].includes(plain)) ?? null;
}
/** Takes each image once: the same bytes under another name are the same image. Two labels for one image are a problem. */
function onceEach(images) {
    const first = new Map();
    const problems = [];
    let repeated = 0;
    for (const image of images) {
        const key = `${image.sha256} ${image.prompt ?? ""}`;
        const earlier = first.get(key);
        if (!earlier)
            first.set(key, image);
        else if (earlier.label === image.label)
            repeated++;
        else {
            const same = earlier.file === image.file ? "this image" : `this image is the same as ${earlier.shown}, which`;
            const where = earlier.place.file === image.place.file ? `line ${earlier.place.line}` : earlier.place.file;
            const message = `${same} has the label "${earlier.label}" already (${where}): it can have one only`;
            problems.push({ message, place: image.place });
        }
    }
    return { labels: { images: [...first.values()], repeated }, problems };
}


/***/ }),

/***/ 7745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ parseCalibration),
  j: () => (/* binding */ ratesOf)
});

// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(8624);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
;// CONCATENATED MODULE: ./build/core/report/figure-schema.js

/** The pieces that `results.json` is made of. */
/** Money as decimal text in USD. */
const usd = schemas/* string */.YjP().regex(/^\d+\.\d+$/);
const count = schemas/* int */.Whr().min(0);
/** `estimate` and `high` are absent when nothing usable was seen: then only "at least `low`" is known. */
const figureSchema = schemas/* strictObject */.rej({
    estimate: usd.optional(),
    low: usd.optional(),
    high: usd.optional(),
    confidence: schemas/* number */.aig().optional(),
});
/** The same for a number of images. */
const countFigureSchema = schemas/* strictObject */.rej({
    estimate: schemas/* number */.aig().min(0).optional(),
    low: schemas/* number */.aig().min(0).optional(),
    high: schemas/* number */.aig().min(0).optional(),
    confidence: schemas/* number */.aig().optional(),
});

// EXTERNAL MODULE: ./build/core/terms.js
var terms = __webpack_require__(1377);
// EXTERNAL MODULE: ./build/core/calibration/labels.js
var labels = __webpack_require__(4054);
;// CONCATENATED MODULE: ./build/core/calibration/schema.js




/** `calibration.json`: how far the checks and people agree on the same images. Made by `check calibrate`, read by every later run. */
const share = schemas/* number */.aig().min(0).max(1);
const estimated = schemas/* strictObject */.rej({
    estimate: share.nullable().meta({ description: "Null without an image to estimate it from." }),
    low: share,
    high: share,
});
const verdicts = schemas/* strictObject */.rej({ usable: count, rejected: count, undetermined: count });
const told = schemas/* strictObject */.rej({
    file: schemas/* string */.YjP(),
    prompt: schemas/* string */.YjP().optional().meta({ description: "The prompt whose checks were applied; the manifest's own without it." }),
    label: schemas/* enum */.k5n(labels/* LABELS */.kg).meta({ description: "What people say." }),
    verdict: schemas/* enum */.k5n(terms/* VERDICTS */.bk).meta({ description: "What the checks say." }),
    reasons: schemas/* array */.YOg(schemas/* strictObject */.rej({ check: schemas/* string */.YjP(), message: schemas/* string */.YjP() })),
});
const calibrationSchema = schemas/* strictObject */.rej({
    schemaVersion: schemas/* literal */.euz(1),
    tool: schemas/* strictObject */.rej({ name: schemas/* literal */.euz("usable-image-cost"), version: schemas/* string */.YjP() }),
    madeAt: schemas/* string */.YjP(),
    manifest: schemas/* string */.YjP().meta({ description: "Path of the manifest whose checks were applied." }),
    checks: schemas/* strictObject */.rej({
        key: schemas/* string */.YjP().meta({ description: "Identity of the manifest's own checks." }),
        prompts: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).meta({ description: "Of prompts with checks of their own that images named." }),
    })
        .meta({ description: "Which checks these are: with others, this file is not used." }),
    images: count.meta({ description: "Images with a label, each counted once." }),
    confusion: schemas/* strictObject */.rej({ usable: verdicts, rejected: verdicts })
        .meta({ description: "By what people say, how often the checks say what." }),
    confidence: schemas/* number */.aig(),
    sensitivity: estimated.meta({ description: "Share of the usable images that the checks accept." }),
    specificity: estimated.meta({ description: "Share of the rejected images that the checks reject." }),
    falseAccept: estimated.meta({ description: "1 - specificity." }),
    falseReject: estimated.meta({ description: "1 - sensitivity." }),
    kappa: schemas/* strictObject */.rej({
        estimate: schemas/* number */.aig().min(-1).max(1),
        low: schemas/* number */.aig().min(-1).max(1),
        high: schemas/* number */.aig().min(-1).max(1),
        method: schemas/* enum */.k5n(["asymptotic", "bounds"]).meta({
            description: "asymptotic: Fleiss, Cohen and Everitt 1969. bounds: from exact intervals of what is behind it.",
        }),
    })
        .nullable()
        .meta({ description: "Cohen's kappa; null without images of both labels." }),
    spend: schemas/* strictObject */.rej({
        checksUsd: usd,
        unknownUsd: usd.meta({ description: "Of requests of which it is not known whether they are charged." }),
        unpriced: count.meta({ description: "Requests of checks whose price is not known." }),
        budgetUsd: usd,
    }),
    notes: schemas/* array */.YOg(schemas/* string */.YjP()).meta({ description: "What to know before believing the figures, as sentences." }),
    apart: schemas/* array */.YOg(told)
        .optional()
        .meta({ description: "Images on which people and checks disagree; only in the output directory." }),
    notJudged: schemas/* array */.YOg(told).optional().meta({ description: "Images without a verdict; only in the output directory." }),
    sheet: schemas/* strictObject */.rej({ path: schemas/* string */.YjP(), tile: count, columns: count, tiles: count })
        .optional()
        .meta({ description: "Contact sheet of the first of `apart`, in their order." }),
})
    .meta({ title: "Calibration of the checks of Usable Image Cost" });

;// CONCATENATED MODULE: ./build/core/calibration/use.js


/** Reads a calibration that lies in the repository, and says whether it speaks of the checks in use. */
/** @param name how the file is called in a message */
function parseCalibration(text, name) {
    const remedy = "make it with `check calibrate`";
    let content;
    try {
        content = JSON.parse(text);
    }
    catch {
        return (0,failure/* failed */.gz)({ message: `${name} is no JSON: ${remedy}` });
    }
    const parsed = calibrationSchema.safeParse(content);
    if (parsed.success)
        return (0,failure.ok)(parsed.data);
    const path = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
    return (0,failure/* failed */.gz)({ message: `${name} is no calibration${path === "" ? "" : ` (wrong at ${path})`}: ${remedy}` });
}
/** The rates that a calibration tells, or a sentence why they cannot be used. */
function ratesOf({ checks, confusion }, keys) {
    const others = Object.entries(checks.prompts).filter(([id, key]) => keys.prompts.has(id) && keys.prompts.get(id) !== key);
    if (checks.key !== keys.manifest)
        return (0,failure/* failed */.gz)({ message: "it was made with other checks than the manifest's" });
    if (others.length > 0)
        return (0,failure/* failed */.gz)({ message: `the checks of the prompt "${others[0][0]}" are not those that it was made with` });
    const { usable, rejected } = confusion;
    const falseAccept = { wrong: rejected.usable, of: rejected.usable + rejected.rejected };
    const falseReject = { wrong: usable.rejected, of: usable.usable + usable.rejected };
    if (falseAccept.of === 0)
        return (0,failure/* failed */.gz)({ message: 'it has no image with the label "rejected" and a verdict' });
    if (falseReject.of === 0)
        return (0,failure/* failed */.gz)({ message: 'it has no image with the label "usable" and a verdict' });
    return (0,failure.ok)({ source: "calibration", falseAccept, falseReject });
}


/***/ }),

/***/ 707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ makePlan),
/* harmony export */   HL: () => (/* binding */ checksOn),
/* harmony export */   LH: () => (/* binding */ planAtPrices),
/* harmony export */   NR: () => (/* binding */ checksFor),
/* harmony export */   ZL: () => (/* binding */ stagesOf),
/* harmony export */   fr: () => (/* binding */ deltaAmongCandidates),
/* harmony export */   it: () => (/* binding */ checksKeyOf),
/* harmony export */   yS: () => (/* binding */ offerOf)
/* harmony export */ });
/* unused harmony export attemptCap */
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);
/* harmony import */ var _checks_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6994);
/* harmony import */ var _checks_judge_cost_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1209);
/* harmony import */ var _checks_merge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8814);
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1377);
/* harmony import */ var _checks_references_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8702);
/* harmony import */ var _pipelines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7173);







/** A change in what the built-in checks compute makes earlier verdicts stale; counted up then. */
const CHECKS_VERSION = 1;
/** No amount of money ends the tries on a model that costs nothing: time does, after this many. */
const FREE_CAP = 20;
/** The default of giveUpUsd: three times the list price of the dearest candidate (DESIGN.md, section 2). */
const GIVE_UP_FACTOR = 3n;
/** The offer that a candidate of the manifest stands for, before prices are read. */
function offerOf(candidate) {
    const { id, provider, model, route, input, price, crossCheck } = candidate;
    return {
        candidate: id,
        provider,
        model,
        ...(route === undefined ? {} : { route }),
        input,
        ...(price ? { price } : {}),
        ...(crossCheck ? { crossCheck } : {}),
    };
}
/** Everything that attempts are bought on: the candidates, and the finals of pipelines that begin from a draft. */
function stagesOf({ candidates, pipelines }) {
    return [...candidates, ...pipelines.flatMap(({ final, passField }) => (passField === null ? [] : [final]))];
}
/** The error allowed among the candidates alone: pipelines are compared by intervals of their own, for the other half. */
function deltaAmongCandidates({ pipelines }, confidence) {
    return (1 - confidence) / (pipelines.length > 0 ? 2 : 1);
}
/** What an attempt's image is judged by: the prompt's checks, and what pipelines ask of it as a draft. */
function checksOn(plan, candidate, prompt) {
    if (plan.pipelines.length === 0)
        return [prompt];
    const index = plan.prompts.indexOf(prompt);
    const asDraft = plan.pipelines.flatMap(({ draft, draftChecks }) => (draft.key === candidate.key ? [draftChecks[index]] : []));
    return [prompt, ...asDraft].filter(({ checksKey }, at, all) => all.findIndex((other) => other.checksKey === checksKey) === at);
}
/** Works a plan out of a manifest, its prompts and the prices read for its candidates. */
function makePlan(manifest, prompts, readings, simulated, hash) {
    const priced = manifest.candidates.map((candidate) => {
        const reading = readings.find((each) => each.candidate === candidate.id);
        if (!reading)
            throw new Error(`no price reading for ${candidate.id}`);
        return { candidate, reading };
    });
    const stated = manifest.sampling.giveUpUsd === undefined ? null : (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUsd */ ._e)(manifest.sampling.giveUpUsd);
    const giveUpUsd = stated ?? threeTimesTheDearest(readings.map(({ quote }) => quote?.usd ?? null));
    const candidateKeys = counted();
    const promptKeys = counted();
    const planned = priced.map(({ candidate, reading }) => {
        const sent = reading.quote?.input ?? reading.input;
        const offer = { ...offerOf(candidate), ...(sent ? { input: sent } : {}) };
        const identity = {
            provider: candidate.provider,
            model: offer.model,
            route: offer.route ?? "",
            input: offer.input,
            simulated,
        };
        return {
            ...terms(candidate, reading, giveUpUsd, manifest.sampling.retryCap),
            offer,
            key: candidateKeys(hash((0,_terms_js__WEBPACK_IMPORTED_MODULE_5__/* .canonicalJson */ .dj)(identity))),
        };
    });
    const plannedPrompts = prompts.map((prompt) => ({
        ...prompt,
        key: promptKeys(hash(prompt.text)),
        checksKey: checksKeyOf(prompt.checks, hash, prompt.references),
        ...(0,_checks_judge_cost_js__WEBPACK_IMPORTED_MODULE_2__/* .reserveFor */ .os)(prompt.checks),
    }));
    return {
        objective: manifest.sampling.objective,
        design: designOf(manifest),
        seed: manifest.sampling.seed,
        giveUpUsd,
        giveUpIsDefault: stated === null,
        ...(manifest.includeCheckCost ? {} : { excludeCheckCost: true }),
        candidates: planned,
        pipelines: (0,_pipelines_js__WEBPACK_IMPORTED_MODULE_4__/* .planPipelines */ .L)(manifest, { candidates: planned, prompts: plannedPrompts, hash }),
        prompts: plannedPrompts,
        ...(manifest.errorRates ? { rates: { source: "manifest", ...manifest.errorRates } } : {}),
    };
}
function terms(candidate, reading, giveUpUsd, retryCap) {
    const priceUsd = reading.quote?.usd ?? null;
    const allowed = priceUsd === null ? candidate.whenPriceUnknown : undefined;
    const reserveUsd = priceUsd ?? (allowed ? (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUsd */ ._e)(allowed.reserveUsd) : null);
    return {
        id: candidate.id,
        provider: candidate.provider,
        reading,
        priceUsd,
        reserveUsd,
        cap: attemptCap(reserveUsd, giveUpUsd, retryCap),
        maxAttempts: allowed?.maxAttempts ?? null,
        ...(candidate.onlyInPipelines ? { onlyInPipelines: true } : {}),
    };
}
function designOf({ sampling: { design, attemptsPerPrompt = 1, objective } }) {
    if (design === "fixed")
        return { kind: "fixed", attemptsPerPrompt };
    return { kind: objective === "any-image" ? "race" : "pass" };
}
/**
 * The same plan with other prices for one image: what a candidate's attempts would have cost then, and how many a picture was worth.
 *
 * @param priceOf the price of each candidate, null when it was not known
 */
function planAtPrices(plan, manifest, priceOf) {
    const prices = plan.candidates.map(priceOf);
    const giveUpUsd = plan.giveUpIsDefault ? threeTimesTheDearest(prices) : plan.giveUpUsd;
    const candidates = plan.candidates.map((candidate, index) => {
        const priceUsd = prices[index] ?? null;
        return { ...candidate, priceUsd, cap: attemptCap(priceUsd ?? candidate.reserveUsd, giveUpUsd, manifest.sampling.retryCap) };
    });
    return { ...plan, giveUpUsd, candidates, pipelines: atPricesOf(plan, candidates) };
}
function atPricesOf(plan, candidates) {
    return plan.pipelines.map((pipeline, index) => {
        const [draft, final] = [pipeline.draft, pipeline.final].map((stage) => {
            const at = plan.candidates.findIndex(({ reading }) => reading === stage.reading);
            const { priceUsd, cap } = candidates[at];
            return { ...stage, priceUsd, cap };
        });
        return { ...plan.pipelines[index], draft: draft, final: final };
    });
}
/** M = max(1, floor(giveUpUsd / price)), and never over `retryCap`; a whole number that JSON can hold. */
function attemptCap(price, giveUpUsd, retryCap) {
    if (price === 0n)
        return Math.min(FREE_CAP, retryCap ?? Infinity);
    const byMoney = price === null || giveUpUsd === null ? 1 : Math.max(1, (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .timesInto */ .Bn)(price, giveUpUsd));
    return Math.min(byMoney, retryCap ?? Infinity, Number.MAX_SAFE_INTEGER);
}
function threeTimesTheDearest(prices) {
    const known = prices.filter((price) => price !== null);
    return known.length === 0 ? null : GIVE_UP_FACTOR * known.reduce((most, price) => (price > most ? price : most));
}
/** Makes equal identities differ by the order in which they come, so that a text that stands twice is two pictures. */
function counted() {
    const seen = new Map();
    return (key) => {
        const times = (seen.get(key) ?? 0) + 1;
        seen.set(key, times);
        return times === 1 ? key : `${key}#${times}`;
    };
}
/**
 * Identity of a list of checks: what was judged under another one does not count. A reference that changed is another one.
 *
 * @param references reference images with the hashes of their bytes, those that the checks name among them
 */
function checksKeyOf(checks, hash, references) {
    const own = { version: CHECKS_VERSION, checks: (0,_checks_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .decisiveOf */ .O)(checks) };
    const named = references ? (0,_checks_references_js__WEBPACK_IMPORTED_MODULE_6__/* .referencesIn */ .i)(checks).map(({ file }) => references[file] ?? "") : [];
    return hash((0,_terms_js__WEBPACK_IMPORTED_MODULE_5__/* .canonicalJson */ .dj)(named.length > 0 ? { ...own, references: named } : own));
}
/** The checks of one prompt: the manifest's and its own, or its own alone where they say `replace`; its judges inherit what they leave out. */
function checksFor(manifest, own = []) {
    return (0,_checks_merge_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeChecks */ ._5)(manifest.check, own);
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

/***/ 703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   EX: () => (/* binding */ small),
/* harmony export */   I$: () => (/* binding */ htmlTable),
/* harmony export */   MZ: () => (/* binding */ phrase),
/* harmony export */   aP: () => (/* binding */ box),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   h$: () => (/* binding */ notesOf),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   uW: () => (/* binding */ section),
/* harmony export */   wI: () => (/* binding */ shifted)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(378);
/* harmony import */ var _shift_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7761);


/** Small pieces of HTML. Arguments called `html` are inert or ours already; arguments called `text` are not. */
/** An id or another technical word; its direction does not disturb what stands around it. */
function code(text, length = 200) {
    return `<code><bdi>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlText */ .js)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipMiddle */ .e9)(text, length))}</bdi></code>`;
}
/** A sentence from outside. */
function prose(text) {
    return `<bdi>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlText */ .js)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(text, 4000))}</bdi>`;
}
/** A table that scrolls sideways on a narrow screen. The first cell of a row is its heading; titles and cells are HTML. */
function htmlTable(caption, columns, rows) {
    const kind = (i) => (columns[i]?.number ? ` class="n"` : "");
    const head = columns.map(({ title }, i) => `<th scope="col"${kind(i)}>${title}</th>`).join("");
    const body = rows.map(([first = "", ...rest]) => `<tr><th scope="row">${first}</th>${rest.map((cell, i) => `<td${kind(i + 1)}>${cell}</td>`).join("")}</tr>`);
    return `<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table></div>`;
}
/** A part of the page under its heading; nothing when there is nothing in it. */
function section(id, title, html) {
    return html === "" ? "" : `<section aria-labelledby="${id}">\n<h2 id="${id}">${title}</h2>\n${html}\n</section>`;
}
function list(items) {
    return `<ul>\n${items.map((html) => `<li>${html}</li>`).join("\n")}\n</ul>`;
}
/** A coloured box with a heading of its own. */
function box(kind, title, html) {
    return `<div class="box ${kind}" role="note"><strong>${title}</strong>\n${html}\n</div>`;
}
/** A value then and now, with its notes below. */
function shifted(shift) {
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlText */ .js)((0,_shift_js__WEBPACK_IMPORTED_MODULE_1__/* .shiftText */ .yK)(shift))}${notesOf(shift)}`;
}
function notesOf({ notes }) {
    return notes.map((note) => small(prose(note))).join("");
}
/** A sentence whose pieces in the code font come from outside. */
function phrase(pieces) {
    return pieces.map((piece) => (typeof piece === "string" ? piece : code(piece.code))).join("");
}
/** A smaller second line in a cell. */
function small(html) {
    return html === null || html === "" ? "" : `<br><small>${html}</small>`;
}


/***/ }),

/***/ 9796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ STYLE)
/* harmony export */ });
/** The style sheet of the report: one column of at most 70 rem, light and dark, no fonts or images from elsewhere. */
const STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --ground: #ffffff; --raised: #f6f8fa;
  --accent: #0969da; --good: #1a7f37; --bad: #cf222e; --warn: #9a6700; --warn-ground: #fff8c5; --bad-ground: #ffebe9; --note-ground: #ddf4ff; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f6fc; --soft: #9198a1; --line: #3d444d; --ground: #0d1117; --raised: #151b23;
  --accent: #4493f8; --good: #3fb950; --bad: #f85149; --warn: #d29922; --warn-ground: #272115; --bad-ground: #2d1517; --note-ground: #121d2f; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1.5rem 1rem 4rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.1rem; margin: 0; color: var(--soft); font-weight: 600; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
.answer { font-size: 1.4rem; line-height: 1.35; font-weight: 600; margin: .5rem 0 1rem; }
.badge { display: inline-block; border-radius: 2rem; padding: .1rem .8rem; font-weight: 600; font-size: .9rem; border: 1px solid currentColor; }
.badge.clear, .badge.tie { color: var(--good); } .badge.undecided { color: var(--warn); } .badge.none { color: var(--bad); }
code { font: .875em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--raised); border-radius: .3rem; padding: .1em .35em; }
small, .soft { color: var(--soft); } small { font-size: .8rem; }
.scroll { overflow-x: auto; } .scroll:focus-visible { outline: 2px solid var(--accent); }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; min-width: 60%; }
th, td { padding: .45rem .75rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { white-space: nowrap; font-size: .85rem; color: var(--soft); background: var(--raised); }
tbody th { font-weight: 400; min-width: 8rem; } .n { text-align: right; white-space: nowrap; }
.lead { font-weight: 700; } .lead code { font-weight: 700; }
.box { border-left: .3rem solid; padding: .6rem 1rem; margin: 1rem 0; border-radius: .2rem; }
.box ul { margin: .3rem 0 0; padding-left: 1.2rem; }
.caution { border-color: var(--bad); background: var(--bad-ground); } .warning { border-color: var(--warn); background: var(--warn-ground); }
.note { border-color: var(--accent); background: var(--note-ground); }
.simulated { background: #bf3989; color: #ffffff; padding: .75rem 1rem; border-radius: .4rem; margin: 0 0 1.25rem; font-size: 1.05rem; }
svg { width: 100%; height: auto; display: block; } svg text { fill: var(--ink); font: 13px ui-sans-serif, system-ui, sans-serif; }
svg .soft { fill: var(--soft); } svg .grid { stroke: var(--line); } svg .bar { stroke: var(--soft); stroke-width: 3; } svg .dot { fill: var(--soft); }
svg .top .bar { stroke: var(--accent); } svg .top .dot { fill: var(--accent); } svg .top text { font-weight: 700; } svg .out text { fill: var(--soft); } svg .out .bar { stroke-dasharray: 7 4; } svg .end { fill: var(--soft); }
.chart { margin-bottom: 1rem; } .chart.narrow { display: none; } @media (max-width: 40rem) { .chart.wide { display: none; } .chart.narrow { display: block; } }
.gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(160px, 1fr)); gap: .75rem; list-style: none; padding: 0; margin: .75rem 0; }
.gallery li { border: 1px solid var(--line); border-top: 4px solid var(--soft); border-radius: .4rem; padding: .4rem; background: var(--raised); font-size: .8rem; line-height: 1.35; }
.gallery li.usable { border-top-color: var(--good); } .gallery li.rejected { border-top-color: var(--bad); } .gallery li.undetermined { border-top-color: var(--warn); }
.tile { width: 150px; height: 150px; max-width: 100%; margin: 0 auto .4rem; background-repeat: no-repeat; }
.usable .verdict { color: var(--good); } .rejected .verdict { color: var(--bad); } .undetermined .verdict { color: var(--warn); } .verdict { font-weight: 600; }
details > summary { cursor: pointer; padding: .3rem 0; font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dt { color: var(--soft); } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
@media print { .scroll { overflow: visible; } details { display: block; } }
`;


/***/ }),

/***/ 6834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ POLICY),
  K: () => (/* binding */ renderHtml)
});

// EXTERNAL MODULE: ./build/core/report/about.js
var about = __webpack_require__(836);
// EXTERNAL MODULE: ./build/core/report/estimate-text.js
var estimate_text = __webpack_require__(3679);
// EXTERNAL MODULE: ./build/core/report/format.js
var format = __webpack_require__(7998);
// EXTERNAL MODULE: ./build/core/report/audit-history.js
var audit_history = __webpack_require__(619);
// EXTERNAL MODULE: ./build/core/report/audit-rows.js
var audit_rows = __webpack_require__(74);
// EXTERNAL MODULE: ./build/core/report/audit-words.js
var audit_words = __webpack_require__(4230);
// EXTERNAL MODULE: ./build/core/report/escape.js
var report_escape = __webpack_require__(378);
// EXTERNAL MODULE: ./build/core/report/html-parts.js
var html_parts = __webpack_require__(703);
// EXTERNAL MODULE: ./build/core/report/prompts.js
var prompts = __webpack_require__(9142);
// EXTERNAL MODULE: ./build/core/report/pipeline-words.js
var pipeline_words = __webpack_require__(5887);
// EXTERNAL MODULE: ./build/core/report/shift.js
var shift = __webpack_require__(7761);
// EXTERNAL MODULE: ./build/core/report/spend.js
var spend = __webpack_require__(253);
// EXTERNAL MODULE: ./build/core/report/view.js
var view = __webpack_require__(9636);
;// CONCATENATED MODULE: ./build/core/report/html-tables.js








/** The tables of the report. */
function numbers(...titles) {
    return titles.map((title) => ({ title, number: true }));
}
function candidatesTable(results) {
    const columns = [
        { title: "Candidate" },
        ...numbers(`Cost per usable image${(0,html_parts/* small */.EX)((0,format/* level */.Rc)(results.confidence))}`, "Attempts per usable", "Usable", "Coverage", "Price per image", "Billed now"),
    ];
    const all = (0,view/* ranked */.ad)(results);
    const out = all.filter(({ eligible }) => !eligible);
    const reasons = out.map(({ id, ineligibleBecause }) => `${(0,html_parts/* code */.aY)(id)}: ${(0,html_parts/* prose */.CS)(ineligibleBecause ?? "no reason is given")}`);
    const rows = all.map((candidate) => candidateRow(candidate, results));
    return `${(0,html_parts/* htmlTable */.I$)("Candidates", columns, rows)}\n${out.length === 0 ? "" : `<h3>Not ranked</h3>\n${(0,html_parts/* list */.p_)(reasons)}`}`;
}
function candidateRow(candidate, results) {
    const lead = candidate.eligible && candidate.id === results.decision.leader;
    const mark = (html) => (lead ? `<span class="lead">${html}</span>` : html);
    const figure = candidate.costPerUsableUsd;
    const range = (0,format/* interval */.YP)(figure);
    const picture = (0,view/* pictureCostText */.tL)(candidate);
    return [
        `${mark((0,html_parts/* code */.aY)(candidate.id))}${(0,html_parts/* small */.EX)((0,view/* standing */.JA)(candidate, results))}${(0,html_parts/* small */.EX)((0,view/* progressText */.l_)(candidate, results))}${(0,html_parts/* small */.EX)((0,pipeline_words/* stagesText */.Z)(candidate))}`,
        `${mark((0,view/* costText */.rs)(candidate))}${(0,html_parts/* small */.EX)(range)}${(0,html_parts/* small */.EX)(picture === null ? null : `${picture} per picture`)}${(0,html_parts/* small */.EX)((0,view/* withExtrasText */.nT)(candidate))}${(0,html_parts/* small */.EX)((0,view/* acceptedText */.zs)(candidate))}`,
        (0,view/* attemptsPerUsable */.kI)(candidate),
        (0,view/* usableText */._x)(candidate),
        candidate.coverage === null ? "–" : (0,format/* percent */.KN)(candidate.coverage),
        `${(0,html_parts/* shifted */.wI)((0,shift/* priceShift */.o0)(candidate.price))}${(0,html_parts/* small */.EX)((0,html_parts/* prose */.CS)((0,view/* evidence */.MX)(candidate)))}${(0,html_parts/* small */.EX)((0,view/* checkCostText */.XP)(candidate))}`,
        `${(0,view/* billedText */.Ae)(candidate)}${(0,html_parts/* small */.EX)((0,view/* chargeUnknownText */._T)(candidate))}`,
    ];
}
function promptsTable(results) {
    const tried = (0,view/* ranked */.ad)(results).filter(({ attempts }) => attempts > 0);
    const rows = (0,prompts/* promptRows */.M)(tried);
    if (rows.length === 0)
        return "";
    const columns = [{ title: "Prompt" }, ...numbers(...tried.map(({ id }) => (0,html_parts/* code */.aY)(id, 40)))];
    return (0,html_parts/* htmlTable */.I$)("By prompt", columns, rows.map(({ id, cells }) => [(0,html_parts/* code */.aY)(id), ...cells.map(prompts/* promptCell */.j)]));
}
function outcomesTable({ candidates }) {
    const tried = candidates.filter(({ attempts, unbilledFailures }) => attempts + unbilledFailures > 0);
    if (tried.length === 0)
        return "";
    const columns = [
        { title: "Candidate" },
        ...numbers("Images", "Empty", "Refused", "Failed", "Lost", "Turned down", "Median time"),
        { title: "Rejected by" },
    ];
    const rows = tried.map((candidate) => {
        const { id, outcomes: o, unbilledFailures, medianSeconds } = candidate;
        const counts = [o.image, o.empty, o.refused, o.failed, o.lost, unbilledFailures].map(format/* thousands */.oh);
        const checks = (0,view/* rejections */.pE)(candidate).map(([check, count]) => `${(0,html_parts/* prose */.CS)(check)} ${count}`);
        return [(0,html_parts/* code */.aY)(id), ...counts, medianSeconds === null ? "–" : (0,format/* duration */.p0)(medianSeconds), checks.join(", ") || "–"];
    });
    return `${(0,html_parts/* htmlTable */.I$)("What became of the attempts", columns, rows)}
<p class="soft">Turned down: before a task was made, so not billed and not an attempt. One image can be rejected by several checks.</p>`;
}
function spentTable({ candidates }) {
    const { titles, rows } = (0,spend/* moneyTable */.$)(candidates);
    if (rows.length === 0)
        return "";
    const columns = [{ title: "Candidate" }, ...numbers(...titles)];
    const cells = rows.map(({ id, amounts }) => [(0,html_parts/* code */.aY)(id), ...amounts]);
    return `<h3>Where the money goes</h3>
${(0,html_parts/* htmlTable */.I$)("Where the money goes", columns, cells)}
<p class="soft">At today's price, attempts of earlier runs included.</p>`;
}
function pricesTable({ candidates }) {
    const columns = [{ title: "Candidate" }, ...numbers("Price per image"), { title: "Read from" }, { title: "Input sent" }];
    const rows = candidates.map(({ id, provider, model, price, input }) => {
        return [
            `${(0,html_parts/* code */.aY)(id)}${(0,html_parts/* small */.EX)(`${(0,html_parts/* code */.aY)(provider)} ${(0,html_parts/* code */.aY)(model)}`)}`,
            `${(0,html_parts/* shifted */.wI)((0,shift/* priceShift */.o0)(price))}${(0,html_parts/* small */.EX)(price.grade ?? "not read")}${(0,html_parts/* small */.EX)(price.tier === undefined ? null : (0,html_parts/* prose */.CS)(price.tier))}`,
            `${(0,html_parts/* code */.aY)(price.source)}${(0,html_parts/* small */.EX)((0,html_parts/* prose */.CS)((0,format/* moment */.n$)(price.readAt)))}`,
            (0,html_parts/* code */.aY)(JSON.stringify(input), 1000),
        ];
    });
    return (0,html_parts/* htmlTable */.I$)("Prices and inputs", columns, rows);
}
function estimateTable({ estimate }) {
    if (!estimate)
        return "";
    const columns = [{ title: "Candidate" }, ...numbers("Expected", "Worst case", "Attempts expected", "Usable share")];
    const rows = estimate.candidates.map((row) => {
        const { expected, atMost, attempts, usable, origin } = (0,estimate_text/* estimateCells */._2)(row);
        return [(0,html_parts/* code */.aY)(row.id), expected, atMost, attempts, `${usable}${(0,html_parts/* small */.EX)(origin)}`];
    });
    return (0,html_parts/* htmlTable */.I$)("Estimate by candidate", columns, rows);
}

;// CONCATENATED MODULE: ./build/core/report/html-audit.js







/** An audit in the report: the answer, the table, what to do, and how each price moved. */
/** Steps of a history that are shown; `results.json` has all of them. */
const MOST_STEPS = 20;
function auditAnswer(results) {
    const { errors, failOn, audit } = results;
    const { title, isQuiet } = (0,audit_words/* auditVerdict */.Rm)(results);
    const kind = errors.length + failOn.length > 0 ? "none" : isQuiet ? "clear" : "undecided";
    return `<p class="answer">${audit ? (0,html_parts/* prose */.CS)(audit.cheapest.sentence) : ""}</p>
<p><span class="badge ${kind}">${title}</span></p>
<p>${audit_words/* NOTHING_SPENT */.zx}</p>`;
}
function auditTable(results) {
    const rows = (0,audit_rows/* auditRows */.P)(results);
    if (!results.audit || rows.length === 0)
        return "";
    const volume = (0,audit_words/* volumeText */.op)(results.audit);
    const columns = [
        { title: "Candidate" },
        ...numbers(`Price per image${(0,html_parts/* small */.EX)("then → now")}`, `Cost per usable image${(0,html_parts/* small */.EX)(`then → now, ${(0,format/* level */.Rc)(results.confidence)}`)}`, "Price effect", "Yield effect"),
        ...(volume === null ? [] : numbers(`A month${(0,html_parts/* small */.EX)(`for ${volume}`)}`)),
    ];
    const reasons = rows.flatMap(({ id, unknownBecause }) => unknownBecause === null ? [] : [`${(0,html_parts/* code */.aY)(id)}: ${(0,html_parts/* prose */.CS)(unknownBecause)}`]);
    return `${(0,html_parts/* htmlTable */.I$)("Prices then and now", columns, rows.map((row) => cells(row, volume !== null)))}
<p class="soft">${audit_words/* EFFECTS */.tQ}</p>
${reasons.length === 0 ? "" : `<h3>Price not known</h3>\n${(0,html_parts/* list */.p_)(reasons)}`}`;
}
function cells(row, withMonth) {
    const { id, standing, attempts, price, cost, range, priceEffect, yieldEffect, monthly } = row;
    const mark = (html) => (standing === "cheapest" ? `<span class="lead">${html}</span>` : html);
    return [
        `${mark((0,html_parts/* code */.aY)(id))}${(0,html_parts/* small */.EX)(standing)}${(0,html_parts/* small */.EX)(attempts)}`,
        (0,html_parts/* shifted */.wI)(price),
        `${mark((0,html_parts/* shifted */.wI)({ ...cost, notes: [] }))}${(0,html_parts/* small */.EX)(range)}${(0,html_parts/* notesOf */.h$)(cost)}`,
        priceEffect,
        yieldEffect,
        ...(withMonth ? [monthly] : []),
    ];
}
function toDoList(results) {
    const items = (0,audit_words/* toDo */.Xj)(results).map(html_parts/* phrase */.MZ);
    return items.length === 0 ? "" : (0,html_parts/* list */.p_)(items);
}
/** A table for each price that was ever another one, the newest step first. */
function historyTables(results) {
    return (0,audit_history/* histories */.l)(results, MOST_STEPS).map(historyTable).join("\n");
}
function historyTable({ id, steps, older }) {
    const columns = [{ title: "Since (UTC)" }, ...numbers("Price per image", "Change")];
    const rows = steps.map(({ since, price, change }) => [(0,html_parts/* prose */.CS)(since), price, change]);
    const rest = older === 0 ? "" : `<p class="soft">and ${(0,format/* plural */.LS)(older, "older price")} in <code>results.json</code></p>`;
    return `<h3>${(0,html_parts/* code */.aY)(id)}</h3>
${(0,html_parts/* htmlTable */.I$)(`How the price of ${(0,report_escape/* htmlText */.js)((0,report_escape/* clip */.$Q)(id, 100))} moved`, columns, rows)}
${rest}`;
}

;// CONCATENATED MODULE: ./build/core/report/scale.js
/** A spread over this many times is shown on a logarithmic axis. */
const LOGARITHMIC_FROM = 10;
/** An axis that holds all `values` (positive; zero counts as the smallest positive one), with at most `most` ticks or so. */
function axis(values, place, most) {
    const positive = values.filter((value) => value > 0);
    const [least, greatest] = [Math.min(...positive, Infinity), Math.max(...positive, 0)];
    if (greatest === 0)
        return axis([0.01, 1], place, most);
    return greatest / least > LOGARITHMIC_FROM ? logAxis(least, greatest, place, most) : linearAxis(greatest, place, most);
}
function linearAxis(greatest, { from, to }, most) {
    const step = niceStep(greatest / Math.max(1, most - 1));
    const top = Math.max(greatest, step);
    const ticks = Array.from({ length: Math.floor(top / step + 1e-9) + 1 }, (_, i) => i * step);
    return { logarithmic: false, ticks, at: (value) => from + ((to - from) * value) / top };
}
function niceStep(rough) {
    const unit = 10 ** Math.floor(Math.log10(rough));
    return unit * ([1, 2, 2.5, 5].find((factor) => factor * unit >= rough) ?? 10);
}
function logAxis(least, greatest, { from, to }, most) {
    const [low, high] = [Math.log10(least) - 0.05, Math.log10(greatest) + 0.05];
    const at = (value) => from + ((to - from) * (Math.log10(Math.max(value, 10 ** low)) - low)) / (high - low);
    return { logarithmic: true, ticks: logTicks(low, high, most), at };
}
/** 1, 2 and 5 of every decade; else 1 and 3; else powers of ten; else every second power, and so on. */
function logTicks(low, high, most) {
    const decades = Array.from({ length: Math.floor(high) - Math.floor(low) + 1 }, (_, i) => Math.floor(low) + i);
    const tries = [[1, 2, 5], [1, 3], [1]].map((factors) => decades.flatMap((decade) => factors.map((factor) => factor * 10 ** decade)));
    const inside = tries.map((ticks) => ticks.filter((tick) => Math.log10(tick) >= low && Math.log10(tick) <= high));
    const fitting = inside.find((ticks) => ticks.length <= most);
    if (fitting)
        return fitting;
    const stride = Math.ceil(inside[2].length / most);
    return inside[2].filter((_, i) => i % stride === 0);
}

;// CONCATENATED MODULE: ./build/core/report/html-chart.js




const WIDE = { width: 960, left: 250, right: 40, row: 34, ticks: 7 };
/** For a phone the names stand above their bars. */
const NARROW = { width: 380, left: 24, right: 24, row: 52, ticks: 4 };
/** The chart in a wide and a narrow form, one of which the style sheet shows; empty when no candidate has a figure. */
function intervalChart(results) {
    const rows = (0,view/* ranked */.ad)(results).filter(({ costPerUsableUsd: figure }) => figure.low !== undefined);
    if (rows.length === 0)
        return "";
    const description = rows
        .map((candidate) => `${(0,report_escape/* clip */.$Q)(candidate.id, 60)}: ${(0,view/* costText */.rs)(candidate)}${spoken(candidate, results)}`)
        .join("; ");
    const described = `role="img" aria-label="Cost per usable image. ${(0,report_escape/* htmlText */.js)(description)}"`;
    return `<div class="chart wide" ${described}>${svg(rows, results, WIDE)}</div>
<div class="chart narrow" ${described}>${svg(rows, results, NARROW)}</div>`;
}
function spoken({ costPerUsableUsd }, { confidence }) {
    const range = (0,format/* interval */.YP)(costPerUsableUsd, "to");
    return range === null ? "" : ` (${(0,format/* level */.Rc)(confidence)} ${range})`;
}
function svg(rows, results, layout) {
    const figures = rows.map(({ costPerUsableUsd }) => costPerUsableUsd);
    const values = figures
        .flatMap(({ low, estimate, high }) => [low, estimate, high])
        .flatMap((usd) => (usd === undefined ? [] : [Number(usd)]));
    const scale = axis(values, { from: layout.left, to: layout.width - layout.right }, layout.ticks);
    const height = rows.length * layout.row + 44;
    return `<svg viewBox="0 0 ${layout.width} ${height}" aria-hidden="true" focusable="false">
${scale.ticks.map((tick) => gridLine(tick, scale, height)).join("\n")}
${rows.map((candidate, i) => bar(candidate, results, scale, layout, i * layout.row)).join("\n")}
<text class="soft" x="${layout.width - 4}" y="${height - 4}" text-anchor="end">USD for each usable image${scale.logarithmic ? ", logarithmic scale" : ""}</text>
</svg>`;
}
function gridLine(tick, scale, height) {
    const x = scale.at(tick).toFixed(1);
    return `<line class="grid" x1="${x}" x2="${x}" y1="4" y2="${height - 38}"/><text class="soft" x="${x}" y="${height - 22}" text-anchor="middle">${(0,format/* amount */.vj)(plain(tick))}</text>`;
}
/** A positive number as decimal text without an exponent. */
function plain(value) {
    return value.toFixed(value < 1 ? 10 : 2);
}
function bar(candidate, results, scale, layout, top) {
    const { low, estimate, high } = candidate.costPerUsableUsd;
    const narrow = layout === NARROW;
    const middle = top + (narrow ? 36 : 18);
    const from = scale.at(Number(low));
    const to = high === undefined ? layout.width - layout.right + 6 : scale.at(Number(high));
    const kind = candidate.eligible && candidate.id === results.decision.leader ? ` class="top"` : candidate.eligible ? "" : ` class="out"`;
    const name = narrow
        ? `<text x="2" y="${top + 20}">${label(candidate, 34)} <tspan class="soft">${(0,report_escape/* htmlText */.js)((0,view/* costText */.rs)(candidate))}</tspan></text>`
        : `<text x="${layout.left - 14}" y="${middle + 4}" text-anchor="end">${label(candidate, 30)}</text>`;
    const arrow = high === undefined ? `<path class="end" d="M${to.toFixed(1)} ${middle - 6}l10 6l-10 6z"/>` : cap(to, middle);
    const dot = estimate === undefined ? "" : `<circle class="dot" cx="${scale.at(Number(estimate)).toFixed(1)}" cy="${middle}" r="6"/>`;
    return `<g${kind}>${name}<line class="bar" x1="${from.toFixed(1)}" x2="${to.toFixed(1)}" y1="${middle}" y2="${middle}"/>${cap(from, middle)}${arrow}${dot}</g>`;
}
function cap(x, middle) {
    return `<line class="bar" x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="${middle - 6}" y2="${middle + 6}"/>`;
}
function label({ id }, length) {
    return (0,report_escape/* htmlText */.js)((0,report_escape/* clipMiddle */.e9)(id, length));
}

;// CONCATENATED MODULE: ./build/core/report/html-gallery.js




/** The images of each candidate, cut from its contact sheet by the style sheet alone. */
/** Side of a tile on the page, in pixels. */
const SIDE = 150;
/** The sheets that can be shown: their candidate has tiles, and the text is base64 and nothing else. */
function shown(results, sheets) {
    return (0,view/* ranked */.ad)(results).flatMap((candidate) => {
        const data = Object.hasOwn(sheets, candidate.id) ? sheets[candidate.id] : undefined;
        const usable = candidate.sheet !== undefined && candidate.sheet.columns > 0 && candidate.sheet.tiles.length > 0;
        return data !== undefined && usable && /^[A-Za-z0-9+/]+=*$/.test(data) ? [{ candidate, sheet: candidate.sheet, data }] : [];
    });
}
/** One rule for each sheet; the data of an image is in the page once. */
function galleryStyle(results, sheets) {
    return shown(results, sheets)
        .map(({ sheet, data }, i) => `.sheet${i} .tile { background-image: url("data:image/webp;base64,${data}"); background-size: ${sheet.columns * SIDE}px auto; }`)
        .join("\n");
}
/** The galleries, the first one open; empty when no sheet is there. */
function galleries(results, sheets) {
    return shown(results, sheets)
        .map(({ candidate, sheet }, i) => {
        const kept = sheet.tiles.filter(({ verdict }) => verdict === "usable").length;
        const head = `${(0,html_parts/* code */.aY)(candidate.id)} <span class="soft">${(0,format/* countOf */.pq)(kept, sheet.tiles.length)} usable</span>`;
        return `<details${i === 0 ? " open" : ""}><summary>${head}</summary>
<ul class="gallery sheet${i}" aria-label="${(0,report_escape/* htmlText */.js)(`${(0,format/* plural */.LS)(sheet.tiles.length, "image")} of ${(0,report_escape/* clip */.$Q)(candidate.id, 100)}`)}">
${sheet.tiles.map((tile, n) => figure(tile, sheet.columns, n)).join("\n")}
</ul></details>`;
    })
        .join("\n");
}
const SIGNS = { usable: "✓ usable", rejected: "✗ rejected", undetermined: "? not judged" };
function figure({ prompt, attempt, verdict, reason }, columns, index) {
    const [x, y] = [(index % columns) * SIDE, Math.floor(index / columns) * SIDE];
    const about = (0,report_escape/* htmlText */.js)(`${(0,report_escape/* clip */.$Q)(prompt, 100)}, attempt ${attempt}, ${verdict}`);
    const why = reason === undefined ? "" : `<br><span class="soft"><bdi>${(0,report_escape/* htmlText */.js)((0,report_escape/* clip */.$Q)(reason, 300))}</bdi></span>`;
    return `<li class="${verdict}"><div class="tile" role="img" aria-label="${about}" style="background-position:-${x}px -${y}px"></div>${(0,html_parts/* code */.aY)(prompt, 60)} <span class="soft">#${attempt}</span><br><span class="verdict">${SIGNS[verdict]}</span>${why}</li>`;
}

// EXTERNAL MODULE: ./build/core/report/plan-rows.js
var plan_rows = __webpack_require__(126);
;// CONCATENATED MODULE: ./build/core/report/html-plans.js



/** Plans and extra costs in the report; nothing when the manifest has none. */
function plansTable(results) {
    const rows = (0,plan_rows/* planRows */.Lq)(results);
    if (rows.length === 0)
        return "";
    const paid = (0,plan_rows/* paidRow */.ts)(results);
    const first = paid
        ? [[`pay-as-you-go${(0,html_parts/* small */.EX)((0,html_parts/* code */.aY)(paid.candidate))}`, "–", `${paid.monthly}${(0,html_parts/* small */.EX)(paid.range)}`, "–", ""]]
        : [];
    const moved = (0,plan_rows/* movedPlans */.K6)(results).map(({ id, text }) => `${(0,html_parts/* code */.aY)(id)}: ${text}`);
    return `${(0,html_parts/* htmlTable */.I$)("Plans", columns(results), [...first, ...rows.map(html_plans_cells)])}
${(0,html_parts/* list */.p_)(rows.map(({ sentence }) => (0,html_parts/* prose */.CS)(sentence)))}
${moved.length === 0 ? "" : `<h3>Moved since the last audit</h3>\n${(0,html_parts/* list */.p_)(moved)}`}`;
}
function columns(results) {
    const confidence = (0,html_parts/* small */.EX)((0,format/* level */.Rc)(results.confidence));
    return [
        { title: "Plan" },
        { title: "Fee and quota a month" },
        { title: `A month${(0,html_parts/* small */.EX)((0,plan_rows/* monthText */.cC)(results))}${confidence}`, number: true },
        { title: `Pays from${(0,html_parts/* small */.EX)("usable images a month")}${confidence}`, number: true },
        { title: "At this volume" },
    ];
}
function html_plans_cells(row) {
    return [
        `${(0,html_parts/* code */.aY)(row.id)}${(0,html_parts/* small */.EX)(row.candidate === null ? null : `on ${(0,html_parts/* code */.aY)(row.candidate)}`)}${(0,html_parts/* small */.EX)(row.note === null ? null : (0,html_parts/* prose */.CS)(row.note))}`,
        `${row.offer}${(0,html_parts/* small */.EX)(row.asOf === null ? null : (0,html_parts/* prose */.CS)(row.asOf))}`,
        `${row.monthly}${(0,html_parts/* small */.EX)(row.monthlyRange)}`,
        `${row.breakEven}${(0,html_parts/* small */.EX)(row.breakEvenRange)}`,
        row.verdict,
    ];
}
function extrasList({ extras = [] }) {
    return extras.length === 0 ? "" : (0,html_parts/* list */.p_)(extras.map((extra) => `${(0,html_parts/* code */.aY)(extra.id)}: ${(0,html_parts/* prose */.CS)((0,plan_rows/* extraText */.Is)(extra))}`));
}

// EXTERNAL MODULE: ./build/core/report/rescore-rows.js
var rescore_rows = __webpack_require__(5136);
;// CONCATENATED MODULE: ./build/core/report/html-rescore.js




/** What today's checks changed, in the report. */
/** Prompts that are shown; `results.json` has all of them. */
const MOST_PROMPTS = 500;
function rescoreTables(results) {
    const { rescore, confidence } = results;
    if (!rescore)
        return "";
    const columns = [
        { title: "Candidate" },
        ...numbers(`Usable${(0,html_parts/* small */.EX)("before → now")}`, `Coverage${(0,html_parts/* small */.EX)("before → now")}`, `Cost per usable image${(0,html_parts/* small */.EX)(`before → now, ${(0,format/* level */.Rc)(confidence)}`)}`),
    ];
    const rows = (0,rescore_rows/* rescoreRows */.D0)(results);
    return `<p><strong>${(0,html_parts/* prose */.CS)(rescore.cheapest.sentence)}</strong> ${(0,rescore_rows/* judgedSentence */.VK)(rescore)}</p>
${rows.length === 0 ? "" : (0,html_parts/* htmlTable */.I$)("What today's checks changed", columns, rows.map(html_rescore_cells))}
${html_rescore_promptsTable(results)}`;
}
function html_rescore_cells({ id, standing, judged, usable, coverage, cost, ranges }) {
    const mark = (html) => (standing === "cheapest" ? `<span class="lead">${html}</span>` : html);
    const { before, after } = ranges;
    return [
        `${mark((0,html_parts/* code */.aY)(id))}${(0,html_parts/* small */.EX)(standing)}${(0,html_parts/* small */.EX)(judged)}`,
        (0,html_parts/* shifted */.wI)(usable),
        (0,html_parts/* shifted */.wI)(coverage),
        `${mark((0,html_parts/* shifted */.wI)(cost))}${(0,html_parts/* small */.EX)(before === after || before === null ? null : `before ${before}`)}${(0,html_parts/* small */.EX)(after)}`,
    ];
}
function html_rescore_promptsTable(results) {
    const all = (0,rescore_rows/* changedPrompts */.e5)(results);
    const shown = all.slice(0, MOST_PROMPTS);
    if (shown.length === 0)
        return "";
    const columns = [
        { title: "Candidate" },
        { title: "Prompt" },
        ...numbers("Verdicts changed", "Usable", "Cost per usable image"),
    ];
    const rows = shown.map(({ candidate, prompt, changed, usable, cost }) => [
        (0,html_parts/* code */.aY)(candidate),
        (0,html_parts/* code */.aY)(prompt),
        String(changed),
        (0,html_parts/* shifted */.wI)(usable),
        (0,html_parts/* shifted */.wI)(cost),
    ]);
    const rest = all.length - shown.length;
    return `<h3>Prompts that changed</h3>
${(0,html_parts/* htmlTable */.I$)("Prompts that changed", columns, rows)}
${rest === 0 ? "" : `<p class="soft">and ${(0,format/* plural */.LS)(rest, "more prompt")} in <code>results.json</code></p>`}`;
}

// EXTERNAL MODULE: ./build/core/report/html-style.js
var html_style = __webpack_require__(9796);
// EXTERNAL MODULE: ./build/core/report/pairs.js
var pairs = __webpack_require__(7004);
// EXTERNAL MODULE: ./build/core/terms.js
var terms = __webpack_require__(1377);
;// CONCATENATED MODULE: ./build/core/report/html.js















/** Nothing may be loaded or run; only the page's own style and the images inside it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
/**
 * `report.html`: one file that needs no network and no script.
 *
 * @param sheets the contact sheet of each candidate by id, as WebP in base64; candidates without one have no gallery
 */
function renderHtml(results, sheets) {
    const measured = results.mode === "measure" || results.mode === "report";
    const main = mainParts(results, sheets);
    const parts = [header(results), ...main, html_about(results)].filter((part) => part !== "");
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${results.simulated ? "SIMULATED: " : ""}Usable image cost</title>
<style>${html_style/* STYLE */.Y}${measured ? galleryStyle(results, sheets) : ""}</style>
</head>
<body>
<main>
${parts.join("\n")}
</main>
</body>
</html>
`;
}
function header(results) {
    const banner = results.simulated ? `<p class="simulated" role="note"><strong>SIMULATED.</strong> ${view/* SIMULATED */.Nc}</p>` : "";
    return `<header>
${banner}
<h1>Usable image cost</h1>
${answer(results)}
</header>
${results.errors.length === 0 ? "" : (0,html_parts/* box */.aP)("caution", "This run did not finish.", (0,html_parts/* list */.p_)(results.errors.map(html_parts/* prose */.CS)))}
${results.failOn.length === 0 ? "" : (0,html_parts/* box */.aP)("caution", "This run fails, as <code>fail-on</code> asks.", (0,html_parts/* list */.p_)(results.failOn.map(html_parts/* prose */.CS)))}`;
}
function answer(results) {
    const { decision, estimate } = results;
    if (estimate && results.mode === "estimate") {
        const { answer: sentence, relief } = (0,estimate_text/* estimateAnswer */.$D)(estimate);
        return `<p class="answer">${sentence}</p>\n<p>${relief}</p>`;
    }
    if (results.mode === "audit")
        return auditAnswer(results);
    const failing = results.errors.length > 0 || results.failOn.length > 0;
    const settle = decision.toSettle && decision.status === "undecided"
        ? `<p><strong>To settle it:</strong> about ${(0,format/* plural */.LS)(decision.toSettle.attempts, "more attempt")}, about ${(0,format/* amount */.vj)(decision.toSettle.usd)}.</p>`
        : "";
    return `<p class="answer">${(0,html_parts/* prose */.CS)(decision.sentence)}</p>
<p><span class="badge ${failing ? "none" : decision.status}">${(0,view/* verdictOf */.Vj)(results).title}</span></p>
${settle}`;
}
function mainParts(results, sheets) {
    switch (results.mode) {
        case "measure":
        case "report":
            return measuredParts(results, sheets);
        case "estimate":
            return estimateParts(results);
        case "audit":
            return auditParts(results);
        default:
            return (0,terms/* never */.Zm)(results.mode);
    }
}
function measuredParts(results, sheets) {
    return [
        (0,html_parts/* section */.uW)("intervals", "Cost per usable image", `${intervalChart(results)}\n${candidatesTable(results)}${drafting(results)}`),
        (0,html_parts/* section */.uW)("rescored", "What today's checks changed", rescoreTables(results)),
        checkErrors(results),
        ...plans(results),
        warnings(results),
        (0,html_parts/* section */.uW)("spend", "What this run cost", `${html_spend(results)}\n${spentTable(results)}`),
        (0,html_parts/* section */.uW)("prompts", "By prompt, worst first", promptsTable(results)),
        (0,html_parts/* section */.uW)("images", "Images", galleries(results, sheets)),
        (0,html_parts/* section */.uW)("attempts", "What became of the attempts", outcomesTable(results)),
        (0,html_parts/* section */.uW)("prices", "Prices and inputs", pricesTable(results)),
        definition(results),
    ];
}
function checkErrors({ checkErrors: errors }) {
    if (!errors)
        return "";
    const title = errors.tooWeak
        ? "The checks are too weak to rank the candidates."
        : "The checks err, and the figures are corrected.";
    return (0,html_parts/* box */.aP)(errors.tooWeak ? "warning" : "note", title, `<p>${(0,html_parts/* prose */.CS)(errors.sentence)}</p>`);
}
function drafting(results) {
    return (0,pairs/* draftingTexts */.a)(results)
        .map((text) => `\n<p>${(0,html_parts/* prose */.CS)(text)}</p>`)
        .join("");
}
function definition(results) {
    const sentences = (0,about/* definitions */.B)(results).map((text) => `<p>${(0,html_parts/* prose */.CS)(text)}</p>`);
    return (0,html_parts/* section */.uW)("definition", "How the figures are defined", sentences.join("\n"));
}
function auditParts(results) {
    return [
        (0,html_parts/* section */.uW)("audit", "Prices, and what they do to the figures", auditTable(results)),
        ...plans(results),
        warnings(results),
        (0,html_parts/* section */.uW)("todo", "What to do", toDoList(results)),
        (0,html_parts/* section */.uW)("history", "How the prices moved", historyTables(results)),
        (0,html_parts/* section */.uW)("prices", "Prices and inputs", pricesTable(results)),
        definition(results),
    ];
}
function plans(results) {
    return [(0,html_parts/* section */.uW)("plans", "Plans", plansTable(results)), (0,html_parts/* section */.uW)("extras", "Extra costs", extrasList(results))];
}
function estimateParts(results) {
    const { estimate } = results;
    if (!estimate)
        return [warnings(results)];
    const rest = `<p>${(0,estimate_text/* budgetSentence */.Bg)(estimate, results)}</p>
<p><strong>What this rests on:</strong> ${(0,html_parts/* prose */.CS)(estimate.assumption)}</p>`;
    return [
        (0,html_parts/* section */.uW)("estimate", "By candidate", `${estimateTable(results)}\n${rest}`),
        warnings(results),
        (0,html_parts/* section */.uW)("prices", "Prices and inputs", pricesTable(results)),
    ];
}
function warnings(results) {
    const items = results.warnings.map(({ code: name, candidate, message, line }) => {
        const where = [candidate === undefined ? null : (0,html_parts/* code */.aY)(candidate), line === undefined ? null : `line ${line}`].filter((part) => part !== null);
        return `<strong>${name}</strong>${where.length === 0 ? "" : ` (${where.join(", ")})`}: ${(0,html_parts/* prose */.CS)(message)}`;
    });
    return items.length === 0 ? "" : (0,html_parts/* box */.aP)("warning", (0,format/* plural */.LS)(items.length, "warning"), (0,html_parts/* list */.p_)(items));
}
function html_spend(results) {
    return (0,html_parts/* list */.p_)((0,spend/* spendLines */._)(results).map(({ label, value, note }) => `${label}: <strong>${value}</strong> ${note}`));
}
function html_about(results) {
    const facts = (0,about/* provenance */.a)(results).map(({ label, value, code: asCode }) => `<dt>${label}</dt><dd>${asCode ? (0,html_parts/* code */.aY)(value) : (0,html_parts/* prose */.CS)(value)}</dd>`);
    return (0,html_parts/* section */.uW)("provenance", "Where the figures come from", `<dl>\n${facts.join("\n")}\n</dl>`);
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


/***/ })

};
