import { and, eq, ne, type SQL } from "drizzle-orm";
import { memberPath, productPath, spacePath, tagPath, threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { members, products, spaces } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { isHere } from "../members/is-here.ts";
import { wordsIn } from "../spaces/represent.ts";
import { isVisible } from "../spaces/visible.ts";
import { countTagged } from "../tags/count-tagged.ts";
import { findTagsMeant } from "../tags/find-tags-meant.ts";
import { tagSchema } from "../threads/input.ts";
import { loadThread } from "../threads/load.ts";
import type { Viewer } from "../viewer.ts";
import type { TargetKind } from "./input.ts";
import type { TargetView } from "./views.ts";

/** What an address names: a thread's number, a tag, the slug of a space or a product, a username. */
export type Named = { kind: TargetKind; name: string };

/** What can be followed by that name, through the viewer. @throws {NotFound} nobody follows themselves */
export function findTarget(viewer: Viewer, { kind, name }: Named): Promise<TargetView> {
  return ways[kind](viewer, name.slice(0, 80));
}

const ways: Record<TargetKind, (viewer: Viewer, name: string) => Promise<TargetView>> = {
  async thread(viewer, name) {
    const thread = await loadThread(db, viewer, /^\d{1,15}$/.test(name) ? Number(name) : 0);
    const { title, language } = thread;
    return { kind: "thread", id: String(thread.id), title, path: threadPath(thread), language };
  },
  async space(viewer, slug) {
    const [space] = await db
      .select()
      .from(spaces)
      .where(and(eq(spaces.slug, slug), isVisible(viewer, spaces.id)));
    if (!space) throw new NotFound();
    const title = wordsIn(viewer.locale, space.name);
    return { kind: "space", id: space.id, title, path: spacePath(slug) };
  },
  async tag(viewer, name) {
    const typed = tagSchema.safeParse(name);
    if (!typed.success) throw new NotFound();
    const [meant = typed.data] = await findTagsMeant([typed.data]);
    // What a word stands for is only said to those who see it used.
    const tag = meant !== typed.data && (await countTagged(viewer, meant)) === 0 ? typed.data : meant;
    return { kind: "tag", id: tag, title: tag, path: tagPath(tag) };
  },
  async product(_viewer, slug) {
    const [product] = await db.select().from(products).where(eq(products.slug, slug));
    if (!product) throw new NotFound();
    return { kind: "product", id: product.id, title: product.name, path: productPath(slug) };
  },
  async member(viewer, username) {
    const [member] = await db
      .select()
      .from(members)
      .where(and(eq(members.username, username.toLowerCase()), isHere(members), notSelf(viewer)));
    if (!member) throw new NotFound();
    return {
      kind: "member",
      id: member.id,
      title: member.displayName || member.username,
      path: memberPath(member.username),
    };
  },
};

function notSelf({ member }: Viewer): SQL | undefined {
  return member ? ne(members.id, member.id) : undefined;
}
