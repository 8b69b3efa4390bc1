import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { findDocuments, passes, type StoodDocument, type StoodSettings } from "./meilisearch-search.ts";
import { faultIn } from "./meilisearch-settings.ts";

/**
 * A STAND-IN of Meilisearch, for machines that have none: what it keeps is in memory and what it finds is found by a few lines,
 * but it takes and refuses what the real one does, in its own words, as documented (https://www.meilisearch.com/docs/reference)
 * and in its own tests: work is queued as tasks and done later, in order; a bad document fails its task and not its
 * request. `tests/services/meilisearch.test.ts` holds it and a real one to the same.
 */
export type StandIn = {
  url: string;
  indexes: Map<string, { settings: StoodSettings; documents: Map<number | string, StoodDocument> }>;
  tasks: Task[];
  /** Tasks stay queued while true. */
  hold: boolean;
  /** Refuses any document that this says is bad, as the engine refuses what it can't index. */
  refuses: (document: StoodDocument) => boolean;
  /** Answers a request in place of the stand-in, where it gives something. */
  instead: ((path: string) => { status: number; body: string } | null) | null;
  /** Stops listening; what it holds stays. */
  stop(): Promise<void>;
  /** Listens at the same address again. */
  start(): Promise<void>;
  /** As after a loss of its disk. */
  forget(): void;
};

type Task = {
  uid: number;
  indexUid: string | null;
  status: "enqueued" | "processing" | "succeeded" | "failed";
  type: string;
  canceledBy: null;
  details: Record<string, unknown>;
  error: Fault | null;
  duration: string | null;
  enqueuedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
};
type Fault = { message: string; code: string; type: string; link: string };

class Refusal extends Error {
  status: number;
  fault: Fault;
  constructor(status: number, code: string, message: string, type = "invalid_request") {
    super(message);
    this.status = status;
    this.fault = { message, code, type, link: `https://docs.meilisearch.com/errors#${code}` };
  }
}

const defaults = (): StoodSettings => ({
  ...{
    searchableAttributes: ["*"],
    filterableAttributes: [],
    sortableAttributes: [],
    stopWords: [],
    synonyms: {},
  },
  rankingRules: ["words", "typo", "proximity", "attributeRank", "sort", "wordPosition", "exactness"],
});
const noIndex = (uid: string) => new Refusal(404, "index_not_found", `Index \`${uid}\` not found.`);

