import { and, eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { spaces } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { SpaceView } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { representSpace } from "./represent.ts";
import { isVisible } from "./visible.ts";

/** @throws {NotFound} when there is none, or this viewer may not see it */
export async function findSpace(viewer: Viewer, slug: string): Promise<SpaceView & { id: string }> {
  const [space] = await db
    .select()
    .from(spaces)
    .where(and(eq(spaces.slug, slug), isVisible(viewer, spaces.id)));
  if (!space) throw new NotFound();
  return { id: space.id, ...representSpace(space, viewer.locale) };
}
