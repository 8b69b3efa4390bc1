import { type SQL, sql } from "drizzle-orm";

/**
 * Whether all who may read in one space may read in another: it is public, or the same. To no other is a reader ever
 * sent by what others proposed, nor told that something is there.
 * @param from the space of what leads @param to of where it leads
 */
export const openToAll = (from: SQL, to: SQL): SQL =>
  sql`(${to} = ${from} or exists (select 1 from spaces os where os.id = ${to} and os.visibility = 'public'))`;
