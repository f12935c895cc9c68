export const id = 440;
export const ids = [440];
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

/***/ 2828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ tellDefaultBudget),
/* harmony export */   iA: () => (/* binding */ prepare),
/* harmony export */   iZ: () => (/* binding */ relativePath),
/* harmony export */   nT: () => (/* binding */ budgetOf),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8624);
/* harmony import */ var _core_checks_secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2675);
/* harmony import */ var _core_manifest_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7607);
/* harmony import */ var _core_money_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8210);




/** What a run may spend when neither the manifest nor the options say it. */
const DEFAULT_BUDGET = "1.00";
/** Reads the manifest and every prompt that it names; all problems at once. */
async function prepare(world, options) {
    const path = relativePath(options.root, options.manifest);
    const text = await world.files.read(options.manifest);
    if (text === null)
        return (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .gz)({
            message: `there is no manifest at ${path}: write one (the README has an example), or name yours with --manifest`,
        });
    const parsed = (0,_core_manifest_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .N)(text, path);
    if (!parsed.ok)
        return parsed;
    world.admission.hide((0,_core_checks_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .secretNames */ .X)(parsed.value.manifest));
    const prompts = await world.loadPrompts(parsed.value, options.manifest, options.root);
    if (!prompts.ok)
        return prompts;
    const mine = prompts.value.filter((_, index) => !options.shard || index % options.shard.of === options.shard.index - 1);
    if (mine.length === 0)
        return (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .gz)({
            message: `shard ${options.shard?.index}/${options.shard?.of} has no prompts: there are ${prompts.value.length}`,
        });
    const manifest = options.seed === undefined ? parsed.value.manifest : withSeed(parsed.value.manifest, options.seed);
    const budget = budgetOf(options, manifest);
    if (!budget.ok)
        return budget;
    return (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_2__.ok)({ ...parsed.value, manifest, prompts: mine, path, sha256: world.hash(text), budgetUsd: budget.value });
}
/** What may be spent: the option's, the manifest's, or a dollar. */
function budgetOf(options, { budget }) {
    const stated = options.budgetUsd ?? budget?.usd ?? DEFAULT_BUDGET;
    const budgetUsd = (0,_core_money_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUsd */ ._e)(stated);
    return budgetUsd === null || budgetUsd === 0n
        ? (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .gz)({ message: `--budget-usd: expected a positive amount in USD, such as 1.00, not "${stated}"` })
        : (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_2__.ok)(budgetUsd);
}
/** Says loudly what a run may spend when nobody said it. */
function tellDefaultBudget(world, options, { manifest }) {
    if (options.budgetUsd !== undefined || manifest.budget !== undefined)
        return;
    world.log.info(`No budget is set: this run may spend at most $${DEFAULT_BUDGET} (budget: { usd: ... } in the manifest, or --budget-usd)`);
}
function withSeed(manifest, seed) {
    return { ...manifest, sampling: { ...manifest.sampling, seed } };
}
/** The folder of a file, whichever way its slashes lean. */
function folderOf(file) {
    return file.replace(/[/\\][^/\\]*$/, "");
}
/** A manifest outside the working directory goes by its name alone: where it lies on this machine is nobody's business. */
function relativePath(root, file) {
    const [from, to] = [root.replaceAll("\\", "/").replace(/\/$/, ""), file.replaceAll("\\", "/")];
    return to.startsWith(`${from}/`) ? to.slice(from.length + 1) : to.slice(to.lastIndexOf("/") + 1);
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

/***/ 2675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ secretNames)
/* harmony export */ });
/* harmony import */ var _placed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8193);

/** The environment variables that hold the keys of a manifest's checks (`key` of `judge` and `http`, wherever they stand), each once. */
function secretNames(manifest) {
    const names = (0,_placed_js__WEBPACK_IMPORTED_MODULE_0__/* .placedChecks */ .x)(manifest).flatMap(({ item }) => [item.judge?.key, item.http?.key]);
    return [...new Set(names.filter((name) => name !== undefined))];
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

/***/ 7607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ parseManifest)
});

// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(8624);
// EXTERNAL MODULE: ./build/core/manifest/judge-problems.js
var judge_problems = __webpack_require__(6410);
// EXTERNAL MODULE: ./build/core/manifest/schema.js + 3 modules
var schema = __webpack_require__(8229);
;// CONCATENATED MODULE: ./build/core/manifest/keys.js

/** The keys that the manifest's schema knows at a path, read from the schema itself. */
function knownKeys(path) {
    let schemas = [schema/* manifestSchema */.rc];
    for (const key of path)
        schemas = schemas.flatMap(unwrap).flatMap((schema) => child(schema, key));
    return [...new Set(schemas.flatMap(unwrap).flatMap((schema) => Object.keys(schema.def.shape ?? {})))];
}
function unwrap(schema) {
    const { innerType, in: input, options, getter } = schema.def;
    if (getter)
        return unwrap(getter());
    if (innerType)
        return unwrap(innerType);
    if (input)
        return unwrap(input);
    return options ? options.flatMap(unwrap) : [schema];
}
function child(schema, key) {
    const inner = typeof key === "number" ? schema.def.element : schema.def.shape?.[String(key)];
    return inner ? [inner] : [];
}

// EXTERNAL MODULE: ./build/core/manifest/wording.js
var wording = __webpack_require__(1970);
;// CONCATENATED MODULE: ./build/core/manifest/problems.js




/** Everything that the schema objects to, each as a sentence at its place. */
function problemsOf(issues, text) {
    const unknown = new Map();
    for (const issue of issues)
        if (issue.code === "unrecognized_keys")
            unknown.set((0,wording/* showPath */.P)(issue.path), issue.keys);
    return issues.flatMap((issue) => problem(issue, text, unknown));
}
function problem(issue, text, unknown) {
    const { path } = issue;
    if (issue.code === "unrecognized_keys")
        return issue.keys.map((key) => ({ message: unknownKeyMessage(key, path), place: text.locateKey(path, key) }));
    const value = valueAt(text.content, path);
    if (issue.code === "invalid_union") {
        const inner = meantBranch(issue, value);
        if (inner.length > 0)
            return problemsOf(inner, text);
    }
    // What a mapping comes to as a whole is only said when all of its keys are known.
    if (issue.code === "custom" && unknown.has((0,wording/* showPath */.P)(path)))
        return [];
    const missing = path.length > 0 && value === undefined;
    if (missing && explainsMissing(unknown.get((0,wording/* showPath */.P)(path.slice(0, -1))) ?? [], path))
        return [];
    return [{ message: `${subject(path, missing, value)}${(0,wording/* sayIssue */.r)(issue, value ?? undefined)}`, place: text.locate(path) }];
}
/** "budget.usd: ", "budget.usd is missing: ", "budget is empty: "; the whole manifest needs no name. */
function subject(path, missing, value) {
    if (path.length === 0)
        return "the manifest: ";
    return `${(0,wording/* showPath */.P)(path)}${missing ? " is missing" : value === null ? " is empty" : ""}: `;
}
/** Whether an unknown key beside a missing one is that key mistyped: one message is enough then. */
function explainsMissing(unknown, path) {
    return unknown.some((key) => key === "<<" || (0,failure/* nearest */.pA)(key, [String(path.at(-1))]) !== undefined);
}
/** Where a price is read is told by `source`: the branches that it does not name were not meant. None when no branch takes all the keys. */
function named(branches) {
    const hasOtherSource = (issues) => issues.some(({ code, path }) => code === "invalid_value" && path.length === 1 && path[0] === "source");
    const left = branches.filter((issues) => !hasOtherSource(issues));
    const strange = left.every((issues) => issues.some(({ code, path }) => code === "unrecognized_keys" && path.length === 0));
    return strange && left.length > 1 ? [] : left;
}
/**
 * A union's own message names no place. The branch that was meant is told by a key (`from` makes a source of prompts); in the others
 * the branch that got furthest, that is the one with the deepest problem, says most. None when no branch got anywhere.
 */
