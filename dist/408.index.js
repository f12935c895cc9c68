export const id = 408;
export const ids = [408];
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

/***/ 5408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createVercelPrices: () => (/* binding */ createVercelPrices)
});

// EXTERNAL MODULE: ./build/core/pricing/outside.js
var outside = __webpack_require__(596);
// EXTERNAL MODULE: ./build/core/pricing/quote.js
var quote = __webpack_require__(8315);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(8624);
// EXTERNAL MODULE: ./build/core/pricing/read-usd.js
var read_usd = __webpack_require__(4590);
;// CONCATENATED MODULE: ./build/core/pricing/vercel-rows.js


const SIZE_FIELDS = ["size", "image_size", "resolution"];
/** No model has so many prices; more is not a price table. */
const MOST_LINES = 1_000;
/** The lines of a table and the usual price as one more, or null when something in them cannot be read. */
function readRows(table, usual, input) {
    const rows = [];
    if (Array.isArray(table) && table.length > MOST_LINES)
        return null;
    for (const entry of table === undefined ? [] : Array.isArray(table) ? table : [null]) {
        if (typeof entry !== "object" || entry === null || Array.isArray(entry))
            return null;
        const { cost, ...rest } = entry;
        const named = Object.entries(rest).filter(([, value]) => value !== null && value !== "default");
        const plain = named.filter((pair) => ["string", "number", "boolean"].includes(typeof pair[1]));
        if (plain.length < named.length)
            return null;
        const sorted = plain.toSorted(([a], [b]) => (a < b ? -1 : 1));
        const conditions = sorted.map(([name, value]) => ({ name, when: inTermsOf(input, name, value) }));
        const label = (0,outside/* shown */.SP)(sorted.map(([name, value]) => `${name}=${value}`).join(" ")) || "default";
        rows.push({ usd: (0,read_usd/* readPositiveUsd */.E)(cost), raw: cost, conditions, label });
    }
    if (usual !== undefined)
        rows.push({ usd: (0,read_usd/* readPositiveUsd */.E)(usual), raw: usual, conditions: [], label: "default" });
    return rows.length > 0 ? rows : null;
}
/** A size may stand in several fields of a request, or as its width and height; letter case and the cross in it do not matter. */
function inTermsOf(input, name, value) {
    const field = name === "size" ? (SIZE_FIELDS.find((each) => said(input, each) !== undefined) ?? name) : name;
    const own = said(input, field);
    if (typeof own === "string" && normal(own) === normal(String(value)))
        return { [field]: own };
    const sides = name === "size" && own === undefined ? /^(\d{1,5})x(\d{1,5})$/.exec(normal(String(value))) : null;
    if (sides && said(input, "width") !== undefined)
        return { width: Number(sides[1]), height: Number(sides[2]) };
    return { [field]: value };
}
/** Whether the request says anything of what a condition of this name is about. */
function states(input, name) {
    const fields = name === "size" ? [...SIZE_FIELDS, "width", "height"] : [name];
    return fields.some((field) => said(input, field) !== undefined);
}
function holds(when, input) {
    return Object.entries(when).every(([field, value]) => said(input, field) === value);
}
function said(input, field) {
    return Object.hasOwn(input, field) ? (input[field] ?? undefined) : undefined;
}
function normal(text) {
    return text.toLowerCase().replace(/\s/g, "").replace(/[*×]/g, "x");
}

;// CONCATENATED MODULE: ./build/core/pricing/vercel-table.js


