export const id = 115;
export const ids = [115];
export const modules = {

/***/ 3591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PR: () => (/* binding */ percentMoved),
/* harmony export */   uQ: () => (/* binding */ describeChange),
/* harmony export */   xS: () => (/* binding */ describeMove)
/* harmony export */ });
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);

/** How far a price moved, in percent of what it was. */
function percentMoved(from, to) {
    return ((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .usdToNumber */ .DW)(to) / (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .usdToNumber */ .DW)(from) - 1) * 100;
}
/** "from $0.0030 to $0.0039 an image (+30.0 %)". */
function describeChange(from, to) {
    const percent = percentMoved(from, to);
    return `from $${(0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(from)} to $${(0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(to)} an image (${percent > 0 ? "+" : ""}${percent.toFixed(1)} %)`;
}
/** A price that moved while a run went on, and what that means for its figures. */
function describeMove(from, to) {
    return (`the live price went ${describeChange(from, to)} during this run: the figures use the price at its start, the bill may not; ` +
        `run again to measure at the new price`);
}


/***/ }),

/***/ 619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ histories)
/* harmony export */ });
/* harmony import */ var _pricing_change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3591);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7998);
/* harmony import */ var _signed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7421);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9636);




/** The newest `most` steps of each price that was ever another one, in the order of the audit. */
function histories({ audit }, most) {
    return (audit?.candidates ?? []).flatMap(({ id, history }) => {
        if (history.length < 2 || most < 1)
            return [];
        const steps = stepsOf(history).toReversed().slice(0, most);
        return [{ id, steps, older: history.length - steps.length }];
    });
}
function stepsOf(history) {
    let known = null;
    return history.map(({ usd, since }) => {
        const change = changeOf(known, usd);
        known = usd ?? known;
        return { since: (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd)(since), price: usd === null ? "unknown" : (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(usd), change };
    });
}
function changeOf(from, to) {
    if (to === null)
        return "–";
    if (from === null)
        return "first read";
    const before = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e0)(from);
    return before === 0n ? "–" : (0,_signed_js__WEBPACK_IMPORTED_MODULE_3__/* .signedPercent */ .w)((0,_pricing_change_js__WEBPACK_IMPORTED_MODULE_0__/* .percentMoved */ .PR)(before, (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e0)(to)));
}


/***/ }),

/***/ 74:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ auditRows)
/* harmony export */ });
/* harmony import */ var _pricing_change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3591);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7998);
/* harmony import */ var _shift_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7761);
/* harmony import */ var _signed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7421);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9636);





/** The rows that need a look first, each group as the candidates rank: a shortened table must not lose what moved. */
function auditRows(results) {
    const { audit } = results;
    if (!audit)
        return [];
    const order = new Map((0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .ranked */ .ad)(results).map((candidate, place) => [candidate.id, { candidate, place }]));
    const place = ({ id }) => order.get(id)?.place ?? order.size;
    return audit.candidates
        .map((entry) => rowOf(entry, order.get(entry.id)?.candidate, audit))
        .toSorted((a, b) => Number(b.needsALook) - Number(a.needsALook) || place(a) - place(b));
}
function rowOf(entry, candidate, { cheapest, lock }) {
    const { id, attempts } = entry;
    const price = auditPrice(entry, candidate?.price, lock);
    const isUnknown = entry.new.usdPerImage === null;
    return {
        id,
        standing: id === cheapest.after ? "cheapest" : id === cheapest.before ? "cheapest before" : "",
        attempts: attempts === 0 ? null : (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(attempts, "attempt"),
        price,
        cost: auditCost(entry),
        range: attempts === 0 ? null : (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .interval */ .YP)(entry.new.costPerUsableUsd),
        priceEffect: signedOrDash(entry.priceEffectUsd),
        yieldEffect: signedOrDash(entry.yieldEffectUsd),
        monthly: signedOrDash(entry.monthlyUsd),
        unknownBecause: isUnknown ? reason(candidate) : null,
        needsALook: isUnknown || price.from !== null || (candidate?.price.change ?? null) !== null,
    };
}
function signedOrDash(usd) {
    return usd === null ? "–" : (0,_signed_js__WEBPACK_IMPORTED_MODULE_3__/* .signedAmount */ .j)(usd);
}
function reason(candidate) {
    return candidate?.ineligibleBecause?.replace(/^price unknown: /, "") ?? "no reason is given";
}
/** The price then and now; a change that the candidate's price tells of goes before a comparison of the two amounts. */
function auditPrice({ old, new: now, history }, price, lock) {
    const change = price?.change ?? null;
    const [from, to] = [old.usdPerImage, now.usdPerImage];
    if (to === null && change)
        return still("unknown", ...(0,_shift_js__WEBPACK_IMPORTED_MODULE_4__/* .jump */ .lA)(change));
    if (to === null)
        return from === null ? still("unknown") : still("unknown", `was ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(from)}`);
    if (price && change)
        return (0,_shift_js__WEBPACK_IMPORTED_MODULE_4__/* .priceShift */ .o0)({ ...price, usdPerImage: to });
    const isFirst = history.length < 2 && (history[0]?.since ?? price?.readAt) === price?.readAt;
    // Where nothing is known of before, the price of now may stand in for it.
    if (isFirst && (from === null || lock.status === "missing"))
        return still((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(to), "first read");
    return from === null ? still((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(to), "was unknown") : compared(from, to);
}
function compared(from, to) {
    const [before, after] = [(0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e0)(from), (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e0)(to)];
    if (before === after)
        return still((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(to), "unchanged");
    const percent = before === 0n ? null : (0,_signed_js__WEBPACK_IMPORTED_MODULE_3__/* .signedPercent */ .w)((0,_pricing_change_js__WEBPACK_IMPORTED_MODULE_0__/* .percentMoved */ .PR)(before, after));
    return { from: (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(from), to: (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(to), percent, notes: [] };
}
/** The cost per usable image then and now. Without a usable image it is "at least" so much, without attempts nothing. */
function auditCost({ attempts, old, new: now }) {
    if (attempts === 0)
        return still("not measured yet");
    const [from, to] = [(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .figureShort */ .v1)(old.costPerUsableUsd), (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .figureShort */ .v1)(now.costPerUsableUsd)];
    if (from === null)
        return to === null ? still("not known") : still(to, "no figure before");
    if (from === to)
        return isSame(old.costPerUsableUsd, now.costPerUsableUsd) ? still(to, "unchanged") : still(to);
    return { from, to: to ?? "not known", percent: null, notes: [] };
}
/** A value of which there is no other one to show beside it. */
function still(to, ...notes) {
    return { from: null, to, percent: null, notes };
}
function isSame(a, b) {
    return a.estimate === b.estimate && a.low === b.low && a.high === b.high;
}


/***/ }),

/***/ 4230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rm: () => (/* binding */ auditVerdict),
/* harmony export */   Xj: () => (/* binding */ toDo),
/* harmony export */   op: () => (/* binding */ volumeText),
/* harmony export */   tQ: () => (/* binding */ EFFECTS),
/* harmony export */   zx: () => (/* binding */ NOTHING_SPENT)
/* harmony export */ });
/* unused harmony export lockPhrase */
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1377);
/* harmony import */ var _audit_rows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7998);



