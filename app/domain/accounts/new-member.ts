import { eq, inArray, ne } from "drizzle-orm";
import { displayNameSkeleton, legalUsername, usernameSkeleton } from "#app/lib/username.ts";
import { assessPassword } from "#app/services/password-strength.server.ts";
import { db, type Tx } from "#db/client.server.ts";
import { members, roleGrants } from "#db/schema/index.ts";
import { findBrand } from "../brand/brand.ts";
import { hold } from "../hold.ts";
import { employeeRoles, holds, type Viewer } from "../viewer.ts";
import { reservedName } from "./reserved-name.ts";

export type NewMember = {
  id: string;
  username: string;
  displayName: string;
  email: string;
  /** Null for whoever signs in otherwise. */
  passwordHash: string | null;
  locale: string;
  emailConfirmedAt: Date | null;
};

type Names = { username: string; displayName: string; email: string | null };

/**
 * What is wrong with the names of somebody who joins, by field, as message keys. Whether the username is free is
 * `insertMember`'s to say.
 */
export async function checkNames({ username, displayName }: Names): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {};
  const brand = await findBrand();
  if (!legalUsername(username, [brand.name]).ok) faults.username = ["usernameReserved"];
  if (await soundsOfficial(displayName, brand.name)) faults.displayName = ["displayNameReserved"];
  return faults;
}

/** What is wrong with the name a member wants to be shown by, as message keys. The brand's own people may speak in its name. */
export async function checkDisplayName(displayName: string, { member, locale }: Viewer): Promise<string[]> {
  const { name } = await findBrand();
  const employed = holds({ member, locale }, employeeRoles);
  return (await soundsOfficial(displayName, employed ? null : name, member?.id))
    ? ["displayNameReserved"]
    : [];
}

/** What is wrong with a password, as message keys. @param names what its owner is called, which it must not repeat */
export async function checkPassword(password: string, names: Names): Promise<string[]> {
  const { ok, advice } = await assessPassword(password, names);
  return ok ? [] : advice;
}

/** Nobody may pass for the brand or for one of its people. @param except one of these, who may keep their own name */
async function soundsOfficial(
  displayName: string,
  brandName: string | null,
  except?: string,
): Promise<boolean> {
  const skeleton = displayNameSkeleton(displayName);
  const staff = await db
    .selectDistinct({ displayName: members.displayName })
    .from(members)
    .innerJoin(roleGrants, eq(roleGrants.memberId, members.id))
    .where(except === undefined ? undefined : ne(members.id, except));
  return [...(brandName === null ? [] : [brandName]), ...staff.map((one) => one.displayName)].some(
    (name) => displayNameSkeleton(name) === skeleton,
  );
}

/**
 * Adds a member unless the username, or one that looks like it, is taken. Whoever wants names of one look waits for
 * the other's transaction, since an index cannot forbid it: imports bring look-alikes that were there before.
 * @returns the member whose name it is
 */
export async function insertMember(tx: Tx, member: NewMember): Promise<typeof members.$inferSelect> {
  const skeleton = usernameSkeleton(member.username);
  await hold(tx, `username:${skeleton}`);
  // The name of somebody who left for good stays theirs, so that nobody writes on in it.
  const names = [skeleton, reservedName(skeleton)];
  const [taken] = await tx.select().from(members).where(inArray(members.usernameSkeleton, names)).limit(1);
  if (taken) return taken;
  const [made] = await tx
    .insert(members)
    .values({ ...member, usernameSkeleton: skeleton })
    .returning();
  if (!made) throw new Error("insert returned no member");
  return made;
}
