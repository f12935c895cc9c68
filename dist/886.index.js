export const id = 886;
export const ids = [886];
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

/***/ 886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createOpenRouterPrices: () => (/* binding */ createOpenRouterPrices)
});

// EXTERNAL MODULE: ./build/core/json.js
var core_json = __webpack_require__(8314);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./build/core/pricing/outside.js
var outside = __webpack_require__(596);
// EXTERNAL MODULE: ./build/core/pricing/read-usd.js
var read_usd = __webpack_require__(4590);
;// CONCATENATED MODULE: ./build/core/pricing/openrouter-lines.js



/**
 * The price lines of one OpenRouter image endpoint: `pricing: [{ billable, unit, cost_usd, variant? }]`, USD for one unit (OpenRouter's
 * OpenAPI description, ImagePricingEntry). `variant` is free text ("2k", "low_1k"), so it is the manifest that says which one is meant.
 */
const entrySchema = schemas/* looseObject */._H3({
    billable: schemas/* string */.YjP(),
    unit: schemas/* string */.YjP(),
    cost_usd: schemas/* unknown */.L5J().optional(),
    variant: schemas/* string */.YjP().nullish(),
});
const COUNTED = new Map([
    ["output_image image", "image"],
    ["output_image megapixel", "megapixel"],
    ["output_image request", "request"],
    ["output_image token", "token.out.image"],
    ["input_text token", "token.in.text"],
    ["input_text request", "request"],
    ["input_image token", "token.in.image"],
    ["input_reference token", "token.in.image"],
]);
/** What a request made of text alone does not use. */
const ONLY_WITH_FILES = new Set(["input_image", "input_reference", "input_font"]);
const FILE_FIELD = /(image|reference|font|mask)s?(_?urls?)?$/i;
/** No endpoint has so many price lines; more is not a price list. */
const MOST_LINES = 1_000;
const FIELDS_OF_VARIANTS = ["resolution", "size", "image_size", "quality"];
/** The variants that the lines name, in their order. */
function variantsOf(pricing) {
    const entries = Array.isArray(pricing) ? pricing.map((each) => entrySchema.safeParse(each).data) : [];
    const counted = entries.filter((entry) => entry !== undefined && !ONLY_WITH_FILES.has(entry.billable));
    return [...new Set(counted.flatMap((entry) => (entry?.variant ? [(0,outside/* shown */.SP)(entry.variant)] : [])))];
}
/** The tariff of an endpoint for a request, or why it is not known. */
function priceLines(pricing, ask) {
    const read = schemas/* array */.YOg(entrySchema).min(1).max(MOST_LINES).safeParse(pricing);
    if (!read.success)
        return { problem: "its price lines cannot be read (expected a list of { billable, unit, cost_usd })" };
    const file = Object.entries(ask.input).find(([name, value]) => FILE_FIELD.test(name) && isFile(value))?.[0];
    const used = read.data.filter(({ billable }) => file !== undefined || !ONLY_WITH_FILES.has(billable));
    if (!used.some(({ billable }) => billable === "output_image"))
        return { problem: "its price lines do not price the image" };
    const variants = variantsOf(used);
    if (ask.variant !== undefined && !variants.some((variant) => same(variant, ask.variant)))
        return {
            problem: `it has no price variant "${(0,outside/* shown */.SP)(ask.variant)}" (it has ${variants.length > 0 ? (0,outside/* listed */.KE)(variants) : "none"})`,
        };
    const lines = [];
    let tier;
    for (const billable of new Set(used.map((entry) => entry.billable))) {
        const chosen = chooseVariant(used.filter((entry) => entry.billable === billable), ask);
        if ("problem" in chosen)
            return chosen;
        if (billable === "output_image")
            tier = chosen.entries[0]?.variant ?? undefined;
        for (const entry of chosen.entries) {
            const line = lineOf(entry, file);
            if ("problem" in line)
                return line;
            const other = lines.find(({ of }) => of[0] === line.of[0]);
            if (other && (other.usd !== line.usd || entry.billable !== billable))
                return { problem: `it lists ${(0,outside/* shown */.SP)(billable)} per ${(0,outside/* shown */.SP)(entry.unit)} at two prices ($${other.usd} and $${line.usd})` };
            if (!other)
                lines.push(line);
        }
    }
    const sorted = lines.toSorted((a, b) => (a.of.join() < b.of.join() ? -1 : 1));
    return { tariff: { currency: "USD", lines: sorted }, ...(tier === undefined ? {} : { tier: (0,outside/* shown */.SP)(tier) }) };
}
function chooseVariant(entries, { variant, input }) {
    const plain = entries.filter((entry) => !entry.variant);
    const variants = variantsOf(entries);
    if (variant !== undefined) {
        const chosen = entries.filter((entry) => entry.variant && same((0,outside/* shown */.SP)(entry.variant), variant));
        if (chosen.length > 0)
            return { entries: chosen };
    }
    else if (plain.length > 0) {
        const meant = variants.find((each) => namedBy(input, each));
        if (meant)
            return {
                problem: `the request may be of the price variant "${meant}": say \`variant: ${meant}\` in the candidate's \`price\``,
            };
    }
    if (plain.length > 0)
        return { entries: plain };
    if (variants.length <= 1)
        return { entries };
    return {
        problem: `it has price variants (${(0,outside/* listed */.KE)(variants)}): say which one in the candidate's \`price\`, such as \`variant: ${variants[0]}\``,
    };
}
/** Whether the request says a word of the variant's name: "2K" speaks of "low_2k". */
function namedBy(input, variant) {
    const words = new Set([variant, ...variant.split(/[^a-z0-9.]+/i)].map((word) => word.toLowerCase()));
    return FIELDS_OF_VARIANTS.some((field) => {
        const value = Object.hasOwn(input, field) ? input[field] : undefined;
        return typeof value === "string" && words.has(value.trim().toLowerCase());
    });
}
function lineOf({ billable, unit, cost_usd: cost }, file) {
    const dimension = COUNTED.get(`${billable} ${unit}`);
    if (!dimension) {
        const why = file !== undefined && ONLY_WITH_FILES.has(billable) ? `, which the request uses (\`${(0,outside/* shown */.SP)(file)}\`)` : "";
        return { problem: `it charges "${(0,outside/* shown */.SP)(billable)}" per "${(0,outside/* shown */.SP)(unit)}"${why}, which cannot be reckoned with here` };
    }
    const usd = (0,read_usd/* readPositiveUsd */.E)(cost);
    if (usd === null)
        return { problem: `its price for ${billable} is ${(0,outside/* shownValue */.JJ)(cost)}, expected a positive amount in USD` };
    return { usd, of: [dimension] };
}
function isFile(value) {
    return (typeof value === "string" && value !== "") || (typeof value === "object" && value !== null);
}
function same(a, b) {
    return a.toLowerCase() === b?.toLowerCase();
}

