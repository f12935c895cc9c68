export const id = 556;
export const ids = [556];
export const modules = {

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

/***/ 1556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderTerminal: () => (/* binding */ renderTerminal)
});

// EXTERNAL MODULE: ./build/core/report/format.js
var format = __webpack_require__(7998);
// EXTERNAL MODULE: ./build/core/report/pairs.js
var pairs = __webpack_require__(7004);
// EXTERNAL MODULE: ./build/core/report/pipeline-words.js
var pipeline_words = __webpack_require__(5887);
// EXTERNAL MODULE: ./build/core/report/spend.js
var spend = __webpack_require__(253);
// EXTERNAL MODULE: ./build/core/report/paint.js
var report_paint = __webpack_require__(9181);
// EXTERNAL MODULE: ./build/core/report/audit-words.js
var audit_words = __webpack_require__(4230);
// EXTERNAL MODULE: ./build/core/terms.js
var terms = __webpack_require__(1377);
// EXTERNAL MODULE: ./build/core/report/shift.js
var report_shift = __webpack_require__(7761);
// EXTERNAL MODULE: ./build/core/report/audit-history.js
var audit_history = __webpack_require__(619);
// EXTERNAL MODULE: ./build/core/report/audit-rows.js
var audit_rows = __webpack_require__(74);
// EXTERNAL MODULE: ./build/core/report/escape.js
var report_escape = __webpack_require__(378);
// EXTERNAL MODULE: ./build/core/report/grid.js
var grid = __webpack_require__(3425);
// EXTERNAL MODULE: ./build/core/report/width.js
var report_width = __webpack_require__(9053);
;// CONCATENATED MODULE: ./build/core/report/terminal-audit.js







/** Steps of a history that are shown; the report has more. */
const MOST_STEPS = 5;
/** In the order of importance: a narrow terminal gets the first ones. */
const COLUMNS = [
    { title: "Candidate", flexible: true, text: ({ id }) => id },
    { title: "Price", number: true, text: ({ price }) => (0,report_shift/* shiftText */.yK)({ ...price, percent: null }) },
    { title: "Moved", number: true, text: ({ price }) => price.percent ?? "-" },
    { title: "Cost/usable", number: true, text: ({ cost }) => (0,report_shift/* shiftText */.yK)(cost) },
    { title: "A month", number: true, text: ({ monthly }) => monthly },
    { title: "Interval now", number: true, text: ({ range }) => range ?? "-" },
];
/** The table of an audit with what is to be said of each candidate: lines of at most `width` columns. */
function terminalAudit(results, width, paint) {
    const { audit } = results;
    if (!audit)
        return [];
    const rows = (0,audit_rows/* auditRows */.P)(results);
    const volume = (0,audit_words/* volumeText */.op)(audit);
    const columns = COLUMNS.filter(({ title }) => volume !== null || title !== "A month");
    const table = rows.map((row) => ({
        cells: columns.map(({ text }) => plain(text(row))),
        paint: row.standing === "cheapest" ? paint.strong : paint.plain,
    }));
    const notes = rows.flatMap((row) => {
        const note = noteOf(row, volume);
        return note === "" ? [] : (0,report_width/* wrap */.LV)(plain(`${(0,report_escape/* clipMiddle */.e9)(row.id, 60)}: ${note}`), width, "  ");
    });
    return [...(0,grid/* grid */.V)(columns, table, width), ...(notes.length === 0 ? [] : ["", ...notes]), ...historyLines(results, width)];
}
function noteOf(row, volume) {
    const { standing, price, unknownBecause, monthly } = row;
    const parts = [
        standing,
        unknownBecause === null ? null : `price unknown: ${unknownBecause}`,
        price.notes.filter((note) => note !== "unchanged").join(", "),
        effects(row),
        volume === null || /^(–|\$0\.00)$/.test(monthly) ? null : `${monthly} a month for ${volume}`,
    ];
    return parts.filter((part) => part !== null && part !== "").join("; ");
}
/** Null where nothing moved the cost. */
function effects({ priceEffect, yieldEffect }) {
    if (priceEffect === "–" || (priceEffect === "$0.00" && yieldEffect === "$0.00"))
        return null;
    return `price effect ${priceEffect}, yield effect ${yieldEffect}`;
}
function historyLines(results, width) {
    const lines = (0,audit_history/* histories */.l)(results, MOST_STEPS).flatMap(({ id, steps, older }) => {
        const told = steps.map(({ since, price, change }) => `${price} since ${since}${/\d/.test(change) ? ` (${change})` : ""}`);
        const rest = older === 0 ? "" : `, and ${older} older`;
        return (0,report_width/* wrap */.LV)(`${(0,report_escape/* clipMiddle */.e9)(id, 60)}: ${told.join(", ")}${rest}`, width, "  ");
    });
    return lines.length === 0 ? [] : ["", "How the prices moved (UTC):", ...lines];
}
/** What to do, and that nothing was spent. */
function terminalToDo(results, width) {
    return [...(0,audit_words/* toDo */.Xj)(results).map(spoken), audit_words/* NOTHING_SPENT */.zx].flatMap((text) => (0,report_width/* wrap */.LV)(text, width, "  "));
}
function spoken(phrase) {
    return phrase.map((piece) => (typeof piece === "string" ? piece : `\`${(0,report_escape/* clipMiddle */.e9)(piece.code, 200)}\``)).join("");
}
function plain(text) {
    return text.replaceAll("→", "->").replace(/^–$/, "-").replaceAll(" – ", " - ");
}

