export const id = 731;
export const ids = [731];
export const modules = {

/***/ 8217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ unlessInterrupted)
/* harmony export */ });
/** Runs a command's story; when a signal cuts it short while it only reads, that is its end, and no error of the program. */
async function unlessInterrupted(world, story) {
    try {
        return await story();
    }
    catch (error) {
        if (!world.signal.aborted || !isAbort(error, world.signal))
            throw error;
        return { exit: 3, problems: [{ message: "interrupted before anything was generated: start it again" }] };
    }
}
function isAbort(error, signal) {
    return error === signal.reason || (error instanceof Error && error.name === "AbortError");
}


/***/ }),

/***/ 2440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeDraft: () => (/* binding */ judgeDraft)
});

// EXTERNAL MODULE: ./build/core/checks/secrets.js
var secrets = __webpack_require__(2675);
// EXTERNAL MODULE: ./build/core/checks/cost.js
var checks_cost = __webpack_require__(8641);
// EXTERNAL MODULE: ./build/core/checks/merge.js
var merge = __webpack_require__(8814);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(8624);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/core/terms.js
var terms = __webpack_require__(1377);
;// CONCATENATED MODULE: ./build/core/manifest/add-questions.js


/** The manifest with the questions, or null when they cannot be put in without a change of something else. */
function addQuestions(text, draft) {
    const insert = insertFor(text, draft);
    const edited = insert && text.slice(0, insert.at) + insert.text + text.slice(insert.at);
    return edited !== null && says(edited, wanted(text, draft)) ? edited : byDocument(text, draft);
}
const OPTIONS = { prettyErrors: false, schema: "core", resolveKnownTags: false, stringKeys: true, logLevel: "error" };
/** Where text is put in for one prompt; null where that is not simple. */
function insertFor(text, { index, questions }) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, ...OPTIONS });
    const prompt = document.getIn(["prompts", index], true);
    if (!(0,dist/* isMap */.jh)(prompt) || !prompt.range)
        return null;
    const judge = `{ "judge": { "questions": [${questions.map((ask) => JSON.stringify(ask)).join(", ")}] } }`;
    const check = prompt.get("check", true);
    if (check)
        return (0,dist/* isSeq */.oP)(check) && check.flow && check.items.length > 0 ? beforeEnd(check, text, judge) : null;
    if (prompt.flow)
        return beforeEnd(prompt, text, `"check": ${judge}`);
    const last = prompt.items.at(-1)?.value;
    const first = prompt.items[0]?.key;
    if (!last?.range || !first?.range)
        return null;
    const indent = " ".repeat(lines.linePos(first.range[0]).col - 1);
    return { at: lineAfter(text, last.range[1]), text: `${newlineBefore(text, last.range[1])}${blockJudge(indent, questions)}` };
}
/** Behind the last entry of a flow collection. */
function beforeEnd({ range }, text, added) {
    const close = (range?.[1] ?? 0) - 1;
    const before = text.slice(0, close).trimEnd();
    return { at: before.length, text: before.endsWith(",") ? ` ${added}` : `, ${added}` };
}
/** Where the line after an offset begins; a block text ends where it begins already. */
function lineAfter(text, offset) {
    if (text[offset - 1] === "\n")
        return offset;
    const end = text.indexOf("\n", offset);
    return end < 0 ? text.length : end + 1;
}
function newlineBefore(text, offset) {
    return text[offset - 1] !== "\n" && !text.includes("\n", offset) ? "\n" : "";
}
function blockJudge(indent, questions) {
    const list = questions.map((ask) => `${indent}      - ${JSON.stringify(ask)}\n`).join("");
    return `${indent}check:\n${indent}  judge:\n${indent}    questions:\n${list}`;
}
/** By the reader's own writer, which keeps comments and lays the text out anew. */
function byDocument(text, { index, questions }) {
    const document = (0,dist/* parseDocument */.Tp)(text, OPTIONS);
    const path = ["prompts", index, "check"];
    const check = document.getIn(path, true);
    const judge = document.createNode({ judge: { questions } });
    if ((0,dist/* isSeq */.oP)(check))
        check.add(judge);
    else if ((0,dist/* isMap */.jh)(check))
        document.setIn(path, document.createNode([check, judge]));
    else if (check === undefined && (0,dist/* isMap */.jh)(document.getIn(["prompts", index], true)))
        document.setIn(path, judge);
    else
        return null;
    const edited = document.toString({ lineWidth: 0 });
    return says(edited, wanted(text, { index, questions })) ? edited : null;
}
/** What the text must say afterwards: what it said, and the questions. */
function wanted(text, { index, questions }) {
    const content = contentOf(text);
    const prompt = content.prompts[index];
    const judge = { judge: { questions } };
    const own = prompt.check;
    prompt.check = own === undefined ? judge : [...(Array.isArray(own) ? own : [own]), judge];
    return (0,terms/* canonicalJson */.dj)(content);
}
function says(text, content) {
    const document = (0,dist/* parseDocument */.Tp)(text, OPTIONS);
    return document.errors.length === 0 && (0,terms/* canonicalJson */.dj)(contentOf(text)) === content;
}
/** Without shared parts: an anchor's copies are changed one by one. */
function contentOf(text) {
    return JSON.parse(JSON.stringify((0,dist/* parseDocument */.Tp)(text, OPTIONS).toJS({ maxAliasCount: 1_000 })));
}

