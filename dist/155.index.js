export const id = 155;
export const ids = [155];
export const modules = {

/***/ 8193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ placedChecks)
/* harmony export */ });
/** Every item of every check, those of prompts, of drafts and inside of others among them, in the order of the manifest. */
function placedChecks({ check, pipelines, prompts }) {
    return [
        ...below(check, ["check"], false),
        ...pipelines.flatMap(({ draftCheck }, index) => below(draftCheck ?? [], ["pipelines", index, "draftCheck"], true)),
        ...prompts.flatMap((prompt, index) => below(prompt.check ?? [], ["prompts", index, "check"], true)),
    ];
}
function below(items, path, own) {
    return items.flatMap((item, index) => within(item, [...path, index], own));
}
function within(item, path, own) {
    const { all = [], any = [], not, score } = item;
    return [
        { item, path, own },
        ...below(all, [...path, "all"], own),
        ...below(any, [...path, "any"], own),
        ...(not ? within(not, [...path, "not"], own) : []),
        ...(score?.of ?? []).flatMap(({ check }, index) => within(check, [...path, "score", "of", index, "check"], own)),
    ];
}


/***/ }),

/***/ 1666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ei: () => (/* binding */ checkMean),
/* harmony export */   F6: () => (/* binding */ tallyCosts),
/* harmony export */   TS: () => (/* binding */ verdictCost),
/* harmony export */   du: () => (/* binding */ checkUsdPerAttempt)
/* harmony export */ });
/** What giving a verdict cost: undefined when nothing that costs was asked, null when part of it is not known. */
function verdictCost({ run, checkUsd = 0n, checkUnknownUsd = 0n, checkUnpriced = 0, }) {
    if (run === undefined)
        return undefined;
    // What may have been charged counts as charged.
    return checkUnpriced > 0 ? null : checkUsd + checkUnknownUsd;
}
/** The tally of some costs of verdicts; undefined when there are none. */
function tallyCosts(costs) {
    if (costs.length === 0)
        return undefined;
    const known = costs.filter((usd) => usd !== null);
    return { judged: costs.length, known: known.length, usd: known.reduce((sum, usd) => sum + usd, 0n) };
}
/**
 * The mean of what checks cost on an attempt, the attempts on which they cost nothing included: mean cost of those known times the share
 * that cost something. Rounded to 1e-12 USD; null when no cost is known although there are some.
 *
 * @param cells what is known of each prompt, with the number of its attempts
 */
function checkUsdPerAttempt(cells) {
    let [attempts, judged, known, usd] = [0, 0, 0, 0n];
    for (const { attempts: made, check } of cells) {
        attempts += made;
        if (!check)
            continue;
        judged += check.judged;
        known += check.known;
        usd += check.usd;
    }
    if (judged === 0)
        return 0n;
    if (known === 0)
        return null;
    const divisor = BigInt(known) * BigInt(attempts);
    return (2n * usd * BigInt(judged) + divisor) / (2n * divisor);
}
function checkMean() {
    let attempts = 0;
    const costs = { judged: 0, known: 0, usd: 0n };
    return {
        add: (checkUsd) => {
            attempts++;
            if (checkUsd === undefined)
                return;
            costs.judged++;
            if (checkUsd === null)
                return;
            costs.known++;
            costs.usd += checkUsd;
        },
        usd: () => checkUsdPerAttempt([{ attempts, check: costs }]) ?? 0n,
    };
}


/***/ }),

/***/ 6410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ judgeProblems),
/* harmony export */   Y: () => (/* binding */ judgesOf)
/* harmony export */ });
/* harmony import */ var _checks_merge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8814);
/* harmony import */ var _checks_placed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8193);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1970);



/**
 * What is wrong with the judges of a manifest.
 *
 * @param mayBeEmpty whether judges may be without questions, as before they are drafted
 */
