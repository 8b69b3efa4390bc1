import { eq, inArray, max, sql } from "drizzle-orm";
import { groups, spaceGroups, spaces } from "#db/schema/index.ts";
import { differ } from "../audit/differ.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, Invalid, NotFound } from "../errors.ts";
import { hold } from "../hold.ts";
import { once } from "../once.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { SpaceInput } from "./input.ts";
import { canShapeSpaces } from "./policy.ts";
import { spaceFacts } from "./space-facts.ts";

/** Makes a space, or changes the one that has the slug `was`. A new one stands last. */
export async function saveSpace(viewer: Viewer, input: SpaceInput, key?: string): Promise<void> {
  if (!viewer.member || !canShapeSpaces(viewer)) throw new Forbidden();
  const actor = viewer.member;
  await transact(actor.id, (step) => {
    const { tx, record } = step;
    return once(tx, actor.id, key, { space: input }, async () => {
      // Of two people adding the same one at once, the second is told as if they had come later.
      await hold(tx, "spaces");
      const [taken] = await tx.select({ id: spaces.id }).from(spaces).where(eq(spaces.slug, input.slug));
      if (taken && input.slug !== input.was) throw new Invalid({ slug: ["slugTaken"] });
      const row = {
        slug: input.slug,
        name: { fr: input.nameFr, en: input.nameEn },
        description: { fr: input.descriptionFr, en: input.descriptionEn },
        kinds: input.kinds,
        defaultKind: input.defaultKind,
        language: input.language,
        visibility: input.visibility,
        hue: input.hue,
        icon: input.icon,
        freshMonths: input.freshMonths,
        voteBudget: input.voteBudget,
        votePeriod: input.votePeriod,
      };
      const before = input.was ? await spaceFacts(tx, input.was) : undefined;
      const [last] = await tx.select({ position: max(spaces.position) }).from(spaces);
      const [saved] = input.was
        ? await tx.update(spaces).set(row).where(eq(spaces.slug, input.was)).returning({ id: spaces.id })
        : await tx
            .insert(spaces)
            .values({ ...row, position: (last?.position ?? -1) + 1 })
            .returning({ id: spaces.id });
      if (!saved) throw new NotFound();
      await tx.delete(spaceGroups).where(eq(spaceGroups.spaceId, saved.id));
      if (input.groups.length > 0) {
        await tx.insert(spaceGroups).select(
          tx
            .select({ spaceId: sql<string>`${saved.id}::uuid`.as("space_id"), groupId: groups.id })
            .from(groups)
            .where(inArray(groups.slug, input.groups)),
        );
      }
      await record("space.changed", { spaceId: saved.id });
      const change = differ(before ?? {}, (await spaceFacts(tx, input.slug)) ?? {});
      if (change)
        await noteAct(step, {
          actorId: actor.id,
          act: before ? "space.changed" : "space.created",
          subject: { kind: "space", id: saved.id, name: `/s/${input.slug}` },
          ...(before ? change : { after: change.after }),
        });
      return { spaceId: saved.id };
    });
  });
}
