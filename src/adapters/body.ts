import { pipeline, type Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

/** The body of a reply. */

/**
 * The body's bytes, decoded, or null when there are more than the limit; the rest is then not read.
 *
 * @throws Error when the connection breaks, or the bytes are not what their encoding says
 */
export async function readWithin(body: Readable, encoding: string | undefined, maxBytes: number): Promise<Uint8Array | null> {
  const decoder = decoderFor(encoding);
  if (!decoder) return gather(body, maxBytes);
  let isEmpty = true;
  body.once("data", () => (isEmpty = false));
  const decoded: Readable = pipeline(body, decoder, () => undefined);
  try {
    return await gather(decoded, maxBytes);
  } catch (error) {
    // Nothing at all is no gzip, but an empty body is an empty body.
    if (isEmpty && body.readableEnded && !body.errored) return new Uint8Array();
    throw error;
  } finally {
    body.on("error", () => undefined).destroy();
  }
}

async function gather(source: Readable, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      source.on("error", () => undefined).destroy();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Nothing but plain bytes is asked for, but a gateway may compress all the same. */
const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

function decoderFor(encoding: string | undefined): Transform | null {
  return DECODERS[encoding?.trim().toLowerCase() ?? ""]?.() ?? null;
}
