export const id = 669;
export const ids = [669];
export const modules = {

/***/ 4649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ checkErrorsBlock),
/* harmony export */   Cv: () => (/* binding */ alerts),
/* harmony export */   LZ: () => (/* binding */ warningsBlock)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1432);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9636);



/** GitHub alert blocks: what a reader must know before believing the table, and what to beware of after it. */
/** Above the table: simulated, not finished, a condition of `fail-on`, the caller's note. */
function alerts(results, form, note) {
    const parts = [
        results.simulated ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .alert */ .xE)("CAUTION", [`**SIMULATED.** ${_view_js__WEBPACK_IMPORTED_MODULE_1__/* .SIMULATED */ .Nc}`]) : null,
        note === undefined || note === "" ? null : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .alert */ .xE)("NOTE", [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)(note, form.sentence)]),
        list("**This run did not finish.**", results.errors, form),
        list("**This run fails, as `fail-on` asks.**", results.failOn, form),
    ];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)(...parts) || null;
}
/** How far the checks are to be trusted, where it is known: a warning when they are too weak to rank by. */
function checkErrorsBlock({ checkErrors }, form) {
    if (!checkErrors)
        return null;
    const text = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)(checkErrors.sentence, Math.max(form.sentence, LEAST_ERRORS));
    return checkErrors.tooWeak ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .alert */ .xE)("WARNING", [text]) : text;
}
/** The sentence is ours, and its end says what it means. */
const LEAST_ERRORS = 400;
function list(title, sentences, form) {
    const most = Math.max(1, form.warnings);
    const rest = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .more */ .OS)(sentences.length, most, "in the report");
    const items = sentences.slice(0, most).map((text) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)(text, form.sentence)}`);
    return sentences.length === 0 ? null : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .alert */ .xE)("CAUTION", [title, "", ...items, ...(rest === null ? [] : [`- ${rest}`])]);
}
/** All warnings in one alert. */
function warningsBlock({ warnings }, form) {
    if (warnings.length === 0)
        return null;
    const rest = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .more */ .OS)(warnings.length, form.warnings, "in the report");
    const items = warnings.slice(0, form.warnings).map((warning) => `- ${warningLine(warning, form)}`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .alert */ .xE)("WARNING", [...items, ...(rest === null ? [] : [`- ${rest}`])]);
}
function warningLine({ code, candidate, message, line }, form) {
    const where = [candidate === undefined ? null : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .idCode */ .r1)(candidate), line === undefined ? null : `line ${line}`].filter((part) => part !== null);
    return `**${code}**${where.length === 0 ? "" : ` (${where.join(", ")})`}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)(message, form.sentence)}`;
}


/***/ }),

/***/ 9934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ auditHead),
/* harmony export */   Sm: () => (/* binding */ auditTable),
/* harmony export */   Sq: () => (/* binding */ auditBody),
/* harmony export */   f1: () => (/* binding */ historyTable),
/* harmony export */   q5: () => (/* binding */ auditAnswer)
/* harmony export */ });
/* harmony import */ var _alerts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4649);
/* harmony import */ var _audit_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(619);
/* harmony import */ var _audit_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74);
/* harmony import */ var _audit_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4230);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7998);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1432);
/* harmony import */ var _plans_markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3643);







/** An audit in Markdown: what the prices are now, and what that does to the figures of before. Nothing was generated for it. */
function auditHead(results, form) {
    const { sign, title } = (0,_audit_words_js__WEBPACK_IMPORTED_MODULE_3__/* .auditVerdict */ .Rm)(results);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .blocks */ .Bv)(`### ${sign} Usable image cost: ${title}${results.simulated ? " (SIMULATED)" : ""}`, auditAnswer(results, form));
}
/** Which candidate is the cheapest now, and that it cost nothing to learn it. */
function auditAnswer({ audit }, form) {
    return audit ? `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .em)(audit.cheapest.sentence, form.sentence)}** ${_audit_words_js__WEBPACK_IMPORTED_MODULE_3__/* .NOTHING_SPENT */ .zx}` : _audit_words_js__WEBPACK_IMPORTED_MODULE_3__/* .NOTHING_SPENT */ .zx;
}
function auditBody(results, form) {
    const list = (0,_audit_words_js__WEBPACK_IMPORTED_MODULE_3__/* .toDo */ .Xj)(results).map(_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .phrase */ .MZ);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .blocks */ .Bv)(auditTable(results, form), (0,_plans_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .plansBlock */ .c)(results, form), (0,_alerts_js__WEBPACK_IMPORTED_MODULE_0__/* .warningsBlock */ .LZ)(results, form), list.length === 0 ? null : `**What to do**\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .bullets */ .e5)(list)}`);
}
/** The table, and below it why a price is not known. */
function auditTable(results, form) {
    const all = (0,_audit_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .auditRows */ .P)(results);
    const shown = all.slice(0, form.candidates);
    if (shown.length === 0)
        return null;
    const notes = [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .more */ .OS)(all.length, shown.length, "candidates in the report"), _audit_words_js__WEBPACK_IMPORTED_MODULE_3__/* .EFFECTS */ .tQ].filter((text) => text !== null);
    const volume = results.audit ? (0,_audit_words_js__WEBPACK_IMPORTED_MODULE_3__/* .volumeText */ .op)(results.audit) : null;
    const reasons = shown.flatMap(({ id, unknownBecause }) => unknownBecause === null ? [] : [`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .idCode */ .r1)(id)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .em)(unknownBecause, form.sentence)}`]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .blocks */ .Bv)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(columns(results, volume), shown.map((row) => cells(row, volume !== null))), `<sub>${notes.join("; ")}</sub>`, reasons.length === 0 ? null : `**Price not known**\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .bullets */ .e5)(reasons)}`);
}
function columns({ confidence }, volume) {
    const number = true;
    return [
        { title: "Candidate" },
        { title: "Price per image<br>then → now", number },
        { title: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .stacked */ .OJ)("Cost per usable image<br>then → now", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .nowrap */ .Ot)((0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .level */ .Rc)(confidence))), number },
        { title: "Price<br>effect", number },
        { title: "Yield<br>effect", number },
        ...(volume === null ? [] : [{ title: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .stacked */ .OJ)("A month", `for ${volume}`), number }]),
    ];
}
function cells(row, withMonth) {
    const { id, standing, attempts, price, cost, range, priceEffect, yieldEffect, monthly } = row;
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .stacked */ .OJ)(standing === "cheapest" ? `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .idCode */ .r1)(id)}**` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .idCode */ .r1)(id), standing, attempts),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .stacked */ .OJ)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .shifted */ .wI)(price), ...(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .notesOf */ .h$)(price)),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .stacked */ .OJ)(standing === "cheapest" ? `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .shifted */ .wI)(cost)}**` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .shifted */ .wI)(cost), range === null ? null : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .nowrap */ .Ot)(range), ...(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .notesOf */ .h$)(cost)),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .nowrap */ .Ot)(priceEffect),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .nowrap */ .Ot)(yieldEffect),
        ...(withMonth ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .nowrap */ .Ot)(monthly)] : []),
    ];
}
/** The history of each price that moved; null when none ever did. */
function historyTable(results, form) {
    const all = (0,_audit_history_js__WEBPACK_IMPORTED_MODULE_1__/* .histories */ .l)(results, form.history);
    const shown = all.slice(0, form.candidates);
    if (shown.length === 0)
        return null;
    const rows = shown.flatMap(({ id, steps, older }) => [
        ...steps.map(({ since, price, change }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .idCode */ .r1)(id), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .nowrap */ .Ot)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .em)(since, 40)), price, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .nowrap */ .Ot)(change)]),
        ...(older === 0 ? [] : [[(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .idCode */ .r1)(id), `<sub>and ${older} older</sub>`, "", ""]]),
    ]);
    const rest = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .more */ .OS)(all.length, shown.length, "candidates in the report");
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .blocks */ .Bv)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)([{ title: "Candidate" }, { title: "Since (UTC)" }, { title: "Price", number: true }, { title: "Change", number: true }], rows), rest === null ? null : `<sub>${rest}</sub>`);
}


