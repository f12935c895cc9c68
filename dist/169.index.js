export const id = 169;
export const ids = [169];
export const modules = {

/***/ 707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ makePlan),
/* harmony export */   NR: () => (/* binding */ checksFor),
/* harmony export */   yS: () => (/* binding */ offerOf)
/* harmony export */ });
/* unused harmony export attemptCap */
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1377);


/** A change in what the built-in checks compute makes earlier verdicts stale; counted up then. */
const CHECKS_VERSION = 1;
/** The default of giveUpUsd: three times the list price of the dearest candidate (DESIGN.md, section 2). */
const GIVE_UP_FACTOR = 3n;
/** The offer that a candidate of the manifest stands for, before prices are read. */
function offerOf(candidate) {
    const { id, model, route, input } = candidate;
    return { candidate: id, model, ...(route === undefined ? {} : { route }), input };
}
/** Works a plan out of a manifest, its prompts and the prices read for its candidates. */
function makePlan(manifest, prompts, readings, simulated, hash) {
    const priced = manifest.candidates.map((candidate) => {
        const reading = readings.find((each) => each.candidate === candidate.id);
        if (!reading)
            throw new Error(`no price reading for ${candidate.id}`);
        return { candidate, reading };
    });
    const stated = manifest.sampling.giveUpUsd === undefined ? null : (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUsd */ ._e)(manifest.sampling.giveUpUsd);
    const giveUpUsd = stated ?? defaultGiveUp(readings);
    const candidateKeys = counted();
    const promptKeys = counted();
    return {
        objective: manifest.sampling.objective,
        seed: manifest.sampling.seed,
        giveUpUsd,
        giveUpIsDefault: stated === null,
        candidates: priced.map(({ candidate, reading }) => {
            const offer = { ...offerOf(candidate), ...(reading.quote ? { input: reading.quote.input } : {}) };
            const identity = {
                provider: candidate.provider,
                model: offer.model,
                route: offer.route ?? "",
                input: offer.input,
                simulated,
            };
            return {
                ...terms(candidate, reading, giveUpUsd, manifest.sampling.retryCap),
                offer,
                key: candidateKeys(hash((0,_terms_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(identity))),
            };
        }),
        prompts: prompts.map((prompt) => ({
            ...prompt,
            key: promptKeys(hash(prompt.text)),
            checksKey: hash((0,_terms_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)({ version: CHECKS_VERSION, checks: prompt.checks })),
        })),
    };
}
function terms(candidate, reading, giveUpUsd, retryCap) {
    const priceUsd = reading.quote?.usd ?? null;
    const allowed = priceUsd === null ? candidate.whenPriceUnknown : undefined;
    const reserveUsd = priceUsd ?? (allowed ? (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUsd */ ._e)(allowed.reserveUsd) : null);
    return {
        id: candidate.id,
        provider: candidate.provider,
        reading,
        priceUsd,
        reserveUsd,
        cap: attemptCap(reserveUsd, giveUpUsd, retryCap),
        maxAttempts: allowed?.maxAttempts ?? null,
    };
}
/** M = max(1, floor(giveUpUsd / price)), and never over `retryCap`; a whole number that JSON can hold. */
function attemptCap(price, giveUpUsd, retryCap) {
    const byMoney = price === null || giveUpUsd === null ? 1 : Math.max(1, (0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .timesInto */ .Bn)(price, giveUpUsd));
    return Math.min(byMoney, retryCap ?? Infinity, Number.MAX_SAFE_INTEGER);
}
function defaultGiveUp(readings) {
    const prices = readings.flatMap((reading) => (reading.quote ? [reading.quote.usd] : []));
    return prices.length === 0 ? null : GIVE_UP_FACTOR * prices.reduce((most, price) => (price > most ? price : most));
}
/** Makes equal identities differ by the order in which they come, so that a text that stands twice is two pictures. */
function counted() {
    const seen = new Map();
    return (key) => {
        const times = (seen.get(key) ?? 0) + 1;
        seen.set(key, times);
        return times === 1 ? key : `${key}#${times}`;
    };
}
/** The checks of one prompt: the manifest's and its own. */
function checksFor(manifest, own) {
    return [...manifest.check, ...(own ?? [])];
}


/***/ }),

