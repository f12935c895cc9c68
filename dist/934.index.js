export const id = 934;
export const ids = [934,58];
export const modules = {

/***/ 1759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* unused harmony export fastClock */
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

/** The machine's own time. */
const systemClock = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal ? { signal } : {}).then(() => undefined),
};
/** A clock that runs `factor` times as fast as the machine's, from the same moment: for benches and a sandbox in a hurry. */
function fastClock(factor, origin = Date.now()) {
    return {
        now: () => origin + (Date.now() - origin) * factor,
        sleep: (milliseconds, signal) => systemClock.sleep(milliseconds / factor, signal),
    };
}


/***/ }),

/***/ 4896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   qC: () => (/* binding */ readIfThere),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   vK: () => (/* binding */ writeAtomically)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7598);



/** Files, written so that a kill at any moment leaves the old content or the new, never half of it. */
/** SHA-256 as lower-case hexadecimal. */
function sha256(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.createHash)("sha256").update(data).digest("hex");
}
/** Writes beside the target, syncs, then renames over it; folders are made as needed. */
async function writeAtomically(file, data) {
    const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.randomUUID)()}.tmp`);
    try {
        const handle = await openNew(beside);
        try {
            await handle.writeFile(data);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(beside, file);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(beside, { force: true });
        throw error;
    }
}
/** Opens a file that must not be there yet; its folder nearly always is. */
async function openNew(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, "wx");
    }
    catch (error) {
        if (codeOf(error) !== "ENOENT")
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, "wx");
    }
}
/** A file's text, or null when there is no such file. */
async function readIfThere(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, "utf8");
    }
    catch (error) {
        if (codeOf(error) === "ENOENT")
            return null;
        throw error;
    }
}
/** The code of a failed file operation, such as "ENOENT"; empty for what is none. */
function codeOf(error) {
    return error?.code ?? "";
}


/***/ }),

/***/ 3058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   systemFiles: () => (/* binding */ systemFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4896);



/** The machine's file system. */
const systemFiles = {
    read: _disk_js__WEBPACK_IMPORTED_MODULE_2__/* .readIfThere */ .qC,
    write: _disk_js__WEBPACK_IMPORTED_MODULE_2__/* .writeAtomically */ .vK,
    link: async (from, to) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(to, { force: true });
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(from, to);
        }
        catch (error) {
            // Another disk, or a file system without links: the bytes are copied then.
            if (!["EXDEV", "EPERM", "ENOTSUP", "EMLINK"].includes((0,_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error)))
                throw error;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(from, to);
        }
    },
};


/***/ }),

/***/ 707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ makePlan),
/* harmony export */   NR: () => (/* binding */ checksFor),
/* harmony export */   yS: () => (/* binding */ offerOf)
/* harmony export */ });
/* unused harmony export attemptCap */
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1377);


/** A change in what the built-in checks compute makes earlier verdicts stale; counted up then. */
const CHECKS_VERSION = 1;
/** The default of giveUpUsd: three times the list price of the dearest candidate (DESIGN.md, section 2). */
const GIVE_UP_FACTOR = 3n;
/** The offer that a candidate of the manifest stands for, before prices are read. */
function offerOf(candidate) {
    const { id, model, route, input } = candidate;
    return { candidate: id, model, ...(route === undefined ? {} : { route }), input };
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
    const giveUpUsd = stated ?? defaultGiveUp(readings);
    const candidateKeys = counted();
    const promptKeys = counted();
    return {
        objective: manifest.sampling.objective,
        seed: manifest.sampling.seed,
        giveUpUsd,
        giveUpIsDefault: stated === null,
        candidates: priced.map(({ candidate, reading }) => {
            const offer = { ...offerOf(candidate), ...(reading.quote ? { input: reading.quote.input } : {}) };
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
                key: candidateKeys(hash((0,_terms_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(identity))),
            };
        }),
        prompts: prompts.map((prompt) => ({
            ...prompt,
            key: promptKeys(hash(prompt.text)),
            checksKey: hash((0,_terms_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)({ version: CHECKS_VERSION, checks: prompt.checks })),
        })),
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
    };
}
/** M = max(1, floor(giveUpUsd / price)), and never over `retryCap`; a whole number that JSON can hold. */
function attemptCap(price, giveUpUsd, retryCap) {
    const byMoney = price === null || giveUpUsd === null ? 1 : Math.max(1, (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .timesInto */ .Bn)(price, giveUpUsd));
    return Math.min(byMoney, retryCap ?? Infinity, Number.MAX_SAFE_INTEGER);
}
function defaultGiveUp(readings) {
    const prices = readings.flatMap((reading) => (reading.quote ? [reading.quote.usd] : []));
    return prices.length === 0 ? null : GIVE_UP_FACTOR * prices.reduce((most, price) => (price > most ? price : most));
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
/** The checks of one prompt: the manifest's and its own. */
function checksFor(manifest, own) {
    return [...manifest.check, ...(own ?? [])];
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


/***/ }),

/***/ 4934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildWorld: () => (/* binding */ buildWorld)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(1759);
// EXTERNAL MODULE: ./build/adapters/disk.js
var disk = __webpack_require__(4896);
// EXTERNAL MODULE: ./build/adapters/files.js
var files = __webpack_require__(3058);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(8624);
// EXTERNAL MODULE: ./build/core/manifest/plan.js
var plan = __webpack_require__(707);
// EXTERNAL MODULE: ./build/core/manifest/schema.js
var schema = __webpack_require__(4587);
;// CONCATENATED MODULE: ./build/adapters/prompts/load.js




/** One wrong column makes every row wrong; so many say enough. */
const MOST_PROBLEMS = 10;
/**
 * Reads every prompt that a manifest names, in its order; all problems at once, each at its line of the manifest.
 *
 * @param manifestFile its absolute path; sources are looked for beside it first, then in `root`
 * @param root absolute path of the working directory
 */
async function loadPrompts({ manifest, locate }, manifestFile, root) {
    const prompts = [];
    const problems = [];
    for (const [index, entry] of manifest.prompts.entries()) {
        const checks = (0,plan/* checksFor */.NR)(manifest, entry.check);
        const { weight } = entry;
        if (!(0,schema/* isPromptSource */.yJ)(entry)) {
            const place = locate(["prompts", index, "id"]);
            prompts.push({ prompt: { id: entry.id, text: entry.prompt, weight, checks }, place, where: `line ${place.line}` });
            continue;
        }
        const place = locate(["prompts", index, "from"]);
        // Loaded when it is needed: most manifests have their prompts inline.
        const { readSource } = await Promise.all(/* import() */[__webpack_require__.e(712), __webpack_require__.e(534)]).then(__webpack_require__.bind(__webpack_require__, 3534));
        const rows = await readSource(entry, [(0,external_node_path_.dirname)(manifestFile), root], root);
        if (rows.ok)
            prompts.push(...rows.value.map(({ id, text, where }) => ({ prompt: { id, text, weight, checks }, place, where })));
        else
            problems.push(...fewOf(rows.problems.map(({ message }) => ({ message, place }))));
    }
    problems.push(...doubles(prompts));
    return problems.length > 0 ? (0,failure/* failed */.gz)(...problems) : (0,failure.ok)(prompts.map(({ prompt }) => prompt));
}
/** Ids that are taken already, whatever their case: they name folders and files. */
function doubles(prompts) {
    const first = new Map();
    const byPlace = new Map();
    for (const { prompt, place, where } of prompts) {
        const earlier = first.get(prompt.id.toLowerCase());
        if (!earlier) {
            first.set(prompt.id.toLowerCase(), { prompt, place, where });
            continue;
        }
        const problems = byPlace.get(place) ?? [];
        problems.push({
            place,
            message: `the prompt id "${prompt.id}" of ${where} is already taken by ${earlier.where}: ids must differ`,
        });
        byPlace.set(place, problems);
    }
    return [...byPlace.values()].flatMap(fewOf);
}
function fewOf(problems) {
    if (problems.length <= MOST_PROBLEMS)
        return problems;
    return [
        ...problems.slice(0, MOST_PROBLEMS),
        { ...problems[0], message: `and ${problems.length - MOST_PROBLEMS} more like these` },
    ];
}

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
;// CONCATENATED MODULE: ./build/world.js






/** Introduces the adapters to the commands: what the two entrances have in common. */
function buildWorld(environment, outside) {
    return {
        ...outside,
        ...whenNeeded(environment),
        version: version/* VERSION */.x,
        clock: clock/* systemClock */.m,
        hash: disk/* sha256 */.sc,
        newId: external_node_crypto_.randomUUID,
        files: files.systemFiles,
        loadPrompts: loadPrompts,
    };
}
/** Loads the services with the first of them that is used. */
function whenNeeded(environment) {
    let loading;
    const services = () => (loading ??= __webpack_require__.e(/* import() */ 856).then(__webpack_require__.bind(__webpack_require__, 9856)).then(({ createServices }) => createServices(environment)));
    return {
        prices: { read: async (...args) => (await services()).prices.read(...args) },
        provider: async () => (await services()).provider(),
        checker: {
            check: async (...args) => (await services()).checker.check(...args),
            draw: async (...args) => (await services()).checker.draw(...args),
            close: async () => (await loading)?.checker.close(),
        },
        openState: async (...args) => (await services()).openState(...args),
    };
}


/***/ })

};