/** Why nobody needs to fear an audit. */
const NOTHING_SPENT = "Nothing was generated; nothing was spent.";
/** What the two effects are. */
const EFFECTS = "Price effect + yield effect = the change of the cost per usable image.";
/** "price audit, 2 prices moved, 1 not known": the title, and whether all is as it was. */
function auditVerdict(results) {
    const { errors, failOn, warnings } = results;
    const news = auditNews(results);
    const quiet = warnings.length === 0 ? "no price moved" : `no price moved, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(warnings.length, "warning")}`;
    const title = `price audit, ${news.length === 0 ? quiet : news.join(", ")}`;
    if (errors.length > 0)
        return { sign: "⛔", title: `${title}; the audit did not finish`, isQuiet: false };
    if (failOn.length > 0)
        return { sign: "❌", title: `${title}; a condition of fail-on holds`, isQuiet: false };
    return { sign: "🧮", title, isQuiet: news.length + warnings.length === 0 };
}
function auditNews(results) {
    const rows = (0,_audit_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .auditRows */ .P)(results);
    const refused = new Set(results.candidates.filter(({ price }) => price.change?.applied === false).map(({ id }) => id));
    const moved = rows.filter(({ price }) => price.from !== null).length;
    const unknown = rows.filter(({ id, unknownBecause }) => unknownBecause !== null && !refused.has(id)).length;
    return [
        moved === 0 ? "" : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(moved, "price")} moved`,
        refused.size === 0 ? "" : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .thousands */ .oh)(refused.size)} suspicious`,
        unknown === 0 ? "" : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .thousands */ .oh)(unknown)} not known`,
    ].filter((text) => text !== "");
}
/** What a month's effect is for: "4,000 usable images"; null when the manifest does not say. */
function volumeText({ volumePerMonth }) {
    if (volumePerMonth === null)
        return null;
    return volumePerMonth < 1 ? `${volumePerMonth} usable images` : (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(Math.round(volumePerMonth), "usable image");
}
/** How the lock stands and what to do about it. */
function lockPhrase({ lock }) {
    const path = { code: lock.path };
    if (lock.status === "unchanged")
        return ["The lock ", path, " holds today's prices: there is nothing to commit."];
    if (lock.written)
        return ["Today's prices were written to the lock ", path, ": commit it to accept them."];
    const how = [
        "commit the new lock, ",
        { code: lock.path.split(/[\\/]/).at(-1) ?? lock.path },
        " in the output directory, or run with ",
        { code: "lock: write" },
        ".",
    ];
    switch (lock.status) {
        case "missing":
            return ["There is no lock ", path, " yet. To keep today's prices, ", ...how];
        case "changed":
            return ["The lock ", path, " does not hold today's prices. To accept them, ", ...how];
        default:
            return (0,_terms_js__WEBPACK_IMPORTED_MODULE_2__/* .never */ .Zm)(lock.status);
    }
}
/** What there is to do, the most important first; never empty. */
function toDo(results) {
    const { audit, warnings } = results;
    if (!audit)
        return [];
    const { before, after, changed } = audit.cheapest;
    const untried = audit.candidates.filter(({ attempts }) => attempts === 0);
    const [first] = untried;
    return [
        ...(changed && before !== null && after !== null ? [switchPhrase(before, after)] : []),
        ...(warnings.length > 0 ? [["Each warning says what to do about it."]] : []),
        lockPhrase(audit),
        ...(first ? [measurePhrase(first.id, untried.length)] : []),
    ];
}
function switchPhrase(before, after) {
    return [
        "Run ",
        { code: "measure" },
        " before you move from ",
        { code: before },
        " to ",
        { code: after },
        ": recorded attempts age.",
    ];
}
function measurePhrase(id, count) {
    const others = count === 1 ? " has" : ` and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(count - 1, "more candidate")} have`;
    return [{ code: id }, `${others} no recorded attempts: run `, { code: "measure" }, " to get a figure."];
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

/***/ 3679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ estimateAnswer),
/* harmony export */   Bg: () => (/* binding */ budgetSentence),
/* harmony export */   _2: () => (/* binding */ estimateCells)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7998);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9636);


/** The answer, and that it cost nothing. */
function estimateAnswer({ atMostUsd, expectedUsd }) {
    return {
        answer: `A run would spend at most ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(atMostUsd, "up")}, and is expected to spend ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(expectedUsd)}.`,
        relief: "Nothing was generated, nothing was spent.",
    };
}
/** What the budget does to the worst case. */
function budgetSentence(estimate, { spend, manifest }) {
    const { withoutBudgetUsd, decidedShare, atMostMore } = estimate;
    if (decidedShare !== undefined) {
        const answered = `The run stops as soon as the answer is there: within the budget of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(spend.budgetUsd)} in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(decidedShare)} of the plays behind this estimate`;
        if (decidedShare === 1)
            return `${answered}.`;
        return atMostMore === null || atMostMore === undefined
            ? `${answered}; else the leader's cost above the cheapest stays unbounded.`
            : `${answered}; at its end the leader is shown to cost at most ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(Math.ceil(atMostMore * 100) / 100)} more than the cheapest, in the mean.`;
    }
    const worst = `If all ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(manifest.prompts, "prompt")} ran to the cap on every candidate, the run would spend ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(withoutBudgetUsd, "up")}`;
    return (0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .exact */ .e0)(withoutBudgetUsd) > (0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .exact */ .e0)(spend.budgetUsd)
        ? `${worst}; the budget of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(spend.budgetUsd)} stops it before.`
        : `${worst}, which is within the budget of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(spend.budgetUsd)}.`;
}
/** One candidate: id, expected, at most, attempts, share of usable images and where that share is from. */
function estimateCells(row) {
    const { expectedUsd, atMostUsd, expectedAttempts, usableRate, recorded } = row;
    return {
        expected: expectedUsd === null ? "–" : (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(expectedUsd),
        atMost: atMostUsd === null ? "–" : (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(atMostUsd, "up"),
        attempts: expectedAttempts === null ? "–" : expectedAttempts < 10 ? (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .ratio */ .CG)(expectedAttempts) : (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .thousands */ .oh)(Math.round(expectedAttempts)),
        usable: usableRate === null ? "–" : (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(usableRate),
        origin: usableRate === null ? null : recorded ? "recorded" : "assumed",
    };
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

/***/ 7004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ cheapestPair),
/* harmony export */   Y: () => (/* binding */ pairSentence)
/* harmony export */ });
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7998);
/* harmony import */ var _statistics_pipeline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4480);



