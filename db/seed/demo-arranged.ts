import { eq } from "drizzle-orm";
import { writeAct } from "#app/domain/arranging/acts.ts";
import { deriveCanonicals } from "#app/domain/arranging/derive-canonicals.ts";
import { slugify } from "#app/lib/slug.ts";
import type { Tx } from "#db/client.server.ts";
import { members, spaces, threadActs, threads } from "#db/schema/index.ts";
import { fr } from "./demo/prose.ts";
import { ago, type DemoUsername, momentOf } from "./demo/shapes.ts";
import { demo } from "./demo-content.ts";

/** Puts the demo's threads in order as its moderators would: a duplicate, a pinned one, and one that was moved. */
export async function arrangeDemo(tx: Tx, now: Date): Promise<void> {
  const pinnedAt = momentOf(ago(70), now);
  const rain = await findThread(tx, "e14-sous-la-pluie");
  const washed = await findThread(tx, "e14-apres-lavage");
  const year = await findThread(tx, "bilan-un-an-ballade-3");
  const moderator = await findMember(tx, "femi");

  const pinned = await writeAct(tx, {
    act: "pinned",
    threadId: rain.id,
    facts: {},
    why: fr`La panne dont on nous parle le plus souvent dès qu’il pleut.`,
    madeBy: moderator,
  });
  await tx.update(threads).set({ pinnedAt }).where(eq(threads.id, rain.id));
  const marked = await writeAct(tx, {
    act: "marked-duplicate",
    threadId: washed.id,
    otherThreadId: rain.id,
    facts: {},
    why: fr`Même connecteur, même remède.`,
    madeBy: moderator,
  });
  await deriveCanonicals(tx, washed.id);
  const [from] = await tx.select({ id: spaces.id }).from(spaces).where(eq(spaces.slug, "entraide"));
  const moved = await writeAct(tx, {
    act: "moved",
    threadId: year.id,
    facts: {
      fromSpaceId: from!.id,
      toSpaceId: year.spaceId,
      fromKind: year.kind,
      toKind: year.kind,
    },
    why: fr`Un récit d’usage plutôt qu’une panne à résoudre.`,
    madeBy: moderator,
  });
  for (const [id, at] of [
    [pinned, pinnedAt],
    [marked, momentOf(ago(30, 20), now)],
    [moved, new Date(year.createdAt.getTime() + 5 * 3_600_000)],
  ] as const)
    await tx.update(threadActs).set({ madeAt: at }).where(eq(threadActs.id, id));
}

async function findThread(tx: Tx, key: string) {
  const { title } = demo.threads.find((thread) => thread.key === key)!;
  const [found] = await tx
    .select()
    .from(threads)
    .where(eq(threads.slug, slugify(title)));
  if (!found) throw new Error(`the demo has no thread ${key}`);
  return found;
}

async function findMember(tx: Tx, username: DemoUsername): Promise<string> {
  const [found] = await tx.select({ id: members.id }).from(members).where(eq(members.username, username));
  if (!found) throw new Error(`the demo has nobody called ${username}`);
  return found.id;
}
