export const id = 814;
export const ids = [814];
export const modules = {

/***/ 8814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ firstJudge),
/* harmony export */   Nd: () => (/* binding */ wholeJudge),
/* harmony export */   Tr: () => (/* binding */ mapJudges),
/* harmony export */   _5: () => (/* binding */ mergeChecks),
/* harmony export */   wf: () => (/* binding */ inheritJudges)
/* harmony export */ });
/* harmony import */ var _manifest_check_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5080);
/* harmony import */ var _manifest_judge_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9277);


/** A judge that inherited what it could: what nobody states is the default. */
function wholeJudge(check) {
    const { endpoint, model } = check;
    if (endpoint === undefined || model === undefined)
        throw new Error("a judge without endpoint or model passed the manifest's reading");
    return { ..._manifest_judge_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .JUDGE_DEFAULTS */ .z, ...stated(check), questions: check.questions, endpoint, model };
}
/**
 * The checks of one prompt: the manifest's and its own, or its own alone where they say `replace`. A judge of the prompt's own that states
 * nothing but questions is no second request: its questions go into the manifest's first judge, under that one's threshold.
 */
function mergeChecks(manifest, own) {
    if (own.some(({ replace }) => replace === true))
        return inheritJudges(manifest, own);
    const at = manifest.findIndex(({ judge }) => judge !== undefined);
    const isAddition = (item) => at >= 0 && statesQuestionsOnly(item);
    const added = own.filter(isAddition).flatMap(({ judge }) => judge?.questions ?? []);
    const merged = manifest.map((item, index) => item.judge && index === at ? { ...item, judge: { ...item.judge, questions: [...item.judge.questions, ...added] } } : item);
    return inheritJudges(manifest, [...merged, ...own.filter((item) => !isAddition(item))]);
}
/** Checks whose judges take what they leave out from the manifest's first one. */
function inheritJudges(manifest, items) {
    const base = firstJudge(manifest);
    return items.map((item) => mapJudges(item, (judge) => inherited(judge, base)));
}
/** The first judge in the order of the text, wherever it stands. */
function firstJudge(checks) {
    for (const item of checks) {
        const found = item.judge ?? firstJudge((0,_manifest_check_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .partsOf */ .CI)(item));
        if (found)
            return found;
    }
    return undefined;
}
/** A key goes with its address and a price with its model: neither is inherited by a judge that names another one. */
function inherited(judge, base) {
    const from = base ?? {};
    const sameEndpoint = judge.endpoint === undefined || judge.endpoint === from.endpoint;
    const sameModel = sameEndpoint && (judge.model === undefined || judge.model === from.model);
    const { endpoint, model, key, price, questions: _, ...settings } = from;
    return {
        ..._manifest_judge_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .JUDGE_DEFAULTS */ .z,
        ...stated(settings),
        ...stated({ endpoint, model, ...(sameEndpoint ? { key } : {}), ...(sameModel ? { price } : {}) }),
        ...stated(judge),
        questions: judge.questions,
    };
}
function stated(part) {
    return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
}
function statesQuestionsOnly({ judge, always }) {
    return judge !== undefined && always === undefined && Object.keys(stated(judge)).every((key) => key === "questions");
}
/** The same item with other judges, wherever they stand in it. */
function mapJudges(item, change) {
    const each = (part) => mapJudges(part, change);
    return {
        ...item,
        ...(item.judge ? { judge: change(item.judge) } : {}),
        ...(item.all ? { all: item.all.map(each) } : {}),
        ...(item.any ? { any: item.any.map(each) } : {}),
        ...(item.not ? { not: each(item.not) } : {}),
        ...(item.score ? { score: { ...item.score, of: item.score.of.map((part) => ({ ...part, check: each(part.check) })) } } : {}),
    };
}


/***/ }),

/***/ 5080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   Re: () => (/* binding */ ownChecksSchema),
/* harmony export */   dJ: () => (/* binding */ checksSchema)
/* harmony export */ });
/* unused harmony export CHECK_KINDS */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8816);
/* harmony import */ var _endpoint_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9605);
/* harmony import */ var _image_check_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4684);
/* harmony import */ var _judge_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9277);




