import type { ScenarioInput } from "../sandbox/scenario.ts";
import { audit } from "./audit.ts";
import { measure } from "./measure.ts";
import type { SandboxHost } from "./sandbox.ts";
import type { End, Options, World } from "./world.ts";

/** What the demo needs besides a world: a sandbox to measure, and a world that reaches nothing else. */
export type DemoHost = {
  readonly sandbox: SandboxHost;
  readonly worldAt: (url: string) => World;
};

/** `audited`: how the audit ended that followed the measurement; null when there was nothing to audit. */
export type DemoEnd = End & { readonly audited: { readonly end: End; readonly outputDir: string } | null };

/** Pixels: painting, not measuring, is what takes time here, and a demo should be short. */
const SIDE = 640;
/** A month later, as it were. */
const PRICE_RISE: ScenarioInput["priceChanges"] = [{ model: "z-image", baseUsd: 0.0039 }];

/** The main job against the sandbox, and an audit after a price has moved: no key, no network, no cost; everything it shows is marked as simulated. */
export async function demo(host: DemoHost, options: Options): Promise<DemoEnd> {
  const scenario = host.sandbox.defaultScenario;
  const server = await host.sandbox.start({
    scenario: { ...scenario, images: { ...scenario.images, longestSide: SIDE } },
    port: 0,
  });
  const world = host.worldAt(server.url);
  try {
    world.log.info("Demo: images, prices and models are simulated by a sandbox on this machine.");
    const end = await measure(world, options);
    if (!end.results || world.signal.aborted) return { ...end, audited: null };
    world.log.info("Demo: the price of z-image rises now, as prices do; an audit reads it, and generates nothing.");
    server.setScenario({ priceChanges: PRICE_RISE });
    const outputDir = `${options.outputDir}/audit`;
    return { ...end, audited: { end: await audit(world, { ...options, outputDir }), outputDir } };
  } finally {
    await world.checker.close();
    await server.close();
  }
}