// EXTERNAL MODULE: ./build/core/report/plan-rows.js
var plan_rows = __webpack_require__(126);
;// CONCATENATED MODULE: ./build/core/report/terminal-plans.js




/** In the order of importance: a narrow terminal gets the first ones. */
const terminal_plans_COLUMNS = [
    { title: "Plan", flexible: true, text: ({ id }) => id },
    { title: "A month", number: true, text: ({ monthly }) => monthly },
    { title: "Pays from", number: true, text: ({ breakEven }) => breakEven },
    { title: "Verdict", text: ({ verdict }) => verdict },
    { title: "Interval", number: true, text: ({ breakEvenRange }) => breakEvenRange ?? "-" },
    { title: "Fee and quota", text: ({ offer }) => offer },
];
/** Plans, what an audit moved of them, and extra costs: lines of at most `width` columns; none when the manifest has neither. */
function terminalPlans(results, width) {
    return [...planLines(results, width), ...extraLines(results, width)];
}
function planLines(results, width) {
    const rows = (0,plan_rows/* planRows */.Lq)(results);
    if (rows.length === 0)
        return [];
    const month = (0,plan_rows/* monthText */.cC)(results);
    const paid = (0,plan_rows/* paidRow */.ts)(results);
    const title = `Plans${month === null ? "" : `, a month ${month}`}${paid ? `; pay-as-you-go on ${(0,report_escape/* clipMiddle */.e9)(paid.candidate, 60)} ${paid.monthly}` : ""}:`;
    const table = rows.map((row) => ({ cells: terminal_plans_COLUMNS.map(({ text }) => terminal_plans_plain(text(row))), paint: (line) => line }));
    const notes = rows.flatMap(({ sentence, note, asOf }) => {
        const aside = [note, asOf].filter((text) => text !== null).join("; ");
        return (0,report_width/* wrap */.LV)(terminal_plans_plain(aside === "" ? sentence : `${sentence} (${aside})`), width, "  ");
    });
    const moved = (0,plan_rows/* movedPlans */.K6)(results).flatMap(({ id, text }) => (0,report_width/* wrap */.LV)(terminal_plans_plain(`${(0,report_escape/* clipMiddle */.e9)(id, 60)}: ${text}`), width, "  "));
    return ["", ...(0,report_width/* wrap */.LV)(terminal_plans_plain(title), width), ...(0,grid/* grid */.V)(terminal_plans_COLUMNS, table, width), "", ...notes, ...moved];
}
function extraLines({ extras = [] }, width) {
    if (extras.length === 0)
        return [];
    const lines = extras.flatMap((extra) => (0,report_width/* wrap */.LV)(`${(0,report_escape/* clipMiddle */.e9)(extra.id, 60)}: ${(0,plan_rows/* extraText */.Is)(extra)}`, width, "  "));
    return ["", "Extra costs that the manifest declares:", ...lines];
}
function terminal_plans_plain(text) {
    return text.replaceAll("→", "->").replace(/^–$/, "-").replaceAll(" – ", " - ");
}

// EXTERNAL MODULE: ./build/core/report/rescore-rows.js
var rescore_rows = __webpack_require__(5136);
;// CONCATENATED MODULE: ./build/core/report/terminal-rescore.js





