export const id = 90;
export const ids = [90,58];
export const modules = {

/***/ 4896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Cz: () => (/* binding */ takeFolder),
/* harmony export */   qC: () => (/* binding */ readIfThere),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   vK: () => (/* binding */ writeAtomically),
/* harmony export */   xT: () => (/* binding */ processIsAlive)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7598);



/** Files, written so that a kill at any moment leaves the old content or the new, never half of it. */
/** SHA-256 as lower-case hexadecimal. */
function sha256(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.createHash)("sha256").update(data).digest("hex");
}
/** Writes beside the target, syncs, then renames over it; folders are made as needed. */
async function writeAtomically(file, data) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
    const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.randomUUID)()}.tmp`);
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(beside, "wx");
        try {
            await handle.writeFile(data);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(beside, file);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(beside, { force: true });
        throw error;
    }
}
/** A file's text, or null when there is no such file. */
async function readIfThere(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, "utf8");
    }
    catch (error) {
        if (codeOf(error) === "ENOENT")
            return null;
        throw error;
    }
}
function codeOf(error) {
    return error?.code ?? "";
}
/**
 * Takes a folder for one process: a file with the process id, made only when there is none. A file left by a process that is no more
 * is taken over. Returns the way to give it back, or null when another process has it.
 */
async function takeFolder(folder, isAlive) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "lock");
    for (let attempt = 0; attempt < 3; attempt++) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, `${process.pid}\n`, { flag: "wx" });
            return () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true });
        }
        catch (error) {
            if (codeOf(error) !== "EEXIST")
                throw error;
        }
        const holder = Number.parseInt((await readIfThere(file)) ?? "", 10);
        if (Number.isInteger(holder) && holder !== process.pid && isAlive(holder))
            return null;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true });
    }
    return null;
}
/** Whether a process with this id runs on this machine. */
function processIsAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return codeOf(error) === "EPERM";
    }
}


/***/ }),

/***/ 3058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   systemFiles: () => (/* binding */ systemFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4896);



/** The machine's file system. */
const systemFiles = {
    read: _disk_js__WEBPACK_IMPORTED_MODULE_2__/* .readIfThere */ .qC,
    write: _disk_js__WEBPACK_IMPORTED_MODULE_2__/* .writeAtomically */ .vK,
    link: async (from, to) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(to, { force: true });
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(from, to);
        }
        catch (error) {
            // Another disk, or a file system without links: the bytes are copied then.
            if (!["EXDEV", "EPERM", "ENOTSUP", "EMLINK"].includes((0,_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error)))
                throw error;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(from, to);
        }
    },
};


/***/ }),

/***/ 5899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ retryAfterMs),
/* harmony export */   j: () => (/* binding */ backoffMs)
/* harmony export */ });
/** How long to wait before asking again. */
/** The longest wait that a server may ask for in one go; a longer one is asked for again. */
const LONGEST_WAIT_MS = 65_000;
/** `Retry-After` in milliseconds (seconds or an HTTP date), clamped; null when it is absent or makes no sense. */
function retryAfterMs(headers, now) {
    const value = headers["retry-after"]?.trim();
    if (!value)
        return null;
    const wait = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
    return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_WAIT_MS) : null;
}
/** Exponential backoff in milliseconds for the given attempt (0, 1, ...), with up to a quarter of jitter from `random`. */
function backoffMs(attempt, random, options = {}) {
    const { firstMs = 500, mostMs = 16_000 } = options;
    return Math.min(firstMs * 2 ** attempt, mostMs) * (0.75 + 0.25 * random());
}


/***/ }),

/***/ 2090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildWorld: () => (/* binding */ buildWorld)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./build/adapters/checks/hand.js

/** Loading the worker's code takes 0.1 s; a machine that is this much slower has another problem. */
const START_LIMIT_MS = 30_000;
function createHand(workerUrl) {
    let worker = null;
    const stop = async () => {
        const old = worker;
        worker = null;
        await old?.terminate();
    };
    return {
        run: async (job, limitMs, transfer = []) => {
            const current = (worker ??= start(workerUrl, (gone) => {
                if (worker === gone)
                    worker = null;
            }));
            const { end, spent } = await exchange(current, job, limitMs, transfer);
            if (spent)
                await stop();
            return end;
        },
        stop,
    };
}
/**
 * No environment, no arguments and no console: what decodes foreign bytes gets nothing that it does not need. What it prints is
 * never read (reading it would also keep the program alive).
 */
function start(url, gone) {
    const workerData = { wasm: new URL("wasm/", url).href };
    const worker = new external_node_worker_threads_.Worker(url, { workerData, env: {}, argv: [], execArgv: [], stdout: true, stderr: true });
    // An error between two jobs must not end the program; the exit that follows it is what counts.
    worker.on("error", () => undefined);
    worker.on("exit", () => gone(worker));
    return worker;
}
function exchange(worker, job, limitMs, transfer) {
    return new Promise((resolve) => {
        let facts = null;
        const broken = (message) => finish({ end: { kind: "broken", message, facts }, spent: true });
        const onTime = () => finish({ end: { kind: "timeout", facts }, spent: true });
        const onError = (error) => broken(error.message);
        const onExit = (code) => broken(`the worker ended with code ${code}`);
        const onMessage = (message) => {
            if (message.kind === "done")
                finish({ end: { kind: "done", answer: message.answer }, spent: message.spent });
            else if (message.kind === "broken")
                broken(message.message);
            else if (message.kind === "facts")
                ({ facts } = message);
            else {
                clearTimeout(timer);
                timer = setTimeout(onTime, limitMs);
            }
        };
        let timer = setTimeout(() => broken("the worker did not start"), START_LIMIT_MS);
        const finish = (result) => {
            clearTimeout(timer);
            worker.off("message", onMessage).off("error", onError).off("messageerror", onError).off("exit", onExit);
            // An idle worker does not keep the program alive.
            worker.unref();
            resolve(result);
        };
        worker.on("message", onMessage).on("error", onError).on("messageerror", onError).on("exit", onExit);
        worker.ref();
        worker.postMessage(job, transfer);
    });
}

;// CONCATENATED MODULE: ./build/adapters/checks/pool.js

const CLOSED = { kind: "broken", message: "the image checker is closed", facts: null };
/** @param size the most workers at once; each is started when the first job needs it */
function createPool(workerUrl, size) {
    const all = [];
    const free = [];
    const waiting = [];
    let closed = false;
    const take = async () => {
        if (closed)
            return null;
        const hand = free.pop();
        if (hand)
            return hand;
        if (all.length === size)
            return new Promise((resolve) => waiting.push(resolve));
        const added = createHand(workerUrl);
        all.push(added);
        return added;
    };
    const giveBack = (hand) => {
        const next = waiting.shift();
        if (next)
            next(hand);
        else
            free.push(hand);
    };
    return {
        run: async (job, limitMs, transfer) => {
            const hand = await take();
            if (hand === null)
                return CLOSED;
            const end = await hand.run(job, limitMs, transfer);
            giveBack(hand);
            return closed ? (end.kind === "done" ? end : CLOSED) : end;
        },
        close: async () => {
            closed = true;
            for (const resolve of waiting.splice(0))
                resolve(null);
            await Promise.all(all.map((hand) => hand.stop()));
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/checks/sheet/layout.js
/** The measures of a contact sheet, in pixels, and its colours. */
/** Side of a square tile. */
const TILE = 192;
const MAX_COLUMNS = 8;
/** Width of the coloured frame of a tile, and the space between a frame and the tile's edge. */
const BORDER = 4;
const GAP = 4;
/** The side of the square inside the frame that an image is fitted into. */
const INNER = TILE - 2 * (BORDER + GAP);
const GROUND = (/* unused pure expression or super */ null && ([244, 244, 242]));
const CROSS = (/* unused pure expression or super */ null && ([178, 178, 176]));
/** Green, red and amber that also differ in lightness, for those who do not tell the hues apart. */
const FRAMES = {
    usable: [26, 147, 80],
    rejected: [190, 30, 45],
    undetermined: [240, 173, 40],
};
/** The grid for so many tiles; a sheet without any is one empty tile. */
function layoutOf(tiles) {
    const columns = Math.max(1, Math.min(MAX_COLUMNS, tiles));
    const rows = Math.max(1, Math.ceil(tiles / columns));
    return { columns, rows, width: columns * TILE, height: rows * TILE };
}

;// CONCATENATED MODULE: ./build/adapters/checks/checker.js



const DEFAULT_TIMEOUT_MS = 10_000;
/**
 * Judges images and draws contact sheets, in worker threads that start with the first image. Real time limits the work on an
 * image, whatever clock the rest of the program runs on.
 */
function createImageChecker(options) {
    const limitMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    const pool = createPool(options.workerUrl, options.workers ?? Math.min(2, (0,external_node_os_.availableParallelism)()));
    return {
        check: async (file, checks) => reportOf(await runTwice(pool, { kind: "check", file, checks }, limitMs), limitMs),
        draw: async (tiles) => {
            const entries = await Promise.all(tiles.map((tile) => entryOf(pool, tile, limitMs)));
            return { bytes: await encode(pool, entries, limitMs), tile: TILE, columns: layoutOf(tiles.length).columns };
        },
        close: pool.close,
    };
}
/** A worker that broke down may have been worn out by the images before: the job gets one more chance in a fresh one. */
async function runTwice(pool, job, limitMs) {
    const end = await pool.run(job, limitMs);
    return end.kind === "broken" ? pool.run(job, limitMs) : end;
}
function reportOf(end, limitMs) {
    if (end.kind === "timeout")
        return undetermined(`Decoding took longer than ${limitMs / 1000} s and was stopped.`, end.facts);
    if (end.kind === "broken")
        return undetermined(`The image could not be checked: ${end.message}.`, end.facts);
    if (end.answer.kind !== "check")
        throw new Error(`the worker answered a check with ${end.answer.kind}`);
    return end.answer.report;
}
function undetermined(message, facts) {
    return { verdict: "undetermined", failures: [{ check: "decode", message }], facts };
}
async function entryOf(pool, { file, verdict }, limitMs) {
    const end = await runTwice(pool, { kind: "thumbnail", file, side: INNER }, limitMs);
    const thumbnail = end.kind === "done" && end.answer.kind === "thumbnail" ? end.answer.thumbnail : null;
    return { verdict, thumbnail };
}
/** @throws Error when the sheet could not be encoded: its size is the caller's, and nothing in it is foreign any more */
async function encode(pool, entries, limitMs) {
    const end = await runTwice(pool, { kind: "sheet", entries }, limitMs);
    if (end.kind === "done" && end.answer.kind === "sheet")
        return end.answer.bytes;
    throw new Error(end.kind === "broken" ? `The contact sheet could not be drawn: ${end.message}.` : "Drawing the contact sheet took too long.");
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/adapters/clock.js

/** The machine's own time. */
const systemClock = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => (0,promises_.setTimeout)(milliseconds, undefined, signal ? { signal } : {}).then(() => undefined),
};
/** A clock that runs `factor` times as fast as the machine's, from the same moment: for benches and a sandbox in a hurry. */
function fastClock(factor, origin = Date.now()) {
    return {
        now: () => origin + (Date.now() - origin) * factor,
        sleep: (milliseconds, signal) => systemClock.sleep(milliseconds / factor, signal),
    };
}

// EXTERNAL MODULE: ./build/adapters/disk.js
var disk = __webpack_require__(4896);
// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/adapters/address.js

/** Addresses that a public image cannot be at (RFC 6890 and its IPv6 kin): loopback, private, link-local, carrier, documentation, multicast. */
const NOT_PUBLIC = new external_node_net_.BlockList();
for (const [address, prefix] of [
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
    ["224.0.0.0", 3],
])
    NOT_PUBLIC.addSubnet(address, prefix, "ipv4");
for (const [address, prefix] of [
    ["::", 127],
    ["64:ff9b::", 96],
    ["64:ff9b:1::", 48],
    ["100::", 64],
    ["2001:db8::", 32],
    ["2002::", 16],
    ["fc00::", 7],
    ["fe80::", 10],
    ["fec0::", 10],
    ["ff00::", 8],
])
    NOT_PUBLIC.addSubnet(address, prefix, "ipv6");
/** Whether an IP address is a public one; text that is no IP address is not. An IPv4 address inside an IPv6 one counts as itself. */
function isPublicAddress(address) {
    const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
    const mapped = /^::(?:ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
    if (mapped)
        return isPublicAddress(mapped);
    const hex = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(bare);
    if (hex)
        return isPublicAddress(fromHex(hex[1], hex[2]));
    const version = (0,external_node_net_.isIP)(bare);
    return version !== 0 && !NOT_PUBLIC.check(bare, version === 4 ? "ipv4" : "ipv6");
}
function fromHex(high, low) {
    const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
    return [a >> 8, a & 255, b >> 8, b & 255].join(".");
}

;// CONCATENATED MODULE: ./build/adapters/http.js
const http_DEFAULT_TIMEOUT_MS = 60_000;
const DEFAULT_MAX_BYTES = 8_000_000;
/** Follows the proxy variables of the environment (HTTP_PROXY, HTTPS_PROXY, NO_PROXY), as a runner behind a proxy needs. */
const proxyDispatcher = ({ EnvHttpProxyAgent }) => new EnvHttpProxyAgent({ connections: 64 });
function createHttp(userAgent, makeDispatcher = proxyDispatcher) {
    let dispatcher;
    return async (request) => {
        const undici = await __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 6752, 19));
        dispatcher ??= makeDispatcher(undici);
        const timeout = AbortSignal.timeout(request.timeoutMs ?? http_DEFAULT_TIMEOUT_MS);
        const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout;
        try {
            const response = await undici.request(request.url, {
                dispatcher,
                signal,
                method: request.method ?? "GET",
                headers: { "user-agent": userAgent, ...request.headers },
                ...(request.body === undefined ? {} : { body: request.body }),
            });
            const body = await readWithin(response.body, request.maxBytes ?? DEFAULT_MAX_BYTES);
            if (!body)
                return {
                    ok: false,
                    kind: "oversize",
                    sent: true,
                    message: `the reply is over ${request.maxBytes ?? DEFAULT_MAX_BYTES} bytes`,
                };
            return { ok: true, reply: { status: response.statusCode, headers: flatten(response.headers), body } };
        }
        catch (error) {
            if (request.signal?.aborted)
                throw error;
            const seconds = (request.timeoutMs ?? http_DEFAULT_TIMEOUT_MS) / 1000;
            if (timeout.aborted)
                return { ok: false, kind: "timeout", sent: true, message: `no reply within ${seconds} s` };
            return { ok: false, kind: "network", sent: !NEVER_SENT.has(codeOf(error)), message: describe(error) };
        }
    };
}
/** Failures before a connection was there. */
const NEVER_SENT = new Set([
    "ECONNREFUSED",
    "ENOTFOUND",
    "EAI_AGAIN",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "UND_ERR_CONNECT_TIMEOUT",
]);
function codeOf(error) {
    return error?.code ?? "";
}
/** The body's bytes, or null when there are more than the limit; the rest is then not read. */
async function readWithin(body, maxBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.byteLength;
        if (size > maxBytes) {
            body.on("error", () => undefined);
            body.destroy();
            return null;
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function flatten(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : (value ?? "")]));
}
/** The innermost cause says most: "connect ECONNREFUSED 127.0.0.1:80" rather than "fetch failed". */
function describe(error) {
    if (!(error instanceof Error))
        return String(error);
    const { cause } = error;
    const message = cause instanceof Error && cause.message !== "" ? cause.message : error.message;
    return message !== "" ? message : codeOf(error) || error.name;
}
/** The body as text. */
function textOf(reply) {
    return new TextDecoder().decode(reply.body);
}

;// CONCATENATED MODULE: ./build/adapters/download.js




const DOWNLOAD_LIMITS = { maxBytes: 50_000_000, timeoutMs: 60_000, maxRedirects: 5 };
/** @param apiUrl where the API is: a double on this machine may name images on this machine */
function createDownload(userAgent, apiUrl, limits = DOWNLOAD_LIMITS) {
    const apiHost = hostOf(new URL(apiUrl));
    const guarded = createHttp(userAgent, guardedDispatcher(apiHost));
    return async (url, signal) => {
        let current = url;
        for (let hop = 0; hop <= limits.maxRedirects; hop++) {
            const refused = refuse(current, apiHost);
            if (refused)
                return { ok: false, message: refused };
            const result = await fetchOnce(guarded, current, limits, signal);
            if (!result.ok)
                return { ok: false, message: result.message };
            const { status, headers, body } = result.reply;
            if (status >= 200 && status < 300)
                return { ok: true, bytes: body };
            const next = status >= 300 && status < 400 ? headers["location"] : undefined;
            if (next === undefined)
                return { ok: false, message: `the image's address answers HTTP ${status}` };
            if (!URL.canParse(next, current))
                return { ok: false, message: "the image's address redirects to something that is no address" };
            current = new URL(next, current).href;
        }
        return { ok: false, message: `the image's address redirects more than ${limits.maxRedirects} times` };
    };
}
function fetchOnce(http, url, limits, signal) {
    return http({ url, signal, maxBytes: limits.maxBytes, timeoutMs: limits.timeoutMs, headers: { accept: "image/*,*/*;q=0.5" } });
}
/** A sentence why an address is not asked at all, or null. */
function refuse(text, apiHost) {
    if (!URL.canParse(text))
        return "the reply names an image address that is none";
    const url = new URL(text);
    if (url.protocol !== "https:" && url.protocol !== "http:")
        return `the reply names an image at ${url.protocol}, not at http(s)`;
    if (url.username !== "" || url.password !== "")
        return "the reply names an image address with a user name in it";
    const host = hostOf(url);
    return (0,external_node_net_.isIP)(host) !== 0 && !allowed(host, host, apiHost) ? notPublic(host) : null;
}
/** The host without the brackets of an IPv6 address. */
function hostOf(url) {
    return url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
}
/** Loopback has many names; all are the machine on which the API is, when the API is on one of them. */
function allowed(host, address, apiHost) {
    if (isPublicAddress(address))
        return true;
    return host === apiHost || (isLoopback(apiHost) && isLoopback(address));
}
function isLoopback(host) {
    return host === "localhost" || host === "::1" || host.startsWith("127.");
}
function notPublic(host) {
    return `the reply names an image at ${host}, which is not a public address: refused`;
}
/** Connects only to addresses that pass, whatever DNS says at that moment. */
function guardedDispatcher(apiHost) {
    return ({ Agent }) => new Agent({
        connections: 16,
        connect: {
            lookup: (host, options, callback) => {
                (0,external_node_dns_.lookup)(host, { ...options, all: true }, (error, addresses) => {
                    if (error)
                        return callback(error, []);
                    const fit = addresses.filter(({ address }) => allowed(host.toLowerCase(), address, apiHost));
                    if (fit.length === 0)
                        return callback(new Error(notPublic(host)), []);
                    return options.all === true ? callback(null, fit) : callback(null, fit[0].address, fit[0].family);
                });
            },
        },
    });
}

