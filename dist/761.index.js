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
        row("Sensitivity", "usable ones that the checks accept", sensitivity, usable.usable, kept),
        row("Specificity", "bad ones that the checks reject", specificity, rejected.rejected, thrown),
        row("False accepts", "bad ones that the checks accept", falseAccept, rejected.usable, thrown),
        row("False rejects", "usable ones that the checks reject", falseReject, usable.rejected, kept),
        {
            name: "Kappa",
            meaning: "agreement beyond chance: 1 is full",
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
