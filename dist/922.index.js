export const id = 922;
export const ids = [922];
export const modules = {

/***/ 5955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(8624);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/core/manifest/later.js
/**
 * Keys of the design that this version does not have yet. They are refused with a sentence of their own, so that nobody
 * believes that a check or a price was taken into account when it was not.
 */
const LATER_KEYS = [
    { key: "pipelines", where: /^$/, what: "draft-then-final pipelines" },
    { key: "plans", where: /^$/, what: "subscription plans" },
    { key: "volumePerMonth", where: /^$/, what: "monthly volume, used by plans" },
    { key: "prices", where: /^$/, what: "tolerances and sources of prices" },
    { key: "extras", where: /^$/, what: "declared extra costs" },
    { key: "includeCheckCost", where: /^(check)?$/, what: "the cost of checks" },
    { key: "price", where: /^candidates\.\d+$/, what: "declared prices" },
    ...["judge", "text", "reference", "command", "http", "all", "any", "not", "score", "replace"].map((key) => ({
        key,
        where: /(^|\.)check(\.\d+)?$/,
        what: "checks other than `image`",
    })),
    ...["palette", "duplicateOf", "border"].map((key) => ({ key, where: /(^|\.)image$/, what: "this part of the image check" })),
    { key: "design", where: /^sampling$/, what: "choosing the sampling design" },
    { key: "attemptsPerPrompt", where: /^sampling$/, what: "a fixed number of attempts for each prompt" },
    { key: "errorRates", where: /(^|\.)check(\.\d+)?$/, what: "known error rates of the check" },
];

// EXTERNAL MODULE: ./build/core/manifest/schema.js
var schema = __webpack_require__(4587);
;// CONCATENATED MODULE: ./build/core/manifest/parse.js




/** Aliases expanded beyond this are a bomb, not a manifest. */
const MAX_ALIASES = 100;
/**
 * Reads a manifest (YAML, or JSON, which is YAML). Every problem is reported at once, each with its line and column.
 *
 * @param file the name to report places under
 */
function parseManifest(text, file) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false });
    const placeAt = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line: Math.max(1, line), column: Math.max(1, col) };
    };
    if (document.errors.length > 0)
        return (0,failure/* failed */.gz)(...document.errors.map((error) => ({ message: syntaxMessage(error), place: placeAt(error.pos[0]) })));
    const content = toPlain(document);
    if (!content.ok)
        return (0,failure/* failed */.gz)({ message: content.message, place: { file, line: 1, column: 1 } });
    if (content.value === null)
        return (0,failure/* failed */.gz)({
            message: "the manifest is empty: it needs version, candidates and prompts",
            place: { file, line: 1, column: 1 },
        });
    const locate = (path) => placeAt(offsetOf(document, path));
    const parsed = schema/* manifestSchema */.rc.safeParse(content.value);
    const problems = parsed.success
        ? duplicateIds(parsed.data, locate)
        : problemsOf(parsed.error.issues, content.value, document, placeAt);
    return parsed.success && problems.length === 0 ? (0,failure.ok)({ manifest: parsed.data, locate }) : (0,failure/* failed */.gz)(...inTextOrder(problems));
}
function inTextOrder(problems) {
    const key = ({ place }) => (place ? place.line * 1e6 + place.column : 0);
    return problems.toSorted((a, b) => key(a) - key(b));
}
function syntaxMessage(error) {
    return error.code === "DUPLICATE_KEY" ? "this key is there twice: keep one" : `not valid YAML: ${error.message}`;
}
function toPlain(document) {
    try {
        return { ok: true, value: document.toJS({ maxAliasCount: MAX_ALIASES }) };
    }
    catch (error) {
        return { ok: false, message: `the YAML cannot be expanded: ${error instanceof Error ? error.message : String(error)}` };
    }
}
/** The offset of the node at a path, or of the nearest node above it that exists. */
function offsetOf(document, path) {
    for (let depth = path.length; depth > 0; depth--) {
        const node = document.getIn(path.slice(0, depth), true);
        if (node?.range)
            return node.range[0];
    }
    return document.contents?.range?.[0] ?? 0;
}
/** The offset of a key itself, for a key that should not be there. */
function offsetOfKey(document, parent, key) {
    const map = parent.length === 0 ? document.contents : document.getIn(parent, true);
    const pair = (0,dist/* isMap */.jh)(map)
        ? map.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === key)
        : undefined;
    return pair?.key?.range?.[0] ?? offsetOf(document, parent);
}
function problemsOf(issues, content, document, placeAt) {
    const mistyped = issues.filter((issue) => issue.code === "unrecognized_keys");
    return issues.flatMap((issue) => {
        const path = issue.path;
        if (issue.code === "unrecognized_keys")
            return issue.keys.map((key) => ({
                message: unknownKeyMessage(key, path, issue),
                place: placeAt(offsetOfKey(document, path, key)),
            }));
        if (issue.code === "invalid_union")
            return unionProblems(issue, content, document, placeAt);
        const missing = path.length > 0 && valueAt(content, path) === undefined;
        if (missing && mistyped.some((other) => explainsMissing(other, path)))
            return [];
        const where = path.length > 0 ? `${showPath(path)}: ` : "";
        const said = issue.message.replace(/^Invalid (input|option): /, "").replace(", received undefined", "");
        return [{ message: `${where}${missing ? "is missing: " : ""}${said}`, place: placeAt(offsetOf(document, path)) }];
    });
}
/** Whether an unknown key beside a missing one is that key mistyped, or one of a later version: one message is enough then. */
function explainsMissing(other, path) {
    const parent = showPath(path.slice(0, -1));
    if (showPath(other.path) !== parent)
        return false;
    return other.keys.some((key) => laterKey(key, parent) !== undefined || (0,failure/* nearest */.pA)(key, [String(path.at(-1))]) !== undefined);
}
function laterKey(key, parent) {
    return LATER_KEYS.find((known) => known.key === key && known.where.test(parent));
}
/**
 * A union's own message names no place. The branch that was meant is told by a key (`from` makes a source of prompts); in
 * the others the branch that got furthest, that is the one with the deepest problem, says most.
 */
