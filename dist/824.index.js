export const id = 824;
export const ids = [824];
export const modules = {

/***/ 1824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sandbox: () => (/* binding */ sandbox)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8624);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1775);


/** Serves a local double of HiAPI until the signal aborts. */
async function sandbox(world, host, options) {
    const scenario = await readScenario(world.files, host, options.scenario);
    if (!scenario.ok)
        return (0,_world_js__WEBPACK_IMPORTED_MODULE_0__/* .inputWrong */ .AR)(scenario.problems);
    const server = await host
        .start({ scenario: scenario.value, port: options.port })
        .catch((error) => error);
    if (server instanceof Error)
        return (0,_world_js__WEBPACK_IMPORTED_MODULE_0__/* .inputWrong */ .AR)([
            { message: `--port ${options.port} cannot be used (${server.message}): choose another, or 0 for any free one` },
        ]);
    world.log.info(`A local double of HiAPI: everything it makes is simulated, and nothing costs money. In another terminal:`);
    world.log.info(`  export HIAPI_BASE_URL=${server.url} HIAPI_SITE_URL=${server.url} HIAPI_API_KEY=any-key`);
    world.log.info("Stop it with Ctrl-C.");
    await new Promise((resolve) => {
        if (world.signal.aborted)
            return resolve();
        world.signal.addEventListener("abort", () => resolve());
    });
    await server.close();
    return { exit: 0, problems: [] };
}
async function readScenario(files, host, file) {
    if (file === undefined)
        return (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_1__.ok)(host.defaultScenario);
    const text = await files.read(file);
    return text === null
        ? (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)({ message: `--scenario: there is no file ${file}` })
        : host.parse(text, file.slice(file.replaceAll("\\", "/").lastIndexOf("/") + 1));
}


/***/ })

};
