export const id = 781;
export const ids = [781];
export const modules = {

/***/ 6781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createIdeogramPrices: () => (/* binding */ createIdeogramPrices)
});

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
;// CONCATENATED MODULE: ./build/core/pricing/ideogram.js



/**
 * Ideogram's dry run: the very request with `?dry_run=true` is answered with its price, and nothing is generated or billed
 * (developer.ideogram.ai, "Price quotes", November 2026). A server that does not know the parameter would generate and bill, so what
 * is no quote is told apart with care.
 */
/** Neutral, so that no safety review has a reason to turn it down; the price does not depend on the text. */
const PROMPT = "A white cup on a wooden table";
/** The model's name at Ideogram, which the manifest's `price` may say when the candidate is bought elsewhere. */
function modelAtIdeogram({ model, price }) {
    return (price?.source === "ideogram" ? price.model : undefined) ?? model;
}
/** An offer's dry run; null for a model whose name would lead to another path. */
function composeDryRun(offer) {
    const name = modelAtIdeogram(offer);
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name))
        return null;
    return { path: `/v2/image/generate/${name}?dry_run=true`, body: JSON.stringify({ ...offer.input, prompt: PROMPT }) };
}
const micros = schemas/* int */.Whr().positive();
const quoteSchema = schemas/* object */.Ikc({
    object: schemas/* literal */.euz("price_quote"),
    quantity: schemas/* unknown */.L5J().optional(),
    usd_micros: schemas/* unknown */.L5J().optional(),
    qualifier: schemas/* unknown */.L5J().optional(),
    upper_bound_usd_micros: schemas/* unknown */.L5J().optional(),
});
/**
 * Reads the reply to a dry run. An estimate counts as its upper bound, which is the most that the request can cost. `quantity` is what
 * the request would bill, usually images; when that is not one the price is not that of one image.
 */
function readDryRun(text) {
    const quote = quoteSchema.safeParse((0,json/* parseJson */.q)(text)).data;
    if (!quote)
        return { kind: "no-quote" };
    if (quote.quantity !== 1)
        return unusable("it is not for one image; take what asks for several images out of the candidate's input");
    const price = micros.safeParse(quote.usd_micros).data;
    if (price === undefined)
        return unusable("it has no positive amount");
    if (quote.qualifier === "exact")
        return { kind: "price", usd: fromMicros(price) };
    if (quote.qualifier !== "estimate")
        return unusable('it is neither "exact" nor an "estimate"');
    if (quote.upper_bound_usd_micros === undefined || quote.upper_bound_usd_micros === null)
        return { kind: "price", usd: fromMicros(price) };
    const most = micros.safeParse(quote.upper_bound_usd_micros).data;
    if (most === undefined || most < price)
        return unusable("its upper bound is below its price, or is no amount");
    return { kind: "price", usd: fromMicros(most) };
}
function unusable(message) {
    return { kind: "unusable", message };
}
/** Millionths of a dollar, as decimal text in USD. */
function fromMicros(amount) {
    const usd = BigInt(amount) * 1000000n;
    return (0,money/* formatUsd */.UK)(usd);
}

// EXTERNAL MODULE: ./build/core/pricing/no-price.js
var no_price = __webpack_require__(956);
// EXTERNAL MODULE: ./build/core/pricing/outside.js
var outside = __webpack_require__(596);
// EXTERNAL MODULE: ./build/core/pricing/quote.js
var quote = __webpack_require__(8315);
// EXTERNAL MODULE: ./build/core/pricing/tariff.js
var tariff = __webpack_require__(3737);
// EXTERNAL MODULE: ./build/core/pricing/usage.js
var usage = __webpack_require__(5724);
// EXTERNAL MODULE: ./build/adapters/http.js + 1 modules
var http = __webpack_require__(2531);
// EXTERNAL MODULE: ./build/adapters/retry.js
var retry = __webpack_require__(5899);
;// CONCATENATED MODULE: ./build/adapters/prices/ideogram.js








