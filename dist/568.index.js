export const id = 568;
export const ids = [568];
export const modules = {

/***/ 6568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isForeignPull: () => (/* binding */ isForeignPull),
/* harmony export */   readBaseManifest: () => (/* binding */ readBaseManifest)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8816);
/* harmony import */ var _core_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8624);
/* harmony import */ var _core_github_failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6057);
/* harmony import */ var _core_manifest_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7607);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9591);
/* harmony import */ var _retrying_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4035);






/** GitHub sends a file of up to 1 MB; of a larger one, or of a folder or a link, there is no text here. */
const fileSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("file"), encoding: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("base64"), content: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() });
const pullSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    head: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ repo: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }).nullish() }),
    base: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ ref: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1), repo: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }) }),
});
/** @param path the manifest's in the repository, with forward slashes */
async function readBaseManifest(api, place, base, path, patience) {
    const patient = (0,_retrying_js__WEBPACK_IMPORTED_MODULE_3__/* .withRetries */ .L)(api, patience);
    const found = await refOf(patient, place, base, patience.signal);
    if (!found.ok)
        return found;
    const { ref } = found;
    const parameters = { ...place, path, ...(ref === null ? {} : { ref }) };
    const asked = (0,_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .readAnswer */ .J)(fileSchema, await patient.request("GET /repos/{owner}/{repo}/contents/{path}", parameters, patience.signal), patience.signal);
    if (!asked.ok && asked.reason === "not-found")
        return { ok: true, manifest: null };
    if (!asked.ok)
        return unknown(asked, `read ${path} of the base branch`);
    const parsed = (0,_core_manifest_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .N)(Buffer.from(asked.value.content, "base64").toString("utf8"), path);
    if (parsed.ok)
        return { ok: true, manifest: parsed.value.manifest };
    const [first] = parsed.problems.map(_core_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .describeProblem */ .BJ);
    return { ok: false, message: `the base branch's manifest has problems of its own (${first}). Mend it there first.` };
}
async function refOf(api, place, base, signal) {
    if (base.kind === "ref")
        return { ok: true, ref: base.ref };
    const pull = await readPull(api, place, base.number, signal);
    if (!pull.ok)
        return unknown(pull, `read the pull request #${base.number}`, "pull-requests: read");
    return { ok: true, ref: `refs/heads/${pull.value.base.ref}` };
}
/** Whether a pull request's head is in another repository, or in one that is gone; true also where GitHub does not tell. */
async function isForeignPull(api, place, number, patience) {
    const pull = await readPull((0,_retrying_js__WEBPACK_IMPORTED_MODULE_3__/* .withRetries */ .L)(api, patience), place, number, patience.signal);
    if (!pull.ok)
        return true;
    const { head, base } = pull.value;
    return head.repo?.full_name.toLowerCase() !== base.repo.full_name.toLowerCase();
}
async function readPull(api, place, number, signal) {
    const parameters = { ...place, pull_number: number };
    return (0,_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .readAnswer */ .J)(pullSchema, await api.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", parameters, signal), signal);
}
function unknown(asked, action, permission = "contents: read") {
    return { ok: false, message: (0,_core_github_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .explainFailure */ .SP)(asked.reason, { action, permission }, asked.failure) };
}


/***/ }),

/***/ 7607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ parseManifest)
});

// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(8624);
// EXTERNAL MODULE: ./build/core/manifest/judge-problems.js
var judge_problems = __webpack_require__(6410);
// EXTERNAL MODULE: ./build/core/manifest/schema.js + 3 modules
var schema = __webpack_require__(8229);
;// CONCATENATED MODULE: ./build/core/manifest/keys.js

/** The keys that the manifest's schema knows at a path, read from the schema itself. */
function knownKeys(path) {
    let schemas = [schema/* manifestSchema */.rc];
    for (const key of path)
        schemas = schemas.flatMap(unwrap).flatMap((schema) => child(schema, key));
    return [...new Set(schemas.flatMap(unwrap).flatMap((schema) => Object.keys(schema.def.shape ?? {})))];
}
function unwrap(schema) {
    const { innerType, in: input, options, getter } = schema.def;
    if (getter)
        return unwrap(getter());
    if (innerType)
        return unwrap(innerType);
    if (input)
        return unwrap(input);
    return options ? options.flatMap(unwrap) : [schema];
}
function child(schema, key) {
    const inner = typeof key === "number" ? schema.def.element : schema.def.shape?.[String(key)];
    return inner ? [inner] : [];
}