/** What "usable" means (the manifest's `check`): single checks, and how they are put together. */
const share = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0).max(1);
/** A path in the repository, beside the manifest; it must not lead out of it. */
const repositoryFile = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .min(1)
    .max(500)
    .refine((path) => !/^([/\\]|[A-Za-z]:)/.test(path) && !path.split(/[/\\]/).includes(".."), {
    message: "expected a path inside the repository, beginning at the manifest's folder",
});
const referenceCheckSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    file: repositoryFile.meta({
        description: "The reference image (PNG, JPEG or WebP); the path begins at the manifest's folder.",
    }),
    crop: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ x: share, y: share, width: share.gt(0), height: share.gt(0) })
        .refine(({ x, y, width, height }) => x + width <= 1 + 1e-9 && y + height <= 1 + 1e-9, "expected a crop inside the image")
        .optional()
        .meta({
        description: "The part of the reference, and of the image, that is compared: shares of width and height from the top left.",
    }),
    minSsim: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().gt(0).max(1).optional().meta({ description: "Least structural similarity (1 for equal images)." }),
    maxHashDistance: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(0).max(63).optional().meta({ description: "Most bits in which the perceptual hashes differ." }),
})
    .refine(({ minSsim, maxHashDistance }) => minSsim !== undefined || maxHashDistance !== undefined, {
    message: "expected `minSsim`, `maxHashDistance` or both",
});
const phrases = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().trim().min(1).max(500)).max(50).default([]);
const textCheckSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    contains: phrases.meta({ description: "Words that must be readable." }),
    forbids: phrases.meta({ description: "Words that must not be readable." }),
    maxErrorRate: share
        .default(0.1)
        .meta({ description: "Character error rate up to which words count as there (edits / characters of the wanted words)." }),
    language: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .regex(/^[a-z]{3}([_+][a-z]+)*$/, 'expected a language of tesseract, such as "eng"')
        .default("eng"),
    caseSensitive: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(false),
})
    .refine(({ contains, forbids }) => contains.length + forbids.length > 0, "expected `contains` or `forbids`");
const commandCheckSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    run: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).max(4_000))
        .min(1)
        .max(50)
        .meta({ description: "A program and its arguments, such as [node, scripts/score.mjs]; no shell reads them." }),
    timeoutSeconds: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(1).max(600).default(30),
    env: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_endpoint_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .keyName */ .x)
        .max(20)
        .default([])
        .meta({ description: "Environment variables that it may see beside PATH, HOME and the like." }),
});
const httpCheckSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    url: _endpoint_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .webAddress */ .D,
    key: _endpoint_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .keyName */ .x.optional().meta({ description: "The environment variable with the key, sent as a bearer token." }),
    timeoutSeconds: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(1).max(600).default(30),
});
const nested = zod__WEBPACK_IMPORTED_MODULE_3__/* .lazy */ .RZV(() => checkItemSchema);
const scoreSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    threshold: share.gt(0).meta({ description: "The weighted share of the parts that must hold." }),
    of: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ weight: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().gt(0).max(1_000).default(1), check: nested }))
        .min(1)
        .max(50),
});
/** What a check can be: exactly one of these in each item. */
const CHECK_KINDS = ["image", "reference", "text", "judge", "command", "http", "all", "any", "not", "score"];
const checkItemSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    image: _image_check_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .imageCheckSchema */ .X1.optional(),
    reference: referenceCheckSchema.optional(),
    text: textCheckSchema.optional(),
    judge: _judge_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeCheckSchema */ .d.optional(),
    command: commandCheckSchema.optional(),
    http: httpCheckSchema.optional(),
    all: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(nested).min(1).max(50).optional().meta({ description: "Every one of these must hold." }),
    any: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(nested).min(1).max(50).optional().meta({ description: "One of these must hold." }),
    not: nested.optional().meta({ description: "This must not hold." }),
    score: scoreSchema.optional().meta({ description: "The weighted share of these that hold must reach the threshold." }),
    always: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(true).optional().meta({ description: "Run it although the verdict is known already, for statistics." }),
    replace: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(true)
        .optional()
        .meta({ description: "In a prompt's own checks: they take the place of the manifest's instead of adding to them." }),
})
    .superRefine((item, context) => {
    const kinds = CHECK_KINDS.filter((kind) => item[kind] !== undefined);
    if (kinds.length === 1 || (kinds.length === 0 && item.replace))
        return;
    const seen = kinds.length === 0 ? "none" : kinds.join(" and ");
    context.addIssue({ code: "custom", message: `expected exactly one of ${CHECK_KINDS.join(", ")} in one item, not ${seen}` });
})
    .meta({ id: "check" });
