export const id = 576;
export const ids = [576];
export const modules = {

/***/ 2576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createDeclaredPrices: () => (/* binding */ createDeclaredPrices)
});

// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
// EXTERNAL MODULE: ./build/core/pricing/quote.js
var quote = __webpack_require__(8315);
// EXTERNAL MODULE: ./build/core/pricing/tariff.js
var pricing_tariff = __webpack_require__(3737);
;// CONCATENATED MODULE: ./build/core/pricing/declared.js



/** A price that somebody typed into the manifest: it holds for a while after the day on which it was read, and then for nothing. */
const DAY_MS = 86_400_000;
/** A day begins first where the clocks are 14 hours before UTC: there it may be tomorrow already. */
const MOST_DAYS_AHEAD = 1;
/**
 * @param now milliseconds since 1970; days are counted in UTC
 * @param readAt the same moment as the reading tells it
 */
function declaredReading(offer, now, readAt) {
    const { candidate, model, price } = offer;
    if (price?.source !== "declared")
        return problem(offer, "the manifest", readAt, "price-unknown", "no price is declared for it");
    const { usd, per, asOf, staleAfterDays } = price;
    const source = `declared in the manifest as of ${asOf}`;
    const age = Math.floor(now / DAY_MS) - Math.floor(Date.parse(asOf) / DAY_MS);
    if (age < -MOST_DAYS_AHEAD) {
        const message = `the price of ${model} is declared as of ${asOf}, ${-age} days in the future: write the day on which it was read into \`asOf\``;
        return problem(offer, source, readAt, "price-unknown", message);
    }
    // Said this way round, an age that is no number is too old as well.
    if (!(age <= staleAfterDays)) {
        const message = `the price of ${model} was declared as of ${asOf}, ${days(age)} ago, and holds for ${days(staleAfterDays)}: ` +
            `read it again where the provider publishes it, and write \`usd\` and \`asOf\` anew`;
        return problem(offer, source, readAt, "price-stale", message);
    }
    const exact = (0,money/* parseUsd */._e)(usd);
    if (exact === null)
        return problem(offer, source, readAt, "price-unknown", `the declared price of ${model} is not an amount in USD`);
    const tariff = (0,pricing_tariff/* flatTariff */.IR)((0,money/* formatUsd */.UK)(exact), per);
    return { candidate, source, readAt, ...(0,quote/* quoteBy */.C)({ offer, tariff, grade: "declared", source, readAt }) };
}
function days(count) {
    return `${count} ${count === 1 ? "day" : "days"}`;
}
function problem({ candidate }, source, readAt, code, message) {
    return { candidate, source, readAt, quote: null, problem: { code, message } };
}

;// CONCATENATED MODULE: ./build/adapters/prices/declared.js

/** Prices that the manifest itself tells: nobody is asked, but they age. */
function createDeclaredPrices({ clock }) {
    return {
        read: (offers) => {
            const now = clock.now();
            const readAt = new Date(now).toISOString();
            return Promise.resolve({ readings: offers.map((offer) => declaredReading(offer, now, readAt)), simulated: false });
        },
    };
}


/***/ }),

/***/ 8315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ quoteBy)
/* harmony export */ });
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);
/* harmony import */ var _tariff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3737);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5724);



/** The quote for one image by a tariff, or why there is none: a quantity that is not known, or a price of nothing. */
function quoteBy(read) {
    const { offer, tariff, grade, source, readAt, tier } = read;
    const input = read.input ?? offer.input;
    const images = (0,_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .imagesAsked */ .jz)(input);
    if (images !== 1)
        return unknown(`the input of ${offer.model} asks for ${images ?? "an unknown number of"} images at once, and an attempt is one image, so its ` +
            `price would be too low: ask for one`);
    const stated = offer.price && "usage" in offer.price ? offer.price.usage : undefined;
    const cost = (0,_tariff_js__WEBPACK_IMPORTED_MODULE_1__/* .costOf */ .ho)(tariff, (0,_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .usageOf */ .Fs)(input, stated), input);
    if (cost.kind === "missing")
        return unknown(`${offer.model} is priced by ${cost.dimensions.join(" and ")}, and the request does not say how much that is: ` +
            `add \`usage: { ${cost.dimensions.map((dimension) => `${dimension}: N`).join(", ")} }\` to the candidate's \`price\``);
    if (cost.kind === "unusable")
        return unknown(`the price of ${offer.model} is unknown: ${cost.message}`);
    // Somebody who declares a price of nothing means it; a list that has none says it with a zero.
    const isFree = cost.usd === 0n && grade === "declared" && tariff.lines.every(({ usd }) => (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUsd */ ._e)(usd) === 0n);
    if (cost.usd <= 0n && !isFree)
        return unknown(`the price of ${offer.model} came out as $${(0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(cost.usd)}, which no price list means`);
    if ((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUsd */ ._e)((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(cost.usd)) === null)
        return unknown(`the price of ${offer.model} came out larger than any amount in USD that is believed`);
    const quote = { usd: cost.usd, tariff, grade, source, readAt, input, ...(tier === undefined ? {} : { tier }) };
    return { quote };
}
function unknown(message) {
    return { quote: null, problem: { code: "price-unknown", message } };
}


/***/ }),

