import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { groups } from "#db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import type { Member, Viewer } from "../viewer.ts";
import { canKeepGroups } from "./policy.ts";

/** The group an administrator acts on, held until the end. @throws {Forbidden} @throws {NotFound} */
export async function loadGroup(
  tx: Tx,
  viewer: Viewer,
  slug: string,
): Promise<{ group: typeof groups.$inferSelect; actor: Member }> {
  if (!viewer.member || !canKeepGroups(viewer)) throw new Forbidden();
  const [group] = await tx.select().from(groups).where(eq(groups.slug, slug)).for("update");
  if (!group) throw new NotFound();
  return { group, actor: viewer.member };
}
