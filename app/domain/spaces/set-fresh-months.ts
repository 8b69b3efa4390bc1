import { eq } from "drizzle-orm";
import { spaces } from "#db/schema/index.ts";
import { differ } from "../audit/differ.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { hold } from "../hold.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { canShapeSpaces } from "./policy.ts";
import { spaceFacts } from "./space-facts.ts";

/** Sets after how many months it is asked whether a space's answers are still valid; 0 for never. @throws {NotFound} */
export async function setFreshMonths(viewer: Viewer, slug: string, months: number): Promise<void> {
  if (!viewer.member || !canShapeSpaces(viewer)) throw new Forbidden();
  const actorId = viewer.member.id;
  await transact(actorId, async (step) => {
    const { tx, record } = step;
    await hold(tx, "spaces");
    const before = await spaceFacts(tx, slug);
    const [saved] = await tx
      .update(spaces)
      .set({ freshMonths: months })
      .where(eq(spaces.slug, slug))
      .returning({ id: spaces.id });
    if (!before || !saved) throw new NotFound();
    const change = differ(before, (await spaceFacts(tx, slug)) ?? {});
    if (!change) return;
    await record("space.changed", { spaceId: saved.id });
    await noteAct(step, {
      actorId,
      act: "space.changed",
      subject: { kind: "space", id: saved.id, name: `/s/${slug}` },
      ...change,
    });
  });
}