/** What nearly always moves the price: a request that says one of these must be of a line that says it too. */
const DECISIVE = ["size", "quality"];
/** @param table the value of `image_dimension_quality_pricing`, undefined when there is none; `usual` that of `image` */
function priceTable(table, usual, input) {
    const rows = readRows(table, usual, input);
    if (!rows)
        return { problem: "its table of image prices cannot be read (expected a list of { size, quality, cost })", tiers: [] };
    const tiers = [...new Set(rows.filter(({ conditions }) => conditions.length > 0).map(({ label }) => label))];
    return { ...choose(rows, input, tiers), tiers };
}
function choose(rows, input, tiers) {
    const held = rows.filter(({ conditions }) => conditions.every(({ when }) => holds(when, input)));
    const most = held.reduce((sofar, { conditions }) => Math.max(sofar, conditions.length), 0);
    const best = held.filter(({ conditions }) => conditions.length === most);
    const [row] = best;
    const unsaid = DECISIVE.find((name) => states(input, name) && rows.some((each) => speaksOf(each, name)) && !(row ? speaksOf(row, name) : knows(rows, name, input)));
    if (unsaid !== undefined)
        return { problem: `its list does not say what this \`${unsaid}\` costs (it prices ${(0,outside/* listed */.KE)(tiers)}): ${REMEDY}` };
    if (!row)
        return onlyPrice(rows, tiers);
    if (row.usd === null)
        return { problem: `its price is ${(0,outside/* shownValue */.JJ)(row.raw)}, expected a positive amount in USD` };
    if (best.some(({ usd }) => usd !== row.usd))
        return { problem: `several lines of its list hold for this request (${(0,outside/* listed */.KE)(best.map(({ label }) => label))}): ${REMEDY}` };
    const tariff = tariffOf(rows);
    return most === 0 ? { tariff } : { tariff, tier: row.label };
}
const REMEDY = "ask for one that is listed, or state the price with `price: { source: declared, ... }`";
/** A list without a usual price has one all the same when it knows no other. */
function onlyPrice(rows, tiers) {
    const [first] = rows;
    const alone = rows.every((row) => row.usd === first?.usd && row.conditions.every(({ name }) => DECISIVE.includes(name)));
    if (!first || first.usd === null || !alone)
        return { problem: `it has no usual price, only those of ${(0,outside/* listed */.KE)(tiers)}: say which one in the candidate's \`input\`` };
    const tariff = { currency: "USD", lines: [{ usd: first.usd, of: ["image"] }] };
    return rows.length === 1 ? { tariff, tier: first.label } : { tariff };
}
/** The lines with the most conditions come first: the tariff uses the first that holds. */
function tariffOf(rows) {
    const sorted = rows.toSorted((a, b) => b.conditions.length - a.conditions.length);
    const lines = sorted.flatMap(({ usd, conditions }) => {
        const when = Object.fromEntries(conditions.flatMap((condition) => Object.entries(condition.when)));
        if (usd === null)
            return [];
        return [{ usd, of: ["image"], ...(conditions.length > 0 ? { when } : {}) }];
    });
    return { currency: "USD", lines };
}
/** Whether some line is for what the request says here, whatever else that line asks for. */
function knows(rows, name, input) {
    return rows.some(({ conditions }) => conditions.some((each) => each.name === name && holds(each.when, input)));
}
function speaksOf(row, name) {
    return row.conditions.some((condition) => condition.name === name);
}

;// CONCATENATED MODULE: ./build/core/pricing/vercel.js






/**
 * Vercel AI Gateway's public list of models, GET /models: `{ object: "list", data: [{ id, type, pricing, deprecated_at? }] }`. Prices
 * are decimal texts in USD: `image` and the lines of `image_dimension_quality_pricing` for one image, `input` and `output` for one
 * token. `pricing` may be `{}`. These are Vercel's prices, which need not be those of the provider behind it.
 */
