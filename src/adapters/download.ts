import { lookup as dnsLookup, type LookupAddress } from "node:dns";
import { isIP } from "node:net";
import { isLoopbackHost, isPublicAddress } from "./address.ts";
import { behindProxy, createHttp, type Http, type HttpResult, type MakeDispatcher } from "./http.ts";

/**
 * Downloads what a provider's reply names. The address is not ours, so: no key goes along, every hop is checked, and a host that is
 * not public is refused unless the API itself is at that host. The check is on the address that is connected to, after DNS.
 */
export type Download = (url: string, signal?: AbortSignal) => Promise<Downloaded>;

export type Downloaded =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** `mayPass` is false when asking again would be refused again, by us. */
  | { readonly ok: false; readonly mayPass: boolean; readonly message: string };

export type DownloadLimits = { readonly maxBytes: number; readonly timeoutMs: number; readonly maxRedirects: number };
export const DOWNLOAD_LIMITS: DownloadLimits = { maxBytes: 50_000_000, timeoutMs: 60_000, maxRedirects: 5 };

/** @param apiUrl where the API is: a double on this machine may name images on this machine */
export function createDownload(userAgent: string, apiUrl: string, limits: DownloadLimits = DOWNLOAD_LIMITS): Download {
  const apiHost = hostOf(new URL(apiUrl));
  const guarded = createHttp(userAgent, guardedDispatcher(apiHost));
  return async (url, signal) => {
    let current = url;
    for (let hop = 0; hop <= limits.maxRedirects; hop++) {
      const refused = refuse(current, apiHost);
      if (refused) return { ok: false, mayPass: false, message: refused };
      const result = await fetchOnce(guarded, current, limits, signal);
      if (!result.ok) return { ok: false, mayPass: result.kind !== "oversize", message: result.message };
      const { status, headers, body } = result.reply;
      if (status >= 200 && status < 300) return { ok: true, bytes: body };
      const next = status >= 300 && status < 400 ? headers["location"] : undefined;
      if (next === undefined) return { ok: false, mayPass: true, message: `the image's address answers HTTP ${status}` };
      if (!URL.canParse(next, current))
        return { ok: false, mayPass: true, message: "the image's address redirects to something that is no address" };
      current = new URL(next, current).href;
    }
    return { ok: false, mayPass: true, message: `the image's address redirects more than ${limits.maxRedirects} times` };
  };
}

function fetchOnce(http: Http, url: string, limits: DownloadLimits, signal: AbortSignal | undefined): Promise<HttpResult> {
  return http({ url, signal, maxBytes: limits.maxBytes, timeoutMs: limits.timeoutMs, headers: { accept: "image/*,*/*;q=0.5" } });
}

/** A sentence why an address is not asked at all, or null. */
function refuse(text: string, apiHost: string): string | null {
  if (!URL.canParse(text)) return "the reply names an image address that is none";
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") return `the reply names an image at ${url.protocol}, not at http(s)`;
  if (url.username !== "" || url.password !== "") return "the reply names an image address with a user name in it";
  const host = hostOf(url);
  return isIP(host) !== 0 && !allowed(host, host, apiHost) ? notPublic(host) : null;
}

/** The host without the brackets of an IPv6 address. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
}

/** Loopback has many names; all are the machine on which the API is, when the API is on one of them. */
function allowed(host: string, address: string, apiHost: string): boolean {
  if (isPublicAddress(address)) return true;
  return host === apiHost || (isThisMachine(apiHost) && isLoopbackHost(address));
}

/** By the API's own address, which comes from the environment: a server on all addresses is one of this machine, too. */
function isThisMachine(host: string): boolean {
  return isLoopbackHost(host) || host === "0.0.0.0" || host === "::";
}

function notPublic(host: string): string {
  return `the reply names an image at ${host}, which is not a public address: refused`;
}

/**
 * Connects only to addresses that pass, whatever DNS says at that moment. Where the environment names a proxy, the proxy looks names
 * up and connects, as for everything else on that machine.
 */
function guardedDispatcher(apiHost: string): MakeDispatcher {
  return (undici) =>
    behindProxy(undici, {
      connections: 16,
      connect: {
        lookup: (host, options, callback) => {
          dnsLookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
            if (error) return callback(error, []);
            const fit = addresses.filter(({ address }) => allowed(host.toLowerCase(), address, apiHost));
            if (fit.length === 0) return callback(new Error(notPublic(host)), []);
            return options.all === true ? callback(null, fit) : callback(null, fit[0]!.address, fit[0]!.family);
          });
        },
      },
    });
}
