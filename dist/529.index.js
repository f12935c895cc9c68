export const id = 529;
export const ids = [529];
export const modules = {

/***/ 8217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ unlessInterrupted)
/* harmony export */ });
/** Runs a command's story; when a signal cuts it short while it only reads, that is its end, and no error of the program. */
async function unlessInterrupted(world, story) {
    try {
        return await story();
    }
    catch (error) {
        if (!world.signal.aborted || !isAbort(error, world.signal))
            throw error;
        return { exit: 3, problems: [{ message: "interrupted before anything was generated: start it again" }] };
    }
}
function isAbort(error, signal) {
    return error === signal.reason || (error instanceof Error && error.name === "AbortError");
}


/***/ }),

/***/ 6008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PU: () => (/* binding */ keepLock),
/* harmony export */   _C: () => (/* binding */ readLockBeside),
/* harmony export */   pY: () => (/* binding */ lockOfKind)
/* harmony export */ });
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8624);
/* harmony import */ var _core_pricing_lock_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1671);
/* harmony import */ var _core_pricing_lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6556);
/* harmony import */ var _core_pricing_watch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(655);




/** Reads the lock beside the manifest; one that cannot be read is an input that is wrong. */
async function readLockBeside(world, options) {
    const path = `${options.manifest.slice(0, Math.max(options.manifest.lastIndexOf("/"), options.manifest.lastIndexOf("\\")))}/${_core_pricing_lock_file_js__WEBPACK_IMPORTED_MODULE_2__/* .LOCK_FILE */ .F}`;
    const text = await world.files.read(path);
    if (text === null)
        return (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_3__.ok)({ path, text, lock: null });
    const read = (0,_core_pricing_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .readLock */ .mF)(text);
    return "problem" in read
        ? (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)({ message: `${_core_pricing_lock_file_js__WEBPACK_IMPORTED_MODULE_2__/* .LOCK_FILE */ .F} beside the manifest ${read.problem}` })
        : (0,_core_failure_js__WEBPACK_IMPORTED_MODULE_3__.ok)({ path, text, lock: read.lock });
}
/** Prices of a sandbox and real ones are never held against each other. */
function lockOfKind({ lock }, simulated) {
    return lock && (lock.simulated === true) === simulated ? lock : null;
}
/**
 * Writes the new lock into the output directory, and beside the manifest when that was asked for. Simulated prices never replace real
 * ones there.
 *
 * @param read the readings as they came, suspicious ones included: committing them is how they are accepted
 */
async function keepLock(world, options, beside, { plan, read, simulated }) {
    const prices = new Map(plan.candidates.map((candidate) => {
        const reading = read.find((each) => each.candidate === candidate.id) ?? candidate.reading;
        return [candidate.id, { provider: candidate.provider, model: (0,_core_pricing_watch_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(candidate), reading }];
    }));
    const known = lockOfKind(beside, simulated);
    const text = (0,_core_pricing_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatLock */ .X5)((0,_core_pricing_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .makeLock */ .a8)(known, prices, simulated, world.hash));
    await world.files.write(`${options.outputDir}/${_core_pricing_lock_file_js__WEBPACK_IMPORTED_MODULE_2__/* .LOCK_FILE */ .F}`, text);
    const status = beside.text === null ? "missing" : beside.text === text ? "unchanged" : "changed";
    const replacesReal = simulated && beside.lock !== null && beside.lock.simulated !== true;
    if (options.lock === "write" && replacesReal)
        world.log.warning(`${_core_pricing_lock_file_js__WEBPACK_IMPORTED_MODULE_2__/* .LOCK_FILE */ .F} beside the manifest has real prices: simulated ones do not replace it`);
    const written = options.lock === "write" && status !== "unchanged" && !replacesReal;
    if (written)
        await world.files.write(beside.path, text);
    return { path: _core_pricing_lock_file_js__WEBPACK_IMPORTED_MODULE_2__/* .LOCK_FILE */ .F, status, written };
}


/***/ }),

/***/ 1082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ writeOutputs)
});

// EXTERNAL MODULE: ./build/core/report/comment.js + 2 modules
var comment = __webpack_require__(7943);
// EXTERNAL MODULE: ./build/core/report/about.js
var about = __webpack_require__(836);
// EXTERNAL MODULE: ./build/core/report/estimate-text.js
var estimate_text = __webpack_require__(3679);
// EXTERNAL MODULE: ./build/core/report/format.js
var format = __webpack_require__(7998);
// EXTERNAL MODULE: ./build/core/report/audit-history.js
var audit_history = __webpack_require__(619);
// EXTERNAL MODULE: ./build/core/report/audit-rows.js
var audit_rows = __webpack_require__(74);
// EXTERNAL MODULE: ./build/core/report/audit-words.js
var audit_words = __webpack_require__(4230);
// EXTERNAL MODULE: ./build/core/report/escape.js
var report_escape = __webpack_require__(378);
// EXTERNAL MODULE: ./build/core/report/shift.js
var report_shift = __webpack_require__(7761);
;// CONCATENATED MODULE: ./build/core/report/html-parts.js


/** Small pieces of HTML. Arguments called `html` are inert or ours already; arguments called `text` are not. */
/** An id or another technical word; its direction does not disturb what stands around it. */
function code(text, length = 200) {
    return `<code><bdi>${(0,report_escape/* htmlText */.js)((0,report_escape/* clipMiddle */.e9)(text, length))}</bdi></code>`;
}
/** A sentence from outside. */
function prose(text) {
    return `<bdi>${(0,report_escape/* htmlText */.js)((0,report_escape/* clip */.$Q)(text, 4000))}</bdi>`;
}
/** A table that scrolls sideways on a narrow screen. The first cell of a row is its heading; titles and cells are HTML. */
function htmlTable(caption, columns, rows) {
    const kind = (i) => (columns[i]?.number ? ` class="n"` : "");
    const head = columns.map(({ title }, i) => `<th scope="col"${kind(i)}>${title}</th>`).join("");
    const body = rows.map(([first = "", ...rest]) => `<tr><th scope="row">${first}</th>${rest.map((cell, i) => `<td${kind(i + 1)}>${cell}</td>`).join("")}</tr>`);
    return `<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table></div>`;
}
/** A part of the page under its heading; nothing when there is nothing in it. */
function section(id, title, html) {
    return html === "" ? "" : `<section aria-labelledby="${id}">\n<h2 id="${id}">${title}</h2>\n${html}\n</section>`;
}
function list(items) {
    return `<ul>\n${items.map((html) => `<li>${html}</li>`).join("\n")}\n</ul>`;
}
/** A coloured box with a heading of its own. */
function box(kind, title, html) {
    return `<div class="box ${kind}" role="note"><strong>${title}</strong>\n${html}\n</div>`;
}
/** A value then and now, with its notes below. */
function shifted(shift) {
    return `${(0,report_escape/* htmlText */.js)((0,report_shift/* shiftText */.yK)(shift))}${notesOf(shift)}`;
}
function notesOf({ notes }) {
    return notes.map((note) => small(prose(note))).join("");
}
/** A sentence whose pieces in the code font come from outside. */
function phrase(pieces) {
    return pieces.map((piece) => (typeof piece === "string" ? piece : code(piece.code))).join("");
}
/** A smaller second line in a cell. */
function small(html) {
    return html === null || html === "" ? "" : `<br><small>${html}</small>`;
}

// EXTERNAL MODULE: ./build/core/report/prompts.js
var prompts = __webpack_require__(9142);
// EXTERNAL MODULE: ./build/core/report/spend.js
var spend = __webpack_require__(253);
// EXTERNAL MODULE: ./build/core/report/view.js
var view = __webpack_require__(9636);
;// CONCATENATED MODULE: ./build/core/report/html-tables.js







/** The tables of the report. */
function numbers(...titles) {
    return titles.map((title) => ({ title, number: true }));
}
function candidatesTable(results) {
    const columns = [
        { title: "Candidate" },
        ...numbers(`Cost per usable image${small((0,format/* level */.Rc)(results.confidence))}`, "Attempts per usable", "Usable", "Coverage", "Price per image", "Billed now"),
    ];
    const all = (0,view/* ranked */.ad)(results);
    const out = all.filter(({ eligible }) => !eligible);
    const reasons = out.map(({ id, ineligibleBecause }) => `${code(id)}: ${prose(ineligibleBecause ?? "no reason is given")}`);
    const rows = all.map((candidate) => candidateRow(candidate, results));
    return `${htmlTable("Candidates", columns, rows)}\n${out.length === 0 ? "" : `<h3>Not ranked</h3>\n${list(reasons)}`}`;
}
function candidateRow(candidate, results) {
    const lead = candidate.eligible && candidate.id === results.decision.leader;
    const mark = (html) => (lead ? `<span class="lead">${html}</span>` : html);
    const figure = candidate.costPerUsableUsd;
    const range = (0,format/* interval */.YP)(figure);
    const picture = (0,view/* pictureCostText */.tL)(candidate);
    return [
        `${mark(code(candidate.id))}${small((0,view/* standing */.JA)(candidate, results))}${small((0,view/* progressText */.l_)(candidate, results))}`,
        `${mark((0,view/* costText */.rs)(candidate))}${small(range)}${small(picture === null ? null : `${picture} per picture`)}`,
        (0,view/* attemptsPerUsable */.kI)(candidate),
        (0,view/* usableText */._x)(candidate),
        candidate.coverage === null ? "–" : (0,format/* percent */.KN)(candidate.coverage),
        `${shifted((0,report_shift/* priceShift */.o0)(candidate.price))}${small(prose((0,view/* evidence */.MX)(candidate)))}`,
        `${(0,view/* billedText */.Ae)(candidate)}${small((0,view/* chargeUnknownText */._T)(candidate))}`,
    ];
}
function promptsTable(results) {
    const tried = (0,view/* ranked */.ad)(results).filter(({ attempts }) => attempts > 0);
    const rows = (0,prompts/* promptRows */.M)(tried);
    if (rows.length === 0)
        return "";
    const columns = [{ title: "Prompt" }, ...numbers(...tried.map(({ id }) => code(id, 40)))];
    return htmlTable("By prompt", columns, rows.map(({ id, cells }) => [code(id), ...cells.map(prompts/* promptCell */.j)]));
}
function outcomesTable({ candidates }) {
    const tried = candidates.filter(({ attempts, unbilledFailures }) => attempts + unbilledFailures > 0);
    if (tried.length === 0)
        return "";
    const columns = [
        { title: "Candidate" },
        ...numbers("Images", "Empty", "Refused", "Failed", "Lost", "Turned down", "Median time"),
        { title: "Rejected by" },
    ];
    const rows = tried.map((candidate) => {
        const { id, outcomes: o, unbilledFailures, medianSeconds } = candidate;
        const counts = [o.image, o.empty, o.refused, o.failed, o.lost, unbilledFailures].map(format/* thousands */.oh);
        const checks = (0,view/* rejections */.pE)(candidate).map(([check, count]) => `${prose(check)} ${count}`);
        return [code(id), ...counts, medianSeconds === null ? "–" : (0,format/* duration */.p0)(medianSeconds), checks.join(", ") || "–"];
    });
    return `${htmlTable("What became of the attempts", columns, rows)}
<p class="soft">Turned down: before a task was made, so not billed and not an attempt. One image can be rejected by several checks.</p>`;
}
function moneyTable({ candidates }) {
    const rows = candidates.flatMap((candidate) => {
        const parts = (0,spend/* shares */.B)(candidate);
        return parts === null ? [] : [[code(candidate.id), ...parts]];
    });
    if (rows.length === 0)
        return "";
    const columns = [{ title: "Candidate" }, ...numbers("Usable images", "Not usable", "No image", "All attempts")];
    return `<h3>Where the money goes</h3>
${htmlTable("Where the money goes", columns, rows)}
<p class="soft">At today's price, attempts of earlier runs included.</p>`;
}
function pricesTable({ candidates }) {
    const columns = [{ title: "Candidate" }, ...numbers("Price per image"), { title: "Read from" }, { title: "Input sent" }];
    const rows = candidates.map(({ id, provider, model, price, input }) => {
        return [
            `${code(id)}${small(`${code(provider)} ${code(model)}`)}`,
            `${shifted((0,report_shift/* priceShift */.o0)(price))}${small(price.grade ?? "not read")}${small(price.tier === undefined ? null : prose(price.tier))}`,
            `${code(price.source)}${small(prose((0,format/* moment */.n$)(price.readAt)))}`,
            code(JSON.stringify(input), 1000),
        ];
    });
    return htmlTable("Prices and inputs", columns, rows);
}
function estimateTable({ estimate }) {
    if (!estimate)
        return "";
    const columns = [{ title: "Candidate" }, ...numbers("Expected", "Worst case", "Attempts expected", "Usable share")];
    const rows = estimate.candidates.map((row) => {
        const { expected, atMost, attempts, usable, origin } = (0,estimate_text/* estimateCells */._2)(row);
        return [code(row.id), expected, atMost, attempts, `${usable}${small(origin)}`];
    });
    return htmlTable("Estimate by candidate", columns, rows);
}

