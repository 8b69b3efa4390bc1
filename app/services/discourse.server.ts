import { setTimeout as pause } from "node:timers/promises";
import { env } from "./env.server.ts";
import { FetchRefused, guardedFetch, isLoopback } from "./guarded-fetch.server.ts";

/** One page of a Discourse site; null where there is none, or not for everyone. */
export type Discourse = { page(path: string): Promise<string | null> };

/** What a site is asked, and how patiently; times in milliseconds. */
export type Manners = { between: number; unit: number };
/** Discourse grants everyone 200 requests a minute, and 50 in ten seconds. */
const usual: Manners = { between: 350, unit: 1_000 };

const bounds = { wait: 30_000, largest: 24 * 1024 * 1024 };
/** A site that does not answer is asked again after so many seconds each time. */
const again = [2, 5, 15, 60];
/** Of waiting because the site says so, in seconds. */
const longestWait = 900;
/** Of times one page is asked for; a site that keeps asking to be left alone is. */
const mostWaits = 20;

/**
 * Asks a Discourse site for its public pages, one at a time. Only the public internet is asked, or this very machine;
 * nothing is followed elsewhere.
 * @param base scheme, host and path of the site, without a slash at its end
 */
export function openDiscourse(base: string, { between, unit }: Manners = usual): Discourse {
  const { origin, hostname, protocol } = new URL(base);
  const own = isLoopback(hostname) && protocol === "http:";
  const ask = guardedFetch({ trusted: own ? origin : "", plain: own, ...bounds });
  const headers = { accept: "application/json", "user-agent": `Parvis importer (${env().APP_URL})` };
  let asked = 0;

  async function once(path: string): Promise<Response | null> {
    if (asked++ > 0) await pause(between);
    try {
      return await ask(`${base}${path}`, { headers });
    } catch (error) {
      if (error instanceof FetchRefused) throw new Error(`${base} may not be asked: ${error.message}.`);
      if (isRefusal(error)) throw new Error(`${base} may not be asked: ${(error as Error).cause}.`);
      return null;
    }
  }

  return {
    async page(path) {
      let last = "nobody answers";
      for (let round = 0, waits = 0; waits < mostWaits; waits++) {
        const answer = await once(path);
        if (answer?.ok) return answer.text();
        const status = answer?.status ?? 0;
        if (status === 403 || status === 404 || status === 410) return null;
        if (status >= 300 && status < 400) {
          const other = (answer?.headers.get("location") ?? "nowhere").slice(0, 200);
          throw new Error(`${base}${path} leads elsewhere: ${other}. Name that address.`);
        }
        if (answer) last = `it answers ${status}`;
        if (status >= 400 && status < 500 && status !== 429 && status !== 408) break;
        const asked = answer && status === 429 ? await waitOf(answer) : undefined;
        const seconds = asked ?? again[round++];
        if (seconds === undefined || seconds > longestWait) break;
        await pause(seconds * unit);
      }
      throw new Error(`${base}${path} cannot be read: ${last}. A later run goes on from here.`);
    },
  };
}

const isRefusal = (error: unknown) => error instanceof Error && error.cause instanceof FetchRefused;

/** How many seconds a site asks to be left alone: by the header, or as older versions say it. */
async function waitOf(answer: Response): Promise<number | undefined> {
  const header = answer.headers.get("retry-after");
  const seconds = Number(header ?? Number.NaN);
  if (header !== null && Number.isFinite(seconds) && seconds >= 0) return seconds;
  const until = Date.parse(header ?? "");
  if (!Number.isNaN(until)) return Math.max(0, (until - Date.now()) / 1000);
  const said = /"wait_seconds"\s*:\s*(\d{1,6})/.exec(await answer.text())?.[1];
  return said === undefined ? undefined : Number(said);
}
