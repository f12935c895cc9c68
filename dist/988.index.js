export const id = 988;
export const ids = [988];
export const modules = {

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

/***/ 3988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  defaultScenario: () => (/* reexport */ defaultScenario),
  parseScenario: () => (/* reexport */ parseScenario),
  scenarioSchema: () => (/* reexport */ scenarioSchema)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./build/core/manifest/image-check-schema.js
var image_check_schema = __webpack_require__(4684);
;// CONCATENATED MODULE: ./build/sandbox/scenario/chances.js

/** How generations end, as chances: what the double draws from for every task. */
const IMAGE_KINDS = (/* unused pure expression or super */ null && (["good", "blank", "blurred", "wrongSize", "cutOff"]));
const chance = schemas/* number */.aig().min(0).max(1);
const KEYS = ["blank", "blurred", "wrongSize", "cutOff", "empty", "fail", "refuse"];
const shape = {
    blank: chance.meta({ description: "A nearly uniform frame, such as the black one of a safety filter." }),
    blurred: chance.meta({ description: "Strongly out of focus." }),
    wrongSize: chance.meta({ description: "Other pixels and another aspect ratio than asked for." }),
    cutOff: chance.meta({ description: "The file ends too early." }),
    empty: chance.meta({ description: "A success without an output." }),
    fail: chance.meta({ description: "The task fails for the provider's own reasons." }),
    refuse: chance.meta({ description: "Moderation turns the prompt down." }),
};
/** A model's chances; what is left of 1 is the chance of a good image. */
const qualitySchema = schemas/* strictObject */.rej({
    blank: shape.blank.default(0),
    blurred: shape.blurred.default(0),
    wrongSize: shape.wrongSize.default(0),
    cutOff: shape.cutOff.default(0),
    empty: shape.empty.default(0),
    fail: shape.fail.default(0),
    refuse: shape.refuse.default(0),
})
    .refine((quality) => KEYS.reduce((sum, key) => sum + quality[key], 0) <= 1 + 1e-9, "expected chances that add up to at most 1: what is left is the chance of a good image");
/** Makes some prompts harder than others; the first entry whose text occurs in the prompt applies. */
const promptRuleSchema = schemas/* strictObject */.rej({
    contains: schemas/* string */.YjP().meta({ description: "Text that occurs in the prompt; case does not count." }),
    model: schemas/* string */.YjP().optional().meta({ description: "Only for this model id." }),
    difficulty: schemas/* number */.aig()
        .min(-20)
        .max(20)
        .default(0)
        .meta({ description: "Taken off the log-odds of a good image: 1 is clearly harder, 3 very hard, -1 easier." }),
    quality: schemas/* strictObject */.rej(shape).partial().optional().meta({ description: "Chances that replace the model's own." }),
});
const difficultySchema = schemas/* strictObject */.rej({
    spread: schemas/* number */.aig()
        .min(0)
        .max(5)
        .default(0)
        .meta({ description: "How much prompts differ for all models alike: a standard deviation in log-odds." }),
    affinity: schemas/* number */.aig()
        .min(0)
        .max(5)
        .default(0)
        .meta({ description: "How much they differ between models: a standard deviation in log-odds." }),
});

// EXTERNAL MODULE: ./build/sandbox/scenario/faults.js
var faults = __webpack_require__(8490);
// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
;// CONCATENATED MODULE: ./build/sandbox/scenario/model.js



/** One row of the double's price list, which is at the same time a model that it can run. */
/** A price in USD as the price list prints it: a JSON number. */
const usd = schemas/* number */.aig()
    .refine((value) => (0,money/* parseUsd */._e)(value) !== null, "expected an amount in USD, not negative, with at most twelve decimals");
/** `{ match: value }` or `{ with: true }`; any other operator is published as it is and never holds when a bill is made. */
const condition = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
const policySchema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP(),
    rule: schemas/* record */.g1P(schemas/* string */.YjP(), condition)
        .meta({ description: "By input field; all must hold; the first policy that does applies." }),
    usd,
});
const latencySchema = schemas/* union */.KCZ([
    schemas/* number */.aig().min(0).max(86_400_000),
    schemas/* strictObject */.rej({
        median: schemas/* number */.aig().gt(0).max(86_400_000),
        spread: schemas/* number */.aig().min(0).max(3).default(0.3).meta({ description: "Standard deviation of the logarithm." }),
    }),
]);
const ANY_INPUT = { type: "object", required: ["prompt"], properties: { prompt: { type: "string", minLength: 1 } } };
const modelSchema = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP().min(1).meta({ description: "The full name; a route is its part after @, as in gpt-image-2/text-to-image@ext." }),
    aliases: schemas/* array */.YOg(schemas/* string */.YjP())
        .default([])
        .meta({ description: "Other names that create accepts; the price list has only the id." }),
    description: schemas/* string */.YjP().default(""),
    baseUsd: usd,
    unit: schemas/* string */.YjP().default("per output image"),
    policies: schemas/* array */.YOg(policySchema).default([]),
    inputSchema: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())
        .default(ANY_INPUT)
        .meta({ description: "JSON Schema 2020-12 of `input`; `model` is added to it, as the real one has it." }),
    latencyMs: latencySchema.default(200),
    quality: qualitySchema.prefault({}),
    tiers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())
        .default({})
        .meta({ description: "Maps a value of the input `quality` to a size tier, as in { basic: 1K, high: 2K }." }),
});
/** A change of the price list while the double runs: after so many reads of the list, after a time, or at once. */
const priceChangeSchema = schemas/* strictObject */.rej({
    model: schemas/* string */.YjP(),
    afterReads: schemas/* int */.Whr().min(0).optional(),
    afterMs: schemas/* number */.aig().min(0).optional(),
    baseUsd: usd.optional(),
    unit: schemas/* string */.YjP().optional(),
    policies: schemas/* record */.g1P(schemas/* string */.YjP(), usd).optional().meta({ description: "New prices by the name of the policy." }),
    removePolicies: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    removeModel: schemas/* boolean */.zMY().optional(),
});

