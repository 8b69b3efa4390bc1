import { type SQL, sql } from "drizzle-orm";
import { members, origins } from "#db/schema/index.ts";
import { isSuspended } from "../members/is-here.ts";
import type { PersonState } from "./input.ts";

/** Of a single table, columns are written without its name, and inside another query would mean that one's. */
export const ownId = sql.raw(`"members"."id"`);

/** In this order: whoever is deleted is nothing else, a suspension outlasts an absence, and an import's person is one until they have an address of their own. */
export const stateOf: SQL<PersonState> = sql`case
  when ${members.deletedAt} is not null then 'deleted'
  when ${isSuspended(members)} then 'suspended'
  when ${members.deactivatedAt} is not null then 'deactivated'
  when ${members.emailConfirmedAt} is not null then 'active'
  when exists (select 1 from ${origins} where "origins"."member_id" = ${ownId}) then 'imported'
  else 'unconfirmed' end`;
