export const id = 572;
export const ids = [572];
export const modules = {

/***/ 9704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ getJson)
/* harmony export */ });
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2531);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5899);


const TRIES = 4;
const TIMEOUT_MS = 30_000;
/** Reads JSON (or what stands for it); what may pass (network, 429, 5xx) is tried again. Rejects only when the signal aborts. */
async function getJson(world, request, signal) {
    const { body, ...rest } = request;
    for (let attempt = 0;; attempt++) {
        const result = await world.http({
            timeoutMs: TIMEOUT_MS,
            signal,
            ...rest,
            ...(body === undefined ? {} : { method: "POST", body }),
            headers: {
                accept: "application/json",
                ...(body === undefined ? {} : { "content-type": "application/json" }),
                ...request.headers,
            },
        });
        const status = result.ok ? result.reply.status : 0;
        if (result.ok && status === 200)
            return { ok: true, text: (0,_http_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(result.reply) };
        const failure = result.ok ? { text: (0,_http_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(result.reply), message: `HTTP ${status}` } : { text: "", message: result.message };
        const mayPass = !result.ok || status === 429 || status >= 500;
        if (!mayPass || attempt === TRIES - 1)
            return { ok: false, status, ...failure };
        const asked = result.ok ? (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retryAfterMs */ .Vs)(result.reply.headers, world.clock.now()) : null;
        await world.clock.sleep(asked ?? (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .backoffMs */ .jo)(attempt, world.random), signal);
    }
}


/***/ }),

/***/ 9572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRunwarePrices: () => (/* binding */ createRunwarePrices)
});

// EXTERNAL MODULE: ./build/core/pricing/no-price.js
var no_price = __webpack_require__(956);
// EXTERNAL MODULE: ./build/core/pricing/outside.js
var outside = __webpack_require__(596);
// EXTERNAL MODULE: ./build/core/pricing/quote.js
var quote = __webpack_require__(8315);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./build/core/pricing/read-usd.js
var read_usd = __webpack_require__(4590);
// EXTERNAL MODULE: ./build/core/pricing/tariff.js
var tariff = __webpack_require__(3737);
// EXTERNAL MODULE: ./build/core/pricing/usage.js
var usage = __webpack_require__(5724);
;// CONCATENATED MODULE: ./build/core/pricing/runware-rates.js





/**
 * `x-pricing` of a Runware model: `{ currency, rates: [{ amount, unit, label?, after? }], measured: [...], examples: [...] }`. A rate
 * "output" is for one result; with a `label` it is for the results of that size or resolution. A model that is billed by the time it
 * computes has no rates, only runs that were measured, each with settings of its own: those are samples and no price.
 */
