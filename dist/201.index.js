export const id = 201;
export const ids = [201];
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


/***/ })

};