/***/ }),

/***/ 7943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ renderComment),
  r: () => (/* binding */ renderForm)
});

// EXTERNAL MODULE: ./build/core/report/alerts.js
var alerts = __webpack_require__(4649);
// EXTERNAL MODULE: ./build/core/report/audit-markdown.js
var audit_markdown = __webpack_require__(9934);
// EXTERNAL MODULE: ./build/core/report/format.js
var format = __webpack_require__(7998);
// EXTERNAL MODULE: ./build/core/report/markdown.js
var markdown = __webpack_require__(1432);
// EXTERNAL MODULE: ./build/core/report/pipeline-words.js
var pipeline_words = __webpack_require__(5887);
// EXTERNAL MODULE: ./build/core/report/shift.js
var report_shift = __webpack_require__(7761);
// EXTERNAL MODULE: ./build/core/report/view.js
var view = __webpack_require__(9636);
;// CONCATENATED MODULE: ./build/core/report/candidates-table.js





/** The one table of a comment: what a usable image costs on each candidate; below it why some are not ranked. */
function candidatesTable(results, form) {
    const all = (0,view/* ranked */.ad)(results);
    const shown = all.slice(0, form.candidates);
    if (shown.length === 0)
        return "";
    const rest = (0,markdown/* more */.OS)(all.length, shown.length, "candidates in the report");
    const rows = shown.map((candidate) => row(candidate, results));
    return (0,markdown/* blocks */.Bv)((0,markdown/* table */.tp)(columns(results), rows), rest === null ? null : `<sub>${rest}</sub>`, notRanked(shown, form));
}
/** Headings break where we say: a long one would take the room that ids need on one line. */
function columns({ confidence }) {
    const numbers = ["Attempts<br>per usable", "Usable", "Coverage", "Price<br>per image", "Billed<br>now"];
    return [
        { title: "Candidate" },
        { title: (0,markdown/* stacked */.OJ)("Cost per<br>usable image", (0,markdown/* nowrap */.Ot)((0,format/* level */.Rc)(confidence))), number: true },
        ...numbers.map((title) => ({ title, number: true })),
    ];
}
function row(candidate, results) {
    const strong = (markdown) => ((0,view/* isLeader */.oT)(candidate, results) ? `**${markdown}**` : markdown);
    const range = (0,format/* interval */.YP)(candidate.costPerUsableUsd);
    const picture = (0,view/* pictureCostText */.tL)(candidate);
    const unknown = (0,view/* chargeUnknownText */._T)(candidate);
    const extras = (0,view/* withExtrasText */.nT)(candidate);
    const accepted = (0,view/* acceptedText */.zs)(candidate);
    const stages = (0,pipeline_words/* stagesText */.Z)(candidate);
    return [
        (0,markdown/* stacked */.OJ)(strong((0,markdown/* idCode */.r1)(candidate.id)), (0,view/* standing */.JA)(candidate, results), (0,view/* progressText */.l_)(candidate, results), stages === null ? null : (0,markdown/* sentence */.em)(stages, 120)),
        (0,markdown/* stacked */.OJ)(strong((0,markdown/* nowrap */.Ot)((0,view/* costText */.rs)(candidate))), range === null ? null : (0,markdown/* nowrap */.Ot)(range), picture === null ? null : (0,markdown/* nowrap */.Ot)(`${picture} per picture`), extras === null ? null : (0,markdown/* nowrap */.Ot)(extras), accepted === null ? null : (0,markdown/* nowrap */.Ot)(accepted)),
        (0,markdown/* nowrap */.Ot)((0,view/* attemptsPerUsable */.kI)(candidate)),
        (0,markdown/* nowrap */.Ot)((0,view/* usableText */._x)(candidate)),
        candidate.coverage === null ? "–" : (0,markdown/* nowrap */.Ot)((0,format/* percent */.KN)(candidate.coverage)),
        priceCell(candidate),
        (0,markdown/* stacked */.OJ)((0,view/* billedText */.Ae)(candidate), unknown === null ? null : (0,markdown/* nowrap */.Ot)(unknown)),
    ];
}
/** The price, how it moved, and how good the evidence for it is. */
function priceCell(candidate) {
    const shift = (0,report_shift/* priceShift */.o0)(candidate.price);
    const checks = (0,view/* checkCostText */.XP)(candidate);
    return (0,markdown/* stacked */.OJ)((0,markdown/* shifted */.wI)(shift), ...(0,markdown/* notesOf */.h$)(shift), (0,markdown/* nowrap */.Ot)((0,markdown/* sentence */.em)((0,view/* evidence */.MX)(candidate), 40)), checks === null ? null : (0,markdown/* nowrap */.Ot)(checks));
}
function notRanked(candidates, form) {
    const out = candidates.filter(({ eligible }) => !eligible);
    if (out.length === 0)
        return null;
    const reason = ({ id, ineligibleBecause }) => `${(0,markdown/* idCode */.r1)(id)}: ${(0,markdown/* sentence */.em)(ineligibleBecause ?? "no reason is given", form.sentence)}`;
    return `**Not ranked**\n${(0,markdown/* bullets */.e5)(out.map(reason))}`;
}

