import { and, eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { spaces } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { isVisible } from "./visible.ts";

/** After how many months it is asked whether a space's answers are still valid; 0 for never. @throws {NotFound} */
export async function findFreshMonths(viewer: Viewer, slug: string): Promise<number> {
  const [space] = await db
    .select({ freshMonths: spaces.freshMonths })
    .from(spaces)
    .where(and(eq(spaces.slug, slug), isVisible(viewer, spaces.id)));
  if (!space) throw new NotFound();
  return space.freshMonths;
}
