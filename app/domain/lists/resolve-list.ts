import { and, eq } from "drizzle-orm";
import type { ListState } from "#app/lib/list-address.ts";
import { db } from "#db/client.server.ts";
import { members, products, spaces } from "#db/schema/index.ts";
import { isHere } from "../members/is-here.ts";
import { isVisible } from "../spaces/visible.ts";
import { findTagsMeant } from "../tags/find-tags-meant.ts";
import type { PickOptions } from "../threads/pick-threads.ts";
import type { Viewer } from "../viewer.ts";

const day = 86_400_000;

/** What a list asks for, in the ids of rows. `unknown` names what is not there for this viewer, and was left out. */
export type Resolved = {
  state: ListState;
  options: PickOptions;
  unknown: ("space" | "product" | "author")[];
};

/** Finds what the words of a list's address stand for. Synonyms become their tags. */
export async function resolveList(viewer: Viewer, state: ListState): Promise<Resolved> {
  const [space, product, author, tags] = await Promise.all([
    state.space ? findSpaceId(viewer, state.space) : undefined,
    state.product ? findProductId(state.product) : undefined,
    state.author ? findAuthorId(state.author) : undefined,
    findTagsMeant(state.tags),
  ]);
  const { sort, kind, language, from, to, after, before } = state;
  const unknown = [
    ...(state.space && !space ? (["space"] as const) : []),
    ...(state.product && !product ? (["product"] as const) : []),
    ...(state.author && !author ? (["author"] as const) : []),
  ];
  const left = Object.fromEntries(unknown.map((name) => [name, undefined]));
  return {
    state: { ...state, tags, ...left },
    unknown,
    options: {
      ...{ ordering: sort, kind, language, state: state.state, tags, after, before },
      spaceId: space,
      productId: product,
      authorId: author,
      // Days are those of the calendar in UTC, the last one included.
      from: from ? new Date(from) : undefined,
      to: to ? new Date(Date.parse(to) + day) : undefined,
    },
  };
}

async function findSpaceId(viewer: Viewer, slug: string): Promise<string | undefined> {
  const [row] = await db
    .select({ id: spaces.id })
    .from(spaces)
    .where(and(eq(spaces.slug, slug), isVisible(viewer, spaces.id)));
  return row?.id;
}

async function findProductId(slug: string): Promise<string | undefined> {
  const [row] = await db.select({ id: products.id }).from(products).where(eq(products.slug, slug));
  return row?.id;
}

async function findAuthorId(username: string): Promise<string | undefined> {
  const [row] = await db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.username, username), isHere(members)));
  return row?.id;
}
