import { seededRandom } from "../core/random.ts";
import { isAcceptFault, isImageFault, isRequestFault, isTaskFault } from "./scenario/faults.ts";
import type { AcceptFault, Fault, ImageFault, RequestFault, TaskFault } from "./scenario/faults.ts";

/** Decides when the faults of a scenario strike. Every fault counts its own occasions, whether or not another one struck first. */
export type Strikes = {
  readonly onRequest: (route: string, model: string | null) => RequestFault | undefined;
  readonly onAccept: (model: string) => {
    readonly accept: AcceptFault | undefined;
    readonly task: readonly TaskFault[];
    readonly image: ImageFault | undefined;
  };
};

export function newStrikes(faults: readonly Fault[], seed: number): Strikes {
  const counters = faults.map((fault, index) => ({ fault, count: 0, random: seededRandom(seed, `fault ${index}`) }));
  const struck = (concerns: (fault: Fault) => boolean): Fault[] =>
    counters.flatMap((counter) => {
      if (!concerns(counter.fault)) return [];
      counter.count += 1;
      return strikesNow(counter.fault, counter.count, counter.random) ? [counter.fault] : [];
    });
  const concernsModel = (fault: Fault, model: string | null): boolean => fault.model === undefined || fault.model === model;
  return {
    onRequest: (route, model) =>
      struck((fault) => isRequestFault(fault) && fault.at === route && concernsModel(fault, model)).find(isRequestFault),
    onAccept: (model) => {
      const all = struck((fault) => !isRequestFault(fault) && concernsModel(fault, model));
      return { accept: all.find(isAcceptFault), task: all.filter(isTaskFault), image: all.find(isImageFault) };
    },
  };
}

function strikesNow(fault: Fault, occasion: number, random: () => number): boolean {
  if (fault.on) return fault.on.includes(occasion);
  if (fault.times !== undefined) return occasion <= fault.times;
  return fault.chance === undefined || random() < fault.chance;
}