/***/ 5724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   Fs: () => (/* binding */ usageOf),
/* harmony export */   jz: () => (/* binding */ imagesAsked)
/* harmony export */ });
/* harmony import */ var _rational_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(501);
/* harmony import */ var _tariff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3737);


/** What a request for one image is known to use before it is sent, read from its own fields; the providers' names for them differ. */
const SIZE_FIELDS = ["size", "image_size", "resolution"];
const STEP_FIELDS = ["steps", "num_inference_steps", "num_steps"];
const COUNT_FIELDS = ["n", "num_images", "numberResults", "num_outputs", "number_of_images"];
const PIXELS_OF_A_MEGAPIXEL = { top: 1000000n, bottom: 1n };
const TILE_SIDE = 512n;
/**
 * @param stated quantities that the manifest states, such as the output tokens of an image; they go before what is read here
 */
function usageOf(input, stated = {}) {
    const usage = { request: { top: 1n, bottom: 1n }, image: { top: 1n, bottom: 1n } };
    const size = sizeOf(input);
    if (size) {
        const [width, height] = size;
        usage.pixel = { top: width * height, bottom: 1n };
        usage.megapixel = (0,_rational_js__WEBPACK_IMPORTED_MODULE_0__/* .over */ .Zh)(usage.pixel, PIXELS_OF_A_MEGAPIXEL);
        usage.tile512 = { top: tiles(width) * tiles(height), bottom: 1n };
    }
    const steps = STEP_FIELDS.map((field) => wholeNumber(input[field])).find((value) => value !== null);
    if (steps !== undefined && steps !== null)
        usage.step = { top: steps, bottom: 1n };
    for (const dimension of _tariff_js__WEBPACK_IMPORTED_MODULE_1__/* .DIMENSIONS */ .Yf) {
        const told = stated[dimension];
        const quantity = told === undefined ? null : (0,_rational_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRational */ .gI)(told);
        if (quantity)
            usage[dimension] = quantity;
    }
    return usage;
}
/** How many images a request asks for at once, by the names that providers have for it; null when that cannot be told. */
function imagesAsked(input) {
    const asked = COUNT_FIELDS.filter((field) => Object.hasOwn(input, field)).map((field) => input[field] ?? 1);
    if (!asked.every((count) => typeof count === "number"))
        return null;
    return asked.find((count) => count !== 1) ?? 1;
}
function tiles(pixels) {
    return (pixels + TILE_SIDE - 1n) / TILE_SIDE;
}
/** Width and height in pixels, by fields of their own, as "1024x768" (or with a star), or as an object. */
function sizeOf(input) {
    const own = pair(input["width"], input["height"]);
    if (own)
        return own;
    for (const field of SIZE_FIELDS) {
        const value = input[field];
        if (typeof value === "string") {
            const match = /^(\d{1,5})\s*[xX*×]\s*(\d{1,5})$/.exec(value.trim());
            if (match)
                return pair(Number(match[1]), Number(match[2]));
        }
        if (typeof value === "object" && value !== null && !Array.isArray(value)) {
            const { width, height } = value;
            const inside = pair(width, height);
            if (inside)
                return inside;
        }
    }
    return null;
}
function pair(width, height) {
    const [w, h] = [wholeNumber(width), wholeNumber(height)];
    return w !== null && h !== null && w > 0n && h > 0n ? [w, h] : null;
}
function wholeNumber(value) {
    return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? BigInt(value) : null;
}


/***/ })

};
