export const id = 671;
export const ids = [671];
export const modules = {

/***/ 1671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ LOCK_FILE)
/* harmony export */ });
/** The name of the prices lock, beside the manifest and in the output directory. */
const LOCK_FILE = "image-prices.lock.json";


/***/ })

};