const listOrOne = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(checkItemSchema).max(50), checkItemSchema.transform((item) => [item])], {
    error: "expected a list of checks, such as [{ image: { minWidth: 512 } }]",
});
/** Checks that take no other's place: the manifest's, and those of drafts. */
const checksSchema = listOrOne.superRefine((items, context) => {
    if (items.some(saysReplace))
        context.addIssue({ code: "custom", message: "`replace` is for a prompt's own `check`: here there is nothing to replace" });
});
/** A prompt's own. */
const ownChecksSchema = listOrOne.superRefine((items, context) => {
    if (items.some((item) => partsOf(item).some(saysReplace)))
        context.addIssue({
            code: "custom",
            message: "`replace` stands at the top of a prompt's own list, not inside of another check: it is about the list as a whole",
        });
});
function saysReplace(item) {
    return item.replace === true || partsOf(item).some(saysReplace);
}
/** The checks inside of an item. */
function partsOf({ all, any, not, score }) {
    return [...(all ?? []), ...(any ?? []), ...(not ? [not] : []), ...(score?.of.map(({ check }) => check) ?? [])];
}


/***/ }),

/***/ 9605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ webAddress),
/* harmony export */   x: () => (/* binding */ keyName)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8816);

/** Services of the team that a check asks: where they are, and the name of the variable with their key. */
/** The name of an environment variable that holds a key. */
const keyName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[A-Z][A-Z0-9_]{0,99}$/, "expected the name of an environment variable, such as OPENAI_API_KEY, never a key itself");
const webAddress = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .max(2_000)
    .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), "expected an http(s) address")
    .refine((value) => !URL.canParse(value) || new URL(value).username + new URL(value).password === "", "expected an address without a user name or a password: name a key with `key`");


/***/ }),

/***/ 4684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X1: () => (/* binding */ imageCheckSchema),
/* harmony export */   l0: () => (/* binding */ IMAGE_FORMATS)
/* harmony export */ });
/* unused harmony export aspectPattern */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8816);

/** What can be asked of an image file itself (the manifest's `check: image`). */
const IMAGE_FORMATS = ["png", "jpeg", "webp"];
const positiveInt = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1);
const share = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(1);
/** "W:H" with two positive numbers. */
const aspectPattern = /^(?=[^:]*[1-9])(?=[^:]*:.*[1-9])(\d{1,5}(?:\.\d{1,5})?):(\d{1,5}(?:\.\d{1,5})?)$/;
const ratio = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(aspectPattern, 'expected a ratio of width to height, such as "16:9"');
const colour = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^#[0-9A-Fa-f]{6}$/, 'expected a colour as six hexadecimal digits, such as "#1a73e8" (in quotes: # begins a comment)');
const paletteSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    required: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ colour, minShare: share.gt(0).default(0.05) }))
        .max(16)
        .default([])
        .meta({ description: "Colours that must cover at least `minShare` of the image each (0.05 unless told)." }),
    forbidden: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ colour, maxShare: share.lt(1).default(0.02) }))
        .max(16)
        .default([])
        .meta({ description: "Colours that may cover at most `maxShare` of the image each (0.02 unless told)." }),
    distance: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .gt(0)
        .max(100)
        .default(20)
        .meta({ description: "Pixels within this colour difference (CIEDE2000) count as the colour." }),
})
    .refine(({ required, forbidden }) => required.length + forbidden.length > 0, "expected `required` or `forbidden` colours");
const imageCheckSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    minWidth: positiveInt.optional().meta({ description: "Least width in pixels." }),
    maxWidth: positiveInt.optional().meta({ description: "Greatest width in pixels." }),
    minHeight: positiveInt.optional().meta({ description: "Least height in pixels." }),
    maxHeight: positiveInt.optional().meta({ description: "Greatest height in pixels." }),
    aspect: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([ratio, zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ ratio, tolerance: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().gt(0).lt(1).default(0.02) })], {
        error: 'expected a ratio of width to height, such as "16:9", or { ratio: "16:9", tolerance: 0.02 }',
    })
        .optional()
        .meta({ description: "Width : height, such as 16:9; tolerance is relative, 0.02 unless told." }),
    formats: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(IMAGE_FORMATS)).min(1).optional().meta({ description: "The file formats that may be shipped." }),
    maxBytes: positiveInt.optional().meta({ description: "Greatest file size in bytes." }),
    notBlank: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .optional()
        .meta({ description: "Reject nearly uniform frames, such as the black frame of a safety filter." }),
    minSharpness: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().gt(0).optional().meta({
        description: "Least variance of the Laplacian of luma (0-255), measured with the longest side at most 1024 pixels.",
    }),
    alpha: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["required", "forbidden"])
        .optional()
        .meta({ description: "Whether some pixel must, or none may, be transparent." }),
    palette: paletteSchema.optional().meta({ description: "Colours that must, or must not, cover much of the image." }),
    border: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        maxShare: share.lt(0.5).meta({ description: "Of the image's width or height, at each edge." }),
    })
        .optional()
        .meta({ description: "Reject an even frame or letterbox wider than this at any edge." }),
    duplicateOf: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        among: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["prompt", "candidate"])
            .default("prompt")
            .meta({ description: "Earlier attempts of the same candidate: on the same prompt, or on any." }),
        maxDistance: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).max(20).default(4).meta({
            description: "Images whose perceptual hashes (63 bits) differ in at most so many bits are near-duplicates.",
        }),
    })
        .optional()
        .meta({ description: "Reject a near-duplicate of an earlier attempt, whatever became of that one." }),
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