/**
 * It assumes that a final made from a passed draft is usable as often as one made from the prompt alone; then the dearer one alone is
 * cheaper, and what the result is for is the share of usable finals above which drafting pays: c_d/p_d < c_f (1/p_alone - 1/p_drafted).
 */
function cheapestPair(candidates) {
    const stages = candidates.flatMap(({ id, kind, price, usable, attempts, undetermined }) => kind === "model" && price.usdPerImage !== null && usable > 0
        ? [{ id, price: Number(price.usdPerImage), chance: usable / (attempts - undetermined) }]
        : []);
    let best = null;
    for (const draft of stages)
        for (const final of stages) {
            if (final.price <= draft.price)
                continue;
            const cost = (0,_statistics_pipeline_js__WEBPACK_IMPORTED_MODULE_1__/* .shippedCost */ .Fs)(draft, final);
            if (best === null || cost < best.cost)
                best = { cost, draft, final };
        }
    if (!best || !Number.isFinite(best.cost))
        return null;
    const { draft, final, cost } = best;
    const alone = final.price / final.chance;
    const spare = alone - draft.price / draft.chance;
    const share = spare > 0 ? final.price / spare : Infinity;
    return {
        draft: draft.id,
        final: final.id,
        costPerUsableUsd: (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFigure */ .Mo)(cost),
        finalAloneUsd: (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFigure */ .Mo)(alone),
        paysFromShare: share < 1 ? share : null,
    };
}
/** What the pair costs and what that assumes, in two sentences; null without a pair. */
function pairSentence({ cheapestPair: pair }) {
    if (!pair)
        return null;
    const { draft, final, costPerUsableUsd, finalAloneUsd, paysFromShare } = pair;
    const pays = paysFromShare === null
        ? "drafting never pays here"
        : `drafting pays when more than ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(paysFromShare)} of the finals made from passed drafts are usable`;
    return (`Cheapest pair to draft and finalize on: ${draft}, then ${final}, at ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(costPerUsableUsd)} for each usable final ` +
        `(${final} alone: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(finalAloneUsd)}). This assumes that finals are usable as often as without a draft; ${pays}.`);
}


/***/ }),

/***/ 5887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GC: () => (/* binding */ whyPipelineNot),
/* harmony export */   Z: () => (/* binding */ stagesText),
/* harmony export */   _W: () => (/* binding */ pipelinePrice)
/* harmony export */ });
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1377);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7998);