// EXTERNAL MODULE: ./build/core/manifest/wording.js
var wording = __webpack_require__(1970);
;// CONCATENATED MODULE: ./build/core/manifest/problems.js




/** Everything that the schema objects to, each as a sentence at its place. */
function problemsOf(issues, text) {
    const unknown = new Map();
    for (const issue of issues)
        if (issue.code === "unrecognized_keys")
            unknown.set((0,wording/* showPath */.P)(issue.path), issue.keys);
    return issues.flatMap((issue) => problem(issue, text, unknown));
}
function problem(issue, text, unknown) {
    const { path } = issue;
    if (issue.code === "unrecognized_keys")
        return issue.keys.map((key) => ({ message: unknownKeyMessage(key, path), place: text.locateKey(path, key) }));
    const value = valueAt(text.content, path);
    if (issue.code === "invalid_union") {
        const inner = meantBranch(issue, value);
        if (inner.length > 0)
            return problemsOf(inner, text);
    }
    // What a mapping comes to as a whole is only said when all of its keys are known.
    if (issue.code === "custom" && unknown.has((0,wording/* showPath */.P)(path)))
        return [];
    const missing = path.length > 0 && value === undefined;
    if (missing && explainsMissing(unknown.get((0,wording/* showPath */.P)(path.slice(0, -1))) ?? [], path))
        return [];
    return [{ message: `${subject(path, missing, value)}${(0,wording/* sayIssue */.r)(issue, value ?? undefined)}`, place: text.locate(path) }];
}
/** "budget.usd: ", "budget.usd is missing: ", "budget is empty: "; the whole manifest needs no name. */
function subject(path, missing, value) {
    if (path.length === 0)
        return "the manifest: ";
    return `${(0,wording/* showPath */.P)(path)}${missing ? " is missing" : value === null ? " is empty" : ""}: `;
}
/** Whether an unknown key beside a missing one is that key mistyped: one message is enough then. */
function explainsMissing(unknown, path) {
    return unknown.some((key) => key === "<<" || (0,failure/* nearest */.pA)(key, [String(path.at(-1))]) !== undefined);
}
/** Where a price is read is told by `source`: the branches that it does not name were not meant. None when no branch takes all the keys. */
function named(branches) {
    const hasOtherSource = (issues) => issues.some(({ code, path }) => code === "invalid_value" && path.length === 1 && path[0] === "source");
    const left = branches.filter((issues) => !hasOtherSource(issues));
    const strange = left.every((issues) => issues.some(({ code, path }) => code === "unrecognized_keys" && path.length === 0));
    return strange && left.length > 1 ? [] : left;
}
/**
 * A union's own message names no place. The branch that was meant is told by a key (`from` makes a source of prompts); in the others
 * the branch that got furthest, that is the one with the deepest problem, says most. None when no branch got anywhere.
 */
