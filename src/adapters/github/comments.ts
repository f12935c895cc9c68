import { z } from "zod";
import type { GitHubApi, GitHubReply, IssuePlace } from "../../core/github/port.ts";
import type { Comment } from "../../core/github/thread.ts";
import { readAnswer } from "./answer.ts";
import type { Asked } from "./answer.ts";

/** The comments of an issue or a pull request: https://docs.github.com/en/rest/issues/comments */

const PER_PAGE = 100;
/** GitHub keeps at most 2,500 comments on one issue; a server that goes on for longer repeats itself. */
const MOST_PAGES = 100;

const commentSchema = z
  .object({
    id: z.int(),
    body: z.string().nullish(),
    html_url: z.url({ protocol: /^https?$/ }),
    user: z.object({ login: z.string(), type: z.string() }).nullish(),
  })
  .transform(({ id, body, html_url, user }): Comment => ({
    id,
    body: body ?? "",
    url: html_url,
    author: user ? { login: user.login, isBot: user.type === "Bot" } : null,
  }));

/** The calls on one thread. */
export type CommentThread = ReturnType<typeof openThread>;

export function openThread(api: GitHubApi, { owner, repo, issue }: IssuePlace, signal?: AbortSignal) {
  const repository = "/repos/{owner}/{repo}/issues";
  const send = (route: string, parameters: object) => api.request(route, { owner, repo, ...parameters }, signal);
  const single = (reply: GitHubReply) => readAnswer(commentSchema, reply, signal);
  const ofIssue = { issue_number: issue };

  /** Every comment of every page, oldest first. */
  const list = async (): Promise<Asked<Comment[]>> => {
    const comments: Comment[] = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
      const reply = await send(`GET ${repository}/{issue_number}/comments`, { ...ofIssue, per_page: PER_PAGE, page });
      const asked = readAnswer(z.array(commentSchema), reply, signal);
      if (!asked.ok) return asked;
      comments.push(...asked.value);
      const hasNext = asked.value.length === PER_PAGE || reply.headers["link"]?.includes('rel="next"');
      if (!hasNext) return { ok: true, value: comments };
    }
    return { ok: false, reason: "unreadable" };
  };

  return {
    list,
    create: async (body: string) => single(await send(`POST ${repository}/{issue_number}/comments`, { ...ofIssue, body })),
    update: async (id: number, body: string) =>
      single(await send(`PATCH ${repository}/comments/{comment_id}`, { comment_id: id, body })),
    remove: async (id: number) =>
      readAnswer(z.unknown(), await send(`DELETE ${repository}/comments/{comment_id}`, { comment_id: id }), signal),
  };
}