/** What is said of pipelines. */
/** The price of one draft and one final; unknown when one of them is. */
function pipelinePrice({ draft, final }) {
    const quotes = [draft.reading.quote, final.reading.quote];
    const grades = quotes.flatMap((quote) => (quote ? [quote.grade] : []));
    return {
        usdPerImage: draft.priceUsd === null || final.priceUsd === null ? null : (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(draft.priceUsd + final.priceUsd),
        grade: grades.length === 2 ? grades.toSorted((a, b) => _terms_js__WEBPACK_IMPORTED_MODULE_1__/* .GRADES */ .F4.indexOf(b) - _terms_js__WEBPACK_IMPORTED_MODULE_1__/* .GRADES */ .F4.indexOf(a))[0] : null,
        source: final.reading.source,
        readAt: final.reading.readAt,
        change: null,
    };
}
/** Why a pipeline may not be called the cheapest, or null. */
function whyPipelineNot(facts) {
    const { pipeline, draft, final, coverage, minCoverage } = facts;
    if (pipeline.draft.priceUsd === null || pipeline.final.priceUsd === null)
        return "the price of one of its stages is unknown";
    if (draft.attempts === 0)
        return "no draft was made";
    if (draft.usable === 0)
        return "no draft passed";
    if (final.attempts === 0)
        return "no draft was finalized";
    if (final.usable === 0)
        return "no usable final";
    // Float noise in the sum of weights must not exclude a pipeline that is exactly at the limit.
    if (coverage !== null && coverage < minCoverage - 1e-9)
        return `delivers ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(coverage)} of the pictures, less than the ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(minCoverage)} asked for`;
    return null;
}
/** "drafts: 12 of 36 passed; finals: 10 of 12 usable"; null for what is no pipeline. */
function stagesText({ pipeline }) {
    if (!pipeline || pipeline.drafts + pipeline.finals === 0)
        return null;
    const { drafts, draftsPassed, finals, finalsUsable, passDraft } = pipeline;
    const how = passDraft ? "" : ", made from the prompt alone";
    const made = finals === 0 ? "" : `; finals: ${finalsUsable} of ${finals} usable${how}`;
    return `drafts: ${draftsPassed} of ${drafts} passed${made}`;
}


/***/ }),

/***/ 126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ extraText),
/* harmony export */   K6: () => (/* binding */ movedPlans),
/* harmony export */   Lq: () => (/* binding */ planRows),
/* harmony export */   cC: () => (/* binding */ monthText),
/* harmony export */   ts: () => (/* binding */ paidRow),
/* harmony export */   xW: () => (/* binding */ countMore)
/* harmony export */ });
/* harmony import */ var _plan_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1734);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7998);


const VERDICTS = {
    cheaper: "cheaper",
    dearer: "dearer",
    open: "not decided",
    "not-allowed": "not allowed",
};
function planRows({ plans }) {
    return (plans?.items ?? []).map((plan) => ({
        id: plan.id,
        candidate: plan.candidate === plans?.candidate ? null : plan.candidate,
        offer: offerText(plan),
        asOf: plan.asOf === null ? null : `as of ${plan.asOf}${plan.stale ? ", stale" : ""}`,
        monthly: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .figureShort */ .v1)(plan.monthlyUsd) ?? "–",
        monthlyRange: range(plan.monthlyUsd),
        breakEven: plan.breakEven === null ? "–" : (0,_plan_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .images */ .z)(plan.breakEven.usable.estimate ?? 0, "up"),
        breakEvenRange: plan.breakEven === null ? null : countRange(plan.breakEven.usable),
        verdict: VERDICTS[plan.verdict],
        note: plan.note ?? null,
        sentence: plan.sentence,
    }));
}
function paidRow({ plans }) {
    const monthly = plans && (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .figureShort */ .v1)(plans.payAsYouGoUsd);
    if (!plans || plans.candidate === null || !monthly)
        return null;
    return { candidate: plans.candidate, monthly, range: range(plans.payAsYouGoUsd) };
}
/** An interval that says more than its estimate: a flat fee has none. */
function range(figure) {
    return figure.low === figure.high && figure.low !== undefined ? null : (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .interval */ .YP)(figure);
}
function countRange({ low, high }) {
    if (low === undefined || high === undefined)
        return null;
    return `${(0,_plan_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .images */ .z)(low, "down")} – ${(0,_plan_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .images */ .z)(high, "up")}`;
}
function offerText({ usdPerMonth, includedImages, overageUsdPerImage }) {
    const included = includedImages === null ? "no limit" : (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(includedImages, "image");
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(usdPerMonth)}, ${included}${overageUsdPerImage === null ? "" : `, then ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(overageUsdPerImage)}`}`;
}
/** "for 4,000 usable images": what a month is; null when the manifest does not say. */
function monthText({ plans }) {
    const volume = plans?.volumePerMonth ?? null;
    return volume === null ? null : `for ${(0,_plan_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .images */ .z)(volume)} usable ${volume === 1 ? "image" : "images"}`;
}
/** What an audit moved: "break-even 450 → 346 usable images a month, dearer → cheaper". */
function movedPlans({ audit }) {
    return (audit?.plans ?? []).map((moved) => ({ id: moved.id, text: movedText(moved) }));
}
function movedText({ before, after, verdictBefore, verdictAfter }) {
    const at = (count) => (count === null ? "never" : (0,_plan_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .images */ .z)(count, "up"));
    return [
        at(before) === at(after) ? null : `break-even ${at(before)} → ${at(after)} usable images a month`,
        verdictBefore === verdictAfter ? null : `${VERDICTS[verdictBefore]} → ${VERDICTS[verdictAfter]}`,
    ]
        .filter((part) => part !== null)
        .join(", ");
}
const PER = {
    attempt: "an attempt",
    usable: "a usable image",
    month: "a month",
};
/** "$0.0010 an attempt, $10.32 a month; as of 2026-10-01, stale". */
function extraText({ usd, per, asOf, stale, monthlyUsd }) {
    const month = per === "month" || monthlyUsd === null ? "" : `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(monthlyUsd)} a month`;
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(usd)} ${PER[per]}${month}; as of ${asOf}${stale ? ", stale" : ""}`;
}
/** "3 more plans in the report". */
function countMore(total, shown, what) {
    return total > shown ? `and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .thousands */ .oh)(total - shown)} more ${what} in the report` : null;
}