/***/ }),

/***/ 9277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ judgeCheckSchema),
/* harmony export */   z: () => (/* binding */ JUDGE_DEFAULTS)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8816);
/* harmony import */ var _endpoint_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9605);
/* harmony import */ var _price_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4110);



/** A vision model as a check (the manifest's `judge`): questions that yes or no answers, and where they are asked. */
const text = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().trim().min(1).max(1_000);
const questionSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    text.transform((ask) => ({ ask, expect: "yes", weight: 1 })),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        ask: text.meta({ description: "A question that yes or no answers." }),
        expect: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["yes", "no"]).default("yes"),
        weight: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().gt(0).max(1_000).default(1),
    }),
], { error: "expected a question that yes or no answers, or { ask, expect: yes | no, weight }" });
/** What holds where neither a judge nor the one that it inherits from says otherwise. */
const JUDGE_DEFAULTS = { threshold: 1, votes: 3, maxSide: 768, maxTokens: 1_024, timeoutSeconds: 60 };
const tokenPrice = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([_price_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredPriceSchema */ .ND.shape.usd, zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(0)]);
const judgePriceSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    inputPerMillion: tokenPrice.meta({ description: "USD for a million tokens of the request." }),
    outputPerMillion: tokenPrice.meta({ description: "USD for a million tokens of the reply." }),
    asOf: _price_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredPriceSchema */ .ND.shape.asOf,
    staleAfterDays: _price_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredPriceSchema */ .ND.shape.staleAfterDays,
    maxImageTokens: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(1_000_000).optional().meta({
        description: "The most tokens that the model counts for an image of maxSide. Without it the budget is kept for the most that any known model counts.",
    }),
});
const judgeCheckSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    endpoint: _endpoint_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .webAddress */ .D.optional().meta({
        description: "Base URL of an OpenAI-compatible API, such as https://api.openai.com/v1. A prompt's own judge may leave it out: the manifest's holds then.",
    }),
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).max(200).optional(),
    key: _endpoint_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .keyName */ .x.optional().meta({ description: "The environment variable with the key; no key is sent without it." }),
    questions: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(questionSchema)
        .max(50)
        .default([])
        .meta({ description: "One question a requirement, answered with yes or no." }),
    threshold: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().gt(0).max(1).optional().meta({
        description: "The weighted share of questions that must be answered as expected.",
        default: JUDGE_DEFAULTS.threshold,
    }),
    votes: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz([1, 3, 5]).optional().meta({
        description: "Askings of which the majority counts, when another answer to one question would change the first one's verdict.",
        default: JUDGE_DEFAULTS.votes,
    }),
    maxSide: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(64).max(4_096).optional().meta({
        description: "The image is shrunk so that its longest side has at most so many pixels.",
        default: JUDGE_DEFAULTS.maxSide,
    }),
    maxTokens: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr()
        .min(16)
        .max(16_384)
        .optional()
        .meta({ description: "Most tokens of one reply.", default: JUDGE_DEFAULTS.maxTokens }),
    timeoutSeconds: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
        .min(1)
        .max(600)
        .optional()
        .meta({ description: "How long one request may take.", default: JUDGE_DEFAULTS.timeoutSeconds }),
    price: judgePriceSchema.optional().meta({
        description: "What the judge costs. Without it its cost is unknown, unless its replies say it.",
    }),
});


/***/ }),

/***/ 4110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vj: () => (/* binding */ amount),
  vd: () => (/* binding */ day),
  ND: () => (/* binding */ declaredPriceSchema),
  mT: () => (/* binding */ priceSpecSchema),
  sd: () => (/* binding */ pricesSchema)
});