function judgeProblems(manifest, locate, mayBeEmpty) {
    const base = (0,_checks_merge_js__WEBPACK_IMPORTED_MODULE_0__/* .firstJudge */ .AD)(manifest.check);
    const say = (path, what) => ({ message: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .showPath */ .P)(path)}: ${what}`, place: locate(path) });
    const nowhere = judgesOf(manifest).flatMap(({ judge, path }) => {
        const missing = ["endpoint", "model"].filter((key) => judge[key] === undefined && base?.[key] === undefined);
        if (missing.length === 0)
            return [];
        const inherits = base && base !== judge ? ", and the manifest's first judge has none to inherit" : "";
        return [say(path, `expected ${missing.map((key) => `\`${key}\``).join(" and ")}: where and whom to ask${inherits}`)];
    });
    return mayBeEmpty ? nowhere : [...nowhere, ...emptyJudges(manifest).map((path) => say(path, NO_QUESTIONS))];
}
const NO_QUESTIONS = "expected `questions`: a judge without any cannot judge (`judge draft` derives them from the prompts, for you to look over)";
/** Every judge of a manifest: its own, its prompts', and its pipelines'. */
function judgesOf(manifest) {
    return (0,_checks_placed_js__WEBPACK_IMPORTED_MODULE_2__/* .placedChecks */ .x)(manifest).flatMap(({ item, path }) => item.judge ? [{ judge: item.judge, path: [...path, "judge"] }] : []);
}
/** The first judge of the manifest may leave its questions to the prompts, when every prompt that is checked by it has some. */
function emptyJudges(manifest) {
    const { check, prompts } = manifest;
    const shared = check.find(({ judge }) => judge !== undefined)?.judge;
    const isAsked = (own = []) => own.some(({ replace }) => replace === true) ||
        ((0,_checks_merge_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeChecks */ ._5)(check, own).find(({ judge }) => judge !== undefined)?.judge?.questions.length ?? 0) > 0;
    return judgesOf(manifest).flatMap(({ judge, path }) => {
        if (judge.questions.length > 0)
            return [];
        return judge === shared && prompts.every((prompt) => isAsked(prompt.check)) ? [] : [path];
    });
}


/***/ }),

/***/ 1970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ showPath),
/* harmony export */   r: () => (/* binding */ sayIssue)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8624);
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1377);


/** What the schema objects to, in plain words: what was expected and what is there instead. */
/** `prompts.3.weight` */
function showPath(path) {
    return path.map(String).join(".");
}
/** A sentence without its place. A schema's own sentence is kept; the validator's standard ones are said in this tool's words. */
function sayIssue(issue, value) {
    if (!/^(Invalid|Too (small|big)|Unrecognized)/.test(issue.message))
        return issue.message;
    switch (issue.code) {
        case "invalid_type":
            return `${expectedType(issue.expected)}${butIs(value)}${quotesHint(issue.expected, value)}`;
        case "invalid_value":
            return `expected ${alternatives(issue.values)}${butIs(value)}${meant(value, issue.values)}`;
        case "too_small":
            return `${least(issue.origin, issue.minimum, issue.inclusive ?? true)}${lengthOr(issue.origin, value)}`;
        case "too_big":
            return `${most(issue.origin, issue.maximum, issue.inclusive ?? true)}${lengthOr(issue.origin, value)}`;
        case "invalid_format":
        case "not_multiple_of":
        case "unrecognized_keys":
        case "invalid_union":
        case "invalid_key":
        case "invalid_element":
        case "custom":
            return issue.message;
        default:
            return (0,_terms_js__WEBPACK_IMPORTED_MODULE_0__/* .never */ .Zm)(issue);
    }
}
function expectedType(expected) {
    return `expected ${TYPE_NAMES[expected] ?? expected}`;
}
const TYPE_NAMES = {
    string: "a text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "a mapping of keys to values",
    record: "a mapping of keys to values",
};
/** ", not 3"; nothing when there is no value at all, since "is missing" says that. */
function butIs(value) {
    return value === undefined ? "" : `, not ${showValue(value)}`;
}
function showValue(value) {
    if (value === null)
        return "nothing";
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "object")
        return "a mapping";
    if (typeof value === "string")
        return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
    return typeof value === "number" || typeof value === "boolean" ? String(value) : typeof value;
}
function quotesHint(expected, value) {
    return expected === "string" && (typeof value === "number" || typeof value === "boolean") ? ": put it in quotes" : "";
}
/** "1", "png, jpeg or webp" */
function alternatives(values) {
    const names = values.map(String);
    return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
function meant(value, values) {
    if (typeof value !== "string")
        return "";
    if (values.some((each) => String(each) === value))
        return ": take the quotes off";
    const near = (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(value, values.map(String));
    return near === undefined ? "" : ` (did you mean ${near}?)`;
}
function least(origin, minimum, inclusive) {
    if (origin === "array")
        return minimum === 1 ? "expected at least one entry" : `expected at least ${minimum} entries`;
    if (origin === "string")
        return minimum === 1 ? "expected a text that is not empty" : `expected at least ${minimum} characters`;
    return `expected ${inclusive ? "at least" : "more than"} ${minimum}`;
}
function most(origin, maximum, inclusive) {
    if (origin === "array")
        return `expected at most ${maximum} entries`;
    if (origin === "string")
        return `expected at most ${maximum} characters`;
    return `expected ${inclusive ? "at most" : "less than"} ${maximum}`;
}
function lengthOr(origin, value) {
    if (typeof value === "string")
        return value === "" ? "" : `, not ${value.length}`;
    return origin === "array" ? "" : butIs(value);
}


/***/ }),

/***/ 2403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ checkUsd),
/* harmony export */   Jr: () => (/* binding */ checksIn),
/* harmony export */   aB: () => (/* binding */ attemptUsd),
/* harmony export */   bQ: () => (/* binding */ checkCostOf),
/* harmony export */   dH: () => (/* binding */ checkCostWarnings)
/* harmony export */ });
/* harmony import */ var _ledger_check_cost_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1666);
/* harmony import */ var _manifest_judge_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6410);
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8210);
/* harmony import */ var _stale_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8112);




/** What checks cost on the attempts of one candidate; undefined when nothing. */
function checkCostOf(cells, { attempts, checks: spent }, { included }) {
    const each = (0,_ledger_check_cost_js__WEBPACK_IMPORTED_MODULE_2__/* .checkUsdPerAttempt */ .du)(cells.map(({ tally }) => ({ attempts: tally.decided + tally.undetermined, check: tally.check })));
    const isCostly = each !== 0n || cells.some(({ tally }) => tally.check) || spent.known + spent.unknown > 0n;
    if (!isCostly)
        return undefined;
    const keys = new Set(cells.map(({ checksKey }) => checksKey));
    const verdicts = attempts.flatMap((attempt) => [...attempt.verdicts.values()].filter(({ checks }) => keys.has(checks)));
    const sum = (value) => verdicts.reduce((total, verdict) => total + value(verdict), 0);
    return {
        usdPerAttempt: each === null ? null : (0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .UK)(each),
        included: included && each !== null,
        spentUsd: (0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .UK)(spent.known + spent.unknown),
        unpriced: sum(({ checkUnpriced }) => checkUnpriced ?? 0),
        inputTokens: sum(({ checkTokens }) => checkTokens?.input ?? 0),
        outputTokens: sum(({ checkTokens }) => checkTokens?.output ?? 0),
    };
}
function checksIn(run, attempts) {
    let [known, unknown] = [0n, 0n];
    for (const { verdicts, checking } of attempts) {
        if (checking?.run === run)
            unknown += checking.reservedUsd;
        for (const verdict of verdicts.values()) {
            if (verdict.run !== run)
                continue;
            known += verdict.checkUsd ?? 0n;
            unknown += verdict.checkUnknownUsd ?? 0n;
        }
    }
    return { known, unknown };
}
/** What an attempt costs in the figures: its price, and what checks cost on it where that is included; null when the price is unknown. */
function attemptUsd({ price, checkCost }) {
    const usd = (0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUsd */ ._e)(price.usdPerImage ?? "");
    return usd === null ? null : usd + (checkCost?.included ? checkUsd({ checkCost }) : 0n);
}
/** The mean of what checks cost on an attempt, whether the figures have it or not; 0 when it is not known. */
function checkUsd({ checkCost }) {
    return (0,_money_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUsd */ ._e)(checkCost?.usdPerAttempt ?? "") ?? 0n;
}
/** Says that checks cost something that is not known, and so is in no figure, and which declared prices of judges are too old. */
function checkCostWarnings(manifest, results) {
    const stale = (0,_manifest_judge_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .judgesOf */ .Y)(manifest).flatMap(({ judge: { model, price } }) => {
        const because = price ? (0,_stale_js__WEBPACK_IMPORTED_MODULE_3__/* .staleBecause */ .G)(price.asOf, price.staleAfterDays, results.startedAt) : null;
        if (because === null)
            return [];
        const message = `the price of the judge ${model ?? ""} is ${because}: what it costs counts against the budget and is in no figure; ` +
            `look it up again, and write it and \`asOf\` anew`;
        return [{ code: "price-stale", message }];
    });
    const once = stale.filter(({ message }, index) => stale.findIndex((other) => other.message === message) === index);
    const unpriced = results.candidates.reduce((sum, { checkCost }) => sum + (checkCost?.unpriced ?? 0), 0);
    if (stale.length > 0 || unpriced === 0)
        return once;
    const message = `what ${unpriced === 1 ? "a request" : `${unpriced} requests`} to a judge cost is not known, and not in the figures: ` +
        `add \`price\` to the judge (a judge that costs nothing: { inputPerMillion: 0, outputPerMillion: 0, asOf })`;
    return [{ code: "price-unknown", message }];
}


