import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { createSweeper } from "../../../src/adapters/checks/sweep.ts";

test("dead pixel data are given back", async () => {
  const sweep = createSweeper();
  const held = () => process.memoryUsage().arrayBuffers;
  const litter = () => Array.from({ length: 12 }, () => new Uint8Array(4e6)).length;
  litter();
  // The buffers are freed by a thread of V8's own, shortly after the collection.
  for (let turn = 0; turn < 100 && held() > 16e6; turn++) {
    sweep();
    await sleep(10);
  }
  expect(held()).toBeLessThan(16e6);
});