// EXTERNAL MODULE: ./build/adapters/files.js
var files = __webpack_require__(3058);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(8624);
// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
;// CONCATENATED MODULE: ./build/core/pricing/hiapi.js



/**
 * HiAPI's price list, GET /api/pricing on its site. Not described in its documentation; the shape is what its own published clients
 * read. A row has a base price and policies; the first policy whose rules all hold for the request's literal input gives the price.
 * A rule is `{"match": value}` or `{"with": true}` (the field is present); any other makes the price unknown.
 */
const rowSchema = schemas/* object */.Ikc({
    model_name: schemas/* string */.YjP(),
    base_usd_value: schemas/* unknown */.L5J(),
    base_display_unit: schemas/* unknown */.L5J().optional(),
    policies: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish(),
});
const policySchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP().optional(), rule: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()), usd_value: schemas/* unknown */.L5J() });
const listSchema = schemas/* object */.Ikc({ data: schemas/* array */.YOg(schemas/* unknown */.L5J()).min(1), simulated: schemas/* boolean */.zMY().optional() });
/** The list in a reply's text, or null when it is none. A row that cannot be read is left out: its model is unlisted then. */
function readPriceList(text) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return null;
    }
    const parsed = listSchema.safeParse(json);
    if (!parsed.success)
        return null;
    const rows = parsed.data.data.flatMap((row) => rowSchema.safeParse(row).data ?? []);
    if (rows.length === 0)
        return null;
    const byName = new Map();
    for (const row of rows)
        if (!byName.has(row.model_name))
            byName.set(row.model_name, row);
    return { rows: byName, simulated: parsed.data.simulated === true };
}
/** The name of an offer's row: the model id, with its route for a routed request. */
function rowName(offer) {
    return offer.route === undefined || offer.route === "default" ? offer.model : `${offer.model}@${offer.route}`;
}
/** The nearest listed name, for "did you mean". */
function similarModel(list, name) {
    const names = [...list.rows.keys()];
    return (names.find((other) => other.toLowerCase() === name.toLowerCase()) ??
        (0,failure/* nearest */.pA)(name, names) ??
        names.find((other) => other.startsWith(`${name}/`)));
}
/** The input fields whose value some policy of a row asks for: the request has to say them, or the price is a guess. */
function fieldsThatMatter(row) {
    const policies = (row.policies ?? []).flatMap((policy) => policySchema.safeParse(policy).data ?? []);
    const fields = policies.flatMap(({ rule }) => Object.entries(rule).flatMap(([field, test]) => (isObject(test) && "match" in test ? [field] : [])));
    return [...new Set(fields)];
}
/**
 * The price of one image for a literal input. A price that is missing, not a number, negative or zero is unknown: HiAPI gives
 * nothing away.
 */