// EXTERNAL MODULE: ./build/core/manifest/parse.js + 3 modules
var parse = __webpack_require__(7607);
// EXTERNAL MODULE: ./build/core/manifest/schema.js + 3 modules
var schema = __webpack_require__(8229);
// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
// EXTERNAL MODULE: ./build/engine/budget.js
var engine_budget = __webpack_require__(9353);
// EXTERNAL MODULE: ./build/commands/interrupted.js
var interrupted = __webpack_require__(8217);
// EXTERNAL MODULE: ./build/commands/prepare.js
var prepare = __webpack_require__(2828);
// EXTERNAL MODULE: ./build/commands/world.js
var commands_world = __webpack_require__(1775);
;// CONCATENATED MODULE: ./build/commands/judge-draft.js












/**
 * Derives the judge's questions from the prompts, once, and writes them into the manifest for somebody to look over. Only for prompts that
 * stand in the manifest and have no questions of their own; it never runs by itself.
 */
function judgeDraft(world, options) {
    return (0,interrupted/* unlessInterrupted */.V)(world, () => draftNow(world, options));
}
async function draftNow(world, options) {
    const read = await readToDraft(world, options);
    if (!read.ok)
        return (0,commands_world/* inputWrong */.AR)(read.problems);
    const { judge, budgetUsd, todo, left } = read.value;
    const purse = purseOf(budgetUsd);
    let { text } = read.value;
    let cost = checks_cost/* NO_COST */.W;
    let written = 0;
    const problems = [];
    for (const { index, id, prompt } of todo) {
        world.log.progress(`${written} of ${todo.length} prompts have questions`);
        const drafted = await world.draft(judge, prompt, purse, world.signal);
        cost = (0,checks_cost/* addedCost */.m)(cost, drafted.cost);
        if (drafted.kind === "failed") {
            problems.push({ message: `${id}: no questions were drafted (${drafted.message})` });
            if (drafted.unfinished)
                break;
            continue;
        }
        const edited = addQuestions(text, { index, questions: drafted.questions });
        world.log.group(edited === null ? `${id} (not written)` : id, drafted.questions);
        if (edited === null)
            problems.push({
                message: `${id}: the questions above could not be written into the manifest: put them into its \`check\` by hand`,
            });
        else {
            // One by one: what was paid for is not lost when the next one fails.
            await world.files.write(options.manifest, edited);
            text = edited;
            written++;
        }
    }
    for (const each of left)
        world.log.info(`${each.name}: not done, ${each.why}`);
    world.log.info(`${written} of ${todo.length} prompts have questions now: look them over. Drafting cost ${sayCost(cost)}`);
    return { exit: problems.length === 0 ? 0 : 3, problems };
}
async function readToDraft(world, options) {
    const path = (0,prepare/* relativePath */.iZ)(options.root, options.manifest);
    const text = await world.files.read(options.manifest);
    if (text === null)
        return (0,failure/* failed */.gz)({ message: `there is no manifest at ${path}: name yours with --manifest` });
    const parsed = (0,parse/* parseManifest */.N)(text, path, "undrafted");
    if (!parsed.ok)
        return parsed;
    const { manifest, locate } = parsed.value;
    const base = (0,merge/* firstJudge */.AD)(manifest.check);
    if (!base)
        return (0,failure/* failed */.gz)({
            place: locate(["check"]),
            message: "check: expected a `judge` with `endpoint` and `model`, which writes the questions and asks them later",
        });
    world.admission.hide((0,secrets/* secretNames */.X)(manifest));
    const missing = await world.admission.missing(parsed.value, { manifest: (0,prepare/* folderOf */.yS)(options.manifest), root: options.root });
    if (missing.length > 0)
        return (0,failure/* failed */.gz)(...missing);
    const budget = (0,prepare/* budgetOf */.nT)(options, manifest);
    return budget.ok ? (0,failure.ok)({ text, judge: (0,merge/* wholeJudge */.Nd)(base), budgetUsd: budget.value, ...sorted(parsed.value) }) : budget;
}
function sorted({ manifest }) {
    const todo = [];
    const left = [];
    for (const [index, entry] of manifest.prompts.entries()) {
        if ((0,schema/* isPromptSource */.yJ)(entry))
            left.push({
                name: entry.from,
                why: "its prompts are in files: write what is asked of all of them into the entry's `check`",
            });
        else if (hasQuestions(entry.check))
            left.push({ name: entry.id, why: "it has questions" });
        else if (entry.check?.some(({ replace }) => replace))
            left.push({ name: entry.id, why: "its own checks take the place of the judge" });
        else
            todo.push({ index, id: entry.id, prompt: entry.prompt });
    }
    return { todo, left };
}
function hasQuestions(own = []) {
    return ((0,merge/* firstJudge */.AD)(own)?.questions.length ?? 0) > 0;
}
/** A budget of its own: nothing else runs. */
function purseOf(budgetUsd) {
    const budget = (0,engine_budget/* createBudget */.y)(budgetUsd, 0n);
    return { reserve: async (most) => budget.reserve(most), release: budget.release };
}
function sayCost({ usd, unknownUsd, unpriced }) {
    const more = unknownUsd > 0n ? `, and up to $${(0,money/* formatUsd */.UK)(unknownUsd)} more` : "";
    return unpriced > 0 && usd === 0n ? "what is not known: the judge has no `price`" : `$${(0,money/* formatUsd */.UK)(usd)}${more}`;
}


/***/ }),

/***/ 8641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ NO_COST),
/* harmony export */   m: () => (/* binding */ addedCost)
/* harmony export */ });
/** What checks cost, added up. */
const NO_COST = { usd: 0n, unknownUsd: 0n, unpriced: 0, inputTokens: 0, outputTokens: 0 };
function addedCost(a, b) {
    return {
        usd: a.usd + b.usd,
        unknownUsd: a.unknownUsd + b.unknownUsd,
        unpriced: a.unpriced + b.unpriced,
        inputTokens: a.inputTokens + b.inputTokens,
        outputTokens: a.outputTokens + b.outputTokens,
    };
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


/***/ })

};
