export const id = 844;
export const ids = [844];
export const modules = {

/***/ 5844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadLabels: () => (/* binding */ loadLabels)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./build/core/calibration/labels.js
var calibration_labels = __webpack_require__(4054);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(8624);
// EXTERNAL MODULE: ./build/core/report/escape.js
var report_escape = __webpack_require__(378);
// EXTERNAL MODULE: ./build/adapters/disk.js
var disk = __webpack_require__(4896);
// EXTERNAL MODULE: ./build/adapters/files.js
var files = __webpack_require__(3058);
;// CONCATENATED MODULE: ./build/adapters/labels/folder.js




/** What looks like an image by its name; notes, hidden files and the like are left alone. */
const IMAGE = /\.(png|jpe?g|webp|gif|avif|bmp|tiff?|heic)$/i;
const MOST_FILES = 200_000;
/** @param shown how the folder is called in a message */
async function readSortedFolder(folder, shown) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
    const sorted = entries.flatMap((entry) => {
        const label = entry.isDirectory() ? (0,calibration_labels/* labelOf */.Wy)(entry.name) : null;
        return label === null ? [] : [{ name: entry.name, label }];
    });
    if (sorted.length === 0)
        return (0,failure/* failed */.gz)({
            message: `${shown} has no folder usable/ and none rejected/: sort the images into these, or name a labels.csv`,
        });
    const images = [];
    for (const { name, label } of sorted.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
        // A linked folder is not walked into: it could lead round in circles.
        const below = await (0,promises_.readdir)((0,external_node_path_.join)(folder, name), { recursive: true, withFileTypes: true });
        for (const entry of below)
            if (!entry.isDirectory() && IMAGE.test(entry.name) && !entry.name.startsWith("."))
                images.push({ path: (0,external_node_path_.join)(entry.parentPath, entry.name).slice(folder.length + 1), label });
        if (images.length > MOST_FILES)
            return (0,failure/* failed */.gz)({ message: `${shown} has more than ${MOST_FILES} images` });
    }
    if (images.length === 0)
        return (0,failure/* failed */.gz)({ message: `${shown} has no image in ${sorted.map(({ name }) => `${name}/`).join(" and ")}` });
    return (0,failure.ok)(images.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
}

// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js + 8 modules
var sync = __webpack_require__(712);
;// CONCATENATED MODULE: ./build/adapters/labels/table.js




const MOST_ROWS = 200_000;
const LONGEST_PATH = 1_000;
/**
 * Every row that is wrong is a problem at its line.
 *
 * @param file the name to report places under
 * @param prompts those that a label may name
 */
function readLabelTable(text, file, prompts) {
    const lines = linesOf(text, file);
    if (!lines.ok)
        return lines;
    const [header, ...body] = lines.value;
    if (!header)
        return (0,failure/* failed */.gz)({ message: `${file} is empty: expected a header row "image,label" and a row for each image` });
    const columns = columnsOf(header);
    if (!columns.ok)
        return columns;
    if (body.length === 0)
        return (0,failure/* failed */.gz)({ message: `${file} has no images: expected a row for each below its header` });
    if (body.length > MOST_ROWS)
        return (0,failure/* failed */.gz)({ message: `${file} has ${body.length} rows; at most ${MOST_ROWS}` });
    const known = new Set(prompts);
    const rows = body.map((line) => readRow(line, header.fields.length, columns.value, known));
    const problems = rows.flatMap((row) => (row.ok ? [] : row.problems));
    return problems.length > 0 ? (0,failure/* failed */.gz)(...problems) : (0,failure.ok)(rows.flatMap((row) => (row.ok ? [row.value] : [])));
}
function linesOf(text, file) {
    let records;
    try {
        records = (0,sync/* parse */.q)(text, {
            bom: true,
            record_delimiter: "\n",
            skip_empty_lines: true,
            skip_records_with_empty_values: true,
            relax_column_count: true,
            relax_quotes: true,
            info: true,
        });
    }
    catch (error) {
        if (!(error instanceof sync/* CsvError */.J))
            throw error;
        const why = error.code === "CSV_QUOTE_NOT_CLOSED"
            ? 'a field begins with a quote (") that is never closed: double every quote inside it'
            : error.message;
        return (0,failure/* failed */.gz)({ message: `${file}: ${why}` });
    }
    return (0,failure.ok)(records.map(({ record, info }) => {
        const inside = record.reduce((sum, field) => sum + (field.match(/\n/g)?.length ?? 0), 0);
        return { fields: record, place: { file, line: info.lines - inside, column: 1 } };
    }));
}
function columnsOf({ fields, place }) {
    const names = fields.map((name) => name.trim().toLowerCase());
    const problems = [];
    const find = (name) => {
        const at = names.flatMap((each, index) => (each === name ? [index] : []));
        if (at.length > 1)
            problems.push({ message: `there are ${at.length} columns "${name}": keep one`, place });
        if (at.length === 0 && name !== "prompt") {
            const seen = fields.slice(0, 12).map((field) => JSON.stringify((0,report_escape/* clip */.$Q)(field, 40)));
            problems.push({
                message: `there is no column "${name}": expected a header row "image,label"; there are ${seen.join(", ")}`,
                place,
            });
        }
        return at[0] ?? -1;
    };
    const columns = { image: find("image"), label: find("label"), prompt: find("prompt") };
    return problems.length > 0 ? (0,failure/* failed */.gz)(...problems) : (0,failure.ok)(columns);
}
function readRow({ fields, place }, width, columns, prompts) {
    const wrong = (message) => (0,failure/* failed */.gz)({ message, place });
    if (fields.length !== width)
        return wrong(`this row has ${fields.length} ${fields.length === 1 ? "field" : "fields"}, the header has ${width}: a field with a comma, a quote or a line break must be in quotes`);
    const field = (at) => (at < 0 ? "" : (fields[at] ?? "").trim());
    const [image, word, prompt] = [field(columns.image), field(columns.label), field(columns.prompt)];
    if (image === "")
        return wrong("the row names no image");
    if (image.length > LONGEST_PATH || /\p{Cc}/u.test(image))
        return wrong(`${JSON.stringify((0,report_escape/* clip */.$Q)(image, 60))} is no path of an image`);
    const label = (0,calibration_labels/* labelOf */.Wy)(word);
    if (label === null)
        return wrong(`${JSON.stringify((0,report_escape/* clip */.$Q)(word, 40))} is no label: expected ${calibration_labels/* LABEL_WORDS */.vg}`);
    if (prompt === "" || prompts.has(prompt))
        return (0,failure.ok)({ image, label, prompt: prompt === "" ? null : prompt, place });
    const meant = (0,failure/* nearest */.pA)(prompt, [...prompts]);
    return wrong(`the manifest has no prompt ${JSON.stringify((0,report_escape/* clip */.$Q)(prompt, 60))}${meant === undefined ? "" : `: did you mean "${meant}"?`}`);
}

;// CONCATENATED MODULE: ./build/adapters/labels/load.js












/**
 * Reads labelled images: a table (`labels.csv`), a folder with one in it, or a folder of sorted images. A table may come from a
 * stranger, so nothing is read outside its own folder and the working directory, whether `..`, an absolute path or a link leads there.
 */
const LARGEST_TABLE = 50_000_000;
const LARGEST_IMAGE = 200_000_000;
/** One wrong column makes every row wrong; so many problems say enough. */
const MOST_PROBLEMS = 20;
const loadLabels = async (source, { root, prompts, signal }) => {
    const kind = await kindOf(source);
    const shown = show(source, root);
    if (kind === "nothing")
        return (0,failure/* failed */.gz)({
            message: `there is no file and no folder ${shown}: name a labels.csv, or a folder with usable/ and rejected/`,
        });
    const table = kind === "file" ? source : (0,external_node_path_.join)(source, "labels.csv");
    const isTable = kind === "file" || (await kindOf(table)) === "file";
    const folder = isTable ? (0,external_node_path_.dirname)(table) : source;
    const named = isTable ? await namedInTable(table, show(table, root), prompts) : await namedByFolder(source, shown);
    if (!named.ok)
        return few(named.problems);
    const allowed = await Promise.all([folder, root].map((each) => (0,promises_.realpath)(each)));
    return readImages(named.value, { folder, allowed, root, signal });
};
async function namedInTable(file, shown, prompts) {
    if ((await (0,promises_.stat)(file)).size > LARGEST_TABLE)
        return (0,failure/* failed */.gz)({ message: `${shown} is over ${LARGEST_TABLE} bytes` });
    let text;
    try {
        text = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }).decode(await (0,promises_.readFile)(file));
    }
    catch (error) {
        if ((0,disk/* codeOf */.$N)(error).startsWith("E") && !(0,disk/* codeOf */.$N)(error).startsWith("ERR_"))
            return (0,failure/* failed */.gz)({ message: `${shown} cannot be read (${(0,disk/* codeOf */.$N)(error)})` });
        return (0,failure/* failed */.gz)({ message: `${shown} is not UTF-8 text: save it as CSV in UTF-8` });
    }
    if (text.includes("\0"))
        return (0,failure/* failed */.gz)({ message: `${shown} is not UTF-8 text: save it as CSV in UTF-8` });
    const rows = readLabelTable(text.replace(/\r\n?/g, "\n"), shown, prompts);
    return rows.ok ? (0,failure.ok)(rows.value.map(({ image, ...rest }) => ({ path: image, ...rest }))) : rows;
}
async function namedByFolder(folder, shown) {
    const sorted = await readSortedFolder(folder, shown);
    if (!sorted.ok)
        return sorted;
    return (0,failure.ok)(sorted.value.map(({ path, label }) => ({
        path,
        label,
        prompt: null,
        place: { file: `${shown}/${slashed(path)}`, line: 1, column: 1 },
    })));
}
/** So many files are looked at at once. */
const AT_ONCE = 16;
async function readImages(named, around) {
    const looked = new Map();
    const images = [];
    const problems = [];
    for (let begin = 0; begin < named.length; begin += AT_ONCE) {
        around.signal.throwIfAborted();
        const some = named.slice(begin, begin + AT_ONCE);
        const found = await Promise.all(some.map(({ path }) => lookOnce(path, around, looked)));
        for (const [index, { path, label, prompt, place }] of some.entries()) {
            const look = found[index];
            if (typeof look === "string")
                problems.push({ message: `${(0,report_escape/* clip */.$Q)(path, 120)} ${look}`, place });
            else
                images.push({ ...look, label, prompt, place });
        }
    }
    const { labels, problems: contradictions } = (0,calibration_labels/* onceEach */.fF)(images);
    const all = [...problems, ...contradictions].toSorted((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
    return all.length > 0 ? few(all) : (0,failure.ok)(labels);
}
function lookOnce(path, around, looked) {
    const asked = (0,external_node_path_.resolve)(around.folder, path.replaceAll("\\", "/"));
    const known = looked.get(asked);
    if (known)
        return known;
    const look = lookAt(asked, around);
    looked.set(asked, look);
    return look;
}
async function lookAt(asked, { folder, allowed, root }) {
    const outside = "leads outside the folder of the labels and the working directory: only images inside them are read";
    // Before the disk is asked whether it is there: what lies elsewhere is nobody's business.
    if (![folder, root].some((each) => (0,files.isInside)(asked, each)))
        return outside;
    const kind = await kindOf(asked);
    if (kind !== "file")
        return kind === "folder" ? "is a folder, and no image" : "is not there: paths begin at the folder of the labels";
    const file = await (0,promises_.realpath)(asked);
    if (!allowed.some((each) => (0,files.isInside)(file, each)))
        return outside;
    try {
        if ((await (0,promises_.stat)(file)).size > LARGEST_IMAGE)
            return `is over ${LARGEST_IMAGE} bytes`;
        return { file, shown: show(asked, (0,files.isInside)(asked, root) ? root : folder), sha256: await hashOf(file) };
    }
    catch (error) {
        if ((0,disk/* codeOf */.$N)(error) === "")
            throw error;
        return `cannot be read (${(0,disk/* codeOf */.$N)(error)})`;
    }
}
async function hashOf(file) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), hash);
    return hash.digest("hex");
}
function few(problems) {
    const rest = problems.length - MOST_PROBLEMS;
    if (rest <= 0)
        return (0,failure/* failed */.gz)(...problems);
    return (0,failure/* failed */.gz)(...problems.slice(0, MOST_PROBLEMS), { message: `and ${rest} more like these` });
}
/** Relative to a folder where it lies in it, else its name alone. */
function show(path, from) {
    const shown = slashed((0,files.isInside)(path, from) ? (0,external_node_path_.relative)(from, path) : path.slice(path.lastIndexOf(external_node_path_.sep) + 1));
    return shown === "" ? "." : shown;
}
function slashed(path) {
    return path.replaceAll("\\", "/");
}
async function kindOf(path) {
    try {
        const entry = await (0,promises_.stat)(path);
        return entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "nothing";
    }
    catch (error) {
        if ((0,disk/* codeOf */.$N)(error) === "")
            throw error;
        return "nothing";
    }
}