// EXTERNAL MODULE: ./build/core/report/estimate-text.js
var estimate_text = __webpack_require__(3679);
;// CONCATENATED MODULE: ./build/core/report/estimate.js




/** The form of a comment for `estimate`: what a run would spend, when nothing was generated. */
function estimateHead({ estimate, simulated }) {
    const title = `### 🧮 Usable image cost: estimate${simulated ? " (SIMULATED)" : ""}`;
    if (!estimate)
        return title;
    const { answer, relief } = (0,estimate_text/* estimateAnswer */.$D)(estimate);
    return `${title}

**${answer}** ${relief}`;
}
const COLUMNS = [
    { title: "Candidate" },
    { title: "Expected", number: true },
    { title: "Worst case", number: true },
    { title: "Attempts expected", number: true },
    { title: "Usable share", number: true },
    { title: "Price per image", number: true },
];
function estimateBody(results, form) {
    const { estimate } = results;
    if (!estimate)
        return (0,markdown/* blocks */.Bv)((0,alerts/* warningsBlock */.LZ)(results, form));
    const priced = new Map(results.candidates.map((candidate) => [candidate.id, candidate]));
    const shown = estimate.candidates.slice(0, form.candidates);
    const rest = (0,markdown/* more */.OS)(estimate.candidates.length, shown.length, "candidates in the report");
    const rows = shown.map((row) => cells(row, priced.get(row.id)));
    return (0,markdown/* blocks */.Bv)(rows.length === 0 ? null : (0,markdown/* table */.tp)(COLUMNS, rows), rest === null ? null : `<sub>${rest}</sub>`, (0,estimate_text/* budgetSentence */.Bg)(estimate, results), `**What this rests on:** ${(0,markdown/* sentence */.em)(estimate.assumption, form.sentence)}`, (0,alerts/* warningsBlock */.LZ)(results, form));
}
function cells(row, candidate) {
    const { expected, atMost, attempts, usable, origin } = (0,estimate_text/* estimateCells */._2)(row);
    const price = candidate ? priceCell(candidate) : "–";
    return [(0,markdown/* idCode */.r1)(row.id), expected, atMost, attempts, (0,markdown/* stacked */.OJ)((0,markdown/* nowrap */.Ot)(usable), origin), price];
}

