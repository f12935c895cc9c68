import { lookup as dnsLookup, type LookupAddress } from "node:dns";
import { isIP } from "node:net";
import { isPublicAddress } from "./address.ts";
import { behindProxy, createHttp, type HttpReply, type HttpResult, type MakeDispatcher } from "./http.ts";

/**
 * Asks addresses that are not ours (a provider's reply or a manifest names them), so: no key goes along, every hop is checked, and a
 * host that is not public is refused unless the rules allow it. The check is on the address that is connected to, after DNS.
 */

export type Guard = {
  /** Whether an address that is not public may be connected to all the same; `host` is what was asked for. */
  readonly allows: (host: string, address: string) => boolean;
  /** How sentences speak of what is at the address: `names` as in "the reply names an image", `thing` as in "image". */
  readonly words: { readonly names: string; readonly thing: string };
  readonly accept: string;
};

export type GuardLimits = { readonly maxBytes: number; readonly timeoutMs: number; readonly maxRedirects: number };

/** A reply is the last one, whatever its status. What is `refused` would be refused again, by us. */
export type Followed =
  | { readonly ok: true; readonly reply: HttpReply }
  | { readonly ok: false; readonly kind: "refused" | "timeout" | "lost"; readonly message: string };

/** Follows redirects from an address to the reply at its end. Rejects only when the signal aborts. */
export type Follow = (url: string, signal?: AbortSignal) => Promise<Followed>;

export function createFollow(userAgent: string, guard: Guard, limits: GuardLimits): Follow {
  const http = createHttp(userAgent, guardedDispatcher(guard));
  const { maxBytes, timeoutMs, maxRedirects } = limits;
  const its = `the ${guard.words.thing}'s address`;
  return async (url, signal) => {
    const start = performance.now();
    let current = url;
    for (let hop = 0; hop <= maxRedirects; hop++) {
      const refused = refuse(current, guard);
      if (refused !== null) return { ok: false, kind: "refused", message: refused };
      // The time is for the whole way, or each hop could take all of it.
      const left = Math.max(1, Math.ceil(timeoutMs - (performance.now() - start)));
      const result = await http({ url: current, signal, maxBytes, timeoutMs: left, headers: { accept: guard.accept } });
      if (!result.ok) return lost(result, notPublic(hostOf(new URL(current)), guard), timeoutMs);
      const { status, headers } = result.reply;
      const next = status >= 300 && status < 400 ? headers["location"] : undefined;
      if (next === undefined) return result;
      if (!URL.canParse(next, current))
        return { ok: false, kind: "lost", message: `${its} redirects to something that is no address` };
      current = new URL(next, current).href;
    }
    return { ok: false, kind: "lost", message: `${its} redirects more than ${maxRedirects} times` };
  };
}

function lost({ kind, message }: HttpResult & { readonly ok: false }, refusal: string, timeoutMs: number): Followed {
  if (kind === "timeout") return { ok: false, kind, message: `no reply within ${timeoutMs / 1000} s` };
  return { ok: false, kind: kind === "oversize" || message === refusal ? "refused" : "lost", message };
}

/** A sentence why an address is not asked at all, or null. */
function refuse(text: string, guard: Guard): string | null {
  const { names } = guard.words;
  if (!URL.canParse(text)) return `${names} address that is none`;
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") return `${names} at ${url.protocol.slice(0, 80)}, not at http(s)`;
  if (url.username !== "" || url.password !== "") return `${names} address with a user name in it`;
  const host = hostOf(url);
  return isIP(host) !== 0 && !mayConnect(host, host, guard) ? notPublic(host, guard) : null;
}

/** The host without the brackets of an IPv6 address. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
}

function mayConnect(host: string, address: string, guard: Guard): boolean {
  return isPublicAddress(address) || guard.allows(host, address);
}

function notPublic(host: string, { words }: Guard): string {
  return `${words.names} at ${host.slice(0, 80)}, which is not a public address: refused`;
}

/**
 * Connects only to addresses that pass, whatever DNS says at that moment. Where the environment names a proxy, the proxy looks names
 * up and connects, as for everything else on that machine.
 */
function guardedDispatcher(guard: Guard): MakeDispatcher {
  return (undici) =>
    behindProxy(undici, {
      connections: 16,
      connect: {
        lookup: (host, options, callback) => {
          dnsLookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
            if (error) return callback(error, []);
            const fit = addresses.filter(({ address }) => mayConnect(host.toLowerCase(), address, guard));
            if (fit.length === 0) return callback(new Error(notPublic(host, guard)), []);
            return options.all === true ? callback(null, fit) : callback(null, fit[0]!.address, fit[0]!.family);
          });
        },
      },
    });
}
