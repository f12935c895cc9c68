import { openJournal } from "../../../../src/adapters/store/journal.ts";

/** Appends lines to the journal named by its argument for ever, ten at a time, and says each one's number once it is on disk. */
const journal = await openJournal(process.argv[2]!);
if (!journal.ok) throw new Error("refused");
const { append, lines } = journal.value;
let number = lines.length;
const writer = async (): Promise<void> => {
  for (;;) {
    const mine = number++;
    await append({ number: mine, text: `"${"ü🐈\n".repeat(mine % 50)}"` });
    process.stdout.write(`${mine}\n`);
  }
};
await Promise.all(Array.from({ length: 10 }, writer));