/***/ 4587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dS: () => (/* binding */ promptSourceSchema),
/* harmony export */   hW: () => (/* binding */ inlinePromptSchema),
/* harmony export */   l0: () => (/* binding */ IMAGE_FORMATS),
/* harmony export */   rc: () => (/* binding */ manifestSchema),
/* harmony export */   yJ: () => (/* binding */ isPromptSource)
/* harmony export */ });
/* unused harmony exports PROVIDERS, aspectPattern, imageCheckSchema, checksSchema, candidateSchema, samplingSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8816);
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1377);
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8210);



/** The manifest: one schema is the type, the validator and the published JSON Schema (schema/manifest.schema.json). */
const IMAGE_FORMATS = ["png", "jpeg", "webp"];
const PROVIDERS = ["hiapi"];
const AMOUNT = "expected a positive amount in USD with at most 12 decimals, such as 0.12";
// The published schema says with `exclusiveMinimum` and `pattern` what the refinement checks.
const money = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().meta({ exclusiveMinimum: 0 }), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().meta({ pattern: "^ *[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]{1,3})? *$" })], {
    error: AMOUNT,
})
    .refine((value) => ((0,_money_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUsd */ ._e)(value) ?? 0n) > 0n, AMOUNT)
    .meta({ description: "A positive amount in USD." });
const positiveInt = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1);
const share = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(1);
/** Names a candidate or a prompt; shown in reports. */
const id = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .min(1)
    .max(100)
    .regex(/^[A-Za-z0-9][A-Za-z0-9._ -]*$/, "expected letters, digits, '.', '_', '-' or spaces, beginning with a letter or a digit");
/** "W:H" with two positive numbers. */
const aspectPattern = /^(?=[^:]*[1-9])(?=[^:]*:.*[1-9])(\d{1,5}(?:\.\d{1,5})?):(\d{1,5}(?:\.\d{1,5})?)$/;
const ratio = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(aspectPattern, 'expected a ratio of width to height, such as "16:9"');
const imageCheckSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    minWidth: positiveInt.optional().meta({ description: "Least width in pixels." }),
    maxWidth: positiveInt.optional().meta({ description: "Greatest width in pixels." }),
    minHeight: positiveInt.optional().meta({ description: "Least height in pixels." }),
    maxHeight: positiveInt.optional().meta({ description: "Greatest height in pixels." }),
    aspect: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([ratio, zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ratio, tolerance: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().gt(0).lt(1).default(0.02) })], {
        error: 'expected a ratio of width to height, such as "16:9", or { ratio: "16:9", tolerance: 0.02 }',
    })
        .optional()
        .meta({ description: "Width : height, such as 16:9; tolerance is relative, 0.02 unless told." }),
    formats: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(IMAGE_FORMATS)).min(1).optional().meta({ description: "The file formats that may be shipped." }),
    maxBytes: positiveInt.optional().meta({ description: "Greatest file size in bytes." }),
    notBlank: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()
        .optional()
        .meta({ description: "Reject nearly uniform frames, such as the black frame of a safety filter." }),
    minSharpness: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().gt(0).optional().meta({
        description: "Least variance of the Laplacian of luma (0-255), measured with the longest side at most 1024 pixels.",
    }),
    alpha: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["required", "forbidden"])
        .optional()
        .meta({ description: "Whether some pixel must, or none may, be transparent." }),
})
    .superRefine((check, context) => {
    for (const [low, high] of [
        ["minWidth", "maxWidth"],
        ["minHeight", "maxHeight"],
    ]) {
        const [least, greatest] = [check[low], check[high]];
        if (least !== undefined && greatest !== undefined && least > greatest)
            context.addIssue({ code: "custom", path: [high], message: `expected at least ${low} (${least}): no image could pass` });
    }
});
const checkItem = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ image: imageCheckSchema });
const checksSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(checkItem), checkItem.transform((item) => [item])], {
    error: "expected a list of checks, such as [{ image: { minWidth: 512 } }]",
});
const exactNumber = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
    .refine((value) => !Number.isInteger(value) || Number.isSafeInteger(value), "this number is too large to be sent exactly");
