import type { End, World } from "./world.ts";

/** Runs a command's story; when a signal cuts it short while it only reads, that is its end, and no error of the program. */
export async function unlessInterrupted(world: World, story: () => Promise<End>): Promise<End> {
  try {
    return await story();
  } catch (error) {
    if (!world.signal.aborted || !isAbort(error, world.signal)) throw error;
    return { exit: 3, problems: [{ message: "interrupted before anything was generated: start it again" }] };
  }
}

function isAbort(error: unknown, signal: AbortSignal): boolean {
  return error === signal.reason || (error instanceof Error && error.name === "AbortError");
}
