import { readFileSync } from "node:fs";

/** The little of the WebAssembly interface that is used here; Node's types leave it to the browser's. */
type WebAssemblyApi = {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
};
const api = (globalThis as unknown as { readonly WebAssembly: WebAssemblyApi }).WebAssembly;

/** Compiles a codec from its file. The files are our own: one that is missing or damaged is a bug and throws. */
export function compile(folder: URL, name: string): object {
  return new api.Module(readFileSync(new URL(name, folder)));
}

/** Starts a module that asks for nothing. */
export function instantiate(module: object): object {
  return new api.Instance(module, {}).exports;
}

/** What Emscripten's generated modules take to be started by hand. */
export type EmscriptenOptions = {
  readonly noInitialRun: true;
  readonly instantiateWasm: (imports: object, done: (instance: object) => void) => object;
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
};

/** Starts an Emscripten module; `say` receives the lines that the codec would print. */
export function emscriptenOptions(module: object, say: (line: string) => void): EmscriptenOptions {
  return {
    noInitialRun: true,
    instantiateWasm: (imports, done) => {
      const instance = new api.Instance(module, imports);
      done(instance);
      return instance.exports;
    },
    print: say,
    printErr: say,
  };
}

/**
 * Whether an error of a codec tells of the worker's own state (no memory, an out-of-bounds access) and not of the image. The
 * codecs report an image that they refuse by other errors.
 */
export function isBreakdown(error: unknown): boolean {
  if (error instanceof RangeError) return true;
  const text = error instanceof Error ? `${error.name} ${error.message}` : "";
  return /out of memory|\bOOM\b|allocation failed|RuntimeError/i.test(text);
}