const inputValue = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() => zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), exactNumber, zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .chJ(), zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(inputValue), zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), inputValue)], {
    error: "expected a text, a number that can be sent exactly, true, false, null, a list or a mapping",
}));
const candidateSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    id,
    provider: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(PROVIDERS, { error: `this version has the providers: ${PROVIDERS.join(", ")}` }),
    model: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(200).meta({ description: "The provider's own model id; case counts." }),
    route: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(50).optional().meta({ description: "HiAPI only: the route, such as ext or beta." }),
    input: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), inputValue)
        .default({})
        .refine((input) => !("prompt" in input), "the prompt comes from `prompts`: take `prompt` out of `input`")
        .meta({ description: "The model's own fields, sent as they are. Say every field that the price depends on." }),
    whenPriceUnknown: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        maxAttempts: positiveInt.meta({ description: "Most attempts to buy although the price is unknown." }),
        reserveUsd: money.meta({ description: "What each of them is counted as against the budget, in USD." }),
    })
        .optional()
        .meta({ description: "Allows a capped number of attempts when the live price cannot be read; without it, none is made." }),
});
const weight = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().gt(0).max(1e6).meta({ description: "How often this picture is made in production." });
const inlinePromptSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    id,
    prompt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().trim().min(1, "expected the prompt's text").max(32_000),
    weight: weight.default(1),
    check: checksSchema.optional().meta({ description: "Checks for this prompt, in addition to those of the manifest." }),
});
const promptSourceSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    from: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).meta({ description: "Text files (a file a prompt, by glob), or one CSV, TSV or JSON Lines file." }),
    column: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional().meta({ description: "The column or key with the prompt's text." }),
    idColumn: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional().meta({ description: "The column or key with the prompt's id." }),
    limit: positiveInt.optional().meta({ description: "Take only the first so many." }),
    weight: weight.default(1),
    check: checksSchema.optional(),
});
const samplingSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    objective: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_terms_js__WEBPACK_IMPORTED_MODULE_2__/* .OBJECTIVES */ .FE).default("every-prompt"),
    giveUpUsd: money.optional().meta({ description: "Production gives a picture up when it has eaten this much, in USD." }),
    retryCap: positiveInt.max(10_000).optional().meta({ description: "Never more attempts than this on one picture." }),
    confidence: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0.5).max(0.9999).default(0.95),
    indifference: share.max(0.9).default(0.05).meta({ description: "Candidates within this share of each other are a tie." }),
    minCoverage: share
        .default(0.8)
        .meta({ description: "A candidate that delivers less than this share of the pictures is not eligible." }),
    seed: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).max(2_147_483_647).default(1),
    attemptTimeoutSeconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .min(1)
        .max(7_200)
        .default(600)
        .meta({ description: "How long one generation may take before it is written off as lost." }),
});
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    candidates: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(candidateSchema).min(1),
    prompts: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([inlinePromptSchema, promptSourceSchema])).min(1),
    check: checksSchema.default([]),
    sampling: samplingSchema.prefault({}),
    budget: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ usd: money }).optional(),
    thresholds: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ maxCostPerUsableUsd: money.optional() }).default({}),
})
    .meta({ title: "Image prompts manifest of Usable Image Cost" });
/** Tells the two forms of an entry of `prompts` apart. */
function isPromptSource(entry) {
    return "from" in entry;
}


/***/ }),

/***/ 836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ definitions),
/* harmony export */   a: () => (/* binding */ provenance)
/* harmony export */ });
/* harmony import */ var _terms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1377);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7998);