const TRIES = 4;
const TIMEOUT_MS = 30_000;
function createIdeogramPrices(world) {
    const api = world.apiUrl.replace(/\/+$/, "");
    return {
        read: async (offers, signal) => {
            const readAt = new Date(world.clock.now()).toISOString();
            const known = new Map();
            let stop;
            const readings = [];
            for (const offer of offers) {
                const question = questionFor(offer, world.apiKey);
                const source = "path" in question ? `${api}${question.path}` : api;
                const base = { candidate: offer.candidate, source, readAt };
                if (!("path" in question)) {
                    readings.push({ ...base, ...question });
                    continue;
                }
                const key = `${question.path} ${question.body}`;
                const learnt = known.get(key) ?? stop ?? (await ask(world, offer, source, question.body, signal));
                known.set(key, learnt);
                if (!("usd" in learnt) && learnt.last)
                    stop = learnt;
                readings.push({ ...base, ...priced(learnt, offer, source, readAt) });
            }
            return { readings, simulated: false };
        },
    };
}
function priced(learnt, offer, source, readAt) {
    if (!("usd" in learnt))
        return { quote: null, problem: learnt.problem };
    return (0,quote/* quoteBy */.C)({ offer, tariff: (0,tariff/* flatTariff */.IR)(learnt.usd), grade: "quoted", source, readAt });
}
/** What to send for an offer, or why its price is not even asked for. */
function questionFor(offer, apiKey) {
    if (!apiKey?.trim()) {
        const message = "Ideogram tells its prices only with a key: set IDEOGRAM_API_KEY in the environment; no price is guessed";
        return (0,no_price/* noPrice */.l)("price-unknown", message);
    }
    if ((0,usage/* imagesAsked */.jz)(offer.input) === 1)
        return composeDryRun(offer) ?? vanished(offer);
    const message = `the input of ${offer.model} does not ask for one image at once, and an attempt is one image: ask for one`;
    return (0,no_price/* noPrice */.l)("price-unknown", message);
}
async function ask(world, offer, url, body, signal) {
    const result = await send(world, url, body, signal);
    // Sent and not answered (a time limit, a reply too large to be a quote): nobody knows what was done.
    if (!result.ok)
        return result.sent ? noQuote(url, result.message) : (0,no_price/* unreadable */.O)(url, result.message);
    const { status } = result.reply;
    if (status < 200 || status > 299)
        return refusal(offer, url, status);
    const read = readDryRun(status === 200 ? (0,http/* textOf */.b6)(result.reply) : "");
    if (read.kind === "price")
        return { usd: read.usd };
    if (read.kind === "no-quote")
        return noQuote(url, `HTTP ${status} without a price quote`);
    return (0,no_price/* noPrice */.l)("price-unknown", `Ideogram's quote for ${offer.model} cannot be used: ${read.message}`);
}
/** Sends it once; again only after 429 or when it surely never arrived, since each other failure may have been an image. */
async function send(world, url, body, signal) {
    const key = world.apiKey?.trim() ?? "";
    const headers = { accept: "application/json", "content-type": "application/json", "api-key": key };
    for (let attempt = 0;; attempt++) {
        const result = await world.http({ url, method: "POST", headers, body, timeoutMs: TIMEOUT_MS, signal });
        const again = result.ok ? result.reply.status === 429 : !result.sent;
        if (!again || attempt === TRIES - 1)
            return result;
        const seen = { now: world.clock.now(), random: world.random };
        await world.clock.sleep((0,retry/* againMs */.X6)(result.ok ? result.reply.headers : {}, attempt, seen), signal);
    }
}
function refusal(offer, url, status) {
    if (status === 401 || status === 403) {
        const message = `Ideogram refused the key for ${url} (HTTP ${status}): check IDEOGRAM_API_KEY; no price is guessed`;
        return { ...(0,no_price/* noPrice */.l)("source-unreadable", message), last: true };
    }
    if (status === 404)
        return vanished(offer);
    if (status !== 400 && status !== 422)
        return (0,no_price/* unreadable */.O)(url, `HTTP ${status}`);
    const message = `Ideogram does not take the request of ${offer.model} (HTTP ${status}), so it has no price: check the candidate's input`;
    return (0,no_price/* noPrice */.l)("price-unknown", message);
}
function vanished(offer) {
    const name = (0,outside/* shown */.SP)(modelAtIdeogram(offer));
    return (0,no_price/* noPrice */.l)("model-vanished", `Ideogram has no model "${name}": check the model's name, or remove the candidate`);
}
function noQuote(url, why) {
    const message = `${url} did not answer with a price quote (${(0,outside/* shown */.SP)(why)}): IT MAY HAVE GENERATED AND BILLED AN IMAGE, so no further price ` +
        `is asked of it in this run; look at the account's bill, and check that the address is Ideogram's own before running again`;
    return { ...(0,no_price/* noPrice */.l)("source-unreadable", message), last: true };
}


/***/ }),

/***/ 956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ unreadable),
/* harmony export */   l: () => (/* binding */ noPrice)
/* harmony export */ });
/* harmony import */ var _outside_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(596);

function noPrice(code, message) {
    return { quote: null, problem: { code, message } };
}
/** @param why what came instead of prices; it may be somebody else's text */
function unreadable(source, why) {
    const message = `no live price could be read from ${source} (${(0,_outside_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(why)}): no price is guessed; try again later`;
    return noPrice("source-unreadable", message);
}


/***/ }),

/***/ 596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JJ: () => (/* binding */ shownValue),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   SP: () => (/* binding */ shown)
/* harmony export */ });
/** What a price list sends is somebody else's text: it is read without trust and shown cut and without control characters. */
const LONGEST = 80;
const MOST_NAMES = 12;
/** A text from outside as it may stand in a message: at most 80 characters, and nothing in it that cannot be seen. */
function shown(text) {
    return text.slice(0, LONGEST).replace(/\p{C}/gu, "?");
}
/** Names from outside as part of a sentence; a list of hundreds helps nobody. */
function listed(names) {
    const rest = names.length - MOST_NAMES;
    return `${names.slice(0, MOST_NAMES).map(shown).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
/** A value from outside as it may stand in a message. */
function shownValue(value) {
    if (typeof value === "string")
        return `"${shown(value)}"`;
    if (value === undefined)
        return "missing";
    return typeof value === "object" && value !== null ? "not a plain value" : shown(JSON.stringify(value) ?? "");
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
