import { readFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const folder = path.resolve("tests/fixtures/discourse-small");

export type StandIn = {
  base: string;
  /** Every path asked for, in order, with its query. */
  asked: string[];
  /** When each came, in milliseconds. */
  at: number[];
  /** How many were open at once, at most. */
  mostAtOnce: number;
  /** Answers the next request for a path otherwise; `times` in a row. */
  next(
    path: RegExp,
    answer: { status: number; headers?: Record<string, string>; body?: string },
    times?: number,
  ): void;
  /** What a topic's row in the list says beside its number. */
  listed: Map<number, Record<string, unknown>>;
  close(): Promise<void>;
};

/**
 * A stand-in for a Discourse site, not one: it answers the few addresses the importer asks, from the small fixture, and
 * refuses what Discourse would not understand. Topics not everyone may read are not found.
 */
export async function discourseStandIn(): Promise<StandIn> {
  const asked: string[] = [];
  const at: number[] = [];
  const listed = new Map(
    [101, 102, 103, 105].map((id) => [id, { bumped_at: "2021-06-01T00:00:00.000Z", like_count: 0 }]),
  ) as StandIn["listed"];
  const special: {
    path: RegExp;
    status: number;
    headers?: Record<string, string>;
    body?: string;
    times: number;
  }[] = [];
  let open = 0;
  const server = http.createServer((request, response) => {
    open++;
    standIn.mostAtOnce = Math.max(standIn.mostAtOnce, open);
    response.on("close", () => open--);
    const address = request.url ?? "";
    asked.push(address);
    at.push(performance.now());
    const url = new URL(address, "http://stand-in");
    const say = (status: number, body = "", headers: Record<string, string> = {}) =>
      response.writeHead(status, { "x-stand-in": "not Discourse", ...headers }).end(body);
    if (request.method !== "GET" || !/^Parvis importer \(https?:/.test(request.headers["user-agent"] ?? ""))
      return say(400);
    const other = special.find((one) => one.times > 0 && one.path.test(address));
    if (other) {
      other.times--;
      return say(other.status, other.body, other.headers);
    }
    if (url.pathname === "/forum/site.json")
      return say(200, JSON.stringify({ default_archetype: "regular", categories: categories() }));
    if (url.pathname === "/forum/latest.json") return list(url, say);
    const topic = Number(/^\/forum\/t\/(\d+)(?:\/posts)?\.json$/.exec(url.pathname)?.[1]);
    if (!topic || !listed.has(topic) || topic === 105) return say(404);
    if (url.searchParams.get("include_raw") !== "1") return say(400);
    if (!url.pathname.endsWith("/posts.json")) return say(200, page(`t/${topic}.json`));
    const wanted = url.searchParams.getAll("post_ids[]");
    if (wanted.length === 0 || wanted.length > 20) return say(400);
    say(200, page("t/101-2.json"));
  });

  /** Two topics on a page, the oldest first. */
  function list(url: URL, say: (status: number, body?: string) => unknown) {
    if (url.searchParams.get("order") !== "created" || url.searchParams.get("ascending") !== "true")
      return say(400);
    const start = Number(url.searchParams.get("page")) * 2;
    const all = [...listed].map(([id, row]) => ({ id, ...row }));
    const topics = all.slice(start, start + 2);
    say(
      200,
      JSON.stringify({
        topic_list: { topics, ...(start + 2 < all.length && { more_topics_url: "/latest?page=next" }) },
      }),
    );
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const standIn: StandIn = {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/forum`,
    asked,
    at,
    mostAtOnce: 0,
    next: (where, answer, times = 1) => special.push({ path: where, ...answer, times }),
    listed,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return standIn;
}

const page = (name: string) => readFileSync(path.join(folder, name), "utf8");

function categories(): unknown[] {
  const { category_list } = JSON.parse(page("categories.json")) as {
    category_list: { categories: { subcategory_list?: unknown[] }[] };
  };
  return category_list.categories.flatMap((one) => [one, ...(one.subcategory_list ?? [])]);
}
