/** How much of a Markdown document is shown; each number is the most of its kind. */
export type Form = {
  readonly candidates: number;
  readonly warnings: number;
  readonly prompts: number;
  /** Candidates that have a column of their own in the table of prompts. */
  readonly promptColumns: number;
  /** Steps in the history of one price. */
  readonly history: number;
  /** Code points of a sentence from outside. */
  readonly sentence: number;
  readonly sections: readonly Section[];
};

export const SECTIONS = ["history", "rescored", "prompts", "outcomes", "money", "prices", "definition", "provenance"] as const;
/** A part of the document that can be left out. */
export type Section = (typeof SECTIONS)[number];

const LARGEST = 1_000_000;

const COMMENT: Form = {
  candidates: 50,
  warnings: 10,
  prompts: 40,
  promptColumns: 4,
  history: 12,
  sentence: 600,
  sections: SECTIONS,
};

/** The forms of a comment, from the one that is shown when there is room to one that always fits. */
export const COMMENT_FORMS: readonly Form[] = smaller(COMMENT);

/** The forms of the standing issue, which should have every warning: there is no run beside it to look them up. */
export const ISSUE_FORMS: readonly Form[] = [
  { ...COMMENT, warnings: 1000 },
  { ...COMMENT, warnings: 200, history: 4 },
  { ...COMMENT, warnings: 100, history: 2, sentence: 300, prompts: 5, sections: ["history"] },
  { ...COMMENT, warnings: 40, history: 2, sentence: 200, prompts: 5, candidates: 20, sections: ["history"] },
  ...smaller({ ...COMMENT, history: 2, sentence: 200, prompts: 5, candidates: 20, sections: ["history"] }).slice(-3),
];

/** The forms of a job summary: everything there is, then those of a comment. */
export const SUMMARY_FORMS: readonly Form[] = [
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
function smaller(full: Form): Form[] {
  const few: Form = { ...full, prompts: 5, history: 2, warnings: 5 };
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
export function fit(forms: readonly Form[], render: (form: Form) => string, limit: number): string {
  let text = "";
  for (const form of forms) {
    text = render(form);
    if (utf8Bytes(text) <= limit) return text;
  }
  return text;
}

/** Bytes of a text in UTF-8; at least its length in UTF-16 code units, so it bounds both ways of counting. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
