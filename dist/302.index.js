export const id = 302;
export const ids = [302];
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

/***/ 7173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ passFieldOf),
/* harmony export */   L: () => (/* binding */ planPipelines)
/* harmony export */ });
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1377);

/** The field that takes reference images, by HiAPI's own names (hiapi.md, 4). */
const KNOWN_FIELDS = [
    { model: /^gpt-image-2\/image-to-image$/, field: "input_urls" },
    { model: /^gpt-image-2\.5-(flare|sunburst)(\/image-to-image|@pro)?$/, field: "image_urls" },
    { model: /^seedream-5\.0-pro\/image-to-image$/, field: "image_urls" },
    { model: /^Nano-Banana-(2|Pro)$/, field: "image_input" },
];
/** The field for `passDraft: true`; null when it is not known for the model, undefined when drafts are not passed. */
function passFieldOf(passDraft, model) {
    if (passDraft === false)
        return undefined;
    if (passDraft !== true)
        return passDraft;
    return KNOWN_FIELDS.find((known) => known.model.test(model))?.field ?? null;
}
/** Works the manifest's pipelines out. The manifest was found right: its candidates are there, and the fields are known. */
function planPipelines(specs, { candidates, prompts, hash, }) {
    const named = (id) => {
        const found = candidates.find((candidate) => candidate.id === id);
        if (!found)
            throw new Error(`no candidate ${id}`);
        return found;
    };
    return specs.map(({ id, draft: draftId, final: finalId, draftCheck, finalsPerDraft, passDraft }) => {
        const [draft, final] = [named(draftId), named(finalId)];
        const passField = passFieldOf(passDraft, final.offer.model) ?? null;
        const draftChecks = prompts.map(({ checks, checksKey }) => draftCheck === undefined
            ? { checks, checksKey }
            : { checks: draftCheck, checksKey: hash((0,_terms_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)({ draft: draftCheck })) });
        const identity = { final: final.key, draft: draft.key, passField, draftCheck: (draftCheck ?? null) };
        const stage = {
            ...final,
            id,
            key: hash((0,_terms_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(identity)),
            offer: { ...final.offer, candidate: id },
        };
        return { id, draft, final: passField === null ? final : stage, passField, finalsPerDraft, draftChecks };
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
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1377);
/* harmony import */ var _pipelines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7173);



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
            key: candidateKeys(hash((0,_terms_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(identity))),
        };
    });
    const plannedPrompts = prompts.map((prompt) => ({
        ...prompt,
        key: promptKeys(hash(prompt.text)),
        checksKey: checksKeyOf(prompt.checks, hash),
    }));
    return {
        objective: manifest.sampling.objective,
        design: designOf(manifest),
        seed: manifest.sampling.seed,
        giveUpUsd,
        giveUpIsDefault: stated === null,
        candidates: planned,
        pipelines: (0,_pipelines_js__WEBPACK_IMPORTED_MODULE_1__/* .planPipelines */ .L)(manifest.pipelines, { candidates: planned, prompts: plannedPrompts, hash }),
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
/** Identity of a list of checks: what was judged under another one does not count. */
function checksKeyOf(checks, hash) {
    return hash((0,_terms_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)({ version: CHECKS_VERSION, checks: checks }));
}
/** The checks of one prompt: the manifest's and its own, or its own alone where they say `replace`. */
function checksFor(manifest, own = []) {
    return own.some(({ replace }) => replace === true) ? own : [...manifest.check, ...own];
}


/***/ }),

/***/ 120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r1: () => (/* binding */ GENERATING),
  hW: () => (/* binding */ inlinePromptSchema),
  yJ: () => (/* binding */ isPromptSource),
  rc: () => (/* binding */ manifestSchema),
  dS: () => (/* binding */ promptSourceSchema)
});