/** How the figures are defined and where they come from. Plain text, a sentence or a pair of words and value each. */
/** The definition of the figures under this run's settings, as sentences. */
function definitions(results) {
    const level = `${Number((results.confidence * 100).toFixed(2))} %`;
    return [
        ...objectiveSentences(results),
        `The intervals hold at ${level} and stay valid although a run stops early${approximate(results)}.`,
        ...(results.candidates.length > 1 ? ["The decision takes wider intervals, which hold for all candidates together."] : []),
    ];
}
function approximate({ objective }) {
    return objective === "every-prompt" ? "; where prompts differ much in difficulty they are approximate" : "";
}
function objectiveSentences(results) {
    switch (results.objective) {
        case "every-prompt":
            return [
                `Cost per usable image is dollars spent ÷ images delivered when a picture is retried until it is usable${givingUp(results)}.`,
                `Coverage is the share of pictures that get delivered, by weight; below ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(results.minCoverage)} a candidate is not eligible.`,
                "Candidates rank by the cost per picture needed, which adds the give-up amount for every picture that is not delivered.",
            ];
        case "any-image":
            return [
                "Cost per usable image is the price of an attempt ÷ the share of usable images. Prompts are samples of one workload: any usable image counts.",
            ];
        default:
            return (0,_terms_js__WEBPACK_IMPORTED_MODULE_1__/* .never */ .Zm)(results.objective);
    }
}
function givingUp({ giveUpUsd, giveUpIsDefault, candidates }) {
    if (giveUpUsd === null)
        return "";
    const caps = candidates.flatMap(({ maxAttemptsPerPrompt: cap }) => (cap === null ? [] : [cap]));
    const range = caps.length === 0 ? "" : ` (at most ${span(caps)} attempts)`;
    const origin = giveUpIsDefault ? ", three times the dearest candidate's list price" : "";
    return ` and given up after it has eaten ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(giveUpUsd)}${range}${origin}`;
}
function span(values) {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return low === high ? String(low) : `${low} to ${high}`;
}
/** Where the figures come from. */
function provenance(results) {
    const { manifest, tool, seed, startedAt, finishedAt, shard, objective, indifference } = results;
    return [
        { label: "Manifest", value: manifest.path, code: true },
        { label: "SHA-256", value: manifest.sha256, code: true },
        { label: "Prompts", value: String(manifest.prompts) },
        { label: "Objective", value: objective, code: true },
        { label: "Indifference", value: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(indifference) },
        { label: "Seed", value: String(seed) },
        ...(shard === undefined ? [] : [{ label: "Shard", value: shard }]),
        { label: "Started", value: (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .moment */ .n$)(startedAt) },
        { label: "Finished", value: `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .moment */ .n$)(finishedAt)}${took(startedAt, finishedAt)}` },
        { label: "Tool", value: `${tool.name} ${tool.version}` },
    ];
}
function took(startedAt, finishedAt) {
    const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
    return seconds >= 0 ? ` (took ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(seconds)})` : "";
}


/***/ }),

/***/ 356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ renderComment),
  r: () => (/* binding */ renderForm)
});

// EXTERNAL MODULE: ./build/core/report/escape.js
var report_escape = __webpack_require__(378);
;// CONCATENATED MODULE: ./build/core/report/markdown.js

