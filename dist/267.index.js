export const id = 267;
export const ids = [267];
export const modules = {

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
function budgetSentence({ withoutBudgetUsd }, { spend, manifest }) {
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
function split({ price, usable, spend, attempts }) {
    if (price.usdPerImage === null || attempts === 0)
        return null;
    const [all, withoutImage] = [(0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e0)(spend.listUsd), (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e0)(spend.hiddenUsd)];
    const kept = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e0)(price.usdPerImage) * BigInt(usable);
    const rejected = all - withoutImage - kept;
    return { usable: kept, rejected: rejected > 0n ? rejected : 0n, withoutImage, all };
}
/** The same as text, in the order usable, rejected or not judged, no image, all; null when the price is unknown or nothing was tried. */
function shares(candidate) {
    const parts = split(candidate);
    return parts && [parts.usable, parts.rejected, parts.withoutImage, parts.all].map((usd) => (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(usd)));
}


/***/ }),

/***/ 7267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderTerminal: () => (/* binding */ renderTerminal)
});

// EXTERNAL MODULE: ./build/core/report/format.js
var format = __webpack_require__(7998);
// EXTERNAL MODULE: ./build/core/report/spend.js
var spend = __webpack_require__(253);
;// CONCATENATED MODULE: ./build/core/report/paint.js
/** Terminal colours (ECMA-48, SGR), around whole clean lines only. */
function painter(colour) {
    const sgr = (code, end) => (text) => (colour ? `\u{1B}[${code}m${text}\u{1B}[${end}m` : text);
    return { strong: sgr(1, 22), faint: sgr(2, 22), warning: sgr(33, 39), error: sgr(31, 39), plain: (text) => text };
}

// EXTERNAL MODULE: ./build/core/report/estimate-text.js
var estimate_text = __webpack_require__(3679);
// EXTERNAL MODULE: ./build/core/report/escape.js
var report_escape = __webpack_require__(378);
;// CONCATENATED MODULE: ./build/core/report/width.js

/** Text in the cells of a terminal. Where terminals disagree the wider answer is taken, so that a line never overflows. */
const WIDE = /[\u1100-\u115F\u231A-\u23FF\u2600-\u27BF\u2B00-\u2BFF\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1B000}-\u{1B2FF}\u{1F000}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const NO_WIDTH = /\p{Mn}|\p{Me}/u;
/** Columns that a text takes; the text must be clean, without control characters. */
function width_columns(text) {
    let total = 0;
    for (const character of text)
        total += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
    return total;
}
/** Clean text in at most `width` columns; what is left out of the middle is shown by an ellipsis, since ids often differ at their end. */
function shorten(text, width) {
    const shown = (0,report_escape/* clean */.uH)(text);
    if (width_columns(shown) <= width)
        return shown;
    if (width < 2)
        return "…".slice(0, Math.max(0, width));
    const characters = Array.from(shown);
    const tail = takeColumns(characters.toReversed(), Math.floor((width - 1) / 3)).toReversed();
    const head = takeColumns(characters, width - 1 - width_columns(tail.join("")));
    return `${head.join("")}…${tail.join("")}`;
}
function takeColumns(characters, width) {
    const taken = [];
    let used = 0;
    for (const character of characters) {
        used += width_columns(character);
        if (used > width)
            break;
        taken.push(character);
    }
    return taken;
}
/** Fills a text up to `width` columns; numbers are put on the right. */
function pad(text, width, right = false) {
    const spaces = " ".repeat(Math.max(0, width - width_columns(text)));
    return right ? spaces + text : text + spaces;
}
/** Breaks clean text into lines of at most `width` columns, at spaces where there are some. Later lines begin with `indent`. */
function wrap(text, width, indent = "") {
    const lines = [];
    let line = "";
    for (const word of (0,report_escape/* clean */.uH)(text)
        .split(" ")
        .flatMap((each) => pieces(each, width - indent.length))) {
        const joined = line === "" ? word : `${line} ${word}`;
        if (width_columns(joined) <= width) {
            line = joined;
            continue;
        }
        lines.push(line);
        line = indent + word;
    }
    return [...lines, line];
}
/** A word that is longer than a line, in pieces that are not. */
function pieces(word, width) {
    if (width_columns(word) <= width)
        return [word];
    const found = [];
    let rest = Array.from(word);
    while (rest.length > 0) {
        const piece = takeColumns(rest, Math.max(2, width));
        found.push(piece.join(""));
        rest = rest.slice(piece.length);
    }
    return found;
}

