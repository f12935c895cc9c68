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
/* harmony export */   HL: () => (/* binding */ checksOn),
/* harmony export */   LH: () => (/* binding */ planAtPrices),
/* harmony export */   NR: () => (/* binding */ checksFor),
/* harmony export */   ZL: () => (/* binding */ stagesOf),
/* harmony export */   fr: () => (/* binding */ deltaAmongCandidates),
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
        checksKey: hash((0,_terms_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)({ version: CHECKS_VERSION, checks: prompt.checks })),
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
/** The checks of one prompt: the manifest's and its own, or its own alone where they say `replace`. */
function checksFor(manifest, own = []) {
    return own.some(({ replace }) => replace === true) ? own : [...manifest.check, ...own];
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
// EXTERNAL MODULE: ./build/core/manifest/schema.js + 5 modules
var schema = __webpack_require__(120);
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
    const services = () => (loading ??= __webpack_require__.e(/* import() */ 68).then(__webpack_require__.bind(__webpack_require__, 9068)).then(({ createServices }) => createServices(environment)));
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
