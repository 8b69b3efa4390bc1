import { asc, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { spaces } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { wordsIn } from "../spaces/represent.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import { canKeepFresh, keepsFresh } from "./policy.ts";
import type { KeptSpace } from "./views.ts";

/** Beyond this a count says that there are more. */
export const mostCounted = 100;

/**
 * The spaces whose answers this viewer keeps fresh, in the brand's order, with how many wait there.
 * @throws {Forbidden} for who keeps none
 */
export async function listKeptSpaces(viewer: Viewer): Promise<(KeptSpace & { id: string })[]> {
  if (!keepsFresh(viewer)) throw new Forbidden();
  const rows = await db
    .select({
      id: spaces.id,
      slug: spaces.slug,
      names: spaces.name,
      hue: spaces.hue,
      kinds: spaces.kinds,
      due: sql<number>`(select count(*)::int from (
        select 1 from due_answers d where d.space_id = spaces.id limit ${mostCounted}) waiting)`,
    })
    .from(spaces)
    .where(isVisible(viewer, spaces.id))
    .orderBy(asc(spaces.position), asc(spaces.id));
  return rows.flatMap(({ names, kinds, ...space }) =>
    canKeepFresh(viewer, { spaceId: space.id }) && (kinds.includes("question") || space.due > 0)
      ? [{ ...space, name: wordsIn(viewer.locale, names) }]
      : [],
  );
}
