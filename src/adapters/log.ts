import type { Log } from "../core/ports.ts";

/** Where lines go: a stream of the process, or a test's list. */
export type Sink = { readonly write: (text: string) => unknown; readonly isTTY?: boolean | undefined };

/** Between two progress lines: on a terminal it is one line that is written over, elsewhere each is a line of the log. */
const ON_TERMINAL_MS = 100;
const IN_LOG_MS = 15_000;

/** A log for a terminal or a plain file. */
export function createTerminalLog(sink: Sink, now: () => number): Log {
  const terminal = sink.isTTY === true;
  let shown = false;
  let last = terminal ? -Infinity : now();
  const line = (text: string): void => {
    sink.write(`${shown ? "\r\u001B[K" : ""}${text}\n`);
    shown = false;
  };
  return {
    info: line,
    warning: (text) => line(`warning: ${text}`),
    group: (title, lines) => [title, ...lines.map((each) => `  ${each}`)].forEach(line),
    progress: (text) => {
      if (now() - last < (terminal ? ON_TERMINAL_MS : IN_LOG_MS)) return;
      last = now();
      if (!terminal) return line(text);
      sink.write(`\r\u001B[K${text}`);
      shown = true;
    },
  };
}

/** The parts of @actions/core that a workflow's log needs. */
export type WorkflowCore = {
  readonly info: (line: string) => void;
  readonly warning: (line: string) => void;
  readonly startGroup: (name: string) => void;
  readonly endGroup: () => void;
};

/** Lines of one group that are printed; the rest is counted. */
const MOST_LINES = 200;

/** A log for a workflow: groups that fold, and a progress line now and then. */
export function createWorkflowLog(core: WorkflowCore, now: () => number): Log {
  let last = now();
  return {
    info: core.info,
    warning: core.warning,
    group: (title, lines) => {
      core.startGroup(title);
      for (const line of lines.slice(0, MOST_LINES)) core.info(line);
      if (lines.length > MOST_LINES) core.info(`... and ${lines.length - MOST_LINES} more lines`);
      core.endGroup();
    },
    progress: (line) => {
      if (now() - last < IN_LOG_MS) return;
      last = now();
      core.info(line);
    },
  };
}
