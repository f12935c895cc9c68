import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { createFirstAlone, createTurns } from "../../../src/adapters/checks/turns.ts";

/** Works that tell when they begin and end. */
function works() {
  const told: string[] = [];
  const work =
    (name: string, fails = false) =>
    async (): Promise<string> => {
      told.push(`+${name}`);
      await sleep(5);
      told.push(`-${name}`);
      if (fails) throw new Error(name);
      return name;
    };
  return { told, work };
}

test("the first of each name runs alone, whatever becomes of it, and the others at once", async () => {
  const { told, work } = works();
  const firstAlone = createFirstAlone();
  const ended = await Promise.allSettled([
    firstAlone("x", work("a", true)),
    firstAlone("x", work("b")),
    firstAlone("x", work("c")),
    firstAlone("y", work("d")),
  ]);
  expect(ended.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled", "fulfilled"]);
  expect(told.slice(0, 2).toSorted()).toEqual(["+a", "+d"]);
  expect(told.indexOf("+b")).toBeGreaterThan(told.indexOf("-a"));
  expect(told.indexOf("+c")).toBeLessThan(told.indexOf("-b"));
});

test("so many at once, the others in order", async () => {
  const { told, work } = works();
  const turns = createTurns(2);
  await Promise.all(["a", "b", "c"].map((name) => turns(work(name))));
  expect(told).toEqual(["+a", "+b", "-a", "+c", "-b", "-c"]);
});