const rowSchema = schemas/* looseObject */._H3({
    id: schemas/* string */.YjP(),
    type: schemas/* unknown */.L5J().optional(),
    pricing: schemas/* unknown */.L5J().optional(),
    deprecated_at: schemas/* unknown */.L5J().optional(),
});
const listSchema = schemas/* looseObject */._H3({ data: schemas/* array */.YOg(schemas/* unknown */.L5J()) });
const pricingSchema = schemas/* looseObject */._H3({
    image: schemas/* unknown */.L5J().optional(),
    image_dimension_quality_pricing: schemas/* unknown */.L5J().optional(),
    input: schemas/* unknown */.L5J().optional(),
    output: schemas/* unknown */.L5J().optional(),
});
/** The list in a reply's text by model id, or null when it is none or is empty; what has no id is left out. */
function readModels(text) {
    const data = listSchema.safeParse((0,json/* parseJson */.q)(text)).data?.data ?? [];
    const rows = data.flatMap((each) => rowSchema.safeParse(each).data ?? []);
    return rows.length === 0 ? null : new Map(rows.toReversed().map((row) => [row.id, row]));
}
/** The name under which an offer is listed: the manifest's `price.model`, or the candidate's own. */
function vercelName({ model, price }) {
    return price?.source === "vercel" ? (price.model ?? model) : model;
}
/** The nearest listed name, for "did you mean". */
function similarId(models, name) {
    const ids = [...models.keys()];
    const bare = ids.find((id) => id.slice(id.indexOf("/") + 1) === name);
    return ids.find((id) => id.toLowerCase() === name.toLowerCase()) ?? bare ?? (0,failure/* nearest */.pA)(name, ids);
}
/** How a listed model is priced for a request, or why that is not known; with the tiers of its table. */
function priceModel(model, input) {
    const pricing = pricingSchema.safeParse(model.pricing).data;
    if (!pricing || Object.values(pricing).every((value) => value === undefined))
        return { problem: "the list has no price for it", tiers: [] };
    const { image, image_dimension_quality_pricing: table } = pricing;
    if ((image ?? undefined) === undefined && (table ?? undefined) === undefined)
        return { ...priceTokens(model, pricing.input, pricing.output), tiers: [] };
    const priced = priceTable(table ?? undefined, image ?? undefined, input);
    // A model that writes as well as it draws is billed for the words of the prompt on top of the image.
    if ("problem" in priced || model.type === "image" || (pricing.input ?? undefined) === undefined)
        return priced;
    const words = tokenLine("input", pricing.input, "token.in.text");
    if ("problem" in words)
        return { ...words, tiers: priced.tiers };
    return { ...priced, tariff: { currency: "USD", lines: [...priced.tariff.lines, words] } };
}
/** Only of a model that does nothing but images is the price of an output token that of an image's token; else it is that of text. */
function priceTokens(model, input, output) {
    if (model.type !== "image")
        return { problem: "the list prices only its text, not its images" };
    if ((output ?? undefined) === undefined)
        return { problem: "the list has no price for what it makes" };
    const lines = [];
    for (const line of [
        tokenLine("output", output, "token.out.image"),
        ...((input ?? undefined) === undefined ? [] : [tokenLine("input", input, "token.in.text")]),
    ]) {
        if ("problem" in line)
            return line;
        lines.push(line);
    }
    return { tariff: { currency: "USD", lines } };
}
function tokenLine(name, value, of) {
    const usd = (0,read_usd/* readPositiveUsd */.E)(value);
    return usd === null
        ? { problem: `its \`${name}\` price is ${(0,outside/* shownValue */.JJ)(value)}, expected a positive amount in USD` }
        : { usd, of: [of] };
}
/** No time in seconds since 1970 is as large before the year 5000; one in milliseconds is from 1973 on. */
const LEAST_MILLISECONDS = 100_000_000_000;
const YEAR_10000 = Date.UTC(10_000, 0);
/** The day from which a model is deprecated, such as "2027-02-25"; null when none is told. Seen in milliseconds and in seconds. */
function endingDay({ deprecated_at: at }) {
    if (typeof at !== "number" && typeof at !== "string")
        return null;
    const time = typeof at === "string" ? Date.parse(at) : at < LEAST_MILLISECONDS ? at * 1000 : at;
    return time > 0 && time < YEAR_10000 ? new Date(time).toISOString().slice(0, 10) : null;
}

// EXTERNAL MODULE: ./build/adapters/prices/get.js
var get = __webpack_require__(9704);
;// CONCATENATED MODULE: ./build/adapters/prices/vercel.js




/** Live prices of Vercel AI Gateway: its list of models is public, no key goes along, and it is read once for all offers. */
function createVercelPrices(world) {
    const source = `${world.baseUrl.replace(/\/+$/, "")}/models`;
    return {
        read: async (offers, signal) => {
            const readAt = new Date(world.clock.now()).toISOString();
            const reply = await (0,get/* getJson */.T)(world, { url: source }, signal);
            const models = reply.ok ? readModels(reply.text) : null;
            const why = reply.ok ? "the reply is not a list of models; the API may have changed" : reply.message;
            const message = `no live price could be read from ${source} (${why}): no price is guessed; try again later`;
            const readings = offers.map((offer) => {
                const learnt = models ? learn(offer, models, source, readAt) : none("source-unreadable", message);
                return { candidate: offer.candidate, source, readAt, ...learnt };
            });
            return { readings, simulated: false };
        },
    };
}
function learn(offer, models, source, readAt) {
    const name = vercelName(offer);
    const model = models.get(name);
    if (!model) {
        const similar = similarId(models, name);
        const hint = similar === undefined ? "" : `: did you mean "${(0,outside/* shown */.SP)(similar)}"?`;
        return none("model-vanished", `Vercel AI Gateway's list has no model "${(0,outside/* shown */.SP)(name)}"${hint}`);
    }
    const day = endingDay(model);
    const when = day !== null && day <= readAt
        ? `since ${day}: choose what takes its place`
        : `from ${day} on: choose what takes its place before then`;
    const ending = `Vercel AI Gateway marks "${(0,outside/* shown */.SP)(name)}" as deprecated ${when}`;
    const { tiers, ...priced } = priceModel(model, offer.input);
    const learnt = "problem" in priced
        ? none("price-unknown", `the price of "${(0,outside/* shown */.SP)(name)}" at Vercel AI Gateway is unknown: ${priced.problem}`)
        : (0,quote/* quoteBy */.C)({ offer, ...priced, grade: "list", source, readAt });
    return {
        ...learnt,
        ...(tiers.length > 0 ? { tiers } : {}),
        ...(day === null ? {} : { notes: [{ code: "model-ending", message: ending }] }),
    };
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