/***/ }),

/***/ 1734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ planSentence),
/* harmony export */   z: () => (/* binding */ images)
/* harmony export */ });
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1377);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7998);


function planSentence(plan, facts) {
    return [standing(plan, facts), pays(plan), quota(plan, facts)].filter((text) => text !== "").join(" ");
}
function standing({ id, candidate, verdict, monthlyUsd }, facts) {
    const { best, volume, stale, payAsYouGoUsd } = facts;
    const [plan, paid] = [(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .figureShort */ .v1)(monthlyUsd), (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .figureShort */ .v1)(payAsYouGoUsd)];
    if (verdict === "not-allowed")
        return `The terms of ${id} do not allow this use: what it would cost is shown for comparison.`;
    if (stale !== null)
        return `${id} is ${stale}: read its price again, and write what it is and \`asOf\` anew.`;
    if (best === null)
        return `${id} cannot be compared: no candidate has a cost per usable image.`;
    if (volume === null)
        return `Set \`volumePerMonth\` to compare ${id} with pay-as-you-go on ${best}.`;
    if (monthlyUsd.estimate === undefined)
        return `${id} cannot be compared: no usable image of ${candidate} has a price.`;
    const at = `${images(volume)} usable images a month`;
    switch (verdict) {
        case "cheaper":
        case "dearer":
            return `${id} is ${verdict} than pay-as-you-go on ${best} at ${at}: ${plan} instead of ${paid}.`;
        case "open":
            return `Too close to call at ${at}: about ${plan} on ${id}, about ${paid} pay-as-you-go on ${best}.`;
        default:
            return (0,_terms_js__WEBPACK_IMPORTED_MODULE_1__/* .never */ .Zm)(verdict);
    }
}
/** From where to where the plan costs less; nothing without a figure. */
function pays({ breakEven, neverPays, includedImages, overageUsdPerImage }) {
    if (neverPays) {
        const dear = overageUsdPerImage === null ? "" : `, and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(overageUsdPerImage)} for one more is no less`;
        return `It never pays: its ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .thousands */ .oh)(includedImages ?? 0)} images cost less pay-as-you-go${dear}.`;
    }
    if (breakEven === null)
        return "";
    const { usable, until } = breakEven;
    const range = usable.high === undefined ? "" : ` (${images(usable.low ?? 0, "down")} to ${images(usable.high, "up")})`;
    const end = until === null ? "" : `, up to about ${images(until, "down")}`;
    return `It pays from ${images(usable.estimate ?? 0, "up")} usable images a month${range}${end}.`;
}
/** What the quota gives when production needs more than that. */
function quota({ includedImages, overageUsdPerImage }, facts) {
    const { includedUsable, volume } = facts;
    if (includedImages === null || includedUsable === null || volume === null || volume <= includedUsable)
        return "";
    const rest = overageUsdPerImage === null ? "the rest is reckoned pay-as-you-go" : `each image beyond costs ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(overageUsdPerImage)}`;
    return `Its ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .thousands */ .oh)(includedImages)} images give about ${images(includedUsable)} usable ones; ${rest}.`;
}
/** A number of images: whole, or to a hundredth where there are few. */
function images(count, rounding = "nearest") {
    const step = count < 10 ? 100 : 1;
    const scaled = count * step;
    const near = Math.abs(scaled - Math.round(scaled)) < 1e-9 * Math.max(1, scaled);
    const round = near || rounding === "nearest" ? Math.round : rounding === "down" ? Math.floor : Math.ceil;
    const [whole = "0", part] = String(round(scaled) / step).split(".");
    return `${/^\d+$/.test(whole) ? (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .thousands */ .oh)(whole) : whole}${part === undefined ? "" : `.${part}`}`;
}


/***/ }),

/***/ 7761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lA: () => (/* binding */ jump),
/* harmony export */   o0: () => (/* binding */ priceShift),
/* harmony export */   yK: () => (/* binding */ shiftText)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7998);
/* harmony import */ var _signed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7421);


