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