function quoteRow(row, input) {
    const unit = unitProblem(row.base_display_unit);
    if (unit !== null)
        return { problem: unit };
    for (const [index, raw] of (row.policies ?? []).entries()) {
        const policy = policySchema.safeParse(raw);
        const name = policy.data?.name ?? `number ${index + 1}`;
        if (!policy.success)
            return { problem: `policy ${name} of the price list cannot be read` };
        const holds = applies(policy.data.rule, input);
        if (holds === "unknown")
            return {
                problem: `policy ${name} has a rule that this version does not know: ${JSON.stringify(policy.data.rule).slice(0, 120)}`,
            };
        if (!holds)
            continue;
        const usd = readPrice(policy.data.usd_value);
        return usd === null ? { problem: `policy ${name} has no usable price` } : { usd, tier: name };
    }
    const usd = readPrice(row.base_usd_value);
    return usd === null ? { problem: "the price list has no usable base price" } : { usd };
}
/** Whether every entry of a rule holds; a false entry decides, an entry that is not understood makes the rest unknown. */
function applies(rule, input) {
    const told = new Set(Object.entries(rule).map(([field, test]) => holdsFor(test, input[field])));
    if (told.has(false))
        return false;
    return told.has("unknown") ? "unknown" : true;
}
function holdsFor(test, value) {
    if (!isObject(test))
        return "unknown";
    const operators = Object.keys(test);
    if (operators.length !== 1)
        return "unknown";
    if (operators[0] === "match")
        return value !== undefined && JSON.stringify(value) === JSON.stringify(test["match"]);
    if (operators[0] === "with" && test["with"] === true)
        return value !== undefined && value !== null;
    return "unknown";
}
function readPrice(value) {
    if (typeof value !== "number" && typeof value !== "string")
        return null;
    const usd = (0,money/* parseUsd */._e)(value);
    return usd === null || usd === 0n ? null : usd;
}
/** One task makes one image, so a unit that speaks of anything but an image, a request or a task is not understood. */
function unitProblem(unit) {
    if (unit === undefined || unit === null)
        return null;
    const text = typeof unit === "string" ? unit : isObject(unit) && typeof unit["en"] === "string" ? unit["en"] : JSON.stringify(unit);
    const perOne = /\b(images?|pictures?|requests?|tasks?|generations?|calls?)\b/i.test(text) || /张|次/.test(text);
    const perOther = /second|minute|token|megapixel|\bmp\b|\b(?:[2-9]|\d{2,})\b|credit|step/i.test(text);
    return perOne && !perOther ? null : `the price is "${text.slice(0, 80)}", which is not a price for one image`;
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
const contentSchema = schemas/* object */.Ikc({ data: schemas/* object */.Ikc({ input_schema: schemas/* object */.Ikc({ properties: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()) }) }) });
/** Reads GET /api/models/content (`data.input_schema`, JSON Schema); null when the reply has no schema. */
function readFieldDefaults(text) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return null;
    }
    const parsed = contentSchema.safeParse(json);
    if (!parsed.success)
        return null;
    const outer = parsed.data.data.input_schema.properties;
    // Seen both ways: the model's fields at the top, or below a property `input`.
    const nested = isObject(outer["input"]) && isObject(outer["input"]["properties"]) ? outer["input"]["properties"] : {};
    return (field) => {
        const property = nested[field] ?? outer[field];
        if (property === undefined)
            return { kind: "absent" };
        return isObject(property) && property["default"] !== undefined
            ? { kind: "default", value: property["default"] }
            : { kind: "none" };
    };
}

// EXTERNAL MODULE: ./build/adapters/retry.js
var retry = __webpack_require__(5899);
;// CONCATENATED MODULE: ./build/adapters/prices/hiapi.js



