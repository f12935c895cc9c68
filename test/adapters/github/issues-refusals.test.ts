import { afterEach, describe, expect, test } from "@jest/globals";
import { A, audit, B, issuesOf, LABEL, LABELLED, sent, standing, told } from "../../support/github-issue.ts";
import { TOKEN, usingGitHub } from "../../support/github-upsert.ts";

const { start, stop } = usingGitHub();
afterEach(stop);

describe("what GitHub refuses is a sentence with what to do", () => {
  test.each([
    ["a token that may only read, and no issue yet", { access: "read" }, "permissions: issues: write"],
    ["a token that may only read, and an issue", { access: "read", issues: [standing(3, 1, [A])] }, "permissions: issues: write"],
    ["a place that the token may not see", { access: "none" }, "permissions: issues: write"],
    ["issues turned off", { hasIssues: false }, "Turn them on in its settings"],
    ["a token that is not accepted", { token: "another" }, "github-token"],
    ["a locked conversation", { issues: [standing(3, 1, [A], { locked: true })] }, "the conversation is locked"],
  ] as const)("%s", async (_, state, phrase) => {
    const fake = await start({ labels: [...LABELLED], ...structuredClone(state) } as Parameters<typeof start>[0]);
    const outcome = await audit(fake, 2, [A, B]);
    expect(outcome).toMatchObject({ kind: "failed", message: expect.stringContaining(phrase) });
    expect(outcome).toMatchObject({ message: expect.stringContaining("the standing issue of octo/shop") });
    expect(JSON.stringify(outcome)).not.toContain(TOKEN);
    expect(told(fake)).toEqual([]);
    expect(sent(fake).length).toBeLessThanOrEqual(3);
  });

  test("a label that GitHub leaves out: the issue could not be found again, so it is closed", async () => {
    const fake = await start({ dropsLabels: true });
    expect(await audit(fake, 2, [A])).toMatchObject({ kind: "failed", message: expect.stringContaining(`its label "${LABEL}"`) });
    expect(issuesOf(fake)).toEqual(["#13 closed"]);
  });

  test.each([
    ["is not GitHub's", { status: 200, body: "<html>" }, "unreadable"],
    ["is of another shape", { status: 200, body: [{ number: "3" }] }, "unreadable"],
    ["never comes", { status: 503 }, "unavailable"],
  ] as const)("a list that %s makes no second issue", async (_, reply, reason) => {
    const fake = await start({ labels: [...LABELLED], issues: [standing(3, 1, [A])] });
    fake.state.faults.push({ on: /^GET .*\/issues$/, times: 99, reply });
    expect(await audit(fake, 2, [A, B])).toMatchObject({ kind: "failed", reason });
    expect(new Set(sent(fake))).toEqual(new Set(["GET issues"]));
  });

  test("a run that is cancelled says so", async () => {
    const fake = await start();
    expect(await audit(fake, 2, [A], { signal: AbortSignal.abort() })).toMatchObject({ kind: "failed", reason: "cancelled" });
  });
});

test.each([
  ["is there already", [...LABELLED]],
  ["is there in other letters", [{ ...LABELLED[0]!, name: "IMAGE prices" }]],
  ["is missing", []],
])("a label that %s", async (_, labels) => {
  const fake = await start({ labels });
  expect((await audit(fake, 2, [A])).kind).toBe("created");
  expect(fake.state.labels).toHaveLength(1);
  expect((await audit(fake, 3, [A])).kind).toBe("unchanged");
});

test("a comma in a label would look for two of them", async () => {
  const fake = await start();
  await audit(fake, 2, [A], { label: "prices, images" });
  expect(fake.state.labels[0]!.name).toBe("prices images");
  expect((await audit(fake, 3, [A], { label: "prices, images" })).kind).toBe("unchanged");
});

test("works below a server's /api/v3", async () => {
  const fake = await start({ basePath: "/api/v3" });
  expect((await audit(fake, 2, [A])).kind).toBe("created");
  expect((await audit(fake, 3, [A, B])).kind).toBe("updated");
});
