import { eq, sql } from "drizzle-orm";
import { productPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { posts, products } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { searchThreads } from "../search/search-threads.ts";
import { findSpace } from "../spaces/find-space.ts";
import { findTag } from "../tags/find-tag.ts";
import { listThreads } from "../threads/list-threads.ts";
import { showRows } from "../threads/show-rows.ts";
import type { ThreadRow } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { asVisitor } from "./as-visitor.ts";

/** What a feed is about: everything, or one thing by its name in the address. */
export type FeedOf =
  | { kind: "all" }
  | { kind: "space" | "tag" | "product"; name: string }
  | { kind: "search"; query: string };

export type FeedItem = {
  thread: ThreadRow;
  /** Of the thread's opening, and of the answer that solved it first. Sanitised, with addresses of this site. */
  html: string;
  solution: string | null;
  /** When the newest of both was written, solved it or was edited; ISO 8601 in UTC. */
  updatedAt: string;
};

/** `name` is what it is about, null for everything; `page` is where the same is read. */
export type FoundFeed = { name: string | null; page: string; items: FeedItem[] };

const size = 20;

/**
 * The newest threads, or those that answer a search best, as a visitor may read them; duplicates are left to where they lead.
 * @throws {NotFound} @returns where a tag leads that is another word for one
 */
export async function findFeed(asker: Viewer, of: FeedOf): Promise<FoundFeed | { leadsTo: string }> {
  const viewer = asVisitor(asker);
  const newest = { ordering: "newest", limit: size } as const;
  switch (of.kind) {
    case "all":
      return feed(null, "/threads", (await listThreads(viewer, newest)).items);
    case "space": {
      const { id, name, path } = await findSpace(viewer, of.name);
      return feed(name, path, (await listThreads(viewer, { ...newest, spaceId: id })).items);
    }
    case "tag": {
      const tag = await findTag(viewer, of.name);
      if ("leadsTo" in tag) return tag;
      return feed(tag.tag, tag.path, (await listThreads(viewer, { ...newest, tags: [tag.tag] })).items);
    }
    case "product": {
      const [product] = await db
        .select({ id: products.id, name: products.name, slug: products.slug })
        .from(products)
        .where(eq(products.slug, of.name));
      if (!product) throw new NotFound();
      const { items } = await listThreads(viewer, { ...newest, productId: product.id });
      return feed(product.name, productPath(product.slug), items);
    }
    case "search": {
      const found = await searchThreads(viewer, of.query, { limit: size });
      const rows = await showRows(
        viewer,
        found.items.map(({ id }) => Number(id)),
      );
      return feed(of.query, `/search?${new URLSearchParams({ q: of.query })}`, rows);
    }
  }
}

async function feed(name: string | null, page: string, rows: ThreadRow[]): Promise<FoundFeed> {
  const threads = rows.filter(({ duplicate }) => !duplicate);
  const texts = await readTexts(threads.map(({ id }) => Number(id)));
  const items = threads.flatMap((thread) => {
    const text = texts.get(thread.id);
    return text ? [{ thread, ...text }] : [];
  });
  return { name, page, items };
}

/** In one query, of threads this viewer was shown. */
async function readTexts(ids: number[]): Promise<Map<string, Omit<FeedItem, "thread">>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.execute<{
    thread_id: string;
    html: string;
    solution: string | null;
    updated_at: string;
  }>(sql`
    select b.thread_id, b.html, a.html as solution,
      greatest(b.created_at, b.edited_at, a.accepted_at, a.edited_at) as updated_at
    from ${posts} b
    left join lateral (
      select p.html, p.accepted_at, p.edited_at from ${posts} p
      where p.thread_id = b.thread_id and p.kind = 'answer' and p.accepted_at is not null and not p.gone
      order by (p.superseded_by is not null), p.accepted_at limit 1
    ) a on true
    where b.thread_id = any(${sql.param(ids)}::bigint[]) and b.kind = 'body' and not b.gone`);
  return new Map(
    rows.map(({ thread_id, html, solution, updated_at }) => [
      String(thread_id),
      { html, solution, updatedAt: new Date(updated_at).toISOString() },
    ]),
  );
}