// UNUSED EXPORTS: listPriceSchemas, pagePriceSchema

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
;// CONCATENATED MODULE: ./build/core/pricing/page/regex.js
/** The regular expression that a manifest may find a price with. It is only read here: running it takes a time limit. */
const GROUP = "price";
/** What is wrong with an expression, as a sentence, or null: it must compile and have one named group, `price`. */
function regexProblem(expression) {
    const example = `expected a regular expression with one named group, such as '"price":\\s*"(?<price>[0-9.]+)"'`;
    try {
        void new RegExp(expression);
    }
    catch (error) {
        const why = error instanceof Error ? error.message.replace(/^.*\/[a-z]*: /s, "") : "";
        return `${example}: this one does not compile (${why.slice(0, 80)})`;
    }
    const names = groupNames(expression);
    if (names.length === 1 && names[0] === GROUP)
        return null;
    if (names.length === 0)
        return `${example}: this one has no named group`;
    const told = names.slice(0, 5).map((name) => name.slice(0, 40));
    return `${example}: this one has ${names.length === 1 ? "" : `${names.length}: `}${told.join(", ")}`;
}
/** The names of the groups of an expression that compiles; its escapes and its classes hold none. */
function groupNames(expression) {
    const parts = expression.matchAll(/\\[^]|\[(?:\\[^]|[^\]\\])*\]|\(\?<(?![=!])([^>]*)>/g);
    return [...parts].flatMap((part) => part[1] ?? []);
}

// EXTERNAL MODULE: ./build/core/pricing/rational.js
var rational = __webpack_require__(501);
// EXTERNAL MODULE: ./build/core/pricing/tariff.js
var tariff = __webpack_require__(3737);
;// CONCATENATED MODULE: ./build/core/manifest/price-schema.js





/** Where a candidate's price comes from (the manifest's `price`), when it is not its provider's own price list. */
const POSITIVE = "expected a positive amount in USD with at most 12 decimals, such as 0.12";
/** A positive amount in USD, as a number or as text. */
const amount = schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()], { error: POSITIVE })
    .refine((value) => ((0,money/* parseUsd */._e)(value) ?? 0n) > 0n, POSITIVE)
    .meta({ description: "A positive amount in USD." });
const number = schemas/* number */.aig().gt(0);
const price_schema_text = schemas/* string */.YjP().min(1).max(500);
const webAddress = schemas/* string */.YjP()
    .max(2_000)
    .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), "expected an http(s) address")
    .refine((value) => !URL.canParse(value) || new URL(value).username + new URL(value).password === "", "expected an address without a user name or a password: a page is read without any key");
const pointer = schemas/* string */.YjP()
    .max(500)
    .regex(/^(\/.*)?$/, 'expected a JSON pointer, such as "/data/0/price"')
    .refine((value) => !/~(?![01])/.test(value), "expected ~0 for each ~ and ~1 for each / inside a key of a JSON pointer");
/** A calendar day, "2026-11-22". */
const day = schemas/* string */.YjP()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date, such as "2026-11-22"')
    .refine((value) => !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value), "expected a day that exists");