;// CONCATENATED MODULE: ./build/core/report/html-audit.js







/** An audit in the report: the answer, the table, what to do, and how each price moved. */
/** Steps of a history that are shown; `results.json` has all of them. */
const MOST_STEPS = 20;
function auditAnswer(results) {
    const { errors, failOn, audit } = results;
    const { title, isQuiet } = (0,audit_words/* auditVerdict */.Rm)(results);
    const kind = errors.length + failOn.length > 0 ? "none" : isQuiet ? "clear" : "undecided";
    return `<p class="answer">${audit ? prose(audit.cheapest.sentence) : ""}</p>
<p><span class="badge ${kind}">${title}</span></p>
<p>${audit_words/* NOTHING_SPENT */.zx}</p>`;
}
function auditTable(results) {
    const rows = (0,audit_rows/* auditRows */.P)(results);
    if (!results.audit || rows.length === 0)
        return "";
    const volume = (0,audit_words/* volumeText */.op)(results.audit);
    const columns = [
        { title: "Candidate" },
        ...numbers(`Price per image${small("then → now")}`, `Cost per usable image${small(`then → now, ${(0,format/* level */.Rc)(results.confidence)}`)}`, "Price effect", "Yield effect"),
        ...(volume === null ? [] : numbers(`A month${small(`for ${volume}`)}`)),
    ];
    const reasons = rows.flatMap(({ id, unknownBecause }) => unknownBecause === null ? [] : [`${code(id)}: ${prose(unknownBecause)}`]);
    return `${htmlTable("Prices then and now", columns, rows.map((row) => cells(row, volume !== null)))}
<p class="soft">${audit_words/* EFFECTS */.tQ}</p>
${reasons.length === 0 ? "" : `<h3>Price not known</h3>\n${list(reasons)}`}`;
}
function cells(row, withMonth) {
    const { id, standing, attempts, price, cost, range, priceEffect, yieldEffect, monthly } = row;
    const mark = (html) => (standing === "cheapest" ? `<span class="lead">${html}</span>` : html);
    return [
        `${mark(code(id))}${small(standing)}${small(attempts)}`,
        shifted(price),
        `${mark(shifted({ ...cost, notes: [] }))}${small(range)}${notesOf(cost)}`,
        priceEffect,
        yieldEffect,
        ...(withMonth ? [monthly] : []),
    ];
}
function toDoList(results) {
    const items = (0,audit_words/* toDo */.Xj)(results).map(phrase);
    return items.length === 0 ? "" : list(items);
}
/** A table for each price that was ever another one, the newest step first. */
function historyTables(results) {
    return (0,audit_history/* histories */.l)(results, MOST_STEPS).map(historyTable).join("\n");
}
function historyTable({ id, steps, older }) {
    const columns = [{ title: "Since (UTC)" }, ...numbers("Price per image", "Change")];
    const rows = steps.map(({ since, price, change }) => [prose(since), price, change]);
    const rest = older === 0 ? "" : `<p class="soft">and ${(0,format/* plural */.LS)(older, "older price")} in <code>results.json</code></p>`;
    return `<h3>${code(id)}</h3>
${htmlTable(`How the price of ${(0,report_escape/* htmlText */.js)((0,report_escape/* clip */.$Q)(id, 100))} moved`, columns, rows)}
${rest}`;
}

;// CONCATENATED MODULE: ./build/core/report/scale.js
/** A spread over this many times is shown on a logarithmic axis. */
const LOGARITHMIC_FROM = 10;
/** An axis that holds all `values` (positive; zero counts as the smallest positive one), with at most `most` ticks or so. */
function axis(values, place, most) {
    const positive = values.filter((value) => value > 0);
    const [least, greatest] = [Math.min(...positive, Infinity), Math.max(...positive, 0)];
    if (greatest === 0)
        return axis([0.01, 1], place, most);
    return greatest / least > LOGARITHMIC_FROM ? logAxis(least, greatest, place, most) : linearAxis(greatest, place, most);
}
function linearAxis(greatest, { from, to }, most) {
    const step = niceStep(greatest / Math.max(1, most - 1));
    const top = Math.max(greatest, step);
    const ticks = Array.from({ length: Math.floor(top / step + 1e-9) + 1 }, (_, i) => i * step);
    return { logarithmic: false, ticks, at: (value) => from + ((to - from) * value) / top };
}
function niceStep(rough) {
    const unit = 10 ** Math.floor(Math.log10(rough));
    return unit * ([1, 2, 2.5, 5].find((factor) => factor * unit >= rough) ?? 10);
}
function logAxis(least, greatest, { from, to }, most) {
    const [low, high] = [Math.log10(least) - 0.05, Math.log10(greatest) + 0.05];
    const at = (value) => from + ((to - from) * (Math.log10(Math.max(value, 10 ** low)) - low)) / (high - low);
    return { logarithmic: true, ticks: logTicks(low, high, most), at };
}
/** 1, 2 and 5 of every decade; else 1 and 3; else powers of ten; else every second power, and so on. */
function logTicks(low, high, most) {
    const decades = Array.from({ length: Math.floor(high) - Math.floor(low) + 1 }, (_, i) => Math.floor(low) + i);
    const tries = [[1, 2, 5], [1, 3], [1]].map((factors) => decades.flatMap((decade) => factors.map((factor) => factor * 10 ** decade)));
    const inside = tries.map((ticks) => ticks.filter((tick) => Math.log10(tick) >= low && Math.log10(tick) <= high));
    const fitting = inside.find((ticks) => ticks.length <= most);
    if (fitting)
        return fitting;
    const stride = Math.ceil(inside[2].length / most);
    return inside[2].filter((_, i) => i % stride === 0);
}

;// CONCATENATED MODULE: ./build/core/report/html-chart.js




const WIDE = { width: 960, left: 250, right: 40, row: 34, ticks: 7 };
/** For a phone the names stand above their bars. */
const NARROW = { width: 380, left: 24, right: 24, row: 52, ticks: 4 };
/** The chart in a wide and a narrow form, one of which the style sheet shows; empty when no candidate has a figure. */
function intervalChart(results) {
    const rows = (0,view/* ranked */.ad)(results).filter(({ costPerUsableUsd: figure }) => figure.low !== undefined);
    if (rows.length === 0)
        return "";
    const description = rows
        .map((candidate) => `${(0,report_escape/* clip */.$Q)(candidate.id, 60)}: ${(0,view/* costText */.rs)(candidate)}${spoken(candidate, results)}`)
        .join("; ");
    const described = `role="img" aria-label="Cost per usable image. ${(0,report_escape/* htmlText */.js)(description)}"`;
    return `<div class="chart wide" ${described}>${svg(rows, results, WIDE)}</div>
<div class="chart narrow" ${described}>${svg(rows, results, NARROW)}</div>`;
}
function spoken({ costPerUsableUsd }, { confidence }) {
    const range = (0,format/* interval */.YP)(costPerUsableUsd, "to");
    return range === null ? "" : ` (${(0,format/* level */.Rc)(confidence)} ${range})`;
}
function svg(rows, results, layout) {
    const figures = rows.map(({ costPerUsableUsd }) => costPerUsableUsd);
    const values = figures
        .flatMap(({ low, estimate, high }) => [low, estimate, high])
        .flatMap((usd) => (usd === undefined ? [] : [Number(usd)]));
    const scale = axis(values, { from: layout.left, to: layout.width - layout.right }, layout.ticks);
    const height = rows.length * layout.row + 44;
    return `<svg viewBox="0 0 ${layout.width} ${height}" aria-hidden="true" focusable="false">
${scale.ticks.map((tick) => gridLine(tick, scale, height)).join("\n")}
${rows.map((candidate, i) => bar(candidate, results, scale, layout, i * layout.row)).join("\n")}
<text class="soft" x="${layout.width - 4}" y="${height - 4}" text-anchor="end">USD for each usable image${scale.logarithmic ? ", logarithmic scale" : ""}</text>
</svg>`;
}
function gridLine(tick, scale, height) {
    const x = scale.at(tick).toFixed(1);
    return `<line class="grid" x1="${x}" x2="${x}" y1="4" y2="${height - 38}"/><text class="soft" x="${x}" y="${height - 22}" text-anchor="middle">${(0,format/* amount */.vj)(plain(tick))}</text>`;
}
/** A positive number as decimal text without an exponent. */
function plain(value) {
    return value.toFixed(value < 1 ? 10 : 2);
}
function bar(candidate, results, scale, layout, top) {
    const { low, estimate, high } = candidate.costPerUsableUsd;
    const narrow = layout === NARROW;
    const middle = top + (narrow ? 36 : 18);
    const from = scale.at(Number(low));
    const to = high === undefined ? layout.width - layout.right + 6 : scale.at(Number(high));
    const kind = candidate.eligible && candidate.id === results.decision.leader ? ` class="top"` : candidate.eligible ? "" : ` class="out"`;
    const name = narrow
        ? `<text x="2" y="${top + 20}">${label(candidate, 34)} <tspan class="soft">${(0,report_escape/* htmlText */.js)((0,view/* costText */.rs)(candidate))}</tspan></text>`
        : `<text x="${layout.left - 14}" y="${middle + 4}" text-anchor="end">${label(candidate, 30)}</text>`;
    const arrow = high === undefined ? `<path class="end" d="M${to.toFixed(1)} ${middle - 6}l10 6l-10 6z"/>` : cap(to, middle);
    const dot = estimate === undefined ? "" : `<circle class="dot" cx="${scale.at(Number(estimate)).toFixed(1)}" cy="${middle}" r="6"/>`;
    return `<g${kind}>${name}<line class="bar" x1="${from.toFixed(1)}" x2="${to.toFixed(1)}" y1="${middle}" y2="${middle}"/>${cap(from, middle)}${arrow}${dot}</g>`;
}
function cap(x, middle) {
    return `<line class="bar" x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="${middle - 6}" y2="${middle + 6}"/>`;
}
function label({ id }, length) {
    return (0,report_escape/* htmlText */.js)((0,report_escape/* clipMiddle */.e9)(id, length));
}

