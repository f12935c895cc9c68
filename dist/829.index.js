export const id = 829;
export const ids = [829];
export const modules = {

/***/ 9829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createPagePrices: () => (/* binding */ createPagePrices)
});

// EXTERNAL MODULE: ./build/core/group.js
var group = __webpack_require__(1181);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(8314);
;// CONCATENATED MODULE: ./build/core/pricing/page/pointer.js
/** JSON pointers (RFC 6901), on own properties only: a page must not reach what every object inherits. */
/** What is at a pointer, or null when it leads nowhere. */
function pointTo(document, pointer) {
    if (pointer === "")
        return { value: document, holder: null };
    let pointed = { value: document, holder: null };
    for (const token of pointer.slice(1).split("/")) {
        const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
        const holder = pointed.value;
        if (typeof holder !== "object" || holder === null || !isKeyOf(holder, key))
            return null;
        pointed = { value: holder[key], holder };
    }
    return pointed;
}
/** An index has no leading zero, and `length` is no part of a list. */
function isKeyOf(holder, key) {
    return Array.isArray(holder) ? /^(?:0|[1-9]\d{0,9})$/.test(key) && Object.hasOwn(holder, key) : Object.hasOwn(holder, key);
}

;// CONCATENATED MODULE: ./build/core/pricing/page/scripts.js
/**
 * The script elements of an HTML page, by a scanner that follows the tokenizer of the HTML standard only as far as it takes not to
 * mistake text, comments and attribute values for elements. Every step goes forward, so that any page takes time by its length alone.
 */
/** Elements whose content is text, whatever it looks like, up to their own end tag. */
const TEXT_ELEMENTS = /^(?:script|style|title|textarea|xmp|iframe|noembed|noframes)$/;
const COMMENT_END = /--!?>/g;
function scriptsOf(html) {
    const scripts = [];
    let at = html.indexOf("<");
    while (at !== -1) {
        const tag = html.startsWith("<!--", at) ? null : readTag(html, at);
        let next = tag ? tag.end : html.startsWith("<!--", at) ? commentEnd(html, at) : at + 1;
        if (tag?.isStart && tag.name === "plaintext")
            return scripts;
        if (tag?.isStart && TEXT_ELEMENTS.test(tag.name)) {
            const close = endTagOf(tag.name, html, tag.end);
            // What is never closed is cut off in the middle: half a script is none.
            if (close === -1)
                return scripts;
            if (tag.name === "script")
                scripts.push({ attributes: tag.attributes, text: html.slice(tag.end, close) });
            next = close;
        }
        at = html.indexOf("<", next);
    }
    return scripts;
}
/** `<!-->` and `<!--->` are comments, too. A comment without an end goes to the end of the page. */
function commentEnd(html, at) {
    const short = /<!--(?:-?>)/y;
    short.lastIndex = at;
    if (short.test(html))
        return short.lastIndex;
    COMMENT_END.lastIndex = at + 4;
    return COMMENT_END.test(html) ? COMMENT_END.lastIndex : html.length;
}
function endTagOf(name, html, from) {
    const end = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, "gi");
    end.lastIndex = from;
    return end.exec(html)?.index ?? -1;
}
/** The tag, declaration or instruction at a `<`; null when that is a mere character. A tag without an end goes to the page's end. */
function readTag(html, at) {
    const opening = /<(\/?)([a-zA-Z][^\t\n\f\r />]*)|<[!?/][^>]*>?/y;
    opening.lastIndex = at;
    const match = opening.exec(html);
    if (!match)
        return null;
    const none = { name: "", isStart: false, attributes: new Map() };
    if (match[2] === undefined)
        return { ...none, end: opening.lastIndex };
    const { attributes, end } = readAttributes(html, opening.lastIndex);
    return { name: match[2].toLowerCase(), isStart: match[1] === "", attributes, end };
}
/** Of attributes with the same name the first counts; `end` is behind the `>`. A quote without an end takes the rest of the page. */
function readAttributes(html, from) {
    const attributes = new Map();
    let end = skip(/[\t\n\f\r /]*/y, html, from);
    while (end < html.length && html[end] !== ">") {
        const nameEnd = skip(/[^\t\n\f\r />][^\t\n\f\r />=]*/y, html, end);
        const name = html.slice(end, nameEnd).toLowerCase();
        const equals = skip(/[\t\n\f\r ]*=[\t\n\f\r ]*/y, html, nameEnd);
        const quote = equals > nameEnd && (html[equals] === '"' || html[equals] === "'") ? html[equals] : "";
        const start = equals + quote.length;
        const stop = quote ? html.indexOf(quote, start) : equals > nameEnd ? skip(/[^\t\n\f\r >]*/y, html, start) : start;
        if (stop === -1)
            return { attributes, end: html.length };
        if (!attributes.has(name))
            attributes.set(name, html.slice(start, stop));
        end = skip(/[\t\n\f\r /]*/y, html, stop + quote.length);
    }
    return { attributes, end: end + 1 };
}
/** Where a sticky expression's match ends; where it began when there is none. */
function skip(expression, html, from) {
    expression.lastIndex = from;
    return expression.test(html) ? expression.lastIndex : from;
}

