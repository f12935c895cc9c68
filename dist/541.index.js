export const id = 541;
export const ids = [541];
export const modules = {

/***/ 7541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validate: () => (/* binding */ validate)
/* harmony export */ });
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4287);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1775);


/** The manifest's problems, or that there are none. Spends nothing and asks nobody. */
async function validate(world, options) {
    const prepared = await (0,_prepare_js__WEBPACK_IMPORTED_MODULE_0__/* .prepare */ .iA)(world, options);
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


/***/ })

};