/***/ }),

/***/ 378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   bC: () => (/* binding */ mdText),
/* harmony export */   e9: () => (/* binding */ clipMiddle),
/* harmony export */   js: () => (/* binding */ htmlText),
/* harmony export */   uH: () => (/* binding */ clean),
/* harmony export */   xs: () => (/* binding */ mdCode)
/* harmony export */ });
/**
 * Makes text inert that comes from a manifest, a provider or an image, before it is published (DESIGN.md, section 7).
 * What GitHub does to Markdown has two halves, and both are answered: the parser (CommonMark with the GFM extensions) and
 * the filters that later look at plain text for mentions, references, commits and emoji. The parser is answered with
 * character references, which never count as markup; the filters with a zero-width space, which breaks what they look for.
 */
const NOT_TEXT = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const STACKED_MARKS = /(\p{M}{6})\p{M}+/gu;
const REPLACEMENT = "\u{FFFD}";
/**
 * One line of visible text: white space of any kind becomes one space, and what steers instead of showing (control
 * characters, terminal escapes, bidirectional overrides, zero-width characters, lone surrogates) becomes U+FFFD.
 */
function clean(text) {
    return text
        .replace(/[\s\u0085]+/gu, " ")
        .replace(NOT_TEXT, REPLACEMENT)
        .replace(STACKED_MARKS, "$1")
        .trim();
}
/** Clean text of at most `length` code points; what is left out is shown by an ellipsis. */
function clip(text, length) {
    const characters = Array.from(clean(text));
    return characters.length <= length ? characters.join("") : `${characters.slice(0, Math.max(0, length - 1)).join("")}…`;
}
/** As `clip`, but what is left out is in the middle: ids often differ at their ends. */
function clipMiddle(text, length) {
    const characters = Array.from(clean(text));
    if (characters.length <= length)
        return characters.join("");
    const tail = Math.floor((length - 1) / 3);
    return `${characters.slice(0, length - 1 - tail).join("")}…${characters.slice(characters.length - tail).join("")}`;
}
/** Clean text for HTML content and for attributes in double quotes. */
function htmlText(text) {
    return clean(text).replace(/[&<>"'`]/g, reference);
}
/** Clean text as Markdown that shows exactly that text, in a paragraph, a list item, an alert or a table cell. */
function mdText(text) {
    return clean(text)
        .replace(SIGNIFICANT, (found) => replaceSignificant(found))
        .replace(/^([-+=])/, reference)
        .replace(/^(\d{1,9})([.)])/, (_, digits, end) => digits + reference(end));
}
/** Clean text in the code font. An empty text shows as a dash. */
function mdCode(text) {
    const shown = clean(text);
    if (shown === "")
        return "–";
    return PLAIN_CODE.test(shown) ? `\`${shown}\`` : `<code>${mdText(shown)}</code>`;
}
/** Nothing in it can end a code span or a table cell, or look like a comment in the raw text. */
const PLAIN_CODE = /^[^`|\\<>&]*$/;
const ZERO_WIDTH_SPACE = "&#8203;";
/** Longer finds first; a find is either one character of markup or the start of something that a filter would link. */
const SIGNIFICANT = new RegExp([
    String.raw `www(?=\.)`,
    String.raw `:(?=\/\/|[\w+-]+:)`,
    String.raw `\b(?:GH|GHSA|CVE)(?=-)`,
    // Commit-like hexadecimal, but not the decimals of an amount.
    String.raw `(?<![0-9a-z])(?!(?<=\d\.)\d+(?![0-9a-z]))[0-9a-f]{7,64}(?![0-9a-z])`,
    String.raw `@`,
    // An amount keeps its dollar: a sign before a digit cannot end a formula. Any other could.
    String.raw `\$(?!\d)`,
    "[&<>`\\\\*_~|\\[\\]#]",
].join("|"), "gi");
function replaceSignificant(found) {
    if (found === "$")
        return "<span>$</span>";
    if (found === "@" || found === ":")
        return found + ZERO_WIDTH_SPACE;
    if (found === "#")
        return reference("#") + ZERO_WIDTH_SPACE;
    if (found.length === 1)
        return reference(found);
    if (/^[0-9a-f]{7,}$/i.test(found))
        return found.replace(/.{6}(?=.)/g, `$&${ZERO_WIDTH_SPACE}`);
    return found + ZERO_WIDTH_SPACE;
}
const NAMED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
function reference(character) {
    return NAMED[character] ?? `&#${character.codePointAt(0)};`;
}


