export const id = 960;
export const ids = [960];
export const modules = {

/***/ 1960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createFalPrices: () => (/* binding */ createFalPrices)
});

// EXTERNAL MODULE: ./build/core/group.js
var group = __webpack_require__(1181);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
// EXTERNAL MODULE: ./build/core/pricing/no-price.js
var no_price = __webpack_require__(956);
// EXTERNAL MODULE: ./build/core/pricing/outside.js
var outside = __webpack_require__(596);
// EXTERNAL MODULE: ./build/core/pricing/quote.js
var quote = __webpack_require__(8315);
// EXTERNAL MODULE: ./build/core/pricing/read-usd.js
var read_usd = __webpack_require__(4590);
;// CONCATENATED MODULE: ./build/core/pricing/fal.js







/**
 * fal's price list: GET /models/pricing of its platform API (published OpenAPI). A row is a price for one unit, and the unit is free
 * text. A unit that says nothing about the request becomes the dimension `unit`, so that the manifest is asked how many an image takes.
 */
const pageSchema = schemas/* object */.Ikc({
    prices: schemas/* array */.YOg(schemas/* unknown */.L5J()),
    next_cursor: schemas/* string */.YjP().min(1).max(2_000).nullish().catch(null),
    has_more: schemas/* boolean */.zMY().nullish().catch(null),
});
const rowSchema = schemas/* object */.Ikc({
    endpoint_id: schemas/* string */.YjP(),
    unit_price: schemas/* unknown */.L5J().optional(),
    unit: schemas/* unknown */.L5J().optional(),
    currency: schemas/* unknown */.L5J().optional(),
});
/** One page of the list, or null when the text is none. `cutOff` when it says that there is more and not where. */
function readFalPage(text) {
    const page = pageSchema.safeParse((0,json/* parseJson */.q)(text)).data;
    if (!page)
        return null;
    const rows = page.prices.flatMap((row) => rowSchema.safeParse(row).data ?? []);
    if (rows.length === 0 && page.prices.length > 0)
        return null;
    const next = page.has_more === false ? null : (page.next_cursor ?? null);
    return { rows, next, cutOff: page.has_more === true && next === null };
}
/** Letters, digits and the signs that fal's endpoint ids have; what else is written there would be read as another question. */
function isEndpointId(id) {
    return id.length <= 200 && /^[A-Za-z0-9][A-Za-z0-9._/-]*$/.test(id);
}
const DIMENSION_OF = new Map([
    ["image", "image"],
    ["megapixel", "megapixel"],
    ["pixel", "pixel"],
    ["second", "second"],
    ["compute second", "second"],
    ["gpu second", "second"],
    ["request", "request"],
    ["generation", "request"],
    ["step", "step"],
]);
/** What a unit counts; `unit` when it is fal's own, such as credits, or more than one of something ("1000 characters"). */
function dimensionOfUnit(unit) {
    const name = unit.trim().toLowerCase().replaceAll(/\s+/g, " ");
    return DIMENSION_OF.get(name) ?? DIMENSION_OF.get(name.replace(/s$/, "")) ?? "unit";
}
/**
 * The tariff of a model's rows. Megapixels are not rounded: fal's pages say that they are rounded up, and the units that it bills
 * (header x-fal-billable-units, 3.008 of them in a measured bill) have fractions. {@link falQuote} tells what rounding would cost.
 */
function tariffOfRows(rows) {
    const read = rows.map(tariffOfRow);
    const [first] = read;
    if (!first)
        return { problem: "fal's price list has no row for it" };
    const different = new Set(read.map((each) => JSON.stringify(each))).size > 1;
    return different ? { problem: "fal's price list has it more than once, at different prices" } : first;
}
function tariffOfRow({ unit_price, unit, currency }) {
    if (currency !== "USD")
        return { problem: `it is listed in ${(0,outside/* shownValue */.JJ)(currency)} instead of "USD", and no exchange rate is guessed` };
    if (typeof unit !== "string" || unit.trim() === "")
        return { problem: "the list does not say what the price is for" };
    const usd = (0,read_usd/* readPositiveUsd */.E)(unit_price);
    if (usd === null)
        return { problem: `the listed price ${(0,outside/* shownValue */.JJ)(unit_price)} is not a positive amount` };
    const dimension = dimensionOfUnit(unit);
    return { tariff: { currency: "USD", lines: [{ usd, of: [dimension] }] }, dimension, unit };
}
/** The quote by a model's rows, or why there is none. */
function falQuote(rows, read) {
    const priced = tariffOfRows(rows);
    if ("problem" in priced) {
        return (0,no_price/* noPrice */.l)("price-unknown", `the price of ${(0,outside/* shown */.SP)(rows[0]?.endpoint_id ?? read.offer.model)} is unknown: ${priced.problem}`);
    }
    const result = (0,quote/* quoteBy */.C)({ ...read, tariff: priced.tariff });
    if (result.problem) {
        const hint = HINTS[priced.dimension]?.(priced.unit) ?? "";
        return { ...result, problem: { ...result.problem, message: `${result.problem.message}${hint}` } };
    }
    const rounded = priced.dimension === "megapixel" ? (0,quote/* quoteBy */.C)({ ...read, tariff: roundedUp(priced.tariff) }).quote : null;
    if (!rounded || !result.quote || rounded.usd === result.quote.usd)
        return result;
    const message = `fal's pages say that megapixels are rounded up, which would make an image of ${(0,outside/* shown */.SP)(read.offer.model)} ` +
        `$${(0,money/* formatUsd */.UK)(rounded.usd)}; the units it bills have fractions, so $${(0,money/* formatUsd */.UK)(result.quote.usd)} is used: ` +
        `leave room in the budget until a bill tells`;
    return { ...result, notes: [{ code: "price-disagrees", message }] };
}
const HINTS = {
    unit: (unit) => `; fal counts "${(0,outside/* shown */.SP)(unit)}" for this model`,
    megapixel: () => ", or say width and height in the candidate's input",
};
function roundedUp(tariff) {
    return { ...tariff, lines: tariff.lines.map((line) => ({ ...line, round: "ceil" })) };
}