// UNUSED EXPORTS: DESIGNS, PROVIDERS, candidateSchema, samplingSchema

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./build/core/terms.js
var terms = __webpack_require__(1377);
// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
// EXTERNAL MODULE: ./build/core/manifest/image-check-schema.js
var image_check_schema = __webpack_require__(4684);
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
const declaredPriceSchema = schemas/* strictObject */.rej({
    source: schemas/* literal */.euz("declared").default("declared"),
    usd: amount,
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

;// CONCATENATED MODULE: ./build/core/manifest/check-schema.js



/** What "usable" means (the manifest's `check`): single checks, and how they are put together. */
const share = schemas/* number */.aig().min(0).max(1);
/** A path in the repository, beside the manifest; it must not lead out of it. */
const repositoryFile = schemas/* string */.YjP()
    .min(1)
    .max(500)
    .refine((path) => !/^([/\\]|[A-Za-z]:)/.test(path) && !path.split(/[/\\]/).includes(".."), {
    message: "expected a path inside the repository, beginning at the manifest's folder",
});
const referenceCheckSchema = schemas/* strictObject */.rej({
    file: repositoryFile.meta({
        description: "The reference image (PNG, JPEG or WebP); the path begins at the manifest's folder.",
    }),
    crop: schemas/* strictObject */.rej({ x: share, y: share, width: share.gt(0), height: share.gt(0) })
        .refine(({ x, y, width, height }) => x + width <= 1 + 1e-9 && y + height <= 1 + 1e-9, "expected a crop inside the image")
        .optional()
        .meta({
        description: "The part of the reference, and of the image, that is compared: shares of width and height from the top left.",
    }),
    minSsim: schemas/* number */.aig().gt(0).max(1).optional().meta({ description: "Least structural similarity (1 for equal images)." }),
    maxHashDistance: schemas/* int */.Whr().min(0).max(63).optional().meta({ description: "Most bits in which the perceptual hashes differ." }),
})
    .refine(({ minSsim, maxHashDistance }) => minSsim !== undefined || maxHashDistance !== undefined, {
    message: "expected `minSsim`, `maxHashDistance` or both",
});
const phrases = schemas/* array */.YOg(schemas/* string */.YjP().trim().min(1).max(500)).max(50).default([]);
const textCheckSchema = schemas/* strictObject */.rej({
    contains: phrases.meta({ description: "Words that must be readable." }),
    forbids: phrases.meta({ description: "Words that must not be readable." }),
    maxErrorRate: share
        .default(0.1)
        .meta({ description: "Character error rate up to which words count as there (edits / characters of the wanted words)." }),
    language: schemas/* string */.YjP()
        .regex(/^[a-z]{3}([_+][a-z]+)*$/, 'expected a language of tesseract, such as "eng"')
        .default("eng"),
    caseSensitive: schemas/* boolean */.zMY().default(false),
})
    .refine(({ contains, forbids }) => contains.length + forbids.length > 0, "expected `contains` or `forbids`");
/** The name of an environment variable that holds a key. */
const keyName = schemas/* string */.YjP()
    .regex(/^[A-Z][A-Z0-9_]{0,99}$/, "expected the name of an environment variable, such as OPENAI_API_KEY, never a key itself");
const check_schema_webAddress = schemas/* string */.YjP()
    .max(2_000)
    .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), "expected an http(s) address")
    .refine((value) => !URL.canParse(value) || new URL(value).username + new URL(value).password === "", "expected an address without a user name or a password: name a key with `key`");