const usage = schemas/* partialRecord */.jgl(schemas/* enum */.k5n(tariff/* DIMENSIONS */.Yf), schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()]).refine((value) => (0,rational/* parseRational */.gI)(value) !== null, "expected a number that is not negative"))
    .optional()
    .meta({
    description: "What one image uses of what the price is for, where the request does not say it, such as token.out.image: 4160.",
});
const unit = schemas/* enum */.k5n(tariff/* DIMENSIONS */.Yf).default("image").meta({ description: "What the price is for one of." });
/** A machine of one's own bills nothing by the image. */
const NOT_NEGATIVE = "expected an amount in USD with at most 12 decimals, such as 0.12, or 0 where nobody bills an image";
const amountOrNothing = schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()], { error: NOT_NEGATIVE })
    .refine((value) => ((0,money/* parseUsd */._e)(value) ?? -1n) >= 0n, NOT_NEGATIVE)
    .meta({
    description: "An amount in USD. 0 where nobody bills an image; what a machine of one's own costs by the hour x its seconds an image says more.",
});
const declaredPriceSchema = schemas/* strictObject */.rej({
    source: schemas/* literal */.euz("declared").default("declared"),
    usd: amountOrNothing,
    per: unit,
    asOf: day.meta({ description: "The day on which somebody read this price." }),
    staleAfterDays: schemas/* int */.Whr().min(1).max(3_650).default(30),
    usage,
});
const expression = price_schema_text.superRefine((value, context) => {
    const problem = regexProblem(value);
    if (problem !== null)
        context.addIssue({ code: "custom", message: problem });
});
const extractSchema = schemas/* union */.KCZ([
    schemas/* strictObject */.rej({ json: pointer.meta({ description: "The page is JSON: a pointer into it (RFC 6901)." }) }),
    schemas/* strictObject */.rej({ ldjson: pointer.meta({ description: "A pointer into its application/ld+json scripts." }) }),
    schemas/* strictObject */.rej({ script: price_schema_text.meta({ description: "The id of a script element with JSON." }), pointer }),
    schemas/* strictObject */.rej({ regex: expression.meta({ description: "A regular expression with one named group, `price`." }) }),
], { error: "expected { json: POINTER }, { ldjson: POINTER }, { script: ID, pointer: POINTER } or { regex: 'EXPRESSION' }" });
const pagePriceSchema = schemas/* strictObject */.rej({
    source: schemas/* literal */.euz("page"),
    url: webAddress,
    extract: extractSchema,
    per: unit,
    scale: number
        .refine((value) => (0,rational/* parseRational */.gI)(value) !== null, "expected a number with an exponent of at most two digits")
        .default(1)
        .meta({ description: "What is read is multiplied by this to be USD: 0.01 for cents." }),
    min: amount.optional().meta({ description: "Less than this is not believed." }),
    max: amount.optional().meta({ description: "More than this is not believed." }),
    usage,
})
    .superRefine(({ min, max }, context) => {
    const [least, most] = [(0,money/* parseUsd */._e)(min ?? ""), (0,money/* parseUsd */._e)(max ?? "")];
    if (least !== null && most !== null && least > most)
        context.addIssue({
            code: "custom",
            path: ["max"],
            message: `expected at least \`min\` (${min}): no price could be believed`,
        });
});
const listPriceSchemas = [
    schemas/* strictObject */.rej({ source: schemas/* literal */.euz("hiapi"), model: price_schema_text.optional(), usage }),
    schemas/* strictObject */.rej({
        source: schemas/* literal */.euz("openrouter"),
        model: price_schema_text.optional().meta({ description: "author/slug; the candidate's model unless told." }),
        endpoint: price_schema_text.optional().meta({ description: "The provider behind it, where several sell it at different prices." }),
        variant: price_schema_text.optional().meta({ description: "The variant of the price, such as low_1k." }),
        usage,
    }),
    schemas/* strictObject */.rej({ source: schemas/* literal */.euz("vercel"), model: price_schema_text.optional(), usage }),
    schemas/* strictObject */.rej({ source: schemas/* literal */.euz("fal"), model: price_schema_text.optional(), usage }),
    schemas/* strictObject */.rej({ source: schemas/* literal */.euz("ideogram"), model: price_schema_text.optional() }),
    schemas/* strictObject */.rej({
        source: schemas/* literal */.euz("runware"),
        model: price_schema_text.optional().meta({ description: "The model's slug on runware.ai." }),
        usage,
    }),
];
const priceSpecSchema = schemas/* union */.KCZ([declaredPriceSchema, pagePriceSchema, ...listPriceSchemas], {
    error: "expected { usd, asOf }, or a `source`: page, hiapi, openrouter, vercel, fal, ideogram or runware",
});
/** How prices are held against those of before (the manifest's `prices`). */
const pricesSchema = schemas/* strictObject */.rej({
    tolerance: schemas/* number */.aig().min(0).max(1).default(0.005).meta({ description: "A change up to this share is none." }),
    suspicious: schemas/* number */.aig().gt(1).max(1_000_000).default(10).meta({
        description: "A price over so many times the one before, or under that part of it, is not applied until it is accepted.",
    }),
});


/***/ }),

/***/ 501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ times),
/* harmony export */   LW: () => (/* binding */ fromUsd),
/* harmony export */   M7: () => (/* binding */ less),
/* harmony export */   Mn: () => (/* binding */ toUsd),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   Zh: () => (/* binding */ over),
/* harmony export */   f2: () => (/* binding */ ZERO),
/* harmony export */   gI: () => (/* binding */ parseRational),
/* harmony export */   nH: () => (/* binding */ ceilTo),
/* harmony export */   tY: () => (/* binding */ plus),
/* harmony export */   xr: () => (/* binding */ ONE)
/* harmony export */ });
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);

const ONE = { top: 1n, bottom: 1n };
const ZERO = { top: 0n, bottom: 1n };
const MOST_CHARACTERS = 60;
/** Reads a decimal that is not negative, such as "0.001", "1e6" or 4160; null for anything else. */
function parseRational(value) {
    const text = String(value).trim();
    const match = text.length <= MOST_CHARACTERS ? /^(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2}))?$/.exec(text) : null;
    if (!match)
        return null;
    const [, whole = "", fraction = "", exponent = "0"] = match;
    const shift = Number(exponent) - fraction.length;
    const digits = BigInt(whole + fraction);
    return shift >= 0 ? { top: digits * 10n ** BigInt(shift), bottom: 1n } : { top: digits, bottom: 10n ** BigInt(-shift) };
}
function times(a, b) {
    return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}