function unionProblems(issue, content, document, placeAt) {
    const prefixed = (issues) => issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
    if (issue.path.length === 2 && issue.path[0] === "prompts") {
        const value = valueAt(content, issue.path);
        const meant = typeof value === "object" && value !== null && "from" in value ? schema/* promptSourceSchema */.dS : schema/* inlinePromptSchema */.hW;
        return problemsOf(prefixed(meant.safeParse(value).error?.issues ?? []), content, document, placeAt);
    }
    const depth = (issues) => Math.max(...issues.map((inner) => inner.path.length), 0);
    const deepest = [...issue.errors].toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
    if (depth(deepest) > 0 || deepest.some((inner) => inner.code === "unrecognized_keys"))
        return problemsOf(prefixed(deepest), content, document, placeAt);
    const expected = [...new Set(issue.errors.flat().map((inner) => inner.message))].join(", or ");
    return [{ message: `${showPath(issue.path)}: ${expected}`, place: placeAt(offsetOf(document, issue.path)) }];
}
function unknownKeyMessage(key, path, issue) {
    const where = path.length > 0 ? ` in ${showPath(path)}` : "";
    const later = laterKey(key, showPath(path));
    if (later)
        return `\`${key}\`${where} is not available in this version (${later.what}): take it out to go on`;
    const known = knownKeys(path);
    const meant = (0,failure/* nearest */.pA)(key, known);
    const hint = meant ? `did you mean \`${meant}\`?` : known.length > 0 ? `known here: ${known.join(", ")}` : issue.message;
    return `unknown key \`${key}\`${where}: ${hint}`;
}
/** The keys that the schema knows at a path, read from the schema itself. */
function knownKeys(path) {
    let schemas = [schema/* manifestSchema */.rc];
    for (const key of path)
        schemas = schemas.flatMap(unwrap).flatMap((schema) => child(schema, key));
    return [...new Set(schemas.flatMap(unwrap).flatMap((schema) => Object.keys(schema.def.shape ?? {})))];
}
function unwrap(schema) {
    const { innerType, in: input, options } = schema.def;
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
    return [...seen(manifest.candidates, "candidates"), ...seen(manifest.prompts, "prompts")];
}
function valueAt(content, path) {
    let value = content;
    for (const key of path)
        value = typeof value === "object" && value !== null ? value[key] : undefined;
    return value;
}
function showPath(path) {
    return path.map(String).join(".");
}

// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
;// CONCATENATED MODULE: ./build/commands/prepare.js



