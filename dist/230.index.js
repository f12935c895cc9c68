export const id = 230;
export const ids = [230];
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

/***/ 5230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createHiapiPrices: () => (/* binding */ createHiapiPrices)
});

// EXTERNAL MODULE: ./build/core/pricing/hiapi-row.js
var hiapi_row = __webpack_require__(7);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
// EXTERNAL MODULE: ./build/core/group.js
var group = __webpack_require__(1181);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(8624);
;// CONCATENATED MODULE: ./build/core/pricing/hiapi.js





/**
 * HiAPI's price list, GET /api/pricing on its site, and its models' input schemas. The list is not described in its documentation; the
 * shape is what its own published clients read.
 */
const rowSchema = schemas/* looseObject */._H3({ model_name: schemas/* string */.YjP() });
const listSchema = schemas/* object */.Ikc({ data: schemas/* array */.YOg(schemas/* unknown */.L5J()).min(1), simulated: schemas/* unknown */.L5J().optional() });
/** The list in a reply's text, or null when it is none. A row without a name is left out: it is nobody's price. */
function readPriceList(text) {
    const parsed = listSchema.safeParse((0,json/* parseJson */.q)(text));
    if (!parsed.success)
        return null;
    const named = parsed.data.data.flatMap((each) => rowSchema.safeParse(each).data ?? []);
    const rows = (0,group/* groupBy */.$)(named, (row) => row.model_name);
    return rows.size === 0 ? null : { rows, simulated: parsed.data.simulated === true };
}
/** The name of an offer's row: the model id, with its route for a routed request. */
function rowName(offer) {
    return offer.route === undefined || offer.route === "default" ? offer.model : `${offer.model}@${offer.route}`;
}
/** The nearest listed name, for "did you mean". */
function similarModel(list, name) {
    const names = [...list.rows.keys()];
    return (names.find((other) => other.toLowerCase() === name.toLowerCase()) ??
        (0,failure/* nearest */.pA)(name, names) ??
        names.find((other) => other.startsWith(`${name}/`)));
}
const contentSchema = schemas/* object */.Ikc({ data: schemas/* object */.Ikc({ input_schema: schemas/* object */.Ikc({ properties: schemas/* unknown */.L5J().optional() }) }) });
/** Reads GET /api/models/content (`data.input_schema`, JSON Schema); null when the reply has no schema. */
function readFieldDefaults(text) {
    const parsed = contentSchema.safeParse((0,json/* parseJson */.q)(text));
    if (!parsed.success)
        return null;
    const outer = parsed.data.data.input_schema.properties;
    if (!(0,hiapi_row/* isObject */.Gv)(outer))
        return null;
    // Seen both ways: the model's fields at the top, or below a property `input`.
    const nested = (0,hiapi_row/* isObject */.Gv)(outer["input"]) && (0,hiapi_row/* isObject */.Gv)(outer["input"]["properties"]) ? outer["input"]["properties"] : {};
    return (field) => {
        const holder = [nested, outer].find((properties) => Object.hasOwn(properties, field));
        if (!holder)
            return { kind: "absent" };
        const property = holder[field];
        return (0,hiapi_row/* isObject */.Gv)(property) && Object.hasOwn(property, "default")
            ? { kind: "default", value: property["default"] }
            : { kind: "none" };
    };
}

// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
// EXTERNAL MODULE: ./build/core/pricing/tariff.js
var pricing_tariff = __webpack_require__(3737);
// EXTERNAL MODULE: ./build/adapters/prices/get.js
var get = __webpack_require__(9704);
;// CONCATENATED MODULE: ./build/adapters/prices/hiapi.js





/** Live prices of HiAPI: public, no key goes along. */
function createHiapiPrices(world) {
    const site = world.siteUrl.replace(/\/+$/, "");
    const source = `${site}/api/pricing`;
    return {
        read: async (offers, signal) => {
            const readAt = new Date(world.clock.now()).toISOString();
            const reply = await (0,get/* getJson */.T)(world, { url: source }, signal);
            const list = reply.ok ? readPriceList(reply.text) : null;
            if (!list) {
                const why = reply.ok ? "the reply has no price rows" : reply.message;
                const message = `no live price could be read from ${source} (${why}): no price is guessed; try again later or check HIAPI_SITE_URL`;
                const none = (offer) => ({
                    candidate: offer.candidate,
                    source,
                    readAt,
                    quote: null,
                    problem: { code: "source-unreadable", message },
                });
                return { readings: offers.map(none), simulated: false };
            }
            const schemas = new Map();
            const schemaOf = (name) => {
                const known = schemas.get(name) ?? readSchema(world, site, name, signal);
                schemas.set(name, known);
                return known;
            };
            const readings = await Promise.all(offers.map(async (offer) => ({
                candidate: offer.candidate,
                source,
                readAt,
                ...(await priceOf(offer, list, schemaOf, source, readAt)),
            })));
            return { readings, simulated: list.simulated };
        },
    };
}
async function priceOf(offer, list, schemaOf, source, readAt) {
    const name = rowName(offer);
    const rows = list.rows.get(name);
    const tiers = rows ? (0,hiapi_row/* tiersOf */.jM)(rows) : [];
    if (!rows) {
        const similar = similarModel(list, name);
        const message = `HiAPI's price list has no model "${name}"${similar ? `: did you mean "${similar}"?` : ""}`;
        return { quote: null, problem: { code: "model-vanished", message } };
    }
    const input = await explicitInput(offer, rows, () => schemaOf(name));
    if ("problem" in input)
        return { ...unknown(input.problem), tiers };
    const quoted = (0,hiapi_row/* quoteRows */.ut)(rows, input.input);
    if ("problem" in quoted)
        return { ...unknown(`the price of "${name}" is unknown: ${quoted.problem}`), tiers };
    const tariff = (0,pricing_tariff/* flatTariff */.IR)((0,money/* formatUsd */.UK)(quoted.usd));
    const quote = { ...quoted, tariff, grade: "list", source, readAt, input: input.input };
    return { quote, tiers };
}
function unknown(message) {
    return { quote: null, problem: { code: "price-unknown", message } };
}
/**
 * The input with every field said that the price depends on. A field that the manifest leaves out is filled in with the default of
 * the model's published schema; without a default the price would be a guess.
 */
async function explicitInput(offer, rows, schema) {
    const missing = (0,hiapi_row/* fieldsThatMatter */._2)(rows).filter((field) => !Object.hasOwn(offer.input, field));
    if (missing.length === 0)
        return { input: offer.input };
    const defaults = await schema();
    const filled = [];
    for (const field of missing) {
        const known = defaults?.(field) ?? { kind: "none" };
        if (known.kind === "default")
            filled.push([field, known.value]);
        if (known.kind === "none")
            return {
                problem: `the price of "${rowName(offer)}" depends on \`${field.slice(0, 40)}\`, which the manifest does not say: add it to the candidate's input`,
            };
    }
    return { input: { ...offer.input, ...Object.fromEntries(filled) } };
}
async function readSchema(world, site, name, signal) {
    const reply = await (0,get/* getJson */.T)(world, { url: `${site}/api/models/content?name=${encodeURIComponent(name)}` }, signal);
    return reply.ok ? readFieldDefaults(reply.text) : null;
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


/***/ })

};