;// CONCATENATED MODULE: ./build/core/report/html-gallery.js




/** The images of each candidate, cut from its contact sheet by the style sheet alone. */
/** Side of a tile on the page, in pixels. */
const SIDE = 150;
/** The sheets that can be shown: their candidate has tiles, and the text is base64 and nothing else. */
function shown(results, sheets) {
    return (0,view/* ranked */.ad)(results).flatMap((candidate) => {
        const data = Object.hasOwn(sheets, candidate.id) ? sheets[candidate.id] : undefined;
        const usable = candidate.sheet !== undefined && candidate.sheet.columns > 0 && candidate.sheet.tiles.length > 0;
        return data !== undefined && usable && /^[A-Za-z0-9+/]+=*$/.test(data) ? [{ candidate, sheet: candidate.sheet, data }] : [];
    });
}
/** One rule for each sheet; the data of an image is in the page once. */
function galleryStyle(results, sheets) {
    return shown(results, sheets)
        .map(({ sheet, data }, i) => `.sheet${i} .tile { background-image: url("data:image/webp;base64,${data}"); background-size: ${sheet.columns * SIDE}px auto; }`)
        .join("\n");
}
/** The galleries, the first one open; empty when no sheet is there. */
function galleries(results, sheets) {
    return shown(results, sheets)
        .map(({ candidate, sheet }, i) => {
        const kept = sheet.tiles.filter(({ verdict }) => verdict === "usable").length;
        const head = `${code(candidate.id)} <span class="soft">${(0,format/* countOf */.pq)(kept, sheet.tiles.length)} usable</span>`;
        return `<details${i === 0 ? " open" : ""}><summary>${head}</summary>
<ul class="gallery sheet${i}" aria-label="${(0,report_escape/* htmlText */.js)(`${(0,format/* plural */.LS)(sheet.tiles.length, "image")} of ${(0,report_escape/* clip */.$Q)(candidate.id, 100)}`)}">
${sheet.tiles.map((tile, n) => figure(tile, sheet.columns, n)).join("\n")}
</ul></details>`;
    })
        .join("\n");
}
const SIGNS = { usable: "✓ usable", rejected: "✗ rejected", undetermined: "? not judged" };
function figure({ prompt, attempt, verdict, reason }, columns, index) {
    const [x, y] = [(index % columns) * SIDE, Math.floor(index / columns) * SIDE];
    const about = (0,report_escape/* htmlText */.js)(`${(0,report_escape/* clip */.$Q)(prompt, 100)}, attempt ${attempt}, ${verdict}`);
    const why = reason === undefined ? "" : `<br><span class="soft"><bdi>${(0,report_escape/* htmlText */.js)((0,report_escape/* clip */.$Q)(reason, 300))}</bdi></span>`;
    return `<li class="${verdict}"><div class="tile" role="img" aria-label="${about}" style="background-position:-${x}px -${y}px"></div>${code(prompt, 60)} <span class="soft">#${attempt}</span><br><span class="verdict">${SIGNS[verdict]}</span>${why}</li>`;
}

;// CONCATENATED MODULE: ./build/core/report/html-style.js
/** The style sheet of the report: one column of at most 70 rem, light and dark, no fonts or images from elsewhere. */
const STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --ground: #ffffff; --raised: #f6f8fa;
  --accent: #0969da; --good: #1a7f37; --bad: #cf222e; --warn: #9a6700; --warn-ground: #fff8c5; --bad-ground: #ffebe9; --note-ground: #ddf4ff; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f6fc; --soft: #9198a1; --line: #3d444d; --ground: #0d1117; --raised: #151b23;
  --accent: #4493f8; --good: #3fb950; --bad: #f85149; --warn: #d29922; --warn-ground: #272115; --bad-ground: #2d1517; --note-ground: #121d2f; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1.5rem 1rem 4rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.1rem; margin: 0; color: var(--soft); font-weight: 600; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
.answer { font-size: 1.4rem; line-height: 1.35; font-weight: 600; margin: .5rem 0 1rem; }
.badge { display: inline-block; border-radius: 2rem; padding: .1rem .8rem; font-weight: 600; font-size: .9rem; border: 1px solid currentColor; }
.badge.clear, .badge.tie { color: var(--good); } .badge.undecided { color: var(--warn); } .badge.none { color: var(--bad); }
code { font: .875em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--raised); border-radius: .3rem; padding: .1em .35em; }
small, .soft { color: var(--soft); } small { font-size: .8rem; }
.scroll { overflow-x: auto; } .scroll:focus-visible { outline: 2px solid var(--accent); }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; min-width: 60%; }
th, td { padding: .45rem .75rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { white-space: nowrap; font-size: .85rem; color: var(--soft); background: var(--raised); }
tbody th { font-weight: 400; min-width: 8rem; } .n { text-align: right; white-space: nowrap; }
.lead { font-weight: 700; } .lead code { font-weight: 700; }
.box { border-left: .3rem solid; padding: .6rem 1rem; margin: 1rem 0; border-radius: .2rem; }
.box ul { margin: .3rem 0 0; padding-left: 1.2rem; }
.caution { border-color: var(--bad); background: var(--bad-ground); } .warning { border-color: var(--warn); background: var(--warn-ground); }
.note { border-color: var(--accent); background: var(--note-ground); }
.simulated { background: #bf3989; color: #ffffff; padding: .75rem 1rem; border-radius: .4rem; margin: 0 0 1.25rem; font-size: 1.05rem; }
svg { width: 100%; height: auto; display: block; } svg text { fill: var(--ink); font: 13px ui-sans-serif, system-ui, sans-serif; }
svg .soft { fill: var(--soft); } svg .grid { stroke: var(--line); } svg .bar { stroke: var(--soft); stroke-width: 3; } svg .dot { fill: var(--soft); }
svg .top .bar { stroke: var(--accent); } svg .top .dot { fill: var(--accent); } svg .top text { font-weight: 700; } svg .out text { fill: var(--soft); } svg .out .bar { stroke-dasharray: 7 4; } svg .end { fill: var(--soft); }
.chart { margin-bottom: 1rem; } .chart.narrow { display: none; } @media (max-width: 40rem) { .chart.wide { display: none; } .chart.narrow { display: block; } }
.gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(160px, 1fr)); gap: .75rem; list-style: none; padding: 0; margin: .75rem 0; }
.gallery li { border: 1px solid var(--line); border-top: 4px solid var(--soft); border-radius: .4rem; padding: .4rem; background: var(--raised); font-size: .8rem; line-height: 1.35; }
.gallery li.usable { border-top-color: var(--good); } .gallery li.rejected { border-top-color: var(--bad); } .gallery li.undetermined { border-top-color: var(--warn); }
.tile { width: 150px; height: 150px; max-width: 100%; margin: 0 auto .4rem; background-repeat: no-repeat; }
.usable .verdict { color: var(--good); } .rejected .verdict { color: var(--bad); } .undetermined .verdict { color: var(--warn); } .verdict { font-weight: 600; }
details > summary { cursor: pointer; padding: .3rem 0; font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dt { color: var(--soft); } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
@media print { .scroll { overflow: visible; } details { display: block; } }
`;

// EXTERNAL MODULE: ./build/core/terms.js
var terms = __webpack_require__(1377);
;// CONCATENATED MODULE: ./build/core/report/html.js












/** Nothing may be loaded or run; only the page's own style and the images inside it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
/**
 * `report.html`: one file that needs no network and no script.
 *
 * @param sheets the contact sheet of each candidate by id, as WebP in base64; candidates without one have no gallery
 */
function renderHtml(results, sheets) {
    const measured = results.mode === "measure";
    const main = mainParts(results, sheets);
    const parts = [header(results), ...main, html_about(results)].filter((part) => part !== "");
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${results.simulated ? "SIMULATED: " : ""}Usable image cost</title>
<style>${STYLE}${measured ? galleryStyle(results, sheets) : ""}</style>
</head>
<body>
<main>
${parts.join("\n")}
</main>
</body>
</html>
`;
}
function header(results) {
    const banner = results.simulated ? `<p class="simulated" role="note"><strong>SIMULATED.</strong> ${view/* SIMULATED */.Nc}</p>` : "";
    return `<header>
${banner}
<h1>Usable image cost</h1>
${answer(results)}
</header>
${results.errors.length === 0 ? "" : box("caution", "This run did not finish.", list(results.errors.map(prose)))}
${results.failOn.length === 0 ? "" : box("caution", "This run fails, as <code>fail-on</code> asks.", list(results.failOn.map(prose)))}`;
}
function answer(results) {
    const { decision, estimate } = results;
    if (estimate && results.mode === "estimate") {
        const { answer: sentence, relief } = (0,estimate_text/* estimateAnswer */.$D)(estimate);
        return `<p class="answer">${sentence}</p>\n<p>${relief}</p>`;
    }
    if (results.mode === "audit")
        return auditAnswer(results);
    const failing = results.errors.length > 0 || results.failOn.length > 0;
    const settle = decision.toSettle && decision.status === "undecided"
        ? `<p><strong>To settle it:</strong> about ${(0,format/* plural */.LS)(decision.toSettle.attempts, "more attempt")}, about ${(0,format/* amount */.vj)(decision.toSettle.usd)}.</p>`
        : "";
    return `<p class="answer">${prose(decision.sentence)}</p>
<p><span class="badge ${failing ? "none" : decision.status}">${(0,view/* verdictOf */.Vj)(results).title}</span></p>
${settle}`;
}
function mainParts(results, sheets) {
    switch (results.mode) {
        case "measure":
            return measuredParts(results, sheets);
        case "estimate":
            return estimateParts(results);
        case "audit":
            return auditParts(results);
        default:
            return (0,terms/* never */.Zm)(results.mode);
    }
}
function measuredParts(results, sheets) {
    return [
        section("intervals", "Cost per usable image", `${intervalChart(results)}\n${candidatesTable(results)}`),
        warnings(results),
        section("spend", "What this run cost", `${html_spend(results)}\n${moneyTable(results)}`),
        section("prompts", "By prompt, worst first", promptsTable(results)),
        section("images", "Images", galleries(results, sheets)),
        section("attempts", "What became of the attempts", outcomesTable(results)),
        section("prices", "Prices and inputs", pricesTable(results)),
        definition(results),
    ];
}
function definition(results) {
    const sentences = (0,about/* definitions */.B)(results).map((text) => `<p>${prose(text)}</p>`);
    return section("definition", "How the figures are defined", sentences.join("\n"));
}
function auditParts(results) {
    return [
        section("audit", "Prices, and what they do to the figures", auditTable(results)),
        warnings(results),
        section("todo", "What to do", toDoList(results)),
        section("history", "How the prices moved", historyTables(results)),
        section("prices", "Prices and inputs", pricesTable(results)),
        definition(results),
    ];
}
function estimateParts(results) {
    const { estimate } = results;
    if (!estimate)
        return [warnings(results)];
    const rest = `<p>${(0,estimate_text/* budgetSentence */.Bg)(estimate, results)}</p>
<p><strong>What this rests on:</strong> ${prose(estimate.assumption)}</p>`;
    return [
        section("estimate", "By candidate", `${estimateTable(results)}\n${rest}`),
        warnings(results),
        section("prices", "Prices and inputs", pricesTable(results)),
    ];
}
function warnings(results) {
    const items = results.warnings.map(({ code: name, candidate, message, line }) => {
        const where = [candidate === undefined ? null : code(candidate), line === undefined ? null : `line ${line}`].filter((part) => part !== null);
        return `<strong>${name}</strong>${where.length === 0 ? "" : ` (${where.join(", ")})`}: ${prose(message)}`;
    });
    return items.length === 0 ? "" : box("warning", (0,format/* plural */.LS)(items.length, "warning"), list(items));
}
function html_spend(results) {
    return list((0,spend/* spendLines */._)(results).map(({ label, value, note }) => `${label}: <strong>${value}</strong> ${note}`));
}
function html_about(results) {
    const facts = (0,about/* provenance */.a)(results).map(({ label, value, code: asCode }) => `<dt>${label}</dt><dd>${asCode ? code(value) : prose(value)}</dd>`);
    return section("provenance", "Where the figures come from", `<dl>\n${facts.join("\n")}\n</dl>`);
}