/***/ }),

/***/ 7998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ ratio),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Rc: () => (/* binding */ level),
/* harmony export */   YP: () => (/* binding */ interval),
/* harmony export */   n$: () => (/* binding */ moment),
/* harmony export */   oh: () => (/* binding */ thousands),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   v1: () => (/* binding */ figureShort),
/* harmony export */   vd: () => (/* binding */ day),
/* harmony export */   vj: () => (/* binding */ amount)
/* harmony export */ });
/**
 * An amount in USD: "$0.0078" below one dollar, "$1,234.56" from there on. Below a tenth of a cent three significant digits
 * are kept, so that a small amount never shows as nothing.
 *
 * @param usd decimal text, as in `results.json`
 * @param rounding `down` and `up` for the ends of an interval, so that printing never narrows it
 */
function amount(usd, rounding = "nearest") {
    const [whole = "0", fraction = ""] = usd.split(".");
    if (whole.length > MOST_DIGITS)
        return `over $${thousands("9".repeat(MOST_DIGITS))}`;
    const decimals = shownDecimals(whole, fraction);
    const digits = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, "0"));
    const rest = fraction.slice(decimals);
    const up = rounding === "up" ? /[1-9]/.test(rest) : rounding === "nearest" && /^[5-9]/.test(rest);
    const text = (digits + (up ? 1n : 0n)).toString().padStart(decimals + 1, "0");
    return `$${thousands(text.slice(0, -decimals))}.${text.slice(-decimals)}`;
}
/** More dollars than there are; keeps a broken amount from filling the page. */
const MOST_DIGITS = 15;
function shownDecimals(whole, fraction) {
    if (/[1-9]/.test(whole))
        return 2;
    const zeros = /^0*/.exec(fraction)[0].length;
    if (zeros === fraction.length)
        return 2;
    if (zeros < 3)
        return 4;
    return Math.max(4, fraction.slice(0, zeros + 3).replace(/0+$/, "").length);
}
/** 1234567 as "1,234,567". */
function thousands(value) {
    return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
/** A share between 0 and 1 as "39 %"; never 0 % or 100 % for what is not exactly that. */
function percent(share) {
    const value = share * 100;
    if (value > 0 && value < 0.1)
        return "<0.1 %";
    if (value < 100 && value > 99.9)
        return ">99.9 %";
    const oneDecimal = (value > 0 && value < 1) || (value > 99 && value < 100);
    return `${oneDecimal ? value.toFixed(1) : Math.round(value)} %`;
}
/** "12 of 31". */
function countOf(part, total) {
    return `${thousands(part)} of ${thousands(total)}`;
}
/** "1 attempt", "31 attempts". */
function plural(count, one, many = `${one}s`) {
    return `${thousands(count)} ${count === 1 ? one : many}`;
}
/** A time span: "850 ms", "12.4 s", "3 min 5 s", "2 h 10 min". */
function duration(seconds) {
    if (seconds < 1)
        return `${Math.round(seconds * 1000)} ms`;
    if (seconds < 59.95)
        return `${Number(seconds.toFixed(1))} s`;
    const total = Math.round(seconds);
    const [hours, minutes, rest] = [Math.floor(total / 3600), Math.floor((total % 3600) / 60), total % 60];
    const parts = hours > 0 ? [`${hours} h`, `${minutes} min`] : [`${minutes} min`, `${rest} s`];
    return parts.filter((part) => !part.startsWith("0 ")).join(" ");
}
const ISO_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z$/;
/** "2026-11-22 18:20 UTC" from an ISO time in UTC; any other text is returned as it is. */
function moment(time) {
    const match = ISO_TIME.exec(time);
    return match ? `${match[1]} ${match[2]} UTC` : time;
}
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** "22 Nov 2026" from an ISO time in UTC; any other text is returned as it is. */
function day(time) {
    const [year, month, date] = ISO_TIME.exec(time)?.[1]?.split("-") ?? [];
    const name = MONTHS[Number(month) - 1];
    return name === undefined ? time : `${Number(date)} ${name} ${year}`;
}
/** A number of attempts per usable image: "1.0", "2.6", "31". */
function ratio(value) {
    return value < 9.95 ? value.toFixed(1) : thousands(Math.round(value));
}
/** The short form of a figure: "$0.0078", "at least $0.0115", or null when nothing is known. */
function figureShort(figure) {
    if (figure.estimate !== undefined)
        return amount(figure.estimate);
    return figure.low === undefined ? null : `at least ${amount(figure.low, "down")}`;
}
/** The interval of a figure that has an estimate, "$0.0051 – $0.0129", or null. Its ends are rounded outward. */
function interval(figure, dash = "–") {
    if (figure.estimate === undefined || figure.low === undefined)
        return null;
    const low = amount(figure.low, "down");
    return figure.high === undefined ? `from ${low}` : `${low} ${dash} ${amount(figure.high, "up")}`;
}
/** "95 % CI". */
function level(confidence) {
    return `${Number((confidence * 100).toFixed(2))} % CI`;
}


/***/ }),