function meantBranch(issue, value) {
    const below = (issues) => issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
    if (issue.path.length === 2 && issue.path[0] === "prompts") {
        const meant = typeof value === "object" && value !== null && "from" in value ? schema/* promptSourceSchema */.dS : schema/* inlinePromptSchema */.hW;
        return below(meant.safeParse(value).error?.issues ?? []);
    }
    // A value of the wrong kind for all branches but one was meant for that one.
    const isOther = ({ code, path }) => path.length === 0 && (code === "invalid_type" || code === "invalid_value");
    const fitting = issue.errors.filter((issues) => !issues.some(isOther));
    if (fitting.length === 1)
        return below(fitting[0]);
    const depth = (issues) => Math.max(...issues.map((inner) => inner.path.length), 0);
    const deepest = named(issue.errors).toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
    const got = depth(deepest) > 0 || deepest.some((inner) => inner.code === "unrecognized_keys");
    return got ? below(deepest) : [];
}
function unknownKeyMessage(key, path) {
    const parent = (0,wording/* showPath */.P)(path);
    const where = path.length > 0 ? ` in ${parent}` : "";
    if (key === "<<")
        return `merge keys (\`<<\`) are not read${where}: write the keys out`;
    const known = knownKeys(path);
    const meant = (0,failure/* nearest */.pA)(key, known);
    return `unknown key \`${key}\`${where}: ${meant ? `did you mean \`${meant}\`?` : `known here: ${known.join(", ")}`}`;
}
function valueAt(content, path) {
    let value = content;
    for (const key of path)
        value =
            typeof value === "object" && value !== null && Object.hasOwn(value, key)
                ? value[key]
                : undefined;
    return value;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/core/manifest/read.js



/** As many uses of one anchor as a long list of prompts with shared checks has; more is a bomb. */
const MAX_ALIASES = 1_000;
const MAX_DEPTH = 50;
const MAX_CHARACTERS = 4_000_000;
/** One slip makes the reader stumble over much of what follows; the first ones say enough. */
const MAX_SYNTAX_PROBLEMS = 20;
/** @param file the name to report places under */
function readManifestText(text, file) {
    const start = { file, line: 1, column: 1 };
    if (text.length > MAX_CHARACTERS)
        return (0,failure/* failed */.gz)({
            place: start,
            message: `the manifest has over ${MAX_CHARACTERS} characters: put the prompts into files, named with \`from\``,
        });
    if (/[\0\uFFFD]/.test(text))
        return (0,failure/* failed */.gz)({ place: start, message: "the manifest is not UTF-8 text: save it as UTF-8" });
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, {
        lineCounter: lines,
        prettyErrors: false,
        schema: "core",
        resolveKnownTags: false,
        stringKeys: true,
        logLevel: "error",
    });
    const placeAt = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { file, line: Math.max(1, line), column: Math.max(1, col) };
    };
    // An unknown tag is only a warning to the reader: it would go on with the value as if the tag were not there.
    const slips = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
    if (slips.length > 0)
        return (0,failure/* failed */.gz)(...syntaxProblems(slips, placeAt));
    const content = plain(document);
    if (!content.ok)
        return (0,failure/* failed */.gz)({ message: content.message, place: start });
    if (content.value === null || content.value === undefined)
        return (0,failure/* failed */.gz)({ message: "the manifest is empty: it needs version, candidates and prompts", place: start });
    const unfit = unfitPart(content.value);
    const locate = (path) => placeAt(offsetOf(document, path));
    if (unfit)
        return (0,failure/* failed */.gz)({ message: unfit.message, place: locate(unfit.path) });
    return (0,failure.ok)({
        content: content.value,
        locate,
        locateKey: (parent, key) => placeAt(offsetOfKey(document, parent, key)),
    });
}
function syntaxProblems(slips, placeAt) {
    const tooDeep = slips.find((slip) => slip.code === "RESOURCE_EXHAUSTION" || /call stack/.test(slip.message));
    const told = tooDeep ? [tooDeep] : slips.slice(0, MAX_SYNTAX_PROBLEMS);
    return told.map((slip) => ({ message: syntaxMessage(slip), place: placeAt(slip.pos[0]) }));
}
const TOO_DEEP = `not valid YAML: nested more than ${MAX_DEPTH} levels deep`;
/** Where the reader's own words would puzzle, ours; otherwise the reader's. */
const SYNTAX_MESSAGES = {
    DUPLICATE_KEY: "this key is there twice: keep one",
    MULTIPLE_DOCS: "a second document begins here: a manifest is one document, so take the `---` out",
    NON_STRING_KEY: "a key must be plain text: put a value that begins with { or [ in quotes",
    TAB_AS_INDENT: "not valid YAML: tabs are not allowed as indentation, use spaces",
    RESOURCE_EXHAUSTION: TOO_DEEP,
};
function syntaxMessage({ code, message }) {
    if (/call stack/.test(message))
        return TOO_DEEP;
    const tag = /^Unresolved tag: (tag:yaml\.org,2002:)?(.*)/.exec(message);
    if (tag)
        return `unknown tag ${tag[1] === undefined ? "" : "!!"}${tag[2]}: take it out`;
    return SYNTAX_MESSAGES[code] ?? `not valid YAML: ${message}`;
}
function plain(document) {
    try {
        return { ok: true, value: document.toJS({ maxAliasCount: MAX_ALIASES }) };
    }
    catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        const why = /Excessive alias/.test(said) ? `one anchor is used more than ${MAX_ALIASES} times` : said;
        return { ok: false, message: `the YAML cannot be expanded: ${why}` };
    }
}
/** The first part of the content that no program could take as a plain value: a cycle of aliases, endless nesting, `__proto__`. */
function unfitPart(content) {
    const seen = new Set();
    const search = (value, path) => {
        if (typeof value !== "object" || value === null || seen.has(value))
            return null;
        if (path.length > MAX_DEPTH)
            return { path, message: `nested more than ${MAX_DEPTH} levels deep, or an alias inside itself` };
        for (const [key, item] of Object.entries(value)) {
            if (key === "__proto__")
                return { path, message: `unknown key \`__proto__\`${path.length > 0 ? ` in ${(0,wording/* showPath */.P)(path)}` : ""}` };
            const unfit = search(item, [...path, Array.isArray(value) ? Number(key) : key]);
            if (unfit)
                return unfit;
        }
        // Only now: a value that is met again below itself must be walked on, until it is too deep.
        seen.add(value);
        return null;
    };
    return search(content, []);
}
function offsetOf(document, path) {
    for (let depth = path.length; depth > 0; depth--) {
        const node = document.getIn(path.slice(0, depth), true);
        if (node?.range)
            return node.range[0];
    }
    return document.contents?.range?.[0] ?? 0;
}
function offsetOfKey(document, parent, key) {
    const map = parent.length === 0 ? document.contents : document.getIn(parent, true);
    const pair = (0,dist/* isMap */.jh)(map)
        ? map.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && String(item.key.value) === key)
        : undefined;
    return pair?.key?.range?.[0] ?? offsetOf(document, parent);
}