const questionSchema = schemas/* union */.KCZ([
    schemas/* string */.YjP()
        .trim()
        .min(1)
        .max(1_000)
        .transform((ask) => ({ ask, expect: "yes", weight: 1 })),
    schemas/* strictObject */.rej({
        ask: schemas/* string */.YjP().trim().min(1).max(1_000).meta({ description: "A question that yes or no answers." }),
        expect: schemas/* enum */.k5n(["yes", "no"]).default("yes"),
        weight: schemas/* number */.aig().gt(0).max(1_000).default(1),
    }),
], { error: "expected a question that yes or no answers, or { ask, expect: yes | no, weight }" });
const tokenPrice = declaredPriceSchema.shape.usd;
const judgeCheckSchema = schemas/* strictObject */.rej({
    endpoint: check_schema_webAddress.optional().meta({
        description: "Base URL of an OpenAI-compatible API, such as https://api.openai.com/v1. A prompt's own judge may leave it out: the manifest's holds then.",
    }),
    model: schemas/* string */.YjP().min(1).max(200).optional(),
    key: keyName.optional().meta({ description: "The environment variable with the key; no key is sent without it." }),
    questions: schemas/* array */.YOg(questionSchema)
        .max(50)
        .default([])
        .meta({ description: "One question a requirement, answered with yes or no." }),
    threshold: share.gt(0).default(1).meta({ description: "The weighted share of questions that must be answered as expected." }),
    votes: schemas/* union */.KCZ([schemas/* literal */.euz(1), schemas/* literal */.euz(3), schemas/* literal */.euz(5)])
        .default(3)
        .meta({ description: "Askings of which the majority counts when the first is near the threshold." }),
    maxSide: schemas/* int */.Whr()
        .min(64)
        .max(4_096)
        .default(768)
        .meta({ description: "The image is shrunk so that its longest side has so many pixels." }),
    maxTokens: schemas/* int */.Whr().min(16).max(16_384).default(1_024).meta({ description: "Most tokens of one reply." }),
    timeoutSeconds: schemas/* number */.aig().min(1).max(600).default(60),
    price: schemas/* strictObject */.rej({
        inputPerMillion: schemas/* union */.KCZ([tokenPrice, schemas/* literal */.euz(0)]).meta({ description: "USD for a million tokens of the request." }),
        outputPerMillion: schemas/* union */.KCZ([tokenPrice, schemas/* literal */.euz(0)]).meta({ description: "USD for a million tokens of the reply." }),
        asOf: declaredPriceSchema.shape.asOf,
        staleAfterDays: declaredPriceSchema.shape.staleAfterDays,
    })
        .optional()
        .meta({ description: "What the judge costs. Without it its cost is unknown, unless its replies say it." }),
});
const commandCheckSchema = schemas/* strictObject */.rej({
    run: schemas/* array */.YOg(schemas/* string */.YjP().min(1).max(4_000))
        .min(1)
        .max(50)
        .meta({ description: "A program and its arguments, such as [node, scripts/score.mjs]; no shell reads them." }),
    timeoutSeconds: schemas/* number */.aig().min(1).max(600).default(30),
    env: schemas/* array */.YOg(keyName)
        .max(20)
        .default([])
        .meta({ description: "Environment variables that it may see beside PATH, HOME and the like." }),
});
const httpCheckSchema = schemas/* strictObject */.rej({
    url: check_schema_webAddress,
    key: keyName.optional().meta({ description: "The environment variable with the key, sent as a bearer token." }),
    timeoutSeconds: schemas/* number */.aig().min(1).max(600).default(30),
});
const nested = schemas/* lazy */.RZV(() => checkItemSchema);
const scoreSchema = schemas/* strictObject */.rej({
    threshold: share.gt(0).meta({ description: "The weighted share of the parts that must hold." }),
    of: schemas/* array */.YOg(schemas/* strictObject */.rej({ weight: schemas/* number */.aig().gt(0).max(1_000).default(1), check: nested }))
        .min(1)
        .max(50),
});
/** What a check can be: exactly one of these in each item. */
const CHECK_KINDS = ["image", "reference", "text", "judge", "command", "http", "all", "any", "not", "score"];
const checkItemSchema = schemas/* strictObject */.rej({
    image: image_check_schema/* imageCheckSchema */.X1.optional(),
    reference: referenceCheckSchema.optional(),
    text: textCheckSchema.optional(),
    judge: judgeCheckSchema.optional(),
    command: commandCheckSchema.optional(),
    http: httpCheckSchema.optional(),
    all: schemas/* array */.YOg(nested).min(1).max(50).optional().meta({ description: "Every one of these must hold." }),
    any: schemas/* array */.YOg(nested).min(1).max(50).optional().meta({ description: "One of these must hold." }),
    not: nested.optional().meta({ description: "This must not hold." }),
    score: scoreSchema.optional().meta({ description: "The weighted share of these that hold must reach the threshold." }),
    always: schemas/* literal */.euz(true).optional().meta({ description: "Run it although the verdict is known already, for statistics." }),
    replace: schemas/* literal */.euz(true)
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
const checksSchema = schemas/* union */.KCZ([schemas/* array */.YOg(checkItemSchema).max(50), checkItemSchema.transform((item) => [item])], {
    error: "expected a list of checks, such as [{ image: { minWidth: 512 } }]",
});

;// CONCATENATED MODULE: ./build/core/manifest/pipeline-schema.js


/** A candidate made of two (the manifest's `pipelines`): drafts on one until a draft passes, then finals on the other. */
const pipelineSchema = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP()
        .min(1)
        .max(100)
        .regex(/^[A-Za-z0-9][A-Za-z0-9._ -]*$/, "expected letters, digits, '.', '_', '-' or spaces, beginning with a letter or a digit"),
    draft: schemas/* string */.YjP().min(1).meta({ description: "The candidate that drafts." }),
    final: schemas/* string */.YjP().min(1).meta({ description: "The candidate that finalizes; its images are judged by the prompt's checks." }),
    draftCheck: checksSchema
        .optional()
        .meta({ description: "What a draft must pass before it is finalized; the prompt's own checks unless told." }),
    finalsPerDraft: schemas/* int */.Whr()
        .min(1)
        .max(50)
        .default(1)
        .meta({ description: "Finals on one draft before it is discarded and drafting begins again." }),
    passDraft: schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* string */.YjP().min(1).max(100)], { error: "expected true, false, or the input field that takes the draft" })
        .default(false)
        .meta({
        description: "Sends the draft to the final model as reference image: true where the model's field for it is known, else the field's name, such as input_urls.",
    }),
});

