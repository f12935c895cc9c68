import type { Clock, ImageProvider, ProviderStop } from "../../../core/ports.ts";
import type { Download } from "../../download.ts";
import type { Http } from "../../http.ts";
import { backoffMs } from "../../retry.ts";
import { createApi, type Api } from "./api.ts";
import { createPace } from "./pace.ts";
import { createPoller } from "./poll.ts";
import { stopFor, submitTask } from "./submit.ts";
import { composeTask, describeError, readError } from "./wire.ts";

/** What the client needs of the outside. The key goes to `baseUrl` and nowhere else. */
export type HiapiWorld = {
  readonly http: Http;
  readonly download: Download;
  readonly clock: Clock;
  readonly random: () => number;
  readonly baseUrl: string;
  readonly apiKey: string;
};

/** HiAPI as a provider of images: POST /v1/tasks, poll, download promptly. */
export function createHiapi(world: HiapiWorld): ImageProvider {
  const pace = createPace(world.clock);
  const api = createApi({ ...world, pace });
  const poller = createPoller({ ...world, api, pace });
  return {
    preflight: (signal) => preflight(world, api, signal),
    compose: composeTask,
    submit: (job, deadline, signal) => submitTask({ ...world, api }, job, deadline, signal),
    settle: poller.settle,
    download: async (url, signal) => {
      for (let attempt = 0; ; attempt++) {
        const fetched = await world.download(url, signal);
        if (fetched.ok || attempt === DOWNLOAD_TRIES - 1) return fetched;
        await world.clock.sleep(backoffMs(attempt, world.random), signal);
      }
    },
  };
}

const DOWNLOAD_TRIES = 4;
const PREFLIGHT_TRIES = 4;

/** Asks for one task of the list: free, and answered only when the key is accepted. */
async function preflight(world: HiapiWorld, api: Api, signal?: AbortSignal): Promise<ProviderStop | null> {
  for (let attempt = 0; ; attempt++) {
    const reply = await api.get("/v1/tasks?page=1&size=1", signal);
    // A server that is there but cannot list will be asked task by task: only what it says of the key counts here.
    if (reply.ok) return stopFor(reply.status, describeError(reply.status, readError(reply.text)));
    if (attempt === PREFLIGHT_TRIES - 1) {
      const message = `HiAPI cannot be reached at ${world.baseUrl} (${reply.message}): check HIAPI_BASE_URL and the network`;
      return { reason: "unreachable", message };
    }
    await world.clock.sleep(backoffMs(attempt, world.random), signal);
  }
}