// EXTERNAL MODULE: ./build/core/manifest/pipelines.js
var pipelines = __webpack_require__(7173);
;// CONCATENATED MODULE: ./build/core/manifest/parse.js






/**
 * Reads a manifest (YAML, or JSON, which is YAML). Every problem is reported at once, each with its line and column, in the order of
 * the text.
 *
 * @param file the name to report places under
 * @param judges `undrafted`: judges may be without questions
 */
function parseManifest(text, file, judges = "drafted") {
    const read = readManifestText(text, file);
    if (!read.ok)
        return read;
    const parsed = schema/* manifestSchema */.rc.safeParse(read.value.content);
    const { locate } = read.value;
    const problems = parsed.success
        ? [
            ...duplicateIds(parsed.data, locate),
            ...strangeCandidates(parsed.data, locate),
            ...pipelineProblems(parsed.data, locate),
            ...(0,judge_problems/* judgeProblems */.E)(parsed.data, locate, judges === "undrafted"),
            ...idleCandidates(parsed.data, locate),
        ]
        : problemsOf(parsed.error.issues, read.value);
    return parsed.success && problems.length === 0 ? (0,failure.ok)({ manifest: parsed.data, locate }) : (0,failure/* failed */.gz)(...inTextOrder(problems));
}
function inTextOrder(problems) {
    const key = ({ place }) => (place ? place.line * 1e6 + place.column : 0);
    return problems.toSorted((a, b) => key(a) - key(b));
}
function duplicateIds(manifest, locate) {
    const seen = (list, name) => {
        const first = new Map();
        return list.flatMap((item, index) => {
            const id = item.id;
            if (id === undefined)
                return [];
            const earlier = first.get(id.toLowerCase());
            first.set(id.toLowerCase(), earlier ?? index);
            if (earlier === undefined)
                return [];
            const line = locate([name, earlier, "id"]).line;
            return [
                {
                    message: `${name}.${index}.id: "${id}" is already the id on line ${line}: ids must differ`,
                    place: locate([name, index, "id"]),
                },
            ];
        });
    };
    const { candidates, pipelines, prompts, plans, extras } = manifest;
    return Object.entries({ candidates, pipelines, prompts, plans, extras }).flatMap(([name, list]) => seen(list, name));
}
/** Plans and pipelines must not speak of a candidate that is not there. */
function strangeCandidates({ candidates, pipelines, plans }, locate) {
    const ids = candidates.map(({ id }) => id);
    const strange = (candidate, path, known) => {
        if (known.includes(candidate))
            return [];
        const meant = (0,failure/* nearest */.pA)(candidate, known);
        const hint = meant === undefined ? `the candidates are: ${known.join(", ")}` : `did you mean "${meant}"?`;
        return [{ message: `${path.join(".")}: there is no candidate "${candidate}": ${hint}`, place: locate(path) }];
    };
    const asPlan = (candidate, path) => {
        const pipeline = pipelines.find(({ id }) => id === candidate);
        if (!pipeline || ids.includes(candidate))
            return strange(candidate, path, ids);
        const { draft, final } = pipeline;
        const message = `${path.join(".")}: "${candidate}" is a pipeline, and a plan includes images of one model: name the candidate that it is for, ` +
            `such as "${draft}" or "${final}"; whatever is the best of all is what the plan is held against`;
        return [{ message, place: locate(path) }];
    };
    return [
        ...plans.flatMap(({ candidate }, index) => (candidate === undefined ? [] : asPlan(candidate, ["plans", index, "candidate"]))),
        ...pipelines.flatMap(({ draft, final }, index) => [
            ...strange(draft, ["pipelines", index, "draft"], ids),
            ...strange(final, ["pipelines", index, "final"], ids),
        ]),
    ];
}
/** The draft must go into a field of its own: in the place of another one it would be another request, and the final is paid for. */
function draftFieldProblem(final, passDraft) {
    if (final === undefined)
        return [];
    const field = (0,pipelines/* passFieldOf */.H)(passDraft, final.model);
    const example = "name the field that takes a reference image, such as passDraft: image_urls";
    if (field === null)
        return [`the field of ${final.model} that takes a reference image is not known here: name it, such as passDraft: image_urls`];
    if (field === undefined)
        return [];
    if (field === "prompt")
        return [`\`prompt\` takes the prompt itself: ${example}`];
    if (field in Object.prototype)
        return [`\`${field}\` cannot be a field of a request: ${example}`];
    if (Object.hasOwn(final.input, field))
        return [
            `the input of ${final.id} sets \`${field}\` already, and the draft would take its place: take it out there, or ${example}`,
        ];
    return [];
}
/** A candidate that is none by itself must be in a pipeline. */
function idleCandidates({ candidates, pipelines }, locate) {
    return candidates.flatMap(({ id, onlyInPipelines }, index) => {
        if (!onlyInPipelines || pipelines.some(({ final, passDraft }) => final === id && passDraft !== false))
            return [];
        const message = `candidates.${index}.onlyInPipelines: no pipeline with passDraft finalizes on "${id}", so it would never be used`;
        return [{ message, place: locate(["candidates", index, "onlyInPipelines"]) }];
    });
}
/** A pipeline is a candidate of its own, and made of two different ones. */
function pipelineProblems({ candidates, pipelines }, locate) {
    return pipelines.flatMap(({ id, draft, final, passDraft }, index) => {
        const at = (key, what) => ({
            message: `pipelines.${index}.${key}: ${what}`,
            place: locate(["pipelines", index, key]),
        });
        const taken = candidates.some((candidate) => candidate.id.toLowerCase() === id.toLowerCase());
        return [
            ...(taken ? [at("id", `"${id}" is already the id of a candidate: ids must differ`)] : []),
            ...(draft === final ? [at("final", `expected another candidate than the draft's, "${draft}"`)] : []),
            ...draftFieldProblem(candidates.find((candidate) => candidate.id === final), passDraft).map((what) => at("passDraft", what)),
        ];
    });
}


/***/ })

};
