import { eq } from "drizzle-orm";
import { db, type Tx } from "#db/client.server.ts";
import { members } from "#db/schema/index.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { checkOwnPassword, countProof, uncountProof } from "./check-own-password.ts";
import { findMailToken, spendMailToken } from "./mail-token.ts";
import { checkPasskey } from "./passkey.ts";
import type { Session } from "./proven.ts";
import { renewSession } from "./session.server.ts";
import { spendCode } from "./spend-code.ts";

export type Proof =
  | { by: "password"; password: string }
  | { by: "code"; code: string }
  | { by: "link"; token: string }
  | { by: "passkey"; response: string };

/** The browser it is proven in: its raw cookie header, and all that it sent. */
type From = { cookies: string; press: string };

/**
 * Somebody signed in shows once more that it is they: by password, by a code from their app where they have no
 * password, by a passkey, or by a link that was sent to them. Their session goes on under a new id. What works once is
 * used up in the transaction that gives the id, so that the same press, coming twice, finds either neither or both.
 * @returns the Set-Cookie value; null when the session has ended meanwhile
 * @throws {Invalid} by field @throws {TooMany}
 */
export async function proveOneself(
  viewer: Viewer,
  session: Session | null,
  proof: Proof,
  from: From,
): Promise<string | null> {
  const { member } = viewer;
  const renew = (tx?: Tx) => renewSession(from.cookies, from.press, tx);
  if (!member || !session) throw new Forbidden();
  switch (proof.by) {
    case "password": {
      const hash = await passwordHashOf(member.id);
      if (!(await checkOwnPassword(session, hash, proof.password)))
        throw new Invalid({ password: ["passwordWrong"] });
      return renew();
    }
    case "code": {
      await countProof(session);
      // A code alone is half of a sign-in: where there is a password, it is the better proof.
      if ((await passwordHashOf(member.id)) !== null) throw new Forbidden();
      const cookie = await transact(member.id, async (step) => {
        if (!(await spendCode(step, member.id, proof.code))) throw new Invalid({ code: ["codeWrong"] });
        return renew(step.tx);
      });
      await uncountProof(session);
      return cookie;
    }
    case "link": {
      const holder = await findMailToken(proof.token, "prove");
      const expired = new Invalid({ form: ["linkExpired"] });
      if (holder?.memberId !== member.id) throw expired;
      return transact(member.id, async ({ tx }) => {
        if (!(await spendMailToken(tx, proof.token, "prove"))) throw expired;
        return renew(tx);
      });
    }
    case "passkey": {
      await countProof(session);
      await checkPasskey(proof.response, "confirm", member.id);
      await uncountProof(session);
      return renew();
    }
  }
}

async function passwordHashOf(memberId: string): Promise<string | null> {
  const [me] = await db
    .select({ passwordHash: members.passwordHash })
    .from(members)
    .where(eq(members.id, memberId));
  return me?.passwordHash ?? null;
}
