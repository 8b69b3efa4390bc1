import { and, eq } from "drizzle-orm";
import { passkeys } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { checkProven, type Session } from "./proven.ts";

/** Calls one of a member's own passkeys something else. */
export async function renamePasskey(
  { member }: Viewer,
  session: Session | null,
  input: { id: string; name: string },
  now: Date,
): Promise<void> {
  if (!member) throw new NotFound();
  checkProven(session, now);
  await transact(member.id, async ({ tx }) => {
    const renamed = await tx
      .update(passkeys)
      .set({ name: input.name })
      .where(and(eq(passkeys.id, input.id), eq(passkeys.memberId, member.id)))
      .returning({ id: passkeys.id });
    if (renamed.length === 0) throw new NotFound();
  });
}
