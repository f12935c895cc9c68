/** How the double behaves: the schema of a scenario file, its reader, and what holds without a file. */

export { defaultScenario } from "./scenario/default.ts";
export { parseScenario } from "./scenario/parse.ts";
export { scenarioSchema } from "./scenario/schema.ts";
export type { Scenario, ScenarioInput } from "./scenario/schema.ts";
