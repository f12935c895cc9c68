/** The last words of a program: a refusal by the machine is told as advice, a bug with its stack. */
export type LastWords = { readonly exit: 1 | 2; readonly text: string };

/** What the machine refuses by these names is the user's to mend: folders, rights, space. */
const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: "this user may not write or read there",
  EPERM: "this user may not do that there",
  EROFS: "that disk is read-only",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of that path is a file, not a folder",
  EISDIR: "that is a folder, not a file",
  EEXIST: "there is a file where a folder is needed",
  EMFILE: "too many files are open",
};

export function lastWords(error: unknown): LastWords {
  const { code, path, message, stack } = (typeof error === "object" && error !== null ? error : {}) as NodeJS.ErrnoException;
  const refusal = code === undefined ? undefined : REFUSALS[code];
  if (refusal !== undefined)
    return {
      exit: 2,
      text: `error: ${path === undefined ? message : `${path}: ${refusal} (${code})`}: choose other folders with --output-dir and --state, or mend this one`,
    };
  return { exit: 1, text: `This is a bug in usable-image-cost, please report it:\n${stack ?? message ?? String(error)}` };
}