/***/ 8112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ staleBecause)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7998);

/** Amounts that somebody typed into the manifest count for a while after the day on which they were looked up. */
const DAY_MS = 86_400_000;
/** A day begins first where the clocks are 14 hours before UTC: there it may be tomorrow already. */
const MOST_DAYS_AHEAD = 1;
/**
 * Why an amount counts as stale: "declared as of 2026-01-01, 325 days ago, and holds for 90 days"; null while it holds.
 *
 * @param now ISO time
 */
function staleBecause(asOf, staleAfterDays, now) {
    if (asOf === undefined)
        return null;
    const age = Math.floor(Date.parse(now) / DAY_MS) - Math.floor(Date.parse(asOf) / DAY_MS);
    if (age < -MOST_DAYS_AHEAD)
        return `declared as of ${asOf}, which is in the future`;
    // Said this way round, an age that is no number is too old as well.
    if (!(age <= staleAfterDays))
        return `declared as of ${asOf}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(age, "day")} ago, and holds for ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(staleAfterDays, "day")}`;
    return null;
}


/***/ }),

/***/ 9636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ billedText),
/* harmony export */   JA: () => (/* binding */ standing),
/* harmony export */   MX: () => (/* binding */ evidence),
/* harmony export */   Nc: () => (/* binding */ SIMULATED),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   XP: () => (/* binding */ checkCostText),
/* harmony export */   _T: () => (/* binding */ chargeUnknownText),
/* harmony export */   _x: () => (/* binding */ usableText),
/* harmony export */   ad: () => (/* binding */ ranked),
/* harmony export */   be: () => (/* binding */ isZero),
/* harmony export */   e0: () => (/* binding */ exact),
/* harmony export */   kI: () => (/* binding */ attemptsPerUsable),
/* harmony export */   l_: () => (/* binding */ progressText),
/* harmony export */   nT: () => (/* binding */ withExtrasText),
/* harmony export */   oT: () => (/* binding */ isLeader),
/* harmony export */   pE: () => (/* binding */ rejections),
/* harmony export */   rs: () => (/* binding */ costText),
/* harmony export */   tL: () => (/* binding */ pictureCostText),
/* harmony export */   zs: () => (/* binding */ acceptedText)
/* harmony export */ });
/* unused harmony export priceText */
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1377);
/* harmony import */ var _check_cost_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2403);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7998);