;// CONCATENATED MODULE: ./build/core/pricing/page/extract.js



function isExpression(extract) {
    return "regex" in extract;
}
function findMatches(extract, text) {
    if ("json" in extract) {
        const document = (0,json/* parseJson */.q)(text);
        if (document === undefined)
            return { problem: "the page is not JSON" };
        return { matches: matchesIn([document], extract.json) };
    }
    const [wanted, pointer, what] = "ldjson" in extract
        ? [isLinkedData, extract.ldjson, "application/ld+json script"]
        : [hasId(extract.script), extract.pointer, `script with the id ${JSON.stringify(extract.script.slice(0, 80))}`];
    const scripts = scriptsOf(text).filter(wanted);
    if (scripts.length === 0)
        return { problem: `the page has no ${what}` };
    const documents = scripts.map((script) => (0,json/* parseJson */.q)(script.text)).filter((document) => document !== undefined);
    if (documents.length === 0)
        return { problem: `the page's ${what} is not JSON` };
    return { matches: matchesIn(documents, pointer) };
}
function isLinkedData({ attributes }) {
    return attributes.get("type")?.split(";")[0]?.trim().toLowerCase() === "application/ld+json";
}
function hasId(id) {
    return ({ attributes }) => attributes.get("id") === id;
}
function matchesIn(documents, pointer) {
    return documents.flatMap((document) => {
        const pointed = pointTo(document, pointer);
        return pointed ? matchOf(pointed) : [];
    });
}
/** schema.org's Offer says the currency beside the price; many a JSON does the same under another name. */
const CURRENCY_KEYS = ["priceCurrency", "currency", "currencyCode", "currency_code"];
function matchOf({ value, holder }) {
    if (typeof value !== "string" && typeof value !== "number")
        return [];
    const key = CURRENCY_KEYS.find((each) => typeof holder === "object" && holder !== null && Object.hasOwn(holder, each));
    const currency = key === undefined ? undefined : holder[key];
    return [{ raw: value, ...(typeof currency === "string" ? { currency } : {}) }];
}

// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
// EXTERNAL MODULE: ./build/core/pricing/quote.js
var quote = __webpack_require__(8315);
// EXTERNAL MODULE: ./build/core/pricing/rational.js
var rational = __webpack_require__(501);
;// CONCATENATED MODULE: ./build/core/pricing/page/amount.js

