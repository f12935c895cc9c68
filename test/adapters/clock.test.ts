import { expect, test } from "@jest/globals";
import { fastClock, systemClock } from "../../src/adapters/clock.ts";

test("the system's clock sleeps about as long as it is told", async () => {
  const before = systemClock.now();
  await systemClock.sleep(30);
  expect(systemClock.now() - before).toBeGreaterThanOrEqual(28);
});

test("a sleep ends with its signal, and does not begin after it", async () => {
  const off = new AbortController();
  const sleep = systemClock.sleep(60_000, off.signal);
  off.abort(new Error("off"));
  await expect(sleep).rejects.toMatchObject({ name: "AbortError" });
  await expect(systemClock.sleep(60_000, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
});

test("a fast clock scales waits and times alike", async () => {
  const clock = fastClock(100);
  const [before, real] = [clock.now(), Date.now()];
  await clock.sleep(3_000);
  expect(clock.now() - before).toBeGreaterThanOrEqual(2_800);
  expect(Date.now() - real).toBeLessThan(1_000);
});
