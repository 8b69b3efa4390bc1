import { and, eq, gt } from "drizzle-orm";
import { auditEntries } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { hold } from "../hold.ts";
import { transact } from "../transact.ts";

const hour = 3_600_000;

/** That staff looked at what a person's public page does not show is noted, once an hour at most. */
export async function noteView(
  actorId: string,
  person: { id: string; username: string },
  now = new Date(),
): Promise<void> {
  if (actorId === person.id) return;
  await transact(actorId, async (step) => {
    await hold(step.tx, `viewed:${actorId}:${person.id}`);
    const [lately] = await step.tx
      .select({ id: auditEntries.id })
      .from(auditEntries)
      .where(
        and(
          eq(auditEntries.subjectKind, "member"),
          eq(auditEntries.subjectId, person.id),
          eq(auditEntries.actorId, actorId),
          eq(auditEntries.act, "member.viewed"),
          gt(auditEntries.at, new Date(now.getTime() - hour)),
        ),
      )
      .limit(1);
    if (lately) return;
    await noteAct(step, {
      actorId,
      act: "member.viewed",
      subject: { kind: "member", id: person.id, name: person.username },
    });
  });
}
