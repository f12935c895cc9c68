import { readAnswer, scoringRequest, undetermined, foreign, type Scorer } from "../../core/checks/scoring.ts";
import type { LeafResult } from "../../core/checks/tree.ts";
import type { HttpCheck } from "../../core/manifest/check-schema.ts";
import type { Clock } from "../../core/ports.ts";
import { textOf, type Http, type HttpReply, type HttpResult } from "../http.ts";
import { againMs } from "../retry.ts";
import type { Runner } from "./checker.ts";
import { readImageFile } from "./read-file.ts";

/**
 * The check `http`: a service of the team's scores an image, by the scoring protocol (core/checks/scoring.ts). The request is a POST of
 * JSON with the image in Base64. Scoring changes nothing, so what may pass is asked again. Redirects are not followed: the key goes to
 * the address that the manifest names, and nowhere else.
 */

export type HttpCheckWorld = {
  readonly http: Http;
  readonly clock: Clock;
  readonly random: () => number;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

const TRIES = 3;
const MAX_REPLY_BYTES = 1_000_000;

export function createHttpRunner(world: HttpCheckWorld): Runner<"http"> {
  return async ({ spec, file, facts, subject }) => {
    const key = spec.key === undefined ? undefined : world.environment[spec.key]?.trim();
    const scorer = scorerOf(spec, key);
    if (key === "" || (spec.key !== undefined && key === undefined))
      return undetermined(scorer, `${spec.key} is not set, and holds its key`);
    const read = readImageFile(file);
    if (read.kind !== "bytes") return undetermined(scorer, "the image file could not be read");
    const body = JSON.stringify(scoringRequest({ base64: Buffer.from(read.bytes).toString("base64") }, facts, subject));
    for (let attempt = 0; ; attempt++) {
      const result = await world.http({
        url: spec.url,
        method: "POST",
        headers: {
          accept: "application/json",
          "content-type": "application/json",
          ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        },
        body,
        timeoutMs: spec.timeoutSeconds * 1000,
        maxBytes: MAX_REPLY_BYTES,
        signal: subject.signal,
      });
      if (!mayPass(result) || attempt === TRIES - 1) return resultOf(result, scorer, attempt + 1);
      const wait = againMs(result.ok ? result.reply.headers : {}, attempt, { now: world.clock.now(), random: world.random });
      await world.clock.sleep(wait, subject.signal);
    }
  };
}

function scorerOf({ url }: HttpCheck, key: string | undefined): Scorer {
  return { kind: "http", name: `The service ${new URL(url).origin}`, secrets: key ? [key] : [] };
}

/** A service that is out of breath or away may be back; one that takes too long would again. */
function mayPass(result: HttpResult): boolean {
  if (!result.ok) return result.kind === "network";
  return result.reply.status === 429 || result.reply.status >= 500;
}

function resultOf(result: HttpResult, scorer: Scorer, tries: number): LeafResult {
  const times = tries === 1 ? "" : `, asked ${tries} times`;
  if (!result.ok) return undetermined(scorer, `${foreign(result.message, scorer)}${times}`);
  const { reply } = result;
  if (reply.status >= 300 && reply.status < 400)
    return undetermined(scorer, `it redirects (HTTP ${reply.status}), which is not followed: name the address that answers`);
  if (reply.status < 200 || reply.status >= 300)
    return undetermined(scorer, `it answers HTTP ${reply.status}${said(reply, scorer)}${times}`);
  const answer = readAnswer(textOf(reply), scorer);
  return answer.kind === "none" ? undetermined(scorer, `its reply is no answer${said(reply, scorer)}`) : answer.result;
}

/** A page in HTML says nothing in a sentence. */
function said(reply: HttpReply, scorer: Scorer): string {
  const text = foreign(textOf(reply), scorer);
  return text === "" || text.startsWith("<") ? "" : `, "${text}"`;
}
