import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import {
  deskViews,
  groupMembers,
  groups,
  ideaNotes,
  ideas,
  members,
  membersProducts,
  products,
  threadLinks,
  threads,
} from "#db/schema/index.ts";
import { countries, deskCases, owned, segment, deskViews as views } from "./demo/desk.ts";
import { momentOf } from "./demo/shapes.ts";

type People = Map<string, { id: string; official: boolean }>;

/** What those who decide wrote beside the ideas, and who votes for them: where they live, and what they ride. */
export async function writeDesk(tx: Tx, people: People, now: Date): Promise<void> {
  const idOf = (username: string) => people.get(username)!.id;
  for (const [country, usernames] of Object.entries(countries))
    await tx.update(members).set({ country }).where(inArray(members.username, usernames));
  for (const [slug, usernames] of Object.entries(owned)) {
    const [product] = await tx.select({ id: products.id }).from(products).where(eq(products.slug, slug));
    if (!product) continue;
    await tx
      .insert(membersProducts)
      .values(
        usernames.map((name) => ({ memberId: idOf(name), productId: product.id, source: "own" as const })),
      );
  }
  const { slug, name } = segment;
  const [group] = await tx.insert(groups).values({ slug, name }).returning({ id: groups.id });
  await tx
    .insert(groupMembers)
    .values(segment.members.map((one) => ({ groupId: group!.id, memberId: idOf(one) })));
  for (const { title, owner, value, effort, notes = [], linked = [] } of deskCases) {
    const threadId = await threadOf(tx, title, "idea");
    await tx
      .update(ideas)
      .set({
        ...{ ownerId: owner && idOf(owner), value, effort },
        ...{ assessedBy: idOf("loic"), assessedAt: momentOf({ daysAgo: 9, hoursAgo: 0 }, now) },
      })
      .where(eq(ideas.threadId, threadId));
    for (const { by, at, body } of notes)
      await tx.insert(ideaNotes).values({ threadId, authorId: idOf(by), body, createdAt: momentOf(at, now) });
    for (const other of linked) {
      const fromThreadId = await threadOf(tx, other);
      await tx.insert(threadLinks).values({ fromThreadId, toThreadId: threadId }).onConflictDoNothing();
    }
  }
  for (const { by, ...view } of views) await tx.insert(deskViews).values({ memberId: idOf(by), ...view });
}

async function threadOf(tx: Tx, title: string, kind?: "idea"): Promise<number> {
  const [found] = await tx
    .select({ id: threads.id })
    .from(threads)
    .where(and(eq(threads.title, title), kind && eq(threads.kind, kind)));
  if (!found) throw new Error(`no demo thread is called ${title}`);
  return found.id;
}