/** @throws RangeError when `b` is zero */
function over(a, b) {
    if (b.top === 0n)
        throw new RangeError("division by zero");
    return { top: a.top * b.bottom, bottom: a.bottom * b.top };
}
function plus(a, b) {
    return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}
/** `a - b`, or zero when that is negative. */
function less(a, b) {
    const top = a.top * b.bottom - b.top * a.bottom;
    return top <= 0n ? ZERO : { top, bottom: a.bottom * b.bottom };
}
/** Negative, zero or positive, as `a` is below, at or above `b`. */
function compare(a, b) {
    const difference = a.top * b.bottom - b.top * a.bottom;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
/** The least multiple of `step` that is not below `a`. */
function ceilTo(a, step) {
    const { top, bottom } = over(a, step);
    return times({ top: (top + bottom - 1n) / bottom, bottom: 1n }, step);
}
/** An amount in USD as a fraction of a dollar. */
function fromUsd(text) {
    const usd = (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUsd */ ._e)(text);
    return usd === null ? null : { top: usd, bottom: USD_UNIT };
}
/** To the nearest 1e-12 USD, halves up. */
function toUsd({ top, bottom }) {
    return (2n * top * USD_UNIT + bottom) / (2n * bottom);
}
const USD_UNIT = 10n ** 12n;


/***/ }),

/***/ 3737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ shapeOf),
/* harmony export */   IR: () => (/* binding */ flatTariff),
/* harmony export */   Ib: () => (/* binding */ tariffSchema),
/* harmony export */   Yf: () => (/* binding */ DIMENSIONS),
/* harmony export */   ho: () => (/* binding */ costOf)
/* harmony export */ });
/* unused harmony export tariffLineSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8816);
/* harmony import */ var _rational_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(501);


/**
 * How something is priced, in one unit model for every provider (DESIGN.md, section 4; providers.md, part C): lines, each a price times
 * the product of its dimensions. Prices and quantities are exact; only the sum is rounded, to 1e-12 USD.
 */
const DIMENSIONS = [
    "request",
    "image",
    "pixel",
    "megapixel",
    "tile512",
    "step",
    "stepRatio",
    "token.in.text",
    "token.in.image",
    "token.out.text",
    "token.out.image",
    "second",
    "unit",
];
const decimal = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^\d+(\.\d+)?$/)
    .max(60);
const plain = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .chJ()]);
const conditionSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    plain,
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ lte: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional(), gte: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional() }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ present: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true) }),
]);
const tariffLineSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    usd: decimal.meta({ description: "The price of `per` units, in USD." }),
    per: decimal.optional().meta({ description: "Units that `usd` buys; 1 unless told." }),
    of: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(DIMENSIONS)).min(1).meta({ description: "The quantity is the product of these." }),
    free: decimal.optional().meta({ description: "So much of the quantity of an image costs nothing." }),
    round: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("ceil").optional().meta({ description: "The quantity is rounded up to a multiple of `step`." }),
    step: decimal.optional().meta({ description: "What is rounded to; 1 unless told." }),
    min: decimal.optional().meta({ description: "The least quantity that is billed." }),
    when: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), conditionSchema).optional().meta({ description: "Holds only for requests like this." }),
});
const tariffSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ currency: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("USD"), lines: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(tariffLineSchema).min(1) });
/** A price of so much for one image, whatever the request. */
function flatTariff(usd, of = "image") {
    return { currency: "USD", lines: [{ usd, of: [of] }] };
}
/**
 * What a request costs: the sum over the lines of usd / per x quantity. Of the lines that count the same dimensions the first whose
 * `when` holds is used, so that a line without `when` behind others is the usual case. Lines that ask for a value are the rows of a
 * table: when none of them holds the cost is not known, since what is left of it would be too low.
 *
 * @param parameters what `when` is held against: the request's input
 */
