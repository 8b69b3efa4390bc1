import { sql } from "drizzle-orm";
import { memberPath, productPath, tagPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { products } from "#db/schema/index.ts";
import { completeMembers } from "../members/complete-members.ts";
import { completeTags } from "../tags/complete-tags.ts";
import type { Viewer } from "../viewer.ts";
import { completeThreads } from "./complete-threads.ts";

/** Something of the site to go to, with what tells it from others of its name. */
type Suggestion = {
  kind: "thread" | "tag" | "product" | "person";
  label: string;
  path: string;
  /** Of a tag, how many threads carry it; of a person, the username; of a thread, whether it is solved. */
  detail: string | number | boolean | null;
};

const most = { thread: 5, tag: 3, product: 2, person: 2 } as const;

/**
 * Where somebody may be going who has typed so much into the search box: threads by their title, tags, products and
 * people, of those that the viewer may see.
 */
export async function suggest(viewer: Viewer, typed: string): Promise<Suggestion[]> {
  const text = typed.trim();
  // What filters a search names nothing to go to.
  if (text.length < 2 || text.includes(":")) return [];
  const word = text.replace(/^@/, "");
  const [threads, tags, made, people] = await Promise.all([
    completeThreads(viewer, text),
    completeTags(viewer, text),
    findProducts(text),
    completeMembers(word),
  ]);
  return [
    ...threads.slice(0, most.thread).map(({ title, path, solved }) => ({
      ...{ kind: "thread" as const, label: title, path, detail: solved },
    })),
    ...tags.slice(0, most.tag).map(({ tag, threads }) => ({
      ...{ kind: "tag" as const, label: tag, path: tagPath(tag), detail: threads },
    })),
    ...made.map(({ slug, name }) => ({
      ...{ kind: "product" as const, label: name, path: productPath(slug), detail: null },
    })),
    ...people.slice(0, most.person).map(({ username, displayName }) => ({
      ...{ kind: "person" as const, label: displayName, path: memberPath(username), detail: username },
    })),
  ];
}

/** Whose name, or a word of it, begins so. There are few products: all are looked at. */
function findProducts(typed: string): Promise<{ slug: string; name: string }[]> {
  const begins = `${typed.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const folded = sql`lower(unaccent(${products.name}))`;
  return db
    .select({ slug: products.slug, name: products.name })
    .from(products)
    .where(sql`${folded} like unaccent(${begins}) or ${folded} like '% ' || unaccent(${begins})`)
    .orderBy(sql`${products.retiredAt} is not null`, products.position, products.name)
    .limit(most.product);
}
