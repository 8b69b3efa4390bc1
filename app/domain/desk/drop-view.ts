import { and, eq } from "drizzle-orm";
import { deskViews } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { requireDesk } from "./scope.ts";

/** Forgets one of the viewer's own views. @throws {NotFound} for anybody else's */
export async function dropView(viewer: Viewer, id: string): Promise<void> {
  const { id: memberId } = requireDesk(viewer);
  await transact(memberId, async ({ tx }) => {
    const gone = await tx
      .delete(deskViews)
      .where(and(eq(deskViews.id, id), eq(deskViews.memberId, memberId)))
      .returning({ id: deskViews.id });
    if (gone.length === 0) throw new NotFound();
  });
}
