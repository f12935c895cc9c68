import { setMaxListeners } from "node:events";
import { lastWords } from "./crash.ts";

/** What the bundle exports to `dist/cli.js` and `dist/main.js`: one bundle holds both entrances, each loaded when it is called. */

export async function cli(): Promise<void> {
  prepareProcess();
  const { runCli } = await import("./cli.ts");
  await runCli(process.argv.slice(2)).catch((error: unknown) => {
    const { exit, text } = lastWords(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = exit;
  });
}

export async function action(): Promise<void> {
  prepareProcess();
  const { runAction } = await import("./main.ts");
  await runAction();
}

/** One abort signal is listened to by every request under way: many listeners are no leak here. */
function prepareProcess(): void {
  setMaxListeners(0);
}