function costOf(tariff, usage, parameters) {
    const lines = linesThatHold(tariff.lines, parameters);
    if (lines.length === 0 || rowIsMissing(tariff, lines, parameters))
        return { kind: "unusable", message: "no line of the price holds for this request" };
    const missing = new Set();
    let sum = _rational_js__WEBPACK_IMPORTED_MODULE_0__/* .ZERO */ .f2;
    for (const line of lines) {
        const unknown = line.of.filter((dimension) => usage[dimension] === undefined);
        for (const dimension of unknown)
            missing.add(dimension);
        if (unknown.length > 0)
            continue;
        const cost = lineCost(line, usage);
        if (cost === null)
            return { kind: "unusable", message: `the price "${line.usd}" per "${line.per ?? "1"}" cannot be reckoned with` };
        sum = (0,_rational_js__WEBPACK_IMPORTED_MODULE_0__/* .plus */ .tY)(sum, cost);
    }
    return missing.size > 0 ? { kind: "missing", dimensions: [...missing] } : { kind: "cost", usd: (0,_rational_js__WEBPACK_IMPORTED_MODULE_0__/* .toUsd */ .Mn)(sum) };
}
function countsOf({ of }) {
    return of.toSorted().join(" ");
}
function linesThatHold(lines, parameters) {
    const seen = new Set();
    return lines.filter((line) => {
        const counts = countsOf(line);
        if (seen.has(counts) || !holds(line.when, parameters))
            return false;
        seen.add(counts);
        return true;
    });
}
/** Whether a table has no row for the request. A line for a switch (true, or there at all) is a surcharge, which may well not apply. */
function rowIsMissing({ lines }, held, parameters) {
    const counted = new Set(held.map(countsOf));
    return lines.some((line) => {
        if (counted.has(countsOf(line)))
            return false;
        const conditions = Object.entries(line.when ?? {});
        const switches = conditions.filter(([, condition]) => isSwitch(condition));
        return conditions.length > switches.length && holds(Object.fromEntries(switches), parameters);
    });
}
function isSwitch(condition) {
    return condition === true || (typeof condition === "object" && condition !== null && "present" in condition);
}
function holds(when, parameters) {
    return Object.entries(when ?? {}).every(([name, condition]) => holdsFor(condition, Object.hasOwn(parameters, name) ? parameters[name] : undefined));
}
function holdsFor(condition, value) {
    if (typeof condition !== "object" || condition === null)
        return value === condition;
    if ("present" in condition)
        return value !== undefined && value !== null;
    if (typeof value !== "number")
        return false;
    return value <= (condition.lte ?? Infinity) && value >= (condition.gte ?? -Infinity);
}
/** Requests and images multiply what one of them costs: "free" and "rounded up" are meant for each image. */
const MULTIPLIERS = new Set(["request", "image"]);
function lineCost(line, usage) {
    const [usd, per, step] = [(0,_rational_js__WEBPACK_IMPORTED_MODULE_0__/* .fromUsd */ .LW)(line.usd), (0,_rational_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRational */ .gI)(line.per ?? "1"), (0,_rational_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRational */ .gI)(line.step ?? "1")];
    const [free, least] = [(0,_rational_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRational */ .gI)(line.free ?? "0"), (0,_rational_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRational */ .gI)(line.min ?? "0")];
    if (!usd || !per || !step || !free || !least || per.top === 0n || step.top === 0n)
        return null;
    const product = (dimensions) => dimensions.reduce((sofar, dimension) => (0,_rational_js__WEBPACK_IMPORTED_MODULE_0__/* .times */ .Hn)(sofar, usage[dimension] ?? _rational_js__WEBPACK_IMPORTED_MODULE_0__/* .ZERO */ .f2), _rational_js__WEBPACK_IMPORTED_MODULE_0__/* .ONE */ .xr);
    const inner = line.of.filter((dimension) => !MULTIPLIERS.has(dimension));
    const outer = line.of.filter((dimension) => MULTIPLIERS.has(dimension));
    const counted = (0,_rational_js__WEBPACK_IMPORTED_MODULE_0__/* .less */ .M7)(product(inner.length > 0 ? inner : outer), free);
    const rounded = line.round === "ceil" ? (0,_rational_js__WEBPACK_IMPORTED_MODULE_0__/* .ceilTo */ .nH)(counted, step) : counted;
    const billed = (0,_rational_js__WEBPACK_IMPORTED_MODULE_0__/* .compare */ .UD)(rounded, least) < 0 ? least : rounded;
    const quantity = inner.length > 0 ? (0,_rational_js__WEBPACK_IMPORTED_MODULE_0__/* .times */ .Hn)(billed, product(outer)) : billed;
    return (0,_rational_js__WEBPACK_IMPORTED_MODULE_0__/* .times */ .Hn)((0,_rational_js__WEBPACK_IMPORTED_MODULE_0__/* .over */ .Zh)(usd, per), quantity);
}
/** A tariff without its prices: two with the same shape count the same things in the same way. */
function shapeOf({ lines }) {
    return JSON.stringify(lines.map(({ per, of, free, round, step, min, when }) => [
        per ?? "1",
        of,
        free ?? "0",
        round ?? "",
        step ?? "1",
        min ?? "0",
        when ?? {},
    ]));
}


/***/ })

};