function meantBranch(issue, value) {
    const below = (issues) => issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
    if (issue.path.length === 2 && issue.path[0] === "prompts") {
        const meant = typeof value === "object" && value !== null && "from" in value ? schema/* promptSourceSchema */.dS : schema/* inlinePromptSchema */.hW;
        return below(meant.safeParse(value).error?.issues ?? []);
    }
    // A value of the wrong kind for all branches but one was meant for that one.
    const isOther = ({ code, path }) => path.length === 0 && (code === "invalid_type" || code === "invalid_value");
    const fitting = issue.errors.filter((issues) => !issues.some(isOther));
    if (fitting.length === 1)
        return below(fitting[0]);
    const depth = (issues) => Math.max(...issues.map((inner) => inner.path.length), 0);
    const deepest = named(issue.errors).toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
    const got = depth(deepest) > 0 || deepest.some((inner) => inner.code === "unrecognized_keys");
    return got ? below(deepest) : [];
}
function unknownKeyMessage(key, path) {
    const parent = (0,wording/* showPath */.P)(path);
    const where = path.length > 0 ? ` in ${parent}` : "";
    if (key === "<<")
        return `merge keys (\`<<\`) are not read${where}: write the keys out`;
    const known = knownKeys(path);
    const meant = (0,failure/* nearest */.pA)(key, known);
    return `unknown key \`${key}\`${where}: ${meant ? `did you mean \`${meant}\`?` : `known here: ${known.join(", ")}`}`;
}
function valueAt(content, path) {
    let value = content;
    for (const key of path)
        value =
            typeof value === "object" && value !== null && Object.hasOwn(value, key)
                ? value[key]
                : undefined;
    return value;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/core/manifest/read.js



/** As many uses of one anchor as a long list of prompts with shared checks has; more is a bomb. */
const MAX_ALIASES = 1_000;
const MAX_DEPTH = 50;
const MAX_CHARACTERS = 4_000_000;
/** One slip makes the reader stumble over much of what follows; the first ones say enough. */
const MAX_SYNTAX_PROBLEMS = 20;
/** @param file the name to report places under */
function readManifestText(text, file) {
    const start = { file, line: 1, column: 1 };
    if (text.length > MAX_CHARACTERS)
        return (0,failure/* failed */.gz)({
            place: start,
            message: `the manifest has over ${MAX_CHARACTERS} characters: put the prompts into files, named with \`from\``,
        });
    if (/[\0\uFFFD]/.test(text))
        return (0,failure/* failed */.gz)({ place: start, message: "the manifest is not UTF-8 text: save it as UTF-8" });
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, {
        lineCounter: lines,
        prettyErrors: false,
        schema: "core",
        resolveKnownTags: false,
        stringKeys: true,
        logLevel: "error",
    });
    const placeAt = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line: Math.max(1, line), column: Math.max(1, col) };
    };
    // An unknown tag is only a warning to the reader: it would go on with the value as if the tag were not there.
    const slips = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
    if (slips.length > 0)
        return (0,failure/* failed */.gz)(...syntaxProblems(slips, placeAt));
    const content = plain(document);
    if (!content.ok)
        return (0,failure/* failed */.gz)({ message: content.message, place: start });
    if (content.value === null || content.value === undefined)
        return (0,failure/* failed */.gz)({ message: "the manifest is empty: it needs version, candidates and prompts", place: start });
    const unfit = unfitPart(content.value);
    const locate = (path) => placeAt(offsetOf(document, path));
    if (unfit)
        return (0,failure/* failed */.gz)({ message: unfit.message, place: locate(unfit.path) });
    return (0,failure.ok)({
        content: content.value,
        locate,
        locateKey: (parent, key) => placeAt(offsetOfKey(document, parent, key)),
    });
}
function syntaxProblems(slips, placeAt) {
    const tooDeep = slips.find((slip) => slip.code === "RESOURCE_EXHAUSTION" || /call stack/.test(slip.message));
    const told = tooDeep ? [tooDeep] : slips.slice(0, MAX_SYNTAX_PROBLEMS);
    return told.map((slip) => ({ message: syntaxMessage(slip), place: placeAt(slip.pos[0]) }));
}
const TOO_DEEP = `not valid YAML: nested more than ${MAX_DEPTH} levels deep`;
/** Where the reader's own words would puzzle, ours; otherwise the reader's. */
const SYNTAX_MESSAGES = {
    DUPLICATE_KEY: "this key is there twice: keep one",
    MULTIPLE_DOCS: "a second document begins here: a manifest is one document, so take the `---` out",
    NON_STRING_KEY: "a key must be plain text: put a value that begins with { or [ in quotes",
    TAB_AS_INDENT: "not valid YAML: tabs are not allowed as indentation, use spaces",
    RESOURCE_EXHAUSTION: TOO_DEEP,
};
function syntaxMessage({ code, message }) {
    if (/call stack/.test(message))
        return TOO_DEEP;
    const tag = /^Unresolved tag: (tag:yaml\.org,2002:)?(.*)/.exec(message);
    if (tag)
        return `unknown tag ${tag[1] === undefined ? "" : "!!"}${tag[2]}: take it out`;
    return SYNTAX_MESSAGES[code] ?? `not valid YAML: ${message}`;
}
function plain(document) {
    try {
        return { ok: true, value: document.toJS({ maxAliasCount: MAX_ALIASES }) };
    }
    catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        const why = /Excessive alias/.test(said) ? `one anchor is used more than ${MAX_ALIASES} times` : said;
        return { ok: false, message: `the YAML cannot be expanded: ${why}` };
    }
}
/** The first part of the content that no program could take as a plain value: a cycle of aliases, endless nesting, `__proto__`. */
function unfitPart(content) {
    const seen = new Set();
    const search = (value, path) => {
        if (typeof value !== "object" || value === null || seen.has(value))
            return null;
        if (path.length > MAX_DEPTH)
            return { path, message: `nested more than ${MAX_DEPTH} levels deep, or an alias inside itself` };
        for (const [key, item] of Object.entries(value)) {
            if (key === "__proto__")
                return { path, message: `unknown key \`__proto__\`${path.length > 0 ? ` in ${(0,wording/* showPath */.P)(path)}` : ""}` };
            const unfit = search(item, [...path, Array.isArray(value) ? Number(key) : key]);
            if (unfit)
                return unfit;
        }
        // Only now: a value that is met again below itself must be walked on, until it is too deep.
        seen.add(value);
        return null;
    };
    return search(content, []);
}
function offsetOf(document, path) {
    for (let depth = path.length; depth > 0; depth--) {
        const node = document.getIn(path.slice(0, depth), true);
        if (node?.range)
            return node.range[0];
    }
    return document.contents?.range?.[0] ?? 0;
}
function offsetOfKey(document, parent, key) {
    const map = parent.length === 0 ? document.contents : document.getIn(parent, true);
    const pair = (0,dist/* isMap */.jh)(map)
        ? map.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === key)
        : undefined;
    return pair?.key?.range?.[0] ?? offsetOf(document, parent);
}