/** What a run may spend when neither the manifest nor the options say it. */
const DEFAULT_BUDGET = "1.00";
/** Reads the manifest and every prompt that it names; all problems at once. */
async function prepare(world, options) {
    const path = relativePath(options.root, options.manifest);
    const text = await world.files.read(options.manifest);
    if (text === null)
        return (0,failure/* failed */.gz)({
            message: `there is no manifest at ${path}: write one (the README has an example), or name yours with --manifest`,
        });
    const parsed = parseManifest(text, path);
    if (!parsed.ok)
        return parsed;
    const prompts = await world.loadPrompts(parsed.value, options.manifest, options.root);
    if (!prompts.ok)
        return prompts;
    const mine = prompts.value.filter((_, index) => !options.shard || index % options.shard.of === options.shard.index - 1);
    if (mine.length === 0)
        return (0,failure/* failed */.gz)({
            message: `shard ${options.shard?.index}/${options.shard?.of} has no prompts: there are ${prompts.value.length}`,
        });
    const manifest = options.seed === undefined ? parsed.value.manifest : withSeed(parsed.value.manifest, options.seed);
    const stated = options.budgetUsd ?? manifest.budget?.usd ?? DEFAULT_BUDGET;
    if (options.budgetUsd === undefined && manifest.budget === undefined)
        world.log.info(`No budget is set: this run may spend at most $${DEFAULT_BUDGET} (budget: { usd: ... } in the manifest, or --budget-usd)`);
    const budgetUsd = (0,money/* parseUsd */._e)(stated);
    if (budgetUsd === null || budgetUsd === 0n)
        return (0,failure/* failed */.gz)({ message: `--budget-usd: expected a positive amount in USD, such as 1.00, not "${stated}"` });
    return (0,failure.ok)({ ...parsed.value, manifest, prompts: mine, path, sha256: world.hash(text), budgetUsd });
}
function withSeed(manifest, seed) {
    return { ...manifest, sampling: { ...manifest.sampling, seed } };
}
/** A manifest outside the working directory goes by its name alone: where it lies on this machine is nobody's business. */
function relativePath(root, file) {
    const [from, to] = [root.replaceAll("\\", "/").replace(/\/$/, ""), file.replaceAll("\\", "/")];
    return to.startsWith(`${from}/`) ? to.slice(from.length + 1) : to.slice(to.lastIndexOf("/") + 1);
}


/***/ }),

/***/ 7541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validate: () => (/* binding */ validate)
/* harmony export */ });
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5955);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1775);


/** The manifest's problems, or that there are none. Spends nothing and asks nobody. */
async function validate(world, options) {
    const prepared = await (0,_prepare_js__WEBPACK_IMPORTED_MODULE_0__/* .prepare */ .i)(world, options);
    if (!prepared.ok)
        return (0,_world_js__WEBPACK_IMPORTED_MODULE_1__/* .inputWrong */ .A)(prepared.problems);
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

/***/ 1775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ inputWrong)
/* harmony export */ });
function inputWrong(problems) {
    return { exit: 2, problems };
}


/***/ }),

/***/ 4587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dS: () => (/* binding */ promptSourceSchema),
/* harmony export */   hW: () => (/* binding */ inlinePromptSchema),
/* harmony export */   l0: () => (/* binding */ IMAGE_FORMATS),
/* harmony export */   rc: () => (/* binding */ manifestSchema),
/* harmony export */   yJ: () => (/* binding */ isPromptSource)
/* harmony export */ });
/* unused harmony exports PROVIDERS, aspectPattern, imageCheckSchema, checksSchema, candidateSchema, samplingSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8816);
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1377);
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);



/** The manifest: one schema is the type, the validator and the published JSON Schema (schema/manifest.schema.json). */
const IMAGE_FORMATS = ["png", "jpeg", "webp"];
const PROVIDERS = ["hiapi"];
const money = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()])
    .refine((value) => ((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUsd */ ._e)(value) ?? 0n) > 0n, "expected a positive amount in USD, such as 0.12")
    .meta({ description: "A positive amount in USD." });
const positiveInt = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1);
const share = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(1);
/** Names a candidate or a prompt; shown in reports. */
const id = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .min(1)
    .max(100)
    .regex(/^[A-Za-z0-9][A-Za-z0-9._ -]*$/, "expected letters, digits, '.', '_', '-' or spaces, beginning with a letter or a digit");