;// CONCATENATED MODULE: ./build/core/manifest/plans-schema.js


/** What production pays beside the price of an attempt: flat plans (the manifest's `plans`) and declared extra costs (`extras`). */
/** Names a plan or an extra; shown in reports. */
const id = schemas/* string */.YjP()
    .min(1)
    .max(100)
    .regex(/^[A-Za-z0-9][A-Za-z0-9._ -]*$/, "expected letters, digits, '.', '_', '-' or spaces, beginning with a letter or a digit");
const staleAfterDays = schemas/* int */.Whr()
    .min(1)
    .max(3_650)
    .default(90)
    .meta({ description: "So many days after `asOf` the amount counts as stale." });
const planSchema = schemas/* strictObject */.rej({
    id,
    usdPerMonth: amount.meta({ description: "The fee of a month in USD." }),
    includedImages: schemas/* union */.KCZ([schemas/* int */.Whr().min(0).max(1e9), schemas/* literal */.euz("unlimited")], { error: "expected a whole number of images, or `unlimited`" })
        .meta({ description: "Generated images in the fee, usable or not, as subscriptions count them." }),
    overageUsdPerImage: amount
        .optional()
        .meta({ description: "What each generated image beyond costs in USD; without it the rest is reckoned pay-as-you-go." }),
    candidate: id
        .optional()
        .meta({ description: "The candidate whose share of usable images holds under this plan; the best one unless told." }),
    allowed: schemas/* boolean */.zMY().default(true).meta({ description: "False when the plan's terms do not allow this use." }),
    note: schemas/* string */.YjP().trim().min(1).max(300).optional().meta({ description: "Shown beside the plan." }),
    asOf: day.optional().meta({ description: "The day on which somebody read the plan's price." }),
    staleAfterDays,
})
    .superRefine(({ includedImages, overageUsdPerImage }, context) => {
    if (includedImages === "unlimited" && overageUsdPerImage !== undefined)
        context.addIssue({
            code: "custom",
            path: ["overageUsdPerImage"],
            message: "there is nothing beyond `unlimited`: take it out, or say how many images are included",
        });
});
const extraSchema = schemas/* strictObject */.rej({
    id,
    usd: amount,
    per: schemas/* enum */.k5n(["attempt", "usable", "month"], { error: "expected `attempt`, `usable` or `month`" })
        .meta({ description: "What it is paid for: each generated image, each usable image, or a month." }),
    asOf: day.meta({ description: "The day on which somebody looked this amount up." }),
    staleAfterDays,
});

;// CONCATENATED MODULE: ./build/core/manifest/schema.js







/** The manifest: one schema is the type, the validator and the published JSON Schema (schema/manifest.schema.json). */
/** Providers whose prices can be read; `other` is any that the manifest's own `price` tells of. */
const PROVIDERS = ["hiapi", "openrouter", "vercel", "fal", "ideogram", "runware", "other"];
/** Those on which this version can generate. */
const GENERATING = ["hiapi"];
const AMOUNT = "expected a positive amount in USD with at most 12 decimals, such as 0.12";
// The published schema says with `exclusiveMinimum` and `pattern` what the refinement checks.
const schema_money = schemas/* union */.KCZ([schemas/* number */.aig().meta({ exclusiveMinimum: 0 }), schemas/* string */.YjP().meta({ pattern: "^ *[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]{1,3})? *$" })], {
    error: AMOUNT,
})
    .refine((value) => ((0,money/* parseUsd */._e)(value) ?? 0n) > 0n, AMOUNT)
    .meta({ description: "A positive amount in USD." });