;// CONCATENATED MODULE: ./build/sandbox/scenario/schema.js





/** The file that tells the double how to behave. Every key but `models` has a default; unknown keys are refused. */
const pixelSize = schemas/* string */.YjP().regex(/^[1-9]\d{0,4}x[1-9]\d{0,4}$/, 'expected pixels, such as "1672x941"');
const milliseconds = schemas/* number */.aig().min(0).max(86_400_000);
const imagesSchema = schemas/* strictObject */.rej({
    format: schemas/* enum */.k5n(image_check_schema/* IMAGE_FORMATS */.l0).default("png").meta({ description: "Where the input has no `output_format`." }),
    longestSide: schemas/* int */.Whr().min(8).max(4096).optional().meta({ description: "Makes all images small, keeping their aspect ratio." }),
    exact: schemas/* record */.g1P(schemas/* string */.YjP(), pixelSize)
        .default({ "16:9 1K": "1672x941" })
        .meta({ description: 'Pixel sizes by aspect ratio and tier, such as "16:9 1K": real sizes are not exact.' }),
    expireSeconds: schemas/* number */.aig().min(0).max(31_536_000).default(604_800).meta({ description: "After this a URL answers 403." }),
    host: schemas/* string */.YjP().optional().meta({ description: "Another name of this host in image URLs, such as localhost." }),
});
const limitsSchema = schemas/* strictObject */.rej({
    requestsPerMinute: schemas/* int */.Whr().min(1).optional(),
    window: schemas/* enum */.k5n(["fixed", "sliding"]).default("fixed"),
    concurrentRequests: schemas/* int */.Whr().min(1).optional(),
    retryAfter: schemas/* boolean */.zMY().default(false).meta({ description: "Whether a 429 carries Retry-After." }),
    advertise: schemas/* int */.Whr().min(1).optional().meta({ description: "Sends X-RateLimit headers with this limit and enforces nothing." }),
});
const keySchema = schemas/* union */.KCZ([
    schemas/* string */.YjP().min(1),
    schemas/* strictObject */.rej({
        key: schemas/* string */.YjP().min(1),
        account: schemas/* string */.YjP().min(1).default("default"),
        mayRead: schemas/* boolean */.zMY().default(true).meta({ description: "Without it, every request answers 403." }),
        mayCreate: schemas/* boolean */.zMY().default(true).meta({ description: "Without it, a create answers 403." }),
    }),
]);
const scenarioSchema = schemas/* strictObject */.rej({
    seed: schemas/* int */.Whr().min(0).max(2_147_483_647).default(1),
    models: schemas/* array */.YOg(modelSchema).min(1),
    drawBy: schemas/* enum */.k5n(["attempt", "key"])
        .default("attempt")
        .meta({ description: "What tells two tasks with the same input apart: how many came before, or the idempotency key." }),
    difficulty: difficultySchema.prefault({}),
    prompts: schemas/* array */.YOg(promptRuleSchema).default([]),
    images: imagesSchema.prefault({}),
    limits: limitsSchema.prefault({}),
    keys: schemas/* array */.YOg(keySchema).min(1).optional().meta({ description: "Accepted keys; any key when absent, but never none." }),
    balanceUsd: schemas/* number */.aig().min(0).optional().meta({ description: "What each account may spend before it gets 402." }),
    billed: schemas/* strictObject */.rej({ fail: schemas/* boolean */.zMY().default(false), refuse: schemas/* boolean */.zMY().default(false), empty: schemas/* boolean */.zMY().default(true) })
        .prefault({})
        .meta({ description: "Whether tasks without an image are billed; a success with an image always is." }),
    errorEnvelope: schemas/* enum */.k5n(["task", "gateway"])
        .default("task")
        .meta({ description: "The form of 401, 402, 403 and 429 replies." }),
    listErrors: schemas/* boolean */.zMY()
        .default(false)
        .meta({ description: "Whether the list shows why a task failed, as a single read does." }),
    replyMs: schemas/* union */.KCZ([
        milliseconds,
        schemas/* strictObject */.rej({ create: milliseconds.default(0), read: milliseconds.default(0), list: milliseconds.default(0) }),
    ])
        .default(0)
        .meta({ description: "How long the API takes to reply." }),
    idempotency: schemas/* strictObject */.rej({
        hours: schemas/* number */.aig().gt(0).default(24),
        inFlightMs: milliseconds
            .default(0)
            .meta({ description: "A repeated create gets 409 for so long after the first; at least until that one is answered." }),
    })
        .prefault({}),
    priceChanges: schemas/* array */.YOg(priceChangeSchema).default([]),
    faults: schemas/* array */.YOg(faults/* faultSchema */.Iv).default([]),
})
    .superRefine((scenario, context) => {
    const ids = scenario.models.map((model) => model.id);
    for (const [index, id] of ids.entries())
        if (ids.indexOf(id) !== index)
            context.addIssue({ code: "custom", path: ["models", index, "id"], message: `the model ${id} is there twice` });
    for (const [index, change] of scenario.priceChanges.entries())
        if (!ids.includes(change.model))
            context.addIssue({
                code: "custom",
                path: ["priceChanges", index, "model"],
                message: `there is no model ${change.model}`,
            });
});

