import { giveBack } from "#app/services/limits.server.ts";
import { type Limit, spend } from "../limit.ts";
import { verifyPassword } from "./password.ts";
import type { Session } from "./proven.ts";

/** By session, so that whoever found one open spoils only this one with their guesses, not the owner's others. */
const bySession: Limit = { name: "prove:session", points: 10, seconds: 900 };

/** Whether somebody signed in knows their password, a few guesses allowed. @throws {TooMany} */
export async function checkOwnPassword(
  session: Session,
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  await countProof(session);
  const good = await verifyPassword(passwordHash, password);
  if (good) await giveBack(bySession, session.id);
  return good;
}

/** Counts one try to prove who one is in this session. @throws {TooMany} */
export const countProof = (session: Session): Promise<void> => spend(bySession, session.id);
export const uncountProof = (session: Session): Promise<void> => giveBack(bySession, session.id);
