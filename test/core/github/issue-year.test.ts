import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { nextIssue } from "../../../src/core/github/issue.ts";
import type { Audit, Issue } from "../../../src/core/github/issue.ts";
import { commentKey } from "../../../src/core/github/marker.ts";
import { auditYear, itemsOf } from "../../support/price-year.ts";
import type { AuditDay } from "../../support/price-year.ts";

const ID = commentKey("audit", "image-prompts.yml");

function auditOf({ changes, unread }: AuditDay, day: number): Audit {
  const stamp = { runId: String(1000 + day), attempt: 1, at: new Date(Date.UTC(2026, 0, 1 + day, 6)).toISOString() };
  const body = changes.map(({ sentence }) => `- ${sentence}`).join("\n");
  return { id: ID, label: "image prices", title: "Image prices", body, changes, unread, stamp };
}

/** What the people who follow the issue are told each day, and the issue after it. */
function tellYear(days: readonly AuditDay[], seenBetween: (issue: Issue) => Issue = (issue) => issue) {
  let issue: Issue | null = null;
  let created = 0;
  const told = days.map((day, i) => {
    const step = nextIssue(issue && seenBetween(issue), auditOf(day, i));
    if (step.kind === "none" || step.kind === "superseded") return { step: step.kind, told: [], isOpen: false };
    if (step.kind === "create") {
      created += 1;
      issue = { number: 1, state: "open", body: step.body };
      return { step: step.kind, told: itemsOf(step.body), isOpen: true };
    }
    const state: Issue["state"] = step.kind === "reopen" ? "open" : step.kind === "close" ? "closed" : issue!.state;
    issue = { number: 1, state, body: step.body };
    return { step: step.kind, told: itemsOf(step.comment ?? ""), isOpen: state === "open" };
  });
  return { told, created };
}

const seeds = fc.integer({ min: 0, max: 1_000_000 });

test("a year over 40 models: every change is told once, none twice, none missed, and the issue stays one", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const days = auditYear(seed);
      const { told, created } = tellYear(days);
      expect(told.map((day) => day.told)).toEqual(days.map((day) => day.told));
      expect(told.map((day) => day.isOpen)).toEqual(days.map((day) => day.isOpen));
      expect(created).toBe(1);
    }),
    { numRuns: 12 },
  );
});

test("the same when people write into the body every day", () => {
  const days = auditYear(7);
  const { told } = tellYear(days, (issue) => ({ ...issue, body: `note\r\n${issue.body.replaceAll("\n", "\r\n")}\r\n\r\nseen` }));
  expect(told.map((day) => day.told)).toEqual(days.map((day) => day.told));
});

test("the simulated year is one worth telling of", () => {
  const days = auditYear(7);
  const { told } = tellYear(days);
  const steps = told.map(({ step }) => step);
  const all = days.flatMap((day) => day.told);
  expect(all.length).toBeGreaterThan(100);
  expect(new Set(all).size).toBeLessThan(all.length);
  expect(days.filter(({ unread }) => unread.length > 0).length).toBeGreaterThan(50);
  for (const kind of ["create", "update", "unchanged", "close", "reopen"] as const) expect(steps).toContain(kind);
});