;// CONCATENATED MODULE: ./build/sandbox/scenario/default.js

/**
 * What the double does unless a scenario file says otherwise: six models with the names and the shapes of HiAPI's. Prices and
 * the quality of the images are INVENTED for the sandbox, at most resembling what was once published; they say nothing about
 * the real models.
 */
const RATIOS = ["auto", "1:1", "3:2", "2:3", "4:3", "3:4", "16:9", "9:16"];
const RESOLUTION = { type: "string", enum: ["1K", "2K", "4K"], default: "1K" };
const FORMAT = { type: "string", enum: ["png", "jpeg", "webp"] };
const BACKGROUND = { type: "string", enum: ["auto", "transparent", "opaque"], default: "auto" };
const default_prompt = (longest, shortest = 1) => ({ type: "string", minLength: shortest, maxLength: longest });
const oneOf = (values, standard) => ({
    type: "string",
    enum: values,
    ...(standard === undefined ? {} : { default: standard }),
});
const input = (properties, required = ["prompt"], rules = []) => ({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    additionalProperties: false,
    required,
    properties,
    ...(rules.length > 0 ? { allOf: rules } : {}),
});
const priceBy = (field, prices) => Object.entries(prices).map(([value, usd]) => ({ name: value.toUpperCase(), rule: { [field]: { match: value } }, usd }));
/** A background can be asked for at 1K only. */
const BACKGROUND_NEEDS_1K = {
    if: { required: ["background"] },
    // A JSON Schema keyword, not a promise.
    // oxlint-disable-next-line unicorn/no-thenable
    then: { properties: { resolution: { enum: ["1K"] } } },
};
const MODELS = [
    {
        id: "z-image",
        description: "Fast and cheap drafts",
        baseUsd: 0.003,
        inputSchema: input({ prompt: default_prompt(5000), aspect_ratio: oneOf(RATIOS, "1:1"), resolution: oneOf(["1K", "2K"], "1K") }),
        latencyMs: { median: 120, spread: 0.25 },
        quality: { blank: 0.05, blurred: 0.3, wrongSize: 0.1, cutOff: 0.03, refuse: 0.02, fail: 0.02 },
    },
    {
        id: "gpt-image-2/text-to-image",
        description: "Follows long prompts",
        baseUsd: 0.03,
        policies: priceBy("resolution", { "1K": 0.03, "2K": 0.04, "4K": 0.06 }),
        inputSchema: input({
            prompt: default_prompt(20000),
            aspect_ratio: oneOf([...RATIOS, "5:4", "4:5", "2:1", "1:2", "3:1", "1:3", "21:9", "9:21"], "auto"),
            resolution: RESOLUTION,
            background: BACKGROUND,
        }, ["prompt"], [BACKGROUND_NEEDS_1K]),
        latencyMs: { median: 300, spread: 0.2 },
        quality: { blurred: 0.06, wrongSize: 0.02, refuse: 0.04 },
    },
    {
        id: "gpt-image-2/image-to-image",
        description: "Makes finals of drafts",
        baseUsd: 0.03,
        policies: priceBy("resolution", { "1K": 0.03, "2K": 0.04, "4K": 0.06 }),
        inputSchema: input({
            prompt: default_prompt(20000),
            input_urls: { type: "array", minItems: 1, maxItems: 16, items: { type: "string", format: "uri" } },
            aspect_ratio: oneOf([...RATIOS, "5:4", "4:5"], "auto"),
            resolution: RESOLUTION,
        }, ["prompt", "input_urls"]),
        latencyMs: { median: 320, spread: 0.2 },
        quality: { blurred: 0.02, wrongSize: 0.01, refuse: 0.02 },
    },
    {
        id: "gpt-image-2.5-flare@pro",
        aliases: ["gpt-image-2.5-flare"],
        description: "Price and detail by quality",
        baseUsd: 0.0672,
        policies: priceBy("quality", { low: 0.0172, medium: 0.0672, high: 0.1829, xhigh: 0.3572, max: 0.7143, auto: 0.3572 }),
        inputSchema: input({
            prompt: default_prompt(8000),
            aspect_ratio: oneOf([...RATIOS, "1024x1024", "1536x1024", "1024x1536", "2048x2048", "3840x2160", "2160x3840"], "1:1"),
            quality: oneOf(["low", "medium", "high", "xhigh", "max", "auto"], "medium"),
            background: BACKGROUND,
            output_format: { ...FORMAT, default: "webp" },
            image_urls: { type: "array", minItems: 1, maxItems: 16, items: { type: "string", format: "uri" } },
        }),
        latencyMs: { median: 350, spread: 0.2 },
        quality: { blurred: 0.08, wrongSize: 0.01, refuse: 0.03, fail: 0.01 },
    },
    {
        id: "seedream-5.0-pro/text-to-image",
        description: "Posters and products",
        baseUsd: 0.05,
        policies: priceBy("quality", { basic: 0.05, high: 0.1 }),
        inputSchema: input({
            prompt: default_prompt(5000, 4),
            aspect_ratio: oneOf(["1:1", "4:3", "3:4", "16:9", "9:16", "2:3", "3:2", "21:9"]),
            quality: oneOf(["basic", "high"]),
            output_format: oneOf(["png", "jpeg"], "png"),
        }, ["prompt", "aspect_ratio", "quality"]),
        latencyMs: { median: 250, spread: 0.25 },
        quality: { blurred: 0.04, wrongSize: 0.04, refuse: 0.02 },
        tiers: { basic: "1K", high: "2K" },
    },
    {
        id: "qwen-image-2.0",
        description: "One flat price",
        baseUsd: 0.025,
        inputSchema: input({
            prompt: default_prompt(5000),
            size: oneOf(["1024*1024", "1328*1328", "1664*928", "928*1664", "2048*2048", "2688*1536", "2368*1728"], "1024*1024"),
            negative_prompt: { type: "string", maxLength: 500 },
            prompt_extend: { type: "boolean" },
            watermark: { type: "boolean" },
            seed: { type: "integer", minimum: 0, maximum: 2_147_483_647 },
        }),
        latencyMs: { median: 180, spread: 0.25 },
        quality: { blank: 0.03, blurred: 0.15, wrongSize: 0.05, cutOff: 0.01, refuse: 0.01, fail: 0.01 },
    },
];
/** A high limit is advertised, so that a client that paces itself by the headers does not wait for nothing. */
const defaultScenario = scenarioSchema.parse({
    seed: 1,
    models: MODELS,
    difficulty: { spread: 0.6, affinity: 0.3 },
    limits: { advertise: 6000 },
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(8624);
;// CONCATENATED MODULE: ./build/sandbox/scenario/parse.js




/**
 * Reads a scenario from YAML or JSON text; what the file leaves out is as in the default scenario. Every problem is reported at once,
 * with its place in `file`.
 */
function parseScenario(text, file) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false });
    const source = { document, lines, file };
    if (document.errors.length > 0)
        return (0,failure/* failed */.gz)(...document.errors.map((error) => ({ message: error.message, place: placeAt(error.pos[0], source) })));
    let value;
    try {
        value = document.toJS({ maxAliasCount: 100 });
    }
    catch {
        return (0,failure/* failed */.gz)({
            message: "the file has more YAML aliases than can be right; write the values out",
            place: placeAt(0, source),
        });
    }
    const parsed = scenarioSchema.safeParse(withDefaults(value));
    return parsed.success ? (0,failure.ok)(parsed.data) : (0,failure/* failed */.gz)(...parsed.error.issues.flatMap((issue) => problemsOf(issue, source)));
}
function withDefaults(value) {
    if (value === null || value === undefined)
        return defaultScenario;
    return typeof value === "object" && !Array.isArray(value) ? { ...defaultScenario, ...value } : value;
}
function problemsOf(issue, source) {
    if (issue.code !== "unrecognized_keys")
        return [{ message: sentence(issue.path, issue.message), place: placeOf(issue.path, source) }];
    return issue.keys.map((key) => ({
        message: sentence([...issue.path, key], "there is no such key; take it out or correct its name"),
        place: placeOfKey(issue.path, key, source),
    }));
}
function sentence(path, message) {
    return path.length > 0 ? `${path.map(String).join(".")}: ${message}` : message;
}
/** The nearest node that exists on the way to `path`: a key that is missing has no place of its own. */
function placeOf(path, source) {
    for (let depth = path.length; depth >= 0; depth--) {
        const node = depth === 0 ? source.document.contents : source.document.getIn(path.slice(0, depth), true);
        if ((0,dist/* isNode */.Ll)(node) && node.range)
            return placeAt(node.range[0], source);
    }
    return placeAt(0, source);
}
function placeOfKey(path, key, source) {
    const parent = path.length === 0 ? source.document.contents : source.document.getIn(path, true);
    const pair = (0,dist/* isMap */.jh)(parent) ? parent.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === key) : undefined;
    return pair && (0,dist/* isScalar */.jn)(pair.key) && pair.key.range ? placeAt(pair.key.range[0], source) : placeOf(path, source);
}
function placeAt(offset, { lines, file }) {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
}