;// CONCATENATED MODULE: ./build/core/pricing/openrouter.js




/**
 * OpenRouter's record of an image model, GET /images/models/{author}/{slug}/endpoints (its OpenAPI description,
 * ImageModelEndpointsResponse): the providers behind the model, each with price lines of its own. The general list of models is not
 * asked: its `image_output` is described as USD an image and holds USD a token.
 */
const endpointSchema = schemas/* looseObject */._H3({
    provider_slug: schemas/* string */.YjP().nullish(),
    provider_tag: schemas/* string */.YjP().nullish(),
    provider_name: schemas/* string */.YjP().nullish(),
    pricing: schemas/* unknown */.L5J().optional(),
});
const recordSchema = schemas/* looseObject */._H3({ endpoints: schemas/* array */.YOg(endpointSchema).max(1_000) });
const errorSchema = schemas/* looseObject */._H3({ error: schemas/* looseObject */._H3({ message: schemas/* string */.YjP() }) });
function askOf({ model, price }) {
    if (price?.source !== "openrouter")
        return { model };
    const { endpoint, variant } = price;
    return {
        model: price.model ?? model,
        ...(endpoint === undefined ? {} : { endpoint }),
        ...(variant === undefined ? {} : { variant }),
    };
}
/** The path of a model's record below the API's address; null for a name that is not author/slug. */
function recordPath(model) {
    const parts = model.split("/");
    const odd = parts.length !== 2 || parts.some((part) => part.trim() === "" || part === "." || part === "..");
    // A half of a surrogate pair has no encoding.
    if (odd || /\p{Cs}/u.test(model))
        return null;
    return `/images/models/${parts.map(encodeURIComponent).join("/")}/endpoints`;
}
/** The endpoints in a reply's text, or why there are none to be read. */
function readEndpoints(text) {
    const json = (0,core_json/* parseJson */.q)(text);
    const record = recordSchema.safeParse(json).data;
    if (!record) {
        const error = errorSchema.safeParse(json).data?.error.message;
        if (error !== undefined)
            return { problem: `the reply is an error: ${(0,outside/* shownValue */.JJ)(error)}` };
        return { problem: "the reply is not a record of endpoints with prices; the API may have changed" };
    }
    const endpoints = record.endpoints.map(({ provider_slug, provider_tag, provider_name, pricing }, index) => {
        const names = [provider_tag, provider_slug, provider_name].filter((name) => typeof name === "string" && name !== "");
        return { names: names.length > 0 ? names : [`number ${index + 1}`], pricing };
    });
    return { endpoints };
}
/** The one price of a model for a request, or why it has none; with the variants that its endpoints list. */
function priceEndpoints(endpoints, { endpoint, variant }, input) {
    const picked = endpoint === undefined ? endpoints : endpoints.filter((each) => isNamed(each, endpoint));
    const tiers = [...new Set(picked.flatMap(({ pricing }) => variantsOf(pricing)))];
    if (endpoints.length === 0)
        return { problem: "no provider serves it at present", tiers };
    if (picked.length === 0)
        return { problem: `it has no endpoint "${(0,outside/* shown */.SP)(endpoint ?? "")}" (it has ${(0,outside/* listed */.KE)(endpoints.map(nameOf))})`, tiers };
    const ask = { input, ...(variant === undefined ? {} : { variant }) };
    const priced = picked.map((each) => ({ name: nameOf(each), ...priceLines(each.pricing, ask) }));
    const bad = priced.find((each) => "problem" in each);
    if (bad && "problem" in bad) {
        const problem = picked.length === 1 ? bad.problem : `at the endpoint ${(0,outside/* shown */.SP)(bad.name)} ${bad.problem}${otherwise(picked)}`;
        return { problem, tiers };
    }
    const good = priced.filter((each) => "tariff" in each);
    const [first] = good;
    if (!first || good.some(({ tariff }) => priceText(tariff) !== priceText(first.tariff))) {
        const prices = good.map(({ name, tariff }) => `${(0,outside/* shown */.SP)(name)}: ${priceText(tariff)}`);
        return { problem: `its endpoints have different prices (${prices.slice(0, 12).join("; ")})${otherwise(picked)}`, tiers };
    }
    return { tariff: first.tariff, ...(first.tier === undefined ? {} : { tier: first.tier }), tiers };
}
function otherwise(picked) {
    const example = (0,outside/* shown */.SP)(picked[0] ? nameOf(picked[0]) : "");
    return `: say which one in the candidate's \`price\`, such as \`endpoint: ${example}\``;
}
function isNamed({ names }, name) {
    return names.some((each) => each.toLowerCase() === name.toLowerCase());
}
function nameOf({ names }) {
    return names[0] ?? "";
}
/** "$0.05/image", all lines. */
function priceText({ lines }) {
    return lines.map(({ usd, of }) => `$${usd}/${of.join("x")}`).join(" + ");
}