;// CONCATENATED MODULE: ./build/core/report/grid.js


const GAP = "  ";
/** A flexible column keeps this much before columns are left out. */
const LEAST = 12;
/** Lines of at most `width` columns: flexible columns are shortened, then columns at the end are left out. Cells are cleaned here. */
function grid(columns, rows, width) {
    const cleaned = rows.map(({ cells, paint }) => ({ cells: cells.map(report_escape/* clean */.uH), paint }));
    const wanted = columns.map(({ title }, i) => Math.max(width_columns(title), ...cleaned.map(({ cells }) => width_columns(cells[i] ?? ""))));
    const widths = squeeze(columns, wanted, width);
    const line = (cells) => widths
        .map((each, i) => pad(shorten(cells[i] ?? "", each), each, columns[i].number))
        .join(GAP)
        .trimEnd();
    return [line(columns.map(({ title }) => title)), ...cleaned.map(({ cells, paint }) => paint(line(cells)))];
}
/** The widths of the columns that are shown. */
function squeeze(columns, wanted, width) {
    for (let shown = columns.length; shown > 1; shown--) {
        const widths = wanted.slice(0, shown);
        const excess = widths.reduce((sum, each) => sum + each, (shown - 1) * GAP.length) - width;
        const flexible = columns.findIndex((column) => column.flexible);
        const left = (widths[flexible] ?? 0) - Math.max(0, excess);
        if (excess <= 0)
            return widths;
        if (flexible >= 0 && left >= LEAST)
            return widths.with(flexible, left);
    }
    return [Math.min(wanted[0] ?? 0, width)];
}

;// CONCATENATED MODULE: ./build/core/report/terminal-estimate.js



const COLUMNS = [
    { title: "Candidate", flexible: true },
    { title: "Expected", number: true },
    { title: "Worst case", number: true },
    { title: "Attempts", number: true },
    { title: "Usable share" },
];
/** The estimate of a run for a terminal: lines of at most `width` columns. */
function terminalEstimate(results, width) {
    const { estimate } = results;
    if (!estimate)
        return [];
    const rows = estimate.candidates.map((row) => {
        const { expected, atMost, attempts, usable, origin } = (0,estimate_text/* estimateCells */._2)(row);
        const cells = [row.id, ...[expected, atMost, attempts, origin === null ? usable : `${usable} ${origin}`].map(dash)];
        return { cells, paint: (line) => line };
    });
    const { answer, relief } = (0,estimate_text/* estimateAnswer */.$D)(estimate);
    return [
        ...wrap(`${answer} ${relief}`, width),
        "",
        ...grid(COLUMNS, rows, width),
        "",
        ...wrap((0,estimate_text/* budgetSentence */.Bg)(estimate, results), width),
        ...wrap(estimate.assumption, width),
    ];
}
function dash(text) {
    return text === "–" ? "-" : text;
}

// EXTERNAL MODULE: ./build/core/report/view.js
var view = __webpack_require__(9636);
;// CONCATENATED MODULE: ./build/core/report/terminal.js







/**
 * The results for a terminal: the answer, a table, what to beware of, what it cost. No line is wider than `width` columns
 * (40 at least); without `colour` there is no escape sequence in it. Ends with a line break.
 */