;// CONCATENATED MODULE: ./build/sandbox/scenario.js
/** How the double behaves: the schema of a scenario file, its reader, and what holds without a file. */





/***/ }),

/***/ 8490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iv: () => (/* binding */ faultSchema),
/* harmony export */   Sb: () => (/* binding */ isImageFault),
/* harmony export */   XO: () => (/* binding */ isAcceptFault),
/* harmony export */   _X: () => (/* binding */ isRequestFault),
/* harmony export */   mc: () => (/* binding */ isTaskFault)
/* harmony export */ });
/* unused harmony export REQUEST_ROUTES */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8816);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8624);


/**
 * Faults that a scenario switches on. Each strikes on every occasion, or on the occasions that `on` counts (from 1), or on the
 * first `times`, or by `chance`. An occasion of a request fault is a request to its route; an occasion of a task or image fault
 * is a task that was accepted. `model` narrows the occasions to one model id.
 */
const when = {
    model: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    on: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1)).min(1).optional().meta({ description: "Which occasions, counted from 1." }),
    times: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).optional().meta({ description: "The first so many occasions." }),
    chance: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(1).optional(),
};
const REQUEST_ROUTES = ["create", "read", "list", "pricing", "content"];
const at = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(REQUEST_ROUTES).default("create");
const milliseconds = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(86_400_000);
const seconds = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(86_400);
/** Strike before the request is looked at; no task is made. */
const requestFaults = [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("rateLimited"), at, retryAfterSeconds: seconds.optional(), ...when }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("busy"), at, retryAfterSeconds: seconds.optional(), ...when }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("serverError"), at, status: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(500).max(599).default(500), ...when }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("notFound"), at, ...when }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("drop"), at, ...when }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("malformed"), at, ...when }).meta({ description: "Status 200 with half a JSON text." }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("slow"), at, delayMs: milliseconds, ...when }).meta({ description: "The reply comes late." }),
];
/** Strike when the task has been made: the client cannot know. */
const acceptFaults = [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("dropAfterAccept"), ...when }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("serverErrorAfterAccept"), status: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(500).max(599).default(500), ...when }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("malformedAfterAccept"), ...when }),
];
/** Decide how a task ends or how it looks on the way. */
const taskFaults = [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("empty"), ...when }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("fail"),
        code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().default("TASK_FAILED"),
        message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().default("the upstream model returned an error"),
        ...when,
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("refuse"), ...when }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("stuck"), ...when }).meta({ description: "The task never ends." }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("late"), latencyMs: milliseconds, ...when }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("oddStatus"), status: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).default("moderating"), ...when })
        .meta({ description: "A status name that no document lists, while the task is in progress." }),
];
/** `downloads` limits a fault to the first so many downloads of the image; without it, all of them are struck. */
const image = { downloads: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).optional(), ...when };
/** Strike when the image of a task is downloaded. */
const imageFaults = [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("imageTruncated"), share: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().gt(0).lt(1).default(0.5), ...image })
        .meta({ description: "A complete reply that holds only the first share of the file." }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("imageNotImage"),
        body: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["html", "json", "empty"]).default("html"),
        contentType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().meta({ description: "Claims this type, such as image/png." }),
        ...image,
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("imageGone"), ...image }).meta({ description: "404." }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("imageForbidden"), ...image }).meta({ description: "403, as for an expired URL." }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("imageBusy"), ...image }).meta({ description: "503." }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("imageRedirect"),
        hops: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(100).default(1),
        to: zod__WEBPACK_IMPORTED_MODULE_0__/* .url */ .OZ5().optional().meta({ description: "Where the last hop points; the image itself unless told." }),
        host: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().meta({ description: "Another name of this host for the hops, such as localhost." }),
        ...image,
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("imageOversize"),
        bytes: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).default(64_000_000),
        declared: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(true).meta({ description: "Whether Content-Length says so beforehand." }),
        ...image,
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("imageDropped"), ...image }).meta({ description: "The connection breaks halfway." }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("imageSlow"), delayMs: milliseconds, ...image })
        .meta({ description: "Half of the file, then a pause." }),
];
const kindsOf = (schemas) => schemas.map((schema) => schema.shape.kind.value);
const REQUEST_KINDS = kindsOf(requestFaults);
const ACCEPT_KINDS = kindsOf(acceptFaults);
const TASK_KINDS = kindsOf(taskFaults);
const IMAGE_KINDS = kindsOf(imageFaults);
function unknownKind(fault) {
    const kinds = [...REQUEST_KINDS, ...ACCEPT_KINDS, ...TASK_KINDS, ...IMAGE_KINDS];
    const kind = typeof fault === "object" && fault !== null && "kind" in fault ? String(fault.kind) : "";
    const meant = (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(kind, kinds);
    return `expected a kind of fault, ${meant === undefined ? `one of ${kinds.join(", ")}` : `did you mean ${meant}?`}`;
}
const faultSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt("kind", [...requestFaults, ...acceptFaults, ...taskFaults, ...imageFaults], {
    error: ({ code, input }) => (code === "invalid_union" ? unknownKind(input) : undefined),
})
    .refine((fault) => [fault.on, fault.times, fault.chance].filter((value) => value !== undefined).length <= 1, "expected at most one of `on`, `times` and `chance`");
const isRequestFault = (fault) => REQUEST_KINDS.includes(fault.kind);
const isAcceptFault = (fault) => ACCEPT_KINDS.includes(fault.kind);
const isTaskFault = (fault) => TASK_KINDS.includes(fault.kind);
const isImageFault = (fault) => IMAGE_KINDS.includes(fault.kind);


/***/ })

};