const rateSchema = schemas/* object */.Ikc({
    amount: schemas/* unknown */.L5J().optional(),
    unit: schemas/* string */.YjP(),
    label: schemas/* string */.YjP().nullish(),
    after: schemas/* unknown */.L5J().optional(),
});
const pricingSchema = schemas/* object */.Ikc({ currency: schemas/* unknown */.L5J().optional(), rates: schemas/* array */.YOg(rateSchema).nullish() });
/** What is charged for the images of a request, when it has any. */
const INPUT_IMAGE_UNITS = new Set(["inputImage", "inputMegapixel"]);
const INPUT_IMAGE_FIELD = /image|inputs|controlnet|ipadapter|reference/i;
/** The price of one image of a request. Only what is understood to the last word is read; all else is a sentence why not. */
function priceByRates(pricing, input) {
    if (pricing === undefined)
        return { problem: "Runware publishes no price for it", tiers: [] };
    const read = pricingSchema.safeParse(pricing).data;
    if (!read)
        return { problem: "what Runware publishes as its price cannot be read", tiers: [] };
    if (read.currency !== "USD")
        return {
            problem: `it is listed in ${(0,outside/* shownValue */.JJ)(read.currency)} instead of "USD", and no exchange rate is guessed`,
            tiers: [],
        };
    const rates = read.rates ?? [];
    if (rates.length === 0)
        return {
            problem: "it is billed by the time that it computes, and Runware publishes sample runs only: a bill tells it",
            tiers: [],
        };
    const withImages = Object.keys(input).some((field) => INPUT_IMAGE_FIELD.test(field));
    const used = rates.filter(({ unit }) => withImages || !INPUT_IMAGE_UNITS.has(unit));
    const tiers = used.flatMap(({ label }) => (label ? [(0,outside/* shown */.SP)(label)] : []));
    return { ...priceOf(used, input), tiers };
}
function priceOf(rates, input) {
    const strange = rates.find(({ unit }) => unit !== "output");
    if (strange)
        return { problem: `it is billed by ${(0,outside/* shownValue */.JJ)(strange.unit)}, which does not tell the price of an image` };
    if (rates.some(({ after }) => after !== undefined && after !== null))
        return { problem: "its rate changes with the quantity, in a way that this version does not know" };
    const [only] = rates;
    if (!only)
        return { problem: "its rates are for images that go in, and none is for one that comes out" };
    if (rates.length === 1 && !only.label)
        return tariffOf(only);
    if (rates.some(({ label }) => !label))
        return { problem: "its rates do not all say what they are for" };
    const matching = rates.filter(({ label }) => isFor(label ?? "", input));
    const [first] = matching;
    const labels = (0,outside/* listed */.KE)(rates.map(({ label }) => label ?? ""));
    if (!first)
        return {
            problem: `it has a price for each of ${labels}, and the request says none of them: add its size to the candidate's input`,
        };
    if (matching.length > 1)
        return { problem: `several of its prices (${labels}) are for this request` };
    const priced = tariffOf(first);
    return "problem" in priced ? priced : { ...priced, tier: (0,outside/* shown */.SP)(first.label ?? "") };
}
function tariffOf({ amount }) {
    const usd = (0,read_usd/* readPositiveUsd */.E)(amount);
    return usd === null ? { problem: `its rate ${(0,outside/* shownValue */.JJ)(amount)} is not a positive amount` } : { tariff: (0,tariff/* flatTariff */.IR)(usd) };
}
/** Whether a label names what the request asks for: its very size ("1024x1024"), or its own word for the resolution ("2K"). */
function isFor(label, input) {
    const text = label.trim().toLowerCase();
    const size = /^(\d{1,5})\s*[x×]\s*(\d{1,5})$/.exec(text);
    if (size) {
        const asked = (0,usage/* sizeOf */.$d)(input);
        return asked !== null && asked[0] === BigInt(size[1]) && asked[1] === BigInt(size[2]);
    }
    const { resolution } = input;
    return typeof resolution === "string" && resolution.trim().toLowerCase() === text;
}

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(8624);
;// CONCATENATED MODULE: ./build/core/pricing/runware.js



/**
 * Runware's published model list, docs/models/index.json: a list of `{ id, air, status, ... }`, where `id` is the model's name in
 * addresses and `air` the one in requests ("runware:101@1"). Its own pricing page names the files; their fields were read in what
 * others made of them in 2026.
 */
const modelSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/),
    air: schemas/* string */.YjP().nullish().catch(null),
    status: schemas/* string */.YjP().nullish().catch(null),
});
/** The models of the list, or null when the text is none. A row without a name that can stand in an address is left out. */
function readModels(text) {
    const list = schemas/* array */.YOg(schemas/* unknown */.L5J()).safeParse((0,json/* parseJson */.q)(text)).data ?? [];
    const models = list.flatMap((row) => modelSchema.safeParse(row).data ?? []);
    return models.length === 0 ? null : models;
}
/** The model's name at Runware, which the manifest's `price` may say: one for addresses, or one for requests. */
function modelAtRunware({ model, price }) {
    return (price?.source === "runware" ? price.model : undefined) ?? model;
}
/** The model of either name; "several" when the list has different ones under it. */
function findModel(models, name) {
    const found = models.filter(({ id, air }) => id === name || air === name);
    const [first] = found;
    if (!first)
        return null;
    return found.every(({ id }) => id === first.id) ? first : "several";
}
/** The nearest listed name, for "did you mean". */
function similarName(models, name) {
    return (0,failure/* nearest */.pA)(name, models.flatMap(({ id, air }) => (air ? [id, air] : [id])));
}
const schemaSchema = schemas/* object */.Ikc({ info: schemas/* object */.Ikc({ "x-pricing": schemas/* unknown */.L5J().optional() }) });
/** `info["x-pricing"]` of a model's schema.json; undefined when it has none, null when the text is no schema at all. */
function readPricing(text) {
    const schema = schemaSchema.safeParse((0,json/* parseJson */.q)(text)).data;
    return schema ? (schema.info["x-pricing"] ?? undefined) : null;
}