function renderTerminal(results, options = {}) {
    const width = Math.max(40, options.width ?? 80);
    const paint = painter(options.colour ?? false);
    const parts = [
        head(results, width, paint),
        results.mode === "estimate" ? terminalEstimate(results, width) : measured(results, width, paint),
        trouble(results, width, paint),
        results.mode === "estimate" ? [] : bill(results, width),
    ];
    return `${parts
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join("\n"))
        .join("\n\n")}\n`;
}
function head(results, width, paint) {
    const simulated = results.simulated ? wrap(`SIMULATED. ${view/* SIMULATED */.Nc}`, width).map(paint.warning) : [];
    if (results.mode === "estimate")
        return simulated;
    const title = `Usable image cost: ${(0,view/* verdictOf */.Vj)(results).title}`;
    return [...simulated, ...wrap(title, width).map(paint.strong), ...wrap(results.decision.sentence, width)];
}
function measured(results, width, paint) {
    const candidates = (0,view/* ranked */.ad)(results);
    const rows = candidates.map((candidate) => ({
        cells: terminal_COLUMNS.map(({ text }) => text(candidate)),
        paint: (0,view/* isLeader */.oT)(candidate, results) ? paint.strong : candidate.eligible ? paint.plain : paint.faint,
    }));
    const titled = terminal_COLUMNS.map((column) => column.title === "Interval" ? { ...column, title: (0,format/* level */.Rc)(results.confidence) } : column);
    const notes = candidates.flatMap((candidate) => {
        const parts = [(0,view/* standing */.JA)(candidate, results), candidate.ineligibleBecause, (0,view/* progressText */.l_)(candidate, results)];
        const note = parts.filter((text) => text).join("; ");
        return note === "" ? [] : wrap(`${candidate.id}: ${note}`, width, "  ");
    });
    return [...grid(titled, rows, width), "", ...notes, ...settle(results, width)];
}
function settle({ decision }, width) {
    const { toSettle, status } = decision;
    if (!toSettle || status !== "undecided")
        return [];
    return wrap(`To settle it: about ${(0,format/* plural */.LS)(toSettle.attempts, "more attempt")}, about ${(0,format/* amount */.vj)(toSettle.usd)}.`, width);
}
/** In the order of importance: a narrow terminal gets the first ones. */
const terminal_COLUMNS = [
    { title: "Candidate", flexible: true, text: ({ id }) => id },
    { title: "Cost/usable", number: true, text: view/* costText */.rs },
    { title: "Interval", number: true, text: ({ costPerUsableUsd: figure }) => (0,format/* interval */.YP)(figure, "-") ?? "-" },
    { title: "Usable", number: true, text: ({ usable, attempts }) => (attempts === 0 ? "-" : (0,format/* countOf */.pq)(usable, attempts)) },
    { title: "Coverage", number: true, text: ({ coverage }) => (coverage === null ? "-" : (0,format/* percent */.KN)(coverage)) },
    { title: "Price", number: true, text: view/* priceText */.BC },
    { title: "Tries", number: true, text: (candidate) => (0,view/* attemptsPerUsable */.kI)(candidate).replace("–", "-") },
    { title: "Evidence", text: view/* evidence */.MX },
];
function trouble(results, width, paint) {
    const lines = (kind, text, colour) => wrap(`${kind}: ${text}`, width, "  ").map(colour);
    return [
        ...results.errors.flatMap((text) => lines("error", text, paint.error)),
        ...results.failOn.flatMap((text) => lines("fails", text, paint.error)),
        ...results.warnings.flatMap(({ code, candidate, message }) => lines(`warning ${code}`, candidate === undefined ? message : `${candidate}: ${message}`, paint.warning)),
    ];
}
function bill(results, width) {
    return (0,spend/* spendLines */._)(results).flatMap(({ label, value, note }) => wrap(`${label}: ${value} ${note}`, width, "  "));
}


/***/ }),

/***/ 9636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ billedText),
/* harmony export */   BC: () => (/* binding */ priceText),
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
/* harmony export */   oT: () => (/* binding */ isLeader),
/* harmony export */   pE: () => (/* binding */ rejections),
/* harmony export */   rs: () => (/* binding */ costText),
/* harmony export */   tL: () => (/* binding */ pictureCostText)
/* harmony export */ });
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
/** Attempts per usable image, such that price x attempts is the figure shown. */
function attemptsPerUsable(candidate) {
    const { costPerUsableUsd: cost, price, attempts, undetermined, usable } = candidate;
    if (usable === 0)
        return attempts > undetermined ? `over ${attempts - undetermined}` : "–";
    const each = price.usdPerImage === null ? 0 : Number(price.usdPerImage);
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .ratio */ .CG)(cost.estimate !== undefined && each > 0 ? Number(cost.estimate) / each : (attempts - undetermined) / usable);
}
/** "12 of 31", and how many of them no check could judge. */
function usableText({ usable, attempts, undetermined }) {
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
    return price.usdPerImage === null ? "unknown" : (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .amount */ .vj)(price.usdPerImage);
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


/***/ })

};
