import { parseJson } from "../../json.ts";
import { z } from "zod";

/** How a chat endpoint's reply that is no answer is taken. */

export type Refusal =
  /** Surely not processed: to be sent again after a while. */
  | { readonly kind: "later"; readonly message: string }
  /** It may have been processed: to be sent again a few times. */
  | { readonly kind: "unclear"; readonly message: string }
  /** This request is turned down, and would be again. */
  | { readonly kind: "declined"; readonly message: string }
  /** No request is taken. */
  | { readonly kind: "closed"; readonly message: string };

/** @param who how a sentence speaks of the endpoint, and `key` of the variable with its key */
export function readRefusal(
  status: number,
  body: string,
  who: { readonly host: string; readonly key?: string | undefined },
): Refusal {
  const message = describe(status, body);
  const closed = (what: string, remedy: string): Refusal => ({
    kind: "closed",
    message: `${who.host} ${what} (${message}): ${remedy}`,
  });
  const itsKey = who.key === undefined ? "name the variable with the key in the judge's `key`" : `check ${who.key}`;
  if (status >= 300 && status < 400)
    return closed("sends requests elsewhere", "a key goes nowhere else, so write the address where the API is into `endpoint`");
  if (status === 401) return closed("does not accept the key", itsKey);
  if (status === 402 || (status === 429 && /insufficient_quota|billing/i.test(body)))
    return closed("has no balance left for the judge", "top it up, then start again with the same state");
  if (status === 403 && !/moderat|flagged|content.?(policy|filter)/i.test(body)) return closed("does not allow this", itsKey);
  if (status === 404) return closed("has no such model or address", "check the judge's `endpoint` and `model`");
  if (status === 429 || status === 503) return { kind: "later", message };
  return { kind: status === 408 || status >= 500 ? "unclear" : "declined", message };
}

const MOST_CHARACTERS = 200;
const errorSchema = z.object({ error: z.union([z.string(), z.object({ message: z.string() })]) });

/** "HTTP 401: Incorrect API key", clipped. */
function describe(status: number, body: string): string {
  const parsed = errorSchema.safeParse(parseJson(body));
  if (!parsed.success) return `HTTP ${status}`;
  const { error } = parsed.data;
  const said = (typeof error === "string" ? error : error.message).replace(/\s+/g, " ").trim();
  return `HTTP ${status}: ${said.length > MOST_CHARACTERS ? `${said.slice(0, MOST_CHARACTERS)}…` : said}`;
}