// EXTERNAL MODULE: ./build/core/report/fit.js
var fit = __webpack_require__(4606);
// EXTERNAL MODULE: ./build/core/report/pairs.js
var pairs = __webpack_require__(7004);
// EXTERNAL MODULE: ./build/core/report/plans-markdown.js
var plans_markdown = __webpack_require__(3643);
// EXTERNAL MODULE: ./build/core/report/rescore-markdown.js
var rescore_markdown = __webpack_require__(6176);
// EXTERNAL MODULE: ./build/core/report/sections.js
var sections = __webpack_require__(3185);
// EXTERNAL MODULE: ./build/core/report/spend.js
var spend = __webpack_require__(253);
;// CONCATENATED MODULE: ./build/core/report/comment.js













/**
 * The pull-request comment: the answer, one table, what to beware of, what it cost, and the rest to open.
 *
 * @param options.limit most characters and most bytes of UTF-8; GitHub refuses a comment of more than 65,536 characters
 * @param options.note a sentence of the caller that stands right below the answer, such as why nothing was generated
 */
function renderComment(results, options = {}) {
    return (0,fit/* fit */.Uj)(fit/* COMMENT_FORMS */.UM, (form) => renderForm(results, form, options.note), options.limit ?? 60_000);
}
/** The document in one form; the job summary uses it too. */
function renderForm(results, form, note) {
    const body = BODIES[results.mode](results, form);
    return `${(0,markdown/* blocks */.Bv)(headline(results, form), (0,alerts/* alerts */.Cv)(results, form, note), body, (0,sections/* sections */.V)(results, form))}\n`;
}
const BODIES = {
    measure: measured,
    estimate: estimateBody,
    audit: audit_markdown/* auditBody */.Sq,
    report: measured,
};
function headline(results, form) {
    if (results.mode === "estimate")
        return estimateHead(results);
    if (results.mode === "audit")
        return (0,audit_markdown/* auditHead */.Kh)(results, form);
    const { sign, title } = (0,view/* verdictOf */.Vj)(results);
    const simulated = results.simulated ? " (SIMULATED)" : "";
    return `### ${sign} Usable image cost: ${title}${simulated}

**${(0,markdown/* sentence */.em)(results.decision.sentence, form.sentence)}**`;
}
function measured(results, form) {
    return (0,markdown/* blocks */.Bv)(candidatesTable(results, form), (0,rescore_markdown/* rescoreBlock */.H)(results, form), (0,alerts/* checkErrorsBlock */.BE)(results, form), settle(results), drafting(results, form), (0,plans_markdown/* plansBlock */.c)(results, form), (0,alerts/* warningsBlock */.LZ)(results, form), bill(results));
}
function settle({ decision }) {
    const { toSettle, status } = decision;
    if (!toSettle || status !== "undecided")
        return null;
    return `**To settle it:** about ${(0,format/* plural */.LS)(toSettle.attempts, "more attempt")}, about ${(0,format/* amount */.vj)(toSettle.usd)}.`;
}
function drafting(results, form) {
    const texts = (0,pairs/* draftingTexts */.a)(results).map((text) => `<sub>${(0,markdown/* sentence */.em)(text, form.sentence)}</sub>`);
    return texts.length === 0 ? null : texts.join("\n\n");
}
function bill(results) {
    return `**This run**\n${(0,markdown/* bullets */.e5)((0,spend/* spendLines */._)(results).map(({ label, value, note }) => `${label}: **${value}** ${note}`))}`;
}


/***/ }),

