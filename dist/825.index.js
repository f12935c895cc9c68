export const id = 825;
export const ids = [825];
export const modules = {

/***/ 7163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ shuffled),
/* harmony export */   Is: () => (/* binding */ seededRandom)
/* harmony export */ });
/* unused harmony export hash32 */
/** Seeded randomness: the only randomness in the core, and always passed in as a seed. */
/** FNV-1a over UTF-16 code units: turns a label into 32 bits, so that each use of one seed has a stream of its own. */
function hash32(text) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) {
        hash ^= text.charCodeAt(i);
        hash = Math.imul(hash, 0x01000193);
    }
    return hash >>> 0;
}
/** Mulberry32, a well-known generator with 32 bits of state, enough to shuffle prompts and paint test images. */
function seededRandom(seed, label = "") {
    let state = (Math.imul(seed | 0, 0x9e3779b1) ^ hash32(label)) >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}
/** A new array in random order (Fisher-Yates); the input is left as it is. */
function shuffled(items, random) {
    const result = [...items];
    for (let i = result.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [result[i], result[j]] = [result[j], result[i]];
    }
    return result;
}


/***/ }),

/***/ 5825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startSandbox: () => (/* binding */ startSandbox)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/core/terms.js
var terms = __webpack_require__(1377);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/core/money.js
var money = __webpack_require__(8210);
;// CONCATENATED MODULE: ./build/sandbox/prices.js

/** The models as they are listed now: with every change of price that is due. A model that was removed is gone. */
function listedModels(scenario, moment) {
    const due = scenario.priceChanges.filter((change) => isDue(change, moment));
    return scenario.models.flatMap((model) => {
        const changes = due.filter((change) => change.model === model.id);
        return changes.some((change) => change.removeModel === true) ? [] : [changes.reduce(changed, model)];
    });
}
function isDue({ afterReads, afterMs }, { reads, elapsedMs }) {
    return (afterReads === undefined || reads >= afterReads) && (afterMs === undefined || elapsedMs >= afterMs);
}
function changed(model, change) {
    const policies = model.policies
        .filter((policy) => !change.removePolicies?.includes(policy.name))
        .map((policy) => ({ ...policy, usd: change.policies?.[policy.name] ?? policy.usd }));
    return { ...model, baseUsd: change.baseUsd ?? model.baseUsd, unit: change.unit ?? model.unit, policies };
}
/** `{simulated: true, data: [row, ...]}`; the rows are as HiAPI's, their descriptions say that they are invented. */
function priceList(models) {
    return { simulated: true, data: models.map(row) };
}
function row(model) {
    const description = `Simulated by the usable-image-cost sandbox; the price is invented. ${model.description}`.trim();
    return {
        model_name: model.id,
        description: JSON.stringify({ en: description }),
        category: "image",
        subcategory: "text-to-image",
        output_type: "image",
        supported_endpoint_types: ["task"],
        base_usd_value: model.baseUsd,
        base_display_unit: { en: model.unit },
        policies: model.policies.map(({ name, rule, usd }) => ({ name, rule, usd_value: usd })),
    };
}
/** The bill of one request: the first policy whose every rule holds for the input as it was sent, else the base price. */
function billOf(model, input) {
    const usd = model.policies.find((policy) => holds(policy, input))?.usd ?? model.baseUsd;
    return (0,money/* parseUsd */._e)(usd) ?? 0n;
}
function holds({ rule }, input) {
    return Object.entries(rule).every(([field, condition]) => Object.entries(condition).every(([operator, operand]) => {
        if (operator === "match")
            return Object.hasOwn(input, field) && input[field] === operand;
        return operator === "with" && Object.hasOwn(input, field) === operand;
    }));
}

;// CONCATENATED MODULE: ./build/sandbox/http/reply.js
/** Replies as data, and the two envelopes that HiAPI's errors come in. */
const DROP = { kind: "drop" };
function json(status, value, headers = {}) {
    return { kind: "send", status, headers: { "Content-Type": "application/json", ...headers }, body: JSON.stringify(value) };
}
/** `{code: 200, message: "success", data}`, the envelope of every success. */
function success(data, headers = {}) {
    return json(200, { code: 200, message: "success", data }, headers);
}
/** The error envelope of the task API: `code` repeats the status. Not every status has an `error_code` of its own. */
function taskError(status, errorCode, message, headers = {}) {
    const code = errorCode === null ? {} : { error_code: errorCode };
    return json(status, { code: status, message, data: null, ...code }, headers);
}
const ENVELOPES = (/* unused pure expression or super */ null && (["task", "gateway"]));
/** An error of the door in front of the API (401, 402, 403, 429), in whichever envelope the scenario wants. */
function doorError(envelope, status, code, message, headers = {}) {
    if (envelope === "task")
        return taskError(status, code.toUpperCase(), message, headers);
    return json(status, { error: { code, type: "hiapi_error", message, request_id: "req_simulated" } }, headers);
}
/** Status 200 with a JSON text that stops halfway. */
function halfJson() {
    return { ...json(200, null), body: '{"code":200,"message":"success","data":{"taskId":"tk-hi' };
}
/** For what is not there, or is somebody else's. */
function notFound(message) {
    return taskError(404, null, message);
}

// EXTERNAL MODULE: ./build/core/random.js
var core_random = __webpack_require__(7163);
// EXTERNAL MODULE: ./build/core/manifest/image-check-schema.js
var image_check_schema = __webpack_require__(4684);
;// CONCATENATED MODULE: ./build/sandbox/tasks/fate.js

const REFUSED = {
    end: "fail",
    refused: true,
    code: "TASK_FAILED",
    message: "upstream rejected the prompt: content policy",
};
/** Draws the fate, the latency and the image's seed; `label` tells the tasks of one model and prompt apart. */
function drawFate(scenario, model, prompt, label) {
    const random = (0,core_random/* seededRandom */.Is)(scenario.seed, `${model.id}\n${prompt}\n${label}`);
    const imageSeed = Math.floor(random() * 0x7fffffff);
    const latencyMs = drawLatency(model.latencyMs, random);
    return { fate: drawEnd(chancesFor(scenario, model, prompt), random()), latencyMs, imageSeed };
}
function drawLatency(latency, random) {
    const deviate = normal(random);
    if (typeof latency === "number")
        return latency;
    return latency.median * Math.exp(latency.spread * Math.max(-3, Math.min(3, deviate)));
}
/** A standard normal deviate (Box and Muller, 1958). */
function normal(random) {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    return radius * Math.cos(2 * Math.PI * random());
}
/** The chances of a model for one prompt: a rule for the prompt replaces them, and the prompt's difficulty moves them. */
function chancesFor(scenario, model, prompt) {
    const rule = scenario.prompts.find(({ contains, model: only }) => prompt.toLowerCase().includes(contains.toLowerCase()) && (only === undefined || only === model.id));
    const given = rule?.quality ?? {};
    const chances = {
        ...model.quality,
        ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    };
    const { spread, affinity } = scenario.difficulty;
    const shared = spread * normal((0,core_random/* seededRandom */.Is)(scenario.seed, `difficulty\n${prompt}`));
    const own = affinity * normal((0,core_random/* seededRandom */.Is)(scenario.seed, `affinity\n${model.id}\n${prompt}`));
    return harder(chances, (rule?.difficulty ?? 0) + shared + own);
}
/** Lowers the log-odds of a good image by `difficulty`; the kinds of bad ones keep their proportions, other ends their chances. */
function harder(chances, difficulty) {
    const { blank, blurred, wrongSize, cutOff, ...ends } = chances;
    const images = 1 - ends.empty - ends.fail - ends.refuse;
    const bad = blank + blurred + wrongSize + cutOff;
    if (difficulty === 0 || bad <= 0 || images - bad <= 1e-12)
        return chances;
    const odds = ((images - bad) / bad) * Math.exp(-difficulty);
    const scale = images / (1 + odds) / bad;
    return { ...ends, blank: blank * scale, blurred: blurred * scale, wrongSize: wrongSize * scale, cutOff: cutOff * scale };
}
const FAILED = { end: "fail", refused: false, code: "TASK_FAILED", message: "the upstream model returned an error" };
function drawEnd(chances, uniform) {
    let rest = uniform;
    const falls = (chance) => (rest -= chance) < 0;
    if (falls(chances.fail))
        return FAILED;
    if (falls(chances.refuse))
        return REFUSED;
    if (falls(chances.empty))
        return { end: "empty" };
    if (falls(chances.blank))
        return { end: "image", kind: "blank" };
    if (falls(chances.blurred))
        return { end: "image", kind: "blurred" };
    if (falls(chances.wrongSize))
        return { end: "image", kind: "wrongSize" };
    if (falls(chances.cutOff))
        return { end: "image", kind: "cutOff" };
    return { end: "image", kind: "good" };
}