// EXTERNAL MODULE: ./build/core/manifest/pipelines.js
var pipelines = __webpack_require__(7173);
;// CONCATENATED MODULE: ./build/core/manifest/parse.js






/**
 * Reads a manifest (YAML, or JSON, which is YAML). Every problem is reported at once, each with its line and column, in the order of
 * the text.
 *
 * @param file the name to report places under
 * @param judges `undrafted`: judges may be without questions
 */
function parseManifest(text, file, judges = "drafted") {
    const read = readManifestText(text, file);
    if (!read.ok)
        return read;
    const parsed = schema/* manifestSchema */.rc.safeParse(read.value.content);
    const { locate } = read.value;
    const problems = parsed.success
        ? [
            ...duplicateIds(parsed.data, locate),
            ...strangeCandidates(parsed.data, locate),
            ...pipelineProblems(parsed.data, locate),
            ...(0,judge_problems/* judgeProblems */.E)(parsed.data, locate, judges === "undrafted"),
            ...idleCandidates(parsed.data, locate),
        ]
        : problemsOf(parsed.error.issues, read.value);
    return parsed.success && problems.length === 0 ? (0,failure.ok)({ manifest: parsed.data, locate }) : (0,failure/* failed */.gz)(...inTextOrder(problems));
}
function inTextOrder(problems) {
    const key = ({ place }) => (place ? place.line * 1e6 + place.column : 0);
    return problems.toSorted((a, b) => key(a) - key(b));
}
function duplicateIds(manifest, locate) {
    const seen = (list, name) => {
        const first = new Map();
        return list.flatMap((item, index) => {
            const id = item.id;
            if (id === undefined)
                return [];
            const earlier = first.get(id.toLowerCase());
            first.set(id.toLowerCase(), earlier ?? index);
            if (earlier === undefined)
                return [];
            const line = locate([name, earlier, "id"]).line;
            return [
                {
                    message: `${name}.${index}.id: "${id}" is already the id on line ${line}: ids must differ`,
                    place: locate([name, index, "id"]),
                },
            ];
        });
    };
    const { candidates, pipelines, prompts, plans, extras } = manifest;
    return Object.entries({ candidates, pipelines, prompts, plans, extras }).flatMap(([name, list]) => seen(list, name));
}
/** Plans and pipelines must not speak of a candidate that is not there. */
function strangeCandidates({ candidates, pipelines, plans }, locate) {
    const ids = candidates.map(({ id }) => id);
    const strange = (candidate, path, known) => {
        if (known.includes(candidate))
            return [];
        const meant = (0,failure/* nearest */.pA)(candidate, known);
        const hint = meant === undefined ? `the candidates are: ${known.join(", ")}` : `did you mean "${meant}"?`;
        return [{ message: `${path.join(".")}: there is no candidate "${candidate}": ${hint}`, place: locate(path) }];
    };
    const all = [...ids, ...pipelines.map(({ id }) => id)];
    return [
        ...plans.flatMap(({ candidate }, index) => candidate === undefined ? [] : strange(candidate, ["plans", index, "candidate"], all)),
        ...pipelines.flatMap(({ draft, final }, index) => [
            ...strange(draft, ["pipelines", index, "draft"], ids),
            ...strange(final, ["pipelines", index, "final"], ids),
        ]),
    ];
}
function draftFieldProblem(model, passDraft) {
    if (model === undefined || (0,pipelines/* passFieldOf */.H)(passDraft, model) !== null)
        return [];
    return [`the field of ${model} that takes a reference image is not known here: name it, such as passDraft: image_urls`];
}
/** A candidate that is none by itself must be in a pipeline. */
function idleCandidates({ candidates, pipelines }, locate) {
    return candidates.flatMap(({ id, onlyInPipelines }, index) => {
        if (!onlyInPipelines || pipelines.some(({ final, passDraft }) => final === id && passDraft !== false))
            return [];
        const message = `candidates.${index}.onlyInPipelines: no pipeline with passDraft finalizes on "${id}", so it would never be used`;
        return [{ message, place: locate(["candidates", index, "onlyInPipelines"]) }];
    });
}
/** A pipeline is a candidate of its own, and made of two different ones. */
function pipelineProblems({ candidates, pipelines }, locate) {
    return pipelines.flatMap(({ id, draft, final, passDraft }, index) => {
        const at = (key, what) => ({
            message: `pipelines.${index}.${key}: ${what}`,
            place: locate(["pipelines", index, key]),
        });
        const taken = candidates.some((candidate) => candidate.id.toLowerCase() === id.toLowerCase());
        return [
            ...(taken ? [at("id", `"${id}" is already the id of a candidate: ids must differ`)] : []),
            ...(draft === final ? [at("final", `expected another candidate than the draft's, "${draft}"`)] : []),
            ...draftFieldProblem(candidates.find((candidate) => candidate.id === final)?.model, passDraft).map((what) => at("passDraft", what)),
        ];
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
