import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { take } from "#app/services/limits.server.ts";
import { db } from "#db/client.server.ts";
import { emailChanges, members } from "#db/schema/index.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { type Limit, spend } from "../limit.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { evenly } from "./evenly.ts";
import { findByEmail } from "./find-by-login.ts";
import { checkProven, type Session } from "./proven.ts";
import { toldToOwner } from "./told-to-owner.ts";

const byMember: Limit = { name: "email-change:member", points: 5, seconds: 86_400 };
/** How often one mailbox is written to because somebody names it; past that, asking is silently without effect. */
const byAddress: Limit = { name: "email-change:address", points: 5, seconds: 86_400 };

/** In milliseconds: what every answer takes. */
const pace = 300;

/**
 * Has a link sent to the address a member wants to move to. Theirs stays as it is until that link is used. Where the
 * address is somebody else's, it is they who are told, and whoever asks sees no difference.
 * @throws {Forbidden} `proveFirst` @throws {Invalid} `emailSame` @throws {TooMany}
 */
export async function askEmailChange(
  viewer: Viewer,
  session: Session | null,
  email: string,
  now: Date,
): Promise<void> {
  const { member } = viewer;
  if (!member) throw new Forbidden();
  checkProven(session, now);
  const [me] = await db.select().from(members).where(eq(members.id, member.id));
  if (me?.email === email && me.emailConfirmedAt) throw new Invalid({ email: ["emailSame"] });
  await spend(byMember, member.id);
  await evenly(pace, async () => {
    const found = await findByEmail(email);
    const owner = found?.emailConfirmedAt && found.id !== member.id ? found : null;
    const muted = (await take(owner ? toldToOwner : byAddress, owner?.id ?? email)) > 0;
    if (muted) return;
    await transact(member.id, async ({ tx, record }) => {
      if (owner) return record("member.joined-again", { memberId: owner.id });
      const changeId = v7();
      const oldEmail = me?.emailConfirmedAt ? me.email : null;
      await tx.insert(emailChanges).values({ id: changeId, memberId: member.id, oldEmail, newEmail: email });
      await record("email.change-asked", { memberId: member.id, changeId });
    });
  });
}
