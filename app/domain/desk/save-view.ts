import { eq, sql } from "drizzle-orm";
import { type DeskState, deskQuery, deskStart } from "#app/lib/desk.ts";
import { deskViews } from "#db/schema/index.ts";
import { Conflict } from "../errors.ts";
import { hold } from "../hold.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { deskLimits, type ViewInput } from "./input.ts";
import { requireDesk } from "./scope.ts";

/**
 * Keeps what the viewer's list is narrowed to and sorted by under a name, for them alone; one of that name is replaced.
 * @throws {NotFound} for whoever has no desk @throws {Conflict} for one more than there may be
 */
export async function saveView(viewer: Viewer, { name }: ViewInput, state: DeskState): Promise<void> {
  const { id: memberId } = requireDesk(viewer);
  const query = deskQuery(deskStart(state));
  await transact(memberId, async ({ tx }) => {
    await hold(tx, `desk views of ${memberId}`);
    const kept = await tx
      .select({ name: deskViews.name })
      .from(deskViews)
      .where(eq(deskViews.memberId, memberId));
    if (kept.length >= deskLimits.views && !kept.some((view) => view.name === name))
      throw new Conflict("deskViewsMany");
    await tx
      .insert(deskViews)
      .values({ memberId, name, query })
      .onConflictDoUpdate({
        target: [deskViews.memberId, deskViews.name],
        set: { query: sql`excluded.query` },
      });
  });
}
