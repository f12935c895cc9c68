import { describe, expect, test } from "@jest/globals";
import { createRhythm, type Rhythm } from "../../../../src/adapters/providers/hiapi/rhythm.ts";

/** Looks until a task of this latency has ended; returns the number of looks and how late the last one was. */
function follow(rhythm: Rhythm, latency: number): { looks: number; late: number } {
  let last = 0;
  for (let looks = 1; ; looks++) {
    last = rhythm.next([0], last);
    if (last >= latency) return { looks, late: last - latency };
  }
}

describe("before any image has come", () => {
  test("waits grow with the age, from 50 ms to 3 s", () => {
    const rhythm = createRhythm();
    expect(rhythm.next([0], 0)).toBe(50);
    expect(rhythm.next([0], 1_000)).toBe(1_250);
    expect(rhythm.next([0], 600_000)).toBe(603_000);
  });
  test("the oldest task decides, whoever else comes", () => {
    expect(createRhythm().next([0, 9_000, 9_999], 10_000)).toBe(12_500);
  });
  test("a task that came after the last look is looked at soon", () => {
    expect(createRhythm().next([20_000], 10_000)).toBe(20_050);
  });
  test("a minute's task is seen within three seconds, by fewer looks than a client that asks every three seconds and doubts", () => {
    const { looks, late } = follow(createRhythm(), 60_000);
    expect(looks).toBeLessThan(45);
    expect(late).toBeLessThanOrEqual(3_000);
  });
});

describe("once images have come", () => {
  function learnt(...times: number[]): Rhythm {
    const rhythm = createRhythm();
    for (const time of times) rhythm.ended(time, 0);
    return rhythm;
  }
  test("the first look is just before they have been coming", () => {
    expect(learnt(60_000, 60_000, 60_000).next([0], 0)).toBe(58_800);
  });
  test.each([200, 6_000, 60_000])("a task of %d ms as before is seen within 3 % and few looks", (latency) => {
    const { looks, late } = follow(learnt(latency, latency * 0.99, latency * 1.01), latency);
    expect(looks).toBeLessThanOrEqual(4);
    expect(late / latency).toBeLessThan(0.03);
  });
  test("a task that is overdue is looked at ever more rarely, down to every three seconds", () => {
    const rhythm = learnt(200, 210, 190);
    const { looks } = follow(rhythm, 600_000);
    expect(looks).toBeLessThan(300);
    expect(rhythm.next([0], 60_000)).toBe(63_000);
  });
  test("newcomers are not forgotten for an overdue one", () => {
    expect(learnt(200, 200).next([0, 60_000], 60_000)).toBe(60_196);
  });
  test("a first estimate that was far too late is made up for at once", () => {
    const rhythm = createRhythm();
    rhythm.ended(239, 191);
    expect(rhythm.next([0], 0)).toBe(191);
  });
  test("a task that had ended at its first look makes the next one come a little sooner", () => {
    const rhythm = createRhythm();
    rhythm.ended(200, 0);
    expect(rhythm.next([0], 0)).toBe(196);
  });
  test("only the latest 64 times count", () => {
    const rhythm = learnt(...Array.from({ length: 64 }, () => 60_000), ...Array.from({ length: 64 }, () => 1_000));
    expect(rhythm.next([0], 0)).toBe(980);
  });
});
