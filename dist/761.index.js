export const id = 761;
export const ids = [761];
export const modules = {

/***/ 6761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderCalibration: () => (/* binding */ renderCalibration)
/* harmony export */ });
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7998);
/* harmony import */ var _report_grid_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3425);
/* harmony import */ var _report_paint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9181);
/* harmony import */ var _report_width_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9053);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(152);





/** More of a list is in the report. */
const MOST_LISTED = 20;
/** A calibration for a terminal: no line is wider than `width` columns (40 at least). Ends with a line break. */
function renderCalibration(calibration, options = {}) {
    const width = Math.max(40, options.width ?? 80);
    const paint = (0,_report_paint_js__WEBPACK_IMPORTED_MODULE_3__/* .painter */ .C)(options.colour ?? false);
    const spend = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .spendSentence */ .Mu)(calibration);
    const parts = [
        [...(0,_report_width_js__WEBPACK_IMPORTED_MODULE_1__/* .wrap */ .LV)("How far to trust the checks", width).map(paint.strong), ...(0,_report_width_js__WEBPACK_IMPORTED_MODULE_1__/* .wrap */ .LV)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .answerSentence */ .q7)(calibration), width)],
        matrix(calibration, width),
        figures(calibration, width),
        (0,_report_width_js__WEBPACK_IMPORTED_MODULE_1__/* .wrap */ .LV)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .methodSentence */ .bb)(calibration), width),
        calibration.notes.flatMap((note) => (0,_report_width_js__WEBPACK_IMPORTED_MODULE_1__/* .wrap */ .LV)(`note: ${note}`, width, "  ").map(paint.warning)),
        listed("Disagreements", calibration.apart ?? [], width),
        listed("Without a verdict", calibration.notJudged ?? [], width),
        spend === null ? [] : (0,_report_width_js__WEBPACK_IMPORTED_MODULE_1__/* .wrap */ .LV)(spend, width),
    ];
    return `${parts
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join("\n"))
        .join("\n\n")}\n`;
}
const plain = (line) => line;
function matrix({ confusion: { usable, rejected } }, width) {
    const columns = [
        { title: "People say" },
        { title: "Checks accept", number: true },
        { title: "reject", number: true },
        { title: "no verdict", number: true },
    ];
    const row = (name, counts) => ({
        cells: [name, counts.usable, counts.rejected, counts.undetermined].map(String),
        paint: plain,
    });
    return (0,_report_grid_js__WEBPACK_IMPORTED_MODULE_0__/* .grid */ .V)(columns, [row("usable", usable), row("rejected", rejected)], width);
}
function figures(calibration, width) {
    const columns = [
        { title: "" },
        { title: "", number: true },
        { title: (0,_report_format_js__WEBPACK_IMPORTED_MODULE_4__/* .level */ .Rc)(calibration.confidence), number: true },
        { title: "Images", number: true },
        { title: "", flexible: true },
    ];
    const rows = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .figureRows */ .cJ)(calibration, "-").map(({ name, meaning, value, range, of }) => ({
        cells: [name, value, range, of, meaning],
        paint: plain,
    }));
    return (0,_report_grid_js__WEBPACK_IMPORTED_MODULE_0__/* .grid */ .V)(columns, rows, width);
}
function listed(title, images, width) {
    if (images.length === 0)
        return [];
    const rest = images.length - MOST_LISTED;
    return [
        `${title} (${images.length})`,
        ...images.slice(0, MOST_LISTED).flatMap((image) => {
            const { verdict, reason } = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .apartText */ .u3)(image);
            const prompt = image.prompt === undefined ? "" : ` (${image.prompt})`;
            return (0,_report_width_js__WEBPACK_IMPORTED_MODULE_1__/* .wrap */ .LV)(`${image.file}${prompt}: ${verdict}${reason === "" ? "" : `; ${reason}`}`, width, "  ");
        }),
        ...(rest > 0 ? [`and ${rest} more in calibration.html`] : []),
    ];
}


/***/ }),

