export const id = 422;
export const ids = [422];
export const modules = {

/***/ 2422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createNeeds: () => (/* binding */ createNeeds)
/* harmony export */ });
/* harmony import */ var _core_checks_placed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8193);
/* harmony import */ var _ocr_find_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9485);


/**
 * What checks need of this machine, known before anything is spent: keys in the environment, and the packages that read text.
 *
 * @param beside the program's own folder
 */
function createNeeds(environment, beside) {
    return async ({ manifest, locate }, { root }) => {
        const problems = (0,_core_checks_placed_js__WEBPACK_IMPORTED_MODULE_1__/* .placedChecks */ .x)(manifest).flatMap(({ item, path }) => {
            const { judge, http, text } = item;
            const kind = judge ? "judge" : "http";
            const name = (judge ?? http)?.key;
            if (name !== undefined && (environment[name] ?? "").trim() === "") {
                const message = `${name} is not set: put the key into it (in a workflow: a secret, under \`env:\`)`;
                return [{ message, place: locate([...path, kind, "key"]) }];
            }
            const found = text && (0,_ocr_find_js__WEBPACK_IMPORTED_MODULE_0__/* .findOcr */ .O)(text.language, [root, beside]);
            return found && !found.ok ? [{ message: found.message, place: locate([...path, "text"]) }] : [];
        });
        // One installation mends them all.
        return problems.filter(({ message }, index) => problems.findIndex((other) => other.message === message) === index);
    };
}


/***/ }),

/***/ 9485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ findOcr)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



const MAJOR = "7";
/**
 * Looks for the recognizer and the data of a language such as "eng" or "eng+deu".
 *
 * @param places absolute folders at which a search for packages begins, the first one first
 */
function findOcr(language, places) {
    const codes = [...new Set(language.split("+"))];
    const remedy = `install it with: npm install ${[`tesseract.js@${MAJOR}`, ...codes.map(dataPackage)].join(" ")}`;
    const recognizer = resolve("tesseract.js/package.json", places);
    if (!recognizer)
        return { ok: false, message: `tesseract.js, which reads text, is not installed: ${remedy}` };
    const { version = "" } = recognizer.require(recognizer.file);
    if (version.split(".")[0] !== MAJOR)
        return { ok: false, message: `tesseract.js ${version} is installed, and version ${MAJOR} is needed: ${remedy}` };
    const languages = codes.map((code) => ({ code, file: dataFile(code, places) }));
    const missing = languages.find(({ file }) => file === null);
    if (missing)
        return { ok: false, message: `the data of the language "${missing.code}" are not installed: ${remedy}` };
    const there = languages.flatMap(({ code, file }) => (file === null ? [] : [{ code, file }]));
    return { ok: true, ocr: { load: () => recognizer.require("tesseract.js"), languages: there } };
}
function dataPackage(code) {
    return `@tesseract.js-data/${code}`;
}
/** The packages hold several sets of data: the small one for the recognizer that is used here is enough. */
function dataFile(code, places) {
    const found = resolve(`${dataPackage(code)}/package.json`, places);
    if (!found)
        return null;
    const files = ["4.0.0_best_int", "4.0.0"].map((set) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(found.file), set, `${code}.traineddata.gz`));
    return files.find((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file)) ?? null;
}
function resolve(name, places) {
    for (const place of places) {
        // The search begins in the folder of the file that is named; the file itself need not be there.
        const require = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, "here.js"));
        try {
            return { file: require.resolve(name), require };
        }
        catch {
            continue;
        }
    }
    return null;
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


/***/ })

};