/** "W:H" with two positive numbers. */
const aspectPattern = /^(?=[^:]*[1-9])(?=[^:]*:.*[1-9])(\d{1,5}(?:\.\d{1,5})?):(\d{1,5}(?:\.\d{1,5})?)$/;
const ratio = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(aspectPattern, 'expected a ratio of width to height, such as "16:9"');
const imageCheckSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    minWidth: positiveInt.optional().meta({ description: "Least width in pixels." }),
    maxWidth: positiveInt.optional().meta({ description: "Greatest width in pixels." }),
    minHeight: positiveInt.optional().meta({ description: "Least height in pixels." }),
    maxHeight: positiveInt.optional().meta({ description: "Greatest height in pixels." }),
    aspect: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([ratio, zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ratio, tolerance: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().gt(0).lt(1).default(0.02) })])
        .optional()
        .meta({ description: "Width : height, such as 16:9; tolerance is relative, 0.02 unless told." }),
    formats: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(IMAGE_FORMATS)).min(1).optional().meta({ description: "The file formats that may be shipped." }),
    maxBytes: positiveInt.optional().meta({ description: "Greatest file size in bytes." }),
    notBlank: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()
        .optional()
        .meta({ description: "Reject nearly uniform frames, such as the black frame of a safety filter." }),
    minSharpness: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().gt(0).optional().meta({
        description: "Least variance of the Laplacian of luma (0-255), measured with the longest side at most 1024 pixels.",
    }),
    alpha: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["required", "forbidden"])
        .optional()
        .meta({ description: "Whether some pixel must, or none may, be transparent." }),
})
    .superRefine((check, context) => {
    for (const [low, high] of [
        ["minWidth", "maxWidth"],
        ["minHeight", "maxHeight"],
    ]) {
        const [least, greatest] = [check[low], check[high]];
        if (least !== undefined && greatest !== undefined && least > greatest)
            context.addIssue({ code: "custom", path: [high], message: `expected at least ${low} (${least}): no image could pass` });
    }
});
const checkItem = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ image: imageCheckSchema });
const checksSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(checkItem), checkItem.transform((item) => [item])]);
const inputValue = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() => zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .chJ(), zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(inputValue), zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), inputValue)]));
const candidateSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    id,
    provider: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(PROVIDERS, { error: `this version has the providers: ${PROVIDERS.join(", ")}` }),
    model: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(200).meta({ description: "The provider's own model id; case counts." }),
    route: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(50).optional().meta({ description: "HiAPI only: the route, such as ext or beta." }),
    input: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), inputValue)
        .default({})
        .refine((input) => !("prompt" in input), "the prompt comes from `prompts`: take `prompt` out of `input`")
        .meta({ description: "The model's own fields, sent as they are. Say every field that the price depends on." }),
    whenPriceUnknown: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        maxAttempts: positiveInt.meta({ description: "Most attempts to buy although the price is unknown." }),
        reserveUsd: money.meta({ description: "What each of them is counted as against the budget, in USD." }),
    })
        .optional()
        .meta({ description: "Allows a capped number of attempts when the live price cannot be read; without it, none is made." }),
});
const weight = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().gt(0).max(1e6).meta({ description: "How often this picture is made in production." });
const inlinePromptSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    id,
    prompt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().trim().min(1, "expected the prompt's text").max(32_000),
    weight: weight.default(1),
    check: checksSchema.optional().meta({ description: "Checks for this prompt, in addition to those of the manifest." }),
});
const promptSourceSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    from: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).meta({ description: "Text files (a file a prompt, by glob), or one CSV, TSV or JSON Lines file." }),
    column: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional().meta({ description: "The column or key with the prompt's text." }),
    idColumn: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional().meta({ description: "The column or key with the prompt's id." }),
    limit: positiveInt.optional().meta({ description: "Take only the first so many." }),
    weight: weight.default(1),
    check: checksSchema.optional(),
});
const samplingSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    objective: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_terms_js__WEBPACK_IMPORTED_MODULE_2__/* .OBJECTIVES */ .FE).default("every-prompt"),
    giveUpUsd: money.optional().meta({ description: "Production gives a picture up when it has eaten this much, in USD." }),
    retryCap: positiveInt.max(10_000).optional().meta({ description: "Never more attempts than this on one picture." }),
    confidence: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0.5).max(0.9999).default(0.95),
    indifference: share.max(0.9).default(0.05).meta({ description: "Candidates within this share of each other are a tie." }),
    minCoverage: share
        .default(0.8)
        .meta({ description: "A candidate that delivers less than this share of the pictures is not eligible." }),
    seed: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).max(2_147_483_647).default(1),
    attemptTimeoutSeconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .min(1)
        .max(7_200)
        .default(600)
        .meta({ description: "How long one generation may take before it is written off as lost." }),
});
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    candidates: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(candidateSchema).min(1),
    prompts: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([inlinePromptSchema, promptSourceSchema])).min(1),
    check: checksSchema.default([]),
    sampling: samplingSchema.prefault({}),
    budget: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ usd: money }).optional(),
    thresholds: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ maxCostPerUsableUsd: money.optional() }).default({}),
})
    .meta({ title: "Image prompts manifest of Usable Image Cost" });
/** Tells the two forms of an entry of `prompts` apart. */
function isPromptSource(entry) {
    return "from" in entry;
}


/***/ })

};
