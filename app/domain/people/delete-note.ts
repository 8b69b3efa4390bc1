import { and, eq } from "drizzle-orm";
import { staffNotes } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { loadPerson, subjectOf } from "./load-person.ts";

/** Takes a note away for good: only whoever wrote it may. */
export async function deleteNote(viewer: Viewer, username: string, noteId: string): Promise<void> {
  await transact(viewer.member?.id ?? null, async (step) => {
    const { person, actor } = await loadPerson(step.tx, viewer, username);
    const which = and(eq(staffNotes.id, noteId), eq(staffNotes.memberId, person.id));
    const [note] = await step.tx.select({ authorId: staffNotes.authorId }).from(staffNotes).where(which);
    if (!note) throw new NotFound();
    if (note.authorId !== actor.id) throw new Forbidden();
    await step.tx.delete(staffNotes).where(which);
    await noteAct(step, { actorId: actor.id, act: "note.deleted", subject: subjectOf(person) });
  });
}
