import { expect, test } from "@jest/globals";
import { newGallery } from "../../src/sandbox/gallery.ts";
import type { PaintOrder } from "../../src/sandbox/painter.ts";

const ORDER: PaintOrder = { prompt: "a", seed: 1, width: 8, height: 8, transparent: false, kind: "good" };

function counting(size: number) {
  const painted: string[] = [];
  let [running, most] = [0, 0];
  const gallery = newGallery(async ({ prompt }) => {
    painted.push(prompt);
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running -= 1;
    if (prompt === "broken") throw new Error("broken");
    return Buffer.alloc(size);
  }, 100);
  const get = (id: string) => gallery.get(id, { ...ORDER, prompt: id }, "png");
  return { get, painted, most: () => most };
}

test("an image is painted once for all who ask for it, one image at a time", async () => {
  const { get, painted, most } = counting(10);
  await Promise.all(["a", "b", "a", "a", "c"].map((id) => get(id)));
  await get("a");
  expect(painted).toEqual(["a", "b", "c"]);
  expect(most()).toBe(1);
});

test("the oldest are let go when the bytes run out, and painted again when asked for", async () => {
  const { get, painted } = counting(40);
  for (const id of ["a", "b", "c", "c", "b", "a"]) await get(id);
  expect(painted).toEqual(["a", "b", "c", "a"]);
});

test("one that fails does not hold up the next", async () => {
  const { get } = counting(10);
  const [bad, good] = await Promise.allSettled([get("broken"), get("fine")]);
  expect([bad.status, good.status]).toEqual(["rejected", "fulfilled"]);
  await expect(get("broken")).rejects.toThrow("broken");
});