;// CONCATENATED MODULE: ./build/sandbox/tasks/size.js
/** Pixels of an image of each tier. */
const AREAS = {
    "1K": 1024 * 1024,
    "2K": 2048 * 2048,
    "4K": 3840 * 2160,
};
const STEP = 16;
/** `size` or `aspect_ratio` as pixels ("1536x1024", "2688*1536") first; else the aspect ratio at the area of the tier. */
function sizeOf(input, model, images) {
    const ratio = typeof input["aspect_ratio"] === "string" ? input["aspect_ratio"] : "1:1";
    const tier = textOf(input["resolution"]) ?? model.tiers[textOf(input["quality"]) ?? ""] ?? "1K";
    const asked = pixels(input["size"]) ??
        pixels(ratio) ??
        pixels(images.exact[`${ratio} ${tier}`]) ??
        byArea(ratio, AREAS[tier] ?? AREAS["1K"]);
    return images.longestSide === undefined ? asked : reduced(asked, images.longestSide);
}
const textOf = (value) => (typeof value === "string" ? value : undefined);
function pixels(text) {
    const match = typeof text === "string" ? /^(\d{1,5})[x*](\d{1,5})$/.exec(text) : null;
    return match ? { width: Math.max(1, Number(match[1])), height: Math.max(1, Number(match[2])) } : undefined;
}
function byArea(ratio, area) {
    const [across = 1, down = 1] = ratio.split(":").map(Number);
    const quotient = across > 0 && down > 0 ? across / down : 1;
    const step = (side) => Math.max(STEP, Math.round(side / STEP) * STEP);
    return { width: step(Math.sqrt(area * quotient)), height: step(Math.sqrt(area / quotient)) };
}
function reduced({ width, height }, longest) {
    const scale = longest / Math.max(width, height);
    return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

;// CONCATENATED MODULE: ./build/sandbox/tasks/ulid.js
/** ULIDs (github.com/ulid/spec): 48 bits of time in milliseconds and 80 random bits, in 26 characters of Crockford's base 32. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
function ulid(milliseconds, random) {
    let time = "";
    for (let rest = Math.floor(milliseconds), i = 0; i < 10; i++, rest = Math.floor(rest / 32))
        time = ALPHABET[rest % 32] + time;
    let noise = "";
    for (let i = 0; i < 16; i++)
        noise += ALPHABET[Math.floor(random() * 32)];
    return time + noise;
}

;// CONCATENATED MODULE: ./build/sandbox/api/accept.js







/** Makes the task of a request that was accepted: its id, its price, and everything that will become of it. */
function makeTask(world, asked, from, struck) {
    const { scenario, clock, tasks } = world;
    const { row, input, prompt } = asked;
    const shape = JSON.stringify(input);
    const ordinal = tasks.count(`${row.id}\n${shape}`);
    const label = scenario.drawBy === "key" && from.idempotencyKey !== null ? from.idempotencyKey : String(ordinal);
    const draw = drawFate(scenario, row, prompt, `${shape}\n${label}`);
    const now = clock.now();
    const end = struck.task.reduce(bend, { fate: draw.fate, latencyMs: draw.latencyMs });
    const format = image_check_schema/* IMAGE_FORMATS */.l0.find((each) => each === input["output_format"]) ?? scenario.images.format;
    return {
        id: `tk-hiapi-${ulid(now, (0,core_random/* seededRandom */.Is)(scenario.seed, `id ${tasks.all().length}`))}`,
        ...from,
        model: asked.model,
        row: row.id,
        ...(asked.route === undefined ? {} : { route: asked.route }),
        ...(asked.storage === undefined ? {} : { storage: asked.storage }),
        prompt,
        createdMs: now,
        ...end,
        usd: billOf(row, input),
        billed: end.latencyMs !== null && isBilled(end.fate, scenario.billed),
        image: { prompt, seed: draw.imageSeed, ...sizeOf(input, row, scenario.images), transparent: isTransparent(input, prompt) },
        format,
        ...(struck.image === undefined ? {} : { imageFault: struck.image }),
    };
}
function bend(end, fault) {
    switch (fault.kind) {
        case "empty":
            return { ...end, fate: { end: "empty" } };
        case "fail":
            return { ...end, fate: { end: "fail", refused: false, code: fault.code, message: fault.message } };
        case "refuse":
            return { ...end, fate: REFUSED };
        case "stuck":
            return { ...end, latencyMs: null };
        case "late":
            return { ...end, latencyMs: fault.latencyMs };
        case "oddStatus":
            return { ...end, oddStatus: fault.status };
        default:
            return (0,terms/* never */.Zm)(fault);
    }
}
function isBilled(fate, billed) {
    if (fate.end === "image")
        return true;
    if (fate.end === "empty")
        return billed.empty;
    return fate.refused ? billed.refuse : billed.fail;
}
function isTransparent(input, prompt) {
    return (input["background"] === "transparent" ||
        (input["background"] !== "opaque" && /\btransparent background\b|\balpha channel\b/i.test(prompt)));
}

;// CONCATENATED MODULE: ./build/sandbox/api/door.js

/** Who asks, or the reply that turns them away. With `keys` in the scenario only those are known; else any key will do. */
function identify(world, headers) {
    const key = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? "")?.[1];
    const { keys, errorEnvelope } = world.scenario;
    if (key === undefined)
        return { reply: doorError(errorEnvelope, 401, "unauthorized", "missing API key") };
    if (keys === undefined)
        return { entry: ANYONE };
    const known = keys.find((each) => (typeof each === "string" ? each : each.key) === key);
    if (known === undefined)
        return { reply: doorError(errorEnvelope, 401, "unauthorized", "invalid API key") };
    if (typeof known === "string")
        return { entry: ANYONE };
    return known.mayRead ? { entry: known } : { reply: forbidden(world, "this key has no access") };
}
const ANYONE = { account: "default", mayCreate: true };
function forbidden(world, message) {
    return doorError(world.scenario.errorEnvelope, 403, "permission_denied", message);
}
/** The headers that tell of the limits, and a 429 when one of them is reached. */
function limit(world) {
    const { refused, headers } = world.limiter.admit(world.clock.now(), world.running - 1);
    if (refused === null)
        return { headers };
    return { headers, reply: tooMany(world, refused === "rate" ? "too many requests per minute" : "too many concurrent requests") };
}
function tooMany(world, message, headers = {}) {
    return doorError(world.scenario.errorEnvelope, 429, "rate_limit_exceeded", message, headers);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
;// CONCATENATED MODULE: ./build/sandbox/schema-check.js
/**
 * Validates a request's input against the part of JSON Schema 2020-12 that HiAPI's published schemas use: type, enum, const,
 * bounds of strings, numbers and arrays, pattern, items, properties, required, additionalProperties, allOf, anyOf, oneOf, not
 * and if/then/else. Other keywords are ignored, as an annotation is.
 */
/** What is wrong, a sentence each, beginning with the path of the value; empty when the value is valid. */
function schemaProblems(value, schema, path = "input") {
    if (schema === false)
        return [`${path} is not allowed`];
    if (!isObject(schema))
        return [];
    return [
        ...ownProblems(value, schema, path),
        ...(Array.isArray(value) ? arrayProblems(value, schema, path) : []),
        ...(isObject(value) ? objectProblems(value, schema, path) : []),
        ...combined(value, schema, path),
    ];
}
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const valid = (value, schema) => schemaProblems(value, schema).length === 0;
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
function hasType(value, type) {
    if (type === "integer")
        return Number.isInteger(value);
    if (type === "array")
        return Array.isArray(value);
    if (type === "null")
        return value === null;
    return type === "object" ? isObject(value) : typeof value === type;
}
function ownProblems(value, schema, path) {
    const problems = [];
    const { type, enum: values } = schema;
    const types = typeof type === "string" ? [type] : Array.isArray(type) ? type.map(String) : [];
    if (types.length > 0 && !types.some((each) => hasType(value, each)))
        return [`${path} must be of type ${types.join(" or ")}`];
    if (Array.isArray(values) && !values.some((each) => same(each, value)))
        problems.push(`${path} must be one of ${values.join(", ")}`);
    if ("const" in schema && !same(schema["const"], value))
        problems.push(`${path} must be ${JSON.stringify(schema["const"])}`);
    const bounds = [
        [typeof value === "string" ? Array.from(value).length : undefined, "minLength", "maxLength", "characters"],
        [typeof value === "number" ? value : undefined, "minimum", "maximum", ""],
        [Array.isArray(value) ? value.length : undefined, "minItems", "maxItems", "items"],
    ];
    for (const [size, least, greatest, unit] of bounds) {
        if (size === undefined)
            continue;
        if (Number(schema[least] ?? -Infinity) > size)
            problems.push(`${path} must be at least ${String(schema[least])} ${unit}`.trim());
        if (Number(schema[greatest] ?? Infinity) < size)
            problems.push(`${path} must be at most ${String(schema[greatest])} ${unit}`.trim());
    }
    const { pattern } = schema;
    if (typeof value === "string" && typeof pattern === "string" && !new RegExp(pattern, "u").test(value))
        problems.push(`${path} must match ${pattern}`);
    return problems;
}
function arrayProblems(value, { items }, path) {
    return items === undefined ? [] : value.flatMap((each, index) => schemaProblems(each, items, `${path}[${index}]`));
}
function objectProblems(value, schema, path) {
    const properties = isObject(schema["properties"]) ? schema["properties"] : {};
    const required = Array.isArray(schema["required"]) ? schema["required"].map(String) : [];
    const rest = schema["additionalProperties"];
    return [
        ...required.filter((key) => !Object.hasOwn(value, key)).map((key) => `${path}.${key} is required`),
        ...Object.entries(value).flatMap(([key, each]) => {
            if (Object.hasOwn(properties, key))
                return schemaProblems(each, properties[key], `${path}.${key}`);
            return rest === undefined ? [] : schemaProblems(each, rest, `${path}.${key}`);
        }),
    ];
}
function combined(value, schema, path) {
    const list = (key) => (Array.isArray(schema[key]) ? schema[key] : []);
    const problems = list("allOf").flatMap((each) => schemaProblems(value, each, path));
    if (list("anyOf").length > 0 && !list("anyOf").some((each) => valid(value, each)))
        problems.push(`${path} has no allowed form`);
    if (list("oneOf").length > 0 && list("oneOf").filter((each) => valid(value, each)).length !== 1)
        problems.push(`${path} must have exactly one of the allowed forms`);
    if ("not" in schema && valid(value, schema["not"]))
        problems.push(`${path} is not allowed in this form`);
    if (!("if" in schema))
        return problems;
    return [...problems, ...schemaProblems(value, valid(value, schema["if"]) ? schema["then"] : schema["else"], path)];
}

;// CONCATENATED MODULE: ./build/sandbox/api/request.js



/** Reads the body of a create: what is asked for, or why it is refused. */
const bodySchema = schemas/* strictObject */.rej({
    model: schemas/* string */.YjP().min(1),
    input: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
    route: schemas/* string */.YjP().optional(),
    callback: schemas/* strictObject */.rej({ url: schemas/* url */.OZ5({ protocol: /^https?$/ }), when: schemas/* literal */.euz("final").default("final") })
        .nullable()
        .optional(),
    storage: schemas/* enum */.k5n(["temp", "persistent"]).optional(),
});
const invalid = (message) => ({ refusal: { code: "INVALID_REQUEST", message } });
function parseJson(bytes) {
    try {
        return JSON.parse(Buffer.from(bytes).toString("utf8"));
    }
    catch {
        return undefined;
    }
}
/** The model that a body names, without judging it; null when it names none. */
function namedModel(body) {
    const parsed = schemas/* looseObject */._H3({ model: schemas/* string */.YjP(), route: schemas/* string */.YjP().optional() }).safeParse(body);
    return parsed.success ? fullName(parsed.data.model, parsed.data.route) : null;
}
/** A route of "" or "default" is the same as none. */
function fullName(model, route) {
    return route === undefined || route === "" || route === "default" ? model : `${model}@${route}`;
}
function readRequest(world, body) {
    if (body === undefined)
        return invalid("invalid request: the body is not JSON");
    const parsed = bodySchema.safeParse(body);
    if (!parsed.success)
        return invalid(`invalid request: ${parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ")}`);
    const { model, input, route, storage } = parsed.data;
    const name = fullName(model, route);
    const { reads, sinceMs } = world.pricing;
    const listed = listedModels(world.scenario, { reads, elapsedMs: world.clock.now() - sinceMs });
    const row = listed.find((each) => each.id === name || each.aliases.includes(name));
    if (!row)
        return { refusal: unknownModel(world, listed, name) };
    const problems = schemaProblems(input, row.inputSchema);
    if (problems.length > 0)
        return invalid(`invalid request: ${problems.join("; ")}`);
    const prompt = typeof input["prompt"] === "string" ? input["prompt"] : "";
    const sent = { ...(route === undefined ? {} : { route }), ...(storage === undefined ? {} : { storage }) };
    return { asked: { row, model: name, input, prompt, ...sent } };
}
function unknownModel(world, listed, name) {
    if (world.scenario.models.some((model) => model.id === name))
        return { code: "MODEL_UNAVAILABLE", message: `model ${name} is not available` };
    const [base = name] = name.split("@");
    const routes = listed.flatMap(({ id }) => id === base ? ["default"] : id.startsWith(`${base}@`) ? [id.slice(base.length + 1)] : []);
    if (name !== base && routes.length > 0)
        return {
            code: "INVALID_REQUEST",
            message: `unknown route "${name.slice(base.length + 1)}" of ${base}; available routes: ${routes.join(", ")}`,
        };
    return { code: "INVALID_REQUEST", message: `unknown model "${name}"` };
}

;// CONCATENATED MODULE: ./build/sandbox/api/create.js








const LONGEST_KEY = 255;
const HELD_BACK_SECONDS = "5";
const done = (reply) => ({ reply, settled: () => undefined });
function create(world, entry, headers, body) {
    const refused = checkHeaders(world, entry, headers);
    if (refused)
        return done(refused);
    const idempotencyKey = keyOf(headers);
    const bodyHash = (0,external_node_crypto_.createHash)("sha256").update(body).digest("hex");
    if (idempotencyKey !== null) {
        const earlier = answerAgain(world, entry.account, idempotencyKey, bodyHash);
        if (earlier)
            return done(earlier);
    }
    const reading = readRequest(world, parseJson(body));
    if ("refusal" in reading)
        return done(taskError(400, reading.refusal.code, reading.refusal.message));
    const broke = checkBalance(world, entry, reading.asked);
    return broke ? done(broke) : accept(world, entry, reading.asked, idempotencyKey, bodyHash);
}
function checkHeaders(world, entry, headers) {
    if (!entry.mayCreate)
        return forbidden(world, "this key may not create tasks");
    const type = headers["content-type"];
    if (type !== undefined && !/^application\/json\s*(;|$)/i.test(type))
        return taskError(415, "INVALID_REQUEST", "Content-Type must be application/json");
    // A header reaches Node as Latin-1, one character a byte.
    if ((keyOf(headers) ?? "").length > LONGEST_KEY)
        return taskError(400, "INVALID_REQUEST", `Idempotency-Key must be at most ${LONGEST_KEY} bytes`);
    return null;
}
function keyOf(headers) {
    const key = headers["idempotency-key"];
    return typeof key === "string" && key !== "" ? key : null;
}
function answerAgain(world, account, key, bodyHash) {
    const found = world.keys.find(account, key, bodyHash, world.clock.now());
    switch (found.kind) {
        case "new":
            return null;
        case "replay":
            world.books.replays += 1;
            return success({ taskId: found.taskId }, { "Idempotent-Replay": "true" });
        case "processing":
            return taskError(409, "IDEMPOTENCY_KEY_PROCESSING", "the first request with this Idempotency-Key is still being processed", {
                "Retry-After": HELD_BACK_SECONDS,
            });
        case "mismatch":
            return taskError(422, "IDEMPOTENCY_KEY_MISMATCH", "this Idempotency-Key was used with a different body");
        default:
            return (0,terms/* never */.Zm)(found);
    }
}
function checkBalance({ scenario, tasks }, { account }, { row, input }) {
    if (scenario.balanceUsd === undefined)
        return null;
    const left = ((0,money/* parseUsd */._e)(scenario.balanceUsd) ?? 0n) - tasks.spent(account);
    if (billOf(row, input) <= left)
        return null;
    return doorError(scenario.errorEnvelope, 402, "insufficient_balance", `insufficient balance: ${(0,money/* formatUsd */.UK)(left)} USD left`);
}
function accept(world, entry, asked, idempotencyKey, bodyHash) {
    const struck = world.strikes.onAccept(asked.row.id);
    const task = makeTask(world, asked, { account: entry.account, idempotencyKey }, struck);
    world.tasks.add(task);
    const kept = { taskId: task.id, bodyHash, createdMs: task.createdMs, answering: true };
    if (idempotencyKey !== null)
        world.keys.keep(entry.account, idempotencyKey, kept);
    const settled = () => {
        kept.answering = false;
    };
    return { reply: struck.accept ? spoilt(struck.accept) : success({ taskId: task.id }), settled };
}
function spoilt(fault) {
    switch (fault.kind) {
        case "dropAfterAccept":
            return DROP;
        case "serverErrorAfterAccept":
            return taskError(fault.status, null, "internal error");
        case "malformedAfterAccept":
            return halfJson();
        default:
            return (0,terms/* never */.Zm)(fault);
    }
}

;// CONCATENATED MODULE: ./build/sandbox/tasks/task.js
/** A task, and its state as a pure function of the time. */
const STATUSES = (/* unused pure expression or super */ null && (["queued", "handling", "archiving", "success", "fail"]));
/** A fifth of the latency in the queue, most of it at work, the last tenth putting the image away. */
const QUEUED_UNTIL = 0.2;
const HANDLING_UNTIL = 0.9;
/** When the task ended, in milliseconds, or null while it has not. */
function endOf(task, now) {
    if (task.latencyMs === null)
        return null;
    const end = task.createdMs + task.latencyMs;
    return now >= end ? end : null;
}
function statusOf(task, now) {
    if (endOf(task, now) !== null)
        return task.fate.end === "fail" ? "fail" : "success";
    if (task.oddStatus !== undefined)
        return task.oddStatus;
    const share = task.latencyMs === null ? 0.5 : (now - task.createdMs) / task.latencyMs;
    return share < QUEUED_UNTIL ? "queued" : share < HANDLING_UNTIL ? "handling" : "archiving";
}
/** The task detail object as the API shows it. Times are Unix seconds; `completed` is 0 until the end. */
function showTask(task, { now, imageBase, expireSeconds, errors }) {
    const end = endOf(task, now);
    const completed = end === null ? 0 : Math.floor(end / 1000);
    const url = `${imageBase}/cdn/tasks/${task.id}/0.${task.format === "jpeg" ? "jpg" : task.format}`;
    const { fate } = task;
    return {
        taskId: task.id,
        model: task.model,
        status: statusOf(task, now),
        created: Math.floor(task.createdMs / 1000),
        completed,
        ...(task.route === undefined ? {} : { route: task.route }),
        ...(task.storage === undefined ? {} : { storage: task.storage }),
        ...(end !== null && fate.end === "image" ? { output: [{ url, type: "image", expireAt: completed + expireSeconds }] } : {}),
        ...(end !== null && fate.end === "empty" ? { output: [] } : {}),
        ...(end !== null && fate.end === "fail" && errors ? { error: { code: fate.code, message: fate.message } } : {}),
    };
}

;// CONCATENATED MODULE: ./build/sandbox/api/read.js


/** GET /v1/tasks/:id and GET /v1/tasks. */
function readTask(world, { account }, taskId) {
    const task = world.tasks.find(taskId, account);
    return task ? success(showTask(task, showing(world, true))) : notFound("task not found");
}
const PAGE = { standard: 1, least: 1, greatest: Number.MAX_SAFE_INTEGER };
const SIZE = { standard: 10, least: 1, greatest: 100 };
/** Values out of range count as the default; nothing is turned down. */
function listTasks(world, { account }, query) {
    const page = read_normal(query.get("page"), PAGE);
    const size = read_normal(query.get("size"), SIZE);
    const { total, tasks } = world.tasks.page(account, page, size);
    const show = showing(world, world.scenario.listErrors);
    return success({ page, size, total, tasks: tasks.map((task) => showTask(task, show)) });
}
function read_normal(text, { standard, least, greatest }) {
    const value = text !== null && /^\d+$/.test(text) ? Number(text) : NaN;
    return value >= least && value <= greatest ? value : standard;
}
function showing({ scenario, clock, origin }, errors) {
    return {
        now: clock.now(),
        imageBase: withHost(origin, scenario.images.host),
        expireSeconds: scenario.images.expireSeconds,
        errors,
    };
}
/** The same origin under another host name. */
function withHost(origin, host) {
    if (host === undefined)
        return origin;
    const url = new URL(origin);
    url.hostname = host;
    return url.origin;
}

;// CONCATENATED MODULE: ./build/sandbox/cdn.js




/** GET /cdn/tasks/:id/0.ext: the image, or what a scenario puts in its place. No key is wanted. */
const TYPES = { png: "image/png", jpeg: "image/jpeg", webp: "image/webp" };
async function cdn_image(world, taskId, hop) {
    const task = world.tasks.findAny(taskId);
    const end = task ? endOf(task, world.clock.now()) : null;
    if (!task || end === null || task.fate.end !== "image")
        return notFound("no such image");
    if (world.clock.now() - end > world.scenario.images.expireSeconds * 1000)
        return cdn_forbidden();
    const count = (world.downloads.get(taskId) ?? 0) + (hop === 0 ? 1 : 0);
    world.downloads.set(taskId, count);
    const fault = task.imageFault;
    const file = await world.gallery.get(taskId, { ...task.image, kind: task.fate.kind }, task.format);
    const whole = { kind: "send", status: 200, headers: { "Content-Type": TYPES[task.format] }, body: file };
    if (!fault || count > (fault.downloads ?? Infinity))
        return whole;
    return cdn_spoilt(world, task, fault, whole, hop);
}
function cdn_forbidden() {
    return json(403, { error: { code: "AccessDenied", message: "the URL has expired" } });
}
function cdn_spoilt(world, task, fault, whole, hop) {
    const bytes = whole.body;
    switch (fault.kind) {
        case "imageTruncated":
            return { ...whole, body: bytes.subarray(0, Math.max(1, Math.floor(bytes.length * fault.share))) };
        case "imageNotImage":
            return notImage(fault.body, fault.contentType);
        case "imageGone":
            return notFound("no such image");
        case "imageForbidden":
            return cdn_forbidden();
        case "imageBusy":
            return json(503, { message: "busy" });
        case "imageRedirect":
            return redirect(world, task, fault, whole, hop);
        case "imageOversize":
            return { ...whole, chunked: !fault.declared, padTo: fault.bytes };
        case "imageDropped":
            return bytes.length > 1 ? { ...whole, pause: { after: bytes.length >> 1, milliseconds: "drop" } } : DROP;
        case "imageSlow":
            return { ...whole, pause: { after: bytes.length >> 1, milliseconds: fault.delayMs } };
        default:
            return (0,terms/* never */.Zm)(fault);
    }
}
const NOT_IMAGES = {
    html: ["text/html", "<!doctype html><title>Not here</title><p>This is a page, not an image.</p>"],
    json: ["application/json", '{"message":"this is not an image"}'],
    empty: ["application/octet-stream", ""],
};
function notImage(body, claimed) {
    const [type, text] = NOT_IMAGES[body];
    return { kind: "send", status: 200, headers: { "Content-Type": claimed ?? type }, body: text };
}
function redirect(world, task, fault, whole, hop) {
    if (hop >= fault.hops && fault.to === undefined)
        return whole;
    const path = `/cdn/tasks/${task.id}/0.${task.format}?hop=${hop + 1}`;
    const last = hop + 1 >= fault.hops;
    const location = last && fault.to !== undefined ? fault.to : `${withHost(world.origin, fault.host)}${path}`;
    return { kind: "send", status: 302, headers: { Location: location }, body: "" };
}

;// CONCATENATED MODULE: ./build/sandbox/http/body.js
/** HiAPI's documented limit of a request body. */
const LARGEST_BODY = 10 * 1024 * 1024;
/** The raw bytes of a request body; null when it is over the limit, or when the client went away. */
async function readBody(request) {
    const chunks = [];
    let length = 0;
    try {
        for await (const chunk of request) {
            length += chunk.length;
            if (length <= LARGEST_BODY)
                chunks.push(chunk);
        }
    }
    catch {
        return "aborted";
    }
    return length > LARGEST_BODY ? "too-large" : Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./build/sandbox/site.js


/** The site's two public pages for programs: the price list and a model's input schema. Neither wants a key. */
function pricing(world) {
    const list = priceList(modelsNow(world));
    world.pricing.reads += 1;
    return json(200, list);
}
/** GET /api/models/content?name=: the input schema, with `model` among its properties as the real ones have it. */
function content(world, query) {
    const name = query.get("name") ?? "";
    const model = modelsNow(world).find((each) => each.id === name || each.aliases.includes(name));
    if (!model)
        return notFound("model not found");
    return json(200, { simulated: true, data: { model_name: name, input_schema: publishedSchema(model.inputSchema, name) } });
}
function modelsNow({ scenario, pricing: { reads, sinceMs }, clock }) {
    return listedModels(scenario, { reads, elapsedMs: clock.now() - sinceMs });
}
function publishedSchema(inputSchema, name) {
    const { properties, required } = inputSchema;
    const model = { type: "string", enum: [name], default: name, description: "Model name" };
    return {
        ...inputSchema,
        properties: { ...properties, model },
        required: [...(Array.isArray(required) ? required : []), "model"],
    };
}

;// CONCATENATED MODULE: ./build/sandbox/answer.js









async function answer(world, request, target) {
    switch (target.route) {
        case "create":
        case "read":
        case "list":
            return guarded(world, request, target);
        case "pricing":
            return { reply: struck(world, world.strikes.onRequest("pricing", null), () => pricing(world)) };
        case "content": {
            const fault = world.strikes.onRequest("content", target.query.get("name"));
            return { reply: struck(world, fault, () => content(world, target.query)) };
        }
        case "image":
            return { reply: await cdn_image(world, target.taskId, target.hop) };
        case "other":
            return { reply: notFound("there is nothing here") };
        default:
            return (0,terms/* never */.Zm)(target);
    }
}
async function guarded(world, request, target) {
    const identity = identify(world, request.headers);
    if ("reply" in identity)
        return { reply: identity.reply };
    const { headers, reply } = limit(world);
    const inner = reply ? { reply } : await admitted(world, request, target, identity.entry);
    if (inner.reply.kind === "drop")
        return inner;
    const delayMs = inner.reply.delayMs ?? replyMs(world, target.route);
    return { ...inner, reply: { ...inner.reply, delayMs, headers: { ...headers, ...inner.reply.headers } } };
}
function replyMs({ scenario }, route) {
    return typeof scenario.replyMs === "number" ? scenario.replyMs : scenario.replyMs[route];
}
async function admitted(world, request, target, entry) {
    if (target.route === "read") {
        const fault = world.strikes.onRequest("read", null);
        return { reply: struck(world, fault, () => readTask(world, entry, target.taskId)) };
    }
    if (target.route === "list") {
        const fault = world.strikes.onRequest("list", null);
        return { reply: struck(world, fault, () => listTasks(world, entry, target.query)) };
    }
    const body = await readBody(request);
    if (body === "aborted")
        return { reply: DROP };
    if (body === "too-large")
        return { reply: taskError(413, "INVALID_REQUEST", "the body is larger than 10 MB") };
    const fault = world.strikes.onRequest("create", namedModel(parseJson(body)));
    const created = {};
    const reply = struck(world, fault, () => {
        const result = create(world, entry, request.headers, body);
        created.settled = result.settled;
        return result.reply;
    });
    return { reply, ...created };
}
/** What a fault makes of a reply; most faults strike before `normal` is done, and then it never is. */
function struck(world, fault, normal) {
    if (!fault)
        return normal();
    switch (fault.kind) {
        case "rateLimited":
            return tooMany(world, "rate limit exceeded", retryAfter(fault.retryAfterSeconds));
        case "busy":
            return taskError(503, null, "the platform is busy, try again later", retryAfter(fault.retryAfterSeconds));
        case "serverError":
            return taskError(fault.status, null, "internal error");
        case "notFound":
            return notFound("not found");
        case "drop":
            return DROP;
        case "malformed":
            return halfJson();
        case "slow": {
            const reply = normal();
            return reply.kind === "send" ? { ...reply, delayMs: fault.delayMs } : reply;
        }
        default:
            return (0,terms/* never */.Zm)(fault);
    }
}
function retryAfter(seconds) {
    return seconds === undefined ? {} : { "Retry-After": String(seconds) };
}

;// CONCATENATED MODULE: ./build/sandbox/gallery.js
const MOST_BYTES = 48 * 1024 * 1024;
function newGallery(paint, mostBytes = MOST_BYTES) {
    const kept = new Map();
    const awaited = new Map();
    let bytes = 0;
    let last = Promise.resolve();
    const keep = (id, image) => {
        kept.set(id, image);
        bytes += image.length;
        for (const [oldest, old] of kept) {
            if (bytes <= mostBytes)
                break;
            kept.delete(oldest);
            bytes -= old.length;
        }
        return image;
    };
    return {
        get: (id, order, format) => {
            const ready = kept.get(id);
            if (ready)
                return Promise.resolve(ready);
            const running = awaited.get(id);
            if (running)
                return running;
            const painted = last
                .then(() => paint(order, format))
                .then((image) => keep(id, image))
                .finally(() => awaited.delete(id));
            last = painted.catch(() => undefined);
            awaited.set(id, painted);
            return painted;
        },
    };
}

;// CONCATENATED MODULE: ./build/sandbox/http/route.js
/** Which part of the double a request is for. */
const ROUTES = ["create", "read", "list", "pricing", "content", "image", "other"];
/** Reads method and path (with its query). A HEAD counts as a GET. */
function routeOf(method, url) {
    // Whatever follows a slash is a path, also what begins like the name of a host.
    const { pathname, searchParams: query } = new URL(`http://sandbox.invalid${url.startsWith("/") ? url : "/"}`);
    if (method === "POST")
        return { route: pathname === "/v1/tasks" ? "create" : "other", query };
    if (method !== "GET" && method !== "HEAD")
        return { route: "other", query };
    if (pathname === "/v1/tasks")
        return { route: "list", query };
    if (pathname === "/api/pricing")
        return { route: "pricing", query };
    if (pathname === "/api/models/content")
        return { route: "content", query };
    const task = /^\/v1\/tasks\/([^/]+)$/.exec(pathname)?.[1];
    if (task !== undefined)
        return { route: "read", taskId: decoded(task), query };
    const image = /^\/cdn\/tasks\/([^/]+)\/0\.[a-z]+$/.exec(pathname)?.[1];
    if (image !== undefined)
        return { route: "image", taskId: decoded(image), hop: Number(query.get("hop") ?? 0), query };
    return { route: "other", query };
}
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./build/sandbox/http/send.js

/** Puts a reply on the wire. Everything that the double says carries the label of a simulation. */
const SIMULATED_HEADER = { "X-Simulated": "usable-image-cost sandbox" };
const PAD = Buffer.alloc(64 * 1024);
/** Resolves when the reply has been handed over or the connection is gone; `signal` ends every wait. */
async function send(response, reply, clock, signal) {
    if (reply.kind === "drop")
        return void response.socket?.destroy();
    if (reply.delayMs !== undefined && reply.delayMs > 0)
        await wait(clock, reply.delayMs, signal);
    if (response.destroyed)
        return;
    const body = typeof reply.body === "string" ? Buffer.from(reply.body) : reply.body;
    response.writeHead(reply.status, {
        ...SIMULATED_HEADER,
        ...reply.headers,
        ...(reply.chunked === true ? {} : { "Content-Length": Math.max(body.length, reply.padTo ?? 0) }),
    });
    if (response.req.method === "HEAD")
        return void response.end();
    if (reply.pause)
        return sendInTwo(response, body, reply.pause, clock, signal);
    if (reply.padTo === undefined)
        return void response.end(body);
    return sendPadded(response, body, reply.padTo);
}
async function sendInTwo(response, body, { after, milliseconds }, clock, signal) {
    const written = new Promise((resolve) => response.write(body.subarray(0, after), () => resolve()));
    await Promise.race([written, (0,external_node_events_.once)(response, "close")]);
    if (milliseconds === "drop")
        return void response.socket?.destroy();
    await wait(clock, milliseconds, signal);
    if (!response.destroyed)
        response.end(body.subarray(after));
}
async function sendPadded(response, body, length) {
    const gone = (0,external_node_events_.once)(response, "close");
    response.write(body.subarray(0, length));
    for (let sent = body.length; sent < length && !response.destroyed; sent += PAD.length) {
        const room = response.write(PAD.subarray(0, Math.min(PAD.length, length - sent)));
        if (!room)
            await Promise.race([(0,external_node_events_.once)(response, "drain"), gone]);
    }
    if (!response.destroyed)
        response.end();
}
/** A wait that the end of the double cuts short. */
async function wait(clock, milliseconds, signal) {
    try {
        await clock.sleep(milliseconds, signal);
    }
    catch {
        // The double is closing: whoever waits learns it by the connection.
    }
}

;// CONCATENATED MODULE: ./build/sandbox/limits.js
const MINUTE = 60_000;
function newLimiter(limits) {
    const times = [];
    let windowStart = -Infinity;
    const forget = (now) => {
        if (limits.window === "sliding")
            while (times[0] !== undefined && now - times[0] >= MINUTE)
                times.shift();
        else if (now - windowStart >= MINUTE) {
            windowStart = now;
            times.length = 0;
        }
    };
    const resetAt = (now) => (limits.window === "sliding" ? (times[0] ?? now) : windowStart) + MINUTE;
    return {
        admit: (now, running) => {
            forget(now);
            const limit = limits.requestsPerMinute ?? Infinity;
            const refused = times.length >= limit ? "rate" : running >= (limits.concurrentRequests ?? Infinity) ? "concurrency" : null;
            if (refused === null && (limits.requestsPerMinute ?? limits.advertise) !== undefined)
                times.push(now);
            return { refused, headers: headersOf(limits, { used: times.length, reset: resetAt(now), now, refused }) };
        },
    };
}
function headersOf(limits, { used, reset, now, refused }) {
    const shown = limits.requestsPerMinute ?? limits.advertise;
    const wait = refused === "rate" ? Math.max(1, Math.ceil((reset - now) / 1000)) : 1;
    return {
        ...(shown === undefined
            ? {}
            : {
                "X-RateLimit-Limit": String(shown),
                "X-RateLimit-Remaining": String(Math.max(0, shown - used)),
                "X-RateLimit-Reset": String(Math.ceil(reset / 1000)),
            }),
        ...(refused !== null && limits.retryAfter ? { "Retry-After": String(wait) } : {}),
    };
}

;// CONCATENATED MODULE: ./build/sandbox/painter/bands.js
/** About a millisecond or two of work, in pixels. */
const BAND = 100_000;
/** How many whole rows of this many pixels make a band, at least one. */
function rowsInBand(width) {
    return Math.max(1, Math.floor(BAND / width));
}
/** Runs `work` to its end, waiting for `breathe` after each band. */
async function gently(work, breathe) {
    for (;;) {
        const step = work.next();
        if (step.done === true)
            return step.value;
        await breathe();
    }
}

;// CONCATENATED MODULE: ./build/sandbox/painter/jpeg-tables.js
/** The tables of a baseline JPEG: quantisation and Huffman codes as in ITU-T T.81, annex K. */
/** Where the coefficient at each place of the zigzag order stands in the block. */
const ZIGZAG = [
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28, 35, 42,
    49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
];
/** Table K.1, row by row. */
const LUMA = [
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
    18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112,
    100, 103, 99,
];
/** Table K.2: its upper left corner; the rest is 99. */
const CHROMA_CORNER = [17, 18, 24, 47, 18, 21, 26, 66, 24, 26, 56, 99, 47, 66, 99, 99];
/** Quantisation tables in natural order for a quality of 1-100, scaled as the Independent JPEG Group's library does. */
function quantisation(quality) {
    const scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    const scaled = (value) => Math.min(255, Math.max(1, Math.floor((value * scale + 50) / 100)));
    const chroma = Array.from({ length: 64 }, (_, i) => (i >> 3 < 4 && (i & 7) < 4 ? CHROMA_CORNER[(i >> 3) * 4 + (i & 7)] : 99));
    return { luma: Uint8Array.from(LUMA, scaled), chroma: Uint8Array.from(chroma, scaled) };
}
const hex = (text) => text.split(" ").map((pair) => Number.parseInt(pair, 16));
const LUMA_DC = {
    counts: [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
    symbols: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
};
const LUMA_AC = {
    counts: [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d],
    symbols: hex("01 02 03 00 04 11 05 12 21 31 41 06 13 51 61 07 22 71 14 32 81 91 a1 08 23 42 b1 c1 15 52 d1 f0 24 33 62 72 82 09 0a 16 17 18 19 " +
        "1a 25 26 27 28 29 2a 34 35 36 37 38 39 3a 43 44 45 46 47 48 49 4a 53 54 55 56 57 58 59 5a 63 64 65 66 67 68 69 6a 73 74 75 76 " +
        "77 78 79 7a 83 84 85 86 87 88 89 8a 92 93 94 95 96 97 98 99 9a a2 a3 a4 a5 a6 a7 a8 a9 aa b2 b3 b4 b5 b6 b7 b8 b9 ba c2 c3 c4 " +
        "c5 c6 c7 c8 c9 ca d2 d3 d4 d5 d6 d7 d8 d9 da e1 e2 e3 e4 e5 e6 e7 e8 e9 ea f1 f2 f3 f4 f5 f6 f7 f8 f9 fa"),
};
function codesOf({ counts, symbols }) {
    const codes = { code: new Uint16Array(256), length: new Uint8Array(256) };
    let code = 0;
    let index = 0;
    counts.forEach((count, position) => {
        for (let i = 0; i < count; i++) {
            const symbol = symbols[index++];
            codes.code[symbol] = code++;
            codes.length[symbol] = position + 1;
        }
        code <<= 1;
    });
    return codes;
}

;// CONCATENATED MODULE: ./build/sandbox/painter/jpeg.js

/** A baseline JPEG writer (ITU-T T.81): YCbCr without subsampling, one Huffman table pair for all components, quality 85. */
/** Taken out of the global once: they are called for every pixel. */
const { abs, clz32, min, round } = Math;
const QUALITY = 85;
const TABLES = quantisation(QUALITY);
const DC = codesOf(LUMA_DC);
const AC = codesOf(LUMA_AC);
/** Encodes pixels; `comment` becomes a COM segment. What is transparent turns white. */
function* encodeJpeg(raster, comment) {
    const { width, height } = raster;
    const frame = [8, height >> 8, height & 255, width >> 8, width & 255, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1];
    const scan = [3, 1, 0, 2, 0, 3, 0, 0, 63, 0];
    return Buffer.concat([
        Buffer.from([0xff, 0xd8]),
        segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        segment(0xfe, [...Buffer.from(comment, "latin1")]),
        segment(0xdb, [0, ...ZIGZAG.map((at) => TABLES.luma[at]), 1, ...ZIGZAG.map((at) => TABLES.chroma[at])]),
        segment(0xc0, frame),
        segment(0xc4, [...huffman(0x00, LUMA_DC), ...huffman(0x10, LUMA_AC)]),
        segment(0xda, scan),
        yield* encodeBlocks(raster),
        Buffer.from([0xff, 0xd9]),
    ]);
}
const huffman = (id, { counts, symbols }) => [id, ...counts, ...symbols];
function segment(marker, data) {
    const length = data.length + 2;
    return Buffer.from([0xff, marker, length >> 8, length & 255, ...data]);
}
function* encodeBlocks(raster) {
    const { width, height } = raster;
    const bits = newBits(width * height);
    const planes = [0, 1, 2].map(() => new Float64Array(64));
    const previous = [0, 0, 0];
    for (let top = 0; top < height; top += 8, yield)
        for (let left = 0; left < width; left += 8) {
            loadBlock(raster, left, top, planes);
            planes.forEach((plane, component) => {
                previous[component] = encodeBlock(plane, component === 0 ? TABLES.luma : TABLES.chroma, previous[component], bits);
            });
        }
    return bits.finish();
}
/** Reads a block as luma and colour differences around zero (JFIF 1.02), repeating the last pixels beyond the edge. */
function loadBlock({ width, height, bytes }, left, top, [luma, blue, red]) {
    for (let i = 0; i < 64; i++) {
        const at = (min(height - 1, top + (i >> 3)) * width + min(width - 1, left + (i & 7))) * 4;
        const alpha = bytes[at + 3] / 255;
        const white = 255 * (1 - alpha);
        const r = bytes[at] * alpha + white;
        const g = bytes[at + 1] * alpha + white;
        const b = bytes[at + 2] * alpha + white;
        luma[i] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
        blue[i] = -0.168736 * r - 0.331264 * g + 0.5 * b;
        red[i] = 0.5 * r - 0.418688 * g - 0.081312 * b;
    }
}
/** COSINE[8k + i] = c(k)/2 cos((2i+1)k pi/16), the one-dimensional transform of T.81, A.3.3; i up to 3, the rest by symmetry. */
const COSINE = Float64Array.from({ length: 64 }, (_, at) => {
    const [k, i] = [at >> 3, at & 7];
    return ((k === 0 ? Math.SQRT1_2 : 1) / 2) * Math.cos(((2 * i + 1) * k * Math.PI) / 16);
});
/** Transforms eight values that lie `step` apart, in place. */
function transform(block, from, step) {
    for (let i = 0; i < 4; i++) {
        const a = block[from + i * step];
        const b = block[from + (7 - i) * step];
        LINE[i] = a + b;
        LINE[4 + i] = a - b;
    }
    for (let k = 0; k < 8; k++) {
        const half = (k & 1) * 4;
        const row = k * 8;
        block[from + k * step] =
            LINE[half] * COSINE[row] +
                LINE[half + 1] * COSINE[row + 1] +
                LINE[half + 2] * COSINE[row + 2] +
                LINE[half + 3] * COSINE[row + 3];
    }
}
const LINE = new Float64Array(8);
/** Writes a block and returns its DC value, from which the next block's is told apart. */
function encodeBlock(block, steps, previous, bits) {
    for (let row = 0; row < 64; row += 8)
        transform(block, row, 1);
    for (let column = 0; column < 8; column++)
        transform(block, column, 8);
    const dc = round(block[0] / steps[0]);
    writeValue(bits, DC, 0, dc - previous);
    let zeros = 0;
    for (let k = 1; k < 64; k++) {
        const at = ZIGZAG[k];
        const value = round(block[at] / steps[at]);
        if (value === 0) {
            zeros += 1;
            continue;
        }
        for (; zeros > 15; zeros -= 16)
            bits.write(AC.code[0xf0], AC.length[0xf0]);
        writeValue(bits, AC, zeros << 4, value);
        zeros = 0;
    }
    if (zeros > 0)
        bits.write(AC.code[0], AC.length[0]);
    return dc;
}
/** A value is its number of bits, in the Huffman code, and then the bits; a negative one is sent less one (T.81, F.1.2.1). */
function writeValue(bits, codes, run, value) {
    const size = 32 - clz32(abs(value));
    bits.write(codes.code[run | size], codes.length[run | size]);
    if (size > 0)
        bits.write((value < 0 ? value - 1 : value) & ((1 << size) - 1), size);
}
/** Bits from the highest, with a zero byte after each 255 so that none looks like a marker. */
function newBits(capacity) {
    let out = Buffer.allocUnsafe(Math.max(1024, capacity));
    let [at, held, count] = [0, 0, 0];
    const push = (byte) => {
        if (at + 2 > out.length)
            out = Buffer.concat([out], out.length * 2);
        out[at++] = byte;
        if (byte === 255)
            out[at++] = 0;
    };
    const write = (value, length) => {
        held = (held << length) | value;
        for (count += length; count >= 8; count -= 8)
            push((held >> (count - 8)) & 255);
        held &= (1 << count) - 1;
    };
    return {
        write,
        finish: () => {
            if (count > 0)
                write((1 << (8 - count)) - 1, 8 - count);
            return out.subarray(0, at);
        },
    };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/sandbox/painter/raster.js
/** Pixels in memory: 8-bit RGBA, rows from the top. `words` and `bytes` are two views of the same memory. */
function newRaster(width, height) {
    const buffer = new ArrayBuffer(width * height * 4);
    return { width, height, bytes: new Uint8ClampedArray(buffer), words: new Uint32Array(buffer) };
}
const raster_byte = (value) => (value < 0 ? 0 : value > 255 ? 255 : value) & 255;
/** One pixel as a 32-bit word of a little-endian machine, which all that Node runs on are. */
function pack(red, green, blue, alpha = 255) {
    return ((alpha << 24) | (raster_byte(blue) << 16) | (raster_byte(green) << 8) | raster_byte(red)) >>> 0;
}
/** Linear mix of two colours; `share` 0 gives the first. */
function mix(a, b, share) {
    return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}
/** A colour from hue in degrees, saturation and lightness in 0-1 (CSS Color 4, section 7). */
function hsl(hue, saturation, lightness) {
    const chroma = saturation * Math.min(lightness, 1 - lightness);
    const channel = (n) => {
        const k = (n + (((hue % 360) + 360) % 360) / 30) % 12;
        return 255 * (lightness - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
    };
    return [channel(0), channel(8), channel(4)];
}
/** True when a pixel is not fully opaque. */
function hasAlpha({ words }) {
    for (const word of words)
        if (word < 0xff000000)
            return true;
    return false;
}

;// CONCATENATED MODULE: ./build/sandbox/painter/png.js




/** A PNG writer (PNG specification, third edition): 8 bits a channel, RGB when opaque and RGBA when not, filter "up". */
const deflated = (0,external_node_util_.promisify)(external_node_zlib_.deflate);
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const UP = 2;
/** Encodes pixels; `comment` becomes a tEXt chunk. Compression runs outside the main thread. */
async function encodePng(raster, comment, breathe) {
    const channels = hasAlpha(raster) ? 4 : 3;
    const header = Buffer.alloc(13);
    header.writeUInt32BE(raster.width, 0);
    header.writeUInt32BE(raster.height, 4);
    header.set([8, channels === 4 ? 6 : 2, 0, 0, 0], 8);
    const data = await deflated(await gently(filtered(raster, channels), breathe), { level: 1 });
    return Buffer.concat([
        SIGNATURE,
        chunk("IHDR", header),
        chunk("tEXt", Buffer.from(`Comment\0${comment}`, "latin1")),
        chunk("IDAT", data),
        chunk("IEND", Buffer.alloc(0)),
    ]);
}
/** Every row as its difference to the row above, each with its filter byte in front. */
function* filtered({ width, height, bytes }, channels) {
    const band = rowsInBand(width);
    const stride = width * channels + 1;
    const out = new Uint8Array(stride * height);
    let to = 0;
    for (let y = 0; y < height; y++) {
        if (y % band === band - 1)
            yield;
        out[to++] = UP;
        let from = y * width * 4;
        const above = y === 0 ? -1 : from - width * 4;
        let up = above;
        for (let x = 0; x < width; x++, from += 4, up += 4) {
            out[to++] = bytes[from] - (above < 0 ? 0 : bytes[up]);
            out[to++] = bytes[from + 1] - (above < 0 ? 0 : bytes[up + 1]);
            out[to++] = bytes[from + 2] - (above < 0 ? 0 : bytes[up + 2]);
            if (channels === 4)
                out[to++] = bytes[from + 3] - (above < 0 ? 0 : bytes[up + 3]);
        }
    }
    return out;
}
function chunk(type, data) {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    out.set(body, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
}
/** CRC-32 of zlib (Node 20.15 and later), or our own where it is missing. */
function crc32(bytes) {
    return typeof external_node_zlib_.crc32 === "function" ? (0,external_node_zlib_.crc32)(bytes) : slowCrc32(bytes);
}
function slowCrc32(bytes) {
    let crc = 0xffffffff;
    for (const byte of bytes) {
        crc ^= byte;
        for (let bit = 0; bit < 8; bit++)
            crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return (crc ^ 0xffffffff) >>> 0;
}

;// CONCATENATED MODULE: ./build/sandbox/painter/webp-bits.js
/** The bit stream of lossless WebP: from the lowest bit, and prefix codes as short as the counts of their symbols allow. */
/** A writer that holds at least `capacity` bytes without growing. */
function newLowBits(capacity) {
    let out = Buffer.allocUnsafe(Math.max(1024, capacity));
    let [at, held, count] = [0, 0, 0];
    return {
        // At most 7 bits are held and 16 come in: 23 fit.
        write: (value, length) => {
            held |= value << count;
            for (count += length; count >= 8; count -= 8, held >>>= 8) {
                if (at === out.length)
                    out = Buffer.concat([out], out.length * 2);
                out[at++] = held & 255;
            }
        },
        finish: () => {
            return Buffer.concat([out.subarray(0, at), Buffer.from(count > 0 ? [held & 255] : [])]);
        },
    };
}
const LONGEST = 15;
/** An optimal prefix code (Huffman, 1952) of at most 15 bits: rare symbols are counted up until it is short enough. */
function prefixCode(counts) {
    const symbols = [...counts.keys()].filter((symbol) => counts[symbol] > 0);
    const lengths = new Uint8Array(counts.length);
    if (symbols.length < 2)
        return { bits: new Uint16Array(counts.length), lengths, symbols };
    for (let least = 1;; least *= 2) {
        measure(symbols.map((symbol) => ({ symbol, count: Math.max(least, counts[symbol]) })), lengths);
        if (lengths.every((length) => length <= LONGEST))
            return { bits: canonical(lengths), lengths, symbols };
    }
}
/** Joins the two rarest trees until one is left; new trees are never rarer than earlier ones, so that two queues are enough. */
function measure(leaves, lengths) {
    const single = leaves.map((leaf) => ({ count: leaf.count, leaf })).toSorted((a, b) => a.count - b.count);
    const joined = [];
    let [s, j] = [0, 0];
    const rarest = () => {
        const [a, b] = [single[s], joined[j]];
        if (a && (!b || a.count <= b.count))
            return (s++, a);
        return (j++, b);
    };
    for (let joins = 1; joins < leaves.length; joins++) {
        const children = [rarest(), rarest()];
        joined.push({ count: children[0].count + children[1].count, children });
    }
    const mark = (tree, depth) => {
        if (tree.leaf)
            lengths[tree.leaf.symbol] = depth;
        tree.children?.forEach((child) => mark(child, depth + 1));
    };
    mark(joined.at(-1), 0);
}
function canonical(lengths) {
    const bits = new Uint16Array(lengths.length);
    let code = 0;
    for (let length = 1; length <= LONGEST; length++, code <<= 1)
        for (const [symbol, each] of lengths.entries())
            if (each === length)
                bits[symbol] = reversed(code++, length);
    return bits;
}
function reversed(code, length) {
    let out = 0;
    for (let i = 0; i < length; i++)
        out |= ((code >> i) & 1) << (length - 1 - i);
    return out;
}

;// CONCATENATED MODULE: ./build/sandbox/painter/webp.js



/**
 * A lossless WebP writer (RFC 9649): every pixel as its difference to the one on its left, green taken off red and blue, and one
 * prefix code for each channel. `comment` goes into an XMP chunk.
 */
function* encodeWebp(raster, comment) {
    const alpha = hasAlpha(raster);
    const extended = Buffer.alloc(10);
    extended[0] = (alpha ? 0x10 : 0) | 0x04;
    extended.writeUIntLE(raster.width - 1, 4, 3);
    extended.writeUIntLE(raster.height - 1, 7, 3);
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
        `<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:description="${comment}"/></rdf:RDF></x:xmpmeta>`;
    const chunks = [webp_chunk("VP8X", extended), webp_chunk("VP8L", yield* encodePixels(raster, alpha)), webp_chunk("XMP ", Buffer.from(xmp))];
    const length = chunks.reduce((sum, each) => sum + each.length, 4);
    const head = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
    head.writeUInt32LE(length, 4);
    return Buffer.concat([head, ...chunks]);
}
function webp_chunk(name, data) {
    const head = Buffer.from(`${name}\0\0\0\0`, "latin1");
    head.writeUInt32LE(data.length, 4);
    return Buffer.concat([head, data, Buffer.alloc(data.length & 1)]);
}
const PREDICTOR = { type: 0, left: 1, blockBits: 9 };
const SUBTRACT_GREEN = 2;
/** Alphabet sizes (RFC 9649, section 5.2): green shares its code with 24 lengths of copies, of which we make none. */
const ALPHABETS = { green: 280, channel: 256, distance: 40 };
function* encodePixels(raster, alpha) {
    const { width, height } = raster;
    const planes = yield* residuals(raster);
    const bits = newLowBits(width * height * 3);
    bits.write(0x2f, 8);
    bits.write(width - 1, 14);
    bits.write(height - 1, 14);
    bits.write(alpha ? 1 : 0, 1);
    bits.write(0, 3);
    writePredictor(bits);
    bits.write(1, 1);
    bits.write(SUBTRACT_GREEN, 2);
    // No more transforms, no colour cache, one group of prefix codes.
    bits.write(0, 3);
    const codes = planes.map((plane, index) => prefixCode(countsOf(plane, index === 0 ? ALPHABETS.green : ALPHABETS.channel)));
    for (const code of codes)
        writeCode(bits, code);
    writeCode(bits, prefixCode(new Uint32Array(ALPHABETS.distance)));
    const band = width * rowsInBand(width);
    for (let i = 0; i < width * height; i++) {
        if (i % band === band - 1)
            yield;
        for (let channel = 0; channel < 4; channel++) {
            const value = planes[channel][i];
            bits.write(codes[channel].bits[value], codes[channel].lengths[value]);
        }
    }
    return bits.finish();
}
/** The predictor of every block is the same: an image of modes with a single colour, whose pixels take no bits. */
function writePredictor(bits) {
    bits.write(1, 1);
    bits.write(PREDICTOR.type, 2);
    bits.write(PREDICTOR.blockBits - 2, 3);
    bits.write(0, 1);
    for (const symbol of [PREDICTOR.left, 0, 0, 0, 0])
        writeLone(bits, symbol);
}
/**
 * Green, red, blue and alpha, in the order of their codes, as differences. The first pixel is predicted as opaque black, the
 * first column by the pixel above (RFC 9649, section 4.1).
 */
function* residuals({ width, height, bytes }) {
    const band = width * rowsInBand(width);
    const planes = [0, 1, 2, 3].map(() => new Uint8Array(width * height));
    const [greens, reds, blues, alphas] = planes;
    for (let i = 0; i < width * height; i++) {
        if (i % band === band - 1)
            yield;
        const at = i * 4;
        const from = i === 0 ? -1 : i % width === 0 ? at - width * 4 : at - 4;
        const green = bytes[at + 1] - (from < 0 ? 0 : bytes[from + 1]);
        greens[i] = green;
        reds[i] = bytes[at] - (from < 0 ? 0 : bytes[from]) - green;
        blues[i] = bytes[at + 2] - (from < 0 ? 0 : bytes[from + 2]) - green;
        alphas[i] = bytes[at + 3] - (from < 0 ? 255 : bytes[from + 3]);
    }
    return planes;
}
function countsOf(plane, size) {
    const counts = new Uint32Array(size);
    for (const value of plane)
        counts[value] += 1;
    return counts;
}
function writeLone(bits, symbol) {
    bits.write(1, 1);
    bits.write(0, 1);
    bits.write(1, 1);
    bits.write(symbol, 8);
}
/** Lengths of code lengths: four bits for each of the lengths 0-15, none for the three kinds of runs, which come first. */
const LENGTH_ORDER = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
function writeCode(bits, { lengths, symbols }) {
    if (symbols.length < 2)
        return writeLone(bits, symbols[0] ?? 0);
    bits.write(0, 1);
    bits.write(LENGTH_ORDER.length - 4, 4);
    for (const length of LENGTH_ORDER)
        bits.write(length > 15 ? 0 : 4, 3);
    bits.write(0, 1);
    for (const length of lengths)
        bits.write(NIBBLE[length], 4);
}
/** The four bits of a code length, in the order of sending. */
const NIBBLE = Array.from({ length: 16 }, (_, n) => ((n & 1) << 3) | ((n & 2) << 1) | ((n & 4) >> 1) | ((n & 8) >> 3));

;// CONCATENATED MODULE: ./build/sandbox/painter/mark.js

/** The word that every good image carries, in letters of five by seven dots; each row of a letter is five bits. */
const LETTERS = {
    S: [0b01111, 0b10000, 0b10000, 0b01110, 0b00001, 0b00001, 0b11110],
    I: [0b11111, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100, 0b11111],
    M: [0b10001, 0b11011, 0b10101, 0b10101, 0b10001, 0b10001, 0b10001],
    U: [0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b01110],
    L: [0b10000, 0b10000, 0b10000, 0b10000, 0b10000, 0b10000, 0b11111],
    A: [0b01110, 0b10001, 0b10001, 0b11111, 0b10001, 0b10001, 0b10001],
    T: [0b11111, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100],
    E: [0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b11111],
    D: [0b11110, 0b10001, 0b10001, 0b10001, 0b10001, 0b10001, 0b11110],
};
const WORD = "SIMULATED";
const ADVANCE = 6;
const HEIGHT = 7;
/** Writes SIMULATED into the lower left corner, light on dark; an image too small for it stays without. */
function paintMark(raster) {
    const dot = Math.max(1, Math.floor(Math.min(raster.width, raster.height) / 320));
    const margin = 3 * dot;
    const width = (WORD.length * ADVANCE + 1) * dot;
    const height = (HEIGHT + 2) * dot;
    if (width + margin > raster.width || height + margin > raster.height)
        return;
    const top = raster.height - margin - height;
    fill(raster, margin, top, width, height, pack(18, 18, 22));
    WORD.split("").forEach((letter, index) => {
        LETTERS[letter]?.forEach((bits, row) => {
            for (let column = 0; column < 5; column++)
                if (bits & (0b10000 >> column))
                    fill(raster, margin + (1 + index * ADVANCE + column) * dot, top + (1 + row) * dot, dot, dot, pack(246, 246, 240));
        });
    });
}
function fill(raster, left, top, width, height, word) {
    for (let y = top; y < top + height; y++)
        raster.words.fill(word, y * raster.width + left, y * raster.width + left + width);
}

;// CONCATENATED MODULE: ./build/sandbox/painter/backdrop.js


/** Sky, hills and ground: what stands behind the subject. */
const SIDE = 256;
const LEVELS = 16;
const KNOTS = 32;
let shared;
/** A tile of grain in -128..127, fine and coarse noise together, so that nothing painted with it looks flat; made once. */
function sharedGrain() {
    return (shared ??= makeGrain((0,core_random/* seededRandom */.Is)(1, "grain")));
}
function makeGrain(random) {
    const tile = new Int8Array(SIDE * SIDE);
    const coarse = Float32Array.from({ length: KNOTS * KNOTS }, () => random() - 0.5);
    for (let y = 0; y < SIDE; y++)
        for (let x = 0; x < SIDE; x++)
            tile[y * SIDE + x] = 150 * (between(coarse, x, y) + 0.62 * (random() - 0.5));
    return { tile, side: SIDE };
}
/** Linear between the knots of a coarse grid, which joins itself at the edges as the tile does. */
function between(knots, x, y) {
    const [across, down] = [(x * KNOTS) / SIDE, (y * KNOTS) / SIDE];
    const [left, top] = [Math.floor(across), Math.floor(down)];
    const [right, below] = [(left + 1) % KNOTS, (top + 1) % KNOTS];
    const [dx, dy] = [across - left, down - top];
    const upper = knots[top * KNOTS + left] * (1 - dx) + knots[top * KNOTS + right] * dx;
    const lower = knots[below * KNOTS + left] * (1 - dx) + knots[below * KNOTS + right] * dx;
    return upper * (1 - dy) + lower * dy;
}
/** Three lines of hills, far to near, as the row at which each begins in every column; the last is the ground itself. */
function makeHorizon(width, height, palette, random) {
    const base = height * (0.5 + 0.14 * random());
    const ridges = [0, 1, 2].map((depth) => ridge(width, base + depth * height * 0.07, height * (0.11 - 0.035 * depth), random));
    const haze = [0.55, 0.28, 0];
    return { ridges, colours: haze.map((share) => mix(palette.ground, palette.skyLow, share)) };
}
function ridge(width, base, relief, random) {
    const waves = [1, 2.3, 5.1, 11.7].map((frequency) => ({ frequency, phase: random() * 6.28, size: relief / (frequency + 0.6) }));
    return Float32Array.from({ length: width }, (_, x) => waves.reduce((y, wave) => y + wave.size * Math.sin((x / width) * 6.28 * wave.frequency + wave.phase), base));
}
/** Paints rows `from` to `to` (exclusive): a table of shades for each layer and row makes every pixel one look-up. */
function paintRows(raster, { palette, horizon, grain }, from, to) {
    const { width, height, words } = raster;
    const [far, middle, near] = horizon.ridges;
    const shades = new Uint32Array(4 * LEVELS);
    for (let y = from; y < to; y++) {
        const share = y / height;
        fillShades(shades, 0, mix(palette.skyTop, palette.skyLow, Math.min(1, share * 1.6)), 5);
        horizon.colours.forEach((colour, layer) => fillShades(shades, layer + 1, mix(colour, [0, 0, 0], 0.35 * share), 34));
        const texture = (y & (SIDE - 1)) * SIDE;
        const row = y * width;
        for (let x = 0; x < width; x++) {
            const layer = y < far[x] ? 0 : y < middle[x] ? 1 : y < near[x] ? 2 : 3;
            const level = (grain.tile[texture + (x & (SIDE - 1))] + 128) >> 4;
            words[row + x] = shades[layer * LEVELS + level];
        }
    }
}
function fillShades(shades, layer, colour, strength) {
    for (let level = 0; level < LEVELS; level++) {
        const light = strength * (level / (LEVELS / 2) - 1);
        shades[layer * LEVELS + level] = pack(colour[0] + light, colour[1] + light, colour[2] + light);
    }
}

;// CONCATENATED MODULE: ./build/sandbox/painter/lathe.js
/** Taken out of the global once: they are called for every pixel. */
const { abs: lathe_abs, max } = Math;
const ELLIPSE = (radius) => (share) => radius * Math.sqrt(Math.max(0, 1 - (2 * share - 1) ** 2));
/** Paints a shape, with edges that are smoothed over one pixel; fully transparent pixels below become visible. */
function turn(raster, lathe) {
    const { top, bottom, half } = lathe;
    const first = Math.max(0, Math.floor(top));
    const last = Math.min(raster.height - 1, Math.ceil(bottom));
    for (let y = first; y <= last; y++) {
        const share = (y + 0.5 - top) / (bottom - top);
        if (share < 0 || share > 1)
            continue;
        const width = half(share);
        if (width > 0.2)
            span(raster, lathe, y, width);
    }
}
function span(raster, lathe, y, width) {
    const { axis, colour, round = 0, opacity = 1, clip, grain } = lathe;
    const { bytes } = raster;
    const first = Math.max(0, Math.floor(axis - width));
    const last = Math.min(raster.width - 1, Math.ceil(axis + width));
    const row = grain ? (y & (grain.side - 1)) * grain.side : 0;
    for (let x = first; x <= last; x++) {
        if (clip && y >= clip[x])
            continue;
        const across = (x + 0.5 - axis) / width;
        const edge = width - lathe_abs(x + 0.5 - axis) + 0.5;
        const cover = opacity * (edge < 0 ? 0 : edge > 1 ? 1 : edge);
        if (cover <= 0)
            continue;
        // Light comes from the upper left: brightest a third to the left of the axis, darkest at the right edge.
        let light = 1 + round * (0.25 - 0.7 * (across + 0.35) ** 2 * (across > -0.35 ? 0.55 : 0.9));
        if (grain)
            light += (grain.tile[row + (x & (grain.side - 1))] * grain.strength) / 128;
        const at = (y * raster.width + x) * 4;
        const below = (bytes[at + 3] ?? 0) > 0 ? 1 - cover : 0;
        const above = 1 - below;
        bytes[at] = bytes[at] * below + colour[0] * light * above;
        bytes[at + 1] = bytes[at + 1] * below + colour[1] * light * above;
        bytes[at + 2] = bytes[at + 2] * below + colour[2] * light * above;
        bytes[at + 3] = below === 0 ? 255 * cover : max(bytes[at + 3], 255 * cover);
    }
}

;// CONCATENATED MODULE: ./build/sandbox/painter/palette.js

const COLOURS = {
    red: [200, 38, 42],
    crimson: [168, 20, 50],
    orange: [236, 126, 34],
    yellow: [244, 206, 52],
    gold: [212, 168, 56],
    golden: [212, 168, 56],
    green: [58, 142, 74],
    mint: [150, 214, 186],
    teal: [30, 134, 138],
    blue: [44, 98, 190],
    navy: [26, 42, 92],
    purple: [116, 62, 160],
    violet: [138, 84, 196],
    pink: [232, 132, 168],
    white: [240, 240, 236],
    cream: [240, 228, 204],
    beige: [218, 200, 172],
    brown: [122, 80, 50],
    wooden: [146, 100, 62],
    grey: [128, 132, 138],
    gray: [128, 132, 138],
    silver: [178, 184, 192],
    black: [36, 36, 42],
    calico: [222, 140, 76],
    lemon: [246, 220, 80],
    coffee: [92, 58, 40],
};
const DAY = { top: [104, 168, 224], low: [216, 234, 244] };
/** Hours and weathers: the sky, and the light that falls on everything below. */
const SKIES = {
    sunset: { top: [86, 60, 130], low: [250, 150, 84], light: [150, 66, 50] },
    sunrise: { top: [120, 150, 210], low: [252, 196, 140], light: [200, 140, 100] },
    sunlit: { top: [120, 176, 226], low: [252, 236, 200], light: [240, 210, 140] },
    dawn: { top: [120, 150, 210], low: [252, 196, 140], light: [200, 140, 100] },
    dusk: { top: [52, 50, 104], low: [206, 140, 140], light: [70, 50, 90] },
    night: { top: [10, 14, 36], low: [40, 52, 96], light: [8, 10, 30] },
    midnight: { top: [6, 8, 26], low: [26, 34, 72], light: [4, 6, 20] },
    rainy: { top: [92, 104, 118], low: [170, 180, 188], light: [70, 80, 92] },
    studio: { top: [206, 208, 212], low: [236, 236, 238], light: [200, 200, 204] },
};
const GROUNDS = {
    ocean: [18, 92, 128],
    sea: [18, 92, 128],
    lake: [44, 110, 132],
    beach: [226, 202, 152],
    desert: [214, 162, 98],
    forest: [44, 84, 48],
    garden: [82, 134, 62],
    meadow: [110, 150, 66],
    mountain: [92, 104, 98],
    snow: [232, 238, 246],
    winter: [222, 230, 240],
    city: [84, 86, 92],
    street: [84, 86, 92],
    kitchen: [152, 108, 72],
    desk: [146, 100, 62],
    table: [146, 100, 62],
    studio: [188, 188, 192],
};
/** The lower-case words of a prompt. */
function wordsOf(prompt) {
    return prompt.toLowerCase().match(/\p{L}+/gu) ?? [];
}
function choosePalette(words, random) {
    const [first, second] = named(words, COLOURS);
    const [ground] = named(words, GROUNDS);
    const [sky] = named(words, SKIES);
    const [hue, turn] = [random() * 360, random()];
    const invented = inventSky(random);
    const earth = ground ?? hsl(hue + 120 + 120 * turn, 0.35, 0.28 + 0.2 * random());
    const { top, low } = sky ?? (ground ? DAY : invented);
    const subject = first ?? hsl(hue, 0.62, 0.5);
    return {
        skyTop: top,
        skyLow: low,
        ground: sky ? mix(earth, sky.light, 0.45) : earth,
        subject,
        accent: second ?? mix(hsl(hue + 150 + 60 * turn, 0.7, 0.6), subject, 0.15),
        dark: top[0] + top[1] + top[2] < 150,
    };
}
function named(words, table) {
    return words.flatMap((word) => (Object.hasOwn(table, word) ? [table[word]] : []));
}
function inventSky(random) {
    const hue = random() * 360;
    return {
        top: hsl(hue, 0.4 + 0.25 * random(), 0.45 + 0.2 * random()),
        low: hsl(hue + 30 + 60 * random(), 0.55, 0.8),
    };
}

;// CONCATENATED MODULE: ./build/sandbox/painter/subject.js


/** The thing in the middle: what it is comes from the prompt's words, or by chance. */
const SUBJECTS = ["animal", "vessel", "box", "plant", "building", "ball"];
const WORDS = {
    animal: /^(cats?|dogs?|puppy|kitten|fox|bear|animals?|horse|rabbit|bird|owl)$/,
    vessel: /^(bottles?|vases?|cups?|mugs?|jars?|perfume|teapot|glass|lamp|candle)$/,
    box: /^(box|package|packaging|phone|laptop|book|poster|card|screen|bag|sofa|chair)$/,
    plant: /^(trees?|plants?|flowers?|roses?|bouquet|leaf|leaves|cactus|monstera)$/,
    building: /^(house|building|city|castle|tower|skyline|cafe|shop|lighthouse|street)$/,
    ball: /^(ball|planet|moon|orb|fruit|apple|lemon|peach|logo|icon|badge)$/,
};
function chooseSubject(words, random) {
    const byChance = SUBJECTS[Math.floor(random() * SUBJECTS.length)] ?? "ball";
    return SUBJECTS.find((subject) => words.some((word) => WORDS[subject].test(word))) ?? byChance;
}
/** The parts of a subject, back to front, standing on `floor` with its axis at `axis` and the given height, all in pixels. */
function buildSubject(subject, place, palette, grain, random) {
    const { axis, floor, size } = place;
    const brush = { round: 1, grain: { ...grain, strength: 0.16 } };
    const part = (dx, top, bottom, half, colour) => ({
        axis: axis + dx * size,
        top: floor - top * size,
        bottom: floor - bottom * size,
        half: (share) => half(share) * size,
        colour,
        ...brush,
    });
    const { subject: main, accent } = palette;
    const deep = mix(main, [20, 18, 24], 0.45);
    const wide = 0.85 + 0.3 * random();
    const shadow = { ...part(0.06, 0.05, -0.07, ELLIPSE(0.52 * wide), [12, 12, 18]), opacity: 0.35, round: 0 };
    return [shadow, ...PARTS[subject]({ part, main, accent, deep, wide, random })];
}
const flat = (half) => () => half;
const wedge = (half) => (share) => half * share;
const PARTS = {
    animal: ({ part, main, accent, deep, wide }) => [
        part(0.42 * wide, 0.62, 0.02, (share) => 0.05 + 0.03 * Math.sin(share * 9), deep),
        part(0, 0.62, 0, ELLIPSE(0.4 * wide), main),
        part(-0.02, 0.4, 0.02, ELLIPSE(0.2 * wide), mix(main, [250, 246, 238], 0.6)),
        part(-0.17, 1.04, 0.78, wedge(0.1), deep),
        part(0.17, 1.04, 0.78, wedge(0.1), deep),
        part(0, 0.96, 0.48, ELLIPSE(0.29), main),
        part(-0.11, 0.79, 0.7, ELLIPSE(0.045), [24, 22, 26]),
        part(0.11, 0.79, 0.7, ELLIPSE(0.045), [24, 22, 26]),
        part(0, 0.66, 0.61, ELLIPSE(0.035), accent),
    ],
    vessel: ({ part, main, accent, deep, wide }) => [
        part(0, 0.98, 0.86, flat(0.1), deep),
        part(0, 0.88, 0, (share) => wide * (0.11 + 0.24 * (1 - Math.exp(-7 * share ** 2)) - (share > 0.96 ? share - 0.96 : 0)), main),
        part(0, 0.42, 0.16, flat(0.3 * wide), accent),
        part(0, 0.36, 0.33, flat(0.2 * wide), deep),
        part(0, 0.27, 0.25, flat(0.14 * wide), deep),
    ],
    box: ({ part, main, accent, deep, wide }) => [
        part(0.3 * wide, 0.78, 0.02, flat(0.16), deep),
        part(-0.06, 0.8, 0, flat(0.36 * wide), main),
        part(-0.06, 0.7, 0.4, flat(0.26 * wide), accent),
        part(-0.06, 0.62, 0.48, ELLIPSE(0.07), mix(accent, [255, 255, 255], 0.7)),
        part(-0.06, 0.3, 0.27, flat(0.24 * wide), deep),
        part(-0.06, 0.2, 0.17, flat(0.16 * wide), deep),
    ],
    plant: ({ part, main, accent, deep, random }) => [
        part(0, 0.6, 0.1, (share) => 0.02 + 0.03 * share, [94, 70, 44]),
        ...Array.from({ length: 11 }, () => {
            const [dx, y, radius] = [0.62 * (random() - 0.5), 0.5 + 0.42 * random(), 0.09 + 0.09 * random()];
            return part(dx, y + radius, y - radius, ELLIPSE(radius), random() < 0.35 ? accent : random() < 0.5 ? main : deep);
        }),
        part(0, 0.24, 0, (share) => 0.22 - 0.07 * share, mix(accent, [150, 90, 60], 0.6)),
    ],
    building: ({ part, main, accent, deep, wide }) => [
        part(0.34 * wide, 0.56, 0, flat(0.2), deep),
        part(-0.08, 0.74, 0, flat(0.3 * wide), main),
        part(-0.08, 1, 0.73, wedge(0.38 * wide), accent),
        ...[0.6, 0.42].flatMap((top) => [-0.26, -0.08, 0.1].map((dx) => part(dx, top, top - 0.11, flat(0.05), [250, 228, 160]))),
        part(-0.08, 0.22, 0, flat(0.07), deep),
    ],
    ball: ({ part, main, accent, deep }) => [
        part(0, 0.86, 0, ELLIPSE(0.43), main),
        part(0, 0.5, 0.36, flat(0.425), accent),
        part(0, 0.33, 0.3, flat(0.4), deep),
        part(-0.14, 0.76, 0.62, ELLIPSE(0.08), mix(main, [255, 255, 255], 0.75)),
    ],
};

;// CONCATENATED MODULE: ./build/sandbox/painter/scene.js







/** Paints a scene: a sky, hills, a ground and a subject whose kind and colours come from the prompt's words. */
function* paintScene(order) {
    const { prompt, width, height } = order;
    const words = wordsOf(prompt);
    // What the picture shows depends on the prompt alone; how it is composed depends on the seed too.
    const what = (0,core_random/* seededRandom */.Is)(0, prompt);
    const how = (0,core_random/* seededRandom */.Is)(order.seed, `compose ${prompt}`);
    const palette = choosePalette(words, what);
    const kind = chooseSubject(words, what);
    const grain = sharedGrain();
    const raster = newRaster(width, height);
    const horizon = makeHorizon(width, height, palette, how);
    if (!order.transparent) {
        const rows = rowsInBand(width);
        for (let y = 0; y < height; y += rows) {
            paintRows(raster, { palette, horizon, grain }, y, Math.min(height, y + rows));
            if (y + rows < height)
                yield;
        }
        for (const light of lightsOf(width, height, palette, horizon, how))
            turn(raster, light);
    }
    const side = Math.min(width, height);
    const place = {
        axis: width * (0.38 + 0.24 * how()),
        floor: height * (0.84 + 0.06 * how()),
        size: side * (0.56 + 0.12 * how()),
    };
    for (const part of buildSubject(kind, place, palette, grain, how)) {
        turn(raster, part);
        if (rowsInBand(width) < height)
            yield;
    }
    return raster;
}
/** A sun or moon with its glow, and a few soft discs of light. */
function lightsOf(width, height, palette, { ridges }, random) {
    const side = Math.min(width, height);
    const clip = ridges[0];
    const disc = (x, y, radius, colour, opacity) => ({
        axis: x,
        top: y - radius,
        bottom: y + radius,
        half: ELLIPSE(radius),
        colour,
        opacity,
        clip,
    });
    const [x, y, radius] = [width * (0.12 + 0.76 * random()), height * (0.12 + 0.2 * random()), side * (0.05 + 0.04 * random())];
    const sun = palette.dark ? [228, 232, 240] : [255, 240, 196];
    const sparks = Array.from({ length: 7 }, () => disc(width * random(), height * 0.45 * random(), side * (0.006 + 0.02 * random()), mix(palette.accent, [255, 255, 255], 0.6), 0.45));
    return [disc(x, y, radius * 2.4, sun, 0.14), disc(x, y, radius * 1.6, sun, 0.2), ...sparks, disc(x, y, radius, sun, 0.96)];
}

;// CONCATENATED MODULE: ./build/sandbox/painter/spoil.js


/** Ways in which an image is really bad. */
/** A nearly uniform frame: mostly the black one of a safety filter, sometimes an empty light one. */
function blankFrame(width, height, seed) {
    const random = (0,core_random/* seededRandom */.Is)(seed, "blank");
    const raster = newRaster(width, height);
    const level = random() < 0.7 ? 1 : 236;
    const shades = [0, 1].map((step) => pack(level + step, level + step, level + step));
    for (let index = 0; index < raster.words.length; index++)
        raster.words[index] = shades[(index >> 5) & 1];
    return raster;
}
/** A frame is painted so small and then enlarged smoothly: as blurred as by a lens far out of focus, and cheap. */
const BLURRED_SIDE = 56;
/** The size at which to paint what will be enlarged to `width` x `height` pixels. */
function blurredSize(width, height) {
    const scale = Math.min(1 / 5, BLURRED_SIDE / Math.max(width, height));
    return { width: Math.max(3, Math.round(width * scale)), height: Math.max(3, Math.round(height * scale)) };
}
/** Each pixel becomes the weighted mean of itself and its eight neighbours (the kernel 1 2 1 in both directions). */
function soften({ width, height, bytes }) {
    const out = newRaster(width, height);
    const at = (x, y) => (Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))) * 4;
    for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++)
            for (let channel = 0; channel < 4; channel++) {
                const row = (line) => bytes[at(x - 1, line) + channel] + 2 * bytes[at(x, line) + channel] + bytes[at(x + 1, line) + channel];
                out.bytes[at(x, y) + channel] = (row(y - 1) + 2 * row(y) + row(y + 1)) / 16;
            }
    return out;
}
/** Enlarges by linear interpolation between the centres of pixels. */
function enlarge(small, width, height) {
    const raster = newRaster(width, height);
    const columns = Array.from({ length: width }, (_, x) => sample(x, width, small.width));
    for (let y = 0; y < height; y++) {
        const rows = sample(y, height, small.height);
        const [upper, lower] = [rows.low * small.width, rows.high * small.width];
        for (let x = 0; x < width; x++) {
            const { low, high, share } = columns[x];
            const at = (y * width + x) * 4;
            for (let channel = 0; channel < 4; channel++) {
                const above = blend(small.bytes[(upper + low) * 4 + channel], small.bytes[(upper + high) * 4 + channel], share);
                const below = blend(small.bytes[(lower + low) * 4 + channel], small.bytes[(lower + high) * 4 + channel], share);
                raster.bytes[at + channel] = blend(above, below, rows.share);
            }
        }
    }
    return raster;
}
const blend = (a, b, share) => a + (b - a) * share;
function sample(index, size, smallSize) {
    const position = Math.min(smallSize - 1, Math.max(0, ((index + 0.5) * smallSize) / size - 0.5));
    const low = Math.floor(position);
    return { low, high: Math.min(smallSize - 1, low + 1), share: position - low };
}
/** Other pixels and another aspect ratio than asked for: one side keeps three quarters, the other half. */
function wrongSize(width, height, seed) {
    const [a, b] = (0,core_random/* seededRandom */.Is)(seed, "size")() < 0.5 ? [0.75, 0.5] : [0.5, 0.75];
    return { width: Math.max(4, Math.round(width * a)), height: Math.max(4, Math.round(height * b)) };
}
/** How many bytes of a file of `length` bytes remain when it is cut off. */
function cutLength(length, seed) {
    return Math.max(1, Math.floor(length * (0.3 + 0.5 * (0,core_random/* seededRandom */.Is)(seed, "cut")())));
}

;// CONCATENATED MODULE: ./build/sandbox/painter.js









const SIMULATED_COMMENT = "Simulated by the usable-image-cost sandbox. No model made this image.";
/** Paints and encodes an image; the same order gives the same bytes. Gives way to other work at least every few milliseconds. */
async function paint(order, format = "png") {
    const bytes = await encode(await gently(pixelsOf(order), breathe), format);
    return order.kind === "cutOff" ? bytes.subarray(0, cutLength(bytes.length, order.seed)) : bytes;
}
async function encode(raster, format) {
    switch (format) {
        case "png":
            return encodePng(raster, SIMULATED_COMMENT, breathe);
        case "jpeg":
            return gently(encodeJpeg(raster, SIMULATED_COMMENT), breathe);
        case "webp":
            return gently(encodeWebp(raster, SIMULATED_COMMENT), breathe);
        default:
            return (0,terms/* never */.Zm)(format);
    }
}
function* pixelsOf(order) {
    const { kind, width, height, seed } = order;
    switch (kind) {
        case "good":
        case "cutOff":
            return yield* marked(order);
        case "wrongSize":
            return yield* marked({ ...order, ...wrongSize(width, height, seed) });
        case "blurred":
            return enlarge(soften(soften(yield* paintScene({ ...order, ...blurredSize(width, height) }))), width, height);
        case "blank":
            return blankFrame(width, height, seed);
        default:
            return (0,terms/* never */.Zm)(kind);
    }
}
function* marked(order) {
    const raster = yield* paintScene(order);
    paintMark(raster);
    return raster;
}
const breathe = () => (0,promises_.setImmediate)();

// EXTERNAL MODULE: ./build/sandbox/scenario.js + 5 modules
var scenario = __webpack_require__(3988);
;// CONCATENATED MODULE: ./build/sandbox/stats.js



function newBooks() {
    const requests = Object.fromEntries(ROUTES.map((route) => [route, 0]));
    return { requests, maxConcurrentRequests: 0, rateLimited: 0, replays: 0, imageDownloads: 0, keysSentElsewhere: 0 };
}
function statsOf(books, tasks, now) {
    const onBill = tasks.filter((task) => task.billed && endOf(task, now) !== null);
    const byModel = new Map();
    for (const { row, usd } of onBill)
        byModel.set(row, (byModel.get(row) ?? 0n) + usd);
    return {
        ...books,
        requests: { ...books.requests },
        tasks: tasks.map((task) => taskStats(task, now)),
        billedUsd: (0,money/* formatUsd */.UK)((0,money/* sumUsd */.eg)(onBill.map((task) => task.usd))),
        billedUsdByModel: Object.fromEntries([...byModel].map(([model, usd]) => [model, (0,money/* formatUsd */.UK)(usd)])),
    };
}
function taskStats(task, now) {
    const { fate } = task;
    return {
        taskId: task.id,
        account: task.account,
        model: task.row,
        idempotencyKey: task.idempotencyKey,
        prompt: task.prompt,
        usd: (0,money/* formatUsd */.UK)(task.usd),
        billed: task.billed && endOf(task, now) !== null,
        status: statusOf(task, now),
        kind: fate.end === "image" ? fate.kind : fate.end === "fail" && fate.refused ? "refuse" : fate.end,
        createdMs: task.createdMs,
    };
}

// EXTERNAL MODULE: ./build/sandbox/scenario/faults.js
var scenario_faults = __webpack_require__(8490);
;// CONCATENATED MODULE: ./build/sandbox/strikes.js


function newStrikes(faults, seed) {
    const counters = faults.map((fault, index) => ({ fault, count: 0, random: (0,core_random/* seededRandom */.Is)(seed, `fault ${index}`) }));
    const struck = (concerns) => counters.flatMap((counter) => {
        if (!concerns(counter.fault))
            return [];
        counter.count += 1;
        return strikesNow(counter.fault, counter.count, counter.random) ? [counter.fault] : [];
    });
    const concernsModel = (fault, model) => fault.model === undefined || fault.model === model;
    return {
        onRequest: (route, model) => struck((fault) => (0,scenario_faults/* isRequestFault */._X)(fault) && fault.at === route && concernsModel(fault, model)).find(scenario_faults/* isRequestFault */._X),
        onAccept: (model) => {
            const all = struck((fault) => !(0,scenario_faults/* isRequestFault */._X)(fault) && concernsModel(fault, model));
            return { accept: all.find(scenario_faults/* isAcceptFault */.XO), task: all.filter(scenario_faults/* isTaskFault */.mc), image: all.find(scenario_faults/* isImageFault */.Sb) };
        },
    };
}
function strikesNow(fault, occasion, random) {
    if (fault.on)
        return fault.on.includes(occasion);
    if (fault.times !== undefined)
        return occasion <= fault.times;
    return fault.chance === undefined || random() < fault.chance;
}

;// CONCATENATED MODULE: ./build/sandbox/tasks/idempotency.js
/**
 * What was created under which idempotency key. Keys belong to an account; the hash is over the raw body, so that a body with the
 * same meaning and other bytes is another body. A request that was turned down leaves no trace.
 */
/** `times` is asked anew on every look-up: the scenario may have changed. */
function newKeys(times) {
    const kept = new Map();
    const name = (account, key) => `${account}\n${key}`;
    return {
        find: (account, key, bodyHash, now) => {
            const entry = kept.get(name(account, key));
            const { hours, inFlightMs } = times();
            if (!entry || now - entry.createdMs >= hours * 3_600_000)
                return { kind: "new" };
            if (entry.bodyHash !== bodyHash)
                return { kind: "mismatch" };
            if (entry.answering || now - entry.createdMs < inFlightMs)
                return { kind: "processing" };
            return { kind: "replay", taskId: entry.taskId };
        },
        keep: (account, key, entry) => void kept.set(name(account, key), entry),
    };
}

;// CONCATENATED MODULE: ./build/sandbox/tasks/store.js
function newTasks() {
    const all = [];
    const byId = new Map();
    const byAccount = new Map();
    const spent = new Map();
    const counts = new Map();
    const of = (account) => byAccount.get(account) ?? [];
    return {
        add: (task) => {
            all.push(task);
            byId.set(task.id, task);
            const own = byAccount.get(task.account);
            if (own)
                own.push(task);
            else
                byAccount.set(task.account, [task]);
            if (task.billed)
                spent.set(task.account, (spent.get(task.account) ?? 0n) + task.usd);
        },
        find: (id, account) => {
            const task = byId.get(id);
            return task && task.account === account ? task : null;
        },
        findAny: (id) => byId.get(id) ?? null,
        page: (account, page, size) => {
            const own = of(account);
            const end = Math.max(0, own.length - (page - 1) * size);
            return { total: own.length, tasks: own.slice(Math.max(0, end - size), end).toReversed() };
        },
        all: () => all,
        spent: (account) => spent.get(account) ?? 0n,
        count: (label) => {
            const before = counts.get(label) ?? 0;
            counts.set(label, before + 1);
            return before;
        },
    };
}

;// CONCATENATED MODULE: ./build/sandbox/server.js














const REAL_CLOCK = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => (0,promises_.setTimeout)(milliseconds, undefined, signal ? { signal } : {}),
};
/** Starts a local double of HiAPI; rejects when the port cannot be had. */
async function startSandbox(options) {
    const { port = 0, host = "127.0.0.1", scenario, clock = REAL_CLOCK } = options;
    const world = newWorld(scenario, clock, options.paint ?? paint);
    const closing = new AbortController();
    const server = (0,external_node_http_.createServer)({ keepAliveTimeout: 60_000 }, (request, response) => {
        // A client may go away at any moment; that is its right.
        response.on("error", () => undefined);
        serve(world, request, response, closing.signal).catch(() => response.destroy());
    });
    await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => resolve());
    });
    world.origin = originOf(host, server.address());
    return {
        url: world.origin,
        stats: () => statsOf(world.books, world.tasks.all(), clock.now()),
        setScenario: (partial) => changeScenario(world, partial),
        close: async () => {
            closing.abort();
            const closed = new Promise((resolve) => server.close(() => resolve()));
            server.closeAllConnections();
            await closed;
        },
    };
}
function newWorld(scenario, clock, painter) {
    const world = {
        scenario,
        strikes: newStrikes(scenario.faults, scenario.seed),
        limiter: newLimiter(scenario.limits),
        pricing: { reads: 0, sinceMs: clock.now() },
        clock,
        tasks: newTasks(),
        keys: newKeys(() => world.scenario.idempotency),
        gallery: newGallery(painter),
        books: newBooks(),
        downloads: new Map(),
        running: 0,
        origin: "",
    };
    return world;
}
function changeScenario(world, partial) {
    world.scenario = scenario.scenarioSchema.parse({ ...world.scenario, ...partial });
    const { faults, seed, limits } = world.scenario;
    if (partial.faults)
        world.strikes = newStrikes(faults, seed);
    if (partial.limits)
        world.limiter = newLimiter(limits);
    if (partial.priceChanges)
        world.pricing = { reads: 0, sinceMs: world.clock.now() };
}
/** A client can always reach a double that listens on every address by the loopback address. */
function originOf(host, { port, family }) {
    const name = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
    return `http://${family === "IPv6" && name.includes(":") ? `[${name}]` : name}:${port}`;
}
async function serve(world, request, response, signal) {
    const { books } = world;
    const target = routeOf(request.method ?? "GET", request.url ?? "/");
    const isApi = target.route === "create" || target.route === "read" || target.route === "list";
    books.requests[target.route] += 1;
    if (!isApi && request.headers.authorization !== undefined)
        books.keysSentElsewhere += 1;
    if (isApi) {
        world.running += 1;
        books.maxConcurrentRequests = Math.max(books.maxConcurrentRequests, world.running);
        response.once("close", () => (world.running -= 1));
    }
    const { reply, settled } = await answer(world, request, target).catch((error) => ({
        reply: taskError(500, null, `the sandbox itself broke: ${String(error)}`),
        settled: undefined,
    }));
    if (reply.kind === "send" && reply.status === 429)
        books.rateLimited += 1;
    await send(response, reply, world.clock, signal);
    settled?.();
    if (target.route === "image" && reply.kind === "send" && reply.status === 200 && !reply.pause)
        books.imageDownloads += 1;
}


/***/ })

};
