import type { Clock, Fetched, ImageProvider, ProviderStop } from "../../../core/ports.ts";
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

/** HiAPI as a provider of images: POST /v1/tasks, poll, download promptly. No sentence that comes out of it has the key in it. */
export function createHiapi(world: HiapiWorld): ImageProvider {
  const pace = createPace(world.clock);
  const api = createApi({ ...world, pace });
  const poller = createPoller({ ...world, api, pace });
  const clean = <T>(told: T): T => withoutKey(told, world.apiKey);
  return {
    preflight: async (signal) => clean(await preflight(world, api, signal)),
    compose: composeTask,
    submit: async (job, deadline, signal) => clean(await submitTask({ ...world, api }, job, deadline, signal)),
    settle: async (taskId, deadline, signal) => clean(await poller.settle(taskId, deadline, signal)),
    download: (url, signal) => downloadSurely(world, url, signal),
  };
}

async function downloadSurely(world: HiapiWorld, url: string, signal: AbortSignal | undefined): Promise<Fetched> {
  for (let attempt = 0; ; attempt++) {
    const fetched = await world.download(url, signal);
    if (fetched.ok || !fetched.mayPass || attempt === DOWNLOAD_TRIES - 1) return fetched;
    await world.clock.sleep(backoffMs(attempt, world.random), signal);
  }
}

/** A server may say in an error which key it got. */
const SHORTEST_KEY = 8;

function withoutKey<T>(told: T, key: string): T {
  if (key.length < SHORTEST_KEY) return told;
  if (typeof told === "string") return told.replaceAll(key, "***") as T;
  if (typeof told !== "object" || told === null) return told;
  return Object.fromEntries(Object.entries(told).map(([name, value]) => [name, withoutKey<unknown>(value, key)])) as T;
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
