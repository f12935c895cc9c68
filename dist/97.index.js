export const id = 97;
export const ids = [97];
export const modules = {

/***/ 0:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ cannotCheck),
  m: () => (/* binding */ notAllowed)
});

// EXTERNAL MODULE: ./build/core/terms.js
var terms = __webpack_require__(1377);
// EXTERNAL MODULE: ./build/core/checks/placed.js
var checks_placed = __webpack_require__(8193);
;// CONCATENATED MODULE: ./build/core/checks/trust.js


/** Whether a manifest has a check that the base branch must allow. */
function needsTrust(manifest) {
    return risksOf(manifest).length > 0;
}
/** A problem for each check that the base branch does not have, at its line; every such check where the base is not known. */
function untrusted({ manifest, locate }, base) {
    const allowed = new Set(base.ok && base.manifest ? risksOf(base.manifest).map(({ key }) => key) : []);
    const seen = new Set();
    return risksOf(manifest).flatMap(({ key, path, does }) => {
        const place = locate(path);
        const at = `${place.line}:${place.column}`;
        if (allowed.has(key) || seen.has(at))
            return [];
        seen.add(at);
        const message = base.ok
            ? `the base branch's manifest does not have this check, ${does}: ${LAND}`
            : unread(does, base.message);
        return [{ place, message }];
    });
}
const LAND = "merge it into the base branch first (or run this from an event that no pull request starts, such as workflow_dispatch); nothing was run or sent";
function unread(does, why) {
    return `this check, ${does}, may only run as the base branch has it, and that is not known: ${why}`;
}
function risksOf(manifest) {
    const placed = (0,checks_placed/* placedChecks */.x)(manifest);
    return placed.flatMap(({ item, path }) => {
        const { command, http, judge } = item;
        if (command)
            return [risk("command", command, [...path, "command"], "which runs a program")];
        if (http) {
            const { url, key = null } = http;
            return [risk("http", { url, key }, [...path, "http", "url"], sends(url, key))];
        }
        return judge ? judgeRisks(judge, path, placed) : [];
    });
}
/**
 * A judge sends images and its key to its endpoint. One that names a key and no endpoint takes an endpoint of the manifest's: the key may
 * go to any of those. One that names neither is another's repeated, which is looked at by itself.
 */
function judgeRisks(judge, path, placed) {
    const { endpoint } = judge;
    const key = judge.key ?? null;
    if (endpoint === undefined && key === null)
        return [];
    const at = [...path, "judge", endpoint === undefined ? "key" : "endpoint"];
    const endpoints = endpoint === undefined ? placed.flatMap(({ item, own }) => (own ? [] : (item.judge?.endpoint ?? []))) : [endpoint];
    return endpoints.map((each) => risk("judge", { endpoint: each, key }, at, sends(each, key)));
}
function risk(kind, what, path, does) {
    return { key: (0,terms/* canonicalJson */.dj)({ kind, what: what }), path, does };
}
function sends(address, key) {
    const { origin } = new URL(address);
    return key === null ? `which sends images to ${origin}` : `which sends images and ${key} to ${origin}`;
}

// EXTERNAL MODULE: ./build/commands/prepare.js
var prepare = __webpack_require__(2828);
;// CONCATENATED MODULE: ./build/commands/admit.js


/** Whether the checks of a manifest may run here, and can. */
/** A problem for each check that a pull request brings and that the base branch does not have. The command line has no base. */
async function notAllowed(world, options, prepared) {
    if (!needsTrust(prepared.manifest))
        return [];
    const base = await world.admission.base(options.manifest);
    return base === null ? [] : untrusted(prepared, base);
}
/** What is in the way of running the checks: what is not allowed, else what they need and is not there. */
async function cannotCheck(world, options, prepared) {
    const refused = await notAllowed(world, options, prepared);
    if (refused.length > 0)
        return refused;
    return world.admission.missing(prepared, { manifest: (0,prepare/* folderOf */.yS)(options.manifest), root: options.root });
}