/***/ 4606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M5: () => (/* binding */ ISSUE_FORMS),
/* harmony export */   UM: () => (/* binding */ COMMENT_FORMS),
/* harmony export */   Uj: () => (/* binding */ fit),
/* harmony export */   Zb: () => (/* binding */ SUMMARY_FORMS),
/* harmony export */   bP: () => (/* binding */ SECTIONS),
/* harmony export */   dy: () => (/* binding */ utf8Bytes)
/* harmony export */ });
const SECTIONS = ["history", "rescored", "prompts", "outcomes", "money", "prices", "definition", "provenance"];
const LARGEST = 1_000_000;
const COMMENT = {
    candidates: 50,
    warnings: 10,
    prompts: 40,
    promptColumns: 4,
    history: 12,
    sentence: 600,
    sections: SECTIONS,
};
/** The forms of a comment, from the one that is shown when there is room to one that always fits. */
const COMMENT_FORMS = smaller(COMMENT);
/** The forms of the standing issue, which should have every warning: there is no run beside it to look them up. */
const ISSUE_FORMS = [
    { ...COMMENT, warnings: 1000 },
    { ...COMMENT, warnings: 200, history: 4 },
    { ...COMMENT, warnings: 100, history: 2, sentence: 300, prompts: 5, sections: ["history"] },
    { ...COMMENT, warnings: 40, history: 2, sentence: 200, prompts: 5, candidates: 20, sections: ["history"] },
    ...smaller({ ...COMMENT, history: 2, sentence: 200, prompts: 5, candidates: 20, sections: ["history"] }).slice(-3),
];
/** The forms of a job summary: everything there is, then those of a comment. */
const SUMMARY_FORMS = [
    {
        candidates: LARGEST,
        warnings: LARGEST,
        prompts: LARGEST,
        promptColumns: 8,
        history: LARGEST,
        sentence: 2000,
        sections: SECTIONS,
    },
    { candidates: 500, warnings: 200, prompts: 1000, promptColumns: 8, history: 50, sentence: 1000, sections: SECTIONS },
    { candidates: 100, warnings: 100, prompts: 400, promptColumns: 4, history: 20, sentence: 600, sections: SECTIONS },
    ...COMMENT_FORMS,
];
/** First fewer prompts and fewer steps of a history, then fewer sections, then fewer of everything. */
function smaller(full) {
    const few = { ...full, prompts: 5, history: 2, warnings: 5 };
    return [
        full,
        { ...full, prompts: 20, history: 6 },
        { ...full, prompts: 10, history: 4 },
        few,
        { ...few, sections: ["history", "rescored", "outcomes", "money", "definition", "provenance"] },
        { ...few, sections: ["history", "rescored", "definition", "provenance"], sentence: 300 },
        { ...few, sections: ["history", "rescored", "provenance"], candidates: 20, sentence: 200 },
        { ...few, sections: [], candidates: 12, warnings: 3, sentence: 150 },
        { ...few, sections: [], candidates: 5, warnings: 1, sentence: 80 },
        { ...few, sections: [], candidates: 0, warnings: 0, sentence: 60 },
    ];
}
/**
 * The largest form whose text stays within `limit`, counted both in characters and in UTF-8 bytes. Text is never cut: a smaller
 * form is rendered. The last form takes less than 6,000 bytes whatever the results hold, and is returned as the last resort.
 */
function fit(forms, render, limit) {
    let text = "";
    for (const form of forms) {
        text = render(form);
        if (utf8Bytes(text) <= limit)
            return text;
    }
    return text;
}
/** Bytes of a text in UTF-8; at least its length in UTF-16 code units, so it bounds both ways of counting. */
function utf8Bytes(text) {
    let bytes = 0;
    for (const character of text) {
        const point = character.codePointAt(0);
        bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
    return bytes;
}


/***/ }),

/***/ 1432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ blocks),
/* harmony export */   MZ: () => (/* binding */ phrase),
/* harmony export */   OJ: () => (/* binding */ stacked),
/* harmony export */   OS: () => (/* binding */ more),
/* harmony export */   Ot: () => (/* binding */ nowrap),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   h$: () => (/* binding */ notesOf),
/* harmony export */   r1: () => (/* binding */ idCode),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   wI: () => (/* binding */ shifted),
/* harmony export */   xE: () => (/* binding */ alert),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony export ID_LENGTH */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(378);

/** Small pieces of GitHub Markdown. Arguments called `markdown` are inert or ours already; arguments called `text` are not. */
/** Longest id that is shown in full, in code points. */
const ID_LENGTH = 60;
/** Longest note in a cell, in code points. */
const NOTE = 40;
/** An id in the code font, shortened when it is very long. */
function idCode(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .mdCode */ .xs)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clipMiddle */ .e9)(text, ID_LENGTH));
}
/** A sentence from outside of at most `length` code points. */
function sentence(text, length) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .mdText */ .bC)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(text, length));
}
/** Keeps what belongs together on one line: no-break spaces, and a word joiner where a dash or a sign would allow a break. */
function nowrap(text) {
    return text
        .replaceAll(" ", "\u{A0}")
        .replaceAll("–\u{A0}", "–\u{2060}\u{A0}")
        .replace(/^[-+](?=\$)/, "$&\u{2060}");
}
/** A value then and now: a line may end only around the arrow. Its notes are shown apart. */
function shifted({ from, to, percent }) {
    return `${from === null ? "" : `${nowrap(from)} → `}${nowrap(to)}${percent === null ? "" : ` ${nowrap(`(${percent})`)}`}`;
}
/** The notes of a value, for the small lines of its cell. */
function notesOf({ notes }) {
    return notes.map((note) => nowrap(sentence(note, NOTE)));
}
/** A sentence whose pieces in the code font come from outside. */
function phrase(pieces) {
    return pieces.map((piece) => (typeof piece === "string" ? piece : idCode(piece.code))).join("");
}
/** A table; `rows` are Markdown without line breaks and without bare `|`. */
function table(columns, rows) {
    const line = (cells) => `| ${cells.join(" | ")} |`;
    return [
        line(columns.map(({ title }) => title)),
        line(columns.map(({ number }) => (number ? "--:" : ":--"))),
        ...rows.map(line),
    ].join("\n");
}
/** Lines below each other in one cell; the ones after the first are small. */
function stacked(first, ...small) {
    return [first, ...small.filter((line) => line !== null && line !== "").map((line) => `<sub>${line}</sub>`)].join("<br>");
}
/** What readers can open: `summary` is Markdown of one line. */
function details(summary, markdown) {
    return `<details><summary>${summary}</summary>\n\n${markdown}\n\n</details>`;
}
/** A GitHub alert around one or more lines of Markdown. */
function alert(kind, lines) {
    return [`> [!${kind}]`, ...lines.map((line) => `> ${line}`)].join("\n");
}
function bullets(items) {
    return items.map((item) => `- ${item}`).join("\n");
}
/** Joins the blocks that are there with an empty line between. */
function blocks(...parts) {
    return parts.filter((part) => part !== null && part !== "").join("\n\n");
}
/** "and 3 more …" under a list or a table that was shortened, or null. */
function more(total, shown, what) {
    return total > shown ? `and ${total - shown} more ${what}` : null;
}


