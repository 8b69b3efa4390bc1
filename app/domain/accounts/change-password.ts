import { and, eq, ne } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { mailTokens, members } from "#db/schema/index.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { checkOwnPassword } from "./check-own-password.ts";
import { signOutEverywhere } from "./close-ways-in.ts";
import { findDevice } from "./device.server.ts";
import { checkPassword } from "./new-member.ts";
import { hashPassword } from "./password.ts";
import { checkProven, type Session } from "./proven.ts";

/**
 * Changes a member's password, or gives them a first one. The one they have is asked for; who has none must have
 * proven who they are. Everything else that is signed in ends, API tokens are revoked and links under way are void:
 * whoever changes a password may well have been robbed of the old one.
 * @param cookies the request's raw header: the browser in use stays known
 * @throws {Invalid} by field @throws {Forbidden} `proveFirst` @throws {TooMany}
 */
export async function changePassword(
  viewer: Viewer,
  session: Session | null,
  input: { current?: string; password: string },
  from: { cookies: string; now: Date },
): Promise<void> {
  const { member } = viewer;
  if (!member || !session) throw new Forbidden();
  const [me] = await db.select().from(members).where(eq(members.id, member.id));
  if (!me) throw new Forbidden();
  if (me.passwordHash === null) checkProven(session, from.now);
  else if (!(await checkOwnPassword(session, me.passwordHash, input.current ?? "")))
    throw new Invalid({ currentPassword: ["passwordWrong"] });
  const faults = await checkPassword(input.password, me);
  if (faults.length > 0) throw new Invalid({ password: faults });
  const passwordHash = await hashPassword(input.password);
  const device = await findDevice(member.id, from.cookies);
  await transact(member.id, async ({ tx, record }) => {
    await tx.update(members).set({ passwordHash }).where(eq(members.id, member.id));
    await signOutEverywhere(tx, member.id, { sessionId: session.id, device });
    // The way back to a former address stays: it may be a thief who changes the password.
    await tx
      .delete(mailTokens)
      .where(and(eq(mailTokens.memberId, member.id), ne(mailTokens.purpose, "undo-email")));
    await record("password.changed", { memberId: member.id });
  });
}
