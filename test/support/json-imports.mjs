/**
 * A jest transform for packages that import JSON without saying so: `from "x.json"` gets the `with { type: "json" }` that the
 * language asks for.
 */
export default {
  process: (source) => ({ code: source.replaceAll(/(from "[^"\n]+\.json")(?! with)/g, '$1 with { type: "json" }') }),
};
