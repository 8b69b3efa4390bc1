import { eq } from "drizzle-orm";
import { tagSynonyms } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { hold } from "../hold.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { canKeepTags } from "./policy.ts";

/**
 * Makes a word another one for a tag: typed, it becomes the tag from now on, and threads that carry it are brought over in
 * the background. Words that stood for it stand for the tag too. @throws {Invalid} where it would go round
 */
export async function addSynonym(viewer: Viewer, tag: string, synonym: string): Promise<void> {
  await transact(viewer.member?.id ?? null, async (step) => {
    const { tx, record } = step;
    if (!viewer.member || !canKeepTags(viewer)) throw new Forbidden();
    // Made one at a time, no two can come to point at each other.
    await hold(tx, "synonyms");
    if (synonym === tag) throw new Invalid({ synonym: ["synonymOfItself"] });
    const [other] = await tx.select().from(tagSynonyms).where(eq(tagSynonyms.synonym, tag));
    if (other) throw new Invalid({ synonym: ["synonymOfSynonym"] });
    const [there] = await tx.select().from(tagSynonyms).where(eq(tagSynonyms.synonym, synonym));
    if (there?.tag === tag) return;
    if (there) throw new Invalid({ synonym: ["synonymTaken"] });
    await tx.insert(tagSynonyms).values({ synonym, tag, createdBy: viewer.member.id });
    await tx.update(tagSynonyms).set({ tag }).where(eq(tagSynonyms.tag, synonym));
    await record("tag.changed", { tag });
    await noteAct(step, {
      actorId: viewer.member.id,
      act: "synonym.added",
      subject: { kind: "tag", id: tag, name: tag },
      after: { synonym },
    });
  });
}
