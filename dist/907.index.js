export const id = 907;
export const ids = [907];
export const modules = {

/***/ 2907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSource: () => (/* binding */ readSource)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/failure.js
var failure = __webpack_require__(8624);
// EXTERNAL MODULE: ./build/adapters/disk.js
var disk = __webpack_require__(4896);
// EXTERNAL MODULE: ./build/adapters/prompts/find.js
var find = __webpack_require__(6546);
// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js + 8 modules
var sync = __webpack_require__(712);
;// CONCATENATED MODULE: ./build/adapters/prompts/rows.js


/** Reads CSV (RFC 4180, with a header row). */
const readCsv = (text, file, columns) => readTable(text, file, columns, { delimiter: ",", relax_quotes: true }, (field) => field);
/**
 * Reads TSV with a header row. Most TSV files quote nothing, so a quote inside a field is itself; a field that is quoted as a whole, as
 * spreadsheets write it, is unquoted.
 */
const readTsv = (text, file, columns) => readTable(text, file, columns, { delimiter: "\t", quote: false }, (field) => /^"(?:[^"]|"")*"$/.test(field) ? field.slice(1, -1).replaceAll('""', '"') : field);
function readTable(text, file, columns, syntax, unquote) {
    const lines = linesOf(text, file, syntax, unquote);
    if (!lines.ok)
        return lines;
    const [header, ...body] = lines.value;
    if (!header)
        return (0,failure/* failed */.gz)({ message: `${file} is empty: expected a header row and a row for each prompt` });
    const names = header.fields.map((name) => name.trim());
    const textAt = findColumn(names, columns.column, "column");
    const idAt = columns.idColumn === undefined ? (0,failure.ok)(-1) : findColumn(names, columns.idColumn, "column");
    const problems = [textAt, idAt].flatMap((found) => (found.ok ? [] : found.problems));
    if (!textAt.ok || !idAt.ok)
        return (0,failure/* failed */.gz)(...problems.map(({ message }) => ({ message: `${file}: ${message}` })));
    const ragged = body.flatMap(({ fields, where }) => raggedness(fields.length, names.length, where, syntax));
    if (ragged.length > 0)
        return (0,failure/* failed */.gz)(...ragged);
    return (0,failure.ok)(body.map(({ fields, where }) => ({
        id: idAt.value < 0 ? null : (fields[idAt.value] ?? "").trim(),
        text: fields[textAt.value] ?? "",
        where,
    })));
}
/** The rows that have anything in them, with the line on which each begins. */
function linesOf(text, file, syntax, unquote) {
    let records;
    try {
        records = (0,sync/* parse */.q)(text, {
            ...syntax,
            bom: true,
            record_delimiter: "\n",
            skip_empty_lines: true,
            skip_records_with_empty_values: true,
            relax_column_count: true,
            info: true,
        });
    }
    catch (error) {
        return (0,failure/* failed */.gz)({ message: `${file}: ${syntaxProblem(error)}` });
    }
    return (0,failure.ok)(records.map(({ record, info }) => {
        const inside = record.reduce((sum, field) => sum + (field.match(/\n/g)?.length ?? 0), 0);
        return { fields: record.map(unquote), where: `${file}:${info.lines - inside}` };
    }));
}
function syntaxProblem(error) {
    if (!(error instanceof sync/* CsvError */.J))
        throw error;
    if (error.code === "CSV_QUOTE_NOT_CLOSED")
        return 'a field begins with a quote (") that is never closed: double every quote inside it';
    return error.message;
}
function raggedness(has, expected, where, { delimiter }) {
    if (has === expected)
        return [];
    const hint = delimiter === ","
        ? "a field with a comma, a quote or a line break must be in quotes"
        : "a field can hold no tab and no line break";
    return [{ message: `${where}: this row has ${has} ${has === 1 ? "field" : "fields"}, the header has ${expected}: ${hint}` }];
}
/** Reads JSON Lines: an object a line. */
const readJsonLines = (text, file, columns) => {
    const lines = text.replace(/^\uFEFF/, "").split("\n");
    const rows = lines.flatMap((line, index) => (line.trim() === "" ? [] : [readJsonLine(line, `${file}:${index + 1}`, columns)]));
    const problems = rows.flatMap((row) => (row.ok ? [] : row.problems));
    return problems.length > 0 ? (0,failure/* failed */.gz)(...problems) : (0,failure.ok)(rows.flatMap((row) => (row.ok ? [row.value] : [])));
};
function readJsonLine(line, where, columns) {
    const wrong = (message) => (0,failure/* failed */.gz)({ message: `${where}: ${message}` });
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return wrong("this line is no JSON: a JSON Lines file has one object a line");
    }
    if (typeof value !== "object" || value === null || Array.isArray(value))
        return wrong('expected an object, such as {"prompt": "..."}');
    const names = Object.keys(value);
    const values = Object.values(value);
    const textAt = findColumn(names, columns.column, "key");
    const idAt = columns.idColumn === undefined ? (0,failure.ok)(-1) : findColumn(names, columns.idColumn, "key");
    for (const found of [textAt, idAt])
        if (!found.ok)
            return (0,failure/* failed */.gz)(...found.problems.map(({ message }) => ({ message: `${where}: ${message}` })));
    if (!textAt.ok || !idAt.ok)
        throw new Error("unreachable");
    const text = values[textAt.value];
    if (typeof text !== "string")
        return wrong(`"${names[textAt.value]}" is not a text`);
    if (idAt.value < 0)
        return (0,failure.ok)({ id: null, text, where });
    const id = values[idAt.value];
    if (typeof id !== "string" && typeof id !== "number")
        return wrong(`"${columns.idColumn}" is neither a text nor a number`);
    return (0,failure.ok)({ id: String(id).trim(), text, where });
}
/** The place of a column by its name; `undefined` asks for "prompt", however it is written. */
function findColumn(names, asked, what) {
    const at = names.flatMap((name, index) => name === asked || (asked === undefined && name.toLowerCase() === "prompt") ? [index] : []);
    if (at.length === 1)
        return (0,failure.ok)(at[0]);
    if (at.length > 1)
        return (0,failure/* failed */.gz)({ message: `there are ${at.length} ${what}s "${names[at[0]]}": give them different names` });
    const seen = `there are ${showNames(names)}`;
    if (asked === undefined)
        return (0,failure/* failed */.gz)({ message: `there is no ${what} "prompt": say which one has the text with \`column\`; ${seen}` });
    const meant = (0,failure/* nearest */.pA)(asked, names);
    return (0,failure/* failed */.gz)({
        message: `there is no ${what} "${asked}"${meant === undefined ? "" : ` (did you mean "${meant}"?)`}; ${seen}`,
    });
}
/** A table without a header row has a whole prompt where a name should be. */
function showNames(names) {
    const shown = names.slice(0, 12).map((name) => JSON.stringify(name.length > 40 ? `${name.slice(0, 40)}…` : name));
    return [...shown, ...(names.length > 12 ? [`${names.length - 12} more`] : [])].join(", ");
}

