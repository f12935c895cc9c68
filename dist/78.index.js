export const id = 78;
export const ids = [78];
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

/***/ 9078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createLitellmCrossCheck: () => (/* binding */ createLitellmCrossCheck)
});

// EXTERNAL MODULE: ./build/core/json.js
var core_json = __webpack_require__(8314);
// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
// EXTERNAL MODULE: ./build/core/pricing/hiapi-row.js
var hiapi_row = __webpack_require__(7);
// EXTERNAL MODULE: ./build/core/pricing/outside.js
var outside = __webpack_require__(596);
// EXTERNAL MODULE: ./build/core/pricing/rational.js
var rational = __webpack_require__(501);
// EXTERNAL MODULE: ./build/core/pricing/read-usd.js
var read_usd = __webpack_require__(4590);
// EXTERNAL MODULE: ./build/core/pricing/usage.js
var pricing_usage = __webpack_require__(5724);
;// CONCATENATED MODULE: ./build/core/pricing/litellm.js







/** The map in a text, or null when it is none. */
function readLitellmMap(text) {
    const json = (0,core_json/* parseJson */.q)(text);
    return (0,hiapi_row/* isObject */.Gv)(json) && Object.values(json).some(hiapi_row/* isObject */.Gv) ? json : null;
}
/** What the map says that one image costs; null when it says nothing that can be held against the quote. */
function litellmPrice(map, { key, quote, usage }) {
    const entry = Object.hasOwn(map, key) ? map[key] : undefined;
    if (!(0,hiapi_row/* isObject */.Gv)(entry))
        return null;
    const quantities = (0,pricing_usage/* usageOf */.Fs)(quote.input, usage);
    const ways = [perImage, perPixel, perToken];
    // Like is held against like: a quote by tokens first against the map's price of a token.
    if (counts(quote, "token.out.image"))
        ways.reverse();
    for (const way of ways) {
        const price = way(entry, quantities, quote);
        const usd = price ? (0,rational/* toUsd */.Mn)(price) : 0n;
        if (usd > 0n)
            return usd;
    }
    return null;
}
/** The sentence about a disagreement; null when the two agree within the tolerance. */
function disagreement(there, { quote, toleranceShare }) {
    const share = (0,money/* usdToNumber */.DW)(there) / (0,money/* usdToNumber */.DW)(quote.usd) - 1;
    // A difference of exactly the tolerance must not depend on the last bit of a floating number.
    if (Math.abs(share) <= toleranceShare + 1e-9)
        return null;
    const percent = `${share > 0 ? "+" : ""}${(share * 100).toFixed(1)} %`;
    return (`LiteLLM's public price map disagrees with ${(0,outside/* shown */.SP)(quote.source)}: $${(0,money/* formatUsd */.UK)(there)} there, $${(0,money/* formatUsd */.UK)(quote.usd)} here ` +
        `(${percent}): it is kept by hand and is not used as the price; look at the provider's page`);
}
const perImage = (entry) => rate(entry["output_cost_per_image"]);
const perPixel = (entry, { pixel }) => {
    const price = rate(entry["input_cost_per_pixel"]) ?? rate(entry["output_cost_per_pixel"]);
    return price && pixel ? (0,rational/* times */.Hn)(price, pixel) : null;
};
/** The words of the prompt count where they are part of the quote. */
const perToken = (entry, usage, quote) => {
    const [made, tokens] = [rate(entry["output_cost_per_image_token"]), usage["token.out.image"]];
    if (!made || !tokens)
        return null;
    const image = (0,rational/* times */.Hn)(made, tokens);
    if (!counts(quote, "token.in.text"))
        return image;
    const [word, words] = [rate(entry["input_cost_per_token"]), usage["token.in.text"]];
    return word && words ? (0,rational/* plus */.tY)(image, (0,rational/* times */.Hn)(word, words)) : null;
};
function counts({ tariff }, dimension) {
    return tariff.lines.some(({ of }) => of.includes(dimension));
}
/** The map writes zero where it means nothing. */
function rate(value) {
    const usd = (0,read_usd/* readPositiveUsd */.E)(value);
    return usd === null ? null : (0,rational/* fromUsd */.LW)(usd);
}

// EXTERNAL MODULE: ./build/adapters/prices/get.js
var get = __webpack_require__(9704);
;// CONCATENATED MODULE: ./build/adapters/prices/litellm.js


/** The map had 1.6 MB in 2026 and grows. */
const MAX_BYTES = 20_000_000;
/** Holds quotes against LiteLLM's public price map, which is read once for all checks; no key goes along. */
function createLitellmCrossCheck(world) {
    const { url } = world;
    return {
        check: async (items, signal) => {
            if (items.length === 0)
                return [];
            const reply = await (0,get/* getJson */.T)(world, { url, maxBytes: MAX_BYTES }, signal);
            const map = reply.ok ? readLitellmMap(reply.text) : null;
            const why = reply.ok ? "the reply is not a map of models" : reply.message;
            const unread = `LiteLLM's public price map could not be read from ${url} (${why}): ` +
                `the price was not cross-checked and stands as its own source gave it; try again later`;
            return items.flatMap((item) => {
                const { candidate } = item;
                if (!map)
                    return [{ candidate, code: "source-unreadable", message: unread }];
                const there = litellmPrice(map, item);
                const message = there === null ? null : disagreement(there, item);
                return message === null ? [] : [{ candidate, code: "price-disagrees", message }];
            });
        },
    };
}


/***/ }),

