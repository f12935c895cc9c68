export const id = 196;
export const ids = [196];
export const modules = {

/***/ 7541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validate: () => (/* binding */ validate)
/* harmony export */ });
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(355);
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
const AMOUNT = "expected a positive amount in USD with at most 12 decimals, such as 0.12";
// The published schema says with `exclusiveMinimum` and `pattern` what the refinement checks.
const money = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().meta({ exclusiveMinimum: 0 }), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().meta({ pattern: "^ *[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]{1,3})? *$" })], {
    error: AMOUNT,
})
    .refine((value) => ((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUsd */ ._e)(value) ?? 0n) > 0n, AMOUNT)
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
    aspect: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([ratio, zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ratio, tolerance: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().gt(0).lt(1).default(0.02) })], {
        error: 'expected a ratio of width to height, such as "16:9", or { ratio: "16:9", tolerance: 0.02 }',
    })
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
const checksSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(checkItem), checkItem.transform((item) => [item])], {
    error: "expected a list of checks, such as [{ image: { minWidth: 512 } }]",
});
const exactNumber = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
    .refine((value) => !Number.isInteger(value) || Number.isSafeInteger(value), "this number is too large to be sent exactly");
const inputValue = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() => zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), exactNumber, zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .chJ(), zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(inputValue), zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), inputValue)], {
    error: "expected a text, a number that can be sent exactly, true, false, null, a list or a mapping",
}));
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
