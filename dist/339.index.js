export const id = 339;
export const ids = [339,58];
export const modules = {

/***/ 9069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ locateReference)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4896);
/* harmony import */ var _prompts_find_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6546);




/**
 * Finds a reference image beside the manifest. The manifest may come from a stranger's pull request, so nothing outside the working
 * directory is read, whether `..` or a symbolic link leads there.
 *
 * @param file as the manifest names it, from its folder
 */
async function locateReference(file, places) {
    const no = (message) => ({ ok: false, message });
    const outside = no(`The reference ${file} lies outside the working directory: references are read from inside it only.`);
    try {
        const [root, folder] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(places.root), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(places.manifest)]);
        // Before the file system is asked: whether a file is there, outside, is nobody's business.
        if (!(0,_prompts_find_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .F)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, file), root))
            return outside;
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, file));
        if (!(0,_prompts_find_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .F)(real, root))
            return outside;
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real)).isFile())
            return no(`The reference ${file} is not a file.`);
        return { ok: true, file: real };
    }
    catch (error) {
        const code = (0,_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error);
        if (code === "ENOENT" || code === "ENOTDIR")
            return no(`There is no reference ${file}: its path begins at the manifest's folder.`);
        return no(`The reference ${file} cannot be read (${code || String(error)}).`);
    }
}