/***/ 152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mu: () => (/* binding */ spendSentence),
/* harmony export */   bb: () => (/* binding */ methodSentence),
/* harmony export */   cJ: () => (/* binding */ figureRows),
/* harmony export */   q7: () => (/* binding */ answerSentence),
/* harmony export */   u3: () => (/* binding */ apartText)
/* harmony export */ });
/* unused harmony exports shareText, rangeText */
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7998);
/* harmony import */ var _report_view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9636);


/** "12 %", or that it is not known. */
function shareText({ estimate }) {
    return estimate === null ? "not known" : (0,_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(estimate);
}
/** "8.2 – 19.4 %": an interval of shares, its ends rounded outward. */
function rangeText({ low, high }, dash = "–") {
    const tenth = (value) => String(value / 10);
    // Noise must not push an end to the next tenth.
    return `${tenth(Math.floor(low * 1000 + 1e-9))} ${dash} ${tenth(Math.ceil(high * 1000 - 1e-9))} %`;
}
function figureRows(calibration, dash = "–") {
    const { sensitivity, specificity, falseAccept, falseReject, kappa, confusion } = calibration;
    const { usable, rejected } = confusion;
    const [kept, thrown] = [usable.usable + usable.rejected, rejected.usable + rejected.rejected];
    const row = (name, meaning, share, hits, of) => ({
        name,
        meaning,
        value: shareText(share),
        range: rangeText(share, dash),
        of: (0,_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(hits, of),
    });
    return [
        row("Sensitivity", "usable images that the checks accept", sensitivity, usable.usable, kept),
        row("Specificity", "rejected images that the checks reject", specificity, rejected.rejected, thrown),
        row("False accepts", "rejected images that the checks accept", falseAccept, rejected.usable, thrown),
        row("False rejects", "usable images that the checks reject", falseReject, usable.rejected, kept),
        {
            name: "Kappa",
            meaning: "agreement beyond what chance gives: 0 none, 1 full",
            value: kappa === null ? "not known" : kappa.estimate.toFixed(2),
            range: kappa === null ? "" : `${hundredth(kappa.low, "down")} ${dash} ${hundredth(kappa.high, "up")}`,
            of: kappa === null ? "" : (0,_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(usable.usable + rejected.rejected, kept + thrown),
        },
    ];
}
function hundredth(value, direction) {
    return ((direction === "down" ? Math.floor(value * 100 + 1e-9) : Math.ceil(value * 100 - 1e-9)) / 100).toFixed(2);
}
/** The answer in a sentence. */
function answerSentence({ confusion: { usable, rejected } }) {
    const agreed = usable.usable + rejected.rejected;
    const decided = agreed + usable.rejected + rejected.usable;
    if (decided === 0)
        return "The checks gave no verdict on any image, so nothing is known of their errors.";
    const none = usable.undetermined + rejected.undetermined;
    const rest = none === 0 ? "" : `; on ${none} more the checks gave no verdict`;
    return `People and checks agree on ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(agreed, decided)} images (${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(agreed / decided)})${rest}.`;
}
/** Which interval is which. */
function methodSentence({ kappa, confidence }) {
    const level = `${Number((confidence * 100).toFixed(2))} %`;
    const exact = `The intervals of shares are exact (Clopper and Pearson) and hold at ${level} at least.`;
    if (kappa === null)
        return exact;
    return kappa.method === "asymptotic"
        ? `${exact} Kappa's is the large-sample one (Fleiss, Cohen and Everitt 1969).`
        : `${exact} Kappa's is what it can be when the shares behind it are anywhere in exact intervals of theirs.`;
}
/** What judging cost; null when it cost nothing. */
function spendSentence({ spend }) {
    const unpriced = spend.unpriced > 0 ? `; ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(spend.unpriced, "request")} to a judge without a price are not in it` : "";
    if ((0,_report_view_js__WEBPACK_IMPORTED_MODULE_0__/* .isZero */ .be)(spend.checksUsd) && (0,_report_view_js__WEBPACK_IMPORTED_MODULE_0__/* .isZero */ .be)(spend.unknownUsd))
        return unpriced === "" ? null : `Checks: $0.00${unpriced}.`;
    const unknown = (0,_report_view_js__WEBPACK_IMPORTED_MODULE_0__/* .isZero */ .be)(spend.unknownUsd) ? "" : `, and up to ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(spend.unknownUsd, "up")} more`;
    return `Checks: ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(spend.checksUsd)}${unknown}, of a budget of ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj)(spend.budgetUsd)}${unpriced}.`;
}
/** What people say of an image, what the checks say, and why. */
function apartText({ label, verdict, reasons }) {
    const said = verdict === "undetermined" ? "not judged" : verdict;
    return {
        verdict: `people: ${label}; checks: ${said}`,
        reason: reasons.map(({ check, message }) => `${check}: ${message}`).join("; "),
    };
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

/***/ 3425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ grid)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(378);
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9053);


const GAP = "  ";
/** A flexible column keeps this much before columns are left out. */
const LEAST = 12;
/** Lines of at most `width` columns: flexible columns are shortened, then columns at the end are left out. Cells are cleaned here. */
function grid(columns, rows, width) {
    const cleaned = rows.map(({ cells, paint }) => ({ cells: cells.map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH), paint }));
    const wanted = columns.map(({ title }, i) => Math.max((0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .columns */ .YB)(title), ...cleaned.map(({ cells }) => (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .columns */ .YB)(cells[i] ?? ""))));
    const widths = squeeze(columns, wanted, width);
    const line = (cells) => widths
        .map((each, i) => (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .pad */ .eV)((0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(cells[i] ?? "", each), each, columns[i].number))
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


/***/ }),

/***/ 9181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painter)
/* harmony export */ });
/** Terminal colours (ECMA-48, SGR), around whole clean lines only. */
function painter(colour) {
    const sgr = (code, end) => (text) => (colour ? `\u{1B}[${code}m${text}\u{1B}[${end}m` : text);
    return { strong: sgr(1, 22), faint: sgr(2, 22), warning: sgr(33, 39), error: sgr(31, 39), plain: (text) => text };
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

/***/ 9053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   eV: () => (/* binding */ pad),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(378);

/** Text in the cells of a terminal. Where terminals disagree the wider answer is taken, so that a line never overflows. */
const WIDE = /[\u1100-\u115F\u231A-\u23FF\u2600-\u27BF\u2B00-\u2BFF\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1B000}-\u{1B2FF}\u{1F000}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const NO_WIDTH = /\p{Mn}|\p{Me}/u;
/** Columns that a text takes; the text must be clean, without control characters. */
function columns(text) {
    let total = 0;
    for (const character of text)
        total += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
    return total;
}
/** Clean text in at most `width` columns; what is left out of the middle is shown by an ellipsis, since ids often differ at their end. */
function shorten(text, width) {
    const shown = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(text);
    if (columns(shown) <= width)
        return shown;
    if (width < 2)
        return "…".slice(0, Math.max(0, width));
    const characters = Array.from(shown);
    const tail = takeColumns(characters.toReversed(), Math.floor((width - 1) / 3)).toReversed();
    const head = takeColumns(characters, width - 1 - columns(tail.join("")));
    return `${head.join("")}…${tail.join("")}`;
}
function takeColumns(characters, width) {
    const taken = [];
    let used = 0;
    for (const character of characters) {
        used += columns(character);
        if (used > width)
            break;
        taken.push(character);
    }
    return taken;
}
/** Fills a text up to `width` columns; numbers are put on the right. */
function pad(text, width, right = false) {
    const spaces = " ".repeat(Math.max(0, width - columns(text)));
    return right ? spaces + text : text + spaces;
}
/** Breaks clean text into lines of at most `width` columns, at spaces where there are some. Later lines begin with `indent`. */
function wrap(text, width, indent = "") {
    const lines = [];
    let line = "";
    for (const word of (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(text)
        .split(" ")
        .flatMap((each) => pieces(each, width - indent.length))) {
        const joined = line === "" ? word : `${line} ${word}`;
        if (columns(joined) <= width) {
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
    if (columns(word) <= width)
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


/***/ })

};
