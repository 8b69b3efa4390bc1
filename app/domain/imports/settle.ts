import { sql } from "drizzle-orm";
import { changesChannel } from "../transact.ts";
import type { ImportReport } from "./report.ts";
import type { Session } from "./session.ts";

/** After many new rows the planner needs fresh figures, and running web processes drop the pages they kept. */
export async function settle(
  session: Session,
  spaceIds: string[],
  { written, changed }: ImportReport,
): Promise<void> {
  if (Object.values(written).every((count) => count === 0) && changed.posts === 0) return;
  await session.execute(
    sql`analyze members, threads, posts, ideas, idea_steps, thread_tags, origins, search_documents, revisions, thread_links, imported_badges`,
  );
  for (const spaceId of spaceIds) {
    const change = { name: "space.changed", ids: { spaceId } };
    await session.execute(sql`select pg_notify(${changesChannel}, ${JSON.stringify(change)})`);
  }
}