/** A candidate's price as results tell it: "$0.0030", and how it moved when it did. */
function priceShift({ usdPerImage, change }) {
    const to = usdPerImage === null ? "unknown" : (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(usdPerImage);
    if (!change)
        return { from: null, to, percent: null, notes: [] };
    if (!change.applied || usdPerImage === null)
        return { from: null, to, percent: null, notes: jump(change) };
    return { from: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(change.fromUsd), to, percent: (0,_signed_js__WEBPACK_IMPORTED_MODULE_1__/* .signedPercent */ .w)(change.percent), notes: [`since ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)(change.since)}`] };
}
/** A jump that is not used until somebody accepts it. */
function jump({ fromUsd, toUsd, percent, applied }) {
    const move = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(fromUsd)} → ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(toUsd)} (${(0,_signed_js__WEBPACK_IMPORTED_MODULE_1__/* .signedPercent */ .w)(percent)})`;
    return applied ? [move] : [move, "suspicious, not applied"];
}
/** "$0.0030 → $0.0039 (+30 %)"; the notes are not in it. */
function shiftText({ from, to, percent }, arrow = "→") {
    return `${from === null ? "" : `${from} ${arrow} `}${to}${percent === null ? "" : ` (${percent})`}`;
}


/***/ }),

/***/ 7421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ signedAmount),
/* harmony export */   w: () => (/* binding */ signedPercent)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7998);

/** How differences are written: with their sign, unless there is none. Plain text, as in `format.ts`. */
/** "+$0.0023", "-$12.40", "$0.00" from signed decimal text in USD, as in `results.json`. */
function signedAmount(usd) {
    const size = usd.replace(/^-/, "");
    if (!/[1-9]/.test(size))
        return (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)("0.0");
    return `${usd.startsWith("-") ? "-" : "+"}${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(size)}`;
}
/** More than this is not read as a percentage any more; keeps a broken number from filling a cell. */
const MOST_PERCENT = 1_000_000;
/** "+30 %", "-12.5 %", "+2,900 %"; never 0 % or -100 % for what is not exactly that. */
function signedPercent(percent) {
    if (percent === 0)
        return "0 %";
    const sign = percent < 0 ? "-" : "+";
    const size = Math.abs(percent);
    if (size > MOST_PERCENT)
        return `over ${sign}${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .thousands */ .oh)(MOST_PERCENT)} %`;
    if (size < 0.1)
        return `${sign}${Math.max(size, 0.001).toFixed(3)} %`;
    if (size >= 100)
        return `${sign}${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .thousands */ .oh)(Math.round(size))} %`;
    return `${sign}${percent < 0 && size > 99.9 ? "99.9" : Number(size.toFixed(1))} %`;
}


/***/ }),

/***/ 253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ shares),
/* harmony export */   _: () => (/* binding */ spendLines)
/* harmony export */ });
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7998);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9636);



/** The bill of this run, then the hidden costs in the figures. Lines that would say nothing are left out. */
function spendLines(results) {
    const { billedUsd, unknownUsd, checksUsd, budgetUsd } = results.spend;
    const replayed = (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(results.replayedAttempts, "attempt");
    const lines = [
        {
            label: "Billed now",
            value: (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(billedUsd),
            note: `of a budget of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(budgetUsd)}${shareOf(billedUsd, budgetUsd)}`,
        },
        (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .isZero */ .be)(unknownUsd)
            ? null
            : {
                label: "May be billed",
                value: (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(unknownUsd),
                note: "for attempts whose charge is not known; they count against the budget",
            },
        (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .isZero */ .be)(checksUsd) ? null : { label: "Checks", value: (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(checksUsd), note: "for judging the images" },
        results.replayedAttempts === 0
            ? null
            : { label: "Replayed", value: (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)("0.0"), note: `for ${replayed} of earlier runs, which count for the figures` },
        ...hiddenLines(results),
    ];
    return lines.filter((line) => line !== null);
}
function shareOf(part, whole) {
    return (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .isZero */ .be)(whole) ? "" : ` (${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(Number(part) / Number(whole))})`;
}
/** What a price list does not show: attempts that brought nothing to ship, as parts of all the money behind the figures. */
function hiddenLines({ candidates }) {
    const splits = candidates.map(split).filter((each) => each !== null);
    const total = (value) => (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .sumUsd */ .eg)(splits.map(value));
    const [rejected, empty, all] = [total((each) => each.rejected), total((each) => each.withoutImage), total((each) => each.all)];
    const counts = endings(candidates);
    const of = `of the ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(all))} behind the figures`;
    return [
        rejected === 0n
            ? null
            : { label: "Retries", value: (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(rejected)), note: `${of} went to images that were not usable` },
        empty === 0n
            ? null
            : { label: "No image", value: (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(empty)), note: `${of} went to attempts without one (${counts})` },
    ];
}
/** "2 refused, 1 lost". */
function endings(candidates) {
    return ["empty", "refused", "failed", "lost"]
        .map((outcome) => ({ outcome, count: candidates.reduce((sum, { outcomes }) => sum + outcomes[outcome], 0) }))
        .filter(({ count }) => count > 0)
        .map(({ outcome, count }) => `${count} ${outcome}`)
        .join(", ");
}
function split({ price, usable, spend, attempts, pipeline }) {
    if (price.usdPerImage === null || attempts === 0)
        return null;
    const [all, withoutImage] = [(0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e0)(spend.listUsd), (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e0)(spend.hiddenUsd)];
    // The money of a pipeline is that of its own finals; its drafts are the draft candidate's.
    if (pipeline && (!pipeline.passDraft || all === 0n))
        return null;
    const kept = pipeline ? (all * BigInt(usable)) / BigInt(pipeline.finals) : (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e0)(price.usdPerImage) * BigInt(usable);
    const rejected = all - withoutImage - kept;
    return { usable: kept, rejected: rejected > 0n ? rejected : 0n, withoutImage, all };
}
/** The same as text, in the order usable, rejected or not judged, no image, all; null when the price is unknown or nothing was tried. */
function shares(candidate) {
    const parts = split(candidate);
    return parts && [parts.usable, parts.rejected, parts.withoutImage, parts.all].map((usd) => (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(usd)));
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
/* harmony export */   tL: () => (/* binding */ pictureCostText)
/* harmony export */ });
/* unused harmony export priceText */
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1377);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7998);



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
            return (0,_terms_js__WEBPACK_IMPORTED_MODULE_1__/* .never */ .Zm)(decision.status);
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
    const short = (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .figureShort */ .v1)(candidate.costPerUsableUsd);
    if (short !== null)
        return short;
    if (candidate.price.usdPerImage === null)
        return "price unknown";
    return candidate.attempts === 0 ? "not tried" : "not known";
}
/** The cost per picture needed where it differs from the cost per usable image, which is what candidates rank by; else null. */
function pictureCostText({ costPerPictureUsd, costPerUsableUsd, eligible }) {
    const picture = (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .figureShort */ .v1)(costPerPictureUsd);
    return !eligible || picture === null || picture === (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .figureShort */ .v1)(costPerUsableUsd) ? null : picture;
}
/** The cost per usable image with what the manifest declares beside it, "$0.0131 with extras"; null without extras or a figure. */
function withExtrasText({ costPerUsableWithExtrasUsd: figure }) {
    const short = figure && (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .figureShort */ .v1)(figure);
    return short ? `${short} with extras` : null;
}
/** Attempts per usable image, such that price x attempts is the figure shown. */
function attemptsPerUsable(candidate) {
    const { costPerUsableUsd: cost, price, attempts, undetermined, usable, pipeline } = candidate;
    if (pipeline)
        return "–";
    if (usable === 0)
        return attempts > undetermined ? `over ${attempts - undetermined}` : "–";
    const each = price.usdPerImage === null ? 0 : Number(price.usdPerImage);
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .ratio */ .CG)(cost.estimate !== undefined && each > 0 ? Number(cost.estimate) / each : (attempts - undetermined) / usable);
}
/** "12 of 31", and how many of them no check could judge. */
function usableText({ usable, attempts, undetermined, pipeline }) {
    if (pipeline)
        return pipeline.finals === 0 ? "–" : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(pipeline.finalsUsable, pipeline.finals)} finals`;
    if (attempts === 0)
        return "–";
    return undetermined === 0 ? (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(usable, attempts) : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(usable, attempts)} (${undetermined} not judged)`;
}
/** "list, 2026-11-22": how good the evidence for a price is and when it was read. */
function evidence({ price }) {
    return price.grade === null ? `not read, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd)(price.readAt)}` : `${price.grade}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd)(price.readAt)}`;
}
/** "$0.0030", or that it is not known. */
function priceText({ price }) {
    return price.usdPerImage === null ? "unknown" : amount(price.usdPerImage);
}
/** Billed in this run. */
function billedText({ spend }) {
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(spend.billedUsd);
}
/** "up to $0.0060 more": attempts of this run whose charge is not known; or null. */
function chargeUnknownText({ spend }) {
    return isZero(spend.unknownUsd) ? null : `up to ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(spend.unknownUsd, "up")} more`;
}
/** "8 of 12 prompts done" when a candidate has not brought every prompt to an end; else null. */
function progressText({ attempts, complete, prompts }, { manifest }) {
    const done = prompts.filter((prompt) => prompt.complete).length;
    return attempts === 0 || complete || done >= manifest.prompts ? null : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(done, manifest.prompts)} prompts done`;
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