/***/ }),

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
/* harmony export */   fileInside: () => (/* binding */ fileInside),
/* harmony export */   isInside: () => (/* binding */ isInside),
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
/** The path of a file that is named from a folder; null where it, or a link on the way, leads outside of the folder and the root. */
async function fileInside(name, { folder, root }) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, name);
    const within = (path, all) => all.some((each) => isInside(path, each));
    if (!within(file, [folder, root]))
        return null;
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(await nearestThere(file));
    return within(real, await Promise.all([folder, root].map((each) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(each)))) ? file : null;
}
/** The file itself, or the first folder above it that is there. */
async function nearestThere(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
        return path;
    }
    catch (error) {
        if ((0,_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) !== "ENOENT" || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path)
            throw error;
        return nearestThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    }
}
function isInside(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return way === "" || (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way) && way !== ".." && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`));
}


/***/ }),

/***/ 6546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside),
/* harmony export */   l: () => (/* binding */ findFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8624);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4896);





/**
 * Finds the files that an entry of `prompts` names. The manifest may come from a stranger's pull request, so nothing outside the
 * working directory is read or even searched, whether `..`, an absolute path or a symbolic link leads there.
 */
/** A matcher tries every way in which wildcards can share a name between them: with this many that stays quick for any name. */
const MOST_WILDCARDS = 4;
const MOST_FILES = 10_000;
const LONGEST_PATTERN = 500;
/**
 * The files of the first folder in which anything matches, in the order of their paths.
 *
 * @param folders absolute paths, in the order in which to look
 * @param root absolute path of the working directory
 */
async function findFiles(pattern, folders, root) {
    const [realRoot = root, ...realFolders] = await Promise.all([root, ...folders].map((folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(folder)));
    return findBelow(pattern, [...new Set(realFolders)], realRoot);
}
async function findBelow(pattern, folders, root) {
    if (pattern.length > LONGEST_PATTERN)
        return (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .gz)({ message: `\`from\` has more than ${LONGEST_PATTERN} characters` });
    if (slashed(pattern)
        .split("/")
        .some((part) => wildcards(part) > MOST_WILDCARDS))
        return (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .gz)({ message: `\`from\` has more than ${MOST_WILDCARDS} wildcards between two slashes` });
    const outside = (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .gz)({
        message: `"${pattern}" leads outside the working directory: prompts are read from inside it only`,
    });
    const inside = folders.filter((folder) => isInside((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder, slashed(pattern)), root));
    if (inside.length === 0)
        return outside;
    for (const folder of inside) {
        const direct = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder, pattern);
        const files = (await kindOf(direct)) === "file" ? [direct] : await search(slashed(pattern), folder);
        if (files.length === 0)
            continue;
        if (files.length > MOST_FILES)
            return (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .gz)({ message: `"${pattern}" matches ${files.length} files; at most ${MOST_FILES}` });
        const real = await Promise.all(files.map((file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(file)));
        if (!real.every((file) => isInside(file, root)))
            return outside;
        const found = files.map((file) => ({ file, shown: slashed((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, file)) }));
        return (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_4__.ok)(found.toSorted((a, b) => (a.shown < b.shown ? -1 : 1)));
    }
    for (const folder of inside)
        if ((await kindOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder, pattern))) === "folder")
            return (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .gz)({
                message: `"${pattern}" is a folder: say which of its files, such as ${slashed(pattern).replace(/\/$/, "")}/*.txt`,
            });
    const where = inside.length < folders.length ? "in the working directory" : "beside the manifest or in the working directory";
    return (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .failed */ .gz)({ message: `there is no file "${pattern}" ${where}` });
}
/** Runs of stars, and alternatives: what makes a matcher try again. */
function wildcards(part) {
    return part === "**" ? 0 : (part.match(/\*+|\{/g) ?? []).length;
}
function slashed(path) {
    return path.replaceAll("\\", "/");
}
/** Whether a path is the root or lies below it. */
function isInside(path, root) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, path);
    return way === "" || (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(way) && way !== ".." && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`));
}
/** Linked folders are not searched: a link could lead round in circles, or through the whole disk. Linked files are found. */
async function search(pattern, folder) {
    const { glob } = await __webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 3382));
    const found = await glob(pattern, {
        cwd: folder,
        absolute: true,
        onlyFiles: true,
        expandDirectories: false,
        extglob: false,
        fs: { stat: statOfFile },
    });
    const kinds = await Promise.all(found.map(kindOf));
    return found.filter((_, index) => kinds[index] === "file").map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(file));
}
/** The search asks for the target of a link only; of a folder it learns nothing. */
function statOfFile(path, done) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.stat)(path, (error, entry) => {
        if (error)
            done(error);
        else if (entry.isDirectory())
            done(new Error("linked folders are not searched"));
        else
            done(null, entry);
    });
}
async function kindOf(path) {
    try {
        const entry = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
        return entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "nothing";
    }
    catch (error) {
        if (NOT_THERE.has((0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error)))
            return "nothing";
        throw error;
    }
}
const NOT_THERE = new Set([
    "ENOENT",
    "ENOTDIR",
    "ELOOP",
    "EACCES",
    "EPERM",
    "ENAMETOOLONG",
    "EINVAL",
    "ERR_INVALID_ARG_VALUE",
]);


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


/***/ }),

/***/ 7861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ PROGRAM)
/* harmony export */ });
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3136);

/** The folder that this program is in: packages that a user installs beside it are found from there. */
const PROGRAM = (0,node_url__WEBPACK_IMPORTED_MODULE_0__.fileURLToPath)(new URL(["."].join(""), import.meta.url));


/***/ }),

/***/ 8339:
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
// EXTERNAL MODULE: ./build/core/manifest/schema.js + 3 modules
var schema = __webpack_require__(8229);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/core/checks/references.js
var references = __webpack_require__(8702);
// EXTERNAL MODULE: ./build/adapters/checks/locate.js
var locate = __webpack_require__(9069);
;// CONCATENATED MODULE: ./build/adapters/prompts/references.js





/**
 * @param manifestFile its absolute path: references are named from its folder
 * @param root absolute path of the working directory, which they must not lie outside of
 */
async function readReferences({ manifest, locate }, manifestFile, root, imageProblem) {
    const named = [
        ...(0,references/* referencesIn */.i)(manifest.check).map(({ file, path }) => ({ file, path: ["check", ...path] })),
        ...manifest.pipelines.flatMap(({ draftCheck }, index) => (0,references/* referencesIn */.i)(draftCheck ?? []).map(({ file, path }) => ({ file, path: ["pipelines", index, "draftCheck", ...path] }))),
        ...manifest.prompts.flatMap(({ check }, index) => (0,references/* referencesIn */.i)(check ?? []).map(({ file, path }) => ({ file, path: ["prompts", index, "check", ...path] }))),
    ];
    const places = { manifest: (0,external_node_path_.dirname)(manifestFile), root };
    const found = new Map();
    const problems = [];
    for (const { file, path } of named) {
        const read = found.get(file) ?? (await readOne(file, places, imageProblem));
        found.set(file, read);
        if (!read.ok)
            problems.push({ message: read.message, place: locate(path) });
    }
    const usable = [...found].flatMap(([file, read]) => (read.ok ? [[file, read.sha256]] : []));
    return { problems, hashes: Object.fromEntries(usable) };
}
async function readOne(file, places, imageProblem) {
    const located = await (0,locate/* locateReference */.I)(file, places);
    if (!located.ok)
        return located;
    const problem = await imageProblem(located.file);
    if (problem !== null)
        return { ok: false, message: `The reference ${file} cannot be used. ${problem}` };
    return { ok: true, sha256: (0,disk/* sha256 */.sc)(await (0,promises_.readFile)(located.file)) };
}

;// CONCATENATED MODULE: ./build/adapters/prompts/load.js





/** One wrong column makes every row wrong; so many say enough. */
const MOST_PROBLEMS = 10;
/**
 * Reads every prompt that a manifest names, in its order; all problems at once, each at its line of the manifest.
 *
 * @param manifestFile its absolute path; sources are looked for beside it first, then in `root`
 * @param root absolute path of the working directory
 * @param imageProblem decodes a reference image that a check names; not asked when there is none
 */
async function loadPrompts(parsed, manifestFile, root, imageProblem) {
    const { manifest, locate } = parsed;
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
        const { readSource } = await Promise.all(/* import() */[__webpack_require__.e(712), __webpack_require__.e(907)]).then(__webpack_require__.bind(__webpack_require__, 2907));
        const rows = await readSource(entry, [(0,external_node_path_.dirname)(manifestFile), root], root);
        if (rows.ok)
            prompts.push(...rows.value.map(({ id, text, where }) => ({ prompt: { id, text, weight, checks }, place, where })));
        else
            problems.push(...fewOf(rows.problems.map(({ message }) => ({ message, place }))));
    }
    problems.push(...doubles(prompts));
    const references = await readReferences(parsed, manifestFile, root, imageProblem);
    problems.push(...references.problems);
    if (problems.length > 0)
        return (0,failure/* failed */.gz)(...problems);
    const { hashes } = references;
    const hasAny = Object.keys(hashes).length > 0;
    return (0,failure.ok)(prompts.map(({ prompt }) => (hasAny ? { ...prompt, references: hashes } : prompt)));
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

// EXTERNAL MODULE: ./build/program-folder.js
var program_folder = __webpack_require__(7861);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
;// CONCATENATED MODULE: ./build/world.js







function buildWorld(environment, outside) {
    const { log, signal, hide = () => undefined, base = async () => null } = outside;
    const { imageProblem, ...services } = whenNeeded(environment);
    return {
        log,
        signal,
        ...services,
        admission: { hide, base, missing: async (...args) => (await createMissing(environment))(...args) },
        version: version/* VERSION */.x,
        clock: clock/* systemClock */.m,
        hash: disk/* sha256 */.sc,
        newId: external_node_crypto_.randomUUID,
        files: files.systemFiles,
        loadPrompts: (parsed, manifestFile, root) => loadPrompts(parsed, manifestFile, root, imageProblem),
        loadLabels: async (...args) => (await Promise.all(/* import() */[__webpack_require__.e(712), __webpack_require__.e(844)]).then(__webpack_require__.bind(__webpack_require__, 5844))).loadLabels(...args),
        inside: files.fileInside,
    };
}
async function createMissing(environment) {
    const { createNeeds } = await __webpack_require__.e(/* import() */ 422).then(__webpack_require__.bind(__webpack_require__, 2422));
    return createNeeds(environment, program_folder/* PROGRAM */.R);
}
/** Loads the services with the first of them that is used. */
function whenNeeded(environment) {
    let loading;
    const services = () => (loading ??= __webpack_require__.e(/* import() */ 868).then(__webpack_require__.bind(__webpack_require__, 2868)).then(({ createServices }) => createServices(environment)));
    return {
        prices: { read: async (...args) => (await services()).prices.read(...args) },
        provider: async () => (await services()).provider(),
        checker: {
            check: async (...args) => (await services()).checker.check(...args),
            draw: async (...args) => (await services()).checker.draw(...args),
            close: async () => (await loading)?.checker.close(),
        },
        draft: async (...args) => (await services()).draft(...args),
        openState: async (...args) => (await services()).openState(...args),
        readStates: async (...args) => (await services()).readStates(...args),
        imageProblem: async (file) => (await services()).imageProblem(file),
    };
}


/***/ })

};
