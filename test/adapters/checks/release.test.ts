import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { release } from "../../../src/adapters/checks/release.ts";

test("the memory of a large array is given back at once, that of others is left alone", async () => {
  // The other end is closed between two turns of the event loop: when, a busy machine says.
  for (let probe = new Uint8Array(100_000); probe.length > 0; release(probe)) await sleep(5);
  const held = () => process.memoryUsage().arrayBuffers;
  const before = held();
  const large = new Uint8Array(50_000_000);
  expect(held() - before).toBeGreaterThan(49_000_000);
  release(large);
  expect(large).toHaveLength(0);
  expect(held() - before).toBeLessThan(1_000_000);
  const part = new Uint8Array(new ArrayBuffer(1_000_000), 0, 500_000);
  const small = new Uint8Array(1_000);
  release(part);
  release(small);
  expect([part.length, small.length]).toEqual([500_000, 1_000]);
});
