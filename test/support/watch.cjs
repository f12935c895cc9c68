/** Loaded into the tested program by NODE_OPTIONS: writes down every address that it connects to, and at its end the CPU time it took. */
const { appendFileSync, writeFileSync } = require("node:fs");
const { Socket } = require("node:net");
const { isMainThread } = require("node:worker_threads");

const { TEST_CONNECTIONS, TEST_CPU_SECONDS } = process.env;
const { connect } = Socket.prototype;
Socket.prototype.connect = function recorded(...args) {
  const options = Array.isArray(args[0]) ? args[0][0] : args[0];
  appendFileSync(TEST_CONNECTIONS, `${options.host ?? options.path ?? "localhost"}:${options.port ?? ""}\n`);
  return connect.apply(this, args);
};

if (TEST_CPU_SECONDS && isMainThread)
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(TEST_CPU_SECONDS, String((user + system) / 1e6));
  });
