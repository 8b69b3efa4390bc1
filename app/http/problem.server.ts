import { z } from "zod";
import { problemDetail, problemTitle } from "#app/i18n/api.ts";
import { currentLocale } from "#app/i18n/locale.ts";
import { log } from "#app/services/log.server.ts";
import { headersOf, statusOf, troubleOf } from "./respond.server.ts";

/** How the API says no (RFC 9457). `type` is what a program looks at; the words are for whoever wrote it. */
export const problemShape = z.object({
  type: z.string().describe("urn:parvis:problem: and a key that keeps its meaning"),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z
    .record(z.string(), z.array(z.object({ key: z.string(), detail: z.string() })))
    .optional()
    .describe("What is wrong, by field"),
});
type Problem = z.infer<typeof problemShape>;

/** What only HTTP can refuse: the form of the request, or who sends it. */
export class Refused extends Error {
  readonly status: 301 | 400 | 401 | 405 | 413 | 415;
  readonly key: string;
  readonly headers: Record<string, string>;
  constructor(status: Refused["status"], key: string, headers: Record<string, string> = {}) {
    super(key);
    this.status = status;
    this.key = key;
    this.headers = headers;
  }
}

/** A refusal on its way out, whichever way that is. */
export type Answer = { status: number; headers: Record<string, string>; body: string };

export function problemResponse(error: unknown): Response {
  const { body, ...init } = problemOf(error);
  if (init.status === 500) log.error({ err: error }, "API request failed");
  return new Response(body, init);
}

export function problemOf(error: unknown): Answer {
  if (error instanceof Refused) return say(error.status, { key: error.key }, error.headers);
  return say(statusOf(error), troubleOf(error), headersOf(error));
}

type Said = { key: string; params?: Record<string, string | number>; fields?: Record<string, string[]> };

function say(status: number, { key, params, fields = {} }: Said, headers: Record<string, string>): Answer {
  const problem: Problem = {
    type: `urn:parvis:problem:${kebab(key)}`,
    title: problemTitle(status),
    status,
    detail: problemDetail(key, params),
  };
  if (status === 422)
    problem.errors = Object.fromEntries(
      Object.entries(fields).map(([field, keys]) => [field, keys.map(fault)]),
    );
  return {
    status,
    body: JSON.stringify(problem),
    headers: {
      "Content-Type": "application/problem+json",
      "Content-Language": currentLocale(),
      "Cache-Control": "no-store",
      ...(params?.scope
        ? { "WWW-Authenticate": `Bearer error="insufficient_scope", scope="${params.scope}"` }
        : {}),
      ...headers,
    },
  };
}

function fault(key: string) {
  return { key: kebab(key), detail: problemDetail(key) ?? problemDetail("invalidField") ?? key };
}

function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