const positiveInt = schemas/* int */.Whr().min(1);
const schema_share = schemas/* number */.aig().min(0).max(1);
/** Names a candidate or a prompt; shown in reports. */
const schema_id = schemas/* string */.YjP()
    .min(1)
    .max(100)
    .regex(/^[A-Za-z0-9][A-Za-z0-9._ -]*$/, "expected letters, digits, '.', '_', '-' or spaces, beginning with a letter or a digit");
const exactNumber = schemas/* number */.aig()
    .refine((value) => !Number.isInteger(value) || Number.isSafeInteger(value), "this number is too large to be sent exactly");
const inputValue = schemas/* lazy */.RZV(() => schemas/* union */.KCZ([schemas/* string */.YjP(), exactNumber, schemas/* boolean */.zMY(), schemas/* null */.chJ(), schemas/* array */.YOg(inputValue), schemas/* record */.g1P(schemas/* string */.YjP(), inputValue)], {
    error: "expected a text, a number that can be sent exactly, true, false, null, a list or a mapping",
}));
const candidateSchema = schemas/* strictObject */.rej({
    id: schema_id,
    provider: schemas/* enum */.k5n(PROVIDERS, { error: `this version has the providers: ${PROVIDERS.join(", ")}` })
        .meta({ description: "Images can be generated on hiapi so far; the prices of the others can be watched." }),
    model: schemas/* string */.YjP().min(1).max(200).meta({ description: "The provider's own model id; case counts." }),
    route: schemas/* string */.YjP().min(1).max(50).optional().meta({ description: "HiAPI only: the route, such as ext or beta." }),
    input: schemas/* record */.g1P(schemas/* string */.YjP(), inputValue)
        .default({})
        .refine((input) => !("prompt" in input), "the prompt comes from `prompts`: take `prompt` out of `input`")
        .meta({ description: "The model's own fields, sent as they are. Say every field that the price depends on." }),
    whenPriceUnknown: schemas/* strictObject */.rej({
        maxAttempts: positiveInt.meta({ description: "Most attempts to buy although the price is unknown." }),
        reserveUsd: schema_money.meta({ description: "What each of them is counted as against the budget, in USD." }),
    })
        .optional()
        .meta({ description: "Allows a capped number of attempts when the live price cannot be read; without it, none is made." }),
    onlyInPipelines: schemas/* literal */.euz(true).optional().meta({
        description: "It finalizes drafts of pipelines, and is no candidate by itself: such as a model that needs a reference image.",
    }),
    price: priceSpecSchema
        .optional()
        .meta({ description: "Where the price is read, when it is not the provider's own price list." }),
    crossCheck: schemas/* strictObject */.rej({ litellm: schemas/* string */.YjP().min(1).max(300).meta({ description: "The model's key in LiteLLM's price map." }) })
        .optional()
        .meta({ description: "A second list to hold the price against: it is never the price itself." }),
})
    .superRefine(({ provider, price }, context) => {
    if (provider === "other" && !price)
        context.addIssue({
            code: "custom",
            path: ["price"],
            message: "expected `price`: this provider has no price list that is known here",
        });
});
const weight = schemas/* number */.aig().gt(0).max(1e6).meta({ description: "How often this picture is made in production." });
const inlinePromptSchema = schemas/* strictObject */.rej({
    id: schema_id,
    prompt: schemas/* string */.YjP().trim().min(1, "expected the prompt's text").max(32_000),
    weight: weight.default(1),
    check: checksSchema.optional().meta({ description: "Checks for this prompt, in addition to those of the manifest." }),
});
const promptSourceSchema = schemas/* strictObject */.rej({
    from: schemas/* string */.YjP().min(1).meta({ description: "Text files (a file a prompt, by glob), or one CSV, TSV or JSON Lines file." }),
    column: schemas/* string */.YjP().min(1).optional().meta({ description: "The column or key with the prompt's text." }),
    idColumn: schemas/* string */.YjP().min(1).optional().meta({ description: "The column or key with the prompt's id." }),
    limit: positiveInt.optional().meta({ description: "Take only the first so many." }),
    weight: weight.default(1),
    check: checksSchema.optional(),
});
const errorRate = schemas/* number */.aig().min(0).lt(1);
const errorRatesSchema = schemas/* strictObject */.rej({
    falseAccept: errorRate.meta({ description: "The chance that the checks accept an image that people would not ship." }),
    falseReject: errorRate.meta({ description: "The chance that they reject one that people would ship." }),
})
    .refine(({ falseAccept, falseReject }) => falseAccept + falseReject < 1, {
    message: "expected less than 1 in all: a check that errs so often tells nothing",
})
    .meta({ description: "How often the checks err, where it is known: figures and decisions are corrected for it." });