/** Live prices of HiAPI: public, no key goes along. */
function createHiapiPrices(world) {
    const site = world.siteUrl.replace(/\/+$/, "");
    const source = `${site}/api/pricing`;
    return {
        read: async (offers, signal) => {
            const readAt = new Date(world.clock.now()).toISOString();
            const reply = await getJson(world, source, signal);
            const list = reply.ok ? readPriceList(reply.text) : null;
            if (!list) {
                const why = reply.ok ? "the reply has no price rows" : reply.message;
                const message = `no live price could be read from ${source} (${why}): no price is guessed; try again later or check HIAPI_SITE_URL`;
                const none = (offer) => ({
                    candidate: offer.candidate,
                    source,
                    readAt,
                    quote: null,
                    problem: { code: "source-unreadable", message },
                });
                return { readings: offers.map(none), simulated: false };
            }
            const schemas = new Map();
            const schemaOf = (name) => {
                const known = schemas.get(name) ?? readSchema(world, site, name, signal);
                schemas.set(name, known);
                return known;
            };
            const readings = await Promise.all(offers.map(async (offer) => ({
                candidate: offer.candidate,
                source,
                readAt,
                ...(await priceOf(offer, list, schemaOf, source, readAt)),
            })));
            return { readings, simulated: list.simulated };
        },
    };
}
async function priceOf(offer, list, schemaOf, source, readAt) {
    const name = rowName(offer);
    const row = list.rows.get(name);
    if (!row) {
        const similar = similarModel(list, name);
        const message = `HiAPI's price list has no model "${name}"${similar ? `: did you mean "${similar}"?` : ""}; nothing is generated on it`;
        return { quote: null, problem: { code: "model-vanished", message } };
    }
    const input = await explicitInput(offer, row, () => schemaOf(name));
    if ("problem" in input)
        return unknown(input.problem);
    const quoted = quoteRow(row, input.input);
    if ("problem" in quoted)
        return unknown(`the price of "${name}" is unknown: ${quoted.problem}`);
    const quote = { ...quoted, grade: "list", source, readAt, input: input.input };
    return { quote };
}
function unknown(message) {
    return { quote: null, problem: { code: "price-unknown", message } };
}
/**
 * The input with every field said that the price depends on. A field that the manifest leaves out is filled in with the default of
 * the model's published schema; without a default the price would be a guess.
 */
