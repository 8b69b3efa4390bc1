import { data } from "@remix-run/node";
import { Conflict, Forbidden, Gone, Invalid, NotFound, Refusal, TooMany } from "#app/domain/errors.ts";
import { ownWords } from "#app/i18n/errors.ts";
import { StoreAway } from "#app/services/file-store.server.ts";
import { log } from "#app/services/log.server.ts";

export type Trouble = {
  key: string;
  params: Record<string, string | number>;
  fields: Record<string, string[]>;
  /** What the page shows: the refusal in the reader's words, where it has some of its own. */
  said?: string;
  /** Where it can be mended, and what that is called. */
  way?: { to: string; word: string };
};

/** Refusals that lead somewhere; the words are those of the key with "Way" after it. */
const ways: Record<string, string> = { votesSpent: "/ideas/votes" };

/** The one place where the house's refusals, and a database that is away, become HTTP statuses. */
export function statusOf(error: unknown): number {
  if (error instanceof NotFound) return 404;
  if (error instanceof Gone) return 410;
  if (error instanceof Forbidden) return 403;
  if (error instanceof Invalid) return 422;
  if (error instanceof Conflict) return 409;
  if (error instanceof TooMany) return 429;
  return error instanceof StoreAway || isDatabaseAway(error) ? 503 : 500;
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof Refusal) {
    return { key: error.key, params: error.params, fields: error instanceof Invalid ? error.fields : {} };
  }
  if (error instanceof StoreAway) return { key: "storeAway", params: {}, fields: {} };
  return { key: isDatabaseAway(error) ? "unavailable" : "broken", params: {}, fields: {} };
}

export function headersOf(error: unknown): Record<string, string> {
  if (error instanceof TooMany) return { "Retry-After": String(Math.max(1, Math.ceil(error.retryAfter))) };
  if (error instanceof StoreAway) return { "Retry-After": "30" };
  return isDatabaseAway(error) ? { "Retry-After": "5" } : {};
}

/** A refusal as Remix wants it thrown: the nearest error boundary gets the key, never a stack. */
export function asThrown(error: unknown): unknown {
  if (error instanceof Response || isDataResponse(error)) return error;
  const status = statusOf(error);
  if (status === 500) log.error({ err: error }, "request failed");
  const trouble = troubleOf(error);
  const to = ways[trouble.key];
  const way = to ? { to, word: ownWords(`${trouble.key}Way`) ?? to } : undefined;
  return data({ ...trouble, said: ownWords(trouble.key), way } satisfies Trouble, {
    status,
    headers: headersOf(error),
  });
}

/** A refusal as a page's scripts read it. */
export function asJson(error: unknown): Response {
  if (error instanceof Response) return error;
  const status = statusOf(error);
  if (status === 500) log.error({ err: error }, "request failed");
  return Response.json(troubleOf(error), { status, headers: headersOf(error) });
}

function isDataResponse(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    (error as { type?: string }).type === "DataWithResponseInit"
  );
}

const awayCodes = new Set([
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "08000",
  "08001",
  "08003",
  "08006",
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
]);

/** PostgreSQL gone, starting, or out of connections; `pg` says some of these only in words. */
export function isDatabaseAway(error: unknown): boolean {
  for (
    let at = error as { code?: string; message?: string; cause?: unknown } | undefined;
    at;
    at = at.cause as typeof at
  ) {
    if (at.code && awayCodes.has(at.code)) return true;
    if (
      /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
        at.message ?? "",
      )
    )
      return true;
  }
  return false;
}