/***/ }),

/***/ 4054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   fF: () => (/* binding */ onceEach),
/* harmony export */   kg: () => (/* binding */ LABELS),
/* harmony export */   vg: () => (/* binding */ LABEL_WORDS)
/* harmony export */ });
/** What people say of images: the words they use, and the images with their labels. */
const LABELS = ["usable", "rejected"];
const WORDS = {
    usable: ["usable", "yes", "y", "1", "true", "good"],
    rejected: ["rejected", "no", "n", "0", "false", "bad"],
};
const LABEL_WORDS = "usable or rejected (or yes/no, 1/0, good/bad)";
/** The label that a word stands for, whatever its case; null for any other word. */
function labelOf(word) {
    const plain = word.trim().toLowerCase();
    return LABELS.find((label) => WORDS[label].includes(plain)) ?? null;
}
/** Takes each image once: the same bytes under another name are the same image. Two labels for one image are a problem. */
function onceEach(images) {
    const first = new Map();
    const problems = [];
    let repeated = 0;
    for (const image of images) {
        const key = `${image.sha256} ${image.prompt ?? ""}`;
        const earlier = first.get(key);
        if (!earlier)
            first.set(key, image);
        else if (earlier.label === image.label)
            repeated++;
        else {
            const same = earlier.file === image.file ? "this image" : `this image is the same as ${earlier.shown}, which`;
            const where = earlier.place.file === image.place.file ? `line ${earlier.place.line}` : earlier.place.file;
            const message = `${same} has the label "${earlier.label}" already (${where}): it can have one only`;
            problems.push({ message, place: image.place });
        }
    }
    return { labels: { images: [...first.values()], repeated }, problems };
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


/***/ })

};
