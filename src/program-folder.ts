import { fileURLToPath } from "node:url";

/** The folder that this program is in: packages that a user installs beside it are found from there. */
export const PROGRAM = fileURLToPath(new URL(["."].join(""), import.meta.url));
