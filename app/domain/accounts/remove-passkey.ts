import { and, eq } from "drizzle-orm";
import { passkeys } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { checkProven, type Session } from "./proven.ts";

/** One of a member's own passkeys opens nothing any more; they are told. */
export async function removePasskey(
  { member }: Viewer,
  session: Session | null,
  id: string,
  now: Date,
): Promise<void> {
  if (!member) throw new NotFound();
  checkProven(session, now);
  await transact(member.id, async ({ tx, record }) => {
    const removed = await tx
      .delete(passkeys)
      .where(and(eq(passkeys.id, id), eq(passkeys.memberId, member.id)))
      .returning({ id: passkeys.id });
    if (removed.length === 0) throw new NotFound();
    await record("passkey.removed", { memberId: member.id });
  });
}
