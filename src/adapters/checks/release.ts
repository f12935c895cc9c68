import { MessageChannel } from "node:worker_threads";

/** Nobody listens at its other end. */
const { port1: nowhere, port2 } = new MessageChannel();
let isClosed = false;
nowhere.once("close", () => (isClosed = true));
port2.close();
nowhere.unref();

/**
 * Gives the memory of a large array back at once, which a collection of garbage would do later and at the cost of many times that: what
 * is transferred to nobody is freed. The array is empty afterwards. A view on a larger piece of memory is left alone, and so
 * is everything until the other end is closed: it would wait there to be read.
 */
export function release(bytes: Uint8Array | Uint8ClampedArray): void {
  const { buffer } = bytes;
  if (isClosed && buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength && bytes.byteLength > SMALL)
    nowhere.postMessage(null, [buffer]);
}

/** Less than this is not worth the while, and may be part of a pool. */
const SMALL = 65_536;