async function explicitInput(offer, row, schema) {
    const missing = fieldsThatMatter(row).filter((field) => offer.input[field] === undefined);
    if (missing.length === 0)
        return { input: offer.input };
    const defaults = await schema();
    const filled = { ...offer.input };
    for (const field of missing) {
        const known = defaults?.(field) ?? { kind: "none" };
        if (known.kind === "default")
            filled[field] = known.value;
        if (known.kind === "none")
            return {
                problem: `the price of "${rowName(offer)}" depends on \`${field}\`, which the manifest does not say: add it to the candidate's input`,
            };
    }
    return { input: filled };
}
async function readSchema(world, site, name, signal) {
    const reply = await getJson(world, `${site}/api/models/content?name=${encodeURIComponent(name)}`, signal);
    return reply.ok ? readFieldDefaults(reply.text) : null;
}
const TRIES = 4;
/** Reads a public JSON address; what may pass (network, 429, 5xx) is tried again. */
async function getJson(world, url, signal) {
    for (let attempt = 0;; attempt++) {
        const result = await world.http({ url, signal, timeoutMs: 30_000, headers: { accept: "application/json" } });
        const status = result.ok ? result.reply.status : 0;
        if (result.ok && status === 200)
            return { ok: true, text: textOf(result.reply) };
        const message = result.ok ? `HTTP ${status}` : result.message;
        const mayPass = !result.ok || status === 429 || status >= 500;
        if (!mayPass || attempt === TRIES - 1)
            return { ok: false, message };
        const asked = result.ok ? (0,retry/* retryAfterMs */.V)(result.reply.headers, world.clock.now()) : null;
        await world.clock.sleep(asked ?? (0,retry/* backoffMs */.j)(attempt, world.random), signal);
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/manifest/plan.js
var plan = __webpack_require__(707);
// EXTERNAL MODULE: ./build/core/manifest/schema.js
var schema = __webpack_require__(4587);
// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js + 8 modules
var sync = __webpack_require__(712);
;// CONCATENATED MODULE: ./build/adapters/prompts/rows.js


/** Reads CSV (RFC 4180, with a header row). */
function readCsv(text, file, columns) {
    return table(text, file, columns, { delimiter: ",", relax_quotes: true }, (field) => field);
}
/**
 * Reads TSV with a header row. Most TSV files quote nothing, so a quote inside a field is itself; a field that is quoted as a whole, as
 * spreadsheets write it, is unquoted.
 */
function readTsv(text, file, columns) {
    return table(text, file, columns, { delimiter: "\t", quote: false }, (field) => /^"(?:[^"]|"")*"$/.test(field) ? field.slice(1, -1).replaceAll('""', '"') : field);
}
/** Reads JSON Lines: an object a line. */
function readJsonLines(text, file, columns) {
    const rows = [];
    for (const [index, line] of text
        .replace(/^\uFEFF/, "")
        .split(/\r?\n/)
        .entries()) {
        if (line.trim() === "")
            continue;
        const where = `${file}:${index + 1}`;
        let value;
        try {
            value = JSON.parse(line);
        }
        catch {
            return (0,failure/* failed */.gz)({ message: `${where}: this line is no JSON: a JSON Lines file has one object a line` });
        }
        if (typeof value !== "object" || value === null || Array.isArray(value))
            return (0,failure/* failed */.gz)({ message: `${where}: expected an object, such as {"prompt": "..."}` });
        const record = value;
        const key = findColumn(Object.keys(record), columns.column, "prompt");
        if (key === null)
            return (0,failure/* failed */.gz)({ message: `${where}: ${noColumn("key", columns.column, Object.keys(record))}` });
        const id = columns.idColumn === undefined ? null : record[columns.idColumn];
        if (id === undefined)
            return (0,failure/* failed */.gz)({ message: `${where}: ${noColumn("key", columns.idColumn, Object.keys(record))}` });
        if (typeof record[key] !== "string")
            return (0,failure/* failed */.gz)({ message: `${where}: "${key}" is not a text` });
        rows.push({ id: id === null ? null : typeof id === "string" ? id.trim() : JSON.stringify(id), text: record[key], where });
    }
    return (0,failure.ok)(rows);
}
function table(text, file, columns, options, unquote) {
    let records;
    try {
        records = (0,sync/* parse */.q)(text, {
            ...options,
            bom: true,
            skip_empty_lines: true,
            info: true,
            relax_column_count: false,
        });
    }
    catch (error) {
        return (0,failure/* failed */.gz)({ message: `${file}: ${error instanceof Error ? error.message : String(error)}` });
    }
    const [header, ...body] = records;
    if (!header)
        return (0,failure/* failed */.gz)({ message: `${file}: the file is empty: expected a header row and a row for each prompt` });
    const names = header.record.map((name) => unquote(name).trim());
    const textName = findColumn(names, columns.column, "prompt");
    if (textName === null)
        return (0,failure/* failed */.gz)({ message: `${file}: ${noColumn("column", columns.column, names)}` });
    if (columns.idColumn !== undefined && !names.includes(columns.idColumn))
        return (0,failure/* failed */.gz)({ message: `${file}: ${noColumn("column", columns.idColumn, names)}` });
    const textAt = names.indexOf(textName);
    const idAt = columns.idColumn === undefined ? -1 : names.indexOf(columns.idColumn);
    return (0,failure.ok)(body.map(({ record, info }) => ({
        id: idAt < 0 ? null : unquote(record[idAt] ?? "").trim(),
        text: unquote(record[textAt] ?? ""),
        where: `${file}:${info.lines}`,
    })));
}
function findColumn(names, asked, usual) {
    if (asked !== undefined)
        return names.includes(asked) ? asked : null;
    return names.find((name) => name.toLowerCase() === usual) ?? null;
}
function noColumn(what, asked, names) {
    const seen = names.map((name) => `"${name}"`).join(", ");
    if (asked === undefined)
        return `there is no ${what} "prompt": say which one has the text with \`column\`; there are ${seen}`;
    const meant = (0,failure/* nearest */.pA)(asked, names);
    return `there is no ${what} "${asked}"${meant === undefined ? "" : ` (did you mean "${meant}"?)`}; there are ${seen}`;
}

;// CONCATENATED MODULE: ./build/adapters/prompts/load.js







/** Reads every prompt that a manifest names. Nothing outside `root` is read: a manifest may come from a stranger's pull request. */
const LARGEST_FILE = 20_000_000;
const LONGEST_PROMPT = 32_000;
const LONGEST_ID = 100;
const TABLES = {
    ".csv": readCsv,
    ".tsv": readTsv,
    ".jsonl": readJsonLines,
    ".ndjson": readJsonLines,
};
/**
 * @param manifestFile its absolute path; sources are looked for beside it first, then in `root`
 * @param root absolute path of the working directory
 */
async function loadPrompts({ manifest, locate }, manifestFile, root) {
    const prompts = [];
    const problems = [];
    for (const [index, entry] of manifest.prompts.entries()) {
        const where = locate(["prompts", index]);
        const checks = (0,plan/* checksFor */.NR)(manifest, entry.check);
        if (!(0,schema/* isPromptSource */.yJ)(entry)) {
            prompts.push({ id: entry.id, text: entry.prompt, weight: entry.weight, checks, where: locate(["prompts", index, "id"]) });
            continue;
        }
        const rows = await readSource(entry, [(0,external_node_path_.dirname)(manifestFile), root], root);
        if (!rows.ok)
            problems.push(...rows.problems.map((problem) => ({ place: locate(["prompts", index, "from"]), ...problem })));
        else
            for (const row of rows.value)
                prompts.push({ id: row.id ?? "", text: row.text, weight: entry.weight, checks, where });
    }
    problems.push(...doubles(prompts));
    if (problems.length > 0)
        return (0,failure/* failed */.gz)(...problems);
    return (0,failure.ok)(prompts.map(({ id, text, weight, checks }) => ({ id, text, weight, checks })));
}
async function readSource(source, folders, root) {
    const found = await findFiles(source.from, folders);
    if (found.length === 0)
        return (0,failure/* failed */.gz)({ message: `no file matches "${source.from}", neither beside the manifest nor in the working directory` });
    const inside = await (0,external_node_fs_promises_.realpath)(root);
    for (const file of found) {
        const real = await (0,external_node_fs_promises_.realpath)(file);
        if (real !== inside && !real.startsWith(inside + external_node_path_.sep))
            return (0,failure/* failed */.gz)({ message: `"${source.from}" leads outside the working directory: prompts are read from inside it only` });
    }
    const reader = TABLES[(0,external_node_path_.extname)(source.from).toLowerCase()];
    const rows = reader ? await readTables(found, source, reader, root) : await readTexts(found, source, root);
    if (!rows.ok)
        return rows;
    const taken = rows.value.slice(0, source.limit);
    const problems = taken.flatMap(problemOf);
    if (taken.length === 0)
        problems.push({ message: `"${source.from}" has no prompts` });
    return problems.length > 0 ? (0,failure/* failed */.gz)(...problems) : (0,failure.ok)(taken.map((row) => ({ ...row, text: row.text.trim() })));
}
/** The files of the first folder in which anything matches, in the order of their paths. */
async function findFiles(pattern, folders) {
    const { glob } = await __webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 3382));
    for (const folder of folders) {
        const direct = (0,external_node_path_.resolve)(folder, pattern);
        if (await isFile(direct))
            return [direct];
        const found = await glob(pattern.replaceAll("\\", "/"), {
            cwd: folder,
            absolute: true,
            onlyFiles: true,
            expandDirectories: false,
        });
        if (found.length > 0)
            return found.toSorted((a, b) => (a < b ? -1 : 1));
    }
    return [];
}
async function isFile(path) {
    try {
        return (await (0,external_node_fs_promises_.stat)(path)).isFile();
    }
    catch (error) {
        if ((0,disk/* codeOf */.$N)(error) === "ENOENT" || (0,disk/* codeOf */.$N)(error) === "ENOTDIR" || (0,disk/* codeOf */.$N)(error) === "ERR_INVALID_ARG_VALUE")
            return false;
        throw error;
    }
}
async function readTables(files, source, read, root) {
    const rows = [];
    for (const file of files) {
        const text = await readText(file, root);
        if (!text.ok)
            return text;
        const table = read(text.value, show(file, root), { column: source.column, idColumn: source.idColumn });
        if (!table.ok)
            return table;
        const stem = (0,external_node_path_.basename)(file, (0,external_node_path_.extname)(file));
        rows.push(...table.value.map((row, index) => ({ ...row, id: row.id ?? `${stem}-${index + 1}` })));
    }
    return (0,failure.ok)(rows);
}
async function readTexts(files, source, root) {
    for (const key of ["column", "idColumn"])
        if (source[key] !== undefined)
            return (0,failure/* failed */.gz)({
                message: `\`${key}\` is for CSV, TSV and JSON Lines (.csv, .tsv, .jsonl): "${source.from}" is read as text files`,
            });
    const rows = [];
    for (const file of files) {
        const text = await readText(file, root);
        if (!text.ok)
            return text;
        rows.push({ id: (0,external_node_path_.basename)(file, (0,external_node_path_.extname)(file)), text: text.value.replace(/^\uFEFF/, ""), where: show(file, root) });
    }
    return (0,failure.ok)(rows);
}
async function readText(file, root) {
    const { size } = await (0,external_node_fs_promises_.stat)(file);
    if (size > LARGEST_FILE)
        return (0,failure/* failed */.gz)({ message: `${show(file, root)} is over ${LARGEST_FILE} bytes: that is no list of prompts` });
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await (0,external_node_fs_promises_.readFile)(file));
    return text.includes("\uFFFD") ? (0,failure/* failed */.gz)({ message: `${show(file, root)} is not UTF-8 text: save it as UTF-8` }) : (0,failure.ok)(text);
}
function problemOf({ id, text, where }) {
    if (text.trim() === "")
        return [{ message: `${where}: the prompt is empty` }];
    if (text.length > LONGEST_PROMPT)
        return [{ message: `${where}: the prompt has ${text.length} characters; at most ${LONGEST_PROMPT}` }];
    if (id === "")
        return [{ message: `${where}: the prompt's id is empty` }];
    if (id !== null && id.length > LONGEST_ID)
        return [{ message: `${where}: the id has ${id.length} characters; at most ${LONGEST_ID}` }];
    return [];
}
function doubles(prompts) {
    const first = new Map();
    return prompts.flatMap(({ id, where }) => {
        const earlier = first.get(id.toLowerCase());
        first.set(id.toLowerCase(), earlier ?? where);
        if (!earlier)
            return [];
        return [
            {
                place: where,
                message: `the prompt id "${id}" is already taken on line ${earlier.line}: ids must differ (in tables, \`idColumn\` names them)`,
            },
        ];
    });
}
function show(file, root) {
    return (0,external_node_path_.relative)(root, file).replaceAll("\\", "/");
}

;// CONCATENATED MODULE: ./build/adapters/providers/hiapi/api.js

const TIMEOUT_MS = 60_000;
/** Joins a base address, with or without `/v1` at its end, and a path that begins with it. */
function apiUrl(base, path) {
    return base.replace(/\/+$/, "").replace(/\/v1$/, "") + path;
}
function createApi(world) {
    const send = async (kind, path, extra, signal) => {
        await world.pace.enter(kind, signal);
        let seen = null;
        try {
            const result = await world.http({
                url: apiUrl(world.baseUrl, path),
                timeoutMs: TIMEOUT_MS,
                signal,
                ...extra,
                headers: { authorization: `Bearer ${world.apiKey}`, accept: "application/json", ...extra.headers },
            });
            if (!result.ok)
                return { ok: false, sent: result.sent, message: result.message };
            seen = result.reply;
            return { ok: true, status: result.reply.status, headers: result.reply.headers, text: textOf(result.reply) };
        }
        finally {
            world.pace.left(seen);
        }
    };
    return {
        get: (path, signal) => send("read", path, {}, signal),
        post: (path, key, body, signal) => send("create", path, { method: "POST", headers: { "content-type": "application/json", "idempotency-key": key }, body }, signal),
    };
}

;// CONCATENATED MODULE: ./build/adapters/providers/hiapi/pace.js

