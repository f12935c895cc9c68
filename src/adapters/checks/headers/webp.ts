import { fourCc, u16le, u24le, u32le } from "./bytes.ts";
import { type HeaderReading, malformed } from "./header.ts";
import { firstFrame } from "./webp-frame.ts";

type Size = { readonly width: number; readonly height: number };
type Picture = Size & { readonly alpha: boolean };
type Canvas = Picture & { readonly animated: boolean };

/**
 * Reads a WebP container (RFC 9649, section 2): the RIFF length, every chunk's length, and the size in the pixel data itself,
 * which must be that of the canvas. Bytes after the RIFF chunk are let be.
 */
export function readWebp(bytes: Uint8Array): HeaderReading {
  const end = 8 + u32le(bytes, 4);
  if (end > bytes.length) return malformed(`it says ${end} bytes and has ${bytes.length}`);
  let canvas: Canvas | null = null;
  let separateAlpha = false;
  for (let at = 12; at < end;) {
    const type = fourCc(bytes, at);
    const size = u32le(bytes, at + 4);
    if (at + 8 + size > end) return malformed(`it ends inside its ${printable(type)} chunk`);
    const body = bytes.subarray(at + 8, at + 8 + size);
    if (type === "VP8X" && at === 12) {
      canvas = readCanvas(body);
      if (!canvas) return malformed("its extended header is damaged");
    }
    if (type === "ANMF" && canvas?.animated) return describeFrame(bytes, canvas);
    if (type === "ALPH") separateAlpha = true;
    if (type === "VP8 " || type === "VP8L") {
      const picture = type === "VP8 " ? readLossy(body) : readLossless(body);
      if (!picture) return malformed("the header of its pixel data is damaged");
      return describe({ ...picture, alpha: picture.alpha || separateAlpha }, canvas);
    }
    at += 8 + size + (size & 1);
  }
  return malformed("it has no pixel data");
}

function describe(picture: Picture, canvas: Canvas | null): HeaderReading {
  const { width, height } = picture;
  if (width === 0 || height === 0) return malformed(`its header says ${width}x${height} pixels`);
  if (canvas && (canvas.width !== width || canvas.height !== height))
    return malformed(`its canvas is ${canvas.width}x${canvas.height} and its picture ${width}x${height} pixels`);
  return {
    ok: true,
    header: {
      stored: { width, height },
      orientation: 1,
      mayBeTransparent: picture.alpha,
    },
  };
}

/** Of an animation the first frame is judged, which is what it shows where it does not move; it may leave some of the canvas empty. */
function describeFrame(bytes: Uint8Array, canvas: Canvas): HeaderReading {
  const frame = firstFrame(bytes);
  if (!frame) return malformed("its first frame is damaged");
  const still = readWebp(frame.file);
  return still.ok ? describe({ ...canvas, alpha: true }, canvas) : malformed(`its first frame is damaged: ${still.problem}`);
}

/** VP8X (section 2.7.1): flags, then the canvas size less one, three bytes each. */
function readCanvas(body: Uint8Array): Canvas | null {
  if (body.length < 10) return null;
  const flags = body[0] ?? 0;
  const size = { width: u24le(body, 4) + 1, height: u24le(body, 7) + 1 };
  return { ...size, alpha: (flags & 0x10) !== 0, animated: (flags & 0x02) !== 0 };
}

/** A VP8 key frame (RFC 6386, section 9.1): a frame tag, the start code 9D 01 2A, and 14 bits each for width and height. */
function readLossy(body: Uint8Array): Picture | null {
  const isKeyFrame = body.length >= 10 && ((body[0] ?? 1) & 1) === 0;
  if (!isKeyFrame || u24le(body, 3) !== 0x2a019d) return null;
  return { width: u16le(body, 6) & 0x3fff, height: u16le(body, 8) & 0x3fff, alpha: false };
}

/** VP8L (RFC 9649, section 3.4): the signature 2F, 14 bits each for width and height less one, alpha, version 0. */
function readLossless(body: Uint8Array): Picture | null {
  const bits = u32le(body, 1);
  if (body.length < 5 || body[0] !== 0x2f || bits >>> 29 !== 0) return null;
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, alpha: ((bits >>> 28) & 1) === 1 };
}

function printable(type: string): string {
  return type.replace(/[^\x20-\x7e]/g, "?").trim();
}