const MOST_CHARACTERS = 60;
/** What a JSON number that was computed has behind this digit is noise, and no part of the price. */
const DIGITS_OF_A_NUMBER = 15;
const SPACE = /[\s\u00A0\u2007\u202F]+/g;
/** Thousands are apart only where nothing else can be meant: with a decimal point behind them, or twice. */
const APART = /^[1-9]\d{0,2}(?:(?:,\d{3}){2,}|(?:,\d{3})+(?=\.)|(?: \d{3}){2,}|(?: \d{3})+(?=\.))(?:\.\d+)?$/;
const PLAIN = /^(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,2})?$/;
/** Reads a JSON number, or text such as "$0.04", "US$ 1,234.50" or "0.04 USD". */
function readAmount(raw) {
    if (typeof raw === "number")
        return positive(numberText(raw), raw);
    const text = raw.replace(SPACE, " ").trim();
    if (text.length > MOST_CHARACTERS)
        return unreadable(raw, "which is too long for an amount");
    const bare = text.replace(/^(?:US ?\$|USD ?\$?|\$) ?/i, "").replace(/ ?(?:US ?\$|USD|\$)$/i, "");
    if (/^(?:[-−]|nan$|infinity$)/i.test(text) || /^[-−]/.test(bare))
        return notPositive(raw);
    if (isForeign(bare))
        return { code: "price-unknown", problem: `${show(raw)} is not in US dollars` };
    if (PLAIN.test(bare))
        return positive(bare.replace(/^\./, "0."), raw);
    if (APART.test(bare))
        return positive(bare.replace(/[, ]/g, ""), raw);
    if (/^\d+(?:[.' ]\d{3})*,\d+$/.test(bare))
        return unreadable(raw, "whose comma may stand before decimals or between thousands");
    return unreadable(raw, "which is not one plain amount");
}
/** The sign or the code of another currency beside the number, or another country's dollar. */
function isForeign(text) {
    return (/(?!\$)\p{Sc}|[a-z]\$/iu.test(text) || /^[A-Z]{3} ?[\d.]|\d ?[A-Z]{3}$/.test(text) || /\d ?(?:kr|zł|元|円)\.?$/i.test(text));
}
function numberText(number) {
    const text = String(number);
    const digits = text
        .replace(/[eE].*$/, "")
        .replace(/\D/g, "")
        .replace(/^0+/, "");
    return digits.length > DIGITS_OF_A_NUMBER ? String(Number(number.toPrecision(DIGITS_OF_A_NUMBER))) : text;
}
function positive(text, raw) {
    const value = (0,rational/* parseRational */.gI)(text);
    return value === null || value.top === 0n ? notPositive(raw) : { value };
}
function notPositive(raw) {
    return { code: "price-unknown", problem: `${show(raw)} is no price above zero` };
}
function unreadable(raw, why) {
    return { code: "source-unreadable", problem: `${show(raw)}, ${why}` };
}
/** Nothing of a page is told on but what looks like an amount: an expression could be made to pick anything else out of it. */
function show(raw) {
    const text = String(raw).slice(0, 80).replace(SPACE, " ").trim();
    return /^[\p{Sc}A-Z]{0,4} ?[-−]?[\d.,' eE+-]{1,30} ?[\p{Sc}A-Z]{0,4}$/u.test(text) && /\d/.test(text)
        ? `"${text}"`
        : `a text of ${String(raw).length} characters`;
}

;// CONCATENATED MODULE: ./build/core/pricing/page/reading.js




/** A page's address as it is told on: without a user name, and without the query, which may hold a secret. */
function pageName(address) {
    if (!URL.canParse(address))
        return "the price page";
    const { origin, pathname } = new URL(address);
    return `${origin}${pathname}`;
}
function pageQuote(offer, price, found, readAt) {
    const source = pageName(price.url);
    const say = (code, why) => ({
        quote: null,
        problem: { code, message: `the price of ${offer.model} cannot be told from ${source}: ${why}` },
    });
    if ("problem" in found)
        return say("source-unreadable", `${found.problem}: see whether the page has moved or changed, and set \`url\` and \`extract\` anew`);
    const amount = onlyAmount(found);
    if ("problem" in amount)
        return say(amount.code, amount.problem);
    const tariff = tariffOf(amount.value, price);
    if (tariff === null)
        return say("price-unknown", "the amount times `scale` is out of all bounds");
    const doubt = notBelieved(amount.value, price);
    if (doubt !== null)
        return say("price-unknown", doubt);
    return (0,quote/* quoteBy */.C)({ offer, tariff, grade: "list", source, readAt });
}
/** The one amount of all matches: the same written twice is one. */
function onlyAmount({ matches, many }) {
    const amounts = matches.map((match) => [keyOf(match), amountOf(match)]);
    const distinct = new Map(amounts);
    const [first] = distinct.values();
    if (first !== undefined && distinct.size === 1 && !many) {
        if ("value" in first)
            return first;
        const { code, problem } = first;
        return { code, problem: `it says ${problem}: let \`extract\` pick the number alone, in US dollars and with a decimal point` };
    }
    const count = first === undefined ? "nothing" : many ? `over ${matches.length} different texts` : `${distinct.size} different values`;
    const problem = `\`extract\` finds ${count} where exactly one is expected: set it anew, so that it names one price`;
    return { code: "source-unreadable", problem };
}
function amountOf({ raw, currency }) {
    if (currency === undefined || /^(?:usd|us ?\$|\$)$/i.test(currency.trim()))
        return readAmount(raw);
    return { code: "price-unknown", problem: "a price whose currency, beside it, is not USD" };
}
/** What tells two matches apart: the amount, and where there is none the text. */
function keyOf(match) {
    const amount = amountOf(match);
    if (!("value" in amount))
        return `text ${match.raw} ${match.currency ?? ""}`;
    let { top, bottom } = amount.value;
    while (top % 10n === 0n && bottom % 10n === 0n)
        [top, bottom] = [top / 10n, bottom / 10n];
    return `${top}/${bottom}`;
}
function notBelieved(read, { scale, min, max }) {
    const value = (0,rational/* times */.Hn)(read, (0,rational/* parseRational */.gI)(scale) ?? rational/* ONE */.xr);
    const [least, most] = [min, max].map((bound) => (bound === undefined ? null : (0,rational/* fromUsd */.LW)(String(bound))));
    const below = least && (0,rational/* compare */.UD)(value, least) < 0 ? `below \`min\` ($${min})` : null;
    const wrong = below ?? (most && (0,rational/* compare */.UD)(value, most) > 0 ? `above \`max\` ($${max})` : null);
    if (wrong === null)
        return null;
    return `$${(0,money/* formatUsd */.UK)((0,rational/* toUsd */.Mn)(value))} is ${wrong} and not believed: look at the page, and change the bounds or \`extract\``;
}
/** The finest price that money holds has 12 decimals. What is finer, or scaled down like tokens sold by the million, is the price of more units. */
const MOST_ZEROS = 50;
function tariffOf(read, { scale: factor, per }) {
    const scale = (0,rational/* parseRational */.gI)(factor);
    if (scale === null || scale.top === 0n)
        return null;
    const value = (0,rational/* times */.Hn)(read, scale);
    const thousandth = { top: 1n, bottom: 1000n };
    const zeros = (0,rational/* compare */.UD)(scale, thousandth) < 0 ? scale.bottom.toString().length - 1 : 0;
    for (let more = zeros; more <= MOST_ZEROS; more++) {
        const units = 10n ** BigInt(more);
        const usd = (0,money/* formatUsd */.UK)((0,rational/* toUsd */.Mn)((0,rational/* times */.Hn)(value, { top: units, bottom: 1n })));
        if ((0,money/* parseUsd */._e)(usd) === null)
            return null;
        if ((0,rational/* compare */.UD)((0,rational/* fromUsd */.LW)(usd), (0,rational/* times */.Hn)(value, { top: units, bottom: 1n })) !== 0)
            continue;
        return { currency: "USD", lines: [{ usd, ...(more === 0 ? {} : { per: String(units) }), of: [per] }] };
    }
    return null;
}

// EXTERNAL MODULE: ./build/adapters/address.js
var adapters_address = __webpack_require__(3097);
// EXTERNAL MODULE: ./build/adapters/guard.js
var guard = __webpack_require__(1372);
// EXTERNAL MODULE: ./build/adapters/http.js + 1 modules
var http = __webpack_require__(2531);
// EXTERNAL MODULE: ./build/adapters/retry.js
var retry = __webpack_require__(5899);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./build/adapters/prices/expression.js

/**
 * Runs a manifest's regular expression over a page. One that backtracks without end holds its thread for ever, so it runs in a
 * thread of its own that can be ended.
 */
const MATCH_LIMIT_MS = 3_000;
const START_LIMIT_MS = 30_000;
/** More different matches than this are as good as too many. */
const MOST_DIFFERENT = 20;
/** No amount is longer; a match that goes on behind this is told apart by its beginning. */
const LONGEST_MATCH = 200;
/** Text, not a file: the bundle has then nothing more to find. It says when it begins, since the time is for matching alone. */
const CODE = `
const { parentPort, workerData } = require("node:worker_threads");
const { expression, text, mostDifferent, longestMatch } = workerData;
parentPort.postMessage("begins");
try {
  const found = new Set();
  for (const { groups } of text.matchAll(new RegExp(expression, "g"))) {
    if (groups && groups.price !== undefined) found.add(groups.price.trim().slice(0, longestMatch));
    if (found.size > mostDifferent) break;
  }
  parentPort.postMessage([...found]);
} catch {
  parentPort.postMessage("fails");
}
`;
/** The different texts of the group `price`; never rejects. */
async function runExpression(expression, text, limitMs = MATCH_LIMIT_MS) {
    const worker = new external_node_worker_threads_.Worker(CODE, {
        eval: true,
        workerData: { expression, text, mostDifferent: MOST_DIFFERENT, longestMatch: LONGEST_MATCH },
        env: {},
        argv: [],
        execArgv: [],
        stdout: true,
        stderr: true,
        resourceLimits: { maxOldGenerationSizeMb: 128 },
    });
    const ended = new Promise((resolve) => {
        const slow = () => resolve({ problem: `the regular expression takes over ${limitMs / 1000} s on the page` });
        let timer = setTimeout(() => resolve({ problem: "the regular expression could not be run" }), START_LIMIT_MS);
        const end = (result) => {
            clearTimeout(timer);
            resolve(result);
        };
        worker.on("message", (message) => {
            clearTimeout(timer);
            if (message === "begins")
                timer = setTimeout(slow, limitMs);
            else
                end(message === "fails" ? { problem: FAILS } : found(message));
        });
        worker.on("error", () => end({ problem: FAILS }));
        worker.on("exit", () => end({ problem: FAILS }));
    });
    const matches = await ended;
    await worker.terminate();
    return matches;
}
const FAILS = "the regular expression cannot be run on the page";
function found(texts) {
    return {
        matches: texts.slice(0, MOST_DIFFERENT).map((raw) => ({ raw })),
        ...(texts.length > MOST_DIFFERENT ? { many: true } : {}),
    };
}

;// CONCATENATED MODULE: ./build/adapters/prices/page.js








const LIMITS = { maxBytes: 2_000_000, timeoutMs: 30_000, maxRedirects: 5, matchMs: MATCH_LIMIT_MS };
const TRIES = 3;
/** Pages that are read at the same time. */
const LANES = 4;
function createPagePrices(world) {
    const limits = { ...LIMITS, ...world.limits };
    const follow = (0,guard/* createFollow */.Q)(world.userAgent, {
        allows: (_, address) => world.allowLoopback && (0,adapters_address/* isLoopbackHost */.c)(address),
        words: { names: "the manifest leads to a page", thing: "page" },
        accept: "text/html, application/json",
    }, limits);
    return {
        read: async (offers, signal) => {
            const readAt = new Date(world.clock.now()).toISOString();
            const readings = new Map();
            const waiting = [...byAddress(offers)];
            const lane = async () => {
                for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
                    const [address, wanted] = next;
                    const page = await fetchPage(world, follow, address, signal);
                    for (const each of wanted) {
                        signal?.throwIfAborted();
                        readings.set(each.offer, await readingOf(each, page, readAt, limits));
                    }
                }
            };
            await Promise.all(Array.from({ length: LANES }, lane));
            return { readings: offers.map((offer) => readings.get(offer) ?? noPage(offer, readAt)), simulated: false };
        },
    };
}
/** A page that tells several prices is asked for once. */
function byAddress(offers) {
    const ofPages = offers.flatMap((offer) => {
        const { price } = offer;
        return price?.source === "page" ? [{ offer, price }] : [];
    });
    return (0,group/* groupBy */.$)(ofPages, ({ price }) => price.url);
}
/** What may pass (network, 429, 5xx) is tried again; a page that took all of its time had its chance. */
async function fetchPage(world, follow, address, signal) {
    for (let attempt = 0;; attempt++) {
        const result = await follow(address, signal);
        const status = result.ok ? result.reply.status : 0;
        if (result.ok && status >= 200 && status < 300)
            return { ok: true, text: (0,http/* textOf */.b6)(result.reply) };
        const mayPass = result.ok ? status === 429 || status >= 500 : result.kind === "lost";
        if (!mayPass || attempt === TRIES - 1)
            return { ok: false, message: result.ok ? `the page's address answers HTTP ${status}` : result.message };
        const headers = result.ok ? result.reply.headers : {};
        await world.clock.sleep((0,retry/* againMs */.X6)(headers, attempt, { now: world.clock.now(), random: world.random }), signal);
    }
}
async function readingOf({ offer, price }, page, readAt, limits) {
    const reading = { candidate: offer.candidate, source: pageName(price.url), readAt };
    if (!page.ok) {
        const message = `no live price could be read from ${reading.source} (${page.message}): no price is guessed; try again later or set \`url\` anew`;
        return { ...reading, quote: null, problem: { code: "source-unreadable", message } };
    }
    const { extract } = price;
    const matches = isExpression(extract)
        ? await runExpression(extract.regex, page.text, limits.matchMs)
        : findMatches(extract, page.text);
    return { ...reading, ...pageQuote(offer, price, matches, readAt) };
}
function noPage({ candidate }, readAt) {
    const problem = { code: "price-unknown", message: "the manifest names no page for this price" };
    return { candidate, source: "the manifest", readAt, quote: null, problem };
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
