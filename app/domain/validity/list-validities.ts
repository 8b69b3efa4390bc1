import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { posts } from "#db/schema/index.ts";
import { validityColumn, validityOf } from "./holds.ts";
import type { ValidityView } from "./views.ts";

/** For which versions these answers hold, of those that are accepted; in one query, none for no answer. */
export async function listValidities(postIds: number[]): Promise<Map<number, ValidityView>> {
  if (postIds.length === 0) return new Map();
  const rows = await db
    .select({
      id: posts.id,
      validity: validityColumn({
        postId: sql`posts.id`,
        threadId: sql`posts.thread_id`,
        acceptedAt: sql`posts.accepted_at`,
      }),
    })
    .from(posts)
    .where(sql`${posts.id} = any(${sql.param(postIds)}::bigint[])`);
  return new Map(
    rows.flatMap(({ id, validity }) => {
      const view = validityOf(validity);
      return view ? [[id, view] as const] : [];
    }),
  );
}