/** Prompts that are shown; the report has more. */
const MOST_PROMPTS = 10;
/** In the order of importance: a narrow terminal gets the first ones. */
const terminal_rescore_COLUMNS = [
    { title: "Candidate", flexible: true, text: ({ id }) => id },
    { title: "Usable", number: true, text: ({ usable }) => (0,report_shift/* shiftText */.yK)(usable) },
    { title: "Cost/usable", number: true, text: ({ cost }) => (0,report_shift/* shiftText */.yK)(cost) },
    { title: "Interval before", number: true, text: ({ ranges }) => ranges.before ?? "-" },
    { title: "Interval now", number: true, text: ({ ranges }) => ranges.after ?? "-" },
    { title: "Coverage", number: true, text: ({ coverage }) => (0,report_shift/* shiftText */.yK)(coverage) },
];
/** What today's checks changed: lines of at most `width` columns; none when nothing was judged again. */
function terminalRescore(results, width, paint) {
    const { rescore } = results;
    if (!rescore)
        return [];
    const rows = (0,rescore_rows/* rescoreRows */.D0)(results);
    const table = rows.map((row) => ({
        cells: terminal_rescore_COLUMNS.map(({ text }) => terminal_rescore_plain(text(row))),
        paint: row.standing === "cheapest" ? paint.strong : paint.plain,
    }));
    const notes = rows.flatMap(({ id, standing, judged }) => {
        const told = [standing, judged].filter((part) => part !== "").join("; ");
        return told === "" ? [] : (0,report_width/* wrap */.LV)(`${(0,report_escape/* clipMiddle */.e9)(id, 60)}: ${told}`, width, "  ");
    });
    return [
        ...(0,report_width/* wrap */.LV)(`${rescore.cheapest.sentence} ${(0,rescore_rows/* judgedSentence */.VK)(rescore)}`, width),
        ...(rows.length === 0 ? [] : ["", ...(0,grid/* grid */.V)(terminal_rescore_COLUMNS, table, width), "", ...notes]),
        ...promptLines(results, width),
    ];
}
function promptLines(results, width) {
    const all = (0,rescore_rows/* changedPrompts */.e5)(results);
    const lines = all.slice(0, MOST_PROMPTS).flatMap(({ candidate, prompt, usable, cost }) => {
        const [kept, paid] = [terminal_rescore_plain((0,report_shift/* shiftText */.yK)(usable)), terminal_rescore_plain((0,report_shift/* shiftText */.yK)(cost))];
        return (0,report_width/* wrap */.LV)(`${(0,report_escape/* clipMiddle */.e9)(candidate, 60)}, ${(0,report_escape/* clipMiddle */.e9)(prompt, 60)}: usable ${kept}; cost per usable image ${paid}`, width, "  ");
    });
    if (lines.length === 0)
        return [];
    const rest = all.length > MOST_PROMPTS ? [`and ${all.length - MOST_PROMPTS} more in the report`] : [];
    return ["", "Prompts that changed:", ...lines, ...rest];
}
function terminal_rescore_plain(text) {
    return text.replaceAll("→", "->").replace(/^–$/, "-").replaceAll("–", "-");
}

// EXTERNAL MODULE: ./build/core/report/estimate-text.js
var estimate_text = __webpack_require__(3679);
;// CONCATENATED MODULE: ./build/core/report/terminal-estimate.js