/***/ }),

/***/ 3643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ plansBlock)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7998);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1432);
/* harmony import */ var _plan_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(126);



/** Longest note in a cell, in code points. */
const NOTE = 120;
/** Plans against pay-as-you-go, what an audit moved of them, and the declared extra costs; null when the manifest has neither. */
function plansBlock(results, form) {
    const text = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)(plansTable(results, form), moved(results, form), extras(results, form));
    return text === "" ? null : text;
}
function plansTable(results, form) {
    const all = (0,_plan_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .planRows */ .Lq)(results);
    const shown = all.slice(0, form.candidates);
    if (shown.length === 0)
        return null;
    const paid = (0,_plan_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .paidRow */ .ts)(results);
    const rows = [
        ...(paid ? [[(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .stacked */ .OJ)("pay-as-you-go", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .idCode */ .r1)(paid.candidate)), "–", month(paid.monthly, paid.range), "–", ""]] : []),
        ...shown.map(cells),
    ];
    const rest = (0,_plan_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .countMore */ .xW)(all.length, shown.length, "plans");
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)(`**Plans**`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(columns(results), rows), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .bullets */ .e5)(shown.map((row) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)(row.sentence, form.sentence))), rest === null ? null : `<sub>${rest}</sub>`);
}
function columns(results) {
    const volume = (0,_plan_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .monthText */ .cC)(results);
    const confidence = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .nowrap */ .Ot)((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .level */ .Rc)(results.confidence));
    return [
        { title: "Plan" },
        { title: "Fee and quota<br>a month" },
        { title: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .stacked */ .OJ)("A month", volume === null ? null : volume, confidence), number: true },
        { title: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .stacked */ .OJ)("Pays from", "usable images a month", confidence), number: true },
        { title: "At this volume" },
    ];
}
function cells(row) {
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .stacked */ .OJ)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .idCode */ .r1)(row.id), row.candidate === null ? null : `on ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .idCode */ .r1)(row.candidate)}`, row.note === null ? null : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)(row.note, NOTE)),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .stacked */ .OJ)(row.offer, row.asOf === null ? null : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .nowrap */ .Ot)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)(row.asOf, 40))),
        month(row.monthly, row.monthlyRange),
        month(row.breakEven, row.breakEvenRange),
        row.verdict,
    ];
}
function month(value, range) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .stacked */ .OJ)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .nowrap */ .Ot)(value), range === null ? null : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .nowrap */ .Ot)(range));
}
function moved(results, form) {
    const all = (0,_plan_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .movedPlans */ .K6)(results).slice(0, form.candidates);
    return all.length === 0 ? null : `**Plans that moved**\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .bullets */ .e5)(all.map(({ id, text }) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .idCode */ .r1)(id)}: ${text}`))}`;
}
function extras(results, form) {
    const all = results.extras ?? [];
    const shown = all.slice(0, form.candidates);
    if (shown.length === 0)
        return null;
    const rest = (0,_plan_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .countMore */ .xW)(all.length, shown.length, "extras");
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)(`**Extra costs that the manifest declares**\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .bullets */ .e5)(shown.map((extra) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .idCode */ .r1)(extra.id)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)((0,_plan_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .extraText */ .Is)(extra), 200)}`))}`, rest === null ? null : `<sub>${rest}</sub>`);
}


/***/ }),

/***/ 6176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ rescoreBlock),
/* harmony export */   s: () => (/* binding */ changedPromptsTable)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7998);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1432);
/* harmony import */ var _rescore_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5136);