// EXTERNAL MODULE: ./build/adapters/prices/get.js
var prices_get = __webpack_require__(9704);
;// CONCATENATED MODULE: ./build/adapters/prices/runware.js






/** Live prices that Runware publishes beside its documentation: public, no key goes along. One request, and one for each model. */
function createRunwarePrices(world) {
    const models = `${world.siteUrl.replace(/\/+$/, "")}/docs/models`;
    const index = `${models}/index.json`;
    return {
        read: async (offers, signal) => {
            const readAt = new Date(world.clock.now()).toISOString();
            const reply = await (0,prices_get/* getJson */.T)(world, { url: index }, signal);
            const list = reply.ok ? readModels(reply.text) : null;
            const asked = new Map();
            const get = (url) => {
                const known = asked.get(url) ?? (0,prices_get/* getJson */.T)(world, { url }, signal);
                asked.set(url, known);
                return known;
            };
            const readings = await Promise.all(offers.map(async (offer) => {
                const base = { candidate: offer.candidate, source: index, readAt };
                if (!list)
                    return { ...base, ...(0,no_price/* unreadable */.O)(index, reply.ok ? "the reply is no list of models" : reply.message) };
                const model = findModel(list, modelAtRunware(offer));
                if (model === null || model === "several")
                    return { ...base, ...notFound(list, offer, model) };
                const source = `${models}/${model.id}/schema.json`;
                return { ...base, source, ...learn(offer, model, await get(source), { source, readAt }) };
            }));
            return { readings, simulated: false };
        },
    };
}
function learn(offer, model, reply, at) {
    const pricing = reply.ok ? readPricing(reply.text) : null;
    if (pricing === null)
        return (0,no_price/* unreadable */.O)(at.source, reply.ok ? "the reply is no model schema" : reply.message);
    const { tiers, ...priced } = priceByRates(pricing, offer.input);
    const more = { ...(tiers.length > 0 ? { tiers } : {}), ...ending(model) };
    if ("tariff" in priced)
        return { ...(0,quote/* quoteBy */.C)({ offer, ...priced, grade: "list", ...at }), ...more };
    const message = `the price of ${(0,outside/* shown */.SP)(model.id)} at Runware is unknown: ${priced.problem}`;
    return { ...(0,no_price/* noPrice */.l)("price-unknown", message), ...more };
}
function ending({ id, status }) {
    if (status?.toLowerCase() !== "deprecated")
        return {};
    const message = `Runware lists ${(0,outside/* shown */.SP)(id)} as deprecated, without a day on which it ends: look for the model that follows it`;
    return { notes: [{ code: "model-ending", message }] };
}
function notFound(list, offer, found) {
    const name = modelAtRunware(offer);
    if (found === "several") {
        const message = `Runware lists several models as "${(0,outside/* shown */.SP)(name)}": write the one that is meant into the candidate's \`price: { model }\``;
        return (0,no_price/* noPrice */.l)("price-unknown", message);
    }
    const similar = similarName(list, name);
    const hint = similar === undefined ? "check the model's name, or remove the candidate" : `did you mean "${(0,outside/* shown */.SP)(similar)}"?`;
    return (0,no_price/* noPrice */.l)("model-vanished", `Runware's list has no model "${(0,outside/* shown */.SP)(name)}": ${hint}`);
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

/***/ 4590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readPositiveUsd)
/* harmony export */ });
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);

/**
 * A price as a list gives it (a number, or its text), as exact decimal text in USD. Null for what is missing, negative, zero, not a
 * number, or "-1" as some lists say for "it depends": an unknown price is never taken for none. A JSON number that was computed has
 * noise behind its fifteenth digit, which is no part of the price.
 */
function readPositiveUsd(value) {
    if (typeof value !== "number" && typeof value !== "string")
        return null;
    const usd = (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUsd */ ._e)(value) ?? (typeof value === "number" ? (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUsd */ ._e)(value.toPrecision(15)) : null);
    return usd === null || usd === 0n ? null : (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(usd);
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
