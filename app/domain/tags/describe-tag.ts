import { eq } from "drizzle-orm";
import { tags } from "#db/schema/index.ts";
import { differ } from "../audit/differ.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { TagInput } from "./input.ts";
import { canKeepTags } from "./policy.ts";

/** Says in each language what a tag is for; empty words say nothing. */
export async function describeTag(viewer: Viewer, tag: string, { fr, en }: TagInput): Promise<void> {
  await transact(viewer.member?.id ?? null, async (step) => {
    const { tx, record } = step;
    if (!viewer.member || !canKeepTags(viewer)) throw new Forbidden();
    const [before] = await tx.select({ description: tags.description }).from(tags).where(eq(tags.tag, tag));
    const change = { description: { fr, en }, updatedAt: new Date(), updatedBy: viewer.member.id };
    await tx
      .insert(tags)
      .values({ tag, ...change })
      .onConflictDoUpdate({ target: tags.tag, set: change });
    await record("tag.changed", { tag });
    const differs = differ(before?.description ?? {}, { fr: fr || null, en: en || null });
    if (differs)
      await noteAct(step, {
        actorId: viewer.member.id,
        act: "tag.described",
        subject: { kind: "tag", id: tag, name: tag },
        ...differs,
      });
  });
}
