/** Which part of the double a request is for. */

export const ROUTES = ["create", "read", "list", "pricing", "content", "image", "other"] as const;
export type Route = (typeof ROUTES)[number];

type Plain<R> = R extends Route ? { readonly route: R; readonly query: URLSearchParams } : never;
export type Target =
  | Plain<"create" | "list" | "pricing" | "content" | "other">
  | { readonly route: "read"; readonly taskId: string; readonly query: URLSearchParams }
  | { readonly route: "image"; readonly taskId: string; readonly hop: number; readonly query: URLSearchParams };

/** Reads method and path (with its query). A HEAD counts as a GET. */
export function routeOf(method: string, url: string): Target {
  // Whatever follows a slash is a path, also what begins like the name of a host.
  const { pathname, searchParams: query } = new URL(`http://sandbox.invalid${url.startsWith("/") ? url : "/"}`);
  if (method === "POST") return { route: pathname === "/v1/tasks" ? "create" : "other", query };
  if (method !== "GET" && method !== "HEAD") return { route: "other", query };
  if (pathname === "/v1/tasks") return { route: "list", query };
  if (pathname === "/api/pricing") return { route: "pricing", query };
  if (pathname === "/api/models/content") return { route: "content", query };
  const task = /^\/v1\/tasks\/([^/]+)$/.exec(pathname)?.[1];
  if (task !== undefined) return { route: "read", taskId: decoded(task), query };
  const image = /^\/cdn\/tasks\/([^/]+)\/0\.[a-z]+$/.exec(pathname)?.[1];
  if (image !== undefined) return { route: "image", taskId: decoded(image), hop: Number(query.get("hop") ?? 0), query };
  return { route: "other", query };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
