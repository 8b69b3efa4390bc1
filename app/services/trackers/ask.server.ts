import { z } from "zod";
import { env } from "../env.server.ts";
import { FetchRefused, guardedFetch, isLoopback } from "../guarded-fetch.server.ts";

/**
 * The window to issue trackers. A handful of calls to each are made here over the guarded fetch rather than through four
 * client libraries: address, time, size and redirects are under the house's own rule, what a server says is looked at before
 * it is believed, a token is in no error, and a hundred thousand lines of generated code need not be kept up to date.
 */
export type TrackerProblem =
  | "wrongToken"
  | "noRight"
  | "noProject"
  | "noIssues"
  | "noType"
  | "noLabels"
  | "slowDown"
  | "refusedFields"
  | "status"
  | "redirect"
  | "unreachable"
  | "timeout"
  | "unreadable"
  | "tooMany";

/** Asking again would be refused again until somebody mends the target. */
const final = new Set<TrackerProblem>([
  ...(["wrongToken", "noRight", "noProject", "noIssues", "noType", "noLabels"] as const),
  ...(["refusedFields", "redirect"] as const),
]);

export class TrackerFault extends Error {
  readonly problem: TrackerProblem;
  /** Null where nobody answered. */
  readonly status: number | null;
  /** The other side's own first words, without anything secret. */
  readonly said: string;
  /** Seconds it asked us to wait. */
  readonly retryAfter: number | null;

  constructor(
    problem: TrackerProblem,
    status: number | null = null,
    said = "",
    retryAfter: number | null = null,
  ) {
    super(`an issue tracker: ${problem}${status === null ? "" : ` (${status})`}`);
    this.problem = problem;
    this.status = status;
    this.said = said;
    this.retryAfter = retryAfter;
  }

  get final(): boolean {
    return final.has(this.problem);
  }
}

/** In milliseconds, and bytes: a hundred issues with their texts are much. */
const patience = { wait: 15_000, largest: 16 * 1024 * 1024 };
const longestSaid = 300;

/**
 * Whether an address may be a tracker's: https, or http on this very machine. It may lie in the brand's own network, since
 * an administrator wrote it down; what a tracker then names is not followed.
 */
export function isTrackerAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, hash, search } = new URL(address);
  if ([username, password, hash, search].some((part) => part !== "")) return false;
  return protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
}

export type Api = {
  /** Where its calls are, without a slash at its end. */
  root: string;
  headers: Record<string, string>;
  /** What must never be repeated. */
  secrets: string[];
};
type Call = { query?: Record<string, string>; body?: unknown; etag?: string };
export type Answer<T> = { status: number; value: T; headers: Headers };

/** @returns null for "nothing new" (304) @throws {TrackerFault} */
export async function ask<T extends z.ZodType>(
  api: Api,
  shape: T,
  method: "GET" | "POST" | "PUT" | "PATCH",
  path: string,
  { query, body, etag }: Call = {},
): Promise<Answer<z.output<T>> | null> {
  const now = new Date();
  const fetch = guardedFetch({ trusted: new URL(api.root).origin, plain: true, ...patience });
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(`${api.root}${path}${query ? `?${new URLSearchParams(query)}` : ""}`, {
      method,
      headers: {
        Accept: "application/json",
        "User-Agent": `Parvis (${env().APP_URL})`,
        ...api.headers,
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...(etag && { "If-None-Match": etag }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    text = await answer.text();
  } catch (error) {
    throw faultOf(error);
  }
  const { status, headers } = answer;
  if (status === 304) return null;
  const value = parse(text);
  if (!answer.ok)
    throw new TrackerFault(
      problemOf(status, headers),
      status,
      saidIn(value, api.secrets),
      waitOf(headers, status, now),
    );
  const read = shape.safeParse(value);
  if (!read.success) throw new TrackerFault("unreadable", status);
  return { status, value: read.data, headers };
}

/** As `ask`, where there is always an answer. */
export async function get<T extends z.ZodType>(
  api: Api,
  shape: T,
  path: string,
  query?: Record<string, string>,
): Promise<z.output<T>> {
  return told(await ask(api, shape, "GET", path, { query })).value;
}

export function told<T>(answer: Answer<T> | null): Answer<T> {
  if (!answer) throw new TrackerFault("unreadable", 304);
  return answer;
}

/** Where an issue is for people: an address that a page may link to, and no script. */
export const issueAddress = z.url({ protocol: /^https?$/ });

/** Every text as PostgreSQL can take it: whoever made the issue's labels is nobody we know. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text, (_, value) =>
      typeof value === "string" ? value.replaceAll("\u0000", "").toWellFormed() : value,
    );
  } catch {
    return undefined;
  }
}

function problemOf(status: number, headers: Headers): TrackerProblem {
  // GitHub answers 403 to whoever asks too often, and says so in its headers.
  const tooOften = headers.get("retry-after") !== null || headers.get("x-ratelimit-remaining") === "0";
  if (status === 429 || (status === 403 && tooOften)) return "slowDown";
  if (status === 401) return "wrongToken";
  if (status === 403) return "noRight";
  if (status === 404 || status === 410) return "noProject";
  if (status === 400 || status === 422 || status === 413) return "refusedFields";
  return status < 400 ? "redirect" : "status";
}

function waitOf(headers: Headers, status: number, now: Date): number | null {
  const asked = headers.get("retry-after");
  const reset = headers.get("x-ratelimit-remaining") === "0" ? Number(headers.get("x-ratelimit-reset")) : 0;
  if (status < 500 && status !== 429 && status !== 403) return null;
  const seconds =
    asked === null
      ? reset - now.getTime() / 1_000
      : /^\d{1,9}$/.test(asked)
        ? Number(asked)
        : (Date.parse(asked) - now.getTime()) / 1_000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null;
}

/**
 * Why it was refused, by the fields in which these four say it. Nothing but such words is repeated: an address that turns out
 * to be no tracker gives nothing of itself away.
 */
function saidIn(value: unknown, secrets: string[]): string {
  const words = (part: unknown): string[] => {
    if (typeof part === "string") return [part];
    if (Array.isArray(part)) return part.flatMap(words);
    if (part && typeof part === "object")
      return Object.entries(part).flatMap(([name, inner]) => {
        const said = words(inner);
        return said.length > 0 && !/^(message|code|field|resource)$/.test(name)
          ? [`${name}: ${said.join(", ")}`]
          : said;
      });
    return [];
  };
  const said = value && typeof value === "object" ? (value as Record<string, unknown>) : {};
  return [said.message, said.errorMessages, said.errors, said.error, said.error_description]
    .flatMap(words)
    .join("; ")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .split(/(?<=\s)|(?=\s)/)
    .map((word) => (secrets.some((secret) => secret !== "" && word.includes(secret)) ? "[…]" : word))
    .join("")
    .toWellFormed()
    .slice(0, longestSaid);
}

function faultOf(error: unknown): TrackerFault {
  const causes = [error, (error as Error).cause];
  if (causes.some((one) => one instanceof FetchRefused)) return new TrackerFault("redirect");
  const codes = causes.map((one) => String((one as { code?: unknown } | undefined)?.code ?? ""));
  const late = causes.some((one) => one instanceof Error && one.name === "TimeoutError");
  if (late || codes.some((code) => /TIMEOUT|TIMEDOUT/.test(code))) return new TrackerFault("timeout");
  return new TrackerFault("unreachable", null, codes.find((code) => /^[A-Z0-9_]{3,60}$/.test(code)) ?? "");
}
