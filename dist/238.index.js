export const id = 238;
export const ids = [238];
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

/***/ 7541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validate: () => (/* binding */ validate)
/* harmony export */ });
/* harmony import */ var _admit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(0);
/* harmony import */ var _check_rates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(201);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2828);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1775);




/**
 * The manifest's problems, or that there are none. Spends nothing, and asks nobody but, on a pull request whose checks run or send
 * something, GitHub for what the base branch allows.
 */
async function validate(world, options) {
    const prepared = await (0,_prepare_js__WEBPACK_IMPORTED_MODULE_2__/* .prepare */ .iA)(world, options);
    if (!prepared.ok)
        return (0,_world_js__WEBPACK_IMPORTED_MODULE_3__/* .inputWrong */ .AR)(prepared.problems);
    const refused = await (0,_admit_js__WEBPACK_IMPORTED_MODULE_0__/* .notAllowed */ .m)(world, options, prepared.value);
    if (refused.length > 0)
        return (0,_world_js__WEBPACK_IMPORTED_MODULE_3__/* .inputWrong */ .AR)(refused);
    const checks = await (0,_check_rates_js__WEBPACK_IMPORTED_MODULE_1__/* .readCheckRates */ .A)(world, options, prepared.value);
    if (!checks.ok)
        return (0,_world_js__WEBPACK_IMPORTED_MODULE_3__/* .inputWrong */ .AR)(checks.problems);
    for (const { message } of checks.value.warnings)
        world.log.warning(message);
    const { manifest, prompts, path } = prepared.value;
    world.log.info(`${path} is valid: ${count(manifest.candidates.length, "candidate")}, ${count(prompts.length, "prompt")}`);
    if (prompts.every((prompt) => prompt.checks.length === 0))
        world.log.warning("no check is configured: every image that can be decoded will count as usable (add `check:`)");
    return { exit: 0, problems: [] };
}
function count(n, noun) {
    return `${n} ${noun}${n === 1 ? "" : "s"}`;
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

/***/ 8193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ placedChecks)
/* harmony export */ });
/** Every item of every check, those of prompts, of drafts and inside of others among them, in the order of the manifest. */
function placedChecks({ check, pipelines, prompts }) {
    return [
        ...below(check, ["check"], false),
        ...pipelines.flatMap(({ draftCheck }, index) => below(draftCheck ?? [], ["pipelines", index, "draftCheck"], true)),
        ...prompts.flatMap((prompt, index) => below(prompt.check ?? [], ["prompts", index, "check"], true)),
    ];
}
function below(items, path, own) {
    return items.flatMap((item, index) => within(item, [...path, index], own));
}
function within(item, path, own) {
    const { all = [], any = [], not, score } = item;
    return [
        { item, path, own },
        ...below(all, [...path, "all"], own),
        ...below(any, [...path, "any"], own),
        ...(not ? within(not, [...path, "not"], own) : []),
        ...(score?.of ?? []).flatMap(({ check }, index) => within(check, [...path, "score", "of", index, "check"], own)),
    ];
}


/***/ }),

/***/ 6410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ judgeProblems),
/* harmony export */   Y: () => (/* binding */ judgesOf)
/* harmony export */ });
/* harmony import */ var _checks_merge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8814);
/* harmony import */ var _checks_placed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8193);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1970);



/**
 * What is wrong with the judges of a manifest.
 *
 * @param mayBeEmpty whether judges may be without questions, as before they are drafted
 */
