import { sql } from "drizzle-orm";
import { threads } from "#db/schema/index.ts";
import { Invalid, NotFound } from "../errors.ts";
import { resolveList } from "../lists/resolve-list.ts";
import { startOf } from "../page.ts";
import { cursorOf, pickThreads } from "../threads/pick-threads.ts";
import type { Viewer } from "../viewer.ts";
import type { ThreadQuery } from "./input.ts";
import { readable, representThread, selectThreads } from "./select-threads.ts";
import type { ThreadListShape } from "./shapes.ts";

/** A keyset page of threads. @throws {NotFound} for a space, product or person not there for this viewer */
export async function listApiThreads(viewer: Viewer, query: ThreadQuery): Promise<ThreadListShape> {
  const { tag, solved, limit, ...rest } = query;
  for (const name of ["after", "before"] as const) {
    // A place in one order is none in another.
    if (query[name] && !startOf({ after: query[name] }, cursorOf(query.sort)).from)
      throw new Invalid({ [name]: ["cursorUnknown"] });
  }
  const state = rest.state ?? (solved === "true" ? "solved" : undefined);
  const { options, unknown } = await resolveList(viewer, { ...rest, state, tags: tag });
  if (unknown.length > 0) throw new NotFound();
  const { ids, next, prev, partial } = await pickThreads(viewer, {
    ...options,
    unsolved: solved === "false",
    limit,
  });
  const rows = await selectThreads(viewer).where(
    sql`${threads.id} = any(${sql.param(ids)}::bigint[]) and ${readable(viewer)}`,
  );
  const byId = new Map(rows.map((row) => [row.id, representThread(row)]));
  return { items: ids.flatMap((id) => byId.get(id) ?? []), next, prev, partial };
}