/***/ }),

/***/ 2603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ logChoose),
/* harmony export */   S: () => (/* binding */ confidenceSequence)
/* harmony export */ });
/**
 * Confidence sequence for a chance of success that stays valid however often one looks and whenever one stops (Robbins 1970,
 * uniform mixture). An x belongs to it while (n+1) C(n,k) x^k (1-x)^(n-k) > alpha.
 */
/**
 * The interval for `usable` of `attempts` at error `alpha`; (0, 1) before the first attempt. At 0 and at `attempts` usable
 * the ends have closed forms.
 *
 * @throws RangeError unless 0 <= usable <= attempts are whole and 0 < alpha < 1
 */
function confidenceSequence(usable, attempts, alpha) {
    const whole = Number.isSafeInteger(usable) && Number.isSafeInteger(attempts);
    if (!whole || usable < 0 || usable > attempts || !(alpha > 0 && alpha < 1))
        throw new RangeError(`not counts: ${usable} of ${attempts} at ${alpha}`);
    if (attempts === 0)
        return { low: 0, high: 1 };
    const closed = Math.exp(Math.log(alpha / (attempts + 1)) / attempts);
    if (usable === 0)
        return { low: 0, high: 1 - closed };
    if (usable === attempts)
        return { low: closed, high: 1 };
    const constant = Math.log(attempts + 1) + logChoose(attempts, usable) - Math.log(alpha);
    const inside = (x) => constant + usable * Math.log(x) + (attempts - usable) * Math.log1p(-x) > 0;
    const peak = usable / attempts;
    return { low: boundary(0, peak, inside), high: boundary(1, peak, inside) };
}
/** Bisection between a point outside and a point inside; returns the point outside that is nearest. */
function boundary(outside, within, inside) {
    let [far, near] = [outside, within];
    for (let step = 0; step < 200; step++) {
        const middle = (far + near) / 2;
        if (middle === far || middle === near)
            break;
        if (inside(middle))
            near = middle;
        else
            far = middle;
    }
    return far;
}
/** log C(n, k) */
function logChoose(n, k) {
    return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
/** log n!, by Stirling's series from 16 up (error below 1e-15 relative), by the product below. */
function logFactorial(n) {
    if (n < 16) {
        let product = 1;
        for (let i = 2; i <= n; i++)
            product *= i;
        return Math.log(product);
    }
    const x = n + 1;
    const inverse = 1 / x;
    const square = inverse * inverse;
    const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))));
    return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}


/***/ }),

/***/ 4480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ shippedCost),
/* harmony export */   XD: () => (/* binding */ shippedInterval)
/* harmony export */ });
/* unused harmony exports shippedCostVarying, bestTries, draftPays, fixedInterval */
/* harmony import */ var _binomial_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2603);

/**
 * C(m) = (c_d/p_d) / (1-(1-p_f)^m) + c_f/p_f, for a final that passes with the same chance on every draft; Infinity when one never
 * passes. `tries` is m, Infinity for a draft that is never discarded, which is the best there is in this case.
 */
