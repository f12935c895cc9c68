import type { PaintOrder } from "./painter.ts";
import type { ImageFormat } from "../core/manifest/image-check-schema.ts";

/** Images by task, painted when they are first asked for, one at a time; the newest are kept, up to a number of bytes. */
export type Gallery = { readonly get: (id: string, order: PaintOrder, format: ImageFormat) => Promise<Buffer> };

export type Painter = (order: PaintOrder, format: ImageFormat) => Promise<Buffer>;

const MOST_BYTES = 48 * 1024 * 1024;

export function newGallery(paint: Painter, mostBytes = MOST_BYTES): Gallery {
  const kept = new Map<string, Buffer>();
  const awaited = new Map<string, Promise<Buffer>>();
  let bytes = 0;
  let last: Promise<unknown> = Promise.resolve();

  const keep = (id: string, image: Buffer): Buffer => {
    kept.set(id, image);
    bytes += image.length;
    for (const [oldest, old] of kept) {
      if (bytes <= mostBytes) break;
      kept.delete(oldest);
      bytes -= old.length;
    }
    return image;
  };
  return {
    get: (id, order, format) => {
      const ready = kept.get(id);
      if (ready) return Promise.resolve(ready);
      const running = awaited.get(id);
      if (running) return running;
      const painted = last
        .then(() => paint(order, format))
        .then((image) => keep(id, image))
        .finally(() => awaited.delete(id));
      last = painted.catch(() => undefined);
      awaited.set(id, painted);
      return painted;
    },
  };
}
