import { and, eq, inArray, max, notExists, notInArray, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { spaces, threads } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { hold } from "../hold.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { OpenSpacesInput } from "./input.ts";
import { canShapeSpaces } from "./policy.ts";
import { everyTemplate, rowOf, type SpaceTemplate, spaceTemplates } from "./templates.ts";

/**
 * Opens the chosen spaces of a template. Those of templates that were not chosen and that nobody has written in yet are
 * closed again, so that choosing another kind of brand leaves no empty rooms behind.
 * @throws {Invalid} for a space that the template does not have
 */
export async function openSpaces(viewer: Viewer, input: OpenSpacesInput): Promise<void> {
  if (!viewer.member || !canShapeSpaces(viewer)) throw new Forbidden();
  const actorId = viewer.member.id;
  const template: readonly SpaceTemplate[] = spaceTemplates[input.brandKind];
  const chosen = template.filter(({ slug }) => input.spaces.includes(slug));
  if (chosen.length === 0 || chosen.length < input.spaces.length)
    throw new Invalid({ spaces: [chosen.length === 0 ? "required" : "spaceUnknown"] });
  await transact(actorId, async (step) => {
    const { tx, record } = step;
    await hold(tx, "spaces");
    const slugs = chosen.map(({ slug }) => slug);
    const closed = await tx
      .delete(spaces)
      .where(
        and(
          inArray(
            spaces.slug,
            everyTemplate.map(({ slug }) => slug),
          ),
          notInArray(spaces.slug, slugs),
          notExists(db.select({ id: threads.id }).from(threads).where(eq(threads.spaceId, spaces.id))),
        ),
      )
      .returning({ id: spaces.id, slug: spaces.slug });
    const [last] = await tx.select({ position: max(spaces.position) }).from(spaces);
    const from = (last?.position ?? -1) + 1;
    const known = await tx.select({ slug: spaces.slug }).from(spaces).where(inArray(spaces.slug, slugs));
    const written = await tx
      .insert(spaces)
      .values(chosen.map((space, index) => rowOf(space, from + index)))
      // One that is there already keeps its words, and stands in the order proposed.
      .onConflictDoUpdate({ target: spaces.slug, set: { position: sql`excluded.position` } })
      .returning({ id: spaces.id, slug: spaces.slug });
    const opened = written.filter(({ slug }) => !known.some((space) => space.slug === slug));
    for (const { id, slug } of opened)
      await noteAct(step, { actorId, act: "space.opened", subject: { kind: "space", id, name: slug } });
    for (const { id, slug } of closed)
      await noteAct(step, { actorId, act: "space.closed", subject: { kind: "space", id, name: slug } });
    for (const { id } of [...written, ...closed]) await record("space.changed", { spaceId: id });
  });
}