/** What today's checks changed, in Markdown. */
/** The answer of a rescoring and its table; null when nothing was judged again. */
function rescoreBlock(results, form) {
    const { rescore, confidence } = results;
    if (!rescore)
        return null;
    const all = (0,_rescore_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .rescoreRows */ .D0)(results);
    const shown = all.slice(0, form.candidates);
    const rest = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .more */ .OS)(all.length, shown.length, "candidates in the report");
    const number = true;
    const columns = [
        { title: "Candidate" },
        { title: "Usable<br>before → now", number },
        { title: "Coverage<br>before → now", number },
        { title: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .stacked */ .OJ)("Cost per usable image<br>before → now", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .nowrap */ .Ot)((0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .level */ .Rc)(confidence))), number },
    ];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)(`**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)(rescore.cheapest.sentence, form.sentence)}** ${(0,_rescore_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .judgedSentence */ .VK)(rescore)}`, shown.length === 0 ? null : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(columns, shown.map(cells)), rest === null ? null : `<sub>${rest}</sub>`);
}
function cells({ id, standing, judged, usable, coverage, cost, ranges }) {
    const strong = (markdown) => (standing === "cheapest" ? `**${markdown}**` : markdown);
    const { before, after } = ranges;
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .stacked */ .OJ)(strong((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .idCode */ .r1)(id)), standing, judged),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .shifted */ .wI)(usable),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .shifted */ .wI)(coverage),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .stacked */ .OJ)(strong((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .shifted */ .wI)(cost)), before === after || before === null ? null : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .nowrap */ .Ot)(`before ${before}`), after && (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .nowrap */ .Ot)(after)),
    ];
}
/** The prompts on which verdicts changed; null when there are none. */
function changedPromptsTable(results, form) {
    const all = (0,_rescore_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .changedPrompts */ .e5)(results);
    const shown = all.slice(0, form.prompts);
    if (shown.length === 0)
        return null;
    const rest = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .more */ .OS)(all.length, shown.length, "in the report");
    const number = true;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)([
        { title: "Candidate" },
        { title: "Prompt" },
        { title: "Verdicts changed", number },
        { title: "Usable", number },
        { title: "Cost per usable image", number },
    ], shown.map(({ candidate, prompt, changed, usable, cost }) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .idCode */ .r1)(candidate),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .idCode */ .r1)(prompt),
        String(changed),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .shifted */ .wI)(usable),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .shifted */ .wI)(cost),
    ])), rest === null ? null : `<sub>${rest}</sub>`);
}


/***/ }),

/***/ 3185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ sections)
/* harmony export */ });
/* harmony import */ var _about_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(836);
/* harmony import */ var _audit_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9934);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(378);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4606);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7998);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1432);
/* harmony import */ var _prompts_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9142);
/* harmony import */ var _rescore_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6176);
/* harmony import */ var _shift_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7761);
/* harmony import */ var _spend_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(253);
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1377);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9636);













