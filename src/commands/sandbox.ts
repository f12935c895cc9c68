import { failed, ok, type Result } from "../core/failure.ts";
import type { Scenario } from "../sandbox/scenario.ts";
import type { Sandbox } from "../sandbox/server.ts";
import type { Files, Log } from "../core/ports.ts";
import { inputWrong, type End } from "./world.ts";

/** Starts the local double of HiAPI; the entrance introduces it. */
export type SandboxHost = {
  readonly defaultScenario: Scenario;
  readonly parse: (text: string, file: string) => Result<Scenario>;
  readonly start: (options: { scenario: Scenario; port: number }) => Promise<Pick<Sandbox, "url" | "close" | "setScenario">>;
};

export type SandboxOptions = { readonly port: number; readonly scenario?: string };

/** Serves a local double of HiAPI until the signal aborts. */
export async function sandbox(
  world: { readonly files: Files; readonly log: Log; readonly signal: AbortSignal },
  host: SandboxHost,
  options: SandboxOptions,
): Promise<End> {
  const scenario = await readScenario(world.files, host, options.scenario);
  if (!scenario.ok) return inputWrong(scenario.problems);
  const server = await host
    .start({ scenario: scenario.value, port: options.port })
    .catch((error: unknown) => error as NodeJS.ErrnoException);
  if (server instanceof Error)
    return inputWrong([
      { message: `--port ${options.port} cannot be used (${server.message}): choose another, or 0 for any free one` },
    ]);
  world.log.info(`A local double of HiAPI: everything it makes is simulated, and nothing costs money. In another terminal:`);
  world.log.info(`  export HIAPI_BASE_URL=${server.url} HIAPI_SITE_URL=${server.url} HIAPI_API_KEY=any-key`);
  world.log.info("Stop it with Ctrl-C.");
  await new Promise<void>((resolve) => {
    if (world.signal.aborted) return resolve();
    world.signal.addEventListener("abort", () => resolve());
  });
  await server.close();
  return { exit: 0, problems: [] };
}

async function readScenario(files: Files, host: SandboxHost, file: string | undefined): Promise<Result<Scenario>> {
  if (file === undefined) return ok(host.defaultScenario);
  const text = await files.read(file);
  return text === null
    ? failed({ message: `--scenario: there is no file ${file}` })
    : host.parse(text, file.slice(file.replaceAll("\\", "/").lastIndexOf("/") + 1));
}
