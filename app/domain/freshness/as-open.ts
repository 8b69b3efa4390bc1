import { type SQL, sql } from "drizzle-orm";

/** Whether whoever reads the one space reads the other too: nobody is led to where they may not go. @param from the one's id */
export const isAsOpen = (from: SQL, to: SQL): SQL => sql`(${from} = ${to} or exists (
  select 1 from spaces af, spaces at where af.id = ${from} and at.id = ${to}
    and (at.visibility = 'public' or (at.visibility = 'members' and af.visibility <> 'public'))))`;