/** HiAPI documents 10 concurrent requests; others may share the key. */
const MOST_AT_ONCE = 10;
/** Reads kept back for polls in each window of a minute. */
const READS_KEPT = 4;
/** `Reset` is in whole seconds: asking a moment later avoids a needless refusal. */
const RESET_MARGIN_MS = 250;
/** A reset further away than this is a clock that differs from ours. */
const LONGEST_WINDOW_MS = 65_000;
function createPace(clock) {
    let active = 0;
    let pausedUntil = 0;
    let window = null;
    let waitingCreates = 0;
    const waiters = [];
    const freed = () => new Promise((resolve) => waiters.push(resolve));
    /** Milliseconds until a request of this kind may go, 0 for now. */
    const waitFor = (kind) => {
        const now = clock.now();
        if (pausedUntil > now)
            return pausedUntil - now;
        if (!window)
            return 0;
        if (now >= window.resetAt) {
            window = null;
            return 0;
        }
        const kept = kind === "create" ? Math.min(READS_KEPT, Math.floor(window.limit / 4)) : 0;
        return window.remaining > kept ? 0 : window.resetAt - now;
    };
    return {
        enter: async (kind, signal) => {
            for (;;) {
                const wait = waitFor(kind);
                if (wait > 0) {
                    if (kind === "create")
                        waitingCreates++;
                    try {
                        await clock.sleep(wait, signal);
                    }
                    finally {
                        if (kind === "create")
                            waitingCreates--;
                    }
                }
                else if (active >= MOST_AT_ONCE) {
                    await freed();
                    signal?.throwIfAborted();
                }
                else
                    break;
            }
            active++;
            if (window)
                window.remaining--;
        },
        left: (reply) => {
            active--;
            waiters.shift()?.();
            if (!reply)
                return;
            const now = clock.now();
            window = observe(window, reply.headers, now, active);
            if (reply.status !== 429 && reply.status !== 503)
                return;
            const wait = (0,retry/* retryAfterMs */.V)(reply.headers, now);
            if (wait !== null)
                pausedUntil = Math.max(pausedUntil, now + wait);
        },
        congested: () => waitingCreates > 0,
    };
}
/** The window after a reply: replies come out of order, so within one window the least remaining counts. */
function observe(window, headers, now, active) {
    const limit = Number(headers["x-ratelimit-limit"] ?? Number.NaN);
    const remaining = Number(headers["x-ratelimit-remaining"] ?? Number.NaN);
    const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN) * 1000 + RESET_MARGIN_MS;
    if (!(limit > 0) || !(remaining >= 0) || !Number.isFinite(reset))
        return window;
    const resetAt = Math.min(Math.max(reset, now), now + LONGEST_WINDOW_MS);
    if (window && Math.abs(window.resetAt - resetAt) < 1500) {
        window.remaining = Math.min(window.remaining, remaining);
        return window;
    }
    if (window && resetAt < window.resetAt && now < window.resetAt)
        return window;
    return { limit, resetAt, remaining: remaining - active };
}

;// CONCATENATED MODULE: ./build/adapters/providers/hiapi/rhythm.js
/**
 * When to look next, so that a finished image is seen soon and requests are few: one read shows up to 100 tasks. Before any image
 * has come, waits grow with the age of the oldest task. After that the first look is just before images have been coming, and the
 * next ones follow at a fraction of how much their times differ.
 */
const REMEMBERED = 64;
/** HiAPI's own clients poll each task every three seconds: no look needs to be rarer than that to be polite. */
const LONGEST_MS = 3_000;
const SHORTEST_MS = 2;
const FIRST_MS = 50;
function createRhythm() {
    const times = [];
    return {
        ended: (milliseconds) => {
            times.push(milliseconds);
            if (times.length > REMEMBERED)
                times.shift();
        },
        next: (ages) => {
            if (times.length === 0)
                return Math.min(Math.max(Math.max(...ages) / 4, FIRST_MS), LONGEST_MS);
            const sorted = times.toSorted((a, b) => a - b);
            const at = (share) => sorted[Math.floor(share * (sorted.length - 1))];
            const step = clamp(Math.max((at(0.9) - at(0.1)) / 8, at(0.5) * 0.02));
            const [early, late] = [at(0.1) * 0.98, at(0.9)];
            // Not yet due: when it may be ready. Due: after a step. Overdue: ever more rarely, since it may be stuck.
            const wait = (age) => (age < early ? Math.max(early - age, step) : Math.max(step, clamp((age - late) / 4)));
            return Math.min(...ages.map(wait));
        },
    };
}
function clamp(milliseconds) {
    return Math.min(Math.max(milliseconds, SHORTEST_MS), LONGEST_MS);
}

;// CONCATENATED MODULE: ./build/adapters/providers/hiapi/wire.js

/**
 * HiAPI's requests and replies as values (docs.hiapi.ai, "async-api"; its published clients agree). Two error envelopes exist:
 * `{code, message, data, error_code}` and the gateway's `{error: {code, message}}`; error bodies may also be no JSON at all.
 */
/** The exact body of POST /v1/tasks. The idempotency store hashes these bytes, so they are made once and kept. */
function composeTask(offer, prompt) {
    const input = { prompt, ...offer.input };
    return JSON.stringify({ model: offer.model, input, ...(offer.route === undefined ? {} : { route: offer.route }) });
}
const created = schemas/* object */.Ikc({ data: schemas/* object */.Ikc({ taskId: schemas/* string */.YjP().min(1) }) });
/** The task id of a successful create, or null. */
function readTaskId(text) {
    return created.safeParse(parseJson(text)).data?.data.taskId ?? null;
}
const taskSchema = schemas/* object */.Ikc({
    taskId: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    created: schemas/* number */.aig().optional(),
    completed: schemas/* number */.aig().optional(),
    output: schemas/* array */.YOg(schemas/* object */.Ikc({ url: schemas/* string */.YjP().optional(), type: schemas/* string */.YjP().optional() })).nullish(),
    error: schemas/* object */.Ikc({ code: schemas/* string */.YjP().optional(), message: schemas/* string */.YjP().optional() }).nullish(),
});
function taskOf(raw) {
    return { id: raw.taskId, status: raw.status, created: raw.created ?? 0, state: stateOf(raw) };
}
function stateOf(raw) {
    if (raw.status === "fail") {
        const message = [raw.error?.code, raw.error?.message].filter((part) => part).join(": ");
        return { kind: "fail", message: raw.error ? message || "no reason was given" : null };
    }
    if (raw.status !== "success")
        return { kind: "working" };
    const image = (raw.output ?? []).find((item) => item.url && (item.type === undefined || item.type === "image"));
    return image?.url ? { kind: "image", url: image.url } : { kind: "empty" };
}
/** The task of GET /v1/tasks/:id, or null when the reply is not one. */
function readTask(text) {
    const parsed = schemas/* object */.Ikc({ data: taskSchema }).safeParse(parseJson(text));
    return parsed.success ? taskOf(parsed.data.data) : null;
}
/** A page of GET /v1/tasks, or null when the reply is not one. Items that cannot be read are left out. */
function readTaskList(text) {
    const parsed = schemas/* object */.Ikc({ data: schemas/* object */.Ikc({ total: schemas/* number */.aig().optional(), tasks: schemas/* array */.YOg(schemas/* unknown */.L5J()) }) })
        .safeParse(parseJson(text));
    if (!parsed.success)
        return null;
    const tasks = parsed.data.data.tasks.flatMap((item) => {
        const task = taskSchema.safeParse(item);
        return task.success ? [taskOf(task.data)] : [];
    });
    return { tasks, total: parsed.data.data.total ?? tasks.length };
}
const docEnvelope = schemas/* object */.Ikc({ message: schemas/* string */.YjP().optional(), error_code: schemas/* string */.YjP().optional() });
const gatewayEnvelope = schemas/* object */.Ikc({
    error: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* object */.Ikc({ code: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).nullish(), message: schemas/* string */.YjP().nullish() })]),
});
/** What an error reply says, in either envelope; text that is neither is quoted, shortened. */
function readError(text) {
    const json = parseJson(text);
    const gateway = gatewayEnvelope.safeParse(json);
    if (gateway.success) {
        const { error } = gateway.data;
        return typeof error === "string"
            ? { code: "", message: shorten(error) }
            : { code: String(error.code ?? ""), message: shorten(error.message ?? "") };
    }
    const doc = docEnvelope.safeParse(json);
    if (doc.success && (doc.data.message !== undefined || doc.data.error_code !== undefined))
        return { code: doc.data.error_code ?? "", message: shorten(doc.data.message ?? "") };
    return { code: "", message: shorten(text.replace(/<[^>]*>/g, " ")) };
}
/**
 * Whether a failed task was a refusal by moderation. HiAPI documents no status for it; its own client looks for these words in the
 * message, and its documented example reads "upstream rejected the prompt".
 */