// EXTERNAL MODULE: ./build/core/report/paths.js
var paths = __webpack_require__(9173);
// EXTERNAL MODULE: ./build/core/report/summary.js
var summary = __webpack_require__(8669);
;// CONCATENATED MODULE: ./build/commands/outputs.js




/** Tiles on a contact sheet: enough to judge by, few enough to load. */
const MOST_TILES = 64;
/**
 * Puts everything that a run leaves into the output directory; the results go first. An estimate made no attempts (`made` is null): the
 * attempts and images of an earlier run are left as they are.
 */
async function writeOutputs(world, options, results, made) {
    const at = (name) => `${options.outputDir}/${name}`;
    await world.files.write(at("results.json"), `${JSON.stringify(results, null, 2)}\n`);
    await world.files.write(at("comment.md"), (0,comment/* renderComment */.w)(results));
    await world.files.write(at("summary.md"), (0,summary/* renderSummary */.B)(results));
    if (!made) {
        await world.files.write(at("report.html"), renderHtml(results, {}));
        return results;
    }
    await world.files.write(at("attempts.ndjson"), made.attempts.map((line) => `${JSON.stringify(line)}\n`).join(""));
    const stored = await linkImages(world, options, made.attempts, made.images);
    const { candidates, sheets } = await drawSheets(world.checker, results.candidates, made.attempts, stored);
    for (const [id, bytes] of sheets)
        await world.files.write(at(sheetPath(world, id)), bytes);
    const complete = {
        ...results,
        candidates: candidates.map((candidate) => candidate.sheet ? { ...candidate, sheet: { ...candidate.sheet, path: sheetPath(world, candidate.id) } } : candidate),
    };
    const inline = Object.fromEntries([...sheets].map(([id, bytes]) => [id, Buffer.from(bytes).toString("base64")]));
    await world.files.write(at("results.json"), `${JSON.stringify(complete, null, 2)}\n`);
    await world.files.write(at("report.html"), renderHtml(complete, inline));
    return complete;
}
function sheetPath(world, candidate) {
    return `sheets/${(0,paths/* pathSegment */.p)(candidate, world.hash)}.webp`;
}
/** Shows each image under its own name; returns where the image of each line is stored. */
async function linkImages(world, options, lines, images) {
    const stored = new Map();
    for (const line of lines) {
        if (!line.image)
            continue;
        const file = await images.find(line.image.sha256);
        if (file === null)
            continue;
        stored.set(line, file);
        await world.files.link(file, `${options.outputDir}/${line.image.path}`);
    }
    return stored;
}
async function drawSheets(maker, candidates, lines, stored) {
    const sheets = new Map();
    const drawn = [];
    for (const candidate of candidates) {
        const shown = lines
            .filter((line) => line.candidate === candidate.id && line.verdict !== null && stored.has(line))
            .slice(0, MOST_TILES);
        if (shown.length === 0) {
            drawn.push(candidate);
            continue;
        }
        const tiles = shown.map((line) => ({ file: stored.get(line), verdict: line.verdict }));
        const { bytes, tile, columns } = await maker.draw(tiles);
        sheets.set(candidate.id, bytes);
        drawn.push({ ...candidate, sheet: { path: "", tile, columns, tiles: shown.map(tileOf) } });
    }
    return { candidates: drawn, sheets };
}
function tileOf(line) {
    const reason = line.failedChecks.map((failure) => failure.message).join("; ");
    return {
        prompt: line.prompt,
        attempt: line.attempt,
        verdict: line.verdict ?? "undetermined",
        ...(reason === "" ? {} : { reason }),
    };
}


/***/ }),

/***/ 2496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ movedMeanwhile),
  a: () => (/* binding */ priced)
});

// EXTERNAL MODULE: ./build/core/ledger/kind.js
var kind = __webpack_require__(8822);
;// CONCATENATED MODULE: ./build/core/ledger/prices.js
function foldPrices(events) {
    const seen = new Map();
    let lastAuditAt = null;
    for (const event of events) {
        if (event.event === "audit")
            lastAuditAt = event.at;
        if (event.event !== "price")
            continue;
        const history = seen.get(event.offer) ?? [];
        seen.set(event.offer, history);
        const last = history.at(-1);
        const [usd, tier] = [event.usd ?? null, event.tier ?? null];
        if (!last || last.usd !== usd || last.tier !== tier)
            history.push({ usd, tier, since: event.readAt });
    }
    const of = (offer) => seen.get(offer) ?? [];
    return {
        of,
        lastKnown: (offer) => {
            const last = of(offer).findLast(({ usd }) => usd !== null);
            return last && last.usd !== null ? { ...last, usd: last.usd } : null;
        },
        lastAuditAt,
    };
}

// EXTERNAL MODULE: ./build/core/manifest/plan.js
var manifest_plan = __webpack_require__(707);
// EXTERNAL MODULE: ./build/core/pricing/change.js
var pricing_change = __webpack_require__(3591);
// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
// EXTERNAL MODULE: ./build/core/terms.js
var terms = __webpack_require__(1377);
;// CONCATENATED MODULE: ./build/core/pricing/warnings.js



/** A moved price as a warning; null for a suspicious one, which is told as the reason why there is no price. */
function moveWarning(reading, before, move) {
    const { candidate, change, quote } = reading;
    const since = change ? `since ${change.since.slice(0, 10)}` : "";
    const whence = before.against === "lock" ? "the lock" : "the price recorded last";
    const meaning = thousand(move.from, move.to);
    switch (move.kind) {
        case "suspicious":
            return null;
        case "changed":
            return {
                code: "price-changed",
                candidate,
                message: `the live price went ${(0,pricing_change/* describeChange */.uQ)(move.from, move.to)} ${since}, against ${whence}: ${meaning}. ${NEXT}`,
            };
        case "shape":
            return {
                code: "price-shape-changed",
                candidate,
                message: `what the price is for changed against ${whence}: one image costs $${(0,money/* formatUsd */.UK)(move.to)} now, and $${(0,money/* formatUsd */.UK)(move.from)} before: ${meaning}. Read the provider's page. ${NEXT}`,
            };
        case "tier":
            return {
                code: "price-tier-vanished",
                candidate,
                message: `the price tier "${(before.tier ?? "").slice(0, 60)}" is no longer in the list: ${quote?.tier === undefined ? "the base price" : `the tier "${quote.tier.slice(0, 60)}"`} holds now, ${(0,pricing_change/* describeChange */.uQ)(move.from, move.to)}: ${meaning}. ${NEXT}`,
            };
        default:
            return (0,terms/* never */.Zm)(move.kind);
    }
}
const NEXT = "Accept it by committing the new lock (see lock: write), or choose again";
/** "1,000 images cost $3.90 instead of $3.00". */
function thousand(from, to) {
    if (from === to)
        return "an image costs what it did";
    return `1,000 images cost $${dollars(to * 1000n)} instead of $${dollars(from * 1000n)}`;
}
/** An amount to the cent. */
function dollars(amount) {
    const cents = (amount + 5000000000n) / 10000000000n;
    return `${cents / 100n}.${(cents % 100n).toString().padStart(2, "0")}`;
}

// EXTERNAL MODULE: ./build/core/pricing/watch.js + 1 modules
var watch = __webpack_require__(655);
// EXTERNAL MODULE: ./build/commands/lock.js
var commands_lock = __webpack_require__(6008);
;// CONCATENATED MODULE: ./build/commands/priced.js







/** Reads live prices, holds them against lock and ledger, and works the plan out; what there is to say stands at its line of the manifest. */
async function priced(world, prepared, known) {
    const { manifest, prompts } = prepared;
    const readings = await world.prices.read(manifest.candidates.map(manifest_plan/* offerOf */.yS), world.signal);
    const { simulated } = readings;
    const history = foldPrices((0,kind/* eventsOfKind */.p)(known.events, simulated));
    const lock = (0,commands_lock/* lockOfKind */.pY)(known.lock, simulated);
    const asRead = (0,manifest_plan/* makePlan */.Cs)(manifest, prompts, readings.readings, simulated, world.hash);
    const watched = asRead.candidates.map((candidate) => (0,watch/* watchPrice */.fh)(candidate, lock, history, manifest.prices));
    const applied = watched.map(({ reading }) => reading);
    const moved = watched.flatMap(({ reading, before, move }) => before && move ? (moveWarning(reading, before, move) ?? []) : []);
    const unreadable = unreadableSources(applied);
    return {
        plan: (0,manifest_plan/* makePlan */.Cs)(manifest, prompts, applied, simulated, world.hash),
        readings,
        history,
        before: new Map(watched.map(({ reading, before }) => [reading.candidate, before])),
        unreadable,
        warnings: [
            ...unreadable.map((message) => ({ code: "source-unreadable", message })),
            ...applied.flatMap((reading) => unpriced(reading, prepared)),
            ...moved.map((warning) => ({ ...warning, ...placeOf(prepared, warning.candidate) })),
            ...applied.flatMap(({ candidate, notes }) => (notes ?? []).map((note) => ({ ...note, candidate, ...placeOf(prepared, candidate) }))),
        ],
    };
}
/** A source that answers with nothing is told once, however many candidates are priced from it. */
function unreadableSources(readings) {
    return [...new Set(readings.flatMap(({ problem }) => (problem?.code === "source-unreadable" ? [problem.message] : [])))];
}
function unpriced({ candidate, problem }, prepared) {
    if (!problem)
        return [];
    const allowed = prepared.manifest.candidates.find((each) => each.id === candidate)?.whenPriceUnknown;
    const effect = allowed
        ? `at most ${allowed.maxAttempts} attempts are made, each counted as $${allowed.reserveUsd} against the budget; it is not ranked`
        : "nothing is generated on it, and it is not ranked";
    const code = problem.code === "source-unreadable" ? "price-unknown" : problem.code;
    const why = problem.code === "source-unreadable" ? "its source could not be read" : problem.message;
    return [{ code, candidate, message: `${why} (${effect})`, ...placeOf(prepared, candidate) }];
}
/** Where the manifest says what is priced. */
function placeOf({ manifest, locate }, candidate) {
    const index = manifest.candidates.findIndex((each) => each.id === candidate);
    const key = manifest.candidates[index]?.price ? "price" : "model";
    const { line, column } = locate(["candidates", index, key]);
    return { line, column };
}
/** Prices read again at the end of a run: what moved meanwhile is told, since the bill may follow the new price. */
async function movedMeanwhile(world, prepared, plan) {
    const again = await world.prices.read(prepared.manifest.candidates.map(manifest_plan/* offerOf */.yS), world.signal).catch((error) => {
        if (world.signal.aborted)
            return { readings: [] };
        throw error;
    });
    return again.readings.flatMap((reading) => {
        const { candidate } = reading;
        const before = plan.candidates.find(({ id }) => id === candidate)?.reading.quote;
        const after = reading.quote;
        if (!before || !after || before.usd === after.usd)
            return [];
        return [{ code: "price-changed", candidate, message: (0,pricing_change/* describeMove */.xS)(before.usd, after.usd), ...placeOf(prepared, candidate) }];
    });
}


