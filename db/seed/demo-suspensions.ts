import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { decisions, members } from "#db/schema/index.ts";
import { momentOf } from "./demo/shapes.ts";
import { demo } from "./demo-content.ts";

const day = 86_400_000;

/** Whom the demo's moderators kept out, and let in again: on record as if it had happened here. */
export async function writeSuspensions(
  tx: Tx,
  people: ReadonlyMap<string, { id: string }>,
  now: Date,
): Promise<void> {
  for (const { username, suspended } of demo.people) {
    if (!suspended) continue;
    const { by, at, days, reason, lifted } = suspended;
    const memberId = people.get(username)!.id;
    const madeAt = momentOf(at, now);
    const until = new Date(madeAt.getTime() + days * day);
    const [made] = await tx
      .insert(decisions)
      .values({ action: "suspend", memberId, until, reason, madeBy: people.get(by)!.id, madeAt })
      .returning({ id: decisions.id });
    if (!made) throw new Error("insert returned no decision");
    if (lifted)
      await tx.insert(decisions).values({
        ...{ action: "lift", memberId, reverses: made.id, reason: lifted.reason },
        ...{ madeBy: people.get(lifted.by)!.id, madeAt: momentOf(lifted.at, now) },
      });
    else
      await tx
        .update(members)
        .set({ suspendedByDecision: made.id, suspendedUntil: until })
        .where(eq(members.id, memberId));
  }
}