function isRefusal(message) {
    return /content[_ -]?policy|polic(y|ies)|safety|moderat|nsfw|prohibited|sensitive|rejected the prompt|flagged/i.test(message);
}
/** An error as a short phrase: "HTTP 400 INVALID_REQUEST: resolution must be one of ...". */
function describeError(status, error) {
    const code = error.code === "" ? "" : ` ${error.code}`;
    return `HTTP ${status}${code}${error.message === "" ? "" : `: ${error.message}`}`;
}
function shorten(text) {
    const line = text.replace(/\s+/g, " ").trim();
    return line.length <= 300 ? line : `${line.slice(0, 299)}…`;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/adapters/providers/hiapi/submit.js


/** Reads a reply by its status (hiapi.md, 1.6): 429 and 503 are turned down before processing, 5xx and broken replies are unclear. */
function readCreate(reply) {
    if (!reply.ok)
        return { kind: reply.sent ? "unclear" : "later", message: reply.message };
    const { status, text } = reply;
    if (status >= 200 && status < 300) {
        const taskId = readTaskId(text);
        return taskId === null
            ? { kind: "unclear", message: "the reply has no task id" }
            : { kind: "done", submitted: { kind: "created", taskId } };
    }
    const error = readError(text);
    const message = describeError(status, error);
    const stop = stopFor(status, message);
    if (stop)
        return { kind: "done", submitted: { kind: "stopped", stop } };
    if (status === 409 || status === 429 || status === 503)
        return { kind: "later", message };
    if (status === 400 && error.code === "MODEL_UNAVAILABLE")
        return { kind: "unclear", message };
    if (status === 422 && error.code === "IDEMPOTENCY_KEY_MISMATCH")
        return { kind: "done", submitted: { kind: "ambiguous", message: `${message} (the key was used for another body)` } };
    if (status === 408 || status >= 500)
        return { kind: "unclear", message };
    return { kind: "done", submitted: { kind: "rejected", message } };
}
/** Statuses after which no request makes sense, as a sentence with the remedy. */
function stopFor(status, message) {
    if (status === 401)
        return {
            reason: "credentials",
            message: `HiAPI does not accept the key (${message}): check HIAPI_API_KEY, or make a new key in the console`,
        };
    if (status === 403)
        return {
            reason: "credentials",
            message: `HiAPI does not allow this key to do that (${message}): check the key's permissions in the console`,
        };
    if (status === 402)
        return {
            reason: "balance",
            message: `HiAPI's balance is used up (${message}): top it up, then start again with the same state; nothing is paid for twice`,
        };
    return null;
}
/** Times that an unclear create is sent again before it is booked as lost. */
const MOST_UNCLEAR = 6;
const IN_FLIGHT_WAIT_MS = 5_000;
/** Sends a body under its key until it is clear what became of it, or the deadline has passed. */
async function submitTask(world, job, deadline, signal) {
    let unclear = 0;
    for (let attempt = 0;; attempt++) {
        const reply = await world.api.post("/v1/tasks", job.key, job.body, signal);
        const read = readCreate(reply);
        if (read.kind === "done") {
            const { submitted } = read;
            // The balance or the key may be looked at before the key of the request: an earlier try may have made a task all the same.
            return submitted.kind === "stopped" && unclear > 0 ? givenUp(submitted.stop.message, true) : submitted;
        }
        if (read.kind === "unclear" && ++unclear > MOST_UNCLEAR)
            return givenUp(read.message, true);
        const now = world.clock.now();
        const asked = reply.ok ? (0,retry/* retryAfterMs */.V)(reply.headers, now) : null;
        const inFlight = reply.ok && reply.status === 409;
        const wait = asked ?? (inFlight ? IN_FLIGHT_WAIT_MS : (0,retry/* backoffMs */.j)(attempt, world.random));
        if (now + wait > deadline)
            return givenUp(read.message, unclear > 0 || inFlight);
        await world.clock.sleep(wait, signal);
    }
}
/** Requests that were all turned down made no task, and the provider is not there to make one; if one may have been taken, we do not know. */
function givenUp(message, mayBeTaken) {
    if (mayBeTaken)
        return { kind: "ambiguous", message: `no clear answer to the request: ${message}` };
    return {
        kind: "stopped",
        stop: { reason: "unreachable", message: `HiAPI took no request until time ran out (${message}): try again later` },
    };
}

;// CONCATENATED MODULE: ./build/adapters/providers/hiapi/poll.js





const PAGE_SIZE = 100;
const MOST_PAGES = 5;
/** Looks at the list that may fail to show a task before it is read by itself. */
const MOST_MISSED = 2;
/** Failed looks at the list in a row before tasks are read one by one in the meantime. */
const MOST_FAILURES = 3;
/** Looks a minute while creates wait for the rate limit: the reads that they leave. */
const CONGESTED_MS = 60_000 / READS_KEPT;
function createPoller(world) {
    const { api, clock, pace } = world;
    const waiting = new Map();
    const rhythm = createRhythm();
    let running = false;
    let listWorks = true;
    let failures = 0;
    let wake = null;
    const finish = (waiter, end) => {
        if (waiting.delete(waiter.taskId))
            waiter.resolve(end);
    };
    /** Takes in what a reply says of a task; true when it has ended. */
    const take = async (waiter, task) => {
        waiter.lastStatus = task.status;
        waiter.missed = 0;
        const { state } = task;
        if (state.kind === "working")
            return;
        rhythm.ended(clock.now() - waiter.since);
        if (state.kind !== "fail")
            return finish(waiter, state);
        finish(waiter, failEnd(state.message ?? (await readReason(api, waiter))));
    };
    const stopAll = (status, text) => {
        const stop = stopFor(status, describeError(status, readError(text)));
        if (stop)
            for (const waiter of waiting.values())
                finish(waiter, { kind: "stopped", stop });
        return stop !== null;
    };
    /** Reads pages of the list until every waiting task was seen; false when the list cannot be read. */
    const lookAtList = async () => {
        const unseen = new Set(waiting.keys());
        for (let page = 1; page <= MOST_PAGES && unseen.size > 0; page++) {
            const reply = await api.get(`/v1/tasks?page=${page}&size=${PAGE_SIZE}`);
            if (!reply.ok)
                return ++failures < MOST_FAILURES;
            if (reply.status !== 200) {
                if (stopAll(reply.status, reply.text))
                    return true;
                // 429 and 5xx pass; any other status means that this list is not to be had.
                if (reply.status !== 429 && reply.status < 500)
                    listWorks = false;
                return ++failures < MOST_FAILURES && listWorks;
            }
            const list = readTaskList(reply.text);
            if (!list)
                return (listWorks = false);
            failures = 0;
            for (const task of list.tasks) {
                const waiter = waiting.get(task.id);
                unseen.delete(task.id);
                if (waiter)
                    await take(waiter, task);
            }
            if (list.tasks.length === 0 || page * PAGE_SIZE >= list.total)
                break;
        }
        for (const id of unseen) {
            const waiter = waiting.get(id);
            if (waiter)
                waiter.missed++;
        }
        return true;
    };
    const lookAtOne = async (waiter) => {
        const reply = await api.get(`/v1/tasks/${encodeURIComponent(waiter.taskId)}`, waiter.signal);
        if (!reply.ok)
            return void failures++;
        if (reply.status === 404)
            return finish(waiter, { kind: "lost", message: "the provider does not know this task (another account's key?)" });
        if (reply.status !== 200)
            return void (stopAll(reply.status, reply.text) || failures++);
        const task = readTask(reply.text);
        if (!task || task.id !== waiter.taskId)
            return void failures++;
        failures = 0;
        await take(waiter, task);
    };
    const look = async () => {
        const listed = listWorks && (await lookAtList());
        const singles = [...waiting.values()].filter((waiter) => !listed || waiter.missed >= MOST_MISSED);
        await Promise.all(singles.map((waiter) => lookAtOne(waiter).catch((error) => abortedOnly(waiter, error))));
    };
    const expire = () => {
        const now = clock.now();
        for (const waiter of waiting.values())
            if (now >= waiter.deadline)
                finish(waiter, {
                    kind: "lost",
                    message: `no result in time; the task was last seen as "${waiter.lastStatus}" and may still finish`,
                });
    };
    const run = async () => {
        let lastLook = clock.now();
        while (waiting.size > 0) {
            const now = clock.now();
            const due = rhythm.next([...waiting.values()].map((waiter) => now - waiter.since));
            const calm = pace.congested() ? Math.max(due, CONGESTED_MS - (now - lastLook)) : due;
            const wait = failures > 0 ? Math.max(calm, (0,retry/* backoffMs */.j)(failures - 1, world.random)) : calm;
            wake = new AbortController();
            await clock.sleep(wait, wake.signal).catch(() => undefined);
            if (wake.signal.aborted)
                continue;
            lastLook = clock.now();
            await look();
            expire();
        }
        running = false;
    };
    return {
        settle: (taskId, deadline, signal) => new Promise((resolve, reject) => {
            const abort = () => {
                if (waiting.delete(taskId))
                    reject(signal?.reason);
                if (waiting.size === 0)
                    wake?.abort();
            };
            const done = (end) => {
                signal?.removeEventListener("abort", abort);
                resolve(end);
            };
            waiting.set(taskId, {
                taskId,
                since: clock.now(),
                deadline,
                resolve: done,
                signal,
                missed: 0,
                lastStatus: "not seen yet",
            });
            signal?.addEventListener("abort", abort);
            if (running)
                return;
            running = true;
            run().catch((error) => {
                running = false;
                for (const each of waiting.values())
                    finish(each, { kind: "lost", message: `polling broke: ${String(error)}` });
            });
        }),
    };
}
function abortedOnly(waiter, error) {
    if (!waiter.signal?.aborted)
        throw error;
}
/** The list may leave out why a task failed: one read of the task itself tells. */
async function readReason(api, waiter) {
    const reply = await api.get(`/v1/tasks/${encodeURIComponent(waiter.taskId)}`).catch(() => null);
    const state = reply?.ok && reply.status === 200 ? readTask(reply.text)?.state : undefined;
    return state?.kind === "fail" && state.message !== null ? state.message : "no reason was given";
}
function failEnd(message) {
    return { kind: isRefusal(message) ? "refused" : "failed", message };
}

;// CONCATENATED MODULE: ./build/adapters/providers/hiapi/client.js






/** HiAPI as a provider of images: POST /v1/tasks, poll, download promptly. */
function createHiapi(world) {
    const pace = createPace(world.clock);
    const api = createApi({ ...world, pace });
    const poller = createPoller({ ...world, api, pace });
    return {
        preflight: (signal) => preflight(world, api, signal),
        compose: composeTask,
        submit: (job, deadline, signal) => submitTask({ ...world, api }, job, deadline, signal),
        settle: poller.settle,
        download: async (url, signal) => {
            for (let attempt = 0;; attempt++) {
                const fetched = await world.download(url, signal);
                if (fetched.ok || attempt === DOWNLOAD_TRIES - 1)
                    return fetched;
                await world.clock.sleep((0,retry/* backoffMs */.j)(attempt, world.random), signal);
            }
        },
    };
}
const DOWNLOAD_TRIES = 4;
const PREFLIGHT_TRIES = 4;
/** Asks for one task of the list: free, and answered only when the key is accepted. */
async function preflight(world, api, signal) {
    for (let attempt = 0;; attempt++) {
        const reply = await api.get("/v1/tasks?page=1&size=1", signal);
        // A server that is there but cannot list will be asked task by task: only what it says of the key counts here.
        if (reply.ok)
            return stopFor(reply.status, describeError(reply.status, readError(reply.text)));
        if (attempt === PREFLIGHT_TRIES - 1) {
            const message = `HiAPI cannot be reached at ${world.baseUrl} (${reply.message}): check HIAPI_BASE_URL and the network`;
            return { reason: "unreachable", message };
        }
        await world.clock.sleep((0,retry/* backoffMs */.j)(attempt, world.random), signal);
    }
}

;// CONCATENATED MODULE: ./build/adapters/store/images.js



/** Keeps images in a folder under the hash of their bytes; two equal images are one file. */
function createImageStore(folder) {
    const fileOf = (hash) => (0,external_node_path_.join)(folder, hash.slice(0, 2), hash);
    const find = async (hash) => {
        if (!/^[0-9a-f]{64}$/.test(hash))
            return null;
        try {
            return (0,disk/* sha256 */.sc)(await (0,external_node_fs_promises_.readFile)(fileOf(hash))) === hash ? fileOf(hash) : null;
        }
        catch (error) {
            if ((0,disk/* codeOf */.$N)(error) === "ENOENT")
                return null;
            throw error;
        }
    };
    return {
        find,
        put: async (bytes) => {
            const hash = (0,disk/* sha256 */.sc)(bytes);
            if ((await find(hash)) === null)
                await (0,disk/* writeAtomically */.vK)(fileOf(hash), bytes);
            return { sha256: hash, file: fileOf(hash) };
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/store/journal.js



/**
 * Opens (or makes) an append-only file of JSON lines. A last line without its end was being written when the process was killed: it was
 * never acknowledged, and is cut off. Any other line that is no JSON is refused, since skipping it could lose a paid attempt.
 */
async function openJournal(file) {
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    const handle = await (0,external_node_fs_promises_.open)(file, "a+");
    const text = await handle.readFile("utf8");
    const whole = text.lastIndexOf("\n") + 1;
    const lines = [];
    for (const [index, line] of text.slice(0, whole).split("\n").slice(0, -1).entries()) {
        try {
            lines.push(JSON.parse(line));
        }
        catch {
            await handle.close();
            const message = "this line of the ledger is no JSON: restore the file, or use another --state directory";
            return (0,failure/* failed */.gz)({ place: { file, line: index + 1, column: 1 }, message });
        }
    }
    if (whole < text.length)
        await handle.truncate(Buffer.byteLength(text.slice(0, whole)));
    return (0,failure.ok)({ lines, ...appender(handle) });
}
/** Lines that come while a write is under way go to disk together, with one sync for all of them. */
function appender(handle) {
    let pending = [];
    let writing = null;
    let next = null;
    const flush = async () => {
        const batch = pending.join("");
        pending = [];
        await handle.appendFile(batch);
        await handle.datasync();
    };
    const append = (line) => {
        pending.push(`${JSON.stringify(line)}\n`);
        next ??= (writing ?? Promise.resolve()).then(() => {
            next = null;
            writing = flush();
            return writing;
        });
        return next;
    };
    return {
        append,
        close: async () => {
            await (next ?? writing);
            await handle.close();
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/store/state.js





/** Opens a state directory for this process alone: `ledger.ndjson`, `images/`, and `lock` while it is open. */
async function openState(folder) {
    const release = await (0,disk/* takeFolder */.Cz)(folder, disk/* processIsAlive */.xT);
    if (!release)
        return (0,failure/* failed */.gz)({
            message: `another run is using the state in ${folder}: wait for it, or name another directory with --state`,
        });
    const journal = await openJournal((0,external_node_path_.join)(folder, "ledger.ndjson"));
    if (!journal.ok) {
        await release();
        return journal;
    }
    return (0,failure.ok)({
        journal: journal.value,
        images: createImageStore((0,external_node_path_.join)(folder, "images")),
        close: async () => {
            await journal.value.close();
            await release();
        },
    });
}

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
;// CONCATENATED MODULE: ./build/world.js













const USER_AGENT = `usable-image-cost/${version/* VERSION */.x}`;
/** The built worker lies beside the bundle. */
const WORKER = new URL(["worker", "index.js"].join("/"), import.meta.url);
function buildWorld(environment, outside) {
    const http = createHttp(USER_AGENT);
    const clock = systemClock;
    const random = Math.random;
    const address = (name, usual) => environment[name]?.trim() || usual;
    const baseUrl = address("HIAPI_BASE_URL", "https://api.hiapi.ai");
    return {
        ...outside,
        version: version/* VERSION */.x,
        clock,
        hash: disk/* sha256 */.sc,
        newId: external_node_crypto_.randomUUID,
        files: files.systemFiles,
        loadPrompts: loadPrompts,
        prices: createHiapiPrices({ http, clock, random, siteUrl: address("HIAPI_SITE_URL", "https://www.hiapi.ai") }),
        provider: () => {
            const apiKey = environment["HIAPI_API_KEY"]?.trim();
            if (!apiKey)
                return (0,failure/* failed */.gz)({
                    message: "HIAPI_API_KEY is not set: put your HiAPI key into it (in a workflow: a secret, under `env:`)",
                });
            if (!URL.canParse(baseUrl))
                return (0,failure/* failed */.gz)({ message: `HIAPI_BASE_URL is no address: "${baseUrl}"` });
            return (0,failure.ok)(createHiapi({ http, clock, random, baseUrl, apiKey, download: createDownload(USER_AGENT, baseUrl) }));
        },
        checker: createImageChecker({ workerUrl: WORKER }),
        openState: openState,
    };
}


/***/ })

};
