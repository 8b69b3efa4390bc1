import { eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { members } from "#db/schema/index.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { checkOwnPassword, countProof, uncountProof } from "./check-own-password.ts";
import { findMailToken, spendMailToken } from "./mail-token.ts";
import { checkPasskey } from "./passkey.ts";
import type { Session } from "./proven.ts";
import { spendCode } from "./spend-code.ts";

export type Proof =
  | { by: "password"; password: string }
  | { by: "code"; code: string }
  | { by: "link"; token: string }
  | { by: "passkey"; response: string };

/**
 * Somebody signed in shows once more that it is they: by password, by a code from their app where they have no
 * password, by a passkey, or by a link that was sent to them. Whoever calls this renews the session.
 * @throws {Invalid} by field @throws {TooMany}
 */
export async function proveOneself(viewer: Viewer, session: Session | null, proof: Proof): Promise<void> {
  const { member } = viewer;
  if (!member || !session) throw new Forbidden();
  switch (proof.by) {
    case "password": {
      const hash = await passwordHashOf(member.id);
      if (!(await checkOwnPassword(session, hash, proof.password)))
        throw new Invalid({ password: ["passwordWrong"] });
      return;
    }
    case "code": {
      await countProof(session);
      // A code alone is half of a sign-in: where there is a password, it is the better proof.
      if ((await passwordHashOf(member.id)) !== null) throw new Forbidden();
      if (!(await transact(member.id, (step) => spendCode(step, member.id, proof.code))))
        throw new Invalid({ code: ["codeWrong"] });
      await uncountProof(session);
      return;
    }
    case "link": {
      const holder = await findMailToken(proof.token, "prove");
      const good =
        holder?.memberId === member.id &&
        (await transact(member.id, ({ tx }) => spendMailToken(tx, proof.token, "prove")));
      if (!good) throw new Invalid({ form: ["linkExpired"] });
      return;
    }
    case "passkey": {
      await countProof(session);
      await checkPasskey(proof.response, "confirm", member.id);
      await uncountProof(session);
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
