import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { meToos } from "#db/schema/index.ts";
import type { Viewer } from "../viewer.ts";

/** Whether the viewer has said that they have the problem of a question too, as a column beside the question's others. */
export function saidMeToo(viewer: Viewer, threadId: AnyPgColumn): SQL<boolean> {
  if (!viewer.member) return sql<boolean>`false`;
  return sql<boolean>`exists (select 1 from ${meToos}
    where ${meToos.threadId} = ${threadId} and ${meToos.memberId} = ${viewer.member.id})`;
}