// EXTERNAL MODULE: ./build/core/pricing/quote.js
var quote = __webpack_require__(8315);
// EXTERNAL MODULE: ./build/adapters/prices/get.js
var prices_get = __webpack_require__(9704);
;// CONCATENATED MODULE: ./build/adapters/prices/openrouter.js




/** Live prices of OpenRouter's image endpoints: one request for each model. */
function createOpenRouterPrices(world) {
    const base = world.baseUrl.replace(/\/+$/, "");
    const headers = world.apiKey ? { authorization: `Bearer ${world.apiKey}` } : {};
    return {
        read: async (offers, signal) => {
            const readAt = new Date(world.clock.now()).toISOString();
            const asked = new Map();
            const get = (url) => {
                const reply = asked.get(url) ?? (0,prices_get/* getJson */.T)(world, { url, headers }, signal);
                asked.set(url, reply);
                return reply;
            };
            const readings = await Promise.all(offers.map(async (offer) => {
                const path = recordPath(askOf(offer).model);
                const source = `${base}${path ?? "/images/models"}`;
                const learnt = path === null ? notAModel(offer) : learn(offer, await get(source), source, readAt);
                return { candidate: offer.candidate, source, readAt, ...learnt };
            }));
            return { readings, simulated: false };
        },
    };
}
function learn(offer, reply, source, readAt) {
    const ask = askOf(offer);
    const model = (0,outside/* shown */.SP)(ask.model);
    if (!reply.ok) {
        if (reply.status === 404)
            return none("model-vanished", `OpenRouter has no image model "${model}" (HTTP 404): look for it on https://openrouter.ai/models`);
        const keyHint = reply.status === 401 || reply.status === 403 ? "set OPENROUTER_API_KEY to a key that is valid" : "try again later";
        return unreadable(source, reply.message, keyHint);
    }
    const record = readEndpoints(reply.text);
    if ("problem" in record)
        return unreadable(source, record.problem, "try again later or look at the address");
    const { tiers, ...priced } = priceEndpoints(record.endpoints, ask, offer.input);
    const withTiers = tiers.length > 0 ? { tiers } : {};
    if ("problem" in priced)
        return { ...none("price-unknown", `the price of "${model}" at OpenRouter is unknown: ${priced.problem}`), ...withTiers };
    return { ...(0,quote/* quoteBy */.C)({ offer, ...priced, grade: "list", source, readAt }), ...withTiers };
}
function notAModel(offer) {
    const model = (0,outside/* shown */.SP)(askOf(offer).model);
    return none("price-unknown", `OpenRouter's models are named author/slug, and "${model}" is not: add \`model: author/slug\` to the candidate's \`price\``);
}
function unreadable(source, why, remedy) {
    return none("source-unreadable", `no live price could be read from ${source} (${why}): no price is guessed; ${remedy}`);
}
function none(code, message) {
    return { quote: null, problem: { code, message } };
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