/** @param key its master key; `limit` bytes of a payload */
export async function openStandIn({
  key = "a-key-of-the-tests",
  limit = 100 * 1024 * 1024,
} = {}): Promise<StandIn> {
  console.warn("This is no Meilisearch but a stand-in of the tests' own: set MEILI_URL to try a real one.");
  let port = 0;
  let working = false;
  const work = new Map<number, () => Record<string, unknown>>();

  const enqueue = (type: string, indexUid: string | null, run: () => Record<string, unknown>) => {
    const task: Task = {
      ...{
        uid: self.tasks.length,
        indexUid,
        status: "enqueued",
        type,
        canceledBy: null,
        details: {},
        error: null,
      },
      ...{ duration: null, enqueuedAt: new Date().toISOString(), startedAt: null, finishedAt: null },
    };
    self.tasks.push(task);
    work.set(task.uid, run);
    void workOff();
    const { uid: taskUid, status, enqueuedAt } = task;
    return { status: 202, body: { taskUid, indexUid, status, type, enqueuedAt } };
  };
  const workOff = async () => {
    if (working) return;
    working = true;
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      const task = self.hold ? undefined : self.tasks.find(({ status }) => status === "enqueued");
      if (!task) break;
      Object.assign(task, { status: "processing", startedAt: new Date().toISOString() });
      await new Promise((resolve) => setImmediate(resolve));
      try {
        task.details = work.get(task.uid)?.() ?? {};
        task.status = "succeeded";
      } catch (error) {
        task.status = "failed";
        task.error = (error as Refusal).fault;
      }
      Object.assign(task, { finishedAt: new Date().toISOString(), duration: "PT0.001S" });
    }
    working = false;
  };
  const need = (uid: string) => {
    const index = self.indexes.get(uid);
    if (!index) throw noIndex(uid);
    return index;
  };

  function route(
    method: string,
    path: string,
    query: URLSearchParams,
    body: unknown,
  ): { status: number; body: unknown } {
    const ok = (body: unknown) => ({ status: 200, body });
    const [, area, uid = "", what, act] = path.split("/");
    if (path === "/version")
      return ok({ pkgVersion: "1.50.0", commitSha: "stand-in", commitDate: "stand-in" });
    if (path === "/stats") return ok({ databaseSize: 0, lastUpdate: null, indexes: {} });
    if (area === "tasks" && method === "GET") return uid === "" ? ok(listTasks(query)) : ok(findTask(uid));
    if (path === "/swap-indexes" && method === "POST") return swap(body);
    if (path === "/multi-search" && method === "POST") {
      const { queries } = body as { queries: (Record<string, unknown> & { indexUid: string })[] };
      return ok({ results: queries.map(({ indexUid, ...one }) => ({ indexUid, ...search(indexUid, one) })) });
    }
    if (area !== "indexes") throw new Refusal(404, "not_found", "The requested resource was not found.");
    if (uid === "" && method === "POST") return create(body as Record<string, unknown>);
    if (uid === "")
      return ok({ results: [...self.indexes.keys()].map((uid) => ({ uid })), offset: 0, limit: 20 });
    if (what === undefined && method === "GET") {
      need(uid);
      return ok({ uid, primaryKey: "id", createdAt: "", updatedAt: "" });
    }
    if (what === undefined && method === "DELETE")
      return enqueue("indexDeletion", uid, () => {
        need(uid);
        self.indexes.delete(uid);
        return {};
      });
    if (what === "stats")
      return ok({ numberOfDocuments: need(uid).documents.size, isIndexing: false, fieldDistribution: {} });
    if (what === "search" && method === "POST") return ok(search(uid, body as Record<string, unknown>));
    if (what === "settings" && method === "GET") return ok(need(uid).settings);
    if (what === "settings" && method === "PATCH") return change(uid, body);
    if (what === "documents") return documents(method, uid, act, query, body);
    throw new Refusal(405, "bad_request", "Method not allowed.");
  }

  function create({ uid, primaryKey, ...more }: Record<string, unknown>) {
    if (uid === undefined) throw new Refusal(400, "missing_index_uid", "Missing field `uid`");
    if (typeof uid !== "string" || !/^[\w-]{1,512}$/.test(uid))
      throw new Refusal(
        400,
        "invalid_index_uid",
        `Invalid value at \`.uid\`: \`${uid}\` is not a valid index uid.`,
      );
    const [unknown] = Object.keys(more);
    if (unknown)
      throw new Refusal(
        400,
        "bad_request",
        `Unknown field \`${unknown}\`: expected one of \`uid\`, \`primaryKey\``,
      );
    return enqueue("indexCreation", uid, () => {
      if (self.indexes.has(uid))
        throw new Refusal(409, "index_already_exists", `Index \`${uid}\` already exists.`);
      self.indexes.set(uid, { settings: defaults(), documents: new Map() });
      return { primaryKey };
    });
  }

  function change(uid: string, body: unknown) {
    const fault = faultIn(body);
    if (fault) throw new Refusal(400, fault.code, fault.message);
    return enqueue("settingsUpdate", uid, () => {
      const index = self.indexes.get(uid) ?? { settings: defaults(), documents: new Map() };
      self.indexes.set(uid, index);
      Object.assign(index.settings, body);
      return body as Record<string, unknown>;
    });
  }

  function documents(
    method: string,
    uid: string,
    act: string | undefined,
    query: URLSearchParams,
    body: unknown,
  ) {
    if (method === "GET") {
      const { documents } = need(uid);
      const [offset, limit] = [number(query, "offset", 0), number(query, "limit", 20)];
      const fields = query.get("fields")?.split(",");
      const results = [...documents.values()].slice(offset, offset + limit).map((one) => pick(one, fields));
      return { status: 200, body: { results, offset, limit, total: documents.size } };
    }
    if (act === "delete-batch") {
      if (!Array.isArray(body))
        throw new Refusal(400, "bad_request", "Invalid value type: expected an array");
      return enqueue("documentDeletion", uid, () => {
        const { documents } = need(uid);
        for (const id of body) documents.delete(id);
        return { providedIds: body.length };
      });
    }
    if (method !== "POST" && method !== "PUT") throw new Refusal(405, "bad_request", "Method not allowed.");
    const sent = [body].flat() as StoodDocument[];
    if (sent.some((one) => typeof one !== "object" || one === null))
      throw new Refusal(400, "malformed_payload", "The `json` payload provided is malformed.");
    return enqueue("documentAdditionOrUpdate", uid, () => {
      const index = self.indexes.get(uid) ?? { settings: defaults(), documents: new Map() };
      for (const one of sent) checkDocument(one);
      self.indexes.set(uid, index);
      for (const one of sent)
        index.documents.set(one.id, method === "PUT" ? { ...index.documents.get(one.id), ...one } : one);
      return { receivedDocuments: sent.length, indexedDocuments: sent.length };
    });
  }

  function checkDocument(document: StoodDocument): void {
    const { id } = document;
    if (id === undefined)
      throw new Refusal(
        400,
        "missing_document_id",
        `Document doesn't have a \`id\` attribute: \`${JSON.stringify(document).slice(0, 80)}\`.`,
      );
    const fine = Number.isInteger(id) || (typeof id === "string" && /^[\w-]{1,511}$/.test(id));
    if (!fine || self.refuses(document))
      throw new Refusal(
        ...([400, "invalid_document_id"] as const),
        `Document identifier \`${JSON.stringify(id)}\` is invalid. A document identifier can be of type integer or string, only composed of alphanumeric characters (a-z A-Z 0-9), hyphens (-) and underscores (_), and can not be more than 511 bytes.`,
      );
  }

  function search(uid: string, body: Record<string, unknown>) {
    const { settings, documents } = need(uid);
    const { q = "", filter, sort = [], offset = 0, limit = 20, attributesToRetrieve, ...more } = body;
    const [unknown] = Object.keys(more).filter((name) => !["matchingStrategy", "locales"].includes(name));
    if (unknown)
      throw new Refusal(
        400,
        "bad_request",
        `Unknown field \`${unknown}\`: expected one of \`q\`, \`offset\`, \`limit\``,
      );
    if (typeof q !== "string")
      throw new Refusal(
        400,
        "invalid_search_q",
        `Invalid value type at \`.q\`: expected a string, but found ${typeof q}`,
      );
    for (const [name, value] of Object.entries({ offset, limit }))
      if (!Number.isInteger(value) || Number(value) < 0)
        throw new Refusal(
          400,
          `invalid_search_${name}`,
          `Invalid value type at \`.${name}\`: expected a positive integer`,
        );
    if (!["all", "last", "frequency"].includes(String(body.matchingStrategy ?? "last")))
      throw new Refusal(400, "invalid_search_matching_strategy", "Unknown value at `.matchingStrategy`");
    for (const one of sort as string[]) {
      const [name = ""] = one.split(":");
      if (!settings.sortableAttributes.includes(name))
        throw new Refusal(
          400,
          "invalid_search_sort",
          `Attribute \`${name}\` is not sortable. Available sortable attributes are: \`${settings.sortableAttributes.join("`, `")}\`.`,
        );
    }
    let fitting: StoodDocument[];
    try {
      passes({ id: 0 }, filter, settings.filterableAttributes);
      fitting = [...documents.values()].filter((one) => passes(one, filter, settings.filterableAttributes));
    } catch (error) {
      throw new Refusal(400, "invalid_search_filter", (error as Error).message);
    }
    const found = findDocuments(fitting, q, settings);
    const hits = found.slice(Number(offset), Number(offset) + Number(limit));
    return {
      hits: hits.map((one) => pick(one, attributesToRetrieve as string[] | undefined)),
      ...{ query: q, processingTimeMs: 1, limit, offset, estimatedTotalHits: found.length },
    };
  }

  function swap(body: unknown) {
    const pairs = (body as { indexes: string[] }[]).map(({ indexes }) => indexes);
    if (pairs.some((pair) => pair?.length !== 2))
      throw new Refusal(400, "invalid_swap_indexes", "Two indexes must be given for each swap.");
    return enqueue("indexSwap", null, () => {
      for (const [one = "", other = ""] of pairs) {
        const [first, second] = [need(one), need(other)];
        self.indexes.set(one, second).set(other, first);
      }
      return { swaps: body };
    });
  }

  function listTasks(query: URLSearchParams) {
    const [limit, from] = [number(query, "limit", 20), number(query, "from", self.tasks.length)];
    const all = self.tasks.filter(({ uid }) => uid <= from).reverse();
    return {
      results: all.slice(0, limit),
      total: self.tasks.length,
      limit,
      from: all[0]?.uid ?? null,
      next: all[limit]?.uid ?? null,
    };
  }
  function findTask(uid: string): Task {
    const task = self.tasks[Number(uid)];
    if (!task) throw new Refusal(404, "task_not_found", `Task \`${uid}\` not found.`);
    return task;
  }

  function authorise(request: IncomingMessage): void {
    if (request.url === "/health") return;
    const { authorization } = request.headers;
    if (!authorization)
      throw new Refusal(
        401,
        "missing_authorization_header",
        "The Authorization header is missing. It must use the bearer authorization method.",
        "auth",
      );
    if (authorization !== `Bearer ${key}`)
      throw new Refusal(403, "invalid_api_key", "The provided API key is invalid.", "auth");
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of request) {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
    }
    const url = new URL(request.url ?? "/", self.url);
    const reply = (status: number, body: unknown) =>
      response
        .writeHead(status, { "Content-Type": "application/json" })
        .end(typeof body === "string" ? body : JSON.stringify(body));
    const other = self.instead?.(url.pathname);
    if (other) return void reply(other.status, other.body);
    try {
      authorise(request);
      if (url.pathname === "/health") return void reply(200, { status: "available" });
      if (size > limit)
        throw new Refusal(
          413,
          "payload_too_large",
          `The provided payload reached the limit. The maximum accepted payload size is ${limit} B.`,
        );
      const made = route(
        request.method ?? "GET",
        url.pathname,
        url.searchParams,
        bodyOf(request, Buffer.concat(chunks).toString()),
      );
      reply(made.status, made.body);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      reply(error.status, error.fault);
    }
  }

  let server = createServer();
  const self: StandIn = {
    ...{ url: "", indexes: new Map(), tasks: [], hold: false, refuses: () => false, instead: null },
    async start() {
      server = createServer((request, response) => void answer(request, response));
      await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
      port = (server.address() as AddressInfo).port;
      self.url = `http://127.0.0.1:${port}`;
      void workOff();
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
    forget() {
      self.indexes.clear();
      self.tasks.length = 0;
    },
  };
  await self.start();
  return self;
}

function bodyOf({ method, headers }: IncomingMessage, text: string): unknown {
  if (method === "GET" || method === "DELETE") return undefined;
  if (!headers["content-type"])
    throw new Refusal(
      415,
      "missing_content_type",
      "A Content-Type header is missing. Accepted values for the Content-Type header are: `application/json`, `application/x-ndjson`, `text/csv`",
    );
  if (text === "") throw new Refusal(400, "missing_payload", "A json payload is missing.");
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "malformed_payload", "The `json` payload provided is malformed.");
  }
}

function number(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  if (!/^\d+$/.test(text))
    throw new Refusal(
      400,
      `invalid_document_${name}`,
      `Invalid value in parameter \`${name}\`: could not parse \`${text}\` as a positive integer`,
    );
  return Number(text);
}

const pick = (document: StoodDocument, fields: string[] | undefined) =>
  fields ? Object.fromEntries(Object.entries(document).filter(([name]) => fields.includes(name))) : document;
