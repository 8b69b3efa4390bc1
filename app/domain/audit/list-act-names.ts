import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { auditEntries } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { canReadAudit } from "./policy.ts";

/** The acts there are any of, for choosing among them. @throws {Forbidden} */
export async function listActNames(viewer: Viewer): Promise<string[]> {
  if (!canReadAudit(viewer)) throw new Forbidden();
  // From one act to the next, so that it costs as many looks as there are acts and not a row each.
  const { rows } = await db.execute<{ act: string }>(sql`
    with recursive acts as (
      (select act from ${auditEntries} order by act limit 1)
      union all
      select (select e.act from ${auditEntries} e where e.act > acts.act order by e.act limit 1)
      from acts where acts.act is not null
    ) select act from acts where act is not null`);
  return rows.map(({ act }) => act);
}
