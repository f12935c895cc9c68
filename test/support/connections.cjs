/** Loaded into the tested program by NODE_OPTIONS: writes down every address that it connects to. */
const { appendFileSync } = require("node:fs");
const { Socket } = require("node:net");

const file = process.env.TEST_CONNECTIONS;
const { connect } = Socket.prototype;
Socket.prototype.connect = function recorded(...args) {
  const options = Array.isArray(args[0]) ? args[0][0] : args[0];
  appendFileSync(file, `${options.host ?? options.path ?? "localhost"}:${options.port ?? ""}\n`);
  return connect.apply(this, args);
};
