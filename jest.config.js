export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "\\.ts$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "es6" } }],
    "/node_modules/@actions/(languageservice|workflow-parser)/.+\\.js$": "<rootDir>/test/support/json-imports.mjs",
  },
  transformIgnorePatterns: ["/node_modules/(?!@actions/(languageservice|workflow-parser)/)"],
  testTimeout: 120_000,
  maxWorkers: 2,
};