/***/ }),

/***/ 1429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseEvents)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8816);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8624);
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1377);




/**
 * The ledger: an append-only file of JSON lines, one event each. What a paid attempt needs to be found again (its key, the exact
 * body, the task id) is there before, or as soon as, it exists; nothing is ever rewritten.
 */
const money = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().transform((text, context) => {
    const amount = (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUsd */ ._e)(text);
    if (amount === null)
        context.addIssue({ code: "custom", message: `not an amount: ${text}` });
    return amount ?? 0n;
});
const at = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig();
const json = zod__WEBPACK_IMPORTED_MODULE_1__/* .json */ .Pq9();
const failure = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ check: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() });
const facts = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ format: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), width: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), height: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), bytes: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() });
const eventSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt("event", [
    /** A run began; it is open until its `finish`. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        event: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("run"),
        run: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        at,
        manifest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        seed: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        budgetUsd: money,
        /** Whether it ran against the sandbox. */
        simulated: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
    }),
    /** What the key of an offer stands for. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        event: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("offer"),
        offer: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        candidate: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        provider: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        model: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        route: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        input: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), json),
        simulated: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    }),
    /** A price as it was read; `usd` is absent when it is unknown. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        event: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("price"),
        offer: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        usd: money.optional(),
        grade: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_terms_js__WEBPACK_IMPORTED_MODULE_2__/* .GRADES */ .F4).optional(),
        tier: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        source: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        readAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    }),
    /** An attempt is about to be sent: `attempt` is its idempotency key, `body` the exact bytes as text. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        event: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("intent"),
        attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        run: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        offer: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        candidate: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        prompt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        promptKey: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        number: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        sequence: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        priceUsd: money.optional(),
        reservedUsd: money,
        body: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        at,
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ event: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("task"), attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), taskId: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), at }),
    /** The attempt never became a task and will not be sent again. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ event: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("withdrawn"), attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), at }),
    /** How the attempt ended; a later `end` of the same attempt replaces an earlier one. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        event: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("end"),
        attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        outcome: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_terms_js__WEBPACK_IMPORTED_MODULE_2__/* .OUTCOMES */ .im),
        charged: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_terms_js__WEBPACK_IMPORTED_MODULE_2__/* .CHARGED */ .tN),
        message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        /** Lost for now: asking again may still find it. */
        recoverable: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
        at,
    }),
    /** What the checks with this key say of the attempt's image. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        event: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("verdict"),
        attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        checks: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        verdict: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_terms_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICTS */ .bk),
        failures: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(failure),
        facts: facts.nullable(),
        at,
    }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ event: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("finish"), run: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), at }),
    /** Prices were audited: what was recorded until then was priced again. */
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ event: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("audit"), at, simulated: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY() }),
]);
/** Reads the lines of a ledger; a line that is no event is refused with its number, since skipping it could lose a paid attempt. */
function parseEvents(lines, file) {
    const events = [];
    for (const [index, line] of lines.entries()) {
        const parsed = eventSchema.safeParse(line);
        if (!parsed.success) {
            const issue = parsed.error.issues[0];
            const what = issue ? `${issue.path.join(".")} ${issue.message}` : "unreadable";
            return (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)({
                place: { file, line: index + 1, column: 1 },
                message: `this line of the ledger is not an event of this version (${what}): restore the file, or use another --state directory`,
            });
        }
        events.push(parsed.data);
    }
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__.ok)(events);
}


/***/ }),

/***/ 4499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M1: () => (/* binding */ unfinished),
/* harmony export */   n2: () => (/* binding */ foldLedger),
/* harmony export */   ph: () => (/* binding */ committedUsd)
/* harmony export */ });
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1377);

/** After this long a provider may have forgotten an idempotency key: sending it again would make a second task. */
const KEY_LIFE_MS = 23 * 3_600_000;
/** Finished tasks and their images are kept for about a week. */
const TASK_LIFE_MS = 7 * 24 * 3_600_000;
/** What the events say now: later events of an attempt replace earlier ones of their kind. */
function foldLedger(events) {
    const attempts = new Map();
    let openRun = null;
    const withdrawn = [];
    let nextSequence = 0;
    for (const event of events) {
        switch (event.event) {
            case "run":
                openRun = { run: event.run, at: event.at };
                break;
            case "finish":
                if (openRun?.run === event.run)
                    openRun = null;
                break;
            case "intent":
                // Said twice, it is one attempt: what is known of it already stays known.
                if (!attempts.has(event.attempt))
                    attempts.set(event.attempt, { intent: event, verdicts: new Map() });
                nextSequence = Math.max(nextSequence, event.sequence + 1);
                break;
            case "withdrawn": {
                const attempt = attempts.get(event.attempt);
                // What has a task or an end may be paid for, and is never dropped.
                if (!attempt || attempt.taskId !== undefined || attempt.end)
                    break;
                withdrawn.push(attempt.intent);
                attempts.delete(event.attempt);
                break;
            }
            case "task": {
                const attempt = attempts.get(event.attempt);
                if (attempt)
                    attempt.taskId = event.taskId;
                break;
            }
            case "end": {
                const attempt = attempts.get(event.attempt);
                if (attempt)
                    attempt.end = event;
                break;
            }
            case "verdict":
                attempts.get(event.attempt)?.verdicts.set(event.checks, event);
                break;
            case "offer":
            case "price":
            case "audit":
                break;
            default:
                (0,_terms_js__WEBPACK_IMPORTED_MODULE_0__/* .never */ .Zm)(event);
        }
    }
    const inOrder = [...attempts.values()].toSorted((a, b) => a.intent.sequence - b.intent.sequence);
    return { attempts: inOrder, openRun, nextSequence, withdrawn };
}
/**
 * What is still to be done for an attempt of an earlier process: `resend` its body under its key, `collect` its task, or nothing.
 * An unanswered request whose key may have been forgotten is `abandoned`: it is booked as lost, its charge unknown.
 */
function unfinished(attempt, now) {
    if (attempt.end && !attempt.end.recoverable)
        return null;
    const age = now - attempt.intent.at;
    if (attempt.taskId !== undefined)
        return age < TASK_LIFE_MS ? "collect" : attempt.end ? null : "abandoned";
    return age < KEY_LIFE_MS ? "resend" : attempt.end ? null : "abandoned";
}
/** What an attempt counts for against a budget: all of it, unless the provider surely does not charge for it. */
function committedUsd(attempt) {
    return attempt.end?.charged === "no" ? 0n : (attempt.intent.priceUsd ?? attempt.intent.reservedUsd);
}


/***/ }),

/***/ 8822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ eventsOfKind)
/* harmony export */ });
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1377);

/**
 * The events of real providers, or those of the sandbox. One ledger may hold both, but a run sees only its own kind: what was
 * simulated is never counted, collected or sent again elsewhere. Events that do not tell their kind belong to both.
 */
function eventsOfKind(events, simulated) {
    const foreignOffers = new Set();
    const foreignRuns = new Set();
    const foreignAttempts = new Set();
    return events.filter((event) => {
        switch (event.event) {
            case "run":
                if (event.simulated === undefined || event.simulated === simulated)
                    return true;
                foreignRuns.add(event.run);
                return false;
            case "finish":
                return !foreignRuns.has(event.run);
            case "offer":
                if (event.simulated === simulated)
                    return true;
                foreignOffers.add(event.offer);
                return false;
            case "audit":
                return event.simulated === simulated;
            case "price":
                return !foreignOffers.has(event.offer);
            case "intent":
                if (!foreignOffers.has(event.offer) && !foreignRuns.has(event.run))
                    return true;
                foreignAttempts.add(event.attempt);
                return false;
            case "task":
            case "withdrawn":
            case "end":
            case "verdict":
                return !foreignAttempts.has(event.attempt);
            default:
                return (0,_terms_js__WEBPACK_IMPORTED_MODULE_0__/* .never */ .Zm)(event);
        }
    });
}


/***/ }),

/***/ 6296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ tallyCell),
/* harmony export */   WU: () => (/* binding */ countedSamples),
/* harmony export */   uV: () => (/* binding */ sampleOf)
/* harmony export */ });
/**
 * Tallies the samples of one cell, in the order in which they were launched. Under `every-prompt` they form courses of retries,
 * each ending with a usable image or after `cap` attempts; under `any-image` a prompt is one sample of the workload and only its
 * first decided attempt counts, since retries would weigh hard prompts more.
 *
 * A request turned down before it was billed is no attempt, but it ends the course: asking again the same would be turned down again.
 */
function tallyCell(samples, cap, objective) {
    const limit = objective === "any-image" ? 1 : cap;
    const turnedDown = samples.some((sample) => !sample.billed);
    const counted = countedSamples(samples, objective);
    const courses = [];
    let open = { attempts: 0, delivered: false, undetermined: 0 };
    for (const { verdict } of counted) {
        if (verdict === "undetermined")
            open.undetermined++;
        else
            open.attempts++;
        open.delivered = verdict === "usable";
        if (!open.delivered && open.attempts + open.undetermined < limit)
            continue;
        courses.push(open);
        open = { attempts: 0, delivered: false, undetermined: 0 };
    }
    const ended = courses.filter((course) => course.delivered || course.attempts >= limit);
    const settled = courses.length > 0 || turnedDown;
    const complete = ended.length > 0 || (turnedDown && courses.length === 0);
    const measured = ended.length > 0 ? ended : [courses[0] ?? open];
    const mean = (value) => measured.reduce((sum, course) => sum + value(course), 0) / measured.length;
    return {
        decided: counted.filter((sample) => sample.verdict !== "undetermined").length,
        usable: counted.filter((sample) => sample.verdict === "usable").length,
        undetermined: counted.filter((sample) => sample.verdict === "undetermined").length,
        attemptsPerPicture: mean((course) => course.attempts),
        deliveredPerPicture: mean((course) => (course.delivered ? 1 : 0)),
        complete,
        settled,
    };
}
/** The samples that count for the figures: the billed ones, of which under `any-image` the first decided one, or the first. */
function countedSamples(samples, objective) {
    const billed = samples.filter((sample) => sample.billed);
    if (objective === "every-prompt")
        return billed;
    const decided = billed.find((sample) => sample.verdict !== "undetermined");
    return decided ? [decided] : billed.slice(0, 1);
}
/**
 * The sample that an ended attempt is under the checks with this key, or null when it tells nothing: an image that these checks
 * never saw, or a request that an earlier run saw turned down.
 */
