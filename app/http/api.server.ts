import { createHash } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import { allows, type Scope } from "#app/domain/accounts/scopes.ts";
import { Forbidden, Invalid } from "#app/domain/errors.ts";
import { type Limit, spend } from "#app/domain/limit.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { inLocale } from "#app/i18n/locale.server.ts";
import { type Caller, identify, localeOf } from "./api-caller.server.ts";
import { asSent, parseJson, readJson, tidy } from "./api-input.server.ts";
import { type Audience, belongs } from "./audience.server.ts";
import { problemResponse, Refused } from "./problem.server.ts";

/**
 * The doors for machines. `apiRead` and `apiWrite` are the only ways to export a `loader` or an `action` under
 * `routes/api`: they find out whom the token speaks for, ask for its scope, count, parse, and answer in JSON. A
 * cookie means nothing here. What a door declares is also what the published description is made from.
 */
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** One thing the API can do, as it is published. Everything a door declares except what it runs. */
export type Endpoint = {
  summary: string;
  /** What a token must be allowed; null where any will do. */
  scope: Scope | null;
  /** Who may open it at all. */
  audience: Audience;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** What it takes as multipart/form-data, in place of a body in JSON. */
  form?: z.ZodType;
  output: z.ZodType;
  status: 200 | 201;
  /** What was there may have gone up in something else: then the answer is 301 and names it. */
  moves?: boolean;
};

/** Every endpoint by path and method; routes enter theirs as they load. */
export const endpoints = new Map<string, Map<Method, Endpoint>>();

export type Call = {
  viewer: Viewer;
  scopes: string[];
  id: string | undefined;
  /** Whose calls are counted together: one token's, or one network's. */
  who: string;
};

type ReadDoor<Q extends z.ZodObject, O extends z.ZodType> = {
  summary: string;
  scope: Scope | null;
  /** Members' only where there is nothing without a token. */
  audience?: Audience;
  query?: Q;
  output: O;
  moves?: boolean;
  limit?: Limit;
  /** The same for whoever asks, and read by pages of other sites: caches may keep it for a while. */
  shared?: true;
  load: (call: Call & { query: z.output<Q> }) => Promise<z.input<O>>;
};

const reading: Limit = { name: "api-read", points: 6_000, seconds: 60 };
const writing: Limit = { name: "api-write", points: 3_000, seconds: 60 };

/**
 * @param path as published, with its `{id}`; without a door, the address only takes writes, or Express answers its reads
 * @param audience where Express does: whom it answers
 */
export function apiRead<Q extends z.ZodObject, O extends z.ZodType>(
  path: string,
  door: ReadDoor<Q, O> | null,
  audience: Audience = door?.audience ?? "public",
) {
  if (door) declare(path, "GET", { ...door, audience, status: 200 });
  const loader = (args: LoaderFunctionArgs) =>
    answer(args, async (caller) => {
      if (!door) throw badMethod(path);
      if (audience !== "public") needMember(caller);
      await admit(caller, door.scope, door.limit ?? reading);
      if (!belongs(caller.viewer, audience)) throw new Forbidden();
      const query = Object.fromEntries(
        [...new URL(args.request.url).searchParams]
          .map(([name, value]) => [name, tidy(value)] as const)
          .filter(([, value]) => value !== ""),
      );
      const call = callOf(caller, args);
      return json(
        await door.load({ ...call, query: (door.query ? parseJson(door.query, query) : {}) as z.output<Q> }),
        200,
      );
    }).then((response) => (door?.shared ? shareable(response, args.request) : response));
  return Object.assign(loader, { audience });
}

type Change<B extends z.ZodType, O extends z.ZodType> = {
  summary: string;
  scope: Scope;
  /** For a right that goes by the caller alone: whoever lacks it is told so before what they sent is looked at. */
  may?: (viewer: Viewer) => boolean;
  /**
   * For a right that goes by the thing: refuses as `run` would. Asked only where what was sent cannot be read, so that
   * nobody learns from a fault in it that there is something they may not see, or corrects what they may not send.
   */
  mayOn?: (call: Call) => Promise<void>;
  body?: B;
  output: O;
  /** Something new comes of it: the answer is 201 and names its address. */
  creates?: (made: z.input<O>) => string;
  run: (call: Call & { input: z.output<B>; key: string | undefined }) => Promise<z.input<O>>;
};
type AnyChange = Change<z.ZodType, z.ZodType>;

/** Keeps `run`'s input and outcome tied to their own schemas in a table of methods. */
export function change<B extends z.ZodType, O extends z.ZodType>(door: Change<B, O>): AnyChange {
  return door as unknown as AnyChange;
}

