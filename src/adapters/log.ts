import type { Log } from "../core/ports.ts";

/** Where lines go: a stream of the process, or a test's list. */
export type Sink = { readonly write: (text: string) => unknown; readonly isTTY?: boolean | undefined };

/** Between two progress lines: on a terminal it is one line that is written over, elsewhere each is a line of the log. */
const ON_TERMINAL_MS = 100;
const IN_LOG_MS = 15_000;

/** One line of text: what would begin another line, steer a terminal or turn the direction of writing is taken out. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u0085\u2028\u2029]+/g, " ").replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
}

/** One line that the runner does not take for a command: it looks for "::" at the beginning and for "##[" anywhere. */
function plainLine(text: string): string {
  return undone(oneLine(text));
}

function undone(line: string): string {
  return line.replace(/^(\s*:)(?=:)/, "$1\u200B").replaceAll("##[", "#\u200B#[");
}

/** Lines of which the runner takes none for a command. */
export function plainText(text: string): string {
  return text.split("\n").map(undone).join("\n");
}

/** A log for a terminal or a plain file; in a workflow, where commands are run by name, the runner reads it. */
export function createTerminalLog(sink: Sink, now: () => number, { inWorkflow = false } = {}): Log {
  const terminal = sink.isTTY === true;
  const shownAs = inWorkflow ? plainLine : oneLine;
  let shown = false;
  let last = terminal ? -Infinity : now();
  const line = (text: string): void => {
    sink.write(`${shown ? "\r\u001B[K" : ""}${shownAs(text)}\n`);
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
      sink.write(`\r\u001B[K${oneLine(text)}`);
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
  const info = (line: string): void => core.info(plainLine(line));
  return {
    info,
    warning: (line) => core.warning(oneLine(line)),
    group: (title, lines) => {
      core.startGroup(oneLine(title));
      lines.slice(0, MOST_LINES).forEach(info);
      if (lines.length > MOST_LINES) info(`... and ${lines.length - MOST_LINES} more lines`);
      core.endGroup();
    },
    progress: (line) => {
      if (now() - last < IN_LOG_MS) return;
      last = now();
      info(line);
    },
  };
}