function sampleOf(attempt, checksKey, currentRun) {
    const { end } = attempt;
    if (!end)
        return null;
    if (end.charged === "no")
        return attempt.intent.run === currentRun ? { billed: false, verdict: "rejected" } : null;
    if (end.outcome !== "image")
        return { billed: true, verdict: "rejected" };
    const verdict = attempt.verdicts.get(checksKey)?.verdict;
    return verdict === undefined ? null : { billed: true, verdict };
}


/***/ }),

/***/ 6556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ BASE_TIER),
/* harmony export */   Ug: () => (/* binding */ lockedOf),
/* harmony export */   X5: () => (/* binding */ formatLock),
/* harmony export */   a8: () => (/* binding */ makeLock),
/* harmony export */   mF: () => (/* binding */ readLock),
/* harmony export */   vp: () => (/* binding */ lockedUsd)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8816);
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1377);
/* harmony import */ var _tariff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3737);




/**
 * The prices lock: every price in use as it was accepted, made to be read in a diff. Candidates, and tiers within them, are in order; an
 * entry that did not change keeps its time, so that a lock without news is the same file to the last byte.
 */
const decimal = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().refine((text) => ((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUsd */ ._e)(text) ?? 0n) > 0n, "expected a positive amount in USD");
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    provider: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    usdPerImage: decimal.meta({ description: "What one image of this candidate costs by the tariff." }),
    tariff: _tariff_js__WEBPACK_IMPORTED_MODULE_1__/* .tariffSchema */ .Ib,
    grade: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_terms_js__WEBPACK_IMPORTED_MODULE_3__/* .GRADES */ .F4),
    source: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    readAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().meta({ description: "When the price was first read as it is here." }),
    hash: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().meta({ description: "SHA-256 of provider, model, tier, tariff and price." }),
});
const lockSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    lockVersion: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    simulated: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(true).optional().meta({ description: "The prices are a sandbox's: they say nothing of real ones." }),
    prices: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), entrySchema)),
});
/** The name of the price that holds when no tier does. */
const BASE_TIER = "base";
/** The lock in a file's text, or a sentence what is wrong with it. */
function readLock(text) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return { problem: "is no JSON: restore it, or delete it and make it anew with `lock: write`" };
    }
    const parsed = lockSchema.safeParse(json);
    if (parsed.success)
        return { lock: parsed.data };
    const issue = parsed.error.issues[0];
    const where = issue && issue.path.length > 0 ? `${issue.path.join(".").slice(0, 120)}: ` : "";
    return {
        problem: `is not a lock of this version (${where}${issue?.message}): restore it, or delete it and make it anew with \`lock: write\``,
    };
}
/** A lock as its file's text. */
function formatLock(lock) {
    return `${JSON.stringify(lock, null, 2)}\n`;
}
/** A candidate's entry in a lock, or null when it has none. A lock has one tier of each candidate: the one in use. */
function lockedOf(lock, candidate) {
    const tiers = lock && Object.hasOwn(lock.prices, candidate) ? lock.prices[candidate] : undefined;
    const [first] = Object.entries(tiers ?? {});
    return first ? { tier: first[0], entry: first[1] } : null;
}
/**
 * The lock of what was read now. A price that could not be read keeps its old entry: what is not known is no reason to forget what was
 * accepted.
 *
 * @param prices the manifest's candidates by id; what else the old lock has is left out
 */
function makeLock(old, prices, simulated, hash) {
    const entries = [...prices].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return {
        lockVersion: 1,
        ...(simulated ? { simulated } : {}),
        prices: Object.fromEntries(entries.flatMap(([candidate, priced]) => {
            const before = lockedOf(old, candidate);
            const now = entryOf(priced, hash);
            if (!now)
                return before ? [[candidate, { [before.tier]: before.entry }]] : [];
            const isSame = before?.entry.hash === now.entry.hash;
            return [[candidate, isSame ? { [before.tier]: before.entry } : { [now.tier]: now.entry }]];
        })),
    };
}
function entryOf({ provider, model, reading }, hash) {
    const { quote } = reading;
    if (!quote)
        return null;
    const tier = quote.tier ?? BASE_TIER;
    const usdPerImage = (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .formatUsd */ .UK)(quote.usd);
    const identity = { provider, model, tier, usdPerImage, tariff: quote.tariff };
    return {
        tier,
        entry: {
            provider,
            model,
            usdPerImage,
            tariff: tidy(quote.tariff),
            grade: quote.grade,
            source: quote.source,
            readAt: quote.readAt,
            hash: hash((0,_terms_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .dj)(identity)),
        },
    };
}
/** A tariff with the keys of its lines in one order, whoever made it. */
function tidy({ currency, lines }) {
    return _tariff_js__WEBPACK_IMPORTED_MODULE_1__/* .tariffSchema */ .Ib.parse({ currency, lines });
}
/** What an entry says one image costs. */
function lockedUsd(entry) {
    return (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUsd */ ._e)(entry.usdPerImage) ?? 0n;
}


/***/ }),

/***/ 655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vb: () => (/* binding */ nameOf),
  fh: () => (/* binding */ watchPrice)
});

// UNUSED EXPORTS: priceBefore

// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
// EXTERNAL MODULE: ./build/core/pricing/change.js
var pricing_change = __webpack_require__(3591);
// EXTERNAL MODULE: ./build/core/pricing/tariff.js
var tariff = __webpack_require__(3737);
;// CONCATENATED MODULE: ./build/core/pricing/compare.js



/** A move that is worth telling, or null: within the tolerance, or nothing known of before or now. */
function moveOf(before, reading, rules) {
    const { quote, tiers } = reading;
    if (!before || !quote)
        return null;
    const [from, to] = [before.usd, quote.usd];
    const kind = kindOf(before, { usd: to, tariff: quote.tariff, tier: quote.tier ?? null, tiers: tiers ?? [] }, rules);
    return kind === null ? null : { against: before.against, from, to, percent: (0,pricing_change/* percentMoved */.PR)(from, to), kind };
}
/** A jump that cannot be believed goes before all else, since it is not applied. */
function kindOf(before, now, { tolerance, suspicious }) {
    const ratio = (0,money/* usdToNumber */.DW)(now.usd) / (0,money/* usdToNumber */.DW)(before.usd);
    if (ratio > suspicious || ratio < 1 / suspicious)
        return "suspicious";
    if (before.tier !== null && before.tier !== now.tier && !now.tiers.includes(before.tier))
        return "tier";
    if (before.tariff && (0,tariff/* shapeOf */.F5)(before.tariff) !== (0,tariff/* shapeOf */.F5)(now.tariff))
        return "shape";
    return Math.abs(ratio - 1) > tolerance ? "changed" : null;
}

// EXTERNAL MODULE: ./build/core/pricing/lock.js
var pricing_lock = __webpack_require__(6556);
;// CONCATENATED MODULE: ./build/core/pricing/watch.js



/** What is known of a candidate's price of before: an entry of the lock counts when it is for the same provider and model. */
function priceBefore(candidate, lock, history) {
    const locked = (0,pricing_lock/* lockedOf */.Ug)(lock, candidate.id);
    if (locked && locked.entry.provider === candidate.provider && locked.entry.model === nameOf(candidate)) {
        const tier = locked.tier === pricing_lock/* BASE_TIER */.Bq ? null : locked.tier;
        return { against: "lock", usd: (0,pricing_lock/* lockedUsd */.vp)(locked.entry), tier, tariff: locked.entry.tariff };
    }
    const known = history.lastKnown(candidate.key);
    return known ? { against: "history", usd: known.usd, tier: known.tier } : null;
}
/** The model with its route, as the lock names it. */
function nameOf({ offer }) {
    return offer.route === undefined ? offer.model : `${offer.model}@${offer.route}`;
}
function watchPrice(candidate, lock, history, rules) {
    const { reading } = candidate;
    const before = priceBefore(candidate, lock, history);
    const move = moveOf(before, reading, rules);
    if (!move || !reading.quote)
        return { reading, before, move: null };
    const known = history.lastKnown(candidate.key);
    const isSeen = known?.usd === move.to && history.of(candidate.key).at(-1)?.usd === move.to;
    const change = {
        fromUsd: move.from,
        toUsd: move.to,
        percent: move.percent,
        since: isSeen ? known.since : reading.readAt,
        against: move.against,
        isNew: !isSeen,
        applied: move.kind !== "suspicious",
    };
    if (change.applied)
        return { reading: { ...reading, change }, before, move };
    const { quote, ...rest } = reading;
    const message = `its price jumped ${(0,pricing_change/* describeChange */.uQ)(move.from, move.to)}, more than is believed (\`prices.suspicious\`: ${rules.suspicious} times), so it is not used: ` +
        `if it is right, accept it by committing the new lock`;
    return {
        reading: { ...rest, quote: null, input: quote.input, change, problem: { code: "price-suspicious", message } },
        before,
        move,
    };
}


/***/ }),

/***/ 3491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ computeResults)
});

// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
;// CONCATENATED MODULE: ./build/core/statistics/decision.js
/**
 * Decides on intervals that hold jointly. `clear`: every rival costs at least as much as the leader, even at the worst ends.
 * `tie`: every rival not ruled out is within the share `indifference` of the leader, both ways. Otherwise `undecided`; `none` when
 * no candidate is eligible. The leader is the eligible candidate with the least rank.
 */
function decide(contenders, indifference) {
    const eligible = contenders.filter((contender) => contender.eligible && contender.rank !== null);
    const leader = eligible.toSorted((a, b) => a.rank - b.rank || a.low - b.low)[0];
    if (!leader)
        return { status: "none", leader: null, cheapest: null, others: [] };
    const open = contenders.filter((rival) => rival !== leader && !rival.excluded && !costsAtMost(leader, rival, 0));
    const others = open.map((rival) => rival.id);
    if (open.length === 0)
        return { status: "clear", leader: leader.id, cheapest: leader.id, others };
    const tied = open.every((rival) => costsAtMost(leader, rival, indifference) && costsAtMost(rival, leader, indifference));
    return { status: tied ? "tie" : "undecided", leader: leader.id, cheapest: tied ? leader.id : null, others };
}
/** Whether a surely costs at most (1 + share) times what b costs. */
function costsAtMost(a, b, share) {
    return a.high !== null && a.high <= (1 + share) * b.low;
}

// EXTERNAL MODULE: ./build/core/ledger/tally.js
var tally = __webpack_require__(6296);
;// CONCATENATED MODULE: ./build/core/statistics/binomial.js
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

;// CONCATENATED MODULE: ./build/core/statistics/retry.js
/**
 * Production retries a picture until it is usable, at most `cap` times (DESIGN.md, section 2). For a chance p that one attempt
 * is usable, A attempts are expected and the picture is delivered with chance S.
 */