/** Small pieces of GitHub Markdown. Arguments called `markdown` are inert or ours already; arguments called `text` are not. */
/** Longest id that is shown in full, in code points. */
const ID_LENGTH = 60;
/** An id in the code font, shortened when it is very long. */
function idCode(text) {
    return (0,report_escape/* mdCode */.xs)((0,report_escape/* clipMiddle */.e9)(text, ID_LENGTH));
}
/** A sentence from outside of at most `length` code points. */
function sentence(text, length) {
    return (0,report_escape/* mdText */.bC)((0,report_escape/* clip */.$Q)(text, length));
}
/** Keeps what belongs together on one line: no-break spaces, and a word joiner where a dash would allow a break. */
function nowrap(text) {
    return text.replaceAll(" ", "\u{A0}").replaceAll("–\u{A0}", "–\u{2060}\u{A0}");
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
function markdown_alert(kind, lines) {
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

// EXTERNAL MODULE: ./build/core/report/view.js
var view = __webpack_require__(9636);
;// CONCATENATED MODULE: ./build/core/report/alerts.js



/** GitHub alert blocks: what a reader must know before believing the table, and what to beware of after it. */
/** Above the table: simulated, not finished, a condition of `fail-on`, the caller's note. */
function alerts(results, form, note) {
    const parts = [
        results.simulated ? markdown_alert("CAUTION", [`**SIMULATED.** ${view/* SIMULATED */.Nc}`]) : null,
        note === undefined || note === "" ? null : markdown_alert("NOTE", [sentence(note, form.sentence)]),
        list("**This run did not finish.**", results.errors, form),
        list("**This run fails, as `fail-on` asks.**", results.failOn, form),
    ];
    return blocks(...parts) || null;
}
function list(title, sentences, form) {
    const most = Math.max(1, form.warnings);
    const rest = more(sentences.length, most, "in the report");
    const items = sentences.slice(0, most).map((text) => `- ${sentence(text, form.sentence)}`);
    return sentences.length === 0 ? null : markdown_alert("CAUTION", [title, "", ...items, ...(rest === null ? [] : [`- ${rest}`])]);
}
/** All warnings in one alert. */
function warningsBlock({ warnings }, form) {
    if (warnings.length === 0)
        return null;
    const rest = more(warnings.length, form.warnings, "in the report");
    const items = warnings.slice(0, form.warnings).map((warning) => `- ${warningLine(warning, form)}`);
    return markdown_alert("WARNING", [...items, ...(rest === null ? [] : [`- ${rest}`])]);
}
function warningLine({ code, candidate, message, line }, form) {
    const where = [candidate === undefined ? null : idCode(candidate), line === undefined ? null : `line ${line}`].filter((part) => part !== null);
    return `**${code}**${where.length === 0 ? "" : ` (${where.join(", ")})`}: ${sentence(message, form.sentence)}`;
}

// EXTERNAL MODULE: ./build/core/report/format.js
var format = __webpack_require__(7998);
;// CONCATENATED MODULE: ./build/core/report/candidates-table.js



/** The one table of a comment: what a usable image costs on each candidate; below it why some are not ranked. */
function candidatesTable(results, form) {
    const all = (0,view/* ranked */.ad)(results);
    const shown = all.slice(0, form.candidates);
    if (shown.length === 0)
        return "";
    const rest = more(all.length, shown.length, "candidates in the report");
    const rows = shown.map((candidate) => row(candidate, results));
    return blocks(table(columns(results), rows), rest === null ? null : `<sub>${rest}</sub>`, notRanked(shown, form));
}
/** Headings break where we say: a long one would take the room that ids need on one line. */
function columns({ confidence }) {
    const numbers = ["Attempts<br>per usable", "Usable", "Coverage", "Price<br>per image", "Billed<br>now"];
    return [
        { title: "Candidate" },
        { title: stacked("Cost per<br>usable image", nowrap((0,format/* level */.Rc)(confidence))), number: true },
        ...numbers.map((title) => ({ title, number: true })),
    ];
}
function row(candidate, results) {
    const strong = (markdown) => ((0,view/* isLeader */.oT)(candidate, results) ? `**${markdown}**` : markdown);
    const range = (0,format/* interval */.YP)(candidate.costPerUsableUsd);
    const picture = (0,view/* pictureCostText */.tL)(candidate);
    const unknown = (0,view/* chargeUnknownText */._T)(candidate);
    return [
        stacked(strong(idCode(candidate.id)), (0,view/* standing */.JA)(candidate, results), (0,view/* progressText */.l_)(candidate, results)),
        stacked(strong(nowrap((0,view/* costText */.rs)(candidate))), range === null ? null : nowrap(range), picture === null ? null : nowrap(`${picture} per picture`)),
        nowrap((0,view/* attemptsPerUsable */.kI)(candidate)),
        nowrap((0,view/* usableText */._x)(candidate)),
        candidate.coverage === null ? "–" : nowrap((0,format/* percent */.KN)(candidate.coverage)),
        stacked((0,view/* priceText */.BC)(candidate), nowrap(sentence((0,view/* evidence */.MX)(candidate), 40))),
        stacked((0,view/* billedText */.Ae)(candidate), unknown === null ? null : nowrap(unknown)),
    ];
}
function notRanked(candidates, form) {
    const out = candidates.filter(({ eligible }) => !eligible);
    if (out.length === 0)
        return null;
    const reason = ({ id, ineligibleBecause }) => `${idCode(id)}: ${sentence(ineligibleBecause ?? "no reason is given", form.sentence)}`;
    return `**Not ranked**\n${bullets(out.map(reason))}`;
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
        return blocks(warningsBlock(results, form));
    const priced = new Map(results.candidates.map((candidate) => [candidate.id, candidate]));
    const shown = estimate.candidates.slice(0, form.candidates);
    const rest = more(estimate.candidates.length, shown.length, "candidates in the report");
    const rows = shown.map((row) => cells(row, priced.get(row.id)));
    return blocks(rows.length === 0 ? null : table(COLUMNS, rows), rest === null ? null : `<sub>${rest}</sub>`, (0,estimate_text/* budgetSentence */.Bg)(estimate, results), `**What this rests on:** ${sentence(estimate.assumption, form.sentence)}`, warningsBlock(results, form));
}
function cells(row, candidate) {
    const { expected, atMost, attempts, usable, origin } = (0,estimate_text/* estimateCells */._2)(row);
    const price = candidate ? stacked((0,view/* priceText */.BC)(candidate), nowrap(sentence((0,view/* evidence */.MX)(candidate), 40))) : "–";
    return [idCode(row.id), expected, atMost, attempts, stacked(nowrap(usable), origin), price];
}

// EXTERNAL MODULE: ./build/core/report/fit.js
var fit = __webpack_require__(4606);
// EXTERNAL MODULE: ./build/core/report/about.js
var about = __webpack_require__(836);
// EXTERNAL MODULE: ./build/core/report/prompts.js
var prompts = __webpack_require__(9142);
// EXTERNAL MODULE: ./build/core/report/spend.js
var spend = __webpack_require__(253);
// EXTERNAL MODULE: ./build/core/terms.js
var terms = __webpack_require__(1377);
;// CONCATENATED MODULE: ./build/core/report/sections.js










/** The parts of a comment to open: each a heading with a table or a few sentences. */
const TITLES = {
    prompts: "prompts",
    outcomes: "attempts",
    money: "money",
    prices: "prices",
    definition: "definition",
    provenance: "provenance",
};
function sections(results, form) {
    const measured = results.mode === "measure";
    const wanted = fit/* SECTIONS */.bP.filter((name) => measured || name === "prices" || name === "provenance");
    const left = wanted.filter((name) => !form.sections.includes(name)).map((name) => TITLES[name]);
    const note = left.length === 0 ? null : `<sub>Left out to keep this short: ${left.join(", ")}. See the report.</sub>`;
    return blocks(...wanted.filter((name) => form.sections.includes(name)).map((name) => section(name, results, form)), note);
}
function section(name, results, form) {
    switch (name) {
        case "prompts":
            return promptsSection(results, form);
        case "outcomes":
            return outcomesSection(results, form);
        case "money":
            return moneySection(results, form);
        case "prices":
            return pricesSection(results, form);
        case "definition":
            return details("How the figures are defined", (0,about/* definitions */.B)(results).join(" "));
        case "provenance":
            return details("Where the figures come from", provenanceList(results));
        default:
            return (0,terms/* never */.Zm)(name);
    }
}
function promptsSection(results, form) {
    const tried = (0,view/* ranked */.ad)(results).filter(({ attempts }) => attempts > 0);
    const columns = tried.slice(0, form.promptColumns);
    const all = (0,prompts/* promptRows */.M)(columns);
    if (all.length === 0)
        return null;
    const shown = all.slice(0, form.prompts);
    const rest = more(all.length, shown.length, "prompts in the report");
    const notes = [
        rest,
        tried.length > columns.length ? `${(0,format/* plural */.LS)(tried.length - columns.length, "more candidate")} in the report` : null,
    ].filter((line) => line !== null);
    const markdown = table([{ title: "Prompt" }, ...columns.map(({ id }) => ({ title: idCode(id), number: true }))], shown.map(({ id, cells }) => [idCode(id), ...cells.map((cell) => nowrap((0,prompts/* promptCell */.j)(cell)))]));
    return details(`By prompt, worst first (${(0,format/* thousands */.oh)(all.length)})`, blocks(markdown, notes.length === 0 ? null : `<sub>${notes.join("; ")}</sub>`));
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
        const counts = [o.image, o.empty, o.refused, o.failed, o.lost, unbilledFailures].map(format/* thousands */.oh);
        const checks = (0,view/* rejections */.pE)(candidate)
            .slice(0, 8)
            .map(([check, count]) => `${sentence(check, 40)} ${count}`);
        return [
            idCode(candidate.id),
            ...counts,
            medianSeconds === null ? "–" : nowrap((0,format/* duration */.p0)(medianSeconds)),
            checks.join(", ") || "–",
        ];
    });
    const all = [{ title: "Candidate" }, ...columns, { title: "Median time", number }, { title: "Rejected by" }];
    return details("What became of the attempts", blocks(table(all, rows), "<sub>Turned down: before a task was made, so not billed and not an attempt. One image can be rejected by several checks.</sub>"));
}
function moneySection(results, form) {
    const number = true;
    const rows = results.candidates.slice(0, form.candidates).flatMap((candidate) => {
        const parts = (0,spend/* shares */.B)(candidate);
        return parts === null ? [] : [[idCode(candidate.id), ...parts]];
    });
    if (rows.length === 0)
        return null;
    const titles = ["Usable images", "Not usable", "No image", "All attempts"].map((title) => ({ title, number }));
    return details("Where the money goes", blocks(table([{ title: "Candidate" }, ...titles], rows), "<sub>At today's price, attempts of earlier runs included.</sub>"));
}
function pricesSection(results, form) {
    const rows = results.candidates
        .slice(0, form.candidates)
        .map(({ id, provider, model, input, price, ...rest }) => [
        stacked(idCode(id), idCode(`${provider} ${model}`)),
        stacked((0,view/* priceText */.BC)({ id, provider, model, input, price, ...rest }), price.grade ?? "not read", price.tier === undefined ? null : sentence(price.tier, 60)),
        stacked((0,report_escape/* mdCode */.xs)((0,report_escape/* clip */.$Q)(price.source, 120)), sentence((0,format/* moment */.n$)(price.readAt), 40)),
        (0,report_escape/* mdCode */.xs)((0,report_escape/* clip */.$Q)(JSON.stringify(input), 200)),
    ]);
    return details("Prices and inputs", table([{ title: "Candidate" }, { title: "Price per image", number: true }, { title: "Read from" }, { title: "Input sent" }], rows));
}
function provenanceList(results) {
    return bullets((0,about/* provenance */.a)(results).map(({ label, value, code }) => `${label}: ${code ? (0,report_escape/* mdCode */.xs)((0,report_escape/* clip */.$Q)(value, 200)) : sentence(value, 200)}`));
}

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
    const body = results.mode === "estimate" ? estimateBody(results, form) : measured(results, form);
    return `${blocks(headline(results, form), alerts(results, form, note), body, sections(results, form))}\n`;
}
function headline(results, form) {
    if (results.mode === "estimate")
        return estimateHead(results);
    const { sign, title } = (0,view/* verdictOf */.Vj)(results);
    const simulated = results.simulated ? " (SIMULATED)" : "";
    return `### ${sign} Usable image cost: ${title}${simulated}

**${sentence(results.decision.sentence, form.sentence)}**`;
}
function measured(results, form) {
    return blocks(candidatesTable(results, form), settle(results), warningsBlock(results, form), bill(results));
}
function settle({ decision }) {
    const { toSettle, status } = decision;
    if (!toSettle || status !== "undecided")
        return null;
    return `**To settle it:** about ${(0,format/* plural */.LS)(toSettle.attempts, "more attempt")}, about ${(0,format/* amount */.vj)(toSettle.usd)}.`;
}
function bill(results) {
    return `**This run**\n${bullets((0,spend/* spendLines */._)(results).map(({ label, value, note }) => `${label}: **${value}** ${note}`))}`;
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

/***/ 4606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UM: () => (/* binding */ COMMENT_FORMS),
/* harmony export */   Uj: () => (/* binding */ fit),
/* harmony export */   Zb: () => (/* binding */ SUMMARY_FORMS),
/* harmony export */   bP: () => (/* binding */ SECTIONS)
/* harmony export */ });
/* unused harmony export utf8Bytes */
const SECTIONS = ["prompts", "outcomes", "money", "prices", "definition", "provenance"];
const LARGEST = 1_000_000;
/** The forms of a comment, from the one that is shown when there is room to one that always fits. */
const COMMENT_FORMS = smaller({
    candidates: 50,
    warnings: 10,
    prompts: 40,
    promptColumns: 4,
    sentence: 600,
    sections: SECTIONS,
});
/** The forms of a job summary: everything there is, then those of a comment. */
const SUMMARY_FORMS = [
    { candidates: LARGEST, warnings: LARGEST, prompts: LARGEST, promptColumns: 8, sentence: 2000, sections: SECTIONS },
    { candidates: 500, warnings: 200, prompts: 1000, promptColumns: 8, sentence: 1000, sections: SECTIONS },
    { candidates: 100, warnings: 100, prompts: 400, promptColumns: 4, sentence: 600, sections: SECTIONS },
    ...COMMENT_FORMS,
];
/** First fewer prompts, then fewer sections, then fewer of everything. */
function smaller(full) {
    const few = { ...full, prompts: 5, warnings: 5 };
    return [
        full,
        { ...full, prompts: 20 },
        { ...full, prompts: 10 },
        few,
        { ...few, sections: ["outcomes", "money", "definition", "provenance"] },
        { ...few, sections: ["definition", "provenance"], sentence: 300 },
        { ...few, sections: ["provenance"], candidates: 20, sentence: 200 },
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

/***/ 9142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ promptRows),
/* harmony export */   j: () => (/* binding */ promptCell)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7998);

