import { takeFolder } from "../../../../src/adapters/store/lock.ts";

/** Waits for a moment in milliseconds since 1970, takes a folder, says whether it has it, and holds it until it is told to go. */
const [folder, moment] = process.argv.slice(2);
await new Promise((resolve) => setTimeout(resolve, Number(moment) - Date.now()));
const lock = await takeFolder(folder!);
process.stdout.write("by" in lock ? "refused\n" : "taken\n");
process.stdin.resume();
process.stdin.once("end", () => void ("by" in lock ? undefined : lock.release()));