/***/ }),

/***/ 6097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  calibrate: () => (/* binding */ calibrate)
});

// EXTERNAL MODULE: ./build/core/checks/tree.js
var tree = __webpack_require__(6576);
// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
// EXTERNAL MODULE: ./build/core/report/format.js
var format = __webpack_require__(7998);
// EXTERNAL MODULE: ./build/core/statistics/exact.js
var exact = __webpack_require__(8811);
;// CONCATENATED MODULE: ./build/core/statistics/normal.js
/** The standard normal distribution, for intervals of large samples. */
/** The point below which a share of it lies; 1.96 at 0.975. Exact to 1e-12 for shares from 1e-9 to 1 - 1e-9, and kept within 6 of 0. */
function normalQuantile(share) {
    let [low, high] = [-6, 6];
    for (let step = 0; step < 60; step++) {
        const middle = (low + high) / 2;
        if (below(middle) < share)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}
/** The share of it below x, by the series of Marsaglia (2004), which is quick near 0. */
function below(x) {
    let [sum, term] = [x, x];
    for (let odd = 3; sum + term !== sum || odd < 5; odd += 2) {
        term *= (x * x) / odd;
        sum += term;
    }
    return 0.5 + sum * Math.exp(-(x * x) / 2 - 0.5 * Math.log(2 * Math.PI));
}

;// CONCATENATED MODULE: ./build/core/statistics/agreement.js


/** A share with its exact interval (Clopper and Pearson), which holds with 1 - alpha at least. */
function exactShare(hits, trials, alpha) {
    return { estimate: trials === 0 ? null : hits / trials, ...(0,exact/* clopperPearson */.m)(hits, trials, alpha) };
}
/**
 * Cohen's kappa (1960): agreement beyond what the marginals give by chance. Null unless people said `usable` of some images and
 * `rejected` of others: with one of the two there is nothing that chance would not give.
 *
 * The interval is the asymptotic one (Fleiss, Cohen and Everitt 1969). Where its width is zero, as with no disagreement at all, it would be
 * wrong: then sensitivity, specificity and the share of usable images take an exact interval each at alpha / 3, and the interval is
 * what kappa can be with all three inside.
 */
function cohensKappa(counts, alpha) {
    const { usable, rejected, total } = marginals(counts);
    if (usable === 0 || rejected === 0)
        return null;
    const of = (shareUsable, sensitivity, specificity) => kappaOf(shareUsable, sensitivity, specificity);
    const estimate = of(usable / total, counts.usableAccepted / usable, counts.rejectedRejected / rejected);
    const error = standardError(counts, estimate);
    if (error > 1e-9) {
        const reach = normalQuantile(1 - alpha / 2) * error;
        return { estimate, low: Math.max(-1, estimate - reach), high: Math.min(1, estimate + reach), method: "asymptotic" };
    }
    const sensitivity = (0,exact/* clopperPearson */.m)(counts.usableAccepted, usable, alpha / 3);
    const specificity = (0,exact/* clopperPearson */.m)(counts.rejectedRejected, rejected, alpha / 3);
    const shares = steps((0,exact/* clopperPearson */.m)(usable, total, alpha / 3));
    // Kappa rises with sensitivity and with specificity, whatever the share of usable images is.
    return {
        estimate,
        low: Math.min(...shares.map((share) => of(share, sensitivity.low, specificity.low))),
        high: Math.max(...shares.map((share) => of(share, sensitivity.high, specificity.high))),
        method: "bounds",
    };
}
function marginals(counts) {
    const usable = counts.usableAccepted + counts.usableRejected;
    const rejected = counts.rejectedAccepted + counts.rejectedRejected;
    return { usable, rejected, total: usable + rejected };
}
/** (observed agreement - agreement by chance) / (1 - agreement by chance); 0 < shareUsable < 1. */
function kappaOf(shareUsable, sensitivity, specificity) {
    const accepted = shareUsable * sensitivity + (1 - shareUsable) * (1 - specificity);
    const apart = shareUsable * (1 - sensitivity) + (1 - shareUsable) * (1 - specificity);
    return 1 - apart / (shareUsable * (1 - accepted) + (1 - shareUsable) * accepted);
}
/** The large-sample standard error of kappa where it is not zero: Fleiss, Cohen and Everitt (1969), formula 13. */
function standardError(counts, kappa) {
    const { usable, rejected, total } = marginals(counts);
    const people = [usable / total, rejected / total];
    const accepted = (counts.usableAccepted + counts.rejectedAccepted) / total;
    const check = [accepted, 1 - accepted];
    const cells = [
        [counts.usableAccepted / total, counts.usableRejected / total],
        [counts.rejectedAccepted / total, counts.rejectedRejected / total],
    ];
    const byChance = people[0] * check[0] + people[1] * check[1];
    let sum = -((kappa - byChance * (1 - kappa)) ** 2);
    for (const row of [0, 1])
        for (const column of [0, 1])
            sum +=
                row === column
                    ? cells[row][column] * (1 - (people[row] + check[row]) * (1 - kappa)) ** 2
                    : (1 - kappa) ** 2 * cells[row][column] * (check[row] + people[column]) ** 2;
    return Math.sqrt(Math.max(sum, 0) / total) / (1 - byChance);
}
const STEPS = 256;
function steps({ low, high }) {
    const inside = (share) => Math.min(Math.max(share, 1e-9), 1 - 1e-9);
    return Array.from({ length: STEPS + 1 }, (_, step) => inside(low + ((high - low) * step) / STEPS));
}

;// CONCATENATED MODULE: ./build/core/calibration/compute.js



/** With fewer images of a label than this, the interval is so wide that a reader should be told. */
const FEW = 30;
function computeCalibration(facts, judged) {
    const confusion = countsOf(judged);
    const { usable, rejected } = confusion;
    const alpha = 1 - facts.confidence;
    const wrongOf = (wrong, right) => exactShare(wrong, wrong + right, alpha);
    const falseReject = outward(wrongOf(usable.rejected, usable.usable));
    const falseAccept = outward(wrongOf(rejected.usable, rejected.rejected));
    const kappa = cohensKappa({
        usableAccepted: usable.usable,
        usableRejected: usable.rejected,
        rejectedAccepted: rejected.usable,
        rejectedRejected: rejected.rejected,
    }, alpha);
    return {
        schemaVersion: 1,
        tool: { name: "usable-image-cost", version: facts.version },
        madeAt: facts.madeAt,
        manifest: facts.manifest,
        checks: facts.checks,
        images: judged.length,
        confusion,
        confidence: facts.confidence,
        sensitivity: complement(falseReject),
        specificity: complement(falseAccept),
        falseAccept,
        falseReject,
        kappa: kappa && { ...outward(kappa), estimate: digits(kappa.estimate), method: kappa.method },
        spend: spendOf(judged, facts.budgetUsd),
        notes: [...facts.notes, ...classNotes(confusion)],
        apart: judged.flatMap((each) => (isApart(each) ? [toldOf(each)] : [])),
        notJudged: judged.flatMap((each) => (each.report.verdict === "undetermined" ? [toldOf(each)] : [])),
    };
}
/** Whether people and checks disagree; no verdict is no disagreement. */
function isApart({ image, report }) {
    return report.verdict !== "undetermined" && report.verdict !== image.label;
}
/** What goes into the repository: the counts and what is told of them, without the lists of images. */
function toCommit(calibration) {
    const { apart: _apart, notJudged: _notJudged, sheet: _sheet, ...rest } = calibration;
    return rest;
}
function countsOf(judged) {
    const none = () => ({ usable: 0, rejected: 0, undetermined: 0 });
    const counts = { usable: none(), rejected: none() };
    for (const { image, report } of judged)
        counts[image.label][report.verdict]++;
    return counts;
}
function toldOf({ image, report }) {
    return {
        file: image.shown,
        ...(image.prompt === null ? {} : { prompt: image.prompt }),
        label: image.label,
        verdict: report.verdict,
        reasons: report.failures.map(({ check, message }) => ({ check, message })),
    };
}
function classNotes({ usable, rejected }) {
    const decided = { usable: usable.usable + usable.rejected, rejected: rejected.usable + rejected.rejected };
    const lacking = (label, rate, undecided) => undecided > 0
        ? `Of no image with the label "${label}" is there a verdict, so nothing is known of ${rate}.`
        : `No image has the label "${label}", so nothing is known of ${rate}.`;
    const few = (count, label) => count > 0 && count < FEW
        ? [`Only ${(0,format/* plural */.LS)(count, "image")} with the label "${label}": the intervals are wide; ${FEW} or more of each tell more.`]
        : [];
    const undetermined = usable.undetermined + rejected.undetermined;
    return [
        ...(decided.usable === 0 ? [lacking("usable", "false rejects", usable.undetermined)] : few(decided.usable, "usable")),
        ...(decided.rejected === 0
            ? [lacking("rejected", "false accepts", rejected.undetermined)]
            : few(decided.rejected, "rejected")),
        ...(undetermined > 0
            ? [`${(0,format/* plural */.LS)(undetermined, "image")} without a verdict, since the check could not run on them: they are in no figure.`]
            : []),
    ];
}
function spendOf(judged, budgetUsd) {
    const costs = judged.flatMap(({ report }) => report.cost ?? []);
    const sum = (part) => (0,money/* formatUsd */.UK)(costs.reduce((total, cost) => total + part(cost), 0n));
    return {
        checksUsd: sum(({ usd }) => usd),
        unknownUsd: sum(({ unknownUsd }) => unknownUsd),
        unpriced: costs.reduce((total, { unpriced }) => total + unpriced, 0),
        budgetUsd: (0,money/* formatUsd */.UK)(budgetUsd),
    };
}
const DECIMALS = 1e6;
/** Six decimals, the ends rounded outward: writing never narrows an interval. */
function outward({ estimate, low, high }) {
    // Noise must not push an end that has six decimals to the next one.
    const floor = (value) => Math.floor(value * DECIMALS + 1e-6) / DECIMALS;
    return { estimate: estimate === null ? null : digits(estimate), low: floor(low), high: -floor(-high) };
}
function digits(value) {
    return Math.round(value * DECIMALS) / DECIMALS;
}
/** 1 - a share: its ends change places. */
function complement({ estimate, low, high }) {
    return { estimate: estimate === null ? null : digits(1 - estimate), low: digits(1 - high), high: digits(1 - low) };
}

// EXTERNAL MODULE: ./build/core/report/escape.js
var report_escape = __webpack_require__(378);
// EXTERNAL MODULE: ./build/core/report/html-parts.js
var html_parts = __webpack_require__(703);
// EXTERNAL MODULE: ./build/core/report/html.js + 7 modules
var html = __webpack_require__(6834);
// EXTERNAL MODULE: ./build/core/report/html-style.js
var html_style = __webpack_require__(9796);
// EXTERNAL MODULE: ./build/core/calibration/words.js
var words = __webpack_require__(152);
;// CONCATENATED MODULE: ./build/core/calibration/html.js






/** Side of a tile on the page, in pixels. */
const SIDE = 150;
/** More rows make a page that no browser likes; the file has all. */
const MOST_LISTED = 2_000;
/**
 * `calibration.html`: one file that needs no network and no script.
 *
 * @param sheet the contact sheet of the first disagreements, as WebP in base64
 */
function calibrationHtml(calibration, sheet) {
    const { notes, manifest, madeAt, tool } = calibration;
    const spend = (0,words/* spendSentence */.Mu)(calibration);
    const parts = [
        `<header>\n<h1>How far to trust the checks</h1>\n<p class="answer">${(0,report_escape/* htmlText */.js)((0,words/* answerSentence */.q7)(calibration))}</p>\n</header>`,
        notes.length === 0 ? "" : (0,html_parts/* box */.aP)("warning", "Before believing the figures", (0,html_parts/* list */.p_)(notes.map(html_parts/* prose */.CS))),
        (0,html_parts/* section */.uW)("matrix", "What people and checks say", matrix(calibration)),
        (0,html_parts/* section */.uW)("figures", "Error rates", `${figures(calibration)}\n<p>${(0,html_parts/* prose */.CS)((0,words/* methodSentence */.bb)(calibration))}</p>`),
        (0,html_parts/* section */.uW)("apart", "Images on which they disagree", disagreements(calibration, sheet)),
        (0,html_parts/* section */.uW)("none", "Images without a verdict", table("Images without a verdict", calibration.notJudged ?? [])),
        (0,html_parts/* section */.uW)("provenance", "Where this comes from", `<p>${(0,html_parts/* code */.aY)(manifest)}, ${(0,html_parts/* prose */.CS)((0,format/* moment */.n$)(madeAt))}, ${(0,html_parts/* code */.aY)(`${tool.name} ${tool.version}`)}${spend === null ? "" : `. ${(0,html_parts/* prose */.CS)(spend)}`}</p>`),
    ];
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${html/* POLICY */.P}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>How far to trust the checks</title>
<style>${html_style/* STYLE */.Y}${sheetStyle(calibration, sheet)}</style>
</head>
<body>
<main>
${parts.filter((part) => part !== "").join("\n")}
</main>
</body>
</html>
`;
}
function matrix({ confusion: { usable, rejected } }) {
    const number = true;
    const columns = [
        { title: "People say" },
        { title: "Checks accept", number },
        { title: "Checks reject", number },
        { title: "No verdict", number },
    ];
    const row = (name, counts) => [
        name,
        ...[counts.usable, counts.rejected, counts.undetermined].map(String),
    ];
    return (0,html_parts/* htmlTable */.I$)("What people and checks say", columns, [row("usable", usable), row("rejected", rejected)]);
}
function figures(calibration) {
    const number = true;
    const columns = [
        { title: "Figure" },
        { title: "Estimate", number },
        { title: (0,format/* level */.Rc)(calibration.confidence), number },
        { title: "Images", number },
    ];
    const rows = (0,words/* figureRows */.cJ)(calibration).map(({ name, meaning, value, range, of }) => [
        `${name}${(0,html_parts/* small */.EX)(meaning)}`,
        value,
        range,
        of,
    ]);
    return (0,html_parts/* htmlTable */.I$)("Error rates", columns, rows);
}
function hasSheet({ sheet }, data) {
    return sheet !== undefined && sheet.columns > 0 && data !== null && /^[A-Za-z0-9+/]+=*$/.test(data);
}
function sheetStyle(calibration, data) {
    if (!hasSheet(calibration, data))
        return "";
    return `.sheet0 .tile { background-image: url("data:image/webp;base64,${data}"); background-size: ${calibration.sheet.columns * SIDE}px auto; }`;
}
function disagreements(calibration, data) {
    const { apart = [], sheet } = calibration;
    if (apart.length === 0)
        return "<p>None.</p>";
    const tiles = hasSheet(calibration, data) ? apart.slice(0, sheet.tiles) : [];
    const gallery = tiles.length === 0
        ? ""
        : `<ul class="gallery sheet0" aria-label="${(0,format/* plural */.LS)(tiles.length, "image")}">\n${tiles.map((image, n) => tile(image, sheet.columns, n)).join("\n")}\n</ul>`;
    const rest = table("Images on which people and checks disagree", apart.slice(tiles.length));
    return `${gallery}${gallery !== "" && rest !== "" ? "\n" : ""}${rest}`;
}
function tile(image, columns, index) {
    const [x, y] = [(index % columns) * SIDE, Math.floor(index / columns) * SIDE];
    const { verdict, reason } = (0,words/* apartText */.u3)(image);
    const about = (0,report_escape/* htmlText */.js)(`${(0,report_escape/* clip */.$Q)(image.file, 100)}, ${verdict}`);
    const why = reason === "" ? "" : `<br><span class="soft"><bdi>${(0,report_escape/* htmlText */.js)((0,report_escape/* clip */.$Q)(reason, 300))}</bdi></span>`;
    return `<li class="${image.verdict}"><div class="tile" role="img" aria-label="${about}" style="background-position:-${x}px -${y}px"></div>${(0,html_parts/* code */.aY)(image.file, 60)}${promptOf(image)}<br><span class="verdict">${(0,report_escape/* htmlText */.js)(verdict)}</span>${why}</li>`;
}
function promptOf({ prompt }) {
    return prompt === undefined ? "" : ` <span class="soft">${(0,html_parts/* prose */.CS)(prompt)}</span>`;
}
function table(caption, images) {
    if (images.length === 0)
        return "";
    const rows = images.slice(0, MOST_LISTED).map((image) => {
        const { verdict, reason } = (0,words/* apartText */.u3)(image);
        return [`${(0,html_parts/* code */.aY)(image.file)}${promptOf(image)}`, (0,report_escape/* htmlText */.js)(verdict), (0,html_parts/* prose */.CS)((0,report_escape/* clip */.$Q)(reason, 500))];
    });
    const rest = images.length - MOST_LISTED;
    return `${(0,html_parts/* htmlTable */.I$)(caption, [{ title: "Image" }, { title: "Verdicts" }, { title: "Reasons" }], rows)}${rest > 0 ? `\n<p class="soft">and ${rest} more in calibration.json</p>` : ""}`;
}

// EXTERNAL MODULE: ./build/core/calibration/use.js + 2 modules
var use = __webpack_require__(7745);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(8624);
// EXTERNAL MODULE: ./build/core/manifest/plan.js
var plan = __webpack_require__(707);
// EXTERNAL MODULE: ./build/engine/budget.js
var engine_budget = __webpack_require__(9353);
// EXTERNAL MODULE: ./build/commands/admit.js + 1 modules
var admit = __webpack_require__(0);
// EXTERNAL MODULE: ./build/commands/check-rates.js
var check_rates = __webpack_require__(201);
// EXTERNAL MODULE: ./build/commands/prepare.js
var prepare = __webpack_require__(2828);
// EXTERNAL MODULE: ./build/commands/world.js
var commands_world = __webpack_require__(1775);
;// CONCATENATED MODULE: ./build/commands/calibrate.js













/** Tiles on the contact sheet of images on which people and checks disagree. */
const MOST_TILES = 120;
/** Holds the manifest's checks against images that people labelled. Generates nothing; what checks cost is bounded by the budget. */
async function calibrate(world, { shard: _shard, ...options }) {
    const prepared = await (0,prepare/* prepare */.iA)(world, options);
    if (!prepared.ok)
        return (0,commands_world/* inputWrong */.AR)(prepared.problems);
    const inTheWay = await (0,admit/* cannotCheck */.u)(world, options, prepared.value);
    if (inTheWay.length > 0)
        return (0,commands_world/* inputWrong */.AR)(inTheWay);
    const place = await placeToWrite(world, options, prepared.value);
    if (!place.ok)
        return (0,commands_world/* inputWrong */.AR)(place.problems);
    try {
        const prompts = prepared.value.prompts.map(({ id }) => id);
        const labels = await world.loadLabels(options.labels, { root: options.root, prompts, signal: world.signal });
        if (!labels.ok)
            return (0,commands_world/* inputWrong */.AR)(labels.problems);
        const budget = (0,engine_budget/* createBudget */.y)(prepared.value.budgetUsd, 0n);
        const judged = await judgeAll(world, options, { prepared: prepared.value, images: labels.value.images, budget });
        const calibration = await conclude(world, options, prepared.value, { judged, labels: labels.value });
        if (judged.every(({ report }) => report.verdict === "undetermined"))
            return {
                exit: 3,
                problems: [{ message: "nothing could be judged: the checks gave no verdict on any image" }],
                calibration,
            };
        await keep(world, calibration, place.value);
        return { exit: 0, problems: [], calibration };
    }
    catch (error) {
        if (!world.signal.aborted)
            throw error;
        return { exit: 3, problems: [{ message: "interrupted before every image was judged: start it again" }] };
    }
}
/** Where the file to commit goes; no other file than an earlier calibration is ever written over. */
async function placeToWrite(world, options, prepared) {
    const place = await (0,check_rates/* calibrationPlace */.e)(world, options, prepared);
    if (!place.ok || !place.value)
        return place;
    const text = await world.files.read(place.value.file);
    if (text === null || text.trim() === "" || isOurs(text))
        return place;
    const message = `calibration: ${place.value.shown} is no calibration, and is not written over: name another file`;
    return (0,failure/* failed */.gz)({ message, place: prepared.locate(["calibration"]) });
}
/** A calibration, of another version perhaps. */
function isOurs(text) {
    return (0,use/* parseCalibration */.A)(text, "").ok || /"tool":\s*\{\s*"name":\s*"usable-image-cost"/.test(text);
}
async function judgeAll(world, options, { prepared, images, budget }) {
    const known = new Map(prepared.prompts.map((prompt) => [prompt.id, prompt]));
    const own = { id: "", text: "", checks: (0,plan/* checksFor */.NR)(prepared.manifest) };
    tell(world, options, prepared, images);
    const judged = [];
    let [next, done] = [0, 0];
    const lane = async () => {
        for (let index = next++; index < images.length; index = next++) {
            world.signal.throwIfAborted();
            const image = images[index];
            const prompt = image.prompt === null ? own : known.get(image.prompt);
            const report = await world.checker.check(image.file, prompt.checks, subjectOf(world, options, prompt, budget));
            judged[index] = { image, report };
            world.log.progress(`${++done} of ${images.length} images judged`);
        }
    };
    await Promise.all(Array.from({ length: Math.min(options.concurrency, images.length) }, lane));
    return judged;
}
/** A labelled image comes from no candidate, and from no attempt. */
function subjectOf(world, options, prompt, budget) {
    return {
        candidate: { id: "labelled", provider: "none", model: "none" },
        prompt: { id: prompt.id, text: prompt.text },
        attempt: 1,
        earlier: [],
        purse: { reserve: async (most) => budget.reserve(most), release: (amount) => budget.release(amount) },
        places: { manifest: (0,prepare/* folderOf */.yS)(options.manifest), root: options.root },
        signal: world.signal,
    };
}
function tell(world, options, prepared, images) {
    const used = checksInUse(prepared, images);
    world.log.info(`Judging ${(0,format/* plural */.LS)(images.length, "labelled image")} with the checks of ${prepared.path}`);
    if (used.every((checks) => checks.length === 0))
        world.log.warning("no check is configured: every image that can be decoded will count as usable (add `check:`)");
    const leaves = used.flatMap((checks) => (0,tree/* treeOf */.g)(checks).leaves);
    if (leaves.some((leaf) => leaf.kind === "image" && leaf.spec.duplicateOf !== undefined))
        world.log.warning("`duplicateOf` compares with earlier attempts, of which a labelled image has none: it always passes here");
    if (!leaves.some(({ kind }) => kind === "judge"))
        return;
    (0,prepare/* tellDefaultBudget */.O1)(world, options, prepared);
    world.log.info(`Checks that cost money may use $${(0,money/* formatUsd */.UK)(prepared.budgetUsd)} in all`);
}
function checksInUse({ manifest, prompts }, images) {
    const named = new Set(images.map(({ prompt }) => prompt));
    const own = prompts.filter(({ id }) => named.has(id)).map(({ checks }) => checks);
    return named.has(null) ? [(0,plan/* checksFor */.NR)(manifest), ...own] : own;
}
/** Puts what was found into the output directory. */
async function conclude(world, options, prepared, { judged, labels }) {
    const { manifest, prompts, path, budgetUsd } = prepared;
    const key = (0,plan/* checksKeyOf */.it)(manifest.check, world.hash, prompts[0]?.references);
    const named = new Set(labels.images.map(({ prompt }) => prompt));
    const others = prompts
        .filter(({ id }) => named.has(id))
        .map(({ id, checks, references }) => [id, (0,plan/* checksKeyOf */.it)(checks, world.hash, references)])
        .filter(([, own]) => own !== key);
    const repeated = labels.repeated > 0
        ? [`${(0,format/* plural */.LS)(labels.repeated, "label")} told of an image that was there already: each image counts once.`]
        : [];
    const computed = computeCalibration({
        version: world.version,
        madeAt: new Date(world.clock.now()).toISOString(),
        manifest: path,
        checks: { key, prompts: Object.fromEntries(others) },
        confidence: manifest.sampling.confidence,
        budgetUsd,
        notes: repeated,
    }, judged);
    const apart = judged.filter(isApart).slice(0, MOST_TILES);
    const sheet = apart.length === 0 ? null : await world.checker.draw(apart.map(tileOf));
    const at = (name) => `${options.outputDir}/${name}`;
    const shown = { path: "sheets/disagreements.webp", tiles: apart.length };
    const calibration = sheet ? { ...computed, sheet: { ...shown, tile: sheet.tile, columns: sheet.columns } } : computed;
    if (sheet)
        await world.files.write(at(shown.path), sheet.bytes);
    await world.files.write(at("calibration.json"), `${JSON.stringify(calibration, null, 2)}\n`);
    const inline = sheet ? Buffer.from(sheet.bytes).toString("base64") : null;
    await world.files.write(at("calibration.html"), calibrationHtml(calibration, inline));
    return calibration;
}
function tileOf({ image, report }) {
    return { file: image.file, verdict: report.verdict };
}
/** The file to commit, where the manifest says; else the line that it lacks. */
async function keep(world, calibration, place) {
    if (!place) {
        world.log.info("To correct figures by it, add `calibration: calibration.json` to the manifest and start this again: the file to commit is written beside the manifest");
        return;
    }
    const before = await world.files.read(place.file);
    await world.files.write(place.file, `${JSON.stringify(toCommit(calibration), null, 2)}\n`);
    const isNew = before === null || !(0,use/* parseCalibration */.A)(before, place.shown).ok;
    world.log.info(`${isNew ? "Wrote" : "Renewed"} ${place.shown}: commit it, and the figures are corrected by it`);
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

/***/ 9353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ setAside),
/* harmony export */   y: () => (/* binding */ createBudget)
/* harmony export */ });
/** @param reserved an amount that was taken out of the budget already */
function setAside(budget, reserved) {
    let kept = reserved;
    return {
        take: (amount) => {
            const own = amount < kept ? amount : kept;
            if (!budget.reserve(amount - own))
                return false;
            kept -= own;
            return true;
        },
        giveBack: (amount) => {
            kept += amount;
            if (kept >= 0n)
                return;
            budget.release(kept);
            kept = 0n;
        },
        close: () => {
            budget.release(kept);
            kept = 0n;
        },
    };
}
/** @param spentUsd what this run spent before it was killed and taken up again */
function createBudget(limitUsd, spentUsd) {
    let committed = spentUsd;
    const leftUsd = () => (committed < limitUsd ? limitUsd - committed : 0n);
    return {
        limitUsd,
        leftUsd,
        reserve: (amount) => {
            if (amount > leftUsd())
                return false;
            committed += amount;
            return true;
        },
        release: (amount) => {
            committed -= amount;
        },
    };
}


/***/ })

};
