import { describe, expect, test } from "@jest/globals";
import { readCsv, readJsonLines, readTsv, type Columns, type ReadTable } from "../../../src/adapters/prompts/rows.ts";

/** The rows as [id, text, line], or the problems. */
function told(read: ReadTable, text: string, columns: Columns = {}): unknown {
  const rows = read(text, "f", columns);
  return rows.ok
    ? rows.value.map(({ id, text: prompt, where }) => [id, prompt, Number(where.replace("f:", ""))])
    : rows.problems.map(({ message }) => message);
}

describe("CSV", () => {
  test.each<[string, string, unknown]>([
    [
      "plain",
      "id,prompt\na,A cat\nb,A dog\n",
      [
        [null, "A cat", 2],
        [null, "A dog", 3],
      ],
    ],
    ["without a last line end", "prompt\nA cat", [[null, "A cat", 2]]],
    ["a comma in quotes", 'prompt\n"A cat, asleep"\n', [[null, "A cat, asleep", 2]]],
    ["doubled quotes", 'prompt\n"The words ""Open late"" in neon"\n', [[null, 'The words "Open late" in neon', 2]]],
    ["a quote in an unquoted field", 'prompt\nA 6" pizza\n', [[null, 'A 6" pizza', 2]]],
    [
      "line breaks in a field",
      'prompt,n\n"A cat\nand a dog",1\nA fox,2\n',
      [
        [null, "A cat\nand a dog", 2],
        [null, "A fox", 4],
      ],
    ],
    ["a byte order mark", "\uFEFFprompt\nA cat\n", [[null, "A cat", 2]]],
    ["a byte order mark before a quoted name", '\uFEFF"prompt"\nA cat\n', [[null, "A cat", 2]]],
    [
      "empty lines, and rows of nothing but commas",
      "prompt,n\n\nA cat,1\n,\n , \nA dog,2\n\n",
      [
        [null, "A cat", 3],
        [null, "A dog", 6],
      ],
    ],
    ["an empty prompt, which is told later", 'prompt,n\n"",1\n', [[null, "", 2]]],
    ["a header alone", "prompt\n", []],
    ["spaces around names", " id , Prompt \na,A cat\n", [[null, "A cat", 2]]],
    [
      "other scripts and emoji",
      "prompt\nKatze auf dem Sofa 🐈\n雨の京都の路地\n",
      [
        [null, "Katze auf dem Sofa 🐈", 2],
        [null, "雨の京都の路地", 3],
      ],
    ],
  ])("%s", (_, text, rows) => expect(told(readCsv, text)).toEqual(rows));

  test("the columns that the manifest names", () => {
    const text = "Nr,Text,Prompt\n7, A cat ,wrong\n x y ,A dog,wrong\n";
    expect(told(readCsv, text, { column: "Text", idColumn: "Nr" })).toEqual([
      ["7", " A cat ", 2],
      ["x y", "A dog", 3],
    ]);
  });

  test.each<[string, string, Columns, string[]]>([
    ["an empty file", "", {}, ["f is empty: expected a header row and a row for each prompt"]],
    ["a file of empty lines", "\n\n", {}, ["f is empty: expected a header row and a row for each prompt"]],
    [
      "no column called prompt",
      "id,text\n1,x\n",
      {},
      ['f: there is no column "prompt": say which one has the text with `column`; there are "id", "text"'],
    ],
    [
      "a column mistyped",
      "id,Prompt\n1,x\n",
      { column: "Promt" },
      ['f: there is no column "Promt" (did you mean "Prompt"?); there are "id", "Prompt"'],
    ],
    [
      "a column in another case",
      "id,Prompt\n1,x\n",
      { column: "prompt" },
      ['f: there is no column "prompt" (did you mean "Prompt"?); there are "id", "Prompt"'],
    ],
    [
      "both columns",
      "a,b\n1,x\n",
      { column: "Text", idColumn: "Nr" },
      ['f: there is no column "Text"; there are "a", "b"', 'f: there is no column "Nr"; there are "a", "b"'],
    ],
    ["a column that is there twice", "prompt,Prompt\n1,x\n", {}, ['f: there are 2 columns "prompt": give them different names']],
    [
      "no header row",
      `${"A long prompt ".repeat(9)}\nA dog\n`,
      {},
      [
        'f: there is no column "prompt": say which one has the text with `column`; there are "A long prompt A long prompt A long promp…"',
      ],
    ],
    [
      "commas outside quotes",
      "prompt,n\nA cat, asleep,1\nA dog,2\nA fox\n",
      {},
      [
        "f:2: this row has 3 fields, the header has 2: a field with a comma, a quote or a line break must be in quotes",
        "f:4: this row has 1 field, the header has 2: a field with a comma, a quote or a line break must be in quotes",
      ],
    ],
    [
      "a quote that never closes",
      'prompt\n"A cat\nA dog\n',
      {},
      ['f: a field begins with a quote (") that is never closed: double every quote inside it'],
    ],
  ])("%s is refused", (_, text, columns, problems) => expect(told(readCsv, text, columns)).toEqual(problems));
});

