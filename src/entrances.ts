/** What the bundle exports to `dist/cli.js` and `dist/main.js`: one bundle holds both entrances, each loaded when it is called. */

export async function cli(): Promise<void> {
  const { runCli } = await import("./cli.ts");
  await runCli(process.argv.slice(2));
}

export async function action(): Promise<void> {
  const { runAction } = await import("./main.ts");
  await runAction();
}
