import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { createTerminalLog, createWorkflowLog, plainText } from "../../src/adapters/log.ts";
import type { Log } from "../../src/core/ports.ts";

/** A log of one kind with what it wrote and a clock to move. */
function terminal(isTTY: boolean) {
  const written: string[] = [];
  let now = 0;
  const log = createTerminalLog({ write: (text) => written.push(text), isTTY }, () => now);
  return { log, text: () => written.join(""), pass: (milliseconds: number) => (now += milliseconds) };
}

function workflow() {
  const lines: string[] = [];
  let now = 0;
  const core = {
    info: (line: string) => void lines.push(line),
    warning: (line: string) => void lines.push(`::warning::${line}`),
    startGroup: (name: string) => void lines.push(`::group::${name}`),
    endGroup: () => void lines.push("::endgroup::"),
  };
  return { log: createWorkflowLog(core, () => now), lines, pass: (milliseconds: number) => (now += milliseconds) };
}

describe("on a terminal", () => {
  test("a progress line is written over, and gives way to the next line", () => {
    const { log, text, pass } = terminal(true);
    log.progress("one");
    pass(50);
    log.progress("too soon");
    pass(60);
    log.progress("two");
    log.info("done");
    expect(text()).toBe("\r\u001B[Kone\r\u001B[Ktwo\r\u001B[Kdone\n");
  });
});

describe("in a file", () => {
  test("progress is a line now and then, and nothing is steered", () => {
    const { log, text, pass } = terminal(false);
    for (let i = 0; i < 100; i++) {
      log.progress(`${i}`);
      pass(1_000);
    }
    log.warning("careful");
    log.group("Prices", ["a", "b"]);
    expect(text()).toBe("15\n30\n45\n60\n75\n90\nwarning: careful\nPrices\n  a\n  b\n");
  });
});

describe("where a workflow runs commands by name", () => {
  test("no line is a command for the runner, and all of it is still there", () => {
    const written: string[] = [];
    const log = createTerminalLog({ write: (text) => written.push(text) }, () => 0, { inWorkflow: true });
    log.info("::error::a file name");
    log.group("Notes", ["  ::add-mask::x", "see ##[error]y"]);
    written.push(plainText("table\n::stop-commands::t\n\t ::set-output name=a::b\na ::warning:: b ##[group]"));
    const lines = written.join("").split("\n");
    expect(lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
    expect(lines.join("\n").replaceAll("\u200B", "")).toBe(
      "::error::a file name\nNotes\n    ::add-mask::x\n  see ##[error]y\ntable\n::stop-commands::t\n\t ::set-output name=a::b\na ::warning:: b ##[group]",
    );
  });
});

describe("in a workflow", () => {
  test("groups fold and are bounded", () => {
    const { log, lines } = workflow();
    log.group(
      "Results",
      Array.from({ length: 250 }, (_, i) => `line ${i}`),
    );
    expect(lines.length).toBe(203);
    expect([lines[0], lines[200], lines[201], lines[202]]).toEqual([
      "::group::Results",
      "line 199",
      "... and 50 more lines",
      "::endgroup::",
    ]);
  });
  test("progress is a line every 15 seconds", () => {
    const { log, lines, pass } = workflow();
    for (let i = 0; i < 60; i++) {
      log.progress(`${i}`);
      pass(1_000);
    }
    expect(lines).toEqual(["15", "30", "45"]);
  });
});

const HOSTILE = fc
  .array(fc.constantFrom("a", ":", "::", "#", "##[", "]", " ", "\n", "\r", "\t", "\u001b", "\u0007", "\u2028", "\u202e"), {
    maxLength: 20,
  })
  .map((parts) => parts.join(""));

test("whatever a text holds, it is one line, steers no terminal and is no command of a workflow", () => {
  fc.assert(
    fc.property(HOSTILE, fc.constantFrom<keyof Log>("info", "warning", "group", "progress"), (text, way) => {
      const say = (log: Log, pass: (milliseconds: number) => number): void => {
        pass(20_000);
        if (way === "group") log.group(text, [text]);
        else log[way](text);
      };
      for (const isTTY of [true, false]) {
        const at = terminal(isTTY);
        say(at.log, at.pass);
        expect(at.text().split("\n").length).toBeLessThanOrEqual(3);
        expect(at.text().replaceAll("\r\u001B[K", "").replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
      }
      const { log, lines, pass } = workflow();
      say(log, pass);
      for (const line of lines) {
        expect(line).not.toMatch(/[\p{Cc}\u2028]/u);
        // A command of our own holds the text as its data; any other line must be none.
        if (!/^::(?:warning|group|endgroup)::/.test(line)) expect(line).not.toMatch(/^\s*::|##\[/);
      }
    }),
    { numRuns: 300 },
  );
});