/** @param methods what the address takes besides GET; none for one that is only read */
export function apiWrite(
  path: string,
  methods: Partial<Record<Exclude<Method, "GET">, AnyChange>>,
  whose: Exclude<Audience, "public"> = "members",
) {
  for (const [method, door] of Object.entries(methods)) {
    declare(path, method as Method, { ...door, audience: whose, status: door.creates ? 201 : 200 });
  }
  const action = (args: ActionFunctionArgs) =>
    answer(args, async (caller) => {
      const { request } = args;
      const door = Object.hasOwn(methods, request.method)
        ? methods[request.method as keyof typeof methods]
        : undefined;
      if (!door) throw badMethod(path);
      needMember(caller);
      await admit(caller, door.scope, writing);
      if (!belongs(caller.viewer, whose) || (door.may && !door.may(caller.viewer))) throw new Forbidden();
      const call = callOf(caller, args);
      const sent = await readSent(door, request).catch(async (fault) => {
        await door.mayOn?.(call);
        throw fault;
      });
      const made = await door.run({ ...call, ...sent }).catch(asSent);
      return json(made, door.creates ? 201 : 200, door.creates && { Location: door.creates(made) });
    });
  const audience: Audience = Object.keys(methods).length > 0 ? whose : "public";
  return Object.assign(action, { audience });
}

/** @throws {Invalid} @throws {Refused} */
async function readSent({ body }: AnyChange, request: Request) {
  const key = request.method === "POST" ? idempotencyKey(request) : undefined;
  return { input: body ? parseJson(body, await readJson(request)) : undefined, key };
}

/** A door that only ever refuses. */
export function problemAt(refusal: Error) {
  const door = (args: ActionFunctionArgs) => answer(args, async () => Promise.reject(refusal));
  return Object.assign(door, { audience: "public" as const });
}

/** Enters an endpoint into the published description. */
export function declare(path: string, method: Method, endpoint: Endpoint): void {
  const known = endpoints.get(path) ?? new Map<Method, Endpoint>();
  endpoints.set(path, known.set(method, endpoint));
}

/** Runs one call in the caller's language and turns whatever it throws into a problem. */
async function answer(
  args: LoaderFunctionArgs,
  work: (caller: Caller) => Promise<Response>,
): Promise<Response> {
  const { request, context } = args;
  let response: Response;
  try {
    const caller = await identify(request, context.address);
    const locale = localeOf(request, caller, context.viewer.locale);
    response = await inLocale(locale, () =>
      work({ ...caller, viewer: { ...caller.viewer, locale } }).catch(problemResponse),
    );
  } catch (error) {
    response = problemResponse(error);
  }
  const secret = request.headers.has("Authorization") || request.method !== "GET";
  if (response.ok) response.headers.set("Cache-Control", secret ? "no-store" : "no-cache");
  response.headers.set("Vary", "Authorization, Accept-Language");
  return response;
}

/** Five minutes, and as long again while it is asked for anew: so long what was public may be seen in caches of others. */
const kept = "public, max-age=300, stale-while-revalidate=300";

async function shareable(response: Response, request: Request): Promise<Response> {
  // Whether another site may read it is said by its Origin.
  response.headers.append("Vary", "Origin");
  if (!response.ok || request.headers.has("Authorization")) return response;
  const body = await response.text();
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 20)}"`;
  response.headers.set("Cache-Control", kept);
  response.headers.set("ETag", etag);
  const same = request.headers
    .get("If-None-Match")
    ?.split(/\s*,\s*/)
    .includes(etag);
  return same
    ? new Response(null, { status: 304, headers: response.headers })
    : new Response(body, { status: response.status, headers: response.headers });
}

/** A door on the token's scope and its pace; visitors have no scopes, and are counted by address. */
async function admit(caller: Caller, scope: Scope | null, limit: Limit): Promise<void> {
  await spend(limit, caller.who);
  if (scope && caller.viewer.member && !allows(caller.scopes, scope))
    throw new Forbidden("missingScope", { scope });
}

function needMember(caller: Caller): void {
  if (!caller.viewer.member)
    throw new Refused(401, "needsToken", { "WWW-Authenticate": 'Bearer realm="parvis"' });
}

function badMethod(path: string): Refused {
  const methods = [...(endpoints.get(path)?.keys() ?? [])].flatMap((method) =>
    method === "GET" ? ["GET", "HEAD"] : method,
  );
  return new Refused(405, "badMethod", { Allow: methods.join(", ") });
}

function idempotencyKey(request: Request): string | undefined {
  const key = request.headers.get("Idempotency-Key");
  if (key === null) return undefined;
  if (!/^[\w-]{8,80}$/.test(key)) throw new Invalid({ "Idempotency-Key": ["keyShape"] });
  return key;
}

function callOf({ viewer, scopes, who }: Caller, args: LoaderFunctionArgs): Call {
  return { viewer, scopes, who, id: args.params.id };
}

function json(body: unknown, status: number, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/json", ...headers },
  });
}
