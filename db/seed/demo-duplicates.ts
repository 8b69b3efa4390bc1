import { eq } from "drizzle-orm";
import { slugify } from "#app/lib/slug.ts";
import type { Tx } from "#db/client.server.ts";
import { duplicateProposals, duplicateVoices, threads } from "#db/schema/index.ts";
import { proposals } from "./demo/duplicates.ts";
import { momentOf } from "./demo/shapes.ts";
import { demo } from "./demo-content.ts";

/** @param people by username */
export async function writeDuplicates(tx: Tx, people: Map<string, { id: string }>, now: Date): Promise<void> {
  for (const { thread, canonical, at, likeness, voices, refused } of proposals) {
    const [made] = await tx
      .insert(duplicateProposals)
      .values({
        threadId: await findThread(tx, thread),
        canonicalId: await findThread(tx, canonical),
        likeness,
        madeAt: momentOf(at, now),
        ...(refused && {
          outcome: "refused" as const,
          reason: refused.reason,
          decidedAt: momentOf(refused.at, now),
          decidedBy: people.get(refused.by)!.id,
        }),
      })
      .returning({ id: duplicateProposals.id });
    for (const { by, why } of voices)
      await tx.insert(duplicateVoices).values({
        proposalId: made!.id,
        memberId: people.get(by)!.id,
        why,
        saidAt: momentOf(at, now),
      });
  }
}

async function findThread(tx: Tx, key: string): Promise<number> {
  const { title } = demo.threads.find((thread) => thread.key === key)!;
  const [found] = await tx
    .select({ id: threads.id })
    .from(threads)
    .where(eq(threads.slug, slugify(title)));
  if (!found) throw new Error(`the demo has no thread ${key}`);
  return found.id;
}
