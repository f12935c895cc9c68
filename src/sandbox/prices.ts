import { parseUsd } from "../core/money.ts";
import type { Usd } from "../core/money.ts";
import type { Model, Policy, PriceChange } from "./scenario/model.ts";
import type { Scenario } from "./scenario.ts";

/** The price list: what it shows at a moment, and what one request is billed by it. */

export type Moment = { readonly reads: number; readonly elapsedMs: number };

/** The models as they are listed now: with every change of price that is due. A model that was removed is gone. */
export function listedModels(scenario: Scenario, moment: Moment): Model[] {
  const due = scenario.priceChanges.filter((change) => isDue(change, moment));
  return scenario.models.flatMap((model) => {
    const changes = due.filter((change) => change.model === model.id);
    return changes.some((change) => change.removeModel === true) ? [] : [changes.reduce(changed, model)];
  });
}

function isDue({ afterReads, afterMs }: PriceChange, { reads, elapsedMs }: Moment): boolean {
  return (afterReads === undefined || reads >= afterReads) && (afterMs === undefined || elapsedMs >= afterMs);
}

function changed(model: Model, change: PriceChange): Model {
  const policies = model.policies
    .filter((policy) => !change.removePolicies?.includes(policy.name))
    .map((policy) => ({ ...policy, usd: change.policies?.[policy.name] ?? policy.usd }));
  return { ...model, baseUsd: change.baseUsd ?? model.baseUsd, unit: change.unit ?? model.unit, policies };
}

/** `{simulated: true, data: [row, ...]}`; the rows are as HiAPI's, their descriptions say that they are invented. */
export function priceList(models: readonly Model[]): Record<string, unknown> {
  return { simulated: true, data: models.map(row) };
}

function row(model: Model): Record<string, unknown> {
  const description = `Simulated by the usable-image-cost sandbox; the price is invented. ${model.description}`.trim();
  return {
    model_name: model.id,
    description: JSON.stringify({ en: description }),
    category: "image",
    subcategory: "text-to-image",
    output_type: "image",
    supported_endpoint_types: ["task"],
    base_usd_value: model.baseUsd,
    base_display_unit: { en: model.unit },
    policies: model.policies.map(({ name, rule, usd }) => ({ name, rule, usd_value: usd })),
  };
}

/** The bill of one request: the first policy whose every rule holds for the input as it was sent, else the base price. */
export function billOf(model: Model, input: Readonly<Record<string, unknown>>): Usd {
  const usd = model.policies.find((policy) => holds(policy, input))?.usd ?? model.baseUsd;
  return parseUsd(usd) ?? 0n;
}

function holds({ rule }: Policy, input: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(rule).every(([field, condition]) =>
    Object.entries(condition).every(([operator, operand]) => {
      if (operator === "match") return Object.hasOwn(input, field) && input[field] === operand;
      return operator === "with" && Object.hasOwn(input, field) === operand;
    }),
  );
}