/** A = (1-(1-p)^cap)/p, and cap at p = 0. */
function expectedAttempts(chance, cap) {
    return chance <= 0 ? cap : delivered(chance, cap) / chance;
}
/** S = 1-(1-p)^cap */
function delivered(chance, cap) {
    return chance >= 1 ? 1 : -Math.expm1(cap * Math.log1p(-chance));
}
/** R = d * sum w A / sum w S: dollars for each picture delivered; Infinity when none is. */
function costPerUsable(price, cap, pictures) {
    const shipped = weighted(pictures, (chance) => delivered(chance, cap));
    return shipped === 0 ? Infinity : (price * weighted(pictures, (chance) => expectedAttempts(chance, cap))) / shipped;
}
/** L = d * mean A + giveUp * mean (1-S): dollars for each picture needed, one given up costing `giveUp` elsewhere. */
function costPerPicture(price, cap, giveUp, pictures) {
    return (price * weighted(pictures, (chance) => expectedAttempts(chance, cap)) +
        giveUp * weighted(pictures, (chance) => 1 - delivered(chance, cap)));
}
/** The mean of a function of the chance, by weight. */
function weighted(pictures, value) {
    let total = 0;
    let weights = 0;
    for (const { chance, weight } of pictures) {
        total += weight * value(chance);
        weights += weight;
    }
    return total / weights;
}

;// CONCATENATED MODULE: ./build/core/statistics/figures.js


/**
 * The figures of one candidate. `pictures` are the prompts that were tried, each with at least one decided attempt or one request
 * that was turned down. Estimates are dollars spent over frames delivered under the retry policy, by weight. Intervals come from the
 * confidence sequence of the pooled rate, seen through the same policy; they are widened to hold the estimate, which pooling can
 * leave outside when prompts differ much, and are approximate for `every-prompt`.
 */
function figures(pictures, terms) {
    const chances = chanceInterval(pictures, terms.alpha);
    const usable = pictures.reduce((sum, picture) => sum + picture.usable, 0);
    const estimates = terms.objective === "any-image" ? pooledEstimates(pictures, terms) : courseEstimates(pictures, terms);
    const perUsable = spread(usable > 0 ? estimates.perUsable : null, {
        low: terms.price / chances.high,
        high: chances.low > 0 ? terms.price / chances.low : null,
    });
    if (terms.objective === "any-image")
        return {
            perUsable,
            perPicture: perUsable,
            rank: perUsable.estimate,
            rankInterval: { low: perUsable.low, high: perUsable.high },
        };
    const rankInterval = hull(estimates.perPicture, {
        low: pictureCost(chances.high, terms),
        high: pictureCost(chances.low, terms),
    });
    const perPicture = usable > 0 ? { estimate: estimates.perPicture, ...rankInterval } : { estimate: null, low: rankInterval.low, high: null };
    return { perUsable, perPicture, rank: estimates.perPicture, rankInterval };
}
/**
 * The interval of the chance that an attempt is usable. Undetermined attempts are neither: they widen it, counted as rejected at its
 * low end and as usable at its high end.
 */
function chanceInterval(pictures, alpha) {
    const total = (count) => pictures.reduce((sum, picture) => sum + count(picture), 0);
    const [usable, decided, undetermined] = [total((p) => p.usable), total((p) => p.decided), total((p) => p.undetermined)];
    return {
        low: confidenceSequence(usable, decided + undetermined, alpha).low,
        high: confidenceSequence(usable + undetermined, decided + undetermined, alpha).high,
    };
}
/** R = dollars spent / frames delivered and L = dollars per picture needed, from the courses of retries. */
function courseEstimates(pictures, { price, giveUp }) {
    const weights = sumBy(pictures, (picture) => picture.weight);
    if (weights === 0)
        return { perUsable: null, perPicture: null };
    const attempts = sumBy(pictures, (picture) => picture.weight * picture.attempts);
    const shipped = sumBy(pictures, (picture) => picture.weight * picture.delivered);
    return {
        perUsable: shipped > 0 ? (price * attempts) / shipped : null,
        perPicture: (price * attempts + giveUp * (weights - shipped)) / weights,
    };
}
/** d / mean p over prompts as samples of a workload. */
function pooledEstimates(pictures, { price }) {
    const tried = sumBy(pictures, (picture) => picture.weight * picture.decided);
    const usable = sumBy(pictures, (picture) => picture.weight * picture.usable);
    return { perUsable: usable > 0 ? (price * tried) / usable : null, perPicture: null };
}
/** L for one chance: falls as the chance rises, from price * cap + giveUp to price. */
function pictureCost(chance, { price, cap, giveUp }) {
    return price * expectedAttempts(chance, cap) + giveUp * (1 - delivered(chance, cap));
}
/** The figure of one prompt: price x attempts for each usable image. */
function promptFigure(picture, price, alpha) {
    const chances = chanceInterval([picture], alpha);
    return spread(picture.usable > 0 ? (price * picture.decided) / picture.usable : null, {
        low: price / chances.high,
        high: chances.low > 0 ? price / chances.low : null,
    });
}
function spread(estimate, interval) {
    return estimate === null ? { estimate, low: interval.low, high: null } : { estimate, ...hull(estimate, interval) };
}
function hull(estimate, interval) {
    if (estimate === null)
        return interval;
    const high = interval.high === null ? interval.high : Math.max(interval.high, estimate);
    return { low: Math.min(interval.low, estimate), high };
}
function sumBy(items, value) {
    return items.reduce((sum, item) => sum + value(item), 0);
}

// EXTERNAL MODULE: ./build/core/ledger/fold.js
var fold = __webpack_require__(4499);
;// CONCATENATED MODULE: ./build/core/report/counts.js


/** How the attempts ended. */
function outcomesOf(counted) {
    const counts = { image: 0, empty: 0, refused: 0, failed: 0, lost: 0 };
    for (const attempt of counted)
        counts[attempt.end?.outcome ?? "lost"]++;
    return counts;
}
/** How many images each check rejected; one image can be rejected by several. */
function rejections(cells) {
    const counts = {};
    for (const cell of cells)
        for (const attempt of cell.counted) {
            const verdict = attempt.verdicts.get(cell.checksKey);
            if (verdict?.verdict !== "rejected")
                continue;
            for (const check of new Set(verdict.failures.map((failure) => failure.check)))
                counts[check] = (counts[check] ?? 0) + 1;
        }
    return counts;
}
/** What this run bought on this candidate, and what all attempts behind the figures cost at today's price. */
function spendOf({ candidate, attempts, run }, counted) {
    const { billed, unknown } = billedIn(run, attempts);
    const price = candidate.priceUsd ?? 0n;
    return {
        billedUsd: (0,money/* formatUsd */.UK)(billed),
        unknownUsd: (0,money/* formatUsd */.UK)(unknown),
        listUsd: (0,money/* formatUsd */.UK)(price * BigInt(counted.length)),
        hiddenUsd: (0,money/* formatUsd */.UK)(price * BigInt(counted.filter((attempt) => attempt.end?.outcome !== "image").length)),
    };
}
/** What a run was billed for, and what it may have been billed for: an attempt of unknown price or charge. */
function billedIn(run, attempts) {
    const mine = attempts.filter((attempt) => attempt.intent.run === run);
    const sure = (attempt) => attempt.end?.charged === "yes" && attempt.intent.priceUsd !== undefined;
    return {
        billed: (0,money/* sumUsd */.eg)(mine.filter(sure).map(fold/* committedUsd */.ph)),
        unknown: (0,money/* sumUsd */.eg)(mine.filter((attempt) => !sure(attempt)).map(fold/* committedUsd */.ph)),
    };
}
/** Median time from request to image, in seconds; null when there is none. */
function medianSeconds(counted) {
    const times = counted
        .flatMap(({ intent, end }) => (end?.outcome === "image" ? [(end.at - intent.at) / 1000] : []))
        .toSorted((a, b) => a - b);
    const middle = Math.floor(times.length / 2);
    if (times.length === 0)
        return null;
    return times.length % 2 === 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2;
}

// EXTERNAL MODULE: ./build/core/report/format.js
var format = __webpack_require__(7998);
;// CONCATENATED MODULE: ./build/core/report/candidate.js





