import { inArray } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { members } from "#db/schema/index.ts";
import { Forbidden, Invalid, NotFound } from "../errors.ts";
import { isKeptOut } from "../members/is-here.ts";
import type { Member, Viewer } from "../viewer.ts";
import type { Person } from "./load-person.ts";
import { canKeepPeople } from "./policy.ts";

/** The two accounts of a merge. @param how `update`: nobody may act as either until the end */
export async function loadPair(
  tx: Pick<Tx, "select">,
  viewer: Viewer,
  { username, other }: { username: string; other: string },
  how?: "update",
): Promise<{ kept: Person; gone: Person; actor: Member }> {
  if (!viewer.member || !canKeepPeople(viewer)) throw new Forbidden();
  const names = [username.toLowerCase(), other];
  const rows = tx.select().from(members).where(inArray(members.username, names)).orderBy(members.id);
  const found = await (how ? rows.for(how) : rows);
  const kept = found.find((one) => one.username === names[0]);
  const gone = found.find((one) => one.username === names[1]);
  if (!kept || kept.deletedAt) throw new NotFound();
  if (!gone) throw new Invalid({ other: ["memberUnknown"] });
  if (gone.id === kept.id) throw new Invalid({ other: ["mergeSame"] });
  if (gone.deletedAt) throw new Invalid({ other: ["mergeGone"] });
  // What keeps one account out would be lost with it, or fall on the other; it is lifted first, with a reason.
  if (isKeptOut(gone) || isKeptOut(kept)) throw new Invalid({ other: ["mergeSuspended"] });
  // Whoever is at work would be signed out in the middle of it, and could not see what came of it.
  if (gone.id === viewer.member.id) throw new Invalid({ other: ["mergeSelf"] });
  return { kept, gone, actor: viewer.member };
}