describe("TSV", () => {
  test.each<[string, string, unknown]>([
    [
      "quotes inside fields, balanced or not",
      'Prompt\tn\nThe words "Open\t1\n"Open" in neon\t2\nA 6" pizza\t3\n',
      [
        [null, 'The words "Open', 2],
        [null, '"Open" in neon', 3],
        [null, 'A 6" pizza', 4],
      ],
    ],
    [
      "a field quoted as a whole, as spreadsheets do",
      'Prompt\n"The words ""Open late"""\n',
      [[null, 'The words "Open late"', 2]],
    ],
    ["a field that only begins and ends with a quote", 'Prompt\n"Open" and "Shut"\n', [[null, '"Open" and "Shut"', 2]]],
    ["a lone quote", 'Prompt\n"\n', [[null, '"', 2]]],
    ["commas", "Prompt\tn\nA cat, asleep, grey\t1\n", [[null, "A cat, asleep, grey", 2]]],
    ["empty fields at the end", "Prompt\tCategory\tNote\nA cat\tAnimals\t\n", [[null, "A cat", 2]]],
    ["a byte order mark", "\uFEFFPrompt\tn\nA cat\t1\n", [[null, "A cat", 2]]],
    ["a quoted header", '"Prompt"\t"n"\nA cat\t1\n', [[null, "A cat", 2]]],
  ])("%s", (_, text, rows) => expect(told(readTsv, text)).toEqual(rows));

  test("a row that lacks a field is refused", () => {
    expect(told(readTsv, "Prompt\tn\nA cat\n")).toEqual([
      "f:2: this row has 1 field, the header has 2: a field can hold no tab and no line break",
    ]);
  });
});

describe("JSON Lines", () => {
  test.each<[string, string, Columns, unknown]>([
    [
      "plain",
      '{"prompt":"A cat"}\n{"prompt":"A dog","x":[1]}\n',
      {},
      [
        [null, "A cat", 1],
        [null, "A dog", 2],
      ],
    ],
    ["however prompt is written", '{"Prompt":"A cat"}', {}, [[null, "A cat", 1]]],
    [
      "empty lines, a byte order mark",
      '\uFEFF{"prompt":"A cat"}\n\n{"prompt":"A dog"}\n',
      {},
      [
        [null, "A cat", 1],
        [null, "A dog", 3],
      ],
    ],
    ["line breaks and escapes in a text", '{"prompt":"A\\ncat \\ud83d\\ude3a"}', {}, [[null, "A\ncat 😺", 1]]],
    [
      "named keys, ids that are numbers",
      '{"id":7,"t":"A cat"}\n{"id":" b ","t":"A dog"}',
      { column: "t", idColumn: "id" },
      [
        ["7", "A cat", 1],
        ["b", "A dog", 2],
      ],
    ],
    ["nothing", "", {}, []],
  ])("%s", (_, text, columns, rows) => expect(told(readJsonLines, text, columns)).toEqual(rows));

  test("every line that is wrong is told, with its number", () => {
    const text = [
      '{"prompt":"A cat"',
      "[1]",
      "null",
      '"A cat"',
      '{"text":"A cat"}',
      '{"prompt":5}',
      '{"prompt":"fine"}',
      '{"prompt":"a","Prompt":"b"}',
    ];
    expect(told(readJsonLines, text.join("\n"))).toEqual([
      "f:1: this line is no JSON: a JSON Lines file has one object a line",
      'f:2: expected an object, such as {"prompt": "..."}',
      'f:3: expected an object, such as {"prompt": "..."}',
      'f:4: expected an object, such as {"prompt": "..."}',
      'f:5: there is no key "prompt": say which one has the text with `column`; there are "text"',
      'f:6: "prompt" is not a text',
      'f:8: there are 2 keys "prompt": give them different names',
    ]);
    expect(told(readJsonLines, '{"prompt":"a"}\n{"prompt":"a","id":null}', { idColumn: "id" })).toEqual([
      'f:1: there is no key "id"; there are "prompt"',
      'f:2: "id" is neither a text nor a number',
    ]);
  });
});
