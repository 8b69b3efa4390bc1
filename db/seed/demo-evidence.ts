import { asc, desc, eq, inArray } from "drizzle-orm";
import { gather } from "#app/domain/evidence/gather.ts";
import { freezeInto } from "#app/domain/evidence/settle-batch.ts";
import { sealSettings } from "#app/domain/evidence/targets.ts";
import { db } from "#db/client.server.ts";
import {
  evidenceBatches,
  evidenceBatchIdeas,
  evidenceParcels,
  evidenceTargets,
  ideas,
  members,
} from "#db/schema/index.ts";
import { writeTracker } from "./demo-trackers.ts";

const exported = 4;
const targetId = "01996c00-0000-7000-8000-0000000000e1";

/** By which it is found again: there is one. */
export const demoBatchId = "01996c00-0000-7000-8000-0000000000e2";

/** One export of the demo's ideas with the most votes, which went to a team by mail; nothing leaves by it. */
export async function writeEvidence(now: Date): Promise<void> {
  const top = await db
    .select({ id: ideas.threadId })
    .from(ideas)
    .where(eq(ideas.listed, true))
    .orderBy(desc(ideas.votes), asc(ideas.threadId))
    .limit(exported);
  const ids = top.map(({ id }) => id).sort((a, b) => a - b);
  const states = await gather(ids);
  const at = new Date(now.getTime() - 2 * 86_400_000);
  await db.transaction(async (tx) => {
    const keepers = await tx
      .select({ id: members.id, username: members.username })
      .from(members)
      .where(inArray(members.username, ["nora", "hugo"]));
    const madeBy = keepers[0]?.id;
    await tx.insert(evidenceTargets).values({
      ...{ id: targetId, kind: "email", name: "Équipe éclairage", shown: "eclairage@virelai.example" },
      sealed: await sealSettings(targetId, { address: "eclairage@virelai.example", locale: "fr" }),
      ...{ createdBy: madeBy, createdAt: at },
    });
    if (ids[0]) await writeTracker(tx, { threadId: ids[0], madeBy, at });
    const id = demoBatchId;
    await tx.insert(evidenceBatches).values({ id, targetId, madeBy, madeAt: at, ideaCount: ids.length });
    await tx.insert(evidenceBatchIdeas).values(ids.map((threadId) => ({ batchId: id, threadId })));
    await freezeInto(tx, id, ids, states, at);
    await tx
      .update(evidenceParcels)
      .set({ state: "sent", tries: 1, finishedAt: at })
      .where(eq(evidenceParcels.batchId, id));
  });
}