/** The share of attempts that may go without a verdict before the run says that it could not measure a candidate. */
const MAX_UNDETERMINED = 0.2;
/** Computes the result of one candidate from the records alone. */
function measureCandidate(facts, plan) {
    const { candidate, confidence } = facts;
    const cells = cellsOf(facts, plan);
    const tried = cells.filter((cell) => cell.tally.decided > 0 || cell.tally.settled);
    const pictures = tried.map(pictureOf);
    const price = candidate.priceUsd === null ? null : (0,money/* usdToNumber */.DW)(candidate.priceUsd);
    const terms = (alpha) => ({
        objective: plan.objective,
        price: price ?? 0,
        cap: candidate.cap,
        giveUp: plan.giveUpUsd === null ? 0 : (0,money/* usdToNumber */.DW)(plan.giveUpUsd),
        alpha,
    });
    const figuresAt = (alpha) => (price === null ? null : figures(pictures, terms(alpha)));
    const measured = figuresAt(1 - confidence);
    const counted = cells.flatMap((cell) => cell.counted);
    const total = (value) => cells.reduce((sum, cell) => sum + value(cell.tally), 0);
    const [usable, decided, undetermined] = [total((t) => t.usable), total((t) => t.decided), total((t) => t.undetermined)];
    const coverage = plan.objective === "any-image" ? null : coverageOf(pictures);
    const reachable = plan.objective === "any-image" ? 1 : reachableCoverage(cells);
    const ineligible = whyNotEligible({ candidate, decided, undetermined, usable, reachable, minCoverage: facts.minCoverage });
    const result = {
        id: candidate.id,
        kind: "model",
        provider: candidate.provider,
        model: candidate.offer.route === undefined ? candidate.offer.model : `${candidate.offer.model}@${candidate.offer.route}`,
        input: { ...candidate.offer.input },
        price: priceOf(candidate),
        attempts: counted.length,
        usable,
        undetermined,
        unbilledFailures: facts.attempts.filter((attempt) => attempt.intent.run === facts.run && attempt.end?.charged === "no")
            .length,
        outcomes: outcomesOf(counted),
        rejectedBy: rejections(cells),
        usableRate: decided > 0 ? usable / decided : null,
        coverage,
        complete: cells.every((cell) => cell.tally.complete),
        eligible: ineligible === null,
        ...(ineligible === null ? {} : { ineligibleBecause: ineligible }),
        maxAttemptsPerPrompt: candidate.reserveUsd === null ? null : plan.objective === "any-image" ? 1 : candidate.cap,
        spend: spendOf(facts, counted),
        medianSeconds: medianSeconds(counted),
        costPerPictureUsd: figureOf(measured?.perPicture, confidence),
        costPerUsableUsd: figureOf(measured?.perUsable, confidence),
        prompts: cells.map((cell) => ({
            id: cell.id,
            attempts: cell.counted.length,
            usable: cell.tally.usable,
            undetermined: cell.tally.undetermined,
            complete: cell.tally.complete,
            costPerUsableUsd: figureOf(price === null ? undefined : promptFigure(pictureOf(cell), price, 1 - confidence), confidence),
        })),
    };
    return { result, figuresAt, counted };
}
function cellsOf({ attempts, run, candidate }, plan) {
    const byPrompt = new Map();
    for (const attempt of attempts) {
        const list = byPrompt.get(attempt.intent.promptKey);
        if (list)
            list.push(attempt);
        else
            byPrompt.set(attempt.intent.promptKey, [attempt]);
    }
    return plan.prompts.map((prompt) => {
        const mine = byPrompt.get(prompt.key) ?? [];
        const told = mine.flatMap((attempt) => {
            const sample = (0,tally/* sampleOf */.uV)(attempt, prompt.checksKey, run);
            return sample ? [{ ...sample, attempt }] : [];
        });
        return {
            id: prompt.id,
            weight: prompt.weight,
            checksKey: prompt.checksKey,
            tally: (0,tally/* tallyCell */.BY)(told, candidate.cap, plan.objective),
            counted: (0,tally/* countedSamples */.WU)(told, plan.objective).map(({ attempt }) => attempt),
        };
    });
}
function pictureOf({ weight, tally }) {
    const { decided, usable, undetermined } = tally;
    return { weight, attempts: tally.attemptsPerPicture, delivered: tally.deliveredPerPicture, decided, usable, undetermined };
}
/** Weighted mean of delivery over the pictures tried; null before the first. */
function coverageOf(pictures) {
    const weights = pictures.reduce((sum, picture) => sum + picture.weight, 0);
    return weights === 0 ? null : pictures.reduce((sum, picture) => sum + picture.weight * picture.delivered, 0) / weights;
}
/** The coverage that is still possible: all of the pictures by weight, but those that were given up. */
function reachableCoverage(cells) {
    const weights = cells.reduce((sum, cell) => sum + cell.weight, 0);
    const givenUp = cells.reduce((sum, { weight, tally }) => sum + (tally.complete ? weight * (1 - tally.deliveredPerPicture) : 0), 0);
    return 1 - givenUp / weights;
}
function whyNotEligible(facts) {
    const { candidate, decided, undetermined, usable, reachable, minCoverage } = facts;
    if (candidate.priceUsd === null)
        return `price unknown: ${unknownBecause(candidate)}`;
    if (decided + undetermined === 0)
        return "nothing was measured on it";
    if (undetermined > MAX_UNDETERMINED * (decided + undetermined))
        return `could not measure: the check gave no verdict on ${undetermined} of ${decided + undetermined} attempts`;
    if (usable === 0)
        return "no usable image";
    // Float noise in the sum of weights must not exclude a candidate that is exactly at the limit.
    if (reachable < minCoverage - 1e-9)
        return `delivers ${(0,format/* percent */.KN)(reachable)} of the pictures at most, less than the ${(0,format/* percent */.KN)(minCoverage)} asked for`;
    return null;
}
function unknownBecause({ reading: { problem } }) {
    if (!problem)
        return "it could not be read";
    return problem.code === "source-unreadable" ? "its source could not be read" : problem.message;
}
function priceOf({ reading, priceUsd }) {
    const { quote } = reading;
    return {
        usdPerImage: priceUsd === null ? null : (0,money/* formatUsd */.UK)(priceUsd),
        grade: quote?.grade ?? null,
        source: reading.source,
        readAt: reading.readAt,
        ...(quote?.tier === undefined ? {} : { tier: quote.tier }),
        change: reading.change ? changeOf(reading.change) : null,
    };
}
function changeOf({ fromUsd, toUsd, percent, ...rest }) {
    return { fromUsd: (0,money/* formatUsd */.UK)(fromUsd), toUsd: (0,money/* formatUsd */.UK)(toUsd), percent: Number(percent.toFixed(4)), ...rest };
}
function figureOf(estimate, confidence) {
    if (!estimate)
        return {};
    return {
        ...(estimate.estimate === null ? {} : { estimate: (0,money/* formatFigure */.Mo)(estimate.estimate) }),
        low: (0,money/* formatFigure */.Mo)(estimate.low, "down"),
        ...(estimate.high === null || estimate.estimate === null ? {} : { high: (0,money/* formatFigure */.Mo)(estimate.high, "up") }),
        confidence,
    };
}

// EXTERNAL MODULE: ./build/core/terms.js
var core_terms = __webpack_require__(1377);
;// CONCATENATED MODULE: ./build/core/report/sentence.js


/** The answer of a run in one sentence or two. */
function decisionSentence(decision, candidates, terms) {
    const leader = candidates.find((candidate) => candidate.id === decision.leader);
    const { status, others } = decision;
    switch (status) {
        case "none":
            return `No candidate can be called the cheapest. ${candidates.map(whyNot).join(" ")}`.trim();
        case "clear": {
            const single = candidates.length === 1 ? " It is the only candidate." : "";
            return `${named(leader)} is the cheapest: ${cost(leader)} per usable image${coverage(leader)}${next(leader, candidates)}.${single}${left(leader, candidates)}`;
        }
        case "tie":
            return `${named(leader)} at ${cost(leader)} per usable image and ${list(others)} are within ${(0,format/* percent */.KN)(terms.indifference)} of each other.`;
        case "undecided":
            return (`Too close to call: ${named(leader)} leads at ${cost(leader)} per usable image${coverage(leader)}, ` +
                `but at ${(0,format/* percent */.KN)(terms.confidence)} confidence ${list(others)} ${others.length === 1 ? "is" : "are"} not ruled out.`);
        default:
            return (0,core_terms/* never */.Zm)(status);
    }
}
/** The eligible candidate that comes after the leader, with its figure: what the answer is worth. */
function next(leader, candidates) {
    const rivals = candidates.filter((candidate) => candidate !== leader && candidate.eligible && candidate.costPerUsableUsd.estimate !== undefined);
    const estimate = (candidate) => Number(candidate.costPerUsableUsd.estimate);
    const [second] = rivals.toSorted((a, b) => estimate(a) - estimate(b));
    return second ? `; next is ${second.id} at ${cost(second)}` : "";
}
/** Says of the candidates that are out of the ranking why they are, when one has the better figure or none at all. */
function left(leader, candidates) {
    const out = candidates.filter((candidate) => candidate !== leader && !candidate.eligible);
    return out.length === 0 ? "" : ` Not in the ranking: ${out.map((candidate) => candidate.id).join(", ")}.`;
}
function whyNot(candidate) {
    const reason = candidate.ineligibleBecause ?? "it was not measured";
    return `${candidate.id}: ${reason}${/[.!?]$/.test(reason) ? "" : "."}`;
}
function named(candidate) {
    return candidate?.id ?? "nobody";
}
function cost(candidate) {
    const figure = candidate?.costPerUsableUsd;
    return figure?.estimate === undefined ? `at least ${(0,format/* amount */.vj)(figure?.low ?? "0.0")}` : (0,format/* amount */.vj)(figure.estimate);
}
function coverage(candidate) {
    const share = candidate?.coverage;
    return share === null || share === undefined || share === 1 ? "" : ` with ${(0,format/* percent */.KN)(share)} of the pictures delivered`;
}
function list(ids) {
    return ids.length < 2 ? (ids[0] ?? "") : `${ids.slice(0, -1).join(", ")} and ${ids.at(-1)}`;
}

;// CONCATENATED MODULE: ./build/core/report/compute.js





/** Computes `results.json` of a measurement (or, without attempts, the frame of an estimate) from the records alone. */
function computeResults(facts, manifest, plan, attempts) {
    const { confidence, minCoverage, indifference } = manifest.sampling;
    const measured = plan.candidates.map((candidate) => {
        const own = attempts.filter((attempt) => attempt.intent.offer === candidate.key);
        return measureCandidate({ candidate, attempts: own, run: facts.run, confidence, minCoverage }, plan);
    });
    const candidates = measured.map(({ result }) => result);
    const decision = decide(contenders(measured, 1 - confidence), indifference);
    const { billed, unknown } = billedIn(facts.run, attempts);
    return {
        schemaVersion: 1,
        tool: { name: "usable-image-cost", version: facts.version },
        mode: "measure",
        simulated: facts.simulated,
        manifest: { ...facts.manifest, prompts: plan.prompts.length },
        startedAt: facts.startedAt,
        finishedAt: facts.finishedAt,
        seed: plan.seed,
        ...(facts.shard === undefined ? {} : { shard: facts.shard }),
        objective: plan.objective,
        confidence,
        indifference,
        minCoverage,
        giveUpUsd: plan.giveUpUsd === null ? null : (0,money/* formatUsd */.UK)(plan.giveUpUsd),
        giveUpIsDefault: plan.giveUpIsDefault,
        spend: {
            billedUsd: (0,money/* formatUsd */.UK)(billed),
            unknownUsd: (0,money/* formatUsd */.UK)(unknown),
            checksUsd: (0,money/* formatUsd */.UK)(0n),
            budgetUsd: (0,money/* formatUsd */.UK)(facts.budgetUsd),
        },
        replayedAttempts: measured.flatMap(({ counted }) => counted).filter((attempt) => attempt.intent.run !== facts.run).length,
        candidates,
        decision: {
            status: decision.status,
            leader: decision.leader,
            cheapest: decision.cheapest,
            sentence: decisionSentence(decision, candidates, { objective: plan.objective, confidence, indifference }),
            toSettle: null,
        },
        failOn: [],
        errors: [...facts.errors],
        warnings: [...facts.warnings, ...checkWarnings(measured)],
    };
}
/** The decision is about all candidates at once: each interval takes its share of the error (Bonferroni). */
function contenders(measured, alpha) {
    return measured.flatMap(({ result, figuresAt }) => {
        const figures = figuresAt(alpha / measured.length);
        if (!figures)
            return [];
        const excluded = result.complete && !result.eligible;
        return [{ id: result.id, rank: figures.rank, ...figures.rankInterval, eligible: result.eligible, excluded }];
    });
}
function checkWarnings(measured) {
    return measured.flatMap(({ result }) => {
        if (result.undetermined === 0)
            return [];
        const message = `${result.undetermined} of ${result.attempts} attempts on ${result.id} have no verdict, since the check could not run on them: ` +
            `they are paid for, count as neither usable nor rejected, and widen the interval`;
        return [{ code: "check-undetermined", candidate: result.id, message }];
    });
}


/***/ }),

/***/ 9173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ imagePath),
/* harmony export */   p: () => (/* binding */ pathSegment)
/* harmony export */ });
/** Names that Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/**
 * A folder name for an id, the same on every file system: the id itself where it is lower case and plain, else what is plain of it
 * and eight digits of its hash, so that different ids never share a folder.
 */
function pathSegment(id, hash) {
    const plain = id
        .toLowerCase()
        .replace(/[^a-z0-9._-]+/g, "-")
        .replace(/^[.-]+|[.-]+$/g, "")
        .slice(0, 60);
    return plain === id && !RESERVED.test(plain) ? plain : `${plain || "prompt"}-${hash(id).slice(0, 8)}`;
}
/** Where an attempt's image lies in the output directory: `images/<candidate>/<prompt>/<n>.<ext>`. */
function imagePath(image, hash) {
    const extension = EXTENSIONS[image.format] ?? "bin";
    return `images/${pathSegment(image.candidate, hash)}/${pathSegment(image.prompt, hash)}/${image.number}.${extension}`;
}
const EXTENSIONS = { png: "png", jpeg: "jpg", webp: "webp", gif: "gif", avif: "avif" };


/***/ })

};