/** The parts of a comment to open: each a heading with a table or a few sentences. */
const TITLES = {
    history: "price history",
    rescored: "changed prompts",
    prompts: "prompts",
    outcomes: "attempts",
    money: "money",
    prices: "prices",
    definition: "definition",
    provenance: "provenance",
};
/** What there is to open of each kind of results. */
const WANTED = {
    measure: _fit_js__WEBPACK_IMPORTED_MODULE_2__/* .SECTIONS */ .bP.filter((name) => name !== "history" && name !== "rescored"),
    estimate: ["prices", "provenance"],
    audit: ["history", "prices", "definition", "provenance"],
    report: _fit_js__WEBPACK_IMPORTED_MODULE_2__/* .SECTIONS */ .bP.filter((name) => name !== "history"),
};
function sections(results, form, wanted = WANTED[results.mode]) {
    const left = wanted
        .filter((name) => !form.sections.includes(name) && (name !== "rescored" || results.rescore !== undefined))
        .map((name) => TITLES[name]);
    const note = left.length === 0 ? null : `<sub>Left out to keep this short: ${left.join(", ")}. See the report.</sub>`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)(...wanted.filter((name) => form.sections.includes(name)).map((name) => section(name, results, form)), note);
}
function section(name, results, form) {
    switch (name) {
        case "history":
            return historySection(results, form);
        case "rescored":
            return rescoredSection(results, form);
        case "prompts":
            return promptsSection(results, form);
        case "outcomes":
            return outcomesSection(results, form);
        case "money":
            return moneySection(results, form);
        case "prices":
            return pricesSection(results, form);
        case "definition":
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)("How the figures are defined", (0,_about_js__WEBPACK_IMPORTED_MODULE_7__/* .definitions */ .B)(results).join(" "));
        case "provenance":
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)("Where the figures come from", provenanceList(results));
        default:
            return (0,_terms_js__WEBPACK_IMPORTED_MODULE_8__/* .never */ .Zm)(name);
    }
}
function promptsSection(results, form) {
    const tried = (0,_view_js__WEBPACK_IMPORTED_MODULE_6__/* .ranked */ .ad)(results).filter(({ attempts }) => attempts > 0);
    const columns = tried.slice(0, form.promptColumns);
    const all = (0,_prompts_js__WEBPACK_IMPORTED_MODULE_9__/* .promptRows */ .M)(columns);
    if (all.length === 0)
        return null;
    const shown = all.slice(0, form.prompts);
    const rest = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .more */ .OS)(all.length, shown.length, "prompts in the report");
    const notes = [
        rest,
        tried.length > columns.length ? `${(0,_format_js__WEBPACK_IMPORTED_MODULE_10__/* .plural */ .LS)(tried.length - columns.length, "more candidate")} in the report` : null,
    ].filter((line) => line !== null);
    const markdown = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([{ title: "Prompt" }, ...columns.map(({ id }) => ({ title: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .idCode */ .r1)(id), number: true }))], shown.map(({ id, cells }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .idCode */ .r1)(id), ...cells.map((cell) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .nowrap */ .Ot)((0,_prompts_js__WEBPACK_IMPORTED_MODULE_9__/* .promptCell */ .j)(cell)))]));
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)(`By prompt, worst first (${(0,_format_js__WEBPACK_IMPORTED_MODULE_10__/* .thousands */ .oh)(all.length)})`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)(markdown, notes.length === 0 ? null : `<sub>${notes.join("; ")}</sub>`));
}
function outcomesSection(results, form) {
    const tried = results.candidates
        .filter(({ attempts, unbilledFailures }) => attempts + unbilledFailures > 0)
        .slice(0, form.candidates);
    if (tried.length === 0)
        return null;
    const number = true;
    const columns = ["Images", "Empty", "Refused", "Failed", "Lost", "Turned down"].map((title) => ({ title, number }));
    const rows = tried.map((candidate) => {
        const { outcomes: o, unbilledFailures, medianSeconds } = candidate;
        const counts = [o.image, o.empty, o.refused, o.failed, o.lost, unbilledFailures].map(_format_js__WEBPACK_IMPORTED_MODULE_10__/* .thousands */ .oh);
        const checks = (0,_view_js__WEBPACK_IMPORTED_MODULE_6__/* .rejections */ .pE)(candidate)
            .slice(0, 8)
            .map(([check, count]) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)(check, 40)} ${count}`);
        return [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .idCode */ .r1)(candidate.id),
            ...counts,
            medianSeconds === null ? "–" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .nowrap */ .Ot)((0,_format_js__WEBPACK_IMPORTED_MODULE_10__/* .duration */ .p0)(medianSeconds)),
            checks.join(", ") || "–",
        ];
    });
    const all = [{ title: "Candidate" }, ...columns, { title: "Median time", number }, { title: "Rejected by" }];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)("What became of the attempts", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(all, rows), "<sub>Turned down: before a task was made, so not billed and not an attempt. One image can be rejected by several checks.</sub>"));
}
function moneySection(results, form) {
    const { titles, rows } = (0,_spend_js__WEBPACK_IMPORTED_MODULE_5__/* .moneyTable */ .$)(results.candidates.slice(0, form.candidates));
    if (rows.length === 0)
        return null;
    const columns = [{ title: "Candidate" }, ...titles.map((title) => ({ title, number: true }))];
    const cells = rows.map(({ id, amounts }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .idCode */ .r1)(id), ...amounts]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)("Where the money goes", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(columns, cells), "<sub>At today's price, attempts of earlier runs included.</sub>"));
}
function historySection(results, form) {
    const markdown = (0,_audit_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .historyTable */ .f1)(results, form);
    return markdown === null ? null : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)("How the prices moved", markdown);
}
function rescoredSection(results, form) {
    const markdown = (0,_rescore_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .changedPromptsTable */ .s)(results, form);
    return markdown === null ? null : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)("Prompts that today's checks changed", markdown);
}
function pricesSection(results, form) {
    const rows = results.candidates.slice(0, form.candidates).map(({ id, provider, model, input, price }) => {
        const shift = (0,_shift_js__WEBPACK_IMPORTED_MODULE_11__/* .priceShift */ .o0)(price);
        return [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .stacked */ .OJ)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .idCode */ .r1)(id), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .idCode */ .r1)(`${provider} ${model}`)),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .stacked */ .OJ)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .shifted */ .wI)(shift), ...(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .notesOf */ .h$)(shift), price.grade ?? "not read", price.tier === undefined ? null : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)(price.tier, 60)),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .stacked */ .OJ)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .mdCode */ .xs)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(price.source, 120)), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)((0,_format_js__WEBPACK_IMPORTED_MODULE_10__/* .moment */ .n$)(price.readAt), 40)),
            (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .mdCode */ .xs)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(JSON.stringify(input), 200)),
        ];
    });
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)("Prices and inputs", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([{ title: "Candidate" }, { title: "Price per image", number: true }, { title: "Read from" }, { title: "Input sent" }], rows));
}
function provenanceList(results) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .bullets */ .e5)((0,_about_js__WEBPACK_IMPORTED_MODULE_7__/* .provenance */ .a)(results).map(({ label, value, code }) => `${label}: ${code ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .mdCode */ .xs)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)(value, 200)) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)(value, 200)}`));
}


/***/ }),

/***/ 8669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderSummary)
/* harmony export */ });
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7943);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4606);


/** GitHub drops a whole job summary that is over 1 MiB; other steps of the job may add to theirs. */
const LIMIT = 1024 * 1024 - 64 * 1024;
/** The job summary: the comment with every row there is room for. Options as for `renderComment`. */
function renderSummary(results, options = {}) {
    return (0,_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .fit */ .Uj)(_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .SUMMARY_FORMS */ .Zb, (form) => (0,_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .renderForm */ .r)(results, form, options.note), options.limit ?? LIMIT);
}


/***/ })

};
