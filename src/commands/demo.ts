import type { SandboxHost } from "./sandbox.ts";
import { measure } from "./measure.ts";
import type { End, Options, World } from "./world.ts";

/** What the demo needs besides a world: a sandbox to measure, and a world that reaches nothing else. */
export type DemoHost = {
  readonly sandbox: SandboxHost;
  readonly worldAt: (url: string) => World;
};

/** Pixels: painting, not measuring, is what takes time here, and a demo should be short. */
const SIDE = 640;

/** The main job against the sandbox: no key, no network, no cost; everything it shows is marked as simulated. */
export async function demo(host: DemoHost, options: Options): Promise<End> {
  const scenario = host.sandbox.defaultScenario;
  const server = await host.sandbox.start({
    scenario: { ...scenario, images: { ...scenario.images, longestSide: SIDE } },
    port: 0,
  });
  const world = host.worldAt(server.url);
  try {
    world.log.info("Demo: images, prices and models are simulated by a sandbox on this machine.");
    return await measure(world, options);
  } finally {
    await world.checker.close();
    await server.close();
  }
}
