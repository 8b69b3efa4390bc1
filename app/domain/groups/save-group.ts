import { eq } from "drizzle-orm";
import { groups } from "#db/schema/index.ts";
import { differ } from "../audit/differ.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, Invalid, NotFound } from "../errors.ts";
import { hold } from "../hold.ts";
import { once } from "../once.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { GroupInput } from "./input.ts";
import { canKeepGroups } from "./policy.ts";

/** Makes a group, or renames the one that has the slug `was`. */
export async function saveGroup(viewer: Viewer, input: GroupInput, key?: string): Promise<void> {
  if (!viewer.member || !canKeepGroups(viewer)) throw new Forbidden();
  const actor = viewer.member;
  const { was, name, slug } = input;
  await transact(actor.id, (step) =>
    once(step.tx, actor.id, key, { group: input }, async () => {
      const { tx, record } = step;
      await hold(tx, "groups");
      const [taken] = await tx.select({ id: groups.id }).from(groups).where(eq(groups.slug, slug));
      if (taken && slug !== was) throw new Invalid({ slug: ["slugTaken"] });
      const [before] = was ? await tx.select().from(groups).where(eq(groups.slug, was)) : [];
      if (was && !before) throw new NotFound();
      const change = differ({ name: before?.name, slug: before?.slug }, { name, slug });
      const [saved] = before
        ? await tx.update(groups).set({ name, slug }).where(eq(groups.id, before.id)).returning()
        : await tx.insert(groups).values({ name, slug }).returning();
      if (!saved) throw new Error("nothing was saved");
      if (change) {
        await record("group.changed", { groupId: saved.id });
        await noteAct(step, {
          actorId: actor.id,
          act: before ? "group.changed" : "group.created",
          subject: { kind: "group", id: saved.id, name },
          ...(before ? change : { after: change.after }),
        });
      }
      return { groupId: saved.id };
    }),
  );
}
