import { and, asc, count, eq, isNull } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { members, passkeys, recoveryCodes } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { asksForCode } from "./spend-code.ts";

export type PasskeyView = {
  id: string;
  name: string;
  backedUp: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
};

/** The ways a member can sign in, and prove themselves by. */
export type Factors = {
  password: boolean;
  /** A link can be sent to their address. */
  mail: boolean;
  codes: boolean;
  recoveryCodesLeft: number;
  passkeys: PasskeyView[];
};

/** How a member's own account is kept safe. @throws {Forbidden} for a visitor */
export async function findFactors({ member }: Viewer): Promise<Factors> {
  if (!member) throw new Forbidden();
  const { id, name, backedUp, createdAt, lastUsedAt } = passkeys;
  const [[me], [left], keys, codes] = await Promise.all([
    db.select({ hash: members.passwordHash }).from(members).where(eq(members.id, member.id)),
    db
      .select({ all: count() })
      .from(recoveryCodes)
      .where(and(eq(recoveryCodes.memberId, member.id), isNull(recoveryCodes.usedAt))),
    db
      .select({ id, name, backedUp, createdAt, lastUsedAt })
      .from(passkeys)
      .where(eq(passkeys.memberId, member.id))
      .orderBy(asc(createdAt)),
    asksForCode(member.id),
  ]);
  return {
    password: me?.hash != null,
    mail: member.emailConfirmed,
    codes,
    recoveryCodesLeft: codes ? (left?.all ?? 0) : 0,
    passkeys: keys,
  };
}
