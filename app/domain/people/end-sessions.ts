import { eq } from "drizzle-orm";
import { devices, pendingSignIns, sessions } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { loadPerson, subjectOf } from "./load-person.ts";

/** Signs somebody out everywhere, at once, whoever is half way in among them; their browsers are strangers again. */
export async function endSessions(viewer: Viewer, username: string): Promise<void> {
  await transact(viewer.member?.id ?? null, async (step) => {
    const { tx, record } = step;
    const { person, actor } = await loadPerson(tx, viewer, username);
    const ended = await tx
      .delete(sessions)
      .where(eq(sessions.memberId, person.id))
      .returning({ id: sessions.idHash });
    await tx.delete(devices).where(eq(devices.memberId, person.id));
    const waiting = await tx
      .delete(pendingSignIns)
      .where(eq(pendingSignIns.memberId, person.id))
      .returning({ id: pendingSignIns.tokenHash });
    if (ended.length + waiting.length === 0) return;
    await record("sessions.ended", { memberId: person.id });
    await noteAct(step, {
      actorId: actor.id,
      act: "sessions.ended",
      subject: subjectOf(person),
      before: { sessions: ended.length },
    });
  });
}
