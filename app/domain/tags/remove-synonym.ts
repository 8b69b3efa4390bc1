import { and, eq } from "drizzle-orm";
import { tagSynonyms } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { canKeepTags } from "./policy.ts";

/** From now on the word is a tag of its own again; threads already brought over stay with the tag. */
export async function removeSynonym(viewer: Viewer, tag: string, synonym: string): Promise<void> {
  await transact(viewer.member?.id ?? null, async (step) => {
    const { tx, record } = step;
    if (!viewer.member || !canKeepTags(viewer)) throw new Forbidden();
    const gone = await tx
      .delete(tagSynonyms)
      .where(and(eq(tagSynonyms.tag, tag), eq(tagSynonyms.synonym, synonym)))
      .returning();
    if (gone.length === 0) return;
    await record("tag.changed", { tag });
    await noteAct(step, {
      actorId: viewer.member.id,
      act: "synonym.removed",
      subject: { kind: "tag", id: tag, name: tag },
      before: { synonym },
    });
  });
}