/**
 * The prompts that any of the candidates tried; those with the smallest share of usable images first, then those that took more
 * attempts, then in the order of the manifest.
 */
function promptRows(candidates) {
    const byCandidate = candidates.map(({ prompts }) => new Map(prompts.map((prompt) => [prompt.id, prompt])));
    const ids = new Set(candidates.flatMap(({ prompts }) => prompts.map(({ id }) => id)));
    const rows = [...ids].map((id) => ({ id, cells: byCandidate.map((prompts) => prompts.get(id) ?? null) }));
    return rows
        .map((row) => ({ row, ...totals(row) }))
        .toSorted((a, b) => a.rate - b.rate || b.attempts - a.attempts)
        .map(({ row }) => row);
}
function totals({ cells }) {
    const sum = (count) => cells.reduce((total, cell) => total + (cell ? count(cell) : 0), 0);
    const attempts = sum((cell) => cell.attempts);
    const judged = attempts - sum((cell) => cell.undetermined);
    return { attempts, rate: judged > 0 ? sum((cell) => cell.usable) / judged : 1 };
}
/** "$0.0120 (1 of 4)", "none of 8", "not tried"; a cell that the run did not finish ends in an ellipsis. */
function promptCell(cell) {
    if (!cell || cell.attempts === 0)
        return "–";
    const open = cell.complete ? "" : " …";
    if (cell.usable === 0)
        return `none of ${cell.attempts}${open}`;
    const cost = cell.costPerUsableUsd.estimate === undefined ? "" : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .figureShort */ .v1)(cell.costPerUsableUsd)} `;
    return `${cost}(${cell.usable} of ${cell.attempts})${open}`;
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

/***/ 8669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderSummary)
/* harmony export */ });
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(356);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4606);


/** GitHub drops a whole job summary that is over 1 MiB; other steps of the job may add to theirs. */
const LIMIT = 1024 * 1024 - 64 * 1024;
/** The job summary: the comment with every row there is room for. Options as for `renderComment`. */
function renderSummary(results, options = {}) {
    return (0,_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .fit */ .Uj)(_fit_js__WEBPACK_IMPORTED_MODULE_1__/* .SUMMARY_FORMS */ .Zb, (form) => (0,_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .renderForm */ .r)(results, form, options.note), options.limit ?? LIMIT);
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
