import { copyFile, link, mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Files } from "../core/ports.ts";
import { codeOf, readIfThere, writeAtomically } from "./disk.ts";

/** The machine's file system. */
export const systemFiles: Files = {
  read: readIfThere,
  write: writeAtomically,
  link: async (from, to) => {
    await mkdir(dirname(to), { recursive: true });
    await rm(to, { force: true });
    try {
      await link(from, to);
    } catch (error) {
      // Another disk, or a file system without links: the bytes are copied then.
      if (!["EXDEV", "EPERM", "ENOTSUP", "EMLINK"].includes(codeOf(error))) throw error;
      await copyFile(from, to);
    }
  },
};
