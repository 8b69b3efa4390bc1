import { ideaNotes } from "#db/schema/index.ts";
import { once } from "../once.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { NoteInput } from "./input.ts";
import { loadCase } from "./load-case.ts";

/** Writes a note that those who decide on the idea read, and nobody else. @throws {NotFound} for whoever does not decide */
export async function writeNote(
  viewer: Viewer,
  threadId: number,
  { body }: NoteInput,
  key?: string,
): Promise<{ noteId: string }> {
  return transact(viewer.member?.id ?? null, async ({ tx }) => {
    await loadCase(tx, viewer, threadId);
    const authorId = viewer.member?.id ?? "";
    return once(tx, authorId, key, { note: body, on: threadId }, async () => {
      const [made] = await tx
        .insert(ideaNotes)
        .values({ threadId, authorId, body })
        .returning({ id: ideaNotes.id });
      if (!made) throw new Error("insert returned no note");
      return { noteId: made.id };
    });
  });
}