const terminal_estimate_COLUMNS = [
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
        ...(0,report_width/* wrap */.LV)(`${answer} ${relief}`, width),
        "",
        ...(0,grid/* grid */.V)(terminal_estimate_COLUMNS, rows, width),
        "",
        ...(0,report_width/* wrap */.LV)((0,estimate_text/* budgetSentence */.Bg)(estimate, results), width),
        ...(0,report_width/* wrap */.LV)(estimate.assumption, width),
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
    const paint = (0,report_paint/* painter */.C)(options.colour ?? false);
    const [body, end] = bodyAndEnd(results, width, paint);
    const parts = [head(results, width, paint), body, terminalRescore(results, width, paint), trouble(results, width, paint), end];
    return `${parts
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join("\n"))
        .join("\n\n")}\n`;
}
/** What stands before the warnings, and what after them. */
function bodyAndEnd(results, width, paint) {
    switch (results.mode) {
        case "measure":
        case "report":
            return [measured(results, width, paint), bill(results, width)];
        case "estimate":
            return [terminalEstimate(results, width), []];
        case "audit":
            return [[...terminalAudit(results, width, paint), ...terminalPlans(results, width)], terminalToDo(results, width)];
        default:
            return (0,terms/* never */.Zm)(results.mode);
    }
}
function head(results, width, paint) {
    const simulated = results.simulated ? (0,report_width/* wrap */.LV)(`SIMULATED. ${view/* SIMULATED */.Nc}`, width).map(paint.warning) : [];
    if (results.mode === "estimate")
        return simulated;
    const isAudit = results.mode === "audit";
    const title = `Usable image cost: ${(isAudit ? audit_words/* auditVerdict */.Rm : view/* verdictOf */.Vj)(results).title}`;
    const answer = isAudit ? (results.audit?.cheapest.sentence ?? "") : results.decision.sentence;
    return [...simulated, ...(0,report_width/* wrap */.LV)(title, width).map(paint.strong), ...(0,report_width/* wrap */.LV)(answer, width)];
}
function measured(results, width, paint) {
    const candidates = (0,view/* ranked */.ad)(results);
    const rows = candidates.map((candidate) => ({
        cells: terminal_COLUMNS.map(({ text }) => text(candidate)),
        paint: (0,view/* isLeader */.oT)(candidate, results) ? paint.strong : candidate.eligible ? paint.plain : paint.faint,
    }));
    const titled = terminal_COLUMNS.map((column) => column.title === "Interval" ? { ...column, title: (0,format/* level */.Rc)(results.confidence) } : column);
    const notes = candidates.flatMap((candidate) => {
        const parts = [
            (0,view/* standing */.JA)(candidate, results),
            candidate.ineligibleBecause,
            (0,view/* progressText */.l_)(candidate, results),
            (0,pipeline_words/* stagesText */.Z)(candidate),
            movedText(candidate.price),
            (0,view/* withExtrasText */.nT)(candidate),
            (0,view/* checkCostText */.XP)(candidate),
            (0,view/* acceptedText */.zs)(candidate),
        ];
        const note = parts.filter((text) => text).join("; ");
        return note === "" ? [] : (0,report_width/* wrap */.LV)(`${candidate.id}: ${note}`, width, "  ");
    });
    return [
        ...(0,grid/* grid */.V)(titled, rows, width),
        "",
        ...notes,
        ...settle(results, width),
        ...(0,pairs/* draftingTexts */.a)(results).flatMap((text) => (0,report_width/* wrap */.LV)(text, width)),
        ...errors(results, width, paint),
        ...terminalPlans(results, width),
    ];
}
function settle({ decision }, width) {
    const { toSettle, status } = decision;
    if (!toSettle || status !== "undecided")
        return [];
    return (0,report_width/* wrap */.LV)(`To settle it: about ${(0,format/* plural */.LS)(toSettle.attempts, "more attempt")}, about ${(0,format/* amount */.vj)(toSettle.usd)}.`, width);
}
function errors({ checkErrors }, width, paint) {
    if (!checkErrors)
        return [];
    return (0,report_width/* wrap */.LV)(checkErrors.sentence, width).map(checkErrors.tooWeak ? paint.warning : paint.plain);
}
/** The price, and by how much it moved: a note below the table says from where. */
function priceCell({ price }) {
    const { to, percent: moved } = (0,report_shift/* priceShift */.o0)(price);
    return moved === null ? to : `${to} (${moved})`;
}
function movedText(price) {
    const shift = (0,report_shift/* priceShift */.o0)(price);
    const told = shift.from === null ? shift.notes : [`price ${(0,report_shift/* shiftText */.yK)(shift)}`, ...shift.notes];
    return told.join(", ").replaceAll("→", "->");
}
function usableCount({ usable, attempts, pipeline }) {
    if (attempts === 0 || pipeline?.finals === 0)
        return "-";
    return pipeline ? `${(0,format/* countOf */.pq)(pipeline.finalsUsable, pipeline.finals)} finals` : (0,format/* countOf */.pq)(usable, attempts);
}
/** In the order of importance: a narrow terminal gets the first ones. */
const terminal_COLUMNS = [
    { title: "Candidate", flexible: true, text: ({ id }) => id },
    { title: "Cost/usable", number: true, text: view/* costText */.rs },
    { title: "Interval", number: true, text: ({ costPerUsableUsd: figure }) => (0,format/* interval */.YP)(figure, "-") ?? "-" },
    { title: "Usable", number: true, text: usableCount },
    { title: "Coverage", number: true, text: ({ coverage }) => (coverage === null ? "-" : (0,format/* percent */.KN)(coverage)) },
    { title: "Price", number: true, text: priceCell },
    { title: "Tries", number: true, text: (candidate) => (0,view/* attemptsPerUsable */.kI)(candidate).replace("–", "-") },
    { title: "Evidence", text: view/* evidence */.MX },
];
function trouble(results, width, paint) {
    const lines = (kind, text, colour) => (0,report_width/* wrap */.LV)(`${kind}: ${text}`, width, "  ").map(colour);
    return [
        ...results.errors.flatMap((text) => lines("error", text, paint.error)),
        ...results.failOn.flatMap((text) => lines("fails", text, paint.error)),
        ...results.warnings.flatMap(({ code, candidate, message }) => lines(`warning ${code}`, candidate === undefined ? message : `${candidate}: ${message}`, paint.warning)),
    ];
}
function bill(results, width) {
    return (0,spend/* spendLines */._)(results).flatMap(({ label, value, note }) => (0,report_width/* wrap */.LV)(`${label}: ${value} ${note}`, width, "  "));
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
