import { isLoopbackHost } from "./address.ts";
import { createFollow, hostOf, type GuardLimits } from "./guard.ts";

/**
 * Downloads what a provider's reply names. The address is not ours: it is asked under guard, and one that is not public is refused
 * unless the API itself is at that host.
 */
export type Download = (url: string, signal?: AbortSignal) => Promise<Downloaded>;

export type Downloaded =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** `mayPass` is false when asking again would be refused again, by us. */
  | { readonly ok: false; readonly mayPass: boolean; readonly message: string };

export type DownloadLimits = GuardLimits;
export const DOWNLOAD_LIMITS: DownloadLimits = { maxBytes: 50_000_000, timeoutMs: 60_000, maxRedirects: 5 };

/** @param apiUrl where the API is: a double on this machine may name images on this machine */
export function createDownload(userAgent: string, apiUrl: string, limits: DownloadLimits = DOWNLOAD_LIMITS): Download {
  const apiHost = hostOf(new URL(apiUrl));
  const follow = createFollow(
    userAgent,
    {
      allows: (host, address) => isTheApi(host, address, apiHost),
      words: { names: "the reply names an image", thing: "image" },
      accept: "image/*,*/*;q=0.5",
    },
    limits,
  );
  return async (url, signal) => {
    const result = await follow(url, signal);
    if (!result.ok) return { ok: false, mayPass: result.kind !== "refused", message: result.message };
    const { status, body } = result.reply;
    if (status >= 200 && status < 300) return { ok: true, bytes: body };
    return { ok: false, mayPass: true, message: `the image's address answers HTTP ${status}` };
  };
}

/** Loopback has many names; all are the machine on which the API is, when the API is on one of them. */
function isTheApi(host: string, address: string, apiHost: string): boolean {
  return host === apiHost || (isThisMachine(apiHost) && isLoopbackHost(address));
}

/** By the API's own address, which comes from the environment: a server on all addresses is one of this machine, too. */
function isThisMachine(host: string): boolean {
  return isLoopbackHost(host) || host === "0.0.0.0" || host === "::";
}