function shippedCost(draft, final, tries = Infinity) {
    if (!(draft.chance > 0) || !(final.chance > 0))
        return Infinity;
    const passed = final.chance >= 1 || tries === Infinity ? 1 : -Math.expm1(tries * Math.log1p(-final.chance));
    return draft.price / draft.chance / passed + final.price / final.chance;
}
/** C(m) = (perDraft + c_f sum_{j<m} u_j) / (1-u_m), u_j = prod_{i<j} (b+i)/(a+b+i); `perDraft` is c_d/p_d. */
function shippedCostVarying(perDraft, { price, a, b }, tries) {
    let [missed, bought] = [1, 0];
    for (let j = 0; j < tries; j++) {
        bought += missed;
        missed *= (b + j) / (a + b + j);
    }
    return (perDraft + price * bought) / (1 - missed);
}
/** More finals on one draft than anybody would wait for. */
const MOST_TRIES = 100_000;
/**
 * After how many finals without success a draft is best discarded, and what a shipped image costs then. The next final on the same
 * draft is worth it while c_f (a+b+j)/a is under the cost so far; that grows with j, so the first m that is not better is the last.
 */
function bestTries(perDraft, { price, a, b }) {
    let [missed, bought] = [b / (a + b), 1];
    let cost = (perDraft + price) / (1 - missed);
    let tries = 1;
    while (tries < MOST_TRIES && (price * (a + b + tries)) / a < cost) {
        bought += missed;
        missed *= (b + tries) / (a + b + tries);
        cost = (perDraft + price * bought) / (1 - missed);
        tries++;
    }
    return { tries, cost };
}
/**
 * Whether drafts pay: c_d/p_d < c_f (1/p_direct - 1/p_draft).
 *
 * @param direct chance of a final made from the prompt alone
 * @param drafted chance of a final made from a passed draft
 */
function draftPays(perDraft, finalPrice, direct, drafted) {
    if (!(drafted > 0))
        return false;
    return perDraft + finalPrice / drafted < (direct > 0 ? finalPrice / direct : Infinity);
}
/**
 * The interval of C at error `alpha`, valid however often one looks: the projection of the joint set
 * { log M_d(p_d) + log M_f(p_f) < log(1/alpha) }, where M is Robbins' mixture, over how the evidence is split between the stages.
 */
function shippedInterval(draft, final, alpha, tries = Infinity) {
    const end = (side) => extreme(draft, final, alpha, tries, side);
    const noHigh = draft.usable === 0 || final.usable === 0;
    return { low: end("high"), high: noHigh ? null : end("low") };
}
const SCAN = 64;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
function extreme(draft, final, alpha, tries, side) {
    const [d, f] = [evidenceOf(draft, side), evidenceOf(final, side)];
    const [from, to] = [d.least, -Math.log(alpha) - f.least];
    const costAt = (share) => {
        const [one, other] = [from + share * (to - from), to + f.least - from - share * (to - from)];
        return shippedCost({ price: draft.price, chance: chanceAt(d, one, side) }, { price: final.price, chance: chanceAt(f, other, side) }, tries);
    };
    const better = side === "low" ? (a, b) => a > b : (a, b) => a < b;
    let best = 0;
    for (let step = 1; step <= SCAN; step++)
        if (better(costAt(step / SCAN), costAt(best / SCAN)))
            best = step;
    let [left, right] = [Math.max(0, best - 1) / SCAN, Math.min(SCAN, best + 1) / SCAN];
    let found = costAt(best / SCAN);
    for (let step = 0; step < 60; step++) {
        const [a, b] = [right - GOLDEN * (right - left), left + GOLDEN * (right - left)];
        const [atA, atB] = [costAt(a), costAt(b)];
        for (const value of [atA, atB])
            if (better(value, found))
                found = value;
        if (better(atA, atB))
            right = b;
        else
            left = a;
    }
    return found;
}
/** Attempts without a verdict count against each end: as failures at the low one, as passes at the high one. */
function evidenceOf({ usable, attempts, undetermined = 0 }, side) {
    const n = attempts + undetermined;
    const k = side === "low" ? usable : usable + undetermined;
    const constant = -Math.log(n + 1) - (0,_binomial_js__WEBPACK_IMPORTED_MODULE_0__/* .logChoose */ .O)(n, k);
    const bare = { k, n, constant, least: 0 };
    return { ...bare, least: against(bare, n === 0 ? 1 : k / n) };
}
function against({ k, n, constant }, p) {
    return constant - (k === 0 ? 0 : k * Math.log(p)) - (n === k ? 0 : (n - k) * Math.log1p(-p));
}
/** The farthest chance on a side of k/n with no more evidence against it than `most`; the ends 0 and 1 where nothing speaks against them. */
function chanceAt(evidence, most, side) {
    const { k, n } = evidence;
    const end = side === "low" ? 0 : 1;
    if (side === "low" ? k === 0 : k === n)
        return end;
    let [far, near] = [end, k / n];
    for (let step = 0; step < 100; step++) {
        const middle = (far + near) / 2;
        if (middle === far || middle === near)
            break;
        if (against(evidence, middle) <= most)
            near = middle;
        else
            far = middle;
    }
    return far;
}
/**
 * The interval for counts that were fixed before, and looked at once: C exp(+-z sqrt(sum V^2 (1-p)/k) / C), V = price / p. Not valid when
 * sampling stops early. Null while a stage has no usable image.
 *
 * @param z normal quantile of the confidence, such as 1.96 for 95 %
 */
function fixedInterval(draft, final, z) {
    if (draft.usable === 0 || final.usable === 0)
        return null;
    const stages = [draft, final].map(({ price, usable, attempts }) => ({
        cost: (price * attempts) / usable,
        relative: (1 - usable / attempts) / usable,
    }));
    const cost = stages.reduce((sum, stage) => sum + stage.cost, 0);
    const spread = Math.exp((z * Math.sqrt(stages.reduce((sum, stage) => sum + stage.cost ** 2 * stage.relative, 0))) / cost);
    return { low: cost / spread, high: cost * spread };
}


/***/ })

};
