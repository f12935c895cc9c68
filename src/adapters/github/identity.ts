import { z } from "zod";
import type { GitHubApi } from "../../core/github/port.ts";
import { readAnswer } from "./answer.ts";
import type { Asked } from "./answer.ts";

const userSchema = z.object({ login: z.string().min(1) });
const viewerSchema = z.object({ data: z.object({ viewer: userSchema }) });

/**
 * The login that a token acts as; null when GitHub does not tell. REST tells it of a person's token only; GraphQL also of an
 * app's, as `name[bot]`. Never a numeric id: those differ from server to server. It is a failure when GitHub could not be
 * asked: not to know a comment of ours would make a second one.
 */
export async function readLogin(api: GitHubApi, signal?: AbortSignal): Promise<Asked<string | null>> {
  const user = readAnswer(userSchema, await api.request("GET /user", {}, signal), signal);
  if (user.ok) return { ok: true, value: user.value.login };
  if (isPassing(user)) return user;
  const query = { query: "query { viewer { login } }" };
  const viewer = readAnswer(viewerSchema, await api.request("POST /graphql", query, signal), signal);
  if (viewer.ok) return { ok: true, value: viewer.value.data.viewer.login };
  return isPassing(viewer) ? viewer : { ok: true, value: null };
}

function isPassing({ reason }: Extract<Asked<unknown>, { ok: false }>): boolean {
  return reason === "unavailable" || reason === "rate-limited" || reason === "cancelled";
}
