import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import ncc from "@vercel/ncc";
import wabt from "wabt";

/** The codecs of others that the worker loads from `wasm/` beside itself; src/adapters/checks/codecs.ts names the same files. */
const WASM = [
  "@jsquash/png/codec/pkg/squoosh_png_bg.wasm",
  "@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm",
  "@jsquash/webp/codec/dec/webp_dec.wasm",
  "@jsquash/webp/codec/enc/webp_enc.wasm",
];

/**
 * Bundles the image worker: `<dist>/worker/index.js`, a `package.json` that makes it a module, and the codecs in `wasm/`.
 * Only the code is taken from the bundler: the copies of the codecs that it makes by itself are damaged and not used.
 *
 * @param {{ build: string, dist: string }} folders where `tsc` has put the compiled sources, and where the result goes
 */
export async function buildWorker({ build, dist }) {
  const target = join(dist, "worker");
  const { code } = await ncc(resolve(build, "adapters/checks/worker.js"), { cache: false, quiet: true, minify: false });
  // The bundler writes down where each module came from: a linked node_modules would put this machine's folders into dist.
  if (/MODULE: \.\.\//.test(code)) throw new Error("node_modules lies outside this folder: run npm ci here, then build again");
  await rm(target, { recursive: true, force: true });
  await mkdir(join(target, "wasm"), { recursive: true });
  await writeFile(join(target, "index.js"), code);
  await writeFile(join(target, "package.json"), '{ "type": "module" }\n');
  // Written, not copied: some of the packages' files are marked executable.
  for (const file of WASM)
    await writeFile(join(target, "wasm", file.split("/").at(-1)), await readFile(join("node_modules", file)));
  await writeFile(join(target, "wasm", "pixels.wasm"), await assembled("kernel/pixels.wat"));
  await writeFile(join(target, "licenses.txt"), await licenses());
}

/** Our own WebAssembly, from its text. */
async function assembled(file) {
  const module = (await wabt()).parseWat(file, await readFile(file, "utf8"), { simd: true });
  module.validate({ simd: true });
  return module.toBinary({}).buffer;
}

/** The licences of what the bundle contains, the codecs' own included. */
async function licenses() {
  const files = ["png", "jpeg", "webp"].flatMap((name) => [
    `@jsquash/${name}/LICENSE`,
    `@jsquash/${name}/codec/LICENSE.codec.md`,
  ]);
  const texts = await Promise.all(
    files.map(
      async (file) => `${file}\n\n${(await readFile(join("node_modules", file), "utf8")).replaceAll("\r\n", "\n").trim()}\n`,
    ),
  );
  return texts.join(`\n${"-".repeat(80)}\n\n`);
}