/***/ 7:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   _2: () => (/* binding */ fieldsThatMatter),
/* harmony export */   jM: () => (/* binding */ tiersOf),
/* harmony export */   ut: () => (/* binding */ quoteRows)
/* harmony export */ });
/* unused harmony export quoteRow */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8816);
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);
/* harmony import */ var _read_usd_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4590);



const policySchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    rule: zod__WEBPACK_IMPORTED_MODULE_2__/* .custom */ .IeY(isObject),
    usd_value: zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J().optional(),
});
/** The input fields whose value some policy asks for: the request has to say them, or the price is a guess. */
function fieldsThatMatter(rows) {
    const policies = rows.flatMap((row) => policiesOf(row) ?? []).flatMap((policy) => policySchema.safeParse(policy).data ?? []);
    const fields = policies.flatMap(({ rule }) => Object.entries(rule).flatMap(([field, test]) => (isObject(test) && Object.hasOwn(test, "match") ? [field] : [])));
    return [...new Set(fields)];
}
/** The names of the policies of a model's rows: the tiers in which it is sold, beside its base price. */
function tiersOf(rows) {
    return [
        ...new Set(rows.flatMap((row) => (policiesOf(row) ?? []).map((raw, index) => tierName(policySchema.safeParse(raw).data, index)))),
    ];
}
function tierName(policy, index) {
    return policy?.name?.trim().slice(0, 60) || `number ${index + 1}`;
}
/** The price of one image by all the rows of its model; rows that disagree make it unknown. */
function quoteRows(rows, input) {
    const quotes = rows.map((row) => quoteRow(row, input));
    const [first] = quotes;
    if (!first)
        return { problem: "the price list has no row for it" };
    const prices = new Set(quotes.map((quote) => ("usd" in quote ? quote.usd : quote.problem)));
    return prices.size === 1 ? first : { problem: "the price list has it more than once, at different prices" };
}
/**
 * The price of one image for a literal input. A price that is missing, not a number, negative or zero is unknown: HiAPI gives
 * nothing away.
 */
function quoteRow(row, input) {
    const unit = unitProblem(row["base_display_unit"]);
    if (unit !== null)
        return { problem: unit };
    const policies = policiesOf(row);
    if (!policies)
        return { problem: "the policies of the price list cannot be read" };
    for (const [index, raw] of policies.entries()) {
        const policy = policySchema.safeParse(raw).data;
        const name = tierName(policy, index);
        if (!policy)
            return { problem: `policy ${name} of the price list cannot be read` };
        const told = tell(policy.rule, input);
        if (told.some(({ holds }) => holds === false))
            continue;
        const strange = told.filter(({ holds }) => holds === "unknown").map(({ field }) => `\`${field.slice(0, 40)}\``);
        if (strange.length > 0)
            return { problem: `policy ${name} has a rule that this version does not know, on ${strange.slice(0, 5).join(", ")}` };
        const usd = priceOf(policy.usd_value);
        return usd === null ? { problem: `policy ${name} has no usable price` } : { usd, tier: name };
    }
    const usd = priceOf(row["base_usd_value"]);
    return usd === null ? { problem: "the price list has no usable base price" } : { usd };
}
/** The policies of a row; null when they are something else than a list. */
function policiesOf(row) {
    const { policies } = row;
    if (policies === undefined || policies === null)
        return [];
    return Array.isArray(policies) ? policies : null;
}
/** Whether each entry of a rule holds: one that does not decides, even beside one that is not understood. */
function tell(rule, input) {
    return Object.entries(rule).map(([field, test]) => ({
        field,
        holds: holdsFor(test, Object.hasOwn(input, field) ? input[field] : undefined),
    }));
}
/** Matching is literal: "2" is not 2. Only plain values are compared; how HiAPI compares lists and objects nobody has seen. */
function holdsFor(test, value) {
    if (!isObject(test))
        return "unknown";
    const operators = Object.keys(test);
    if (operators.length !== 1)
        return "unknown";
    if (operators[0] === "match")
        return isPlain(test["match"]) ? value === test["match"] : "unknown";
    if (operators[0] === "with" && test["with"] === true)
        return value !== undefined && value !== null;
    return "unknown";
}
function isPlain(value) {
    return value === null || ["string", "number", "boolean"].includes(typeof value);
}
function priceOf(value) {
    const text = (0,_read_usd_js__WEBPACK_IMPORTED_MODULE_1__/* .readPositiveUsd */ .E)(value);
    return text === null ? null : (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUsd */ ._e)(text);
}
const ONE_IMAGE = /\b(images?|pictures?|requests?|tasks?|generations?|calls?)\b|[张次]/i;
const SOMETHING_ELSE = /second|minute|token|pixel|\bmp\b|credit|step|\b(?:[2-9]|\d{2,})\b|\b\d+k images\b|hundred|thousand|million|dozen|batch|[秒分百千万]/i;
/** One task makes one image, so a unit that speaks of anything but an image, a request or a task is not understood. */
function unitProblem(unit) {
    if (unit === undefined || unit === null)
        return null;
    const text = unitText(unit).trim();
    if (text === "")
        return "the unit of the price cannot be read";
    const perOne = ONE_IMAGE.test(text) && !SOMETHING_ELSE.test(text);
    return perOne ? null : `the price is "${text.slice(0, 80)}", which is not a price for one image`;
}
/** A unit is a text, or one for each language. */
function unitText(unit) {
    if (typeof unit === "string")
        return unit;
    if (!isObject(unit))
        return "";
    const english = unit["en"];
    return typeof english === "string" ? english : (Object.values(unit).find((text) => typeof text === "string") ?? "");
}
/** Whether a JSON value is an object. */
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
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