const DESIGNS = ["race", "fixed"];
const samplingSchema = schemas/* strictObject */.rej({
    design: schemas/* enum */.k5n(DESIGNS)
        .default("race")
        .meta({ description: "race: attempts go where they decide, until the answer is proven. fixed: a plain batch." }),
    attemptsPerPrompt: positiveInt.max(10_000).optional().meta({
        description: "With design: fixed, attempts on each prompt of each candidate, whatever becomes of them; 1 unless told.",
    }),
    objective: schemas/* enum */.k5n(terms/* OBJECTIVES */.FE).default("every-prompt"),
    giveUpUsd: schema_money.optional().meta({ description: "Production gives a picture up when it has eaten this much, in USD." }),
    retryCap: positiveInt.max(10_000).optional().meta({ description: "Never more attempts than this on one picture." }),
    confidence: schemas/* number */.aig().min(0.5).max(0.9999).default(0.95),
    indifference: schema_share.max(0.9).default(0.05).meta({ description: "Candidates within this share of each other are a tie." }),
    minCoverage: schema_share
        .default(0.8)
        .meta({ description: "A candidate that delivers less than this share of the pictures is not eligible." }),
    seed: schemas/* int */.Whr().min(0).max(2_147_483_647).default(1),
    attemptTimeoutSeconds: schemas/* number */.aig()
        .min(1)
        .max(7_200)
        .default(600)
        .meta({ description: "How long one generation may take before it is written off as lost." }),
})
    .superRefine(({ design, attemptsPerPrompt }, context) => {
    if (design === "race" && attemptsPerPrompt !== undefined)
        context.addIssue({
            code: "custom",
            path: ["attemptsPerPrompt"],
            message: "expected `design: fixed` beside it: a race chooses its attempts itself",
        });
});
const manifestSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    candidates: schemas/* array */.YOg(candidateSchema).min(1),
    pipelines: schemas/* array */.YOg(pipelineSchema)
        .max(50)
        .default([])
        .meta({ description: "Candidates made of two: drafts on one until a draft passes, then finals on the other." }),
    prompts: schemas/* array */.YOg(schemas/* union */.KCZ([inlinePromptSchema, promptSourceSchema])).min(1),
    check: checksSchema.default([]),
    includeCheckCost: schemas/* boolean */.zMY().default(true).meta({
        description: "Whether what checks cost is part of the cost per usable image; it is shown on its own in any case.",
    }),
    errorRates: errorRatesSchema.optional(),
    calibration: schemas/* string */.YjP().min(1).max(500).optional().meta({
        description: "A file made by `check calibrate`, named from the manifest's folder: how often the checks err, with intervals. It takes the place of `errorRates`.",
    }),
    sampling: samplingSchema.prefault({}),
    budget: schemas/* strictObject */.rej({ usd: schema_money }).optional(),
    thresholds: schemas/* strictObject */.rej({ maxCostPerUsableUsd: schema_money.optional() }).default({}),
    prices: pricesSchema.prefault({}),
    volumePerMonth: schemas/* number */.aig().gt(0).max(1e9).optional().meta({
        description: "Usable images that production needs in a month: plans are compared at it, and an audit tells what a moved price means in dollars a month.",
    }),
    plans: schemas/* array */.YOg(planSchema).max(50).default([]).meta({ description: "Flat subscriptions to compare with pay-as-you-go." }),
    extras: schemas/* array */.YOg(extraSchema).max(50).default([]).meta({
        description: "Costs that no provider's bill shows, such as storage, egress, an upscale or a review.",
    }),
})
    .meta({ title: "Image prompts manifest of Usable Image Cost" });
/** Tells the two forms of an entry of `prompts` apart. */
function isPromptSource(entry) {
    return "from" in entry;
}


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