/**
 * What the comment, the summary, the report and the terminal say alike, as plain text: the words and the order of things.
 * Escaping and layout belong to whoever shows them.
 */
/** The candidates as they rank: eligible ones first, then by cost per picture needed; those without any figure last. */
function ranked(results) {
    const { leader } = results.decision;
    return results.candidates.toSorted((a, b) => Number(b.id === leader) - Number(a.id === leader) ||
        Number(b.eligible) - Number(a.eligible) ||
        rank(a) - rank(b) ||
        rank(a, "low") - rank(b, "low"));
}
function rank({ costPerPictureUsd: picture, costPerUsableUsd: usable }, end = "estimate") {
    const value = picture[end] ?? usable[end];
    return value === undefined ? Number.MAX_VALUE : Number(value);
}
/** Whether a candidate is the one that the answer names. */
function isLeader(candidate, { decision }) {
    return candidate.eligible && candidate.id === decision.leader;
}
/** A candidate's place in the table: "cheapest", "tied for cheapest", "leads so far", "not ranked", or nothing. */
function standing(candidate, { decision }) {
    if (!candidate.eligible)
        return "not ranked";
    if (candidate.id !== decision.leader)
        return "";
    switch (decision.status) {
        case "clear":
            return "cheapest";
        case "tie":
            return "tied for cheapest";
        case "undecided":
            return "leads so far";
        case "none":
            return "";
        default:
            return (0,_terms_js__WEBPACK_IMPORTED_MODULE_2__/* .never */ .Zm)(decision.status);
    }
}
/** The sign and the title of the answer. */
function verdictOf({ decision, errors, failOn }) {
    const { sign, title } = DECIDED[decision.status];
    if (errors.length > 0)
        return { sign: "⛔", title: `${title}; the run did not finish` };
    return failOn.length > 0 ? { sign: "❌", title: `${title}; a condition of fail-on holds` } : { sign, title };
}
const DECIDED = {
    clear: { sign: "✅", title: "decided" },
    tie: { sign: "⚖️", title: "a tie" },
    undecided: { sign: "⏳", title: "not decided" },
    none: { sign: "❌", title: "no candidate can be chosen" },
};
/** The cost per usable image in a word or two. */
function costText(candidate) {
    const short = (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .figureShort */ .v1)(candidate.costPerUsableUsd);
    if (short !== null)
        return short;
    if (candidate.price.usdPerImage === null)
        return "price unknown";
    return candidate.attempts === 0 ? "not tried" : "not known";
}
/** The cost per picture needed where it differs from the cost per usable image, which is what candidates rank by; else null. */
function pictureCostText({ costPerPictureUsd, costPerUsableUsd, eligible }) {
    const picture = (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .figureShort */ .v1)(costPerPictureUsd);
    return !eligible || picture === null || picture === (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .figureShort */ .v1)(costPerUsableUsd) ? null : picture;
}
/** The cost per usable image with what the manifest declares beside it, "$0.0131 with extras"; null without extras or a figure. */
function withExtrasText({ costPerUsableWithExtrasUsd: figure }) {
    const short = figure && (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .figureShort */ .v1)(figure);
    return short ? `${short} with extras` : null;
}
/** What checks cost on an attempt, "+ $0.0004 for checks", and whether the figures have it; null when nothing. */
function checkCostText({ checkCost }) {
    if (!checkCost)
        return null;
    if (checkCost.usdPerAttempt === null)
        return "what checks cost is not known";
    if (isZero(checkCost.usdPerAttempt))
        return null;
    return `+ ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .amount */ .vj)(checkCost.usdPerAttempt)} for checks${checkCost.included ? "" : ", not in the figures"}`;
}
/** "$0.0071 as the checks count": the figure before it was corrected for their errors; null where it was not, or there is none. */
function acceptedText({ costPerAcceptedUsd: figure }) {
    const short = figure && (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .figureShort */ .v1)(figure);
    return short ? `${short} as the checks count` : null;
}
/** Attempts per usable image, such that price (and what checks cost) x attempts is the figure shown. */
function attemptsPerUsable(candidate) {
    const { costPerUsableUsd: cost, attempts, undetermined, usable, pipeline } = candidate;
    if (pipeline)
        return "–";
    if (usable === 0)
        return attempts > undetermined ? `over ${attempts - undetermined}` : "–";
    const each = (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .usdToNumber */ .DW)((0,_check_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .attemptUsd */ .aB)(candidate) ?? 0n);
    // All that was accepted may have been so by mistake.
    if (each > 0 && cost.estimate === undefined)
        return "–";
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .ratio */ .CG)(cost.estimate !== undefined && each > 0 ? Number(cost.estimate) / each : (attempts - undetermined) / usable);
}
/** "12 of 31", and how many of them no check could judge. */
function usableText({ usable, attempts, undetermined, pipeline }) {
    if (pipeline)
        return pipeline.finals === 0 ? "–" : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(pipeline.finalsUsable, pipeline.finals)} finals`;
    if (attempts === 0)
        return "–";
    return undetermined === 0 ? (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(usable, attempts) : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(usable, attempts)} (${undetermined} not judged)`;
}
/** "list, 2026-11-22": how good the evidence for a price is and when it was read. */
function evidence({ price }) {
    return price.grade === null ? `not read, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd)(price.readAt)}` : `${price.grade}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd)(price.readAt)}`;
}
/** "$0.0030", or that it is not known. */
function priceText({ price }) {
    return price.usdPerImage === null ? "unknown" : amount(price.usdPerImage);
}
/** Billed in this run. */
function billedText({ spend }) {
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .amount */ .vj)(spend.billedUsd);
}
/** "up to $0.0060 more": attempts of this run whose charge is not known; or null. */
function chargeUnknownText({ spend }) {
    return isZero(spend.unknownUsd) ? null : `up to ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .amount */ .vj)(spend.unknownUsd, "up")} more`;
}
/** "8 of 12 prompts done" when a candidate has not brought every prompt to an end; else null. */
function progressText({ attempts, complete, prompts }, { manifest }) {
    const done = prompts.filter((prompt) => prompt.complete).length;
    return attempts === 0 || complete || done >= manifest.prompts ? null : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(done, manifest.prompts)} prompts done`;
}
function isZero(usd) {
    return !/[1-9]/.test(usd);
}
/** An amount of `results.json` as exact money; digits beyond 1e-12 USD do not matter for display. */
function exact(usd) {
    const [whole = "0", fraction = ""] = usd.split(".");
    return (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUsd */ ._e)(`${whole}.${fraction.slice(0, 12)}`) ?? 0n;
}
/** How many images each check rejected, most first. */
function rejections({ rejectedBy }) {
    return Object.entries(rejectedBy)
        .filter(([, count]) => count > 0)
        .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
/** That the run made nothing real, in words that cannot be overlooked. */
const SIMULATED = "The images came from the sandbox, not from a real model. No figure here says anything about a real model or a real price.";


/***/ })

};