// EXTERNAL MODULE: ./build/adapters/prices/get.js
var get = __webpack_require__(9704);
;// CONCATENATED MODULE: ./build/adapters/prices/fal.js





/** fal takes up to 50 endpoints in one question. */
const BATCH = 50;
/** A list that never ends is none. */
const MOST_PAGES = 20;
function createFalPrices(world) {
    const source = `${world.apiUrl.replace(/\/+$/, "")}/models/pricing`;
    return {
        read: async (offers, signal) => {
            const readAt = new Date(world.clock.now()).toISOString();
            const ids = [...new Set(offers.map(endpointOf))].filter(isEndpointId);
            const apiKey = world.apiKey?.trim() ?? "";
            const rows = apiKey === "" ? noKey() : await readAll({ ...world, apiKey }, source, ids, signal);
            const readings = offers.map((offer) => {
                const base = { candidate: offer.candidate, source, readAt };
                const found = rows instanceof Map ? rows.get(endpointOf(offer)) : rows;
                if (!found)
                    return { ...base, ...vanished(endpointOf(offer)) };
                if ("problem" in found)
                    return { ...base, ...found };
                return { ...base, ...falQuote(found, { offer, grade: "list", source, readAt }) };
            });
            return { readings, simulated: false };
        },
    };
}
/** The model's name at fal, which the manifest's `price` may say when the candidate is bought elsewhere. */
function endpointOf({ model, price }) {
    return (price?.source === "fal" ? price.model : undefined) ?? model;
}
/** The rows of all endpoints by id, or why the source cannot be read. */
async function readAll(world, source, ids, signal) {
    const all = [];
    for (let first = 0; first < ids.length; first += BATCH) {
        const rows = await readBatch(world, source, ids.slice(first, first + BATCH), signal);
        if ("problem" in rows)
            return rows;
        all.push(...rows);
    }
    if (all.length === 0 && ids.length > 1)
        return (0,no_price/* unreadable */.O)(source, "the list has no prices");
    return (0,group/* groupBy */.$)(all, (row) => row.endpoint_id);
}
async function readBatch(world, source, ids, signal) {
    const rows = [];
    let cursor = null;
    for (let page = 0; page < MOST_PAGES; page++) {
        const got = await ask(world, source, ids, cursor, signal);
        // One unknown endpoint may turn the whole question down: then each is asked alone, and the unknown one has no row.
        if (!got.ok && got.status === 404)
            return ids.length === 1 ? [] : readEach(world, source, ids, signal);
        if (!got.ok)
            return refused(source, got);
        const list = readFalPage(got.text);
        if (!list)
            return (0,no_price/* unreadable */.O)(source, "the reply is no price list");
        if (list.cutOff)
            return (0,no_price/* unreadable */.O)(source, "the list breaks off without a cursor");
        rows.push(...list.rows);
        if (list.next === null)
            return rows;
        cursor = list.next;
    }
    return (0,no_price/* unreadable */.O)(source, `the list has more than ${MOST_PAGES} pages`);
}
async function readEach(world, source, ids, signal) {
    const rows = [];
    for (const id of ids) {
        const own = await readBatch(world, source, [id], signal);
        if ("problem" in own)
            return own;
        rows.push(...own);
    }
    return rows;
}
async function ask(world, source, ids, cursor, signal) {
    const after = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const url = `${source}?endpoint_id=${ids.map(encodeURIComponent).join(",")}${after}`;
    return (0,get/* getJson */.T)(world, { url, headers: { authorization: `Key ${world.apiKey}` } }, signal);
}
function refused(source, got) {
    return got.status === 401 || got.status === 403
        ? (0,no_price/* noPrice */.l)("source-unreadable", `fal refused the key for ${source} (HTTP ${got.status}): check FAL_KEY; no price is guessed`)
        : (0,no_price/* unreadable */.O)(source, got.message);
}
function noKey() {
    return (0,no_price/* noPrice */.l)("price-unknown", "fal shows its prices only with a key: set FAL_KEY in the environment; no price is guessed");
}
function vanished(id) {
    const message = `fal's price list has no endpoint "${(0,outside/* shown */.SP)(id)}": check the model's name, or remove the candidate`;
    return (0,no_price/* noPrice */.l)("model-vanished", message);
}


/***/ }),

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

/***/ 1181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** The items by their key, each list in their order. As `Map.groupBy`, which Node 20 does not have. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group)
            group.push(item);
        else
            groups.set(key, [item]);
    }
    return groups;
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
