import { staffNotes } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { once } from "../once.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { NoteInput } from "./input.ts";
import { loadPerson, subjectOf } from "./load-person.ts";

/** Writes a note about somebody, which staff alone read. The audit says that it was written, not what. */
export async function addNote(
  viewer: Viewer,
  username: string,
  { body }: NoteInput,
  key?: string,
): Promise<{ noteId: string }> {
  return transact(viewer.member?.id ?? null, async (step) => {
    const { person, actor } = await loadPerson(step.tx, viewer, username);
    return once(step.tx, actor.id, key, { note: body, on: person.id }, async () => {
      const [made] = await step.tx
        .insert(staffNotes)
        .values({ memberId: person.id, authorId: actor.id, body })
        .returning({ id: staffNotes.id });
      if (!made) throw new Error("insert returned no note");
      await noteAct(step, { actorId: actor.id, act: "note.added", subject: subjectOf(person) });
      return { noteId: made.id };
    });
  });
}
