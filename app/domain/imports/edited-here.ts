import { sql } from "drizzle-orm";

/** Whether somebody changed a post's words in this house; its words are theirs then. @param alias the post's, in SQL */
export const editedHere = (alias: string) =>
  sql`exists (select from revisions r where r.post_id = ${sql.raw(alias)}.id and r.imported_key is null)`;