function judgeProblems(manifest, locate, mayBeEmpty) {
    const base = (0,_checks_merge_js__WEBPACK_IMPORTED_MODULE_0__/* .firstJudge */ .AD)(manifest.check);
    const say = (path, what) => ({ message: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .showPath */ .P)(path)}: ${what}`, place: locate(path) });
    const nowhere = judgesOf(manifest).flatMap(({ judge, path }) => {
        const missing = ["endpoint", "model"].filter((key) => judge[key] === undefined && base?.[key] === undefined);
        if (missing.length === 0)
            return [];
        const inherits = base && base !== judge ? ", and the manifest's first judge has none to inherit" : "";
        return [say(path, `expected ${missing.map((key) => `\`${key}\``).join(" and ")}: where and whom to ask${inherits}`)];
    });
    return mayBeEmpty ? nowhere : [...nowhere, ...emptyJudges(manifest).map((path) => say(path, NO_QUESTIONS))];
}
const NO_QUESTIONS = "expected `questions`: a judge without any cannot judge (`judge draft` derives them from the prompts, for you to look over)";
/** Every judge of a manifest: its own, its prompts', and its pipelines'. */
function judgesOf(manifest) {
    return (0,_checks_placed_js__WEBPACK_IMPORTED_MODULE_2__/* .placedChecks */ .x)(manifest).flatMap(({ item, path }) => item.judge ? [{ judge: item.judge, path: [...path, "judge"] }] : []);
}
/** The first judge of the manifest may leave its questions to the prompts, when every prompt that is checked by it has some. */
function emptyJudges(manifest) {
    const { check, prompts } = manifest;
    const shared = check.find(({ judge }) => judge !== undefined)?.judge;
    const isAsked = (own = []) => own.some(({ replace }) => replace === true) ||
        ((0,_checks_merge_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeChecks */ ._5)(check, own).find(({ judge }) => judge !== undefined)?.judge?.questions.length ?? 0) > 0;
    return judgesOf(manifest).flatMap(({ judge, path }) => {
        if (judge.questions.length > 0)
            return [];
        return judge === shared && prompts.every((prompt) => isAsked(prompt.check)) ? [] : [path];
    });
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

/***/ 1970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ showPath),
/* harmony export */   r: () => (/* binding */ sayIssue)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8624);
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1377);


/** What the schema objects to, in plain words: what was expected and what is there instead. */
/** `prompts.3.weight` */
function showPath(path) {
    return path.map(String).join(".");
}
/** A sentence without its place. A schema's own sentence is kept; the validator's standard ones are said in this tool's words. */
function sayIssue(issue, value) {
    if (!/^(Invalid|Too (small|big)|Unrecognized)/.test(issue.message))
        return issue.message;
    switch (issue.code) {
        case "invalid_type":
            return `${expectedType(issue.expected)}${butIs(value)}${quotesHint(issue.expected, value)}`;
        case "invalid_value":
            return `expected ${alternatives(issue.values)}${butIs(value)}${meant(value, issue.values)}`;
        case "too_small":
            return `${least(issue.origin, issue.minimum, issue.inclusive ?? true)}${lengthOr(issue.origin, value)}`;
        case "too_big":
            return `${most(issue.origin, issue.maximum, issue.inclusive ?? true)}${lengthOr(issue.origin, value)}`;
        case "invalid_format":
        case "not_multiple_of":
        case "unrecognized_keys":
        case "invalid_union":
        case "invalid_key":
        case "invalid_element":
        case "custom":
            return issue.message;
        default:
            return (0,_terms_js__WEBPACK_IMPORTED_MODULE_0__/* .never */ .Zm)(issue);
    }
}
function expectedType(expected) {
    return `expected ${TYPE_NAMES[expected] ?? expected}`;
}
const TYPE_NAMES = {
    string: "a text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "a mapping of keys to values",
    record: "a mapping of keys to values",
};
/** ", not 3"; nothing when there is no value at all, since "is missing" says that. */
function butIs(value) {
    return value === undefined ? "" : `, not ${showValue(value)}`;
}
function showValue(value) {
    if (value === null)
        return "nothing";
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "object")
        return "a mapping";
    if (typeof value === "string")
        return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
    return typeof value === "number" || typeof value === "boolean" ? String(value) : typeof value;
}
function quotesHint(expected, value) {
    return expected === "string" && (typeof value === "number" || typeof value === "boolean") ? ": put it in quotes" : "";
}
/** "1", "png, jpeg or webp" */
function alternatives(values) {
    const names = values.map(String);
    return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
function meant(value, values) {
    if (typeof value !== "string")
        return "";
    if (values.some((each) => String(each) === value))
        return ": take the quotes off";
    const near = (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(value, values.map(String));
    return near === undefined ? "" : ` (did you mean ${near}?)`;
}
function least(origin, minimum, inclusive) {
    if (origin === "array")
        return minimum === 1 ? "expected at least one entry" : `expected at least ${minimum} entries`;
    if (origin === "string")
        return minimum === 1 ? "expected a text that is not empty" : `expected at least ${minimum} characters`;
    return `expected ${inclusive ? "at least" : "more than"} ${minimum}`;
}
function most(origin, maximum, inclusive) {
    if (origin === "array")
        return `expected at most ${maximum} entries`;
    if (origin === "string")
        return `expected at most ${maximum} characters`;
    return `expected ${inclusive ? "at most" : "less than"} ${maximum}`;
}
function lengthOr(origin, value) {
    if (typeof value === "string")
        return value === "" ? "" : `, not ${value.length}`;
    return origin === "array" ? "" : butIs(value);
}


/***/ })

};