;// CONCATENATED MODULE: ./build/adapters/prompts/source.js






/** Reads the prompts of one entry with `from`: text files, a file a prompt, or tables. */
const LARGEST_FILE = 20_000_000;
const LONGEST_PROMPT = 32_000;
const LONGEST_ID = 100;
const TABLES = {
    ".csv": readCsv,
    ".tsv": readTsv,
    ".tab": readTsv,
    ".jsonl": readJsonLines,
    ".ndjson": readJsonLines,
};
/**
 * @param folders absolute paths in which to look for the files, in order
 * @param root absolute path of the working directory
 */
async function readSource(source, folders, root) {
    const found = await (0,find/* findFiles */.l)(source.from, folders, root);
    if (!found.ok)
        return found;
    const rows = [];
    const problems = [];
    for (const file of found.value) {
        const read = await readOne(file, source);
        if (read.ok)
            rows.push(...read.value);
        else
            problems.push(...read.problems);
    }
    if (problems.length > 0)
        return (0,failure/* failed */.gz)(...problems);
    const taken = rows.slice(0, source.limit).map((row) => ({ ...row, text: row.text.trim() }));
    if (taken.length === 0)
        return (0,failure/* failed */.gz)({ message: `"${source.from}" has no prompts` });
    const wrong = taken.flatMap(problemOf);
    return wrong.length > 0 ? (0,failure/* failed */.gz)(...wrong) : (0,failure.ok)(taken);
}
async function readOne(found, source) {
    const { shown } = found;
    const text = await readText(found);
    if (!text.ok)
        return text;
    const extension = (0,external_node_path_.extname)(shown).toLowerCase();
    const stem = (0,external_node_path_.basename)(shown, (0,external_node_path_.extname)(shown));
    const read = TABLES[extension];
    if (read) {
        const rows = read(text.value, shown, { column: source.column, idColumn: source.idColumn });
        return rows.ok ? (0,failure.ok)(rows.value.map((row, index) => ({ ...row, id: row.id ?? `${stem}-${index + 1}` }))) : rows;
    }
    if (extension === ".json")
        return (0,failure/* failed */.gz)({ message: `${shown} is JSON: save the prompts as JSON Lines (.jsonl), an object a line` });
    for (const key of ["column", "idColumn"])
        if (source[key] !== undefined)
            return (0,failure/* failed */.gz)({
                message: `\`${key}\` is for CSV, TSV and JSON Lines (.csv, .tsv, .jsonl): ${shown} is read as a text file`,
            });
    return (0,failure.ok)([{ id: stem, text: text.value.replace(/^\uFEFF/, ""), where: shown }]);
}
/** The text with "\n" at the end of its lines: what a checkout on Windows makes of a file must not make another prompt of it. */
async function readText({ file, shown }) {
    const wrong = (message) => (0,failure/* failed */.gz)({ message: `${shown} ${message}` });
    let bytes;
    try {
        if ((await (0,promises_.stat)(file)).size > LARGEST_FILE)
            return wrong(`is over ${LARGEST_FILE} bytes: that is no list of prompts`);
        bytes = await (0,promises_.readFile)(file);
    }
    catch (error) {
        const code = (0,disk/* codeOf */.$N)(error);
        if (code === "")
            throw error;
        return wrong(`cannot be read (${code})`);
    }
    const notText = "is not UTF-8 text: save it as UTF-8";
    try {
        const text = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }).decode(bytes);
        return text.includes("\0") ? wrong(notText) : (0,failure.ok)(text.replace(/\r\n?/g, "\n"));
    }
    catch {
        return wrong(notText);
    }
}
function problemOf({ id, text, where }) {
    const wrong = (message) => [{ message: `${where}: ${message}` }];
    if (text === "")
        return wrong("the prompt is empty");
    if (text.length > LONGEST_PROMPT)
        return wrong(`the prompt has ${text.length} characters; at most ${LONGEST_PROMPT}`);
    if (id === "")
        return wrong("the prompt's id is empty");
    if (id.length > LONGEST_ID)
        return wrong(`the id has ${id.length} characters; at most ${LONGEST_ID}`);
    if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(id))
        return wrong("the id has a line break or another control character");
    return [];
}


/***/ })

};
