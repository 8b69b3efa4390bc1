import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { env } from "./env.server.ts";

/**
 * The window to Meilisearch: the dozen calls that are made of it, over `fetch`. Its address and key are the
 * administrator's own setting, so that nobody else's words lead anywhere. What it answers is looked at before it is
 * believed, and neither the key nor what was sent is ever in an error.
 */
export class MeilisearchFault extends Error {
  /** What Meilisearch calls it, such as `index_not_found`; `unreachable`, `timeout` and `unreadable` are ours. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** In milliseconds: whoever searches gets PostgreSQL's answer instead; whoever indexes has time. */
const patience = { search: 800, write: 15_000 };

const enqueued = z.object({ taskUid: z.number().int(), enqueuedAt: z.string() });
const failure = z.object({ message: z.string(), code: z.string() });
const taskShape = z.object({
  uid: z.number().int(),
  status: z.enum(["enqueued", "processing", "succeeded", "failed", "canceled"]),
  enqueuedAt: z.string(),
  error: failure.nullish(),
});
const found = z.object({
  hits: z.array(z.object({ id: z.number().int() })),
  estimatedTotalHits: z.number().int().min(0),
});
const stats = z.object({ numberOfDocuments: z.number().int() });
const version = z.object({ pkgVersion: z.string() });
const page = z.object({
  results: z.array(z.object({ id: z.number().int(), digest: z.string().optional() })),
  total: z.number().int(),
});

export type Enqueued = z.infer<typeof enqueued>;
export type MeilisearchTask = z.infer<typeof taskShape>;

export type MeilisearchQuery = {
  q: string;
  filter: (string | string[])[];
  offset: number;
  limit: number;
  locales?: string[];
};

type Ask = { body?: unknown; wait?: number };

async function call<T extends z.ZodType>(
  shape: T,
  method: string,
  path: string,
  { body, wait = patience.write }: Ask = {},
): Promise<z.output<T>> {
  const { MEILI_URL: address, MEILI_KEY: key } = env();
  if (!address) throw new MeilisearchFault("unreachable", "No MEILI_URL is set.");
  let answer: Response;
  let said: unknown;
  try {
    answer = await fetch(`${address.replace(/\/+$/, "")}${path}`, {
      method,
      headers: {
        ...(key && { Authorization: `Bearer ${key}` }),
        ...(body !== undefined && { "Content-Type": "application/json" }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      // A key goes to the address that was set, and to no other.
      redirect: "error",
      signal: AbortSignal.timeout(wait),
    });
    const text = await answer.text();
    said = text === "" ? {} : JSON.parse(text);
  } catch (error) {
    throw asFault(error, wait);
  }
  if (!answer.ok) {
    const { code, message } = failure.safeParse(said).data ?? {
      ...{ code: "unreadable", message: `It answered ${answer.status} with nothing that says why.` },
    };
    throw new MeilisearchFault(code, message);
  }
  const read = shape.safeParse(said);
  if (!read.success)
    throw new MeilisearchFault("unreadable", `It answered ${path} in a shape it should not have.`);
  return read.data;
}

function asFault(error: unknown, wait: number): MeilisearchFault {
  if (error instanceof SyntaxError) return new MeilisearchFault("unreadable", "It answered with no JSON.");
  if ((error as Error).name === "TimeoutError")
    return new MeilisearchFault("timeout", `It said nothing for ${wait} ms.`);
  const word = (error as { cause?: { code?: string } }).cause?.code ?? "no connection";
  return new MeilisearchFault("unreachable", `It can't be reached: ${word}.`);
}

const at = (uid: string) => `/indexes/${encodeURIComponent(uid)}`;
const anything = z.unknown();

export const isMeilisearchSet = (): boolean => env().MEILI_URL !== undefined;

/** Where it is, as may be shown: without what stands before the host. */
export function meilisearchHost(): string | null {
  const address = env().MEILI_URL;
  return address ? new URL(address).host : null;
}

export const meilisearch = {
  version: async () => (await call(version, "GET", "/version", { wait: 2_000 })).pkgVersion,
  health: () => call(z.object({ status: z.literal("available") }), "GET", "/health", { wait: 2_000 }),
  /** @param body index settings, those that change */
  changeSettings: (uid: string, body: object) => call(enqueued, "PATCH", `${at(uid)}/settings`, { body }),
  createIndex: (uid: string) => call(enqueued, "POST", "/indexes", { body: { uid, primaryKey: "id" } }),
  deleteIndex: (uid: string) => call(enqueued, "DELETE", at(uid)),
  findIndex: (uid: string) => call(z.object({ uid: z.string() }), "GET", at(uid)),
  /** Each takes the other's place, in one step. */
  swapIndexes: (one: string, other: string) =>
    call(enqueued, "POST", "/swap-indexes", { body: [{ indexes: [one, other] }] }),
  /** Documents of the same id are replaced. */
  addDocuments: (uid: string, documents: object[]) =>
    call(enqueued, "POST", `${at(uid)}/documents`, { body: documents }),
  deleteDocuments: (uid: string, ids: number[]) =>
    call(enqueued, "POST", `${at(uid)}/documents/delete-batch`, { body: ids }),
  listDocuments: (uid: string, offset: number, limit: number) =>
    call(page, "GET", `${at(uid)}/documents?fields=id,digest&offset=${offset}&limit=${limit}`),
  countDocuments: async (uid: string) =>
    (await call(stats, "GET", `${at(uid)}/stats`, { wait: 2_000 })).numberOfDocuments,
  search: (uid: string, query: MeilisearchQuery) =>
    call(found, "POST", `${at(uid)}/search`, {
      body: { ...query, attributesToRetrieve: ["id"], matchingStrategy: "all" },
      wait: patience.search,
    }),
  findTask: (uid: number) => call(taskShape, "GET", `/tasks/${uid}`),
  /** Whatever answers there to any path, for what has no verb of its own. */
  ask: (method: string, path: string, body?: unknown) => call(anything, method, path, { body }),
};

/**
 * Waits until a task is done, whichever way. @param most milliseconds
 * @throws {MeilisearchFault} `timeout` while it is still waiting or at work
 */
export async function awaitTask({ taskUid }: Enqueued, most = 60_000): Promise<MeilisearchTask> {
  const end = Date.now() + most;
  for (let wait = 20; ; wait = Math.min(wait * 1.5, 500)) {
    const task = await meilisearch.findTask(taskUid);
    if (task.status !== "enqueued" && task.status !== "processing") return task;
    if (Date.now() > end)
      throw new MeilisearchFault(
        "timeout",
        `Task ${taskUid} is still ${task.status} after ${most / 1000} s.`,
      );
    await pause(wait);
  }
}

/** As `awaitTask`. @throws {MeilisearchFault} where it failed, with what Meilisearch says of it */
export async function succeed(asked: Enqueued | Promise<Enqueued>, most?: number): Promise<MeilisearchTask> {
  const task = await awaitTask(await asked, most);
  if (task.status !== "succeeded")
    throw new MeilisearchFault(
      task.error?.code ?? task.status,
      task.error?.message ?? `Task ${task.status}.`,
    );
  return task;
}
